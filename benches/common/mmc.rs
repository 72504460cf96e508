//! A plain M/M/c queue on a heap of the times at which servers come free: what general simulators
//! are compared by.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

/// The mean wait of so many customers, in mean service times.
pub(crate) fn mean_wait(servers: u32, load: f64, customers: u32, seed: u64) -> f64 {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut exponential = || {
        let unit = ((random.next_u64() >> 12) as f64 + 0.5) / (1_u64 << 52) as f64;
        -libm::log(unit)
    };
    // Times from zero on sort as their bits do.
    let mut free: BinaryHeap<Reverse<u64>> = (0..servers).map(|_| Reverse(0)).collect();
    let (mut now, mut waited) = (0.0, 0.0);
    for _ in 0..customers {
        now += exponential() / load;
        let Some(mut first) = free.peek_mut() else {
            break;
        };
        let begin = f64::from_bits(first.0).max(now);
        waited += begin - now;
        *first = Reverse((begin + exponential()).to_bits());
    }
    waited / f64::from(customers)
}
