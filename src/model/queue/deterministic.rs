//! M/D/1 and M/D/c: waits when every visit takes exactly one service time.
//!
//! # Formula
//! Let A be the arrivals in one service time (Poisson, mean a), and Sₙ the sum of n of them less
//! nc. The number X waiting has the law of max(0, S₁, S₂, …), so by Spitzer's identity
//! ```text
//! gⱼ = Σ P(Sₙ = j)/n,     P(W > 0) = 1 − e^(−Σ gⱼ (j ≥ 0)),     Lq = Σ j gⱼ (j ≥ 1),
//!     n≥1
//! E[z^X] = e^(−Σ gⱼ (1 − zʲ)),
//! ```
//! E\[W\] = Lq/a, and Franx's sum of positive terms gives the tail: for t in \[k − 1, k),
//! ```text
//! P(W > t) = Σ  e⁻ᵐ mʲ/j!  P(X > kc − 1 − j),        m = a (k − t).
//!           j≥0
//! ```
//! For one server this is Pollaczek and Khinchine's E\[W\] = ρ/(2(1 − ρ)).
//!
//! # Algorithm
//! The gⱼ are the Fourier coefficients of −ln(1 − φ(z)), φ(z) = z⁻ᶜ e^(a(z − 1)), on the circle
//! |z| = 1/ρ, where |φ| is least. Near critical load the two zeros of 1 − φ beside that circle, 1
//! and τ, are divided out first and put back exactly: they are a geometric queue. What is left is
//! smooth on the scale 1/√c at every load, so one transform of O(√c) points gives everything, to
//! a few units in the last place even where P(W > 0) itself is minute. The textbook route through
//! the c roots of z^c = e^(a(z − 1)) takes O(c) and subtracts nearly equal numbers at light load;
//! the tests check against it.
//!
//! # Sources
//! C. D. Crommelin, *Post Office Electrical Engineers' Journal* 25 (1932) 41–50. F. Spitzer,
//! *Transactions of the AMS* 82 (1956) 323–339. G. J. Franx, *Operations Research Letters* 29
//! (2001) 221–229. A. J. E. M. Janssen and J. S. H. van Leeuwaarden, *Statistica Neerlandica* 62
//! (2008) 299–313.

use super::fourier::{Complex, angle, coefficients, values};
use super::special::{bisect, deviance, ln_poisson, log1p_minus, sin_minus};
use super::{LongRun, QueueError, valid_load, valid_quantile, valid_wait};

/// The steady state of a pool where every visit takes equally long.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Deterministic {
    /// Share of customers who wait at all, P(W > 0).
    pub p_wait: f64,
    /// Mean wait of all customers, in service times.
    pub mean_wait: f64,
    /// Mean number of customers waiting, Lq.
    pub mean_queue: f64,
    servers: f64,
    load: f64,
    queue: QueueTail,
}

/// The largest number of servers computed; 10⁶ take about 25 milliseconds.
const MOST_SERVERS: u32 = 1_000_000;

