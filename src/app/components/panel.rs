//! A part of the page that folds to its heading.

use yew::prelude::*;

use crate::browser::element;

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
    let fold = use_node_ref();
    let ontoggle = {
        let fold = fold.clone();
        // The event may be that of a fold inside this one.
        Callback::from(move |_: Event| on_toggle.emit(element::is_open(fold.get().as_ref())))
    };
    html! {
        <details class="panel" id={props.id.clone()} ref={fold} {ontoggle}>
            <summary><h2>{ &props.title }</h2></summary>
            <div class="panel-body">{ props.children.clone() }</div>
        </details>
    }
}
