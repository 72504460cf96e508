//! Every row of the published tables is held by a test; those that no other file holds are here:
//! flows between two steady states, a line that wanders, staffing at the reference interval.
//!
//! Tolerance: relative 1e-9. A step of the projection is exact for a flow, so its steps of one
//! business day show only in ages, which are whole steps.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics has failed, which is what it is for"
)]

use std::collections::BTreeSet;

use caseload::model::clinic::{Clinic, caseloads};
use caseload::model::numerics::normal_tail;
use caseload::model::projection::{Drivers, Hiring, Week, run};
use caseload::model::requirement::Target;
use caseload::model::steady_state::{Mix, Stream};
use caseload::model::{Inputs, IntakePolicy, Scenario};
use serde_json::Value;

fn file(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn values() -> Vec<Value> {
    file(include_str!("data/reference_values.json"))["values"]
        .as_array()
        .unwrap()
        .clone()
}

fn extra() -> Vec<Value> {
    file(include_str!("data/extra.json"))["rows"]
        .as_array()
        .unwrap()
        .clone()
}

fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        other => other.as_f64().unwrap(),
    }
}

fn close(id: &Value, what: &str, ours: f64, reference: f64, tolerance: f64) {
    assert!(
        (ours - reference).abs() <= tolerance * reference.abs().max(1.0),
        "{id} {what}: {ours}, reference {reference}"
    );
}

/// The models of the published values and the files that hold their rows.
const HELD: [(&str, &str); 21] = [
    ("erlang_a", QUEUES),
    ("erlang_a_extreme", QUEUES),
    ("erlang_a_published", QUEUES),
    ("erlang_b", QUEUES),
    ("erlang_b_extreme", QUEUES),
    ("erlang_b_real_c", QUEUES),
    ("erlang_c", QUEUES),
    ("erlang_c_published", QUEUES),
    ("engset", QUEUES),
    ("finite_source_mmc_N", QUEUES),
    ("inverse_erlang_b", QUEUES),
    ("inverse_erlang_c_Pwait", QUEUES),
    ("inverse_erlang_c_meanwait", QUEUES),
    ("m_d_c", QUEUES),
    ("md1_slot_pool", QUEUES),
    (
        "fluid_erlang_a_overload",
        include_str!("reference_values.rs"),
    ),
    (
        "fluid_return_interval_steady",
        include_str!("reference_values.rs"),
    ),
    ("headcount_chain", include_str!("reference_values.rs")),
    ("fluid_intake_backlog", include_str!("oracles.rs")),
    ("fluid_return_transient", include_str!("oracles.rs")),
    ("rbm_transient_cdf", include_str!("oracles.rs")),
];

const QUEUES: &str = include_str!("queues.rs");

#[test]
fn every_published_row_has_a_test_that_reads_it() {
    let models: BTreeSet<String> = values()
        .iter()
        .map(|row| row["model"].as_str().unwrap().to_owned())
        .collect();
    let held: BTreeSet<String> = HELD.iter().map(|(model, _)| (*model).to_owned()).collect();
    assert_eq!(models, held);
    for (model, test) in HELD {
        assert!(test.contains(&format!("\"{model}\"")), "{model}");
    }
    // The queues' tests read a longer table, which has these rows as published.
    let longer = file(include_str!("data/queue_values.json"));
    let longer = longer["values"].as_array().unwrap();
    for row in values() {
        let queue = HELD
            .iter()
            .any(|(model, test)| row["model"] == *model && std::ptr::eq(*test, QUEUES));
        if !queue {
            continue;
        }
        let copy = longer.iter().find(|copy| copy["id"] == row["id"]);
        let copy = copy.unwrap_or_else(|| panic!("{} is not read", row["id"]));
        assert_eq!(copy["params"], row["params"], "{}", row["id"]);
        for (name, value) in row["results"].as_object().unwrap() {
            assert_eq!(&copy["results"][name], value, "{} {name}", row["id"]);
        }
    }
    // Whole scenarios: every kind is read by the test of its name.
    let kinds: BTreeSet<String> = extra()
        .iter()
        .map(|row| row["kind"].as_str().unwrap().to_owned())
        .collect();
    let tests = [
        include_str!("whole_scenarios.rs"),
        include_str!("projection.rs"),
    ];
    for kind in kinds {
        let name = format!("\"{kind}\"");
        assert!(tests.iter().any(|test| test.contains(&name)), "{kind}");
    }
}

