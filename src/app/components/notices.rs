//! What a link said that could not be used.

use yew::prelude::*;

use crate::app::hooks::Send;
use crate::app::state::Action;
use crate::browser::page;
use crate::i18n::Messages;
use crate::narrative;
use crate::share::link::LinkNotice;

/// The notices in the order of the link, a list that goes away when it has been read.
pub fn notices(notices: &[LinkNotice], messages: &Messages, send: &Send) -> Html {
    if notices.is_empty() {
        return Html::default();
    }
    let send = send.clone();
    let on_dismiss = Callback::from(move |_: MouseEvent| {
        send(Action::Dismiss);
        page::focus("answer");
    });
    html! {
        <section class="notices" data-notices="" aria-labelledby="notices-heading">
            <h2 id="notices-heading">{ messages.text("heading-link") }</h2>
            <ul role="alert">
                { for notices.iter().map(|notice| html! {
                    <li>{ narrative::link_notice(notice, messages) }</li>
                }) }
            </ul>
            <button type="button" onclick={on_dismiss}>{ messages.text("action-dismiss") }</button>
        </section>
    }
}
