//! The published reference values, computed again where the page runs.
//!
//! Each [`Row`] is one value published with this model: inputs, and a result computed by other
//! means (arithmetic of 70 digits for the queues and the fluid, a second program for the return law
//! and the required staff). [`Row::check`] computes it again and tells how many digits agree.

mod rows;

use libm::log10;

use super::queue::{Deterministic, ErlangA, ErlangC, engset, erlang_b};
use super::return_interval::{ReturnInterval, ReturnPool};
use super::steady_state::{Mix, Stream};
use super::{Inputs, ParameterId, Scenario, Value, evaluate};

pub use rows::ROWS;

/// Digits that must agree.
pub const DIGITS: u32 = 9;

/// Digits a number holds: more agreement cannot be told.
const MOST_DIGITS: f64 = 15.0;

/// A pool of clinicians under intakes first, per week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pool {
    /// Attended slots (S).
    pub slots: f64,
    /// Patients started (λ).
    pub starts: f64,
    /// Slots of one intake (w).
    pub intake_slots: f64,
    /// Interval ordered (τ), weeks.
    pub ordered: f64,
    /// Mean sessions to finish (m).
    pub sessions: f64,
    /// Dropout per week (δ).
    pub dropout: f64,
}

/// What is computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Case {
    /// Interval of the fluid steady state, weeks.
    FluidInterval {
        /// Patients started a week (λ).
        starts: f64,
        /// Return sessions a week (K).
        returns: f64,
        /// Mean sessions to finish (m).
        sessions: f64,
        /// Dropout per week (δ).
        dropout: f64,
        /// Interval ordered (τ), weeks.
        ordered: f64,
    },
    /// Mean interval between visits, weeks.
    MeanInterval(Pool),
    /// Interval nine in ten stay below, weeks.
    P90Interval(Pool),
    /// Productive FTE to see patients as ordered, with these inputs and defaults.
    RequiredOrdered(&'static [(ParameterId, f64)]),
    /// Productive FTE for the access standard alone.
    RequiredStandard(&'static [(ParameterId, f64)]),
    /// Share turned away.
    ErlangB {
        /// Servers (c).
        servers: u32,
        /// Offered load (a), erlangs.
        load: f64,
    },
    /// Share who wait.
    ErlangC {
        /// Servers (c).
        servers: u32,
        /// Offered load (a), erlangs.
        load: f64,
    },
    /// Mean wait of M/D/c, service times.
    Deterministic {
        /// Servers (c).
        servers: u32,
        /// Offered load (a), erlangs.
        load: f64,
    },
    /// Share who give up.
    ErlangA {
        /// Servers (c).
        servers: u32,
        /// Offered load (a), erlangs.
        load: f64,
        /// Hazard of giving up (θ), per service time.
        give_up: f64,
    },
    /// Share of time all servers are busy.
    Engset {
        /// Customers (N).
        sources: u32,
        /// Servers (c).
        servers: u32,
        /// Demand per customer (α).
        demand: f64,
    },
}

/// What a case was computed from.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// Symbols of docs/model.md with their values.
    Symbols(Vec<(&'static str, f64)>),
    /// Inputs of the page that are not their defaults.
    Inputs(&'static [(ParameterId, f64)]),
}

impl Case {
    /// The case's name in the message catalogue.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::FluidInterval { .. } => "fluid-interval",
            Self::MeanInterval(_) => "mean-interval",
            Self::P90Interval(_) => "p90-interval",
            Self::RequiredOrdered(_) => "required-ordered",
            Self::RequiredStandard(_) => "required-standard",
            Self::ErlangB { .. } => "erlang-b",
            Self::ErlangC { .. } => "erlang-c",
            Self::Deterministic { .. } => "deterministic",
            Self::ErlangA { .. } => "erlang-a",
            Self::Engset { .. } => "engset",
        }
    }

    /// What it is computed from.
    pub fn given(&self) -> Given {
        Given::Symbols(match *self {
            Self::FluidInterval {
                starts,
                returns,
                sessions,
                dropout,
                ordered,
            } => vec![
                ("λ", starts),
                ("K", returns),
                ("m", sessions),
                ("δ", dropout),
                ("τ", ordered),
            ],
            Self::MeanInterval(pool) | Self::P90Interval(pool) => vec![
                ("S", pool.slots),
                ("λ", pool.starts),
                ("w", pool.intake_slots),
                ("m", pool.sessions),
                ("δ", pool.dropout),
                ("τ", pool.ordered),
            ],
            Self::RequiredOrdered(inputs) | Self::RequiredStandard(inputs) => {
                return Given::Inputs(inputs);
            }
            Self::ErlangB { servers, load }
            | Self::ErlangC { servers, load }
            | Self::Deterministic { servers, load } => vec![("c", f64::from(servers)), ("a", load)],
            Self::ErlangA {
                servers,
                load,
                give_up,
            } => vec![("c", f64::from(servers)), ("a", load), ("θ", give_up)],
            Self::Engset {
                sources,
                servers,
                demand,
            } => vec![
                ("N", f64::from(sources)),
                ("c", f64::from(servers)),
                ("α", demand),
            ],
        })
    }

    /// The value, computed now; `None` when there is none.
    pub fn value(&self) -> Option<f64> {
        match *self {
            Self::FluidInterval {
                starts,
                returns,
                sessions,
                dropout,
                ordered,
            } => {
                let mix = one_order(ordered, sessions, dropout);
                Some(mix.interval_at(mix.fluid_delay(starts, returns).max(0.0)))
            }
            Self::MeanInterval(pool) => Some(pool.interval().mean_weeks),
            Self::P90Interval(pool) => Some(pool.interval().quantile(0.9)),
            Self::RequiredOrdered(inputs) => {
                let outcome = evaluate(&with(inputs)?);
                Some(outcome.required.ordered?.productive_fte)
            }
            Self::RequiredStandard(inputs) => {
                let outcome = evaluate(&with(inputs)?);
                Some(outcome.required.standard?.productive_fte)
            }
            Self::ErlangB { servers, load } => erlang_b::blocking(servers, load).ok(),
            Self::ErlangC { servers, load } => {
                let queue = ErlangC::new(servers, load).ok()?;
                Some(queue.stable()?.p_wait)
            }
            Self::Deterministic { servers, load } => {
                let queue = Deterministic::new(servers, load).ok()?;
                Some(queue.stable()?.mean_wait)
            }
            Self::ErlangA {
                servers,
                load,
                give_up,
            } => {
                let queue = ErlangA::new(servers, load, 1.0 / give_up).ok()?;
                Some(queue.p_abandon)
            }
            Self::Engset {
                sources,
                servers,
                demand,
            } => engset::time_congestion(sources, servers, demand).ok(),
        }
    }
}

impl Pool {
    fn interval(&self) -> ReturnInterval {
        let mix = one_order(self.ordered, self.sessions, self.dropout);
        let law = ReturnPool {
            starts: self.starts,
            slots: self.slots,
            intake_slots: self.intake_slots,
            dispersion: 1.0,
        }
        .law(&mix);
        ReturnInterval::new(&mix, [(1.0, law.delay)], law.fluid_delay)
    }
}

fn one_order(interval_weeks: f64, sessions: f64, dropout: f64) -> Mix {
    let stream = Stream {
        share: 1.0,
        interval_weeks,
        sessions,
    };
    Mix::new(&[stream], dropout)
}

fn with(changed: &[(ParameterId, f64)]) -> Option<Scenario> {
    let mut inputs = Inputs::default();
    for (id, value) in changed {
        inputs.set(*id, Value::Number(*value));
    }
    Scenario::try_from(&inputs).ok()
}

/// A published value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Its name where it was published.
    pub id: &'static str,
    /// What is computed.
    pub case: Case,
    /// As published.
    pub published: f64,
}

