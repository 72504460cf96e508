//! The distribution of the interval between visits, at any load, for a pool of any size.

use libm::log;

use super::access::share_within;
use super::delay::{Bell, DelayLaw};
use super::numerics::{falls_to, ln_mills};
use super::steady_state::Mix;

/// Arrivals and return sessions are never taken below this fraction of the slots.
pub(crate) const LEAST_SHARE: f64 = 1e-9;

/// Return sessions below this fraction of the slots are none.
const NO_RETURNS: f64 = 1e-6;

/// The first guess of a quantile stays this far from both ends of the part it falls in.
const LEAST_LEVEL: f64 = 1e-3;

/// What a pool of clinicians who share their return visits has to do, per week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReturnPool {
    /// Patients started a week (λ, after giving up).
    pub starts: f64,
    /// Attended slots a week, in return sessions (S/κ).
    pub slots: f64,
    /// Slots of one intake, in return sessions (w/κ).
    pub intake_slots: f64,
    /// Dispersion of the starts: 1 Poisson, 0 dealt out in turn (c).
    pub dispersion: f64,
}

/// The delay past due in one pool, with every quantity its formula goes through.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ReturnLaw {
    /// Return sessions a week (K).
    pub return_sessions: f64,
    /// Delay of the fluid steady state, weeks; negative below full load (u* − τ).
    pub fluid_delay: f64,
    /// Spread of the delay when the list is full, weeks.
    pub spread: f64,
    /// Patients on the list in underload.
    pub list: f64,
    /// List at which it is full.
    pub full_list: f64,
    /// ln of the odds that the list is full.
    pub ln_odds: f64,
    /// Load at the ordered interval, on starts.
    pub load: f64,
    /// How close to clear the line is (g).
    pub ease: f64,
    /// The delay past due.
    pub delay: DelayLaw,
}

/// How close to clear a line with this load is: 1 − load well below 1, small above it.
///
/// # Formula
/// `g = (1 − ρ + sqrt((1 − ρ)² + 4e²))/2` with `e² = (w + 1)/2 · r_I/(S·τ)`
pub(crate) fn ease(pool: &ReturnPool, load: f64, mix: &Mix) -> f64 {
    let noise =
        0.5 * (pool.intake_slots + 1.0) * intake_share(pool) / (pool.slots * mix.interval());
    let spare = 1.0 - load;
    let length = (spare * spare + 4.0 * noise).sqrt();
    if spare >= 0.0 {
        0.5 * (spare + length)
    } else {
        // The same root without the cancellation.
        2.0 * noise / (length - spare)
    }
}

/// Share of the slots that intakes take (`r_I`), never above 0.999.
pub(crate) fn intake_share(pool: &ReturnPool) -> f64 {
    (pool.intake_slots * pool.starts / pool.slots).min(0.999)
}

/// The list in underload and the list at which it is full, patients.
///
/// # Formula
/// `P_u = λV̄X`, `P* = KX`
pub(crate) fn lists(starts: f64, return_sessions: f64, mix: &Mix) -> (f64, f64) {
    (
        starts * mix.visits() * mix.stretch(),
        return_sessions * mix.stretch(),
    )
}

impl ReturnPool {
    fn floored(&self) -> Self {
        Self {
            starts: self.starts.max(LEAST_SHARE * self.slots),
            ..*self
        }
    }

    /// Return sessions a week, what intakes leave; zero or negative when they leave none (K).
    pub fn return_sessions(&self) -> f64 {
        self.slots - self.intake_slots * self.starts
    }

    /// Whether intakes leave any return sessions worth the name.
    pub fn has_returns(&self) -> bool {
        self.return_sessions() > NO_RETURNS * self.slots
    }

    /// The law of the delay past due when intakes come first.
    ///
    /// # Formula
    /// `P(delay > x) = M·Q((x − d*)/s)/Q(−d*/s) + (1 − M)·e^(−x/d_q)`, docs/model.md section 3.
    pub fn law(&self, mix: &Mix) -> ReturnLaw {
        let pool = self.floored();
        pool.law_at(mix, pool.starts, pool.return_sessions())
    }

