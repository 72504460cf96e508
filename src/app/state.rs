//! The one state of the page and the one pure function that changes it.
//!
//! Nothing derived is stored: the outcome, the link and the words beside the boxes follow from the
//! state. A *step* is one change as a person sees it (a whole drag, a whole typed number); each step
//! is one entry of the browser's history, and the unit an undo takes back.

use std::rc::Rc;

use yew::Reducible;

use super::bargaining::{Bargain, Step};
use super::control::{Control, Problem, Stored};
use super::few::Few;
use super::mix;
use super::room::{Press, Room};
use crate::i18n::NumberError;
use crate::model::observed::Observed;
use crate::model::projection::{HiringPlan, Term, TermId};
use crate::model::steady_state::Stream;
use crate::model::{Inputs, IntakePolicy, ParameterId, Scenario, Value};
use crate::presets;
use crate::proposal::{History, ProposalId, Table};
use crate::share::link::{Decoded, LinkNotice};

/// Everything the page remembers.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    /// The last valid inputs: every number on the page belongs to them.
    pub scenario: Scenario,
    /// What happens over the term.
    pub term: Term,
    /// The preset the inputs were started from.
    pub origin: &'static str,
    /// Texts of boxes that are being typed in, or that hold no valid value.
    pub drafts: Drafts,
    /// The slider whose thumb is in someone's hand: the axes keep still until it is let go.
    pub held: Option<Control>,
    /// The scenario before the last step.
    pub before: Option<Scenario>,
    /// Figures the reader counted; no result follows from them.
    pub observed: Observed,
    /// What a link said that could not be used.
    pub notices: Vec<LinkNotice>,
    /// The control whose value was solved for, until any input changes.
    pub solved: Option<Control>,
    /// What lies on the bargaining table.
    pub table: Rc<Table>,
    /// The proposal the sliders belong to; none is a scratch copy.
    pub selected: Option<ProposalId>,
    /// What the sliders were at before a proposal was taken up.
    pub scratch: Option<Scenario>,
    /// Steps to undo and redo.
    pub history: History<Step>,
    /// Counts the steps.
    pub step: u32,
    /// Whether the last step is complete.
    pub settled: bool,
    /// How the page is shown to a room: no step, and nothing undo touches.
    pub room: Room,
}

/// The texts of boxes.
pub type Drafts = Few<Control, Draft>;

/// The text of a box.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// As typed.
    pub text: String,
    /// Why it is not a value, if it is not; the inputs then hold the value before this edit.
    pub problem: Option<Problem>,
    /// Whether the problem is told: not while somebody may still be on the way to a value, "5" of
    /// "5,000,000".
    pub told: bool,
    /// What was stored before this edit.
    pub before: Stored,
}

/// What can happen to the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A link was opened, or the history moved to another entry.
    Open {
        /// The preset the inputs were started from.
        origin: &'static str,
        /// What could be read of it.
        inputs: Box<Inputs>,
        /// Its term.
        term: Term,
        /// The figures counted in it.
        observed: Observed,
        /// What could not.
        notices: Vec<LinkNotice>,
    },
    /// A file was opened: a step, which can be taken back.
    Load(Box<Decoded>),
    /// A thumb was taken.
    Hold(Control),
    /// A slider moved to a value, in the stored unit.
    Slide(Control, f64),
    /// A box's text changed; the number is what the reader's language makes of it.
    Type {
        /// Whose box.
        control: Control,
        /// As typed.
        text: String,
        /// As read.
        number: Result<f64, NumberError>,
    },
    /// A control was let go, left or confirmed.
    Settle(Control),
    /// An intake policy was chosen.
    Choose(IntakePolicy),
    /// Intervals were ordered for shares of the patients; none is one interval for everyone.
    Order(Vec<Stream>),
    /// A way to hire over the term was chosen.
    Hire(HiringPlan),
    /// A preset was chosen.
    Start {
        /// Its id.
        preset: &'static str,
        /// Its inputs.
        inputs: Box<Inputs>,
    },
    /// One control goes back to its default.
    Reset(Control),
    /// A control takes the value, in the stored unit, that was solved for.
    Solve(Control, f64),
    /// A box goes back to its value before the edit.
    Revert(Control),
    /// Something happened at the bargaining table.
    Bargain(Bargain),
    /// Back to before the last step.
    Undo,
    /// To where the step undone last had led.
    Redo,
    /// The notices were read.
    Dismiss,
    /// A key of the room was pressed.
    Room(Press),
}

