//! What is agreed cannot be moved: not by its control, and not by a preset, a link or a proposal
//! that says otherwise.

use super::control::Control;
use super::mix::Part;
use super::state::{Action, State};
use crate::model::{Inputs, ParameterId};
use crate::proposal::Standings;
use crate::share::claim::{ClaimNotice, Verdict};
use crate::share::link::LinkNotice;

impl State {
    /// Whether what a control writes is agreed.
    pub fn is_locked(&self, control: Control) -> bool {
        control.is_locked(self.table.standings())
    }

    /// What is said of the inputs, as files and paper tell it: with private notes only if somebody
    /// ticked that.
    pub(super) fn told(&self) -> Standings {
        if self.tells {
            self.table.standings().clone()
        } else {
            self.table.standings().without_notes()
        }
    }

    /// Whether an action moves nothing but what is agreed.
    pub(super) fn is_barred(&self, action: &Action) -> bool {
        let control = match action {
            Action::Hold(control)
            | Action::Slide(control, _)
            | Action::Type { control, .. }
            | Action::Reset(control)
            | Action::Solve(control, _)
            | Action::Revert(control) => *control,
            Action::Choose(_) => Control::Parameter(ParameterId::IntakePolicy),
            Action::Order(_) => Control::Stream(0, Part::Share),
            _ => return false,
        };
        self.is_locked(control)
    }

