//! Validation: plain inputs in, a scenario the formulas can trust out.

use std::fmt;

use super::inputs::Inputs;
use super::parameter::{PARAMETERS, Parameter, ParameterId};
use super::steady_state::Stream;

/// The most streams of a mix of ordered intervals.
pub const MOST_STREAMS: usize = 8;
/// The smallest share of a stream: a stream of nobody is none.
pub const LEAST_STREAM_SHARE: f64 = 1e-6;
/// How far the shares of a mix may be from summing to 1.
const SUM_TOLERANCE: f64 = 1e-9;

/// Inputs inside their hard limits: every function of the model takes this, so none can be given
/// a number it has no answer for.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    inputs: Inputs,
}

impl Scenario {
    /// The validated inputs.
    pub const fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The scenario with one number changed; `None` when the number lies outside its hard limits
    /// or the input is a choice.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::{ParameterId, Scenario};
    /// let scenario = Scenario::default();
    /// assert!(scenario.with(ParameterId::NoShowShare, 0.2).is_some());
    /// assert_eq!(scenario.with(ParameterId::NoShowShare, 1.2), None);
    /// ```
    #[must_use]
    pub fn with(&self, id: ParameterId, value: f64) -> Option<Self> {
        id.parameter()?.range()?.contains(value).then(|| {
            let mut inputs = self.inputs.clone();
            inputs.set_number(id, value);
            Self { inputs }
        })
    }
}

/// A value outside its hard limits.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{} is {value}; allowed: {min} to {max}", id.name())]
pub struct RangeError {
    /// Which parameter.
    pub id: ParameterId,
    /// The value refused.
    pub value: f64,
    /// Smallest allowed.
    pub min: f64,
    /// Largest allowed.
    pub max: f64,
}

/// What is wrong with a mix of ordered intervals; streams are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum MixError {
    /// More streams than [`MOST_STREAMS`].
    #[error("ordered_mix has {0} streams; allowed: 1 to {MOST_STREAMS}")]
    TooMany(usize),
    /// A share outside [`LEAST_STREAM_SHARE`] to 1.
    #[error(
        "ordered_mix: the share of stream {stream} is {share}; allowed: {LEAST_STREAM_SHARE} to 1"
    )]
    Share {
        /// Which stream.
        stream: usize,
        /// The share refused.
        share: f64,
    },
    /// An interval or a number of sessions outside its hard limits.
    #[error("ordered_mix, stream {stream}: {error}")]
    Range {
        /// Which stream.
        stream: usize,
        /// What is outside.
        error: RangeError,
    },
    /// Shares that do not sum to 1.
    #[error("the shares of ordered_mix sum to {0}; they must sum to 1")]
    Sum(f64),
}

/// Every error of a set of inputs; never without any.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub struct ScenarioError {
    /// The values outside their hard limits, in table order.
    pub errors: Vec<RangeError>,
    /// What is wrong with the mix, stream by stream.
    pub mix: Vec<MixError>,
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let errors = self.errors.iter().map(|error| error as &dyn fmt::Display);
        let mix = self.mix.iter().map(|error| error as &dyn fmt::Display);
        for (index, error) in errors.chain(mix).enumerate() {
            if index > 0 {
                formatter.write_str("; ")?;
            }
            write!(formatter, "{error}")?;
        }
        Ok(())
    }
}

impl TryFrom<&Inputs> for Scenario {
    type Error = ScenarioError;

    /// The scenario, or every value outside its hard limits at once.
    fn try_from(inputs: &Inputs) -> Result<Self, ScenarioError> {
        let errors: Vec<RangeError> = PARAMETERS
            .iter()
            .filter_map(|parameter| outside(parameter, inputs.number(parameter.id)?))
            .collect();
        let mix = mix_errors(&inputs.ordered_mix);
        if errors.is_empty() && mix.is_empty() {
            Ok(Self {
                inputs: inputs.clone(),
            })
        } else {
            Err(ScenarioError { errors, mix })
        }
    }
}

fn outside(parameter: &Parameter, value: f64) -> Option<RangeError> {
    let range = parameter.range()?;
    (!range.contains(value)).then_some(RangeError {
        id: parameter.id,
        value,
        min: range.min,
        max: range.max,
    })
}

