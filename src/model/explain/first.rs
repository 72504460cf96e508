//! The first appointment, line by line.

use super::sheet::{Sheet, mean_of_four};
use crate::model::IntakePolicy;
use crate::model::access::share_within;
use crate::model::clinic::{Clinic, Clocks};
use crate::model::delay::{Bell, DelayLaw};
use crate::model::intake::{FirstWait, Intake, IntakePool};
use crate::model::parameter::Unit;
use crate::model::return_interval::{LEAST_SHARE, ReturnLaw, ease, intake_share, lists};
use crate::model::steady_state::{Mix, NO_HAZARD};

/// Cuts from here on: the formula in Mills ratios is the one that does not lose its digits.
const FAR: f64 = 5.0;

/// The first clock of today's staff up to the patients started, from `fte` on.
pub(super) fn starts(
    sheet: &mut Sheet<'_>,
    clinic: &Clinic,
    fte: f64,
    intake: &Intake,
    clocks: &Clocks,
) {
    sheet.section = "4";
    let shared = clinic.policy == IntakePolicy::Proportional;
    if shared {
        shared_line(sheet, clinic, &clinic.pool(clinic.return_pool, fte), intake);
    } else {
        queue(sheet, clinic, &clinic.pool(clinic.intake_pool, fte), intake);
    }
    // One shared line that leaves no return visits is a line of intakes.
    if shared && !clinic.return_pool(intake, fte).has_returns() {
        sheet.found("starts", Some(Unit::PeoplePerWeek), clocks.starts);
        return;
    }
    if let Some(growth) = clocks.list_growth {
        sheet.line(
            "list_growth_per_week",
            Some(Unit::PeoplePerWeek),
            "new_patients_per_week - first_rate * fte / min(intake_pool_clinicians, fte)",
            growth,
        );
    }
    sheet.line(
        "starts",
        Some(Unit::PeoplePerWeek),
        if intake.wait.is_none() {
            "first_rate * fte / min(intake_pool_clinicians, fte)"
        } else if intake.give_up_share > Some(0.0) {
            "min(new_patients_per_week * (1 - give_up_share), fte * attended_slots_per_fte_week / slots_per_intake)"
        } else {
            "new_patients_per_week"
        },
        clocks.starts,
    );
}

/// How evenly starts are dealt out to the return pools.
pub(super) fn dispersion(sheet: &mut Sheet<'_>, clinic: &Clinic, fte: f64, intake: &Intake) {
    sheet.section = "4";
    let by_ratio = clinic.policy == IntakePolicy::Ratio && !clinic.returns_first();
    let bell = clinic.give_up >= NO_HAZARD;
    sheet.line(
        "dispersion",
        None,
        match (by_ratio, bell) {
            (true, true) => {
                "1 - min(1, min(return_pool_clinicians, fte) / min(intake_pool_clinicians, fte)) * Q(-first_center / first_spread)"
            }
            // Nobody gives up: the line of new patients never empties.
            (true, false) if intake.wait.is_none() => {
                "1 - min(1, min(return_pool_clinicians, fte) / min(intake_pool_clinicians, fte))"
            }
            _ => "1",
        },
        clinic.return_pool(intake, fte).dispersion,
    );
}

