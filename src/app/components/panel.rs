//! A part of the page that folds to its heading.

use yew::prelude::*;

use crate::browser::event;

/// A panel.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// Its anchor in the page.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// Called with whether it is open now.
    #[prop_or_default]
    pub on_toggle: Callback<bool>,
    /// What it holds.
    pub children: Html,
}

/// A heading over a hairline that unfolds.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let on_toggle = props.on_toggle.clone();
    let ontoggle = Callback::from(move |event: Event| on_toggle.emit(event::is_open(&event)));
    html! {
        <details class="panel" id={props.id.clone()} {ontoggle}>
            <summary><h2>{ &props.title }</h2></summary>
            <div class="panel-body">{ props.children.clone() }</div>
        </details>
    }
}
