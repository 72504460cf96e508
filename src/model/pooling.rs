//! What sharing a line does: the wait for a first appointment against load, by number of
//! clinicians who take from one line.
//!
//! # Which queue, and why
//! M/D/c: new patients ask at random, each takes the first clinician who is free, and **every
//! intake lasts equally long**. Erlang C would let appointments vary as telephone calls do, and so
//! about double the wait; appointments are booked at fixed lengths. The service time is what one
//! intake takes of a full-time clinician's attended week, w/s weeks, so that a clinician does
//! nothing else: this view is about sharing a line, the clocks are about sharing the hours with
//! return visits. Nobody gives up in it.
//!
//! Source: [`queue::deterministic`](super::queue::deterministic).

use super::Scenario;
use super::clinic::Clinic;
use super::queue::Deterministic;

/// Clinicians who share a line, one curve each.
pub const POOL_SIZES: [u32; 4] = [1, 5, 20, 50];

/// The mean wait of every pool at one load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PoolingPoint {
    /// Share of the clinicians' time that is taken, fraction below 1.
    pub load: f64,
    /// Mean wait, weeks, one for each of [`POOL_SIZES`]; `None` where there is no steady state.
    pub mean_weeks: [Option<f64>; POOL_SIZES.len()],
}

/// Weeks of a full-time clinician's attended time one intake takes (w/s); `None` when no time can
/// be booked.
///
/// # Examples
/// ```
/// use caseload::model::{Scenario, pooling::intake_weeks};
/// let weeks = intake_weeks(&Scenario::default()).unwrap();
/// assert!((weeks - 1.5 / 23.875_961_538_461_54).abs() < 1e-12);
/// ```
pub fn intake_weeks(scenario: &Scenario) -> Option<f64> {
    let clinic = Clinic::from(scenario);
    clinic
        .has_slots()
        .then(|| clinic.intake_slots / clinic.slots_per_fte)
}

/// The mean waits of every pool at one load; no waits at a load of 1 or more.
///
/// # Formula
/// `E[W]` of M/D/c at `a = c·load`, in units of w/s weeks
///
/// # Examples
/// One clinician: Pollaczek and Khinchine's ρ/(2(1 − ρ)) intakes.
/// ```
/// use caseload::model::pooling::pooling_point;
/// let point = pooling_point(0.06, 0.9);
/// assert!((point.mean_weeks[0].unwrap() - 0.06 * 4.5).abs() < 1e-14);
/// assert_eq!(pooling_point(0.06, 1.0).mean_weeks, [None; 4]);
/// ```
pub fn pooling_point(intake_weeks: f64, load: f64) -> PoolingPoint {
    let wait = |servers: u32| {
        let queue = Deterministic::new(servers, load * f64::from(servers)).ok()?;
        Some(queue.stable()?.mean_wait * intake_weeks)
    };
    PoolingPoint {
        load,
        mean_weeks: POOL_SIZES.map(wait),
    }
}

/// The waits at `samples` evenly spaced loads, ends included.
pub fn pooling_curve(intake_weeks: f64, from: f64, to: f64, samples: usize) -> Vec<PoolingPoint> {
    let last = samples.saturating_sub(1).max(1) as f64;
    (0..samples)
        .map(|index| {
            let load = from + (to - from) * (index as f64 / last);
            pooling_point(intake_weeks, load)
        })
        .collect()
}