impl State {
    /// The state of inputs started from a preset, the defaults where a value is outside its limits.
    pub fn new(origin: &'static str, inputs: &Inputs, notices: Vec<LinkNotice>) -> Self {
        Self {
            scenario: Scenario::try_from(inputs).unwrap_or_default(),
            term: Term::default(),
            origin,
            drafts: Drafts::default(),
            held: None,
            before: None,
            observed: Observed::default(),
            notices,
            solved: None,
            table: Rc::default(),
            selected: None,
            scratch: None,
            history: History::default(),
            step: 0,
            settled: true,
            room: Room::default(),
        }
    }

    /// The inputs of the scenario.
    pub const fn inputs(&self) -> &Inputs {
        self.scenario.inputs()
    }

    /// The controls of inputs whose box holds a text that is no value: the results belong to the
    /// value before. No result belongs to a figure counted.
    pub fn refused(&self) -> impl Iterator<Item = Control> {
        self.drafts
            .iter()
            .filter(|(_, draft)| draft.problem.is_some())
            .map(|(control, _)| *control)
            .filter(|control| !matches!(control, Control::Observed(_)))
    }

    /// What is stored now.
    pub fn stored(&self) -> Stored {
        (self.scenario.clone(), self.term, self.observed)
    }

    /// What a box's text is read against: what was stored before the edit that is under way, or is
    /// when a new edit begins.
    fn before_edit(&self, control: Control) -> Stored {
        match self.drafts.get(&control) {
            Some(draft) if !draft.told => draft.before.clone(),
            _ => self.stored(),
        }
    }

    /// Puts what a control writes back to what was stored before.
    fn restore(&mut self, control: Control, (scenario, term, observed): &Stored) {
        let from = scenario.inputs();
        match control.target() {
            Control::Parameter(id) => self.change(false, |inputs| inputs.set(id, from.value(id))),
            Control::Stream(..) => self.change(false, |inputs| {
                inputs.ordered_mix.clone_from(&from.ordered_mix);
            }),
            Control::Term(id) => {
                if let Some(value) = term.number(id) {
                    self.change_term(false, |term| term.set_number(id, value));
                }
            }
            Control::Observed(id) => {
                let before = observed.number(id);
                self.change_observed(false, |observed| observed.set(id, before));
            }
            Control::BookableHours => {}
        }
    }

    /// Forgets the texts of every box that stands for the same parameter.
    fn forget_drafts(&mut self, control: Control) {
        self.drafts.retain(|of, _| of.target() != control.target());
    }

