//! Prints what the build puts into documents, in a language: the page that stands before the program
//! starts, the body of the page that makes the lines to embed it, the curve of waits as a picture, or
//! a message by its id.

use std::io::{self, Write};

use caseload::app::{maker, standing};
use caseload::i18n::{Locale, Messages};
use caseload::model::Inputs;

fn main() -> io::Result<()> {
    let inputs = Inputs::default();
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let tag = arguments.next().unwrap_or_default();
    let locale = Locale::from_tag(&tag).unwrap_or_default();
    let text = match what.as_str() {
        "page" => standing::page(&inputs, locale)?,
        "maker" => maker::body(&Messages::new(locale)),
        "picture" => standing::picture(&inputs, locale)?,
        id => Messages::new(locale).text(id),
    };
    io::stdout().write_all(text.as_bytes())
}
