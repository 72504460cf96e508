//! The address: its hash is the link to the page's state, and is never sent anywhere.

use wasm_bindgen::JsValue;

use super::event::Listener;

/// The hash of the address without its `#`; empty when there is none, and outside a browser.
pub fn hash() -> String {
    cfg!(target_arch = "wasm32")
        .then(web_sys::window)
        .flatten()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.strip_prefix('#').unwrap_or(&hash).to_owned())
        .unwrap_or_default()
}

/// The address of the page with a link in it, and the language where one is asked for.
pub fn at(link: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}{}", hash_of(link))
}

/// The hash of a link with its `#`: with the language that the address asks for, if it does.
fn hash_of(link: &str) -> String {
    let language = super::page::attribute("data-lang").map(|tag| format!("lang={tag}"));
    match language {
        Some(language) if link.is_empty() => format!("#{language}"),
        Some(language) => format!("#{link}&{language}"),
        None if link.is_empty() => String::new(),
        None => format!("#{link}"),
    }
}

/// How a hash enters the browser's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// As a new entry, so that the back button returns to the one before.
    New,
    /// In place of the current entry.
    Same,
}

/// Writes a link into the address. A sandbox may refuse; the page then works without.
pub fn write(link: &str, entry: Entry) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    let location = window.location();
    let mut url = hash_of(link);
    if url.is_empty() {
        url = location.pathname().unwrap_or_default();
        url += &location.search().unwrap_or_default();
    }
    // The history of a framed page is that of the page around it.
    let framed = super::page::has_attribute("data-embed");
    let _refused = match entry {
        Entry::New if !framed => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        _ => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}

/// Calls a function whenever the reader moves through the history or edits the address.
pub fn on_change(call: impl Fn() + Clone + 'static) -> Vec<Listener> {
    web_sys::window().map_or_else(Vec::new, |window| {
        ["popstate", "hashchange"]
            .into_iter()
            .map(|kind| Listener::new(&window, kind, call.clone()))
            .collect()
    })
}
