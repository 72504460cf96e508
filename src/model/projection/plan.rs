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

    /// The same plan with so many people starting each month.
    fn starting(&self, starts: f64) -> Self {
        Self {
            hiring: Hiring::StartsPerMonth(starts),
            ..*self
        }
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
    /// So many people each month, a whole number; one fewer misses the date.
    Starts(f64),
    /// Not even the most starts do it by then.
    Infeasible {
        /// The first week the standard can hold from, with the most starts; `None` when it does
        /// not within the term.
        earliest_week: Option<u32>,
    },
}

/// The search for the fewest starts, one projection at a time, so that a page stays smooth.
///
/// The plan's own hiring is ignored; whoever starts also replaces those who leave.
#[derive(Debug, Clone, PartialEq)]
pub struct StartsSearch {
    scenario: Scenario,
    plan: Plan,
    by_week: u32,
    /// The most known to be too few, whole people; below zero before any is known.
    too_few: f64,
    /// The fewest known to be enough; the ceiling, not yet tried, before any is known.
    enough: f64,
    tried: bool,
}

impl StartsSearch {
    /// A search for the fewest people who must start each month, at most `most_starts`, for the
    /// access standard to hold from `by_week` to the end of the plan's term.
    ///
    /// # Errors
    /// A field of the plan outside its range.
    pub fn new(
        scenario: &Scenario,
        plan: &Plan,
        by_week: u32,
        most_starts: f64,
    ) -> Result<Self, PlanError> {
        let plan = plan.starting(most_starts);
        plan.validate()?;
        Ok(Self {
            scenario: scenario.clone(),
            plan,
            by_week,
            too_few: -1.0,
            enough: most_starts.floor(),
            tried: false,
        })
    }

    /// The answer, after one more projection; `None` while it is not known yet.
    ///
    /// # Errors
    /// A field of the plan outside its range.
    pub fn step(&mut self) -> Result<Option<Answer>, PlanError> {
        if self.tried && self.enough - self.too_few <= 1.0 {
            return Ok(Some(Answer::Starts(self.enough)));
        }
        let starts = if self.tried {
            f64::midpoint(self.too_few, self.enough).floor()
        } else {
            self.enough
        };
        let from = project(&self.scenario, &self.plan.starting(starts))?.standard_holds_from;
        let holds = from.is_some_and(|week| week <= self.by_week);
        if !holds && !self.tried {
            return Ok(Some(Answer::Infeasible {
                earliest_week: from,
            }));
        }
        self.tried = true;
        if holds {
            self.enough = starts;
        } else {
            self.too_few = starts;
        }
        let found = self.enough - self.too_few <= 1.0;
        Ok(found.then_some(Answer::Starts(self.enough)))
    }
}

/// The people who must start each month, at most `most_starts`, for the access standard to hold
/// from `by_week` to the end of the plan's term; the plan's own hiring is ignored.
///
/// # Errors
/// A field of the plan outside its range.
pub fn needed_starts_per_month(
    scenario: &Scenario,
    plan: &Plan,
    by_week: u32,
    most_starts: f64,
) -> Result<Answer, PlanError> {
    let mut search = StartsSearch::new(scenario, plan, by_week, most_starts)?;
    loop {
        if let Some(answer) = search.step()? {
            return Ok(answer);
        }
    }
}
