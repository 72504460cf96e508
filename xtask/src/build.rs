//! `cargo xtask build`: the release build into `dist/`, and what it weighs.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{command, root};
use crate::tools;

/// Builds the page into `dist/` and prints its sizes.
///
/// # Errors
/// When a tool cannot be installed or the build fails.
pub fn run() -> Result<()> {
    tools::ensure_build_tools()?;
    release()?;
    crate::api_page::write(&dist())?;
    compress(&dist())?;
    print_sizes(&dist())
}

/// Builds the page and keeps it under the address of its model version too: `dist/v/1.0/`.
///
/// # Errors
/// When the build fails, or a file cannot be copied.
pub fn pinned() -> Result<()> {
    run()?;
    let dist = dist();
    let kept = dist.join("v").join(model_version()?);
    copy(&dist, &kept)?;
    println!("\nkept at {}", kept.display());
    Ok(())
}

/// The version of the model, which rises whenever a printed number can change.
fn model_version() -> Result<String> {
    let source = fs::read_to_string(root().join("src/model.rs"))?;
    source
        .split_once("pub const MODEL_VERSION: &str = \"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .context("src/model.rs names no MODEL_VERSION")
}

/// Copies a built folder but for the versions kept in it and the headers of the whole site.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if entry.file_type()?.is_dir() {
            if name != "v" {
                copy(&entry.path(), &to.join(name))?;
            }
        } else if name != "_headers" {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}

/// The extensions of what a host sends in place of a file.
const COMPRESSED: [&str; 2] = ["gz", "br"];

fn is_compressed(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| COMPRESSED.contains(&extension))
}

/// Writes each file compressed beside it, for hosts that send such files as they are.
fn compress(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
        } else if !is_compressed(&path) && !path.ends_with("_headers") {
            let bytes = fs::read(&path)?;
            for (extension, smaller) in [("gz", gzip(&bytes)?), ("br", brotli(&bytes)?)] {
                let mut name = path.clone().into_os_string();
                name.push(".");
                name.push(extension);
                fs::write(name, smaller)?;
            }
        }
    }
    Ok(())
}

/// The folder the build fills.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The build itself; the tools must be there.
///
/// # Errors
/// When the build fails.
pub fn release() -> Result<()> {
    crate::process::run(&mut trunk("build"))
}

/// A Trunk command on the release profile with relative addresses, so that `dist/` works under
/// any path. `--offline` keeps Trunk from fetching tools: they are all in `.tools`.
pub fn trunk(verb: &str) -> Command {
    let mut command = command(
        "trunk",
        &[verb, "--release", "--offline", "--public-url", "./"],
    );
    // Trunk reads any non-empty NO_COLOR as a Boolean and fails on "1".
    command.env_remove("NO_COLOR");
    command
}

/// What a built file weighs, in bytes.
#[derive(Debug, Clone)]
pub struct Size {
    /// Path below `dist/`.
    pub name: String,
    /// As it is.
    pub raw: usize,
    /// Compressed by gzip.
    pub gzip: usize,
    /// Compressed by brotli.
    pub brotli: usize,
}

/// The sizes of all built files, largest first.
///
/// # Errors
/// When the page is not built.
pub fn sizes() -> Result<Vec<Size>> {
    sizes_in(&dist())
}

fn sizes_in(folder: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    measure(folder, "", &mut sizes)?;
    sizes.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
    Ok(sizes)
}

/// Prints the sizes of all files in a folder.
///
/// # Errors
/// When it cannot be read.
pub fn print_sizes(folder: &Path) -> Result<()> {
    let mut sizes = sizes_in(folder)?;
    sizes.push(Size {
        name: "total".to_owned(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        gzip: sizes.iter().map(|size| size.gzip).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    });
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0);
    println!(
        "\n{:width$} {:>9} {:>9} {:>9}",
        "bytes", "raw", "gzip", "brotli"
    );
    for size in &sizes {
        println!(
            "{:width$} {:>9} {:>9} {:>9}",
            size.name, size.raw, size.gzip, size.brotli
        );
    }
    Ok(())
}

fn measure(folder: &Path, prefix: &str, sizes: &mut Vec<Size>) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            measure(&entry.path(), &format!("{name}/"), sizes)?;
        } else if !is_compressed(&entry.path()) {
            let bytes = fs::read(entry.path())?;
            let beside = |extension: &str| {
                let path = folder.join(format!("{}.{extension}", entry.file_name().display()));
                fs::metadata(path).ok().map(|found| found.len() as usize)
            };
            sizes.push(Size {
                name,
                raw: bytes.len(),
                gzip: beside("gz")
                    .map_or_else(|| Ok(gzip(&bytes)?.len()), Ok::<_, anyhow::Error>)?,
                brotli: beside("br")
                    .map_or_else(|| Ok(brotli(&bytes)?.len()), Ok::<_, anyhow::Error>)?,
            });
        }
    }
    Ok(())
}

/// Bytes as gzip sends them.
///
/// # Errors
/// When they cannot be compressed.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// Bytes as brotli sends them.
///
/// # Errors
/// When they cannot be compressed.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    // Quality 11 and a window of 4 MiB: what a static host precompresses with.
    brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22).write_all(bytes)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_sizes_are_those_of_whole_streams() {
        let text = "members, visits, hours; ".repeat(1000);
        for size in [gzip(text.as_bytes()), brotli(text.as_bytes())] {
            let size = size.unwrap().len();
            assert!(size > 20 && size < text.len() / 20, "{size}");
        }
    }
}
