//! Capacity: attended slots a week of one productive full-time clinician.

use super::Inputs;
use super::demand::WEEKS_PER_YEAR;

/// Fewer attended slots a week than this is none at all: what is left of a subtraction.
pub const NO_SLOTS: f64 = 1e-9;

/// Attended slots a week of one productive FTE (s); zero or negative when nothing can be booked.
///
/// # Formula
/// `bookable/(session_minutes/60) · (52 − leave_weeks_per_year)/52 ·
/// (1 − no_show_share·(1 − backfill_share)) − crisis_slots_per_fte_week`
///
/// # Examples
/// ```
/// use caseload::model::{Inputs, capacity::attended_slots_per_fte_week};
/// assert!((attended_slots_per_fte_week(&Inputs::default()) - 23.876).abs() < 0.001);
/// ```
pub fn attended_slots_per_fte_week(inputs: &Inputs) -> f64 {
    inputs.bookable_hours() / (inputs.session_minutes / 60.0)
        * ((WEEKS_PER_YEAR - inputs.leave_weeks_per_year) / WEEKS_PER_YEAR)
        * (1.0 - inputs.no_show_share * (1.0 - inputs.backfill_share))
        - inputs.crisis_slots_per_fte_week
}

/// Slots a week that each weekly bookable hour of one productive FTE holds over the year, booked:
/// attended or not.
///
/// # Formula
/// `(52 − leave_weeks_per_year)/52 / (session_minutes/60)`
///
/// # Examples
/// ```
/// use caseload::model::{Inputs, capacity::booked_slots_per_hour};
/// assert!((booked_slots_per_hour(&Inputs::default()) - 0.8558).abs() < 1e-4);
/// ```
pub fn booked_slots_per_hour(inputs: &Inputs) -> f64 {
    (WEEKS_PER_YEAR - inputs.leave_weeks_per_year)
        / WEEKS_PER_YEAR
        / (inputs.session_minutes / 60.0)
}
