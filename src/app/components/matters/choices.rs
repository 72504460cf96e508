//! What a reader has unfolded and asked for in the panels of what matters most.

use std::rc::Rc;

use yew::Reducible;

use crate::app::control::Control;
use crate::model::measure::{Aim, Measure, StaffMeasure};
use crate::model::{Inputs, ParameterId};

/// A panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What the answer leans on.
    Leans,
    /// How sure it is.
    Spread,
    /// What would flip it.
    Flips,
    /// Two inputs together.
    Table,
    /// The value that reaches a target.
    Seek,
}

/// The view: no input of the model is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// The panels unfolded.
    pub open: Vec<Part>,
    /// The result the tornado varies.
    pub leans: Measure,
    /// The target of break-evens and exchange rates.
    pub aim: Aim,
    /// Input of the table's rows.
    pub rows: ParameterId,
    /// Input of its columns.
    pub columns: ParameterId,
    /// What its cells hold.
    pub cells: Measure,
    /// The input to solve for.
    pub input: Control,
    /// The result that is to reach the target.
    pub goal: Measure,
    /// The target as typed; `None` until something is.
    pub target: Option<String>,
}

/// What can happen to the view.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// A panel was unfolded (true) or folded.
    Fold(Part, bool),
    /// Another result for the tornado.
    Leans(Measure),
    /// Another target for break-evens and exchange rates.
    Aim(Aim),
    /// Another input for the rows.
    Rows(ParameterId),
    /// Another input for the columns.
    Columns(ParameterId),
    /// Another result for the cells.
    Cells(Measure),
    /// Another input to solve for.
    Input(Control),
    /// Another result to aim at.
    Goal(Measure),
    /// A target was typed.
    Target(String),
}

/// The results every menu offers first: both requirements, both waits.
pub const ANSWERS: [Measure; 4] = [
    Measure::Required(Aim::Ordered, StaffMeasure::Clinicians),
    Measure::Required(Aim::Standard, StaffMeasure::Clinicians),
    Measure::FirstP50Weeks,
    Measure::ReturnP50Weeks,
];

/// The results a table or a target may be of.
pub const RESULTS: [Measure; 8] = [
    ANSWERS[0],
    ANSWERS[1],
    ANSWERS[2],
    ANSWERS[3],
    Measure::Required(Aim::Ordered, StaffMeasure::AuthorisedFte),
    Measure::Required(Aim::Ordered, StaffMeasure::CostPerYear),
    Measure::FirstShareWithinStandard,
    Measure::ReturnShareWithinStandard,
];

impl Default for Choices {
    fn default() -> Self {
        Self {
            open: Vec::new(),
            leans: ANSWERS[0],
            aim: Aim::Ordered,
            rows: ParameterId::PatientManagementHours,
            columns: ParameterId::VisitIntervalWeeks,
            cells: ANSWERS[0],
            input: Control::Parameter(ParameterId::Clinicians),
            goal: Measure::ReturnP50Weeks,
            target: None,
        }
    }
}

impl Choices {
    /// Whether a panel is unfolded: what stands in a folded one is not computed.
    pub fn is_open(&self, part: Part) -> bool {
        self.open.contains(&part)
    }

    /// The view of these inputs: one that has no part in the results gives way to another, and
    /// comes back when it has.
    #[must_use]
    pub fn of(&self, inputs: &Inputs) -> Self {
        let mut shown = self.clone();
        let stand_in = |id: ParameterId, other: ParameterId| {
            let ids = [
                id,
                ParameterId::PatientManagementHours,
                ParameterId::NewEpisodesPerMemberYear,
            ];
            let mut known = ids.into_iter();
            known.find(|known| inputs.uses(*known) && *known != other)
        };
        shown.rows = stand_in(shown.rows, shown.columns).unwrap_or(shown.rows);
        shown.columns = stand_in(shown.columns, shown.rows).unwrap_or(shown.columns);
        if let Control::Parameter(id) = shown.input
            && !inputs.uses(id)
        {
            shown.input = Control::Parameter(ParameterId::Clinicians);
        }
        shown
    }

