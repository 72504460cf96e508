//! The proposals side by side: inputs that differ, then results.

use std::rc::Rc;

use yew::prelude::*;

use super::edit;
use crate::app::bargaining::Bargain;
use crate::app::hooks::Send;
use crate::app::results::data;
use crate::app::state::Action;
use crate::i18n::{Arg, Messages};
use crate::narrative::{bargaining as words, positions, standing};
use crate::proposal::side_by_side::{
    Direction, FigureRow, InputCell, InputRow, SideBySide, side_by_side,
};
use crate::proposal::{Edit, Proposal, ProposalId, Source, Table};

/// The comparison of a table, where it is wanted.
#[hook]
pub fn use_sheet(wanted: Option<Rc<Table>>) -> Option<Rc<SideBySide>> {
    let found = use_memo(wanted, |table| {
        table.as_ref().map(|table| Rc::new(side_by_side(table)))
    });
    (*found).clone()
}

/// The table; `all` is whether every input is shown, and the way to change that.
pub fn view(
    table: &Table,
    sheet: &SideBySide,
    selected: Option<ProposalId>,
    (all, toggle): (bool, Callback<MouseEvent>),
    messages: &Messages,
    send: &Send,
) -> Html {
    if table.proposals().is_empty() {
        return Html::default();
    }
    let caption = messages.text("bargain-table");
    let rows: Vec<&InputRow> = sheet
        .inputs
        .iter()
        .filter(|row| all || row.differs() || row.is_addressed())
        .collect();
    let count = ("count", Arg::Number(sheet.inputs.len() as f64, 0));
    let columns = sheet.columns.len();
    html! {
        <>
            <div class="scroll sheet" tabindex="0" role="region" aria-label={caption.clone()}>
                <table>
                    <caption class="hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">
                                <button type="button" class="quiet" data-action="show-inputs" aria-pressed={all.to_string()} onclick={toggle}>
                                    { if all { messages.text("bargain-show-differing") } else { messages.format("bargain-show-all", &[count]) } }
                                </button>
                            </th>
                            <th scope="col" class="number">{ words::baseline(table.baseline(), messages) }</th>
                            { for table.proposals().iter().map(|own| head(own, selected, messages, send)) }
                        </tr>
                    </thead>
                    <tbody>
                        if rows.is_empty() {
                            <tr><td colspan={(columns + 1).to_string()} class="note">{ messages.text("bargain-nothing-differs") }</td></tr>
                        }
                        { for rows.into_iter().map(|row| input(row, table, selected, messages, send)) }
                    </tbody>
                    <tbody class="outcomes">
                        { for sheet.figures.iter().map(|row| figure(row, sheet, messages)) }
                    </tbody>
                </table>
            </div>
            <p class="note">{ messages.text("bargain-chart-note") }</p>
        </>
    }
}

/// What is between the two sides; before there are two, what a proposal is.
pub fn finding(table: &Table, messages: &Messages) -> Html {
    match positions::between(table, messages) {
        Some(between) => html! { <p class="finding" data-output="bargain.between">{ between }</p> },
        None => html! { <p class="note">{ messages.text("bargain-intro") }</p> },
    }
}

/// A proposal's head: pressing it takes the proposal up.
fn head(own: &Proposal, selected: Option<ProposalId>, messages: &Messages, send: &Send) -> Html {
    let id = own.id;
    let pressed = selected == Some(id);
    let title = messages.format(
        "bargain-take-up",
        &[("name", Arg::Text(words::title(own, messages)))],
    );
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send(Action::Bargain(Bargain::Select((!pressed).then_some(id))));
    });
    let round = messages.format(
        "bargain-unnamed",
        &[
            ("party", Arg::Text(words::party(own.party, messages))),
            ("round", Arg::Number(f64::from(own.round), 0)),
        ],
    );
    html! {
        <th scope="col" class="number" key={id}>
            <button type="button" class="taking-up" data-proposal={id.to_string()} aria-pressed={pressed.to_string()} {title} {onclick}>
                { words::name(own, messages) }
            </button>
            if !own.name.is_empty() {
                <span class="flag">{ round }</span>
            }
            if let Some(date) = own.date {
                <span class="flag">{ words::date(date) }</span>
            }
        </th>
    }
}

