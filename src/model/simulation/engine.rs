//! The event loop.

use super::super::IntakePolicy;
use super::batch::Batch;
use super::line::{Line, Person};
use super::pool::{not_negative, positive};
use super::random::Random;
use super::{Arrivals, BUSINESS_DAYS, Booking, Length, Pool, PoolError};

/// Batches a finished run has.
pub const BATCHES: usize = 20;

/// Cells of the histogram of first waits to a slot: those waits do not lie on the slot grid.
pub(super) const CELLS_PER_SLOT: f64 = 16.0;

/// A line is given up on when this many people are in it: 24 bytes each.
const TOO_MANY: usize = 2_000_000;

/// Room for rounding in "due by this slot", slots.
const ROUNDING: f64 = 1e-6;

/// Why a run ended before its length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// More than two million people wait: the list grows without end, or is too long to play.
    TooManyPeople,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Fraction of the run done, warm-up included.
    pub share: f64,
    /// Whether nothing is left to do.
    pub finished: bool,
    /// Why it ended early, if it did.
    pub stopped: Option<Stop>,
}

/// Everyone since the start of the run, warm-up included.
///
/// `asked = started + gave_up + waiting` and `started = completed + dropped_out + in_care`, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Census {
    /// New patients who asked for care.
    pub asked: u64,
    /// New patients who had their first appointment.
    pub started: u64,
    /// New patients who gave up before it.
    pub gave_up: u64,
    /// New patients waiting at the end of the last finished batch.
    pub waiting: u64,
    /// Patients who finished treatment.
    pub completed: u64,
    /// Patients who left between visits.
    pub dropped_out: u64,
    /// Patients in care at the end of the last finished batch.
    pub in_care: u64,
}

/// A stream as the loop needs it: times in slots.
#[derive(Debug, Clone)]
struct Order {
    /// Cumulative share of starts up to and including this stream.
    up_to: f64,
    interval: f64,
    interval_days: f64,
    completing: f64,
    days_as_ordered: f64,
}

/// A resumable run: the same pool, length and seed give the same bits however it is sliced.
#[derive(Debug, Clone)]
pub struct Simulation {
    pub(super) pool: Pool,
    orders: Vec<Order>,
    random: Random,
    /// The slot handed out next, and the present time in slots.
    now: f64,
    end: f64,
    batch_length: f64,
    batch_end: f64,
    next_arrival: f64,
    /// Slots intakes took beyond the slots given to them so far.
    debt: f64,
    /// From when the ratio policy lets a new patient go before a due return.
    entitled: f64,
    asking: Line,
    in_care: Vec<Line>,
    current: Batch,
    /// Finished batches after the warm-up, oldest first.
    pub(super) batches: Vec<Batch>,
    /// People in both lines at the end of the warm-up.
    pub(super) at_start: Option<(usize, usize)>,
    census: Census,
    stopped: Option<Stop>,
}

impl Simulation {
    /// A run that has not begun, from an empty pool.
    ///
    /// # Errors
    /// [`PoolError`] when the pool or the length cannot be played.
    pub fn new(pool: Pool, length: Length, seed: u64) -> Result<Self, PoolError> {
        pool.check()?;
        not_negative("warm_up_weeks", length.warm_up_weeks)?;
        positive("weeks", length.weeks)?;
        let shares: f64 = pool.streams.iter().map(|stream| stream.share).sum();
        let mut up_to = 0.0;
        let orders: Vec<Order> = pool
            .streams
            .iter()
            .map(|stream| {
                up_to += stream.share / shares;
                Order {
                    up_to,
                    interval: stream.visit_interval_weeks * pool.slots_per_week,
                    interval_days: stream.visit_interval_weeks * BUSINESS_DAYS,
                    completing: 1.0 / stream.sessions_to_complete,
                    days_as_ordered: Pool::days_as_ordered(stream),
                }
            })
            .collect();
        let warm_up = (length.warm_up_weeks * pool.slots_per_week).round();
        let batch_length = (length.weeks * pool.slots_per_week / BATCHES as f64)
            .round()
            .max(1.0);
        let mut random = Random::new(seed);
        let mean_gap = pool.slots_per_week / pool.new_patients_per_week;
        let next_arrival = match pool.arrivals {
            Arrivals::Poisson => random.exponential(mean_gap),
            Arrivals::InTurn => random.unit() * mean_gap,
        };
        let streams = orders.len();
        Ok(Self {
            orders,
            random,
            now: 0.0,
            end: warm_up + BATCHES as f64 * batch_length,
            batch_length,
            batch_end: warm_up,
            next_arrival,
            debt: 0.0,
            entitled: 0.0,
            asking: Line::default(),
            in_care: vec![Line::default(); streams],
            current: Batch::new(streams),
            batches: Vec::with_capacity(BATCHES),
            at_start: None,
            census: Census::default(),
            stopped: None,
            pool,
        })
    }

