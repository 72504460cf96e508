//! A numeric control: label, number box, unit, slider, reset, source.

use yew::prelude::*;

use super::number_box::{NumberBox, explain, problem_id};
use super::reset::Reset;
use super::source::Source;
use super::track::Track;
use crate::app::control::Control;
use crate::app::hooks::use_words;
use crate::app::state::Draft;
use crate::browser::element;
use crate::i18n::Arg;
use crate::model::parameter::Range;
use crate::narrative::figures;

/// One control.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Which.
    pub control: Control,
    /// Its value, in the stored unit.
    pub value: f64,
    /// Its range, in the stored unit.
    pub range: Range,
    /// Whether it is one of the big questions.
    #[prop_or_default]
    pub big: bool,
    /// The text in its box, while that is not simply the value.
    #[prop_or_default]
    pub draft: Option<Draft>,
    /// Whether the value was solved for.
    #[prop_or_default]
    pub solved: bool,
    /// Whether the value differs from the default.
    pub changed: bool,
    /// A line under the slider; what the parameter means, if it is empty.
    #[prop_or_default]
    pub note: AttrValue,
}

/// The control of one number.
///
/// The box comes first, so that a script looking for the `name` finds the element that holds the
/// value as a person writes it; the slider has the same `name`.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let messages = use_words();
    let number_box = use_node_ref();
    let sourced = use_state_eq(|| false);
    let FieldProps {
        control,
        value,
        range,
        big,
        draft,
        solved,
        changed,
        note,
    } = props.clone();
    let name = control.name();
    let label = control.label(&messages);
    let problem = draft
        .as_ref()
        .filter(|draft| draft.told)
        .and_then(|draft| draft.problem);
    let help = messages.text(&format!("parameter-{name}.help"));
    let noted = !note.is_empty() && note != help;
    let note = if noted { note } else { help.into() };
    let source_id = format!("{name}-source");

    let on_reset = {
        let number_box = number_box.clone();
        Callback::from(move |()| element::focus(number_box.get().as_ref()))
    };
    let on_source = {
        let sourced = sourced.clone();
        Callback::from(move |_: MouseEvent| sourced.set(!*sourced))
    };
    html! {
        <div class={classes!("field", big.then_some("big"))}>
            <div class="field-line">
                <span class="field-name">
                    <label for={format!("{name}-box")}>{ &label }</label>
                    if solved {
                        <span class="solved">{ messages.text("field-solved") }</span>
                    }
                </span>
                <NumberBox {control} {value} {draft} node={number_box} />
            </div>
            <Track {control} {value} {range} />
            if let Some(problem) = problem {
                <p class="problem" id={problem_id(control)} role="alert">
                    { explain(&messages, control, &range, problem) }
                </p>
            }
            <div class="field-foot">
                <p class="note">
                    { note }
                </p>
                <Reset
                    {control}
                    label={label.clone()}
                    default={figures::amount(&messages, control.unit(), range.default)}
                    hidden={!changed}
                    {on_reset}
                />
                <button
                    type="button"
                    class="source"
                    aria-expanded={sourced.to_string()}
                    aria-controls={source_id.clone()}
                    aria-label={messages.format("field-source", &[("label", Arg::Text(label))])}
                    onclick={on_source}
                >{ messages.text("action-show-source") }</button>
            </div>
            <div id={source_id} class="source-text">
                if *sourced {
                    <Source {control} {range} help={noted} />
                }
            </div>
        </div>
    }
}
