//! Statements made in public, in words: whether each follows, what it would take, and what a number
//! of appointments comes to.

use crate::i18n::{Arg, Messages};
use crate::model::explain::Line;
use crate::model::measure::Measure;
use crate::model::stated::{Finding, Quantity, Taken, Verdict};
use crate::model::{Inputs, ParameterId};
use crate::statements::Statement;

use super::figures::{self, BUSINESS_DAYS_PER_WEEK, Figure};
use super::matters;

/// What is said.
pub fn said(statement: &Statement, messages: &Messages) -> String {
    messages.text(&format!("statement-{}", statement.id))
}

/// Who said it and when, and what kind of source that is.
pub fn source(statement: &Statement, messages: &Messages) -> String {
    let source = messages.text(&format!("statement-{}.source", statement.id));
    messages.format(
        "statement-source",
        &[
            ("status", Arg::Text(messages.status(statement.status))),
            ("source", Arg::Text(source)),
        ],
    )
}

/// What its words leave open.
pub fn note(statement: &Statement, messages: &Messages) -> String {
    messages.text(&format!("statement-{}.note", statement.id))
}

/// The id of a verdict, in the catalogue.
pub const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Follows => "follows",
        Verdict::Needs => "needs",
        Verdict::Impossible => "impossible",
    }
}

/// Whether it follows, and the model's value.
pub fn finding(quantity: Quantity, found: &Finding, messages: &Messages) -> String {
    let verdict = verdict_id(found.verdict);
    let verdict = Arg::Text(messages.text(&format!("statement-standing-{verdict}")));
    match found.value {
        Some(value) => {
            let value = Arg::Text(amount(quantity, value, messages));
            messages.format(
                "statement-finding",
                &[("standing", verdict), ("value", value)],
            )
        }
        None => messages.format("statement-finding-none", &[("standing", verdict)]),
    }
}

/// A quantity with its unit.
pub fn amount(quantity: Quantity, value: f64, messages: &Messages) -> String {
    let counted = |id, figure: Figure| messages.format(id, &[("n", figure.arg(value))]);
    match quantity {
        Quantity::AnHour | Quantity::HoursTo(_) => {
            counted("statement-appointments", Figure::People)
        }
        Quantity::HoursNotForPatients => counted("statement-hours", Figure::Days),
        Quantity::BookedADay => counted("statement-a-day", Figure::Days),
        Quantity::Result(Measure::ReturnMeanWeeks) => gap(value, messages),
        Quantity::Result(Measure::FirstShareWithinStandard) => {
            share("statement-share-first", value, messages)
        }
        Quantity::Result(Measure::ReturnShareAsOrdered) => {
            share("statement-share-return", value, messages)
        }
        Quantity::Result(measure) => matters::quantity(measure, Some(value), messages),
    }
}

fn share(id: &str, value: f64, messages: &Messages) -> String {
    let share = Figure::Share.text(messages, Some(value));
    messages.format(id, &[("share", Arg::Text(share))])
}

fn gap(weeks: f64, messages: &Messages) -> String {
    let days = weeks * BUSINESS_DAYS_PER_WEEK;
    messages.format(
        "statement-gap",
        &[
            ("weeks", Figure::Weeks.arg(weeks)),
            ("days", Figure::Days.arg(days)),
        ],
    )
}

/// What it takes of one input, in a sentence.
pub fn taken(verdict: Verdict, taken: &Taken, messages: &Messages) -> String {
    let text = |value| Arg::Text(matters::input(taken.id, value, messages));
    let follows = match verdict {
        Verdict::Follows => "follows",
        Verdict::Needs | Verdict::Impossible => "needs",
    };
    let mut args = vec![
        ("standing", Arg::Text(follows.to_owned())),
        ("input", Arg::Text(messages.parameter_label(taken.id))),
    ];
    let Some(turn) = taken.turn else {
        args.extend([("from", text(taken.from)), ("to", text(taken.to))]);
        return messages.format("statement-taken-none", &args);
    };
    let way = match turn.upward {
        Some(true) => "up",
        Some(false) => "down",
        None => "at",
    };
    let evidence = match turn.within_evidence {
        Some(true) => "yes",
        Some(false) => "no",
        None => "none",
    };
    args.extend([
        ("way", Arg::Text(way.to_owned())),
        ("value", text(written(turn.value, turn.upward))),
        ("now", text(taken.current)),
        ("evidence", Arg::Text(evidence.to_owned())),
    ]);
    messages.format("statement-taken", &args)
}

