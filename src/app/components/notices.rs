//! What a link said that could not be used, and what is agreed and stayed.

use yew::prelude::*;

use crate::app::hooks::Send;
use crate::app::program::Program;
use crate::app::state::{Action, State};
use crate::browser::page;
use crate::i18n::Messages;
use crate::narrative;

/// The notices in the order of the link, then the inputs that stayed, a list that goes away when it
/// has been read.
pub fn notices<P: Program>(state: &State, messages: &Messages, send: &Send) -> Html {
    let stayed = P::stayed(state, messages);
    if state.notices.is_empty() && stayed.is_empty() {
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
            // Around the list, which is one for those who hear it.
            <div role="alert">
                <ul>
                    { for state.notices.iter().map(|notice| html! {
                        <li>{ narrative::link_notice(notice, messages) }</li>
                    }) }
                    { for stayed.into_iter().map(|stayed| html! { <li>{ stayed }</li> }) }
                </ul>
            </div>
            <button type="button" onclick={on_dismiss}>{ messages.text("action-dismiss") }</button>
        </section>
    }
}
