//! Formula against simulation: one scenario, answered twice.
//!
//! A [`Trial`] plays the scenario's pools patient by patient in slices the caller chooses,
//! then sets what was seen beside what the formulas say.
//!
//! # What is compared
//! The simulation plays one pool at a time. The return clock and the caseload are those of the
//! pool of `return_pool_clinicians`, the first clock and giving up those of the pool of
//! `intake_pool_clinicians`; where both are as large, one run serves both. The formulas are
//! evaluated with **both** pools as large as the one played, and with even caseloads
//! (`caseload_cv` is not played). The values on the page combine both pools, so they may differ
//! from the formula's value here.

use super::clinic::{Clinic, Returns};
use super::outcome::Status;
use super::return_interval::ReturnInterval;
use super::simulation::{
    Bar, Clock, Estimate, Findings, Length, Pool, PoolError, Simulation, VisitFindings,
};
use super::{Inputs, Outcome, Scenario, evaluate};

/// Bars of the histogram, at most.
const BARS: usize = 48;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Mean interval between visits, weeks.
    ReturnMean,
    /// Median interval, weeks.
    ReturnP50,
    /// Interval nine in ten stay below, weeks.
    ReturnP90,
    /// Fraction of return visits within the standard.
    ReturnWithinStandard,
    /// Fraction of return visits within the ordered interval and a day of grace.
    ReturnAsOrdered,
    /// Patients in care per full-time clinician.
    Caseload,
    /// Mean wait for the first appointment, weeks.
    FirstMean,
    /// Median wait, weeks.
    FirstP50,
    /// Wait nine in ten stay below, weeks.
    FirstP90,
    /// Fraction of first appointments within the standard.
    FirstWithinStandard,
    /// Fraction of new patients who give up.
    GiveUp,
}

impl Quantity {
    /// The quantity's name in the message catalogue and in the document.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReturnMean => "return-mean",
            Self::ReturnP50 => "return-p50",
            Self::ReturnP90 => "return-p90",
            Self::ReturnWithinStandard => "return-standard",
            Self::ReturnAsOrdered => "return-ordered",
            Self::Caseload => "caseload",
            Self::FirstMean => "first-mean",
            Self::FirstP50 => "first-p50",
            Self::FirstP90 => "first-p90",
            Self::FirstWithinStandard => "first-standard",
            Self::GiveUp => "give-up",
        }
    }

    /// Whether it belongs to the first clock.
    pub const fn is_first(self) -> bool {
        matches!(
            self,
            Self::FirstMean
                | Self::FirstP50
                | Self::FirstP90
                | Self::FirstWithinStandard
                | Self::GiveUp
        )
    }

    /// Whether it is a time, weeks.
    pub const fn is_time(self) -> bool {
        matches!(
            self,
            Self::ReturnMean
                | Self::ReturnP50
                | Self::ReturnP90
                | Self::FirstMean
                | Self::FirstP50
                | Self::FirstP90
        )
    }
}

/// How a formula's value lies to the simulation's interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Inside the 95 % interval.
    Inside,
    /// Outside it.
    Outside,
    /// One side has no value, or the simulation no interval.
    Unknown,
}

/// One quantity, twice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// What.
    pub quantity: Quantity,
    /// By formula.
    pub formula: Option<f64>,
    /// As simulated.
    pub simulated: Option<Estimate>,
    /// How finely the simulation knows it beside luck: quantiles lie on the grid of slots.
    pub grid: f64,
}

impl Row {
    /// The formula's distance from the simulated value and the room the interval and the grid
    /// leave; `None` without both values and an interval of some width.
    pub fn distance(&self) -> Option<(f64, f64)> {
        let simulated = self.simulated?;
        let room = simulated.half_width? + self.grid;
        // Batches that all saw the same share, such as nobody, leave no interval.
        (room > 0.0).then_some(((self.formula? - simulated.value).abs(), room))
    }

    /// How the two values lie to each other.
    pub fn agreement(&self) -> Agreement {
        match self.distance() {
            Some((off, room)) if off <= room => Agreement::Inside,
            Some(_) => Agreement::Outside,
            None => Agreement::Unknown,
        }
    }
}

/// The state of the lists, by formula and as seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lists {
    /// Whether the formulas have no steady state.
    pub growing_by_formula: bool,
    /// Whether a list grew in the simulation by more than luck explains.
    pub growing_in_simulation: bool,
    /// People by which the list of new patients grew each week.
    pub waiting_growth: Option<Estimate>,
    /// People by which the patients in care grew each week.
    pub caseload_growth: Option<Estimate>,
    /// Whether the formulas leave no return visits.
    pub no_returns_by_formula: bool,
}