impl Deterministic {
    /// The steady state of `servers` servers at `load` erlangs; [`LongRun::Unstable`] when the load
    /// is not below the number of servers.
    ///
    /// # Errors
    /// [`QueueError::Load`] when the load is negative or not finite; [`QueueError::TooLarge`] above
    /// a million servers.
    ///
    /// # Examples
    /// One server: half the wait of Erlang C (Pollaczek and Khinchine).
    /// ```
    /// use caseload::model::queue::{Deterministic, ErlangC};
    ///
    /// let even = Deterministic::new(1, 0.9)?.stable().unwrap();
    /// let random = ErlangC::new(1, 0.9)?.stable().unwrap();
    /// assert!((even.mean_wait - 4.5).abs() < 1e-14);
    /// assert!((random.mean_wait - 9.0).abs() < 1e-13);
    ///
    /// let pool = Deterministic::new(10, 8.0)?.stable().unwrap();
    /// assert!((pool.p_wait - 0.384_717_393_322_096_5).abs() < 1e-14);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn new(servers: u32, load: f64) -> Result<LongRun<Self>, QueueError> {
        let (c, a) = (f64::from(servers), valid_load(load)?);
        if a >= c {
            return Ok(LongRun::Unstable { growth: a - c });
        }
        if servers > MOST_SERVERS {
            return Err(QueueError::TooLarge {
                quantity: "the number of servers",
                value: c,
                most: f64::from(MOST_SERVERS),
            });
        }
        if a == 0.0 {
            return Ok(LongRun::Stable(Self {
                p_wait: 0.0,
                mean_wait: 0.0,
                mean_queue: 0.0,
                servers: c,
                load: a,
                queue: QueueTail {
                    above: Vec::new(),
                    ln_tau: 0.0,
                },
            }));
        }
        let ladder = Ladder::new(c, a);
        let (p_wait, mean_queue) = if servers == 1 {
            (a, a * a / (2.0 * (1.0 - a)))
        } else {
            (ladder.p_wait(), ladder.mean_queue())
        };
        Ok(LongRun::Stable(Self {
            p_wait,
            mean_wait: mean_queue / a,
            mean_queue,
            servers: c,
            load: a,
            queue: ladder.queue_tail(),
        }))
    }

    /// The share of customers who wait longer than `t` service times, P(W > t).
    ///
    /// The absolute error is below 10⁻¹⁴ times the square root of the share.
    ///
    /// # Errors
    /// [`QueueError::Wait`] when `t` is negative or not a number.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::queue::Deterministic;
    ///
    /// let pool = Deterministic::new(10, 8.0)?.stable().unwrap();
    /// assert!((pool.wait_exceeds(0.5)? - 0.060_718_877_792_009_25).abs() < 1e-15);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn wait_exceeds(&self, t: f64) -> Result<f64, QueueError> {
        Ok(self.tail(valid_wait(t)?))
    }

    /// The wait, in service times, that a `share` of customers do not exceed.
    ///
    /// # Errors
    /// [`QueueError::Share`] unless 0 ≤ share < 1.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::queue::Deterministic;
    ///
    /// let pool = Deterministic::new(10, 8.0)?.stable().unwrap();
    /// let nine_in_ten = pool.wait_quantile(0.9)?;
    /// assert!((pool.wait_exceeds(nine_in_ten)? - 0.1).abs() < 1e-12);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn wait_quantile(&self, share: f64) -> Result<f64, QueueError> {
        let tail = 1.0 - valid_quantile(share)?;
        if self.p_wait <= tail {
            return Ok(0.0);
        }
        let mut high = self.mean_wait.max(f64::MIN_POSITIVE);
        while self.tail(high) > tail {
            high *= 2.0;
        }
        Ok(bisect(0.0, high, |t| self.tail(t) > tail))
    }

    fn tail(&self, t: f64) -> f64 {
        if t == f64::INFINITY {
            return 0.0;
        }
        let (c, a) = (self.servers, self.load);
        let k = t.floor() + 1.0;
        let (places, m) = (k * c, a * (k - t));
        if m <= 0.0 {
            return self.queue.exceeds(places - 1.0);
        }
        // Outward from the most likely number of arrivals; past kc − 1 of them everyone waits on.
        let start = m.floor();
        let at_start = libm::exp(ln_poisson(start, m));
        let (mut j, mut weight, mut sum) = (start, at_start, 0.0);
        while weight >= f64::MIN_POSITIVE {
            let term = weight * self.queue.exceeds(places - 1.0 - j);
            sum += term;
            let ratio = m / (j + 1.0);
            if j >= places && term <= f64::EPSILON * 0.1 * sum * (1.0 - ratio) {
                break;
            }
            weight *= ratio;
            j += 1.0;
        }
        (j, weight) = (start, at_start);
        while j > 0.0 {
            weight *= j / m;
            j -= 1.0;
            let term = weight * self.queue.exceeds(places - 1.0 - j);
            sum += term;
            if term <= f64::EPSILON * 1e-3 * sum {
                break;
            }
        }
        sum.min(self.p_wait)
    }
}

/// The gⱼ of the module documentation, less the geometric part near critical load.
struct Ladder {
    /// hⱼ ρ⁻ʲ for j ≥ 0, as they stand on the circle.
    scaled: Vec<f64>,
    rho: f64,
    /// ln τ.
    ln_tau: f64,
    /// 1 − 1/τ, when τ's geometric queue was divided out.
    geometric: Option<f64>,
}

