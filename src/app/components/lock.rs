//! The lock at the control of an agreed input: a word that says it, and the way out.
//!
//! A locked box stays in the order of the keyboard and can be read; the slider beside it, which
//! says the same, leaves it.

use yew::prelude::*;

use crate::app::bargaining::Bargain;
use crate::app::control::Control;
use crate::app::hooks::Send;
use crate::app::state::Action;
use crate::browser::{element, frame};
use crate::i18n::{Arg, Messages};
use crate::proposal::Edit;

/// The id of the word at a control.
pub fn lock_id(control: Control) -> String {
    format!("{}-lock", control.name())
}

/// The word.
pub fn lock(control: Control, messages: &Messages) -> Html {
    html! { <span class="solved" id={lock_id(control)}>{ messages.text("standing-lock") }</span> }
}

/// The button that unlocks, which leaves with the lock: the keyboard goes to the element `next`.
pub fn unlock(
    control: Control,
    label: String,
    next: String,
    messages: &Messages,
    send: &Send,
) -> Html {
    let Some(item) = control.item() else {
        return Html::default();
    };
    let send = send.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        send(Action::Bargain(Bargain::Edit(Edit::Standing(item, None))));
        let next = next.clone();
        frame::soon(move || element::focus_by_id(&next));
    });
    let name = messages.format("standing-unlock-input", &[("label", Arg::Text(label))]);
    html! {
        <button type="button" class="source" data-unlock={item.name()} title={name.clone()} aria-label={name} {onclick}>
            { messages.text("standing-unlock") }
        </button>
    }
}
