//! One pool of clinicians played patient by patient: the check on every formula of the waits.
//!
//! It imports none of the formulas it checks. It knows a [`Pool`] and a seed, draws each patient's
//! arrival, patience and course of care, hands out the slots one by one, and reports what it saw
//! with 95 % intervals.
//!
//! # The rules it plays
//! - New patients ask at random times (Poisson), or evenly when they are dealt out in turn.
//! - The pool's slots are spread evenly through the week. A slot nobody is due for is lost.
//! - An intake takes `intake_slots` slots. A fraction is carried: at 1.5 slots every second
//!   intake also takes the slot after its own.
//! - Patients in care are due their stream's interval after their last visit. Among those due,
//!   the one longest past due goes first.
//! - [`IntakePolicy`](super::IntakePolicy) decides between a waiting new patient and a due return:
//!   - `intake_first`, `returns_first`: as they say;
//!   - `proportional`: one line, longest past due first; a new patient is due on asking;
//!   - `ratio`: a new patient may take a slot a return is due for once in `w + r` slots, so that
//!     r returns follow each intake of w slots. Slots no return is due for are free to take. Up to
//!     one slot of the right is carried over, so that rounding to whole slots costs no intakes.
//! - Everyone in care leaves at a constant hazard while waiting, also before being due; new
//!   patients give up at theirs. Each return session ends the treatment with chance 1/m.
//! - After a warm-up the run is cut into 20 batches of equal length. A value is that of all
//!   finished batches together; its 95 % half-width comes from their spread (Student's t), so it
//!   allows for one month depending on the last as long as a batch is many months.
//!
//! # Same seed, same numbers
//! Random numbers are xoshiro256++; exponential times are drawn by inversion with `libm`'s
//! logarithm, so every machine and browser gives the same bits, however the run is sliced.
//!
//! # Examples
//! ```
//! use caseload::model::Scenario;
//! use caseload::model::simulation::{Length, Pool, Simulation};
//!
//! let pool = Pool::of_returns(&Scenario::default())?;
//! let length = Length::of_visits(&pool, 50_000.0);
//! let mut simulation = Simulation::new(pool, length, 1)?;
//! while !simulation.advance(10_000).finished {}
//! let findings = simulation.findings();
//! let mean = findings.return_visit.mean_weeks.ok_or("nobody came back")?;
//! assert!((mean.value - 4.15).abs() < 0.3);
//! assert!(!findings.growing);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod batch;
mod engine;
mod estimate;
mod findings;
mod histogram;
mod line;
mod of_scenario;
mod pool;
mod random;

pub use engine::{BATCHES, Census, Progress, Simulation, Stop};
pub use estimate::{Estimate, half_width};
pub use findings::{Clock, Findings, VisitFindings};
pub use histogram::Bar;
pub use pool::{Arrivals, Booking, Length, Pool, PoolError, Stream};

/// Business days in a week.
const BUSINESS_DAYS: f64 = 5.0;
