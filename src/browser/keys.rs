//! Keys that work wherever the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

use super::event::Listener;
use super::page;

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

/// A plain key, pressed or let go, with none of Ctrl, Alt and ⌘.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    /// As the browser names it.
    pub key: String,
    /// Whether Shift is down.
    pub shift: bool,
    /// Whether it comes of a key held down.
    pub again: bool,
}

/// What became of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Struck {
    /// Pressed.
    Down(Stroke),
    /// Let go.
    Up(Stroke),
}

/// Calls a function at plain keys, until it is dropped: it says whether it used one, which then
/// does nothing else. Keys stay the browser's own where text is typed or a menu is open, and in a
/// frame, where the page has not the keyboard to itself.
pub fn on_stroke(call: impl Fn(Struck) -> bool + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window().filter(|_| !page::has_attribute("data-embed")) else {
        return Vec::new();
    };
    [
        ("keydown", Struck::Down as fn(Stroke) -> Struck),
        ("keyup", Struck::Up),
    ]
    .into_iter()
    .map(|(kind, struck)| {
        let call = call.clone();
        Listener::hearing(&window, kind, move |event| {
            if let Some(stroke) = stroke(event)
                && call(struck(stroke))
            {
                event.prevent_default();
            }
        })
    })
    .collect()
}

fn stroke(event: &Event) -> Option<Stroke> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let held = key.ctrl_key() || key.meta_key() || key.alt_key() || key.is_composing();
    if held || event.default_prevented() || types_text(event) || in_menu(event) {
        return None;
    }
    Some(Stroke {
        key: key.key(),
        shift: key.shift_key(),
        again: key.repeat(),
    })
}

fn in_menu(event: &Event) -> bool {
    let target = event.target();
    target.is_some_and(|target| target.dyn_ref::<HtmlSelectElement>().is_some())
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
