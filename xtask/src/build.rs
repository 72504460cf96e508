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
    print_sizes()
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
    let mut sizes = Vec::new();
    measure(&dist(), "", &mut sizes)?;
    sizes.sort_by(|a, b| b.raw.cmp(&a.raw).then_with(|| a.name.cmp(&b.name)));
    Ok(sizes)
}

fn print_sizes() -> Result<()> {
    let mut sizes = sizes()?;
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
        } else {
            let bytes = fs::read(entry.path())?;
            sizes.push(Size {
                name,
                raw: bytes.len(),
                gzip: gzip(&bytes)?,
                brotli: brotli(&bytes)?,
            });
        }
    }
    Ok(())
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    // Quality 11 and a window of 4 MiB: what a static host precompresses with.
    brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22).write_all(bytes)?;
    Ok(compressed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_sizes_are_those_of_whole_streams() {
        let text = "members, visits, hours; ".repeat(1000);
        for size in [gzip(text.as_bytes()), brotli(text.as_bytes())] {
            let size = size.unwrap();
            assert!(size > 20 && size < text.len() / 20, "{size}");
        }
    }
}
