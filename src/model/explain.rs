//! The worksheet: every step from members to headcount and waits, as a formula, the numbers put
//! in, the result, its unit and its source.

use super::parameter::Unit;
use super::{Outcome, Scenario};

/// One line of the worksheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Name of the result: a symbol other lines may use, and the line's id in the catalogue.
    pub id: &'static str,
    /// The formula over parameter names and earlier lines' ids, in the grammar of [`tokens`].
    pub formula: &'static str,
    /// Every name the formula uses, with its value, in order of first use.
    pub terms: Vec<(&'static str, f64)>,
    /// The result, computed by the model, not from `formula`; `None` when it does not exist.
    pub result: Option<f64>,
    /// Unit of the result; `None` for a pure number.
    pub unit: Option<Unit>,
    /// Section of docs/model.md that derives it.
    pub section: &'static str,
}

/// A piece of a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Token<'a> {
    /// A parameter name or a line id.
    Name(&'a str),
    /// A literal number.
    Number(f64),
    /// A function applied to the parenthesis that follows: `exp`, `ln`, `sqrt`, `ceil`, `max`, `min`,
    /// `Q` (normal upper tail), `R` (Mills ratio), `h` (1/R(z) − z).
    Function(&'a str),
    /// One of `+ - * / ^ ( ) ,`.
    Symbol(char),
}

/// The formula's tokens, in order.
pub fn tokens(_formula: &str) -> Vec<Token<'_>> {
    Vec::new()
}

/// The worksheet of a scenario.
pub fn worksheet(_scenario: &Scenario, _outcome: &Outcome) -> Vec<Line> {
    Vec::new()
}
