//! Statements made in public: findings recomputed from the written formulas, on their own.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that panics has failed, which is what it is for"
)]
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use caseload::i18n::Messages;
use caseload::model::explain::{Line, lost};
use caseload::model::stated::{ABOUT, Quantity, Said, Verdict, finding};
use caseload::model::{Inputs, PARAMETERS, ParameterId, Scenario, evaluate};
use caseload::narrative::statements as words;
use caseload::presets::PRESETS;
use caseload::statements::{STATEMENTS, Statement};

fn statement(id: &str) -> &'static Statement {
    STATEMENTS.iter().find(|own| own.id == id).unwrap()
}

/// A statement's quantity from its inputs, written out again.
fn by_hand(own: &Statement, scenario: &Scenario) -> f64 {
    let inputs = scenario.inputs();
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let at_work = 1.0 - inputs.leave_weeks_per_year / 52.0;
    let an_hour = fte * at_work * 60.0 / inputs.session_minutes;
    let other = inputs.patient_management_hours + inputs.meeting_hours;
    let outcome = evaluate(scenario);
    match own.id {
        "hour-1300" => an_hour,
        "hours-19" => other,
        "appointments-3750" => an_hour * (19.0 - other),
        "ten-a-day" => (inputs.paid_hours_per_week - other) * 60.0 / inputs.session_minutes / 5.0,
        "first-95" => outcome
            .waits
            .first_appointment
            .share_within_standard
            .unwrap(),
        "weekly-87" => outcome.waits.return_visit.share_as_ordered.unwrap(),
        _ => outcome.waits.return_visit.mean_weeks.unwrap(),
    }
}

#[test]
fn every_finding_is_that_of_the_formula_written_out_again() {
    for own in STATEMENTS {
        let scenario = own.scenario();
        let found = own.finding(&scenario);
        let value = found.value.unwrap();
        let ours = by_hand(own, &scenario);
        assert!((value - ours).abs() <= 1e-12 * ours.abs(), "{}", own.id);
        let follows = match own.said {
            Said::AtLeast(figure) => ours >= figure,
            Said::AtMost(figure) => ours <= figure,
            Said::About(figure) => (ours / figure - 1.0).abs() <= ABOUT,
        };
        assert_eq!(found.verdict == Verdict::Follows, follows, "{}", own.id);
        assert_eq!(found.taken.len(), own.inputs.len(), "{}", own.id);
    }
}

/// At the value told the statement is just true, and a hair beyond it is not.
#[test]
fn every_turn_turns() {
    let mut turns = 0;
    for own in STATEMENTS {
        for base in PRESETS {
            let scenario = Scenario::try_from(&base.inputs()).unwrap();
            let found = own.finding(&scenario);
            for taken in &found.taken {
                let Some(turn) = taken.turn else { continue };
                let context = format!("{} {} {:?}", own.id, base.id, taken);
                let at = |value: f64| {
                    let changed = scenario.with(taken.id, value).expect(&context);
                    by_hand(own, &changed)
                };
                let figure = own.said.figure();
                let hair = 1e-7 * turn.value.abs();
                match turn.upward {
                    None => {
                        let there = at(turn.value);
                        assert!((there / figure - 1.0).abs() < 1e-6, "{context} {there}");
                    }
                    Some(upward) => {
                        let inward = if upward { hair } else { -hair };
                        assert!(own.said.holds(at(turn.value + inward)), "{context}");
                        assert!(!own.said.holds(at(turn.value - inward)), "{context}");
                        // What is printed of it holds too.
                        let printed = words::written(turn.value, turn.upward);
                        assert!((printed / turn.value - 1.0).abs() <= 0.0101, "{context}");
                        let range = taken.id.parameter().unwrap().range().unwrap();
                        if range.contains(printed) {
                            // The formula written out again rounds in other places.
                            let there = at(printed);
                            let holds =
                                [1.0 - 1e-9, 1.0 + 1e-9].map(|noise| own.said.holds(there * noise));
                            assert!(holds.contains(&true), "{context} {printed}");
                        }
                    }
                }
                turns += 1;
            }
        }
    }
    assert!(turns > 250, "{turns}");
}

/// Impossible means that no input does it, tried over its whole range.
#[test]
fn what_is_impossible_is_so_for_every_input() {
    let scenario = Scenario::default();
    let said = Said::AtLeast(1e9);
    let found = finding(
        &scenario,
        Quantity::BookedADay,
        said,
        &[ParameterId::SessionMinutes],
    );
    assert_eq!(found.verdict, Verdict::Impossible);
    assert_eq!(found.taken[0].turn, None);
    for parameter in PARAMETERS {
        let Some(range) = parameter.range() else {
            continue;
        };
        for step in 0..=1_000 {
            let value = range.min + (range.max - range.min) * f64::from(step) / 1_000.0;
            let changed = scenario.with(parameter.id, value).unwrap();
            assert!(
                !Quantity::BookedADay
                    .of(&changed)
                    .is_some_and(|value| said.holds(value))
            );
        }
    }
    // One that only an input nobody asked about makes true is possible.
    let hidden = finding(
        &scenario,
        Quantity::BookedADay,
        Said::AtLeast(10.0),
        &[ParameterId::PatientManagementHours],
    );
    assert_eq!(
        (hidden.verdict, hidden.taken[0].turn),
        (Verdict::Needs, None)
    );
}

