//! A harness for the built page: a static server under a sub-path, a browser's driver, and a page
//! with the questions the tests ask of it. Waits are for conditions, with a deadline.

#![allow(
    clippy::disallowed_methods,
    reason = "native tests: clocks are banned for the page only"
)]

pub mod driver;
pub mod engine;
pub mod page;

pub use driver::Suite;
pub use page::{Control, Page};
pub use xtask::tools::Engine;

/// What a test returns: nothing, or what went wrong.
pub type Result<T = ()> = anyhow::Result<T>;
