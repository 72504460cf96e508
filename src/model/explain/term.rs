//! Two days of the term, step by step: its first and its last.

use super::Scope;
use super::sheet::Sheet;
use crate::model::Scenario;
use crate::model::parameter::Unit;
use crate::model::projection::{Step, Term, steps};

pub(super) fn write(sheet: &mut Sheet<'_>, scenario: &Scenario, term: &Term) {
    let Some((first, last)) = steps(scenario, &term.plan()) else {
        return;
    };
    sheet.scope = Scope::FirstDay;
    day(sheet, &first);
    sheet.scope = Scope::LastDay;
    day(sheet, &last);
}

fn day(sheet: &mut Sheet<'_>, step: &Step) {
    sheet.section = "6b";
    let (people, per_week) = (Some(Unit::People), Some(Unit::PeoplePerWeek));
    sheet.found("term_week", Some(Unit::Weeks), step.middle_weeks);
    sheet.line(
        "term_new_patients",
        per_week,
        "new_patients_per_week * (1 + demand_growth_per_year) ^ (term_week / 52)",
        step.arrivals,
    );
    sheet.found("productive_before", Some(Unit::Fte), step.staff.0);
    sheet.found("new_before", Some(Unit::Fte), step.staff.1);
    sheet.found("posts_now", Some(Unit::Fte), step.posts);
    sheet.found("term_path", None, step.path);
    sheet.line(
        "term_at_work",
        Some(Unit::Fte),
        "(productive_before + ramp_productivity * new_before) * term_path",
        step.at_work,
    );
    sheet.found("term_capacity", Some(Unit::Share), step.capacity);
    sheet.line(
        "term_slots",
        Some(Unit::SlotsPerWeek),
        "term_at_work * attended_slots_per_fte_week / slots_per_session * term_capacity",
        step.slots,
    );
    sheet.found("waiting_before", people, step.waiting.0);
    sheet.line(
        "term_gave_up",
        people,
        "waiting_before * (1 - exp(-give_up_per_week / 5))",
        step.gave_up,
    );
    sheet.found("in_care_before", people, step.in_care.0);
    sheet.line(
        "term_dropped_out",
        people,
        "in_care_before * (1 - exp(-dropout_per_week / 5))",
        step.dropped_out,
    );
    // Oldest first, each line as far as the policy's slots go.
    sheet.line(
        "term_starts",
        per_week,
        if step.intakes_first {
            "min((waiting_before - term_gave_up) * 5 + term_new_patients, term_slots / (slots_per_intake / slots_per_session))"
        } else {
            ""
        },
        step.starts,
    );
    sheet.line(
        "term_returns",
        Some(Unit::SlotsPerWeek),
        // Where new patients take every slot, the difference is rounding.
        if step.over && step.returns > 1e-3 * step.slots {
            "term_slots - slots_per_intake / slots_per_session * term_starts"
        } else {
            ""
        },
        step.returns,
    );
    sheet.line(
        "term_completed",
        people,
        "term_returns / 5 / sessions_to_complete",
        step.completed,
    );
    sheet.line(
        "waiting_after",
        people,
        "waiting_before - term_gave_up + term_new_patients / 5 - term_starts / 5",
        step.waiting.1,
    );
    sheet.line(
        "in_care_after",
        people,
        "in_care_before - term_dropped_out + term_starts / 5 - term_completed",
        step.in_care.1,
    );
    sheet.line(
        "term_hired",
        Some(Unit::PeoplePerWeek),
        if step.fills_posts {
            "max(0, posts_now - productive_before - new_before) / max(weeks_to_fill, 0.2) / fte_per_clinician"
        } else {
            ""
        },
        step.hired,
    );
    sheet.line(
        "productive_after",
        Some(Unit::Fte),
        "productive_before + (new_before / max(ramp_weeks, 0.2) - turnover_per_year / 52 * productive_before) / 5",
        step.staff_after.0,
    );
    sheet.line(
        "new_after",
        Some(Unit::Fte),
        "new_before + (term_hired * fte_per_clinician - new_before / max(ramp_weeks, 0.2) - turnover_per_year / 52 * new_before) / 5",
        step.staff_after.1,
    );
}
