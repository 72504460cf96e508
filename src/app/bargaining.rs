//! The bargaining table in the state: which proposal the sliders belong to, and undo.
//!
//! While a proposal is taken up, the sliders and the proposal are one: what is moved is proposed,
//! and what changes in the proposal moves the sliders. Otherwise the sliders are a scratch copy.

use std::rc::Rc;

use super::state::{Drafts, State};
use crate::model::observed::Observed;
use crate::model::projection::Term;
use crate::model::{Inputs, Scenario};
use crate::presets::{self, Preset};
use crate::proposal::{Edit, ProposalId, Table};
use crate::share::link::{LinkNotice, TableNotice, encode_from};

/// What can happen at the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Bargain {
    /// An edit. Whoever adds or copies a proposal takes it up.
    Edit(Edit),
    /// The sliders belong to a proposal, or to none.
    Select(Option<ProposalId>),
    /// A proposal goes back to the baseline.
    TakeBack(ProposalId),
    /// Another table, from a file or from the browser's storage.
    Lay(Box<Table>),
}

/// What a step changes, and undo brings back.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub(super) scenario: Scenario,
    pub(super) term: Term,
    pub(super) origin: &'static str,
    pub(super) observed: Observed,
    pub(super) table: Rc<Table>,
    pub(super) selected: Option<ProposalId>,
    pub(super) scratch: Option<Scenario>,
}

impl Step {
    /// What lies on the table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The link of the state it remembers; the table is in no link.
    pub(super) fn link(&self) -> String {
        encode_from(
            self.origin,
            self.scenario.inputs(),
            &self.term,
            &self.observed,
        )
    }
}

impl State {
    /// What undo would bring back of this state.
    pub(super) fn remembered(&self) -> Step {
        Step {
            scenario: self.scenario.clone(),
            term: self.term,
            origin: self.origin,
            observed: self.observed,
            table: self.table.clone(),
            selected: self.selected,
            scratch: self.scratch.clone(),
        }
    }

    pub(super) fn undone(&self) -> Self {
        let mut next = self.clone();
        match next.history.undo(&self.remembered()) {
            Some(step) => next.at(step),
            None => next,
        }
    }

    pub(super) fn redone(&self) -> Self {
        let mut next = self.clone();
        match next.history.redo(&self.remembered()) {
            Some(step) => next.at(step),
            None => next,
        }
    }

    pub(super) fn at(self, step: Step) -> Self {
        let before = (step.scenario != self.scenario).then_some(self.scenario);
        Self {
            scenario: step.scenario,
            term: step.term,
            origin: step.origin,
            observed: step.observed,
            table: step.table,
            selected: step.selected,
            scratch: step.scratch,
            before,
            not_taken: Vec::new(),
            drafts: Drafts::default(),
            held: None,
            solved: None,
            settled: true,
            step: self.step.wrapping_add(1),
            ..self
        }
    }

    /// Lays the proposals of a link, and says so; what is agreed stays.
    pub(super) fn lay(&mut self, table: Rc<Table>) {
        let standings = self.table.standings();
        let table = if standings == table.standings() {
            table
        } else {
            Rc::new((*table).clone().with_standings(standings.clone()))
        };
        let lay_there = !self.table.proposals().is_empty() || !self.table.rounds().is_empty();
        self.notices.push(LinkNotice::Table(TableNotice::Laid {
            count: table.proposals().len(),
            replaced: lay_there && self.table != table,
        }));
        self.table = table;
    }

    /// Lets the proposal taken up follow the sliders.
    pub(super) fn follow(&mut self, before: &Self) {
        let Some(id) = self.selected.filter(|id| before.selected == Some(*id)) else {
            return;
        };
        if self.scenario != before.scenario && Rc::ptr_eq(&self.table, &before.table) {
            self.table = Rc::new(self.table.after(Edit::Follow {
                id,
                before: Box::new(before.inputs().clone()),
                now: Box::new(self.inputs().clone()),
            }));
        }
    }

    pub(super) fn bargain(&mut self, what: Bargain) {
        let before = self.remembered();
        match what {
            Bargain::Edit(edit) => self.edit(edit),
            Bargain::Select(id) => self.select(id),
            Bargain::TakeBack(id) => self.take_back_proposal(id),
            Bargain::Lay(table) => {
                self.select(None);
                self.not_taken = table.standings().against(self.inputs());
                self.table = Rc::new(*table);
                // The notes of another table are not those somebody ticked.
                self.tells = false;
            }
        }
        // What is taken up and is gone leaves its values on the sliders; one that changed moves
        // them, and so does what was agreed.
        let taken_up = self.selected.and_then(|id| self.table.scenario(id));
        if taken_up.is_none() {
            self.selected = None;
        }
        self.show(taken_up.unwrap_or_else(|| self.scenario.clone()));
        let standings = self.table.standings();
        self.drafts
            .retain(|control, _| !control.is_locked(standings));
        if self.remembered() != before {
            self.settled = true;
            self.step = self.step.wrapping_add(1);
        }
    }

