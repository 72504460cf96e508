//! The least staff that meets a target: a search on the law itself, and the proof that one person
//! fewer fails.

use serde::Serialize;

use super::Inputs;
use super::access::{booking_interval, days_as_ordered, share_within, within_standard};
use super::clinic::{Clinic, Returns};
use super::numerics::bracket;
use super::staffing::{Need, people};

/// The most staff tried, as a multiple of the fluid requirement.
const MOST: f64 = 1e6;

/// Why a target has no staff requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoRequirement {
    /// The interval ordered is longer than the standard, which then excepts it.
    OrderedBeyondStandard,
    /// A clinician has no time that can be booked.
    NoSlots,
    /// No number of clinicians meets it: a slot, or a pool's own delay, takes longer than it allows.
    OutOfReach,
}

/// A target: returns within some business days, and intakes within theirs, for a share of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    clinic: Clinic,
    share: f64,
    intake_days: f64,
    /// The standard's days; without them returns are judged as ordered.
    return_days: Option<f64>,
}

impl Target {
    /// Returns as ordered: within a day of the interval ordered.
    pub fn ordered(clinic: &Clinic, inputs: &Inputs) -> Self {
        Self {
            clinic: clinic.clone(),
            share: inputs.compliance_share,
            intake_days: inputs.intake_standard_days,
            return_days: None,
        }
    }

    /// Returns within the access standard, booked a day before it ends at the latest; `None` when
    /// every interval ordered is longer than the standard.
    pub fn standard(clinic: &Clinic, inputs: &Inputs) -> Option<Self> {
        let days = inputs.return_standard_days;
        let applies = |weeks: f64| within_standard(weeks, days);
        let streams = clinic.mix.streams();
        streams
            .iter()
            .any(|stream| applies(stream.interval_weeks))
            .then(|| Self {
                clinic: Clinic {
                    mix: clinic.mix.booked(|weeks| {
                        if applies(weeks) {
                            booking_interval(weeks, days)
                        } else {
                            weeks
                        }
                    }),
                    ..clinic.clone()
                },
                share: inputs.compliance_share,
                intake_days: inputs.intake_standard_days,
                return_days: Some(days),
            })
    }

    /// The same target when this many times as many new patients come.
    #[must_use]
    pub fn with_referrals(&self, times: f64) -> Self {
        let mut grown = self.clone();
        grown.clinic.referrals *= times;
        grown
    }

    /// The clinic, with its visits booked as this target books them.
    pub const fn clinic(&self) -> &Clinic {
        &self.clinic
    }

    /// Business days within which a visit booked at this interval is judged; `None` when the
    /// target does not judge it.
    pub fn days(&self, interval_weeks: f64) -> Option<f64> {
        match self.return_days {
            None => Some(days_as_ordered(interval_weeks)),
            Some(days) => within_standard(interval_weeks, days).then_some(days),
        }
    }

    /// The shares of first appointments and of return visits in time with `fte` at work; `None`
    /// for a clock without a steady state.
    pub fn shares(&self, fte: f64) -> (Option<f64>, Option<f64>) {
        let clocks = self.clinic.clocks(fte);
        let first = clocks
            .first
            .map(|wait| share_within(self.intake_days, |t| wait.tail(t)));
        let returns = match &clocks.returns {
            Returns::Steady(law) => law.share_within(|weeks| self.days(weeks)),
            Returns::Unavailable | Returns::Growing(_) => None,
        };
        (first, returns)
    }

    /// By how much the worse share exceeds the share asked for, and 1e-14 so that a share
    /// that only tends to it counts; −1 without a steady state.
    pub fn margin(&self, fte: f64) -> f64 {
        match self.shares(fte) {
            (Some(first), Some(returns)) => first.min(returns) - self.share + 1e-14,
            _ => -1.0,
        }
    }

    /// Whether `fte` productive full-time clinicians meet the target.
    pub fn met_by(&self, fte: f64) -> bool {
        self.margin(fte) >= 0.0
    }

    /// The least staff that meets the target, searched from the fluid requirement; where the share
    /// wobbles, the same search finds the same crossing, so that more demand never needs fewer.
    ///
    /// # Errors
    /// Why no staff meets it.
    pub fn need(&self, fte_per_clinician: f64) -> Result<Need, NoRequirement> {
        let fluid = self.clinic.fluid_fte().ok_or(NoRequirement::NoSlots)?;
        let (mut fte, mut headcount) = (0.0, 0.0);
        if self.clinic.referrals > 0.0 {
            let mut from = fluid;
            loop {
                fte = self.least_fte(fluid, from)?;
                match self.fewest(fte, fte_per_clinician) {
                    Ok(fewest) => {
                        headcount = fewest;
                        break;
                    }
                    // The share wobbled and only a part of a person met it: look beyond.
                    Err(beyond) => from = beyond,
                }
            }
        }
        let interval = self.clinic.mix.interval();
        Ok(Need {
            productive_fte: fte,
            headcount,
            booking_interval_weeks: interval,
            business_days: self
                .return_days
                .unwrap_or_else(|| days_as_ordered(interval)),
        })
    }

    /// The least FTE that meets the target, to relative 1e-13, on the side that meets it.
    fn least_fte(&self, fluid: f64, guess: f64) -> Result<f64, NoRequirement> {
        let most = MOST * fluid.max(self.clinic.return_pool.max(self.clinic.intake_pool));
        // A quarter of the staffings are asked for twice.
        let mut known: Vec<(f64, f64)> = Vec::with_capacity(32);
        let mut margin = |fte: f64| {
            if let Some((_, margin)) = known.iter().find(|(at, _)| *at == fte) {
                return *margin;
            }
            let margin = self.margin(fte);
            known.push((fte, margin));
            margin
        };
        // Widen from the guess until one end meets the target and the other does not.
        let (mut fails, mut meets) = (0.0, f64::INFINITY);
        let mut at = guess;
        let mut factor = 1.1;
        while fails <= 0.0 || meets.is_infinite() {
            if margin(at) >= 0.0 {
                meets = at;
                at /= factor;
            } else {
                if at >= most {
                    return Err(NoRequirement::OutOfReach);
                }
                fails = at;
                at = (at * factor).min(most);
            }
            factor *= factor;
        }
        let (other, best) = bracket(&mut margin, fails, meets);
        Ok(if margin(best) >= 0.0 { best } else { other })
    }

    /// The fewest people who meet the target: rounded up once, then proved, since a division may
    /// land a hair beside a whole number.
    ///
    /// # Errors
    /// The FTE of the next whole people, who do not meet it either.
    fn fewest(&self, fte: f64, fte_per_clinician: f64) -> Result<f64, f64> {
        let meets = |people: f64| self.met_by(people * fte_per_clinician);
        let mut headcount = people(fte, fte_per_clinician).max(1.0);
        let mut step = 1.0;
        while !meets(headcount) {
            headcount += step;
            step *= 2.0;
            if headcount * fte_per_clinician > fte * (1.0 + 1e-9) + 2.0 * fte_per_clinician {
                return Err(headcount * fte_per_clinician);
            }
        }
        // Among trillions of people one person is below the noise of the share: stop there.
        for _ in 0..100 {
            if headcount <= 1.0 || !meets(headcount - 1.0) {
                break;
            }
            headcount -= 1.0;
        }
        Ok(headcount)
    }
}
