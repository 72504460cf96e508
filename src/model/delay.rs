//! The law of a delay in two parts ("two half-bells"): short while the line is clear, a bell cut
//! at zero while it is not.

use libm::{exp, expm1, log};

use super::numerics::{
    LN_SQRT_2PI, SQRT_2PI, excess, falls_to, ln_mills, mills, normal_point, normal_tail,
};

/// Above this cut, tails are ratios of Mills ratios: their logarithms no longer cancel.
const FAR: f64 = 5.0;

/// A bell cut at zero, over delays x ≥ 0 in weeks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bell {
    /// Normal around `center` with `spread`, given that it is positive.
    Normal {
        /// Center of the uncut bell, weeks; may be negative.
        center: f64,
        /// Its standard deviation, weeks.
        spread: f64,
        /// Where it is cut, in standard deviations: −center/spread.
        cut: f64,
        /// `R(cut)` from a cut of 5 on, `Q(cut)` below.
        norm: f64,
    },
    /// Exponential: what a normal bell far below zero becomes.
    Exponential {
        /// Mean, weeks.
        mean: f64,
    },
}

impl Bell {
    /// The bell around `center` with standard deviation `spread`, both in weeks.
    pub fn normal(center: f64, spread: f64) -> Self {
        let cut = -center / spread;
        let norm = if cut < FAR {
            normal_tail(cut)
        } else {
            mills(cut)
        };
        Self::Normal {
            center,
            spread,
            cut,
            norm,
        }
    }

    /// The mean delay, weeks.
    ///
    /// # Formula
    /// `spread · h(cut)`
    pub fn mean(&self) -> f64 {
        match *self {
            Self::Normal {
                spread, cut, norm, ..
            } if cut < FAR => spread * (exp(-0.5 * cut * cut) / (SQRT_2PI * norm) - cut),
            Self::Normal { spread, cut, .. } => spread * excess(cut),
            Self::Exponential { mean } => mean,
        }
    }

    /// The probability of a delay above x ≥ 0, and its first two derivatives.
    fn tail_and_derivatives(&self, x: f64) -> (f64, f64, f64) {
        match *self {
            Self::Normal {
                spread, cut, norm, ..
            } => {
                let step = x / spread;
                let z = cut + step;
                let (tail, density) = if cut < FAR {
                    (
                        normal_tail(z) / norm,
                        exp(-0.5 * z * z) / (SQRT_2PI * norm * spread),
                    )
                } else {
                    let ratio = exp(-step * (cut + 0.5 * step)) / norm;
                    (ratio * mills(z), ratio / spread)
                };
                (tail, -density, density * z / spread)
            }
            Self::Exponential { mean } => {
                let tail = exp(-x / mean);
                (tail, -tail / mean, tail / (mean * mean))
            }
        }
    }

    /// A delay near the one exceeded with this probability, weeks.
    fn near(&self, probability: f64) -> f64 {
        match *self {
            Self::Normal {
                spread, cut, norm, ..
            } if cut < FAR => spread * (normal_point(probability * norm) - cut).max(0.0),
            _ => -self.mean() * log(probability),
        }
    }

    /// The probability of a delay above x ≥ 0.
    pub fn tail(&self, x: f64) -> f64 {
        match *self {
            Self::Normal {
                spread, cut, norm, ..
            } => {
                let step = x / spread;
                if cut < FAR {
                    normal_tail(cut + step) / norm
                } else {
                    exp(-step * (cut + 0.5 * step)) * mills(cut + step) / norm
                }
            }
            Self::Exponential { mean } => exp(-x / mean),
        }
    }

    /// The fraction still there after the delay when people leave at `hazard` per week:
    /// the mean of `e^(−hazard·x)`.
    ///
    /// # Formula
    /// `exp(−hazard·center + hazard²·spread²/2) · Q(cut + hazard·spread)/Q(cut)`
    pub fn surviving(&self, hazard: f64) -> f64 {
        match *self {
            Self::Normal {
                center,
                spread,
                cut,
                norm,
            } => {
                let shift = hazard * spread;
                if cut < FAR {
                    let z = cut + shift;
                    if z < FAR {
                        exp(0.5 * shift * shift - hazard * center) * normal_tail(z) / norm
                    } else {
                        // The exponents cancel: what is left is R(z)/R(cut).
                        exp(ln_mills(z) - ln_mills(cut))
                    }
                } else {
                    mills(cut + shift) / norm
                }
            }
            Self::Exponential { mean } => 1.0 / (1.0 + hazard * mean),
        }
    }

    /// ln of `R(cut)`, the weight of the bell against what lies at its cut; 0 for the exponential.
    pub fn ln_weight(&self) -> f64 {
        match *self {
            Self::Normal { cut, norm, .. } if cut < FAR => {
                log(norm) + 0.5 * cut * cut + LN_SQRT_2PI
            }
            Self::Normal { norm, .. } => log(norm),
            Self::Exponential { .. } => 0.0,
        }
    }
}

