//! The page, in Yew: one state, one pure reducer, one evaluation, and components that draw.

pub mod bargaining;
pub mod components;
pub mod control;
pub mod few;
pub mod hooks;
mod link;
#[cfg(feature = "ssr")]
pub mod maker;
pub mod mix;
pub mod seek;
pub mod slider;
#[cfg(feature = "ssr")]
pub mod standing;
pub mod state;

pub use crate::narrative::results;

use yew::prelude::*;

use crate::browser::{location, page};
use crate::i18n::Messages;
use crate::model::evaluate;
use crate::narrative::answer::spoken;
use crate::presets;
use crate::share::link::decode;
use components::answer::answer;
use components::assumptions::{AssumptionsProps, assumptions};
use components::check::{CheckProps, check};
use components::clocks::{ClocksProps, clocks};
use components::figures::{FiguresProps, figures};
use components::footer::footer;
use components::header::{HeaderProps, header};
use components::matters::{MattersProps, matters};
use components::notices::notices;
use components::number_box::in_force;
use components::pooling::{PoolingProps, pooling};
use components::questions::{QuestionsProps, questions};
use components::seen::{SeenProps, seen};
use components::spoken::{SpokenProps, spoken as read_aloud};
use components::summary::summary;
use components::term::{TermProps, term};
use components::wait::{WaitProps, wait};
use components::worksheet::{WorksheetProps, worksheet};
use hooks::{Page, Words, use_held};
use state::State;

/// Draws the page where the document has a place for it.
pub fn mount() {
    if let Some(place) = page::mount_point() {
        yew::Renderer::<App>::with_root(place).render();
    }
}

/// The state the address opens in: that of its link, or of a scenario on record, `#preset=…`.
fn opened() -> State {
    let hash = location::hash();
    if let Some(preset) = hash.strip_prefix("preset=").and_then(presets::preset) {
        return State::new(preset.id, &preset.inputs(), Vec::new());
    }
    let decoded = decode(&hash);
    let origin = presets::origin(decoded.from, &decoded.inputs);
    State {
        term: decoded.term,
        ..State::new(origin, &decoded.inputs, decoded.notices)
    }
}

/// What the page opens with.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct AppProps {
    /// By default the state of the address.
    pub opened: State,
}

impl Default for AppProps {
    fn default() -> Self {
        Self { opened: opened() }
    }
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let words: Words = use_memo((), |()| Messages::default());
    let state = use_reducer(|| props.opened.clone());
    let outcome = use_memo(state.scenario.clone(), evaluate);
    link::use_link(&state);

    use_effect_with(words.clone(), |words| {
        page::set_language(words.locale().tag());
        page::set_title(&words.text("static-title"));
    });

    let scenario = &state.scenario;
    let held = state.held.is_some();
    let (before, settled) = (state.before.clone(), state.settled);
    // Read aloud once a change is complete, not at every position of a thumb.
    let spoken = AttrValue::from(use_held(!settled, || spoken(scenario, &outcome, &words)));
    let stale: Vec<String> = state
        .refused()
        .map(|control| in_force(&words, control, &state))
        .collect();
    let stale = stale.join(" ");
    let page = Page::new(words.clone(), &state);
    let send = page.send.clone();
    let (header, notices) = (
        header(HeaderProps {
            scenario: scenario.clone(),
            origin: state.origin,
        }),
        notices(&state.notices, &words, &page.send),
    );
    html! {
        <ContextProvider<Page> context={page}>
            { header }
            { notices }
            <main class={classes!("page", (!stale.is_empty()).then_some("stale"))}>
                <div class="results">
                    { answer(scenario, &outcome, &stale, clocks(ClocksProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        held,
                    }), &words, &send) }
                </div>
                <div class="inputs">
                    { questions(QuestionsProps {
                        scenario: scenario.clone(),
                        drafts: state.drafts.clone(),
                        solved: state.solved,
                        booked_a_day: state.booked_a_day,
                        origin: state.origin,
                    }) }
                </div>
                <div class="rest">
                    { wait(WaitProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        before: before.clone(),
                        held,
                        settled,
                    }) }
                    { seen(SeenProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        before,
                        held,
                        settled,
                    }) }
                    { pooling(PoolingProps { scenario: scenario.clone() }) }
                    { matters(MattersProps { scenario: scenario.clone(), held }) }
                    { term(TermProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        term: state.term,
                        drafts: state.drafts.clone(),
                        held,
                        settled,
                    }) }
                    { worksheet(WorksheetProps {
                        scenario: scenario.clone(),
                        outcome: outcome.clone(),
                        term: state.term,
                    }) }
                    { assumptions(AssumptionsProps { scenario: scenario.clone() }) }
                    { figures(FiguresProps { outcome: outcome.clone() }) }
                    { check(CheckProps { scenario: scenario.clone() }) }
                </div>
                { summary(scenario, &outcome, &words) }
            </main>
            { footer(&words) }
            { read_aloud(SpokenProps { text: spoken }) }
        </ContextProvider<Page>>
    }
}