/// A pool of its own, slots and new patients given directly.
fn clinic(
    referrals: f64,
    slots: f64,
    intake_slots: f64,
    stream: Stream,
    hazards: (f64, f64),
) -> Clinic {
    let (dropout, give_up) = hazards;
    Clinic {
        referrals,
        slots_per_fte: slots,
        intake_slots,
        mix: Mix::new(&[stream], dropout),
        give_up,
        policy: IntakePolicy::IntakeFirst,
        returns_per_new: 0.0,
        return_pool: 1.0,
        intake_pool: 1.0,
        caseloads: caseloads(0.0),
    }
}

/// Its weeks when new patients become this multiple at once; nothing else moves.
fn after_a_step(clinic: &Clinic, demand: f64, weeks: u32) -> Vec<Week> {
    let inputs = Inputs {
        demand_growth_per_year: 0.0,
        ..Inputs::default()
    };
    let drivers = Drivers {
        demand: &|_| demand,
        capacity: &|_| 1.0,
    };
    let (weeks, balance) = run(clinic, &inputs, 1.0, Hiring::Keep, &drivers, weeks);
    assert!(balance.0 < 1e-9, "{balance:?}");
    weeks
}

const WEEKLY: Stream = Stream {
    share: 1.0,
    interval_weeks: 1.0,
    sessions: 16.0,
};

/// New patients beyond the slots wait: the projection's backlog is the flow's, and whoever comes
/// at week t is seen when the flow says, within the step ages are counted in.
#[test]
fn a_backlog_grows_as_a_flow() {
    let rows = values();
    let rows: Vec<&Value> = rows
        .iter()
        .filter(|row| row["model"] == "fluid_intake_backlog")
        .collect();
    assert_eq!(rows.len(), 3);
    for row in rows {
        let given = |name: &str| number(&row["params"][name]);
        let (arrivals, slots, give_up) = (given("lam"), given("S"), given("theta"));
        // The line that is there at the start is that of a steady state with more new patients.
        let before = slots + give_up * given("Q0");
        let clinic = clinic(before, slots, 1.0, WEEKLY, (0.04, give_up));
        let wait = number(&row["results"]["virtual_wait"]);
        let at = given("t");
        let seen = at + wait;
        let weeks = after_a_step(&clinic, arrivals / before, seen.ceil() as u32 + 1);
        let week = &weeks[at as usize - 1];
        close(
            &row["id"],
            "Q",
            week.backlog,
            number(&row["results"]["Q"]),
            1e-9,
        );
        // Between the middles of two weeks, linearly.
        let middle = seen - 0.5;
        let (low, part) = (middle.floor() as usize, middle - middle.floor());
        let ours =
            weeks[low].first_mean_weeks * (1.0 - part) + weeks[low + 1].first_mean_weeks * part;
        assert!((ours - wait).abs() < 0.2, "{} {ours} {wait}", row["id"]);
    }
}

