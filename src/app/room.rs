//! The room: how the page is shown on a projector, and what each key does there.

pub mod inputs;
pub mod replay;

use super::components::questions::BIG;
use super::control::Control;
use super::state::{Action, State};
use crate::app::bargaining::Bargain;
use crate::model::Scenario;
use crate::presets::{self, PRESETS};
use crate::proposal::{Baseline, Proposal};

/// Steps of a slider at once with Shift.
const STRIDE: i32 = 10;

/// How the page is shown to a room: a view, in no link and no step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Whether it is shown to one.
    pub on: bool,
    /// The input the arrows change.
    pub chosen: Control,
    /// The input an arrow was pressed on that moves nothing, until anything else happens.
    pub still: Option<Control>,
    /// Whether the curve before the last change is drawn.
    pub ghost: bool,
    /// Whether the axes keep still whatever changes.
    pub locked: bool,
    /// What lies over the page.
    pub over: Option<Over>,
    /// Counts how often the last change was asked for again.
    pub replays: u32,
}

/// The input the arrows change before anybody chooses.
const FIRST: Control = {
    let [first, ..] = BIG;
    first
};

impl Default for Room {
    fn default() -> Self {
        Self {
            on: false,
            chosen: FIRST,
            still: None,
            ghost: true,
            locked: false,
            over: None,
            replays: 0,
        }
    }
}

/// What can lie over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Every key.
    Keys,
    /// The link as a code.
    Code,
}

/// What a key of the room does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Shows the page to a room.
    Enter,
    /// Shows it as it was.
    Leave,
    /// The arrows change another input.
    Choose(Control),
    /// An arrow on an input moves nothing.
    Still(Control),
    /// Shows or hides the curve before.
    Ghost,
    /// Locks or frees the axes.
    Lock,
    /// Lays something over the page, or takes it away.
    Over(Over),
    /// Takes away what lies over the page.
    Close,
    /// The browser has given the whole screen back, by a key that it keeps to itself.
    GivenBack,
    /// Shows the last change again.
    Again,
    /// Back to the baseline both sides know: a step.
    Baseline,
}

impl State {
    pub(super) fn pressed(&self, press: Press) -> Self {
        let mut next = self.clone();
        let room = &mut next.room;
        room.still = None;
        match press {
            Press::Enter => {
                room.on = true;
                // What was done before is not told to a room that did not see it.
                next.before = None;
            }
            Press::Leave => {
                room.on = false;
                room.over = None;
            }
            Press::Choose(input) => room.chosen = input,
            Press::Still(input) => room.still = Some(input),
            Press::Ghost => room.ghost = !room.ghost,
            Press::Lock => room.locked = !room.locked,
            Press::Over(over) => room.over = (room.over != Some(over)).then_some(over),
            Press::Close => room.over = None,
            Press::GivenBack => room.on = room.over.take().is_some(),
            Press::Again => room.replays = room.replays.wrapping_add(1),
            Press::Baseline => next.go_back(),
        }
        next
    }

    /// Moves the sliders to the table's baseline, or to the scenario on record they were started
    /// from. A proposal taken up is put down first: it stays what it was.
    fn go_back(&mut self) {
        let before = self.remembered();
        let scenario = self.agreed();
        self.selected = None;
        self.scratch = None;
        self.show(scenario);
        if self.remembered() != before {
            self.settled = true;
            self.step = self.step.wrapping_add(1);
        }
    }

    fn agreed(&self) -> Scenario {
        let table = &self.table;
        let laid = !table.proposals().is_empty()
            || !table.rounds().is_empty()
            || *table.baseline() != Baseline::default();
        if laid {
            return table.baseline().scenario.clone();
        }
        presets::preset(self.origin)
            .and_then(|preset| Scenario::try_from(&preset.inputs()).ok())
            .unwrap_or_default()
    }

