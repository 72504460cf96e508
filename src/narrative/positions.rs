//! Where both sides of a table stand, in a few lines that leave the page.

use crate::i18n::{Arg, Messages};
use crate::model::evaluate;
use crate::proposal::{Item, Proposal, ProposalId, Table};

use super::bargaining::{item, offer, title};
use super::figures::Figure;

/// Whose the numbers of the page are; nothing while they belong to no proposal.
pub fn whose(table: &Table, selected: Option<ProposalId>, messages: &Messages) -> Option<String> {
    let own = table.proposal(selected?)?;
    let name = ("name", Arg::Text(title(own, messages)));
    Some(messages.format("positions-whose", &[name]))
}

/// A line for each party's latest proposal: what it addresses and what that comes to; then what is
/// between the two sides, in whole clinicians.
pub fn positions(table: &Table, messages: &Messages) -> Vec<String> {
    let mut lines: Vec<String> = table
        .positions()
        .filter_map(|own| position(table, own, messages))
        .collect();
    lines.extend(between(table, messages));
    lines
}

fn position(table: &Table, own: &Proposal, messages: &Messages) -> Option<String> {
    let scenario = table.scenario(own.id)?;
    let outcome = evaluate(&scenario);
    let inputs = scenario.inputs();
    let addressed: Vec<String> = Item::all()
        .filter(|item| item.of(inputs) != item.of(table.baseline().scenario.inputs()))
        .map(|of| {
            let named = [
                ("input", Arg::Text(item(of, messages))),
                ("value", Arg::Text(offer(of, &of.of(inputs), messages))),
            ];
            messages.format("positions-value", &named)
        })
        .collect();
    let values = if addressed.is_empty() {
        messages.text("positions-as-baseline")
    } else {
        addressed.join("; ")
    };
    let people = |value| Arg::Text(Figure::People.text(messages, value));
    let needed = outcome.required.ordered.map(|staff| staff.headcount);
    Some(messages.format(
        "positions-side",
        &[
            ("name", Arg::Text(title(own, messages))),
            ("values", Arg::Text(values)),
            ("needed", people(needed)),
            ("clinicians", people(Some(inputs.clinicians))),
            (
                "returns",
                Arg::Text(super::return_visit(&scenario, &outcome, messages)),
            ),
        ],
    ))
}

/// What is between the two sides, in whole clinicians; nothing before there are two, or where no
/// number of clinicians is enough for one.
pub fn between(table: &Table, messages: &Messages) -> Option<String> {
    let [one, other] = table.sides()?;
    let needed = |own: &Proposal| {
        let staff = evaluate(&table.scenario(own.id)?).required.ordered?;
        Some(staff.headcount)
    };
    let gap = (needed(one)? - needed(other)?).abs();
    Some(messages.format(
        "positions-between",
        &[
            ("one", Arg::Text(title(one, messages))),
            ("other", Arg::Text(title(other, messages))),
            ("gap", Figure::People.arg(gap)),
        ],
    ))
}
