//! Builds lines: looks up the names of a formula among earlier lines and the inputs.

use super::{Line, Scope, Token, tokens};
use crate::model::parameter::Unit;
use crate::model::{Inputs, ParameterId};

/// The formula of a mean over the four moments of a day: `$before max(0, $days / 5 + moment -
/// $less) $after` at each.
macro_rules! mean_of_four {
    ($before:literal, $days:literal, $less:literal, $after:literal) => {
        concat!(
            "(",
            $before,
            "max(0, ",
            $days,
            " / 5 + 0.025 - ",
            $less,
            ")",
            $after,
            " + ",
            $before,
            "max(0, ",
            $days,
            " / 5 + 0.075 - ",
            $less,
            ")",
            $after,
            " + ",
            $before,
            "max(0, ",
            $days,
            " / 5 + 0.125 - ",
            $less,
            ")",
            $after,
            " + ",
            $before,
            "max(0, ",
            $days,
            " / 5 + 0.175 - ",
            $less,
            ")",
            $after,
            ") / 4"
        )
    };
}
pub(super) use mean_of_four;

/// Lines as they are written.
pub(super) struct Sheet<'a> {
    pub(super) inputs: &'a Inputs,
    pub(super) scope: Scope,
    pub(super) section: &'static str,
    pub(super) lines: Vec<Line>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(inputs: &'a Inputs) -> Self {
        Self {
            inputs,
            scope: Scope::Common,
            section: "1",
            lines: Vec::new(),
        }
    }

    fn value(&self, name: &str) -> Option<f64> {
        self.lines
            .iter()
            .rev()
            .find(|line| {
                line.id == name && (line.scope == self.scope || line.scope == Scope::Common)
            })
            .map_or_else(
                || ParameterId::from_name(name).and_then(|id| self.inputs.number(id)),
                |line| line.result,
            )
    }

    /// Writes a line, unless its result or a term does not exist.
    pub(super) fn line(
        &mut self,
        id: &'static str,
        unit: Option<Unit>,
        formula: &'static str,
        result: impl Into<Option<f64>>,
    ) {
        let Some(result) = result.into().filter(|result| result.is_finite()) else {
            return;
        };
        let mut terms: Vec<(&'static str, f64)> = Vec::new();
        for token in tokens(formula) {
            if let Token::Name(name) = token
                && !terms.iter().any(|(known, _)| *known == name)
            {
                let Some(value) = self.value(name) else {
                    return;
                };
                terms.push((name, value));
            }
        }
        self.lines.push(Line {
            scope: self.scope,
            id,
            formula,
            terms,
            result: Some(result),
            unit,
            section: self.section,
        });
    }

    /// Writes a number found by search.
    pub(super) fn found(
        &mut self,
        id: &'static str,
        unit: Option<Unit>,
        result: impl Into<Option<f64>>,
    ) {
        self.line(id, unit, "", result);
    }
}
