//! The document: where the page stands and what it says of itself.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

use super::event::Listener;

/// What is sent to a program that is to give way to another.
const LEAVE: &str = "caseload:leave";
/// Where it leaves what the other is to know.
const HANDED_OVER: &str = "data-handover";

/// The element the page is drawn into, emptied of what stood there while it was loading.
pub fn mount_point() -> Option<Element> {
    let element = web_sys::window()?.document()?.get_element_by_id("app")?;
    element.set_text_content(None);
    let _refused = element.remove_attribute("class");
    Some(element)
}

/// Asks the program that draws the page, if one does, to give way, and puts an empty place beside
/// it; returns what it handed over.
pub fn take_over() -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.dispatch_event(&Event::new(LEAVE).ok()?).ok()?;
    let root = document.document_element()?;
    let text = root.get_attribute(HANDED_OVER)?;
    root.remove_attribute(HANDED_OVER).ok()?;
    let old = document.get_element_by_id("app")?;
    let place = document.create_element("div").ok()?;
    place.set_id("app");
    // The old place leaves the document with all that stands in it: what clears it is not seen.
    old.replace_with_with_node_1(&place).ok()?;
    Some(text)
}

/// Hands over what `tell` says when another program takes over, until it is dropped.
pub fn on_leave(tell: impl Fn() -> String + 'static) -> Option<Listener> {
    let document = web_sys::window()?.document()?;
    let root = document.document_element()?;
    Some(Listener::new(&document, LEAVE, move || {
        let _refused = root.set_attribute(HANDED_OVER, &tell());
    }))
}

/// Calls a function once, when another program takes over.
pub fn on_leave_once(call: impl FnOnce() + 'static) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let call = Closure::once_into_js(call);
        let _refused = document.add_event_listener_with_callback(LEAVE, call.unchecked_ref());
    }
}

/// Writes the document's title.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Moves the keyboard to the element with an id.
pub fn focus(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id));
    super::element::focus(element.as_deref());
}

/// The folded parts that are open, by id and heading, in page order.
pub fn open_parts() -> Vec<(String, String)> {
    let open = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector_all("#app details.panel[open]").ok());
    let Some(open) = open else {
        return Vec::new();
    };
    (0..open.length())
        .filter_map(|at| open.item(at)?.dyn_into::<Element>().ok())
        .map(|part| {
            let heading = part.query_selector("summary").ok().flatten();
            let title = heading.and_then(|heading| heading.text_content());
            (part.id(), title.unwrap_or_default())
        })
        .collect()
}

/// Whether the document's root has an attribute.
pub(super) fn has_attribute(name: &str) -> bool {
    attribute(name).is_some()
}

/// The folder that all addresses of the page start from, from where the document is: `./`, or `../`
/// one folder down.
pub fn home() -> String {
    attribute("data-home").unwrap_or_else(|| "./".to_owned())
}

/// An attribute of the document's root; nothing outside a browser.
pub(super) fn attribute(name: &str) -> Option<String> {
    cfg!(target_arch = "wasm32")
        .then(web_sys::window)
        .flatten()
        .and_then(|window| window.document()?.document_element()?.get_attribute(name))
}

/// Says in the document that it is being printed, for the style sheet.
pub(super) fn set_printing(printing: bool) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _refused = if printing {
            root.set_attribute("data-printing", "")
        } else {
            root.remove_attribute("data-printing")
        };
    }
}

/// Prints the page, once what is printed has been drawn: Firefox does not let a program draw between
/// its own event and the picture it takes. A sandbox may refuse.
pub fn print() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Ok(event) = Event::new("beforeprint") {
        let _told = window.dispatch_event(&event);
    }
    let print = Closure::once_into_js({
        let window = window.clone();
        move || {
            let _refused = window.print();
        }
    });
    let _id = window.request_animation_frame(print.unchecked_ref());
}

/// Asks whoever leaves the page first, while there is something to lose, until it is dropped.
pub fn on_unload(loses: impl Fn() -> bool + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::hearing(&window, "beforeunload", move |event| {
        if loses() {
            event.prevent_default();
        }
    }))
}

/// Calls a function with whether the page is being printed, whenever that changes.
pub fn on_print(call: impl Fn(bool) + Clone + 'static) -> Vec<Listener> {
    web_sys::window().map_or_else(Vec::new, |window| {
        [("beforeprint", true), ("afterprint", false)]
            .into_iter()
            .map(|(kind, printing)| {
                let call = call.clone();
                Listener::new(&window, kind, move || call(printing))
            })
            .collect()
    })
}
