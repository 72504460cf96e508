//! What is said about links, fingerprints and files.

use crate::i18n::{Arg, Messages};
use crate::model::parameter::Unit;
use crate::model::projection::{Term, TermId};
use crate::model::{Inputs, MODEL_VERSION, PARAMETERS, ParameterId, Value};
use crate::share::claim::ClaimNotice;
use crate::share::record::RecordError;
use crate::share::{Case, Verdict};

use super::{figures, mix};

/// What is said of the claim of a link or a record.
pub fn claim_notice(notice: &ClaimNotice, messages: &Messages) -> String {
    match notice {
        ClaimNotice::Unreadable { text } => {
            messages.format("link-fingerprint", &[("text", Arg::Text(text.clone()))])
        }
        ClaimNotice::Second => messages.text("link-second-claim"),
        ClaimNotice::Judged(found) => verdict(found, messages),
    }
}

/// What the claim of a link or a record comes to.
pub fn verdict(verdict: &Verdict, messages: &Messages) -> String {
    let arg = |text: &dyn std::fmt::Display| Arg::Text(text.to_string());
    match verdict {
        Verdict::Matches(fingerprint) => messages.format(
            "share-matches",
            &[
                ("fingerprint", arg(fingerprint)),
                ("model", arg(&MODEL_VERSION)),
            ],
        ),
        Verdict::Altered { claimed, now } => messages.format(
            "share-altered",
            &[("claimed", arg(claimed)), ("now", arg(now))],
        ),
        Verdict::OtherModel { made, now, since } => {
            let made = messages.format(
                "share-other-model",
                &[
                    ("made", arg(made)),
                    ("model", arg(&MODEL_VERSION)),
                    ("now", arg(now)),
                ],
            );
            let changes = match since {
                Some(versions) => versions
                    .iter()
                    .map(|version| version_note(version, messages))
                    .collect::<Vec<_>>()
                    .join(" "),
                None => messages.text("share-unknown-model"),
            };
            format!("{made} {changes}")
        }
    }
}

/// What a version of the model changed.
pub fn version_note(version: &str, messages: &Messages) -> String {
    messages.text(&format!("model-version-{}", version.replace('.', "-")))
}

/// Why a file could not be opened.
pub fn record_error(error: &RecordError, messages: &Messages) -> String {
    match error {
        RecordError::TooLarge { bytes } => messages.format(
            "share-file-too-large",
            &[
                ("size", Arg::Number(*bytes as f64 / 1e6, 1)),
                (
                    "most",
                    Arg::Number(crate::share::record::LARGEST as f64 / 1e6, 0),
                ),
            ],
        ),
        RecordError::NotJson { line, column } => messages.format(
            "share-file-not-json",
            &[
                ("line", Arg::Number(*line as f64, 0)),
                ("column", Arg::Number(*column as f64, 0)),
            ],
        ),
        RecordError::NotARecord => messages.text("share-file-not-ours"),
        RecordError::Newer { version } => messages.format(
            "share-file-newer",
            &[("version", Arg::Text(version.clone()))],
        ),
    }
}

/// The question: members, what is ordered, hours for patients, clinicians today.
pub fn question(inputs: &Inputs, messages: &Messages) -> String {
    let text = |id| {
        let unit = ParameterId::parameter(id).and_then(|parameter| parameter.unit);
        Arg::Text(figures::bare(
            messages,
            unit,
            inputs.number(id).unwrap_or(0.0),
        ))
    };
    let order = if inputs.ordered_mix.is_empty() {
        let interval = mix::interval(inputs.visit_interval_weeks, messages);
        messages.format("share-order-one", &[("interval", Arg::Text(interval))])
    } else {
        let parts = mix::parts(inputs, messages);
        messages.format("share-order-mix", &[("parts", Arg::Text(parts))])
    };
    let hours = figures::bare(messages, Some(Unit::HoursPerWeek), inputs.bookable_hours());
    messages.format(
        "share-question",
        &[
            ("members", text(ParameterId::Members)),
            ("order", Arg::Text(order)),
            ("hours", Arg::Text(hours)),
            ("clinicians", text(ParameterId::Clinicians)),
        ],
    )
}

/// What differs from the defaults, each with its value, and that the rest does not.
pub fn changes(case: &Case<'_>, messages: &Messages) -> String {
    let (inputs, defaults) = (case.scenario.inputs(), Inputs::default());
    let mut changed: Vec<String> = PARAMETERS
        .iter()
        .filter(|parameter| inputs.value(parameter.id) != defaults.value(parameter.id))
        .map(|parameter| {
            let value = match inputs.value(parameter.id) {
                Value::Number(number) => figures::amount(messages, parameter.unit, number),
                Value::Policy(policy) => messages.policy(policy),
            };
            named(messages.parameter_label(parameter.id), value, messages)
        })
        .collect();
    let unchanged = Term::default();
    changed.extend(TermId::ALL.into_iter().filter_map(|id| {
        let value = match case.term.number(id) {
            Some(number) if Some(number) != unchanged.number(id) => {
                figures::amount(messages, id.unit(), number)
            }
            None if case.term.hiring != unchanged.hiring => messages.hiring(case.term.hiring),
            _ => return None,
        };
        Some(named(messages.term_label(id), value, messages))
    }));
    if changed.is_empty() && inputs.ordered_mix.is_empty() {
        return messages.text("share-all-default");
    }
    if changed.is_empty() {
        return messages.text("share-rest-default");
    }
    let changed = ("changed", Arg::Text(changed.join("; ")));
    messages.format("share-changed", &[changed])
}

fn named(label: String, value: String, messages: &Messages) -> String {
    let arguments = [("label", Arg::Text(label)), ("value", Arg::Text(value))];
    messages.format("share-input", &arguments)
}

/// Where a picture comes from: the program, its model, the fingerprint, the address.
pub fn source(case: &Case<'_>, address: &str, messages: &Messages) -> String {
    messages.format(
        "share-source",
        &[
            ("model", Arg::Text(MODEL_VERSION.to_owned())),
            ("fingerprint", Arg::Text(case.fingerprint().to_string())),
            ("address", Arg::Text(address.to_owned())),
        ],
    )
}

/// A few sentences for an e-mail: what is told first, the question, the answer, both clocks, and how
/// to check them.
pub fn for_an_email(
    case: &Case<'_>,
    first: Vec<String>,
    address: &str,
    messages: &Messages,
) -> String {
    let (scenario, outcome) = (case.scenario, case.outcome);
    let answer = super::answer(scenario, outcome, messages);
    let rest = [
        question(scenario.inputs(), messages),
        messages.format(
            "share-mail-answer",
            &[
                ("number", Arg::Text(answer.number)),
                ("unit", Arg::Text(answer.unit)),
                ("need", Arg::Text(answer.need)),
                ("standard", Arg::Text(answer.standard)),
            ],
        ),
        super::first_appointment(scenario, outcome, messages),
        super::return_visit(scenario, outcome, messages),
        messages.format(
            "share-mail-check",
            &[
                ("model", Arg::Text(MODEL_VERSION.to_owned())),
                ("fingerprint", Arg::Text(case.fingerprint().to_string())),
            ],
        ),
        address.to_owned(),
    ];
    first.into_iter().chain(rest).collect::<Vec<_>>().join("\n")
}