    /// What a key pressed in the room does; `None` for one that does nothing there.
    pub fn struck(&self, key: &str, shift: bool) -> Option<Action> {
        let room = |press| Some(Action::Room(press));
        let stride = if shift { STRIDE } else { 1 };
        let key = key.to_ascii_lowercase();
        if !self.room.on {
            return (key == "r").then_some(Action::Room(Press::Enter));
        }
        match key.as_str() {
            "arrowup" | "arrowright" => self.stepped(stride),
            "arrowdown" | "arrowleft" => self.stepped(-stride),
            "u" if shift => Some(Action::Redo),
            "u" => Some(Action::Undo),
            "n" => self.neighbor(1),
            "p" => self.neighbor(-1),
            "g" => room(Press::Ghost),
            "x" => room(Press::Lock),
            "." => room(Press::Again),
            "0" | "home" => room(Press::Baseline),
            "q" => room(Press::Over(Over::Code)),
            "?" => room(Press::Over(Over::Keys)),
            "escape" if self.room.over.is_some() => room(Press::Close),
            "escape" | "r" => room(Press::Leave),
            digit => {
                let place = digit.parse::<usize>().ok()?.checked_sub(1)?;
                room(Press::Choose(*self.numbered().get(place)?))
            }
        }
    }

    /// What letting go of a key does.
    pub fn let_go(&self, key: &str) -> Option<Action> {
        let moved = self.room.on && key.starts_with("Arrow") && !self.settled;
        moved.then(|| Action::Settle(self.chosen()))
    }

    /// The next proposal, counting the scratch copy as one; while there is none, the next scenario
    /// on record.
    pub(super) fn neighbor(&self, by: isize) -> Option<Action> {
        let proposals = self.table.proposals();
        if proposals.is_empty() {
            let at = PRESETS.iter().position(|preset| preset.id == self.origin);
            let preset = PRESETS.get(turned(at.unwrap_or(0), by, PRESETS.len()))?;
            return Some(Action::Start {
                preset: preset.id,
                inputs: Box::new(preset.inputs()),
            });
        }
        let is = |proposal: &Proposal| Some(proposal.id) == self.selected;
        let at = proposals.iter().position(is).map_or(0, |at| at + 1);
        let next = turned(at, by, proposals.len() + 1);
        let next = next.checked_sub(1).and_then(|next| proposals.get(next));
        let next = next.map(|proposal| proposal.id);
        Some(Action::Bargain(Bargain::Select(next)))
    }
}

