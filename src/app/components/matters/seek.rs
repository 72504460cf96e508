//! Work backward: the value of an input that reaches a target.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::{Choice, Choices, RESULTS};
use super::menu::{inputs, menu, results};
use crate::app::control::Control;
use crate::app::seek::seek;
use crate::app::state::Action;
use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::goal_seek::{Goal, Solution};
use crate::model::measure::{Measure, StaffMeasure};
use crate::narrative::figures;
use crate::narrative::matters as words;
use crate::proposal::Standings;

/// The target a result starts with, in its stored unit: the standard for a wait, the share asked
/// for, today's clinicians.
fn first_target(scenario: &Scenario, measure: Measure) -> f64 {
    let inputs = scenario.inputs();
    let (_, factor) = words::target_unit(measure);
    match measure {
        Measure::FirstP50Weeks => inputs.intake_standard_days / factor,
        Measure::ReturnP50Weeks => inputs.return_standard_days / factor,
        Measure::FirstShareWithinStandard | Measure::ReturnShareWithinStandard => {
            inputs.compliance_share
        }
        Measure::Required(_, StaffMeasure::Clinicians) => inputs.clinicians.round().max(1.0),
        _ => words::tidy(measure.of(scenario).unwrap_or(0.0)),
    }
}

/// The question, its answer, and a button that applies it.
pub fn view(
    messages: &Messages,
    scenario: &Scenario,
    standings: &Standings,
    choices: &Choices,
    choose: &Callback<Choice>,
    send: &Rc<dyn Fn(Action)>,
) -> Html {
    let Choices {
        input: control,
        goal: measure,
        ..
    } = *choices;
    let (unit, factor) = words::target_unit(measure);
    let first = figures::bare(messages, unit, first_target(scenario, measure) * factor);
    let text = choices.target.clone().unwrap_or_else(|| first.clone());
    let target = messages.parse(&text, unit).ok();
    let goal = target.map(|target| Goal {
        measure,
        value: target / factor,
    });
    let on_type = {
        let choose = choose.clone();
        Callback::from(move |typed: InputEvent| {
            if let Some(text) = event::value(&typed) {
                choose.emit(Choice::Target(text));
            }
        })
    };
    let mut controls = vec![(
        Control::BookableHours,
        messages.text("parameter-bookable_hours"),
    )];
    let numbers = inputs(messages, scenario.inputs(), None).into_iter();
    controls.extend(numbers.map(|(id, label)| (Control::Parameter(id), label)));
    let side = if measure.more_is_better() {
        "matters-at-least"
    } else {
        "matters-at-most"
    };
    html! {
        <>
            <p class="note">{ messages.text("matters-seek-lead") }</p>
            <div class="choices">
                { menu("seek-input", messages.text("matters-input"), controls, control, Choice::Input, choose) }
                { menu("seek-result", messages.text("matters-measure"), results(messages, &RESULTS), measure, Choice::Goal, choose) }
                <label class="choice" for="seek-target">
                    <span>{ messages.text(side) }</span>
                    <span>
                        <input
                            id="seek-target"
                            type="text"
                            inputmode="decimal"
                            autocomplete="off"
                            size="12"
                            aria-invalid={goal.is_none().then_some("true")}
                            value={text}
                            oninput={on_type}
                        />
                        if let Some(unit) = unit {
                            <span class="unit">{ " " }{ figures::unit(messages, unit, target.unwrap_or(2.0)) }</span>
                        }
                    </span>
                </label>
            </div>
            <div role="status">
                { match goal {
                    Some(goal) => answer(messages, scenario, control, control.is_locked(standings), &goal, send),
                    None => html! {
                        <p class="problem">{ messages.format("matters-bad-target", &[("example", Arg::Text(first))]) }</p>
                    },
                } }
            </div>
        </>
    }
}

fn answer(
    messages: &Messages,
    scenario: &Scenario,
    control: Control,
    locked: bool,
    goal: &Goal,
    send: &Rc<dyn Fn(Action)>,
) -> Html {
    let Some(found) = seek(scenario, control, goal) else {
        return Html::default();
    };
    let label = messages.text(&format!("parameter-{}", control.name()));
    let amount = |value| figures::amount(messages, control.unit(), value);
    let sentence = words::solution(&label, amount, goal.measure, &found, messages);
    let apply = match found {
        Solution::Solved { .. } if locked => html! {
            <p class="note">{ messages.format("standing-solve", &[("label", Arg::Text(label))]) }</p>
        },
        Solution::Solved { value, .. } => {
            let args = [
                ("label", Arg::Text(label)),
                ("value", Arg::Text(amount(value))),
            ];
            let applied = control.read(scenario.inputs()) == Some(value);
            let words = if applied {
                messages.format("matters-applied", &args)
            } else {
                messages.format("matters-apply", &args)
            };
            let send = send.clone();
            let onclick = Callback::from(move |_: MouseEvent| send(Action::Solve(control, value)));
            // The button stays when it has done its work: the keyboard stays on it.
            html! {
                <button type="button" class="apply" aria-disabled={applied.then_some("true")} {onclick}>{ words }</button>
            }
        }
        _ => Html::default(),
    };
    html! {
        <>
            <p class="finding">{ sentence }</p>
            { apply }
        </>
    }
}
