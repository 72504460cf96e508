//! What would flip the conclusion: the smallest change of one input that makes today's staff
//! enough, or too few; and how far one input may move before another's change stops paying.

use crate::model::Scenario;
use crate::model::goal_seek::{Goal, GoalSeekError, Solution, goal_seek};
use crate::model::measure::{Aim, Measure, Reading, StaffMeasure};
use crate::model::parameter::{PARAMETERS, Parameter, ParameterId};
use crate::model::search::Line;

/// What it takes of one input to flip whether today's staff is enough for a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BreakEven {
    /// The input.
    pub id: ParameterId,
    /// Its value now.
    pub current: f64,
    /// Whether today's staff is enough now.
    pub enough_now: bool,
    /// Smallest value tried.
    pub from: f64,
    /// Largest value tried.
    pub to: f64,
    /// The value nearest the current one at which the answer is the other; `None` when no value
    /// between `from` and `to` flips it.
    pub flips_at: Option<f64>,
}

impl BreakEven {
    /// Whether the flip lies inside the input's evidence range; `None` without a flip or a range.
    pub fn within_evidence(&self) -> Option<bool> {
        let (low, high) = self.id.parameter()?.range()?.evidence?;
        self.flips_at.map(|value| (low..=high).contains(&value))
    }

    /// The change that flips, as a fraction of the current value; `None` without a flip or when
    /// the current value is 0.
    pub fn relative_change(&self) -> Option<f64> {
        let change = self.flips_at? / self.current - 1.0;
        change.is_finite().then_some(change)
    }
}

/// The break-even of one input over its hard limits; `None` when the input is a choice or has
/// no part in the results, or the target does not apply to the scenario.
///
/// Today's staff is enough when the FTE at work today meet the target; nothing is rounded. A value
/// of the input at which the target does not apply (an interval ordered beyond the standard) does
/// not count as a flip.
///
/// # Examples
/// ```
/// use caseload::model::measure::Aim;
/// use caseload::model::sensitivity::break_even::break_even;
/// use caseload::model::{ParameterId, Scenario};
/// let demand = ParameterId::NewEpisodesPerMemberYear;
/// let found = break_even(&Scenario::default(), Aim::Standard, demand);
/// // Today's staff would meet the standard if fewer than about 5 % of members started care a year.
/// assert!(found.and_then(|found| found.flips_at).is_some_and(|at| (at - 0.05).abs() < 0.002));
/// ```
pub fn break_even(scenario: &Scenario, aim: Aim, id: ParameterId) -> Option<BreakEven> {
    let enough_now = Reading::new(scenario).suffices(aim)?;
    let line = Line::whole(scenario, id)?;
    let flip = line.nearest_flip(scenario, |changed| Reading::new(changed).suffices(aim));
    Some(BreakEven {
        id,
        current: line.current,
        enough_now,
        from: line.from,
        to: line.to,
        flips_at: flip.map(|flip| flip.far),
    })
}

/// The break-evens of every number that has a part in the results, in the table's order; empty when the target does not
/// apply to the scenario.
pub fn break_evens(scenario: &Scenario, aim: Aim) -> Vec<BreakEven> {
    PARAMETERS
        .iter()
        .filter_map(|parameter: &Parameter| break_even(scenario, aim, parameter.id))
        .collect()
}

/// How far one input may move before it undoes what a change of another saved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Offset {
    /// FTE to authorise before the change.
    pub before: f64,
    /// FTE to authorise after it, the other input unmoved.
    pub after: f64,
    /// The value of the other input at which the change no longer pays.
    pub pays_until: Solution,
}

/// Why an offset cannot be computed.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum OffsetError {
    /// The new value lies outside the input's hard limits, or the input is a choice.
    #[error("{} cannot be {value}", id.name())]
    Change {
        /// The input changed.
        id: ParameterId,
        /// Its new value.
        value: f64,
    },
    /// No staff meets the target, before the change or after it, or the target does not apply.
    #[error("no staff meets the target")]
    NoRequirement,
    /// The other input cannot be sought.
    #[error(transparent)]
    Seek(#[from] GoalSeekError),
}

/// What a change of one input saves, and the value of another at which it no longer pays for
/// itself.
///
/// A change *pays for itself* when the target (the waits of `aim`, unchanged) is met with no more
/// authorised FTE than before: as many posts funded, filled or not, new hires' ramp included, so at
/// one cost per FTE the same money. Cutting protected hours saves FTE by adding slots; more
/// turnover takes FTE back through vacancies and ramp. What it costs to recruit and to train, and
/// what unpaid work or worse care cost, are not in it.
///
/// # Formula
/// The value y of `against` nearest its current one with
/// `F(x₁)/((1 − v(y))(1 − r(y))) = F(x₀)/((1 − v(y₀))(1 − r(y₀)))`, F the productive FTE the target
/// needs (itself a function of y where `against` is not a staffing input).
///
/// # Errors
/// [`OffsetError`] when the change leaves the hard limits, no staff meets the target, or `against`
/// is no number.
///
/// # Examples
/// ```
/// use caseload::model::ParameterId::{PatientManagementHours, TurnoverPerYear};
/// use caseload::model::goal_seek::Solution;
/// use caseload::model::measure::Aim;
/// use caseload::model::{Inputs, Scenario};
/// use caseload::model::sensitivity::break_even::pays_for_itself;
/// // Seven protected hours cut to four: pays unless turnover rises from 10 % to about 29 % a year.
/// let inputs = Inputs { patient_management_hours: 7.0, ..Inputs::default() };
/// let scenario = Scenario::try_from(&inputs)?;
/// let change = (PatientManagementHours, 4.0);
/// let found = pays_for_itself(&scenario, Aim::Ordered, change, TurnoverPerYear)?;
/// assert!(found.after < found.before);
/// assert!(matches!(
///     found.pays_until,
///     Solution::Solved { value, .. } if (value - 0.29).abs() < 0.01
/// ));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn pays_for_itself(
    scenario: &Scenario,
    aim: Aim,
    change: (ParameterId, f64),
    against: ParameterId,
) -> Result<Offset, OffsetError> {
    let (id, value) = change;
    let changed = scenario
        .with(id, value)
        .ok_or(OffsetError::Change { id, value })?;
    let measure = Measure::Required(aim, StaffMeasure::AuthorisedFte);
    let before = measure.of(scenario).ok_or(OffsetError::NoRequirement)?;
    let after = measure.of(&changed).ok_or(OffsetError::NoRequirement)?;
    let goal = Goal {
        measure,
        value: before,
    };
    Ok(Offset {
        before,
        after,
        pays_until: goal_seek(&changed, &goal, against, None)?,
    })
}
