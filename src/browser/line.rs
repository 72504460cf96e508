//! The reading line of a chart, moved through the element it stands in: nothing else is drawn.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node};

use super::element::set_property;
use crate::charts::Placed;

/// The place read, among the attributes of the element.
const AT: &str = "data-at";

/// Says between which values the line moves and at which it is, or would begin.
pub fn limit(overlay: Option<&Node>, (least, most): (f64, f64), now: f64) {
    for (name, value) in [
        ("aria-valuemin", least),
        ("aria-valuemax", most),
        ("aria-valuenow", now),
    ] {
        set(overlay, name, &value.to_string());
    }
}

/// Shows the line with its dots, which are the children after the first, and what is read there.
pub fn show(
    (overlay, words): (Option<&Node>, Option<&Node>),
    value: f64,
    text: &str,
    placed: &Placed,
) {
    let pixels = |property, value: f64| set_property(overlay, property, &format!("{value:.2}px"));
    pixels("--x", placed.x);
    pixels("--top", placed.top);
    pixels("--length", placed.bottom - placed.top);
    let children = overlay.map(Node::child_nodes);
    for (index, y) in (1..).zip(&placed.dots) {
        let dot = children.as_ref().and_then(|children| children.get(index));
        // What is off the plot is off the element, which clips it.
        let y = format!("{:.2}px", y.unwrap_or(-99.0));
        set_property(dot.as_ref(), "--y", &y);
    }
    set(overlay, "aria-valuenow", &value.to_string());
    set(overlay, "aria-valuetext", text);
    set(overlay, AT, &value.to_string());
    if let Some(words) = words {
        words.set_text_content(Some(text));
    }
}

/// Takes the line away, and what was read.
pub fn hide((overlay, words): (Option<&Node>, Option<&Node>)) {
    if let Some(overlay) = element(overlay) {
        for name in ["aria-valuetext", AT] {
            let _refused = overlay.remove_attribute(name);
        }
    }
    if let Some(words) = words {
        words.set_text_content(None);
    }
}

/// Whether the keyboard is at an element and the browser shows that it is.
pub fn has_keyboard(node: Option<&Node>) -> bool {
    element(node).is_some_and(|element| element.matches(":focus-visible").unwrap_or(false))
}

/// Takes the keyboard to an element without scrolling to it.
pub fn take_keyboard(node: Option<&Node>) {
    if let Some(element) = node.and_then(|node| node.dyn_ref::<HtmlElement>()) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _refused = element.focus_with_options(&still);
    }
}

fn element(node: Option<&Node>) -> Option<&Element> {
    node?.dyn_ref()
}

fn set(node: Option<&Node>, name: &str, value: &str) {
    if let Some(element) = element(node) {
        let _refused = element.set_attribute(name, value);
    }
}
