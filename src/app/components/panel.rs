//! A part of the page that folds to its heading.

use yew::prelude::*;

use crate::browser::event;
use crate::i18n::Messages;

/// A heading over a hairline that unfolds; `on_toggle` is told whether it is open now.
pub fn panel(id: &'static str, title: String, on_toggle: Callback<bool>, body: Html) -> Html {
    let ontoggle = Callback::from(move |event: Event| {
        if let Some(open) = event::is_open_at(&event, id) {
            on_toggle.emit(open);
        }
    });
    html! {
        <details class="panel" {id} {ontoggle}>
            <summary><h2>{ title }</h2></summary>
            <div class="panel-body">{ body }</div>
        </details>
    }
}

/// The heading of a part that the whole program draws, which `assets/boot.js` loads when it is
/// opened; what stands in it says so, or that the program could not be had.
pub fn later(id: &'static str, title: String, messages: &Messages) -> Html {
    html! {
        <details key={id} class="panel" {id} data-later="">
            <summary><h2>{ title }</h2></summary>
            <div class="panel-body">
                <p class="note" role="status">{ messages.text("panel-loading") }</p>
                <p class="problem" role="alert" hidden=true>{ messages.text("panel-missing") }</p>
            </div>
        </details>
    }
}
