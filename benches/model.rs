//! Times the model natively: `cargo xtask bench`.

use caseload::model::curves::{seen_within, wait_curve};
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::sensitivity::monte_carlo::{DRAWS, MonteCarlo, SEED};
use caseload::model::sensitivity::spread::uncertain;
use caseload::model::{Inputs, IntakePolicy, Outcome, Scenario, evaluate};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// Scenarios that take different ways through the model.
const SCENARIOS: [&str; 4] = ["default", "pooled", "ratio", "overloaded"];

fn scenario(name: &str) -> Scenario {
    let base = Inputs::default();
    let inputs = match name {
        "pooled" => Inputs {
            return_pool_clinicians: 20.0,
            caseload_cv: 0.3,
            ..base
        },
        "ratio" => Inputs {
            intake_policy: IntakePolicy::Ratio,
            ..base
        },
        "overloaded" => Inputs {
            clinicians: 500.0,
            ..base
        },
        _ => base,
    };
    Scenario::try_from(&inputs).unwrap_or_default()
}

/// One whole evaluation: what every slider event costs.
#[divan::bench(args = SCENARIOS)]
fn whole_evaluation(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| -> Outcome { evaluate(black_box(&scenario)) });
}

/// The first chart's series, at one sample for each of 400 columns.
#[divan::bench(args = SCENARIOS)]
fn curve_of_waits(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| wait_curve(black_box(&scenario), 1000.0, 5500.0, 400));
}

/// The second chart's series, at one sample for each of 400 columns.
#[divan::bench(args = SCENARIOS)]
fn curve_of_shares_seen(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| seen_within(black_box(&scenario), 40.0, 400));
}

/// 10,000 draws of the closed form: fluid staff and fluid interval.
#[divan::bench(args = SCENARIOS, sample_count = 10)]
fn monte_carlo_closed_form(bencher: Bencher, name: &str) {
    let measures = [Measure::FluidMembersPerFte, Measure::ReturnFluidWeeks];
    let scenario = scenario(name);
    bencher.bench(|| draws(black_box(&scenario), &measures));
}

/// 10,000 draws of the whole model: required staff for both targets, and both medians.
#[divan::bench(args = SCENARIOS, sample_count = 10)]
fn monte_carlo_whole_model(bencher: Bencher, name: &str) {
    let measures = [
        Measure::Required(Aim::Ordered, StaffMeasure::Clinicians),
        Measure::Required(Aim::Standard, StaffMeasure::Clinicians),
        Measure::FirstP50Weeks,
        Measure::ReturnP50Weeks,
    ];
    let scenario = scenario(name);
    bencher.bench(|| draws(black_box(&scenario), &measures));
}

fn draws(scenario: &Scenario, measures: &[Measure]) -> MonteCarlo {
    let mut run = MonteCarlo::new(scenario, uncertain(scenario), measures, SEED);
    run.advance(DRAWS);
    run
}
