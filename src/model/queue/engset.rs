//! Engset: c servers without a waiting room, and a fixed group of N sources (M/M/c/c//N).
//!
//! # Formula
//! ```text
//!              ⎛N⎞
//!              ⎝c⎠ αᶜ
//! E(N) = ────────────────,        call congestion = E(N − 1)
//!         Σ  ⎛N⎞
//!        k=0…c ⎝k⎠ αᵏ
//! ```
//! where α is what a source *outside* asks for in one mean service time. E is the share of time all
//! servers are busy. The share of *requests* turned away is lower, E of the other N − 1 sources,
//! because a busy source does not ask. Both hold for any distribution of the service time.
//!
//! # Algorithm
//! 1/E = 1 + c/((N−c+1)α) + …, the positive terms from the top, stopped when no more matter; where
//! E underflows its logarithm is that of the binomial probability of c.
//!
//! # Sources
//! T. O. Engset, *Elektrotechnische Zeitschrift* 31 (1918) 304–305. L. Kleinrock, *Queueing
//! Systems* 1 (1975), section 3.9.

use super::special::ln_binomial;
use super::{QueueError, valid_demand};

/// The share of time in which all servers are busy, from 0 to 1; zero when there are more servers
/// than sources.
///
/// # Formula
/// E(N), see the [module](self).
///
/// # Errors
/// [`QueueError::NoSource`] without sources, [`QueueError::Demand`] for a demand that is negative or
/// not finite.
///
/// # Examples
/// ```
/// use caseload::model::queue::engset;
///
/// let full = engset::time_congestion(10, 3, 0.1)?;
/// assert!((full - 0.046_692_607_003_891_05).abs() < 1e-16);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn time_congestion(sources: u32, servers: u32, demand: f64) -> Result<f64, QueueError> {
    let (sources, servers, demand) = valid(sources, servers, demand)?;
    Ok(busy(sources, servers, demand))
}

/// The share of requests that find every server busy, from 0 to 1; zero when there are as many
/// servers as sources.
///
/// # Formula
/// E(N − 1), see the [module](self).
///
/// # Errors
/// As [`time_congestion`].
///
/// # Examples
/// ```
/// use caseload::model::queue::engset;
///
/// let refused = engset::call_congestion(10, 3, 0.1)?;
/// assert!((refused - 0.035_836_177_474_402_73).abs() < 1e-16);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn call_congestion(sources: u32, servers: u32, demand: f64) -> Result<f64, QueueError> {
    let (sources, servers, demand) = valid(sources, servers, demand)?;
    Ok(busy(sources - 1.0, servers, demand))
}

/// The natural logarithm of [`time_congestion`], also where the share itself is below 10⁻³⁰⁸;
/// `None` when it is exactly zero.
///
/// # Errors
/// As [`time_congestion`].
///
/// # Examples
/// ```
/// use caseload::model::queue::engset;
///
/// // 1000 sources, all of them busy at once: α/(1 + α) to the power 1000.
/// let ln = engset::ln_time_congestion(1000, 1000, 0.25)?.unwrap();
/// assert!((ln - 1000.0 * 0.2_f64.ln()).abs() < 1e-12);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn ln_time_congestion(
    sources: u32,
    servers: u32,
    demand: f64,
) -> Result<Option<f64>, QueueError> {
    let (sources, servers, demand) = valid(sources, servers, demand)?;
    let ln = ln_busy(sources, servers, demand);
    Ok(ln.is_finite().then_some(ln))
}

fn valid(sources: u32, servers: u32, demand: f64) -> Result<(f64, f64, f64), QueueError> {
    if sources == 0 {
        return Err(QueueError::NoSource);
    }
    Ok((
        f64::from(sources),
        f64::from(servers),
        valid_demand(demand)?,
    ))
}

fn busy(n: f64, c: f64, demand: f64) -> f64 {
    let inverse = inverse(n, c, demand);
    if inverse.is_finite() {
        1.0 / inverse
    } else {
        libm::exp(ln_busy(n, c, demand))
    }
}

fn ln_busy(n: f64, c: f64, demand: f64) -> f64 {
    let inverse = inverse(n, c, demand);
    if inverse.is_finite() || c > n {
        -libm::log(inverse)
    } else {
        // E < 1e-308, so fewer than c busy servers is certain to every digit.
        ln_binomial(c, n, demand)
    }
}

/// 1/E ≥ 1, infinite where E is zero or underflows.
fn inverse(n: f64, c: f64, demand: f64) -> f64 {
    if c == 0.0 {
        return 1.0;
    }
    if c > n || demand == 0.0 {
        return f64::INFINITY;
    }
    let outside = n - c;
    let (mut sum, mut term, mut j) = (1.0, 1.0, 0.0);
    while j < c {
        let ratio = (c - j) / ((outside + 1.0 + j) * demand);
        term *= ratio;
        sum += term;
        j += 1.0;
        if term <= f64::EPSILON * 0.1 * sum * (1.0 - ratio) || !sum.is_finite() {
            break;
        }
    }
    sum
}
