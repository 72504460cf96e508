//! People in a line by how long they have waited, in steps of one business day.

use std::collections::VecDeque;

use libm::{exp, expm1, log};

/// Weeks in a step: one business day.
pub(crate) const STEP: f64 = 0.2;

/// Cohorts smaller than this fraction of a person are gone.
const NOBODY: f64 = 1e-12;

/// People who joined in the same step.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cohort {
    /// Still in line.
    waiting: f64,
    /// Who would be, had nobody been served.
    unserved: f64,
}

/// A line: cohorts by age, youngest first; the cohort at index j joined j steps ago.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    cohorts: VecDeque<Cohort>,
    /// Fraction who stay through a step.
    stay: f64,
    /// Hazard of leaving, per week.
    hazard: f64,
    /// Steps until a cohort is due, and the fraction of the cohort of that age not yet due.
    due: (usize, f64),
}

/// Who was served in a step.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Served {
    /// People.
    pub(crate) people: f64,
    /// People times their age, person-weeks.
    pub(crate) weeks: f64,
    /// Cohorts' worth of people: the fractions served, summed over cohorts.
    pub(crate) cohorts: f64,
}

impl Served {
    /// The mean age served, weeks.
    pub(crate) fn mean_age(&self) -> f64 {
        self.weeks / self.people
    }

    /// The people a week the line turns over: those served per cohort's worth of time.
    pub(crate) fn turnover(&self) -> f64 {
        self.people / (STEP * self.cohorts)
    }

    fn add(&mut self, age_steps: usize, people: f64, cohort: f64) {
        self.people += people;
        self.weeks += people * age_steps as f64 * STEP;
        if cohort > 0.0 {
            self.cohorts += people / cohort;
        }
    }
}

impl Line {
    /// An empty line whose people leave at `hazard` per week and are due after `interval` weeks.
    pub(crate) fn new(hazard: f64, interval: f64) -> Self {
        // A business day has no smaller unit: intervals a rounding error short of one are on it.
        let steps = interval / STEP + 1e-9;
        let whole = steps.floor();
        Self {
            cohorts: VecDeque::new(),
            stay: exp(-hazard * STEP),
            hazard,
            due: (whole as usize, (steps - whole - 1e-9).max(0.0)),
        }
    }

    /// Fills the line with its steady state: `entering` people a week, of whom `served` a week are
    /// served, oldest first.
    ///
    /// # Formula
    /// Cohorts younger than `J = ⌊ln(T₀/R₀)/(δ dt)⌋` are whole; the cohort of age J holds what
    /// leaves R₀ a week to be served.
    pub(crate) fn fill(&mut self, entering: f64, served: f64, overloaded: bool) {
        self.cohorts.clear();
        let born = entering * STEP;
        if born <= 0.0 {
            return;
        }
        if !overloaded {
            let (whole, fraction) = self.due;
            for age in 0..whole {
                self.push_old(born, age, 1.0);
            }
            if fraction > 0.0 {
                self.push_old(born, whole, fraction);
            }
            return;
        }
        let ratio = (served / entering).clamp(1e-9, 1.0);
        let decay = self.hazard * STEP;
        let last = (-log(ratio) / decay).floor();
        for age in 0..last as usize {
            self.push_old(born, age, 1.0);
        }
        let rest = (1.0 - ratio * exp(decay * last)) / -expm1(-decay);
        self.push_old(born, last as usize, rest);
    }

    fn push_old(&mut self, born: f64, age: usize, fraction: f64) {
        let unserved = born * exp(-self.hazard * STEP * age as f64);
        self.cohorts.push_back(Cohort {
            waiting: unserved * fraction,
            unserved,
        });
    }

    /// Lets a step pass: everyone is a step older, some leave; returns how many left.
    pub(crate) fn age(&mut self) -> f64 {
        let before = self.people();
        for cohort in &mut self.cohorts {
            cohort.waiting *= self.stay;
            cohort.unserved *= self.stay;
        }
        let left = before - self.people();
        self.cohorts.push_front(Cohort {
            waiting: 0.0,
            unserved: 0.0,
        });
        while self
            .cohorts
            .back()
            .is_some_and(|cohort| cohort.waiting <= NOBODY)
        {
            self.cohorts.pop_back();
        }
        left
    }

    /// Adds people who join now.
    pub(crate) fn join(&mut self, people: f64) {
        if self.cohorts.is_empty() {
            self.cohorts.push_front(Cohort {
                waiting: 0.0,
                unserved: 0.0,
            });
        }
        if let Some(youngest) = self.cohorts.front_mut() {
            youngest.waiting += people;
            youngest.unserved += people;
        }
    }

    /// The steps the oldest cohort is past due; `None` when nobody is due.
    pub(crate) fn latest(&self) -> Option<usize> {
        self.cohorts.len().checked_sub(1 + self.due.0)
    }

    /// The people who are due and exactly this many steps past it.
    pub(crate) fn due_at(&self, late: usize) -> f64 {
        let held_back = if late == 0 { self.due.1 } else { 0.0 };
        self.cohorts.get(self.due.0 + late).map_or(0.0, |cohort| {
            (cohort.waiting - held_back * cohort.unserved).max(0.0)
        })
    }

    /// Serves this fraction of the people who are due and exactly `late` steps past it.
    pub(crate) fn serve_at(&mut self, late: usize, fraction: f64, served: &mut Served) {
        let people = self.due_at(late) * fraction;
        let age = self.due.0 + late;
        if let Some(cohort) = self.cohorts.get_mut(age)
            && people > 0.0
        {
            cohort.waiting = if fraction >= 1.0 && late > 0 {
                0.0
            } else {
                (cohort.waiting - people).max(0.0)
            };
            served.add(age, people, cohort.unserved);
        }
    }

    /// The people due now.
    pub(crate) fn due_now(&self) -> f64 {
        self.latest().map_or(0.0, |latest| {
            (0..=latest).map(|late| self.due_at(late)).sum()
        })
    }

    /// The people in line at the end of a step.
    pub(crate) fn people(&self) -> f64 {
        self.cohorts.iter().map(|cohort| cohort.waiting).sum()
    }

    /// The people in line, averaged over the step that begins now.
    ///
    /// # Formula
    /// End-of-step count × `(1 − e^(−δ dt))/(δ dt)`
    pub(crate) fn stock(&self) -> f64 {
        let decay = self.hazard * STEP;
        let mean = if decay < 1e-12 {
            1.0
        } else {
            -expm1(-decay) / decay
        };
        self.people() * mean
    }
}
