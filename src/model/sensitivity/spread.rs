//! How uncertain one input is: a triangular distribution over its evidence range, and seeded
//! scenarios drawn from several of them.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use crate::model::Scenario;
use crate::model::parameter::{Group, PARAMETERS, Parameter, ParameterId, Range, Status};

/// A triangular distribution of one input, in its stored unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// The input.
    pub id: ParameterId,
    /// Smallest value.
    pub low: f64,
    /// Likeliest value.
    pub mode: f64,
    /// Largest value.
    pub high: f64,
}

/// A spread that is no distribution inside an input's hard limits.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{} cannot spread from {low} over {mode} to {high}", id.name())]
pub struct SpreadError {
    /// The input.
    pub id: ParameterId,
    /// Smallest value asked for.
    pub low: f64,
    /// Likeliest value asked for.
    pub mode: f64,
    /// Largest value asked for.
    pub high: f64,
}

impl Spread {
    /// The spread over these values.
    ///
    /// # Errors
    /// [`SpreadError`] unless `low ≤ mode ≤ high`, all inside the input's hard limits.
    pub fn new(id: ParameterId, low: f64, mode: f64, high: f64) -> Result<Self, SpreadError> {
        let inside = id
            .parameter()
            .and_then(Parameter::range)
            .is_some_and(|range| range.contains(low) && range.contains(high));
        if inside && low <= mode && mode <= high {
            Ok(Self {
                id,
                low,
                mode,
                high,
            })
        } else {
            Err(SpreadError {
                id,
                low,
                mode,
                high,
            })
        }
    }

    /// The spread over an input's evidence range with the scenario's value as its mode, moved into
    /// the range when it lies outside; `None` without an evidence range.
    pub fn of_evidence(scenario: &Scenario, id: ParameterId) -> Option<Self> {
        let (low, high) = id.parameter()?.range()?.evidence?;
        let mode = scenario.inputs().number(id)?.clamp(low, high);
        Some(Self {
            id,
            low,
            mode,
            high,
        })
    }

    /// The value a fraction `probability` lies below.
    ///
    /// # Formula
    /// With `c = (mode − low)/(high − low)`: `low + √(p(high − low)(mode − low))` for p < c, else
    /// `high − √((1 − p)(high − low)(high − mode))`.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::ParameterId;
    /// use caseload::model::sensitivity::spread::Spread;
    /// let sessions = Spread::new(ParameterId::SessionsToComplete, 8.0, 16.0, 20.0)?;
    /// assert!((sessions.quantile(2.0 / 3.0) - 16.0).abs() < 1e-12);
    /// # Ok::<(), caseload::model::sensitivity::spread::SpreadError>(())
    /// ```
    pub fn quantile(&self, probability: f64) -> f64 {
        let width = self.high - self.low;
        let rise = self.mode - self.low;
        let value = if probability * width < rise {
            self.low + (probability * width * rise).sqrt()
        } else {
            self.high - ((1.0 - probability) * width * (self.high - self.mode)).sqrt()
        };
        value.clamp(self.low, self.high)
    }
}

/// The inputs whose default is a central estimate, over their evidence ranges: what a band of
/// uncertainty around the answer is drawn from.
///
/// These are the inputs of [`worth_asking`] whose default stands inside its evidence range. Where
/// it stands at an end (no outside network, first appointments of 90 minutes) the range says how
/// far the input may be moved, not how wrong the default may be; drawing it would shift the band
/// to one side of the answer.
pub fn uncertain(scenario: &Scenario) -> Vec<Spread> {
    spreads(scenario, |range| {
        range
            .evidence
            .is_some_and(|(low, high)| low < range.default && range.default < high)
    })
}

/// The inputs one party may know and the other does not, over their evidence ranges: what an
/// information request chooses from.
///
/// An input takes part when it has an evidence range, describes demand, treatment, the working
/// week or staffing, and its value is neither a choice of the reader's nor fixed by contract.
/// Demand growth does not take part: nothing in the steady state depends on it. Nor do sessions to
/// finish where a mix of ordered intervals says them for each.
pub fn worth_asking(scenario: &Scenario) -> Vec<Spread> {
    spreads(scenario, |_| true)
}

fn spreads(scenario: &Scenario, takes_part: impl Fn(&Range) -> bool) -> Vec<Spread> {
    PARAMETERS
        .iter()
        .filter(|parameter| {
            let group = matches!(
                parameter.group,
                Group::Demand | Group::Treatment | Group::Week | Group::Staffing
            );
            let settled = parameter.status.contains(&Status::Choice)
                || parameter.status == [Status::Contract];
            group
                && !settled
                && parameter.id != ParameterId::DemandGrowthPerYear
                && scenario.inputs().uses(parameter.id)
                && parameter.range().is_some_and(&takes_part)
        })
        .filter_map(|parameter| Spread::of_evidence(scenario, parameter.id))
        .collect()
}

/// Seeded scenarios with each spread drawn independently; the same seed gives the same scenarios
/// everywhere.
#[derive(Debug, Clone)]
pub(crate) struct Sampler {
    scenario: Scenario,
    spreads: Vec<Spread>,
    random: Xoshiro256PlusPlus,
}

impl Sampler {
    pub(crate) fn new(scenario: &Scenario, spreads: Vec<Spread>, seed: u64) -> Self {
        Self {
            scenario: scenario.clone(),
            spreads,
            random: Xoshiro256PlusPlus::seed_from_u64(seed),
        }
    }

    pub(crate) fn spreads(&self) -> &[Spread] {
        &self.spreads
    }

    /// The next scenario: one draw per spread, in their order, by inversion.
    pub(crate) fn draw(&mut self) -> Scenario {
        let mut scenario = self.scenario.clone();
        for spread in &self.spreads {
            let value = spread.quantile(uniform(self.random.next_u64()));
            // A spread lies inside the hard limits, so the change is never refused.
            if let Some(changed) = scenario.with(spread.id, value) {
                scenario = changed;
            }
        }
        scenario
    }
}

/// The top 53 bits as a number from 0 up to, never reaching, 1.
fn uniform(bits: u64) -> f64 {
    (bits >> 11) as f64 / 9_007_199_254_740_992.0
}
