//! Goal-seek: the value of one input at which a result reaches what was asked of it.

use super::Scenario;
use super::measure::{Measure, Reading};
use super::parameter::ParameterId;
use super::search::Line;

/// What is asked of a result: to be at least as good as a value.
///
/// Waits, staff, gaps, costs and loads are good when small: at most `value`. Shares seen in time,
/// sessions, completions and members per FTE are good when large: at least `value`
/// ([`Measure::more_is_better`]). A result that does not exist (a list that only grows, no slot
/// left) never reaches a goal.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// The result.
    pub measure: Measure,
    /// The value to reach, in the measure's unit.
    pub value: f64,
}

impl Goal {
    /// Whether a scenario reaches the goal; `None` when the measure does not apply to it.
    pub fn reached(&self, scenario: &Scenario) -> Option<bool> {
        let reading = Reading::new(scenario);
        match reading.measure(self.measure) {
            Some(found) => Some(self.as_good(found)),
            None => reading.applies(self.measure).then_some(false),
        }
    }

    fn as_good(&self, found: f64) -> bool {
        if self.measure.more_is_better() {
            found >= self.value
        } else {
            found <= self.value
        }
    }
}

/// What a goal-seek finds.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Solution {
    /// The goal is reached up to this value and, next to it, no longer.
    Solved {
        /// The value nearest the input's current one at which the answer changes, on the side that
        /// reaches the goal.
        value: f64,
        /// The measure there.
        reached: f64,
        /// Whether the goal is reached at larger values of the input, next to this one.
        upward: bool,
    },
    /// No value between the two reaches the goal.
    NoValue {
        /// Smallest value tried.
        from: f64,
        /// Largest value tried.
        to: f64,
        /// The best of the values tried; `None` when the measure exists at none.
        best: Option<Best>,
    },
    /// Every value between the two reaches the goal.
    EveryValue {
        /// Smallest value tried.
        from: f64,
        /// Largest value tried.
        to: f64,
    },
    /// The measure applies at no value between the two.
    NotApplicable,
}

/// The value that comes closest to a goal out of reach.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Best {
    /// Value of the input.
    pub value: f64,
    /// The measure there.
    pub reached: f64,
}

/// Why a goal-seek cannot be run.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum GoalSeekError {
    /// The input is a choice, not a number, or has no part in the results.
    #[error("{} is not a number that can be sought", .0.name())]
    NotANumber(ParameterId),
    /// The range is empty or reaches beyond the input's hard limits.
    #[error("{} cannot be sought between {from} and {to}", id.name())]
    Range {
        /// The input.
        id: ParameterId,
        /// Smallest value asked for.
        from: f64,
        /// Largest value asked for.
        to: f64,
    },
    /// The value asked for is not a finite number.
    #[error("{0} is not a finite number")]
    Value(f64),
}

/// The value of one input, nearest its current one, at which the scenario just reaches a goal.
///
/// The range is scanned first, evenly and in ever smaller steps around the current value, because
/// a result may rise and fall with an input or be missing over part of its range; the nearest
/// change of answer is then halved until no number lies between its two sides. The range is the
/// input's hard limits unless given.
///
/// # Errors
/// [`GoalSeekError`] when the input is no number or has no part in the results, the range is empty or leaves the hard limits, or
/// the value asked for is not finite.
///
/// # Examples
/// ```
/// use caseload::model::goal_seek::{Goal, Solution, goal_seek};
/// use caseload::model::measure::Measure;
/// use caseload::model::{ParameterId, Scenario};
/// // How many clinicians bring the median interval between visits down to two weeks?
/// let goal = Goal { measure: Measure::ReturnP50Weeks, value: 2.0 };
/// let found = goal_seek(&Scenario::default(), &goal, ParameterId::Clinicians, None)?;
/// assert!(matches!(found, Solution::Solved { value, .. } if (value - 2_950.0).abs() < 50.0));
/// # Ok::<(), caseload::model::goal_seek::GoalSeekError>(())
/// ```
pub fn goal_seek(
    scenario: &Scenario,
    goal: &Goal,
    id: ParameterId,
    range: Option<(f64, f64)>,
) -> Result<Solution, GoalSeekError> {
    if !goal.value.is_finite() {
        return Err(GoalSeekError::Value(goal.value));
    }
    let whole = Line::whole(scenario, id).ok_or(GoalSeekError::NotANumber(id))?;
    let (from, to) = range.unwrap_or((whole.from, whole.to));
    // Written so that NaN is refused.
    if !(from < to && whole.from <= from && to <= whole.to) {
        return Err(GoalSeekError::Range { id, from, to });
    }
    let line = Line { from, to, ..whole };
    let Some(flip) = line.nearest_flip(scenario, |changed| goal.reached(changed)) else {
        return Ok(unchanging(scenario, goal, &line));
    };
    let reaching = |value: f64| {
        let changed = scenario.with(id, value)?;
        goal.measure
            .of(&changed)
            .filter(|found| goal.as_good(*found))
    };
    let solved = |value: f64, other: f64| {
        reaching(value).map(|reached| Solution::Solved {
            value,
            reached,
            upward: value > other,
        })
    };
    Ok(solved(flip.near, flip.far)
        .or_else(|| solved(flip.far, flip.near))
        .unwrap_or(Solution::NotApplicable))
}

/// The finding when the answer is the same everywhere.
fn unchanging(scenario: &Scenario, goal: &Goal, line: &Line) -> Solution {
    let Line { id, from, to, .. } = *line;
    let mut applies = false;
    let mut best: Option<Best> = None;
    for value in line.grid() {
        let Some(changed) = scenario.with(id, value) else {
            continue;
        };
        match goal.reached(&changed) {
            Some(true) => return Solution::EveryValue { from, to },
            Some(false) => applies = true,
            None => continue,
        }
        let Some(reached) = goal.measure.of(&changed) else {
            continue;
        };
        let better = best.is_none_or(|best| {
            if goal.measure.more_is_better() {
                reached > best.reached
            } else {
                reached < best.reached
            }
        });
        if better {
            best = Some(Best { value, reached });
        }
    }
    if applies {
        Solution::NoValue { from, to, best }
    } else {
        Solution::NotApplicable
    }
}
