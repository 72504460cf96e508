//! The sentences of the checks: growing lists and missing visits said, closeness never told without
//! an interval.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use caseload::i18n::Messages;
use caseload::model::comparison::{Agreement, Comparison, Quantity, Trial};
use caseload::model::pooling::{intake_weeks, pooling_curve};
use caseload::model::reference::{Checked, ROWS};
use caseload::model::simulation::Estimate;
use caseload::model::{Inputs, Scenario};
use caseload::model::{comparison, reference};
use caseload::narrative::check::{
    describe_histogram, histogram_title, played, reference_summary, shown, verdict,
};
use caseload::narrative::pooling::{describe_pooling, pooling_model, pooling_title, wait};

fn compared(change: impl FnOnce(&mut Inputs)) -> Comparison {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    let mut trial = Trial::new(&Scenario::try_from(&inputs).unwrap(), 2e4, 1).unwrap();
    while trial.advance(100_000) < 1.0 {}
    trial.comparison()
}

fn whole(sentence: &str) {
    assert!(!sentence.is_empty());
    for broken in ["NaN", "inf", "{", "}", "check-", "reference-", "pooling-"] {
        assert!(!sentence.contains(broken), "{sentence}");
    }
}

#[test]
fn a_verdict_counts_and_names_the_farthest() {
    let messages = Messages::default();
    let comparison = compared(|_| {});
    let sentences = verdict(&comparison, &messages);
    for sentence in &sentences {
        whole(sentence);
    }
    let inside = comparison
        .rows
        .iter()
        .filter(|row| row.agreement() == Agreement::Inside)
        .count();
    let known = comparison
        .rows
        .iter()
        .filter(|row| row.agreement() != Agreement::Unknown)
        .count();
    assert!(
        sentences[0].starts_with(&format!("{inside} of {known} figures")),
        "{sentences:?}"
    );
    let outside = comparison
        .rows
        .iter()
        .any(|row| row.agreement() == Agreement::Outside);
    assert_eq!(outside, sentences[1].starts_with("Farthest outside"));
    assert!(
        sentences
            .iter()
            .any(|sentence| sentence.contains("approximations"))
    );
    for word in ["agree", "match", "close"] {
        assert!(!sentences.concat().contains(word), "{word}");
    }
    whole(&played(&comparison, &messages));
    whole(&histogram_title(&comparison, &messages));
    whole(&describe_histogram(&comparison.bars, &messages));
}

#[test]
fn growing_lists_no_returns_and_uneven_caseloads_are_said() {
    let messages = Messages::default();
    let growing = compared(|inputs| inputs.dropout_per_week = 0.0);
    let said = verdict(&growing, &messages).join(" ");
    assert!(
        said.starts_with("By formula there is no steady state"),
        "{said}"
    );
    whole(&histogram_title(&growing, &messages));

    let none = compared(|inputs| inputs.clinicians = 420.0);
    let said = verdict(&none, &messages).join(" ");
    assert!(said.contains("return visits"), "{said}");
    for sentence in verdict(&none, &messages) {
        whole(&sentence);
    }

    let uneven = compared(|inputs| inputs.caseload_cv = 0.25);
    let said = verdict(&uneven, &messages).join(" ");
    assert!(
        said.contains("Uneven caseloads are not simulated"),
        "{said}"
    );
}

#[test]
fn a_value_and_its_interval_have_the_same_decimals() {
    let messages = Messages::default();
    let row = |value: f64, half_width: Option<f64>| comparison::Row {
        quantity: Quantity::ReturnMean,
        formula: Some(value),
        simulated: Some(Estimate { value, half_width }),
        grid: 0.0,
    };
    let said = |half_width| shown(&row(4.145, half_width), &messages);
    assert_eq!(said(Some(0.0124)).simulated, "20.725 ± 0.062");
    assert_eq!(said(Some(0.0124)).formula, "20.725");
    assert_eq!(said(Some(0.4)).simulated, "20.7 ± 2.0");
    assert_eq!(said(Some(3.0)).simulated, "21 ± 15");
    assert_eq!(said(Some(0.000_031)).simulated, "20.72500 ± 0.00015");
    let alone = said(None);
    assert!(alone.simulated.ends_with("no interval"), "{alone:?}");
    assert_eq!(alone.agreement, "not comparable");
}

#[test]
fn the_published_values_are_summed_up() {
    let messages = Messages::default();
    let checked: Vec<Checked> = ROWS.iter().map(reference::Row::check).collect();
    let least = checked.iter().map(|row| row.digits).min().unwrap();
    let n = ROWS.len();
    assert_eq!(
        reference_summary(&checked, &messages),
        format!("All {n} values pass; the least agreement is {least} digits.")
    );
    assert_eq!(
        reference_summary(&checked[..3], &messages),
        format!("3 of {n} computed")
    );
    let mut failed = checked;
    failed[0].passed = false;
    assert_eq!(
        reference_summary(&failed, &messages),
        format!("1 of {n} values fails.")
    );
}

#[test]
fn sharing_a_line_is_told_with_its_numbers() {
    let messages = Messages::default();
    let intake = intake_weeks(&Scenario::default()).unwrap();
    let title = pooling_title(intake, &messages);
    // 0.95/(2·0.05) intakes of 0.314 business days for one clinician.
    assert!(
        title.contains("waiting 3.0 business days; 50 who share one line, 0.0"),
        "{title}"
    );
    let points = pooling_curve(intake, 0.5, 0.99, 9);
    whole(&describe_pooling(intake, &points, &messages));
    whole(&pooling_model(intake, &messages));
    let days = |days: f64| wait(&messages, Some(days / 5.0));
    assert_eq!(
        [days(12.3), days(3.02), days(0.312), days(0.0321)],
        ["12", "3.0", "0.31", "0.032"]
    );
    assert_eq!(wait(&messages, None), "none");
}
