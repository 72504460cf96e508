//! Beyond the two clocks: every interval of a mix, what sharing a line does, hours unpaid, and how
//! sure the answer is.

use super::sheet::Sheet;
use super::{Scope, chain};
use crate::model::clinic::{Clinic, Returns};
use crate::model::measure::{Aim, Measure};
use crate::model::parameter::Unit;
use crate::model::pooling::{POOL_SIZES, intake_weeks, pooling_point};
use crate::model::queue::{ErlangC, LongRun};
use crate::model::sensitivity::break_even::break_even;
use crate::model::sensitivity::exchange::exchange_rate;
use crate::model::sensitivity::monte_carlo::DRAWS;
use crate::model::sensitivity::spread::Spread;
use crate::model::sensitivity::two_way::{Axis, two_way};
use crate::model::simulation::{BATCHES, half_width};
use crate::model::staffing::Pipeline;
use crate::model::steady_state::sessions_per_episode;
use crate::model::unpaid::{Booked, week};
use crate::model::{Inputs, Outcome, ParameterId, Scenario, capacity};

/// The load at which sharing a line is worked out.
const LOAD: f64 = 0.9;

pub(super) fn write(sheet: &mut Sheet<'_>, scenario: &Scenario, outcome: &Outcome) {
    streams(sheet, scenario, outcome);
    pooling(sheet, scenario);
    unpaid(sheet, scenario);
    draws(sheet, scenario);
    break_evens(sheet, scenario, outcome);
    exchange(sheet, scenario, outcome);
    table(sheet, scenario);
    simulated(sheet);
}

/// Each interval of a mix, whose common delay the visits of all of them share.
fn streams(sheet: &mut Sheet<'_>, scenario: &Scenario, outcome: &Outcome) {
    let clinic = Clinic::from(scenario);
    let clocks = clinic.clocks(outcome.today.productive_fte);
    let Returns::Steady(interval) = &clocks.returns else {
        return;
    };
    // Between uneven therapists each has a delay of their own.
    if interval.parts().len() != outcome.streams.len() {
        return;
    }
    let ordered = scenario.inputs().ordered_mix.iter().zip(&outcome.streams);
    for ((index, part), (order, found)) in (0_u8..).zip(interval.parts()).zip(ordered) {
        sheet.scope = Scope::Stream(index);
        sheet.section = "5b";
        sheet.found("starts", Some(Unit::PeoplePerWeek), clocks.starts);
        sheet.found("stream_share", Some(Unit::Share), order.share);
        sheet.found("stream_interval", Some(Unit::Weeks), order.interval_weeks);
        sheet.found("stream_sessions", Some(Unit::Sessions), order.sessions);
        sheet.found("stream_delay", Some(Unit::Weeks), part.delay.mean());
        sheet.line(
            "stream_mean",
            Some(Unit::Weeks),
            "stream_interval + stream_delay",
            found.mean_weeks,
        );
        sheet.line(
            "stream_visits",
            Some(Unit::Sessions),
            "1 / (exp(dropout_per_week * stream_mean) - 1 + 1 / stream_sessions)",
            found
                .mean_weeks
                .map(|mean| sessions_per_episode(mean, clinic.mix.dropout(), order.sessions)),
        );
        sheet.line(
            "stream_returns",
            Some(Unit::SlotsPerWeek),
            "starts * stream_share * stream_visits",
            found.returns_per_week,
        );
    }
}