    /// The law of the delay past due when the list turns over as if `entering` patients a week
    /// started and `return_sessions` a week were given: in a steady state these are the pool's
    /// own, on the way to one they are the list's (docs/model.md section 6b).
    pub fn law_at(&self, mix: &Mix, entering: f64, return_sessions: f64) -> ReturnLaw {
        let pool = self.floored();
        let entering = entering.max(LEAST_SHARE * pool.slots);
        let return_sessions = return_sessions.max(LEAST_SHARE * pool.slots);
        let load = (pool.starts * pool.intake_slots + entering * mix.visits()) / pool.slots;
        let fluid_delay = mix.fluid_delay(entering, return_sessions);
        let lump = 1.0 + pool.intake_slots / mix.sessions();
        let noise = pool.starts * (1.0 + pool.dispersion * lump * lump) / (2.0 * mix.divisor());
        let spread = noise.sqrt() / return_sessions;
        let (list, full_list) = lists(entering, return_sessions, mix);
        let deviation = (0.5 * list * (1.0 + pool.dispersion)).sqrt();
        let bell = Bell::normal(fluid_delay, spread);
        let ln_odds = log(spread * return_sessions / deviation) + bell.ln_weight()
            - ln_mills((list - full_list) / deviation);
        let intakes = intake_share(&pool);
        let ease = ease(&pool, load, mix);
        let short_mean =
            0.5 * (pool.intake_slots + 1.0) * intakes / ((1.0 - intakes) * ease * pool.slots);
        ReturnLaw {
            return_sessions,
            fluid_delay,
            spread,
            list,
            full_list,
            ln_odds,
            load,
            ease,
            delay: DelayLaw::mixed(ln_odds, bell, short_mean),
        }
    }

    /// The law of the delay past due when returns come first: exponential with half a slot's mean.
    pub fn first_in_line(&self) -> DelayLaw {
        DelayLaw::short(0.5 / self.slots)
    }
}

/// Visits that share an ordered interval and a law of the delay past due.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Fraction of all return visits.
    pub share: f64,
    /// Interval ordered, weeks.
    pub interval_weeks: f64,
    /// Delay past due.
    pub delay: DelayLaw,
}

/// A part with where its visits lie, in weeks: practically all after `sure`, none after `far`.
struct Span<'a> {
    part: &'a Part,
    middle: f64,
    sure: f64,
    far: f64,
}

/// The interval a fraction `probability` of the visits of all parts stays below, weeks.
pub(crate) fn quantile(parts: &[Part], probability: f64) -> f64 {
    let level = 1.0 - probability;
    let spans = spans(parts);
    let (mut from, mut to) = (f64::INFINITY, 0.0_f64);
    for span in &spans {
        from = from.min(span.part.interval_weeks);
        to = to.max(span.far);
    }
    falls_to(level, (from, to), near(&spans, level), |t| {
        let mut sum = (0.0, 0.0, 0.0);
        for &Span {
            part, sure, far, ..
        } in &spans
        {
            if t <= sure {
                sum.0 += part.share;
            } else if t <= far {
                let (tail, slope, curve) = part.delay.tail_and_derivatives(t - part.interval_weeks);
                sum.0 += part.share * tail;
                sum.1 += part.share * slope;
                sum.2 += part.share * curve;
            }
        }
        sum
    })
}

/// The parts that have visits, the longest intervals first.
fn spans(parts: &[Part]) -> Vec<Span<'_>> {
    let mut spans: Vec<Span<'_>> = parts
        .iter()
        .filter(|part| part.share > 0.0)
        .map(|part| Span {
            part,
            middle: part.interval_weeks + part.delay.middle(),
            sure: part.interval_weeks + part.delay.sure(),
            far: part.interval_weeks + part.delay.far(),
        })
        .collect();
    spans.sort_by(|a, b| b.middle.total_cmp(&a.middle));
    spans
}

