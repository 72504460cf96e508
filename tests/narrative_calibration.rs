//! The sentences of the calibration: what fits, what contradicts, what is not told apart.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use caseload::i18n::Messages;
use caseload::model::ParameterId::{
    self, DropoutPerWeek, GiveUpPerWeek, NewEpisodesPerMemberYear, SessionsToComplete,
};
use caseload::model::Scenario;
use caseload::model::calibration::{Observation, calibrate, misfit, residuals, ridge};
use caseload::model::measure::Measure::{
    self, CaseloadPerFte, ReturnMeanWeeks, ReturnShareWithinStandard, SessionsPerPatient,
};
use caseload::model::observed::ObservedId;
use caseload::narrative::calibration::{at_present, counted, error, ridge_title, sentences};

fn observed(figures: &[(Measure, f64)]) -> Vec<Observation> {
    figures
        .iter()
        .map(|(measure, value)| Observation {
            measure: *measure,
            value: *value,
        })
        .collect()
}

fn said(figures: &[(Measure, f64)], moving: &[ParameterId]) -> Vec<String> {
    let observed = observed(figures);
    let found = calibrate(&Scenario::default(), &observed, moving).unwrap();
    let written = found.written();
    let given = residuals(&written, &observed);
    sentences(&found, (&written, &given), &Messages::default())
}

#[test]
fn one_figure_and_one_input() {
    assert_eq!(said(&[(ReturnMeanWeeks, 4.28)], &[DropoutPerWeek]), ["X"]);
}

#[test]
fn one_figure_does_not_tell_two_inputs_apart() {
    let said = said(
        &[(ReturnMeanWeeks, 5.0)],
        &[DropoutPerWeek, NewEpisodesPerMemberYear],
    );
    assert_eq!(said, ["X"]);
}

#[test]
fn figures_that_cannot_all_be_true() {
    let figures = [
        (ReturnMeanWeeks, 6.0),
        (SessionsPerPatient, 9.0),
        (CaseloadPerFte, 40.0),
    ];
    let said = said(&figures, &[DropoutPerWeek, NewEpisodesPerMemberYear]);
    assert_eq!(said, ["X"]);
}

#[test]
fn inputs_at_an_end_or_without_effect() {
    assert_eq!(
        said(&[(ReturnMeanWeeks, 100.0)], &[SessionsToComplete]),
        ["X"]
    );
    let two = said(&[(ReturnMeanWeeks, 4.0)], &[DropoutPerWeek, GiveUpPerWeek]);
    assert_eq!(two, ["X"]);
}

#[test]
fn no_sentence_is_broken_whatever_is_counted() {
    let messages = Messages::default();
    let all = [
        DropoutPerWeek,
        NewEpisodesPerMemberYear,
        SessionsToComplete,
        GiveUpPerWeek,
    ];
    for weeks in [0.1, 1.0, 4.28, 60.0, 520.0] {
        for share in [0.001, 0.2, 1.0] {
            let figures = [(ReturnMeanWeeks, weeks), (ReturnShareWithinStandard, share)];
            for count in 1..=4 {
                let mut spoken = said(&figures, &all[..count]);
                let pair = (NewEpisodesPerMemberYear, DropoutPerWeek);
                let base = Scenario::default();
                let points = ridge(&base, &observed(&figures), pair, 21).unwrap();
                spoken.extend(ridge_title(pair, &points, &messages));
                let now = misfit(&residuals(&base, &observed(&figures)));
                spoken.push(at_present(pair, &base, now, &messages));
                for sentence in spoken {
                    assert!(!sentence.is_empty());
                    for broken in ["NaN", "inf", "{", "}", "calibration-", "parameter-"] {
                        assert!(!sentence.contains(broken), "{sentence}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_trade_off_is_a_line_for_one_figure_and_a_point_for_two() {
    let messages = Messages::default();
    let pair = (NewEpisodesPerMemberYear, DropoutPerWeek);
    let base = Scenario::default();
    let title = |figures: &[(Measure, f64)]| {
        let points = ridge(&base, &observed(figures), pair, 81).unwrap();
        ridge_title(pair, &points, &messages).unwrap()
    };
    assert_eq!(title(&[(ReturnMeanWeeks, 5.0)]), "X");
    assert_eq!(
        title(&[(ReturnMeanWeeks, 5.0), (CaseloadPerFte, 70.0)]),
        "X"
    );
    assert_eq!(
        title(&[(ReturnMeanWeeks, 6.0), (SessionsPerPatient, 9.0)]),
        "X"
    );
    assert_eq!(ridge_title(pair, &[], &messages), None);
    let now = misfit(&residuals(&base, &observed(&[(ReturnMeanWeeks, 5.0)])));
    assert_eq!(at_present(pair, &base, now, &messages), "X");
}

#[test]
fn figures_and_errors_are_rounded_as_they_are_counted() {
    let messages = Messages::default();
    assert_eq!(
        counted(ObservedId::ReturnMeanWeeks, 4.284_6, &messages),
        "4.28 weeks"
    );
    assert_eq!(
        counted(ObservedId::ReturnShareWithinStandard, 0.123_45, &messages),
        "12.3%"
    );
    assert_eq!(error(Some(0.123_4), &messages), "+12.3%");
    assert_eq!(error(Some(-0.5), &messages), "−50%");
    assert_eq!(error(Some(1e-5), &messages), "under 0.1%");
    assert_eq!(error(None, &messages), messages.text("number-none"));
}
