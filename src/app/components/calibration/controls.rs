//! The figures counted, each with its box, and the inputs that may move.

use yew::prelude::*;

use super::CalibrationProps;
use super::choices::Choice;
use crate::app::components::number_box::{NumberBox, explain, number_box, problem_id};
use crate::app::control::Control;
use crate::app::hooks::{Send, Words};
use crate::app::state::Drafts;
use crate::app::units::Shown;
use crate::i18n::{Arg, Messages};
use crate::model::calibration::movable;
use crate::model::observed::{Observed, ObservedId};
use crate::model::{ParameterId, Scenario};
use crate::narrative::{figures, matters};
use crate::proposal::Item;

/// The boxes, then the ticks.
pub fn view(
    messages: &Words,
    send: &Send,
    props: &CalibrationProps,
    moving: &[ParameterId],
    choose: &Callback<Choice>,
) -> Html {
    let CalibrationProps {
        scenario,
        observed,
        drafts,
        standings,
        ..
    } = props;
    let mixed = !scenario.inputs().ordered_mix.is_empty();
    let counted = ObservedId::ALL.into_iter();
    let counted = counted.filter(|id| id.measure().is_some());
    html! {
        <form class="term-controls" aria-label={messages.text("heading-calibration")} onsubmit={
            Callback::from(|event: SubmitEvent| event.prevent_default())
        }>
            <fieldset>
                <legend class="eyebrow">{ messages.text("calibration-observed") }</legend>
                { for counted.map(|id| figure(messages, send, id, observed, drafts)) }
            </fieldset>
            <fieldset>
                <legend class="eyebrow">{ messages.text("calibration-moving") }</legend>
                { for movable(scenario).map(|id| {
                    let locked = standings.agreed(Item::Parameter(id)).is_some();
                    tick(messages, scenario, id, (moving.contains(&id), locked), choose)
                }) }
                if mixed {
                    <p class="note">{ messages.text("calibration-mixed") }</p>
                }
            </fieldset>
        </form>
    }
}

fn figure(
    messages: &Words,
    send: &Send,
    id: ObservedId,
    observed: &Observed,
    drafts: &Drafts,
) -> Html {
    let control = Control::Observed(id);
    let shown = Shown::stored(control);
    let draft = drafts.get(&control).cloned();
    let told = draft.as_ref().filter(|draft| draft.told);
    let problem = told.and_then(|draft| draft.problem);
    let range = id.range();
    let least = figures::bare(messages, id.unit(), range.min);
    let most = figures::amount(messages, id.unit(), range.max);
    let limits = [("min", Arg::Text(least)), ("max", Arg::Text(most))];
    html! {
        <div class="field" key={id.name()}>
            <div class="field-line">
                <label for={format!("{}-box", control.name())}>{ control.label(messages) }</label>
                { number_box(NumberBox { control, shown, value: observed.number(id), draft, node: NodeRef::default(), locked: false }, messages, send) }
            </div>
            if let Some(problem) = problem {
                <p class="problem" id={problem_id(control)} role="alert">
                    { explain(messages, control, shown, &range, problem) }
                </p>
            }
            <div class="field-foot">
                <p class="note">
                    { messages.text(&format!("parameter-{}.help", id.name())) }
                    { ". " }
                    { messages.format("calibration-optional", &limits) }
                </p>
            </div>
        </div>
    }
}

fn tick(
    messages: &Messages,
    scenario: &Scenario,
    id: ParameterId,
    (checked, locked): (bool, bool),
    choose: &Callback<Choice>,
) -> Html {
    let onchange = choose.reform(move |_: Event| Choice::Tick(id));
    let now = scenario.inputs().number(id).unwrap_or_default();
    let now = [("value", Arg::Text(matters::input(id, now, messages)))];
    html! {
        <label class="tick-line" key={id.name()}>
            <input type="checkbox" data-moves={id.name()} {checked} disabled={locked} {onchange} />
            <span>
                { messages.parameter_label(id) }
                <span class="note">{ " · " }{ messages.format("calibration-now", &now) }</span>
                if locked {
                    <span class="note">{ " · " }{ messages.text("standing-lock") }</span>
                }
            </span>
        </label>
    }
}
