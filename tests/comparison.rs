//! Formula against simulation, as the page shows it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use caseload::model::comparison::{Agreement, Comparison, Quantity, Row, Trial};
use caseload::model::simulation::{Clock, Estimate, Length, Pool, PoolError, Simulation};
use caseload::model::{Inputs, IntakePolicy, Scenario, evaluate};

fn compared(inputs: &Inputs, visits: f64, seed: u64) -> Comparison {
    let scenario = Scenario::try_from(inputs).unwrap();
    let mut trial = Trial::new(&scenario, visits, seed).unwrap();
    let mut before = 0.0;
    loop {
        let share = trial.advance(7_919);
        assert!((before..=1.0).contains(&share), "{before} {share}");
        before = share;
        if share >= 1.0 {
            return trial.comparison();
        }
    }
}

fn row(comparison: &Comparison, quantity: Quantity) -> &Row {
    let found = comparison.rows.iter().find(|row| row.quantity == quantity);
    found.unwrap_or_else(|| panic!("{quantity:?}"))
}

#[test]
fn each_clock_is_that_of_its_own_pool() {
    let inputs = Inputs {
        intake_policy: IntakePolicy::Ratio,
        ..Inputs::default()
    };
    assert!(inputs.return_pool_clinicians < inputs.intake_pool_clinicians);
    let comparison = compared(&inputs, 20_000.0, 3);
    let scenario = Scenario::try_from(&inputs).unwrap();
    let alone = |pool: Pool| {
        let length = Length::of_visits(&pool, 20_000.0);
        let mut run = Simulation::new(pool, length, 3).unwrap();
        while !run.advance(100_000).finished {}
        run
    };
    let returns = alone(Pool::of_returns(&scenario).unwrap());
    let first = alone(Pool::of_intakes(&scenario).unwrap());
    assert_eq!(
        row(&comparison, Quantity::ReturnMean).simulated,
        returns.findings().return_visit.mean_weeks
    );
    assert_eq!(
        row(&comparison, Quantity::FirstMean).simulated,
        first.findings().first_appointment.mean_weeks
    );
    for (quantity, size) in [
        (Quantity::ReturnMean, inputs.return_pool_clinicians),
        (Quantity::FirstMean, inputs.intake_pool_clinicians),
    ] {
        let equal = Inputs {
            return_pool_clinicians: size,
            intake_pool_clinicians: size,
            ..inputs.clone()
        };
        let outcome = evaluate(&Scenario::try_from(&equal).unwrap());
        let formula = if quantity.is_first() {
            outcome.waits.first_appointment.mean_weeks
        } else {
            outcome.waits.return_visit.mean_weeks
        };
        assert_eq!(row(&comparison, quantity).formula, formula);
    }
    assert_eq!(
        comparison.bars.len(),
        returns.histogram(Clock::Return, 48).len()
    );
}

#[test]
fn bars_and_prediction_each_hold_all_visits() {
    let comparison = compared(&Inputs::default(), 200_000.0, 1);
    let simulated: f64 = comparison.bars.iter().map(|each| each.bar.share).sum();
    let predicted: f64 = comparison
        .bars
        .iter()
        .map(|each| each.expected.unwrap())
        .sum();
    assert!((simulated - 1.0).abs() < 1e-9, "{simulated}");
    assert!((predicted - 1.0).abs() < 1e-3, "{predicted}");
    for each in &comparison.bars {
        let off = (each.bar.share - each.expected.unwrap()).abs();
        assert!(off < 0.02, "{each:?}");
    }
}

#[test]
fn one_run_serves_two_equal_pools() {
    let inputs = Inputs {
        return_pool_clinicians: 5.0,
        intake_pool_clinicians: 5.0,
        ..Inputs::default()
    };
    let comparison = compared(&inputs, 20_000.0, 1);
    assert_eq!(comparison.return_pool, comparison.intake_pool);
    assert!(comparison.first_appointments > 0 && comparison.return_visits > 0);
}

#[test]
fn uneven_caseloads_are_left_out_of_both_sides() {
    let even = compared(&Inputs::default(), 20_000.0, 1);
    let uneven = compared(
        &Inputs {
            caseload_cv: 0.25,
            ..Inputs::default()
        },
        20_000.0,
        1,
    );
    assert!(uneven.uneven_left_out && !even.uneven_left_out);
    assert_eq!(even.rows, uneven.rows);
}

#[test]
fn growing_lists_and_no_returns_are_known() {
    let growing = compared(
        &Inputs {
            dropout_per_week: 0.0,
            ..Inputs::default()
        },
        20_000.0,
        1,
    );
    assert!(growing.lists.growing_by_formula && growing.lists.growing_in_simulation);
    assert!(growing.bars.iter().all(|each| each.expected.is_none()));
    let unknown = row(&growing, Quantity::ReturnMean);
    assert_eq!(unknown.agreement(), Agreement::Unknown);

    let none = compared(
        &Inputs {
            clinicians: 420.0,
            ..Inputs::default()
        },
        20_000.0,
        1,
    );
    assert!(none.lists.no_returns_by_formula);
}

#[test]
fn a_week_without_slots_cannot_be_played() {
    let inputs = Inputs {
        patient_management_hours: 37.5,
        ..Inputs::default()
    };
    let scenario = Scenario::try_from(&inputs).unwrap();
    let refused = Trial::new(&scenario, 1e5, 1).map(|_| ());
    assert_eq!(refused, Err(PoolError::NoSlots));
}

#[test]
fn closeness_is_never_told_without_an_interval() {
    let base = Row {
        quantity: Quantity::ReturnP50,
        formula: Some(1.0),
        simulated: Some(Estimate {
            value: 1.05,
            half_width: Some(0.02),
        }),
        grid: 0.0,
    };
    assert_eq!(base.agreement(), Agreement::Outside);
    assert_eq!(Row { grid: 0.04, ..base }.agreement(), Agreement::Inside);
    let no_interval = Some(Estimate {
        value: 1.0,
        half_width: None,
    });
    let without = Row {
        simulated: no_interval,
        ..base
    };
    assert_eq!(without.agreement(), Agreement::Unknown);
    let nobody = Row {
        simulated: Some(Estimate {
            value: 0.0,
            half_width: Some(0.0),
        }),
        formula: Some(0.0),
        ..base
    };
    assert_eq!(nobody.agreement(), Agreement::Unknown);
    assert_eq!(
        Row {
            formula: None,
            ..base
        }
        .agreement(),
        Agreement::Unknown
    );
}
