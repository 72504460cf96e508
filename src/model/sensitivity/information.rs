//! What to ask for first: the uncertain inputs, ranked by how much knowing each exactly would
//! narrow a result.

use super::monte_carlo::{MonteCarlo, quantile};
use crate::model::measure::Measure;
use crate::model::numerics::{order, sorted_by};
use crate::model::parameter::ParameterId;

/// Groups the draws are cut into by the value of an input.
const GROUPS: usize = 25;
/// Fewest draws of a group: its P10 and P90 need that many.
const LEAST_GROUP: usize = 20;

/// What knowing one input exactly is worth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Information {
    /// The input.
    pub id: ParameterId,
    /// Expected fraction by which the P10–P90 width of the result would shrink.
    pub narrowing: f64,
    /// Fraction of the result's variance that the input alone accounts for (first order).
    pub variance_share: f64,
}

/// The inputs of a run ranked by how much knowing each exactly would narrow a measure, most first.
///
/// Computed from the draws the run already has: they are sorted by the input and cut into 25
/// groups of equal count, inside which the input is nearly known while the others still vary.
/// Draws in which the measure does not exist are left out. `None` when the run does not record the
/// measure or has fewer than 500 draws in which it exists. From 10,000 draws on, an input that
/// changes nothing comes out below half a percent.
///
/// # Formula
/// With `W_g` the P10–P90 width in group g and `W` the mean width in groups of the same size taken
/// in the order of the draws, where nothing is known: `narrowing = max(0, 1 − mean_g W_g / W)`.
/// With `Y` the measure and `Ȳ_g` its mean in group g, n draws and G groups,
/// `η² = Var_g(Ȳ_g)/Var(Y)`, `chance = (G − 1)/(n − 1)` and
/// `variance share = max(0, (η² − chance)/(1 − chance))`: Pearson's correlation ratio (the
/// first-order Sobol index) less what chance alone would give it.
pub fn information(run: &MonteCarlo, measure: Measure) -> Option<Vec<Information>> {
    let results = run.values(measure)?;
    let existing: Vec<f64> = results.iter().copied().flatten().collect();
    if existing.len() < GROUPS * LEAST_GROUP {
        return None;
    }
    let width = mean_width(&existing)?;
    let (mean, variance) = moments(&existing);
    let chance = (GROUPS - 1) as f64 / (existing.len() - 1) as f64;
    let fraction = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
    let ranked: Vec<Information> = run
        .inputs()
        .filter_map(|(spread, inputs)| {
            let pairs: Vec<(f64, f64)> = inputs
                .iter()
                .zip(results)
                .filter_map(|(input, result)| Some((*input, (*result)?)))
                .collect();
            let sorted: Vec<f64> = order(pairs.iter().map(|(input, _)| *input))
                .into_iter()
                .filter_map(|index| Some(pairs.get(index)?.1))
                .collect();
            let between: f64 = groups(&sorted)
                .map(|group| {
                    let offset = moments(group).0 - mean;
                    offset * offset * group.len() as f64 / sorted.len() as f64
                })
                .sum();
            let ratio = fraction(between, variance);
            Some(Information {
                id: spread.id,
                narrowing: fraction(width - mean_width(&sorted)?, width).max(0.0),
                variance_share: ((ratio - chance) / (1.0 - chance)).max(0.0),
            })
        })
        .collect();
    Some(sorted_by(&ranked, |row| -row.narrowing))
}

/// The mean P10–P90 width of the groups.
fn mean_width(values: &[f64]) -> Option<f64> {
    let mut sum = 0.0;
    for group in groups(values) {
        let mut sorted = group.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        sum += quantile(&sorted, 0.9)? - quantile(&sorted, 0.1)?;
    }
    Some(sum / GROUPS as f64)
}

/// The values cut, in their order, into groups of equal count, give or take one.
fn groups(values: &[f64]) -> impl Iterator<Item = &[f64]> {
    let at = |group: usize| group * values.len() / GROUPS;
    (0..GROUPS).filter_map(move |group| values.get(at(group)..at(group + 1)))
}

fn moments(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    (mean, squares / count)
}