    /// The state after an action: a new step can be undone.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        match action {
            Action::Undo => self.undone(),
            Action::Redo => self.redone(),
            action => {
                // The browser's own history has an entry for a link opened, and undo a step.
                let opened = matches!(action, Action::Open { .. });
                let mut next = self.moved(action);
                next.follow(self);
                if opened || next.step != self.step {
                    next.history.record(self.remembered());
                }
                next
            }
        }
    }

    fn moved(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Open {
                origin,
                inputs,
                term,
                observed,
                notices,
            } => {
                next = Self {
                    step: self.step,
                    observed,
                    table: self.table.clone(),
                    history: self.history.clone(),
                    room: self.room,
                    term,
                    ..Self::new(origin, &inputs, notices)
                };
            }
            Action::Load(decoded) => {
                next = Self {
                    step: self.step.wrapping_add(1),
                    before: Some(self.scenario.clone()),
                    observed: self.observed,
                    table: self.table.clone(),
                    history: self.history.clone(),
                    room: self.room,
                    term: decoded.term,
                    ..Self::new(
                        presets::origin(decoded.from, &decoded.inputs),
                        &decoded.inputs,
                        decoded.notices,
                    )
                };
            }
            Action::Hold(control) => {
                next.held = Some(control);
            }
            Action::Slide(control, value) => {
                next.forget_drafts(control);
                next.write(control, value);
            }
            Action::Type {
                control,
                text,
                number,
            } => next.type_in(control, text, number),
            Action::Settle(control) => {
                next.settled = true;
                next.held = None;
                next.drafts
                    .retain(|of, draft| *of != control || draft.problem.is_some());
                if let Some(draft) = next.drafts.get_mut(&control) {
                    draft.told = true;
                }
            }
            Action::Choose(policy) => next.change(true, |inputs| {
                inputs.set(ParameterId::IntakePolicy, Value::Policy(policy));
            }),
            Action::Order(streams) => {
                next.drafts
                    .retain(|control, _| !matches!(control, Control::Stream(..)));
                next.change(true, |inputs| inputs.ordered_mix = streams);
            }
            Action::Hire(hiring) => next.change_term(true, |term| term.hiring = hiring),
            Action::Start { preset, inputs } => {
                next.drafts.retain(|control, _| {
                    matches!(control, Control::Term(_) | Control::Observed(_))
                });
                next.change(true, |now| *now = *inputs);
                // Another scenario with the same inputs is a step as well: the link tells them apart.
                if next.step == self.step && preset != self.origin {
                    next.step = next.step.wrapping_add(1);
                }
                next.settled = true;
                next.origin = preset;
            }
            Action::Reset(control) => {
                next.forget_drafts(control);
                match control {
                    Control::Term(id) => next.change_term(true, |term| reset(term, id)),
                    Control::Observed(id) => {
                        next.change_observed(true, |observed| observed.set(id, None));
                    }
                    _ => next.change(true, |inputs| control.reset(inputs)),
                }
            }
            Action::Solve(control, value) => {
                next.forget_drafts(control);
                next.change(true, |inputs| control.write(inputs, value));
                next.solved = Some(control);
            }
            Action::Revert(control) => {
                let before = next.before_edit(control);
                next.restore(control, &before);
                next.drafts.remove(&control);
                next.settled = true;
            }
            Action::Bargain(what) => next.bargain(what),
            Action::Undo | Action::Redo => {}
            Action::Dismiss => next.notices.clear(),
            Action::Room(press) => next.press(press),
        }
        next
    }

    /// Takes a box's text, and its number where it is one the control accepts.
    fn type_in(&mut self, control: Control, text: String, number: Result<f64, NumberError>) {
        let before = self.before_edit(control);
        let said = (control, number);
        let (problem, told) = if let (Control::Observed(id), Err(NumberError::Blank)) = said {
            // A figure that nobody counted any more.
            self.change_observed(false, |observed| observed.set(id, None));
            (None, false)
        } else {
            let value = number
                .map_err(Problem::NotANumber)
                .and_then(|number| control.accept(self.inputs(), number));
            match value {
                Ok(value) if control.read_from(&before) != Some(value) => {
                    self.write(control, value);
                }
                // A refused text leaves nothing of what was typed on the way to it.
                _ => self.restore(control, &before),
            }
            let told = self.drafts.get(&control).is_some_and(|draft| draft.told);
            (value.err(), value.is_err() && told)
        };
        self.forget_drafts(control);
        let draft = Draft {
            text,
            problem,
            told,
            before,
        };
        self.drafts.insert(control, draft);
    }

    /// Changes the inputs if the result is valid, as part of the open step or as a new one.
    fn change(&mut self, settled: bool, write: impl FnOnce(&mut Inputs)) {
        let mut inputs = self.inputs().clone();
        write(&mut inputs);
        let Ok(scenario) = Scenario::try_from(&inputs) else {
            return;
        };
        if scenario == self.scenario {
            return;
        }
        let before = std::mem::replace(&mut self.scenario, scenario);
        self.solved = None;
        self.take_step(settled, Some(before));
    }

    /// Changes the term, as part of the open step or as a new one.
    fn change_term(&mut self, settled: bool, write: impl FnOnce(&mut Term)) {
        let before = self.term;
        write(&mut self.term);
        if self.term != before {
            self.take_step(settled, None);
        }
    }

    /// Changes the figures counted, as part of the open step or as a new one.
    fn change_observed(&mut self, settled: bool, write: impl FnOnce(&mut Observed)) {
        let before = self.observed;
        write(&mut self.observed);
        if self.observed != before {
            self.take_step(settled, None);
        }
    }

    /// Stores a number where its control keeps it, as part of the open step or as a new one.
    fn write(&mut self, control: Control, value: f64) {
        match control {
            Control::Term(id) => self.change_term(false, |term| term.set_number(id, value)),
            Control::Observed(id) => {
                self.change_observed(false, |observed| observed.set(id, Some(value)));
            }
            Control::Stream(index, part) => {
                // The other shares keep the proportions they had before the step, wherever it went
                // since.
                let start = self.before.as_ref().filter(|_| !self.settled);
                let before = start.unwrap_or(&self.scenario).inputs().ordered_mix.clone();
                self.change(false, |inputs| {
                    mix::write(&mut inputs.ordered_mix, &before, index, part, value);
                });
            }
            _ => self.change(false, |inputs| control.write(inputs, value)),
        }
    }

    /// Counts a step unless one is open; `before` is the scenario it changed.
    fn take_step(&mut self, settled: bool, before: Option<Scenario>) {
        if self.settled {
            self.before = before;
            self.step = self.step.wrapping_add(1);
        }
        self.settled = settled;
    }
}

