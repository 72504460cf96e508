//! Prints what stands in the document before the program starts; the build puts it there.

use std::io::{self, Write};

use caseload::app::standing;
use caseload::model::Inputs;

fn main() -> io::Result<()> {
    let page = standing::page(&Inputs::default())?;
    io::stdout().write_all(page.as_bytes())
}
