//! The language of the document. `assets/boot.js` decides it, fetches its words and puts both into
//! the document, before a program starts and when the reader chooses another.

use super::event::Listener;
use super::page::attribute;

/// What the script says once the document has another language.
const SPOKEN: &str = "caseload:spoken";

/// The tag of the document's language; nothing outside a browser.
pub fn tag() -> Option<String> {
    attribute("lang")
}

/// The words of a language that is not part of the program, where the script has put them.
pub fn words(tag: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let place = document.query_selector(&format!("meta[name=words][lang={tag}]"));
    place.ok().flatten()?.get_attribute("content")
}

/// Calls a function whenever the document has another language, until it is dropped.
pub fn on_change(call: impl Fn() + 'static) -> Option<Listener> {
    let document = web_sys::window()?.document()?;
    Some(Listener::new(&document, SPOKEN, call))
}
