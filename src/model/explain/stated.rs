//! Statements made in public: how their quantity is worked out, and the scope a number implies.

use super::sheet::Sheet;
use super::{Line, Scope};
use crate::model::capacity::booked_slots_per_hour;
use crate::model::clinic::Clinic;
use crate::model::demand::{slots_per_intake, slots_per_session};
use crate::model::parameter::Unit;
use crate::model::stated::Quantity;
use crate::model::{Outcome, Scenario};

fn booked_per_hour(sheet: &mut Sheet<'_>) {
    let booked = booked_slots_per_hour(sheet.inputs);
    sheet.line(
        "booked_slots_per_hour",
        Some(Unit::SlotsPerWeek),
        "(52 - leave_weeks_per_year) / 52 / (session_minutes / 60)",
        booked,
    );
}

pub(super) fn quantity(scenario: &Scenario, quantity: Quantity) -> Vec<Line> {
    let mut sheet = Sheet::new(scenario.inputs());
    sheet.scope = Scope::Stated;
    let value = quantity.of(scenario);
    match quantity {
        Quantity::AnHour => {
            booked_per_hour(&mut sheet);
            sheet.line(
                "hour_appointments",
                Some(Unit::SlotsPerWeek),
                "clinicians * fte_per_clinician * booked_slots_per_hour",
                value,
            );
        }
        Quantity::HoursTo(hours) => {
            booked_per_hour(&mut sheet);
            sheet.found("stated_hours", Some(Unit::HoursPerWeek), hours);
            sheet.line(
                "hours_appointments",
                Some(Unit::SlotsPerWeek),
                "clinicians * fte_per_clinician * booked_slots_per_hour * (stated_hours - patient_management_hours - meeting_hours)",
                value,
            );
        }
        Quantity::HoursNotForPatients => sheet.line(
            "hours_not_for_patients",
            Some(Unit::HoursPerWeek),
            "patient_management_hours + meeting_hours",
            value,
        ),
        Quantity::BookedADay => sheet.line(
            "booked_a_day",
            None,
            "(paid_hours_per_week - patient_management_hours - meeting_hours) / (session_minutes / 60) / 5",
            value,
        ),
        Quantity::Result(_) => {}
    }
    sheet.lines
}

pub(super) fn lost(sheet: &mut Sheet<'_>, scenario: &Scenario, outcome: &Outcome, per_week: f64) {
    let inputs = scenario.inputs();
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let per_hour = booked_slots_per_hour(inputs);
    let capacity = fte * inputs.bookable_hours() * per_hour;
    let share = (capacity > 0.0).then(|| per_week / capacity);
    sheet.scope = Scope::Stated;
    sheet.found("lost_appointments", Some(Unit::SlotsPerWeek), per_week);
    sheet.line(
        "fte",
        Some(Unit::Fte),
        "clinicians * fte_per_clinician",
        fte,
    );
    booked_per_hour(sheet);
    sheet.line(
        "lost_hour_of",
        Some(Unit::Fte),
        "lost_appointments / booked_slots_per_hour",
        per_week / per_hour,
    );
    sheet.line(
        "lost_hours_each",
        Some(Unit::HoursPerWeek),
        "lost_hour_of / fte",
        per_week / per_hour / fte,
    );
    sheet.line(
        "lost_share",
        Some(Unit::Share),
        "lost_appointments / (fte * bookable_hours * booked_slots_per_hour)",
        share,
    );
    sheet.line(
        "lost_fte",
        Some(Unit::Fte),
        "fte * lost_share",
        share.map(|share| fte * share),
    );
    sheet.line(
        "lost_weeks",
        Some(Unit::WeeksPerYear),
        "52 * lost_share",
        share.map(|share| 52.0 * share),
    );
    let clinic = Clinic::from(scenario);
    sheet.line(
        "lost_patients_ordered",
        Some(Unit::People),
        "lost_appointments * visit_interval_weeks",
        per_week * clinic.mix.interval(),
    );
    if let Some(mean) = outcome.waits.return_visit.mean_weeks {
        sheet.found("today_interval", Some(Unit::Weeks), mean);
        sheet.line(
            "lost_patients_today",
            Some(Unit::People),
            "lost_appointments * today_interval",
            per_week * mean,
        );
    }
    let course = slots_per_intake(inputs) + slots_per_session(inputs) * clinic.mix.visits();
    sheet.line(
        "lost_courses",
        Some(Unit::PeoplePerYear),
        "52 * lost_appointments / (slots_per_intake + slots_per_session * ordered_sessions)",
        52.0 * per_week / course,
    );
}
