//! The staff chain: demand, capacity, turnover, and what each target needs.

use super::sheet::Sheet;
use super::{Line, Scope, first, returns};
use crate::model::IntakePolicy;
use crate::model::clinic::{Clinic, Returns};
use crate::model::outcome::Staff;
use crate::model::parameter::Unit;
use crate::model::requirement::Target;
use crate::model::staffing::Pipeline;
use crate::model::{Outcome, Scenario, capacity, demand};

pub(super) fn worksheet(scenario: &Scenario, outcome: &Outcome) -> Vec<Line> {
    let inputs = scenario.inputs();
    let clinic = Clinic::from(scenario);
    let mut sheet = Sheet::new(inputs);
    common(&mut sheet, &clinic, outcome);
    if let Some(staff) = outcome.required.ordered {
        sheet.scope = Scope::Ordered;
        requirement(&mut sheet, &Target::ordered(&clinic, inputs), &staff);
    }
    if let (Some(staff), Some(target)) =
        (outcome.required.standard, Target::standard(&clinic, inputs))
    {
        sheet.scope = Scope::Standard;
        requirement(&mut sheet, &target, &staff);
    }
    sheet.scope = Scope::Today;
    today(&mut sheet, &clinic, outcome);
    sheet.lines
}

pub(super) fn common(sheet: &mut Sheet<'_>, clinic: &Clinic, outcome: &Outcome) {
    let inputs = sheet.inputs;
    sheet.line(
        "new_patients_per_week",
        Some(Unit::PeoplePerWeek),
        "members * new_episodes_per_member_year * (1 - outside_network_share) / 52",
        outcome.new_patients_per_week,
    );
    sheet.line(
        "slots_per_intake",
        None,
        "intake_minutes / session_minutes",
        demand::slots_per_intake(inputs),
    );
    sheet.line(
        "slots_per_session",
        None,
        "(1 - group_share) + group_share * group_facilitators * group_minutes / (group_size * session_minutes)",
        demand::slots_per_session(inputs),
    );
    sheet.line(
        "ordered_sessions",
        Some(Unit::Sessions),
        "1 / (exp(dropout_per_week * visit_interval_weeks) - 1 + 1 / sessions_to_complete)",
        clinic.mix.visits(),
    );
    sheet.line(
        "bookable_hours",
        Some(Unit::HoursPerWeek),
        "paid_hours_per_week - patient_management_hours - meeting_hours",
        inputs.bookable_hours(),
    );
    sheet.line(
        "attended_slots_per_fte_week",
        Some(Unit::SlotsPerWeek),
        "bookable_hours / (session_minutes / 60) * (52 - leave_weeks_per_year) / 52 * (1 - no_show_share * (1 - backfill_share)) - crisis_slots_per_fte_week",
        capacity::attended_slots_per_fte_week(inputs),
    );
    sheet.line(
        "fluid_fte",
        Some(Unit::Fte),
        "new_patients_per_week * (slots_per_intake + slots_per_session * ordered_sessions) / attended_slots_per_fte_week",
        outcome.fluid_fte,
    );
    sheet.line(
        "fluid_members_per_fte",
        Some(Unit::MembersPerFte),
        "members / fluid_fte",
        outcome.fluid_fte.map(|fte| inputs.members / fte),
    );
    let pipeline = Pipeline::from(inputs);
    sheet.line(
        "vacancy",
        Some(Unit::Share),
        "turnover_per_year * weeks_to_fill / 52 / (1 + turnover_per_year * weeks_to_fill / 52)",
        pipeline.vacancy,
    );
    sheet.line(
        "ramp_loss",
        Some(Unit::Share),
        "(1 - ramp_productivity) * (turnover_per_year * ramp_weeks / 52) / (1 + turnover_per_year * ramp_weeks / 52)",
        pipeline.ramp_loss,
    );
}

