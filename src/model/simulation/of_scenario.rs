//! The pool of a scenario.
//!
//! Demand and capacity are worked out here once more, from the inputs alone: an error in the
//! model's own arithmetic would otherwise be fed to both sides of the comparison.

use super::super::{Inputs, Scenario};
use super::{Arrivals, Booking, Pool, PoolError, Stream};

impl Pool {
    /// The pool of `return_pool_clinicians` with its share of new patients.
    ///
    /// # Errors
    /// [`PoolError::NoSlots`] when a full-time week has no bookable slot left.
    pub fn of_returns(scenario: &Scenario) -> Result<Self, PoolError> {
        Self::of_scenario(scenario, scenario.inputs().return_pool_clinicians)
    }

    /// The pool of `intake_pool_clinicians` with its share of new patients.
    ///
    /// # Errors
    /// [`PoolError::NoSlots`] when a full-time week has no bookable slot left.
    pub fn of_intakes(scenario: &Scenario) -> Result<Self, PoolError> {
        Self::of_scenario(scenario, scenario.inputs().intake_pool_clinicians)
    }

    /// A pool of so many full-time clinicians, never more than the staff today, with its share of
    /// new patients; intakes and returns share all its slots. Uneven caseloads (`caseload_cv`) are
    /// not played: this is the pool with the mean share.
    fn of_scenario(scenario: &Scenario, clinicians: f64) -> Result<Self, PoolError> {
        let inputs = scenario.inputs();
        let staff = inputs.clinicians * inputs.fte_per_clinician;
        let size = clinicians.min(staff);
        let per_session = slots_per_session(inputs);
        let pool = Self {
            slots_per_week: size * slots_per_week(inputs) / per_session,
            new_patients_per_week: new_patients(inputs) * size / staff,
            intake_slots: inputs.intake_minutes / inputs.session_minutes / per_session,
            streams: vec![Stream {
                share: 1.0,
                visit_interval_weeks: inputs.visit_interval_weeks,
                sessions_to_complete: inputs.sessions_to_complete,
            }],
            dropout_per_week: inputs.dropout_per_week,
            give_up_per_week: inputs.give_up_per_week,
            policy: inputs.intake_policy,
            returns_per_new: inputs.returns_per_new,
            intake_standard_days: inputs.intake_standard_days,
            return_standard_days: inputs.return_standard_days,
            arrivals: Arrivals::Poisson,
            booking: Booking::Exact,
        };
        pool.check().map(|()| pool)
    }
}

/// New patients a week.
fn new_patients(inputs: &Inputs) -> f64 {
    let episodes_a_year = inputs.members * inputs.new_episodes_per_member_year;
    episodes_a_year * (1.0 - inputs.outside_network_share) / 52.0
}

/// Attended slots a week of a full-time clinician.
fn slots_per_week(inputs: &Inputs) -> f64 {
    let bookable = inputs.bookable_hours() * 60.0 / inputs.session_minutes;
    let at_work = (52.0 - inputs.leave_weeks_per_year) / 52.0;
    let attended = 1.0 - inputs.no_show_share * (1.0 - inputs.backfill_share);
    bookable * at_work * attended - inputs.crisis_slots_per_fte_week
}

/// Slots of clinician time one patient's return session takes, groups included.
fn slots_per_session(inputs: &Inputs) -> f64 {
    let in_group = inputs.group_facilitators * inputs.group_minutes
        / (inputs.group_size * inputs.session_minutes);
    (1.0 - inputs.group_share) + inputs.group_share * in_group
}