/// One line and five: with visits of even length, and of random length, whose wait Erlang C gives.
fn pooling(sheet: &mut Sheet<'_>, scenario: &Scenario) {
    let Some(weeks) = intake_weeks(scenario) else {
        return;
    };
    sheet.scope = Scope::Pooling;
    sheet.section = "7";
    sheet.line(
        "intake_weeks",
        Some(Unit::Weeks),
        "slots_per_intake / attended_slots_per_fte_week",
        weeks,
    );
    sheet.found("pooling_load", Some(Unit::Share), LOAD);
    let point = pooling_point(weeks, LOAD);
    let even = |clinicians: u32| {
        let index = POOL_SIZES.iter().position(|size| *size == clinicians)?;
        point.mean_weeks.get(index).copied().flatten()
    };
    sheet.line(
        "alone_wait",
        Some(Unit::Weeks),
        "pooling_load / (2 * (1 - pooling_load)) * intake_weeks",
        even(1),
    );
    let Some(random) = ErlangC::new(5, 5.0 * LOAD).ok().and_then(LongRun::stable) else {
        return;
    };
    sheet.line("pooling_offered", None, "5 * pooling_load", 5.0 * LOAD);
    sheet.line(
        "erlang_c",
        Some(Unit::Share),
        "pooling_offered ^ 5 / 120 / (1 - pooling_load) / (1 + pooling_offered + pooling_offered ^ 2 / 2 + pooling_offered ^ 3 / 6 + pooling_offered ^ 4 / 24 + pooling_offered ^ 5 / 120 / (1 - pooling_load))",
        random.p_wait,
    );
    sheet.line(
        "random_wait",
        Some(Unit::Weeks),
        "erlang_c / (5 - pooling_offered) * intake_weeks",
        random.mean_wait * weeks,
    );
    sheet.found("even_wait", Some(Unit::Weeks), even(5));
    sheet.line(
        "even_share",
        None,
        "even_wait / random_wait",
        even(5).map(|wait| wait / (random.mean_wait * weeks)),
    );
    sheet.line(
        "pooling_gain",
        None,
        "alone_wait / even_wait",
        even(1).zip(even(5)).map(|(alone, shared)| alone / shared),
    );
}

/// The week of a clinician who is booked to see everyone as ordered.
fn unpaid(sheet: &mut Sheet<'_>, scenario: &Scenario) {
    let inputs = scenario.inputs();
    let Some(booked) = Booked::as_ordered(scenario) else {
        return;
    };
    let week = week(inputs, &booked);
    sheet.scope = Scope::Unpaid;
    sheet.section = "1";
    sheet.line(
        "booked_returns",
        Some(Unit::SlotsPerWeek),
        "new_patients_per_week * ordered_sessions * slots_per_session / (clinicians * fte_per_clinician) / ((52 - leave_weeks_per_year) / 52 * (1 - no_show_share * (1 - backfill_share)))",
        booked.returns,
    );
    sheet.line(
        "booked_intakes",
        Some(Unit::SlotsPerWeek),
        "new_patients_per_week / (clinicians * fte_per_clinician) / ((52 - leave_weeks_per_year) / 52 * (1 - no_show_share * (1 - backfill_share)))",
        booked.intakes,
    );
    sheet.line(
        "visit_hours",
        Some(Unit::HoursPerWeek),
        "(booked_returns * session_minutes + booked_intakes * intake_minutes) / 60",
        week.visits,
    );
    sheet.line(
        "urgent_hours",
        Some(Unit::HoursPerWeek),
        "crisis_slots_per_fte_week * session_minutes / 60 / ((52 - leave_weeks_per_year) / 52 * (1 - no_show_share * (1 - backfill_share)))",
        week.urgent,
    );
    sheet.line(
        "worked_hours",
        Some(Unit::HoursPerWeek),
        "visit_hours + urgent_hours + patient_management_hours + meeting_hours",
        week.worked,
    );
    sheet.line(
        "unpaid_hours",
        Some(Unit::HoursPerWeek),
        "max(0, worked_hours - paid_hours_per_week)",
        week.unpaid,
    );
    sheet.line(
        "unpaid_fte",
        Some(Unit::Fte),
        "clinicians * fte_per_clinician * unpaid_hours / paid_hours_per_week",
        week.unpaid_fte,
    );
}

