//! Whose the sliders are: a proposal's, or a scratch copy's.

use yew::prelude::*;

use super::options;
use super::picker::{PickerProps, picker};
use crate::app::bargaining::Bargain;
use crate::app::hooks::Send;
use crate::app::state::{Action, State};
use crate::i18n::{Arg, Messages};
use crate::narrative::bargaining as words;
use crate::proposal::{Proposal, ProposalId, Table};

/// That undo has taken back rounds that were recorded; nothing while it has not.
pub fn undone(state: &State, messages: &Messages) -> Html {
    let now = state.table.rounds().len();
    let mut undone = state
        .history
        .future()
        .map(|step| step.table().rounds().len());
    if undone.all(|rounds| rounds <= now) {
        return Html::default();
    }
    let first = Arg::Number((now + 1) as f64, 0);
    html! { <p class="finding" role="status">{ messages.format("bargain-round-undone", &[("round", first)]) }</p> }
}

/// The menu, and a line that says it; nothing while there is no proposal.
pub fn desk(
    id: &'static str,
    table: &Table,
    selected: Option<ProposalId>,
    messages: &Messages,
    send: &Send,
) -> Html {
    if table.proposals().is_empty() {
        return Html::default();
    }
    let mut choices = vec![(String::new(), messages.text("bargain-scratch"))];
    choices.extend(options(table, false, messages));
    let taken_up = selected.and_then(|id| table.proposal(id));
    let said = words::desk(taken_up, messages);
    let back = taken_up.map(|proposal| take_back(proposal, messages, send));
    let send = send.clone();
    html! {
        <div class="desk" data-selected={selected.map_or_else(String::new, |id| id.to_string())}>
            { picker(PickerProps {
                id,
                label: messages.text("bargain-desk"),
                options: choices,
                value: selected.map_or_else(String::new, |id| id.to_string()),
                choose: Callback::from(move |value: String| {
                    send(Action::Bargain(Bargain::Select(value.parse().ok())));
                }),
            }) }
            <p class="note">{ said }</p>
            { back.unwrap_or_default() }
        </div>
    }
}

/// The way back to the baseline for the proposal taken up.
fn take_back(proposal: &Proposal, messages: &Messages, send: &Send) -> Html {
    let (id, says) = (proposal.id, !proposal.values.is_empty());
    let name = ("name", Arg::Text(words::name(proposal, messages)));
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if says {
            send(Action::Bargain(Bargain::TakeBack(id)));
        }
    });
    // Not `disabled`, which would drop the keyboard's place.
    html! {
        <button
            type="button"
            class="quiet"
            data-action="take-back"
            aria-disabled={(!says).then_some("true")}
            {onclick}
        >{ messages.format("bargain-take-back", &[name]) }</button>
    }
}
