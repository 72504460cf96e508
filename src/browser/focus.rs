//! The keyboard's place: a control that leaves the page with its own work done must not leave the
//! keyboard nowhere.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlInputElement};

use super::element;
use super::event::Listener;

/// What had the keyboard last, and the fold it stands in.
type Last = Rc<RefCell<Option<(Element, String)>>>;

/// Remembers the keyboard's place, until it is dropped.
pub struct Place {
    last: Last,
    _listener: Option<Listener>,
}

impl fmt::Debug for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Place").finish_non_exhaustive()
    }
}

impl Default for Place {
    fn default() -> Self {
        let last = Last::default();
        let listener = document().map(|document| {
            let last = last.clone();
            Listener::hearing(&document, "focusin", move |event| {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                let found = target.map(|element: Element| {
                    let fold = element.closest("details.panel").ok().flatten();
                    let fold = fold.map_or_else(String::new, |fold| fold.id());
                    (element, fold)
                });
                last.replace(found);
            })
        });
        Self {
            last,
            _listener: listener,
        }
    }
}

/// Takes all of a number that is pressed and has not had the keyboard, so that what is typed takes its
/// place; pressed again, it lets the caret into the text. Until the listener is dropped.
pub fn take_numbers_whole() -> Option<Listener> {
    let document = document()?;
    Some(Listener::hearing(&document, "mousedown", |event| {
        let _elsewhere = take_whole(event);
    }))
}

fn take_whole(pressed: &Event) -> Option<()> {
    let number: HtmlInputElement = pressed.target()?.dyn_into().ok()?;
    let is_number = number.matches("[inputmode='decimal']").ok()?;
    let has_keyboard = document()?.active_element().as_ref() == Some(number.as_ref());
    if !is_number || has_keyboard {
        return None;
    }
    // The browser's own answer would put the caret where the pointer is.
    pressed.prevent_default();
    number.focus().ok()?;
    let end = u32::try_from(number.value().chars().count()).ok()?;
    number.set_selection_range(0, end).ok()
}

impl Place {
    /// Gives the keyboard back where what had it is gone from the page: to the control that does the
    /// same there now, else to the first match of these selectors inside the fold it stood in, else
    /// to that fold's heading. It stays where somebody put it.
    pub fn mend(&self, else_to: &[&str]) -> Option<()> {
        let (gone, fold) = self.last.borrow().clone()?;
        let document = document()?;
        let nowhere = document
            .active_element()
            .is_none_or(|now| now.tag_name() == "BODY");
        if gone.is_connected() || !nowhere || fold.is_empty() {
            return None;
        }
        let same = gone
            .get_attribute("data-action")
            .map(|name| format!("[data-action='{name}']"));
        let within = else_to.iter().map(|selector| (*selector).to_owned());
        let heading = std::iter::once("summary".to_owned());
        let found = same
            .into_iter()
            .chain(within)
            .chain(heading)
            .find_map(|selector| {
                let selector = format!("#{fold} {selector}");
                document.query_selector(&selector).ok().flatten()
            });
        element::focus(found.as_deref().map(AsRef::as_ref));
        Some(())
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
