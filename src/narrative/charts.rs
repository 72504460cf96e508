//! What each chart shows: the finding that is its title, and a description for those who do not
//! see it.

use crate::i18n::{Arg, Messages};
use crate::model::access::days_as_ordered;
use crate::model::curves::{SeenPoint, WaitPoint};
use crate::model::outcome::NoRequirement;
use crate::model::{Outcome, Scenario};

use super::clocks::{first_appointment, return_visit};
use super::figures::Figure;
use super::regime::Regime;

/// The finding of the chart of waits against clinicians.
pub fn waits_title(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> String {
    let inputs = scenario.inputs();
    let today = clinicians(inputs.clinicians, messages);
    let args = |ordered: f64| {
        [
            ("today", Arg::Text(today.clone())),
            ("ordered", Figure::People.arg(ordered)),
            ("policy", Arg::Text(inputs.intake_policy.name().to_owned())),
        ]
    };
    let ordered = outcome.required.ordered.map(|staff| staff.headcount);
    let id = match (Regime::of(scenario, outcome), ordered) {
        (Regime::NoSlots, _) => "sentence-waits-no-slots",
        (Regime::NoDemand, _) => "sentence-waits-nobody",
        (Regime::NoReturns, _) => "sentence-waits-no-returns",
        (Regime::Growing, _) => "sentence-waits-growing",
        (Regime::OverAYear, _) => "sentence-waits-over-a-year",
        (Regime::Plenty, _) => "sentence-waits-plenty",
        (_, None) => "sentence-waits-out-of-reach",
        (Regime::Overload, Some(_)) => "sentence-waits-overload",
        (Regime::NearTheEdge, Some(_)) => "sentence-waits-near-the-edge",
    };
    messages.format(id, &args(ordered.unwrap_or(0.0)))
}

/// One line under that title: how the intake policy shares a shortage.
pub fn waits_note(scenario: &Scenario, messages: &Messages) -> String {
    let policy = scenario.inputs().intake_policy.name();
    messages.text(&format!("sentence-waits-note-{policy}"))
}

/// The finding of the chart of visits seen within a time: the share of the clock that falls shorter
/// of the target.
pub fn seen_title(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> String {
    let inputs = scenario.inputs();
    match Regime::of(scenario, outcome) {
        Regime::NoSlots => return messages.text("sentence-seen-no-slots"),
        Regime::NoDemand => return messages.text("sentence-seen-nobody"),
        Regime::NoReturns => return messages.text("sentence-seen-no-returns"),
        _ => {}
    }
    let first = (
        "first",
        outcome.waits.first_appointment.share_within_standard,
        inputs.intake_standard_days,
    );
    let clock = &outcome.waits.return_visit;
    let beyond = outcome.required.standard_reason == Some(NoRequirement::OrderedBeyondStandard);
    let returns = if beyond {
        // Where the standard excepts what was ordered, what was ordered is the standard.
        let days = days_as_ordered(inputs.visit_interval_weeks);
        ("ordered", clock.share_as_ordered, days)
    } else {
        (
            "return",
            clock.share_within_standard,
            inputs.return_standard_days,
        )
    };
    let target = Figure::Share.text(messages, Some(inputs.compliance_share));
    if super::mix::partly_beyond(inputs)
        && let Some(kept) = clock.share_as_ordered
        && first.1 >= Some(kept)
    {
        let share = Arg::Text(Figure::Share.text(messages, Some(kept)));
        let target = ("target", Arg::Text(target));
        return messages.format("sentence-mix-seen", &[("share", share), target]);
    }
    let (clock, share, days) = if first.1 < returns.1 { first } else { returns };
    let id = match share {
        None => "sentence-seen-growing",
        Some(share) if share < 0.0005 => "sentence-seen-none",
        Some(_) => "sentence-seen-share",
    };
    messages.format(
        id,
        &[
            ("clock", Arg::Text(clock.to_owned())),
            ("share", Arg::Text(Figure::Share.text(messages, share))),
            ("target", Arg::Text(target)),
            ("days", business_days(Figure::Days.arg(days), messages)),
        ],
    )
}

/// The chart of waits in words: range, both medians at its ends, both clocks today.
pub fn describe_waits(
    scenario: &Scenario,
    outcome: &Outcome,
    points: &[WaitPoint],
    messages: &Messages,
) -> String {
    let mut sentences = Vec::new();
    let nobody = matches!(
        Regime::of(scenario, outcome),
        Regime::NoSlots | Regime::NoDemand
    );
    if let (Some(first), Some(last), false) = (points.first(), points.last(), nobody) {
        sentences.push(messages.format(
            "sentence-describe-waits",
            &[
                ("from", Figure::People.arg(first.clinicians)),
                ("to", Figure::People.arg(last.clinicians)),
            ],
        ));
        sentences.push(medians(
            "sentence-describe-first",
            "sentence-describe-no-first",
            points,
            |point| point.first_p50_weeks,
            &[],
            messages,
        ));
        sentences.push(medians(
            "sentence-describe-return",
            "sentence-describe-no-return",
            points,
            |point| point.return_p50_weeks,
            &[],
            messages,
        ));
        for (index, order) in scenario.inputs().ordered_mix.iter().enumerate() {
            sentences.push(medians(
                "sentence-describe-stream",
                "sentence-describe-no-stream",
                points,
                |point| point.stream_p50_weeks.get(index).copied().flatten(),
                &[super::mix::weeks(order.interval_weeks)],
                messages,
            ));
        }
    }
    sentences.push(format!(
        "{}.",
        first_appointment(scenario, outcome, messages)
    ));
    sentences.push(format!("{}.", return_visit(scenario, outcome, messages)));
    sentences.join(" ")
}

/// The medians at both ends of a curve, and whether it has one at its left end.
fn medians(
    id: &str,
    none: &str,
    points: &[WaitPoint],
    median: impl Fn(&WaitPoint) -> Option<f64>,
    named: &[(&'static str, Arg)],
    messages: &Messages,
) -> String {
    let known = |point: &WaitPoint| median(point).map(|weeks| (point.clinicians, weeks));
    let start = points.iter().find_map(known);
    let end = points.iter().rev().find_map(known);
    let (Some((_, start)), Some((_, end))) = (start, end) else {
        return messages.format(none, named);
    };
    // Nobody is seen by no one: a table that begins there says nothing about a steady state.
    let staffed = points.iter().find(|point| point.clinicians > 0.0);
    let whole = staffed.is_some_and(|point| median(point).is_some());
    let mut args = vec![
        ("start", days(start, messages)),
        ("end", days(end, messages)),
        (
            "whole",
            Arg::Text(if whole { "yes" } else { "no" }.to_owned()),
        ),
    ];
    args.extend_from_slice(named);
    messages.format(id, &args)
}

/// The chart of visits seen in words: when half are seen, and the shares within the standards.
pub fn describe_seen(
    scenario: &Scenario,
    outcome: &Outcome,
    points: &[SeenPoint],
    messages: &Messages,
) -> String {
    let inputs = scenario.inputs();
    let waits = &outcome.waits;
    if matches!(
        Regime::of(scenario, outcome),
        Regime::NoSlots | Regime::NoDemand
    ) {
        return format!("{}.", seen_title(scenario, outcome, messages));
    }
    let to = points.last().map_or(0.0, |point| point.business_days);
    let clock = |id: &str, none: &str, half: Option<f64>, within: Option<f64>, standard: f64| {
        let (Some(half), Some(within)) = (half, within) else {
            return messages.text(none);
        };
        messages.format(
            id,
            &[
                ("half", days(half, messages)),
                (
                    "share",
                    Arg::Text(Figure::Share.text(messages, Some(within))),
                ),
                (
                    "standard",
                    business_days(Figure::Days.arg(standard), messages),
                ),
            ],
        )
    };
    [
        messages.format(
            "sentence-describe-seen",
            &[("to", business_days(Figure::Days.arg(to), messages))],
        ),
        clock(
            "sentence-describe-seen-first",
            "sentence-describe-seen-no-first",
            waits.first_appointment.p50_weeks,
            waits.first_appointment.share_within_standard,
            inputs.intake_standard_days,
        ),
        clock(
            "sentence-describe-seen-return",
            "sentence-describe-seen-no-return",
            waits.return_visit.p50_weeks,
            waits.return_visit.share_within_standard,
            inputs.return_standard_days,
        ),
    ]
    .join(" ")
}

/// "4,303 clinicians".
pub(super) fn clinicians(people: f64, messages: &Messages) -> String {
    messages.format("sentence-clinicians", &[("n", Figure::People.arg(people))])
}

/// "21 business days", "under a day".
pub(super) fn days(weeks: f64, messages: &Messages) -> Arg {
    Arg::Text(messages.format("sentence-days", &[("n", Figure::BusinessDays.arg(weeks))]))
}

fn business_days(days: Arg, messages: &Messages) -> Arg {
    Arg::Text(messages.format("unit-business-days.value", &[("n", days)]))
}
