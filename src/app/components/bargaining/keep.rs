//! The box that asks for the page to be kept in the browser: erasable, never needed.

use yew::prelude::*;

use super::BargainingProps;
use crate::app::components::keeping::begin;
use crate::app::hooks::Send;
use crate::app::keeping::{KEY, Keep, Keeping, Mode, Said};
use crate::app::state::Action;
use crate::browser::{event, storage};
use crate::i18n::Messages;

/// The box to tick.
pub fn view(props: &BargainingProps, messages: &Messages, send: &Send) -> Html {
    let (send, step) = (send.clone(), props.step.clone());
    let onchange = Callback::from(move |changed: Event| {
        let keeping = if event::is_checked(&changed) {
            begin(&step, false)
        } else {
            storage::erase(KEY);
            Keeping::default()
        };
        send(Action::Keep(Keep::Now(keeping)));
    });
    let refused = props.keeping.said == Some(Said::Refused);
    html! {
        <div class="option keeping">
            <label>
                <input
                    type="checkbox"
                    name="keep-table"
                    checked={props.keeping.mode == Mode::On}
                    {onchange}
                />
                <span>{ messages.text("bargain-keep") }</span>
            </label>
            <p class="note" role="status">
                { messages.text(if refused { "bargain-keep-failed" } else { "bargain-keep-note" }) }
            </p>
        </div>
    }
}