/// Takes one number of the term back to its default.
fn reset(term: &mut Term, id: TermId) {
    if let Some(range) = id.range() {
        term.set_number(id, range.default);
    }
}

impl Reducible for State {
    type Action = Action;

    /// The next state; the same one, which draws nothing, when the action changes nothing.
    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = self.after(action);
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::observed::ObservedId;

    const MEMBERS: Control = Control::Parameter(ParameterId::Members);
    const WEEKS: Control = Control::Parameter(ParameterId::VisitIntervalWeeks);

    const BOOKABLE: Control = Control::BookableHours;

    fn is_stale(state: &State) -> bool {
        state.refused().next().is_some()
    }

    fn keyed(state: State, control: Control, texts: &[&str]) -> State {
        texts
            .iter()
            .fold(state, |state, text| state.after(typed(control, text)))
    }

    fn start() -> State {
        State::new("start", &Inputs::default(), Vec::new())
    }

    fn typed(control: Control, text: &str) -> Action {
        Action::Type {
            control,
            text: text.to_owned(),
            number: text.parse().map_err(|_| NumberError::NotANumber),
        }
    }

    #[test]
    fn a_typed_value_counts_at_once_and_its_text_stays_until_it_is_left() {
        let state = start().after(typed(WEEKS, "1.50"));
        assert_eq!(state.inputs().visit_interval_weeks, 1.5);
        assert_eq!(state.drafts.get(&WEEKS).unwrap().text, "1.50");
        assert!(!state.settled);
        let left = state.after(Action::Settle(WEEKS));
        assert!(left.drafts.is_empty());
        assert!(left.settled);
        assert_eq!(left.inputs(), state.inputs());
    }

    #[test]
    fn a_value_beyond_the_slider_is_taken_and_one_beyond_the_limits_is_refused() {
        let state = start().after(typed(MEMBERS, "90000000"));
        assert_eq!(state.inputs().members, 9e7);
        let refused = state
            .after(Action::Settle(MEMBERS))
            .after(typed(MEMBERS, "900000000"));
        assert_eq!(refused.inputs().members, 9e7);
        assert!(is_stale(&refused));
        let left = refused.after(Action::Settle(MEMBERS));
        assert_eq!(
            left.drafts.get(&MEMBERS).unwrap().text,
            "900000000",
            "a refused text stays in its box"
        );
        assert_eq!(
            left.drafts.get(&MEMBERS).unwrap().problem,
            Some(Problem::Outside)
        );
        let moved = left.after(Action::Slide(MEMBERS, 2e6));
        assert!(!is_stale(&moved));
        assert_eq!(moved.inputs().members, 2e6);
    }

    #[test]
    fn a_text_that_is_no_number_changes_nothing_but_its_box() {
        let state = start().after(typed(WEEKS, "soon"));
        assert_eq!(state.scenario, start().scenario);
        assert_eq!(state.step, 0);
        assert!(is_stale(&state));
        assert!(!is_stale(&state.after(Action::Reset(WEEKS))));
    }

    #[test]
    fn a_refused_text_leaves_nothing_of_what_was_typed_on_the_way() {
        for (control, texts) in [
            (MEMBERS, &["6", "60000000", "600000000"][..]),
            (WEEKS, &["2", "2 ", "2 w", "2 weeks"]),
            (BOOKABLE, &["3", "38"]),
        ] {
            let state = keyed(start(), control, texts);
            assert_eq!(state.inputs(), &Inputs::default(), "{control:?}");
            assert!(is_stale(&state));
            let left = state.after(Action::Settle(control));
            assert_eq!(left.inputs(), &Inputs::default(), "{control:?}");
            assert_eq!(
                left.drafts.get(&control).unwrap().text,
                texts[texts.len() - 1]
            );
        }
    }

