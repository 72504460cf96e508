//! What a run has found so far.

use std::slice;

use super::batch::{Batch, Visits};
use super::engine::CELLS_PER_SLOT;
use super::histogram::Histogram;
use super::{Bar, Estimate, Simulation};

/// Which visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// First appointments: the wait from asking.
    First,
    /// Return visits of all streams: the interval since the last visit.
    Return,
    /// Return visits of the stream at this place in [`Pool::streams`](super::Pool::streams).
    Stream(usize),
}

/// What was seen of one clock; what nobody was seen for is `None`.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct VisitFindings {
    /// Visits seen.
    pub visits: u64,
    /// Visits a week.
    pub per_week: Option<Estimate>,
    /// Mean time, weeks.
    pub mean_weeks: Option<Estimate>,
    /// Time one visit in ten does not exceed, weeks. Intervals are whole slots and their quantiles
    /// exact while they are under 32,768 slots; first waits are known to a 32nd of a slot.
    pub p10_weeks: Option<Estimate>,
    /// Median time, weeks; likewise.
    pub p50_weeks: Option<Estimate>,
    /// Time nine visits in ten do not exceed, weeks; likewise.
    pub p90_weeks: Option<Estimate>,
    /// Fraction of visits within the standard, counted in business days from day to day.
    pub share_within_standard: Option<Estimate>,
    /// Fraction of visits within the ordered interval and a day of grace, likewise; `None` for
    /// first appointments.
    pub share_as_ordered: Option<Estimate>,
}

/// What a run has found in its finished batches.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Findings {
    /// Finished batches, of [`BATCHES`](super::BATCHES).
    pub batches: usize,
    /// Weeks in them.
    pub weeks: f64,
    /// First appointments of those who had one.
    pub first_appointment: VisitFindings,
    /// Return visits of all streams together.
    pub return_visit: VisitFindings,
    /// Return visits of each stream.
    pub streams: Vec<VisitFindings>,
    /// Fraction of new patients who gave up, of those seen or given up.
    pub give_up_share: Option<Estimate>,
    /// New patients waiting for their first appointment, mean over time.
    pub waiting: Option<Estimate>,
    /// Patients in care, mean over time.
    pub caseload: Option<Estimate>,
    /// Return visits per patient started.
    pub sessions_per_patient: Option<Estimate>,
    /// Fraction of patients started who finish treatment.
    pub completing_share: Option<Estimate>,
    /// Slots a week nobody was due for.
    pub idle_slots_per_week: Option<Estimate>,
    /// People by which the list of new patients grew each week.
    pub waiting_growth_per_week: Option<Estimate>,
    /// People by which the patients in care grew each week.
    pub caseload_growth_per_week: Option<Estimate>,
    /// Whether a list grew by more than luck explains: the values then describe the weeks played,
    /// not a steady state.
    pub growing: bool,
}

impl Simulation {
    /// What the finished batches show; empty before the first one after the warm-up.
    pub fn findings(&self) -> Findings {
        let (waiting, in_care) = self.at_start.unwrap_or_default();
        let waiting_growth_per_week = self.growth(waiting, |batch| batch.waiting_at_end);
        let caseload_growth_per_week = self.growth(in_care, |batch| batch.in_care_at_end);
        let grows = |growth: &Option<Estimate>| {
            growth.is_some_and(|g| g.half_width.is_some_and(|half| g.value > half))
        };
        let starts = |batch: &Batch| batch.first.count as f64;
        let returns = |batch: &Batch| count(&batch.returns);
        Findings {
            batches: self.batches.len(),
            weeks: self.batches.len() as f64 * self.batch_weeks(),
            first_appointment: VisitFindings {
                share_as_ordered: None,
                ..self.visit_findings(Clock::First)
            },
            return_visit: self.visit_findings(Clock::Return),
            streams: (0..self.pool.streams.len())
                .map(|stream| self.visit_findings(Clock::Stream(stream)))
                .collect(),
            give_up_share: self.ratio(|batch| {
                let gave_up = batch.asking.left as f64;
                (gave_up, gave_up + starts(batch))
            }),
            waiting: self.ratio(|batch| (batch.asking.slots, self.batch_slots())),
            caseload: self.ratio(|batch| (batch.in_care.slots, self.batch_slots())),
            sessions_per_patient: self.ratio(|batch| (returns(batch), starts(batch))),
            completing_share: self.ratio(|batch| (batch.completed as f64, starts(batch))),
            idle_slots_per_week: self.ratio(|batch| (batch.idle_slots, self.batch_weeks())),
            growing: self.progress().stopped.is_some()
                || grows(&waiting_growth_per_week)
                || grows(&caseload_growth_per_week),
            waiting_growth_per_week,
            caseload_growth_per_week,
        }
    }

