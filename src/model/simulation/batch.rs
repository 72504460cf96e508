//! What is counted in one batch.

use super::histogram::Histogram;
use super::line::Presence;

/// Visits of one kind: a stream's return visits, or first appointments.
#[derive(Debug, Clone)]
pub(super) struct Visits {
    pub(super) count: u64,
    /// Sum of the times waited, slots.
    pub(super) slots: f64,
    /// Visits within the standard.
    pub(super) in_standard: u64,
    /// Visits within the ordered interval and a day of grace.
    pub(super) as_ordered: u64,
    pub(super) times: Histogram,
}

impl Visits {
    const fn new() -> Self {
        Self {
            count: 0,
            slots: 0.0,
            in_standard: 0,
            as_ordered: 0,
            times: Histogram::new(),
        }
    }
}

/// Counts from one batch boundary to the next.
#[derive(Debug, Clone)]
pub(super) struct Batch {
    pub(super) first: Visits,
    /// One for each stream.
    pub(super) returns: Vec<Visits>,
    pub(super) asked: u64,
    pub(super) completed: u64,
    pub(super) idle_slots: f64,
    /// New patients waiting during the batch.
    pub(super) asking: Presence,
    /// Patients in care during the batch.
    pub(super) in_care: Presence,
    /// New patients waiting at its end.
    pub(super) waiting_at_end: usize,
    /// Patients in care at its end.
    pub(super) in_care_at_end: usize,
}

impl Batch {
    pub(super) fn new(streams: usize) -> Self {
        Self {
            first: Visits::new(),
            returns: vec![Visits::new(); streams],
            asked: 0,
            completed: 0,
            idle_slots: 0.0,
            asking: Presence::default(),
            in_care: Presence::default(),
            waiting_at_end: 0,
            in_care_at_end: 0,
        }
    }
}