    #[test]
    fn a_refusal_is_told_when_the_box_is_left_and_until_it_is_mended() {
        let typing = keyed(start(), MEMBERS, &["5", "50"]);
        assert!(!typing.drafts.get(&MEMBERS).unwrap().told);
        let left = typing.after(Action::Settle(MEMBERS));
        assert!(left.drafts.get(&MEMBERS).unwrap().told);
        let mending = left.after(typed(MEMBERS, "5"));
        assert!(mending.drafts.get(&MEMBERS).unwrap().told);
        let mended = mending.after(typed(MEMBERS, "50000"));
        assert!(!mended.drafts.get(&MEMBERS).unwrap().told);
        assert_eq!(mended.inputs().members, 5e4);
        assert!(
            !mended
                .after(typed(MEMBERS, ""))
                .drafts
                .get(&MEMBERS)
                .unwrap()
                .told
        );
    }

    #[test]
    fn an_edit_that_is_taken_back_restores_the_exact_value() {
        let clinicians = Control::Parameter(ParameterId::Clinicians);
        let exact = Inputs::default().clinicians;
        let state = keyed(start(), clinicians, &["19660"]).after(Action::Type {
            control: clinicians,
            text: "1,966".to_owned(),
            number: Ok(exact),
        });
        assert_eq!(state.inputs().clinicians.to_bits(), exact.to_bits());

        let odd = Inputs {
            patient_management_hours: 7.123_456_789_012,
            ..Inputs::default()
        };
        let state = State::new("start", &odd, Vec::new());
        let shown = BOOKABLE.read(&odd).unwrap().to_string();
        let back = keyed(state, BOOKABLE, &["3", &shown]);
        assert_eq!(back.inputs(), &odd);
    }

    #[test]
    fn a_box_reverts_to_its_value_before_the_edit_and_to_no_other_change() {
        let refused = keyed(start(), WEEKS, &["2", "2 weeks"]);
        assert!(refused.after(Action::Revert(WEEKS)).drafts.is_empty());
        let state = keyed(start(), WEEKS, &["2", "2."])
            .after(Action::Slide(MEMBERS, 2e6))
            .after(Action::Revert(WEEKS));
        assert_eq!(state.inputs().visit_interval_weeks, 1.0);
        assert_eq!(state.inputs().members, 2e6);
        assert!(state.settled);
    }

    #[test]
    fn the_other_control_of_a_parameter_takes_over_from_a_refused_text() {
        let notes = Control::Parameter(ParameterId::PatientManagementHours);
        let state = keyed(start(), BOOKABLE, &["38"])
            .after(Action::Settle(BOOKABLE))
            .after(Action::Slide(notes, 9.0));
        assert!(state.drafts.is_empty());
        assert_eq!(state.inputs().patient_management_hours, 9.0);
    }

    #[test]
    fn a_drag_is_one_step_and_holds_the_axes() {
        let mut state = start().after(Action::Hold(WEEKS));
        for weeks in [1.2, 1.4, 1.6] {
            state = state.after(Action::Slide(WEEKS, weeks));
        }
        assert_eq!(state.step, 1);
        assert_eq!(state.held, Some(WEEKS));
        assert_eq!(state.before.as_ref(), Some(&start().scenario));
        state = state.after(Action::Settle(WEEKS));
        assert_eq!(state.held, None);
        state = state
            .after(Action::Slide(WEEKS, 1.8))
            .after(Action::Settle(WEEKS));
        assert_eq!(state.step, 2);
    }

    #[test]
    fn choices_presets_and_resets_are_steps_of_their_own() {
        let state = start()
            .after(Action::Choose(IntakePolicy::Ratio))
            .after(Action::Slide(WEEKS, 2.0))
            .after(Action::Settle(WEEKS))
            .after(Action::Reset(WEEKS));
        assert_eq!(state.step, 3);
        assert!(state.settled);
        assert_eq!(state.inputs().intake_policy, IntakePolicy::Ratio);
        let back = state.after(Action::Start {
            preset: "other",
            inputs: Box::default(),
        });
        assert_eq!((back.step, back.origin), (4, "other"));
        assert_eq!(back.inputs(), &Inputs::default());
    }

    #[test]
    fn a_solved_control_is_marked_until_an_input_changes() {
        let state = start().after(Action::Solve(WEEKS, 2.5));
        assert_eq!(state.inputs().visit_interval_weeks, 2.5);
        assert_eq!(state.solved, Some(WEEKS));
        assert_eq!((state.step, state.settled), (1, true));
        assert_eq!(
            state.after(Action::Settle(WEEKS)).solved,
            Some(WEEKS),
            "looking at a box changes nothing"
        );
        for changed in [
            Action::Slide(WEEKS, 3.0),
            Action::Slide(MEMBERS, 1e6),
            Action::Reset(WEEKS),
        ] {
            assert_eq!(state.after(changed).solved, None);
        }
    }

