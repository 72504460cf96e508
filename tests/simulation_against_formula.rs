//! The formulas of both clocks against individual-level simulations of the same scenario.
//!
//! Both start from the inputs and share no code. Each value may be off by the 95 % half-width of
//! the simulation and by what docs/model.md says the formula itself may be off by:
//!
//! | value | one therapist | pools from 5 |
//! |---|---|---|
//! | mean interval, P50, P90, weeks | 0.1 or 3 % | 0.1 or 3 % |
//! | share within the standard, as ordered | 8 points | 5 points |
//! | the same where the standard ends on the ordered day | 13 points | 8 points |
//! | mean first wait, weeks | 0.4 | 0.1 or 3 %; returns first near full load 0.17 |
//! | share giving up | 3 points | 1 point |
//! | caseload, sessions per patient, share completing | 1.5 % | 1 % |
//! | a stream of a mix: mean, P90, weeks | 0.15, 0.24 | 0.07, 0.06 |
//! | the caseload of a mix | 3 % | 1 % |
//!
//! Quantiles of the simulation lie on the slot grid: one slot more.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

use caseload::model::clinic::{Clinic, Returns};
use caseload::model::return_interval::{ReturnInterval, ReturnPool};
use caseload::model::simulation::{Arrivals, Estimate, Findings, Length, Pool, Simulation, Stream};
use caseload::model::steady_state::{Mix, Stream as Order};
use caseload::model::{Inputs, IntakePolicy, Scenario, evaluate};

fn simulate(pool: Pool, seed: u64) -> Findings {
    let length = Length {
        warm_up_weeks: 300.0,
        weeks: (2e6 / pool.slots_per_week).clamp(2000.0, 60_000.0),
    };
    let mut simulation = Simulation::new(pool, length, seed).unwrap();
    while !simulation.advance(1_000_000).finished {}
    simulation.findings()
}

/// Asserts a formula's value lies within `room` of the simulation's interval.
fn close(what: &str, formula: Option<f64>, simulated: Option<Estimate>, room: f64) {
    let formula = formula.unwrap_or_else(|| panic!("{what}: the formula has no value"));
    let simulated = simulated.unwrap_or_else(|| panic!("{what}: nothing was simulated"));
    let off = (formula - simulated.value).abs();
    let half_width = simulated.half_width.unwrap();
    assert!(
        off <= half_width + room,
        "{what}: formula {formula}, simulation {} ± {half_width}, room {room}",
        simulated.value
    );
}

fn weeks(simulated: Option<Estimate>, least: f64) -> f64 {
    least.max(0.03 * simulated.map_or(0.0, |estimate| estimate.value))
}

