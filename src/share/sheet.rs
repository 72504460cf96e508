//! The worksheet as a spreadsheet with live formulas, from members to headcount and cost.
//!
//! Inputs are cells with names; each line of the chain is a formula over those names, the very one
//! the page shows. What the model finds by search and the laws of the waits are numbers, and say so:
//! a spreadsheet program has neither the search nor the functions. Beside every formula stands the
//! page's number, and at the top how far the two are apart.

use std::fmt::Write;

use super::xlsx::{Cell, Sheet};
use super::{Case, claim_rows, tables};
use crate::i18n::Messages;
use crate::model::explain::{Line, Scope, Token, tokens, worksheet};
use crate::model::parameter::Unit;
use crate::model::{Inputs, PARAMETERS, ParameterId, Value};

/// The section of docs/model.md whose formulas hold in every regime, and the one that rounds up;
/// its shares are laws of the waits.
const CHAIN: &str = "1";
const ROUNDED: &str = "5";

/// The worksheet of a case as an `.xlsx` file.
pub fn file(case: &Case<'_>, messages: &Messages) -> Vec<u8> {
    let text = |id: &str| Cell::Text(messages.text(id));
    let mut writer = Writer {
        messages,
        rows: vec![vec![text("file-sheet-title")]],
        names: Vec::new(),
    };
    for (name, value) in claim_rows(case) {
        let name = text(&format!("file-{name}"));
        writer.rows.push(vec![name, Cell::Empty, Cell::Text(value)]);
    }
    // The rows that compare are written once the others are known.
    let checks = writer.rows.len();
    writer.rows.extend([Vec::new(), Vec::new()]);
    writer.rows.push(vec![text("file-sheet-note")]);
    writer.rows.push(Vec::new());
    let heads = ["label", "name", "value", "page", "unit", "formula", "kind"];
    let heads = heads.map(|head| text(&format!("file-sheet-{head}")));
    writer.rows.push(heads.into());
    let start = writer.rows.len();
    writer.inputs(case.scenario.inputs());
    let end = writer.rows.len();
    writer.lines(&worksheet(case.scenario, case.outcome));
    let last = writer.rows.len();

    // Rows of the file count from 1.
    let first = start + 1;
    let [as_made, changed] =
        ["file-sheet-as-made", "file-sheet-changed"].map(|id| messages.text(id));
    let compared = format!("SUMPRODUCT(--(C{first}:C{end}<>D{first}:D{end}))");
    let compared = format!("IF({compared}=0,\"{as_made}\",\"{changed}\")");
    // The first row after the inputs is the name of a part.
    let first = end + 2;
    let apart = format!(
        "SUMPRODUCT(MAX(ABS(C{first}:C{last}-D{first}:D{last})/(ABS(D{first}:D{last})+1E-300)))"
    );
    if let Some([one, two]) = writer.rows.get_mut(checks..checks + 2) {
        let label = text("file-sheet-inputs-are");
        *one = vec![label, Cell::Empty, Cell::Said(compared, as_made)];
        let label = text("file-sheet-apart");
        *two = vec![label, Cell::Empty, Cell::Formula(apart, 0.0)];
    }
    Sheet {
        title: messages.text("app-title"),
        widths: vec![44.0, 30.0, 22.0, 22.0, 24.0, 70.0, 40.0],
        rows: writer.rows,
        names: writer.names,
    }
    .file()
}

/// Rows as they are written.
struct Writer<'a> {
    messages: &'a Messages,
    rows: Vec<Vec<Cell>>,
    /// Names of cells, with their rows.
    names: Vec<(String, usize)>,
}

