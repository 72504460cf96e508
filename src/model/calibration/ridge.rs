//! The trade-off between two inputs: the pairs that reproduce the observations equally well, and
//! how far around each the misfit stays small.

use super::{CalibrationError, Free, Observation, check, free, moved, norm, relative_errors};
use crate::model::{ParameterId, Scenario};

/// Misfits, root mean square relative errors, that bound the bands around a ridge, ascending.
pub const BANDS: [f64; 3] = [0.05, 0.1, 0.2];

/// Values of the second input scanned at each point of a ridge.
const SCAN: usize = 32;
/// Narrowings of a ridge point, each by the golden ratio.
const STEPS: usize = 56;
/// Halvings of a band’s edge: to a billionth of the range and less.
const HALVINGS: usize = 30;

/// A point of a ridge: the value of the second input that fits best at this value of the first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RidgePoint {
    /// Value of the first input.
    pub first: f64,
    /// Value of the second.
    pub second: f64,
    /// Root mean square of the relative errors there.
    pub misfit: f64,
    /// For each of [`BANDS`], the values of the second input around the best between which the
    /// misfit stays within it; `None` when even the best exceeds it.
    pub bands: [Option<(f64, f64)>; BANDS.len()],
}

/// A ridge being followed, one value of the first input at a time.
#[derive(Debug, Clone)]
pub struct Ridge {
    scenario: Scenario,
    observations: Vec<Observation>,
    pair: [Free; 2],
    samples: usize,
    done: usize,
    points: Vec<RidgePoint>,
}

impl Ridge {
    /// A ridge of so many values of the first input, none of them looked at yet.
    ///
    /// # Errors
    /// [`CalibrationError`].
    pub fn new(
        scenario: &Scenario,
        observations: &[Observation],
        pair: (ParameterId, ParameterId),
        samples: usize,
    ) -> Result<Self, CalibrationError> {
        check(observations)?;
        let free = free(&[pair.0, pair.1])?;
        let &[first, second] = free.as_slice() else {
            return Err(CalibrationError::InputCount(free.len()));
        };
        Ok(Self {
            scenario: scenario.clone(),
            observations: observations.to_vec(),
            pair: [first, second],
            samples,
            done: 0,
            points: Vec::with_capacity(samples),
        })
    }

    /// Looks at the next value of the first input; whether there was one.
    pub fn advance(&mut self) -> bool {
        if self.done >= self.samples {
            return false;
        }
        let last = self.samples.saturating_sub(1).max(1) as f64;
        let point = self.point(self.done as f64 / last);
        self.points.extend(point);
        self.done += 1;
        true
    }

    /// The fraction looked at.
    pub fn done(&self) -> f64 {
        self.done as f64 / self.samples.max(1) as f64
    }

    /// The points so far, by ascending first input.
    pub fn points(&self) -> &[RidgePoint] {
        &self.points
    }

    /// The ends of both inputs' ranges.
    pub fn ranges(&self) -> [(f64, f64); 2] {
        self.pair.map(|input| (input.from, input.to))
    }

    fn point(&self, place: f64) -> Option<RidgePoint> {
        let [first, second] = &self.pair;
        let count = self.observations.len() as f64;
        let squares = |b: f64| {
            moved(&self.scenario, &self.pair, &[place, b])
                .and_then(|changed| relative_errors(&changed, &self.observations))
                .map_or(f64::INFINITY, |errors| norm(&errors))
        };
        let (best, least) = lowest(&squares);
        let misfit = least.is_finite().then(|| (least / count).sqrt())?;
        let (mut low, mut high) = (best, best);
        let bands = BANDS.map(|band| {
            let level = count * band * band;
            (least <= level).then(|| {
                // A wider band begins where the narrower one ends.
                low = edge(&squares, low, 0.0, level);
                high = edge(&squares, high, 1.0, level);
                (second.at(low), second.at(high))
            })
        });
        Some(RidgePoint {
            first: first.at(place),
            second: second.at(best),
            misfit,
            bands,
        })
    }
}

/// The pairs of two inputs that reproduce the observations best: for each of `samples` values of
/// the first over its range, the second that fits best, the others at their value in the scenario.
///
/// Where no value of the second gives the model every observed result, the point is left out.
///
/// # Errors
/// [`CalibrationError`].
///
/// # Examples
/// ```
/// use caseload::model::calibration::{Observation, ridge};
/// use caseload::model::measure::Measure;
/// use caseload::model::ParameterId::{DropoutPerWeek, NewEpisodesPerMemberYear};
/// use caseload::model::Scenario;
/// let observed = [Observation { measure: Measure::ReturnMeanWeeks, value: 4.28 }];
/// let pair = (NewEpisodesPerMemberYear, DropoutPerWeek);
/// let pairs = ridge(&Scenario::default(), &observed, pair, 31)?;
/// // One figure, two inputs: a whole curve of pairs explains it perfectly.
/// assert!(pairs.iter().filter(|point| point.misfit < 1e-9).count() > 5);
/// # Ok::<(), caseload::model::calibration::CalibrationError>(())
/// ```
pub fn ridge(
    scenario: &Scenario,
    observations: &[Observation],
    pair: (ParameterId, ParameterId),
    samples: usize,
) -> Result<Vec<RidgePoint>, CalibrationError> {
    let mut ridge = Ridge::new(scenario, observations, pair, samples)?;
    while ridge.advance() {}
    Ok(ridge.points)
}

/// The place from 0 to 1 where a function is lowest, and its value there: a scan, then golden
/// sections around its best.
fn lowest(f: &impl Fn(f64) -> f64) -> (f64, f64) {
    const GOLDEN: f64 = 0.618_033_988_749_894_9;
    let at = |place: f64| (place, f(place));
    let lower = |a: (f64, f64), b: (f64, f64)| if b.1 < a.1 { b } else { a };
    let width = 1.0 / SCAN as f64;
    let mut best = (1..=SCAN)
        .map(|step| at(step as f64 * width))
        .fold(at(0.0), lower);
    let (mut low, mut high) = ((best.0 - width).max(0.0), (best.0 + width).min(1.0));
    let mut left = at(high - GOLDEN * (high - low));
    let mut right = at(low + GOLDEN * (high - low));
    for _ in 0..STEPS {
        best = lower(lower(best, left), right);
        if left.1 <= right.1 {
            high = right.0;
            right = left;
            left = at(high - GOLDEN * (high - low));
        } else {
            low = left.0;
            left = right;
            right = at(low + GOLDEN * (high - low));
        }
    }
    best
}

/// How far from a place a function stays at or below a level toward an end, 0 or 1.
fn edge(f: &impl Fn(f64) -> f64, from: f64, end: f64, level: f64) -> f64 {
    let step = if end > 0.5 { 1.0 } else { -1.0 } / SCAN as f64;
    let mut inside = from;
    for _ in 0..=SCAN {
        let mut outside = (inside + step).clamp(0.0, 1.0);
        if f(outside) <= level {
            inside = outside;
            continue;
        }
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(inside, outside);
            if f(middle) <= level {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
    end
}