/// A value computed again.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Checked {
    /// As computed here.
    pub computed: Option<f64>,
    /// Significant digits that agree, 15 at most.
    pub digits: u32,
    /// Whether enough of them do.
    pub passed: bool,
}

impl Row {
    /// The value computed again and how many digits agree.
    ///
    /// # Formula
    /// `⌊−log₁₀(|computed − published| / |published|)⌋`
    ///
    /// # Examples
    /// ```
    /// use caseload::model::reference::ROWS;
    /// assert!(ROWS.iter().all(|row| row.check().passed));
    /// ```
    pub fn check(&self) -> Checked {
        let computed = self.case.value().filter(|value| value.is_finite());
        let digits = computed.map_or(0, |value| digits_of_agreement(value, self.published));
        Checked {
            computed,
            digits,
            passed: digits >= DIGITS,
        }
    }
}

fn digits_of_agreement(computed: f64, published: f64) -> u32 {
    let off = (computed - published).abs() / published.abs();
    if off == 0.0 {
        return MOST_DIGITS as u32;
    }
    (-log10(off)).floor().clamp(0.0, MOST_DIGITS) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_counted_from_the_first() {
        assert_eq!(digits_of_agreement(123.456, 123.456), 15);
        assert_eq!(digits_of_agreement(123.457, 123.456), 5);
        assert_eq!(digits_of_agreement(0.5, 123.0), 0);
        assert_eq!(digits_of_agreement(-123.0, 123.0), 0);
    }

    #[test]
    fn a_wrong_value_fails() {
        let row = Row {
            id: "wrong",
            case: Case::ErlangB {
                servers: 1,
                load: 0.5,
            },
            published: 0.333_333,
        };
        let checked = row.check();
        // 1/3 is off by 1.000001e-6 of it: just short of six.
        assert_eq!((checked.digits, checked.passed), (5, false));
    }
}
