//! `cargo xtask serve`: builds the page, serves it and rebuilds it when a source changes.

use anyhow::{Context, Result};

use crate::{build, process, server, tools};

/// The port when none is asked for.
pub const DEFAULT_PORT: u16 = 8080;

/// Builds, serves and prints the address; then rebuilds on every change until interrupted.
///
/// # Errors
/// When a tool cannot be installed, the first build fails or the port is taken.
pub fn run(port: u16) -> Result<()> {
    tools::ensure_build_tools()?;
    build::release()?;
    // Trunk's own server adds an inline script that the page's content security policy blocks.
    let address = server::start(&build::dist(), "/", port)
        .with_context(|| format!("cannot serve on port {port}; choose one with --port"))?;
    println!("\nCaseload is at {address} (end with Ctrl-C; reload after a rebuild)\n");
    process::run(&mut build::trunk("watch"))
}
