//! A numeric control: label, number box, unit, slider, reset, source.

use yew::functional::Hook;
use yew::prelude::*;

use super::lock::{lock, unlock};
use super::number_box::{NumberBox, explain, label, number_box, problem_id};
use super::part::part;
use super::reset::{Reset, reset};
use super::source::source;
use super::track::{TrackProps, track};
use crate::app::control::Control;
use crate::app::hooks::{use_send, use_words};
use crate::app::program::Program;
use crate::app::state::Draft;
use crate::app::units::Shown;
use crate::i18n::Arg;
use crate::model::Inputs;
use crate::model::parameter::Range;
use crate::narrative::figures;
use crate::proposal::Standings;

/// The way back from what a control holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Back {
    /// None: it holds its default.
    Nothing,
    /// To its default, or in a proposal to the baseline.
    Reset,
    /// To a control that can be moved: its input is agreed.
    Unlock,
}

impl Back {
    /// That of a control; `home` are the inputs it goes back to, if those are not the defaults.
    pub fn of(
        control: Control,
        inputs: &Inputs,
        home: Option<&Inputs>,
        standings: &Standings,
    ) -> Self {
        let at_home = match home {
            Some(home) => control.read(home) == control.read(inputs),
            None => control.is_default(inputs),
        };
        if control.is_locked(standings) {
            Self::Unlock
        } else if at_home {
            Self::Nothing
        } else {
            Self::Reset
        }
    }
}

/// One control.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldProps {
    /// Which.
    pub control: Control,
    /// How its number is shown.
    pub shown: Shown,
    /// Its value, in the stored unit.
    pub value: f64,
    /// Its range, in the stored unit.
    pub range: Range,
    /// Whether it is one of the big questions.
    pub big: bool,
    /// The text in its box, while that is not simply the value.
    pub draft: Option<Draft>,
    /// Whether the value was solved for.
    pub solved: bool,
    /// The way back that stands beside it.
    pub back: Back,
    /// Where a reset leads, and the tick on the slider stands, in the stored unit.
    pub home: f64,
    /// A line under the slider; what the parameter means, if it is empty.
    pub note: AttrValue,
}

/// The control of one number.
///
/// The box comes first, so that a script looking for the `name` finds the element that holds the
/// value as a person writes it; the slider has the same `name`.
pub fn field<P: Program>(props: FieldProps) -> Html {
    part(props.control.name(), props, |props, hooks| {
        use_field::<P>(props).run(hooks)
    })
}

#[hook]
fn use_field<P: Program>(props: &FieldProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let node = use_node_ref();
    let sourced = use_state_eq(|| false);
    let FieldProps {
        control,
        shown,
        value,
        range,
        big,
        draft,
        solved,
        back,
        home,
        note,
    } = props.clone();
    let locked = P::WHOLE && back == Back::Unlock;
    let name = control.name();
    let label = label(&messages, control, shown);
    let problem = draft
        .as_ref()
        .filter(|draft| draft.told)
        .and_then(|draft| draft.problem);
    let help = messages.text(&format!("parameter-{name}.help"));
    let noted = !note.is_empty() && note != help;
    let note = if noted { note } else { help.into() };
    let source_id = format!("{name}-source");

    let reset = reset(
        Reset {
            control,
            label: label.clone(),
            default: figures::amount(&messages, shown.unit, shown.by.shown(home)),
            hidden: back != Back::Reset,
            node: node.clone(),
        },
        &messages,
        &send,
    );
    let way_back = if locked {
        unlock(
            control,
            label.clone(),
            format!("{name}-box"),
            &messages,
            &send,
        )
    } else {
        reset
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
                    if locked {
                        { lock(control, &messages) }
                    }
                </span>
                { number_box(NumberBox { control, shown, value: Some(value), draft, node, locked }, &messages, &send) }
            </div>
            { track(TrackProps { control, shown, value, range: Range { default: home, ..range }, locked, edge: false }) }
            if let Some(problem) = problem {
                <p class="problem" id={problem_id(control)} role="alert">
                    { explain(&messages, control, shown, &range, problem) }
                </p>
            }
            <div class="field-foot">
                <p class="note">
                    { note }
                </p>
                { way_back }
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
                    { source(control, shown, &range, noted, &messages) }
                }
            </div>
        </div>
    }
}