    fn edit(&mut self, edit: Edit) {
        let takes_up = matches!(edit, Edit::Add { .. } | Edit::Duplicate(_));
        let next = self.table.next_id();
        if takes_up && self.table.proposals().is_empty() && self.table.rounds().is_empty() {
            self.begin();
        }
        let table = self.table.after(edit);
        if table == *self.table {
            return;
        }
        self.table = Rc::new(table);
        if takes_up && self.table.proposal(next).is_some() {
            self.select(Some(next));
        }
    }

    /// The first proposal is held against the scenario on record the sliders were started from,
    /// unless somebody said another baseline.
    fn begin(&mut self) {
        if *self.table.baseline() != *Table::default().baseline() {
            return;
        }
        let inputs = presets::preset(self.origin).map_or_else(Inputs::default, Preset::inputs);
        self.table = Rc::new(self.table.after(Edit::Baseline {
            name: String::new(),
            inputs: Box::new(inputs),
        }));
    }

    fn select(&mut self, id: Option<ProposalId>) {
        if id == self.selected {
            return;
        }
        if self.selected.is_none() {
            self.scratch = Some(self.scenario.clone());
        }
        self.selected = id.filter(|id| self.table.proposal(*id).is_some());
        if self.selected.is_none()
            && let Some(scratch) = self.scratch.take()
        {
            self.show(scratch);
        }
    }

