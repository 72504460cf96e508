//! What the link carries beside the inputs: the proposals and the parts that are open, if they are
//! asked for.

use yew::prelude::*;

use crate::browser::{event, page};
use crate::i18n::{Arg, Messages};
use crate::proposal::Table;
use crate::share::Case;
use crate::share::link::table::MOST;
use crate::share::link::{LONGEST, with_view};

/// What is asked for.
#[derive(Clone)]
pub(super) struct Carried {
    proposals: UseStateHandle<bool>,
    notes: UseStateHandle<bool>,
    /// The parts that were open when that was asked for, by id and heading.
    parts: UseStateHandle<Option<Vec<(String, String)>>>,
}

/// At first the link carries the inputs alone.
#[hook]
pub(super) fn use_carried() -> Carried {
    Carried {
        proposals: use_state_eq(|| false),
        notes: use_state_eq(|| false),
        parts: use_state_eq(|| None),
    }
}

impl Carried {
    /// The link; without the proposals where they are too many for one.
    pub(super) fn hash(&self, case: &Case<'_>, table: &Table) -> String {
        let parts = self.parts.iter().flatten();
        let parts: Vec<&str> = parts.map(|(id, _)| id.as_str()).collect();
        with_view(&self.saying(case, table), &parts)
    }

    fn saying(&self, case: &Case<'_>, table: &Table) -> String {
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
        let count =
            |id: &str, count: usize| messages.format(id, &[("n", Arg::Number(count as f64, 0))]);
        let set = |state: &UseStateHandle<bool>| {
            let state = state.clone();
            Callback::from(move |on| state.set(on))
        };
        let rounds = table.rounds().len();
        let held = carries_proposals(hash);
        html! {
            <div class="carried">
                if proposals > 0 {
                    { tick("link-proposals", *self.proposals, count("share-with-proposals", proposals), set(&self.proposals)) }
                }
                if *self.proposals && !table.notes().is_empty() {
                    { tick("link-notes", *self.notes, messages.text("share-with-notes"), set(&self.notes)) }
                }
                if *self.proposals && !held {
                    <p class="note">{ messages.text("share-proposals-too-many") }</p>
                } else if *self.proposals && rounds > 0 {
                    <p class="note">{ count("share-rounds-not-in-link", rounds) }</p>
                }
                if !table.standings().is_unmarked() {
                    <p class="note">{ messages.text("share-standings-not-in-link") }</p>
                }
                { self.open_parts(messages) }
            </div>
        }
    }
}

impl Carried {
    /// The box for the parts that are open, and which they are.
    fn open_parts(&self, messages: &Messages) -> Html {
        let set = {
            let parts = self.parts.clone();
            Callback::from(move |on: bool| parts.set(on.then(open_beside_this)))
        };
        let said = self.parts.as_ref().map(|parts| {
            let titles: Vec<&str> = parts.iter().map(|(_, title)| title.as_str()).collect();
            if titles.is_empty() {
                messages.text("share-view-none")
            } else {
                messages.format(
                    "share-view-parts",
                    &[("parts", Arg::Text(titles.join("; ")))],
                )
            }
        });
        html! {
            <>
                { tick("link-view", self.parts.is_some(), messages.text("share-with-view"), set) }
                if let Some(said) = said {
                    <p class="note">{ said }</p>
                }
            </>
        }
    }
}

/// Whether a link carries the proposals.
pub(super) fn carries_proposals(hash: &str) -> bool {
    hash.contains("proposal=")
}

/// The parts that are open, but for the one this stands in.
fn open_beside_this() -> Vec<(String, String)> {
    let parts = page::open_parts().into_iter();
    parts.filter(|(id, _)| id != "share").collect()
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
