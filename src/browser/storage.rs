//! What the browser keeps for this page, if it may.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::event::Listener;

/// The browser refused: storage is denied, or full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// Access alone throws in some sandboxes.
fn storage() -> Result<Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    window.local_storage().ok().flatten().ok_or(Refused)
}

/// What is kept under a key; nothing when nothing is, or when the browser refuses.
pub fn read(key: &str) -> Option<String> {
    storage().ok()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key.
///
/// # Errors
/// [`Refused`]; what was kept before may then still be there.
pub fn write(key: &str, text: &str) -> Result<(), Refused> {
    storage()?.set_item(key, text).map_err(|_| Refused)
}

/// Erases what is kept under a key.
pub fn erase(key: &str) {
    if let Ok(storage) = storage() {
        let _refused = storage.remove_item(key);
    }
}

/// Calls a function with what another tab keeps under a key, whenever that changes; nothing when it
/// was erased.
pub fn on_change(key: &'static str, call: impl Fn(Option<String>) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::hearing(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        match event.key() {
            Some(changed) if changed != key => {}
            Some(_) => call(event.new_value()),
            None => call(None),
        }
    }))
}
