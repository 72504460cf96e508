//! Prints what the build puts into documents: the page that stands before the program starts, the
//! body of the page that makes the lines to embed it, or the curve of waits as a picture.

use std::io::{self, Write};

use caseload::app::{maker, standing};
use caseload::i18n::Messages;
use caseload::model::Inputs;

fn main() -> io::Result<()> {
    let inputs = Inputs::default();
    let text = match std::env::args().nth(1).as_deref() {
        Some("maker") => maker::body(&Messages::default()),
        Some("picture") => standing::picture(&inputs)?,
        _ => standing::page(&inputs)?,
    };
    io::stdout().write_all(text.as_bytes())
}
