//! What the page does to its own elements beyond drawing them.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement, Node};

/// Sets a custom property of an element. Through CSSOM: the content policy blocks style attributes.
pub fn set_property(node: Option<&Node>, property: &str, value: &str) {
    if let Some(element) = node.and_then(|node| node.dyn_ref::<HtmlElement>()) {
        let _refused = element.style().set_property(property, value);
    }
}

/// Moves the keyboard to an element.
pub fn focus(node: Option<&Node>) {
    if let Some(element) = node.and_then(|node| node.dyn_ref::<HtmlElement>()) {
        let _refused = element.focus();
    }
}

/// Moves the keyboard, and the page with it, to the element of an id.
pub fn focus_by_id(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    focus(element.as_deref());
}

/// Shows a value in a menu.
pub fn set_value(node: Option<&Node>, value: &str) {
    if let Some(menu) = node.and_then(|node| node.dyn_ref::<HtmlSelectElement>())
        && menu.value() != value
    {
        menu.set_value(value);
    }
}
