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
use super::keeping::{Keep, Keeping};
use super::mix;
use super::room::{Press, Room};
use super::units::Units;
use crate::i18n::NumberError;
use crate::model::observed::Observed;
use crate::model::parameter::Unit;
use crate::model::projection::{HiringPlan, Term, TermId};
use crate::model::steady_state::Stream;
use crate::model::units::Quantity;
use crate::model::{Inputs, IntakePolicy, ParameterId, Scenario, Value};
use crate::presets;
use crate::proposal::{Edit, History, Item, Offer, Proposal, ProposalId, Table};
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
    /// What was opened or chosen last had for inputs that are agreed, and was not taken.
    pub not_taken: Vec<(Item, Offer)>,
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
    /// Whether private notes on inputs go into files and onto paper: no step.
    pub tells: bool,
    /// How the page is shown to a room: no step, and nothing undo touches.
    pub room: Room,
    /// What the browser keeps: no step either.
    pub keeping: Keeping,
    /// Whether the table is printed with the rest.
    pub on_paper: bool,
    /// The units numbers are shown in: no step either.
    pub units: Units,
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
    /// The proposal taken up that left the input open then: a number typed and taken back was never
    /// proposed.
    pub open: Option<ProposalId>,
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
        /// The table with its proposals, if it has any.
        table: Option<Rc<Table>>,
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
    /// All inputs go back to their defaults.
    Defaults,
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
    /// Private notes on inputs are told in files and on paper, or no longer.
    Tell(bool),
    /// A key of the room was pressed.
    Room(Press),
    /// Something became of what the browser keeps.
    Keep(Keep),
    /// The table is to be printed with the rest, or not.
    Paper(bool),
    /// A quantity is to be shown in another unit.
    Show(Quantity, Unit),
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
            not_taken: Vec::new(),
            solved: None,
            table: Rc::default(),
            selected: None,
            scratch: None,
            history: History::default(),
            step: 0,
            settled: true,
            tells: false,
            room: Room::default(),
            keeping: Keeping::default(),
            on_paper: false,
            units: Units::default(),
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

    /// The proposal taken up, if it left open what a control writes before the edit that is under
    /// way, or does when a new one begins.
    fn open_before(&self, control: Control) -> Option<ProposalId> {
        if let Some(draft) = self.drafts.get(&control).filter(|draft| !draft.told) {
            return draft.open;
        }
        let (id, item) = self.selected.zip(control.item())?;
        let own = self.table.proposal(id)?;
        own.values.get(item).is_none().then_some(id)
    }

    /// Leaves open again what a proposal had left open.
    fn leave_open(&mut self, control: Control, open: Option<ProposalId>) {
        let open = open.filter(|id| self.selected == Some(*id));
        let Some((id, item)) = open.zip(control.item()) else {
            return;
        };
        let addressed = |own: &Proposal| own.values.get(item).is_some();
        if self.table.proposal(id).is_some_and(addressed) {
            self.table = Rc::new(self.table.after(Edit::Leave(id, item)));
            if let Some(scenario) = self.table.scenario(id) {
                self.show(scenario);
            }
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
        let mut next = self.taken(action);
        // That an arrow moves nothing is told until something moves.
        if next.step != self.step || next.scenario != self.scenario {
            next.room.still = None;
        }
        next
    }

    fn taken(&self, action: Action) -> Self {
        match action {
            Action::Undo => self.undone(),
            Action::Redo => self.redone(),
            action => {
                // The browser's own history has an entry for a link opened, and undo a step.
                let opened = matches!(action, Action::Open { .. });
                let mut next = match action {
                    Action::Room(press) => self.pressed(press),
                    Action::Keep(what) => self.kept(what),
                    Action::Show(quantity, unit) => self.showing(quantity, unit),
                    action => Self {
                        room: self.room,
                        units: self.units,
                        ..self.moved(action)
                    },
                };
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
        if self.is_barred(&action) {
            return next;
        }
        match action {
            Action::Open {
                origin,
                inputs,
                term,
                observed,
                notices,
                table,
            } => {
                next = Self {
                    term,
                    observed,
                    ..self.opened(origin, *inputs, notices)
                };
                if let Some(table) = table {
                    next.lay(table);
                }
            }
            Action::Load(decoded) => {
                let Decoded { inputs, term, .. } = *decoded;
                let origin = presets::origin(decoded.from, &inputs);
                next = Self {
                    step: self.step.wrapping_add(1),
                    before: Some(self.scenario.clone()),
                    term,
                    ..self.opened(origin, inputs, decoded.notices)
                };
                if decoded.observed != Observed::default() {
                    next.observed = decoded.observed;
                }
            }
            Action::Hold(control) => {
                // What was being typed elsewhere is another step, also where the browser says only
                // later that it was left.
                next.settled = true;
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
            Action::Settle(control) => next.settle(control),
            Action::Choose(policy) => next.change(true, |inputs| {
                inputs.set(ParameterId::IntakePolicy, Value::Policy(policy));
            }),
            Action::Order(mut streams) => {
                let inputs = self.inputs();
                // In a proposal a mix begins where its interval is: an example would be put into a
                // party's mouth.
                if self.selected.is_some() && inputs.ordered_mix.is_empty() {
                    for stream in &mut streams {
                        stream.interval_weeks = inputs.visit_interval_weeks;
                    }
                }
                next.drafts
                    .retain(|control, _| !matches!(control, Control::Stream(..)));
                next.change(true, |inputs| inputs.ordered_mix = streams);
            }
            Action::Hire(hiring) => next.change_term(true, |term| term.hiring = hiring),
            Action::Start { preset, inputs } => next.start(preset, *inputs),
            Action::Reset(control) => next.reset(control),
            Action::Solve(control, value) => {
                next.forget_drafts(control);
                next.change(true, |inputs| control.write(inputs, value));
                next.solved = Some(control);
            }
            Action::Revert(control) => {
                let before = next.before_edit(control);
                let open = next.open_before(control);
                next.restore(control, &before);
                next.leave_open(control, open);
                next.drafts.remove(&control);
                next.settled = true;
            }
            Action::Defaults => next.take_back_all(),
            Action::Bargain(what) => next.bargain(what),
            Action::Tell(told) => next.tells = told,
            Action::Paper(on) => next.on_paper = on,
            Action::Undo | Action::Redo | Action::Room(_) | Action::Show(..) | Action::Keep(_) => {}
            Action::Dismiss => {
                next.notices.clear();
                next.not_taken.clear();
            }
        }
        next
    }

    /// Moves the sliders to a preset. A proposal taken up is put down first: it stays what it was, since
    /// nobody proposes a scenario by looking at it.
    fn start(&mut self, preset: &'static str, inputs: Inputs) {
        let step = self.step;
        self.selected = None;
        self.scratch = None;
        self.drafts
            .retain(|control, _| matches!(control, Control::Term(_) | Control::Observed(_)));
        self.not_taken = self.table.standings().against(&inputs);
        self.change(true, |now| *now = inputs);
        // Another scenario with the same inputs is a step as well: the link tells them apart.
        if self.step == step && preset != self.origin {
            self.step = step.wrapping_add(1);
        }
        self.settled = true;
        self.origin = preset;
    }

    /// A control was let go or left; its step is complete.
    fn settle(&mut self, control: Control) {
        // Firefox moves a thumb before it says that the control used before was left.
        if self.held.is_none_or(|held| held == control) {
            self.settled = true;
            self.held = None;
        }
        self.drafts
            .retain(|of, draft| *of != control || draft.problem.is_some());
        if let Some(draft) = self.drafts.get_mut(&control) {
            draft.told = true;
        }
    }

    /// Takes a box's text, and its number where it is one the control accepts.
    fn type_in(&mut self, control: Control, text: String, number: Result<f64, NumberError>) {
        let before = self.before_edit(control);
        let open = self.open_before(control);
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
                _ => {
                    self.restore(control, &before);
                    self.leave_open(control, open);
                }
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
            open,
        };
        self.drafts.insert(control, draft);
    }

    /// Takes one control back to its default; in a proposal back to the baseline, by leaving it open.
    fn reset(&mut self, control: Control) {
        self.forget_drafts(control);
        if let Some((id, item)) = self.selected.zip(control.item()) {
            self.bargain(Bargain::Edit(Edit::Leave(id, item)));
            return;
        }
        match control {
            Control::Term(id) => self.change_term(true, |term| reset(term, id)),
            Control::Observed(id) => {
                self.change_observed(true, |observed| observed.set(id, None));
            }
            _ => self.change(true, |inputs| control.reset(inputs)),
        }
    }

    /// Changes the inputs if the result is valid, as part of the open step or as a new one.
    fn change(&mut self, settled: bool, write: impl FnOnce(&mut Inputs)) {
        let mut inputs = self.inputs().clone();
        write(&mut inputs);
        self.table.standings().hold(&mut inputs);
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
mod tests;
#[cfg(test)]
mod undo;