fn requirement(sheet: &mut Sheet<'_>, target: &Target, staff: &Staff) {
    sheet.section = "5";
    let fte = staff.productive_fte;
    sheet.found("fte", Some(Unit::Fte), fte);
    let clinic = target.clinic();
    let (interval, days) = match sheet.scope {
        Scope::Standard => (
            "min(visit_interval_weeks, max(return_standard_days - 1, 1) / 5)",
            "return_standard_days",
        ),
        _ => (
            "visit_interval_weeks",
            "floor(5 * visit_interval_weeks + 0.5) + 1",
        ),
    };
    sheet.line(
        "booked_interval",
        Some(Unit::Weeks),
        interval,
        staff.booking_interval_weeks,
    );
    sheet.line(
        "judged_days",
        Some(Unit::BusinessDays),
        days,
        staff.business_days,
    );
    if fte > 0.0 {
        let (first_share, return_share) = target.shares(fte);
        let clocks = clinic.clocks(fte);
        let intake = clinic.intake(fte);
        // The first clock's own lines stand under today's staff.
        sheet.found("first_share", Some(Unit::Share), first_share);
        sheet.found("starts", Some(Unit::PeoplePerWeek), clocks.starts);
        let pool = clinic.return_pool(&intake, fte);
        sheet.found("dispersion", None, pool.dispersion);
        let bells = returns::law(sheet, clinic, &pool).is_some();
        if let (Returns::Steady(interval), Some(share)) = (&clocks.returns, return_share) {
            returns::judged(sheet, interval, bells, staff.business_days, share);
        }
    }
    sheet.section = "5";
    sheet.line(
        "headcount",
        Some(Unit::People),
        // The search proves that one person fewer fails.
        "ceil(fte / fte_per_clinician)",
        staff.headcount,
    );
    staff_chain(sheet, staff);
}

fn staff_chain(sheet: &mut Sheet<'_>, staff: &Staff) {
    sheet.section = "1";
    sheet.line(
        "authorised_fte",
        Some(Unit::Fte),
        "fte / ((1 - vacancy) * (1 - ramp_loss))",
        staff.authorised_fte,
    );
    sheet.line(
        "posts",
        Some(Unit::People),
        "max(ceil(authorised_fte / fte_per_clinician), headcount)",
        staff.posts,
    );
    sheet.line(
        "members_per_fte",
        Some(Unit::MembersPerFte),
        "members / fte",
        staff.members_per_fte,
    );
    sheet.line(
        "hires_per_year",
        Some(Unit::PeoplePerYear),
        "turnover_per_year * fte / (1 - ramp_loss) / fte_per_clinician",
        staff.hires_per_year,
    );
    sheet.line(
        "cost_per_year",
        Some(Unit::DollarsPerYear),
        "authorised_fte * cost_per_fte_year",
        staff.cost_per_year,
    );
    sheet.line(
        "cost_per_member_month",
        Some(Unit::DollarsPerMemberMonth),
        "cost_per_year / members / 12",
        staff.cost_per_member_month,
    );
}

fn today(sheet: &mut Sheet<'_>, clinic: &Clinic, outcome: &Outcome) {
    let fte = outcome.today.productive_fte;
    sheet.section = "1";
    sheet.line(
        "fte",
        Some(Unit::Fte),
        "clinicians * fte_per_clinician",
        fte,
    );
    sheet.line(
        "members_per_fte",
        Some(Unit::MembersPerFte),
        "members / fte",
        outcome.today.members_per_fte,
    );
    sheet.line("load", None, "fluid_fte / fte", outcome.load);
    if !clinic.has_slots() {
        return;
    }
    let clocks = clinic.clocks(fte);
    let intake = clinic.intake(fte);
    sheet.section = "3";
    sheet.line(
        "booked_interval",
        Some(Unit::Weeks),
        "visit_interval_weeks",
        sheet.inputs.visit_interval_weeks,
    );
    first::starts(sheet, clinic, fte, &intake, &clocks);
    first::dispersion(sheet, clinic, fte, &intake);
    let law = returns::today(sheet, clinic, &intake, &clocks, outcome);
    if let (IntakePolicy::Proportional, Some(law)) = (clinic.policy, law) {
        first::shared_results(sheet, &intake, &law);
    }
}