/// One input of the draws, at three chances, and where the percentiles stand among the results.
fn draws(sheet: &mut Sheet<'_>, scenario: &Scenario) {
    let id = ParameterId::NewEpisodesPerMemberYear;
    let Some(spread) = Spread::of_evidence(scenario, id) else {
        return;
    };
    sheet.scope = Scope::Draws;
    sheet.section = "8";
    let unit = Some(Unit::SharePerYear);
    sheet.found("draw_low", unit, spread.low);
    sheet.found("draw_mode", unit, spread.mode);
    sheet.found("draw_high", unit, spread.high);
    macro_rules! at {
        ($id:literal, $probability:literal) => {
            let rising = $probability * (spread.high - spread.low) < spread.mode - spread.low;
            sheet.line(
                $id,
                unit,
                if rising {
                    concat!(
                        "draw_low + sqrt(",
                        $probability,
                        " * (draw_high - draw_low) * (draw_mode - draw_low))"
                    )
                } else {
                    concat!(
                        "draw_high - sqrt((1 - ",
                        $probability,
                        ") * (draw_high - draw_low) * (draw_high - draw_mode))"
                    )
                },
                spread.quantile($probability),
            );
        };
    }
    at!("draw_p10", 0.1);
    at!("draw_p50", 0.5);
    at!("draw_p90", 0.9);
    let draws = DRAWS as f64;
    sheet.found("draws", None, draws);
    sheet.line(
        "rank_p10",
        None,
        "1 + 0.1 * (draws - 1)",
        1.0 + 0.1 * (draws - 1.0),
    );
    sheet.line(
        "rank_p50",
        None,
        "1 + 0.5 * (draws - 1)",
        1.0 + 0.5 * (draws - 1.0),
    );
    sheet.line(
        "rank_p90",
        None,
        "1 + 0.9 * (draws - 1)",
        1.0 + 0.9 * (draws - 1.0),
    );
}

/// Where today's staff is just enough: the staff needed grows as demand does.
fn break_evens(sheet: &mut Sheet<'_>, scenario: &Scenario, outcome: &Outcome) {
    let inputs = scenario.inputs();
    let (Some(staff), today) = (outcome.required.ordered, outcome.today.productive_fte) else {
        return;
    };
    // A pool larger than the staff is the staff, and grows with it.
    let pool = inputs
        .return_pool_clinicians
        .max(inputs.intake_pool_clinicians);
    if pool > staff.productive_fte.min(today) || inputs.caseload_cv > 0.0 {
        return;
    }
    sheet.scope = Scope::BreakEven;
    sheet.section = "8";
    sheet.found("ordered_fte", Some(Unit::Fte), staff.productive_fte);
    sheet.line(
        "fte",
        Some(Unit::Fte),
        "clinicians * fte_per_clinician",
        today,
    );
    let flips = |id| break_even(scenario, Aim::Ordered, id)?.flips_at;
    sheet.line(
        "break_even_members",
        Some(Unit::People),
        "members * fte / ordered_fte",
        flips(ParameterId::Members),
    );
    sheet.line(
        "break_even_episodes",
        Some(Unit::SharePerYear),
        "new_episodes_per_member_year * fte / ordered_fte",
        flips(ParameterId::NewEpisodesPerMemberYear),
    );
}

/// What an hour, a point and a day are worth.
fn exchange(sheet: &mut Sheet<'_>, scenario: &Scenario, outcome: &Outcome) {
    let inputs = scenario.inputs();
    sheet.scope = Scope::Exchange;
    sheet.section = "8";
    let more = |id| exchange_rate(scenario, id).filter(|rate| rate.change > 0.0);
    if let Some(staff) = outcome.required.ordered {
        sheet.found("ordered_fte", Some(Unit::Fte), staff.productive_fte);
        if let Some(rate) = more(ParameterId::PatientManagementHours) {
            let after = rate
                .ordered
                .productive_fte
                .map(|change| staff.productive_fte + change);
            sheet.found("hour_more_fte", Some(Unit::Fte), after);
            sheet.line(
                "hour_costs",
                Some(Unit::Fte),
                "hour_more_fte - ordered_fte",
                rate.ordered.productive_fte,
            );
        }
        if let Some(rate) = more(ParameterId::TurnoverPerYear) {
            turnover(sheet, inputs, rate.ordered.authorised_fte);
            sheet.line(
                "point_dollars",
                Some(Unit::DollarsPerYear),
                "point_costs * cost_per_fte_year",
                rate.ordered.dollars_per_year,
            );
        }
    }
    if let (Some(staff), Some(rate)) = (
        outcome.required.standard,
        more(ParameterId::ReturnStandardDays),
    ) {
        let after = rate
            .standard
            .productive_fte
            .map(|change| staff.productive_fte + change);
        sheet.found("standard_fte", Some(Unit::Fte), staff.productive_fte);
        sheet.found("day_more_fte", Some(Unit::Fte), after);
        sheet.line(
            "day_saves",
            Some(Unit::Fte),
            "standard_fte - day_more_fte",
            rate.standard.productive_fte.map(|change| -change),
        );
    }
}

