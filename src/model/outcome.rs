//! The outcome: every published result under the name it has in Rust, JSON and JavaScript.
//!
//! What does not exist is `None` (JSON `null`), never NaN or infinity.

use serde::Serialize;

pub use super::requirement::NoRequirement;

/// Which regime the return-visit clock is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A steady state exists.
    Steady,
    /// A steady state exists, with more than 52 weeks between visits.
    OverAYear,
    /// First appointments (or a lack of bookable time) leave no slot for return visits.
    NoReturns,
    /// No steady state: a wait lengthens without end.
    Growing,
}

/// Every result of one scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// New patients a week before anyone gives up (λ).
    pub new_patients_per_week: f64,
    /// Attended slots a week of one productive FTE (s); may be zero or negative.
    pub attended_slots_per_fte_week: f64,
    /// Productive FTE at load one; `None` without bookable slots.
    pub fluid_fte: Option<f64>,
    /// Staff each target needs.
    pub required: Required,
    /// Staff today.
    pub today: Today,
    /// Waits with today's staff.
    pub waits: Waits,
    /// Return visits by ordered interval, with today's staff; empty without a mix.
    pub streams: Vec<StreamReturns>,
    /// Return sessions per patient started, with today's staff.
    pub sessions_per_patient: Option<f64>,
    /// Fraction of patients started who finish treatment, with today's staff.
    pub completing_share: Option<f64>,
    /// Active patients per productive FTE, with today's staff.
    pub caseload_per_fte: Option<f64>,
    /// Load of today's staff at the ordered interval (1 is full); `None` without slots.
    pub load: Option<f64>,
    /// Clinicians (people) the ordered interval needs beyond today's; negative is a surplus.
    pub gap_to_ordered: Option<f64>,
    /// Clinicians (people) the access standard needs beyond today's; negative is a surplus.
    pub gap_to_standard: Option<f64>,
    /// People to hire a year to keep the staff the ordered interval needs.
    pub hires_per_year: Option<f64>,
    /// Clinicians (people) a year of demand growth adds to the staff the ordered interval needs.
    pub growth_headcount_per_year: Option<f64>,
    /// Regime of the return-visit clock.
    pub status: Status,
    /// Weeks by which a wait without steady state lengthens each week; when both clocks have none,
    /// the return visit's.
    pub growth_per_week: Option<f64>,
}

/// Staff needed for the two targets.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Required {
    /// For the ordered interval; `None` when no number of clinicians meets it.
    pub ordered: Option<Staff>,
    /// For the access standard; `None` when it does not apply or no number meets it.
    pub standard: Option<Staff>,
    /// Why `ordered` is missing.
    pub ordered_reason: Option<NoRequirement>,
    /// Why `standard` is missing.
    pub standard_reason: Option<NoRequirement>,
}

/// A staff requirement.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Staff {
    /// FTE at work and fully productive (not rounded).
    pub productive_fte: f64,
    /// Clinicians at work, people; rounded up once, last.
    pub headcount: f64,
    /// Posts to fund so that so many are at work, people.
    pub posts: f64,
    /// FTE to authorise (not rounded).
    pub authorised_fte: f64,
    /// Members per productive FTE; `None` when none is needed.
    pub members_per_fte: Option<f64>,
    /// Cost, US dollars per member per month.
    pub cost_per_member_month: f64,
    /// Cost, US dollars a year.
    pub cost_per_year: f64,
    /// People to hire a year to keep this staff.
    pub hires_per_year: f64,
    /// Interval visits are booked at, weeks.
    pub booking_interval_weeks: f64,
    /// Business days within which returns are judged.
    pub business_days: f64,
}

/// Staff today.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Today {
    /// Productive FTE.
    pub productive_fte: f64,
    /// Clinicians, people (not rounded).
    pub headcount: f64,
    /// Members per productive FTE.
    pub members_per_fte: f64,
}

/// Both clocks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Waits {
    /// Wait from asking to the first appointment.
    pub first_appointment: FirstAppointment,
    /// Interval between visits of patients in care.
    pub return_visit: ReturnVisit,
}

/// The first clock.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct FirstAppointment {
    /// Mean offered wait, weeks.
    pub mean_weeks: Option<f64>,
    /// Wait one in ten stays below, weeks.
    pub p10_weeks: Option<f64>,
    /// Median wait, weeks.
    pub p50_weeks: Option<f64>,
    /// Wait nine in ten stay below, weeks.
    pub p90_weeks: Option<f64>,
    /// Fraction seen within the standard.
    pub share_within_standard: Option<f64>,
    /// Fraction of new patients who give up before they are seen.
    pub give_up_share: Option<f64>,
    /// People by which the list grows each week, when nobody gives up and it has no steady state.
    pub list_growth_per_week: Option<f64>,
}

/// The second clock.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ReturnVisit {
    /// Mean interval, weeks.
    pub mean_weeks: Option<f64>,
    /// Interval one in ten stays below, weeks.
    pub p10_weeks: Option<f64>,
    /// Median interval, weeks.
    pub p50_weeks: Option<f64>,
    /// Interval nine in ten stay below, weeks.
    pub p90_weeks: Option<f64>,
    /// Interval of the fluid steady state, weeks.
    pub fluid_weeks: Option<f64>,
    /// Fraction of visits within the standard.
    pub share_within_standard: Option<f64>,
    /// Fraction of visits within the ordered interval and one day of grace.
    pub share_as_ordered: Option<f64>,
}

/// The second clock of the patients with one order.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct StreamReturns {
    /// Share of the new patients, fraction.
    pub share: f64,
    /// Interval ordered between visits, weeks.
    pub visit_interval_weeks: f64,
    /// Mean interval, weeks.
    pub mean_weeks: Option<f64>,
    /// Interval one in ten stays below, weeks.
    pub p10_weeks: Option<f64>,
    /// Median interval, weeks.
    pub p50_weeks: Option<f64>,
    /// Interval nine in ten stay below, weeks.
    pub p90_weeks: Option<f64>,
    /// Fraction of visits within the standard.
    pub share_within_standard: Option<f64>,
    /// Fraction of visits within the ordered interval and one day of grace.
    pub share_as_ordered: Option<f64>,
    /// Return visits a week.
    pub returns_per_week: Option<f64>,
}