fn queue(sheet: &mut Sheet<'_>, clinic: &Clinic, pool: &IntakePool, intake: &Intake) {
    let last = clinic.returns_first();
    sheet.line(
        "first_slots",
        Some(Unit::SlotsPerWeek),
        "min(intake_pool_clinicians, fte) * attended_slots_per_fte_week / slots_per_session",
        pool.slots,
    );
    sheet.line(
        "first_referrals",
        Some(Unit::PeoplePerWeek),
        "new_patients_per_week * min(intake_pool_clinicians, fte) / fte",
        pool.referrals,
    );
    let spare = pool.referrals * (pool.intake_slots + clinic.mix.visits()) < pool.slots;
    sheet.line(
        "first_rate",
        Some(Unit::PeoplePerWeek),
        match clinic.policy {
            _ if last => "first_slots / (slots_per_intake / slots_per_session + ordered_sessions)",
            IntakePolicy::Ratio if spare => {
                "max(first_slots / (slots_per_intake / slots_per_session + returns_per_new), (first_slots - first_referrals * ordered_sessions) / (slots_per_intake / slots_per_session))"
            }
            IntakePolicy::Ratio => {
                "first_slots / (slots_per_intake / slots_per_session + returns_per_new)"
            }
            _ => "first_slots / (slots_per_intake / slots_per_session)",
        },
        intake.rate,
    );
    sheet.line(
        "first_load",
        None,
        "first_referrals / first_rate",
        pool.referrals / intake.rate,
    );
    // Without referrals the law is that of the floor under them.
    let (Some(wait), true) = (intake.wait, pool.referrals > LEAST_SHARE * pool.slots) else {
        return;
    };
    match wait.delay.bell {
        Bell::Normal {
            center,
            spread,
            cut,
            ..
        } => {
            bell(sheet, intake.rate <= pool.referrals, last, center, spread);
            if last {
                served_last(sheet, &clinic.mix, pool, &wait.delay);
            }
            if clinic.give_up >= NO_HAZARD {
                let rational = cut >= FAR || cut + clinic.give_up * spread >= FAR;
                give_up(sheet, last, rational, intake);
            }
        }
        Bell::Exponential { mean } => sheet.line(
            "first_queue_mean",
            Some(Unit::Weeks),
            "first_load / (2 * first_rate * (1 - first_load))",
            mean,
        ),
    }
    results(sheet, &wait);
}

fn bell(sheet: &mut Sheet<'_>, overload: bool, last: bool, center: f64, spread: f64) {
    sheet.line(
        "first_center",
        Some(Unit::Weeks),
        match (overload, last) {
            (true, false) => "ln(first_load) / give_up_per_week",
            (false, false) => "(1 - 1 / first_load) / give_up_per_week",
            (true, true) => "ln(first_load) / max(give_up_per_week, 0.000001)",
            (false, true) => "(1 - 1 / first_load) / max(give_up_per_week, 0.000001)",
        },
        center,
    );
    sheet.line(
        "first_spread",
        Some(Unit::Weeks),
        if last {
            "sqrt((1 + (ordered_sessions / (slots_per_intake / slots_per_session + ordered_sessions)) ^ 2) / (2 * max(give_up_per_week, 0.000001) * first_rate))"
        } else {
            "1 / sqrt(2 * give_up_per_week * first_rate)"
        },
        spread,
    );
}

/// What a line that comes last adds: the share of the time it is full, and its short delay.
fn served_last(sheet: &mut Sheet<'_>, mix: &Mix, pool: &IntakePool, law: &DelayLaw) {
    let asked = pool.returns(pool.referrals, 1.0);
    let sessions = asked.return_sessions().max(LEAST_SHARE * pool.slots);
    let (list, full) = lists(asked.starts, sessions, mix);
    let load = asked.starts * (pool.intake_slots + mix.visits()) / pool.slots;
    super::returns::stretch(sheet, mix);
    sheet.line(
        "first_list",
        Some(Unit::People),
        "first_referrals * ordered_sessions * stretch",
        list,
    );
    sheet.line(
        "first_full_list",
        Some(Unit::People),
        "max(first_slots - slots_per_intake / slots_per_session * first_referrals, 0.000000001 * first_slots) * stretch",
        full,
    );
    sheet.line(
        "first_late_share",
        Some(Unit::Share),
        "1 / (1 + exp(-(ln(first_spread * first_rate / sqrt(first_list)) + lnR(-first_center / first_spread) - lnR((first_list - first_full_list) / sqrt(first_list)))))",
        law.late,
    );
    sheet.line(
        "first_noise",
        None,
        "(slots_per_intake / slots_per_session + 1) / 2 * min(slots_per_intake / slots_per_session * first_referrals / first_slots, 0.999) / (first_slots * booked_interval)",
        0.5 * (pool.intake_slots + 1.0) * intake_share(&asked) / (pool.slots * mix.interval()),
    );
    sheet.line(
        "first_ease",
        None,
        if load <= 1.0 {
            "(1 - first_load + sqrt((1 - first_load) ^ 2 + 4 * first_noise)) / 2"
        } else {
            "2 * first_noise / (first_load - 1 + sqrt((1 - first_load) ^ 2 + 4 * first_noise))"
        },
        ease(&asked, load, mix),
    );
    sheet.line(
        "first_short_delay",
        Some(Unit::Weeks),
        "(slots_per_intake / slots_per_session + 1) / (2 * first_ease * first_slots)",
        law.short_mean,
    );
}

