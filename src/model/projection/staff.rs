//! Posts, vacancies and new hires over the term.

use super::line::STEP;
use crate::model::Inputs;

/// How posts are opened or people hired over the term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Hiring {
    /// Posts stay as they are; leavers are replaced.
    Keep,
    /// Posts grow evenly to this multiple of today's by this week, then stay; they fill with
    /// `weeks_to_fill` and ramp up.
    Posts {
        /// Multiple of today's posts.
        multiple: f64,
        /// Week it is reached.
        by_week: f64,
    },
    /// Productive FTE grow evenly to this multiple of today's by this week, however they are
    /// found.
    Productive {
        /// Multiple of today's productive FTE.
        multiple: f64,
        /// Week it is reached.
        by_week: f64,
    },
    /// So many people start each month, whatever posts there are.
    StartsPerMonth(f64),
}

/// Weeks in a year, and in a month.
const YEAR: f64 = 52.0;
const MONTH: f64 = 52.0 / 12.0;

/// Staff at a moment, FTE.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Staff {
    /// Past their ramp.
    productive: f64,
    /// Newly hired.
    new: f64,
    /// Posts at the start.
    posts_at_start: f64,
    /// Posts now.
    pub(crate) posts: f64,
    hiring: Hiring,
    turnover: f64,
    fill_rate: f64,
    ramp_rate: f64,
    ramp_productivity: f64,
    fte_per_clinician: f64,
}

fn path(multiple: f64, by_week: f64, week: f64) -> f64 {
    let done = if by_week > 0.0 {
        (week / by_week).min(1.0)
    } else {
        1.0
    };
    1.0 + (multiple - 1.0) * done
}

/// A rate of one per so many weeks; whoever takes less than a step takes one.
fn rate(weeks: f64) -> f64 {
    1.0 / weeks.max(STEP)
}

impl Staff {
    /// The staff that keeps `fte` productive in steady state.
    ///
    /// # Formula
    /// `F_prod = F/(1 + ηa)`, `F_new = a·F_prod`, `posts = (F_prod + F_new)(1 + T·f)`
    pub(crate) fn steady(inputs: &Inputs, fte: f64, hiring: Hiring) -> Self {
        let turnover = inputs.turnover_per_year / YEAR;
        let (fill_rate, ramp_rate) = (rate(inputs.weeks_to_fill), rate(inputs.ramp_weeks));
        let new_per_productive = turnover / ramp_rate;
        let productive = fte / (1.0 + inputs.ramp_productivity * new_per_productive);
        let new = new_per_productive * productive;
        let posts = (productive + new) * (1.0 + turnover / fill_rate);
        Self {
            productive,
            new,
            posts_at_start: posts,
            posts,
            hiring,
            turnover,
            fill_rate,
            ramp_rate,
            ramp_productivity: inputs.ramp_productivity,
            fte_per_clinician: inputs.fte_per_clinician,
        }
    }

    /// FTE at work, new hires at their productivity.
    pub(crate) fn at_work(&self, week: f64) -> f64 {
        (self.productive + self.ramp_productivity * self.new) * self.by_path(week)
    }

    /// FTE of posts paid for: where productive FTE follow a path, the posts follow it too.
    pub(crate) fn funded(&self, week: f64) -> f64 {
        self.posts * self.by_path(week)
    }

    /// FTE past their ramp, and newly hired.
    pub(crate) const fn parts(&self) -> (f64, f64) {
        (self.productive, self.new)
    }

    /// The multiple a path of productive FTE has reached.
    pub(crate) fn by_path(&self, week: f64) -> f64 {
        match self.hiring {
            Hiring::Productive { multiple, by_week } => path(multiple, by_week, week),
            Hiring::Keep | Hiring::Posts { .. } | Hiring::StartsPerMonth(_) => 1.0,
        }
    }

    /// FTE of filled posts.
    pub(crate) fn filled(&self) -> f64 {
        self.productive + self.new
    }

    /// Lets a step pass whose middle is at `week`; returns the people hired in it.
    pub(crate) fn step(&mut self, week: f64) -> f64 {
        let hires = match self.hiring {
            Hiring::Keep | Hiring::Productive { .. } | Hiring::Posts { .. } => {
                if let Hiring::Posts { multiple, by_week } = self.hiring {
                    self.posts = self.posts_at_start * path(multiple, by_week, week);
                }
                (self.posts - self.filled()).max(0.0) * self.fill_rate
            }
            Hiring::StartsPerMonth(people) => people * self.fte_per_clinician / MONTH,
        };
        let ramped = self.new * self.ramp_rate;
        self.productive += STEP * (ramped - self.turnover * self.productive);
        self.new += STEP * (hires - ramped - self.turnover * self.new);
        if matches!(self.hiring, Hiring::StartsPerMonth(_)) {
            self.posts = self.posts.max(self.filled());
        }
        hires * STEP / self.fte_per_clinician
    }
}
