//! A change in one line: what it does to the number and to both clocks.

use crate::i18n::{Arg, Messages};
use crate::model::Outcome;
use crate::model::outcome::Status;

use super::figures::{BUSINESS_DAYS_PER_WEEK, Figure};

/// Weeks from which a wait is only told to be over a year.
const YEAR_WEEKS: f64 = 52.0;

/// What changed from one outcome to another: clinicians needed, then each clock with the
/// clinicians there are. No full stop.
///
/// Differences are those of the numbers shown, so that a line never tells of a change nobody can
/// see.
pub fn change(was: &Outcome, is: &Outcome, messages: &Messages) -> String {
    let (old, new) = (Clocks::of(was), Clocks::of(is));
    let mut parts: Vec<String> = need(was, is, messages).into_iter().collect();
    match new {
        // One reason for everything is said once.
        Clocks::Nothing(reason) => {
            if old != new {
                parts.push(messages.text(reason));
            }
        }
        Clocks::Both(first, returns) => {
            let (first_was, returns_was) = match old {
                Clocks::Both(first, returns) => (Some(first), Some(returns)),
                Clocks::Nothing(_) => (None, None),
            };
            parts.extend(clock("first", first_was, first, messages));
            parts.extend(clock("return", returns_was, returns, messages));
        }
    }
    let line = parts.into_iter().reduce(|first, then| {
        let parts = [("first", Arg::Text(first)), ("then", Arg::Text(then))];
        messages.format("change-and", &parts)
    });
    line.map_or_else(|| messages.text("room-same"), |line| capital(&line))
}

/// How long a wait is, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wait {
    /// Whole business days.
    Days(f64),
    OverAYear,
    /// By so much a week.
    Growing(f64),
    /// No visit comes.
    None,
}

/// Both waits, or why there are none: an id of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Clocks {
    Nothing(&'static str),
    Both(Wait, Wait),
}

impl Clocks {
    fn of(outcome: &Outcome) -> Self {
        if outcome.fluid_fte.is_none() {
            return Self::Nothing("change-no-slots");
        }
        if outcome.new_patients_per_week <= 0.0 {
            return Self::Nothing("change-nobody");
        }
        let first = &outcome.waits.first_appointment;
        let first = wait(
            first.p50_weeks,
            Figure::People.rounded(first.list_growth_per_week.unwrap_or(0.0)),
        );
        let returns = match outcome.status {
            Status::NoReturns => Wait::None,
            Status::OverAYear => Wait::OverAYear,
            _ => wait(
                outcome.waits.return_visit.p50_weeks,
                Figure::Weeks.rounded(outcome.growth_per_week.unwrap_or(0.0)),
            ),
        };
        Self::Both(first, returns)
    }
}

fn wait(weeks: Option<f64>, growth: f64) -> Wait {
    match weeks {
        None => Wait::Growing(growth),
        Some(weeks) if weeks > YEAR_WEEKS => Wait::OverAYear,
        Some(weeks) => Wait::Days(Figure::BusinessDays.rounded(weeks) * BUSINESS_DAYS_PER_WEEK),
    }
}

/// What changed in the clinicians needed; `None` when the number shown is the same.
fn need(was: &Outcome, is: &Outcome, messages: &Messages) -> Option<String> {
    let count = |outcome: &Outcome| {
        let staff = outcome.required.ordered?;
        Some(Figure::People.rounded(staff.headcount))
    };
    let (id, people) = match (count(was), count(is)) {
        (Some(was), Some(is)) if is - was > 0.05 => ("change-need-more", is - was),
        (Some(was), Some(is)) if was - is > 0.05 => ("change-need-fewer", was - is),
        (None, Some(is)) => ("change-need-now", is),
        (Some(_), None) => return Some(messages.text("change-need-none")),
        (Some(_), Some(_)) | (None, None) => return None,
    };
    Some(messages.format(id, &[("n", Figure::People.arg(people))]))
}

/// What changed on one clock; `None` when it says the same.
fn clock(name: &'static str, was: Option<Wait>, is: Wait, messages: &Messages) -> Option<String> {
    let said = |what: &str| messages.text(&format!("change-{name}-{what}"));
    let days = |what: &str, days: f64| {
        let id = format!("change-{name}-{what}");
        messages.format(&id, &[("n", Arg::Number(days.round(), 0))])
    };
    Some(match (was, is) {
        (Some(Wait::Days(was)), Wait::Days(is)) if is - was > 0.5 => days("later", is - was),
        (Some(Wait::Days(was)), Wait::Days(is)) if was - is > 0.5 => days("sooner", was - is),
        (Some(Wait::Days(_)), Wait::Days(_)) => return None,
        (_, Wait::Days(is)) => days("now", is),
        (Some(Wait::Growing(was)), Wait::Growing(is)) if is > was => said("faster"),
        (Some(Wait::Growing(was)), Wait::Growing(is)) if is < was => said("slower"),
        (Some(Wait::Growing(_)), Wait::Growing(_))
        | (Some(Wait::OverAYear), Wait::OverAYear)
        | (Some(Wait::None), Wait::None) => return None,
        (_, Wait::Growing(_)) => said("growing"),
        (_, Wait::OverAYear) => said("year"),
        (_, Wait::None) => said("none"),
    })
}

/// The line with a capital at its start: its parts do not know which of them comes first.
fn capital(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
