//! What is agreed, disputed or unknown, input by input.

use yew::prelude::*;

use super::edit;
use crate::app::hooks::Send;
use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::narrative::{bargaining, standing as words};
use crate::proposal::table::LONGEST_NOTE;
use crate::proposal::{Edit, Item, Standing, Table};

/// Whether an input has more than one value on the table or the sliders, or something is said of it.
fn matters(table: &Table, scenario: &Scenario, item: Item) -> bool {
    let baseline = &table.baseline().scenario;
    let value = item.of(baseline.inputs());
    let mut proposals = table.proposals().iter();
    table.standings().marked(item).is_some()
        || item.of(scenario.inputs()) != value
        || proposals.any(|own| own.values.resolved(item, baseline).value != value)
}

/// The list; `all` is whether every input is shown, and the way to change that.
pub fn view(
    table: &Table,
    scenario: &Scenario,
    (all, toggle): (bool, Callback<MouseEvent>),
    messages: &Messages,
    send: &Send,
) -> Html {
    let items: Vec<Item> = Item::all()
        .filter(|item| all || matters(table, scenario, *item))
        .collect();
    let count = ("count", Arg::Number(Item::all().count() as f64, 0));
    html! {
        <>
            <p class="note">{ messages.text("standing-intro") }</p>
            <p data-standings="counts">{ words::counts(table.standings(), messages) }</p>
            if items.is_empty() {
                <p class="note">{ messages.text("standing-nothing") }</p>
            }
            <ul class="plain standings">
                { for items.into_iter().map(|item| row(table, scenario, item, messages, send)) }
            </ul>
            <button type="button" class="quiet" data-action="show-standings" aria-pressed={all.to_string()} onclick={toggle}>
                { if all { messages.text("bargain-show-differing") } else { messages.format("bargain-show-all", &[count]) } }
            </button>
            <p class="note">{ messages.text("standing-note-help") }</p>
        </>
    }
}

fn row(table: &Table, scenario: &Scenario, item: Item, messages: &Messages, send: &Send) -> Html {
    let standings = table.standings();
    let label = bargaining::item(item, messages);
    let value = item.of(scenario.inputs());
    let now = standings.get(item);
    // What is agreed is on the sliders as well.
    let shown = bargaining::offer(item, &value, messages);
    let said = messages.format(
        if matches!(now, Some(Standing::Agreed(_))) {
            "standing-agreed-at"
        } else {
            "standing-on-sliders"
        },
        &[("value", Arg::Text(shown))],
    );
    let of_it = |id| messages.format(id, &[("input", Arg::Text(label.clone()))]);
    let note = {
        let send = send.clone();
        Callback::from(move |changed: Event| {
            if let Some(note) = event::value(&changed) {
                edit(&send, Edit::Remark(item, note));
            }
        })
    };
    html! {
        <li key={item.name()} data-standing={now.map_or("", Standing::name)} data-item={item.name()}>
            <p>{ label.clone() }<span class="flag">{ said }</span></p>
            <div class="asked-for" role="group" aria-label={of_it("standing-of")}>
                { for Standing::NAMES.into_iter().filter_map(|name| {
                    let standing = Standing::from_name(name, value.clone())?;
                    let pressed = now.is_some_and(|now| now.name() == name);
                    let word = words::word(&standing, messages);
                    let (send, next) = (send.clone(), (!pressed).then_some(standing));
                    let onclick = Callback::from(move |_: MouseEvent| {
                        edit(&send, Edit::Standing(item, next.clone()));
                    });
                    Some(html! {
                        <button type="button" class="apply" data-say={name} aria-pressed={pressed.to_string()} {onclick}>{ word }</button>
                    })
                }) }
            </div>
            <label class="choice">
                <span class="hidden">{ of_it("standing-note") }</span>
                <input
                    type="text"
                    name="input-note"
                    autocomplete="off"
                    placeholder={messages.text("standing-note-short")}
                    maxlength={LONGEST_NOTE.to_string()}
                    value={standings.note(item).to_owned()}
                    onchange={note}
                />
            </label>
        </li>
    }
}
