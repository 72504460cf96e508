//! Erlang A: a pool of c servers whose waiting customers give up after a random, exponential
//! patience (M/M/c+M, Palm's model).
//!
//! # Formula
//! With patience rate θ per mean service time, x = c/θ and y = a/θ:
//! ```text
//!                                  k
//! A(x, y) = 1 + Σ  yᵏ / Π (x + i)        P(W > 0) = A / (A − 1 + 1/B)      B = Erlang B(c, a)
//!              k≥1     i=1
//! P(give up) = θ E[W] = θ E[Q] / a
//! P(V > t)   = P(W > 0) P(x, y e^(−θt)) / P(x, y)
//! P(W > t)   = e^(−θt) P(V > t)
//! ```
//! with P(x, y) = yˣ e⁻ʸ A(x, y) / Γ(x + 1), the regularized incomplete gamma function.
//! V is the wait on offer, to someone who would never give up; W is the time really spent waiting,
//! whether it ends in service or in giving up. A steady state exists at any load.
//!
//! # Algorithm
//! A overflows long before the answers become extreme, so the states with a queue are summed
//! outward from the most likely one, in positive terms, O(√(a/θ)) of them.
//!
//! # Conditioning
//! A relative error δ in t moves the tails by up to ctδ. The tails are differences of logarithms of
//! the size of c/θ: they keep about 16 − log₁₀(c·patience) digits, and none beyond a patience of
//! 10¹⁶/c; Erlang C holds there. The chance of waiting and the means keep all.
//!
//! # Sources
//! C. Palm, *Tele* (English ed.) 2 (1957). O. Garnett, A. Mandelbaum and M. Reiman,
//! *Manufacturing & Service Operations Management* 4 (2002) 208–227. A. Mandelbaum and S. Zeltyn,
//! *Service engineering in action: the Palm/Erlang-A queue* (2007).

use super::special::{harmonic, ln_poisson};
use super::{QueueError, erlang_b, valid_load, valid_wait};

/// The steady state of a pool with impatient customers.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ErlangA {
    /// Share of customers who cannot start at once, P(W > 0).
    pub p_wait: f64,
    /// Share of customers who give up before service.
    pub p_abandon: f64,
    /// Mean time spent waiting, over everyone, in mean service times.
    pub mean_wait: f64,
    /// Mean time spent waiting by those who are served, in mean service times.
    pub mean_wait_served: f64,
    /// Mean number of customers waiting.
    pub mean_queue: f64,
    servers: f64,
    load: f64,
    theta: f64,
    ln_gamma_share: f64,
}

/// The largest number of states summed; 10⁶ take about ten milliseconds.
const MOST_STATES: f64 = 1e6;

impl ErlangA {
    /// The steady state of `servers` servers at `load` erlangs, when a waiting customer stays
    /// `patience` mean service times on average.
    ///
    /// # Formula
    /// See the [module](self); c is `servers`, a is `load`, θ = 1/`patience`.
    ///
    /// # Errors
    /// [`QueueError::NoServer`], [`QueueError::Load`], [`QueueError::Patience`] for an argument that
    /// is out of range; [`QueueError::TooLarge`] when load × patience is so large (about 10¹⁰, at
    /// or above critical load) that more than 10⁶ states matter.
    ///
    /// # Examples
    /// Fifty agents, 48 calls a minute of one minute each, patience two minutes (Garnett,
    /// Mandelbaum and Reiman): 3.1 % give up, after 3.7 seconds' wait on average.
    /// ```
    /// use caseload::model::queue::ErlangA;
    ///
    /// let center = ErlangA::new(50, 48.0, 2.0)?;
    /// assert!((center.p_abandon - 0.030_912_249_162_193_2).abs() < 1e-15);
    /// assert!((center.mean_wait * 60.0 - 3.709_469_899_463_186).abs() < 1e-13);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn new(servers: u32, load: f64, patience: f64) -> Result<Self, QueueError> {
        if servers == 0 {
            return Err(QueueError::NoServer);
        }
        let (c, a) = (f64::from(servers), valid_load(load)?);
        let theta = 1.0 / patience;
        if !(patience > 0.0 && patience.is_finite() && theta.is_finite()) {
            return Err(QueueError::Patience(patience));
        }
        let width = 9.0 * (a * patience).sqrt();
        let states = if a < c {
            width.min(40.0 * c / (c - a))
        } else {
            width
        };
        if states > MOST_STATES {
            return Err(QueueError::TooLarge {
                quantity: "the number of states",
                value: states,
                most: MOST_STATES,
            });
        }
        // A patience at which c/θ or a/θ would overflow changes no digit of the waits any more.
        let felt = theta.max(4.0 * c.max(a) / f64::MAX);
        let line = Line::new(c, a, felt);
        let ln_gamma_share = line.ln_gamma_share;
        // Weight of the states with a free server, relative like the line's own.
        let free = line.boundary * (erlang_b::inverse(c, a) - 1.0);
        if !free.is_finite() {
            // A chance of waiting below 1e-308.
            return Ok(Self {
                p_wait: 0.0,
                p_abandon: 0.0,
                mean_wait: 0.0,
                mean_wait_served: 0.0,
                mean_queue: 0.0,
                servers: c,
                load: a,
                theta: felt,
                ln_gamma_share,
            });
        }
        let all = line.sum + free;
        let mean_wait = line.wait / all;
        let served = (free + line.served) / all;
        Ok(Self {
            p_wait: line.sum / all,
            p_abandon: theta * mean_wait,
            mean_wait,
            mean_wait_served: line.wait_served / all / served,
            mean_queue: a * mean_wait,
            servers: c,
            load: a,
            theta: felt,
            ln_gamma_share,
        })
    }

    /// The share of customers still waiting after `t` mean service times, P(W > t): neither served
    /// nor gone.
    ///
    /// # Errors
    /// [`QueueError::Wait`] when `t` is negative or not a number.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::queue::ErlangA;
    ///
    /// let pool = ErlangA::new(5, 4.0, 2.0)?;
    /// assert!((pool.wait_exceeds(0.5)? - 0.114_863_672_267_863_05).abs() < 1e-14);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn wait_exceeds(&self, t: f64) -> Result<f64, QueueError> {
        Ok(libm::exp(-self.theta * valid_wait(t)?) * self.offered_wait_exceeds(t)?)
    }

    /// The share of arrivals to whom a wait of more than `t` mean service times is on offer,
    /// P(V > t): what someone who never gives up would have to wait.
    ///
    /// # Errors
    /// [`QueueError::Wait`] when `t` is negative or not a number.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::queue::ErlangA;
    ///
    /// let pool = ErlangA::new(5, 4.0, 2.0)?;
    /// assert!((pool.offered_wait_exceeds(0.5)? - 0.147_487_874_646_014_37).abs() < 1e-14);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn offered_wait_exceeds(&self, t: f64) -> Result<f64, QueueError> {
        let left = libm::exp(-self.theta * valid_wait(t)?);
        if self.p_wait == 0.0 {
            return Ok(0.0);
        }
        let later = Line::new(self.servers, self.load * left, self.theta);
        let ln = later.ln_gamma_share - self.ln_gamma_share;
        Ok(self.p_wait * libm::exp(ln).min(1.0))
    }
}

