//! What one set of terms comes to: staff, waits and dollars; and the change from one to another.

use crate::model::Scenario;
use crate::model::measure::{Aim, Measure, Reading, StaffMeasure};
use crate::model::staffing::Pipeline;

/// Business days in a week.
const DAYS: f64 = 5.0;

/// The numbers of a scenario that a bargaining table counts in, or their change; a number that does
/// not exist is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Account {
    /// Clinicians the ordered interval needs, whole people: the number the page answers with.
    pub required_clinicians: Option<f64>,
    /// Productive FTE the ordered interval needs.
    pub required_fte: Option<f64>,
    /// Productive FTE at work under the terms.
    pub staffed_fte: Option<f64>,
    /// Mean wait for the first appointment with the staff at work, business days.
    pub first_days: Option<f64>,
    /// Mean interval between visits with the staff at work, business days.
    pub return_days: Option<f64>,
    /// Cost of the staff the ordered interval needs, US dollars a year.
    pub required_dollars: Option<f64>,
    /// Cost of the staff at work, with its vacancies and new hires, US dollars a year.
    pub staffed_dollars: Option<f64>,
}

impl Account {
    /// The account of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        let reading = Reading::new(scenario);
        let inputs = scenario.inputs();
        let staffed = inputs.clinicians * inputs.fte_per_clinician;
        let required = |quantity| reading.measure(Measure::Required(Aim::Ordered, quantity));
        let days = |measure| reading.measure(measure).map(|weeks| weeks * DAYS);
        let authorised = Pipeline::from(inputs).authorised_fte(staffed);
        Self {
            required_clinicians: reading.headcount(Aim::Ordered),
            required_fte: required(StaffMeasure::ProductiveFte),
            staffed_fte: Some(staffed),
            first_days: days(Measure::FirstMeanWeeks),
            return_days: days(Measure::ReturnMeanWeeks),
            required_dollars: required(StaffMeasure::CostPerYear),
            staffed_dollars: Some(authorised * inputs.cost_per_fte_year),
        }
    }

    /// The change from another account to this one.
    #[must_use]
    pub fn since(&self, before: &Self) -> Self {
        self.with(before, |now, before| now - before)
    }

    /// Two changes, one after the other.
    #[must_use]
    pub fn and(&self, next: &Self) -> Self {
        self.with(next, |one, other| one + other)
    }

    fn with(&self, other: &Self, join: impl Fn(f64, f64) -> f64) -> Self {
        let join = |one: Option<f64>, other: Option<f64>| Some(join(one?, other?));
        Self {
            required_clinicians: join(self.required_clinicians, other.required_clinicians),
            required_fte: join(self.required_fte, other.required_fte),
            staffed_fte: join(self.staffed_fte, other.staffed_fte),
            first_days: join(self.first_days, other.first_days),
            return_days: join(self.return_days, other.return_days),
            required_dollars: join(self.required_dollars, other.required_dollars),
            staffed_dollars: join(self.staffed_dollars, other.staffed_dollars),
        }
    }
}
