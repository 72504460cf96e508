//! Hours of work that do not fit in the hours paid, in words.

use crate::i18n::{Arg, Messages};
use crate::model::unpaid::{Booked, Week, week};
use crate::model::{Inputs, Scenario};

use super::figures::{self, Figure};

/// Working days in a week.
const DAYS: f64 = super::figures::BUSINESS_DAYS_PER_WEEK;

/// Return visits a day that fill the hours that can be booked; none when there are none.
pub fn scheduled_a_day(inputs: &Inputs) -> f64 {
    let visits = inputs.bookable_hours().max(0.0) * 60.0 / inputs.session_minutes;
    visits / DAYS
}

/// What the week of a full-time clinician comes to: with these patients booked a day, with everyone
/// seen as ordered by today's staff, and, where it is so, with nobody booked at all.
pub fn lines(scenario: &Scenario, booked_a_day: f64, messages: &Messages) -> Vec<String> {
    let inputs = scenario.inputs();
    let mut lines = Vec::new();
    let alone = inputs.patient_management_hours + inputs.meeting_hours - inputs.paid_hours_per_week;
    if hours(alone) > 0.0 {
        lines.push(messages.format("sentence-unpaid-alone", &[("unpaid", number(alone))]));
    }
    if let Ok(booked) = Booked::per_week_at_work(booked_a_day * DAYS, 0.0) {
        let week = week(inputs, &booked);
        let patients = Arg::Number(booked_a_day, figures::decimals(booked_a_day, 1));
        lines.push(said(
            "sentence-unpaid-booked",
            &week,
            Some(patients),
            messages,
        ));
    }
    if let Some(booked) = Booked::as_ordered(scenario) {
        let week = week(inputs, &booked);
        lines.push(said("sentence-unpaid-ordered", &week, None, messages));
    }
    lines
}

fn said(id: &str, week: &Week, patients: Option<Arg>, messages: &Messages) -> String {
    let fits = if hours(week.unpaid) > 0.0 {
        "no"
    } else {
        "yes"
    };
    messages.format(
        id,
        &[
            ("n", patients.unwrap_or_else(|| number(0.0))),
            ("fits", Arg::Text(fits.to_owned())),
            ("worked", number(week.worked)),
            ("paid", number(week.paid)),
            ("unpaid", number(week.unpaid)),
            (
                "fte",
                Arg::Text(Figure::Fte.text(messages, week.unpaid_fte)),
            ),
        ],
    )
}

/// Hours as they are shown.
fn hours(hours: f64) -> f64 {
    (hours * 10.0).round() / 10.0
}

fn number(value: f64) -> Arg {
    let shown = hours(value);
    Arg::Number(shown, figures::decimals(shown, 1))
}
