//! The return visits, line by line.

use super::sheet::{Sheet, mean_of_four};
use crate::model::Outcome;
use crate::model::access::{days_as_ordered, share_within};
use crate::model::clinic::{Clinic, Clocks, Returns};
use crate::model::intake::Intake;
use crate::model::parameter::Unit;
use crate::model::return_interval::{
    LEAST_SHARE, ReturnInterval, ReturnLaw, ReturnPool, intake_share,
};
use crate::model::steady_state::Mix;

/// The slots of a return pool and what intakes leave of them, from `fte` and `starts` on.
fn supply(sheet: &mut Sheet<'_>, clinic: &Clinic, pool: &ReturnPool) {
    sheet.section = "3";
    sheet.line(
        "pool_slots",
        Some(Unit::SlotsPerWeek),
        "min(return_pool_clinicians, fte) * attended_slots_per_fte_week / slots_per_session",
        pool.slots,
    );
    sheet.section = "2";
    if clinic.returns_first() {
        return;
    }
    sheet.line(
        "pool_starts",
        Some(Unit::PeoplePerWeek),
        "starts * min(return_pool_clinicians, fte) / fte",
        pool.starts,
    );
    sheet.line(
        "return_sessions",
        Some(Unit::SlotsPerWeek),
        "pool_slots - slots_per_intake / slots_per_session * pool_starts",
        pool.return_sessions(),
    );
}

/// The law of the return delay in a pool of average caseload, from `fte`, `starts` and
/// `dispersion` on; `None` where there are not two bells.
pub(super) fn law(sheet: &mut Sheet<'_>, clinic: &Clinic, pool: &ReturnPool) -> Option<ReturnLaw> {
    supply(sheet, clinic, pool);
    sheet.section = "3";
    if clinic.returns_first() {
        let short = pool.first_in_line().short_mean;
        sheet.line(
            "short_delay",
            Some(Unit::Weeks),
            "1 / (2 * pool_slots)",
            short,
        );
        return None;
    }
    let served = pool.return_sessions() > LEAST_SHARE * pool.slots;
    if pool.starts <= LEAST_SHARE * pool.slots || !served {
        return None;
    }
    let law = pool.law(&clinic.mix);
    full_list(sheet, &clinic.mix, &law);
    clear_list(sheet, &clinic.mix, pool, &law);
    Some(law)
}

fn full_list(sheet: &mut Sheet<'_>, mix: &Mix, law: &ReturnLaw) {
    sheet.line(
        "booked_sessions",
        Some(Unit::Sessions),
        "1 / (exp(dropout_per_week * booked_interval) - 1 + 1 / sessions_to_complete)",
        mix.visits(),
    );
    sheet.line(
        "list_interval",
        Some(Unit::Weeks),
        "ln(1 + pool_starts / return_sessions - 1 / sessions_to_complete) / max(dropout_per_week, 0.0000001)",
        mix.interval() + law.fluid_delay,
    );
    sheet.line(
        "spread",
        Some(Unit::Weeks),
        "sqrt(pool_starts * (1 + dispersion * (1 + slots_per_intake / slots_per_session / sessions_to_complete) ^ 2) / (2 * max(dropout_per_week, 0.0000001))) / return_sessions",
        law.spread,
    );
    stretch(sheet, mix);
    sheet.line(
        "list",
        Some(Unit::People),
        "pool_starts * booked_sessions * stretch",
        law.list,
    );
    sheet.line(
        "full_list",
        Some(Unit::People),
        "return_sessions * stretch",
        law.full_list,
    );
    sheet.line(
        "ln_odds",
        None,
        "ln(spread * return_sessions / sqrt(list * (1 + dispersion) / 2)) + lnR((booked_interval - list_interval) / spread) - lnR((list - full_list) / sqrt(list * (1 + dispersion) / 2))",
        law.ln_odds,
    );
    sheet.line(
        "late_share",
        Some(Unit::Share),
        "1 / (1 + exp(-ln_odds))",
        law.delay.late,
    );
}

