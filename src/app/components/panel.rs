//! A part of the page that folds to its heading.

use yew::prelude::*;

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
    /// What it holds.
    pub children: Html,
}

/// A heading over a hairline that unfolds; what it holds is in the document from the start.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    html! {
        <details class="panel" id={props.id.clone()}>
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
