//! Ticks of linear axes, at steps of 1, 2 or 5 times a power of ten.

use super::Range;

/// The smallest step of the form 1, 2 or 5 × 10ᵏ, not below `least`, that cuts `span` into at most
/// `most` parts; 1 when there is no span to cut.
///
/// # Examples
/// ```
/// use caseload::charts::ticks::step;
/// assert_eq!(step(4400.0, 5, 1.0), 1000.0);
/// assert_eq!(step(38.0, 4, 0.0), 10.0);
/// assert_eq!(step(3.0, 6, 1.0), 1.0);
/// ```
pub fn step(span: f64, most: usize, least: f64) -> f64 {
    let wanted = (span / most.max(1) as f64).max(least);
    if !(wanted.is_finite() && wanted > 0.0) {
        return 1.0;
    }
    // Rounding errors must not push an exact step to the next one.
    let wanted = wanted * (1.0 - 1e-9);
    let decade = 10_f64.powf(wanted.log10().floor());
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|m| m * decade)
        .find(|s| *s >= wanted)
        .unwrap_or(10.0 * decade)
}

/// The multiples of `step` within `range`, ends included.
pub fn multiples(range: Range, step: f64) -> impl Iterator<Item = f64> {
    let first = (range.lo / step - 1e-9).ceil();
    let last = (range.hi / step + 1e-9).floor();
    let count = if last >= first {
        (last - first).min(1000.0) as u32 + 1
    } else {
        0
    };
    (0..count).map(move |i| (first + f64::from(i)) * step)
}
