//! `cargo xtask package`: the package for programs, in `target/package/npm`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::finish::source;
use crate::process::{cargo, command, root, run as run_command};
use crate::tools::{self, WASM};

/// A folder of the package, and what wasm-bindgen calls programs of its kind.
const ENTRIES: [(&str, &str); 3] = [("web", "web"), ("bundler", "bundler"), ("node", "nodejs")];

/// Builds the package and prints its sizes.
///
/// # Errors
/// When a tool cannot be installed or the build fails.
pub fn run() -> Result<()> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let program = program()?;
    for (name, kind) in ENTRIES {
        bind(&program, kind, "caseload", &folder.join(name), &[])?;
    }
    // The rest of the package is modules; what Node loads is not.
    fs::write(
        folder.join("node/package.json"),
        "{ \"type\": \"commonjs\" }\n",
    )?;
    fs::write(folder.join("package.json"), manifest()?)?;
    for (from, to) in [
        ("docs/api.md", "README.md"),
        ("LICENSE-MIT", "LICENSE-MIT"),
        ("LICENSE-APACHE", "LICENSE-APACHE"),
        ("src/js_api/package/recompute.mjs", "examples/recompute.mjs"),
    ] {
        let to = folder.join(to);
        fs::create_dir_all(to.parent().unwrap_or(&folder))?;
        fs::write(to, source(from)?)?;
    }
    build::print_sizes(&folder)
}

/// The folder the package is built in.
pub fn folder() -> PathBuf {
    root().join("target/package/npm")
}

/// The compiled program, without what binds it to JavaScript.
///
/// # Errors
/// When it does not compile.
pub(crate) fn program() -> Result<PathBuf> {
    tools::ensure_wasm_bindgen()?;
    // A folder of its own: the page is compiled to a file of the same name.
    run_command(&mut cargo(&[
        "rustc",
        "--quiet",
        "--release",
        "--lib",
        "--crate-type",
        "cdylib",
        "--no-default-features",
        "--features",
        "js",
        "--target",
        WASM,
        "--target-dir",
        "target/js",
    ]))?;
    Ok(root().join(format!("target/js/{WASM}/release/caseload.wasm")))
}

/// Binds the program to JavaScript of a kind, under a name in a folder.
///
/// # Errors
/// When the program is none.
pub(crate) fn bind(
    program: &Path,
    kind: &str,
    name: &str,
    folder: &Path,
    flags: &[&str],
) -> Result<()> {
    let (folder, program) = (folder.to_string_lossy(), program.to_string_lossy());
    let mut bind = command("wasm-bindgen", &["--target", kind, "--out-name", name]);
    bind.args(["--out-dir", &folder]).args(flags).arg(&*program);
    run_command(&mut bind)
}

/// The manifest, with the version of the project.
fn manifest() -> Result<String> {
    let manifest = source("src/js_api/package/package.json")?;
    let place = "\"version\": \"0.0.0\"";
    ensure!(
        manifest.matches(place).count() == 1,
        "the manifest has no place for the version"
    );
    let version = source("Cargo.toml")?
        .split_once("\nversion = \"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .context("Cargo.toml names no version")?;
    Ok(manifest.replace(place, &format!("\"version\": \"{version}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_has_the_version_of_the_project() {
        let manifest = manifest().unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert!(manifest.contains(&format!("\"version\": \"{version}\"")));
    }
}
