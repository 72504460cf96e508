//! The normal tail, its Mills ratio, and a bracketing root solver.
//!
//! Every transcendental function comes from `libm`, so that a native build and every browser give
//! the same bits.

use libm::{erfc, exp, log};

/// ln √(2π).
pub(crate) const LN_SQRT_2PI: f64 = 0.918_938_533_204_672_7;
/// √(2π).
pub(crate) const SQRT_2PI: f64 = 2.506_628_274_631_000_2;
/// Where the continued fraction takes over from `erfc`.
const FAR: f64 = 5.0;
/// Where the Mills ratio is 1/z to the last bit.
const VERY_FAR: f64 = 1e8;

/// The indices of values from the least to the greatest, equal ones as they come.
///
/// One sort of plain numbers for all: a sort of each type of thing would be 5 KB of the page.
///
/// # Examples
/// ```
/// use caseload::model::numerics::order;
/// assert_eq!(order([3.0, 1.0, 2.0, 1.0]), [1, 3, 2, 0]);
/// ```
pub fn order(values: impl IntoIterator<Item = f64>) -> Vec<usize> {
    let mut places: Vec<(f64, usize)> = values.into_iter().zip(0..).collect();
    places.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    places.into_iter().map(|(_, index)| index).collect()
}

/// The things by their values, from the least to the greatest, equal ones as they come.
pub fn sorted_by<T: Clone>(things: &[T], value: impl Fn(&T) -> f64) -> Vec<T> {
    order(things.iter().map(value))
        .into_iter()
        .filter_map(|index| things.get(index).cloned())
        .collect()
}

/// The upper tail of the standard normal distribution, a probability.
///
/// # Examples
/// ```
/// use caseload::model::numerics::normal_tail;
/// assert_eq!(normal_tail(0.0), 0.5);
/// ```
pub fn normal_tail(z: f64) -> f64 {
    0.5 * erfc(z * std::f64::consts::FRAC_1_SQRT_2)
}

/// The point above which a standard normal variable lies with this probability, to seven digits:
/// where to begin, not a result (Wichura 1988, algorithm AS 241, PPND7).
pub(crate) fn normal_point(probability: f64) -> f64 {
    let q = 0.5 - probability;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        let above = ((59.109_374_72 * r + 159.291_132_02) * r + 50.434_271_938) * r;
        let below = ((67.187_563_6 * r + 78.757_757_664) * r + 17.895_169_469) * r;
        return q * (above + 3.387_132_717_9) / (below + 1.0);
    }
    let r = (-log(probability.min(1.0 - probability))).sqrt();
    let z = if r <= 5.0 {
        let r = r - 1.6;
        let above = ((0.170_238_211_03 * r + 1.306_728_481_6) * r + 2.756_815_39) * r;
        (above + 1.423_437_277_7) / ((0.120_211_329_75 * r + 0.737_001_642_5) * r + 1.0)
    } else {
        let r = r - 5.0;
        let above = ((0.017_337_203_997 * r + 0.428_682_943_37) * r + 3.081_226_386) * r;
        (above + 6.657_905_115) / ((0.012_258_202_635 * r + 0.241_978_942_25) * r + 1.0)
    };
    z.copysign(q)
}

/// The Mills ratio `Q(z)/φ(z)` of the standard normal distribution.
///
/// It overflows to infinity below z = −38; [`ln_mills`] does not.
pub fn mills(z: f64) -> f64 {
    if z < FAR {
        normal_tail(z) * SQRT_2PI * exp(0.5 * z * z)
    } else {
        far_mills(z)
    }
}

/// The natural logarithm of the Mills ratio, for any z.
pub fn ln_mills(z: f64) -> f64 {
    if z < FAR {
        log(normal_tail(z)) + 0.5 * z * z + LN_SQRT_2PI
    } else {
        log(far_mills(z))
    }
}

