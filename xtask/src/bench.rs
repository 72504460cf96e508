//! `cargo xtask bench`: times the model natively and in the browser, and the page.

use anyhow::Result;

use crate::build;
use crate::process::{cargo, run as run_command};
use crate::tools::{self, Browser, WASM};

/// Runs every bench and prints what it finds.
///
/// # Errors
/// When a tool cannot be installed or a bench fails.
pub fn run() -> Result<()> {
    tools::ensure_build_tools()?;
    let browser = Browser::ensure()?;
    run_command(&mut cargo(&["bench", "--bench", "model"]))?;
    let mut web = cargo(&["bench", "--bench", "web", "--target", WASM]);
    run_command(tools::with_wasm_runner(&mut web, &browser))?;
    build::run()?;
    run_command(&mut cargo(&[
        "run",
        "--package",
        "browser-tests",
        "--bin",
        "measure",
    ]))
}
