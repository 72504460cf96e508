//! What a chart says at its reading line: the numbers of its table, rounded alike.

use super::charts::{clinicians, days};
use super::figures::{BUSINESS_DAYS_PER_WEEK, Figure};
use super::{bargaining, calibration, matters, mix, pooling};
use crate::i18n::{Arg, Messages};
use crate::model::calibration::{BANDS, RidgePoint};
use crate::model::comparison::ExpectedBar;
use crate::model::curves::{SeenPoint, WaitPoint};
use crate::model::measure::Measure;
use crate::model::pooling::{POOL_SIZES, PoolingPoint};
use crate::model::projection::Week;
use crate::model::sensitivity::band::BandPoint;
use crate::model::sensitivity::tornado::Bar;
use crate::model::{ParameterId, Scenario};
use crate::proposal::Party;
use crate::proposal::ledger::Gap;

/// Both clocks at a number of clinicians, and the streams of a mix.
///
/// # Examples
/// ```
/// use caseload::i18n::Messages;
/// use caseload::model::Scenario;
/// use caseload::model::curves::wait_curve;
/// use caseload::narrative::reading;
/// let scenario = Scenario::default();
/// let at = wait_curve(&scenario, 3000.0, 3000.0, 1);
/// let text = reading::waits(&scenario, &at[0], &Messages::default());
/// assert!(text.starts_with("3,000 clinicians, medians: first appointment within a day;"));
/// ```
pub fn waits(scenario: &Scenario, at: &WaitPoint, messages: &Messages) -> String {
    let first = first(at.first_p50_weeks, messages);
    let next = match at.return_p50_weeks {
        Some(median) => next(median, (at.return_p10_weeks, at.return_p90_weeks), messages),
        None => messages.text("reading-next-none"),
    };
    let text = messages.format(
        "reading-waits",
        &[
            ("n", Figure::People.arg(at.clinicians)),
            ("first", Arg::Text(first)),
            ("next", Arg::Text(next)),
        ],
    );
    let orders = scenario.inputs().ordered_mix.iter();
    let mut streams: Vec<String> = orders
        .zip(&at.stream_p50_weeks)
        .map(|(order, weeks)| {
            let interval = mix::interval(order.interval_weeks, messages);
            let days = Figure::BusinessDays.text(messages, *weeks);
            messages.format(
                "reading-stream",
                &[("interval", Arg::Text(interval)), ("days", Arg::Text(days))],
            )
        })
        .collect();
    streams.dedup();
    if at.return_p50_weeks.is_none() || streams.is_empty() {
        return text;
    }
    let streams = ("streams", Arg::Text(streams.join(", ")));
    format!("{text}; {}", messages.format("reading-streams", &[streams]))
}

fn first(weeks: Option<f64>, messages: &Messages) -> String {
    match weeks {
        Some(weeks) => {
            let days = Figure::BusinessDays.arg(weeks);
            messages.format("reading-first", &[("days", days)])
        }
        None => messages.text("reading-first-none"),
    }
}

fn next(weeks: f64, range: (Option<f64>, Option<f64>), messages: &Messages) -> String {
    let [low, high] = [range.0, range.1].map(|end| Figure::BusinessDays.text(messages, end));
    let id = if low == high && range.0.is_some() {
        "reading-next-alike"
    } else {
        "reading-next"
    };
    messages.format(
        id,
        &[
            ("days", Figure::BusinessDays.arg(weeks)),
            ("low", Arg::Text(low)),
            ("high", Arg::Text(high)),
        ],
    )
}

/// What the uncertain inputs do to the median of the next visit at a number of clinicians.
pub fn band(at: &BandPoint, messages: &Messages) -> String {
    let range = match (at.p10_weeks, at.p90_weeks) {
        (Some(low), Some(high)) => {
            let [from, to] = [low, high].map(|end| Figure::BusinessDays.text(messages, Some(end)));
            if from == to {
                days(high, messages)
            } else {
                let ends = [("low", Arg::Text(from)), ("high", days(high, messages))];
                Arg::Text(messages.format("reading-band-range", &ends))
            }
        }
        (Some(low), None) => {
            Arg::Text(messages.format("reading-band-open", &[("low", days(low, messages))]))
        }
        (None, _) => return messages.text("sentence-band-none"),
    };
    messages.format("reading-band", &[("range", range)])
}

/// The shares seen within a number of business days.
pub fn seen(at: &SeenPoint, messages: &Messages) -> String {
    let share = |id, none, share: Option<f64>| {
        let text = Figure::Share.text(messages, share);
        Arg::Text(match share {
            Some(_) => messages.format(id, &[("share", Arg::Text(text))]),
            None => messages.text(none),
        })
    };
    messages.format(
        "reading-seen",
        &[
            ("n", Figure::Days.arg(at.business_days)),
            (
                "first",
                share(
                    "reading-seen-first",
                    "reading-seen-first-none",
                    at.first_appointment,
                ),
            ),
            (
                "next",
                share(
                    "reading-seen-next",
                    "reading-seen-next-none",
                    at.return_visit,
                ),
            ),
        ],
    )
}

