//! `cargo xtask bench`: times the model natively and the page in a browser.

use anyhow::Result;

use crate::process::{cargo, run as run_command};
use crate::{build, tools};

/// Runs every bench and prints what it finds.
///
/// # Errors
/// When a tool cannot be installed or a bench fails.
pub fn run() -> Result<()> {
    tools::ensure_build_tools()?;
    tools::Browser::ensure()?;
    run_command(&mut cargo(&["bench", "--bench", "model"]))?;
    build::release()?;
    run_command(&mut cargo(&["bench", "--package", "browser-tests"]))
}
