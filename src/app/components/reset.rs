//! The button that takes one control back to its default.

use yew::prelude::*;

use crate::app::control::Control;
use crate::app::hooks::{use_send, use_words};
use crate::app::state::Action;
use crate::i18n::Arg;

/// Which control, and what the button says of it.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ResetProps {
    /// Whose default.
    pub control: Control,
    /// Its label.
    pub label: AttrValue,
    /// Its default, with its unit.
    pub default: AttrValue,
    /// Whether there is nothing to take back; the button keeps its place, so that nothing moves.
    pub hidden: bool,
    /// Called when it was pressed. The button leaves with the change it undoes, and the keyboard
    /// must not leave with it.
    pub on_reset: Callback<()>,
}

/// A small button beside a control.
#[component]
pub fn Reset(props: &ResetProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let ResetProps {
        control,
        label,
        default,
        hidden,
        on_reset,
    } = props.clone();
    let name = messages.format(
        "action-reset",
        &[
            ("label", Arg::Text(label.to_string())),
            ("value", Arg::Text(default.to_string())),
        ],
    );
    let onclick = Callback::from(move |_: MouseEvent| {
        send(Action::Reset(control));
        on_reset.emit(());
    });
    html! {
        <button
            type="button"
            class={classes!("reset", hidden.then_some("nothing"))}
            title={name.clone()}
            aria-label={name}
            {onclick}
        ></button>
    }
}
