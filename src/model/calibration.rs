//! Calibration: which values of the uncertain inputs reproduce what has been observed, how far the
//! observations pin them down, and what they leave unexplained.
//!
//! One observed figure never identifies two inputs: the interval alone can be met by many pairs of
//! dropout and new episodes. [`calibrate`] says so by the rank of the fit, and [`ridge`] draws the
//! pairs.

mod least_squares;
mod ridge;

use super::Scenario;
use super::measure::{Measure, Reading};
use super::numerics::sorted_by;
use super::parameter::{Parameter, ParameterId};
use least_squares::{dot, minimum, principal, slopes};

pub use ridge::{BANDS, Ridge, RidgePoint, ridge};

/// The results a clinic can count for itself.
pub const OBSERVABLE: [Measure; 7] = [
    Measure::ReturnMeanWeeks,
    Measure::CaseloadPerFte,
    Measure::SessionsPerPatient,
    Measure::CompletingShare,
    Measure::ReturnShareWithinStandard,
    Measure::FirstMeanWeeks,
    Measure::GiveUpShare,
];

/// The inputs no register records, in the order to offer them.
pub const UNCERTAIN: [ParameterId; 4] = [
    ParameterId::DropoutPerWeek,
    ParameterId::NewEpisodesPerMemberYear,
    ParameterId::SessionsToComplete,
    ParameterId::GiveUpPerWeek,
];

/// The uncertain inputs that can be fitted in a scenario, in the order to offer them: in a mix of
/// ordered intervals every stream has sessions of its own, which one number cannot stand for.
pub fn movable(scenario: &Scenario) -> impl Iterator<Item = ParameterId> {
    UNCERTAIN
        .into_iter()
        .filter(|id| scenario.inputs().uses(*id))
}

/// Most inputs fitted at once.
pub const MOST_INPUTS: usize = 4;

/// Starting points per input of the search for the best fit.
const STARTS: usize = 5;
/// Starting points followed to their end.
const FOLLOWED: usize = 4;
/// Pull toward the current values while the fit is first sought: of all values that fit as well,
/// the nearest are wanted.
const PULL: f64 = 0.03;
/// A direction in which the observations change less than this fraction of what they do in the
/// most telling one is not identified.
const BLIND: f64 = 1e-3;
/// An observed result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observation {
    /// What was observed.
    pub measure: Measure,
    /// Its value, in the measure's unit; above zero.
    pub value: f64,
}

/// The inputs that reproduce the observations best.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// The scenario with the fitted values.
    pub scenario: Scenario,
    /// The fitted inputs, in the order given.
    pub fitted: Vec<Fitted>,
    /// The misfit that stays, one per observation.
    pub residuals: Vec<Residual>,
    /// Root mean square of the relative errors; `None` when the model has no value to compare for
    /// some observation, wherever it was tried.
    pub misfit: Option<f64>,
    /// Directions among the fitted inputs that the observations pin down; below the number of
    /// inputs, many values fit as well and only the ridge says which.
    pub rank: usize,
}

impl Calibration {
    /// The scenario with the fitted values as a person would write them: four significant digits.
    #[must_use]
    pub fn written(&self) -> Scenario {
        self.fitted
            .iter()
            .fold(self.scenario.clone(), |scenario, input| {
                // What was printed from a number reads back as one.
                let written = format!("{:.3e}", input.value)
                    .parse()
                    .unwrap_or(input.value);
                scenario.with(input.id, written).unwrap_or(scenario)
            })
    }
}

/// A fitted input.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fitted {
    /// The input.
    pub id: ParameterId,
    /// Its fitted value; when it is not identified, the one near the current value.
    pub value: f64,
    /// Whether the observations determine it, the other fitted inputs being free.
    pub identified: bool,
    /// Whether the observations depend on it at all.
    pub has_effect: bool,
    /// Whether it stands at an end of the range searched: the fit would go further.
    pub at_limit: bool,
    /// Whether it lies in the evidence range; `None` without one.
    pub within_evidence: Option<bool>,
}

/// An observation beside the fitted model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Residual {
    /// What was observed.
    pub observation: Observation,
    /// The model's value after the fit; `None` when it does not exist.
    pub modelled: Option<f64>,
    /// Relative error, modelled/observed − 1.
    pub relative_error: Option<f64>,
}

