//! The page, in Yew: one state, one pure reducer, one evaluation, and components that draw.

pub mod components;
pub mod control;
pub mod hooks;
mod link;
pub mod mix;
pub mod results;
pub mod seek;
pub mod slider;
pub mod state;

use yew::prelude::*;

use crate::browser::{location, page};
use crate::i18n::Messages;
use crate::model::evaluate;
use crate::narrative::answer::spoken;
use crate::presets;
use crate::share::link::decode;
use components::answer::Answer;
use components::assumptions::Assumptions;
use components::calibration::Calibration;
use components::check::Check;
use components::clocks::Clocks;
use components::figures::Figures;
use components::footer::Footer;
use components::header::Header;
use components::matters::Matters;
use components::notices::Notices;
use components::number_box::in_force;
use components::pooling::Pooling;
use components::questions::Questions;
use components::seen::Seen;
use components::spoken::Spoken;
use components::summary::Summary;
use components::term::Term;
use components::wait::Wait;
use components::worksheet::Worksheet;
use hooks::{Send, Words, use_held};
use state::State;

/// Draws the page where the document has a place for it.
pub fn mount() {
    if let Some(place) = page::mount_point() {
        yew::Renderer::<App>::with_root(place).render();
    }
}

/// The state the address opens in.
fn opened() -> State {
    let decoded = decode(&location::hash());
    let origin = presets::origin(decoded.from, &decoded.inputs);
    State {
        term: decoded.term,
        observed: decoded.observed,
        ..State::new(origin, &decoded.inputs, decoded.notices)
    }
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let words: Words = use_memo((), |()| Messages::default());
    let state = use_reducer(opened);
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
    let spoken = use_held(!settled, || spoken(scenario, &outcome, &words));
    let stale: Vec<String> = state
        .refused()
        .map(|control| in_force(&words, control, &state))
        .collect();
    let stale = AttrValue::from(stale.join(" "));
    html! {
        <ContextProvider<Words> context={words.clone()}>
        <ContextProvider<Send> context={state.dispatcher()}>
            <Header scenario={scenario.clone()} origin={state.origin} />
            <Notices notices={state.notices.clone()} />
            <main class={classes!("page", (!stale.is_empty()).then_some("stale"))}>
                <div class="results">
                    <Answer scenario={scenario.clone()} outcome={outcome.clone()} {stale}>
                        <Clocks scenario={scenario.clone()} outcome={outcome.clone()} {held} />
                    </Answer>
                </div>
                <div class="inputs">
                    <Questions scenario={scenario.clone()} drafts={state.drafts.clone()} solved={state.solved} booked_a_day={state.observed.patients_booked_a_day} origin={state.origin} />
                </div>
                <div class="rest">
                    <Wait scenario={scenario.clone()} outcome={outcome.clone()} before={before.clone()} {held} {settled} />
                    <Seen scenario={scenario.clone()} outcome={outcome.clone()} {before} {held} {settled} />
                    <Pooling scenario={scenario.clone()} />
                    <Matters scenario={scenario.clone()} {held} />
                    <Calibration scenario={scenario.clone()} observed={state.observed} drafts={state.drafts.clone()} {held} origin={state.origin} />
                    <Term scenario={scenario.clone()} outcome={outcome.clone()} term={state.term} drafts={state.drafts.clone()} {held} {settled} />
                    <Worksheet scenario={scenario.clone()} outcome={outcome.clone()} />
                    <Assumptions scenario={scenario.clone()} />
                    <Figures outcome={outcome.clone()} />
                    <Check scenario={scenario.clone()} />
                </div>
                <Summary scenario={scenario.clone()} {outcome} />
            </main>
            <Footer />
            <Spoken text={spoken} />
        </ContextProvider<Send>>
        </ContextProvider<Words>>
    }
}
