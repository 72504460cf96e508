//! Running other programs: from the project's root, echoed, with `.tools/bin` first on the path.

use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The project's root folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
}

/// The folder of the tools this project installs for itself.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// A command that runs in the project's root, with the project's own tools first on the path.
pub fn command(program: &str, arguments: &[&str]) -> Command {
    let mut path = OsString::from(tools().join("bin"));
    if let Some(inherited) = std::env::var_os("PATH") {
        path.push(if cfg!(windows) { ";" } else { ":" });
        path.push(inherited);
    }
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root())
        .env("PATH", path)
        .stdin(Stdio::null());
    command
}

/// A cargo command.
pub fn cargo(arguments: &[&str]) -> Command {
    command("cargo", arguments)
}

/// Runs a command to its end.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn run(command: &mut Command) -> Result<()> {
    echo(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    if !status.success() {
        bail!("`{}` ended with {status}", line(command));
    }
    Ok(())
}

/// Runs a command to its end, shows what it prints on standard output and returns it, with
/// whether the command succeeded.
///
/// # Errors
/// When it cannot be started.
pub fn run_and_read(command: &mut Command) -> Result<(String, bool)> {
    echo(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    let mut text = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line?;
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok((text, child.wait()?.success()))
}

/// What a command prints on standard output.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {}", command.get_program().display()))?;
    if !output.status.success() {
        bail!("`{}` ended with {}", line(command), output.status);
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// What a command prints on standard output, silently; `None` when it is missing or fails.
pub fn read(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn echo(command: &Command) {
    let (bold, plain) = if std::io::stdout().is_terminal() {
        ("\x1b[1m", "\x1b[0m")
    } else {
        ("", "")
    };
    println!("{bold}$ {}{plain}", line(command));
    // Output of children must not overtake this line.
    let _ = std::io::stdout().flush();
}

fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(|word| word.to_string_lossy()));
    words.join(" ")
}
