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
    assert_eq!(
        said(&[(ReturnMeanWeeks, 4.28)], &[DropoutPerWeek]),
        [
            "The model gives the figure counted, to within 1%, with “Leaving while waiting” at 3.874% a week."
        ]
    );
}

#[test]
fn one_figure_does_not_tell_two_inputs_apart() {
    let said = said(
        &[(ReturnMeanWeeks, 5.0)],
        &[DropoutPerWeek, NewEpisodesPerMemberYear],
    );
    assert_eq!(
        said,
        [
            "The model gives the figure counted, to within 1%, with “Leaving while waiting” at 3.759% a week; “Members starting care” at 9.159% a year.",
            "One figure does not tell two inputs apart: other values give it just as well. Shown are those nearest the present values. A second figure would narrow them.",
        ]
    );
}

#[test]
fn figures_that_cannot_all_be_true() {
    let figures = [
        (ReturnMeanWeeks, 6.0),
        (SessionsPerPatient, 9.0),
        (CaseloadPerFte, 40.0),
    ];
    let said = said(&figures, &[DropoutPerWeek, NewEpisodesPerMemberYear]);
    assert_eq!(
        said,
        [
            "These figures cannot all be true: with the other inputs as they are, no values of the inputs that may move, within their ranges, give them together. The nearest the model comes: “Time between visits, mean” at 2.29 weeks instead of 6 weeks (−61.9%); “Return visits for each patient started” at 8.81 sessions instead of 9 sessions (−2.1%); “Active patients for each FTE” at 47.8 patients per FTE instead of 40 patients per FTE (+19.6%).",
            "One of the figures is counted differently here, another input is off, or the clinic does not work as the model supposes.",
        ]
    );
}

#[test]
fn inputs_at_an_end_or_without_effect() {
    assert_eq!(
        said(&[(ReturnMeanWeeks, 100.0)], &[SessionsToComplete]),
        [
            "This figure cannot be true: with the other inputs as they are, no values of the inputs that may move, within their ranges, give it. The nearest the model comes: “Time between visits, mean” at 4.93 weeks instead of 100 weeks (−95.1%).",
            "One of the figures is counted differently here, another input is off, or the clinic does not work as the model supposes.",
            "“Sessions to finish”: the fit would go beyond 40 sessions, the end of the range searched.",
            "“Sessions to finish”: 40 sessions lies outside the range of the evidence, 8 sessions to 20 sessions.",
        ]
    );
    let two = said(&[(ReturnMeanWeeks, 4.0)], &[DropoutPerWeek, GiveUpPerWeek]);
    assert_eq!(
        two,
        [
            "The model gives the figure counted, to within 1%, with “Leaving while waiting” at 4.145% a week.",
            "“Giving up before the first visit”: none of these figures depends on it, so it stays as it is.",
        ]
    );
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
    let now = misfit(&residuals(&base, &observed(&[(ReturnMeanWeeks, 5.0)])));
    assert_eq!(
        [
            title(&[(ReturnMeanWeeks, 5.0)]),
            title(&[(ReturnMeanWeeks, 5.0), (CaseloadPerFte, 70.0)]),
            title(&[
                (ReturnMeanWeeks, 6.0),
                (SessionsPerPatient, 9.0),
                (CaseloadPerFte, 40.0)
            ]),
            at_present(pair, &base, now, &messages),
        ],
        [
            "“Members starting care” at 3% a year with “Leaving while waiting” at 0.137% a week fits as well as 20.3% a year with 14.9% a week",
            "Together, the figures fit near “Members starting care” at 18.4% a year and “Leaving while waiting” at 12.2% a week",
            "No pair of “Members starting care” and “Leaving while waiting” fits; the nearest is 4.5% a year with 2.03% a week, off by 37.5%",
            "At the present pair, 8.5% a year and 4% a week, the figures are off by 17.1%.",
        ]
    );
    assert_eq!(ridge_title(pair, &[], &messages), None);
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
