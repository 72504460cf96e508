//! Finite source: a fixed group of N people who each come back to the same c servers
//! (M/M/c//N, the machine-repair model).
//!
//! # Formula
//! With n of the N in service or waiting, requests come at rate (N − n)α and finish at rate
//! min(n, c) per mean service time, so
//! ```text
//! πₙ₊₁ / πₙ = (N − n) α / min(n + 1, c)
//! throughput X = α Σ (N − n) πₙ          Lq = Σ (n − c)⁺ πₙ          E[W] = Lq / X
//! P(W > 0) = Σₙ≥c (N − n) πₙ / Σ (N − n) πₙ
//! ```
//! The last line is the arrival theorem: whoever asks sees the queue the other N − 1 would have.
//!
//! # Algorithm
//! The πₙ are summed outward from the most likely n in positive terms, O(√N) of them. Nothing
//! overflows and nothing is subtracted.
//!
//! # Sources
//! K. C. Sevcik and I. Mitrani, *Journal of the ACM* 28 (1981) 358–371. D. Gross, J. F. Shortle,
//! J. M. Thompson and C. M. Harris, *Fundamentals of Queueing Theory*, 4th ed. (2008), section 2.8.

use super::{QueueError, valid_demand};

/// The steady state of a fixed group that comes back. It always exists.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct FiniteSource {
    /// Share of requests that wait at all, P(W > 0).
    pub p_wait: f64,
    /// Mean wait of a request, E\[W\], in mean service times.
    pub mean_wait: f64,
    /// Mean number waiting, Lq.
    pub mean_queue: f64,
    /// Mean number waiting or in service, L.
    pub mean_present: f64,
    /// Requests served per mean service time, X.
    pub throughput: f64,
    /// Share of server time in use, X/c.
    pub utilization: f64,
    /// Mean time from one request of a source to its next, N/X, in mean service times; `None` when
    /// nobody ever asks.
    pub mean_interval: Option<f64>,
}

impl FiniteSource {
    /// The steady state of `sources` people with `servers` servers, where a person outside asks
    /// `demand` times per mean service time.
    ///
    /// # Formula
    /// See the [module](self); N is `sources`, c is `servers`, α is `demand`.
    ///
    /// # Errors
    /// [`QueueError::NoSource`], [`QueueError::NoServer`], and [`QueueError::Demand`] when the
    /// demand is negative or not finite.
    ///
    /// # Examples
    /// Five machines, one repairer, a machine runs ten repair times before it fails:
    /// ```
    /// use caseload::model::queue::FiniteSource;
    ///
    /// let shop = FiniteSource::new(5, 1, 0.1)?;
    /// assert!((shop.p_wait - 0.353_336_782_203_828_25).abs() < 1e-15);
    /// assert!((shop.mean_wait - 0.466_632_177_961_717_54).abs() < 1e-15);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn new(sources: u32, servers: u32, demand: f64) -> Result<Self, QueueError> {
        if sources == 0 {
            return Err(QueueError::NoSource);
        }
        if servers == 0 {
            return Err(QueueError::NoServer);
        }
        let demand = valid_demand(demand)?;
        let (n, c) = (f64::from(sources), f64::from(servers));
        let sums = Sums::around_mode(n, c, demand);
        let throughput = demand * sums.outside / sums.all;
        let mean_queue = sums.queue / sums.all;
        Ok(Self {
            p_wait: if sums.outside > 0.0 {
                sums.outside_at_full / sums.outside
            } else {
                0.0
            },
            mean_wait: if throughput > 0.0 {
                mean_queue / throughput
            } else {
                0.0
            },
            mean_queue,
            mean_present: sums.present / sums.all,
            throughput,
            utilization: throughput / c,
            mean_interval: (throughput > 0.0).then(|| n / throughput),
        })
    }
}

/// Sums over the states, each weight relative to that of the most likely state.
#[derive(Default)]
struct Sums {
    all: f64,
    present: f64,
    outside: f64,
    outside_at_full: f64,
    queue: f64,
}

impl Sums {
    fn around_mode(n: f64, c: f64, demand: f64) -> Self {
        let mode = mode(n, c, demand);
        let mut sums = Self::default();
        let (mut state, mut weight) = (mode, 1.0);
        // Subnormal weights round instead of falling: they end the walk too.
        while weight >= f64::MIN_POSITIVE {
            sums.add(state, weight, n, c);
            let ratio = (n - state) * demand / f64::min(state + 1.0, c);
            // Below c the walk goes on however small the weights: they lead to the ones that wait.
            if state >= c && ratio < 1.0 {
                let left = 1.0 - ratio;
                if weight * (state - c + 1.0) <= f64::EPSILON * 0.1 * left * left * sums.queue {
                    break;
                }
            }
            weight *= ratio;
            state += 1.0;
        }
        (state, weight) = (mode, 1.0);
        while state > 0.0 && weight > f64::EPSILON * 1e-3 * sums.all {
            weight *= f64::min(state, c) / ((n - state + 1.0) * demand);
            state -= 1.0;
            sums.add(state, weight, n, c);
        }
        sums
    }

    fn add(&mut self, state: f64, weight: f64, n: f64, c: f64) {
        self.all += weight;
        self.present += weight * state;
        self.outside += weight * (n - state);
        if state >= c {
            self.outside_at_full += weight * (n - state);
            self.queue += weight * (state - c);
        }
    }
}

/// The most likely number waiting or in service, to within one.
fn mode(n: f64, c: f64, demand: f64) -> f64 {
    if (n - c + 1.0) * demand < c {
        (n * demand / (1.0 + demand)).floor()
    } else {
        (n - c / demand).floor().max(c)
    }
    .clamp(0.0, n)
}
