//! The law of a delay in two parts ("two half-bells"): short while the line is clear, a bell cut
//! at zero while it is not.

use libm::{exp, expm1};

use super::numerics::{excess, falls_to, ln_mills, mills, normal_tail};

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
                        exp(-0.5 * z * z) / (2.506_628_274_631_000_2 * norm * spread),
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
            Self::Normal { cut, .. } => ln_mills(cut),
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
        let (near, far) = self.guess(level);
        falls_to(level, (0.0, far), near, |x| self.tail_and_derivatives(x))
    }

    /// A delay near the one exceeded with probability `level`, and one far beyond it, weeks: where
    /// to look.
    pub(crate) fn guess(&self, level: f64) -> (f64, f64) {
        let short = if self.clear > 0.0 {
            self.short_mean
        } else {
            0.0
        };
        let (bell, far) = match self.bell {
            Bell::Normal { center, spread, .. } if self.late > 0.0 => {
                (self.bell.mean(), center.max(0.0) + 12.0 * spread)
            }
            Bell::Exponential { mean } if self.late > 0.0 => (mean, 60.0 * mean),
            _ => (0.0, 0.0),
        };
        let near = if self.late > level { bell } else { short };
        (near, far.max(60.0 * short))
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

/// `(e^(rate·t) − 1)/rate`, weeks: t stretched by leaving at `rate` per week.
pub(crate) fn stretched(rate: f64, t: f64) -> f64 {
    if rate < 1e-12 {
        return t;
    }
    expm1(rate * t) / rate
}