    /// The view after a choice.
    #[must_use]
    pub fn after(&self, choice: Choice) -> Self {
        let mut next = self.clone();
        match choice {
            Choice::Fold(part, open) => {
                next.open.retain(|known| *known != part);
                if open {
                    next.open.push(part);
                }
            }
            Choice::Leans(measure) => next.leans = measure,
            Choice::Aim(aim) => next.aim = aim,
            // Both sides of a table cannot be one input.
            Choice::Rows(id) if id != self.columns => next.rows = id,
            Choice::Columns(id) if id != self.rows => next.columns = id,
            Choice::Rows(_) | Choice::Columns(_) => {}
            Choice::Cells(measure) => next.cells = measure,
            Choice::Input(control) => next.input = control,
            Choice::Goal(measure) => {
                // What was typed was in another unit.
                if measure != self.goal {
                    next.target = None;
                }
                next.goal = measure;
            }
            Choice::Target(text) => next.target = Some(text),
        }
        next
    }
}

impl Reducible for Choices {
    type Action = Choice;

    fn reduce(self: Rc<Self>, choice: Choice) -> Rc<Self> {
        let next = self.after(choice);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_fold_each_by_itself_and_start_folded() {
        let start = Choices::default();
        assert!(!start.is_open(Part::Leans));
        let both = start
            .after(Choice::Fold(Part::Leans, true))
            .after(Choice::Fold(Part::Seek, true))
            .after(Choice::Fold(Part::Seek, true));
        assert!(both.is_open(Part::Leans) && both.is_open(Part::Seek));
        let one = both.after(Choice::Fold(Part::Seek, false));
        assert!(one.is_open(Part::Leans) && !one.is_open(Part::Seek));
    }

    #[test]
    fn a_table_never_has_one_input_on_both_sides() {
        let start = Choices::default();
        assert_eq!(start.after(Choice::Rows(start.columns)), start);
        assert_eq!(start.after(Choice::Columns(start.rows)), start);
        let other = start.after(Choice::Rows(ParameterId::NoShowShare));
        assert_eq!(other.rows, ParameterId::NoShowShare);
    }

    #[test]
    fn an_input_without_a_part_is_never_shown_and_comes_back() {
        let mut mixed = Inputs::default();
        mixed.ordered_mix = crate::app::mix::start(&mixed);
        let start = Choices::default();
        assert_eq!(start.of(&Inputs::default()), start);
        let replaced = [
            ParameterId::VisitIntervalWeeks,
            ParameterId::SessionsToComplete,
        ];
        let ids = [
            ParameterId::PatientManagementHours,
            ParameterId::NewEpisodesPerMemberYear,
            replaced[0],
            replaced[1],
        ];
        for rows in ids {
            for columns in ids.into_iter().filter(|columns| *columns != rows) {
                let chosen = Choices {
                    rows,
                    columns,
                    input: Control::Parameter(rows),
                    ..start.clone()
                };
                let shown = chosen.of(&mixed);
                assert_ne!(shown.rows, shown.columns);
                assert!(
                    mixed.uses(shown.rows) && mixed.uses(shown.columns),
                    "{shown:?}"
                );
                assert!(!replaced.map(Control::Parameter).contains(&shown.input));
                assert_eq!(chosen.of(&Inputs::default()), chosen);
            }
        }
    }

    #[test]
    fn a_typed_target_belongs_to_its_result() {
        let typed = Choices::default().after(Choice::Target("8".to_owned()));
        assert_eq!(typed.target.as_deref(), Some("8"));
        let same = typed.after(Choice::Goal(typed.goal));
        assert_eq!(same.target.as_deref(), Some("8"));
        let input = typed.after(Choice::Input(Control::BookableHours));
        assert_eq!(input.target.as_deref(), Some("8"));
        assert_eq!(typed.after(Choice::Goal(ANSWERS[0])).target, None);
    }
}