/// Why a calibration cannot be run.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum CalibrationError {
    /// Nothing was observed.
    #[error("nothing was observed")]
    NoObservation,
    /// An observed value is not above zero: a relative error needs one that is.
    #[error("{0} is not above zero")]
    Value(f64),
    /// No input, or more than four, may be fitted.
    #[error("{0} inputs cannot be fitted")]
    InputCount(usize),
    /// An input is a choice, not a number.
    #[error("{} is not a number", .0.name())]
    NotANumber(ParameterId),
    /// An input is named twice.
    #[error("{} is named twice", .0.name())]
    Repeated(ParameterId),
}

/// An input with the range searched, the hull of its slider and its evidence.
#[derive(Debug, Clone, Copy)]
struct Free {
    id: ParameterId,
    from: f64,
    to: f64,
    evidence: Option<(f64, f64)>,
}

impl Free {
    fn new(id: ParameterId) -> Result<Self, CalibrationError> {
        let range = id
            .parameter()
            .and_then(Parameter::range)
            .ok_or(CalibrationError::NotANumber(id))?;
        let (low, high) = range
            .evidence
            .unwrap_or((range.slider_min, range.slider_max));
        Ok(Self {
            id,
            from: range.slider_min.min(low),
            to: range.slider_max.max(high),
            evidence: range.evidence,
        })
    }

    /// The value at a place from 0 to 1 along the range.
    fn at(&self, place: f64) -> f64 {
        (self.from + place * (self.to - self.from)).clamp(self.from, self.to)
    }

    fn place(&self, value: f64) -> f64 {
        ((value - self.from) / (self.to - self.from)).clamp(0.0, 1.0)
    }
}

/// The values of some uncertain inputs that reproduce the observations best.
///
/// Least squares on relative errors, all observations weighing the same. The search starts from
/// the current values and from a grid over the ranges of the sliders, and keeps, among fits that
/// are equally good, the one nearest the current values. It is deterministic.
///
/// # Formula
/// `min Σ_k (modelled_k(x)/observed_k − 1)²` over x in the ranges searched, by Levenberg–Marquardt
/// steps on the singular values of the Jacobian J in units of the ranges. The rank counts the
/// singular values above a thousandth of the largest; an input is identified when less than a
/// hundredth of its direction lies in the space the others span.
///
/// # Errors
/// [`CalibrationError`].
///
/// # Examples
/// ```
/// use caseload::model::calibration::{Observation, calibrate};
/// use caseload::model::measure::Measure;
/// use caseload::model::{ParameterId, Scenario};
/// // 21.4 business days between visits: which dropout reproduces them?
/// let observed = [Observation { measure: Measure::ReturnMeanWeeks, value: 21.4 / 5.0 }];
/// let found = calibrate(&Scenario::default(), &observed, &[ParameterId::DropoutPerWeek])?;
/// assert!(found.misfit.is_some_and(|misfit| misfit < 1e-9));
/// assert!(found.fitted.iter().all(|input| (input.value - 0.0388).abs() < 0.0005));
/// # Ok::<(), caseload::model::calibration::CalibrationError>(())
/// ```
pub fn calibrate(
    scenario: &Scenario,
    observations: &[Observation],
    inputs: &[ParameterId],
) -> Result<Calibration, CalibrationError> {
    check(observations)?;
    let free = free(inputs)?;
    let errors = |places: &[f64]| {
        let changed = moved(scenario, &free, places)?;
        relative_errors(&changed, observations)
    };
    let current: Vec<f64> = free
        .iter()
        .map(|input| input.place(scenario.inputs().number(input.id).unwrap_or(input.from)))
        .collect();
    let pulled = |places: &[f64]| {
        let mut errors = errors(places)?;
        errors.extend(places.iter().zip(&current).map(|(a, b)| PULL * (a - b)));
        Some(errors)
    };
    // Where to start: the current values, and the best of a grid.
    let mut starts: Vec<(f64, Vec<f64>)> = grid(free.len())
        .filter_map(|places| Some((norm(&pulled(&places)?), places)))
        .collect();
    starts = sorted_by(&starts, |(distance, _)| *distance);
    starts.truncate(FOLLOWED);
    let best = std::iter::once(current.clone())
        .chain(starts.into_iter().map(|(_, places)| places))
        .filter_map(|start| minimum(&errors, minimum(&pulled, start)?))
        .filter_map(|places| {
            let away: f64 = places
                .iter()
                .zip(&current)
                .map(|(a, b)| (a - b) * (a - b))
                .sum();
            Some((norm(&errors(&places)?) + 1e-8 * away, places))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, places)| places);
    let Some(places) = best else {
        return Ok(finding(scenario, observations, &free, &current, &[]));
    };
    Ok(finding(
        scenario,
        observations,
        &free,
        &places,
        &slopes(&errors, &places),
    ))
}

