//! What the page does to its own elements beyond drawing them.

use web_sys::{HtmlElement, HtmlSelectElement};
use yew::NodeRef;

/// Sets a custom property of an element. Through CSSOM: the content policy blocks style attributes.
pub fn set_property(node: &NodeRef, property: &str, value: &str) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _refused = element.style().set_property(property, value);
    }
}

/// Moves the keyboard to an element.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _refused = element.focus();
    }
}

/// Shows a value in a menu.
pub fn set_value(node: &NodeRef, value: &str) {
    if let Some(menu) = node.cast::<HtmlSelectElement>()
        && menu.value() != value
    {
        menu.set_value(value);
    }
}
