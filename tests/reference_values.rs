//! Closed forms against values of 25 digits.
//!
//! Tolerance: relative 1e-12, and looser only where a subtraction in the formula itself loses
//! digits, by as much as it loses: an interval `ln(1 + λ/K − 1/m)/δ` turns a rounding of its
//! argument into one of 1/(δu) times that size. Every such factor is written out below.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use caseload::model::capacity::attended_slots_per_fte_week;
use caseload::model::clinic::{Clinic, Returns, caseloads};
use caseload::model::delay::Bell;
use caseload::model::intake::IntakePool;
use caseload::model::staffing::Pipeline;
use caseload::model::steady_state::{Mix, Stream, sessions_per_episode};
use caseload::model::{Inputs, IntakePolicy, Scenario, evaluate};
use serde_json::Value;

const TOLERANCE: f64 = 1e-12;

fn rows(model: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("data/reference_values.json")).unwrap();
    let rows: Vec<Value> = file["values"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["model"] == model)
        .cloned()
        .collect();
    assert!(!rows.is_empty(), "{model}");
    rows
}

fn number(value: &Value) -> f64 {
    value.as_str().unwrap().parse().unwrap()
}

fn close(id: &Value, what: &str, ours: f64, reference: f64, tolerance: f64) {
    let error = (ours - reference).abs();
    assert!(
        error <= tolerance * reference.abs(),
        "{id} {what}: {ours}, reference {reference}"
    );
}

#[test]
fn fluid_steady_state() {
    for row in rows("fluid_return_interval_steady") {
        let (id, given, results) = (&row["id"], &row["params"], &row["results"]);
        let stream = Stream {
            share: 1.0,
            interval_weeks: number(&given["tau"]),
            sessions: number(&given["m"]),
        };
        let delta = number(&given["delta"]);
        let (starts, sessions) = (number(&given["lam"]), number(&given["K_returns_per_week"]));
        let mix = Mix::new(&[stream], delta);
        let delay = mix.fluid_delay(starts, sessions).max(0.0);
        let interval = mix.interval_at(delay);
        // 1 − 1/m cancels against 1 in the logarithm's argument.
        let conditioning = 1.0 / (delta * interval);
        let near = TOLERANCE * conditioning.max(1.0);
        let visits = mix.visits_at(delay);
        for (what, ours, tolerance) in [
            ("K_needed", starts * mix.visits(), TOLERANCE),
            ("interval_weeks", interval, near),
            ("visits_per_week", starts * visits, near),
            ("visits_per_episode", visits, near),
            ("completed_share", mix.completing_at(delay), near),
            ("caseload", starts * mix.caseload_at(delay), near),
        ] {
            close(id, what, ours, number(&results[what]), tolerance);
        }
        // At the very edge the row calls itself not overloaded.
        let overloaded = mix.fluid_delay(starts, sessions) > 0.0;
        assert_eq!(results["overloaded"], overloaded, "{id}");
    }
}

/// The wait of the fluid overload is the center of the offered wait's bell; a pool without end
/// loses the fluid's share.
#[test]
fn overloaded_intakes() {
    for row in rows("fluid_erlang_a_overload") {
        let (id, given, results) = (&row["id"], &row["params"], &row["results"]);
        let (load, give_up) = (number(&given["rho"]), number(&given["theta"]));
        let slots = 1e15;
        let pool = IntakePool {
            referrals: load * slots,
            slots,
            intake_slots: 1.0,
            give_up,
        };
        let intake = pool.served_at(slots);
        let Bell::Normal { center, .. } = intake.wait.unwrap().delay.bell else {
            panic!("{id}");
        };
        let wait = number(&results["virtual_wait"]);
        // ln ρ loses as many digits as ρ is close to one.
        close(id, "wait", center, wait, TOLERANCE / (load - 1.0).min(1.0));
        let lost = number(&results["P_abandon"]);
        close(id, "give-up", intake.give_up_share.unwrap(), lost, 1e-11);
    }
}