fn give_up(sheet: &mut Sheet<'_>, last: bool, rational: bool, intake: &Intake) {
    sheet.line(
        "first_staying",
        Some(Unit::Share),
        if rational {
            "exp(lnR(give_up_per_week * first_spread - first_center / first_spread) - lnR(-first_center / first_spread))"
        } else {
            "exp((give_up_per_week * first_spread) ^ 2 / 2 - give_up_per_week * first_center) * Q(give_up_per_week * first_spread - first_center / first_spread) / Q(-first_center / first_spread)"
        },
        intake
            .wait
            .map(|wait| wait.delay.bell.surviving(sheet.inputs.give_up_per_week)),
    );
    sheet.line(
        "give_up_share",
        Some(Unit::Share),
        if last {
            "max(0, 1 - first_late_share * first_staying - (1 - first_late_share) / (1 + give_up_per_week * first_short_delay))"
        } else {
            "max(0, 1 - first_staying)"
        },
        intake.give_up_share,
    );
}

fn results(sheet: &mut Sheet<'_>, wait: &FirstWait) {
    let exponential = matches!(wait.delay.bell, Bell::Exponential { .. });
    let mixed = wait.delay.clear > 0.0;
    sheet.line(
        "first_mean",
        Some(Unit::Weeks),
        match (exponential, mixed) {
            (true, _) => "1 / (2 * first_slots) + first_queue_mean",
            (false, false) => {
                "1 / (2 * first_slots) + first_spread * h(-first_center / first_spread)"
            }
            (false, true) => {
                "1 / (2 * first_slots) + first_late_share * first_spread * h(-first_center / first_spread) + (1 - first_late_share) * first_short_delay"
            }
        },
        wait.mean(),
    );
    macro_rules! beyond {
        ($quantile:literal) => {
            match (exponential, mixed) {
                (true, _) => concat!(
                    "exp(-(",
                    $quantile,
                    " - 1 / (2 * first_slots)) / first_queue_mean)"
                ),
                (false, false) => concat!(
                    "T(",
                    $quantile,
                    " - 1 / (2 * first_slots), first_center, first_spread)"
                ),
                (false, true) => concat!(
                    "first_late_share * T(",
                    $quantile,
                    " - 1 / (2 * first_slots), first_center, first_spread) + (1 - first_late_share) * exp(-(",
                    $quantile,
                    " - 1 / (2 * first_slots)) / first_short_delay)"
                ),
            }
        };
    }
    for (id, check, formula, probability) in [
        ("first_p50", "first_beyond_p50", beyond!("first_p50"), 0.5),
        ("first_p90", "first_beyond_p90", beyond!("first_p90"), 0.9),
    ] {
        let quantile = wait.quantile(probability);
        sheet.found(id, Some(Unit::Weeks), quantile);
        sheet.line(check, Some(Unit::Share), formula, wait.tail(quantile));
    }
    share(sheet, wait, exponential, mixed);
}

/// The mean over the four moments of a day of a chance at the delay beyond half a slot.
fn beyond(days: f64, wait: &FirstWait, tail: impl Fn(f64) -> f64) -> f64 {
    1.0 - share_within(days, |t| tail((t - wait.half_slot).max(0.0)))
}

