//! What sharing a line does, in words.

use super::figures::BUSINESS_DAYS_PER_WEEK;
use crate::i18n::{Arg, Messages};
use crate::model::pooling::{POOL_SIZES, PoolingPoint, pooling_point};

/// Load the finding is told at.
pub const TOLD_AT: f64 = 0.95;

/// A wait in business days with two significant digits: "3.0", "0.082".
pub fn wait(messages: &Messages, weeks: Option<f64>) -> String {
    let Some(days) = weeks.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK) else {
        return messages.text("number-none");
    };
    // A wait below a thousandth of a day is none.
    let decimals = match days {
        d if d >= 9.95 => 0,
        d if d >= 0.995 => 1,
        d if d >= 0.0995 => 2,
        _ => 3,
    };
    messages.number(days, decimals)
}

/// The name of a pool: "5 clinicians".
pub fn pool(messages: &Messages, size: u32) -> String {
    messages.format(
        "pooling-clinicians",
        &[("n", Arg::Number(f64::from(size), 0))],
    )
}

/// The finding: the waits of the smallest and the largest pool at a high load.
pub fn pooling_title(intake_weeks: f64, messages: &Messages) -> String {
    let at = pooling_point(intake_weeks, TOLD_AT).mean_weeks;
    let waits = |weeks: Option<&Option<f64>>| Arg::Text(wait(messages, weeks.copied().flatten()));
    let largest = POOL_SIZES.last().copied().unwrap_or_default();
    messages.format(
        "pooling-title",
        &[
            ("load", Arg::Text(messages.percent(TOLD_AT, 0))),
            ("one", waits(at.first())),
            ("n", Arg::Number(f64::from(largest), 0)),
            ("many", waits(at.last())),
        ],
    )
}

/// Which queue it is, with the length of an intake.
pub fn pooling_model(intake_weeks: f64, messages: &Messages) -> String {
    let days = Arg::Text(wait(messages, Some(intake_weeks)));
    messages.format("pooling-model", &[("days", days)])
}

/// The chart in words.
pub fn describe_pooling(intake_weeks: f64, points: &[PoolingPoint], messages: &Messages) -> String {
    let load = |point: Option<&PoolingPoint>| {
        Arg::Text(messages.percent(point.map_or(0.0, |point| point.load), 0))
    };
    let pools: Vec<String> = POOL_SIZES.map(|size| pool(messages, size)).into();
    let range = messages.format(
        "pooling-description",
        &[
            ("from", load(points.first())),
            ("to", load(points.last())),
            ("pools", Arg::Text(pools.join(", "))),
        ],
    );
    format!("{range} {}.", pooling_title(intake_weeks, messages))
}
