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
    /// A line beside the heading.
    #[prop_or_default]
    pub aside: AttrValue,
    /// Called when it is unfolded (true) or folded.
    #[prop_or_default]
    pub on_toggle: Callback<bool>,
    /// What it holds.
    pub children: Html,
}

/// A heading over a hairline that unfolds; what it holds is in the document from the start,
/// unless the caller waits for it to be unfolded.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let on_toggle = props.on_toggle.clone();
    let ontoggle = Callback::from(move |toggled: Event| on_toggle.emit(event::is_open(&toggled)));
    html! {
        <details class="panel" id={props.id.clone()} {ontoggle}>
            <summary>
                <h2>{ &props.title }</h2>
                if !props.aside.is_empty() {
                    <span class="aside">{ &props.aside }</span>
                }
            </summary>
            <div class="panel-body">{ props.children.clone() }</div>
        </details>
    }
}
