//! `cargo xtask bench`: measures everything on the page docs/performance.md, and rewrites its
//! tables.

mod conditions;
mod document;
mod figures;
mod peers;
mod tables;

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::process::{cargo, root, run_and_read};
use crate::tools::{self, Browser, WASM};
use conditions::Conditions;
use figures::Figures;

/// Measures natively, the peers, in the browser and the page itself, and rewrites the tables.
///
/// # Errors
/// When a tool cannot be installed or a bench fails; a machine without Python is not an error.
pub fn run() -> Result<()> {
    tools::ensure_build_tools()?;
    let browser = Browser::ensure()?;
    // Everything is compiled, and the peers are there, before anything is timed.
    build::release()?;
    measured(&mut cargo(&["bench", "--no-run", "--bench", "model"]))?;
    let mut web = cargo(&["bench", "--no-run", "--bench", "web", "--target", WASM]);
    measured(tools::with_wasm_runner(&mut web, &browser))?;
    let page = ["--quiet", "--package", "browser-tests", "--bin", "measure"];
    measured(cargo(&["build"]).args(page))?;
    let peers = peers::ensure()?;

    let mut conditions = Conditions::now();
    let mut figures = Figures::of_divan(&measured(&mut cargo(&["bench", "--bench", "model"]))?);
    if let Some(mut peers) = peers {
        figures.read(&measured(&mut peers)?);
    }
    let mut web = cargo(&["bench", "--bench", "web", "--target", WASM]);
    figures.read(&measured(tools::with_wasm_runner(&mut web, &browser))?);
    figures.read(&measured(cargo(&["run"]).args(page))?);
    conditions.end();

    let path = root().join("docs/performance.md");
    let text = fs::read_to_string(&path).context("cannot read docs/performance.md")?;
    let sections = [
        ("conditions", conditions.text(&figures)),
        ("queues", tables::queues(&figures)),
        ("model", tables::model(&figures)),
        ("event", tables::event(&figures)),
        ("size", tables::size(&build::sizes()?)),
    ];
    let rewritten = document::rewritten(&text, &sections)?;
    fs::write(&path, rewritten).context("cannot write docs/performance.md")?;
    println!("\ndocs/performance.md is rewritten");
    Ok(())
}

/// What a command prints, shown as it comes.
fn measured(command: &mut std::process::Command) -> Result<String> {
    let (text, succeeded) = run_and_read(command)?;
    ensure!(succeeded, "a bench failed");
    Ok(text)
}
