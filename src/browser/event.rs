//! What an event says, and listening for the ones the page's own elements do not send.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement};

/// The value of the input or menu an event came from.
pub fn value(event: &Event) -> Option<String> {
    let target = event.target()?;
    target
        .dyn_ref::<HtmlInputElement>()
        .map(HtmlInputElement::value)
        .or_else(|| {
            target
                .dyn_ref::<HtmlSelectElement>()
                .map(HtmlSelectElement::value)
        })
}

/// Whether the checkbox an event came from is checked now.
pub fn is_checked(event: &Event) -> bool {
    event.target().is_some_and(|target| {
        target
            .dyn_ref::<HtmlInputElement>()
            .is_some_and(HtmlInputElement::checked)
    })
}

/// Whether the fold with this id is open now, for an event of its own and of no fold inside it.
pub fn is_open_at(event: &Event, id: &str) -> Option<bool> {
    let target = event.target()?;
    let fold = target.dyn_ref::<HtmlDetailsElement>()?;
    (fold.id() == id).then(|| fold.open())
}

/// Whether the fold an event came from is open now.
pub fn is_open(event: &Event) -> bool {
    event.target().is_some_and(|target| {
        target
            .dyn_ref::<HtmlDetailsElement>()
            .is_some_and(HtmlDetailsElement::open)
    })
}

/// A function called on every event of a kind, until this is dropped.
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Starts listening.
    pub fn new(target: &EventTarget, kind: &'static str, call: impl Fn() + 'static) -> Self {
        Self::hearing(target, kind, move |_| call())
    }

    /// Starts listening to what the events say.
    pub fn hearing(
        target: &EventTarget,
        kind: &'static str,
        call: impl Fn(&Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| call(&event));
        // A target that refuses a listener leaves the page without that one convenience.
        let _refused =
            target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
        Self {
            target: target.clone(),
            kind,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _gone = self
            .target
            .remove_event_listener_with_callback(self.kind, self.closure.as_ref().unchecked_ref());
    }
}