fn share(sheet: &mut Sheet<'_>, wait: &FirstWait, exponential: bool, mixed: bool) {
    let days = sheet.inputs.intake_standard_days;
    sheet.line(
        "first_late_beyond",
        Some(Unit::Share),
        if exponential {
            mean_of_four!(
                "exp(-",
                "intake_standard_days",
                "1 / (2 * first_slots)",
                " / first_queue_mean)"
            )
        } else {
            mean_of_four!(
                "T(",
                "intake_standard_days",
                "1 / (2 * first_slots)",
                ", first_center, first_spread)"
            )
        },
        beyond(days, wait, |x| wait.delay.bell.tail(x)),
    );
    if mixed {
        sheet.line(
            "first_clear_beyond",
            Some(Unit::Share),
            mean_of_four!(
                "exp(-",
                "intake_standard_days",
                "1 / (2 * first_slots)",
                " / first_short_delay)"
            ),
            beyond(days, wait, |x| libm::exp(-x / wait.delay.short_mean)),
        );
    }
    sheet.line(
        "first_share",
        Some(Unit::Share),
        if mixed {
            "max(0, 1 - first_late_share * first_late_beyond - (1 - first_late_share) * first_clear_beyond)"
        } else {
            "1 - first_late_beyond"
        },
        share_within(days, |t| wait.tail(t)),
    );
}

/// The delay of one shared line, found as a root.
fn shared_line(sheet: &mut Sheet<'_>, clinic: &Clinic, pool: &IntakePool, intake: &Intake) {
    let Some(share) = intake.give_up_share else {
        return;
    };
    if !pool.returns(intake.starts, 1.0).has_returns() {
        return;
    }
    let delay = pool.shared_delay(&clinic.mix);
    sheet.found("shared_delay", Some(Unit::Weeks), delay);
    if share > 0.0 {
        sheet.line(
            "give_up_share",
            Some(Unit::Share),
            "1 - exp(-give_up_per_week * shared_delay)",
            share,
        );
    }
}

/// The first clock of one shared line: the return visits' delay after half a slot.
pub(super) fn shared_results(sheet: &mut Sheet<'_>, intake: &Intake, law: &ReturnLaw) {
    sheet.section = "4";
    let Some(wait) = intake.wait else {
        return;
    };
    if law.fluid_delay > 0.0 {
        sheet.line(
            "shared_delay_check",
            Some(Unit::Weeks),
            "list_interval - booked_interval",
            law.fluid_delay,
        );
    }
    sheet.line(
        "first_mean",
        Some(Unit::Weeks),
        "1 / (2 * pool_slots) + (1 - late_share) * short_delay + late_share * spread * h((booked_interval - list_interval) / spread)",
        wait.mean(),
    );
    let quantile = wait.quantile(0.9);
    sheet.found("first_p50", Some(Unit::Weeks), wait.quantile(0.5));
    sheet.found("first_p90", Some(Unit::Weeks), quantile);
    sheet.line(
        "first_beyond_p90",
        Some(Unit::Share),
        "late_share * T(first_p90 - 1 / (2 * pool_slots), list_interval - booked_interval, spread) + (1 - late_share) * exp(-(first_p90 - 1 / (2 * pool_slots)) / short_delay)",
        wait.tail(quantile),
    );
    let days = sheet.inputs.intake_standard_days;
    sheet.line(
        "first_late_beyond",
        Some(Unit::Share),
        mean_of_four!(
            "T(",
            "intake_standard_days",
            "1 / (2 * pool_slots)",
            ", list_interval - booked_interval, spread)"
        ),
        beyond(days, &wait, |x| wait.delay.bell.tail(x)),
    );
    sheet.line(
        "first_clear_beyond",
        Some(Unit::Share),
        mean_of_four!(
            "exp(-",
            "intake_standard_days",
            "1 / (2 * pool_slots)",
            " / short_delay)"
        ),
        beyond(days, &wait, |x| libm::exp(-x / wait.delay.short_mean)),
    );
    sheet.line(
        "first_share",
        Some(Unit::Share),
        "max(0, 1 - late_share * first_late_beyond - (1 - late_share) * first_clear_beyond)",
        share_within(days, |t| wait.tail(t)),
    );
}
