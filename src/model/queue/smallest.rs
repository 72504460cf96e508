//! The fewest servers that meet a target, with the proof that one fewer does not.
//!
//! # Algorithm
//! Every measure here falls as servers are added. The search starts at the square-root staffing
//! rule c ≈ a + β√a, gallops in doubling steps until the target lies between two numbers of
//! servers, and halves that interval. What it returns has been computed at c and at c − 1.
//!
//! A value within 16ε (4 × 10⁻¹⁵, relative) of the target counts as reached: 0.3 erlangs on one
//! server wait with probability 0.3, and a target of 0.3 must not ask for a second server because
//! neither number is exact in binary.
//!
//! # Sources
//! S. Halfin and W. Whitt, *Operations Research* 29 (1981) 567–588, for the starting point.

use super::special::{bisect, normal_hazard};
use super::{MAX_SERVERS, QueueError, erlang_b, erlang_c, valid_load, valid_wait};

/// The fewest servers that meet a target.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Smallest {
    /// The number of servers.
    pub servers: u32,
    /// The measure with that many; it meets the target.
    pub reached: f64,
    /// The measure with one server fewer, which misses the target; `None` when there is no steady
    /// state with one fewer, or none to take away.
    pub one_fewer: Option<f64>,
}

/// The fewest servers that turn away at most a share `target` of arrivals (Erlang B).
///
/// # Errors
/// [`QueueError::Load`]; [`QueueError::Target`] unless 0 < target ≤ 1; [`QueueError::TooLarge`]
/// when the answer is above 2³² − 1.
///
/// # Examples
/// ```
/// use caseload::model::queue::smallest;
///
/// let lines = smallest::for_blocking(10.0, 0.01)?;
/// assert_eq!(lines.servers, 18);
/// assert!(lines.reached <= 0.01 && lines.one_fewer > Some(0.01));
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn for_blocking(load: f64, target: f64) -> Result<Smallest, QueueError> {
    let (load, target) = (valid_load(load)?, valid_share(target)?);
    let root = load.sqrt();
    let beta = bisect(-root, FARTHEST, |beta| normal_hazard(-beta) > target * root);
    search(load, 0.0, beta, target, |servers| {
        1.0 / erlang_b::inverse(servers, load)
    })
}

/// The fewest servers with which at most a share `target` of customers wait (Erlang C).
///
/// # Errors
/// As [`for_blocking`].
///
/// # Examples
/// ```
/// use caseload::model::queue::smallest;
///
/// assert_eq!(smallest::for_p_wait(100.0, 0.01)?.servers, 125);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn for_p_wait(load: f64, target: f64) -> Result<Smallest, QueueError> {
    let (load, target) = (valid_load(load)?, valid_share(target)?);
    let beta = bisect(0.0, FARTHEST, |beta| halfin_whitt(beta) > target);
    search(load, stable(load), beta, target, |servers| {
        erlang_c::p_wait(servers, load)
    })
}

/// The fewest servers with which the mean wait is at most `target` mean service times (Erlang C).
///
/// # Errors
/// As [`for_blocking`], but the target may be any finite number above zero.
///
/// # Examples
/// ```
/// use caseload::model::queue::smallest;
///
/// assert_eq!(smallest::for_mean_wait(100.0, 0.01)?.servers, 114);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn for_mean_wait(load: f64, target: f64) -> Result<Smallest, QueueError> {
    let load = valid_load(load)?;
    if !(target > 0.0 && target.is_finite()) {
        return Err(QueueError::Target(target));
    }
    let root = load.sqrt();
    let beta = bisect(0.0, FARTHEST, |beta| {
        halfin_whitt(beta) > target * beta * root
    });
    search(load, stable(load), beta, target, |servers| {
        erlang_c::p_wait(servers, load) / (servers - load)
    })
}

