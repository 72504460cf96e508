//! The page of the functions for programs: `api/`, their manual and, in its console, themselves.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use crate::finish::source;
use crate::words::OWN;
use crate::{embed, markdown, package};

/// The name that the script loads the program by.
const PROGRAM: &str = "./caseload.js";

/// Writes `api/` into a built folder.
///
/// # Errors
/// When the program does not compile, or the manual cannot be read.
pub fn write(folder: &Path) -> Result<()> {
    let document = fs::read_to_string(folder.join("index.html"))?;
    let inside = folder.join("api");
    fs::create_dir_all(&inside)?;
    let program = package::program()?;
    let name = format!("caseload-{}", embed::hash(&fs::read(&program)?));
    package::bind(&program, "web", &name, &inside, &["--no-typescript"])?;
    let script = source("assets/api.js")?;
    ensure!(script.contains(PROGRAM), "the script loads no program");
    let script = script.replace(PROGRAM, &format!("./{name}.js"));
    let script = embed::named_by_content(&inside, "api", &script)?;
    let manual = markdown::html(&source("docs/api.md")?);
    let body = format!("<main class=\"maker\">\n{manual}</main>");
    fs::write(
        inside.join("index.html"),
        embed::beside(&document, OWN, &body, &script)?,
    )?;
    Ok(())
}
