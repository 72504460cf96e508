//! The box a number is typed into: it keeps the text as typed, and says what is wrong with it.

use yew::prelude::*;

use super::lock::lock_id;
use super::unit_menu::{UnitMenu, unit_menu};
use crate::app::control::{Control, Problem};
use crate::app::hooks::{Send, Words};
use crate::app::state::{Action, Draft, State};
use crate::app::units::Shown;
use crate::browser::event;
use crate::i18n::{Arg, Messages, NumberError};
use crate::model::parameter::{Range, Unit};
use crate::narrative::figures;

/// One box.
#[derive(Debug)]
pub struct NumberBox {
    /// Whose.
    pub control: Control,
    /// How its number is shown.
    pub shown: Shown,
    /// The last valid value, in the stored unit; `None` leaves the box blank.
    pub value: Option<f64>,
    /// The text in it, while that is not simply the value.
    pub draft: Option<Draft>,
    /// Its element.
    pub node: NodeRef,
    /// Whether its input is agreed: it can then be read, and not changed.
    pub locked: bool,
}

/// A text input for a number: a native number input knows no thousands and loses what it cannot read.
pub fn number_box(number_box: NumberBox, messages: &Words, send: &Send) -> Html {
    let NumberBox {
        control,
        shown,
        value,
        draft,
        node,
        locked,
    } = number_box;
    let (name, unit) = (control.name(), shown.unit);
    let label = label(messages, control, shown);
    let value_shown = value.map(|value| shown.by.shown(value));

    // While an edit is under way, the value it began with.
    let before = draft
        .as_ref()
        .filter(|draft| !draft.told)
        .map_or(value, |draft| control.read_from(&draft.before));
    let typed = {
        let (messages, send) = (messages.clone(), send.clone());
        move |event: &Event| {
            if let Some(text) = event::value(event) {
                // A text that is the value as shown is the value, of which it may be a rounding.
                let same = |value: &f64| {
                    text.trim() == figures::bare(&messages, unit, shown.by.shown(*value))
                };
                let number = match before.filter(same) {
                    Some(before) => Ok(before),
                    None => messages
                        .parse(&text, unit)
                        .map(|number| shown.by.stored(number)),
                };
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
    let on_key = {
        let (send, edited) = (send.clone(), draft.is_some());
        Callback::from(move |event: KeyboardEvent| {
            if edited && event.key() == "Escape" {
                event.prevent_default();
                send(Action::Revert(control));
            }
        })
    };
    let on_leave = {
        let send = send.clone();
        Callback::from(move |_: FocusEvent| send(Action::Settle(control)))
    };

    let refused = draft.as_ref().is_some_and(|draft| draft.problem.is_some());
    let told = draft.as_ref().is_some_and(|draft| draft.told);
    // The words after a text that is no value must not agree with the value that it is not.
    let counted = match &draft {
        Some(draft) if refused => messages.parse(&draft.text, unit).unwrap_or(0.0),
        _ => value_shown.unwrap_or(2.0),
    };
    let text = draft.map_or_else(
        || value_shown.map_or_else(String::new, |value| figures::bare(messages, unit, value)),
        |draft| draft.text,
    );
    let described = if told {
        Some(problem_id(control))
    } else {
        locked.then(|| lock_id(control))
    };
    html! {
        <span class="field-value">
            <input
                ref={node}
                id={format!("{name}-box")}
                {name}
                data-control="box"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                size={text.chars().count().clamp(2, 14).to_string()}
                aria-label={messages.format("field-box", &[("label", Arg::Text(label.clone()))])}
                aria-invalid={refused.then_some("true")}
                readonly={locked}
                aria-describedby={described}
                value={text.clone()}
                oninput={on_type}
                onchange={on_confirm}
                onkeydown={on_key}
                onfocusout={on_leave}
            />
            { after(control, shown, counted, label, messages) }
        </span>
    }
}

/// The unit after a box: a menu where there are others.
fn after(control: Control, shown: Shown, counted: f64, label: String, messages: &Messages) -> Html {
    let Some(unit) = shown.unit else {
        return Html::default();
    };
    let words = |unit| figures::unit(messages, unit, counted);
    match control.quantity() {
        Some(quantity) => unit_menu(UnitMenu {
            quantity,
            unit,
            words: quantity.units().iter().map(|unit| words(*unit)).collect(),
            label,
        }),
        None => html! { <span class="unit">{ words(unit) }</span> },
    }
}

/// The id of the sentence that says what is wrong with a box.
pub fn problem_id(control: Control) -> String {
    format!("{}-problem", control.name())
}

/// Which value the results still use while a box holds a text that is none.
pub fn in_force(messages: &Messages, control: Control, state: &State) -> String {
    let value = control.read_from(&state.stored()).unwrap_or_default();
    let shown = Shown::new(control, state.units, state.inputs());
    messages.format(
        "error-stale",
        &[
            ("label", Arg::Text(label(messages, control, shown))),
            (
                "value",
                Arg::Text(figures::amount(messages, shown.unit, shown.by.shown(value))),
            ),
        ],
    )
}

/// What a control is called in the unit it is shown in.
pub fn label(messages: &Messages, control: Control, shown: Shown) -> String {
    if shown.unit == Some(Unit::VisitsPerMonth) {
        return messages.text("field-visits");
    }
    control.label(messages)
}

/// The sentence itself.
pub fn explain(
    messages: &Messages,
    control: Control,
    shown: Shown,
    range: &Range,
    problem: Problem,
) -> String {
    let (unit, range) = (shown.unit, shown.range(range));
    let amount = |value| Arg::Text(figures::amount(messages, unit, value));
    let id = match problem {
        Problem::Outside => "error-range",
        Problem::NotANumber(NumberError::Blank) => "error-blank",
        Problem::NotANumber(NumberError::Ambiguous) => "error-ambiguous",
        Problem::NotANumber(NumberError::NotANumber) => "error-number",
    };
    messages.format(
        id,
        &[
            ("label", Arg::Text(label(messages, control, shown))),
            ("min", amount(range.min)),
            ("max", amount(range.max)),
            (
                "example",
                Arg::Text(figures::bare(messages, unit, range.default)),
            ),
        ],
    )
}
