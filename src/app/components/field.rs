//! A numeric control: label, number box, unit, slider, default tick, reset, source.

use yew::prelude::*;

use super::reset::Reset;
use super::source::Source;
use crate::app::control::{Control, Problem};
use crate::app::hooks::{use_send, use_words};
use crate::app::slider::Slider;
use crate::app::state::{Action, Draft};
use crate::browser::{element, event};
use crate::i18n::{Arg, Messages, NumberError};
use crate::model::parameter::{Range, Unit};
use crate::narrative::figures as words;

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
    /// Whether the value differs from the default.
    pub changed: bool,
    /// A line under the slider.
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
    let send = use_send();
    let box_node = use_node_ref();
    let track = use_node_ref();
    let sourced = use_state_eq(|| false);
    let FieldProps {
        control,
        value,
        range,
        big,
        draft,
        changed,
        note,
    } = props.clone();
    let unit = control.unit();
    let name = control.name();
    let slider = Slider::new(range, unit.map_or(1.0, Unit::display_factor));

    use_effect_with((slider, value), {
        let track = track.clone();
        move |&(slider, value)| {
            let set = |property, at| {
                element::set_property(track.get().as_ref(), property, &format!("{at:.4}"));
            };
            set("--at", slider.fraction(value));
            set("--default", slider.fraction(range.default));
            if let Some((low, high)) = range.evidence {
                set("--low", slider.fraction(low));
                set("--high", slider.fraction(high));
            }
        }
    });

    let typed = {
        let messages = messages.clone();
        let send = send.clone();
        move |event: &Event| {
            if let Some(text) = event::value(event) {
                let number = messages.parse(&text, unit);
                send(Action::Type {
                    control,
                    text,
                    number,
                });
            }
        }
    };
    let on_type = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed(&event))
    };
    let on_confirm = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            typed(&event);
            send(Action::Settle(control));
        })
    };
    let moved = {
        let send = send.clone();
        move |event: &Event| {
            let position = event::value(event).and_then(|text| text.parse::<f64>().ok());
            if let Some(position) = position {
                send(Action::Slide(control, slider.value(position)));
            }
        }
    };
    let on_move = {
        let moved = moved.clone();
        Callback::from(move |event: InputEvent| moved(&event))
    };
    let on_moved = {
        let send = send.clone();
        Callback::from(move |event: Event| {
            moved(&event);
            send(Action::Settle(control));
        })
    };
    let on_key = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(value) = keyed(&slider, value, &event) {
                event.prevent_default();
                send(Action::Slide(control, value));
            }
        })
    };
    let on_hold = {
        let send = send.clone();
        Callback::from(move |_: PointerEvent| send(Action::Hold(control)))
    };
    let settle = {
        let send = send.clone();
        move || send(Action::Settle(control))
    };
    let on_reset = {
        let box_node = box_node.clone();
        Callback::from(move |()| element::focus(box_node.get().as_ref()))
    };
    let on_source = {
        let sourced = sourced.clone();
        Callback::from(move |_: MouseEvent| sourced.set(!*sourced))
    };

    let label = messages.text(&format!("parameter-{name}"));
    let text = draft.as_ref().map_or_else(
        || words::bare(&messages, unit, value),
        |draft| draft.text.clone(),
    );
    let problem = draft
        .and_then(|draft| draft.problem)
        .map(|problem| explain(&messages, control, &range, problem));
    let described = problem.is_some().then(|| format!("{name}-problem"));
    let (low, high, step) = slider.attributes();
    let named = |id| messages.format(id, &[("label", Arg::Text(label.clone()))]);
    let default = words::amount(&messages, unit, range.default);

    html! {
        <div class={classes!("field", big.then_some("big"), changed.then_some("changed"))}>
            <div class="field-line">
                <label for={format!("{name}-box")}>{ &label }</label>
                <span class="field-value">
                    <input
                        ref={box_node}
                        id={format!("{name}-box")}
                        name={name}
                        data-control="box"
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        spellcheck="false"
                        size={text.chars().count().clamp(2, 14).to_string()}
                        aria-label={named("field-box")}
                        aria-invalid={problem.is_some().then_some("true")}
                        aria-describedby={described.clone()}
                        value={text.clone()}
                        oninput={on_type}
                        onchange={on_confirm}
                        onfocusout={ {
                            let settle = settle.clone();
                            Callback::from(move |_: FocusEvent| settle())
                        } }
                    />
                    if let Some(unit) = unit {
                        <span class="unit">{ words::unit(&messages, unit, value) }</span>
                    }
                </span>
            </div>
            <div class="track" ref={track}>
                if range.evidence.is_some() {
                    <span class="evidence"></span>
                }
                <span class="tick"></span>
                <input
                    name={name}
                    data-control="slider"
                    type="range"
                    min={low.to_string()}
                    max={high.to_string()}
                    step={step.to_string()}
                    aria-label={named("field-slider")}
                    aria-valuetext={words::amount(&messages, unit, value)}
                    value={slider.position(value).to_string()}
                    oninput={on_move}
                    onchange={on_moved}
                    onkeydown={on_key}
                    onkeyup={ {
                        let settle = settle.clone();
                        Callback::from(move |_: KeyboardEvent| settle())
                    } }
                    onpointerdown={on_hold}
                    onpointerup={ {
                        let settle = settle.clone();
                        Callback::from(move |_: PointerEvent| settle())
                    } }
                    onpointercancel={Callback::from(move |_: PointerEvent| settle())}
                />
            </div>
            if let Some(problem) = problem {
                <p class="problem" id={described} role="alert">{ problem }</p>
            }
            <div class="field-foot">
                <p class="note">{ note }</p>
                <Reset {control} label={label.clone()} {default} hidden={!changed} {on_reset} />
                <button
                    type="button"
                    class="source"
                    aria-expanded={sourced.to_string()}
                    aria-controls={format!("{name}-source")}
                    aria-label={named("field-source")}
                    onclick={on_source}
                >{ messages.text("action-show-source") }</button>
            </div>
            <div id={format!("{name}-source")} class="source-text">
                if *sourced {
                    <Source {control} {range} />
                }
            </div>
        </div>
    }
}

/// The value a key moves a slider to; `None` for keys that do not move it.
fn keyed(slider: &Slider, value: f64, event: &KeyboardEvent) -> Option<f64> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let (low, high) = slider.ends();
    match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => Some(slider.stepped(value, 1)),
        "ArrowLeft" | "ArrowDown" => Some(slider.stepped(value, -1)),
        "PageUp" => Some(slider.stepped(value, 10)),
        "PageDown" => Some(slider.stepped(value, -10)),
        "Home" => Some(low),
        "End" => Some(high),
        _ => None,
    }
}

/// The sentence beside a box that holds no value.
fn explain(messages: &Messages, control: Control, range: &Range, problem: Problem) -> String {
    let unit = control.unit();
    let label = messages.text(&format!("parameter-{}", control.name()));
    let text = |value| Arg::Text(words::amount(messages, unit, value));
    let (id, min, max) = match problem {
        Problem::Outside { min, max } => ("error-range", min, max),
        Problem::NotANumber(NumberError::Blank) => ("error-blank", range.min, range.max),
        Problem::NotANumber(NumberError::Ambiguous) => ("error-ambiguous", range.min, range.max),
        Problem::NotANumber(_) => ("error-number", range.min, range.max),
    };
    let example = Arg::Text(words::bare(messages, unit, range.default));
    messages.format(
        id,
        &[
            ("label", Arg::Text(label)),
            ("min", text(min)),
            ("max", text(max)),
            ("example", example),
        ],
    )
}
