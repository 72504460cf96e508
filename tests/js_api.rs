//! The types of the package for programs, made of the sources and held against the values.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

#[path = "js_api/types.rs"]
mod types;

use std::path::Path;

use caseload::model::observed::Observed;
use caseload::model::projection::{HiringPlan, Term, project};
use caseload::model::simulation::{Length, Pool, Simulation};
use caseload::model::{Inputs, IntakePolicy, Scenario, evaluate};
use caseload::narrative::results::{RESULTS, WORDS};
use caseload::presets::{PRESETS, Preset};
use caseload::proposal::Standings;
use caseload::share::Case;
use caseload::share::record;
use serde_json::Value;

use types::Types;

fn source(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// `UPDATE_SNAPSHOTS=1` writes the file instead.
#[test]
fn the_types_are_those_of_the_sources() {
    let text = Types::of_sources().text();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/js_api/types.d.ts");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert!(
        std::fs::read_to_string(path).unwrap() == text,
        "src/js_api/types.d.ts differs; accept it with UPDATE_SNAPSHOTS=1"
    );
}

#[test]
fn every_function_is_declared_and_no_other() {
    let declared = source("src/js_api/functions.d.ts");
    let mut declared: Vec<&str> = declared
        .split("export function ")
        .skip(1)
        .filter_map(|rest| rest.split('(').next())
        .collect();
    let code = source("src/js_api.rs");
    let mut exported: Vec<&str> = code
        .split("#[wasm_bindgen(skip_typescript")
        .skip(1)
        .filter_map(|rest| {
            let (attribute, rest) = rest.split_once("]\npub fn ")?;
            let own = rest.split('(').next()?;
            Some(
                attribute
                    .split_once("js_name = ")
                    .map_or(own, |(_, name)| name.trim_end_matches(')').trim()),
            )
        })
        .collect();
    declared.sort_unstable();
    exported.sort_unstable();
    assert_eq!(declared, exported);
    assert_eq!(declared.len(), 9);
}

/// Scenarios of every policy and regime.
fn inputs() -> Vec<Inputs> {
    let mut all: Vec<Inputs> = PRESETS.iter().map(Preset::inputs).collect();
    for intake_policy in IntakePolicy::ALL {
        for clinicians in [200.0, 1_900.0, 9_000.0] {
            all.push(Inputs {
                intake_policy,
                clinicians,
                give_up_per_week: 0.0,
                ..Inputs::default()
            });
        }
    }
    for change in [
        |inputs: &mut Inputs| inputs.patient_management_hours = 40.0,
        |inputs: &mut Inputs| inputs.new_episodes_per_member_year = 0.0,
        |inputs: &mut Inputs| inputs.dropout_per_week = 0.0,
        |inputs: &mut Inputs| inputs.visit_interval_weeks = 9.0,
        |inputs: &mut Inputs| inputs.ordered_mix = vec![types::stream(0.5), types::stream(0.5)],
    ] {
        let mut inputs = Inputs::default();
        change(&mut inputs);
        all.push(inputs);
    }
    all
}

#[test]
fn every_value_has_its_type() {
    let types = Types::of_sources();
    for inputs in inputs() {
        let scenario = Scenario::try_from(&inputs).unwrap();
        types.check(
            "Outcome",
            &serde_json::to_value(evaluate(&scenario)).unwrap(),
        );
        types.check("Inputs", &serde_json::to_value(&inputs).unwrap());
    }
    let scenario = Scenario::default();
    let term = Term {
        hiring: HiringPlan::Posts,
        ..Term::default()
    };
    let projection = project(&scenario, &term.plan()).unwrap();
    types.check("Projection", &serde_json::to_value(projection).unwrap());
    let pool = Pool::of_intakes(&scenario).unwrap();
    let length = Length::of_visits(&pool, 1_000.0);
    let mut run = Simulation::new(pool, length, 1).unwrap();
    types.check("Findings", &serde_json::to_value(run.findings()).unwrap());
    while !run.advance(1_000_000).finished {}
    types.check("Findings", &serde_json::to_value(run.findings()).unwrap());
}

/// A record's names lead to the same numbers here: each dot is a step into an object.
#[test]
fn results_have_the_names_of_records() {
    for inputs in inputs() {
        let scenario = Scenario::try_from(&inputs).unwrap();
        let outcome = evaluate(&scenario);
        let values = serde_json::to_value(&outcome).unwrap();
        let case = Case {
            origin: PRESETS[0].id,
            scenario: &scenario,
            observed: &Observed::default(),
            term: &Term::default(),
            outcome: &outcome,
            standings: &Standings::NONE,
        };
        let record: Value = serde_json::from_str(&record::write(&case)).unwrap();
        let results = record["results"].as_object().unwrap();
        assert_eq!(results.len(), RESULTS.len() + WORDS.len());
        for (name, wanted) in results {
            let pointer = format!("/{}", name.replace('.', "/"));
            let found = values.pointer(&pointer).unwrap_or(&Value::Null);
            assert!(
                found.as_f64() == wanted.as_f64() && found.as_str() == wanted.as_str(),
                "{name}: {found} {wanted}"
            );
        }
    }
}