/// Whether shares that sum to this sum to 1; a sum that is no number does not.
pub(crate) fn is_whole(sum: f64) -> bool {
    (sum - 1.0).abs() <= SUM_TOLERANCE
}

fn mix_errors(streams: &[Stream]) -> Vec<MixError> {
    let mut errors = Vec::new();
    if streams.len() > MOST_STREAMS {
        errors.push(MixError::TooMany(streams.len()));
    }
    for (stream, order) in streams.iter().enumerate() {
        if !(LEAST_STREAM_SHARE..=1.0).contains(&order.share) {
            errors.push(MixError::Share {
                stream,
                share: order.share,
            });
        }
        for (id, value) in [
            (ParameterId::VisitIntervalWeeks, order.interval_weeks),
            (ParameterId::SessionsToComplete, order.sessions),
        ] {
            let error = id
                .parameter()
                .and_then(|parameter| outside(parameter, value));
            errors.extend(error.map(|error| MixError::Range { stream, error }));
        }
    }
    let sum: f64 = streams.iter().map(|order| order.share).sum();
    if !streams.is_empty() && !is_whole(sum) {
        errors.push(MixError::Sum(sum));
    }
    errors
}

impl Default for Scenario {
    /// The scenario of the table's defaults, which `parameter`'s tests keep inside their limits.
    fn default() -> Self {
        Self {
            inputs: Inputs::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_every_error_at_once() {
        let inputs = Inputs {
            members: f64::NAN,
            no_show_share: 0.95,
            meeting_hours: -1.0,
            ..Inputs::default()
        };
        let error = Scenario::try_from(&inputs).unwrap_err();
        let ids: Vec<_> = error.errors.iter().map(|error| error.id).collect();
        assert_eq!(
            ids,
            [
                ParameterId::Members,
                ParameterId::NoShowShare,
                ParameterId::MeetingHours
            ]
        );
        assert!((error.errors[1].max - 0.9).abs() < 1e-15);
    }

    #[test]
    fn reports_every_error_of_a_mix_and_which_stream_it_is() {
        let stream = |share, interval_weeks, sessions| Stream {
            share,
            interval_weeks,
            sessions,
        };
        let refused = |ordered_mix| {
            let inputs = Inputs {
                ordered_mix,
                ..Inputs::default()
            };
            Scenario::try_from(&inputs).unwrap_err()
        };
        let error = refused(vec![
            stream(0.5, 0.1, 16.0),
            stream(-0.2, 2.0, 0.0),
            stream(0.6, 4.0, f64::NAN),
        ]);
        assert!(error.errors.is_empty());
        let wrong: Vec<_> = error
            .mix
            .iter()
            .map(|error| match error {
                MixError::Share { stream, .. } => (*stream, "share"),
                MixError::Range { stream, error } => (*stream, error.id.name()),
                MixError::Sum(_) => (9, "sum"),
                MixError::TooMany(_) => (9, "count"),
            })
            .collect();
        assert_eq!(
            wrong,
            [
                (0, "visit_interval_weeks"),
                (1, "share"),
                (1, "sessions_to_complete"),
                (2, "sessions_to_complete"),
                (9, "sum"),
            ]
        );
        assert!(
            error
                .to_string()
                .contains("stream 1: sessions_to_complete is 0; allowed: 1 to 200")
        );
        let many = refused(vec![stream(1.0 / 9.0, 1.0, 16.0); 9]);
        assert_eq!(many.mix, [MixError::TooMany(9)]);
        let nan = refused(vec![stream(f64::NAN, 1.0, 16.0)]);
        assert_eq!(nan.mix.len(), 2);
    }

    #[test]
    fn takes_a_mix_whose_shares_sum_to_one() {
        let inputs: Inputs = serde_json::from_str(
            r#"{"ordered_mix":[{"share":0.4,"visit_interval_weeks":1,"sessions_to_complete":16},
            {"share":0.6,"visit_interval_weeks":2,"sessions_to_complete":16}]}"#,
        )
        .unwrap();
        let scenario = Scenario::try_from(&inputs).unwrap();
        let again: Inputs =
            serde_json::from_str(&serde_json::to_string(scenario.inputs()).unwrap()).unwrap();
        assert_eq!(again.ordered_mix, scenario.inputs().ordered_mix);
        let plain = serde_json::to_string(&Inputs::default()).unwrap();
        assert!(!plain.contains("ordered_mix"));
    }
}
