//! Published packages that answer the same questions, in a Python environment of their own.

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::process::{command, read, root, run, tools};

/// The command that times the peers, installed first; `None` on a machine without Python.
///
/// # Errors
/// When they cannot be installed.
pub(super) fn ensure() -> Result<Option<Command>> {
    let folder = tools().join("peers");
    let program = if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    };
    let program = program.to_string_lossy();
    // A copy of the list of versions beside what it installed.
    let (wanted, installed) = (
        root().join("benches/peers.txt"),
        folder.join("installed.txt"),
    );
    if fs::read(&wanted).ok() != fs::read(&installed).ok() {
        let Some(python) = ["python3", "python"]
            .into_iter()
            .find(|python| read(&mut command(python, &["--version"])).is_some())
        else {
            println!("no Python: the peers are left out");
            return Ok(None);
        };
        run(&mut command(
            python,
            &["-m", "venv", "--clear", &folder.to_string_lossy()],
        ))?;
        let list = wanted.to_string_lossy();
        let pip = [
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            &list,
        ];
        run(&mut command(&program, &pip))?;
        fs::copy(&wanted, &installed)?;
    }
    Ok(Some(command(&program, &["benches/peers.py"])))
}
