//! Formula against simulation, and the published values, in words. Closeness is only ever told
//! beside the simulation's interval.

use super::figures::BUSINESS_DAYS_PER_WEEK;
use crate::i18n::{Arg, Messages};
use crate::model::comparison::{Agreement, Comparison, ExpectedBar, Quantity, Row};
use crate::model::reference::{Checked, ROWS};
use crate::model::simulation::Estimate;

/// A formula's value, the simulated one and how they lie to each other, as they stand in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// By formula.
    pub formula: String,
    /// As simulated, with its interval.
    pub simulated: String,
    /// Whether the formula's value lies in the interval.
    pub agreement: String,
}

/// Decimals that show a half-width with two significant digits, five at most.
fn decimals(half_width: Option<f64>) -> u8 {
    let Some(half) = half_width.filter(|half| *half > 0.0) else {
        return 2;
    };
    let least = [9.95, 0.995, 0.0995, 0.009_95, 0.000_995];
    let decimals = least.iter().take_while(|least| half < **least).count();
    u8::try_from(decimals).unwrap_or(2)
}

/// A number in the unit of its quantity, with so many decimals.
fn number(messages: &Messages, quantity: Quantity, value: f64, decimals: u8) -> String {
    match quantity {
        _ if quantity.is_time() => messages.number(value * BUSINESS_DAYS_PER_WEEK, decimals),
        Quantity::Caseload => messages.number(value, decimals),
        _ => messages.percent(value, decimals),
    }
}

const fn factor(quantity: Quantity) -> f64 {
    match quantity {
        _ if quantity.is_time() => BUSINESS_DAYS_PER_WEEK,
        Quantity::Caseload => 1.0,
        _ => 100.0,
    }
}

fn measured(messages: &Messages, quantity: Quantity, simulated: Option<Estimate>) -> String {
    let Some(Estimate { value, half_width }) = simulated else {
        return messages.text("number-none");
    };
    let digits = digits(quantity, simulated);
    let value = Arg::Text(number(messages, quantity, value, digits));
    match half_width {
        Some(half) => {
            let half = Arg::Text(messages.number(half * factor(quantity), digits));
            messages.format("check-measured", &[("value", value), ("half", half)])
        }
        None => messages.format("check-measured-alone", &[("value", value)]),
    }
}

fn digits(quantity: Quantity, simulated: Option<Estimate>) -> u8 {
    decimals(
        simulated
            .and_then(|s| s.half_width)
            .map(|h| h * factor(quantity)),
    )
}

/// One row as it stands in the table.
pub fn shown(row: &Row, messages: &Messages) -> Shown {
    let formula = row.formula.map_or_else(
        || messages.text("number-none"),
        |value| {
            let digits = digits(row.quantity, row.simulated);
            number(messages, row.quantity, value, digits)
        },
    );
    let agreement = match row.agreement() {
        Agreement::Inside => "check-agreement-inside",
        Agreement::Outside => "check-agreement-outside",
        Agreement::Unknown => "check-agreement-unknown",
    };
    Shown {
        formula,
        simulated: measured(messages, row.quantity, row.simulated),
        agreement: messages.text(agreement),
    }
}

/// The name of a quantity, with its unit.
pub fn quantity(quantity: Quantity, messages: &Messages) -> String {
    messages.text(&format!("check-quantity-{}", quantity.name()))
}

/// What was found, sentence by sentence, the most important first.
pub fn verdict(comparison: &Comparison, messages: &Messages) -> Vec<String> {
    let mut sentences = states(comparison, messages);
    let known = comparison
        .rows
        .iter()
        .filter(|row| row.agreement() != Agreement::Unknown);
    let inside = known
        .clone()
        .filter(|row| row.agreement() == Agreement::Inside);
    let count = known.clone().count();
    sentences.push(messages.format(
        "check-verdict",
        &[
            ("known", Arg::Number(count as f64, 0)),
            ("inside", Arg::Number(inside.count() as f64, 0)),
        ],
    ));
    sentences.extend(farthest(comparison, messages));
    if count > 0 {
        sentences.push(messages.text("check-verdict-grid"));
        let accuracy = if comparison.return_pool < 5.0 {
            "check-accuracy-single"
        } else {
            "check-accuracy-pool"
        };
        sentences.push(messages.text(accuracy));
    }
    if comparison.uneven_left_out {
        sentences.push(messages.text("check-uneven"));
    }
    sentences
}

