//! The page to embed: the same program under `embed/`, in a compact view.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::finish::{one_folder_down, source, tag};
use crate::words::OWN;

/// The parts shown unless the host's address says otherwise.
const PARTS: &str = "answer clocks inputs waits";

/// What the embedded pages are made from.
pub struct Made<'a> {
    /// The document of the page.
    pub document: &'a str,
    /// What is made anew in each language.
    pub languages: &'a [InLanguage],
}

/// What a language has of its own.
pub struct InLanguage {
    /// Its tag.
    pub tag: String,
    /// The body of the page that makes the lines to copy.
    pub maker: String,
    /// The curve of waits as an SVG document.
    pub picture: String,
}

/// Writes `embed/` and the host's script `embed.js` into a built folder.
///
/// # Errors
/// When the document is not what it was when this was written.
pub fn write(folder: &Path, made: &Made) -> Result<()> {
    let inside = folder.join("embed");
    fs::create_dir_all(&inside)?;
    let frame = hashed(&inside, "frame")?;
    fs::write(inside.join("index.html"), embedded(made.document, &frame)?)?;
    let make = hashed(&inside, "make")?;
    for InLanguage {
        tag,
        maker,
        picture,
    } in made.languages
    {
        let named = |stem: &str, extension: &str| match tag.as_str() {
            OWN => format!("{stem}.{extension}"),
            tag => format!("{stem}-{tag}.{extension}"),
        };
        let page = beside(made.document, tag, maker, &make)?;
        fs::write(inside.join(named("make", "html")), page)?;
        fs::write(inside.join(named("waits", "svg")), picture)?;
    }
    fs::write(folder.join("embed.js"), source("assets/embed.js")?)?;
    Ok(())
}

/// Writes a script under a name that changes with it, and returns the name.
fn hashed(folder: &Path, stem: &str) -> Result<String> {
    named_by_content(folder, stem, &source(&format!("assets/{stem}.js"))?)
}

/// Writes a script under a name that changes with it, and returns the name.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn named_by_content(folder: &Path, stem: &str, script: &str) -> Result<String> {
    let name = format!("{stem}-{}.js", hash(script.as_bytes()));
    fs::write(folder.join(&name), script)?;
    Ok(name)
}

/// Sixteen hexadecimal digits that change with the content, as in the names of the page's files.
pub(crate) fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    // As many bits as Trunk puts into its names.
    let start = digest.first_chunk().copied().unwrap_or_default();
    format!("{:016x}", u64::from_be_bytes(start))
}

/// A page in a language, one folder down with the head of the document, without the program: its
/// title is its heading.
///
/// # Errors
/// When it has no heading, or the document is not what it was when this was written.
pub(crate) fn beside(document: &str, language: &str, body: &str, script: &str) -> Result<String> {
    let head = |name: &str| tag(document, name);
    let title = body
        .split_once("<h1>")
        .and_then(|(_, rest)| rest.split_once("</h1>"))
        .map(|(title, _)| title)
        .context("the page has no heading")?;
    let tags = [
        head("<meta charset")?,
        head("<meta http-equiv")?,
        head("<meta name=\"viewport\"")?,
        head("<meta name=\"color-scheme\"")?,
        head("<meta name=\"referrer\"")?,
        head("<link rel=\"icon\"")?,
        head("<link rel=\"stylesheet\" href=\"./app-")?,
    ];
    let tags = tags.join("\n    ").replace("=\"./", "=\"../");
    Ok(format!(
        "<!doctype html>\n<html lang=\"{language}\">\n  <head>\n    {tags}\n    <title>{title}</title>\n    \
         <script src=\"{script}\" defer></script>\n  </head>\n  <body>\n{body}\n  </body>\n</html>\n"
    ))
}

/// The document one folder down, with the script of the frame before the one that starts the program.
fn embedded(document: &str, script: &str) -> Result<String> {
    let boot = tag(document, "<script")?;
    ensure!(
        document.contains("=\"./"),
        "the document has no relative addresses"
    );
    let page = document
        .replacen(
            "<html ",
            &format!("<html data-embed data-parts=\"{PARTS}\" "),
            1,
        )
        .replacen(
            boot,
            &format!("<script src=\"{script}\"></script>\n    {boot}"),
            1,
        );
    Ok(one_folder_down(&page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_point_one_folder_up() {
        let document = "<html lang=\"en\"><link href=\"./a.css\"><script src=\"./b.js\"></script>";
        let page = embedded(document, "frame-1.js").unwrap();
        assert!(page.starts_with("<html data-home=\"../\" data-embed data-parts=\"answer"));
        assert!(page.contains("href=\"../a.css\"") && page.contains("src=\"../b.js\""));
        assert!(page.contains("<script src=\"frame-1.js\"></script>"));
    }
}