fn clear_list(sheet: &mut Sheet<'_>, mix: &Mix, pool: &ReturnPool, law: &ReturnLaw) {
    sheet.line(
        "pool_load",
        None,
        "pool_starts * (slots_per_intake / slots_per_session + booked_sessions) / pool_slots",
        law.load,
    );
    let intakes = intake_share(pool);
    sheet.line(
        "intake_share",
        Some(Unit::Share),
        "min(slots_per_intake / slots_per_session * pool_starts / pool_slots, 0.999)",
        intakes,
    );
    sheet.line(
        "noise",
        None,
        "(slots_per_intake / slots_per_session + 1) / 2 * intake_share / (pool_slots * booked_interval)",
        0.5 * (pool.intake_slots + 1.0) * intakes / (pool.slots * mix.interval()),
    );
    sheet.line(
        "ease",
        None,
        if law.load <= 1.0 {
            "(1 - pool_load + sqrt((1 - pool_load) ^ 2 + 4 * noise)) / 2"
        } else {
            "2 * noise / (pool_load - 1 + sqrt((1 - pool_load) ^ 2 + 4 * noise))"
        },
        law.ease,
    );
    sheet.line(
        "short_delay",
        Some(Unit::Weeks),
        "(slots_per_intake / slots_per_session + 1) / 2 * intake_share / ((1 - intake_share) * ease * pool_slots)",
        law.delay.short_mean,
    );
}

/// Patients on the list per session a week, at the interval booked.
pub(super) fn stretch(sheet: &mut Sheet<'_>, mix: &Mix) {
    sheet.line(
        "stretch",
        Some(Unit::Weeks),
        if mix.dropout() < 1e-12 {
            "booked_interval"
        } else {
            "(exp(dropout_per_week * booked_interval) - 1) / dropout_per_week"
        },
        mix.stretch(),
    );
}

/// The mean over the four moments of a day of the chance, full line and clear, of being seen after
/// `days`.
fn beyond(interval: &ReturnInterval, days: f64) -> Option<(f64, f64)> {
    let [part] = interval.parts() else {
        return None;
    };
    let mean = |tail: &dyn Fn(f64) -> f64| {
        let delay = |t: f64| (t - part.interval_weeks).max(0.0);
        1.0 - share_within(days, |t| tail(delay(t)))
    };
    Some((
        mean(&|x| part.delay.bell.tail(x)),
        mean(&|x| libm::exp(-x / part.delay.short_mean)),
    ))
}

/// The share of returns within `judged_days`; between uneven therapists as the law gives it.
pub(super) fn judged(
    sheet: &mut Sheet<'_>,
    interval: &ReturnInterval,
    bells: bool,
    days: f64,
    share: f64,
) {
    sheet.section = "5";
    let Some((late, clear)) = beyond(interval, days) else {
        sheet.found("return_share", Some(Unit::Share), share);
        return;
    };
    if bells {
        sheet.line(
            "late_beyond",
            Some(Unit::Share),
            mean_of_four!(
                "T(",
                "judged_days",
                "booked_interval",
                ", list_interval - booked_interval, spread)"
            ),
            late,
        );
    }
    sheet.line(
        "clear_beyond",
        Some(Unit::Share),
        mean_of_four!("exp(-", "judged_days", "booked_interval", " / short_delay)"),
        clear,
    );
    sheet.line(
        "return_share",
        Some(Unit::Share),
        if bells {
            "max(0, 1 - late_share * late_beyond - (1 - late_share) * clear_beyond)"
        } else {
            "1 - clear_beyond"
        },
        share,
    );
}

/// The same for today's returns as ordered, which stands beside the standard's.
fn as_ordered(sheet: &mut Sheet<'_>, interval: &ReturnInterval, bells: bool, share: f64) {
    let days = days_as_ordered(sheet.inputs.visit_interval_weeks);
    sheet.line(
        "ordered_days",
        Some(Unit::BusinessDays),
        "floor(5 * visit_interval_weeks + 0.5) + 1",
        days,
    );
    let Some((late, clear)) = beyond(interval, days) else {
        sheet.found("ordered_share", Some(Unit::Share), share);
        return;
    };
    if bells {
        sheet.line(
            "ordered_late_beyond",
            Some(Unit::Share),
            mean_of_four!(
                "T(",
                "ordered_days",
                "booked_interval",
                ", list_interval - booked_interval, spread)"
            ),
            late,
        );
    }
    sheet.line(
        "ordered_clear_beyond",
        Some(Unit::Share),
        mean_of_four!(
            "exp(-",
            "ordered_days",
            "booked_interval",
            " / short_delay)"
        ),
        clear,
    );
    sheet.line(
        "ordered_share",
        Some(Unit::Share),
        if bells {
            "max(0, 1 - late_share * ordered_late_beyond - (1 - late_share) * ordered_clear_beyond)"
        } else {
            "1 - ordered_clear_beyond"
        },
        share,
    );
}