fn check(observations: &[Observation]) -> Result<(), CalibrationError> {
    if observations.is_empty() {
        return Err(CalibrationError::NoObservation);
    }
    let refused = |each: &&Observation| !(each.value > 0.0 && each.value.is_finite());
    match observations.iter().find(refused) {
        Some(observation) => Err(CalibrationError::Value(observation.value)),
        None => Ok(()),
    }
}

fn free(inputs: &[ParameterId]) -> Result<Vec<Free>, CalibrationError> {
    if inputs.is_empty() || inputs.len() > MOST_INPUTS {
        return Err(CalibrationError::InputCount(inputs.len()));
    }
    let mut free: Vec<Free> = Vec::with_capacity(inputs.len());
    for id in inputs {
        if free.iter().any(|input| input.id == *id) {
            return Err(CalibrationError::Repeated(*id));
        }
        free.push(Free::new(*id)?);
    }
    Ok(free)
}

/// The middles of a grid over the ranges.
fn grid(inputs: usize) -> impl Iterator<Item = Vec<f64>> {
    (0..STARTS.pow(inputs as u32)).map(move |mut cell| {
        (0..inputs)
            .map(|_| {
                let digit = cell % STARTS;
                cell /= STARTS;
                (digit as f64 + 0.5) / STARTS as f64
            })
            .collect()
    })
}

fn moved(scenario: &Scenario, free: &[Free], places: &[f64]) -> Option<Scenario> {
    let mut changed = scenario.clone();
    for (input, place) in free.iter().zip(places) {
        changed = changed.with(input.id, input.at(*place))?;
    }
    Some(changed)
}

/// What a scenario gives beside what was observed, in the order of the observations.
pub fn residuals(scenario: &Scenario, observations: &[Observation]) -> Vec<Residual> {
    let reading = Reading::new(scenario);
    let residual = |observation: &Observation| {
        let modelled = reading.measure(observation.measure);
        Residual {
            observation: *observation,
            modelled,
            relative_error: modelled.map(|modelled| modelled / observation.value - 1.0),
        }
    };
    observations.iter().map(residual).collect()
}

/// The root mean square of the relative errors; `None` without one, or when one does not exist.
pub fn misfit(residuals: &[Residual]) -> Option<f64> {
    let errors: Vec<f64> = residuals
        .iter()
        .map(|residual| residual.relative_error)
        .collect::<Option<_>>()?;
    (!errors.is_empty()).then(|| (norm(&errors) / errors.len() as f64).sqrt())
}

fn relative_errors(scenario: &Scenario, observations: &[Observation]) -> Option<Vec<f64>> {
    let reading = Reading::new(scenario);
    observations
        .iter()
        .map(|each| Some(reading.measure(each.measure)? / each.value - 1.0))
        .collect()
}

/// The sum of squares.
fn norm(errors: &[f64]) -> f64 {
    dot(errors, errors)
}

/// What is said about a fit; `slopes` are the columns of its Jacobian.
fn finding(
    scenario: &Scenario,
    observations: &[Observation],
    free: &[Free],
    places: &[f64],
    slopes: &[Vec<f64>],
) -> Calibration {
    let scenario = moved(scenario, free, places).unwrap_or_else(|| scenario.clone());
    let axes = principal(slopes);
    let strongest = axes.iter().map(|axis| axis.strength).fold(0.0, f64::max);
    let seen = |strength: f64| strength > 0.0 && strength >= BLIND * strongest;
    let rank = axes.iter().filter(|axis| seen(axis.strength)).count();
    let fitted = free
        .iter()
        .zip(places)
        .enumerate()
        .map(|(index, (input, place))| {
            let part = |direction: &[f64]| direction.get(index).map_or(0.0, |part| part * part);
            let known: f64 = axes
                .iter()
                .filter(|axis| seen(axis.strength))
                .map(|axis| part(&axis.direction))
                .sum();
            let value = input.at(*place);
            Fitted {
                id: input.id,
                value,
                identified: known > 0.99,
                has_effect: known > 1e-6,
                at_limit: *place <= 0.0 || *place >= 1.0,
                within_evidence: input
                    .evidence
                    .map(|(low, high)| (low..=high).contains(&value)),
            }
        })
        .collect();
    let residuals = residuals(&scenario, observations);
    let misfit = misfit(&residuals);
    Calibration {
        scenario,
        fitted,
        residuals,
        misfit,
        rank,
    }
}
