//! What matters most, in words: what the answer leans on, how sure it is, what would flip it, and
//! which value reaches a target.

use crate::i18n::{Arg, Messages};
use crate::model::goal_seek::Solution;
use crate::model::measure::{Aim, Measure, StaffMeasure};
use crate::model::parameter::Unit;
use crate::model::sensitivity::break_even::{BreakEven, Offset};
use crate::model::sensitivity::information::Information;
use crate::model::sensitivity::monte_carlo::Percentiles;
use crate::model::sensitivity::tornado::Bar;
use crate::model::{Inputs, ParameterId};

use super::figures::{self, BUSINESS_DAYS_PER_WEEK, Figure};

/// How a result is rounded and shown.
pub const fn figure(measure: Measure) -> Figure {
    match measure {
        Measure::Required(_, StaffMeasure::Clinicians | StaffMeasure::Gap) => Figure::People,
        Measure::Required(_, StaffMeasure::ProductiveFte | StaffMeasure::AuthorisedFte) => {
            Figure::Fte
        }
        Measure::Required(_, StaffMeasure::CostPerYear) => Figure::Dollars,
        Measure::Required(_, StaffMeasure::CostPerMemberMonth) => Figure::Cents,
        Measure::FirstMeanWeeks
        | Measure::FirstP50Weeks
        | Measure::FirstP90Weeks
        | Measure::ReturnMeanWeeks
        | Measure::ReturnP50Weeks
        | Measure::ReturnP90Weeks
        | Measure::ReturnFluidWeeks => Figure::BusinessDays,
        Measure::FirstShareWithinStandard
        | Measure::GiveUpShare
        | Measure::ReturnShareWithinStandard
        | Measure::ReturnShareAsOrdered
        | Measure::CompletingShare => Figure::Share,
        Measure::FluidMembersPerFte => Figure::Members,
        Measure::SessionsPerPatient | Measure::CaseloadPerFte | Measure::Load => Figure::Number,
    }
}

/// The result as the page rounds it, in its stored unit: clinicians are whole people, rounded up.
pub fn rounded(measure: Measure, value: f64) -> f64 {
    match measure {
        // A trillionth of a person is the noise of a division, as in the headcount itself.
        Measure::Required(_, StaffMeasure::Clinicians) => {
            (value - 1e-12 * value.max(1.0)).ceil().max(0.0)
        }
        _ => value,
    }
}

/// The name of a result.
pub fn name(measure: Measure, messages: &Messages) -> String {
    messages.text(&format!("measure-{}", measure.id()))
}

/// A result without its unit, as a table shows it.
pub fn bare(measure: Measure, value: Option<f64>, messages: &Messages) -> String {
    let value = value.map(|value| rounded(measure, value));
    figure(measure).text(messages, value)
}

/// A result with its unit: "2,789 clinicians", "21 business days".
pub fn quantity(measure: Measure, value: Option<f64>, messages: &Messages) -> String {
    let Some(known) = value.filter(|value| value.is_finite()) else {
        return messages.text("matters-none");
    };
    let arg = figure(measure).arg(rounded(measure, known));
    match (measure, figure(measure)) {
        (Measure::Required(_, StaffMeasure::Clinicians), _) => {
            messages.format("sentence-clinicians", &[("n", arg)])
        }
        (_, Figure::BusinessDays) => messages.format("sentence-days", &[("n", arg)]),
        (_, Figure::Fte) => messages.format("unit-fte.value", &[("n", arg)]),
        (_, Figure::Dollars) => messages.format(
            "matters-dollars-a-year",
            &[("dollars", text(bare(measure, value, messages)))],
        ),
        _ => bare(measure, value, messages),
    }
}

/// A value of an input with its unit.
pub fn input(id: ParameterId, value: f64, messages: &Messages) -> String {
    let unit = id.parameter().and_then(|parameter| parameter.unit);
    figures::amount(messages, unit, value)
}

/// A range of an input with its unit.
pub fn range(id: ParameterId, low: f64, high: f64, messages: &Messages) -> String {
    messages.format(
        "matters-range",
        &[
            ("low", text(input(id, low, messages))),
            ("high", text(input(id, high, messages))),
        ],
    )
}

/// Whether an input changes what is printed of a result: a bar of fractions of a day that all print
/// as under a day would only look like one.
pub fn moves(measure: Measure, bar: &Bar, messages: &Messages) -> bool {
    bare(measure, bar.at_low, messages) != bare(measure, bar.at_high, messages)
}