/// An interval near the one exceeded with probability `level`, weeks: what it would be if each
/// part's visits all came after those of the next.
fn near(spans: &[Span<'_>], level: f64) -> f64 {
    let (mut beyond, mut near) = (0.0, 0.0);
    for Span { part, .. } in spans {
        let own = (level - beyond) / part.share;
        near = part.interval_weeks + part.delay.near(own.clamp(LEAST_LEVEL, 1.0 - LEAST_LEVEL));
        beyond += part.share;
        if beyond > level {
            break;
        }
    }
    near
}

/// The law of the interval between visits, over all visits, with what follows from its mean.
#[derive(Debug, Clone, PartialEq)]
pub struct ReturnInterval {
    parts: Vec<Part>,
    /// Mean interval, weeks.
    pub mean_weeks: f64,
    /// Interval of the fluid steady state, weeks.
    pub fluid_weeks: f64,
    /// Return sessions per patient started.
    pub sessions_per_patient: f64,
    /// Fraction of patients started who finish.
    pub completing_share: f64,
    /// Patients in care per patient started a week, weeks.
    pub caseload_per_start: f64,
}

impl ReturnInterval {
    /// The law over pools of equal size: each with its share of the starts relative to the mean
    /// over pools, and the law of its delay; `fluid_delay` is that of the pooled fluid.
    pub fn new(
        mix: &Mix,
        pools: impl IntoIterator<Item = (f64, DelayLaw)>,
        fluid_delay: f64,
    ) -> Self {
        let mut parts = Vec::with_capacity(mix.streams().len());
        let (mut count, mut visits, mut weeks) = (0.0, 0.0, 0.0);
        let (mut completing, mut caseload) = (0.0, 0.0);
        for (starts, delay) in pools {
            let mean = delay.mean();
            let (mut each, mut finished, mut in_care) = (0.0, 0.0, 0.0);
            for stream in mix.streams() {
                let course = mix.course(stream, mean);
                each += course.visits;
                finished += course.completing;
                in_care += course.caseload;
                parts.push(Part {
                    share: starts * course.visits,
                    interval_weeks: stream.interval_weeks,
                    delay,
                });
            }
            count += 1.0;
            visits += starts * each;
            weeks += starts * each * mix.interval_at(mean);
            completing += starts * finished.min(1.0);
            caseload += starts * in_care;
        }
        for part in &mut parts {
            part.share /= visits;
        }
        Self {
            parts,
            mean_weeks: weeks / visits,
            fluid_weeks: mix.interval_at(fluid_delay.max(0.0)),
            sessions_per_patient: visits / count,
            completing_share: (completing / count).min(1.0),
            caseload_per_start: caseload / count,
        }
    }

    /// The visits of the stream at this place in the mix of `streams` streams, as shares of their
    /// own; `None` when there are none.
    pub fn of_stream(&self, stream: usize, streams: usize) -> Option<StreamInterval> {
        let mut parts: Vec<Part> = self
            .parts
            .iter()
            .skip(stream)
            .step_by(streams.max(1))
            .copied()
            .collect();
        let visits: f64 = parts.iter().map(|part| part.share).sum();
        if visits <= 0.0 {
            return None;
        }
        for part in &mut parts {
            part.share /= visits;
        }
        Some(StreamInterval { parts, visits })
    }

    /// The visits by ordered interval and pool.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The probability of an interval above t weeks.
    pub fn tail(&self, t: f64) -> f64 {
        self.parts
            .iter()
            .map(|part| part.share * part.delay.tail(t - part.interval_weeks))
            .sum()
    }

    /// The fraction of visits within `days(τ)` business days of the last, among those ordered at
    /// an interval τ for which it is given; `None` when it is given for none.
    pub fn share_within(&self, days: impl Fn(f64) -> Option<f64>) -> Option<f64> {
        let (mut seen, mut judged) = (0.0, 0.0);
        for part in &self.parts {
            if let Some(days) = days(part.interval_weeks) {
                let share = share_within(days, |t| part.delay.tail(t - part.interval_weeks));
                seen += part.share * share;
                judged += part.share;
            }
        }
        (judged > 0.0).then(|| (seen / judged).min(1.0))
    }

    /// The interval a fraction `probability` of the visits stays below, weeks.
    pub fn quantile(&self, probability: f64) -> f64 {
        quantile(&self.parts, probability)
    }
}

/// The law of the interval between the visits of one stream.
#[derive(Debug, Clone, PartialEq)]
pub struct StreamInterval {
    parts: Vec<Part>,
    /// Fraction of all return visits that are this stream's.
    pub visits: f64,
}

impl StreamInterval {
    /// Mean interval, weeks.
    pub fn mean(&self) -> f64 {
        let interval = |part: &Part| part.interval_weeks + part.delay.mean();
        if let [part] = self.parts.as_slice() {
            return interval(part);
        }
        self.parts
            .iter()
            .map(|part| part.share * interval(part))
            .sum()
    }

    /// The interval a fraction `probability` of the visits stays below, weeks.
    pub fn quantile(&self, probability: f64) -> f64 {
        quantile(&self.parts, probability)
    }

    /// The fraction of visits within so many business days of the last.
    pub fn share_within(&self, days: f64) -> f64 {
        self.parts
            .iter()
            .map(|part| {
                part.share * share_within(days, |t| part.delay.tail(t - part.interval_weeks))
            })
            .sum::<f64>()
            .min(1.0)
    }
}
