//! Erlang B: the share of arrivals turned away by c servers with no waiting room (M/M/c/c).
//!
//! # Formula
//! ```text
//!               aᶜ / c!                          c
//! B(c, a) = ───────────────  = 1 / I,     I = 1 + ─ I(c − 1, a),   I(0, a) = 1
//!            Σ aᵏ / k!                           a
//!           k=0…c
//! ```
//! It holds for any distribution of the service time with the given mean. For real c it is
//! 1/I = a ∫₀^∞ e^(−at) (1 + t)ᶜ dt, the continuation used to interpolate between whole numbers.
//!
//! # Algorithm
//! * Near and above critical load: unrolled from the top, I = 1 + c/a + c(c−1)/a² + …, a sum of
//!   positive terms that stops after about c − a + 8√a of them. Sixteen terms are multiplied as
//!   one factor 1 − s with s kept small and exact, so rounding does not grow with their number.
//! * Light load (c − a > 1000): 1/B = 1/p − T, with p the Poisson probability of c by Loader's
//!   saddle-point form and T = Σₖ aᵏ/((c+1)…(c+k)).
//!
//! The relative error stays below 2ε(1 + |c − a|), ε = 2⁻⁵², in O(√c) steps.
//!
//! # Sources
//! A. K. Erlang, *Elektroteknikeren* 13 (1917). D. L. Jagerman, *Bell System Technical Journal*
//! 53 (1974) 525–551, for real c. C. Loader, *Fast and accurate computation of binomial
//! probabilities* (2000).

use super::special::ln_poisson;
use super::{MAX_SERVERS, QueueError, valid_load};

/// The share of arrivals that find every server busy and are turned away, from 0 to 1.
///
/// # Formula
/// B(c, a) = (aᶜ/c!) / Σₖ₌₀ᶜ aᵏ/k!; `servers` is c and may be fractional, `load` is a in erlangs.
/// Without servers everyone is turned away, so B(0, a) = 1.
///
/// # Errors
/// [`QueueError::Load`] and [`QueueError::Servers`] for numbers that are negative, not finite or
/// too large.
///
/// # Examples
/// Ten lines offered five erlangs turn away 1.8 % of calls:
/// ```
/// use caseload::model::queue::erlang_b;
///
/// let share = erlang_b::blocking(10, 5.0)?;
/// assert!((share - 0.018_384_570_336_648_13).abs() < 1e-17);
///
/// let between = erlang_b::blocking(10.5, 5.0)?;
/// assert!(between < share);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn blocking(servers: impl Into<f64>, load: f64) -> Result<f64, QueueError> {
    let (servers, load) = (valid_servers(servers.into())?, valid_load(load)?);
    let inverse = inverse(servers, load);
    if inverse.is_finite() {
        return Ok(1.0 / inverse);
    }
    Ok(libm::exp(-ln_inverse(servers, load)))
}

/// The natural logarithm of [`blocking`], also where the share itself is below 10⁻³⁰⁸; `None` when
/// nothing is offered, since the share is then exactly zero.
///
/// # Errors
/// As [`blocking`].
///
/// # Examples
/// ```
/// use caseload::model::queue::erlang_b;
///
/// // B = 9.14e-2569
/// let ln = erlang_b::ln_blocking(1000, 1.0)?.unwrap();
/// assert!((ln + 5_913.128_178_488_164).abs() < 1e-11);
/// assert_eq!(erlang_b::blocking(1000, 1.0)?, 0.0);
/// # Ok::<(), caseload::model::queue::QueueError>(())
/// ```
pub fn ln_blocking(servers: impl Into<f64>, load: f64) -> Result<Option<f64>, QueueError> {
    let (servers, load) = (valid_servers(servers.into())?, valid_load(load)?);
    let ln = ln_inverse(servers, load);
    Ok(ln.is_finite().then_some(-ln))
}

