//! The buttons that take one control back to its default, and all of them.

use yew::prelude::*;

use crate::app::control::Control;
use crate::app::hooks::Send;
use crate::app::state::Action;
use crate::browser::element;
use crate::i18n::{Arg, Messages};

/// Which control, and what the button says of it.
#[derive(Debug)]
pub struct Reset {
    /// Whose default.
    pub control: Control,
    /// Its label.
    pub label: String,
    /// Its default, with its unit.
    pub default: String,
    /// Whether there is nothing to take back; the button keeps its place, so that nothing moves.
    pub hidden: bool,
    /// The control's element. The button leaves with the change it undoes, and the keyboard must
    /// not leave with it.
    pub node: NodeRef,
}

/// A small button beside a control.
pub fn reset(reset: Reset, messages: &Messages, send: &Send) -> Html {
    let Reset {
        control,
        label,
        default,
        hidden,
        node,
    } = reset;
    let name = messages.format(
        "action-reset",
        &[("label", Arg::Text(label)), ("value", Arg::Text(default))],
    );
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send(Action::Reset(control));
        element::focus(node.get().as_ref());
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

/// The heading of the inputs, with the button that takes all of them back to their defaults.
pub fn reset_all(messages: &Messages, send: &Send, at_defaults: bool, heading: NodeRef) -> Html {
    let send = send.clone();
    let kept = heading.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send(Action::Defaults);
        element::focus(kept.get().as_ref());
    });
    html! {
        <div class="eyebrow ask">
            <h2 ref={heading} tabindex="-1">{ messages.text("heading-question") }</h2>
            <button
                type="button"
                class={classes!("quiet", at_defaults.then_some("nothing"))}
                data-action="defaults"
                {onclick}
            >{ messages.text("action-defaults") }</button>
        </div>
    }
}