/// The states in which an arrival waits: uⱼ = aʲ/((c + θ)…(c + jθ)) with j customers in line,
/// summed relative to the largest.
struct Line {
    /// Σ uⱼ.
    sum: f64,
    /// u₀.
    boundary: f64,
    /// Σ uⱼ E[wait of the next arrival, however it ends].
    wait: f64,
    /// Σ uⱼ E[wait of the next arrival; it ends in service].
    wait_served: f64,
    /// Σ uⱼ P(the next arrival is served).
    served: f64,
    /// ln P(x, y).
    ln_gamma_share: f64,
}

impl Line {
    fn new(c: f64, a: f64, theta: f64) -> Self {
        let peak = if a > c {
            ((a - c) / theta).floor()
        } else {
            0.0
        };
        let mut line = Self {
            sum: 0.0,
            boundary: 1.0,
            wait: 0.0,
            wait_served: 0.0,
            served: 0.0,
            ln_gamma_share: 0.0,
        };
        let small = f64::EPSILON * 0.1;
        // Σ c/(c + iθ) up to the place of the next arrival: the customers ahead, each counted with
        // its chance of being served, which times the mean gap is the wait that ends in service.
        let at_peak = harmonic(c / theta, peak + 1.0);

        let (mut j, mut weight, mut ahead) = (peak, 1.0, at_peak);
        loop {
            line.add(j + 1.0, weight, ahead, c, theta);
            j += 1.0;
            let rate = c + j * theta;
            let ratio = a / rate;
            weight *= ratio;
            ahead += c / (rate + theta);
            let left = 1.0 - ratio;
            if (j - peak) * weight <= small * left * left * line.sum {
                break;
            }
        }

        (j, weight, ahead) = (peak, 1.0, at_peak);
        while j > 0.0 && weight > small * 1e-2 * line.sum {
            let rate = c + j * theta;
            ahead -= c / (rate + theta);
            weight *= rate / a;
            j -= 1.0;
            line.add(j + 1.0, weight, ahead, c, theta);
        }
        // The terms of P(x, y) are Poisson probabilities of x + j at mean y.
        let (x, y) = (c / theta, a / theta);
        line.ln_gamma_share = ln_poisson(x + peak, y) + libm::log(line.sum);
        line.boundary = if j > 0.0 {
            libm::exp(ln_poisson(x, y) - ln_poisson(x + peak, y))
        } else {
            weight
        };
        line
    }

    fn add(&mut self, place: f64, weight: f64, ahead: f64, c: f64, theta: f64) {
        let per_departure = weight / (c + place * theta);
        self.sum += weight;
        self.wait += place * per_departure;
        self.wait_served += ahead * per_departure;
        self.served += c * per_departure;
    }
}
