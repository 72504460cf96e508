//! The room's keys as buttons, for those who have a pointer or a finger in place of them.

use yew::prelude::*;

use crate::app::hooks::Send;
use crate::app::room::{Over, Press};
use crate::app::state::{Action, State};
use crate::i18n::Messages;

/// The buttons that stand nowhere else on the page.
pub(super) fn tools(state: &State, messages: &Messages, send: &Send) -> Html {
    let neighbors = if state.table.proposals().is_empty() {
        "preset"
    } else {
        "proposal"
    };
    let again = state.before.is_some();
    let room = |press| Some(Action::Room(press));
    let buttons = [
        ("previous", neighbors, state.neighbor(-1)),
        ("next", neighbors, state.neighbor(1)),
        ("baseline", "does", room(Press::Baseline)),
        ("again", "does", room(Press::Again).filter(|_| again)),
        ("code", "does", room(Press::Over(Over::Code))),
    ];
    html! {
        <div class="room-tools">
            { for buttons.into_iter().map(|(name, title, action)| {
                let disabled = action.is_none().then_some("true");
                let send = send.clone();
                let onclick = Callback::from(move |_: MouseEvent| {
                    if let Some(action) = action.clone() {
                        send(action);
                    }
                });
                // Not `disabled`, which would drop the keyboard's place.
                html! {
                    <button
                        key={name}
                        type="button"
                        class="apply turn"
                        data-action={format!("room-{name}")}
                        aria-disabled={disabled}
                        title={messages.text(&format!("room-go-{name}.{title}"))}
                        {onclick}
                    >{ messages.text(&format!("room-go-{name}")) }</button>
                }
            }) }
        </div>
    }
}