#[test]
fn findings_on_record_are_what_the_document_says() {
    let value = |id: &str| {
        let own = statement(id);
        own.finding(&own.scenario())
    };
    let turn = |id: &str, place: usize| value(id).taken[place].turn.unwrap().value;
    assert_eq!(value("hour-1300").value.unwrap().round(), 1_514.0);
    assert_eq!(value("appointments-3750").value.unwrap().round(), 12_323.0);
    assert!(
        (turn("appointments-3750", 0) * 0.9 - 486.9).abs() < 0.1,
        "FTE"
    );
    assert!(
        (turn("appointments-3750", 1) - 7.5 - 6.26).abs() < 0.01,
        "hours before"
    );
    assert!((turn("hours-19", 0) - 16.5).abs() < 1e-9);
    assert!((turn("ten-a-day", 1) - 36.0).abs() < 1e-9);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/statements.md");
    let document = fs::read_to_string(file).unwrap();
    let messages = Messages::default();
    for own in STATEMENTS {
        let found = own.finding(&own.scenario());
        let row = format!(
            "| {} | {} | {} |",
            words::said(own, &messages),
            words::source(own, &messages),
            words::finding(own.quantity, &found, &messages),
        );
        assert!(document.contains(&row), "add or correct:\n{row}");
    }
}

fn result(lines: &[Line], id: &str) -> f64 {
    let line = lines.iter().find(|line| line.id == id);
    line.unwrap_or_else(|| panic!("{id}")).result.unwrap()
}

#[test]
fn a_number_of_appointments_comes_to_what_the_clinic_says() {
    for base in PRESETS {
        let inputs = base.inputs();
        let scenario = Scenario::try_from(&inputs).unwrap();
        let outcome = evaluate(&scenario);
        for number in [1.0, 3_750.0, 1e6] {
            let lines = lost(&scenario, &outcome, number);
            let close = |id: &str, ours: f64| {
                let theirs = result(&lines, id);
                assert!((theirs / ours - 1.0).abs() < 1e-9, "{id} {theirs} {ours}");
            };
            let fte = inputs.clinicians * inputs.fte_per_clinician;
            // Every attended slot there is, as booked, plus the slots held for crises.
            let attended = 1.0 - inputs.no_show_share * (1.0 - inputs.backfill_share);
            let booked = fte
                * (outcome.attended_slots_per_fte_week + inputs.crisis_slots_per_fte_week)
                / attended;
            close("lost_share", number / booked);
            close("lost_fte", number / booked * fte);
            close("lost_weeks", 52.0 * number / booked);
            // Taken from everybody's week, the lost hours cost exactly the number.
            let each = result(&lines, "lost_hours_each");
            let before = outcome.attended_slots_per_fte_week;
            let after = evaluate(
                &Scenario::try_from(&Inputs {
                    patient_management_hours: (inputs.patient_management_hours + each).min(80.0),
                    ..inputs.clone()
                })
                .unwrap(),
            )
            .attended_slots_per_fte_week;
            if inputs.patient_management_hours + each < 80.0 {
                let cost = (before - after) * fte / attended;
                assert!((cost / number - 1.0).abs() < 1e-6, "{cost}");
            }
            close("lost_hour_of", each * fte);
            close(
                "lost_patients_ordered",
                number * inputs.visit_interval_weeks,
            );
            let mean = outcome.waits.return_visit.mean_weeks.unwrap();
            close("lost_patients_today", number * mean);
            // A year of whole courses at full load is what the fluid staff sees.
            let course = outcome.fluid_fte.unwrap() * outcome.attended_slots_per_fte_week
                / outcome.new_patients_per_week;
            close("lost_courses", 52.0 * number / course);
        }
    }
}

#[test]
fn sentences_say_what_the_lines_say() {
    let messages = Messages::default();
    let scenario = Scenario::default();
    let outcome = evaluate(&scenario);
    let sentences = |number| {
        let lines = lost(&scenario, &outcome, number);
        words::lost(scenario.inputs(), &lines, &messages)
    };
    let told = sentences(1_000.0);
    assert_eq!(
        told[0],
        "1,000 appointments a week are one bookable hour a week of 1,169 full-time clinicians, or \
         0.66 hours a week of each of the 1,769 FTE at work."
    );
    assert!(
        told[1].starts_with("They are 2.2% of all the appointments"),
        "{}",
        told[1]
    );
    assert!(
        sentences(1e6)[1].contains("more than all"),
        "{:?}",
        sentences(1e6)
    );
    let own = statement("ten-a-day");
    let found = own.finding(&own.scenario());
    let taken = words::taken(found.verdict, &found.taken[0], &messages);
    assert!(taken.starts_with("No “"), "{taken}");
}
