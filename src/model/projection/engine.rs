//! One business day at a time: who arrives, who is served, who is left, and the law of the
//! interval between visits that day.

use libm::{exp, expm1, pow};

use super::line::{Line, STEP, Served};
use super::staff::Staff;
use super::start;
use crate::model::clinic::Clinic;
use crate::model::delay::{Bell, DelayLaw};
use crate::model::inputs::IntakePolicy;
use crate::model::numerics::normal_tail;
use crate::model::return_interval::{Part, ReturnPool};
use crate::model::steady_state::{NO_HAZARD, sessions_per_episode};

/// What drives a clinic over time; each function takes weeks since the start.
pub struct Drivers<'a> {
    /// New patients as a multiple of the clinic's own.
    pub demand: &'a dyn Fn(f64) -> f64,
    /// Productive FTE available for work as a fraction of those employed (a strike or lockout).
    pub capacity: &'a dyn Fn(f64) -> f64,
}

/// The law of one day.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Day {
    /// Return sessions given a week.
    pub(crate) returns: f64,
    /// Patients started a week.
    pub(crate) starts: f64,
    /// New patients a week.
    pub(crate) arrivals: f64,
    /// Mean age of the return visits served beyond their own interval, weeks.
    pub(crate) fluid_weeks: f64,
    /// Interval laws of the day's visits; shares sum to 1.
    pub(crate) parts: Vec<Part>,
    /// Mean interval, weeks.
    pub(crate) mean_weeks: f64,
    /// Mean wait of the new patients seen, weeks.
    pub(crate) first_wait: f64,
    /// Spread of that wait between clinics and weeks, weeks.
    pub(crate) first_spread: f64,
    /// FTE at work.
    pub(crate) at_work: f64,
    /// Return-session slots a week.
    pub(crate) slots: f64,
    /// Whether someone due was left unserved.
    pub(crate) over: bool,
    /// People hired.
    pub(crate) hired: f64,
    /// Patients who left while waiting for their next visit.
    pub(crate) dropped_out: f64,
    /// New patients who gave up.
    pub(crate) gave_up: f64,
    /// Patients who finished.
    pub(crate) completed: f64,
}

/// The clinic on one day.
pub(crate) struct Engine<'a> {
    clinic: &'a Clinic,
    pub(crate) staff: Staff,
    growth_per_year: f64,
    intakes: Line,
    returns: Vec<Line>,
    step: u32,
    first_variance: f64,
}

/// What one line is given: so many people at most.
struct Budget(f64);

impl Budget {
    /// The fraction of `people` it covers, and what is left of it.
    fn take(&mut self, people: f64) -> f64 {
        if people <= 0.0 {
            return 1.0;
        }
        let fraction = (self.0 / people).clamp(0.0, 1.0);
        self.0 -= people * fraction;
        fraction
    }
}

impl<'a> Engine<'a> {
    /// The clinic in its steady state with `fte` at work.
    pub(crate) fn steady(clinic: &'a Clinic, staff: Staff, growth_per_year: f64) -> Self {
        let mut engine = Self {
            clinic,
            growth_per_year,
            intakes: Line::new(clinic.give_up, 0.0),
            returns: clinic
                .mix
                .streams()
                .iter()
                .map(|stream| Line::new(clinic.mix.dropout(), stream.interval_weeks))
                .collect(),
            step: 0,
            first_variance: 0.0,
            staff,
        };
        engine.settle();
        engine
    }

    /// Fills both lines with the fluid steady state of today's staff.
    fn settle(&mut self) {
        let clinic = self.clinic;
        let slots = clinic.slots_per_fte * self.staff.at_work(0.0);
        let clocks = start::fluid(clinic, slots);
        let overloaded = clocks.starts < clinic.referrals * (1.0 - 1e-9);
        if overloaded && clinic.give_up >= NO_HAZARD {
            self.intakes.fill(clinic.referrals, clocks.starts, true);
        }
        for (line, stream) in self.returns.iter_mut().zip(clinic.mix.streams()) {
            let starts = clocks.starts * stream.share;
            let visits = starts
                * sessions_per_episode(
                    stream.interval_weeks + clocks.delay,
                    clinic.mix.dropout(),
                    stream.sessions,
                );
            let entering = visits * (1.0 - 1.0 / stream.sessions) + starts;
            let behind = clocks.delay > 0.0 && !clinic.mix.nobody_drops_out();
            line.fill(entering, visits, behind);
        }
        self.first_variance = self.settled_variance(slots, overloaded);
    }

