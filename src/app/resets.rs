//! The ways back: all inputs to their defaults, a proposal to the baseline. Each is one step.

use std::rc::Rc;

use super::state::{Drafts, State};
use crate::model::observed::Observed;
use crate::model::projection::Term;
use crate::model::{Inputs, Scenario};
use crate::presets;
use crate::proposal::{Edit, ProposalId};

impl State {
    /// Whether there is nothing to take back: every input, the term and the figures counted are at
    /// their defaults, and no box holds another text.
    pub fn at_defaults(&self) -> bool {
        *self.inputs() == Inputs::default()
            && self.term == Term::default()
            && self.observed == Observed::default()
            && self.drafts.iter().all(|(_, draft)| draft.problem.is_none())
    }

    /// Takes everything back to the defaults. A proposal taken up is put down first: it stays what
    /// it was.
    pub(super) fn take_back_all(&mut self) {
        let before = self.remembered();
        self.selected = None;
        self.scratch = None;
        self.not_taken = self.table.standings().against(&Inputs::default());
        self.show(Scenario::default());
        self.drafts = Drafts::default();
        self.term = Term::default();
        self.observed = Observed::default();
        self.origin = presets::origin(None, &Inputs::default());
        if self.remembered() != before {
            self.settled = true;
            self.step = self.step.wrapping_add(1);
        }
    }

    /// Leaves everything in a proposal open, so that it says what the baseline says.
    pub(super) fn take_back_proposal(&mut self, id: ProposalId) {
        let Some(proposal) = self.table.proposal(id) else {
            return;
        };
        let items: Vec<_> = proposal.values.iter().map(|(item, _)| item).collect();
        let table = items
            .into_iter()
            .fold((*self.table).clone(), |table, item| {
                table.after(Edit::Leave(id, item))
            });
        self.table = Rc::new(table);
    }
}

#[cfg(test)]
mod tests {
    use crate::app::bargaining::Bargain;
    use crate::app::control::Control;
    use crate::app::state::{Action, State};
    use crate::i18n::NumberError;
    use crate::model::ParameterId;
    use crate::model::projection::TermId;
    use crate::presets::PRESETS;
    use crate::proposal::{Edit, Party};

    const HOURS: Control = Control::Parameter(ParameterId::PatientManagementHours);

    fn moved() -> State {
        State::new(PRESETS[2].id, &PRESETS[2].inputs(), Vec::new())
            .after(Action::Slide(HOURS, 9.0))
            .after(Action::Settle(HOURS))
            .after(Action::Slide(Control::Term(TermId::TermYears), 2.0))
            .after(Action::Settle(Control::Term(TermId::TermYears)))
    }

    #[test]
    fn all_inputs_go_back_in_one_step_that_can_be_taken_back() {
        let state = moved();
        assert!(!state.at_defaults());
        let back = state.after(Action::Defaults);
        assert!(back.at_defaults());
        assert_eq!((back.step, back.settled), (state.step + 1, true));
        assert_eq!(back.origin, PRESETS[0].id);
        let undone = back.after(Action::Undo);
        assert_eq!(
            (&undone.scenario, undone.term),
            (&state.scenario, state.term)
        );
        assert_eq!(undone.origin, state.origin);
        let again = back.after(Action::Defaults);
        assert_eq!((again.step, again.history), (back.step, back.history));
    }

    #[test]
    fn a_text_that_is_no_number_goes_with_them() {
        let typed = State::new(PRESETS[0].id, &PRESETS[0].inputs(), Vec::new())
            .after(Action::Type {
                control: HOURS,
                text: "many".to_owned(),
                number: Err(NumberError::NotANumber),
            })
            .after(Action::Settle(HOURS));
        assert!(!typed.at_defaults());
        assert!(typed.after(Action::Defaults).at_defaults());
    }

    fn proposing() -> State {
        let state = moved();
        state
            .after(Action::Bargain(Bargain::Edit(Edit::Add {
                party: Party::Union,
                name: String::new(),
                inputs: Box::new(state.inputs().clone()),
            })))
            .after(Action::Slide(
                Control::Parameter(ParameterId::MeetingHours),
                4.0,
            ))
            .after(Action::Settle(HOURS))
    }

    #[test]
    fn a_proposal_goes_back_to_the_baseline_in_one_step() {
        let state = proposing();
        assert_eq!(state.table.proposal(1).unwrap().values.len(), 2);
        let back = state.after(Action::Bargain(Bargain::TakeBack(1)));
        assert_eq!(back.table.proposal(1).unwrap().values.len(), 0);
        assert_eq!(back.scenario, back.table.baseline().scenario);
        assert_eq!((back.selected, back.step), (Some(1), state.step + 1));
        let undone = back.after(Action::Undo);
        assert_eq!(
            (&undone.table, &undone.scenario),
            (&state.table, &state.scenario)
        );
        let again = back.after(Action::Bargain(Bargain::TakeBack(1)));
        assert_eq!(again.step, back.step);
    }

    #[test]
    fn the_defaults_leave_every_proposal_as_it_is() {
        let state = proposing();
        let back = state.after(Action::Defaults);
        assert_eq!(back.table, state.table);
        assert_eq!(back.selected, None);
        assert!(back.at_defaults());
    }
}
