//! Keeping the table in the browser: asked for, erasable, never needed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::bargaining::Bargain;
use crate::app::hooks::Send;
use crate::app::state::Action;
use crate::browser::{event, storage};
use crate::i18n::Messages;
use crate::proposal::{Table, file};

/// The key in the browser's storage.
const KEY: &str = "caseload-table";

/// Whether the table is kept, and whether the browser refused.
#[derive(Clone)]
pub struct Keeping {
    kept: UseStateHandle<bool>,
    refused: UseStateHandle<bool>,
    table: Rc<Table>,
}

/// Lays what was kept on the table once, then keeps every change while that is asked for.
#[hook]
pub fn use_keeping(table: &Rc<Table>, send: &Send) -> Keeping {
    let kept = use_state_eq(|| false);
    let refused = use_state_eq(|| false);
    use_effect_with((), {
        let (kept, send) = (kept.clone(), send.clone());
        move |()| {
            if let Some(text) = storage::read(KEY) {
                kept.set(true);
                if let Ok(read) = file::read(&text) {
                    send(Action::Bargain(Bargain::Lay(Box::new(read.table))));
                }
            }
        }
    });
    let before = use_mut_ref(|| table.clone());
    use_effect_with((table.clone(), *kept), {
        let refused = refused.clone();
        move |(table, kept)| {
            let changed = !Rc::ptr_eq(&before.replace(table.clone()), table);
            if *kept && changed {
                refused.set(storage::write(KEY, &file::write(table, true)).is_err());
            }
        }
    });
    Keeping {
        kept,
        refused,
        table: table.clone(),
    }
}

/// The box to tick.
pub fn view(keeping: &Keeping, messages: &Messages) -> Html {
    let Keeping {
        kept,
        refused,
        table,
    } = keeping.clone();
    let (now_kept, now_refused) = (*kept, *refused);
    let onchange = Callback::from(move |changed: Event| {
        let wanted = event::is_checked(&changed);
        if wanted {
            let denied = storage::write(KEY, &file::write(&table, true)).is_err();
            refused.set(denied);
            kept.set(!denied);
        } else {
            storage::erase(KEY);
            refused.set(false);
            kept.set(false);
        }
    });
    html! {
        <div class="option keeping">
            <label>
                <input type="checkbox" name="keep-table" checked={now_kept} {onchange} />
                <span>{ messages.text("bargain-keep") }</span>
            </label>
            <p class="note" role="status">
                { messages.text(if now_refused { "bargain-keep-failed" } else { "bargain-keep-note" }) }
            </p>
        </div>
    }
}