/// The finding of the tornado: the input that moves the result most, and how far.
pub fn leans(measure: Measure, current: Option<f64>, bars: &[Bar], messages: &Messages) -> String {
    let Some(first) = bars.first() else {
        return messages.format(
            "matters-leans-nothing",
            &[
                ("measure", text(name(measure, messages))),
                ("now", text(quantity(measure, current, messages))),
            ],
        );
    };
    messages.format(
        "matters-leans",
        &[
            ("input", text(messages.parameter_label(first.id))),
            ("low", text(quantity(measure, first.at_low, messages))),
            ("from", text(input(first.id, first.low, messages))),
            ("high", text(quantity(measure, first.at_high, messages))),
            ("to", text(input(first.id, first.high, messages))),
        ],
    )
}

/// The tornado for people who do not see it: the result now, then the three widest bars.
pub fn describe_leans(
    measure: Measure,
    current: Option<f64>,
    bars: &[Bar],
    messages: &Messages,
) -> String {
    let mut sentences = vec![messages.format(
        "matters-describe-leans",
        &[
            ("measure", text(name(measure, messages))),
            ("now", text(quantity(measure, current, messages))),
        ],
    )];
    sentences.extend(bars.iter().take(3).map(|bar| {
        messages.format(
            "matters-describe-bar",
            &[
                ("input", text(messages.parameter_label(bar.id))),
                ("range", text(range(bar.id, bar.low, bar.high, messages))),
                ("low", text(quantity(measure, bar.at_low, messages))),
                ("high", text(quantity(measure, bar.at_high, messages))),
            ],
        )
    }));
    sentences.join(" ")
}

/// How sure the requirement is: eight draws of ten, and the share in which today's staff is enough.
pub fn spread(
    inputs: &Inputs,
    measure: Measure,
    band: &Percentiles,
    enough: f64,
    messages: &Messages,
) -> String {
    let id = if band.p90.is_some() {
        "matters-spread"
    } else {
        "matters-spread-open"
    };
    let at = |value| text(quantity(measure, value, messages));
    messages.format(
        id,
        &[
            ("measure", text(name(measure, messages))),
            ("low", text(bare(measure, band.p10, messages))),
            ("middle", at(band.p50)),
            ("high", at(band.p90)),
            ("today", Figure::People.arg(inputs.clinicians)),
            ("share", text(Figure::Share.text(messages, Some(enough)))),
        ],
    )
}

/// Which number to ask for first.
pub fn ask_first(measure: Measure, ranked: &[Information], messages: &Messages) -> String {
    match ranked.first() {
        Some(first) if first.narrowing > 0.005 => messages.format(
            "matters-ask",
            &[
                ("measure", text(name(measure, messages))),
                ("input", text(messages.parameter_label(first.id))),
                ("share", text(messages.percent(first.narrowing, 0))),
            ],
        ),
        _ => messages.text("matters-ask-nothing"),
    }
}

/// What it takes of one input to flip whether today's staff is enough; `shown` is the flip, rounded
/// away from the present value.
pub fn flip(found: &BreakEven, shown: Option<f64>, messages: &Messages) -> String {
    let direction = |value: f64| if value > found.current { "up" } else { "down" };
    match shown {
        Some(value) => messages.format(
            "matters-flip",
            &[
                ("direction", text(direction(value).to_owned())),
                ("value", text(input(found.id, value, messages))),
            ],
        ),
        None => messages.format(
            "matters-flip-none",
            &[
                ("from", text(input(found.id, found.from, messages))),
                ("to", text(input(found.id, found.to, messages))),
            ],
        ),
    }
}

/// The finding of the break-even table: the smallest change that flips the conclusion.
pub fn flips(
    aim: Aim,
    enough_now: bool,
    smallest: Option<(&BreakEven, f64)>,
    messages: &Messages,
) -> String {
    let enough = (
        "enough",
        text(if enough_now { "yes" } else { "no" }.to_owned()),
    );
    let aim = ("aim", text(aim_id(aim).to_owned()));
    match smallest {
        Some((found, value)) => {
            let up = value > found.current;
            messages.format(
                "matters-flips",
                &[
                    enough,
                    aim,
                    ("input", text(messages.parameter_label(found.id))),
                    ("direction", text(if up { "up" } else { "down" }.to_owned())),
                    ("value", text(input(found.id, value, messages))),
                    ("now", text(input(found.id, found.current, messages))),
                ],
            )
        }
        None => messages.format("matters-flips-nothing", &[enough, aim]),
    }
}

/// The id of a target in the catalogue.
pub const fn aim_id(aim: Aim) -> &'static str {
    match aim {
        Aim::Ordered => "ordered",
        Aim::Standard => "standard",
    }
}

