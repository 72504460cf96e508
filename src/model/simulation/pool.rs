//! What is simulated: one pool, and for how long.

use super::super::IntakePolicy;
use super::BUSINESS_DAYS;

/// Patients with one order: how often to come, for how many sessions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stream {
    /// Share of starts with this order; the shares of a pool are scaled to add up to 1.
    pub share: f64,
    /// Ordered interval between visits, weeks (τ).
    pub visit_interval_weeks: f64,
    /// Mean return sessions to finish treatment (m).
    pub sessions_to_complete: f64,
}

/// When new patients ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrivals {
    /// At random times.
    #[default]
    Poisson,
    /// At even intervals: new patients of a large clinic dealt out in turn.
    InTurn,
}

/// From when a patient in care can be seen again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Booking {
    /// Exactly one ordered interval after the last visit.
    #[default]
    Exact,
    /// From the start of the business day one ordered interval after the day of the last visit.
    ByDay,
}

/// One pool of clinicians who share every slot, in plain numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Pool {
    /// Attended slots a week (S), in return sessions; above 0.
    pub slots_per_week: f64,
    /// New patients a week before anyone gives up (λ).
    pub new_patients_per_week: f64,
    /// Slots one intake takes (w); above 0.
    pub intake_slots: f64,
    /// Orders; at least one.
    pub streams: Vec<Stream>,
    /// Hazard of leaving care while waiting for the next session, per week (δ).
    pub dropout_per_week: f64,
    /// Hazard of giving up before the first appointment, per week (θ).
    pub give_up_per_week: f64,
    /// Who gets slots first.
    pub policy: IntakePolicy,
    /// Return visits after each intake under the ratio policy (r).
    pub returns_per_new: f64,
    /// Business days within which a first appointment counts as in time.
    pub intake_standard_days: f64,
    /// Business days within which a return visit counts as in time.
    pub return_standard_days: f64,
    /// When new patients ask.
    pub arrivals: Arrivals,
    /// From when a patient in care can be seen again.
    pub booking: Booking,
}

/// Why a pool cannot be simulated.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PoolError {
    /// There is no bookable time: nobody is ever seen.
    #[error("the pool has no bookable slots")]
    NoSlots,
    /// No stream has a positive share.
    #[error("no stream of patients has a positive share")]
    NoStreams,
    /// A number is not finite or outside what the simulation can play.
    #[error("{name} is {value}, which cannot be simulated")]
    Number {
        /// Field of [`Pool`], [`Stream`] or [`Length`].
        name: &'static str,
        /// The value refused.
        value: f64,
    },
}

impl Pool {
    /// Nothing, when every number can be played.
    ///
    /// # Errors
    /// The first [`PoolError`] found.
    pub fn check(&self) -> Result<(), PoolError> {
        if self.slots_per_week <= 0.0 {
            return Err(PoolError::NoSlots);
        }
        positive("slots_per_week", self.slots_per_week)?;
        positive("intake_slots", self.intake_slots)?;
        not_negative("new_patients_per_week", self.new_patients_per_week)?;
        not_negative("dropout_per_week", self.dropout_per_week)?;
        not_negative("give_up_per_week", self.give_up_per_week)?;
        not_negative("returns_per_new", self.returns_per_new)?;
        not_negative("intake_standard_days", self.intake_standard_days)?;
        not_negative("return_standard_days", self.return_standard_days)?;
        for stream in &self.streams {
            not_negative("share", stream.share)?;
            positive("visit_interval_weeks", stream.visit_interval_weeks)?;
            if stream.sessions_to_complete < 1.0 {
                return Err(PoolError::Number {
                    name: "sessions_to_complete",
                    value: stream.sessions_to_complete,
                });
            }
            positive("sessions_to_complete", stream.sessions_to_complete)?;
        }
        if self.streams.iter().any(|stream| stream.share > 0.0) {
            Ok(())
        } else {
            Err(PoolError::NoStreams)
        }
    }

    /// Business days within which each visit of a stream counts as seen as ordered: the ordered
    /// interval in whole days, and one day of grace.
    pub(super) fn days_as_ordered(stream: &Stream) -> f64 {
        // 5 · 0.7 + ½ is the 4 it is meant to be.
        (BUSINESS_DAYS * stream.visit_interval_weeks + 0.5 + 1e-9).floor() + 1.0
    }
}

/// How long a run is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    /// Weeks played before anything is counted: the pool starts empty and must fill.
    pub warm_up_weeks: f64,
    /// Weeks counted.
    pub weeks: f64,
}

impl Length {
    /// The length of a run with about this many slots after a warm-up of eight times the slower of
    /// the two memories of a pool: 1/δ (ten courses of care where that is shorter) and 1/θ.
    ///
    /// At least four warm-ups are counted, so large pools play more slots than asked for.
    pub fn of_visits(pool: &Pool, visits: f64) -> Self {
        let course = pool.streams.iter().fold(0.0_f64, |longest, stream| {
            longest.max(stream.visit_interval_weeks * stream.sessions_to_complete)
        });
        let care = (1.0 / pool.dropout_per_week).min(10.0 * course);
        let asking = if pool.give_up_per_week > 0.0 {
            1.0 / pool.give_up_per_week
        } else {
            0.0
        };
        let warm_up_weeks = (8.0 * care.max(asking)).clamp(100.0, 2000.0).ceil();
        Self {
            warm_up_weeks,
            weeks: (visits / pool.slots_per_week)
                .max(4.0 * warm_up_weeks)
                .ceil(),
        }
    }
}

pub(super) fn not_negative(name: &'static str, value: f64) -> Result<(), PoolError> {
    if value.is_finite() && value >= 0.0 {
        Ok(())
    } else {
        Err(PoolError::Number { name, value })
    }
}

pub(super) fn positive(name: &'static str, value: f64) -> Result<(), PoolError> {
    if value > 0.0 {
        not_negative(name, value)
    } else {
        Err(PoolError::Number { name, value })
    }
}
