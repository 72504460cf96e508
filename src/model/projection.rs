//! Over the contract: both waits, backlog and staff week by week, from a hiring plan.
//!
//! An age-structured recursion in steps of one business day; docs/model.md section 6b.

mod engine;
mod line;
mod plan;
mod staff;
mod start;
mod step;
mod term;

pub use engine::Drivers;
pub use plan::{Answer, Plan, PlanError, StartsSearch, Stoppage, needed_starts_per_month};
pub use staff::Hiring;
pub use step::{Step, steps};
pub use term::{HiringPlan, Term, TermId};

use engine::{Day, Engine, first_law};
use line::STEP;
use staff::Staff;

use super::access::{days_as_ordered, share_within, within_standard};
use super::clinic::Clinic;
use super::return_interval::{Part, quantile};
use super::{Inputs, Scenario};

/// Business days in a week.
const DAYS: usize = 5;

/// The longest term, weeks: six years.
pub const LONGEST_TERM_WEEKS: u32 = 312;

/// Everything of one week; stocks and staff at its end, flows per week.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Week {
    /// Weeks since the start, 1 for the first.
    pub week: u32,
    /// New patients a week.
    pub arrivals: f64,
    /// Patients started a week.
    pub starts: f64,
    /// Return visits a week.
    pub returns: f64,
    /// People waiting for a first appointment.
    pub backlog: f64,
    /// Patients in care.
    pub active_patients: f64,
    /// Wait of the new patients seen this week, weeks.
    pub first_mean_weeks: f64,
    /// Its 10th percentile, weeks.
    pub first_p10_weeks: f64,
    /// Its 90th percentile, weeks.
    pub first_p90_weeks: f64,
    /// Fraction of them seen within the standard.
    pub first_share_within_standard: f64,
    /// Mean age of the visits given, weeks (the fluid interval); `None` when none was given.
    pub return_fluid_weeks: Option<f64>,
    /// Mean interval between visits, weeks.
    pub return_mean_weeks: Option<f64>,
    /// 10th percentile, weeks.
    pub return_p10_weeks: Option<f64>,
    /// Median, weeks.
    pub return_p50_weeks: Option<f64>,
    /// 90th percentile, weeks.
    pub return_p90_weeks: Option<f64>,
    /// Fraction of visits within the standard.
    pub return_share_within_standard: Option<f64>,
    /// Fraction of visits as ordered.
    pub return_share_as_ordered: Option<f64>,
    /// FTE at work, productive or ramping at its productivity.
    pub productive_fte: f64,
    /// FTE of filled posts.
    pub filled_posts_fte: f64,
    /// FTE of posts.
    pub posts_fte: f64,
    /// People hired this week.
    pub hired: f64,
    /// Cost of the posts so far, US dollars.
    pub cost_to_date: f64,
    /// Patients who left this week while waiting for their next visit.
    pub dropped_out: f64,
    /// New patients who gave up this week.
    pub gave_up: f64,
    /// Patients who finished this week.
    pub completed: f64,
    /// Whether this is one of the weeks the shape of the distribution is poor in.
    pub shape_uncertain: bool,
}

/// A projection.
#[derive(Debug, Clone, PartialEq, Default, serde::Serialize)]
pub struct Projection {
    /// Week by week.
    pub weeks: Vec<Week>,
    /// First week from which both standards hold until the end of the term.
    pub standard_holds_from: Option<u32>,
    /// First week from which the ordered interval does.
    pub ordered_holds_from: Option<u32>,
}

/// The largest imbalance of people over a step, as a fraction of the people there; for tests.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance(pub f64);

/// The projection of a scenario under a plan.
///
/// # Errors
/// Every field of the plan outside its range.
pub fn project(scenario: &Scenario, plan: &Plan) -> Result<Projection, PlanError> {
    plan.validate()?;
    let inputs = scenario.inputs();
    let clinic = Clinic::from(scenario);
    let capacity = |week: f64| plan.capacity(week);
    let drivers = Drivers {
        demand: &|_| 1.0,
        capacity: &capacity,
    };
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let (weeks, _) = run(&clinic, inputs, fte, plan.hiring, &drivers, plan.weeks);
    let compliant =
        |share: Option<f64>| share.is_some_and(|share| share >= inputs.compliance_share);
    let applies = |weeks: f64| within_standard(weeks, inputs.return_standard_days);
    let streams = clinic.mix.streams();
    let excepted = !streams.iter().any(|stream| applies(stream.interval_weeks));
    let first = |week: &Week| week.first_share_within_standard >= inputs.compliance_share;
    Ok(Projection {
        standard_holds_from: holds_from(&weeks, |week| {
            // The standard excepts what was ordered beyond it: then the order is the standard.
            let returns = if excepted {
                week.return_share_as_ordered
            } else {
                week.return_share_within_standard
            };
            first(week) && compliant(returns)
        }),
        ordered_holds_from: holds_from(&weeks, |week| {
            first(week) && compliant(week.return_share_as_ordered)
        }),
        weeks,
    })
}

/// The first week from which a condition holds to the end.
fn holds_from(weeks: &[Week], holds: impl Fn(&Week) -> bool) -> Option<u32> {
    weeks
        .iter()
        .rev()
        .take_while(|week| holds(week))
        .last()
        .map(|week| week.week)
}