/// Whether an hour less for notes and calls pays for itself, against turnover.
pub fn pays(offset: &Offset, turnover: f64, messages: &Messages) -> Option<String> {
    let saved = offset.before - offset.after;
    if saved <= 0.0 {
        return None;
    }
    let id = ParameterId::TurnoverPerYear;
    let args = |at: f64| {
        [
            ("saved", Figure::Fte.arg(saved)),
            (
                "before",
                text(Figure::Fte.text(messages, Some(offset.before))),
            ),
            ("now", text(input(id, turnover, messages))),
            ("at", text(messages.percent(at, 1))),
        ]
    };
    match offset.pays_until {
        Solution::Solved { value, .. } => Some(messages.format("matters-pays-until", &args(value))),
        Solution::EveryValue { to, .. } => Some(messages.format("matters-pays-always", &args(to))),
        Solution::NoValue { .. } | Solution::NotApplicable => None,
    }
}

/// What solving for an input found. `value` writes a value of the input with its unit.
pub fn solution(
    label: &str,
    value: impl Fn(f64) -> String,
    measure: Measure,
    found: &Solution,
    messages: &Messages,
) -> String {
    let label = ("label", text(label.to_owned()));
    let measured = ("measure", text(name(measure, messages)));
    let ends = |from: f64, to: f64| [("from", text(value(from))), ("to", text(value(to)))];
    let at = |reached| ("reached", text(quantity(measure, reached, messages)));
    match *found {
        Solution::Solved {
            value: solved,
            reached,
            upward,
        } => {
            let direction = if upward { "up" } else { "down" };
            messages.format(
                "matters-solved",
                &[
                    label,
                    measured,
                    ("value", text(value(solved))),
                    ("direction", text(direction.to_owned())),
                    at(Some(reached)),
                ],
            )
        }
        Solution::NoValue { from, to, best } => {
            let [from, to] = ends(from, to);
            match best {
                Some(best) => messages.format(
                    "matters-no-value",
                    &[
                        label,
                        measured,
                        from,
                        to,
                        ("value", text(value(best.value))),
                        at(Some(best.reached)),
                    ],
                ),
                None => messages.format("matters-no-value-at-all", &[label, measured, from, to]),
            }
        }
        Solution::EveryValue { from, to } => {
            let [from, to] = ends(from, to);
            messages.format("matters-every-value", &[label, from, to])
        }
        Solution::NotApplicable => messages.format("matters-not-applicable", &[measured]),
    }
}

/// A change with its sign, in the unit it is shown in: a change too small to print says so.
pub fn signed(figure: Figure, value: Option<f64>, messages: &Messages) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else {
        return messages.text("number-none");
    };
    let size = value.abs();
    let amount = match figure {
        Figure::Dollars => figure.text(messages, Some(size)),
        _ if size >= 99.95 => messages.number(size, 0),
        _ if size >= 0.95 => messages.number(size, 1),
        _ => messages.short_number(size, 2),
    };
    let amount = ("amount", text(amount));
    let least = if figure == Figure::Dollars {
        0.5
    } else {
        0.005
    };
    if size < least {
        messages.number(0.0, 0)
    } else if value > 0.0 {
        messages.format("matters-more", &[amount])
    } else {
        messages.format("matters-less", &[amount])
    }
}

/// A step of an input with its sign and unit: "+1 h a week".
pub fn step(id: ParameterId, change: f64, messages: &Messages) -> String {
    let amount = ("amount", text(input(id, change.abs(), messages)));
    let more = if change > 0.0 {
        "matters-more"
    } else {
        "matters-less"
    };
    messages.format(more, &[amount])
}

/// A number cut to three significant digits: a target to start from.
pub fn tidy(value: f64) -> f64 {
    format!("{value:.2e}").parse().unwrap_or(value)
}

/// The unit a target of a result is typed in, and the factor from its stored unit.
pub fn target_unit(measure: Measure) -> (Option<Unit>, f64) {
    match figure(measure) {
        Figure::BusinessDays => (Some(Unit::BusinessDays), BUSINESS_DAYS_PER_WEEK),
        Figure::Share => (Some(Unit::Share), 1.0),
        Figure::Dollars => (Some(Unit::DollarsPerYear), 1.0),
        Figure::Fte => (Some(Unit::Fte), 1.0),
        Figure::People => (Some(Unit::People), 1.0),
        _ => (None, 1.0),
    }
}

const fn text(text: String) -> Arg {
    Arg::Text(text)
}
