//! The worksheet: every step from members to headcount and waits, as a formula, the numbers put
//! in, the result, its unit and its source.

mod chain;
mod first;
mod further;
mod returns;
mod sheet;
mod stated;
mod term;

use super::parameter::Unit;
use super::projection::Term;
use super::stated::Quantity;
use super::{Outcome, Scenario};
use sheet::Sheet;

/// Which staffing a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// None: demand, capacity, and what follows from turnover.
    Common,
    /// The staff the ordered interval needs.
    Ordered,
    /// The staff the access standard needs.
    Standard,
    /// The staff of today.
    Today,
    /// Today's staff, and the visits ordered at the interval at this place of the mix.
    Stream(u8),
    /// Clinicians who share a line.
    Pooling,
    /// A clinician booked to see everyone as ordered.
    Unpaid,
    /// The first day of the term.
    FirstDay,
    /// The last day of the term.
    LastDay,
    /// One input of the uncertain ones, drawn.
    Draws,
    /// Where today's staff is just enough.
    BreakEven,
    /// What one unit of an input is worth.
    Exchange,
    /// Two inputs moved at once.
    TwoWay,
    /// The interval around a simulated value.
    Simulated,
    /// A statement made in public.
    Stated,
}

impl Scope {
    /// The scope's id in the message catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Common => "common",
            Self::Ordered => "ordered",
            Self::Standard => "standard",
            Self::Today => "today",
            Self::Stream(_) => "stream",
            Self::Pooling => "pooling",
            Self::Unpaid => "unpaid",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
            Self::Draws => "draws",
            Self::BreakEven => "break_even",
            Self::Exchange => "exchange",
            Self::TwoWay => "two_way",
            Self::Simulated => "simulated",
            Self::Stated => "stated",
        }
    }
}

/// One line of the worksheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which staffing the line is about; names in `formula` are of the same scope, else common.
    pub scope: Scope,
    /// Name of the result: a symbol later lines of the scope may use, and the line's id in the
    /// catalogue. Unique within the scope; the same quantity has the same name in every scope.
    pub id: &'static str,
    /// The formula over parameter names and earlier lines' ids, in the grammar of [`tokens`];
    /// empty when the number is found by search, and later lines check it.
    pub formula: &'static str,
    /// Every name the formula uses, with its value, in order of first use.
    pub terms: Vec<(&'static str, f64)>,
    /// The result, computed by the model, not from `formula`.
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
    /// A function applied to the parenthesis that follows, one of [`FUNCTIONS`].
    Function(&'a str),
    /// One of `+ - * / ^ ( ) ,`; minus may also stand before a term.
    Symbol(char),
}

/// The functions of the grammar: `exp`, `ln`, `sqrt`, `ceil`, `floor`, `max`, `min` as usual;
/// `Q(z)` the normal upper tail; `R(z)` the Mills ratio Q/φ; `lnR(z)` its logarithm;
/// `h(z) = 1/R(z) − z`; and `T(x, c, s) = Q((x − c)/s)/Q(−c/s)`, the tail at x ≥ 0 of a bell with
/// center c and spread s that is cut at zero.
pub const FUNCTIONS: [&str; 12] = [
    "exp", "ln", "sqrt", "ceil", "floor", "max", "min", "Q", "R", "lnR", "h", "T",
];

/// The formula's tokens, in order. The formula is an expression in ASCII with the usual precedence
/// of `+ - * / ^` (`^` binds to the right); names are letters, digits and underscores.
///
/// # Examples
/// ```
/// use caseload::model::explain::{Token, tokens};
/// assert_eq!(
///     tokens("max(members, 2)"),
///     [
///         Token::Function("max"),
///         Token::Symbol('('),
///         Token::Name("members"),
///         Token::Symbol(','),
///         Token::Number(2.0),
///         Token::Symbol(')'),
///     ]
/// );
/// ```
pub fn tokens(formula: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = formula.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = |of: fn(char) -> bool| {
            let end = rest.find(|c: char| !of(c)).unwrap_or(rest.len());
            rest.split_at(end)
        };
        let (token, after) = if first.is_ascii_alphabetic() {
            let (name, after) = word(|c| c.is_ascii_alphanumeric() || c == '_');
            let applied = after.trim_start().starts_with('(');
            let token = if applied && FUNCTIONS.contains(&name) {
                Token::Function(name)
            } else {
                Token::Name(name)
            };
            (token, after)
        } else if first.is_ascii_digit() {
            let (digits, after) = word(|c| c.is_ascii_digit() || c == '.');
            (Token::Number(digits.parse().unwrap_or(0.0)), after)
        } else {
            (Token::Symbol(first), rest.split_at(first.len_utf8()).1)
        };
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

/// The worksheet of a scenario: what demand and an hour of a clinician's week come to, then the
/// staff of each target with its proof, then both clocks with today's staff. Lines that do not
/// apply to a regime are left out.
pub fn worksheet(scenario: &Scenario, outcome: &Outcome) -> Vec<Line> {
    chain::worksheet(scenario, outcome)
}

/// What stands beside the two clocks: each interval of a mix, sharing a line, unpaid hours, the
/// first and the last day of the term, and how sure the answer is. Names of demand and capacity are
/// those of [`worksheet`].
pub fn further(scenario: &Scenario, outcome: &Outcome, term: &Term) -> Vec<Line> {
    let mut sheet = Sheet::new(scenario.inputs());
    let base = further::base(&mut sheet, scenario, outcome);
    further::write(&mut sheet, scenario, outcome);
    term::write(&mut sheet, scenario, term);
    sheet.lines.split_off(base)
}

/// How a statement's quantity is worked out; empty for a result, which [`worksheet`] derives.
pub fn stated(scenario: &Scenario, quantity: Quantity) -> Vec<Line> {
    stated::quantity(scenario, quantity)
}

/// The scope that so many booked appointments a week, lost, imply: whose hours, what share of
/// capacity, whose visits. Names of demand and capacity are those of [`worksheet`].
pub fn lost(scenario: &Scenario, outcome: &Outcome, per_week: f64) -> Vec<Line> {
    let mut sheet = Sheet::new(scenario.inputs());
    let base = further::base(&mut sheet, scenario, outcome);
    stated::lost(&mut sheet, scenario, outcome, per_week);
    sheet.lines.split_off(base)
}
