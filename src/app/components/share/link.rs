//! What the link carries beside the inputs: the proposals, if they are asked for.

use yew::prelude::*;

use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::proposal::Table;
use crate::share::Case;
use crate::share::link::LONGEST;
use crate::share::link::table::MOST;

/// What is asked for.
#[derive(Clone)]
pub(super) struct Carried {
    proposals: UseStateHandle<bool>,
    notes: UseStateHandle<bool>,
}

/// At first the link carries the inputs alone.
#[hook]
pub(super) fn use_carried() -> Carried {
    Carried {
        proposals: use_state_eq(|| false),
        notes: use_state_eq(|| false),
    }
}

impl Carried {
    /// The link; without the proposals where they are too many for one.
    pub(super) fn hash(&self, case: &Case<'_>, table: &Table) -> String {
        if !*self.proposals || table.proposals().len() > MOST {
            return case.link();
        }
        let link = case.link_with_table(table, *self.notes);
        if link.len() > LONGEST {
            case.link()
        } else {
            link
        }
    }

    /// The boxes to tick, and what the link does not hold.
    pub(super) fn view(&self, table: &Table, hash: &str, messages: &Messages) -> Html {
        let proposals = table.proposals().len();
        if proposals == 0 {
            return Html::default();
        }
        let count =
            |id: &str, count: usize| messages.format(id, &[("n", Arg::Number(count as f64, 0))]);
        let set = |state: &UseStateHandle<bool>| {
            let state = state.clone();
            Callback::from(move |on| state.set(on))
        };
        let rounds = table.rounds().len();
        let held = hash.contains("proposal=");
        html! {
            <div class="carried">
                { tick("link-proposals", *self.proposals, count("share-with-proposals", proposals), set(&self.proposals)) }
                if *self.proposals && !table.notes().is_empty() {
                    { tick("link-notes", *self.notes, messages.text("share-with-notes"), set(&self.notes)) }
                }
                <p class="note" role="status">
                    if *self.proposals && !held {
                        { messages.text("share-proposals-too-many") }
                    } else if *self.proposals && rounds > 0 {
                        { count("share-rounds-not-in-link", rounds) }
                    }
                </p>
            </div>
        }
    }
}

/// A box to tick.
pub(super) fn tick(name: &'static str, on: bool, label: String, set: Callback<bool>) -> Html {
    let onchange = Callback::from(move |changed: Event| set.emit(event::is_checked(&changed)));
    html! {
        <div class="option">
            <label>
                <input type="checkbox" {name} checked={on} {onchange} />
                <span>{ label }</span>
            </label>
        </div>
    }
}