    /// Variance the wait for a first appointment settles at when its line never empties.
    fn settled_variance(&self, slots: f64, overloaded: bool) -> f64 {
        if !overloaded || self.clinic.give_up < NO_HAZARD {
            return 0.0;
        }
        1.0 / (2.0 * self.clinic.give_up * self.first_rate(slots))
    }

    /// First appointments a week of the clinic's own pool.
    fn first_rate(&self, slots: f64) -> f64 {
        let fte = slots / self.clinic.slots_per_fte;
        let share = (self.clinic.intake_pool / fte).min(1.0);
        let per_patient = match self.clinic.policy {
            IntakePolicy::IntakeFirst => self.clinic.intake_slots,
            IntakePolicy::Ratio if !self.clinic.returns_first() => {
                self.clinic.intake_slots + self.clinic.returns_per_new
            }
            _ => self.clinic.intake_slots + self.clinic.mix.visits(),
        };
        slots * share / per_patient
    }

    /// Patients in care at this moment, averaged over the step that begins now.
    pub(crate) fn in_care(&self) -> f64 {
        self.returns.iter().map(Line::stock).sum()
    }

    /// People waiting for a first appointment, likewise.
    pub(crate) fn backlog(&self) -> f64 {
        self.intakes.stock()
    }

    /// People in the line for a first appointment, and in care, at the end of a step.
    pub(crate) fn lines(&self) -> (f64, f64) {
        let in_care = self.returns.iter().map(Line::people).sum();
        (self.intakes.people(), in_care)
    }

    /// Everyone in either line.
    pub(crate) fn people(&self) -> f64 {
        self.intakes.people() + self.returns.iter().map(Line::people).sum::<f64>()
    }

    /// Serves everyone due in the return lines, latest first, as far as the budget goes.
    fn serve_returns(lines: &mut [Line], budget: &mut Budget, served: &mut [Served]) {
        let latest = lines.iter().filter_map(Line::latest).max();
        for late in (0..=latest.unwrap_or(0)).rev() {
            let due = lines.iter().map(|line| line.due_at(late)).sum();
            let fraction = budget.take(due);
            for (line, served) in lines.iter_mut().zip(served.iter_mut()) {
                line.serve_at(late, fraction, served);
            }
            if budget.0 <= 0.0 {
                break;
            }
        }
    }

    /// Serves new patients, oldest first, as far as a budget of return sessions goes.
    fn serve_intakes(line: &mut Line, per_patient: f64, budget: &mut Budget, served: &mut Served) {
        for late in (0..=line.latest().unwrap_or(0)).rev() {
            let fraction = budget.take(line.due_at(late) * per_patient);
            line.serve_at(late, fraction, served);
            if budget.0 <= 0.0 {
                break;
            }
        }
    }

    /// Serves both lines as one, latest first.
    fn serve_shared(&mut self, budget: &mut Budget, first: &mut Served, again: &mut [Served]) {
        let per_patient = self.clinic.intake_slots;
        let latest = self.returns.iter().filter_map(Line::latest).max();
        let latest = latest.max(self.intakes.latest()).unwrap_or(0);
        for late in (0..=latest).rev() {
            let due: f64 = self.returns.iter().map(|line| line.due_at(late)).sum();
            let fraction = budget.take(due + self.intakes.due_at(late) * per_patient);
            self.intakes.serve_at(late, fraction, first);
            for (line, served) in self.returns.iter_mut().zip(again.iter_mut()) {
                line.serve_at(late, fraction, served);
            }
            if budget.0 <= 0.0 {
                break;
            }
        }
    }