/// Everything both sides say about one scenario whose two pools are the same one.
fn compare(inputs: &Inputs, seed: u64) {
    let scenario = Scenario::try_from(inputs).unwrap();
    let outcome = evaluate(&scenario);
    let pool = Pool::of_returns(&scenario).unwrap();
    let slot = 1.0 / pool.slots_per_week;
    let size = inputs.return_pool_clinicians;
    let single = size < 2.0;
    let findings = simulate(pool, seed);
    let name = format!(
        "{} n={size} members={:.0} τ={}",
        inputs.intake_policy.name(),
        inputs.members,
        inputs.visit_interval_weeks
    );
    let check = |what: &str, formula, simulated, room| {
        close(&format!("{name} {what}"), formula, simulated, room);
    };

    let formula = &outcome.waits.return_visit;
    let seen = &findings.return_visit;
    let near = |simulated| weeks(simulated, 0.1);
    check(
        "mean interval",
        formula.mean_weeks,
        seen.mean_weeks,
        near(seen.mean_weeks),
    );
    check(
        "P50",
        formula.p50_weeks,
        seen.p50_weeks,
        near(seen.p50_weeks) + slot,
    );
    check(
        "P90",
        formula.p90_weeks,
        seen.p90_weeks,
        near(seen.p90_weeks) + slot,
    );
    let points = if single { 0.08 } else { 0.05 };
    let last_day = inputs.return_standard_days - 5.0 * inputs.visit_interval_weeks;
    let same_day = if last_day.abs() > 0.5 {
        points
    } else if single {
        0.13
    } else {
        0.08
    };
    let standard = seen.share_within_standard;
    check(
        "in standard",
        formula.share_within_standard,
        standard,
        same_day,
    );
    check(
        "as ordered",
        formula.share_as_ordered,
        seen.share_as_ordered,
        points,
    );

    let formula = &outcome.waits.first_appointment;
    let seen = &findings.first_appointment;
    let mean = seen.mean_weeks;
    let load = outcome.load.unwrap();
    let room = if single {
        0.4
    } else if inputs.intake_policy == IntakePolicy::ReturnsFirst && (0.9..1.1).contains(&load) {
        0.17
    } else {
        near(mean)
    };
    check("mean first wait", formula.mean_weeks, mean, room);
    let giving_up = if single { 0.03 } else { 0.01 };
    check(
        "give-up",
        formula.give_up_share,
        findings.give_up_share,
        giving_up,
    );

    let part = if single { 0.015 } else { 0.01 };
    for (what, formula, simulated) in [
        (
            "sessions",
            outcome.sessions_per_patient,
            findings.sessions_per_patient,
        ),
        (
            "completing",
            outcome.completing_share,
            findings.completing_share,
        ),
        (
            "caseload",
            outcome.caseload_per_fte.map(|each| each * size),
            findings.caseload,
        ),
    ] {
        check(what, formula, simulated, part * formula.unwrap());
    }
}

/// A scenario of one pool at about this load: at load one a full-time clinician serves 1,307
/// members weekly and 1,747 fortnightly.
fn scenario(policy: IntakePolicy, clinicians: f64, load: f64, interval: f64) -> Inputs {
    let members_per_fte = if interval < 1.5 { 1307.0 } else { 1747.0 };
    Inputs {
        members: (members_per_fte * clinicians * load).round(),
        clinicians,
        fte_per_clinician: 1.0,
        visit_interval_weeks: interval,
        intake_policy: policy,
        return_pool_clinicians: clinicians,
        intake_pool_clinicians: clinicians,
        ..Inputs::default()
    }
}

const LOADS: [f64; 5] = [0.6, 0.9, 1.0, 1.2, 2.0];

#[test]
fn intakes_first() {
    let mut seed = 100;
    for clinicians in [1.0, 5.0, 20.0] {
        for load in LOADS {
            for interval in [1.0, 2.0] {
                seed += 1;
                let inputs = scenario(IntakePolicy::IntakeFirst, clinicians, load, interval);
                compare(&inputs, seed);
            }
        }
    }
}

#[test]
fn other_policies() {
    let mut seed = 200;
    for policy in IntakePolicy::ALL.into_iter().skip(1) {
        for clinicians in [1.0, 5.0, 20.0] {
            for load in LOADS {
                seed += 1;
                compare(&scenario(policy, clinicians, load, 1.0), seed);
            }
        }
    }
}

#[test]
fn groups() {
    for (clinicians, seed) in [(1.0, 301), (20.0, 302)] {
        for (load, seed) in [(0.9, seed), (1.6, seed + 10)] {
            let inputs = Inputs {
                group_share: 0.4,
                ..scenario(IntakePolicy::IntakeFirst, clinicians, load, 1.0)
            };
            compare(&inputs, seed);
        }
    }
}

/// Share of starts, ordered interval, mean sessions.
type Mixed<'a> = &'a [(f64, f64, f64)];

#[test]
fn mixes_of_orders() {
    let mixes: [Mixed; 3] = [
        &[(0.5, 1.0, 16.0), (0.3, 2.0, 16.0), (0.2, 4.0, 16.0)],
        &[(0.7, 1.0, 12.0), (0.3, 2.0, 24.0)],
        &[
            (0.25, 0.6, 8.0),
            (0.25, 1.0, 16.0),
            (0.25, 2.0, 16.0),
            (0.25, 3.0, 30.0),
        ],
    ];
    let mut seed = 400;
    for rows in mixes {
        for clinicians in [1.0, 5.0, 20.0] {
            for load in [0.9, 1.4] {
                seed += 1;
                compare_mix(rows, clinicians, load, seed);
            }
        }
    }
}

