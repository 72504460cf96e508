//! Special functions the queues need, each accurate to a few units in the last place.

use std::f64::consts::{PI, SQRT_2};

/// ln √(2π).
const LN_SQRT_2PI: f64 = 0.918_938_533_204_672_7;

/// ln(1 + x) − x, accurate for small x where the two nearly cancel.
///
/// With r = x/(2 + x), ln(1 + x) = 2 artanh r, so the difference is r(2r²(1/3 + r²/5 + …) − x).
pub(super) fn log1p_minus(x: f64) -> f64 {
    if !(-0.5..=1.0).contains(&x) {
        return libm::log1p(x) - x;
    }
    let r = x / (2.0 + x);
    let square = r * r;
    let (mut sum, mut power, mut odd) = (0.0, 1.0, 3.0);
    loop {
        let term = power / odd;
        sum += term;
        if term <= f64::EPSILON * 0.1 {
            return r * (2.0 * square * sum - x);
        }
        power *= square;
        odd += 2.0;
    }
}

/// sin x − x, accurate for small x.
pub(super) fn sin_minus(x: f64) -> f64 {
    if x.abs() > 1.0 {
        return libm::sin(x) - x;
    }
    let square = x * x;
    let (mut term, mut sum, mut k) = (-x * square / 6.0, 0.0, 3.0);
    while term.abs() > f64::EPSILON * 0.1 * f64::abs(sum) {
        sum += term;
        term *= -square / ((k + 1.0) * (k + 2.0));
        k += 2.0;
    }
    sum
}

/// The deviance x ln(x/m) − x + m ≥ 0 of a count x from its mean m > 0.
pub(super) fn deviance(x: f64, m: f64) -> f64 {
    if x == 0.0 {
        return m;
    }
    let relative = (m - x) / x;
    if relative.abs() <= 0.5 {
        -x * log1p_minus(relative)
    } else {
        x * libm::log(x / m) + (m - x)
    }
}

/// Stirling's error ln Γ(x + 1) − (x + ½) ln x + x − ln √(2π), for x > 0.
pub(super) fn stirling_error(x: f64) -> f64 {
    // Below 16 the series is short of digits: climb to it with Γ(x + 2) = (x + 1) Γ(x + 1).
    let (mut x, mut climbed) = (x, 0.0);
    while x < 16.0 {
        climbed += (x + 0.5) * libm::log1p(1.0 / x) - 1.0;
        x += 1.0;
    }
    let inverse = 1.0 / x;
    let square = inverse * inverse;
    let series = 1.0 / 12.0
        - square
            * (1.0 / 360.0
                - square
                    * (1.0 / 1260.0
                        - square
                            * (1.0 / 1680.0
                                - square * (1.0 / 1188.0 - square * 691.0 / 360_360.0))));
    climbed + inverse * series
}

/// ln(mˣ e⁻ᵐ / Γ(x + 1)): the Poisson probability of x at mean m > 0, for real x ≥ 0.
///
/// Loader's saddle-point form: it never subtracts the large logarithms of mˣ and x!.
pub(super) fn ln_poisson(x: f64, m: f64) -> f64 {
    if x == 0.0 {
        return -m;
    }
    -stirling_error(x) - deviance(x, m) - 0.5 * libm::log(x) - LN_SQRT_2PI
}

/// ln of the binomial probability of k successes in n trials with odds α > 0, for 0 ≤ k ≤ n.
pub(super) fn ln_binomial(k: f64, n: f64, odds: f64) -> f64 {
    let failures = n - k;
    if k == 0.0 {
        return -n * libm::log1p(odds);
    }
    if failures == 0.0 {
        return -n * libm::log1p(1.0 / odds);
    }
    let (p, q) = (odds / (1.0 + odds), 1.0 / (1.0 + odds));
    stirling_error(n)
        - stirling_error(k)
        - stirling_error(failures)
        - deviance(k, n * p)
        - deviance(failures, n * q)
        + 0.5 * libm::log(n / (k * failures))
        - LN_SQRT_2PI
}

/// φ(x)/Φ(−x): the standard normal hazard, by its continued fraction where Φ(−x) would underflow.
pub(super) fn normal_hazard(x: f64) -> f64 {
    if x < 10.0 {
        let density = libm::exp(-0.5 * x * x) / libm::sqrt(2.0 * PI);
        return density / (0.5 * libm::erfc(x / SQRT_2));
    }
    let mut tail = x;
    for k in (1..=30_u32).rev() {
        tail = x + f64::from(k) / tail;
    }
    tail
}

/// The root of a decreasing function between `low` and `high`, by bisection to the last bit.
pub(super) fn bisect(low: f64, high: f64, positive: impl Fn(f64) -> bool) -> f64 {
    let (mut low, mut high) = (low, high);
    loop {
        let middle = low + 0.5 * (high - low);
        if middle <= low || middle >= high {
            return high;
        }
        if positive(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// Σ x/(x + i) for i = 1 … n, with n a whole number: the sum behind waits that end in service.
pub(super) fn harmonic(x: f64, n: f64) -> f64 {
    const DIRECT: f64 = 64.0;
    let (mut sum, mut i) = (0.0, 1.0);
    while i <= n.min(DIRECT) {
        sum += x / (x + i);
        i += 1.0;
    }
    if n <= DIRECT {
        return sum;
    }
    // Euler–Maclaurin for the rest: no digits are lost, since x + i > 64.
    let (from, to) = (1.0 / (x + DIRECT), 1.0 / (x + n));
    let correction = |inverse: f64| {
        let square = inverse * inverse;
        0.5 * inverse
            - square
                * (1.0 / 12.0 - square * (1.0 / 120.0 - square * (1.0 / 252.0 - square / 240.0)))
    };
    sum + x * (libm::log1p((n - DIRECT) * from) + (correction(to) - correction(from)))
}
