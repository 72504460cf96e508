//! Special functions the queues need, accurate to a few units in the last place.

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
            * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0)));
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

/// φ(x)/Φ(−x), the standard normal hazard, to twelve digits; by its continued fraction where
/// Φ(−x) would underflow.
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
        0.5 * inverse - square * (1.0 / 12.0 - square * (1.0 / 120.0 - square / 252.0))
    };
    sum + x * (libm::log1p((n - DIRECT) * from) + (correction(to) - correction(from)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against 18 digits of 40-digit arithmetic.
    fn check(got: f64, want: f64) {
        assert!(
            (got / want - 1.0).abs() <= 4.0 * f64::EPSILON,
            "{got:e}, not {want:e}"
        );
    }

    #[test]
    fn small_differences_keep_their_digits() {
        check(log1p_minus(0.000_976_562_5), -4.765_269_445_411_040_4e-7);
        check(log1p_minus(-0.375), -0.095_003_629_245_735_55);
        check(log1p_minus(3.0), -1.613_705_638_880_109_4);
        check(sin_minus(0.015_625), -6.357_751_166_278_252e-7);
        check(sin_minus(0.75), -0.068_361_239_976_665_83);
        check(sin_minus(2.0), -1.090_702_573_174_318_3);
    }

    #[test]
    fn stirlings_error_matches() {
        // The climb adds terms of order one: absolute digits, which is what a logarithm needs.
        for (x, want) in [
            (0.25, 0.272_510_401_213_432_06),
            (1.0, 0.081_061_466_795_327_26),
            (7.5, 0.011_104_559_758_206_917),
            (16.0, 0.005_207_655_919_609_640_5),
            (100.0, 8.333_305_556_349_147e-4),
        ] {
            let got = stirling_error(x);
            assert!(
                (got - want).abs() <= 2.0 * f64::EPSILON,
                "{x}: {got:e}, not {want:e}"
            );
        }
        check(stirling_error(100.0), 8.333_305_556_349_147e-4);
    }

    #[test]
    fn binomial_probabilities_match() {
        check(ln_binomial(300.0, 1000.0, 0.5), -6.137_766_011_773_21);
        check(ln_binomial(7.0, 7.0, 0.5), -7.690_286_020_676_768);
        check(ln_binomial(0.0, 7.0, 0.5), -2.838_255_756_757_151);
    }

    #[test]
    fn the_normal_hazard_matches() {
        // A starting point for a search: twelve digits are plenty.
        for (x, want) in [
            (-3.0, 0.004_437_839_042_125_664),
            (0.0, 0.797_884_560_802_865_4),
            (5.0, 5.186_503_967_125_842),
            (12.0, 12.082_214_175_254_284),
        ] {
            assert!((normal_hazard(x) / want - 1.0).abs() < 1e-12, "{x}");
        }
    }

    #[test]
    fn harmonic_sums_match() {
        check(harmonic(2.5, 1000.0), 14.518_985_471_836_181);
        check(harmonic(0.5, 100.0), 2.289_317_313_679_744);
        check(harmonic(50_000.0, 5000.0), 4_765.463_535_960_045);
        check(harmonic(4.0, 1.0), 0.8);
    }

    #[test]
    fn bisection_ends_at_the_last_bit() {
        let root = bisect(1.0, 2.0, |x| x * x < 2.0);
        check(root, SQRT_2);
    }
}
