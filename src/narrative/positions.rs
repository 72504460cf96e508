//! Where both sides of a table stand, in a few lines that leave the page.

use crate::i18n::{Arg, Messages};
use crate::model::{Scenario, evaluate};
use crate::proposal::{Proposal, ProposalId, Table};

use super::bargaining::{baseline, title, values};
use super::figures::Figure;

/// Whose the numbers of the page are; nothing while they belong to no proposal.
pub fn whose(table: &Table, selected: Option<ProposalId>, messages: &Messages) -> Option<String> {
    let own = table.proposal(selected?)?;
    let name = ("name", Arg::Text(title(own, messages)));
    Some(messages.format("positions-whose", &[name]))
}

/// A line for each party's latest proposal: what it says and what that comes to; what holds where it
/// says nothing; then what is between the two sides.
pub fn positions(table: &Table, messages: &Messages) -> Vec<String> {
    let mut lines: Vec<String> = table
        .positions()
        .filter_map(|own| position(table, own, messages))
        .collect();
    if !lines.is_empty() {
        let name = baseline(table.baseline(), messages);
        lines.push(messages.format("positions-rest", &[("name", Arg::Text(name))]));
    }
    lines.extend(between(table, messages));
    lines
}

fn position(table: &Table, own: &Proposal, messages: &Messages) -> Option<String> {
    let scenario = table.scenario(own.id)?;
    let outcome = evaluate(&scenario);
    let inputs = scenario.inputs();
    let in_force = table.in_force(own);
    let says = values(in_force.iter(), messages);
    let says = if says.is_empty() {
        messages.text("positions-as-baseline")
    } else {
        says
    };
    let people = |value| Arg::Text(Figure::People.text(messages, value));
    let needed = outcome.required.ordered.map(|staff| staff.headcount);
    Some(messages.format(
        "positions-side",
        &[
            ("name", Arg::Text(title(own, messages))),
            ("values", Arg::Text(says)),
            ("needed", people(needed)),
            ("clinicians", people(Some(inputs.clinicians))),
            (
                "returns",
                Arg::Text(super::return_visit(&scenario, &outcome, messages)),
            ),
        ],
    ))
}

/// What is between the two sides, in whole clinicians: those needed, and those at work where they
/// differ. Nothing before there are two sides, or where no number of clinicians is enough for one.
pub fn between(table: &Table, messages: &Messages) -> Option<String> {
    let sides = table.sides()?;
    let [one, other] = sides.map(|own| table.scenario(own.id));
    let (one, other) = (one?, other?);
    let needed = |side: &Scenario| Some(evaluate(side).required.ordered?.headcount);
    let needs = [needed(&one)?, needed(&other)?];
    let at_work = [&one, &other].map(|side| Figure::People.rounded(side.inputs().clinicians));
    let told = |id: &str, [first, second]: [f64; 2]| {
        let [one, other] = sides.map(|own| Arg::Text(title(own, messages)));
        let args = [
            ("one", one),
            ("other", other),
            ("first", Figure::People.arg(first)),
            ("second", Figure::People.arg(second)),
            ("gap", Figure::People.arg((first - second).abs())),
        ];
        messages.format(id, &args)
    };
    let mut line = told("positions-between", needs);
    let [first, second] = at_work;
    if first != second {
        line = format!("{line} {}", told("positions-at-work", at_work));
    }
    Some(line)
}
