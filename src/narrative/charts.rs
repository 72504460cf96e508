//! What each chart shows: the finding that is its title, and a description for those who do not
//! see it.

use crate::i18n::{Arg, Messages};
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

/// The finding of the chart of visits seen within a time.
pub fn seen_title(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> String {
    let inputs = scenario.inputs();
    let clock = &outcome.waits.return_visit;
    match Regime::of(scenario, outcome) {
        Regime::NoSlots => return messages.text("sentence-seen-no-slots"),
        Regime::NoDemand => return messages.text("sentence-seen-nobody"),
        Regime::NoReturns => return messages.text("sentence-seen-no-returns"),
        _ => {}
    }
    let beyond = outcome.required.standard_reason == Some(NoRequirement::OrderedBeyondStandard);
    let ordered_days = (5.0 * inputs.visit_interval_weeks + 0.5).floor() + 1.0;
    let (share, days) = if beyond {
        (clock.share_as_ordered, ordered_days)
    } else {
        (clock.share_within_standard, inputs.return_standard_days)
    };
    let Some(share) = share else {
        return messages.text("sentence-seen-growing");
    };
    let id = if beyond {
        "sentence-seen-as-ordered"
    } else if share < 0.0005 {
        "sentence-seen-none"
    } else if share > 0.9995 {
        "sentence-seen-all"
    } else if share >= inputs.compliance_share {
        "sentence-seen-met"
    } else {
        "sentence-seen-missed"
    };
    messages.format(
        id,
        &[
            (
                "share",
                Arg::Text(Figure::Share.text(messages, Some(share))),
            ),
            (
                "target",
                Arg::Text(Figure::Share.text(messages, Some(inputs.compliance_share))),
            ),
            ("days", Figure::Days.arg(days)),
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
    if let (Some(first), Some(last)) = (points.first(), points.last()) {
        sentences.push(messages.format(
            "sentence-describe-waits",
            &[
                ("from", Figure::People.arg(first.clinicians)),
                ("to", Figure::People.arg(last.clinicians)),
            ],
        ));
        let ends = |wait: fn(&WaitPoint) -> Option<f64>| {
            let start = points.iter().find_map(wait)?;
            let end = points.iter().rev().find_map(wait)?;
            Some([
                ("start", days(start, messages)),
                ("end", days(end, messages)),
            ])
        };
        sentences.push(match ends(|point| point.first_p50_weeks) {
            Some(args) => messages.format("sentence-describe-first", &args),
            None => messages.text("sentence-describe-no-first"),
        });
        sentences.push(match ends(|point| point.return_p50_weeks) {
            Some(args) => messages.format("sentence-describe-return", &args),
            None => messages.text("sentence-describe-no-return"),
        });
    }
    sentences.push(format!(
        "{}.",
        first_appointment(scenario, outcome, messages)
    ));
    sentences.push(format!("{}.", return_visit(scenario, outcome, messages)));
    sentences.join(" ")
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

fn clinicians(people: f64, messages: &Messages) -> String {
    messages.format("sentence-clinicians", &[("n", Figure::People.arg(people))])
}

/// "21 business days".
fn days(weeks: f64, messages: &Messages) -> Arg {
    business_days(Figure::BusinessDays.arg(weeks), messages)
}

fn business_days(days: Arg, messages: &Messages) -> Arg {
    Arg::Text(messages.format("unit-business-days.value", &[("n", days)]))
}
