//! Exchange rates: what one hour, one point, one day of an input is worth in staff, waits and
//! money.

use crate::model::Scenario;
use crate::model::access::BUSINESS_DAYS_PER_WEEK;
use crate::model::measure::{Aim, Measure, Reading, StaffMeasure};
use crate::model::parameter::{PARAMETERS, Parameter, ParameterId, Unit};

/// What one unit more of an input changes, others at their value; each is after − before, `None`
/// when it does not exist before or after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExchangeRate {
    /// The input.
    pub id: ParameterId,
    /// The change of the input, in its stored unit: its natural unit, or minus that where one more
    /// would leave the hard limits.
    pub change: f64,
    /// Staff the ordered interval needs.
    pub ordered: StaffChange,
    /// Staff the access standard needs.
    pub standard: StaffChange,
    /// Median wait for the first appointment with today's staff, business days.
    pub first_days: Option<f64>,
    /// Median interval between visits with today's staff, business days.
    pub return_days: Option<f64>,
}

/// The change of a required staff.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaffChange {
    /// Clinicians at work, people, not rounded.
    pub clinicians: Option<f64>,
    /// Productive FTE.
    pub productive_fte: Option<f64>,
    /// FTE to authorise.
    pub authorised_fte: Option<f64>,
    /// US dollars a year.
    pub dollars_per_year: Option<f64>,
}

/// The unit a parameter is bargained in, in its stored unit: one hour, one week, one session, one
/// person, one point of a share; five minutes; one business day of the ordered interval; a
/// thousand members or dollars; a tenth of an FTE. `None` for a choice.
///
/// # Examples
/// ```
/// use caseload::model::ParameterId;
/// use caseload::model::sensitivity::exchange::natural_unit;
/// assert_eq!(natural_unit(ParameterId::PatientManagementHours), Some(1.0));
/// assert_eq!(natural_unit(ParameterId::TurnoverPerYear), Some(0.01));
/// assert_eq!(natural_unit(ParameterId::VisitIntervalWeeks), Some(0.2));
/// ```
pub fn natural_unit(id: ParameterId) -> Option<f64> {
    let unit = id.parameter()?.unit?;
    Some(match (id, unit) {
        (ParameterId::VisitIntervalWeeks, _) => 1.0 / BUSINESS_DAYS_PER_WEEK,
        (ParameterId::Members, _) | (_, Unit::DollarsPerYear) => 1_000.0,
        (_, Unit::Share | Unit::SharePerYear | Unit::SharePerWeek) => 0.01,
        (_, Unit::Minutes) => 5.0,
        (_, Unit::Fte) => 0.1,
        _ => 1.0,
    })
}

/// The exchange rate of one input; `None` for a choice or a number that has no part in the results.
///
/// It is the exact difference a whole unit makes, not a slope: near full load the two differ.
pub fn exchange_rate(scenario: &Scenario, id: ParameterId) -> Option<ExchangeRate> {
    let unit = natural_unit(id).filter(|_| scenario.inputs().uses(id))?;
    let current = scenario.inputs().number(id)?;
    let (change, changed) = [unit, -unit]
        .into_iter()
        .find_map(|change| Some((change, scenario.with(id, current + change)?)))?;
    let (before, after) = (Reading::new(scenario), Reading::new(&changed));
    let difference = |measure: Measure| Some(after.measure(measure)? - before.measure(measure)?);
    let staff = |aim: Aim| {
        let of = |quantity| difference(Measure::Required(aim, quantity));
        StaffChange {
            clinicians: of(StaffMeasure::Clinicians),
            productive_fte: of(StaffMeasure::ProductiveFte),
            authorised_fte: of(StaffMeasure::AuthorisedFte),
            dollars_per_year: of(StaffMeasure::CostPerYear),
        }
    };
    let days = |measure| difference(measure).map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK);
    Some(ExchangeRate {
        id,
        change,
        ordered: staff(Aim::Ordered),
        standard: staff(Aim::Standard),
        first_days: days(Measure::FirstP50Weeks),
        return_days: days(Measure::ReturnP50Weeks),
    })
}

/// The exchange rates of every number that has a part in the results, in the table's order.
pub fn exchange_rates(scenario: &Scenario) -> Vec<ExchangeRate> {
    PARAMETERS
        .iter()
        .filter_map(|parameter: &Parameter| exchange_rate(scenario, parameter.id))
        .collect()
}
