//! A native slider, with the default and the evidence marked on its track.

use yew::functional::Hook;
use yew::prelude::*;

use super::number_box::label;
use super::part::part;
use crate::app::control::Control;
use crate::app::hooks::{use_send, use_words};
use crate::app::slider::Slider;
use crate::app::state::Action;
use crate::app::units::Shown;
use crate::browser::{element, event};
use crate::i18n::Arg;
use crate::model::parameter::{Range, Unit};
use crate::narrative::figures;

/// One slider.
#[derive(Debug, Clone, PartialEq)]
pub struct TrackProps {
    /// Whose.
    pub control: Control,
    /// How its number is shown; the slider counts in that unit.
    pub shown: Shown,
    /// The last valid value, in the stored unit.
    pub value: f64,
    /// Its range, in the stored unit.
    pub range: Range,
    /// Whether its input is agreed, and so cannot be moved.
    pub locked: bool,
    /// Whether its thumb is the edge at which a part of a bar begins: more is to the left.
    pub edge: bool,
}

/// A range input. Its thumb is held from press to release; keys move by steps of the table.
pub fn track(props: TrackProps) -> Html {
    part("track", props, |props, hooks| use_track(props).run(hooks))
}

#[hook]
fn use_track(props: &TrackProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let track = use_node_ref();
    let TrackProps {
        control,
        shown,
        value,
        range,
        locked,
        edge,
    } = *props;
    let (name, unit) = (control.name(), shown.unit);
    let (value, range) = (shown.by.shown(value), shown.range(&range));
    let slider = Slider::new(range, unit.map_or(1.0, Unit::display_factor));

    use_effect_with((slider, value), {
        let track = track.clone();
        move |&(slider, value)| {
            let track = track.get();
            let set = |property, at| {
                element::set_property(track.as_ref(), property, &format!("{at:.4}"));
            };
            set("--at", slider.fraction(value));
            set("--default", slider.fraction(range.default));
            if let Some((low, high)) = range.evidence {
                set("--low", slider.fraction(low));
                set("--high", slider.fraction(high));
            }
        }
    });

    let moved = {
        let send = send.clone();
        move |event: &Event| {
            let position = event::value(event).and_then(|text| text.parse::<f64>().ok());
            if let Some(position) = position {
                send(Action::Slide(
                    control,
                    shown.by.stored(slider.value(position)),
                ));
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
            if let Some(value) = keyed(&slider, value, &event, edge) {
                event.prevent_default();
                send(Action::Slide(control, shown.by.stored(value)));
            }
        })
    };
    let on_hold = {
        let send = send.clone();
        Callback::from(move |_: PointerEvent| send(Action::Hold(control)))
    };
    let on_release = {
        let send = send.clone();
        Callback::from(move |_: PointerEvent| send(Action::Settle(control)))
    };
    let on_key_up = {
        let send = send.clone();
        Callback::from(move |_: KeyboardEvent| send(Action::Settle(control)))
    };
    let on_leave = Callback::from(move |_: FocusEvent| send(Action::Settle(control)));

    let label = label(&messages, control, shown);
    let (low, high, step) = slider.attributes();
    html! {
        <div class="track" ref={track}>
            if range.evidence.is_some() && !edge {
                <span class="evidence"></span>
            }
            if !edge {
                <span class="tick"></span>
            }
            <input
                name={(!edge).then_some(name)}
                data-edge={edge.then_some(name)}
                data-control={if edge { "edge" } else { "slider" }}
                dir={edge.then_some("rtl")}
                type="range"
                disabled={locked}
                min={low.to_string()}
                max={high.to_string()}
                step={step.to_string()}
                aria-label={messages.format(if edge { "week-edge" } else { "field-slider" }, &[("label", Arg::Text(label))])}
                aria-valuetext={figures::amount(&messages, unit, value)}
                value={slider.position(value).to_string()}
                oninput={on_move}
                onchange={on_moved}
                onkeydown={on_key}
                onkeyup={on_key_up}
                onpointerdown={on_hold}
                onpointerup={on_release.clone()}
                onpointercancel={on_release}
                onfocusout={on_leave}
            />
        </div>
    }
}

/// The value a key moves a slider to; `None` for keys that do not move it.
fn keyed(slider: &Slider, value: f64, event: &KeyboardEvent, edge: bool) -> Option<f64> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let (low, high) = slider.ends();
    let sideways = if edge { -1 } else { 1 };
    match event.key().as_str() {
        "ArrowUp" => Some(slider.stepped(value, 1)),
        "ArrowDown" => Some(slider.stepped(value, -1)),
        "ArrowRight" => Some(slider.stepped(value, sideways)),
        "ArrowLeft" => Some(slider.stepped(value, -sideways)),
        "PageUp" => Some(slider.stepped(value, 10)),
        "PageDown" => Some(slider.stepped(value, -10)),
        "Home" => Some(low),
        "End" => Some(high),
        _ => None,
    }
}
