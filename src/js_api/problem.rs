//! What is wrong with what a program has handed over.

use serde::Serialize;

use crate::model::scenario::{LEAST_STREAM_SHARE, MOST_STREAMS, MixError, RangeError};
use crate::share::link;

/// One problem: which name, which value, what is allowed.
#[derive(Debug, Clone, PartialEq, Serialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Problem {
    /// A name that is none of ours.
    #[error("{name} is no name known here")]
    UnknownName {
        /// The name.
        name: String,
    },
    /// A value of the wrong type.
    #[error("{name} must be {expected}, not {found}")]
    WrongType {
        /// Whose value.
        name: String,
        /// What it must be.
        expected: &'static str,
        /// What it is, in the words of `typeof`.
        found: String,
    },
    /// A number outside its hard limits.
    #[error("{name} is {value}; allowed: {min} to {max}")]
    OutOfRange {
        /// Whose value.
        name: String,
        /// The number.
        value: f64,
        /// Smallest allowed.
        min: f64,
        /// Largest allowed.
        max: f64,
    },
    /// A number that must be whole.
    #[error("{name} is {value}; it must be a whole number")]
    NotWhole {
        /// Whose value.
        name: String,
        /// The number.
        value: f64,
    },
    /// A text that is none of the choices.
    #[error("{name} is {value}; allowed: {}", allowed.join(", "))]
    UnknownChoice {
        /// Whose value.
        name: String,
        /// The text.
        value: String,
        /// Every choice.
        allowed: Vec<&'static str>,
    },
    /// Shares of a mix that do not sum to 1.
    #[error("the shares of {name} sum to {value}; they must sum to 1")]
    SharesSum {
        /// `ordered_mix`.
        name: &'static str,
        /// Their sum.
        value: f64,
    },
    /// A clinic that cannot be played, such as one without bookable slots.
    #[error("{reason}")]
    CannotBeSimulated {
        /// Why.
        reason: String,
    },
}

/// A problem and its sentence.
#[derive(Serialize)]
pub(super) struct Told<'a> {
    #[serde(flatten)]
    problem: &'a Problem,
    message: String,
}

/// Problems with their sentences.
pub(super) fn told(problems: &[Problem]) -> Vec<Told<'_>> {
    let told = problems.iter().map(|problem| Told {
        problem,
        message: problem.to_string(),
    });
    told.collect()
}

impl From<&RangeError> for Problem {
    fn from(error: &RangeError) -> Self {
        Self::OutOfRange {
            name: error.id.name().to_owned(),
            value: error.value,
            min: error.min,
            max: error.max,
        }
    }
}

impl From<&MixError> for Problem {
    fn from(error: &MixError) -> Self {
        let of_stream = |stream: &usize, part| format!("{}.{stream}.{part}", link::MIX);
        match error {
            MixError::TooMany(count) => Self::OutOfRange {
                name: format!("{}.length", link::MIX),
                value: *count as f64,
                min: 0.0,
                max: MOST_STREAMS as f64,
            },
            MixError::Share { stream, share } => Self::OutOfRange {
                name: of_stream(stream, "share"),
                value: *share,
                min: LEAST_STREAM_SHARE,
                max: 1.0,
            },
            MixError::Range { stream, error } => Self::OutOfRange {
                name: of_stream(stream, error.id.name()),
                value: error.value,
                min: error.min,
                max: error.max,
            },
            MixError::Sum(value) => Self::SharesSum {
                name: link::MIX,
                value: *value,
            },
        }
    }
}