/// The fewest servers with which at least a `share` of customers wait no longer than `t` mean
/// service times (Erlang C). The measure reported is the share who wait longer.
///
/// # Errors
/// [`QueueError::Load`]; [`QueueError::Wait`] when `t` is negative or not finite;
/// [`QueueError::Target`] unless 0 ≤ share < 1; [`QueueError::TooLarge`] as [`for_blocking`].
///
/// # Examples
/// Eighty percent within a tenth of a service time:
/// ```
/// use caseload::model::queue::{ErlangC, smallest};
///
/// let staff = smallest::for_service_level(100.0, 0.1, 0.8)?;
/// let pool = ErlangC::new(staff.servers, 100.0)?.stable().unwrap();
/// assert_eq!(staff.servers, 107);
/// assert!(pool.wait_exceeds(0.1)? <= 0.2 && staff.one_fewer > Some(0.2));
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn for_service_level(load: f64, t: f64, share: f64) -> Result<Smallest, QueueError> {
    let (load, t) = (valid_load(load)?, valid_wait(t)?);
    if !t.is_finite() {
        return Err(QueueError::Wait(t));
    }
    if !(0.0..1.0).contains(&share) {
        return Err(QueueError::Target(share));
    }
    let (target, root) = (1.0 - share, load.sqrt());
    let beta = bisect(0.0, FARTHEST, |beta| {
        halfin_whitt(beta) * libm::exp(-beta * root * t) > target
    });
    search(load, stable(load), beta, target, |servers| {
        erlang_c::p_wait(servers, load) * libm::exp(-(servers - load) * t)
    })
}

/// Square-root staffing beyond this many β√a is below the smallest positive number.
const FARTHEST: f64 = 40.0;

/// P(W > 0) with c = a + β√a servers, in the limit of many.
fn halfin_whitt(beta: f64) -> f64 {
    let hazard = normal_hazard(-beta);
    hazard / (hazard + beta)
}

/// The fewest servers with a steady state, ⌊a⌋ + 1.
fn stable(load: f64) -> f64 {
    load.floor() + 1.0
}

fn valid_share(target: f64) -> Result<f64, QueueError> {
    if target > 0.0 && target <= 1.0 {
        Ok(target)
    } else {
        Err(QueueError::Target(target))
    }
}

/// The smallest c ≥ `fewest` at which the falling `measure` is at most `target`.
fn search(
    load: f64,
    fewest: f64,
    beta: f64,
    target: f64,
    measure: impl Fn(f64) -> f64,
) -> Result<Smallest, QueueError> {
    if load == 0.0 {
        return Ok(Smallest {
            servers: 0,
            reached: 0.0,
            one_fewer: None,
        });
    }
    let too_large = |value| QueueError::TooLarge {
        quantity: "the number of servers",
        value,
        most: MAX_SERVERS,
    };
    if fewest > MAX_SERVERS {
        return Err(too_large(fewest));
    }
    let limit = target * (1.0 + 16.0 * f64::EPSILON);
    let meets = |value: f64| value <= limit;

    // The law of the number busy leans right: β²/6 is the first correction for it.
    let guess = (load + beta * load.sqrt() + beta * beta / 6.0)
        .ceil()
        .clamp(fewest, MAX_SERVERS);
    let at_guess = measure(guess);
    let mut step = 1.0;
    let (mut high, mut reached);
    let (mut low, mut one_fewer);
    if meets(at_guess) {
        (high, reached) = (guess, at_guess);
        (low, one_fewer) = (fewest - 1.0, None);
        while high > fewest {
            let next = (high - step).max(fewest);
            let value = measure(next);
            if !meets(value) {
                (low, one_fewer) = (next, Some(value));
                break;
            }
            (high, reached) = (next, value);
            step *= 2.0;
        }
    } else {
        (low, one_fewer) = (guess, Some(at_guess));
        loop {
            let next = (low + step).min(MAX_SERVERS);
            let value = measure(next);
            if meets(value) {
                (high, reached) = (next, value);
                break;
            }
            if next >= MAX_SERVERS {
                return Err(too_large(next + 1.0));
            }
            (low, one_fewer) = (next, Some(value));
            step *= 2.0;
        }
    }
    while high - low > 1.0 {
        let middle = (0.5 * (low + high)).floor();
        let value = measure(middle);
        if meets(value) {
            (high, reached) = (middle, value);
        } else {
            (low, one_fewer) = (middle, Some(value));
        }
    }
    Ok(Smallest {
        servers: high as u32,
        reached,
        one_fewer,
    })
}
