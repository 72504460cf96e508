//! A harness for the built page: a static server under a sub-path, `ChromeDriver`, and a page
//! with the questions the tests ask of it. Waits are for conditions, with a deadline.

#![allow(
    clippy::disallowed_methods,
    reason = "native tests: clocks are banned for the page only"
)]

pub mod driver;
pub mod page;

pub use driver::Suite;
pub use page::{Control, Page};

/// What a test returns: nothing, or what went wrong.
pub type Result<T = ()> = anyhow::Result<T>;
