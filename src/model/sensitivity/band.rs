//! The uncertainty band of the main curve: the median interval between visits at each staffing,
//! over draws of the uncertain inputs.

use super::monte_carlo::quantile;
use super::spread::{Sampler, Spread};
use crate::model::Scenario;
use crate::model::clinic::{Clinic, Returns};

/// The band at one staffing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BandPoint {
    /// Clinicians at work, people.
    pub clinicians: f64,
    /// Median interval one draw in ten stays below, weeks; `None` when it does not exist.
    pub p10_weeks: Option<f64>,
    /// Median interval half of the draws stay below, weeks.
    pub p50_weeks: Option<f64>,
    /// Median interval nine draws in ten stay below, weeks.
    pub p90_weeks: Option<f64>,
}

/// A band in progress: seeded, resumable in slices. The same draws are used at every staffing, so
/// that the band is smooth after few of them.
#[derive(Debug, Clone)]
pub struct Band {
    sampler: Sampler,
    clinicians: Vec<f64>,
    weeks: Vec<Vec<f64>>,
}

impl Band {
    /// The band over these staffings, people, with no draws yet.
    pub fn new(scenario: &Scenario, spreads: Vec<Spread>, clinicians: &[f64], seed: u64) -> Self {
        Self {
            sampler: Sampler::new(scenario, spreads, seed),
            clinicians: clinicians.to_vec(),
            weeks: vec![Vec::new(); clinicians.len()],
        }
    }

    /// Adds this many draws.
    pub fn advance(&mut self, draws: usize) {
        for _ in 0..draws {
            let scenario = self.sampler.draw();
            let clinic = Clinic::from(&scenario);
            let fte = scenario.inputs().fte_per_clinician;
            for (clinicians, weeks) in self.clinicians.iter().zip(&mut self.weeks) {
                weeks.push(median_interval(&clinic, clinicians * fte).unwrap_or(f64::INFINITY));
            }
        }
    }

    /// The band so far; empty before the first draw.
    pub fn points(&self) -> Vec<BandPoint> {
        self.clinicians
            .iter()
            .zip(&self.weeks)
            .filter(|(_, weeks)| !weeks.is_empty())
            .map(|(clinicians, weeks)| {
                let mut weeks = weeks.clone();
                weeks.sort_unstable_by(f64::total_cmp);
                BandPoint {
                    clinicians: *clinicians,
                    p10_weeks: quantile(&weeks, 0.1),
                    p50_weeks: quantile(&weeks, 0.5),
                    p90_weeks: quantile(&weeks, 0.9),
                }
            })
            .collect()
    }
}

fn median_interval(clinic: &Clinic, fte: f64) -> Option<f64> {
    if fte <= 0.0 {
        return None;
    }
    match clinic.clocks(fte).returns {
        Returns::Steady(interval) => Some(interval.quantile(0.5)),
        Returns::Unavailable | Returns::Growing(_) => None,
    }
}