/// A place so many further in a ring.
fn turned(at: usize, by: isize, count: usize) -> usize {
    at.checked_add_signed(by)
        .map_or_else(|| count.saturating_sub(1), |at| at % count.max(1))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::model::Inputs;
    use crate::proposal::{Edit, Party};

    pub(in crate::app) fn start() -> State {
        State::new(PRESETS[0].id, &PRESETS[0].inputs(), Vec::new())
    }

    pub(in crate::app) fn room() -> State {
        start().after(Action::Room(Press::Enter))
    }

    pub(in crate::app) fn keys(state: &State, keys: &[&str]) -> State {
        keys.iter().fold(state.clone(), |state, key| {
            let (key, shift) = key
                .strip_prefix("Shift+")
                .map_or((*key, false), |key| (key, true));
            let pressed = state
                .struck(key, shift)
                .map_or_else(|| state.clone(), |action| state.after(action));
            pressed
                .let_go(key)
                .map_or_else(|| pressed.clone(), |action| pressed.after(action))
        })
    }

    #[test]
    fn outside_the_room_one_key_opens_it_and_no_other_does_anything() {
        for key in [
            "ArrowUp", "1", "u", "n", "0", "Home", "q", "?", "Escape", ".",
        ] {
            assert_eq!(start().struck(key, false), None, "{key}");
        }
        for key in ["r", "R"] {
            assert!(keys(&start(), &[key]).room.on);
        }
        assert!(!keys(&room(), &["r"]).room.on);
        assert!(!keys(&room(), &["Escape"]).room.on);
    }

    #[test]
    fn what_is_only_a_view_is_no_step_and_undo_leaves_it() {
        let state = keys(&room(), &["3", "g", "x", "q", ".", "ArrowDown"]);
        assert_eq!(state.step, 1);
        let view = state.room;
        assert_eq!(
            (
                view.chosen,
                view.ghost,
                view.locked,
                view.over,
                view.replays
            ),
            (Control::BookableHours, false, true, Some(Over::Code), 1)
        );
        let undone = state.after(Action::Undo);
        assert_eq!(undone.room, view);
        assert_eq!(undone.inputs(), start().inputs());
        let opened = state.after(Action::Open {
            origin: PRESETS[1].id,
            inputs: Box::new(PRESETS[1].inputs()),
            term: state.term,
            observed: state.observed,
            notices: Vec::new(),
            table: None,
        });
        assert_eq!(opened.room, view);
    }

    #[test]
    fn arrows_change_the_input_chosen_by_its_step() {
        let weeks = |state: &State| state.inputs().visit_interval_weeks;
        let before = weeks(&start());
        let state = keys(&room(), &["2", "ArrowUp"]);
        assert!((weeks(&state) - before - 0.2).abs() < 1e-9);
        assert_eq!(weeks(&keys(&state, &["ArrowLeft"])), before);
        let state = keys(&room(), &["2", "Shift+ArrowRight"]);
        assert!((weeks(&state) - before - 2.0).abs() < 1e-9);
        assert_eq!((state.step, state.settled), (1, true));
        assert_eq!(weeks(&keys(&state, &["u"])), before);
        assert_eq!(weeks(&keys(&state, &["u", "Shift+U"])), weeks(&state));
    }

    #[test]
    fn a_browser_that_gives_the_screen_back_closes_one_thing() {
        let given_back = |state: &State| state.after(Action::Room(Press::GivenBack));
        let over = keys(&room(), &["?"]);
        let closed = given_back(&over);
        assert_eq!((closed.room.on, closed.room.over), (true, None));
        assert!(!given_back(&closed).room.on);
        assert!(!given_back(&start()).room.on);
    }

    #[test]
    fn a_key_held_down_is_one_step() {
        let mut state = room();
        for _ in 0..9 {
            let action = state.struck("ArrowUp", false).unwrap();
            state = state.after(action);
        }
        let state = state.after(state.let_go("ArrowUp").unwrap());
        assert_eq!((state.step, state.settled), (1, true));
        assert!(state.inputs().members > start().inputs().members);
        assert_eq!(state.let_go("ArrowUp"), None);
    }

    #[test]
    fn scenarios_on_record_follow_each_other_in_a_ring() {
        let mut state = room();
        for preset in PRESETS.iter().cycle().skip(1).take(PRESETS.len()) {
            state = keys(&state, &["n"]);
            assert_eq!(state.origin, preset.id);
            assert_eq!(*state.inputs(), preset.inputs());
        }
        let last = PRESETS.last().unwrap();
        assert_eq!(keys(&room(), &["p"]).origin, last.id);
    }

    fn proposing(state: &State, party: Party) -> State {
        state.after(Action::Bargain(Bargain::Edit(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(Inputs {
                patient_management_hours: 3.0,
                ..state.inputs().clone()
            }),
        })))
    }

    #[test]
    fn proposals_follow_each_other_with_the_scratch_copy() {
        let state = proposing(&proposing(&room(), Party::Union), Party::Employer);
        assert_eq!(state.selected, Some(2));
        let seen: Vec<_> = (1..=4)
            .map(|times| keys(&state, &vec!["n"; times]).selected)
            .collect();
        assert_eq!(seen, [None, Some(1), Some(2), None]);
        assert_eq!(keys(&state, &["p"]).selected, Some(1));
    }

    #[test]
    fn the_baseline_is_one_key_away_and_one_back() {
        let moved = keys(&room(), &["ArrowUp", "3", "Shift+ArrowDown"]);
        for key in ["0", "Home"] {
            let back = keys(&moved, &[key]);
            assert_eq!(back.inputs(), start().inputs());
            assert_eq!(back.step, moved.step + 1);
            assert_eq!(keys(&back, &["u"]).scenario, moved.scenario);
            assert_eq!(keys(&back, &[key]).step, back.step, "there already");
        }
    }

    #[test]
    fn the_baseline_is_the_tables_once_there_is_one_and_no_proposal_changes() {
        let state = proposing(&room(), Party::Union);
        let moved = keys(&state, &["3", "ArrowUp"]);
        let back = keys(&moved, &["0"]);
        assert_eq!(back.scenario, moved.table.baseline().scenario);
        assert_eq!(back.table, moved.table);
        assert_eq!(back.selected, None);
        let undone = keys(&back, &["u"]);
        assert_eq!(undone.selected, moved.selected);
        assert_eq!(undone.scenario, moved.scenario);
    }
}