/// A bar of return intervals, and what the formula expects in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExpectedBar {
    /// As seen.
    pub bar: Bar,
    /// Share of visits the formula puts in it, fraction; `None` without a steady state.
    pub expected: Option<f64>,
}

/// One scenario, answered by formula and by simulation.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Full-time clinicians who share return visits, as played.
    pub return_pool: f64,
    /// Full-time clinicians who share first appointments, as played.
    pub intake_pool: f64,
    /// Return visits counted in the run of the return pool.
    pub return_visits: u64,
    /// First appointments counted in the run of the intake pool.
    pub first_appointments: u64,
    /// Weeks counted in the run of the return pool, after its warm-up.
    pub weeks: f64,
    /// Whether a run was stopped because more people waited than can be played.
    pub stopped: bool,
    /// Whether uneven caseloads were asked for, which are not played.
    pub uneven_left_out: bool,
    /// State of the lists.
    pub lists: Lists,
    /// What is compared, the return clock first.
    pub rows: Vec<Row>,
    /// Histogram of return intervals.
    pub bars: Vec<ExpectedBar>,
}

/// One pool, and the scenario whose two pools are that pool.
#[derive(Debug, Clone)]
struct Side {
    scenario: Scenario,
    clinicians: f64,
    slots_per_week: f64,
    run: Simulation,
}

impl Side {
    fn new(
        scenario: &Scenario,
        clinicians: f64,
        pool: Pool,
        visits: f64,
        seed: u64,
    ) -> Result<Self, PoolError> {
        let inputs = scenario.inputs();
        let even = Inputs {
            return_pool_clinicians: clinicians,
            intake_pool_clinicians: clinicians,
            caseload_cv: 0.0,
            ..inputs.clone()
        };
        let slots_per_week = pool.slots_per_week;
        let length = Length::of_visits(&pool, visits);
        Ok(Self {
            // Each pool size is within the limits of the other.
            scenario: Scenario::try_from(&even).unwrap_or_else(|_| scenario.clone()),
            clinicians: clinicians.min(inputs.clinicians * inputs.fte_per_clinician),
            slots_per_week,
            run: Simulation::new(pool, length, seed)?,
        })
    }
}

/// A comparison being worked out.
#[derive(Debug, Clone)]
pub struct Trial {
    returns: Side,
    /// The run of the intake pool, where it is another.
    first: Option<Side>,
    uneven: bool,
}

impl Trial {
    /// A comparison not begun, with about so many slots played in each pool.
    ///
    /// # Errors
    /// [`PoolError`] when there is nothing to play, such as a week without bookable slots.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::Scenario;
    /// use caseload::model::comparison::{Agreement, Quantity, Trial};
    ///
    /// let mut trial = Trial::new(&Scenario::default(), 20_000.0, 1)?;
    /// while trial.advance(10_000) < 1.0 {}
    /// let comparison = trial.comparison();
    /// assert_eq!(comparison.rows[0].quantity, Quantity::ReturnMean);
    /// assert!(comparison.rows[0].simulated.is_some());
    /// # Ok::<(), caseload::model::simulation::PoolError>(())
    /// ```
    pub fn new(scenario: &Scenario, visits: f64, seed: u64) -> Result<Self, PoolError> {
        let inputs = scenario.inputs();
        let (returns, intakes) = (inputs.return_pool_clinicians, inputs.intake_pool_clinicians);
        let pools = (Pool::of_returns(scenario)?, Pool::of_intakes(scenario)?);
        let same = pools.0 == pools.1;
        Ok(Self {
            returns: Side::new(scenario, returns, pools.0, visits, seed)?,
            first: if same {
                None
            } else {
                Some(Side::new(scenario, intakes, pools.1, visits, seed)?)
            },
            uneven: inputs.caseload_cv > 0.0,
        })
    }

    /// Plays up to so many events and tells the share done, 1 when finished.
    pub fn advance(&mut self, events: usize) -> f64 {
        let returns = self.returns.run.progress();
        let Some(first) = &mut self.first else {
            let progress = self.returns.run.advance(events);
            return if progress.finished {
                1.0
            } else {
                progress.share.min(0.999)
            };
        };
        if !returns.finished {
            return 0.5 * self.returns.run.advance(events).share.min(0.999);
        }
        let progress = first.run.advance(events);
        if progress.finished {
            1.0
        } else {
            0.5 + 0.5 * progress.share.min(0.999)
        }
    }