    /// Moves the sliders to a scenario; those of what is agreed stay.
    pub(super) fn show(&mut self, scenario: Scenario) {
        let scenario = self.table.standings().held(scenario);
        if scenario != self.scenario {
            self.drafts = Drafts::default();
            self.solved = None;
            self.before = Some(std::mem::replace(&mut self.scenario, scenario));
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::app::control::Control;
    use crate::app::room::Press;
    use crate::app::state::Action;
    use crate::i18n::NumberError;
    use crate::model::observed::ObservedId;
    use crate::model::projection::TermId;
    use crate::model::{IntakePolicy, PARAMETERS, ParameterId};
    use crate::presets::PRESETS;
    use crate::proposal::{Item, Offer, Party, Standing};

    const HOURS: ParameterId = ParameterId::PatientManagementHours;
    const SLIDER: Control = Control::Parameter(HOURS);

    fn start() -> State {
        State::new(PRESETS[0].id, &Inputs::default(), Vec::new())
    }

    fn add(state: &State, party: Party) -> State {
        state.after(Action::Bargain(Bargain::Edit(Edit::Add {
            party,
            name: "Opening".to_owned(),
            inputs: Box::new(state.inputs().clone()),
        })))
    }

    fn slide(state: &State, hours: f64) -> State {
        state
            .after(Action::Slide(SLIDER, hours))
            .after(Action::Settle(SLIDER))
    }

    fn select(state: &State, id: Option<ProposalId>) -> State {
        state.after(Action::Bargain(Bargain::Select(id)))
    }

    fn hours(state: &State) -> f64 {
        state.inputs().patient_management_hours
    }

    #[test]
    fn sliders_belong_to_the_proposal_taken_up_and_else_to_a_scratch_copy() {
        let scratch = slide(&start(), 9.0);
        let union = slide(&add(&scratch, Party::Union), 8.0);
        assert_eq!(union.selected, Some(1));
        let proposed = |state: &State, id| {
            let values = &state.table.proposal(id).unwrap().values;
            values.get(Item::Parameter(HOURS)).and_then(Offer::number)
        };
        assert_eq!(proposed(&union, 1), Some(8.0));
        let back = select(&union, None);
        assert_eq!((back.selected, hours(&back)), (None, 9.0));
        let moved = slide(&back, 3.0);
        assert_eq!(
            proposed(&moved, 1),
            Some(8.0),
            "the scratch copy is nobody's"
        );
        let again = select(&moved, Some(1));
        assert_eq!(hours(&again), 8.0);
        assert_eq!(hours(&select(&again, None)), 3.0);
    }

    #[test]
    fn what_changes_in_the_proposal_moves_the_sliders() {
        let union = slide(&add(&start(), Party::Union), 9.0);
        let left = union.after(Action::Bargain(Bargain::Edit(Edit::Leave(
            1,
            Item::Parameter(HOURS),
        ))));
        assert_eq!(hours(&left), Inputs::default().patient_management_hours);
        assert_eq!(hours(&left.after(Action::Undo)), 9.0);
        let gone = union.after(Action::Bargain(Bargain::Edit(Edit::Delete(1))));
        assert_eq!((gone.selected, hours(&gone)), (None, 9.0));
        let undone = gone.after(Action::Undo);
        assert_eq!((undone.selected, &undone.table), (Some(1), &union.table));
    }

    #[test]
    fn the_first_proposal_is_held_against_the_scenario_it_was_started_from() {
        let socal = PRESETS[3];
        let inputs = Inputs {
            patient_management_hours: 9.0,
            ..socal.inputs()
        };
        let state = add(&State::new(socal.id, &inputs, Vec::new()), Party::Union);
        assert_eq!(*state.table.baseline().scenario.inputs(), socal.inputs());
        assert_eq!(state.table.proposal(1).unwrap().values.len(), 1);
    }

    #[test]
    fn a_scenario_chosen_puts_a_proposal_down_and_changes_none() {
        let union = slide(&add(&start(), Party::Union), 9.0);
        let other = PRESETS[3];
        let chosen = union.after(Action::Start {
            preset: other.id,
            inputs: Box::new(other.inputs()),
        });
        assert_eq!(chosen.selected, None);
        assert_eq!(*chosen.inputs(), other.inputs());
        assert_eq!(chosen.table, union.table);
        assert_eq!(chosen.after(Action::Undo).selected, Some(1));
    }

    #[test]
    fn a_mix_begun_in_a_proposal_changes_no_number_yet() {
        let union = add(&start(), Party::Union);
        let example = crate::app::mix::start(union.inputs());
        let needed = |state: &State| {
            let staff = crate::model::evaluate(&state.scenario).required.ordered;
            staff.unwrap().headcount
        };
        let mixed = union.after(Action::Order(example.clone()));
        assert_eq!(mixed.inputs().ordered_mix.len(), example.len());
        assert_eq!(needed(&mixed), needed(&union));
        let scratch = start().after(Action::Order(example.clone()));
        assert_eq!(scratch.inputs().ordered_mix, example);
    }

    #[test]
    fn a_number_typed_and_refused_is_not_proposed() {
        let union = add(&start(), Party::Union);
        let typed = |state: &State, text: &str, number| {
            state.after(Action::Type {
                control: SLIDER,
                text: text.to_owned(),
                number,
            })
        };
        let addressed = |state: &State| state.table.proposal(1).unwrap().values.len();
        let on_the_way = typed(&union, "6", Ok(6.0));
        assert_eq!((hours(&on_the_way), addressed(&on_the_way)), (6.0, 1));
        let refused = typed(&on_the_way, "600", Ok(600.0));
        assert_eq!((hours(&refused), addressed(&refused)), (7.5, 0));
        let back = on_the_way.after(Action::Revert(SLIDER));
        assert_eq!((hours(&back), addressed(&back)), (7.5, 0));
        // What was proposed before stays proposed.
        let nine = slide(&union, 9.0);
        let refused = typed(&typed(&nine, "6", Ok(6.0)), "600", Ok(600.0));
        assert_eq!((hours(&refused), addressed(&refused)), (9.0, 1));
    }

    #[test]
    fn a_reset_in_a_proposal_goes_back_to_the_baseline_and_leaves_the_input_open() {
        let inputs = Inputs {
            patient_management_hours: 5.0,
            ..Inputs::default()
        };
        let state = start().after(Action::Bargain(Bargain::Edit(Edit::Baseline {
            name: String::new(),
            inputs: Box::new(inputs),
        })));
        let union = slide(&add(&state, Party::Union), 9.0);
        let back = union.after(Action::Reset(SLIDER));
        assert_eq!(hours(&back), 5.0);
        let item = Item::Parameter(HOURS);
        assert_eq!(back.table.proposal(1).unwrap().values.get(item), None);
        assert_eq!(hours(&back.after(Action::Undo)), 9.0);
        let scratch = select(&union, None).after(Action::Slide(SLIDER, 6.0));
        assert_eq!(hours(&scratch.after(Action::Reset(SLIDER))), 7.5);
    }

    #[test]
    fn a_whole_drag_is_undone_at_once() {
        let mut state = start();
        let before = hours(&state);
        for step in 0..20 {
            state = state.after(Action::Slide(SLIDER, 8.0 + f64::from(step) / 10.0));
        }
        state = state.after(Action::Settle(SLIDER));
        let state = state.after(Action::Undo);
        assert_eq!(hours(&state), before);
        assert_eq!(hours(&state.after(Action::Redo)), 9.9);
        let undone = state.after(Action::Undo);
        assert_eq!(undone, state, "there is nothing more to undo");
    }

    #[test]
    fn a_link_opened_keeps_the_table_and_can_be_undone() {
        let state = add(&start(), Party::Union);
        let opened = state.after(Action::Open {
            origin: PRESETS[3].id,
            inputs: Box::new(PRESETS[3].inputs()),
            term: Term::default(),
            observed: Observed::default(),
            notices: Vec::new(),
            table: None,
        });
        assert_eq!(opened.table, state.table);
        assert_eq!(opened.selected, None);
        let undone = opened.after(Action::Undo);
        assert_eq!(undone.remembered(), state.remembered());
    }

    /// A small seeded generator (xorshift64*).
    pub(in crate::app) struct Draws(pub(in crate::app) u64);

    impl Draws {
        pub(in crate::app) fn below(&mut self, bound: usize) -> usize {
            self.0 ^= self.0 >> 12;
            self.0 ^= self.0 << 25;
            self.0 ^= self.0 >> 27;
            (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound
        }
    }

    fn item(draws: &mut Draws) -> Item {
        let items: Vec<Item> = Item::all().collect();
        items[draws.below(items.len())]
    }

    /// Any action, some of which change nothing.
    pub(in crate::app) fn action(draws: &mut Draws, state: &State) -> Action {
        let parameter = &PARAMETERS[draws.below(PARAMETERS.len())];
        let control = Control::Parameter(parameter.id);
        let value = parameter.range().map_or(0.0, |range| {
            range.min + (range.max - range.min) * draws.below(1_000) as f64 / 1_000.0
        });
        let id = draws.below(state.table.proposals().len() + 2) as u32;
        let edit = |edit| Action::Bargain(Bargain::Edit(edit));
        match draws.below(24) {
            0..=2 => Action::Slide(control, value),
            3 | 4 => Action::Settle(control),
            5 => Action::Type {
                control,
                text: value.to_string(),
                number: Ok(value),
            },
            6 => Action::Type {
                control,
                text: "x".to_owned(),
                number: Err(NumberError::NotANumber),
            },
            7 => Action::Revert(control),
            8 => Action::Reset(control),
            9 => Action::Choose(IntakePolicy::ALL[draws.below(4)]),
            10 => Action::Start {
                preset: PRESETS[0].id,
                inputs: Box::new(PRESETS[draws.below(PRESETS.len())].inputs()),
            },
            11 => Action::Order(crate::app::mix::start(state.inputs())),
            12 => Action::Slide(
                Control::Term(TermId::StartsPerMonth),
                draws.below(99) as f64,
            ),
            13 => Action::Slide(
                Control::Observed(ObservedId::PatientsBookedADay),
                draws.below(12) as f64,
            ),
            14 => edit(Edit::Add {
                party: Party::ALL[draws.below(4)],
                name: "p".to_owned(),
                inputs: Box::new(state.inputs().clone()),
            }),
            15 => edit(Edit::Duplicate(id)),
            16 => edit(Edit::Delete(id)),
            17 => edit(Edit::Record(None)),
            18 => Action::Bargain(Bargain::Select((id > 0).then_some(id))),
            19 => Action::Solve(control, value),
            20 => Action::Open {
                origin: PRESETS[0].id,
                inputs: Box::new(PRESETS[draws.below(PRESETS.len())].inputs()),
                term: Term::default(),
                observed: Observed::default(),
                notices: Vec::new(),
                table: None,
            },
            21 => Action::Room(Press::Baseline),
            22 => {
                let item = item(draws);
                let name = Standing::NAMES[draws.below(3)];
                let standing = Standing::from_name(name, item.of(state.inputs()));
                edit(Edit::Standing(
                    item,
                    standing.filter(|_| draws.below(3) > 0),
                ))
            }
            _ => edit(Edit::Leave(id, Item::Parameter(parameter.id))),
        }
    }

    #[test]
    fn undo_is_exact_over_a_thousand_random_actions() {
        for seed in 1..=5 {
            let mut draws = Draws(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed) | 1);
            let mut state = start();
            // Where each step began.
            let mut steps: Vec<Step> = Vec::new();
            for _ in 0..1_000 {
                let action = action(&mut draws, &state);
                let opened = matches!(action, Action::Open { .. });
                let next = state.after(action);
                if opened || next.step != state.step {
                    steps.push(state.remembered());
                }
                assert!(Scenario::try_from(next.inputs()).is_ok());
                if let Some(id) = next.selected {
                    assert_eq!(next.table.scenario(id).as_ref(), Some(&next.scenario));
                }
                state = next;
            }
            assert!(steps.len() > 300, "{}", steps.len());
            let last = state.remembered();
            let mut now = last.clone();
            for step in steps.iter().rev() {
                // A step that came to nothing is passed over.
                if *step == now {
                    continue;
                }
                state = state.after(Action::Undo);
                assert_eq!(state.remembered(), *step);
                now = step.clone();
            }
            assert_eq!(state.history.undoable(), 0);
            while state.history.redoable() > 0 {
                state = state.after(Action::Redo);
            }
            assert_eq!(state.remembered(), last);
        }
    }
}