/// The return visits of today's staff, from `starts`, `booked_interval` and `dispersion` on; the
/// law of the list where there is one.
pub(super) fn today(
    sheet: &mut Sheet<'_>,
    clinic: &Clinic,
    intake: &Intake,
    clocks: &Clocks,
    outcome: &Outcome,
) -> Option<ReturnLaw> {
    let pool = clinic.return_pool(intake, outcome.today.productive_fte);
    let interval = match &clocks.returns {
        Returns::Growing(growth) => {
            supply(sheet, clinic, &pool);
            sheet.line(
                "growth_per_week",
                None,
                if clinic.caseloads.len() == 1 {
                    "pool_starts / return_sessions - 1 / sessions_to_complete"
                } else {
                    ""
                },
                *growth,
            );
            return None;
        }
        Returns::Unavailable => {
            supply(sheet, clinic, &pool);
            return None;
        }
        Returns::Steady(interval) => interval,
    };
    let law = law(sheet, clinic, &pool);
    let bells = law.is_some();
    if !bells && !clinic.returns_first() {
        // Nobody starts: the law is that of the floor under the starts.
        return None;
    }
    sheet.section = "2";
    sheet.line(
        "fluid_interval",
        Some(Unit::Weeks),
        if bells {
            "max(booked_interval, list_interval)"
        } else {
            "booked_interval"
        },
        interval.fluid_weeks,
    );
    sheet.section = "3";
    mean_and_quantiles(sheet, interval, bells);
    sheet.section = "5";
    let days = sheet.inputs.return_standard_days;
    sheet.line(
        "judged_days",
        Some(Unit::BusinessDays),
        "return_standard_days",
        days,
    );
    let shares = &outcome.waits.return_visit;
    if let (Some(standard), Some(ordered)) = (shares.share_within_standard, shares.share_as_ordered)
    {
        judged(sheet, interval, bells, days, standard);
        as_ordered(sheet, interval, bells, ordered);
    }
    sheet.section = "3";
    care(sheet, clinic, interval, outcome);
    law
}

fn mean_and_quantiles(sheet: &mut Sheet<'_>, interval: &ReturnInterval, bells: bool) {
    let even = interval.parts().len() == 1;
    sheet.line(
        "return_mean",
        Some(Unit::Weeks),
        match (even, bells) {
            (false, _) => "",
            (true, true) => {
                "booked_interval + (1 - late_share) * short_delay + late_share * spread * h((booked_interval - list_interval) / spread)"
            }
            (true, false) => "booked_interval + short_delay",
        },
        interval.mean_weeks,
    );
    macro_rules! beyond {
        ($quantile:literal) => {
            if bells {
                concat!(
                    "late_share * T(",
                    $quantile,
                    " - booked_interval, list_interval - booked_interval, spread) + (1 - late_share) * exp(-(",
                    $quantile,
                    " - booked_interval) / short_delay)"
                )
            } else {
                concat!("exp(-(", $quantile, " - booked_interval) / short_delay)")
            }
        };
    }
    for (id, check, formula, probability) in [
        (
            "return_p10",
            "return_beyond_p10",
            beyond!("return_p10"),
            0.1,
        ),
        (
            "return_p50",
            "return_beyond_p50",
            beyond!("return_p50"),
            0.5,
        ),
        (
            "return_p90",
            "return_beyond_p90",
            beyond!("return_p90"),
            0.9,
        ),
    ] {
        let quantile = interval.quantile(probability);
        sheet.found(id, Some(Unit::Weeks), quantile);
        if even {
            sheet.line(check, Some(Unit::Share), formula, interval.tail(quantile));
        }
    }
}

fn care(sheet: &mut Sheet<'_>, clinic: &Clinic, interval: &ReturnInterval, outcome: &Outcome) {
    let even = interval.parts().len() == 1;
    let dropout = clinic.mix.dropout();
    sheet.line(
        "sessions_per_patient",
        Some(Unit::Sessions),
        if even {
            "1 / (exp(dropout_per_week * return_mean) - 1 + 1 / sessions_to_complete)"
        } else {
            ""
        },
        interval.sessions_per_patient,
    );
    sheet.line(
        "completing_share",
        Some(Unit::Share),
        "sessions_per_patient / sessions_to_complete",
        interval.completing_share,
    );
    sheet.line(
        "caseload_per_fte",
        Some(Unit::PatientsPerFte),
        match even {
            // One less the share that completes loses its digits when hardly anyone drops out.
            true if dropout < 1e-12 => "starts * sessions_per_patient * return_mean / fte",
            _ if dropout > 1e-4 => "starts * (1 - completing_share) / dropout_per_week / fte",
            true => {
                "starts * sessions_per_patient * (exp(dropout_per_week * return_mean) - 1) / dropout_per_week / fte"
            }
            false => "",
        },
        outcome.caseload_per_fte,
    );
}
