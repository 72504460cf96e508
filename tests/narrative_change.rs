//! A change in one line: plurals, nothing, overload, and the same for both directions.
#![allow(missing_docs, clippy::unwrap_used)]

use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::{Inputs, Outcome, PARAMETERS, Scenario, evaluate};
use caseload::narrative::change::change;
use caseload::narrative::figures::Figure;
use proptest::prelude::*;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

fn outcome(change: impl FnOnce(&mut Inputs)) -> Outcome {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    evaluate(&Scenario::try_from(&inputs).unwrap())
}

fn said(was: &Outcome, is: &Outcome) -> String {
    change(was, is, &MESSAGES)
}

fn people(outcome: &mut Outcome, headcount: f64) {
    outcome.required.ordered.as_mut().unwrap().headcount = headcount;
}

fn first(outcome: &mut Outcome, days: f64) {
    outcome.waits.first_appointment.p50_weeks = Some(days / 5.0);
}

fn returns(outcome: &mut Outcome, days: f64) {
    outcome.waits.return_visit.p50_weeks = Some(days / 5.0);
}

fn shown(headcount: f64, first_days: f64, return_days: f64) -> Outcome {
    let mut outcome = outcome(|_| {});
    people(&mut outcome, headcount);
    first(&mut outcome, first_days);
    returns(&mut outcome, return_days);
    outcome
}

#[test]
fn one_and_many_are_worded_apart_both_ways() {
    let before = shown(2_000.0, 3.0, 10.0);
    for (after, expected) in [
        (
            shown(2_139.0, 3.0, 11.0),
            "139 more clinicians needed, return visits one business day later",
        ),
        (
            shown(2_001.0, 5.0, 8.0),
            "1 more clinician needed, first appointments 2 business days later, return visits 2 business days sooner",
        ),
        (
            shown(1_999.0, 2.0, 10.0),
            "1 fewer clinician needed, first appointments one business day sooner",
        ),
        (shown(1_000.0, 3.0, 10.0), "1,000 fewer clinicians needed"),
        (
            shown(2_000.0, 3.0, 22.0),
            "Return visits 12 business days later",
        ),
    ] {
        assert_eq!(said(&before, &after), expected);
    }
}

#[test]
fn what_nobody_can_see_is_no_change() {
    let same = "The number and both waits stay as they are";
    let before = shown(2_000.0, 3.0, 10.0);
    assert_eq!(said(&before, &before), same);
    assert_eq!(said(&before, &shown(2_000.0, 3.2, 9.8)), same);
    // The days shown differ although the waits hardly do.
    assert_eq!(
        said(&shown(2_000.0, 3.0, 10.49), &shown(2_000.0, 3.0, 10.51)),
        "Return visits one business day later"
    );
}

#[test]
fn a_number_that_is_no_longer_enough_and_one_that_is_again() {
    let before = shown(2_000.0, 3.0, 10.0);
    let mut none = before.clone();
    none.required.ordered = None;
    assert_eq!(said(&before, &none), "No number of clinicians is enough");
    assert_eq!(said(&none, &before), "2,000 clinicians now enough");
}

#[test]
fn without_end_is_said_and_how_it_grows() {
    let steady = outcome(|_| {});
    let growing = |clinicians| {
        outcome(|inputs: &mut Inputs| {
            inputs.clinicians = clinicians;
            inputs.dropout_per_week = 0.0;
        })
    };
    let (some, few) = (growing(1_500.0), growing(1_200.0));
    let started = said(&steady, &some);
    let without_end = "the gap between return visits now lengthens without end";
    assert!(started.ends_with(without_end), "{started}");
    assert!(said(&some, &few).contains("lengthens faster"));
    assert!(said(&few, &some).contains("lengthens more slowly"));
    assert!(said(&some, &steady).contains("return visits now after 21 business days"));

    let listed = |people| {
        let mut outcome = steady.clone();
        outcome.waits.first_appointment.p50_weeks = None;
        outcome.waits.first_appointment.list_growth_per_week = Some(people);
        outcome
    };
    for (was, is, expected) in [
        (
            &steady,
            &listed(310.0),
            "The list for first appointments now grows without end",
        ),
        (
            &listed(310.0),
            &listed(400.0),
            "The list for first appointments grows faster",
        ),
        (
            &listed(310.0),
            &listed(200.0),
            "The list for first appointments grows more slowly",
        ),
        (
            &listed(310.0),
            &steady,
            "First appointments now within a day",
        ),
    ] {
        assert_eq!(said(was, is), expected);
    }

    let (year, none) = (
        outcome(|inputs| inputs.clinicians = 540.0),
        outcome(|inputs| inputs.clinicians = 300.0),
    );
    assert_eq!(
        said(&steady, &year),
        "Return visits now after more than a year"
    );
    let last = said(&year, &none);
    assert!(
        last.ends_with("first appointments now take every slot"),
        "{last}"
    );
}

#[test]
fn one_reason_for_everything_is_said_once() {
    let steady = outcome(|_| {});
    let nobody = outcome(|inputs| inputs.new_episodes_per_member_year = 0.0);
    let line = said(&steady, &nobody);
    assert!(line.ends_with("nobody starts care any more"), "{line}");
    let no_hours = outcome(|inputs| inputs.patient_management_hours = 40.0);
    let line = said(&steady, &no_hours);
    assert!(line.ends_with("no hours can be booked any more"), "{line}");
    assert_eq!(
        said(&no_hours, &no_hours),
        "The number and both waits stay as they are"
    );
}

/// The numbers of a line, in order.
fn numbers(line: &str) -> Vec<String> {
    line.split(' ')
        .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    prop::collection::vec((0..PARAMETERS.len(), 0.0..=1.0), 0..4).prop_filter_map(
        "no scenario",
        |changes| {
            let mut inputs = Inputs::default();
            for (index, share) in changes {
                let parameter = PARAMETERS.get(index)?;
                if let Some(range) = parameter.range() {
                    let value = range.min + (range.max - range.min) * share;
                    inputs.set_number(parameter.id, value);
                }
            }
            Some(evaluate(&Scenario::try_from(&inputs).ok()?))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// There and back says the same numbers with the words turned round.
    #[test]
    fn the_way_back_mirrors_the_way_there(a in any_outcome(), b in any_outcome()) {
        let (there, back) = (said(&a, &b), said(&b, &a));
        prop_assert!(!there.contains(['{', '}']) && !there.contains("NaN"), "{}", there);
        prop_assert!(there.starts_with(|first: char| !first.is_lowercase()), "{}", there);
        let staff = |outcome: &Outcome| Some(Figure::People.rounded(outcome.required.ordered?.headcount));
        if let (Some(was), Some(is)) = (staff(&a), staff(&b)) {
            prop_assert_eq!(there.contains("more clinician"), is - was > 0.05);
            prop_assert_eq!(there.contains("fewer clinician"), was - is > 0.05);
            if !there.contains("now") && !back.contains("now") {
                prop_assert_eq!(numbers(&there), numbers(&back));
                prop_assert_eq!(there.matches("later").count(), back.matches("sooner").count());
            }
        }
    }
}
