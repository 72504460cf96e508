//! The laws of both clocks against simulated clinics, and against the formulas computed elsewhere.
//!
//! Tolerances. Formula against formula: 1e-9, relative above 1 (the reference prints 10 decimals). Formula against
//! simulation, on top of the simulation's own 95 % half-width: for pools of 5 or more, means and
//! P90 0.1 week or 3 %, shares 5 points; for a sole therapist shares 8 points; the same-day rule
//! (a share at the ordered interval itself, judged in business days) 8 and 13 points; mean wait
//! for the first appointment 0.1 week or 3 % from 5 clinicians on (0.17 week when returns come
//! first, near full load), 0.4 week for one; share giving up 1 point, for one 3.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::float_cmp
)]
#![allow(clippy::too_many_lines)]

use caseload::model::IntakePolicy;
use caseload::model::access::share_within;
use caseload::model::clinic::{Clinic, Returns, caseloads};
use caseload::model::return_interval::{ReturnInterval, ReturnPool};
use caseload::model::steady_state::{Mix, Stream};
use serde_json::Value;

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn policy(name: &str) -> IntakePolicy {
    match name {
        "shared_line" => IntakePolicy::Proportional,
        name => IntakePolicy::from_name(name).unwrap(),
    }
}

fn clinic(case: &Value) -> (Clinic, f64) {
    let n = number(&case["n"]);
    let stream = Stream {
        share: 1.0,
        interval_weeks: number(&case["tau"]),
        sessions: number(&case["m"]),
    };
    let clinic = Clinic {
        referrals: number(&case["lambda"]),
        slots_per_fte: number(&case["S"]) / n,
        intake_slots: number(&case["w"]),
        mix: Mix::new(&[stream], number(&case["delta"])),
        give_up: number(&case["theta"]),
        policy: policy(case["policy"].as_str().unwrap()),
        returns_per_new: number(&case["r"]),
        return_pool: n,
        intake_pool: n,
        caseloads: caseloads(0.0),
    };
    (clinic, n)
}

