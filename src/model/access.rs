//! Shares seen within a number of business days.

/// Business days in a week.
pub const BUSINESS_DAYS_PER_WEEK: f64 = 5.0;

/// Four moments of the day a wait may start at, weeks.
pub const MOMENTS: [f64; 4] = [0.025, 0.075, 0.125, 0.175];

/// The fraction of waits of at most `days` business days, from the probability of a wait above t
/// weeks.
///
/// # Formula
/// The mean of `P(wait ≤ days/5 + x)` over x = 0.025, 0.075, 0.125, 0.175 weeks: a wait that ends
/// within the day counts, whatever the time of day it began.
///
/// # Examples
/// ```
/// use caseload::model::access::share_within;
/// let two_weeks = |t: f64| if t < 2.0 { 1.0 } else { 0.0 };
/// assert_eq!(share_within(10.0, two_weeks), 1.0);
/// assert_eq!(share_within(9.0, two_weeks), 0.0);
/// ```
pub fn share_within(days: f64, tail: impl Fn(f64) -> f64) -> f64 {
    let late: f64 = MOMENTS
        .iter()
        .map(|moment| tail(days / BUSINESS_DAYS_PER_WEEK + moment))
        .sum();
    (1.0 - late / MOMENTS.len() as f64).max(0.0)
}

/// Whether an interval ordered lies within a standard of this many business days.
pub fn within_standard(interval_weeks: f64, days: f64) -> bool {
    interval_weeks <= days / BUSINESS_DAYS_PER_WEEK
}

/// The interval to book at so that a standard of `days` business days is met, weeks.
///
/// # Formula
/// `min(τ, standard − 1 business day)`; a standard of one day is booked on its day.
pub fn booking_interval(interval_weeks: f64, days: f64) -> f64 {
    interval_weeks.min((days - 1.0).max(1.0) / BUSINESS_DAYS_PER_WEEK)
}

/// The business days within which a visit ordered every `interval_weeks` is as ordered: its own,
/// rounded, and one of grace.
///
/// # Formula
/// `⌊5τ + ½⌋ + 1`
///
/// # Examples
/// ```
/// use caseload::model::access::days_as_ordered;
/// assert_eq!(days_as_ordered(1.0), 6.0);
/// assert_eq!(days_as_ordered(2.5), 14.0);
/// ```
pub fn days_as_ordered(interval_weeks: f64) -> f64 {
    (BUSINESS_DAYS_PER_WEEK * interval_weeks + 0.5).floor() + 1.0
}
