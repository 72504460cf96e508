//! Keys that work wherever the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

use super::event::Listener;

/// A way through the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Ctrl+Z, or ⌘Z.
    Undo,
    /// Ctrl+Shift+Z, ⇧⌘Z, or Ctrl+Y.
    Redo,
}

/// Calls a function at the keys of undo and redo, until it is dropped. Where text is typed they
/// stay the browser's own.
pub fn on_turn(call: impl Fn(Turn) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::hearing(&window, "keydown", move |event| {
        if let Some(turn) = turn(event) {
            event.prevent_default();
            call(turn);
        }
    }))
}

fn turn(event: &Event) -> Option<Turn> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let held = (key.ctrl_key() || key.meta_key()) && !key.alt_key();
    if !held || event.default_prevented() || types_text(event) {
        return None;
    }
    match (key.key().to_ascii_lowercase().as_str(), key.shift_key()) {
        ("z", false) => Some(Turn::Undo),
        ("z", true) | ("y", false) => Some(Turn::Redo),
        _ => None,
    }
}

fn types_text(event: &Event) -> bool {
    let Some(target) = event.target() else {
        return false;
    };
    target.dyn_ref::<HtmlTextAreaElement>().is_some()
        || target
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(|input| !matches!(input.type_().as_str(), "range" | "checkbox" | "file"))
}