/// One week of a term; the staff are filled posts or those at work.
pub fn week(at: &Week, staff_fte: f64, posts: bool, messages: &Messages) -> String {
    let next = match at.return_mean_weeks {
        Some(mean) if at.shape_uncertain => messages.format(
            "reading-term-uncertain",
            &[("days", Figure::BusinessDays.arg(mean))],
        ),
        Some(mean) => next(mean, (at.return_p10_weeks, at.return_p90_weeks), messages),
        None => messages.text("reading-term-none"),
    };
    let fte = Figure::Fte.text(messages, Some(staff_fte));
    messages.format(
        "reading-term",
        &[
            ("week", Arg::Number(f64::from(at.week), 0)),
            (
                "first",
                Arg::Text(first(Some(at.first_mean_weeks), messages)),
            ),
            ("next", Arg::Text(next)),
            ("backlog", Figure::People.arg(at.backlog)),
            (
                "posts",
                Arg::Text(if posts { "yes" } else { "no" }.to_owned()),
            ),
            ("fte", Arg::Text(fte)),
        ],
    )
}

/// The waits of every pool at a load.
pub fn pools(at: &PoolingPoint, messages: &Messages) -> String {
    let waits: Vec<String> = POOL_SIZES
        .into_iter()
        .zip(at.mean_weeks)
        .map(|(size, weeks)| {
            messages.format(
                "reading-pool",
                &[
                    ("days", Arg::Text(pooling::wait(messages, weeks))),
                    ("pool", Arg::Text(pooling::pool(messages, size))),
                ],
            )
        })
        .collect();
    messages.format(
        "reading-pooling",
        &[
            ("load", Arg::Text(messages.percent(at.load, 0))),
            ("waits", Arg::Text(waits.join(", "))),
        ],
    )
}

/// One bar of a histogram.
pub fn bar(at: &ExpectedBar, messages: &Messages) -> String {
    let days = |weeks: f64| Arg::Text(messages.number(weeks * BUSINESS_DAYS_PER_WEEK, 1));
    let share = |share: Option<f64>| {
        Arg::Text(share.map_or_else(
            || messages.text("number-none"),
            |share| messages.percent(share, 2),
        ))
    };
    messages.format(
        "reading-histogram",
        &[
            ("from", days(at.bar.from_weeks)),
            ("to", days(at.bar.to_weeks)),
            ("simulated", share(Some(at.bar.share))),
            ("predicted", share(at.expected)),
        ],
    )
}

/// One input's bar: what the result becomes at both ends of its range.
pub fn leans(measure: Measure, bar: &Bar, messages: &Messages) -> String {
    let end = |value| Arg::Text(matters::quantity(measure, value, messages));
    let at = |value| Arg::Text(matters::input(bar.id, value, messages));
    messages.format(
        "reading-leans",
        &[
            ("input", Arg::Text(messages.parameter_label(bar.id))),
            ("low", end(bar.at_low)),
            ("from", at(bar.low)),
            ("high", end(bar.at_high)),
            ("to", at(bar.high)),
        ],
    )
}

/// What both sides' positions need in a round.
pub fn gap(parties: [Party; 2], at: &Gap, messages: &Messages) -> String {
    let [one, two] = bargaining::needed(at);
    let [has_one, has_two] = at.sides.each_ref().map(Option::is_some);
    let side = |party, has: bool, needed: Option<f64>| {
        let party = ("party", Arg::Text(bargaining::party(party, messages)));
        if !has {
            return messages.format("reading-gap-absent", &[party]);
        }
        let needed = needed.map_or_else(
            || messages.text("reading-gap-none"),
            |needed| clinicians(needed, messages),
        );
        let needed = ("clinicians", Arg::Text(needed));
        messages.format("reading-gap-side", &[party, needed])
    };
    let [first, second] = parties;
    let sides = [side(first, has_one, one), side(second, has_two, two)].join("; ");
    let mut args = vec![
        ("round", Arg::Number(at.round as f64, 0)),
        ("sides", Arg::Text(sides)),
    ];
    let Some(gap) = at.clinicians() else {
        return messages.format("reading-gap-open", &args);
    };
    args.push(("gap", Arg::Text(Figure::People.text(messages, Some(gap)))));
    messages.format("reading-gap", &args)
}

/// A value of the first of two inputs: the value of the second that fits best, and how far around
/// it the narrowest band goes.
pub fn ridge(pair: (ParameterId, ParameterId), at: &RidgePoint, messages: &Messages) -> String {
    let value = |id, value| Arg::Text(calibration::written(id, value, messages));
    let label = |id| Arg::Text(messages.parameter_label(id));
    let (x, y) = pair;
    let best = messages.format(
        "reading-ridge",
        &[
            ("x", label(x)),
            ("x1", value(x, at.first)),
            ("y", label(y)),
            ("y1", value(y, at.second)),
            ("misfit", Arg::Text(calibration::off(at.misfit, messages))),
        ],
    );
    let [narrowest, ..] = BANDS;
    let [Some((low, high)), ..] = at.bands else {
        return best;
    };
    messages.format(
        "reading-ridge-range",
        &[
            ("reading", Arg::Text(best)),
            ("band", Arg::Text(messages.percent(narrowest, 0))),
            ("low", value(y, low)),
            ("high", value(y, high)),
        ],
    )
}
