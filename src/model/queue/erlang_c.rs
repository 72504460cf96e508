//! Erlang C: waits in a pool of c servers with Poisson arrivals, exponential service and patient
//! customers (M/M/c).
//!
//! # Formula
//! ```text
//!                      c B                        c
//! C = P(W > 0) = ───────────────  =  ───────────────────────,    B = Erlang B
//!                 c − a (1 − B)        a + (c − a) / B
//!
//! E[W] = C / (c − a)      Lq = a E[W]      P(W > t) = C e^(−(c − a) t)
//! ```
//! for a < c, in mean service times. The second form adds positive numbers only, so it is as
//! accurate as B. For a ≥ c there is no steady state, and none is reported.
//!
//! # Conditioning
//! A relative error δ in the load moves E\[W\] by about δ/(1 − ρ): no algorithm can do better.
//!
//! # Sources
//! A. K. Erlang, *Elektroteknikeren* 13 (1917). D. Gross, J. F. Shortle, J. M. Thompson and
//! C. M. Harris, *Fundamentals of Queueing Theory*, 4th ed. (2008), section 2.3.

use super::{LongRun, QueueError, erlang_b, valid_load, valid_quantile, valid_wait};

/// The steady state of a pool with patient customers.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ErlangC {
    /// Share of customers who wait at all, P(W > 0).
    pub p_wait: f64,
    /// Mean wait of all customers, E\[W\], in mean service times.
    pub mean_wait: f64,
    /// Mean number of customers waiting, Lq.
    pub mean_queue: f64,
    servers: f64,
    load: f64,
}

impl ErlangC {
    /// The steady state of `servers` servers at `load` erlangs; [`LongRun::Unstable`] when the load
    /// is not below the number of servers.
    ///
    /// # Formula
    /// C = c/(a + (c − a)/B); E\[W\] = C/(c − a); Lq = a E\[W\].
    ///
    /// # Errors
    /// [`QueueError::Load`] when the load is negative or not finite.
    ///
    /// # Examples
    /// Three ophthalmologists, six patients an hour, twenty minutes each (Gross and Harris):
    /// ```
    /// use caseload::model::queue::ErlangC;
    ///
    /// let clinic = ErlangC::new(3, 6.0 / 3.0)?.stable().unwrap();
    /// assert!((clinic.p_wait - 4.0 / 9.0).abs() < 1e-15);
    /// assert!((clinic.mean_queue - 8.0 / 9.0).abs() < 1e-15);
    /// let hours = clinic.mean_wait / 3.0;
    /// assert!((hours - 4.0 / 27.0).abs() < 1e-15);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn new(servers: u32, load: f64) -> Result<LongRun<Self>, QueueError> {
        let (servers, load) = (f64::from(servers), valid_load(load)?);
        if load >= servers {
            return Ok(LongRun::Unstable {
                growth: load - servers,
            });
        }
        let p_wait = p_wait(servers, load);
        let mean_wait = p_wait / (servers - load);
        let mean_queue = load * mean_wait;
        Ok(LongRun::Stable(Self {
            p_wait,
            mean_wait,
            mean_queue,
            servers,
            load,
        }))
    }

    /// The natural logarithm of the share who wait, also where the share is below 10⁻³⁰⁸; `None`
    /// when nothing is offered.
    pub fn ln_p_wait(&self) -> Option<f64> {
        let ln = ln_p_wait(self.servers, self.load);
        ln.is_finite().then_some(ln)
    }

    /// The share of customers who wait longer than `t` mean service times, P(W > t) = C e^(−(c−a)t).
    ///
    /// # Errors
    /// [`QueueError::Wait`] when `t` is negative or not a number.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::queue::ErlangC;
    ///
    /// let pool = ErlangC::new(10, 8.0)?.stable().unwrap();
    /// assert!((pool.wait_exceeds(0.5)? - 0.150_528_965_213_442_15).abs() < 1e-15);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn wait_exceeds(&self, t: f64) -> Result<f64, QueueError> {
        Ok(self.p_wait * libm::exp(-(self.servers - self.load) * valid_wait(t)?))
    }

    /// The wait, in mean service times, that a `share` of customers do not exceed: 0.5 for the
    /// median, 0.9 for the wait one in ten exceeds.
    ///
    /// # Formula
    /// ln(C/(1 − share))/(c − a), or zero when C ≤ 1 − share.
    ///
    /// # Errors
    /// [`QueueError::Share`] unless 0 ≤ share < 1.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::queue::ErlangC;
    ///
    /// let pool = ErlangC::new(2, 1.5)?.stable().unwrap();
    /// let nine_in_ten = pool.wait_quantile(0.9)?;
    /// assert!((pool.wait_exceeds(nine_in_ten)? - 0.1).abs() < 1e-15);
    /// # Ok::<(), caseload::model::queue::QueueError>(())
    /// ```
    pub fn wait_quantile(&self, share: f64) -> Result<f64, QueueError> {
        let tail = 1.0 - valid_quantile(share)?;
        if self.p_wait <= tail {
            return Ok(0.0);
        }
        Ok(libm::log(self.p_wait / tail) / (self.servers - self.load))
    }
}

/// C for a < c.
pub(super) fn p_wait(c: f64, a: f64) -> f64 {
    let sum = a + (c - a) * erlang_b::inverse(c, a);
    if sum.is_finite() {
        c / sum
    } else {
        libm::exp(ln_p_wait(c, a))
    }
}

/// ln C for a < c; −∞ when nothing is offered.
fn ln_p_wait(c: f64, a: f64) -> f64 {
    let sum = a + (c - a) * erlang_b::inverse(c, a);
    if sum.is_finite() {
        libm::log(c / sum)
    } else {
        // C < 1e-308: the first term of the sum is lost beside the second.
        libm::log(c / (c - a)) - erlang_b::ln_inverse(c, a)
    }
}
