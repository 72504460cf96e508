//! One day of a term with everything that went into it, for the worksheet.

use super::engine::{Day, Drivers, Engine};
use super::line::STEP;
use super::staff::{Hiring, Staff};
use super::{DAYS, Plan};
use crate::model::Scenario;
use crate::model::clinic::Clinic;
use crate::model::inputs::IntakePolicy;

/// One business day of a projection: stocks before and after it, flows in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Weeks since the start at its middle.
    pub middle_weeks: f64,
    /// New patients a week.
    pub arrivals: f64,
    /// FTE past their ramp and newly hired, before it.
    pub staff: (f64, f64),
    /// The same after it.
    pub staff_after: (f64, f64),
    /// FTE of posts that fill in it.
    pub posts: f64,
    /// Multiple of the productive FTE that a path asks for.
    pub path: f64,
    /// FTE at work.
    pub at_work: f64,
    /// Fraction of them at work (a strike or lockout).
    pub capacity: f64,
    /// Attended slots a week.
    pub slots: f64,
    /// People waiting for a first appointment, before and after it.
    pub waiting: (f64, f64),
    /// Patients in care, before and after it.
    pub in_care: (f64, f64),
    /// New patients who gave up in it.
    pub gave_up: f64,
    /// Patients who dropped out in it.
    pub dropped_out: f64,
    /// Patients started a week.
    pub starts: f64,
    /// Return sessions a week.
    pub returns: f64,
    /// Patients who finished in it.
    pub completed: f64,
    /// People hired a week.
    pub hired: f64,
    /// Whether new patients take every slot they ask for.
    pub intakes_first: bool,
    /// Whether someone due was left: every slot was used.
    pub over: bool,
    /// Whether hires fill vacant posts, rather than so many a month.
    pub fills_posts: bool,
}

/// The first and the last day of a scenario's term; `None` when no time can be booked.
pub fn steps(scenario: &Scenario, plan: &Plan) -> Option<(Step, Step)> {
    let inputs = scenario.inputs();
    let clinic = Clinic::from(scenario);
    if !clinic.has_slots() || plan.validate().is_err() {
        return None;
    }
    let capacity = |week: f64| plan.capacity(week);
    let drivers = Drivers {
        demand: &|_| 1.0,
        capacity: &capacity,
    };
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let staff = Staff::steady(inputs, fte, plan.hiring);
    let mut engine = Engine::steady(&clinic, staff, inputs.demand_growth_per_year);
    let days = plan.weeks as usize * DAYS;
    let mut ends = (None, None);
    for index in 0..days {
        let step = step(&mut engine, &drivers, index, &clinic, plan);
        ends.0 = ends.0.or(Some(step));
        ends.1 = Some(step);
    }
    ends.0.zip(ends.1)
}

fn step(
    engine: &mut Engine<'_>,
    drivers: &Drivers<'_>,
    index: usize,
    clinic: &Clinic,
    plan: &Plan,
) -> Step {
    let middle_weeks = (index as f64 + 0.5) * STEP;
    let staff = engine.staff.parts();
    let path = engine.staff.by_path(middle_weeks);
    let (waiting, in_care) = engine.lines();
    let day: Day = engine.day(drivers);
    let (waiting_after, in_care_after) = engine.lines();
    let capacity = (drivers.capacity)(middle_weeks);
    Step {
        middle_weeks,
        arrivals: day.arrivals,
        staff,
        staff_after: engine.staff.parts(),
        posts: engine.staff.posts,
        path,
        at_work: day.at_work,
        capacity,
        slots: day.slots,
        waiting: (waiting, waiting_after),
        in_care: (in_care, in_care_after),
        gave_up: day.gave_up,
        dropped_out: day.dropped_out,
        starts: day.starts,
        returns: day.returns,
        completed: day.completed,
        hired: day.hired / STEP,
        intakes_first: clinic.policy == IntakePolicy::IntakeFirst,
        over: day.over,
        fills_posts: !matches!(plan.hiring, Hiring::StartsPerMonth(_)),
    }
}
