//! The published values the page recomputes: each stands in the published tables, with the same
//! inputs, and is reproduced.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use caseload::model::reference::{Case, DIGITS, Given, ROWS, Row};
use caseload::model::{Inputs, PARAMETERS, ParameterId, Value as Number};
use serde_json::Value;

struct Tables {
    values: Value,
    simulated: Value,
    extra: Value,
}

impl Tables {
    fn read() -> Self {
        let read = |text: &str| serde_json::from_str(text).unwrap();
        Self {
            values: read(include_str!("data/reference_values.json")),
            simulated: read(include_str!("data/des_reference.json")),
            extra: read(include_str!("data/extra.json")),
        }
    }

    fn row<'a>(table: &'a Value, id: &str) -> &'a Value {
        let rows = table.as_array().unwrap();
        rows.iter().find(|row| row["id"] == id).unwrap()
    }
}

fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        other => other.as_f64().unwrap(),
    }
}

/// The published value and inputs, by symbol.
fn published(tables: &Tables, row: &Row) -> (f64, Vec<f64>) {
    let given = |table: &Value, names: &[&str]| names.iter().map(|n| number(&table[*n])).collect();
    let of_values = |result: &str, names: &[&str]| {
        let found = Tables::row(&tables.values["values"], row.id);
        (
            number(&found["results"][result]),
            given(&found["params"], names),
        )
    };
    let of_simulated = |result: &str| {
        let found = Tables::row(&tables.simulated["cases"], row.id);
        assert_eq!(found["policy"], "intake_first");
        assert_eq!(found["theta"], 0);
        let names = ["S", "lambda", "w", "m", "delta", "tau"];
        (number(&found["formula"][result]), given(found, &names))
    };
    let of_extra = |target: &str, changed: &[(ParameterId, f64)]| {
        let found = Tables::row(&tables.extra["rows"], row.id);
        let mut theirs = found["inputs"].clone();
        theirs.as_object_mut().unwrap().remove("ordered_mix");
        let theirs: Inputs = serde_json::from_value(theirs).unwrap();
        let mut ours = Inputs::default();
        for (id, value) in changed {
            ours.set(*id, Number::Number(*value));
        }
        assert_eq!(ours.intake_policy, theirs.intake_policy, "{}", row.id);
        for parameter in PARAMETERS {
            let (ours, theirs) = (ours.number(parameter.id), theirs.number(parameter.id));
            let close = ours
                .zip(theirs)
                .is_none_or(|(a, b)| (a - b).abs() <= 1e-14 * b.abs());
            assert!(close, "{} {}: {ours:?} {theirs:?}", row.id, parameter.name);
        }
        (number(&found["results"][target]["fte"]), Vec::new())
    };
    match row.case {
        Case::FluidInterval { .. } => of_values(
            "interval_weeks",
            &["lam", "K_returns_per_week", "m", "delta", "tau"],
        ),
        Case::MeanInterval(_) => of_simulated("interval_mean"),
        Case::P90Interval(_) => of_simulated("p90"),
        Case::RequiredOrdered(changed) => of_extra("as_ordered", changed),
        Case::RequiredStandard(changed) => of_extra("standard", changed),
        Case::ErlangB { .. } => of_values("B", &["c", "a"]),
        Case::ErlangC { .. } => of_values("P_wait", &["c", "a"]),
        Case::Deterministic { .. } => of_values("mean_wait_Wq", &["c", "a"]),
        Case::ErlangA { .. } => of_values("P_abandon", &["c", "lambda_", "theta"]),
        Case::Engset { .. } => of_values("time_congestion", &["N", "c", "alpha"]),
    }
}

#[test]
fn every_row_stands_in_the_published_tables() {
    let tables = Tables::read();
    for row in &ROWS {
        let (value, given) = published(&tables, row);
        let rounding = 1e-14 * value.abs();
        let close = (row.published - value).abs() <= rounding;
        assert!(close, "{}: {} for {value}", row.id, row.published);
        if let Given::Symbols(symbols) = row.case.given() {
            let ours: Vec<f64> = symbols.iter().map(|(_, value)| *value).collect();
            assert_eq!(ours, given, "{}", row.id);
        }
    }
}

#[test]
fn every_row_is_reproduced() {
    let failed: Vec<String> = ROWS
        .iter()
        .map(|row| (row, row.check()))
        .filter(|(_, checked)| !checked.passed)
        .map(|(row, checked)| format!("{}: {checked:?} for {}", row.id, row.published))
        .collect();
    assert!(
        failed.is_empty(),
        "below {DIGITS} digits:\n{}",
        failed.join("\n")
    );
}

#[test]
fn every_kind_is_there() {
    let kinds: BTreeSet<&str> = ROWS.iter().map(|row| row.case.name()).collect();
    assert_eq!(kinds.len(), 10, "{kinds:?}");
    assert!(ROWS.len() >= 40, "{}", ROWS.len());
}