/// The law of a delay x ≥ 0, in weeks: with probability `late` the bell, else exponential with
/// mean `short_mean`.
///
/// # Formula
/// `D(x) = late · bell tail(x) + (1 − late) · e^(−x/short_mean)`
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DelayLaw {
    /// Share of the time the line is full (M).
    pub late: f64,
    /// The rest of the time, 1 − M, kept so that a small one stays exact.
    pub clear: f64,
    /// The delay when the line is full.
    pub bell: Bell,
    /// Mean delay when it is not, weeks.
    pub short_mean: f64,
}

impl DelayLaw {
    /// The law with the log-odds of a full line.
    pub fn mixed(ln_odds: f64, bell: Bell, short_mean: f64) -> Self {
        Self {
            late: 1.0 / (1.0 + exp(-ln_odds)),
            clear: 1.0 / (1.0 + exp(ln_odds)),
            bell,
            short_mean,
        }
    }

    /// The law of the bell alone.
    pub const fn only(bell: Bell) -> Self {
        Self {
            late: 1.0,
            clear: 0.0,
            bell,
            short_mean: 1.0,
        }
    }

    /// The law of short delays alone, with this mean in weeks.
    pub const fn short(mean: f64) -> Self {
        Self {
            late: 0.0,
            clear: 1.0,
            bell: Bell::Exponential { mean },
            short_mean: mean,
        }
    }

    /// The probability of a delay above x weeks.
    pub fn tail(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 1.0;
        }
        let mut tail = 0.0;
        if self.late > 0.0 {
            tail += self.late * self.bell.tail(x);
        }
        if self.clear > 0.0 {
            tail += self.clear * exp(-x / self.short_mean);
        }
        tail
    }

    /// The tail at x weeks with its first two derivatives; from below at zero they are those just
    /// above it.
    pub(crate) fn tail_and_derivatives(&self, x: f64) -> (f64, f64, f64) {
        if x < 0.0 {
            return (1.0, 0.0, 0.0);
        }
        let mut sum = (0.0, 0.0, 0.0);
        if self.late > 0.0 {
            let (tail, slope, curve) = self.bell.tail_and_derivatives(x);
            sum = (self.late * tail, self.late * slope, self.late * curve);
        }
        if self.clear > 0.0 {
            let rate = 1.0 / self.short_mean;
            let tail = self.clear * exp(-x * rate);
            sum = (
                sum.0 + tail,
                sum.1 - tail * rate,
                sum.2 + tail * rate * rate,
            );
        }
        sum
    }

    /// The mean delay, weeks.
    pub fn mean(&self) -> f64 {
        let bell = if self.late > 0.0 {
            self.late * self.bell.mean()
        } else {
            0.0
        };
        bell + self.clear * self.short_mean
    }

    /// The delay a fraction `probability` stays below, weeks.
    pub fn quantile(&self, probability: f64) -> f64 {
        let level = 1.0 - probability;
        falls_to(level, (0.0, self.far()), self.near(level), |x| {
            self.tail_and_derivatives(x)
        })
    }

    /// A delay near the one exceeded with probability `level`, weeks: where the part that holds the
    /// level alone would fall to it.
    pub(crate) fn near(&self, level: f64) -> f64 {
        if self.late > level {
            self.bell.near(level / self.late)
        } else {
            -self.short_mean * log((level - self.late) / self.clear)
        }
    }

    /// A delay far beyond every quantile asked for, weeks.
    pub(crate) fn far(&self) -> f64 {
        let bell = match self.bell {
            Bell::Normal { center, spread, .. } if self.late > 0.0 => {
                center.max(0.0) + 12.0 * spread
            }
            Bell::Exponential { mean } if self.late > 0.0 => 60.0 * mean,
            _ => 0.0,
        };
        let short = if self.clear > 0.0 {
            self.short_mean
        } else {
            0.0
        };
        bell.max(60.0 * short)
    }

    /// A delay practically nobody stays below, weeks; negative when some do at any.
    pub(crate) fn sure(&self) -> f64 {
        match self.bell {
            Bell::Normal { center, spread, .. } if self.clear < f64::EPSILON / 8.0 => {
                center - 9.0 * spread
            }
            _ => -1.0,
        }
    }

    /// A delay that ranks this law among others, weeks: where its bell stands when it is likely.
    pub(crate) fn middle(&self) -> f64 {
        match self.bell {
            Bell::Normal { center, .. } => self.late * center.max(0.0),
            Bell::Exponential { mean } => self.late * mean,
        }
    }

    /// The fraction still there after the delay when people leave at `hazard` per week.
    pub fn surviving(&self, hazard: f64) -> f64 {
        let bell = if self.late > 0.0 {
            self.late * self.bell.surviving(hazard)
        } else {
            0.0
        };
        bell + self.clear / (1.0 + hazard * self.short_mean)
    }
}

/// Leaving below this, per week, stretches nothing.
pub(crate) const NO_STRETCH: f64 = 1e-12;

/// `(e^(rate·t) − 1)/rate`, weeks: t stretched by leaving at `rate` per week.
pub(crate) fn stretched(rate: f64, t: f64) -> f64 {
    if rate < NO_STRETCH {
        return t;
    }
    expm1(rate * t) / rate
}
