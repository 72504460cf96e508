//! What a link said that could not be used.

use yew::prelude::*;

use crate::app::hooks::{use_send, use_words};
use crate::app::state::Action;
use crate::browser::page;
use crate::narrative;
use crate::share::link::LinkNotice;

/// The notices.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct NoticesProps {
    /// In the order of the link.
    pub notices: Vec<LinkNotice>,
}

/// A list that goes away when it has been read.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let messages = use_words();
    let send = use_send();
    if props.notices.is_empty() {
        return Html::default();
    }
    let on_dismiss = Callback::from(move |_: MouseEvent| {
        send(Action::Dismiss);
        page::focus("answer");
    });
    html! {
        <section class="notices" data-notices="" aria-labelledby="notices-heading">
            <h2 id="notices-heading">{ messages.text("heading-link") }</h2>
            <ul role="alert">
                { for props.notices.iter().map(|notice| html! {
                    <li>{ narrative::link_notice(notice, &messages) }</li>
                }) }
            </ul>
            <button type="button" onclick={on_dismiss}>{ messages.text("action-dismiss") }</button>
        </section>
    }
}
