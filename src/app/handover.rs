//! What the first program tells the whole one that takes its place: everything a person would miss.
//!
//! Lines of a word and its text. The state and every step to undo and redo are links, which each
//! program reads as it reads those of an address.

use std::fmt::Write;

use yew::prelude::*;

use super::control::Control;
use super::program::Whole;
use super::state::{Action, State};
use super::units::{Shown, unit_of};
use crate::browser::{location, page};
use crate::i18n::Messages;
use crate::share::link::encode_from;

/// Hands the latest state over when another program takes over.
#[hook]
pub(super) fn use_handover(state: &UseReducerHandle<State>) {
    let latest = use_mut_ref(|| state.clone());
    latest.replace(state.clone());
    use_effect_with((), move |()| {
        let listener = page::on_leave(move || write(&latest.borrow(), &location::hash()));
        move || drop(listener)
    });
}

/// The state at an address, as text.
fn write(state: &State, address: &str) -> String {
    let mut text = String::new();
    let mut line = |word: &str, rest: &str| {
        // Writing into a string never fails.
        let _never = writeln!(text, "{word} {rest}");
    };
    for step in state.history.past() {
        line("step", &step.link());
    }
    line("step", &state.remembered().link());
    for step in state.history.future() {
        line("undone", &step.link());
    }
    if let Some(before) = &state.before {
        line(
            "before",
            &encode_from(state.origin, before.inputs(), &state.term, &state.observed),
        );
    }
    if let Some(control) = state.solved {
        line("solved", control.name());
    }
    for (_, unit) in state.units.chosen() {
        line("unit", unit);
    }
    if !state.notices.is_empty() {
        line("notices", address);
    }
    for (control, draft) in state.drafts.iter() {
        line(control.name(), &draft.text);
    }
    text
}

/// The state that was written.
pub(super) fn read(text: &str) -> State {
    // Who takes over is the whole program.
    let at_link = super::at_link::<Whole>;
    let messages = Messages::default();
    let mut lines = text.lines().filter_map(|line| line.split_once(' '));
    let mut state = at_link(lines.next().map_or("", |(_, link)| link));
    state.notices.clear();
    let (mut undone, mut before, mut solved) = (0, None, None);
    let (mut notices, mut table) = (Vec::new(), state.table.clone());
    for (word, rest) in lines {
        match word {
            "step" | "undone" => {
                undone += u32::from(word == "undone");
                let at = at_link(rest);
                state = state.after(Action::Open {
                    origin: at.origin,
                    inputs: Box::new(at.inputs().clone()),
                    term: at.term,
                    observed: at.observed,
                    notices: Vec::new(),
                    table: None,
                });
            }
            "before" => before = Some(at_link(rest).scenario),
            "solved" => solved = Control::from_name(rest),
            "unit" => {
                if let Some((quantity, unit)) = unit_of(rest) {
                    state = state.after(Action::Show(quantity, unit));
                }
            }
            // Proposals that the first program did not know.
            "notices" => State { notices, table, .. } = at_link(rest),
            _ => {}
        }
    }
    for _ in 0..undone {
        state = state.after(Action::Undo);
    }
    for (name, typed) in text.lines().filter_map(|line| line.split_once(' ')) {
        if let Some(control) = Control::from_name(name) {
            let shown = Shown::new(control, state.units, state.inputs());
            let number = messages.parse(typed, shown.unit);
            state = state
                .after(Action::Type {
                    control,
                    text: typed.to_owned(),
                    number: number.map(|number| shown.by.stored(number)),
                })
                .after(Action::Settle(control));
        }
    }
    State {
        before,
        notices,
        solved,
        table,
        ..state
    }
}

#[cfg(test)]
mod tests {
    use super::super::at_link;
    use super::*;
    use crate::i18n::NumberError;
    use crate::model::ParameterId;
    use crate::presets::PRESETS;

    const MEMBERS: Control = Control::Parameter(ParameterId::Members);

    fn moved() -> State {
        let slide = |state: &State, value| {
            state
                .after(Action::Slide(MEMBERS, value))
                .after(Action::Settle(MEMBERS))
        };
        let preset = PRESETS[1];
        let start = State::new(PRESETS[0].id, &PRESETS[0].inputs(), Vec::new());
        let chosen = start.after(Action::Start {
            preset: preset.id,
            inputs: Box::new(preset.inputs()),
        });
        slide(&slide(&slide(&chosen, 1e6), 2e6), 3e6).after(Action::Undo)
    }

    #[test]
    fn nothing_of_the_state_is_lost() {
        let state = moved();
        let read = read(&write(&state, ""));
        assert_eq!(read.scenario, state.scenario);
        assert_eq!((read.origin, read.settled), (state.origin, true));
        assert_eq!(read.before, state.before);
        let steps = |state: &State| (state.history.undoable(), state.history.redoable());
        assert_eq!(steps(&read), (3, 1));
        let (mut one, mut other) = (read, state);
        for turn in [Action::Redo, Action::Undo, Action::Undo, Action::Undo] {
            one = one.after(turn.clone());
            other = other.after(turn);
            assert_eq!((&one.scenario, one.origin), (&other.scenario, other.origin));
            assert_eq!(steps(&one), steps(&other));
        }
    }

    #[test]
    fn a_refused_text_and_what_a_link_said_stay() {
        let typed = moved()
            .after(Action::Type {
                control: MEMBERS,
                text: "many more".to_owned(),
                number: Err(NumberError::NotANumber),
            })
            .after(Action::Settle(MEMBERS));
        let read_again = read(&write(&typed, ""));
        assert_eq!(read_again.scenario, typed.scenario);
        assert_eq!(read_again.refused().collect::<Vec<_>>(), [MEMBERS]);
        let draft = read_again.drafts.get(&MEMBERS).unwrap();
        assert_eq!((draft.text.as_str(), draft.told), ("many more", true));

        let link = "v=1&members=-5";
        let opened = at_link::<Whole>(link);
        assert!(!opened.notices.is_empty());
        assert_eq!(read(&write(&opened, link)).notices, opened.notices);
        assert!(read(&write(&moved(), link)).notices.is_empty());
    }
}