/// The excess `h(z) = 1/R(z) − z`: the mean of a standard normal variable above z, less z.
///
/// # Examples
/// ```
/// use caseload::model::numerics::excess;
/// assert!((excess(0.0) - 0.797_884_560_802_865_4).abs() < 1e-15);
/// ```
pub fn excess(z: f64) -> f64 {
    if z < FAR {
        // φ/Q rather than 1/R: both stay in range for any negative z.
        exp(-0.5 * z * z) / (SQRT_2PI * normal_tail(z)) - z
    } else if z < VERY_FAR {
        // z + 1/(z + 2/(z + …)) − z without the subtraction.
        1.0 / continued_fraction(z, 2.0)
    } else {
        1.0 / z
    }
}

fn far_mills(z: f64) -> f64 {
    if z < VERY_FAR {
        1.0 / continued_fraction(z, 1.0)
    } else {
        1.0 / z
    }
}

/// `z + k/(z + (k+1)/(z + …))`, to the last bit for z ≥ 5, as one quotient of two polynomials.
fn continued_fraction(z: f64, first: f64) -> f64 {
    let terms = if z < 8.0 {
        26
    } else if z < 20.0 {
        14
    } else {
        9
    };
    let mut k = first + f64::from(terms);
    let (mut numerator, mut denominator) = (z, 1.0);
    for _ in 0..terms {
        k -= 1.0;
        (numerator, denominator) = (z * numerator + k * denominator, numerator);
    }
    numerator / denominator
}

/// The root of a continuous function between two ends where it has opposite signs, to relative
/// 1e-13 (Brent's method); the better end when the signs agree.
pub fn root(f: impl FnMut(f64) -> f64, from: f64, to: f64) -> f64 {
    bracket(f, from, to).1
}

/// Brent's method: the last two points around the sign change, in the order (other side, best).
pub(crate) fn bracket(mut f: impl FnMut(f64) -> f64, from: f64, to: f64) -> (f64, f64) {
    let (mut a, mut b) = (from, to);
    let (mut fa, mut fb) = (f(a), f(b));
    if (fa > 0.0) == (fb > 0.0) && fa != 0.0 && fb != 0.0 {
        return if fa.abs() < fb.abs() { (b, a) } else { (a, b) };
    }
    let (mut c, mut fc) = (a, fa);
    let mut last = b - a;
    let mut step = last;
    for _ in 0..200 {
        if (fb > 0.0) == (fc > 0.0) && fc != 0.0 {
            (c, fc) = (a, fa);
            last = b - a;
            step = last;
        }
        if fc.abs() < fb.abs() {
            (a, b, c) = (b, c, b);
            (fa, fb, fc) = (fb, fc, fb);
        }
        let tolerance = 2.0 * f64::EPSILON * b.abs() + 1e-14 * b.abs().min(1.0) + f64::MIN_POSITIVE;
        let half = 0.5 * (c - b);
        if half.abs() <= tolerance || fb == 0.0 {
            break;
        }
        if last.abs() >= tolerance && fa.abs() > fb.abs() {
            let s = fb / fa;
            let (mut p, mut q) = if a.to_bits() == c.to_bits() {
                (2.0 * half * s, 1.0 - s)
            } else {
                let (q, r) = (fa / fc, fb / fc);
                (
                    s * (2.0 * half * q * (q - r) - (b - a) * (r - 1.0)),
                    (q - 1.0) * (r - 1.0) * (s - 1.0),
                )
            };
            if p > 0.0 {
                q = -q;
            }
            p = p.abs();
            if 2.0 * p < (3.0 * half * q - (tolerance * q).abs()).min((last * q).abs()) {
                last = step;
                step = p / q;
            } else {
                step = half;
                last = half;
            }
        } else {
            step = half;
            last = half;
        }
        (a, fa) = (b, fb);
        b += if step.abs() > tolerance {
            step
        } else {
            tolerance.copysign(half)
        };
        fb = f(b);
    }
    (c, b)
}