#[test]
fn both_clocks_of_every_case() {
    let file: Value = serde_json::from_str(include_str!("data/des_reference.json")).unwrap();
    let cases = file["cases"].as_array().unwrap();
    assert_eq!(cases.len(), 211);
    let mut failures = Vec::new();
    for case in cases {
        let id = case["id"].as_str().unwrap();
        let (clinic, n) = clinic(case);
        let clocks = clinic.clocks(n);
        let (formula, des) = (&case["formula"], &case["des"]);
        let exact = 1e-9;
        let mut check = |what: &str, ours: f64, reference: &Value, tolerance: f64| {
            let reference = number(reference);
            let scale = if tolerance <= exact {
                reference.abs().max(1.0)
            } else {
                1.0
            };
            let error = (ours - reference).abs();
            if error.is_nan() || error > tolerance * scale {
                failures.push(format!("{id} {what}: {ours}, reference {reference}"));
            }
        };
        let near =
            |reference: &Value| (number(&reference[0]) * 0.03).max(0.1) + number(&reference[1]);

        // First appointment.
        if let Some(first) = clocks.first {
            let share = |t: f64| 1.0 - first.tail(t);
            let give_up = clocks.give_up_share.unwrap();
            check(
                "intake mean",
                first.mean(),
                &formula["intake_wait_mean"],
                exact,
            );
            check(
                "intake within 2",
                share(2.0),
                &formula["intake_share_le_2"],
                exact,
            );
            check("give-up", give_up, &formula["intake_giveup_share"], exact);
            check(
                "starts",
                clinic.referrals * (1.0 - give_up),
                &formula["starts_per_wk"],
                exact,
            );
            let simulated = &des["intake_wait_mean"];
            let accuracy = if n < 5.0 {
                0.4 + number(&simulated[1])
            } else if clinic.returns_first() {
                near(simulated).max(0.17)
            } else {
                near(simulated)
            };
            check(
                "simulated intake mean",
                first.mean(),
                &simulated[0],
                accuracy,
            );
            let simulated = &des["intake_giveup_share"];
            let points = if n < 5.0 { 0.03 } else { 0.01 };
            check(
                "simulated give-up",
                give_up,
                &simulated[0],
                points + number(&simulated[1]),
            );
        } else {
            assert!(formula["intake_wait_mean"].is_null(), "{id}");
        }

        // Return visits.
        if case["no_returns"] == true {
            assert_eq!(clocks.returns, Returns::Unavailable, "{id}");
            continue;
        }
        if formula["interval_mean"].is_null() {
            continue;
        }
        let pool = ReturnPool {
            dispersion: if case["arrivals"] == "even" {
                0.0
            } else {
                clinic.return_pool(&clinic.intake(n), n).dispersion
            },
            ..clinic.return_pool(&clinic.intake(n), n)
        };
        let law = pool.law(&clinic.mix);
        let delay = if clinic.returns_first() {
            pool.first_in_line()
        } else {
            law.delay
        };
        let interval = ReturnInterval::new(&clinic.mix, [(1.0, delay)], law.fluid_delay);
        if case["arrivals"] == "poisson" {
            let Returns::Steady(ours) = &clocks.returns else {
                panic!("{id} has return visits");
            };
            assert_eq!(ours.parts(), interval.parts(), "{id}");
        }
        let tau = number(&case["tau"]);
        if !formula["u_star"].is_null() {
            check("fluid", tau + law.fluid_delay, &formula["u_star"], exact);
            check("spread", law.spread, &formula["s_u"], exact);
        }
        check("late", delay.late, &formula["M_late"], exact);
        check("short delay", delay.short_mean, &formula["d_q"], exact);
        check(
            "mean",
            interval.mean_weeks,
            &formula["interval_mean"],
            exact,
        );
        check("median", interval.quantile(0.5), &formula["p50"], exact);
        check("P90", interval.quantile(0.9), &formula["p90"], exact);
        check(
            "10 days",
            share_within(10.0, |t| interval.tail(t)),
            &formula["share_10bd"],
            exact,
        );
        for row in formula["share_le"].as_array().unwrap() {
            let t = number(&row[0]);
            check("share", 1.0 - interval.tail(t), &row[1], exact);
        }

        // The simulated clinic. Intervals there are whole slots, which a sole therapist's
        // lightest loads show.
        let slot = 1.0 / number(&case["S"]);
        check(
            "simulated mean",
            interval.mean_weeks,
            &des["interval_mean"][0],
            near(&des["interval_mean"]),
        );
        check(
            "simulated P90",
            interval.quantile(0.9),
            &des["p90"][0],
            near(&des["p90"]) + slot,
        );
        let points = if n < 5.0 { 0.08 } else { 0.05 };
        let same_day = if n < 5.0 { 0.13 } else { 0.08 };
        let on_the_day = (tau - 2.0).abs() < 1e-9;
        check(
            "simulated 10 days",
            share_within(10.0, |t| interval.tail(t)),
            &des["share_10bd"][0],
            number(&des["share_10bd"][1]) + if on_the_day { same_day } else { points },
        );
        // At the ordered interval itself a share counts who comes in the very slot due.
        for row in des["share_le"].as_array().unwrap() {
            let t = number(&row[0]);
            if t > tau + 1.5 * slot {
                let within = number(&row[2]) + if t < tau + 0.2 { same_day } else { points };
                check("simulated share", 1.0 - interval.tail(t), &row[1], within);
            }
        }
        check(
            "simulated as ordered",
            share_within(5.0 * tau + 1.0, |t| interval.tail(t)),
            &des["share_tau_plus1bd"][0],
            number(&des["share_tau_plus1bd"][1]) + points,
        );
    }
    assert!(
        failures.is_empty(),
        "{} differ:\n{}",
        failures.len(),
        failures.join("\n")
    );
}
