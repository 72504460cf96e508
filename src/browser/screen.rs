//! The whole screen, for a room.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element};

use super::event::Listener;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

/// Says in the document which input a room is looking at, for the style sheet; none outside one.
pub fn set_room(input: Option<usize>) {
    if let Some(root) = root() {
        let _refused = match input {
            Some(input) => root.set_attribute("data-room", &input.to_string()),
            None => root.remove_attribute("data-room"),
        };
    }
}

/// Asks for the whole screen, or gives it back. A browser may refuse, and a telephone has no such
/// function.
pub fn fill(whole: bool) {
    let Some(document) = document() else {
        return;
    };
    if whole == document.fullscreen_element().is_some() {
        return;
    }
    if whole {
        ask(root().as_ref().map(AsRef::as_ref), "requestFullscreen");
    } else {
        ask(Some(document.as_ref()), "exitFullscreen");
    }
}

/// Calls a function that may be missing and whose promise may be refused.
fn ask(of: Option<&JsValue>, name: &str) {
    let called = of.and_then(|of| {
        let function = Reflect::get(of, &JsValue::from_str(name)).ok()?;
        function.dyn_ref::<Function>()?.call0(of).ok()
    });
    if let Some(promise) = called.and_then(|called| called.dyn_into::<Promise>().ok()) {
        spawn_local(async move {
            let _refused = JsFuture::from(promise).await;
        });
    }
}

/// Calls a function when the whole screen is given back, by whatever key, until it is dropped.
pub fn on_given_back(call: impl Fn() + 'static) -> Option<Listener> {
    let document = document()?;
    Some(Listener::new(
        &document.clone(),
        "fullscreenchange",
        move || {
            if document.fullscreen_element().is_none() {
                call();
            }
        },
    ))
}

/// Whether the reader wants nothing to move.
pub fn is_still() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-reduced-motion: reduce)")
                .ok()?
        })
        .is_some_and(|query| query.matches())
}
