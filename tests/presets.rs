//! Every scenario on record gives the result printed with it in docs/evidence.md, to its last digit.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use caseload::model::{Inputs, Outcome, Scenario, evaluate};
use caseload::presets::{PRESETS, preset};

fn inputs(id: &str) -> Inputs {
    preset(id).unwrap().inputs()
}

fn outcome(inputs: &Inputs) -> Outcome {
    evaluate(&Scenario::try_from(inputs).unwrap())
}

fn printed(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

#[test]
fn the_default_is_the_first() {
    assert_eq!(PRESETS[0].inputs(), Inputs::default());
}

#[test]
fn fluid_intervals_are_those_printed() {
    for (id, decimals, weeks) in [
        ("norcal-2022-settlement", 2, "4.15"),
        ("norcal-2022", 1, "3.9"),
        ("eight-weeks", 1, "8.0"),
        ("socal-2024", 1, "5.3"),
        ("socal-2023-cut", 1, "4.0"),
        ("socal-2025-settlement", 1, "4.6"),
        ("socal-2024-union", 1, "5.1"),
        ("socal-2024-employer-reading", 1, "9.5"),
        ("new-return-1-4", 1, "4.1"),
        ("new-return-1-8", 1, "1.5"),
        ("hawaii-2022", 1, "14.7"),
        ("one-per-2000", 1, "2.6"),
    ] {
        let fluid = outcome(&inputs(id)).waits.return_visit.fluid_weeks.unwrap();
        assert_eq!(printed(fluid, decimals), weeks, "{id}");
    }
}

#[test]
fn business_days_are_those_printed() {
    for (id, days) in [
        ("norcal-2022-settlement", "21"),
        ("norcal-2022", "20"),
        ("socal-2024", "26"),
        ("one-per-2000", "13"),
    ] {
        let fluid = outcome(&inputs(id)).waits.return_visit.fluid_weeks.unwrap();
        assert_eq!(printed(fluid * 5.0, 0), days, "{id}");
    }
}

#[test]
fn the_north_before_the_strike_gave_4_3_return_visits() {
    let visits = outcome(&inputs("norcal-2022"))
        .sessions_per_patient
        .unwrap();
    assert_eq!(printed(visits, 1), "4.3");
}

#[test]
fn the_fluid_ratios_are_those_printed() {
    let members_per_fte = |id: &str, interval: f64| {
        let inputs = Inputs {
            visit_interval_weeks: interval,
            ..inputs(id)
        };
        printed(inputs.members / outcome(&inputs).fluid_fte.unwrap(), 0)
    };
    assert_eq!(members_per_fte("fortnightly", 2.0), "1747");
    assert_eq!(members_per_fte("socal-2024-union", 2.0), "1776");
    assert_eq!(members_per_fte("socal-2024-union", 1.0), "1328");
}

#[test]
fn the_employers_reading_takes_43_percent_more_staff() {
    let staff = |id: &str| outcome(&inputs(id)).fluid_fte.unwrap();
    let ratio = staff("socal-2024-employer-reading") / staff("socal-2024");
    assert_eq!(printed(100.0 * (ratio - 1.0), 0), "43");
}

#[test]
fn reserved_returns_move_the_wait_to_the_first_appointment() {
    let first = |id: &str| {
        outcome(&inputs(id))
            .waits
            .first_appointment
            .mean_weeks
            .unwrap()
    };
    assert!(first("new-return-1-4") < 0.2, "under a day");
    assert_eq!(printed(first("new-return-1-8"), 1), "17.5");
    let alone = Inputs {
        intake_pool_clinicians: 1.0,
        ..inputs("new-return-1-4")
    };
    let alone = outcome(&alone).waits.first_appointment.mean_weeks.unwrap();
    assert!(alone > first("new-return-1-4"));
}

#[test]
fn turnover_costs_posts() {
    let posts = |id: &str| {
        let staff = outcome(&inputs(id)).required.ordered.unwrap();
        staff.authorised_fte / staff.productive_fte
    };
    assert_eq!(printed(posts("high-turnover"), 2), "1.21");
    assert_eq!(printed(posts("low-turnover"), 3), "1.062");
}
