//! The fluid steady state: how many sessions a course of care takes at a given interval, and the
//! interval at which a number of return sessions a week is just enough.

use libm::{exp, expm1, log1p};
use serde::{Deserialize, Serialize};

use super::delay::{NO_STRETCH, stretched};
use super::numerics::root;

/// Dropout below this, per week, is no dropout: an overloaded list then grows without end.
pub const NO_HAZARD: f64 = 1e-6;
/// Dropout is never taken below this, per week: the formulas divide by it.
const LEAST_DROPOUT: f64 = 1e-7;

/// New patients who are ordered the same interval and the same course.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stream {
    /// Share of the new patients; all shares sum to 1.
    pub share: f64,
    /// Interval ordered between visits (τ), weeks.
    #[serde(rename = "visit_interval_weeks")]
    pub interval_weeks: f64,
    /// Mean sessions to finish (m).
    #[serde(rename = "sessions_to_complete")]
    pub sessions: f64,
}

/// The return sessions per patient started when the interval is u weeks.
///
/// A patient survives the wait with probability `e^(−δu)`; each session ends the treatment with
/// probability 1/m.
///
/// # Formula
/// `V(u) = 1/(e^(δu) − 1 + 1/m)`
///
/// # Examples
/// ```
/// use caseload::model::steady_state::sessions_per_episode;
/// assert!((sessions_per_episode(1.0, 0.04, 16.0) - 9.679_532_534_891_007).abs() < 1e-12);
/// ```
pub fn sessions_per_episode(interval_weeks: f64, dropout: f64, sessions: f64) -> f64 {
    1.0 / (expm1(dropout * interval_weeks) + 1.0 / sessions)
}

/// The orders of all new patients, with what follows from them at the ordered intervals.
///
/// The line is "longest past due first", so all streams share one delay beyond their own interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    streams: Vec<Stream>,
    dropout: f64,
    visits: f64,
    stretch: f64,
    interval: f64,
    sessions: f64,
}

/// What becomes of a stream's patients, per patient of the whole mix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Course {
    /// Return sessions.
    pub visits: f64,
    /// Fraction who finish.
    pub completing: f64,
    /// Patients in care per patient started a week, weeks.
    pub caseload: f64,
}

impl Mix {
    /// The mix of these streams with this dropout per week.
    ///
    /// # Formula
    /// `V̄ = Σ pᵢVᵢ(τᵢ)`, `X = V̄ / Σ pᵢVᵢ/Xᵢ` with `Xᵢ = (e^(δτᵢ) − 1)/δ`,
    /// `τ̄ = Σ pᵢVᵢτᵢ/V̄`, `m̄ = Σ pᵢmᵢ`
    pub fn new(streams: &[Stream], dropout: f64) -> Self {
        let (mut visits, mut turnover, mut interval, mut sessions) = (0.0, 0.0, 0.0, 0.0);
        for stream in streams {
            let each = stream.share
                * sessions_per_episode(stream.interval_weeks, dropout, stream.sessions);
            visits += each;
            turnover += each / stretched(dropout, stream.interval_weeks);
            interval += each * stream.interval_weeks;
            sessions += stream.share * stream.sessions;
        }
        Self {
            streams: streams.to_vec(),
            dropout,
            visits,
            stretch: visits / turnover,
            interval: interval / visits,
            sessions,
        }
    }

    /// The same mix with its intervals changed.
    #[must_use]
    pub fn booked(&self, interval: impl Fn(f64) -> f64) -> Self {
        let streams: Vec<Stream> = self
            .streams
            .iter()
            .map(|stream| Stream {
                interval_weeks: interval(stream.interval_weeks),
                ..*stream
            })
            .collect();
        Self::new(&streams, self.dropout)
    }

    /// The streams.
    pub fn streams(&self) -> &[Stream] {
        &self.streams
    }

    /// Dropout per week (δ).
    pub const fn dropout(&self) -> f64 {
        self.dropout
    }

    /// Dropout per week where a formula divides by it, never below 1e-7.
    pub const fn divisor(&self) -> f64 {
        self.dropout.max(LEAST_DROPOUT)
    }

    /// Whether dropout is so small that an overloaded list grows without end.
    pub const fn nobody_drops_out(&self) -> bool {
        self.dropout < NO_HAZARD
    }

    /// Return sessions per patient at the ordered intervals (V̄).
    pub const fn visits(&self) -> f64 {
        self.visits
    }

    /// Patients on the list per return session a week at the ordered intervals (X), weeks.
    pub const fn stretch(&self) -> f64 {
        self.stretch
    }

    /// Ordered interval, mean over visits (τ̄), weeks.
    pub const fn interval(&self) -> f64 {
        self.interval
    }

    /// Mean sessions to finish (m̄).
    pub const fn sessions(&self) -> f64 {
        self.sessions
    }

