//! Monte Carlo: every uncertain input drawn from its range at once, and what that does to the
//! results.

use super::spread::{Sampler, Spread};
use crate::model::Scenario;
use crate::model::measure::{Measure, Reading};

/// Draws of the published bands.
pub const DRAWS: usize = 10_000;
/// Seed of the published bands.
pub const SEED: u64 = 1;

/// A run in progress: seeded, resumable in slices, the same numbers however it is sliced.
///
/// Inputs are drawn independently of one another. A draw in which a measure does not exist (a list
/// that only grows, no slot left) ranks beyond its worst value, so that it is never dropped from a
/// percentile; a percentile that falls among those is `None`.
#[derive(Debug, Clone)]
pub struct MonteCarlo {
    sampler: Sampler,
    measures: Vec<Measure>,
    inputs: Vec<Vec<f64>>,
    results: Vec<Vec<Option<f64>>>,
}

/// The middle and the tenths of a measure over the draws.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Percentiles {
    /// Value one draw in ten stays below.
    pub p10: Option<f64>,
    /// Median of the draws.
    pub p50: Option<f64>,
    /// Value nine draws in ten stay below.
    pub p90: Option<f64>,
}

impl MonteCarlo {
    /// A run with no draws yet, of these measures.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::Scenario;
    /// use caseload::model::measure::Measure;
    /// use caseload::model::sensitivity::{monte_carlo::MonteCarlo, spread::uncertain};
    /// let scenario = Scenario::default();
    /// let measures = [Measure::FluidMembersPerFte];
    /// let mut run = MonteCarlo::new(&scenario, uncertain(&scenario), &measures, 1);
    /// run.advance(500);
    /// let band = run.percentiles(Measure::FluidMembersPerFte);
    /// assert!(band.is_some_and(|band| band.p10 < band.p50 && band.p50 < band.p90));
    /// ```
    pub fn new(scenario: &Scenario, spreads: Vec<Spread>, measures: &[Measure], seed: u64) -> Self {
        Self {
            inputs: vec![Vec::new(); spreads.len()],
            results: vec![Vec::new(); measures.len()],
            measures: measures.to_vec(),
            sampler: Sampler::new(scenario, spreads, seed),
        }
    }

    /// Adds this many draws.
    pub fn advance(&mut self, draws: usize) {
        for _ in 0..draws {
            let scenario = self.sampler.draw();
            for (spread, values) in self.sampler.spreads().iter().zip(&mut self.inputs) {
                values.extend(scenario.inputs().number(spread.id));
            }
            let reading = Reading::new(&scenario);
            for (measure, values) in self.measures.iter().zip(&mut self.results) {
                values.push(reading.measure(*measure));
            }
        }
    }

    /// Draws so far.
    pub fn draws(&self) -> usize {
        self.results.first().map_or(0, Vec::len)
    }

    /// The spreads with the values drawn, in the order of the draws.
    pub fn inputs(&self) -> impl Iterator<Item = (&Spread, &[f64])> {
        let values = self.inputs.iter().map(Vec::as_slice);
        self.sampler.spreads().iter().zip(values)
    }

    /// A measure's values in the order of the draws; `None` when the run does not record it.
    pub fn values(&self, measure: Measure) -> Option<&[Option<f64>]> {
        let index = self.measures.iter().position(|each| *each == measure)?;
        self.results.get(index).map(Vec::as_slice)
    }

    /// The percentiles of a measure, in its unit; `None` when the run does not record it or has no
    /// draws.
    pub fn percentiles(&self, measure: Measure) -> Option<Percentiles> {
        let mut values: Vec<f64> = self
            .values(measure)?
            .iter()
            .map(|value| value.unwrap_or(measure.worst()))
            .collect();
        values.sort_unstable_by(f64::total_cmp);
        let at = |probability| quantile(&values, probability);
        (!values.is_empty()).then(|| Percentiles {
            p10: at(0.1),
            p50: at(0.5),
            p90: at(0.9),
        })
    }

    /// The fraction of draws in which a measure is at least as good as `value`; a draw in which it
    /// does not exist is not. `None` when the run does not record it or has no draws.
    ///
    /// The share of draws in which today's staff is enough is that of a gap as good as 0.
    pub fn share_as_good_as(&self, measure: Measure, value: f64) -> Option<f64> {
        let values = self.values(measure)?;
        let good = values
            .iter()
            .flatten()
            .filter(|found| {
                if measure.more_is_better() {
                    **found >= value
                } else {
                    **found <= value
                }
            })
            .count();
        (!values.is_empty()).then(|| good as f64 / values.len() as f64)
    }
}

/// The quantile of sorted values, interpolated between neighbours; `None` when there are none or
/// it falls among infinite ones.
///
/// # Formula
/// Linear between the values at ranks ⌊p(n − 1)⌋ and ⌈p(n − 1)⌉.
pub(crate) fn quantile(sorted: &[f64], probability: f64) -> Option<f64> {
    let rank = probability * sorted.len().checked_sub(1)? as f64;
    let below = *sorted.get(rank.floor() as usize)?;
    let above = *sorted.get(rank.ceil() as usize)?;
    let part = rank - rank.floor();
    let value = if part > 0.0 {
        below + part * (above - below)
    } else {
        below
    };
    value.is_finite().then_some(value)
}