    #[test]
    fn the_term_is_changed_like_the_inputs_and_never_touches_them() {
        let years = Control::Term(TermId::TermYears);
        let state = start()
            .after(typed(years, "2"))
            .after(Action::Settle(years))
            .after(Action::Hire(HiringPlan::Starts));
        assert_eq!((state.term.term_years, state.step), (2.0, 2));
        assert_eq!(state.term.hiring, HiringPlan::Starts);
        assert_eq!(state.scenario, start().scenario);
        let refused = state.after(typed(years, "7"));
        assert!(is_stale(&refused));
        assert_eq!(refused.term, state.term);
        let back = refused.after(Action::Reset(years));
        assert_eq!(back.term.term_years, 4.0);
        assert!(!is_stale(&back));
    }

    #[test]
    fn a_figure_counted_may_be_left_blank_and_makes_no_result_stale() {
        let weeks = Control::Observed(ObservedId::ReturnMeanWeeks);
        let blank = || Action::Type {
            control: weeks,
            text: String::new(),
            number: Err(NumberError::Blank),
        };
        let state = start()
            .after(typed(weeks, "4.3"))
            .after(Action::Settle(weeks));
        assert_eq!(state.observed.return_mean_weeks, Some(4.3));
        assert_eq!((state.step, &state.scenario), (1, &start().scenario));
        let refused = state.after(typed(weeks, "600"));
        assert_eq!(refused.observed, state.observed);
        assert!(!is_stale(&refused) && refused.drafts.get(&weeks).unwrap().problem.is_some());
        let gone = refused.after(blank()).after(Action::Settle(weeks));
        assert_eq!(gone.observed, Observed::default());
        assert!(gone.drafts.is_empty());
        let back = state.after(blank()).after(Action::Revert(weeks));
        assert_eq!(back.observed, state.observed);
    }

    #[test]
    fn opening_a_link_replaces_everything_and_is_no_step() {
        let inputs = Inputs {
            members: 1e6,
            ..Inputs::default()
        };
        let state = start().after(typed(WEEKS, "soon")).after(Action::Open {
            origin: "other",
            inputs: Box::new(inputs.clone()),
            term: Term {
                hiring: HiringPlan::Posts,
                ..Term::default()
            },
            observed: Observed {
                return_mean_weeks: Some(4.3),
                ..Observed::default()
            },
            notices: Vec::new(),
        });
        assert_eq!(state.observed.return_mean_weeks, Some(4.3));
        assert_eq!(state.inputs(), &inputs);
        assert_eq!(state.term.hiring, HiringPlan::Posts);
        assert_eq!(state.origin, "other");
        assert!(state.drafts.is_empty());
        assert_eq!(state.step, 0);
    }

    #[test]
    fn a_file_that_is_opened_is_a_step() {
        let inputs = Inputs {
            members: 1e6,
            ..Inputs::default()
        };
        let decoded = crate::share::link::decode(&crate::share::link::encode(&inputs));
        let state = start().after(Action::Load(Box::new(decoded)));
        assert_eq!(state.inputs(), &inputs);
        assert_eq!(state.step, 1);
        assert_eq!(state.before, Some(Scenario::default()));
    }

    #[test]
    fn another_scenario_with_the_same_inputs_is_a_step() {
        let same = |preset| Action::Start {
            preset,
            inputs: Box::default(),
        };
        let state = start().after(same("other"));
        assert_eq!((state.step, state.origin), (1, "other"));
        assert_eq!(state.after(same("other")).step, 1);
    }

    #[test]
    fn inputs_outside_their_limits_never_enter_the_state() {
        let wrong = Inputs {
            members: f64::NAN,
            ..Inputs::default()
        };
        assert_eq!(State::new("start", &wrong, Vec::new()), start());
        let state = start().after(Action::Slide(MEMBERS, f64::INFINITY));
        assert_eq!(state.inputs(), &Inputs::default());
    }

    #[test]
    fn an_action_that_changes_nothing_keeps_the_same_state() {
        let state = Rc::new(start());
        assert!(Rc::ptr_eq(
            &state,
            &state.clone().reduce(Action::Settle(WEEKS))
        ));
        assert!(Rc::ptr_eq(
            &state,
            &state.clone().reduce(Action::Reset(WEEKS))
        ));
        assert!(!Rc::ptr_eq(
            &state,
            &state.clone().reduce(Action::Slide(WEEKS, 2.0))
        ));
    }
}
