//! The whole program, which the page loads when a folded part is opened.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::embed::hash;
use crate::process::{cargo, command, output, root};
use crate::tools::WASM;

/// Where the document names the files of the whole program.
pub const MODULE: &str = "<meta name=\"whole-module\"";
/// … and the program itself.
pub const PROGRAM: &str = "<meta name=\"whole-program\"";

/// Builds the program into a folder, under names that change with it, and returns the document
/// that names them.
///
/// # Errors
/// When it cannot be built.
pub fn write(folder: &Path, document: &str) -> Result<String> {
    output(&mut cargo(&[
        "build",
        "--quiet",
        "--release",
        "--target",
        WASM,
        "--features",
        "app",
        "--bin",
        "whole",
    ]))?;
    let made = target().join("whole-program");
    let built = target().join(WASM).join("release/whole.wasm");
    let mut bind = command("wasm-bindgen", &["--target", "web", "--no-typescript"]);
    output(bind.arg("--out-dir").arg(&made).arg(built))?;
    let read = |name: &str| {
        let path = made.join(name);
        fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let (module, program) = (read("whole.js")?, read("whole_bg.wasm")?);
    let hash = hash(&[module.as_slice(), program.as_slice()].concat());
    let names = [format!("whole-{hash}.js"), format!("whole-{hash}_bg.wasm")];
    let [module_name, program_name] = &names;
    fs::write(folder.join(module_name), module)?;
    fs::write(folder.join(program_name), program)?;
    let tags = format!(
        "{MODULE} content=\"./{module_name}\">\n    {PROGRAM} content=\"./{program_name}\">\n  </head>"
    );
    Ok(document.replacen("</head>", &tags, 1))
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}
