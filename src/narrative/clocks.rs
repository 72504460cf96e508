//! One plain sentence for each clock.

use crate::i18n::{Arg, Messages};
use crate::model::access::BUSINESS_DAYS_PER_WEEK;
use crate::model::outcome::{NoRequirement, Status};
use crate::model::{Outcome, Scenario};

use super::figures::Figure;

/// Weeks from which a wait is only told to be over a year.
const YEAR_WEEKS: f64 = 52.0;

/// When the first appointment comes, against its standard; no full stop.
pub fn first_appointment(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> String {
    let inputs = scenario.inputs();
    let clock = &outcome.waits.first_appointment;
    let standard = ("standard", Figure::Days.arg(inputs.intake_standard_days));
    if outcome.fluid_fte.is_none() {
        return messages.text("sentence-first-no-slots");
    }
    if outcome.new_patients_per_week <= 0.0 {
        return messages.text("sentence-first-nobody");
    }
    let Some(weeks) = clock.p50_weeks else {
        let people = Figure::People.arg(clock.list_growth_per_week.unwrap_or(0.0));
        return messages.format("sentence-first-growing", &[("n", people)]);
    };
    if weeks > YEAR_WEEKS {
        return messages.format("sentence-first-over-a-year", &[standard]);
    }
    let days = ("days", Figure::BusinessDays.arg(weeks));
    let share = ("share", share(clock.share_within_standard, messages));
    if clock.share_within_standard >= Some(inputs.compliance_share) {
        messages.format("sentence-first-met", &[days, standard])
    } else if shown_days(weeks) <= inputs.intake_standard_days {
        messages.format("sentence-first-partly", &[days, standard, share])
    } else {
        messages.format("sentence-first-missed", &[days, standard])
    }
}

/// When the return visit comes, against what was ordered and its standard; no full stop.
pub fn return_visit(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> String {
    let inputs = scenario.inputs();
    let clock = &outcome.waits.return_visit;
    let applies = outcome.required.standard_reason != Some(NoRequirement::OrderedBeyondStandard);
    let args = |weeks: f64| {
        [
            ("days", Figure::BusinessDays.arg(weeks)),
            ("standard", Figure::Days.arg(inputs.return_standard_days)),
            (
                "ordered",
                Figure::BusinessDays.arg(super::mix::ordered_weeks(inputs)),
            ),
            ("share", share(clock.share_within_standard, messages)),
            ("kept", share(clock.share_as_ordered, messages)),
            (
                "applies",
                Arg::Text(if applies { "yes" } else { "no" }.to_owned()),
            ),
        ]
    };
    if outcome.fluid_fte.is_none() {
        return messages.text("sentence-return-no-slots");
    }
    if outcome.new_patients_per_week <= 0.0 {
        return messages.text("sentence-return-nobody");
    }
    if outcome.status == Status::NoReturns {
        return messages.text("sentence-return-none");
    }
    let Some(weeks) = clock.p50_weeks else {
        let growth = Figure::Weeks.text(messages, outcome.growth_per_week);
        return messages.format("sentence-return-growing", &[("weeks", Arg::Text(growth))]);
    };
    if outcome.status != Status::OverAYear
        && let Some(sentence) = super::mix::return_visit(inputs, outcome, messages)
    {
        return sentence;
    }
    let id = if outcome.status == Status::OverAYear {
        "sentence-return-over-a-year"
    } else if clock.share_as_ordered >= Some(inputs.compliance_share) {
        "sentence-return-as-ordered"
    } else if shown_days(weeks) <= shown_days(inputs.visit_interval_weeks) {
        "sentence-return-nearly"
    } else if !applies {
        "sentence-return-late"
    } else if clock.share_within_standard >= Some(inputs.compliance_share) {
        "sentence-return-met"
    } else if shown_days(weeks) <= inputs.return_standard_days {
        "sentence-return-partly"
    } else {
        "sentence-return-missed"
    };
    messages.format(id, &args(weeks))
}

/// The business days a wait is shown as.
fn shown_days(weeks: f64) -> f64 {
    Figure::BusinessDays.rounded(weeks) * BUSINESS_DAYS_PER_WEEK
}

fn share(share: Option<f64>, messages: &Messages) -> Arg {
    Arg::Text(Figure::Share.text(messages, share))
}