fn turnover(sheet: &mut Sheet<'_>, inputs: &Inputs, change: Option<f64>) {
    let pipeline = Pipeline::from(&Inputs {
        turnover_per_year: inputs.turnover_per_year + 0.01,
        ..inputs.clone()
    });
    sheet.line(
        "vacancy_more",
        Some(Unit::Share),
        "(turnover_per_year + 0.01) * weeks_to_fill / 52 / (1 + (turnover_per_year + 0.01) * weeks_to_fill / 52)",
        pipeline.vacancy,
    );
    sheet.line(
        "ramp_loss_more",
        Some(Unit::Share),
        "(1 - ramp_productivity) * ((turnover_per_year + 0.01) * ramp_weeks / 52) / (1 + (turnover_per_year + 0.01) * ramp_weeks / 52)",
        pipeline.ramp_loss,
    );
    sheet.line(
        "point_costs",
        Some(Unit::Fte),
        "ordered_fte / ((1 - vacancy_more) * (1 - ramp_loss_more)) - ordered_fte / ((1 - vacancy) * (1 - ramp_loss))",
        change,
    );
}

/// One cell of a two-way table: an hour more for patient management, and twice the interval.
fn table(sheet: &mut Sheet<'_>, scenario: &Scenario) {
    let inputs = scenario.inputs();
    if !inputs.ordered_mix.is_empty() {
        return;
    }
    let hours = inputs.patient_management_hours + 1.0;
    let interval = 2.0 * inputs.visit_interval_weeks;
    let changed = Inputs {
        patient_management_hours: hours,
        visit_interval_weeks: interval,
        ..inputs.clone()
    };
    let one = |id, value| Axis {
        id,
        values: vec![value],
    };
    let cell = two_way(
        scenario,
        one(ParameterId::PatientManagementHours, hours),
        one(ParameterId::VisitIntervalWeeks, interval),
        Measure::FluidMembersPerFte,
    );
    let cell = cell.ok().and_then(|table| *table.cells.first()?.first()?);
    let (Some(members), Ok(there)) = (cell, Scenario::try_from(&changed)) else {
        return;
    };
    sheet.scope = Scope::TwoWay;
    sheet.section = "8";
    sheet.found("cell_hours", Some(Unit::HoursPerWeek), hours);
    sheet.found("cell_interval", Some(Unit::Weeks), interval);
    sheet.line(
        "cell_slots",
        Some(Unit::SlotsPerWeek),
        "(paid_hours_per_week - cell_hours - meeting_hours) / (session_minutes / 60) * (52 - leave_weeks_per_year) / 52 * (1 - no_show_share * (1 - backfill_share)) - crisis_slots_per_fte_week",
        capacity::attended_slots_per_fte_week(&changed),
    );
    sheet.line(
        "cell_sessions",
        Some(Unit::Sessions),
        "1 / (exp(dropout_per_week * cell_interval) - 1 + 1 / sessions_to_complete)",
        Clinic::from(&there).mix.visits(),
    );
    sheet.line(
        "cell_members",
        Some(Unit::MembersPerFte),
        "members * cell_slots / (new_patients_per_week * (slots_per_intake + slots_per_session * cell_sessions))",
        members,
    );
}

/// Half the width of a simulated value's interval, in standard deviations between its batches.
fn simulated(sheet: &mut Sheet<'_>) {
    sheet.scope = Scope::Simulated;
    sheet.section = "9";
    sheet.found("batches", None, BATCHES as f64);
    sheet.found("student", None, half_width(BATCHES, BATCHES as f64));
    sheet.line(
        "interval_half_width",
        None,
        "student / sqrt(batches)",
        half_width(BATCHES, 1.0),
    );
}

/// The lines of demand and capacity, which the rest builds on.
pub(super) fn base(sheet: &mut Sheet<'_>, scenario: &Scenario, outcome: &Outcome) -> usize {
    chain::common(sheet, &Clinic::from(scenario), outcome);
    sheet.lines.len()
}