    fn serve(&mut self, capacity: f64) -> (Served, Vec<Served>) {
        let mut first = Served::default();
        let mut again = vec![Served::default(); self.returns.len()];
        let per_patient = self.clinic.intake_slots;
        let mut budget = Budget(capacity);
        if self.clinic.policy == IntakePolicy::Proportional {
            self.serve_shared(&mut budget, &mut first, &mut again);
        } else if self.clinic.returns_first() {
            Self::serve_returns(&mut self.returns, &mut budget, &mut again);
            Self::serve_intakes(&mut self.intakes, per_patient, &mut budget, &mut first);
        } else {
            let reserved = if self.clinic.policy == IntakePolicy::Ratio {
                self.clinic.returns_per_new / (per_patient + self.clinic.returns_per_new)
            } else {
                0.0
            };
            let mut own = Budget(capacity * (1.0 - reserved));
            Self::serve_intakes(&mut self.intakes, per_patient, &mut own, &mut first);
            budget.0 = own.0 + capacity * reserved;
            Self::serve_returns(&mut self.returns, &mut budget, &mut again);
            // What returns leave over goes back to new patients.
            Self::serve_intakes(&mut self.intakes, per_patient, &mut budget, &mut first);
        }
        (first, again)
    }

    /// Lets one business day pass.
    pub(crate) fn day(&mut self, drivers: &Drivers<'_>) -> Day {
        let clinic = self.clinic;
        let middle = (f64::from(self.step) + 0.5) * STEP;
        self.step += 1;
        let gave_up = self.intakes.age();
        let dropped_out = self.returns.iter_mut().map(Line::age).sum();
        let growth = pow(1.0 + self.growth_per_year, middle / 52.0);
        let arrivals = clinic.referrals * growth * (drivers.demand)(middle);
        self.intakes.join(arrivals * STEP);
        let at_work = self.staff.at_work(middle);
        let slots = clinic.slots_per_fte * at_work * (drivers.capacity)(middle);
        let (first, again) = self.serve(slots * STEP);
        let overdue: f64 = self.returns.iter().map(Line::due_now).sum();
        let starts = first.people / STEP;
        let over = overdue > 1e-9 * (1.0 + slots * STEP);
        let mut day = Day {
            returns: again.iter().map(|served| served.people).sum::<f64>() / STEP,
            starts,
            arrivals,
            fluid_weeks: 0.0,
            parts: Vec::new(),
            mean_weeks: 0.0,
            first_wait: if first.people > 0.0 {
                first.mean_age()
            } else {
                self.intakes.latest().unwrap_or(0) as f64 * STEP
            },
            first_spread: 0.0,
            at_work,
            slots,
            over,
            hired: 0.0,
            dropped_out,
            gave_up,
            completed: 0.0,
        };
        self.first_line(slots, &mut day);
        for ((line, stream), served) in self
            .returns
            .iter_mut()
            .zip(clinic.mix.streams())
            .zip(&again)
        {
            let done = served.people / stream.sessions;
            day.completed += done;
            line.join(served.people - done + first.people * stream.share);
        }
        self.law(slots, over, &again, &mut day);
        day.hired = self.staff.step(middle);
        day
    }

    /// Spread of the wait for a first appointment.
    ///
    /// # Formula
    /// While the line does not empty the wait of one clinic's pool wanders:
    /// `dv/dt = 1/μ − 2θv`; an empty line forgets.
    fn first_line(&mut self, slots: f64, day: &mut Day) {
        let waiting = self.intakes.people() > 1e-9 * (1.0 + day.arrivals);
        if waiting && slots > 0.0 {
            let hazard = self.clinic.give_up;
            let decay = exp(-2.0 * hazard * STEP);
            let gained = if hazard < NO_HAZARD {
                STEP
            } else {
                -expm1(-2.0 * hazard * STEP) / (2.0 * hazard)
            };
            self.first_variance = self.first_variance * decay + gained / self.first_rate(slots);
        } else if !waiting {
            self.first_variance = 0.0;
        }
        day.first_spread = self.first_variance.sqrt();
    }

