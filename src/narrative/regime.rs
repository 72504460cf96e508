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
    /// There are slots enough on average, but too many visits come late: by chance, or by policy.
    NearTheEdge,
    /// Visits come as ordered and first appointments within their standard.
    Plenty,
}

impl Regime {
    /// The situation of an outcome.
    pub fn of(scenario: &Scenario, outcome: &Outcome) -> Self {
        let waits = &outcome.waits;
        let target = Some(scenario.inputs().compliance_share);
        // The same two conditions as those of `required.ordered`.
        let in_time = waits.return_visit.share_as_ordered >= target
            && waits.first_appointment.share_within_standard >= target;
        match outcome.status {
            _ if outcome.fluid_fte.is_none() => Self::NoSlots,
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
