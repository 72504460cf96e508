//! The words of the languages that are not part of the program: a file each, named in the document.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::embed::hash;
use crate::process::root;

/// Where the document names the file of a language.
const FILE: &str = "<meta name=\"words-file\"";
/// The language of the program itself.
pub const OWN: &str = "en";

/// The languages beside that of the program, by their folders in `locales/`.
///
/// # Errors
/// When the folder cannot be read.
pub fn others() -> Result<Vec<String>> {
    let mut tags = Vec::new();
    for entry in fs::read_dir(root().join("locales"))? {
        let tag = entry?.file_name().to_string_lossy().into_owned();
        if tag != OWN {
            tags.push(tag);
        }
    }
    tags.sort();
    Ok(tags)
}

/// The words of a language: its files without comments, after a line that says which it is.
///
/// # Errors
/// When a file cannot be read.
pub fn of(tag: &str) -> Result<String> {
    let folder = root().join("locales").join(tag);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        files.push(entry?.path());
    }
    files.sort();
    let mut words = format!("# {tag}\n");
    for file in files {
        let text =
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        for line in text.lines() {
            if !line.is_empty() && !line.starts_with('#') {
                words.push_str(line);
                words.push('\n');
            }
        }
    }
    Ok(words)
}

/// Writes the words of each language into a folder, under names that change with them, and returns
/// the document that names them before its first script.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(folder: &Path, document: &str) -> Result<String> {
    let mut tags = String::new();
    for tag in others()? {
        let words = of(&tag)?;
        let name = format!("words-{tag}-{}.txt", hash(words.as_bytes()));
        fs::write(folder.join(&name), words)?;
        tags += &named(&tag, &format!("./{name}"));
        tags += "\n    ";
    }
    Ok(document.replacen("<script", &(tags + "<script"), 1))
}

/// The tag that names the file of a language.
pub fn named(tag: &str, address: &str) -> String {
    format!("{FILE} lang=\"{tag}\" content=\"{address}\">")
}

/// The links between the page in each language, as they stand in all of them.
///
/// # Errors
/// When the folder of the languages cannot be read.
pub fn alternates(document: &str) -> Result<String> {
    let link = |tag: &str, address: &str| {
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\">\n    ")
    };
    let others = others()?;
    let others = others.iter().map(|tag| link(tag, &format!("./{tag}/")));
    let tags = link(OWN, "./") + &others.collect::<String>();
    Ok(document.replacen("<script", &(tags + "<script"), 1))
}