/// Growing lists, a stopped run and missing return visits.
fn states(comparison: &Comparison, messages: &Messages) -> Vec<String> {
    let lists = &comparison.lists;
    let mut sentences = Vec::new();
    if comparison.stopped {
        sentences.push(messages.text("check-stopped"));
    }
    let people = |growth: Option<Estimate>| {
        let text = growth.map_or_else(
            || messages.text("number-none"),
            |growth| measured(messages, Quantity::Caseload, Some(growth)),
        );
        Arg::Text(text)
    };
    match (lists.growing_by_formula, lists.growing_in_simulation) {
        (true, true) => sentences.push(messages.text("check-growing-both")),
        (true, false) => sentences.push(messages.text("check-growing-formula")),
        (false, true) => sentences.push(messages.format(
            "check-growing-simulation",
            &[
                ("waiting", people(lists.waiting_growth)),
                ("care", people(lists.caseload_growth)),
            ],
        )),
        (false, false) => {}
    }
    match (lists.no_returns_by_formula, comparison.return_visits == 0) {
        (true, true) => sentences.push(messages.text("check-no-returns-both")),
        (true, false) => sentences.push(messages.format(
            "check-no-returns-formula",
            &[("visits", Arg::Number(comparison.return_visits as f64, 0))],
        )),
        (false, true) => sentences.push(messages.text("check-no-returns-simulation")),
        (false, false) => {}
    }
    sentences
}

/// The row farthest outside its interval, in half-widths.
fn farthest(comparison: &Comparison, messages: &Messages) -> Option<String> {
    let outside = comparison
        .rows
        .iter()
        .filter(|row| row.agreement() == Agreement::Outside);
    let far = |row: &Row| row.distance().map_or(0.0, |(off, room)| off / room);
    let row = outside.max_by(|one, other| far(one).total_cmp(&far(other)))?;
    let Shown {
        formula, simulated, ..
    } = shown(row, messages);
    Some(messages.format(
        "check-verdict-farthest",
        &[
            ("quantity", Arg::Text(quantity(row.quantity, messages))),
            ("formula", Arg::Text(formula)),
            ("simulated", Arg::Text(simulated)),
        ],
    ))
}

/// What was played: pools, weeks, visits.
pub fn played(comparison: &Comparison, messages: &Messages) -> String {
    let pool = |n: f64| {
        let size = Arg::Number(n, super::figures::decimals(n, 1));
        Arg::Text(messages.format("check-pool", &[("n", size)]))
    };
    let count = |n: f64| Arg::Number(n, 0);
    let mut args = vec![
        ("pool", pool(comparison.return_pool)),
        ("weeks", count(comparison.weeks)),
        ("returns", count(comparison.return_visits as f64)),
        ("first", count(comparison.first_appointments as f64)),
    ];
    if comparison.return_pool == comparison.intake_pool {
        messages.format("check-played-one", &args)
    } else {
        args.push(("intakes", pool(comparison.intake_pool)));
        messages.format("check-played-two", &args)
    }
}

/// The finding of the histogram: both means.
pub fn histogram_title(comparison: &Comparison, messages: &Messages) -> String {
    let mean = comparison
        .rows
        .iter()
        .find(|row| row.quantity == Quantity::ReturnMean);
    let Some(row) = mean else {
        return messages.text("check-histogram-table");
    };
    let Shown {
        formula, simulated, ..
    } = shown(row, messages);
    let id = if row.formula.is_some() {
        "check-histogram-title"
    } else {
        "check-histogram-title-none"
    };
    messages.format(
        id,
        &[
            ("formula", Arg::Text(formula)),
            ("simulated", Arg::Text(simulated)),
        ],
    )
}

/// The histogram in words.
pub fn describe_histogram(bars: &[ExpectedBar], messages: &Messages) -> String {
    let days = |weeks: Option<f64>| Arg::Number(weeks.unwrap_or(0.0) * BUSINESS_DAYS_PER_WEEK, 1);
    let tallest = bars
        .iter()
        .max_by(|one, other| one.bar.share.total_cmp(&other.bar.share));
    let share = |share: Option<f64>| {
        Arg::Text(share.map_or_else(
            || messages.text("number-none"),
            |share| messages.percent(share, 1),
        ))
    };
    messages.format(
        "check-histogram-description",
        &[
            ("from", days(bars.first().map(|each| each.bar.from_weeks))),
            ("to", days(bars.last().map(|each| each.bar.to_weeks))),
            ("bars", Arg::Number(bars.len() as f64, 0)),
            ("simulated", share(tallest.map(|each| each.bar.share))),
            ("predicted", share(tallest.and_then(|each| each.expected))),
        ],
    )
}

/// What the published values came to.
pub fn reference_summary(checked: &[Checked], messages: &Messages) -> String {
    let n = Arg::Number(ROWS.len() as f64, 0);
    if checked.len() < ROWS.len() {
        let done = Arg::Number(checked.len() as f64, 0);
        return messages.format("reference-running", &[("done", done), ("n", n)]);
    }
    let failed = checked.iter().filter(|row| !row.passed).count();
    if failed > 0 {
        let failed = Arg::Number(failed as f64, 0);
        return messages.format("reference-failed", &[("failed", failed), ("n", n)]);
    }
    let least = checked.iter().map(|row| row.digits).min().unwrap_or(0);
    messages.format(
        "reference-passed",
        &[("n", n), ("least", Arg::Number(f64::from(least), 0))],
    )
}
