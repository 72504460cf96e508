//! Which of a few situations an outcome is in: the sentences differ between them.

use crate::model::outcome::Status;
use crate::model::{Outcome, Scenario};

/// The situation of today's staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regime {
    /// A clinician has no time that can be booked.
    NoSlots,
    /// Nobody starts care.
    NoDemand,
    /// First appointments leave no slot for return visits.
    NoReturns,
    /// A wait lengthens without end.
    Growing,
    /// More than a year passes between visits.
    OverAYear,
    /// The visits ordered need more slots than there are; fewer are given, further apart.
    Overload,
    /// There are slots enough on average, but too many visits come late by chance.
    NearTheEdge,
    /// Visits come as ordered.
    Plenty,
}

impl Regime {
    /// The situation of an outcome.
    pub fn of(scenario: &Scenario, outcome: &Outcome) -> Self {
        let as_ordered = outcome.waits.return_visit.share_as_ordered;
        let in_time = as_ordered >= Some(scenario.inputs().compliance_share);
        match outcome.status {
            _ if outcome.attended_slots_per_fte_week <= 0.0 => Self::NoSlots,
            _ if outcome.new_patients_per_week <= 0.0 => Self::NoDemand,
            Status::NoReturns => Self::NoReturns,
            Status::Growing => Self::Growing,
            Status::OverAYear => Self::OverAYear,
            Status::Steady if in_time => Self::Plenty,
            Status::Steady if outcome.load > Some(1.0) => Self::Overload,
            Status::Steady => Self::NearTheEdge,
        }
    }
}