fn valid_servers(servers: f64) -> Result<f64, QueueError> {
    if (0.0..=MAX_SERVERS).contains(&servers) {
        Ok(servers)
    } else {
        Err(QueueError::Servers(servers))
    }
}

/// Spare servers above which the tail form is both faster and within the error bound.
const LIGHT: f64 = 1000.0;

/// I = 1/B ≥ 1, infinite where B would underflow.
pub(super) fn inverse(c: f64, a: f64) -> f64 {
    if a == 0.0 {
        return if c == 0.0 { 1.0 } else { f64::INFINITY };
    }
    if c - a > LIGHT {
        1.0 / libm::exp(ln_poisson(c, a)) - tail(c, a)
    } else {
        from_the_top(c, a)
    }
}

/// ln I, finite unless nothing is offered.
pub(super) fn ln_inverse(c: f64, a: f64) -> f64 {
    let inverse = inverse(c, a);
    if inverse.is_finite() || a == 0.0 {
        libm::log(inverse)
    } else {
        // B < 1e-308, so the chance of at most c Poisson arrivals is one to every digit.
        -ln_poisson(c, a)
    }
}

/// T = Σ aᵏ/((c+1)…(c+k)) over k ≥ 1, for a < c.
fn tail(c: f64, a: f64) -> f64 {
    let (mut sum, mut term, mut k) = (0.0, 1.0, 0.0);
    loop {
        k += 1.0;
        let ratio = a / (c + k);
        term *= ratio;
        sum += term;
        if term <= f64::EPSILON * 0.1 * sum * (1.0 - ratio) {
            return sum;
        }
    }
}

/// I summed from its first term down: tⱼ = c(c−1)…(c−j+1)/aʲ, and below the fraction of c, I of
/// that fraction.
fn from_the_top(c: f64, a: f64) -> f64 {
    const BLOCK: f64 = 16.0;
    let whole = c.floor();
    let (step, gap) = (1.0 / a, a - c);
    // The running term and the sum each carry their rounding error along.
    let (mut term, mut term_error) = (1.0, 0.0);
    let (mut sum, mut sum_error) = (0.0, 0.0);
    let mut j = 0.0;
    while j < whole {
        // Inside a block, tⱼ₊ᵢ = tⱼ (1 − s): each factor is 1 − x with x = (a − c + j)/a, and for
        // x near zero s keeps digits that 1 − s would lose.
        let end = f64::min(j + BLOCK, whole);
        let length = end - j;
        let (mut s, mut lost) = (0.0, 0.0);
        while j < end {
            lost += s;
            s += (gap + j) * step * (1.0 - s);
            j += 1.0;
        }
        let block = (term + term_error) * (length - lost) - sum_error;
        let total = sum + block;
        sum_error = (total - sum) - block;
        sum = total;

        let drop = term * s;
        let next = term - drop;
        term_error = term_error * (1.0 - s) + ((term - next) - drop);
        term = next;
        if !sum.is_finite() {
            return f64::INFINITY;
        }
        // Every later ratio is at most 1 − x, so what is left is at most t/x.
        if term <= f64::EPSILON * 0.25 * sum * ((gap + j) * step) {
            return sum;
        }
    }
    sum + (term + term_error) * of_fraction(c - whole, a)
}

/// I(f, a) = a⁻ᶠ eᵃ Γ(f + 1, a) for 0 ≤ f < 1.
fn of_fraction(f: f64, a: f64) -> f64 {
    if f == 0.0 {
        return 1.0;
    }
    if a < 1.0 {
        return libm::tgamma(f + 1.0) * libm::pow(a, -f) * libm::exp(a) - tail(f, a);
    }
    // Legendre's continued fraction for Γ(f + 1, a), from far enough down: its error falls as
    // e^(−4√(an)).
    let mut n = libm::ceil(90.0 / a) + 6.0;
    let mut below = a - f + 2.0 * n;
    while n > 0.0 {
        let numerator = n * (n - 1.0 - f);
        n -= 1.0;
        below = (a - f + 2.0 * n) - numerator / below;
    }
    a / below
}
