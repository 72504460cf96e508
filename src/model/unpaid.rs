//! Unpaid hours: the part of a clinician's week that does not fit in the hours paid.

use super::clinic::Clinic;
use super::demand::WEEKS_PER_YEAR;
use super::{Inputs, Scenario};

/// What one full-time clinician is booked in a week at work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Booked {
    /// Return visits booked, in slots of `session_minutes`: a group counts as the slots it takes.
    pub returns: f64,
    /// First appointments booked, each of `intake_minutes`.
    pub intakes: f64,
}

/// A number of bookings that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{0} bookings a week cannot be")]
pub struct BookedError(pub f64);

impl Booked {
    /// These many bookings a week at work: ten patients a day are 50.
    ///
    /// # Errors
    /// [`BookedError`] unless both are finite and not negative.
    pub fn per_week_at_work(returns: f64, intakes: f64) -> Result<Self, BookedError> {
        let refused = [returns, intakes]
            .into_iter()
            .find(|count| !(*count >= 0.0 && count.is_finite()));
        refused.map_or(Ok(Self { returns, intakes }), |count| {
            Err(BookedError(count))
        })
    }

    /// The bookings behind these many attended visits per FTE and week of the year, what a year's
    /// count over 52 gives.
    ///
    /// # Formula
    /// `attended / ((52 − leave_weeks_per_year)/52 · (1 − no_show_share·(1 − backfill_share)))`
    ///
    /// # Errors
    /// [`BookedError`] unless both are finite and not negative.
    pub fn behind_attended(
        inputs: &Inputs,
        returns: f64,
        intakes: f64,
    ) -> Result<Self, BookedError> {
        let booked = booked_per_attended(inputs);
        Self::per_week_at_work(returns * booked, intakes * booked)
    }

    /// The bookings that see every patient at the interval ordered with today's staff; `None` when
    /// nothing can be attended.
    ///
    /// # Formula
    /// `λ·V̄·κ/F` returns and `λ/F` intakes attended per FTE-week, booked as in
    /// [`Self::behind_attended`].
    pub fn as_ordered(scenario: &Scenario) -> Option<Self> {
        let inputs = scenario.inputs();
        let clinic = Clinic::from(scenario);
        let starts = clinic.referrals / (inputs.clinicians * inputs.fte_per_clinician);
        let returns = starts * clinic.mix.visits() * super::demand::slots_per_session(inputs);
        Self::behind_attended(inputs, returns, starts).ok()
    }
}

/// Booked for each one attended, in a week at work for each week of the year.
fn booked_per_attended(inputs: &Inputs) -> f64 {
    let at_work = (WEEKS_PER_YEAR - inputs.leave_weeks_per_year) / WEEKS_PER_YEAR;
    let attended = 1.0 - inputs.no_show_share * (1.0 - inputs.backfill_share);
    1.0 / (at_work * attended)
}

/// One full-time clinician's week at work, hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// Booked visits.
    pub visits: f64,
    /// Urgent visits.
    pub urgent: f64,
    /// Notes, calls and planning.
    pub patient_management: f64,
    /// Meetings and training.
    pub meetings: f64,
    /// All of them.
    pub worked: f64,
    /// Hours paid.
    pub paid: f64,
    /// Hours worked beyond those paid; 0 when everything fits.
    pub unpaid: f64,
    /// Unpaid hours of all of today's staff, in FTE of paid hours; `None` when no hour is paid.
    pub unpaid_fte: Option<f64>,
    /// Unpaid hours a year of one full-time clinician.
    pub unpaid_per_year: f64,
}

/// The week these bookings make, and its unpaid part.
///
/// Every booking takes its slot, attended or not: a clinician waits for a patient who does not
/// come, and notes of the slot are in the slot. Patient-management hours are those of the
/// scenario, though more visits bring more notes and calls: the unpaid hours are the fewest the
/// bookings allow.
///
/// # Formula
/// `worked = (returns·session_minutes + intakes·intake_minutes)/60 + urgent +
/// patient_management_hours + meeting_hours`, `urgent = crisis_slots_per_fte_week ·
/// session_minutes/60` booked as in [`Booked::behind_attended`],
/// `unpaid = max(0, worked − paid_hours_per_week)`.
///
/// # Examples
/// ```
/// use caseload::model::Inputs;
/// use caseload::model::unpaid::{Booked, week};
/// // Ten booked patients a day are 50 hours of visits; with 7.5 h of notes and calls and 2.5 h of
/// // meetings, 20 of the 60 hours are unpaid.
/// let ten_a_day = Booked::per_week_at_work(50.0, 0.0)?;
/// let week = week(&Inputs::default(), &ten_a_day);
/// assert_eq!((week.worked, week.unpaid), (60.0, 20.0));
/// # Ok::<(), caseload::model::unpaid::BookedError>(())
/// ```
pub fn week(inputs: &Inputs, booked: &Booked) -> Week {
    let session_hours = inputs.session_minutes / 60.0;
    let visits = booked.returns * session_hours + booked.intakes * inputs.intake_minutes / 60.0;
    let urgent = inputs.crisis_slots_per_fte_week * session_hours * booked_per_attended(inputs);
    let worked = visits + urgent + inputs.patient_management_hours + inputs.meeting_hours;
    let paid = inputs.paid_hours_per_week;
    let unpaid = (worked - paid).max(0.0);
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    Week {
        visits,
        urgent,
        patient_management: inputs.patient_management_hours,
        meetings: inputs.meeting_hours,
        worked,
        paid,
        unpaid,
        unpaid_fte: (paid > 0.0).then(|| fte * unpaid / paid),
        unpaid_per_year: unpaid * (WEEKS_PER_YEAR - inputs.leave_weeks_per_year),
    }
}