/// Both clocks of a clinic week by week, from the steady state of `fte` full-time clinicians, and
/// the largest imbalance of people met on the way.
pub fn run(
    clinic: &Clinic,
    inputs: &Inputs,
    fte: f64,
    hiring: Hiring,
    drivers: &Drivers<'_>,
    weeks: u32,
) -> (Vec<Week>, Balance) {
    if !clinic.has_slots() {
        return (Vec::new(), Balance(0.0));
    }
    let staff = Staff::steady(inputs, fte, hiring);
    let mut engine = Engine::steady(clinic, staff, inputs.demand_growth_per_year);
    let mut cost = 0.0;
    let mut imbalance = 0.0_f64;
    let mut out = Vec::with_capacity(weeks as usize);
    for week in 1..=weeks {
        let mut days = Vec::with_capacity(DAYS);
        for _ in 0..DAYS {
            let before = engine.people();
            let day = engine.day(drivers);
            let flow = day.arrivals * STEP - day.gave_up - day.dropped_out - day.completed;
            let error = (engine.people() - before - flow).abs() / (1.0 + before);
            imbalance = imbalance.max(error);
            cost += engine.staff.funded(f64::from(week)) * inputs.cost_per_fte_year * STEP / 52.0;
            days.push(day);
        }
        out.push(summary(week, &days, &engine, inputs, cost));
    }
    mark_uncertain(&mut out, drivers, clinic.return_pool);
    (out, Balance(imbalance))
}

fn mean(days: &[Day], value: impl Fn(&Day) -> f64) -> f64 {
    days.iter().map(value).sum::<f64>() / days.len() as f64
}

/// A week's law: its daily laws weighted by the returns given.
fn weekly_parts(days: &[Day]) -> Vec<Part> {
    let returns: f64 = days.iter().map(|day| day.returns).sum();
    days.iter()
        .flat_map(|day| {
            let weight = day.returns / returns;
            day.parts.iter().map(move |part| Part {
                share: part.share * weight,
                ..*part
            })
        })
        .collect()
}

fn summary(week: u32, days: &[Day], engine: &Engine<'_>, inputs: &Inputs, cost: f64) -> Week {
    let returns = mean(days, |day| day.returns);
    let lawful = |day: &Day| day.returns <= 0.0 || !day.parts.is_empty();
    let any = returns > 0.0 && days.iter().all(lawful);
    let parts = if any { weekly_parts(days) } else { Vec::new() };
    let weighted = |value: &dyn Fn(&Day) -> f64| {
        days.iter().map(|day| day.returns * value(day)).sum::<f64>() / (returns * DAYS as f64)
    };
    let share = |days: &dyn Fn(f64) -> f64| {
        parts
            .iter()
            .map(|part| {
                let within = days(part.interval_weeks);
                part.share * share_within(within, |t| part.delay.tail(t - part.interval_weeks))
            })
            .sum::<f64>()
            .clamp(0.0, 1.0)
    };
    let starts = mean(days, |day| day.starts);
    let wait = if starts > 0.0 {
        mean(days, |day| day.starts * day.first_wait) / starts
    } else {
        mean(days, |day| day.first_wait)
    };
    let law = first_law(wait, mean(days, |day| day.first_spread));
    let first = |probability: f64| law.map_or(wait, |law| law.quantile(probability));
    Week {
        week,
        arrivals: mean(days, |day| day.arrivals),
        starts,
        returns,
        backlog: engine.backlog(),
        active_patients: engine.in_care(),
        first_mean_weeks: wait,
        first_p10_weeks: first(0.1),
        first_p90_weeks: first(0.9),
        first_share_within_standard: share_within(inputs.intake_standard_days, |t| {
            law.map_or(if t < wait { 1.0 } else { 0.0 }, |law| law.tail(t))
        }),
        return_fluid_weeks: any.then(|| weighted(&|day| day.fluid_weeks)),
        return_mean_weeks: any.then(|| weighted(&|day| day.mean_weeks)),
        return_p10_weeks: any.then(|| quantile(&parts, 0.1)),
        return_p50_weeks: any.then(|| quantile(&parts, 0.5)),
        return_p90_weeks: any.then(|| quantile(&parts, 0.9)),
        return_share_within_standard: any.then(|| share(&|_| inputs.return_standard_days)),
        return_share_as_ordered: any.then(|| share(&days_as_ordered)),
        productive_fte: engine.staff.at_work(f64::from(week)),
        filled_posts_fte: engine.staff.filled(),
        posts_fte: engine.staff.posts,
        hired: days.iter().map(|day| day.hired).sum(),
        cost_to_date: cost,
        dropped_out: days.iter().map(|day| day.dropped_out).sum(),
        gave_up: days.iter().map(|day| day.gave_up).sum(),
        completed: days.iter().map(|day| day.completed).sum(),
        shape_uncertain: false,
    }
}

/// Marks the weeks in which the distribution's shape was found poor against simulated clinics: the
/// first two of a deep cut, and a lone therapist's weeks in and just after one.
fn mark_uncertain(weeks: &mut [Week], drivers: &Drivers<'_>, pool: f64) {
    let deep = |week: f64| (drivers.capacity)(week - 0.5) < 0.7;
    for week in weeks {
        let now = f64::from(week.week);
        let began = deep(now) && (!deep(now - 1.0) || !deep(now - 2.0));
        let alone = pool < 1.5 && (0..4).any(|ago| deep(now - f64::from(ago)));
        week.shape_uncertain = began || alone;
    }
}
