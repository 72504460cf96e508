//! Queues with a known answer: what a pool of `c` servers does to a stream of arrivals.
//!
//! | module | queue | answers |
//! |---|---|---|
//! | [`erlang_b`] | M/M/c/c, also real c | share turned away |
//! | [`erlang_c`] | M/M/c | share who wait, mean, tail and quantiles of the wait |
//! | [`erlang_a`] | M/M/c+M | the same, and the share who give up |
//! | [`deterministic`] | M/D/1, M/D/c | the same, when every visit takes equally long |
//! | [`finite_source`] | M/M/c//N | the same, for a fixed group that comes back |
//! | [`engset`] | M/M/c/c//N | share of time full, share of requests turned away |
//! | [`smallest`] | | fewest servers that meet a target, and proof that one fewer does not |
//!
//! # Symbols and units
//! Every queue here is described by numbers without a unit, because **time is measured in mean
//! service times**: multiply a wait by the mean service time to get hours or weeks.
//!
//! | symbol | argument | meaning |
//! |---|---|---|
//! | c | `servers` | servers working side by side on one line, first come first served |
//! | a | `load` | offered load in erlangs: arrivals per mean service time, λ/μ |
//! | ρ | | load per server, a/c |
//! | 1/θ | `patience` | mean time a waiting customer stays, in mean service times |
//! | N | `sources` | customers in a finite group |
//! | α | `demand` | requests a customer outside the queue makes per mean service time, γ/μ |
//! | t | `t` | a wait, in mean service times |
//!
//! # Results
//! A wrong argument is a [`QueueError`]. A queue that never settles is not an error: it is
//! [`LongRun::Unstable`] with the rate at which the line grows. No function returns NaN or an
//! infinity. A probability below 10⁻³⁰⁸ is zero; the `ln_` functions go on below it.

pub mod deterministic;
pub mod engset;
pub mod erlang_a;
pub mod erlang_b;
pub mod erlang_c;
pub mod finite_source;
mod fourier;
pub mod smallest;
mod special;

pub use deterministic::Deterministic;
pub use erlang_a::ErlangA;
pub use erlang_c::ErlangC;
pub use finite_source::FiniteSource;
pub use smallest::Smallest;

/// The long run of a queue: a steady state, or a line that never stops growing.
///
/// # Examples
/// ```
/// use caseload::model::queue::{ErlangC, LongRun};
///
/// let busy = ErlangC::new(10, 9.0)?;
/// assert!(busy.stable().is_some());
///
/// let overloaded = ErlangC::new(10, 12.0)?;
/// assert_eq!(overloaded, LongRun::Unstable { growth: 2.0 });
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LongRun<T> {
    /// The load is below capacity, so waits settle.
    Stable(T),
    /// The load is at or above capacity, so there is no steady state.
    Unstable {
        /// Customers the line gains per mean service time, a − c; zero when load equals capacity,
        /// where the line still grows, as the square root of time.
        growth: f64,
    },
}

impl<T> LongRun<T> {
    /// The steady state, or `None` when there is none.
    pub fn stable(self) -> Option<T> {
        match self {
            Self::Stable(state) => Some(state),
            Self::Unstable { .. } => None,
        }
    }

    /// A borrowed view of the long run.
    pub const fn as_ref(&self) -> LongRun<&T> {
        match self {
            Self::Stable(state) => LongRun::Stable(state),
            Self::Unstable { growth } => LongRun::Unstable { growth: *growth },
        }
    }
}

/// An argument no queue can have.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum QueueError {
    /// The offered load is negative or not a finite number.
    #[error("the offered load is {0}; it must be a finite number, zero or more")]
    Load(f64),
    /// The number of servers is negative, not finite, or above [`MAX_SERVERS`].
    #[error("the number of servers is {0}; it must lie between 0 and 4294967295")]
    Servers(f64),
    /// This queue needs at least one server.
    #[error("a queue without a server never serves anyone")]
    NoServer,
    /// The mean patience is not a finite positive number.
    #[error("the mean patience is {0}; it must be a finite number above zero")]
    Patience(f64),
    /// The demand per source is negative or not a finite number.
    #[error("the demand per source is {0}; it must be a finite number, zero or more")]
    Demand(f64),
    /// A finite source needs at least one member.
    #[error("a finite source needs at least one member")]
    NoSource,
    /// A wait is negative or not a number.
    #[error("the wait is {0}; it must be zero or more")]
    Wait(f64),
    /// A share outside 0 to 1, or, for a quantile, equal to 1.
    #[error("the share is {0}; it must lie between 0 and 1")]
    Share(f64),
    /// A target no number of servers can be asked to meet.
    #[error("the target is {0}; it must lie above 0 and not above its largest possible value")]
    Target(f64),
    /// The answer exists, but is beyond the size this function computes.
    #[error("{quantity} would be {value}; the most computed is {most}")]
    TooLarge {
        /// What is too large.
        quantity: &'static str,
        /// Its value.
        value: f64,
        /// The largest computed.
        most: f64,
    },
}

/// The largest number of servers any function takes, 2³² − 1.
pub const MAX_SERVERS: f64 = u32::MAX as f64;

fn valid_load(load: f64) -> Result<f64, QueueError> {
    if load.is_finite() && load >= 0.0 {
        Ok(load)
    } else {
        Err(QueueError::Load(load))
    }
}

fn valid_wait(t: f64) -> Result<f64, QueueError> {
    if t >= 0.0 {
        Ok(t)
    } else {
        Err(QueueError::Wait(t))
    }
}

fn valid_quantile(share: f64) -> Result<f64, QueueError> {
    if (0.0..1.0).contains(&share) {
        Ok(share)
    } else {
        Err(QueueError::Share(share))
    }
}

fn valid_demand(demand: f64) -> Result<f64, QueueError> {
    if demand.is_finite() && demand >= 0.0 {
        Ok(demand)
    } else {
        Err(QueueError::Demand(demand))
    }
}
