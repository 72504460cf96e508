//! Words about a mix of ordered intervals.

use crate::i18n::{Arg, Messages};
use crate::model::{Inputs, Outcome};
use crate::share::link::MixNotice;

use super::figures::{self, Figure};
use super::notices::{amount, label, linked, unit};

/// The interval ordered, weeks: that of everyone, or the mean over the new patients of a mix.
pub fn ordered_weeks(inputs: &Inputs) -> f64 {
    if inputs.ordered_mix.is_empty() {
        return inputs.visit_interval_weeks;
    }
    let orders = inputs.ordered_mix.iter();
    orders.map(|order| order.share * order.interval_weeks).sum()
}

/// Mean sessions to finish treatment over the new patients.
pub fn sessions(inputs: &Inputs) -> f64 {
    if inputs.ordered_mix.is_empty() {
        return inputs.sessions_to_complete;
    }
    let orders = inputs.ordered_mix.iter();
    orders.map(|order| order.share * order.sessions).sum()
}

/// What is ordered for whom: "40% every week, 60% every 2 weeks".
pub fn parts(inputs: &Inputs, messages: &Messages) -> String {
    let parts: Vec<String> = inputs
        .ordered_mix
        .iter()
        .map(|order| {
            let share = Figure::Share.text(messages, Some(order.share));
            messages.format(
                "mix-part",
                &[("share", Arg::Text(share)), weeks(order.interval_weeks)],
            )
        })
        .collect();
    parts.join(", ")
}

/// What the staff for the ordered intervals does: "to see everyone as ordered: 40% every week, …".
pub fn ordered(inputs: &Inputs, messages: &Messages) -> String {
    let parts = ("parts", Arg::Text(parts(inputs, messages)));
    messages.format("sentence-mix-ordered", &[parts])
}

/// The name of an ordered interval: "every week", "every 2 weeks".
pub fn interval(interval_weeks: f64, messages: &Messages) -> String {
    messages.format("mix-line", &[weeks(interval_weeks)])
}

/// The same where there is little room: "2 wk".
pub fn short_interval(interval_weeks: f64, messages: &Messages) -> String {
    messages.format("mix-line-short", &[weeks(interval_weeks)])
}

/// What the median of the visits ordered at an interval is called.
pub fn stream_median(interval_weeks: f64, messages: &Messages) -> String {
    messages.format("table-stream", &[weeks(interval_weeks)])
}

pub(super) fn weeks(weeks: f64) -> (&'static str, Arg) {
    ("n", Arg::Number(weeks, figures::decimals(weeks, 2)))
}

/// When return visits come, against what was ordered, where there is a steady state; no full stop.
/// `None` when everyone is ordered the same.
///
/// All streams share one delay past due, so one sentence holds for each of them.
pub fn return_visit(inputs: &Inputs, outcome: &Outcome, messages: &Messages) -> Option<String> {
    let stream = outcome.streams.first()?;
    let clock = &outcome.waits.return_visit;
    let kept = Figure::Share.text(messages, clock.share_as_ordered);
    let kept = ("kept", Arg::Text(kept));
    if clock.share_as_ordered >= Some(inputs.compliance_share) {
        return Some(messages.format("sentence-mix-return-kept", &[kept]));
    }
    let late = (stream.p50_weeks? - stream.visit_interval_weeks).max(0.0);
    Some(messages.format(
        "sentence-mix-return-late",
        &[("days", Figure::BusinessDays.arg(late)), kept],
    ))
}

/// Whether the standard excepts some of the intervals ordered, so that the share within it says
/// nothing about them.
pub fn partly_beyond(inputs: &Inputs) -> bool {
    let days = inputs.return_standard_days;
    let within = |weeks| crate::model::access::within_standard(weeks, days);
    let mut orders = inputs.ordered_mix.iter();
    orders.any(|order| !within(order.interval_weeks))
}

/// What the mix of a link said and what was used instead.
pub fn link_notice(notice: &MixNotice, messages: &Messages) -> String {
    match notice {
        MixNotice::Unreadable { text } => {
            messages.format("link-mix-unreadable", &[("text", Arg::Text(text.clone()))])
        }
        MixNotice::Clamped {
            stream,
            id,
            value,
            limit,
        } => messages.format(
            "link-mix-clamped",
            &[
                ("label", label(*id, messages)),
                ("n", Arg::Number((stream + 1) as f64, 0)),
                (
                    "value",
                    Arg::Text(linked(unit(*id), *value, *limit, messages)),
                ),
                ("limit", Arg::Text(amount(*id, *limit, messages))),
            ],
        ),
        MixNotice::Scaled { sum } => {
            let sum = if *sum < 1000.0 {
                figures::bare(messages, None, *sum)
            } else {
                format!("{sum:e}")
            };
            messages.format("link-mix-scaled", &[("sum", Arg::Text(sum))])
        }
        MixNotice::Duplicate => messages.text("link-mix-duplicate"),
    }
}
