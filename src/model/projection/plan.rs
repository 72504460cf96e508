//! Plans, and the questions asked of them: how many to hire, and by when.

use super::{Hiring, LONGEST_TERM_WEEKS, project};
use crate::model::Scenario;

/// Weeks at reduced capacity: a strike or a lockout.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stoppage {
    /// First week of it (0 is the start).
    pub from_week: f64,
    /// Week it ends.
    pub to_week: f64,
    /// Fraction of clinicians at work during it.
    pub capacity: f64,
}

/// What happens over the term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Plan {
    /// Length of the term, weeks.
    pub weeks: u32,
    /// Posts and hires.
    pub hiring: Hiring,
    /// A strike or lockout.
    pub stoppage: Option<Stoppage>,
}

/// A field of a plan outside its range.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum PlanError {
    /// The term is not between 1 week and six years.
    #[error("the term is {0} weeks; allowed: 1 to {LONGEST_TERM_WEEKS}")]
    Term(u32),
    /// A multiple of today's staff is not between 0 and 100.
    #[error("the multiple of today's staff is {0}; allowed: 0 to 100")]
    Multiple(f64),
    /// A week is not between 0 and six years.
    #[error("the week is {0}; allowed: 0 to {LONGEST_TERM_WEEKS}")]
    Week(f64),
    /// Starts per month are not between 0 and a million.
    #[error("starts per month are {0}; allowed: 0 to 1000000")]
    Starts(f64),
    /// Capacity during a stoppage is not between 0 and 1.
    #[error("the capacity is {0}; allowed: 0 to 1")]
    Capacity(f64),
}

/// The most people who may start in a month.
const MOST_STARTS: f64 = 1e6;

impl Plan {
    /// Fraction of clinicians at work in this week.
    pub(crate) fn capacity(&self, week: f64) -> f64 {
        self.stoppage
            .filter(|stoppage| week >= stoppage.from_week && week < stoppage.to_week)
            .map_or(1.0, |stoppage| stoppage.capacity)
    }

    /// Checks every field.
    ///
    /// # Errors
    /// The first field outside its range.
    pub fn validate(&self) -> Result<(), PlanError> {
        if !(1..=LONGEST_TERM_WEEKS).contains(&self.weeks) {
            return Err(PlanError::Term(self.weeks));
        }
        let week = |week: f64| {
            (0.0..=f64::from(LONGEST_TERM_WEEKS))
                .contains(&week)
                .then_some(())
                .ok_or(PlanError::Week(week))
        };
        match self.hiring {
            Hiring::Keep => {}
            Hiring::Posts { multiple, by_week } | Hiring::Productive { multiple, by_week } => {
                if !(0.0..=100.0).contains(&multiple) {
                    return Err(PlanError::Multiple(multiple));
                }
                week(by_week)?;
            }
            Hiring::StartsPerMonth(starts) => {
                if !(0.0..=MOST_STARTS).contains(&starts) {
                    return Err(PlanError::Starts(starts));
                }
            }
        }
        if let Some(stoppage) = self.stoppage {
            week(stoppage.from_week)?;
            week(stoppage.to_week)?;
            if !(0.0..=1.0).contains(&stoppage.capacity) {
                return Err(PlanError::Capacity(stoppage.capacity));
            }
        }
        Ok(())
    }
}

/// The answer to "how many must start each month".
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Answer {
    /// So many people each month, rounded up to a whole person; one fewer misses the date.
    Starts(f64),
    /// No number of starts does it by then.
    Infeasible,
}

/// The people who must start each month for the access standard to hold from `by_week` to the end
/// of the plan's term; the plan's own hiring is ignored.
///
/// # Errors
/// A field of the plan outside its range.
pub fn needed_starts_per_month(
    scenario: &Scenario,
    plan: &Plan,
    by_week: u32,
) -> Result<Answer, PlanError> {
    let holds = |starts: f64| -> Result<bool, PlanError> {
        let plan = Plan {
            hiring: Hiring::StartsPerMonth(starts),
            ..*plan
        };
        let from = project(scenario, &plan)?.standard_holds_from;
        Ok(from.is_some_and(|week| week <= by_week))
    };
    if holds(0.0)? {
        return Ok(Answer::Starts(0.0));
    }
    let (mut below, mut above) = (0.0, 1.0);
    while !holds(above)? {
        below = above;
        above *= 2.0;
        // More than twice the staff every month is no plan.
        if above > 2.0 * scenario.inputs().clinicians.max(8.0) {
            return Ok(Answer::Infeasible);
        }
    }
    while above - below > 1.0 {
        let middle = f64::midpoint(below, above).floor();
        if holds(middle)? {
            above = middle;
        } else {
            below = middle;
        }
    }
    Ok(Answer::Starts(above))
}

/// The earliest week from which the access standard can hold when at most `most_starts` people
/// start each month; `None` when it never does within the term.
///
/// # Errors
/// A field of the plan outside its range.
pub fn earliest_week(
    scenario: &Scenario,
    plan: &Plan,
    most_starts: f64,
) -> Result<Option<u32>, PlanError> {
    let plan = Plan {
        hiring: Hiring::StartsPerMonth(most_starts),
        ..*plan
    };
    Ok(project(scenario, &plan)?.standard_holds_from)
}
