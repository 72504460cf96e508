//! Seeded scenarios: the same cases on every machine.

use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, IntakePolicy, PARAMETERS};

/// A small seeded generator (xorshift64*).
pub(crate) struct Draws(pub(crate) u64);

impl Draws {
    /// A fraction from 0 up to, never reaching, 1.
    pub(crate) fn next(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number between two.
    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.next()
    }

    /// A whole number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() * end as f64) as usize
    }

    pub(crate) fn policy(&mut self) -> IntakePolicy {
        let index = self.below(IntakePolicy::ALL.len());
        IntakePolicy::ALL.get(index).copied().unwrap_or_default()
    }

    /// Anywhere in the box, corners and edges likely; the tamer, the more parameters at defaults.
    pub(crate) fn inputs(&mut self, tame: f64) -> Inputs {
        let mut inputs = Inputs {
            intake_policy: self.policy(),
            ..Inputs::default()
        };
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            let kind = self.next() * tame;
            let value = if kind < 0.2 {
                range.min
            } else if kind < 0.4 {
                range.max
            } else if kind < 0.7 {
                range.min + (range.max - range.min) * self.next()
            } else if kind < 1.0 {
                range.slider_min + (range.slider_max - range.slider_min) * self.next()
            } else {
                range.default
            };
            inputs.set_number(parameter.id, value);
        }
        inputs
    }

    /// Every input somewhere inside its evidence range; caseloads even.
    pub(crate) fn evidence(&mut self) -> Inputs {
        let mut inputs = Inputs::default();
        for parameter in PARAMETERS {
            if let Some((low, high)) = parameter.range().and_then(|range| range.evidence) {
                inputs.set_number(parameter.id, self.between(low, high));
            }
        }
        inputs.caseload_cv = 0.0;
        inputs
    }

    /// Up to so many streams, their shares summing to one.
    pub(crate) fn mix(&mut self, most: usize) -> Vec<Stream> {
        let mut streams: Vec<Stream> = (0..=self.below(most))
            .map(|_| Stream {
                share: self.between(0.01, 1.0),
                interval_weeks: self.between(0.2, 12.0),
                sessions: self.between(1.0, 60.0),
            })
            .collect();
        let sum: f64 = streams.iter().map(|stream| stream.share).sum();
        for stream in &mut streams {
            stream.share /= sum;
        }
        streams
    }
}
