//! The page, in Yew: one state, one pure reducer, one evaluation, and components that draw.

pub mod bargaining;
pub mod components;
pub mod control;
pub mod few;
mod handover;
pub mod hooks;
pub mod keeping;
mod language;
mod link;
mod locks;
#[cfg(feature = "ssr")]
pub mod maker;
pub mod mix;
pub mod pictures;
pub mod program;
mod resets;
pub mod room;
pub mod saving;
pub mod seek;
pub mod slider;
#[cfg(feature = "ssr")]
pub mod standing;
pub mod state;
pub mod units;
pub mod week;

pub use crate::narrative::results;

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{focus, keys, location, page};
use crate::model::evaluate;
use crate::model::units::Quantity;
use crate::narrative::answer::spoken;
use crate::narrative::bargaining::name;
use crate::presets;
use components::answer::answer;
use components::clocks::{ClocksProps, clocks};
use components::footer::footer;
use components::header::header;
use components::notices::notices;
use components::number_box::in_force;
use components::questions::{self, QuestionsProps, questions};
use components::seen::{SeenProps, seen};
use components::spoken::{SpokenProps, spoken as read_aloud};
use components::summary::summary;
use components::wait::{WaitProps, wait};
use handover::use_handover;
use hooks::{Page, Words, use_held};
use language::use_language;
use program::{At, Program, Whole};
use state::{Action, State};

/// The page drawn by the whole program.
pub type App = Drawn<Whole>;

/// Draws the page where the document has a place for it; the whole program takes over from a first
/// one that draws it already.
pub fn mount<P: Program>() {
    let handed_over = if P::WHOLE { page::take_over() } else { None };
    let props = match handed_over {
        Some(text) if P::WHOLE => AppProps {
            opened: handover::read(&text),
            words: Rc::new(language::words::<P>()),
        },
        _ => AppProps::of::<P>(),
    };
    let Some(place) = page::mount_point() else {
        return;
    };
    let app = yew::Renderer::<Drawn<P>>::with_root_and_props(place, props).render();
    if !P::WHOLE {
        page::on_leave_once(move || app.destroy());
    }
}

/// The state the address opens in: that of its link, or of a scenario on record, `#preset=…`, which
/// only a language may follow; with what the browser keeps.
fn opened<P: Program>() -> State {
    let hash = location::hash();
    let alone = hash.strip_prefix("preset=");
    let preset = alone.and_then(|rest| rest.split('&').next());
    let state = match preset.and_then(presets::preset) {
        Some(preset) => State::new(preset.id, &preset.inputs(), Vec::new()),
        None => at_link::<P>(&hash),
    };
    // A language and a view are no inputs.
    let seen = ["lang=", "view="];
    let at_link = hash
        .split('&')
        .any(|pair| !pair.is_empty() && !seen.iter().any(|key| pair.starts_with(key)));
    P::recovered(state, at_link)
}

/// The state of a link.
fn at_link<P: Program>(link: &str) -> State {
    let (decoded, table) = P::read(link);
    let origin = presets::origin(decoded.from, &decoded.inputs);
    let mut state = State {
        term: decoded.term,
        observed: decoded.observed,
        ..State::new(origin, &decoded.inputs, decoded.notices)
    };
    if let Some(table) = table {
        state.lay(Rc::new(table));
    }
    state
}

/// What the page opens with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// By default the state of the address.
    pub opened: State,
    /// By default all those of the document's language.
    pub words: Words,
}

impl AppProps {
    /// The state of the address, in the words of a program.
    fn of<P: Program>() -> Self {
        Self {
            opened: opened::<P>(),
            words: Rc::new(language::words::<P>()),
        }
    }
}

impl Default for AppProps {
    fn default() -> Self {
        Self::of::<Whole>()
    }
}

