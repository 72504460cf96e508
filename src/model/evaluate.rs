//! From a scenario to its outcome.

use super::access::share_within;
use super::capacity::attended_slots_per_fte_week;
use super::clinic::{Clinic, Clocks, Returns};
use super::outcome::{
    FirstAppointment, Required, ReturnVisit, Status, StreamReturns, Today, Waits,
};
use super::requirement::{NoRequirement, Target};
use super::return_interval::StreamInterval;
use super::staffing::{Need, Pipeline};
use super::{Inputs, Outcome, Scenario};

/// Mean intervals above this, in weeks, are over a year.
const OVER_A_YEAR_WEEKS: f64 = 52.0;

/// Every result of a scenario.
///
/// # Examples
/// ```
/// use caseload::model::{Scenario, evaluate};
/// let outcome = evaluate(&Scenario::default());
/// assert_eq!(outcome.required.ordered.map(|staff| staff.headcount), Some(4_303.0));
/// ```
pub fn evaluate(scenario: &Scenario) -> Outcome {
    let inputs = scenario.inputs();
    let clinic = Clinic::from(scenario);
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let clocks = clinic.clocks(fte);
    let pipeline = Pipeline::from(inputs);
    let ordered_target = Target::ordered(&clinic, inputs);
    let ordered = ordered_target.need(inputs.fte_per_clinician);
    let standard = Target::standard(&clinic, inputs)
        .ok_or(NoRequirement::OrderedBeyondStandard)
        .and_then(|target| target.need(inputs.fte_per_clinician));
    let required = Required {
        ordered: ordered.map(|need| pipeline.staff(&need)).ok(),
        standard: standard.map(|need| pipeline.staff(&need)).ok(),
        ordered_reason: ordered.err(),
        standard_reason: standard.err(),
    };
    let gap = |need: Result<Need, NoRequirement>| {
        need.map(|need| need.headcount - inputs.clinicians).ok()
    };
    let interval = match &clocks.returns {
        Returns::Steady(interval) => Some(interval),
        Returns::Unavailable | Returns::Growing(_) => None,
    };
    let (status, growth_per_week) = status(&clocks);
    let fluid_fte = clinic.fluid_fte();
    Outcome {
        new_patients_per_week: clinic.referrals,
        attended_slots_per_fte_week: attended_slots_per_fte_week(inputs),
        fluid_fte,
        required,
        today: Today {
            productive_fte: fte,
            headcount: inputs.clinicians,
            members_per_fte: inputs.members / fte,
        },
        waits: Waits {
            first_appointment: first_appointment(&clocks, inputs),
            return_visit: return_visit(&clocks, inputs),
        },
        streams: streams(&clocks, inputs),
        sessions_per_patient: interval.map(|interval| interval.sessions_per_patient),
        completing_share: interval.map(|interval| interval.completing_share),
        caseload_per_fte: interval
            .map(|interval| interval.caseload_per_start * clocks.starts / fte),
        load: fluid_fte.map(|fluid| fluid / fte),
        gap_to_ordered: gap(ordered),
        gap_to_standard: gap(standard),
        hires_per_year: required.ordered.map(|staff| staff.hires_per_year),
        growth_headcount_per_year: ordered
            .ok()
            .and_then(|need| growth(&ordered_target, &need, inputs)),
        status,
        growth_per_week,
    }
}

fn status(clocks: &Clocks) -> (Status, Option<f64>) {
    match (&clocks.returns, clocks.first_growth) {
        (Returns::Unavailable, growth) => (Status::NoReturns, growth),
        (Returns::Growing(growth), _) => (Status::Growing, Some(*growth)),
        (Returns::Steady(_), Some(growth)) => (Status::Growing, Some(growth)),
        (Returns::Steady(interval), None) if interval.fluid_weeks > OVER_A_YEAR_WEEKS => {
            (Status::OverAYear, None)
        }
        (Returns::Steady(_), None) => (Status::Steady, None),
    }
}

/// The first clock's results.
pub(crate) fn first_appointment(clocks: &Clocks, inputs: &Inputs) -> FirstAppointment {
    let wait = clocks.first;
    let quantile = |probability| wait.map(|wait| wait.quantile(probability));
    FirstAppointment {
        mean_weeks: wait.map(|wait| wait.mean()),
        p10_weeks: quantile(0.1),
        p50_weeks: quantile(0.5),
        p90_weeks: quantile(0.9),
        share_within_standard: wait
            .map(|wait| share_within(inputs.intake_standard_days, |t| wait.tail(t))),
        give_up_share: clocks.give_up_share,
        list_growth_per_week: clocks.list_growth,
    }
}

fn return_visit(clocks: &Clocks, inputs: &Inputs) -> ReturnVisit {
    let Returns::Steady(interval) = &clocks.returns else {
        return ReturnVisit {
            mean_weeks: None,
            p10_weeks: None,
            p50_weeks: None,
            p90_weeks: None,
            fluid_weeks: None,
            share_within_standard: None,
            share_as_ordered: None,
        };
    };
    ReturnVisit {
        mean_weeks: Some(interval.mean_weeks),
        p10_weeks: Some(interval.quantile(0.1)),
        p50_weeks: Some(interval.quantile(0.5)),
        p90_weeks: Some(interval.quantile(0.9)),
        fluid_weeks: Some(interval.fluid_weeks),
        share_within_standard: interval.share_within(|_| Some(inputs.return_standard_days)),
        share_as_ordered: interval
            .share_within(|weeks| Some(super::access::days_as_ordered(weeks))),
    }
}

/// The second clock of each stream of a mix.
fn streams(clocks: &Clocks, inputs: &Inputs) -> Vec<StreamReturns> {
    let mix = &inputs.ordered_mix;
    let returns = |index| match &clocks.returns {
        Returns::Steady(interval) => {
            let visits = clocks.starts * interval.sessions_per_patient;
            Some((interval.of_stream(index, mix.len())?, visits))
        }
        Returns::Unavailable | Returns::Growing(_) => None,
    };
    mix.iter()
        .enumerate()
        .map(|(index, stream)| {
            let own = returns(index);
            let law = own.as_ref().map(|(law, _)| law);
            let quantile = |probability| law.map(|law| law.quantile(probability));
            let within = |days| law.map(|law| law.share_within(days));
            StreamReturns {
                share: stream.share,
                visit_interval_weeks: stream.interval_weeks,
                mean_weeks: law.map(StreamInterval::mean),
                p10_weeks: quantile(0.1),
                p50_weeks: quantile(0.5),
                p90_weeks: quantile(0.9),
                share_within_standard: within(inputs.return_standard_days),
                share_as_ordered: within(super::access::days_as_ordered(stream.interval_weeks)),
                returns_per_week: own.as_ref().map(|(law, visits)| law.visits * visits),
            }
        })
        .collect()
}

/// The people that a year of demand growth adds to a need.
fn growth(target: &Target, need: &Need, inputs: &Inputs) -> Option<f64> {
    let factor = 1.0 + inputs.demand_growth_per_year;
    target
        .with_referrals(factor)
        .need(inputs.fte_per_clinician)
        .map(|grown| grown.headcount - need.headcount)
        .ok()
}
