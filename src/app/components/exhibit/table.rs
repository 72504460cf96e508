//! The bargaining table on paper: proposals side by side, and the rounds with what moved.

use yew::prelude::*;

use crate::i18n::{Arg, Messages};
use crate::narrative::bargaining as words;
use crate::proposal::chain::head;
use crate::proposal::ledger::{Movement, gaps, movements, sides, totals};
use crate::proposal::side_by_side::{InputRow, SideBySide, side_by_side};
use crate::proposal::{Party, Proposal, Source, Table};

/// Proposals beside the baseline on one sheet of paper; more of them make a table below.
const ABREAST: usize = 4;

/// Both sections; nothing of a table on which nothing lies.
pub(super) fn sections(table: &Table, messages: &Messages) -> Html {
    html! {
        <>
            if !table.proposals().is_empty() {
                { proposals(table, messages) }
            }
            if !table.rounds().is_empty() {
                { rounds(table, messages) }
            }
        </>
    }
}

fn proposals(table: &Table, messages: &Messages) -> Html {
    let sheet = side_by_side(table);
    let starts = (0..table.proposals().len()).step_by(ABREAST);
    html! {
        <section class="table-printed">
            <h2>{ messages.text("bargain-table") }</h2>
            <p>{ messages.text("exhibit-proposals-note") }</p>
            { for starts.map(|from| abreast(table, &sheet, from, messages)) }
        </section>
    }
}

/// The baseline and a few proposals from one on.
fn abreast(table: &Table, sheet: &SideBySide, from: usize, messages: &Messages) -> Html {
    let heads = table.proposals().iter().skip(from).take(ABREAST);
    let rows = sheet.inputs.iter().filter(|row| row.differs());
    html! {
        <table class="abreast">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{ words::baseline(table.baseline(), messages) }</th>
                    { for heads.map(|own| title(own, messages)) }
                </tr>
            </thead>
            <tbody>{ for rows.map(|row| input(row, from, messages)) }</tbody>
            <tbody class="outcomes">
                { for sheet.figures.iter().map(|row| {
                    let print = |value| words::figure(row.figure).text(messages, value);
                    let proposals = row.cells.iter().skip(1 + from).take(ABREAST);
                    html! {
                        <tr>
                            <th scope="row">{ messages.text(&format!("bargain-figure-{}", row.figure.name())) }</th>
                            <td>{ print(row.cells.first().and_then(|cell| cell.value)) }</td>
                            { for proposals.map(|cell| {
                                let baseline = row.cells.first().and_then(|cell| cell.value);
                                let change = words::figure_difference(row.figure, cell.value, baseline, messages);
                                cell_of(print(cell.value), change)
                            }) }
                        </tr>
                    }
                }) }
            </tbody>
        </table>
    }
}

/// A proposal's name, party and round, and date.
fn title(own: &Proposal, messages: &Messages) -> Html {
    let round = messages.format(
        "bargain-unnamed",
        &[
            ("party", Arg::Text(words::party(own.party, messages))),
            ("round", Arg::Number(f64::from(own.round), 0)),
        ],
    );
    html! {
        <th scope="col">
            { words::name(own, messages) }
            if !own.name.is_empty() {
                <span class="flag">{ round }</span>
            }
            if let Some(date) = own.date {
                <span class="flag">{ words::date(date) }</span>
            }
        </th>
    }
}

fn input(row: &InputRow, from: usize, messages: &Messages) -> Html {
    let cells = row.cells.iter().skip(from).take(ABREAST);
    let baseline = words::offer(row.item, &row.baseline, messages);
    html! {
        <tr>
            <th scope="row">{ words::item(row.item, messages) }</th>
            <td>{ &baseline }</td>
            { for cells.map(|cell| match cell.resolved.from {
                Source::Agreed => html! {
                    <td>
                        { words::offer(row.item, &cell.resolved.value, messages) }
                        <span class="flag">{ messages.text("standing-agreed") }</span>
                    </td>
                },
                Source::Baseline => html! { <td class="open-item">{ messages.text("bargain-open") }</td> },
                Source::Proposal => {
                    let value = words::offer(row.item, &cell.resolved.value, messages);
                    if cell.resolved.value == row.baseline {
                        html! { <td>{ value }</td> }
                    } else {
                        let change = cell.difference.map(|change| words::difference(row.item, change, messages));
                        cell_of(value, change.unwrap_or_else(|| messages.text("exhibit-differs")))
                    }
                }
            }) }
        </tr>
    }
}

/// A value, marked where it differs from the baseline.
fn cell_of(value: String, change: String) -> Html {
    if change.is_empty() {
        return html! { <td>{ value }</td> };
    }
    html! { <td class="differs">{ value }<span class="flag">{ change }</span></td> }
}

fn rounds(table: &Table, messages: &Messages) -> Html {
    let moved = movements(table.rounds());
    let gaps = gaps(table.rounds());
    let sides = sides(table.rounds());
    let own = |round, party: Party| {
        let mut own = moved.iter();
        own.find(move |own| own.round == round && own.party == party)
    };
    html! {
        <section class="table-printed">
            <h2>{ messages.text("exhibit-rounds") }</h2>
            if let Some(sides) = sides {
                <p>{ words::gap_title(sides, &gaps, messages) }</p>
            }
            <ol class="plain">
                { for table.rounds().iter().enumerate().map(|(index, round)| html! {
                    <li class="round">
                        <h3>{ words::round(index, round, messages) }</h3>
                        <ul class="plain">
                            { for round.positions.iter().map(|position| match own(index + 1, position.party) {
                                None => html! { <li>{ words::opening(index, position, messages) }</li> },
                                Some(own) => moves(own, messages),
                            }) }
                        </ul>
                    </li>
                }) }
            </ol>
            <h3>{ messages.text("bargain-moved-so-far") }</h3>
            <ul class="plain">
                { for totals(&moved).iter().map(|total| html! { <li>{ words::total(total, &moved, messages) }</li> }) }
            </ul>
            if let Some(head) = head(table.rounds()) {
                <p class="head">
                    { messages.format("bargain-head", &[("head", Arg::Text(head))]) }
                    { ". " }
                    { messages.text("bargain-head-note") }
                </p>
            }
        </section>
    }
}

fn moves(own: &Movement, messages: &Messages) -> Html {
    if own.moves.is_empty() {
        return html! { <li>{ words::stood(own.party, messages) }</li> };
    }
    html! {
        <>
            { for own.moves.iter().map(|step| html! {
                <li>
                    { words::step(own.party, step, messages) }
                    if step.moved {
                        <span class="flag">{ words::worth(&step.worth, messages) }</span>
                    }
                </li>
            }) }
        </>
    }
}