/// More new patients than the list can carry: patients in care follow the linear flow.
#[test]
fn a_list_grows_as_a_flow() {
    let rows = values();
    let rows: Vec<&Value> = rows
        .iter()
        .filter(|row| row["model"] == "fluid_return_transient")
        .collect();
    assert_eq!(rows.len(), 2);
    for row in rows {
        let given = |name: &str| number(&row["params"][name]);
        let (sessions, dropout, patients) = (given("m"), given("delta"), given("P0"));
        let returns = given("K");
        // So many patients are there, every session taken: overloaded, or at load one when nobody
        // drops out, at an interval that makes it so.
        let before = returns / sessions + dropout * patients;
        let interval = if dropout > 0.0 {
            0.2
        } else {
            patients / returns
        };
        let stream = Stream {
            share: 1.0,
            interval_weeks: interval,
            sessions,
        };
        // First appointments take next to no time, so that the sessions stay as they are.
        let clinic = clinic(before, returns, 1e-13, stream, (dropout, 0.0));
        let at = given("t");
        let weeks = after_a_step(&clinic, given("lam") / before, at as u32);
        let ours = weeks[at as usize - 1].active_patients;
        close(&row["id"], "P", ours, number(&row["results"]["P"]), 1e-9);
        // What the table calls an interval is patients ÷ sessions, which counts waits that end in
        // leaving.
        let per_session = number(&row["results"]["interval"]);
        close(&row["id"], "P/K", ours / returns, per_session, 1e-9);
        // Whoever comes has waited since as many joined as are in care now.
        let joining = given("lam") + returns * (1.0 - 1.0 / sessions);
        let age = if dropout > 0.0 {
            -(1.0 - dropout * ours / joining).ln() / dropout
        } else {
            ours / joining
        };
        let mean = weeks[at as usize - 1].return_fluid_weeks.unwrap();
        assert!(
            (mean - age).abs() < 0.2 && age < per_session,
            "{mean} {age}"
        );
    }
}

/// The backlog of an overload that some leave is (ρ − 1)/θ weeks of slots, and stays.
#[test]
fn an_overloaded_backlog_stays() {
    let rows = values();
    let mut seen = 0;
    for row in rows
        .iter()
        .filter(|row| row["model"] == "fluid_erlang_a_overload")
    {
        let given = |name: &str| number(&row["params"][name]);
        let clinic = clinic(
            given("rho") * 50.0,
            50.0,
            1.0,
            WEEKLY,
            (0.04, given("theta")),
        );
        let per_slot = number(&row["results"]["queue_per_unit_S"]);
        for week in after_a_step(&clinic, 1.0, 20) {
            close(&row["id"], "backlog", week.backlog / 50.0, per_slot, 1e-9);
        }
        seen += 1;
    }
    assert_eq!(seen, 3);
}

/// The distribution of a reflected Brownian motion (Harrison 1985), from the model's normal tail.
#[test]
fn a_line_that_wanders() {
    let rows = values();
    let mut seen = 0;
    for row in rows
        .iter()
        .filter(|row| row["model"] == "rbm_transient_cdf")
    {
        let given = |name: &str| number(&row["params"][name]);
        let (x, start, drift, variance) =
            (given("x"), given("q0"), given("drift"), given("var_rate"));
        let (by, spread) = (drift * given("t"), (variance * given("t")).sqrt());
        let below = normal_tail((start + by - x) / spread)
            - (2.0 * drift * x / variance).exp() * normal_tail((x + start + by) / spread);
        close(
            &row["id"],
            "P",
            below,
            number(&row["results"]["P_Q_le_x"]),
            1e-14,
        );
        seen += 1;
    }
    assert_eq!(seen, 4);
}

/// The FTE at load one for the interval visits are booked at, from which each search starts.
#[test]
fn requirements_start_from_the_flow() {
    let mut seen = 0;
    for row in extra().iter().filter(|row| row["kind"] == "required_staff") {
        let mut inputs = row["inputs"].clone();
        inputs
            .as_object_mut()
            .unwrap()
            .retain(|name, value| name != "ordered_mix" || value.is_array());
        let inputs: Inputs = serde_json::from_value(inputs).unwrap();
        let clinic = Clinic::from(&Scenario::try_from(&inputs).unwrap());
        for (name, target) in [
            ("as_ordered", Some(Target::ordered(&clinic, &inputs))),
            ("standard", Target::standard(&clinic, &inputs)),
        ] {
            let reference = &row["results"][name];
            let (Some(target), false) = (target, reference.is_null()) else {
                continue;
            };
            let fluid = target.clinic().fluid_fte().unwrap();
            let published = number(&reference["fluid_fte_at_booking_interval"]);
            close(&row["id"], name, fluid, published, 1e-12);
            assert_eq!(reference["passes_at_headcount"], true);
            assert_eq!(reference["fails_one_fewer"], true);
            seen += 1;
        }
    }
    assert!(seen > 25, "{seen}");
}