impl Writer<'_> {
    fn text(&self, id: &str) -> Cell {
        Cell::Text(self.messages.text(id))
    }

    fn inputs(&mut self, inputs: &Inputs) {
        for parameter in PARAMETERS {
            let value = match inputs.value(parameter.id) {
                Value::Number(number) => {
                    self.names
                        .push((parameter.name.to_owned(), self.rows.len()));
                    Cell::Number(number)
                }
                Value::Policy(policy) => Cell::Text(policy.name().to_owned()),
            };
            self.rows.push(vec![
                Cell::Text(self.messages.parameter_label(parameter.id)),
                Cell::Text(parameter.name.to_owned()),
                value.clone(),
                value,
                Cell::Text(tables::stored_unit(self.messages, parameter.unit)),
                Cell::Empty,
                self.text("file-sheet-input"),
            ]);
        }
    }

    fn lines(&mut self, lines: &[Line]) {
        let mut scope = None;
        for (index, line) in lines.iter().enumerate() {
            let Some(result) = line.result else {
                continue;
            };
            if scope.replace(line.scope) != Some(line.scope) {
                let part = self.text(&format!("scope-{}", line.scope.id()));
                self.rows.push(vec![part]);
            }
            let before = lines.get(..index).unwrap_or_default();
            let live = is_live(line).then(|| formula(line, before)).flatten();
            let kind = match (&live, line.formula.is_empty()) {
                (Some(_), _) => "file-sheet-live",
                (None, true) => "file-sheet-found",
                (None, false) => "file-sheet-law",
            };
            self.names.push((name(line), self.rows.len()));
            self.rows.push(vec![
                Cell::Text(label(self.messages, line.id)),
                Cell::Text(name(line)),
                live.map_or(Cell::Number(result), |live| Cell::Formula(live, result)),
                Cell::Number(result),
                Cell::Text(tables::stored_unit(self.messages, line.unit)),
                Cell::Text(line.formula.to_owned()),
                self.text(kind),
            ]);
        }
    }
}

/// Whether a line's formula holds whatever the inputs, and uses only what spreadsheets have.
fn is_live(line: &Line) -> bool {
    let elementary = |token: &Token<'_>| match token {
        Token::Function(name) => {
            matches!(
                *name,
                "exp" | "ln" | "sqrt" | "ceil" | "floor" | "max" | "min"
            )
        }
        _ => true,
    };
    let of_the_chain =
        line.section == CHAIN || (line.section == ROUNDED && line.unit != Some(Unit::Share));
    of_the_chain && !line.formula.is_empty() && tokens(line.formula).iter().all(elementary)
}

/// The name of a line's cell: that of the line, and of the staffing it is about.
fn name(line: &Line) -> String {
    match line.scope {
        Scope::Common => line.id.to_owned(),
        scope => format!("{}__{}", line.id, scope.id()),
    }
}

/// The label of a line.
fn label(messages: &Messages, id: &str) -> String {
    match ParameterId::from_name(id) {
        Some(parameter) => messages.parameter_label(parameter),
        None => messages.text(&format!("worksheet-{id}")),
    }
}

/// A line's formula over the names of cells; `None` when a name stands for no cell.
fn formula(line: &Line, before: &[Line]) -> Option<String> {
    let mut out = String::new();
    // For each open parenthesis, what closes it.
    let mut closing: Vec<&str> = Vec::new();
    let mut applied = None;
    for token in tokens(line.formula) {
        match token {
            Token::Name(id) => {
                let earlier = before.iter().rev().find(|earlier| {
                    earlier.id == id && matches!(earlier.scope, scope if scope == line.scope || scope == Scope::Common)
                });
                match earlier {
                    Some(earlier) => out.push_str(&name(earlier)),
                    None => out.push_str(ParameterId::from_name(id)?.name()),
                }
            }
            // Writing to a string cannot fail.
            Token::Number(number) => {
                let _ = write!(out, "{number}");
            }
            Token::Function(function) => applied = Some(function),
            Token::Symbol('(') => {
                // No program has both functions for all numbers in the same way.
                let (open, close) = match applied.take() {
                    Some("ceil") => ("(-INT(-(", ")))"),
                    Some("floor") => ("INT(", ")"),
                    Some("exp") => ("EXP(", ")"),
                    Some("ln") => ("LN(", ")"),
                    Some("sqrt") => ("SQRT(", ")"),
                    Some("max") => ("MAX(", ")"),
                    Some("min") => ("MIN(", ")"),
                    Some(_) => return None,
                    None => ("(", ")"),
                };
                out.push_str(open);
                closing.push(close);
            }
            Token::Symbol(')') => out.push_str(closing.pop()?),
            Token::Symbol(symbol) => out.push(symbol),
        }
    }
    Some(out)
}