/// The point between two ends where a decreasing positive function falls to `level`, to relative
/// 1e-13: Halley's method on its logarithm from a first guess, inside a bracket that only shrinks.
///
/// `f` gives the function with its first two derivatives.
pub(crate) fn falls_to(
    level: f64,
    (from, to): (f64, f64),
    guess: f64,
    mut f: impl FnMut(f64) -> (f64, f64, f64),
) -> f64 {
    let target = log(level);
    let (mut low, mut high) = (from, to);
    let mut t = guess.max(from).min(to);
    for _ in 0..200 {
        let (value, slope, curve) = f(t);
        let gap = log(value.max(f64::MIN_POSITIVE)) - target;
        if gap > 0.0 {
            low = t;
        } else if gap < 0.0 {
            high = t;
        } else {
            return t;
        }
        // Newton's step for ln f = target, and Halley's where the curvature is mild enough for it.
        let first = slope / value;
        let second = curve / value - first * first;
        let newton = -gap / first;
        let bend = gap * second / (first * first);
        let mut next = t + if bend.abs() < 1.0 {
            newton / (1.0 - 0.5 * bend)
        } else {
            newton
        };
        if newton.abs() <= 1e-9 * t.abs() {
            // Each step cubes the error, so the next is below the noise of the function itself:
            // found, unless a steep part of the function only hides a flat one.
            if gap.abs() < 1e-6 {
                return if next >= low && next <= high { next } else { t };
            }
            next = low;
        }
        if !(next > low && next < high) {
            next = 0.5 * (low + high);
        }
        if high - low <= 4.0 * f64::EPSILON * t.abs() {
            return next;
        }
        t = next;
    }
    t
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(a: f64, b: f64, tolerance: f64) -> bool {
        (a - b).abs() <= tolerance * b.abs()
    }

    // Values by mpmath at 40 digits.
    #[test]
    fn mills_ratio_and_its_relatives() {
        for (z, ln_r, h) in [
            (-30.0, 450.918_938_533_204_7, 30.0),
            (-1.0, 1.246_184_754_181_223, 1.287_599_970_939_178_3),
            (0.0, 0.225_791_352_644_727_44, 0.797_884_560_802_865_4),
            (
                4.999_999,
                -1.646_059_674_280_069_5,
                0.186_503_999_822_282_16,
            ),
            (5.0, -1.646_059_860_784_053, 0.186_503_967_125_842_1),
            (12.0, -2.491_734_468_364_123, 0.082_214_175_254_284_33),
            (30.0, -3.402_305_423_138_524_4, 0.033_259_667_433_677_04),
        ] {
            assert!(close(ln_mills(z), ln_r, 1e-13), "{z} {}", ln_mills(z));
            // Near 5 the subtraction 1/R − z costs two digits.
            assert!(close(excess(z), h, 1e-13), "{z} {}", excess(z));
        }
    }

    #[test]
    fn points_of_the_normal_tail() {
        for step in -370..=370 {
            let z = f64::from(step) / 10.0;
            let p = normal_tail(z);
            if p < 1.0 - 1e-9 {
                assert!((normal_point(p) - z).abs() < 1e-6 * z.abs().max(1.0), "{z}");
            }
        }
    }

    #[test]
    fn the_two_branches_meet() {
        let (below, above) = (FAR - 1e-12, FAR);
        assert!(close(mills(below), mills(above), 1e-12));
        assert!(close(excess(below), excess(above), 1e-11));
        assert!(close(ln_mills(below), ln_mills(above), 1e-12));
        for z in [8.0, 20.0, VERY_FAR] {
            assert!(close(far_mills(z * (1.0 - 1e-15)), far_mills(z), 1e-14));
            assert!(close(excess(z * (1.0 - 1e-15)), excess(z), 1e-14));
        }
    }

    #[test]
    fn finds_roots() {
        let x = root(|x| x * x - 2.0, 0.0, 2.0);
        assert!(close(x, std::f64::consts::SQRT_2, 1e-14), "{x}");
        let jump = root(|x| if x < 0.3 { -1.0 } else { 2.0 }, 0.0, 1.0);
        assert!(close(jump, 0.3, 1e-13), "{jump}");
    }

    #[test]
    fn finds_where_a_tail_falls_to_a_level() {
        let f = |t: f64| (exp(-t), -exp(-t), exp(-t));
        let t = falls_to(0.1, (0.0, 60.0), 0.0, f);
        assert!(close(t, std::f64::consts::LN_10, 1e-14), "{t}");
    }
}
