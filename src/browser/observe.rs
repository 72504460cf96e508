//! What changes how a drawing must look: its size, the screen it is on, the reader's colors.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Node, ResizeObserver};

use super::event::Listener;
use super::page;

/// Preferences that change colors.
const PREFERENCES: [&str; 3] = [
    "(prefers-color-scheme: dark)",
    "(forced-colors: active)",
    "(prefers-contrast: more)",
];

/// A function called whenever an element has to be drawn anew, until this is dropped.
pub struct Watch {
    sizes: Option<ResizeObserver>,
    _on_size: Closure<dyn FnMut()>,
    _preferences: Vec<Listener>,
    _print: [Listener; 2],
    _density: Rc<RefCell<Option<Listener>>>,
}

impl fmt::Debug for Watch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Watch").finish_non_exhaustive()
    }
}

impl Watch {
    /// Starts watching; `None` when the element is not in a document. `now` draws at once: a page
    /// that is printed waits for no frame.
    pub fn new(
        node: Option<&Node>,
        call: impl Fn() + Clone + 'static,
        now: impl Fn() + 'static,
    ) -> Option<Self> {
        let element = node?.dyn_ref::<Element>()?;
        let window = web_sys::window()?;
        let on_size = Closure::<dyn FnMut()>::new(call.clone());
        let sizes = ResizeObserver::new(on_size.as_ref().unchecked_ref()).ok();
        if let Some(sizes) = &sizes {
            sizes.observe(element);
        }
        let preferences = PREFERENCES
            .into_iter()
            .filter_map(|query| window.match_media(query).ok().flatten())
            .map(|query| Listener::new(&query, "change", call.clone()))
            .collect();
        let print = Listener::new(&window, "beforeprint", move || {
            page::set_printing(true);
            now();
        });
        let printed = Listener::new(&window, "afterprint", {
            let call = call.clone();
            move || {
                page::set_printing(false);
                call();
            }
        });
        let density = Rc::default();
        watch_density(&density, Rc::new(call));
        Some(Self {
            sizes,
            _on_size: on_size,
            _preferences: preferences,
            _print: [print, printed],
            _density: density,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(sizes) = &self.sizes {
            sizes.disconnect();
        }
    }
}

/// Listens for the one density the screen has now to end, then for the next one.
fn watch_density(slot: &Rc<RefCell<Option<Listener>>>, call: Rc<dyn Fn()>) {
    let query = web_sys::window().and_then(|window| {
        let query = format!("(resolution: {}dppx)", window.device_pixel_ratio());
        window.match_media(&query).ok().flatten()
    });
    let listener = query.map(|query| {
        let weak = Rc::downgrade(slot);
        Listener::new(&query, "change", move || {
            call();
            if let Some(slot) = weak.upgrade() {
                watch_density(&slot, call.clone());
            }
        })
    });
    // The listener replaced here may be the one that is running: it must outlive its own call.
    let old = slot.replace(listener);
    if let Some(old) = old {
        super::frame::soon(move || drop(old));
    }
}
