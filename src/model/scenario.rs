//! Validation: plain inputs in, a scenario the formulas can trust out.

use std::fmt;

use super::inputs::Inputs;
use super::parameter::{PARAMETERS, ParameterId};

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

/// Every error of a set of inputs, in table order; never empty.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub struct ScenarioError {
    /// The errors.
    pub errors: Vec<RangeError>,
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.errors.iter().enumerate() {
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
            .filter_map(|parameter| {
                let range = parameter.range()?;
                let value = inputs.number(parameter.id)?;
                (!range.contains(value)).then_some(RangeError {
                    id: parameter.id,
                    value,
                    min: range.min,
                    max: range.max,
                })
            })
            .collect();
        if errors.is_empty() {
            Ok(Self {
                inputs: inputs.clone(),
            })
        } else {
            Err(ScenarioError { errors })
        }
    }
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
}
