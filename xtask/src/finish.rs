//! `cargo xtask finish`: the last step of every build, called by Trunk before it puts the files in
//! place.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use crate::process::{cargo, output};

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
    let standing = output(&mut cargo(&[
        "run",
        "--quiet",
        "--features",
        "ssr",
        "--bin",
        "standing",
    ]))?;
    fs::write(&index, stand(&document, &standing)?)?;
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standing_page_takes_its_place_once() {
        let document = "<div><!-- standing --></div>";
        assert_eq!(
            stand(document, "<main>4</main>").unwrap(),
            "<div><main>4</main></div>"
        );
        assert!(stand("<div></div>", "<main>4</main>").is_err());
        assert!(stand(document, "").is_err());
    }
}
