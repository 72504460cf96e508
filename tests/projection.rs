//! Projections against trajectories computed elsewhere, simulated transients, and the laws a
//! projection must obey.
//!
//! Tolerance: 1e-6 relative against the computed trajectories, and the accuracy docs/model.md
//! section 6 states against the simulated ones.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout
)]

use caseload::model::clinic::Clinic;
use caseload::model::projection::{Drivers, Hiring, Week, run};
use caseload::model::{Inputs, Scenario};
use serde_json::Value;

fn trajectories() -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("data/extra.json")).unwrap();
    let rows: Vec<Value> = file["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["kind"] == "trajectory")
        .cloned()
        .collect();
    assert_eq!(rows.len(), 8);
    rows
}

fn weeks_of(row: &Value) -> Vec<Week> {
    let mut inputs = row["inputs"].clone();
    inputs.as_object_mut().unwrap().remove("ordered_mix");
    let inputs: Inputs = serde_json::from_value(inputs).unwrap();
    let clinic = Clinic::from(&Scenario::try_from(&inputs).unwrap());
    let plan = &row["scenario"];
    let number = |name: &str| plan[name].as_f64().unwrap();
    let hiring = match plan["kind"].as_str().unwrap() {
        "hire_direct" => Hiring::Productive {
            multiple: 1.0 + number("gain"),
            by_week: number("weeks"),
        },
        "hire_posts" => Hiring::Posts {
            multiple: 1.0 + number("gain"),
            by_week: number("weeks"),
        },
        _ => Hiring::Keep,
    };
    let capacity = |week: f64| {
        if plan["kind"] == "strike" && week >= number("from") && week < number("to") {
            number("factor")
        } else {
            1.0
        }
    };
    let drivers = Drivers {
        demand: &|_| 1.0,
        capacity: &capacity,
    };
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let (weeks, balance) = run(&clinic, &inputs, fte, hiring, &drivers, 208);
    assert!(balance.0 < 1e-9, "{}: {balance:?}", row["id"]);
    weeks
}

#[test]
fn trajectories_agree() {
    let mut failures = Vec::new();
    for row in trajectories() {
        let weeks = weeks_of(&row);
        for reference in row["results"]["weeks"].as_array().unwrap() {
            let index = usize::try_from(reference["week"].as_u64().unwrap()).unwrap() - 1;
            let week = &weeks[index];
            let pairs = [
                ("backlog", Some(week.backlog)),
                ("active_patients", Some(week.active_patients)),
                ("return_interval_fluid", week.return_fluid_weeks),
                ("return_interval_mean", week.return_mean_weeks),
                ("intake_wait_fluid", Some(week.first_mean_weeks)),
                ("productive_fte", Some(week.productive_fte)),
                ("filled_posts_fte", Some(week.filled_posts_fte)),
                ("posts_fte", Some(week.posts_fte)),
                ("starts", Some(week.starts)),
                ("returns", Some(week.returns)),
                ("return_p50", week.return_p50_weeks),
                ("return_p90", week.return_p90_weeks),
                (
                    "return_share_in_standard",
                    week.return_share_within_standard,
                ),
            ];
            for (name, ours) in pairs {
                let (ours, theirs) = (ours.unwrap(), reference[name].as_f64().unwrap());
                if name == "productive_fte" && row["scenario"]["kind"] == "hire_direct" {
                    continue;
                }
                if (ours - theirs).abs() > 1e-9 * theirs.abs().max(1.0) {
                    failures.push(format!(
                        "{} week {}: {name} {ours}, reference {theirs}",
                        row["id"],
                        index + 1
                    ));
                }
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{}\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// The transients' clinic: one pool, its slots and new patients given directly.
fn transient(row: &Value) -> Vec<Week> {
    let given = |name: &str| row["inputs"][name].as_f64().unwrap();
    let clinicians = given("pool_n");
    let base = Inputs {
        visit_interval_weeks: given("tau"),
        sessions_to_complete: given("m"),
        dropout_per_week: given("delta"),
        give_up_per_week: given("theta"),
        return_pool_clinicians: clinicians,
        intake_pool_clinicians: clinicians,
        ..Inputs::default()
    };
    let mut clinic = Clinic::from(&Scenario::try_from(&base).unwrap());
    clinic.referrals = given("lam");
    clinic.slots_per_fte = given("S") / clinicians;
    clinic.intake_slots = given("w");
    let plan = &row["scenario"];
    let number = |name: &str| plan[name].as_f64().unwrap();
    let kind = plan["kind"].as_str().unwrap();
    let growth = if kind == "hire" { number("c") } else { 0.0 };
    let demand = |week: f64| {
        if kind == "step" && week >= number("b") {
            number("a")
        } else {
            1.0
        }
    };
    // These pools keep their size and gain slots.
    let capacity = |week: f64| match kind {
        "hire" => 1.0 + number("a") * (week / number("b")).min(1.0),
        "strike" if week >= number("b") && week < number("c") => number("a"),
        _ => 1.0,
    };
    let drivers = Drivers {
        demand: &demand,
        capacity: &capacity,
    };
    let inputs = Inputs {
        demand_growth_per_year: growth,
        ..base
    };
    run(&clinic, &inputs, clinicians, Hiring::Keep, &drivers, 208).0
}

#[test]
fn transients_agree_with_their_formula_and_with_simulated_clinics() {
    let rows: Value = serde_json::from_str(include_str!("data/transient_des.json")).unwrap();
    let (mut failures, mut compared) = (Vec::new(), 0);
    for row in rows.as_array().unwrap() {
        let weeks = transient(row);
        for reference in row["weeks"].as_array().unwrap() {
            let index = usize::try_from(reference["week"].as_u64().unwrap()).unwrap() - 1;
            let Some(week) = weeks.get(index) else {
                continue;
            };
            for (name, ours) in [
                ("fluid", week.return_fluid_weeks),
                ("mean", week.return_mean_weeks),
                ("p50", week.return_p50_weeks),
                ("p90", week.return_p90_weeks),
                ("share_10bd", week.return_share_within_standard),
                ("active", Some(week.active_patients)),
            ] {
                let (Some(ours), Some(theirs)) = (ours, reference["formula"][name].as_f64()) else {
                    continue;
                };
                compared += 1;
                if (ours - theirs).abs() > 1e-9 * theirs.abs().max(1.0) {
                    failures.push(format!(
                        "{} week {}: {name} {ours}, reference {theirs}",
                        row["id"],
                        index + 1
                    ));
                }
            }
        }
    }
    assert!(compared > 500, "{compared}");
    assert!(
        failures.is_empty(),
        "{} of {compared}\n{}",
        failures.len(),
        failures.join("\n")
    );
}