    /// Plays up to so many events (a slot handed out, or a stretch of lost slots) and tells how
    /// far the run is. A million events take a few hundredths of a second.
    pub fn advance(&mut self, events: usize) -> Progress {
        for _ in 0..events {
            if self.finished() {
                break;
            }
            self.step();
        }
        self.progress()
    }

    /// How far the run is.
    pub fn progress(&self) -> Progress {
        Progress {
            share: self.now / self.end,
            finished: self.finished(),
            stopped: self.stopped,
        }
    }

    /// Everyone up to the last finished batch, the warm-up counting as one.
    pub const fn census(&self) -> Census {
        self.census
    }

    pub(super) const fn batch_slots(&self) -> f64 {
        self.batch_length
    }

    const fn finished(&self) -> bool {
        self.batches.len() == BATCHES || self.stopped.is_some()
    }

    fn step(&mut self) {
        if self.now >= self.batch_end {
            self.close_batch();
            return;
        }
        self.admit();
        if self.debt >= 1.0 {
            self.debt -= 1.0;
            self.now += 1.0;
            return;
        }
        let asking = self.asking.first(self.now).filter(|p| p.due <= self.now);
        let (next_due, overdue) = self.longest_past_due();
        let intake = match (asking, overdue) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(new), Some((_, patient))) => match self.pool.policy {
                IntakePolicy::IntakeFirst => true,
                IntakePolicy::ReturnsFirst => false,
                IntakePolicy::Ratio => self.entitled <= self.now,
                IntakePolicy::Proportional => new.due <= patient.due,
            },
        };
        match (asking, overdue) {
            (Some(new), _) if intake => self.see_new(new, overdue.is_some()),
            (_, Some((stream, patient))) => self.see_again(stream, patient),
            _ => {
                let next = self.next_arrival.min(next_due - ROUNDING).ceil();
                let next = next.min(self.batch_end).max(self.now + 1.0);
                self.current.idle_slots += next - self.now;
                self.now = next;
                return;
            }
        }
        if self.debt <= -1.0 {
            // Intakes shorter than a slot have left room for one more visit in this one.
            self.debt += 1.0;
        } else {
            self.now += 1.0;
        }
    }

    /// Lets everyone in who asks by this slot.
    fn admit(&mut self) {
        let slots = self.pool.slots_per_week;
        while self.next_arrival <= self.now {
            let since = self.next_arrival;
            let patience = slots / self.pool.give_up_per_week;
            let leaves = since + self.random.exponential(patience);
            self.asking.join(Person {
                since,
                due: since,
                leaves,
            });
            self.current.asked += 1;
            let gap = slots / self.pool.new_patients_per_week;
            self.next_arrival += match self.pool.arrivals {
                Arrivals::Poisson => self.random.exponential(gap),
                Arrivals::InTurn => gap,
            };
            if self.asking.len() > TOO_MANY {
                self.stopped = Some(Stop::TooManyPeople);
                return;
            }
        }
    }

    /// When the next patient in care is due, and who among those due now is longest past it.
    fn longest_past_due(&mut self) -> (f64, Option<(usize, Person)>) {
        let mut next_due = f64::INFINITY;
        let mut longest = None;
        for (stream, line) in self.in_care.iter_mut().enumerate() {
            if let Some(patient) = line.first(self.now)
                && patient.due < next_due
            {
                next_due = patient.due;
                if patient.due <= self.now + ROUNDING {
                    longest = Some((stream, patient));
                }
            }
        }
        (next_due, longest)
    }

    fn see_new(&mut self, person: Person, a_return_was_due: bool) {
        self.asking.take(self.now);
        let wait = self.now - person.since;
        let days = self.day(self.now) - self.day(person.since);
        let first = &mut self.current.first;
        first.count += 1;
        first.slots += wait;
        first.in_standard += u64::from(days <= self.pool.intake_standard_days);
        first.times.add(wait * CELLS_PER_SLOT);
        self.debt += self.pool.intake_slots - 1.0;
        if a_return_was_due {
            let spacing = self.pool.intake_slots + self.pool.returns_per_new;
            self.entitled = self.entitled.max(self.now - 1.0) + spacing;
        }
        let mark = self.random.unit();
        let stream = self
            .orders
            .iter()
            .position(|order| mark < order.up_to)
            .unwrap_or(0);
        self.wait_for_next_visit(stream);
    }

    fn see_again(&mut self, stream: usize, patient: Person) {
        let interval = self.now - patient.since;
        let days = self.day(self.now) - self.day(patient.since);
        let (Some(line), Some(order), Some(visits)) = (
            self.in_care.get_mut(stream),
            self.orders.get(stream),
            self.current.returns.get_mut(stream),
        ) else {
            return;
        };
        line.take(self.now);
        visits.count += 1;
        visits.slots += interval;
        visits.in_standard += u64::from(days <= self.pool.return_standard_days);
        visits.as_ordered += u64::from(days <= order.days_as_ordered);
        visits.times.add(interval);
        if self.random.unit() < order.completing {
            self.current.completed += 1;
        } else {
            self.wait_for_next_visit(stream);
        }
    }

    fn wait_for_next_visit(&mut self, stream: usize) {
        let slots = self.pool.slots_per_week;
        let stays = self.random.exponential(slots / self.pool.dropout_per_week);
        let today = self.day(self.now);
        let (Some(line), Some(order)) = (self.in_care.get_mut(stream), self.orders.get(stream))
        else {
            return;
        };
        line.join(Person {
            since: self.now,
            due: match self.pool.booking {
                Booking::Exact => self.now + order.interval,
                Booking::ByDay => (today + order.interval_days) * slots / BUSINESS_DAYS,
            },
            leaves: self.now + stays,
        });
        if line.len() > TOO_MANY {
            self.stopped = Some(Stop::TooManyPeople);
        }
    }

    /// The business day a time falls on, counted from the start.
    fn day(&self, slots: f64) -> f64 {
        (BUSINESS_DAYS * slots / self.pool.slots_per_week).floor()
    }

    fn close_batch(&mut self) {
        let streams = self.orders.len();
        let mut batch = std::mem::replace(&mut self.current, Batch::new(streams));
        (batch.waiting_at_end, batch.asking) = self.asking.close(self.batch_end);
        for line in &mut self.in_care {
            let (people, presence) = line.close(self.batch_end);
            batch.in_care_at_end += people;
            batch.in_care.left += presence.left;
            batch.in_care.slots += presence.slots;
        }
        self.census.asked += batch.asked;
        self.census.started += batch.first.count;
        self.census.gave_up += batch.asking.left;
        self.census.waiting = batch.waiting_at_end as u64;
        self.census.completed += batch.completed;
        self.census.dropped_out += batch.in_care.left;
        self.census.in_care = batch.in_care_at_end as u64;
        self.batch_end += self.batch_length;
        if self.at_start.is_none() {
            self.at_start = Some((batch.waiting_at_end, batch.in_care_at_end));
        } else {
            self.batches.push(batch);
        }
    }
}
