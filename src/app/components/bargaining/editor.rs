//! Adding a proposal, and everything about the one that is taken up but its values.

use yew::prelude::*;

use super::picker::{PickerProps, picker};
use super::{button, edit};
use crate::app::hooks::Send;
use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::narrative::bargaining as words;
use crate::presets::{self, PRESETS, Preset};
use crate::proposal::table::{LONGEST_NAME, LONGEST_NOTE};
use crate::proposal::{Edit, Party, ProposalId, Table};

fn parties(messages: &Messages) -> Vec<(String, String)> {
    let parties = Party::ALL.into_iter();
    parties
        .map(|party| (party.name().to_owned(), words::party(party, messages)))
        .collect()
}

/// What stands in the menu for a proposal that starts with nothing.
const BASELINE: &str = "baseline";

/// Whose, from what, and the button.
pub fn add(
    adding: &UseStateHandle<(Party, Option<&'static str>)>,
    (table, scenario): (&Table, &Scenario),
    messages: &Messages,
    send: &Send,
) -> Html {
    let (party, from) = **adding;
    let start = from.and_then(presets::preset);
    let sliders = match from {
        Some(BASELINE) => &table.baseline().scenario,
        _ => scenario,
    };
    let inputs = start.map_or_else(|| sliders.inputs().clone(), Preset::inputs);
    let mut starts = vec![
        (String::new(), messages.text("bargain-from-sliders")),
        (BASELINE.to_owned(), messages.text("bargain-from-baseline")),
    ];
    starts.extend(PRESETS.iter().map(|preset| {
        let name = messages.text(&format!("preset-{}", preset.id));
        (preset.id.to_owned(), name)
    }));
    let choose_party = {
        let adding = adding.clone();
        Callback::from(move |name: String| {
            if let Some(party) = Party::from_name(&name) {
                adding.set((party, adding.1));
            }
        })
    };
    let choose_start = {
        let adding = adding.clone();
        Callback::from(move |id: String| {
            let preset = presets::preset(&id).map(|preset| preset.id);
            adding.set((adding.0, preset.or((id == BASELINE).then_some(BASELINE))));
        })
    };
    html! {
        <div class="choices add-proposal">
            { picker(PickerProps {
                id: "proposal-party-new",
                label: messages.text("bargain-add-party"),
                options: parties(messages),
                value: party.name().to_owned(),
                choose: choose_party,
            }) }
            { picker(PickerProps {
                id: "proposal-from",
                label: messages.text("bargain-add-from"),
                options: starts,
                value: from.unwrap_or_default().to_owned(),
                choose: choose_start,
            }) }
            { button(messages.text("bargain-add"), "add-proposal", send, Edit::Add {
                party,
                name: String::new(),
                inputs: Box::new(inputs),
            }) }
        </div>
    }
}

/// What is said of the proposal taken up, each change one edit; nothing without one.
pub fn editor(
    table: &Table,
    selected: Option<ProposalId>,
    messages: &Messages,
    send: &Send,
) -> Html {
    let Some(own) = selected.and_then(|id| table.proposal(id)) else {
        return Html::default();
    };
    let id = own.id;
    let place = table.proposals().iter().position(|other| other.id == id);
    let place = place.unwrap_or(0);
    let on = |what: fn(ProposalId, String) -> Option<Edit>| {
        let send = send.clone();
        Callback::from(move |changed: Event| {
            let made = event::value(&changed).and_then(|value| what(id, value));
            if let Some(made) = made {
                edit(&send, made);
            }
        })
    };
    let rename = on(|id, name| Some(Edit::Rename(id, name)));
    let rename_round = on(|id, round| Some(Edit::Round(id, round.trim().parse().ok()?)));
    let date = on(|id, date| Some(Edit::Date(id, date.parse().ok())));
    let note = on(|id, note| Some(Edit::Note(id, note)));
    let send_party = send.clone();
    let choose_party = Callback::from(move |name: String| {
        if let Some(party) = Party::from_name(&name) {
            edit(&send_party, Edit::Party(id, party));
        }
    });
    let title = ("name", Arg::Text(words::name(own, messages)));
    html! {
        <fieldset class="proposal-editor" key={id}>
            <legend class="eyebrow">{ messages.format("bargain-editing", &[title]) }</legend>
            <div class="choices">
                <label class="choice">
                    <span>{ messages.text("bargain-name") }</span>
                    <input type="text" name="proposal-name" maxlength={LONGEST_NAME.to_string()} value={own.name.clone()} onchange={rename} />
                </label>
                { picker(PickerProps {
                    id: "proposal-party",
                    label: messages.text("bargain-party"),
                    options: parties(messages),
                    value: own.party.name().to_owned(),
                    choose: choose_party,
                }) }
                <label class="choice">
                    <span>{ messages.text("bargain-round") }</span>
                    <input type="number" name="proposal-round" min="1" max="1000" value={own.round.to_string()} onchange={rename_round} />
                </label>
                <label class="choice">
                    <span>{ messages.text("bargain-date") }</span>
                    <input type="date" name="proposal-date" value={own.date.map(words::date).unwrap_or_default()} onchange={date} />
                </label>
                <label class="choice wide">
                    <span>{ messages.text("bargain-note") }</span>
                    <input type="text" name="proposal-note" maxlength={LONGEST_NOTE.to_string()} value={own.note.clone()} onchange={note} />
                    <span>{ messages.text("bargain-note-help") }</span>
                </label>
            </div>
            <div class="choices">
                { button(messages.text("bargain-duplicate"), "duplicate-proposal", send, Edit::Duplicate(id)) }
                if place > 0 {
                    { button(messages.text("bargain-earlier"), "proposal-earlier", send, Edit::Move(id, place - 1)) }
                }
                if place + 1 < table.proposals().len() {
                    { button(messages.text("bargain-later"), "proposal-later", send, Edit::Move(id, place + 1)) }
                }
                { button(messages.text("bargain-delete"), "delete-proposal", send, Edit::Delete(id)) }
            </div>
        </fieldset>
    }
}

/// What the baseline is, and the way to another.
pub fn baseline(table: &Table, scenario: &Scenario, messages: &Messages, send: &Send) -> Html {
    let name = words::baseline(table.baseline(), messages);
    let note = messages.format("bargain-baseline-note", &[("name", Arg::Text(name))]);
    html! {
        <div class="baseline">
            <p class="note">{ note }</p>
            if table.baseline().scenario != *scenario {
                { button(messages.text("bargain-baseline-set"), "set-baseline", send, Edit::Baseline {
                    name: String::new(),
                    inputs: Box::new(scenario.inputs().clone()),
                }) }
            }
        </div>
    }
}
