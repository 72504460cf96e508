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

/// The address of the page without its hash.
pub fn page() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// How a hash enters the browser's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// As a new entry, so that the back button returns to the one before.
    New,
    /// In place of the current entry.
    Same,
}

/// Writes the hash. A sandbox may refuse; the page then works without a link in its address.
pub fn write(hash: &str, entry: Entry) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let Ok(history) = window.history() else {
        return;
    };
    let location = window.location();
    let url = if hash.is_empty() {
        let path = location.pathname().unwrap_or_default();
        path + &location.search().unwrap_or_default()
    } else {
        format!("#{hash}")
    };
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