    /// The state of a link or a file beside the table that lies here: what is agreed stays.
    pub(super) fn opened(
        &self,
        origin: &'static str,
        mut inputs: Inputs,
        mut notices: Vec<LinkNotice>,
    ) -> Self {
        let standings = self.table.standings();
        let not_taken = standings.against(&inputs);
        standings.hold(&mut inputs);
        if !not_taken.is_empty() {
            // The fingerprint matches what was opened, which is not what is shown.
            notices.retain(|notice| {
                !matches!(
                    notice,
                    LinkNotice::Claim(ClaimNotice::Judged(Verdict::Matches(_)))
                )
            });
        }
        Self {
            step: self.step,
            observed: self.observed,
            table: self.table.clone(),
            history: self.history.clone(),
            tells: self.tells,
            keeping: self.keeping,
            on_paper: self.on_paper,
            not_taken,
            ..Self::new(origin, &inputs, notices)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::bargaining::Bargain;
    use crate::app::bargaining::tests::{Draws, action};
    use crate::i18n::NumberError;
    use crate::model::observed::Observed;
    use crate::model::projection::Term;
    use crate::presets::PRESETS;
    use crate::proposal::{Edit, Item, Offer, Party, Standing, Table};
    use crate::share::Fingerprint;
    use std::rc::Rc;

    const HOURS: ParameterId = ParameterId::PatientManagementHours;
    const ITEM: Item = Item::Parameter(HOURS);
    const SLIDER: Control = Control::Parameter(HOURS);

    fn start() -> State {
        State::new(PRESETS[0].id, &Inputs::default(), Vec::new())
    }

    fn edit(state: &State, edit: Edit) -> State {
        state.after(Action::Bargain(Bargain::Edit(edit)))
    }

    fn agreed(state: &State, item: Item) -> State {
        let value = item.of(state.inputs());
        edit(state, Edit::Standing(item, Some(Standing::Agreed(value))))
    }

    fn hours(state: &State) -> f64 {
        state.inputs().patient_management_hours
    }

    /// The values agreed on a table.
    fn all(table: &Table) -> Vec<(Item, Offer)> {
        let agreed = table.standings().all_agreed();
        agreed.map(|(item, value)| (item, value.clone())).collect()
    }

    /// What is agreed is on the sliders and in every proposal.
    fn holds(state: &State) {
        for (item, value) in all(&state.table) {
            assert_eq!(item.of(state.inputs()), value, "{}", item.name());
            for proposal in state.table.proposals() {
                let scenario = state.table.scenario(proposal.id).unwrap();
                assert_eq!(item.of(scenario.inputs()), value, "{}", item.name());
            }
        }
    }

    #[test]
    fn what_is_agreed_changes_by_nothing_but_its_standing_and_undo() {
        let (mut held, mut moved) = (0, 0);
        for seed in 1..=8 {
            let mut draws = Draws(0x2545_F491_4F6C_DD1D_u64.wrapping_mul(seed) | 1);
            let mut state = start();
            for _ in 0..1_000 {
                let action = match draws.below(20) {
                    0 => Action::Undo,
                    1 => Action::Redo,
                    _ => action(&mut draws, &state),
                };
                let next = state.after(action.clone());
                let told = match &action {
                    Action::Undo | Action::Redo => None,
                    Action::Bargain(Bargain::Edit(Edit::Standing(item, _))) => Some(Some(*item)),
                    _ => Some(None),
                };
                if let Some(told) = told {
                    // An interval agreed leaves no mix, and one no longer agreed leaves it free.
                    let interval = Item::Parameter(ParameterId::VisitIntervalWeeks);
                    let mix = (told == Some(interval)).then_some(Item::OrderedMix);
                    let others = |table: &Table| -> Vec<_> {
                        let agreed = all(table).into_iter();
                        agreed
                            .filter(|(item, _)| Some(*item) != told && Some(*item) != mix)
                            .collect()
                    };
                    assert_eq!(others(&next.table), others(&state.table), "{action:?}");
                }
                holds(&next);
                held += usize::from(!all(&next.table).is_empty());
                moved += usize::from(next.inputs() != state.inputs());
                state = next;
            }
        }
        // Neither everything is locked all the time, nor nothing ever.
        assert!(held > 2_000 && moved > 1_000, "{held} {moved}");
    }

    #[test]
    fn a_control_of_what_is_agreed_does_nothing_at_all() {
        let state = agreed(&start(), ITEM);
        let text = "9".to_owned();
        for control in [SLIDER, Control::BookableHours] {
            assert!(state.is_locked(control));
            for action in [
                Action::Hold(control),
                Action::Slide(control, 9.0),
                Action::Type {
                    control,
                    text: text.clone(),
                    number: Ok(9.0),
                },
                Action::Type {
                    control,
                    text: text.clone(),
                    number: Err(NumberError::NotANumber),
                },
                Action::Settle(control),
                Action::Reset(control),
                Action::Solve(control, 9.0),
                Action::Revert(control),
            ] {
                assert_eq!(state.after(action), state);
            }
        }
        let free = edit(&state, Edit::Standing(ITEM, None));
        assert_eq!(hours(&free.after(Action::Slide(SLIDER, 9.0))), 9.0);
    }

    #[test]
    fn a_text_that_waits_to_be_corrected_goes_when_its_input_is_agreed() {
        let typed = start().after(Action::Type {
            control: SLIDER,
            text: "many".to_owned(),
            number: Err(NumberError::NotANumber),
        });
        assert_eq!(typed.refused().count(), 1);
        assert_eq!(agreed(&typed, ITEM).refused().count(), 0);
    }

    #[test]
    fn a_mix_and_a_policy_that_are_agreed_are_locked_as_a_whole() {
        let mixed = start().after(Action::Order(crate::app::mix::start(start().inputs())));
        let state = agreed(&mixed, Item::OrderedMix);
        let share = Control::Stream(0, Part::Share);
        assert_eq!(state.after(Action::Slide(share, 0.9)), state);
        assert_eq!(state.after(Action::Order(Vec::new())), state);
        let policy = Item::Parameter(ParameterId::IntakePolicy);
        let state = agreed(&state, policy);
        let other = crate::model::IntakePolicy::ALL[3];
        assert_ne!(policy.of(state.inputs()), Offer::Policy(other));
        assert_eq!(state.after(Action::Choose(other)), state);
    }

    #[test]
    fn a_link_a_preset_or_a_table_that_says_otherwise_says_so_and_changes_the_rest() {
        let state = agreed(&start(), ITEM);
        let inputs = Inputs {
            members: 1e6,
            patient_management_hours: 9.0,
            ..PRESETS[1].inputs()
        };
        let said = vec![(ITEM, ITEM.of(&inputs))];
        let fingerprint: Fingerprint = "3333-3333-3334".parse().unwrap();
        let opened = state.after(Action::Open {
            origin: PRESETS[1].id,
            inputs: Box::new(inputs.clone()),
            term: Term::default(),
            observed: Observed::default(),
            notices: vec![LinkNotice::Claim(ClaimNotice::Judged(Verdict::Matches(
                fingerprint,
            )))],
            table: None,
        });
        assert!(opened.notices.is_empty(), "what is shown does not match");
        let chosen = state.after(Action::Start {
            preset: PRESETS[1].id,
            inputs: Box::new(inputs.clone()),
        });
        for after in [&opened, &chosen] {
            assert_eq!(hours(after), hours(&state));
            assert_eq!(after.inputs().members, 1e6);
            assert_eq!(after.not_taken, said);
            assert!(after.after(Action::Dismiss).not_taken.is_empty());
            assert!(after.after(Action::Undo).not_taken.is_empty());
        }
        let laid = start()
            .after(Action::Slide(SLIDER, 9.0))
            .after(Action::Bargain(Bargain::Lay(Box::new(
                (*state.table).clone(),
            ))));
        assert_eq!(hours(&laid), hours(&state));
        assert_eq!(laid.not_taken, [(ITEM, Offer::Number(9.0))]);
    }

    #[test]
    fn a_link_with_proposals_is_laid_under_what_is_agreed() {
        let state = agreed(&start(), ITEM);
        let asks = Edit::Add {
            party: Party::Union,
            name: String::new(),
            inputs: Box::new(Inputs {
                patient_management_hours: 9.0,
                members: 1e6,
                ..Inputs::default()
            }),
        };
        let opened = state.after(Action::Open {
            origin: PRESETS[0].id,
            inputs: Box::new(Inputs {
                patient_management_hours: 9.0,
                ..Inputs::default()
            }),
            term: Term::default(),
            observed: Observed::default(),
            notices: Vec::new(),
            table: Some(Rc::new(Table::default().after(asks))),
        });
        holds(&opened);
        assert_eq!(all(&opened.table), all(&state.table));
        assert_eq!(opened.not_taken, [(ITEM, Offer::Number(9.0))]);
        // Its own link has the numbers that hold.
        let link = crate::share::link::table::encode(&opened.table, true);
        let (_, told) = crate::share::link::table::decode(&link);
        let told = told.unwrap();
        assert!(told.standings().is_unmarked());
        assert_eq!(told.scenario(1), opened.table.scenario(1));
    }

    #[test]
    fn what_the_browser_kept_holds_behind_a_link() {
        use crate::app::keeping::{recovered, write};
        let state = agreed(&start(), ITEM);
        let text = write(&state.remembered());
        let link = start()
            .after(Action::Slide(SLIDER, 9.0))
            .after(Action::Settle(SLIDER));
        let found = recovered(link, true, &text);
        holds(&found);
        assert_eq!(all(&found.table), all(&state.table));
        assert_eq!(found.not_taken, [(ITEM, Offer::Number(9.0))]);
        let found = recovered(start(), false, &text);
        holds(&found);
        assert_eq!(all(&found.table), all(&state.table));
    }

    #[test]
    fn proposals_keep_what_they_said_and_say_it_again_when_it_is_taken_back() {
        let union = edit(
            &start(),
            Edit::Add {
                party: Party::Union,
                name: String::new(),
                inputs: Box::new(Inputs {
                    patient_management_hours: 9.0,
                    ..Inputs::default()
                }),
            },
        );
        assert_eq!(hours(&union), 9.0);
        let scratch = union
            .after(Action::Bargain(Bargain::Select(None)))
            .after(Action::Slide(SLIDER, 7.0))
            .after(Action::Settle(SLIDER));
        let agreed = agreed(&scratch, ITEM);
        let selected = agreed.after(Action::Bargain(Bargain::Select(Some(1))));
        assert_eq!(hours(&selected), 7.0);
        let recorded = edit(&selected, Edit::Record(None));
        let round = &recorded.table.rounds()[0];
        let position = round.scenario(Party::Union).unwrap();
        assert_eq!(position.inputs().patient_management_hours, 7.0);
        let back = edit(&recorded, Edit::Standing(ITEM, None));
        assert_eq!(hours(&back), 9.0);
        assert!(Rc::ptr_eq(&back.after(Action::Undo).table, &recorded.table));
    }
}