fn input(
    row: &InputRow,
    table: &Table,
    selected: Option<ProposalId>,
    messages: &Messages,
    send: &Send,
) -> Html {
    let cells = row.cells.iter().zip(table.proposals());
    html! {
        <tr key={row.item.name()} data-input={row.item.name()}>
            <th scope="row">
                { words::item(row.item, messages) }
                if let Some(standing) = table.standings().get(row.item) {
                    <span class="flag" data-standing={standing.name()}>{ standing::word(standing, messages) }</span>
                }
            </th>
            <td class="number">{ words::offer(row.item, &row.baseline, messages) }</td>
            { for cells.map(|(cell, own)| input_cell(row, cell, own, selected == Some(own.id), messages, send)) }
        </tr>
    }
}

fn input_cell(
    row: &InputRow,
    cell: &InputCell,
    own: &Proposal,
    taken_up: bool,
    messages: &Messages,
    send: &Send,
) -> Html {
    let open = cell.resolved.from == Source::Baseline;
    let value = words::offer(row.item, &cell.resolved.value, messages);
    // One name for both, so that the keyboard stays with the item.
    let name = format!("address-{}-{}", own.id, row.item.name());
    if open {
        let propose = taken_up.then(|| {
            let title = messages.format(
                "bargain-propose.title",
                &[
                    ("value", Arg::Text(value.clone())),
                    ("input", Arg::Text(words::item(row.item, messages))),
                    ("name", Arg::Text(words::name(own, messages))),
                ],
            );
            let (send, id, item) = (send.clone(), own.id, row.item);
            let offer = cell.resolved.value.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                edit(&send, Edit::Set(id, item, offer.clone()));
            });
            html! {
                <button type="button" class="quiet" data-action={name} aria-label={title.clone()} {title} {onclick}>
                    { messages.text("bargain-propose") }
                </button>
            }
        });
        return html! {
            <td key={own.id} class="number open-item" data-from="baseline">
                <span>{ messages.text("bargain-open") }</span>
                <span class="flag">{ value }</span>
                { propose }
            </td>
        };
    }
    let agreed = cell.resolved.from == Source::Agreed;
    let leave = (taken_up && !agreed).then(|| {
        let (send, id, item) = (send.clone(), own.id, row.item);
        let label = messages.format(
            "bargain-leave",
            &[
                ("input", Arg::Text(words::item(item, messages))),
                ("name", Arg::Text(words::name(own, messages))),
            ],
        );
        let onclick = Callback::from(move |_: MouseEvent| edit(&send, Edit::Leave(id, item)));
        html! {
            <button type="button" class="reset leave" data-action={name} title={label.clone()} aria-label={label} {onclick}></button>
        }
    });
    html! {
        <td key={own.id} class="number" data-from={if agreed { "agreed" } else { "proposal" }} data-direction={cell.direction.name()}>
            { leave }
            { value }
            if let Some(change) = cell.difference {
                <span class="flag">{ words::difference(row.item, change, messages) }</span>
            }
            { said(cell.direction, messages) }
        </td>
    }
}

/// The direction in words: a color alone would not reach everybody.
fn said(direction: Direction, messages: &Messages) -> Html {
    if direction == Direction::Same {
        return Html::default();
    }
    let words = messages.text(&format!("bargain-direction-{}", direction.name()));
    html! { <span class="flag">{ words }</span> }
}

fn figure(row: &FigureRow, sheet: &SideBySide, messages: &Messages) -> Html {
    let cells = row.cells.iter().zip(&sheet.columns);
    html! {
        <tr key={row.figure.name()}>
            <th scope="row">{ messages.text(&format!("bargain-figure-{}", row.figure.name())) }</th>
            { for cells.enumerate().map(|(index, (cell, column))| {
                let baseline = row.cells.first().and_then(|cell| cell.value).filter(|_| index > 0);
                let change = words::figure_difference(row.figure, cell.value, baseline, messages);
                let change = Some(change).filter(|text| !text.is_empty());
                // What prints as no difference has no direction either.
                let direction = if change.is_some() { cell.direction } else { Direction::Same };
                let of = column.id.map_or_else(|| "baseline".to_owned(), |id| id.to_string());
                html! {
                    <td
                        key={index}
                        class="number"
                        data-output={format!("bargain.{}.{of}", row.figure.name())}
                        data-value={data(cell.value)}
                        data-direction={direction.name()}
                    >
                        { words::figure(row.figure).text(messages, cell.value) }
                        if let Some(change) = change {
                            <span class="flag">{ change }</span>
                        }
                        { said(direction, messages) }
                    </td>
                }
            }) }
        </tr>
    }
}
