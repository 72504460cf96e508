//! The page to embed: the same program under `embed/`, in a compact view.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha256};

use crate::finish::{source, tag};

/// The parts shown unless the host's address says otherwise.
const PARTS: &str = "answer clocks inputs waits";

/// Writes `embed/` and the host's script `embed.js` into a built folder.
///
/// # Errors
/// When the document is not what it was when this was written.
pub fn write(folder: &Path, document: &str) -> Result<()> {
    let script = source("assets/frame.js")?;
    let digest = Sha256::digest(&script);
    let hash: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let name = format!("frame-{hash}.js");
    let inside = folder.join("embed");
    fs::create_dir_all(&inside)?;
    fs::write(inside.join("index.html"), embedded(document, &name)?)?;
    fs::write(inside.join(&name), script)?;
    fs::write(folder.join("embed.js"), source("assets/embed.js")?)?;
    Ok(())
}

/// The document one folder down, with the script of the frame before the one that starts the program.
fn embedded(document: &str, script: &str) -> Result<String> {
    let boot = tag(document, "<script")?;
    ensure!(
        document.contains("=\"./"),
        "the document has no relative addresses"
    );
    Ok(document
        .replacen(
            "<html ",
            &format!("<html data-embed data-parts=\"{PARTS}\" "),
            1,
        )
        .replacen(
            boot,
            &format!("<script src=\"{script}\"></script>\n    {boot}"),
            1,
        )
        .replace("=\"./", "=\"../"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_point_one_folder_up() {
        let document = "<html lang=\"en\"><link href=\"./a.css\"><script src=\"./b.js\"></script>";
        let page = embedded(document, "frame-1.js").unwrap();
        assert!(page.starts_with("<html data-embed data-parts=\"answer"));
        assert!(page.contains("href=\"../a.css\"") && page.contains("src=\"../b.js\""));
        assert!(page.contains("<script src=\"frame-1.js\"></script>"));
    }
}
