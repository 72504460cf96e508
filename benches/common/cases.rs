//! What is timed, natively and in WebAssembly alike.

use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::projection::{Plan, Projection, Term, project};
use caseload::model::sensitivity::monte_carlo::{DRAWS, MonteCarlo, SEED};
use caseload::model::sensitivity::spread::uncertain;
use caseload::model::simulation::{Findings, Length, Pool, Simulation};
use caseload::model::{Inputs, IntakePolicy, Scenario};

/// Samples of a curve: one for each of so many columns.
pub(crate) const COLUMNS: usize = 400;
/// Staffings from the first to the last column.
pub(crate) const STAFFINGS: (f64, f64) = (1_000.0, 5_500.0);
/// Business days of the second chart.
pub(crate) const DAYS: f64 = 40.0;
/// A tenth of a pixel and the top of the first chart, weeks.
pub(crate) const LINE: (f64, f64) = (0.003, 12.0);
/// Visits simulated.
pub(crate) const VISITS: f64 = 1e6;
/// Weeks of the projection.
pub(crate) const WEEKS: u32 = 208;

/// A scenario that takes its own way through the model.
pub(crate) fn scenario(name: &str) -> Scenario {
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

/// All draws of the closed form: fluid staff and fluid interval.
pub(crate) fn draws_of_closed_form(scenario: &Scenario) -> MonteCarlo {
    draws(
        scenario,
        &[Measure::FluidMembersPerFte, Measure::ReturnFluidWeeks],
    )
}

/// All draws of the whole model: required staff for both targets, and both medians.
pub(crate) fn draws_of_whole_model(scenario: &Scenario) -> MonteCarlo {
    draws(
        scenario,
        &[
            Measure::Required(Aim::Ordered, StaffMeasure::Clinicians),
            Measure::Required(Aim::Standard, StaffMeasure::Clinicians),
            Measure::FirstP50Weeks,
            Measure::ReturnP50Weeks,
        ],
    )
}

fn draws(scenario: &Scenario, measures: &[Measure]) -> MonteCarlo {
    let mut run = MonteCarlo::new(scenario, uncertain(scenario), measures, SEED);
    run.advance(DRAWS);
    run
}

/// The plan a reader finds first, over four years.
pub(crate) fn four_years(scenario: &Scenario) -> Option<Projection> {
    let plan = Plan {
        weeks: WEEKS,
        ..Term::default().plan()
    };
    project(scenario, &plan).ok()
}

/// The scenario played patient by patient.
pub(crate) fn played(scenario: &Scenario) -> Option<Findings> {
    let pool = Pool::of_returns(scenario).ok()?;
    let length = Length::of_visits(&pool, VISITS);
    let mut simulation = Simulation::new(pool, length, 1).ok()?;
    while !simulation.advance(100_000).finished {}
    Some(simulation.findings())
}