    /// What the finished runs show beside what the formulas say.
    pub fn comparison(&self) -> Comparison {
        let first = self.first.as_ref().unwrap_or(&self.returns);
        let (outcome, found) = (
            evaluate(&self.returns.scenario),
            self.returns.run.findings(),
        );
        let (first_outcome, first_found) = if self.first.is_some() {
            (evaluate(&first.scenario), first.run.findings())
        } else {
            (outcome.clone(), found.clone())
        };
        let mut rows = return_rows(&self.returns, &outcome, &found);
        rows.extend(first_rows(first, &first_outcome, &first_found));
        let stopped = [&self.returns, first]
            .iter()
            .any(|side| side.run.progress().stopped.is_some());
        Comparison {
            return_pool: self.returns.clinicians,
            intake_pool: first.clinicians,
            return_visits: found.return_visit.visits,
            first_appointments: first_found.first_appointment.visits,
            weeks: found.weeks,
            stopped,
            uneven_left_out: self.uneven,
            lists: Lists {
                growing_by_formula: outcome.status == Status::Growing
                    || first_outcome
                        .waits
                        .first_appointment
                        .list_growth_per_week
                        .is_some(),
                growing_in_simulation: found.growing || first_found.growing,
                waiting_growth: first_found.waiting_growth_per_week,
                caseload_growth: found.caseload_growth_per_week,
                no_returns_by_formula: outcome.status == Status::NoReturns,
            },
            rows,
            bars: bars(&self.returns),
        }
    }
}

fn return_rows(side: &Side, outcome: &Outcome, found: &Findings) -> Vec<Row> {
    let (formula, seen) = (&outcome.waits.return_visit, &found.return_visit);
    let per_clinician = found.caseload.map(|all| Estimate {
        value: all.value / side.clinicians,
        half_width: all.half_width.map(|half| half / side.clinicians),
    });
    let slot = 1.0 / side.slots_per_week;
    let mut rows = times(
        [
            Quantity::ReturnMean,
            Quantity::ReturnP50,
            Quantity::ReturnP90,
        ],
        [formula.mean_weeks, formula.p50_weeks, formula.p90_weeks],
        seen,
        slot,
    );
    rows.extend([
        row(
            Quantity::ReturnWithinStandard,
            formula.share_within_standard,
            seen.share_within_standard,
        ),
        row(
            Quantity::ReturnAsOrdered,
            formula.share_as_ordered,
            seen.share_as_ordered,
        ),
        row(Quantity::Caseload, outcome.caseload_per_fte, per_clinician),
    ]);
    rows
}

fn first_rows(side: &Side, outcome: &Outcome, found: &Findings) -> Vec<Row> {
    let (formula, seen) = (&outcome.waits.first_appointment, &found.first_appointment);
    let slot = 1.0 / side.slots_per_week;
    let mut rows = times(
        [Quantity::FirstMean, Quantity::FirstP50, Quantity::FirstP90],
        [formula.mean_weeks, formula.p50_weeks, formula.p90_weeks],
        seen,
        slot,
    );
    rows.extend([
        row(
            Quantity::FirstWithinStandard,
            formula.share_within_standard,
            seen.share_within_standard,
        ),
        row(Quantity::GiveUp, formula.give_up_share, found.give_up_share),
    ]);
    rows
}

/// Mean and two quantiles, which lie on the grid of slots.
fn times(
    [mean, p50, p90]: [Quantity; 3],
    [mean_weeks, p50_weeks, p90_weeks]: [Option<f64>; 3],
    seen: &VisitFindings,
    slot: f64,
) -> Vec<Row> {
    let on_grid = |row: Row| Row { grid: slot, ..row };
    vec![
        row(mean, mean_weeks, seen.mean_weeks),
        on_grid(row(p50, p50_weeks, seen.p50_weeks)),
        on_grid(row(p90, p90_weeks, seen.p90_weeks)),
    ]
}

const fn row(quantity: Quantity, formula: Option<f64>, simulated: Option<Estimate>) -> Row {
    Row {
        quantity,
        formula,
        simulated,
        grid: 0.0,
    }
}

fn bars(side: &Side) -> Vec<ExpectedBar> {
    let inputs = side.scenario.inputs();
    let clocks = Clinic::from(&side.scenario).clocks(inputs.clinicians * inputs.fte_per_clinician);
    let law = match &clocks.returns {
        Returns::Steady(law) => Some(law),
        Returns::Unavailable | Returns::Growing(_) => None,
    };
    let half_slot = 0.5 / side.slots_per_week;
    side.run
        .histogram(Clock::Return, BARS)
        .into_iter()
        .map(|bar| ExpectedBar {
            bar,
            expected: law.map(|law| expected(law, bar, half_slot)),
        })
        .collect()
}

/// The share of visits a law puts into a bar. An interval of k slots stands for times from half a
/// slot below to half a slot above.
fn expected(law: &ReturnInterval, bar: Bar, half_slot: f64) -> f64 {
    law.tail(bar.from_weeks - half_slot) - law.tail(bar.to_weeks - half_slot)
}