    /// Fraction of visits at most so many weeks after the patient asked, or was last seen; `None`
    /// when there were none.
    pub fn share_within(&self, clock: Clock, weeks: f64) -> Option<Estimate> {
        let ticks = weeks * self.ticks_per_week(clock);
        // A whole number of slots is within itself.
        let below = match clock {
            Clock::First => ticks,
            Clock::Return | Clock::Stream(_) => (ticks + 1e-6).floor() + 1.0,
        };
        self.ratio(|batch| {
            let seen = clock.of(batch);
            let within = seen.iter().map(|visits| visits.times.below(below)).sum();
            (within, count(seen))
        })
    }

    /// At most so many bars of equal width, covering every visit seen.
    pub fn histogram(&self, clock: Clock, bars: usize) -> Vec<Bar> {
        let all = merged(self.batches.iter().flat_map(|batch| clock.of(batch)));
        all.bars(bars, 1.0 / self.ticks_per_week(clock))
    }

    fn visit_findings(&self, clock: Clock) -> VisitFindings {
        let share = |hits: fn(&Visits) -> u64| {
            self.ratio(move |batch| {
                let seen = clock.of(batch);
                (seen.iter().map(hits).sum::<u64>() as f64, count(seen))
            })
        };
        let each: Vec<Histogram> = self
            .batches
            .iter()
            .map(|batch| merged(clock.of(batch)))
            .collect();
        let mut all = Histogram::new();
        for histogram in &each {
            all.merge(histogram);
        }
        // A first wait lies anywhere in its cell, an interval is its number of slots.
        let middle = if clock == Clock::First { 0.5 } else { 0.0 };
        let weeks = |ticks: f64| (ticks + middle) / self.ticks_per_week(clock);
        let quantile = |probability: f64| {
            let batches: Vec<f64> = each
                .iter()
                .filter_map(|histogram| histogram.quantile(probability).map(weeks))
                .collect();
            all.quantile(probability)
                .map(|value| Estimate::new(weeks(value), &batches))
        };
        VisitFindings {
            visits: all.total(),
            per_week: self.ratio(|batch| (count(clock.of(batch)), self.batch_weeks())),
            mean_weeks: self.ratio(|batch| {
                let seen = clock.of(batch);
                let slots: f64 = seen.iter().map(|visits| visits.slots).sum();
                (slots / self.pool.slots_per_week, count(seen))
            }),
            p10_weeks: quantile(0.1),
            p50_weeks: quantile(0.5),
            p90_weeks: quantile(0.9),
            share_within_standard: share(|visits| visits.in_standard),
            share_as_ordered: share(|visits| visits.as_ordered),
        }
    }

    fn ratio(&self, of: impl Fn(&Batch) -> (f64, f64)) -> Option<Estimate> {
        Estimate::ratio(&self.batches.iter().map(of).collect::<Vec<_>>())
    }

    /// The mean growth a week of a number of people known at the end of each batch.
    fn growth(&self, start: usize, people: impl Fn(&Batch) -> usize) -> Option<Estimate> {
        let mut before = start as f64;
        let steps: Vec<(f64, f64)> = self
            .batches
            .iter()
            .map(|batch| {
                let now = people(batch) as f64;
                let step = now - before;
                before = now;
                (step, self.batch_weeks())
            })
            .collect();
        Estimate::ratio(&steps)
    }

    fn ticks_per_week(&self, clock: Clock) -> f64 {
        match clock {
            Clock::First => self.pool.slots_per_week * CELLS_PER_SLOT,
            Clock::Return | Clock::Stream(_) => self.pool.slots_per_week,
        }
    }

    fn batch_weeks(&self) -> f64 {
        self.batch_slots() / self.pool.slots_per_week
    }
}

impl Clock {
    fn of(self, batch: &Batch) -> &[Visits] {
        match self {
            Self::First => slice::from_ref(&batch.first),
            Self::Return => &batch.returns,
            Self::Stream(stream) => batch.returns.get(stream..=stream).unwrap_or_default(),
        }
    }
}

fn count(seen: &[Visits]) -> f64 {
    seen.iter().map(|visits| visits.count).sum::<u64>() as f64
}

fn merged<'a>(seen: impl IntoIterator<Item = &'a Visits>) -> Histogram {
    let mut all = Histogram::new();
    for visits in seen {
        all.merge(&visits.times);
    }
    all
}
