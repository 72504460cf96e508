//! Random draws with the same bits on every machine.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// 2⁻⁵².
const UNIT: f64 = 1.0 / (1_u64 << 52) as f64;

/// A seeded stream of draws.
#[derive(Debug, Clone)]
pub(super) struct Random(Xoshiro256PlusPlus);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// A uniform number strictly between 0 and 1: the middle of one of 2⁵² equal cells.
    pub(super) fn unit(&mut self) -> f64 {
        ((self.0.next_u64() >> 12) as f64 + 0.5) * UNIT
    }

    /// An exponential time with this mean, which may be infinite.
    pub(super) fn exponential(&mut self, mean: f64) -> f64 {
        -libm::log(self.unit()) * mean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_the_published_xoshiro256_plus_plus() {
        // First output of the reference C code after four splitmix64 steps from 0.
        assert_eq!(
            Xoshiro256PlusPlus::seed_from_u64(0).next_u64(),
            5_987_356_902_031_041_503
        );
    }

    #[test]
    fn exponential_times_are_finite_and_positive_with_the_right_mean() {
        let mut random = Random::new(7);
        let draws: Vec<f64> = (0..1_000_000).map(|_| random.exponential(2.0)).collect();
        assert!(draws.iter().all(|draw| draw.is_finite() && *draw > 0.0));
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        // Five standard errors.
        assert!((mean - 2.0).abs() < 0.01, "{mean}");
        assert!(random.exponential(f64::INFINITY).is_infinite());
    }
}
