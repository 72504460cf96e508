//! A part of the page that folds to its heading.

use yew::prelude::*;

use crate::browser::event;

/// A heading over a hairline that unfolds; `on_toggle` is told whether it is open now.
pub fn panel(id: &'static str, title: String, on_toggle: Callback<bool>, body: Html) -> Html {
    let ontoggle = Callback::from(move |event: Event| on_toggle.emit(event::is_open(&event)));
    html! {
        <details class="panel" {id} {ontoggle}>
            <summary><h2>{ title }</h2></summary>
            <div class="panel-body">{ body }</div>
        </details>
    }
}
