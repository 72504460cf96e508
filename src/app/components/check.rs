//! Check it yourself: a simulation of the scenario, and the published values computed again.

mod published;
mod simulated;
pub mod state;

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::hooks::use_words;
use crate::app::saving::use_saving;
use crate::browser::event;
use crate::browser::frame::Slices;
use crate::model::Scenario;
use crate::model::comparison::Trial;
use crate::model::reference::{Checked, ROWS, Row};
use state::{Action, CheckState, Finished, Run};

/// The scenario to check.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckProps {
    /// The last valid scenario.
    pub scenario: Scenario,
}

/// Events of one step: a fraction of a millisecond.
const EVENTS: usize = 4_000;

type Dispatch = UseReducerDispatcher<CheckState>;

/// Both checks, folded until someone asks.
pub fn check(props: CheckProps) -> Html {
    part("check", props, |props, hooks| use_check(props).run(hooks))
}

#[hook]
fn use_check(props: &CheckProps) -> Html {
    let messages = use_words();
    let saving = use_saving();
    let state = use_reducer(CheckState::default);
    // One piece of work at a time for each of the two.
    let playing = use_memo((), |()| Slices::default());
    let computing = use_memo((), |()| Slices::default());
    let finished = match &state.run {
        Run::Finished(finished) => Some(finished.clone()),
        _ => None,
    };
    let histogram = simulated::use_histogram(finished.as_ref(), &messages);
    use_effect_with((), {
        let (playing, computing) = (playing.clone(), computing.clone());
        move |()| {
            move || {
                playing.forget();
                computing.forget();
            }
        }
    });

    let on_run = {
        let (playing, dispatch) = (playing.clone(), state.dispatcher());
        let (scenario, seed, visits) = (props.scenario.clone(), state.seed(), state.visits);
        Callback::from(move |_: MouseEvent| {
            let Some(seed) = seed else { return };
            let Ok(trial) = Trial::new(&scenario, visits.count(), seed) else {
                dispatch.dispatch(Action::Refuse(Rc::new(scenario.clone())));
                return;
            };
            dispatch.dispatch(Action::Progress(0.0));
            let scenario = scenario.clone();
            let done = move |trial: &Trial| Finished {
                scenario: scenario.clone(),
                seed,
                visits,
                comparison: trial.comparison(),
            };
            play(&playing, trial, dispatch.clone(), done);
        })
    };
    let on_cancel = {
        let (playing, dispatch) = (playing, state.dispatcher());
        Callback::from(move |_: MouseEvent| {
            playing.forget();
            dispatch.dispatch(Action::Cancel);
        })
    };
    let on_seed = {
        let dispatch = state.dispatcher();
        Callback::from(move |event: InputEvent| {
            if let Some(text) = event::value(&event) {
                dispatch.dispatch(Action::Seed(text));
            }
        })
    };
    let on_visits = {
        let dispatch = state.dispatcher();
        Callback::from(move |event: Event| {
            if let Some(visits) = event::value(&event).and_then(|name| name.parse().ok()) {
                dispatch.dispatch(Action::Visits(visits));
            }
        })
    };
    let on_compute = {
        let dispatch = state.dispatcher();
        Callback::from(move |_: MouseEvent| {
            compute(&computing, dispatch.clone());
        })
    };

    let handlers = simulated::Handlers {
        run: on_run,
        cancel: on_cancel,
        seed: on_seed,
        visits: on_visits,
    };
    let histogram = (*histogram).as_ref();
    let simulated = simulated::view(
        &messages,
        &state,
        &props.scenario,
        &handlers,
        histogram,
        saving.as_ref(),
    );
    let published = published::view(&messages, &state.published, on_compute);
    html! {
        <>
            { panel("check", messages.text("check-heading"), Callback::noop(), simulated) }
            { panel("reference", messages.text("reference-heading"), Callback::noop(), published) }
        </>
    }
}

/// Plays a trial in slices between frames until it is finished or forgotten.
fn play(
    slices: &Slices,
    mut trial: Trial,
    dispatch: Dispatch,
    done: impl Fn(&Trial) -> Finished + 'static,
) {
    slices.start(move |time_left| {
        let mut share = trial.advance(EVENTS);
        while share < 1.0 && time_left() {
            share = trial.advance(EVENTS);
        }
        if share < 1.0 {
            dispatch.dispatch(Action::Progress(share));
        } else {
            dispatch.dispatch(Action::Finish(Rc::new(done(&trial))));
        }
        share < 1.0
    });
}

/// Computes the published values in slices between frames.
fn compute(slices: &Slices, dispatch: Dispatch) {
    let mut checked: Vec<Checked> = Vec::new();
    slices.start(move |time_left| {
        checked.extend(ROWS.get(checked.len()).map(Row::check));
        while checked.len() < ROWS.len() && time_left() {
            checked.extend(ROWS.get(checked.len()).map(Row::check));
        }
        dispatch.dispatch(Action::Published(checked.clone()));
        checked.len() < ROWS.len()
    });
}