/// The page, as a program draws it.
#[component]
pub fn Drawn<P: Program>(props: &AppProps) -> Html {
    let words = use_language::<P>(&props.words);
    let state = use_reducer(|| props.opened.clone());
    let room = P::use_room(&state, &words);
    let outcome = use_memo(room.scenario.clone(), evaluate);
    link::use_link::<P>(&state);
    use_handover(&state);
    use_effect_with((), {
        let dispatcher = state.dispatcher();
        move |()| {
            let keys = keys::on_turn(move |turn| {
                dispatcher.dispatch(match turn {
                    keys::Turn::Undo => Action::Undo,
                    keys::Turn::Redo => Action::Redo,
                });
            });
            let numbers = focus::take_numbers_whole();
            move || drop((keys, numbers))
        }
    });

    use_effect_with(words.clone(), |words| {
        page::set_title(&words.text("static-title"));
    });

    let scenario = &room.scenario;
    let (held, before, settled) = (room.held, room.before.clone(), room.settled);
    // Read aloud once a change is complete, not at every position of a thumb.
    let spoken = AttrValue::from(use_held(!settled, || {
        room.said(spoken(scenario, &outcome, &words), &words)
    }));
    let stale: Vec<String> = state
        .refused()
        .map(|control| in_force(&words, control, &state))
        .collect();
    let stale = stale.join(" ");
    let own = state.selected.and_then(|id| state.table.proposal(id));
    let whose = own.map_or_else(String::new, |own| name(own, &words));
    let printing = use_state_eq(|| false);
    use_effect_with((), {
        let printing = printing.clone();
        move |()| {
            let listeners = page::on_print(move |now| printing.set(now));
            move || drop(listeners)
        }
    });
    let at = At {
        state: &state,
        scenario,
        outcome: &outcome,
        held,
    };
    let printed = printing.then(|| P::printed(&at, &words));
    let latest = use_mut_ref(|| state.clone());
    latest.replace(state.clone());
    let page = Page::new(words.clone(), latest);
    let send = page.send.clone();
    let open = !state.is_locked(questions::MIX);
    let (header, notices) = (
        header(
            scenario,
            state.origin,
            (state.history.undoable() > 0, state.history.redoable() > 0),
            if P::WHOLE { Some(state.room.on) } else { None },
            room.parts.tools.clone(),
        ),
        notices::<P>(&state, &words, &page.send),
    );
    html! {
        <>
        // Not inside the provider, which is drawn later: a page that is printed waits for nothing.
        { printed.unwrap_or_default() }
        <ContextProvider<Page> context={page}>
            { header }
            { P::kept(&state) }
            { notices }
            <main class={classes!("page", (!stale.is_empty()).then_some("stale"), room.parts.class)}>
                { room.parts.view.clone() }
                <div class="results">
                    { answer(scenario, &outcome, (&whose, &stale), state.units.of(Quantity::Staff), clocks(ClocksProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        held,
                    }), &words, open.then_some(&send)) }
                </div>
                <div class="inputs">
                    { P::desk(&state, &words, &send) }
                    { questions::<P>(QuestionsProps {
                        scenario: scenario.clone(),
                        drafts: state.drafts.clone(),
                        solved: state.solved,
                        booked_a_day: state.observed.patients_booked_a_day,
                        origin: state.origin,
                        standings: state.table.standings().clone(),
                        units: state.units,
                        at_defaults: state.at_defaults(),
                        home: state.selected.map(|_| state.table.baseline().scenario.clone()),
                        under: room.parts.under.clone(),
                    }) }
                    { room.parts.disputed.clone() }
                </div>
                <div class="rest">
                    { wait(WaitProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        before: before.clone(),
                        table: state.table.clone(),
                        selected: state.selected,
                        held,
                        moving: room.moving,
                        settled,
                    }) }
                    { seen(SeenProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        before,
                        held,
                        settled,
                    }) }
                    { P::panels(&at, &words) }
                </div>
                { summary(scenario, &outcome, &whose, &words) }
            </main>
            { footer() }
            { read_aloud(SpokenProps { text: spoken }) }
        </ContextProvider<Page>>
        </>
    }
}
