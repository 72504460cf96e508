//! docs/evidence.md lists every input and every scenario on record as the app shows them.
#![allow(missing_docs, clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use caseload::i18n::Messages;
use caseload::model::{Inputs, PARAMETERS, Parameter, Value};
use caseload::narrative::figures::{amount, bare};
use caseload::presets::PRESETS;

/// The page's words for a parameter as a row of the table.
fn parameter_row(parameter: &Parameter, messages: &Messages) -> String {
    let shown = |value| amount(messages, parameter.unit, value);
    let default = match Inputs::default().value(parameter.id) {
        Value::Number(value) => shown(value),
        Value::Policy(policy) => messages.policy(policy),
    };
    let from_to = |ends: Option<(f64, f64)>| {
        ends.map_or_else(
            || "–".to_owned(),
            |(low, high)| format!("{} to {}", bare(messages, parameter.unit, low), shown(high)),
        )
    };
    let range = parameter.range();
    let evidence = from_to(range.and_then(|range| range.evidence));
    let limits = from_to(range.map(|range| (range.min, range.max)));
    let statuses: Vec<String> = parameter
        .status
        .iter()
        .map(|status| messages.status(*status))
        .collect();
    format!(
        "| `{}` | {}: {} | {default} | {evidence} | {limits} | {} | {} |",
        parameter.name,
        messages.parameter_label(parameter.id),
        messages.parameter_help(parameter.id),
        statuses.join(", "),
        messages.parameter_source(parameter.id),
    )
}

#[test]
fn the_document_lists_every_input_and_scenario_as_the_app_shows_them() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/evidence.md");
    let document = fs::read_to_string(file).unwrap();
    let messages = Messages::default();
    let parameters = PARAMETERS
        .iter()
        .map(|parameter| parameter_row(parameter, &messages));
    let presets = PRESETS.iter().map(|preset| {
        format!(
            "| `{}` | {}: {} | {} | {} |",
            preset.id,
            messages.preset(preset),
            messages.preset_description(preset),
            messages.preset_standard(preset),
            messages.preset_source(preset),
        )
    });
    let rows: Vec<String> = parameters.chain(presets).collect();
    let lines: Vec<&str> = document.lines().collect();
    let missing: Vec<&String> = rows
        .iter()
        .filter(|row| !lines.contains(&row.as_str()))
        .collect();
    let listed = lines.iter().filter(|line| line.starts_with("| `")).count();
    assert!(
        missing.is_empty(),
        "add or correct:\n{}",
        missing
            .iter()
            .map(|row| row.as_str())
            .collect::<Vec<_>>()
            .join("\n")
    );
    assert_eq!(
        listed,
        rows.len(),
        "rows of inputs and scenarios that no longer exist"
    );
}
