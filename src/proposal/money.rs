//! Money both ways: what a proposal's staff costs, and what it costs to buy outside the visits that
//! its staff does not give.

use crate::model::Scenario;
use crate::model::clinic::{Clinic, Returns};
use crate::model::demand::WEEKS_PER_YEAR;
use crate::model::measure::{Aim, Measure, StaffMeasure};
use crate::model::staffing::Pipeline;

/// An amount, both ways it is spoken of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dollars {
    /// US dollars a year.
    pub a_year: f64,
    /// US dollars per member per month.
    pub per_member_month: f64,
}

/// What a scenario costs, and what not hiring costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Money {
    /// The staff at work under the terms, with vacancies and new hires.
    pub at_work: Dollars,
    /// The staff the ordered interval needs; `None` when no staff meets it.
    pub required: Option<Dollars>,
    /// Hiring what is missing: required less at work, 0 when nothing is.
    pub hiring: Option<Dollars>,
    /// Visits a year that the required staff would give and the staff at work does not: first
    /// appointments and return visits, 0 when nothing is missing.
    pub missing_visits: Option<f64>,
    /// Those visits at the price of an outside visit.
    pub outside: Option<Dollars>,
    /// The price of a visit, US dollars, at which both cost the same; `None` when nothing is
    /// missing.
    pub even_price: Option<f64>,
}

/// What a scenario costs, and what not hiring costs at this price of a visit, US dollars.
///
/// # Formula
/// `missing = 52·(visits(F_required) − visits(F))`, at least 0, with
/// `visits(F) = starts + starts·V(ū)` a week: first appointments and return visits with F at work.
/// `outside = missing · price`; `hiring = (authorised(F_required) − authorised(F)) · cost_per_fte_year`.
pub fn money(scenario: &Scenario, price: f64) -> Money {
    let inputs = scenario.inputs();
    let dollars = |a_year: f64| Dollars {
        a_year,
        per_member_month: a_year / inputs.members / 12.0,
    };
    let fte = inputs.clinicians * inputs.fte_per_clinician;
    let pipeline = Pipeline::from(inputs);
    let cost = |fte| pipeline.authorised_fte(fte) * inputs.cost_per_fte_year;
    let required = Measure::Required(Aim::Ordered, StaffMeasure::ProductiveFte).of(scenario);
    let clinic = Clinic::from(scenario);
    let missing = required.map(|required| {
        let more = visits_per_week(&clinic, required.max(fte)) - visits_per_week(&clinic, fte);
        (more * WEEKS_PER_YEAR).max(0.0)
    });
    let hiring = required.map(|required| (cost(required) - cost(fte)).max(0.0));
    Money {
        at_work: dollars(cost(fte)),
        required: required.map(|required| dollars(cost(required))),
        hiring: hiring.map(dollars),
        missing_visits: missing,
        outside: missing.map(|missing| dollars(missing * price)),
        even_price: match (hiring, missing) {
            (Some(hiring), Some(missing)) if hiring > 0.0 && missing > 0.0 => {
                Some(hiring / missing)
            }
            _ => None,
        },
    }
}

/// First appointments and return visits a week with `fte` at work.
fn visits_per_week(clinic: &Clinic, fte: f64) -> f64 {
    let clocks = clinic.clocks(fte);
    let returns = match &clocks.returns {
        Returns::Steady(interval) => clocks.starts * interval.sessions_per_patient,
        Returns::Unavailable => 0.0,
        // Every slot that intakes leave is used.
        Returns::Growing(_) => {
            (clinic.slots_per_fte * fte - clinic.intake_slots * clocks.starts).max(0.0)
        }
    };
    clocks.starts + returns
}
