//! Every input with its value, default, range, kind of source and source.

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::control::Control;
use crate::app::hooks::{use_open, use_words};
use crate::i18n::{Arg, Messages};
use crate::model::{Inputs, PARAMETERS, Parameter, Scenario, Value};
use crate::narrative::figures as words;

/// The scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct AssumptionsProps {
    /// The last valid one.
    pub scenario: Scenario,
}

/// A table of every parameter.
pub fn assumptions(props: AssumptionsProps) -> Html {
    part("assumptions", props, |props, hooks| {
        use_assumptions(props).run(hooks)
    })
}

#[hook]
fn use_assumptions(props: &AssumptionsProps) -> Html {
    let messages = use_words();
    let (open, on_toggle) = use_open();
    let body = open.then(|| rows(props.scenario.inputs(), &messages));
    panel(
        "assumptions",
        messages.text("heading-assumptions"),
        on_toggle,
        body.unwrap_or_default(),
    )
}

/// Its rows.
fn rows(inputs: &Inputs, messages: &Messages) -> Html {
    html! {
            <table class="assumptions">
                <thead>
                    <tr>
                        <th scope="col">{ messages.text("table-parameter") }</th>
                        <th scope="col" class="number">{ messages.text("table-value") }</th>
                        <th scope="col" class="number">{ messages.text("table-default") }</th>
                        <th scope="col">{ messages.text("table-source") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for PARAMETERS.iter().map(|parameter| row(messages, parameter, inputs)) }
                </tbody>
            </table>
    }
}

fn row(messages: &Messages, parameter: &Parameter, inputs: &Inputs) -> Html {
    let print = |inputs: &Inputs| match inputs.value(parameter.id) {
        Value::Number(value) => words::amount(messages, parameter.unit, value),
        Value::Policy(policy) => messages.policy(policy),
    };
    let default = print(&Inputs::default());
    let changed = !Control::Parameter(parameter.id).is_default(inputs);
    let limits = parameter.range().map(|range| {
        let amount = |value| Arg::Text(words::amount(messages, parameter.unit, value));
        let mut parts = vec![messages.format(
            "field-range",
            &[("min", amount(range.min)), ("max", amount(range.max))],
        )];
        if let Some((low, high)) = range.evidence {
            parts.push(messages.format(
                "field-evidence",
                &[("min", amount(low)), ("max", amount(high))],
            ));
        }
        parts.join(" · ")
    });
    html! {
        <tr key={parameter.name} class={changed.then_some("changed")}>
            <th scope="row">
                { messages.parameter_label(parameter.id) }
                <code>{ parameter.name }</code>
            </th>
            <td class="number">
                { print(inputs) }
                if changed {
                    <span class="flag">
                        { messages.format("field-changed", &[("value", Arg::Text(default.clone()))]) }
                    </span>
                }
            </td>
            <td class="number">{ default }</td>
            <td>
                <span class="statuses">
                    { parameter.status.iter().map(|status| messages.status(*status)).collect::<Vec<_>>().join(", ") }
                </span>
                { messages.parameter_source(parameter.id) }
                if let Some(limits) = limits {
                    <span class="limits">{ limits }</span>
                }
            </td>
        </tr>
    }
}
