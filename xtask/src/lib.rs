//! The developer commands of Caseload: `cargo xtask serve | build | package | test | bench`.
//!
//! Each sets up what it needs on a machine that has rustup: nothing is installed outside the
//! project's folder except the wasm target and, on Debian and Ubuntu as root, a browser.

#![allow(
    clippy::disallowed_methods,
    reason = "native commands: clocks and threads are banned for the page only"
)]
#![allow(clippy::print_stdout, reason = "a command's output is its interface")]

pub mod api_page;
pub mod bench;
pub mod build;
pub mod embed;
pub mod finish;
pub mod headers;
pub mod markdown;
pub mod one_file;
pub mod package;
pub mod process;
pub mod serve;
pub mod server;
pub mod summary;
pub mod test;
pub mod tools;
pub mod whole;
pub mod words;
