//! Demand: who comes, and how many slots a course of care takes.

use super::Inputs;
use super::steady_state::Stream;

/// Weeks in a year.
pub const WEEKS_PER_YEAR: f64 = 52.0;

/// New patients a week before anyone gives up (λ).
///
/// # Formula
/// `members · new_episodes_per_member_year · (1 − outside_network_share) / 52`
///
/// # Examples
/// ```
/// use caseload::model::{Inputs, demand::new_patients_per_week};
/// assert!((new_patients_per_week(&Inputs::default()) - 7_519.23).abs() < 0.01);
/// ```
pub fn new_patients_per_week(inputs: &Inputs) -> f64 {
    inputs.members * inputs.new_episodes_per_member_year * (1.0 - inputs.outside_network_share)
        / WEEKS_PER_YEAR
}

/// Slots of one first appointment (w).
///
/// # Formula
/// `intake_minutes / session_minutes`
pub fn slots_per_intake(inputs: &Inputs) -> f64 {
    inputs.intake_minutes / inputs.session_minutes
}

/// Slots of one return session, groups included (κ).
///
/// # Formula
/// `(1 − group_share) + group_share · group_facilitators · group_minutes / (group_size · session_minutes)`
///
/// # Examples
/// ```
/// use caseload::model::{Inputs, demand::slots_per_session};
/// assert_eq!(slots_per_session(&Inputs::default()), 1.0);
/// let groups = Inputs { group_share: 0.5, ..Inputs::default() };
/// assert_eq!(slots_per_session(&groups), 0.59375);
/// ```
pub fn slots_per_session(inputs: &Inputs) -> f64 {
    (1.0 - inputs.group_share)
        + inputs.group_share * inputs.group_facilitators * inputs.group_minutes
            / (inputs.group_size * inputs.session_minutes)
}

/// The orders of new patients, as streams whose shares sum to 1: those of `ordered_mix`, or one
/// interval for everyone when it is empty.
///
/// # Examples
/// ```
/// use caseload::model::{Inputs, demand::ordered};
/// let everyone = ordered(&Inputs::default());
/// assert_eq!((everyone.len(), everyone[0].interval_weeks), (1, 1.0));
/// ```
pub fn ordered(inputs: &Inputs) -> Vec<Stream> {
    if !inputs.ordered_mix.is_empty() {
        return inputs.ordered_mix.clone();
    }
    vec![Stream {
        share: 1.0,
        interval_weeks: inputs.visit_interval_weeks,
        sessions: inputs.sessions_to_complete,
    }]
}