fn compare_mix(rows: Mixed, clinicians: f64, load: f64, seed: u64) {
    let inputs = scenario(IntakePolicy::IntakeFirst, clinicians, 1.0, 1.0);
    let scenario = Scenario::try_from(&inputs).unwrap();
    let orders: Vec<Order> = rows
        .iter()
        .map(|&(share, interval_weeks, sessions)| Order {
            share,
            interval_weeks,
            sessions,
        })
        .collect();
    let mut clinic = Clinic {
        mix: Mix::new(&orders, inputs.dropout_per_week),
        ..Clinic::from(&scenario)
    };
    clinic.referrals *= load * clinicians / clinic.fluid_fte().unwrap();
    let mut pool = Pool::of_returns(&scenario).unwrap();
    pool.new_patients_per_week = clinic.referrals;
    pool.streams = rows
        .iter()
        .map(
            |&(share, visit_interval_weeks, sessions_to_complete)| Stream {
                share,
                visit_interval_weeks,
                sessions_to_complete,
            },
        )
        .collect();
    let slot = 1.0 / pool.slots_per_week;
    let findings = simulate(pool, seed);
    let clocks = clinic.clocks(clinicians);
    let Returns::Steady(interval) = clocks.returns else {
        panic!("no steady state");
    };
    let name = format!("mix of {} n={clinicians} load={load}", rows.len());
    let single = clinicians < 2.0;
    let (mean_room, p90_room) = if single { (0.15, 0.24) } else { (0.07, 0.06) };
    for (part, seen) in interval.parts().iter().zip(&findings.streams) {
        let what = |value: &str| format!("{name} τ={} {value}", part.interval_weeks);
        let mean = part.interval_weeks + part.delay.mean();
        close(&what("mean"), Some(mean), seen.mean_weeks, mean_room);
        let p90 = seen.p90_weeks.unwrap().value;
        // Where the simulation puts P90, the formula's tail must cross a tenth within the room.
        let half_width = seen.p90_weeks.unwrap().half_width.unwrap();
        let tail = |t: f64| part.delay.tail(t - part.interval_weeks);
        let room = p90_room + half_width + slot;
        assert!(
            tail(p90 - room) >= 0.1 && tail(p90 + room) <= 0.1,
            "{} {p90}",
            what("P90")
        );
    }
    let caseload = interval.caseload_per_start * clocks.starts;
    let room = if single { 0.03 } else { 0.01 } * caseload;
    close(&name, Some(caseload), findings.caseload, room);
}

/// Starts dealt out in turn vary less than random ones: dispersion 0 instead of 1.
#[test]
fn starts_dealt_out_in_turn() {
    for (clinicians, load, seed) in [
        (1.0, 0.9, 501),
        (1.0, 1.1, 502),
        (1.0, 1.5, 503),
        (5.0, 1.0, 504),
        (20.0, 1.0, 505),
    ] {
        let inputs = scenario(IntakePolicy::IntakeFirst, clinicians, load, 1.0);
        let scenario = Scenario::try_from(&inputs).unwrap();
        let clinic = Clinic::from(&scenario);
        let pool = Pool {
            arrivals: Arrivals::InTurn,
            ..Pool::of_returns(&scenario).unwrap()
        };
        let law = ReturnPool {
            starts: pool.new_patients_per_week,
            slots: pool.slots_per_week,
            intake_slots: pool.intake_slots,
            dispersion: 0.0,
        }
        .law(&clinic.mix);
        let interval = ReturnInterval::new(&clinic.mix, [(1.0, law.delay)], law.fluid_delay);
        let slot = 1.0 / pool.slots_per_week;
        let seen = simulate(pool, seed).return_visit;
        let name = format!("in turn n={clinicians} load={load}");
        let room = weeks(seen.mean_weeks, 0.1);
        close(&name, Some(interval.mean_weeks), seen.mean_weeks, room);
        let p90 = interval.quantile(0.9);
        close(&name, Some(p90), seen.p90_weeks, room + slot);
    }
}