    /// What becomes of a stream's patients when they are seen this many weeks past due, per patient
    /// of the whole mix.
    ///
    /// # Formula
    /// `pᵢVᵢ`, `pᵢVᵢ/mᵢ`, and `pᵢ(1 − Vᵢ/mᵢ)/δ` written as `pᵢ/(δ + 1/(mᵢXᵢ))` so that it stays
    /// exact for a small δ, all at the interval τᵢ + d.
    pub(crate) fn course(&self, stream: &Stream, delay: f64) -> Course {
        let interval = stream.interval_weeks + delay;
        let lost = expm1(self.dropout * interval);
        let stretch = if self.dropout < NO_STRETCH {
            interval
        } else {
            lost / self.dropout
        };
        let visits = stream.share * (1.0 / (lost + 1.0 / stream.sessions));
        Course {
            visits,
            completing: visits * (1.0 / stream.sessions),
            caseload: stream.share / (self.dropout + 1.0 / (stream.sessions * stretch)),
        }
    }

    fn sum(&self, delay: f64, each: impl Fn(Course) -> f64) -> f64 {
        self.streams
            .iter()
            .map(|stream| each(self.course(stream, delay)))
            .sum()
    }

    /// Return sessions per patient when everyone is seen this many weeks past due.
    pub fn visits_at(&self, delay: f64) -> f64 {
        self.sum(delay, |course| course.visits)
    }

    /// Fraction of patients who finish when everyone is seen this many weeks past due.
    pub fn completing_at(&self, delay: f64) -> f64 {
        self.sum(delay, |course| course.completing).min(1.0)
    }

    /// Patients in care per patient started a week, weeks, when everyone is seen this many weeks
    /// past due.
    pub fn caseload_at(&self, delay: f64) -> f64 {
        self.sum(delay, |course| course.caseload)
    }

    /// Interval, mean over visits, when everyone is seen this many weeks past due; weeks.
    ///
    /// # Formula
    /// `d + Σ pᵢVᵢτᵢ/Σ pᵢVᵢ` with `Vᵢ = Vᵢ(τᵢ + d)`, each multiplied by `e^(δd)` so that a delay no
    /// patient survives still has an interval.
    pub fn interval_at(&self, delay: f64) -> f64 {
        if let [stream] = self.streams.as_slice() {
            return stream.interval_weeks + delay;
        }
        let waiting = -self.dropout * delay;
        let (mut visits, mut weeks) = (0.0, 0.0);
        for stream in &self.streams {
            let left = expm1(self.dropout * stream.interval_weeks) - expm1(waiting);
            let each = stream.share / (left + exp(waiting) / stream.sessions);
            visits += each;
            weeks += each * stream.interval_weeks;
        }
        delay + weeks / visits
    }

    /// The delay past due, weeks, at which the starts need exactly these return sessions a week;
    /// negative below full load.
    ///
    /// # Formula
    /// The root of `starts · Σ pᵢVᵢ(τᵢ + d) = K`; for one stream
    /// `d = ln(1 + starts/K − 1/m)/δ − τ`.
    pub fn fluid_delay(&self, starts: f64, return_sessions: f64) -> f64 {
        let ratio = starts / return_sessions;
        let dropout = self.divisor();
        if let [stream] = self.streams.as_slice() {
            return log1p(ratio - 1.0 / stream.sessions) / dropout - stream.interval_weeks;
        }
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        let mut pole = f64::NEG_INFINITY;
        for stream in &self.streams {
            // Were everyone of this stream: the root lies between the streams' own.
            let own = log1p(ratio - 1.0 / stream.sessions) / dropout - stream.interval_weeks;
            low = low.min(own);
            high = high.max(own);
            pole = pole.max(log1p(-1.0 / stream.sessions) / dropout - stream.interval_weeks);
        }
        let above = pole + 1e-12 * pole.abs().max(1.0);
        root(
            |delay| {
                let visits = |stream: &Stream| {
                    let interval = stream.interval_weeks + delay;
                    stream.share * sessions_per_episode(interval, dropout, stream.sessions)
                };
                ratio * self.streams.iter().map(visits).sum::<f64>() - 1.0
            },
            low.max(above),
            high,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(streams: &[(f64, f64, f64)]) -> Mix {
        let streams: Vec<Stream> = streams
            .iter()
            .map(|&(share, interval_weeks, sessions)| Stream {
                share,
                interval_weeks,
                sessions,
            })
            .collect();
        Mix::new(&streams, 0.04)
    }

    #[test]
    fn equal_streams_are_one_stream() {
        let one = mix(&[(1.0, 1.0, 16.0)]);
        let two = mix(&[(0.3, 1.0, 16.0), (0.7, 1.0, 16.0)]);
        assert!((one.stretch() - two.stretch()).abs() < 1e-14);
        assert!((one.fluid_delay(5.0, 20.0) - two.fluid_delay(5.0, 20.0)).abs() < 1e-13);
        assert!((one.caseload_at(0.4) - two.caseload_at(0.4)).abs() < 1e-12);
    }

    #[test]
    fn the_fluid_delay_spends_every_session() {
        let mix = mix(&[(0.4, 1.0, 20.0), (0.3, 2.0, 12.0), (0.3, 4.0, 6.0)]);
        for sessions in [5.0, 20.0, 30.0, 60.0] {
            let delay = mix.fluid_delay(5.0, sessions);
            assert!((5.0 * mix.visits_at(delay) / sessions - 1.0).abs() < 1e-12);
        }
    }
}
