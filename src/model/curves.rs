//! Curves of a scenario: plain series in weeks, people and fractions, for charts, tables and files.

use super::scenario::Scenario;

/// Both clocks at one staffing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WaitPoint {
    /// Clinicians at work, people.
    pub clinicians: f64,
    /// Median wait for the first appointment, weeks.
    pub first_p50_weeks: Option<f64>,
    /// 10th percentile of the interval between visits, weeks.
    pub return_p10_weeks: Option<f64>,
    /// Median interval between visits, weeks.
    pub return_p50_weeks: Option<f64>,
    /// 90th percentile of the interval between visits, weeks.
    pub return_p90_weeks: Option<f64>,
}

/// Fractions seen within a number of business days, with today's staff.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeenPoint {
    /// Business days since asking, or since the last visit.
    pub business_days: f64,
    /// Fraction of first appointments.
    pub first_appointment: Option<f64>,
    /// Fraction of return visits.
    pub return_visit: Option<f64>,
}

/// Both clocks at `samples` evenly spaced staffings from `from` to `to` clinicians, ends included.
pub fn wait_curve(_scenario: &Scenario, _from: f64, _to: f64, _samples: usize) -> Vec<WaitPoint> {
    Vec::new()
}

/// Fractions seen within each of `samples` evenly spaced times from 0 to `to_business_days`.
pub fn seen_within(
    _scenario: &Scenario,
    _to_business_days: f64,
    _samples: usize,
) -> Vec<SeenPoint> {
    Vec::new()
}
