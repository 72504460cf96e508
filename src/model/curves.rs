//! Curves of a scenario: plain series in weeks, people and fractions, for charts, tables and files.

use super::access::share_within;
use super::clinic::{Clinic, Returns};
use super::scenario::Scenario;

/// Both clocks at one staffing.
#[derive(Debug, Clone, PartialEq)]
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
    /// Median interval between the visits of each stream of a mix, weeks; empty without a mix.
    pub stream_p50_weeks: Vec<Option<f64>>,
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
///
/// A staffing of no one has no waits. Every number is the one `evaluate` gives at that staffing.
pub fn wait_curve(scenario: &Scenario, from: f64, to: f64, samples: usize) -> Vec<WaitPoint> {
    let clinic = Clinic::from(scenario);
    let fte_per_clinician = scenario.inputs().fte_per_clinician;
    let streams = scenario.inputs().ordered_mix.len();
    evenly(from, to, samples)
        .map(|clinicians| {
            if clinicians <= 0.0 {
                return WaitPoint {
                    clinicians,
                    first_p50_weeks: None,
                    return_p10_weeks: None,
                    return_p50_weeks: None,
                    return_p90_weeks: None,
                    stream_p50_weeks: vec![None; streams],
                };
            }
            let clocks = clinic.clocks(clinicians * fte_per_clinician);
            let quantile = |probability| match &clocks.returns {
                Returns::Steady(interval) => Some(interval.quantile(probability)),
                Returns::Unavailable | Returns::Growing(_) => None,
            };
            let of_stream = |stream| match &clocks.returns {
                Returns::Steady(interval) => {
                    Some(interval.of_stream(stream, streams)?.quantile(0.5))
                }
                Returns::Unavailable | Returns::Growing(_) => None,
            };
            WaitPoint {
                clinicians,
                first_p50_weeks: clocks.first.map(|wait| wait.quantile(0.5)),
                return_p10_weeks: quantile(0.1),
                return_p50_weeks: quantile(0.5),
                return_p90_weeks: quantile(0.9),
                stream_p50_weeks: (0..streams).map(of_stream).collect(),
            }
        })
        .collect()
}

/// Fractions seen within each of `samples` evenly spaced times from 0 to `to_business_days`, with
/// today's staff.
pub fn seen_within(scenario: &Scenario, to_business_days: f64, samples: usize) -> Vec<SeenPoint> {
    let inputs = scenario.inputs();
    let clocks = Clinic::from(scenario).clocks(inputs.clinicians * inputs.fte_per_clinician);
    evenly(0.0, to_business_days, samples)
        .map(|business_days| SeenPoint {
            business_days,
            first_appointment: clocks
                .first
                .map(|wait| share_within(business_days, |t| wait.tail(t))),
            return_visit: match &clocks.returns {
                Returns::Steady(interval) => interval.share_within(|_| Some(business_days)),
                Returns::Unavailable | Returns::Growing(_) => None,
            },
        })
        .collect()
}

fn evenly(from: f64, to: f64, samples: usize) -> impl Iterator<Item = f64> {
    let last = samples.saturating_sub(1);
    (0..samples).map(move |index| {
        if index == last && index > 0 {
            to
        } else {
            from + (to - from) * (index as f64 / last.max(1) as f64)
        }
    })
}