#[test]
fn first_appointments_in_fixed_slots() {
    for row in rows("md1_slot_pool") {
        let (id, given, results) = (&row["id"], &row["params"], &row["results"]);
        let slots = number(&given["S_slots_per_week"]);
        let load = number(&given["rho"]);
        let pool = IntakePool {
            referrals: load * slots,
            slots,
            intake_slots: 1.0,
            give_up: 0.0,
        };
        let wait = pool.served_at(slots).wait.unwrap();
        // The spare capacity 1 − ρ loses as many digits as it is small.
        let tolerance = TOLERANCE / (1.0 - load);
        close(
            id,
            "mean wait",
            wait.delay.mean(),
            number(&results["mean_wait_weeks"]),
            tolerance,
        );
        close(
            id,
            "slotted mean wait",
            wait.mean(),
            number(&results["slotted_mean_wait_weeks"]),
            tolerance,
        );
    }
}

#[test]
fn the_headcount_chain() {
    for row in rows("headcount_chain") {
        let (id, given, results) = (&row["id"], &row["params"], &row["results"]);
        let given = |name: &str| number(&given[name]);
        let results = |name: &str| number(&results[name]);
        let vacancy = given("vacancy");
        let inputs = Inputs {
            members: given("members"),
            new_episodes_per_member_year: given("episodes_per_member_year"),
            visit_interval_weeks: given("tau"),
            sessions_to_complete: given("m"),
            dropout_per_week: given("delta"),
            intake_minutes: 60.0 * given("intake_h"),
            session_minutes: 60.0 * given("session_h"),
            no_show_share: given("noshow"),
            backfill_share: given("backfill"),
            paid_hours_per_week: given("hours_week"),
            patient_management_hours: given("pmt_h"),
            meeting_hours: given("meet_h"),
            leave_weeks_per_year: given("leave_weeks"),
            fte_per_clinician: given("fte_per_head"),
            // A year to fill, and the turnover that leaves this share of posts vacant.
            weeks_to_fill: 52.0,
            turnover_per_year: vacancy / (1.0 - vacancy),
            ramp_productivity: 1.0,
            ..Inputs::default()
        };
        let outcome = evaluate(&Scenario::try_from(&inputs).unwrap());
        let fte = outcome.fluid_fte.unwrap();
        let visits = sessions_per_episode(given("tau"), given("delta"), given("m"));
        let booked_share = 1.0 - given("noshow") * (1.0 - given("backfill"));
        let slots_a_year = attended_slots_per_fte_week(&inputs) * given("weeks");
        let budgeted = Pipeline::from(&inputs).authorised_fte(fte) / inputs.fte_per_clinician;
        for (what, ours) in [
            (
                "intakes_per_year",
                outcome.new_patients_per_week * given("weeks"),
            ),
            ("return_visits_per_episode", visits),
            ("contact_hours", fte * slots_a_year * given("session_h")),
            (
                "booked_hours",
                fte * slots_a_year * given("session_h") / booked_share,
            ),
            (
                "bookable_hours_per_FTE",
                slots_a_year / booked_share * given("session_h"),
            ),
            ("FTE", fte),
            ("budgeted_headcount", budgeted),
            ("members_per_FTE", inputs.members / fte),
        ] {
            close(id, what, ours, results(what), TOLERANCE);
        }
    }
}

/// Both clocks of a clinic of many pools are those of its fluid.
#[test]
fn a_pool_without_end_is_the_fluid() {
    for row in rows("fluid_return_interval_steady") {
        if row["results"]["overloaded"] == false {
            continue;
        }
        let (given, results) = (&row["params"], &row["results"]);
        let stream = Stream {
            share: 1.0,
            interval_weeks: number(&given["tau"]),
            sessions: number(&given["m"]),
        };
        let (starts, sessions) = (number(&given["lam"]), number(&given["K_returns_per_week"]));
        let size = 1e9;
        let clinic = Clinic {
            referrals: starts * size,
            slots_per_fte: sessions + starts,
            intake_slots: 1.0,
            mix: Mix::new(&[stream], number(&given["delta"])),
            give_up: 0.0,
            policy: IntakePolicy::IntakeFirst,
            returns_per_new: 0.0,
            return_pool: size,
            intake_pool: size,
            caseloads: caseloads(0.0),
        };
        let Returns::Steady(interval) = clinic.clocks(size).returns else {
            panic!("{row}");
        };
        let fluid = number(&results["interval_weeks"]);
        close(&row["id"], "mean", interval.mean_weeks, fluid, 1e-9);
        let far = interval.quantile(0.9) - interval.quantile(0.1);
        assert!(far < 1e-3, "{far}");
    }
}
