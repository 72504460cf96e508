//! Everything about the proposal that is taken up but its values, and what the baseline is.

use yew::prelude::*;

use super::picker::{PickerProps, picker};
use super::{button, edit, parties};
use crate::app::hooks::Send;
use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::narrative::bargaining as words;
use crate::presets::{self, PRESETS};
use crate::proposal::table::{LONGEST_NAME, LONGEST_NOTE};
use crate::proposal::{Edit, Item, Party, Proposal, ProposalId, Table};

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
                { unchanged(table, own, messages, send) }
            </div>
            <p class="note" role="status">{ words::says(own, messages) }</p>
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

/// A menu of what the proposal leaves open: proposed as the baseline has it, an input is addressed,
/// and stays when the baseline changes.
fn unchanged(table: &Table, own: &Proposal, messages: &Messages, send: &Send) -> Html {
    let baseline = table.baseline().scenario.inputs();
    let open = Item::all()
        .filter(|item| own.values.get(*item).is_none() && table.standings().agreed(*item).is_none())
        .map(|item| {
            let named = [
                ("input", Arg::Text(words::item(item, messages))),
                (
                    "value",
                    Arg::Text(words::offer(item, &item.of(baseline), messages)),
                ),
            ];
            let text = messages.format("bargain-unchanged-item", &named);
            (item.name().to_owned(), text)
        });
    let first = (String::new(), messages.text("bargain-unchanged-choose"));
    let (id, send) = (own.id, send.clone());
    let values: Vec<_> = Item::all().map(|item| (item, item.of(baseline))).collect();
    picker(PickerProps {
        id: "propose-unchanged",
        label: messages.text("bargain-unchanged"),
        options: std::iter::once(first).chain(open).collect(),
        value: String::new(),
        choose: Callback::from(move |name: String| {
            let chosen = values.iter().find(|(item, _)| item.name() == name);
            if let Some((item, offer)) = chosen {
                edit(&send, Edit::Set(id, *item, offer.clone()));
            }
        }),
    })
}

/// What the baseline is, and the ways to another; before there is a proposal only what it will be.
pub fn baseline(table: &Table, scenario: &Scenario, messages: &Messages, send: &Send) -> Html {
    if table.proposals().is_empty() && table.rounds().is_empty() {
        return html! { <p class="note">{ messages.text("bargain-baseline-first") }</p> };
    }
    let now = table.baseline();
    let on_record = presets::matching(now.scenario.inputs());
    let own = on_record.is_none().then(|| {
        let text = messages.text("bargain-baseline-own");
        (String::new(), text)
    });
    let records = PRESETS.iter().map(|preset| {
        let name = messages.text(&format!("preset-{}", preset.id));
        (preset.id.to_owned(), name)
    });
    let choose = {
        let send = send.clone();
        Callback::from(move |id: String| {
            if let Some(preset) = presets::preset(&id) {
                edit(
                    &send,
                    Edit::Baseline {
                        name: String::new(),
                        inputs: Box::new(preset.inputs()),
                    },
                );
            }
        })
    };
    let rename = {
        let (send, inputs) = (send.clone(), now.scenario.inputs().clone());
        Callback::from(move |changed: Event| {
            if let Some(name) = event::value(&changed) {
                let inputs = Box::new(inputs.clone());
                edit(&send, Edit::Baseline { name, inputs });
            }
        })
    };
    let name = words::baseline(now, messages);
    html! {
        <div class="baseline">
            <div class="choices">
                { picker(PickerProps {
                    id: "baseline",
                    label: messages.text("bargain-baseline"),
                    options: own.into_iter().chain(records).collect(),
                    value: on_record.map_or_else(String::new, |preset| preset.id.to_owned()),
                    choose,
                }) }
                <label class="choice">
                    <span>{ messages.text("bargain-baseline-name") }</span>
                    <input type="text" name="baseline-name" maxlength={LONGEST_NAME.to_string()} placeholder={name.clone()} value={now.name.clone()} onchange={rename} />
                </label>
                if now.scenario != *scenario {
                    { button(messages.text("bargain-baseline-set"), "set-baseline", send, Edit::Baseline {
                        name: String::new(),
                        inputs: Box::new(scenario.inputs().clone()),
                    }) }
                }
            </div>
            <p class="note">{ messages.format("bargain-baseline-note", &[("name", Arg::Text(name))]) }</p>
        </div>
    }
}