impl Ladder {
    fn new(c: f64, a: f64) -> Self {
        let (rho, spare) = (a / c, (c - a) / c);
        let decay = deviance(c, a);
        let beyond = beyond_critical(decay / c);
        // Below one the zeros at 1 and τ are too near the circle for O(√c) points.
        let heavy = decay < 1.0;
        let points = libm::ceil(60.0 * c.sqrt()).max(64.0) as usize;
        let points = points.next_power_of_two();
        let circle: Vec<Complex> = (0..points / 2)
            .map(|m| {
                let phi = angle(m, points);
                let (sin, half) = (libm::sin(phi), libm::sin(0.5 * phi));
                let fall = 2.0 * half * half;
                let ln = Complex::new(-decay - c * fall, c * sin_minus(phi));
                if !heavy {
                    return ln.exponential().scale(-1.0).log_one_plus().scale(-1.0);
                }
                let one = Complex::new(spare + rho * fall, rho * sin);
                let inner = 1.0 / (1.0 + beyond);
                let tau = Complex::new(inner * (beyond + fall), -inner * sin);
                one.log() + tau.log() - ln.exponential_less_one().scale(-1.0).log()
            })
            .collect();
        Self {
            scaled: coefficients(&circle),
            rho,
            ln_tau: libm::log1p(beyond) - libm::log1p(-spare),
            geometric: heavy.then(|| (beyond + spare) / (1.0 + beyond)),
        }
    }

    /// hⱼ, j ≥ 0.
    fn steps(&self) -> impl Iterator<Item = (f64, f64)> {
        self.scaled.iter().enumerate().map(|(j, &h)| {
            let j = j as f64;
            (j, h * libm::pow(self.rho, j))
        })
    }

    fn p_wait(&self) -> f64 {
        let sum: f64 = self.steps().map(|(_, h)| h).sum();
        match self.geometric {
            Some(free) => 1.0 - free * libm::exp(-sum),
            None => -libm::expm1(-sum),
        }
    }

    fn mean_queue(&self) -> f64 {
        let sum: f64 = self.steps().map(|(j, h)| j * h).sum();
        sum + self.geometric.map_or(0.0, |free| (1.0 - free) / free)
    }

    /// P(X > n) for every n: the queue without its geometric part by exponentiating its transform,
    /// then that part by its own recursion.
    fn queue_tail(&self) -> QueueTail {
        let mut positive = self.scaled.clone();
        if let Some(first) = positive.first_mut() {
            *first = 0.0;
        }
        let circle: Vec<Complex> = values(&positive)
            .iter()
            .map(|value| value.exponential_less_one())
            .collect();
        let sum: f64 = self.steps().skip(1).map(|(_, h)| h).sum();
        let none = libm::exp(-sum);
        let mut law: Vec<f64> = coefficients(&circle)
            .iter()
            .enumerate()
            .map(|(n, &value)| none * value * libm::pow(self.rho, n as f64))
            .collect();
        if let Some(first) = law.first_mut() {
            *first += none;
        }
        if self.geometric.is_none() {
            // A true probability here: what is below zero is rounding.
            for p in &mut law {
                *p = p.max(0.0);
            }
        }
        let mut above = vec![0.0; law.len()];
        let mut sum = 0.0;
        for (above, p) in above.iter_mut().zip(&law).rev() {
            *above = sum;
            sum += p;
        }
        if let Some(free) = self.geometric {
            let mut carried = 0.0;
            for (above, p) in above.iter_mut().zip(&law) {
                carried = (1.0 - free) * (carried + p);
                *above += carried;
            }
        }
        QueueTail {
            above,
            ln_tau: self.ln_tau,
        }
    }
}

/// P(X > n) for the number X waiting: a table, and beyond it the geometric tail.
#[derive(Debug, Clone, PartialEq)]
struct QueueTail {
    above: Vec<f64>,
    ln_tau: f64,
}

impl QueueTail {
    fn exceeds(&self, n: f64) -> f64 {
        if n < 0.0 {
            return 1.0;
        }
        if let Some(&above) = self.above.get(n as usize) {
            return above;
        }
        let past = n - self.above.len() as f64 + 1.0;
        self.above
            .last()
            .map_or(0.0, |last| last * libm::exp(-self.ln_tau * past))
    }
}

/// v > 0 with v − ln(1 + v) = q: by Newton's method from the right, where it cannot overshoot.
fn beyond_critical(q: f64) -> f64 {
    let mut v = q + (2.0 * q).sqrt();
    for _ in 0..60 {
        let step = (-log1p_minus(v) - q) * (1.0 + v) / v;
        v -= step;
        if step <= f64::EPSILON * v {
            break;
        }
    }
    v
}