    /// The day's law of the interval between visits, from the list's own turnover.
    ///
    /// # Formula
    /// docs/model.md section 6b: section 3 with `K' = ν`, `λ' = ν/V(u)` while someone due was left
    /// unserved, else `λ' = C/V(τ)`, `K' = max(C, K)` with `C = δP/(e^(δτ) − 1)`.
    fn law(&self, slots: f64, over: bool, again: &[Served], day: &mut Day) {
        let clinic = self.clinic;
        let mix = &clinic.mix;
        let people: f64 = again.iter().map(|served| served.people).sum();
        if people <= 0.0 || slots <= 0.0 {
            return;
        }
        let return_sessions = slots - clinic.intake_slots * day.starts;
        let (entering, leaving, delay) = if over {
            let late: f64 = again
                .iter()
                .zip(mix.streams())
                .map(|(served, stream)| served.weeks - served.people * stream.interval_weeks)
                .sum();
            let delay = late / people;
            let turnover: f64 = again
                .iter()
                .filter(|served| served.people > 0.0)
                .map(Served::turnover)
                .sum();
            (turnover / mix.visits_at(delay), turnover, delay)
        } else {
            let turnover: f64 = self
                .returns
                .iter()
                .zip(mix.streams())
                .map(|(line, stream)| line.stock() / stretch(mix.divisor(), stream.interval_weeks))
                .sum();
            (turnover / mix.visits(), turnover.max(return_sessions), 0.0)
        };
        day.fluid_weeks = mix.interval_at(delay);
        let fte = day.at_work;
        let share = (clinic.return_pool / fte).min(1.0);
        let pool = ReturnPool {
            starts: day.starts * share,
            slots: slots * share,
            intake_slots: clinic.intake_slots,
            dispersion: self.dispersion(slots, day),
        };
        for relative in &clinic.caseloads {
            let delay = if clinic.returns_first() && !over {
                pool.first_in_line()
            } else {
                let own = ReturnPool {
                    starts: pool.starts * relative,
                    ..pool
                };
                own.law_at(mix, entering * share * relative, leaving * share)
                    .delay
            };
            let mean = delay.mean();
            for stream in mix.streams() {
                let interval = stream.interval_weeks + mean;
                let visits = sessions_per_episode(interval, mix.dropout(), stream.sessions);
                day.parts.push(Part {
                    share: relative * stream.share * visits,
                    interval_weeks: stream.interval_weeks,
                    delay,
                });
            }
        }
        let total: f64 = day.parts.iter().map(|part| part.share).sum();
        // Of a few visits years late there is no law.
        if !(total > 0.0 && day.parts.iter().all(|part| part.delay.mean().is_finite())) {
            day.parts.clear();
            return;
        }
        for part in &mut day.parts {
            part.share /= total;
        }
        day.mean_weeks = day
            .parts
            .iter()
            .map(|part| part.share * (part.interval_weeks + part.delay.mean()))
            .sum();
    }

    /// Dispersion of the starts: an intake line that never empties deals them out in turn.
    fn dispersion(&self, slots: f64, day: &Day) -> f64 {
        let clinic = self.clinic;
        if clinic.policy != IntakePolicy::Ratio || clinic.returns_first() {
            return 1.0;
        }
        let fte = slots / clinic.slots_per_fte;
        let pools = (clinic.return_pool.min(fte) / clinic.intake_pool.min(fte)).min(1.0);
        let clear = if day.first_spread > 0.0 {
            normal_tail(day.first_wait / day.first_spread)
        } else {
            1.0
        };
        1.0 - pools * (1.0 - clear)
    }
}

/// `(e^(δτ) − 1)/δ`, weeks.
fn stretch(dropout: f64, interval: f64) -> f64 {
    expm1(dropout * interval) / dropout
}

/// The wait for a first appointment on one day: a bell around the wait of those seen.
pub(crate) fn first_law(wait: f64, spread: f64) -> Option<DelayLaw> {
    (spread > 0.0).then(|| DelayLaw::only(Bell::normal(wait, spread)))
}
