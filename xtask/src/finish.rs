//! `cargo xtask finish`: the last step of every build, called by Trunk before it puts the files in
//! place.
//!
//! It stands the answer in the document, in each language, adds the whole program and the words of
//! the other languages, and makes what needs the finished files: the page to embed, the copy in one
//! file and the headers for hosts that read them from a file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::embed::{self, InLanguage, Made};
use crate::process::{cargo, output, root};
use crate::words::{self, OWN};
use crate::{headers, one_file, whole};

/// Where the page that stands before the program starts is put.
const PLACE: &str = "<!-- standing -->";

/// Completes what Trunk has built.
///
/// # Errors
/// When there is no build under way, or a part cannot be made.
pub fn run() -> Result<()> {
    let staged = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("no build is under way: this step is Trunk's, of cargo xtask build")?;
    let index = staged.join("index.html");
    let document = fs::read_to_string(&index)?;
    let document = words::write(&staged, &document)?;
    let empty = words::alternates(&whole::write(&staged, &document)?)?;
    let document = stand(&empty, &part("page", OWN)?)?;
    fs::write(&index, &document)?;
    let mut languages = vec![in_language(OWN)?];
    for tag in words::others()? {
        let (title, description) = (
            part("static-title", &tag)?,
            part("static-description", &tag)?,
        );
        let head = translated(&empty, &tag, &title, &description)?;
        let page = stand(&head, &part("page", &tag)?)?;
        let inside = staged.join(&tag);
        fs::create_dir_all(&inside)?;
        fs::write(inside.join("index.html"), one_folder_down(&page))?;
        languages.push(in_language(&tag)?);
    }
    let made = Made {
        document: &document,
        languages: &languages,
    };
    embed::write(&staged, &made)?;
    fs::write(
        staged.join("caseload.html"),
        one_file::make(&staged, &document)?,
    )?;
    fs::write(staged.join("_headers"), headers::netlify(&document)?)?;
    Ok(())
}

/// What the project's own program prints for the documents, in a language.
fn part(name: &str, tag: &str) -> Result<String> {
    output(&mut cargo(&[
        "run",
        "--quiet",
        "--features",
        "ssr",
        "--bin",
        "standing",
        "--",
        name,
        tag,
    ]))
}

fn in_language(tag: &str) -> Result<InLanguage> {
    Ok(InLanguage {
        tag: tag.to_owned(),
        maker: part("maker", tag)?,
        picture: part("picture", tag)?,
    })
}

/// The document with the standing page in its place.
fn stand(document: &str, standing: &str) -> Result<String> {
    ensure!(
        document.matches(PLACE).count() == 1,
        "index.html has no place for the standing page"
    );
    ensure!(standing.contains("<main"), "there is no standing page");
    Ok(document.replace(PLACE, standing))
}

/// The document with its head in another language.
fn translated(document: &str, tag: &str, title: &str, description: &str) -> Result<String> {
    let old_title = document
        .split_once("<title>")
        .and_then(|(_, rest)| rest.split_once("</title>"))
        .map(|(title, _)| title)
        .context("the document has no title")?;
    let old_description = attribute(document, "<meta name=\"description\"", "content")?;
    let own = format!("<html lang=\"{OWN}\"");
    ensure!(document.contains(&own), "the document has no language");
    Ok(document
        .replacen(&own, &format!("<html lang=\"{tag}\""), 1)
        .replacen(old_title, title, 1)
        .replacen(old_description, description, 1))
}

/// A document whose addresses lead to where they led, from one folder further down.
pub(crate) fn one_folder_down(document: &str) -> String {
    document
        .replacen("<html ", "<html data-home=\"../\" ", 1)
        .replace("=\"./", "=\"../")
}

/// The text of a file of the project.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn source(path: &str) -> Result<String> {
    let path = root().join(path);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// The value of an attribute of the first tag that begins so.
///
/// # Errors
/// When there is no such tag, or it has no such attribute.
pub(crate) fn attribute<'a>(document: &'a str, tag: &str, name: &str) -> Result<&'a str> {
    document
        .split_once(tag)
        .and_then(|(_, tag)| tag.split_once('>'))
        .and_then(|(tag, _)| tag.split_once(&format!(" {name}=\"")))
        .and_then(|(_, value)| value.split_once('"'))
        .map(|(value, _)| value)
        .with_context(|| format!("the document has no {tag} with {name}"))
}

/// The one tag that begins so, as it stands in the document.
///
/// # Errors
/// When there is none, or more than one.
pub(crate) fn tag<'a>(document: &'a str, begin: &str) -> Result<&'a str> {
    ensure!(
        document.matches(begin).count() == 1,
        "not one {begin} in the document"
    );
    let from = document.find(begin).context("no tag")?;
    let rest = document.get(from..).unwrap_or_default();
    let length = rest.find('>').context("a tag without an end")?;
    rest.get(..=length).context("a tag without an end")
}

/// The file in `folder` that a relative address names.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn named(folder: &Path, address: &str) -> Result<Vec<u8>> {
    let path = folder.join(address.trim_start_matches("./"));
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standing_page_takes_its_place_once() {
        let document = "<div><!-- standing --></div>";
        let stood = stand(document, "<main>4</main>").unwrap();
        assert_eq!(stood, "<div><main>4</main></div>");
        assert!(stand("<div></div>", "<main>4</main>").is_err());
        assert!(stand(document, "").is_err());
    }

    #[test]
    fn a_page_in_another_language_is_headed_in_it_one_folder_down() {
        let document = "<html lang=\"en\"><meta name=\"description\" content=\"Long\"><title>Short</title>\
                        <a href=\"./b\">";
        let page = translated(document, "es", "Corto", "Largo").unwrap();
        assert_eq!(
            one_folder_down(&page),
            "<html data-home=\"../\" lang=\"es\"><meta name=\"description\" content=\"Largo\">\
             <title>Corto</title><a href=\"../b\">"
        );
        assert!(translated("<html><title>Short</title>", "es", "", "").is_err());
    }

    #[test]
    fn tags_and_their_attributes_are_found() {
        let document =
            "<head><link rel=\"icon\" href=\"./a.svg\"/><link rel=\"x\" href=\"./b\"></head>";
        assert_eq!(
            attribute(document, "<link rel=\"icon\"", "href").unwrap(),
            "./a.svg"
        );
        assert_eq!(
            tag(document, "<link rel=\"x\"").unwrap(),
            "<link rel=\"x\" href=\"./b\">"
        );
        assert!(tag(document, "<link").is_err());
        assert!(attribute(document, "<link rel=\"icon\"", "integrity").is_err());
    }
}