/// A value with three significant digits, rounded to the side on which what is said holds.
///
/// # Examples
/// ```
/// use caseload::narrative::statements::written;
/// assert_eq!(written(1_687.89, Some(true)), 1_690.0);
/// assert_eq!(written(69.879, Some(false)), 69.8);
/// assert_eq!(written(540.99, None), 541.0);
/// ```
pub fn written(value: f64, upward: Option<bool>) -> f64 {
    let nearest = format!("{value:.2e}");
    let parsed = |text: &str| text.parse().unwrap_or(value);
    let near: f64 = parsed(&nearest);
    let (Some(upward), Some((digits, exponent))) = (upward, nearest.split_once('e')) else {
        return near;
    };
    // What differs by the noise of a search is the number itself.
    let noise = 1e-9 * value.abs();
    let step = if upward && near < value - noise {
        0.01
    } else if !upward && near > value + noise {
        -0.01
    } else {
        return near;
    };
    parsed(&format!("{:.2}e{exponent}", parsed(digits) + step))
}

/// What a number of appointments a week comes to: sentences over the lines of its formulas.
pub fn lost(inputs: &Inputs, lines: &[Line], messages: &Messages) -> Vec<String> {
    let of = |id: &str| lines.iter().find(|line| line.id == id)?.result;
    let (Some(lost), Some(hour_of), Some(each)) = (
        of("lost_appointments"),
        of("lost_hour_of"),
        of("lost_hours_each"),
    ) else {
        return Vec::new();
    };
    let appointments =
        messages.format("statement-appointments", &[("n", Figure::People.arg(lost))]);
    let mut sentences = vec![messages.format(
        "statements-own-hours",
        &[
            ("lost", Arg::Text(appointments)),
            ("fte", Figure::Fte.arg(hour_of)),
            ("each", hours(each)),
            (
                "today",
                Arg::Text(messages.format(
                    "unit-fte.value",
                    &[("n", Figure::Fte.arg(of("fte").unwrap_or(0.0)))],
                )),
            ),
        ],
    )];
    sentences.push(match of("lost_share") {
        Some(share) if share > 1.0 => {
            messages.format("statements-own-beyond", &[("times", hours(share))])
        }
        Some(share) => messages.format(
            "statements-own-share",
            &[
                (
                    "share",
                    Arg::Text(Figure::Share.text(messages, Some(share))),
                ),
                ("whole", Figure::Fte.arg(of("lost_fte").unwrap_or(0.0))),
                ("weeks", hours(of("lost_weeks").unwrap_or(0.0))),
            ],
        ),
        None => messages.text("statements-own-nothing"),
    });
    if let Some(ordered) = of("lost_patients_ordered") {
        let now = of("lost_patients_today");
        let none = || Arg::Text("none".to_owned());
        let mean = of("today_interval");
        sentences.push(messages.format(
            "statements-own-patients",
            &[
                ("ordered", Figure::People.arg(ordered)),
                ("now", now.map_or_else(none, |now| Figure::People.arg(now))),
                (
                    "gap",
                    mean.map_or_else(none, |mean| Arg::Text(gap(mean, messages))),
                ),
            ],
        ));
    }
    if let Some(courses) = of("lost_courses") {
        sentences.push(messages.format(
            "statements-own-courses",
            &[("n", Figure::People.arg(courses))],
        ));
    }
    let minutes = matters::input(
        ParameterId::SessionMinutes,
        inputs.session_minutes,
        messages,
    );
    sentences.push(messages.format("statements-own-assumes", &[("minutes", Arg::Text(minutes))]));
    sentences
}

/// Hours, weeks or a factor: two digits below ten.
fn hours(value: f64) -> Arg {
    let most = if value < 9.95 { 2 } else { 1 };
    Arg::Number(value, figures::decimals(value, most))
}
