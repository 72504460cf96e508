//! What the model is not, and which one it is.

use yew::prelude::*;

use crate::i18n::{Arg, Messages};
use crate::model::MODEL_VERSION;

/// The limits of the model, in the catalogue.
pub(super) const LIMITS: [&str; 8] = [
    "limit-model",
    "limit-advice",
    "limit-both",
    "limit-episodes",
    "limit-dropout",
    "limit-scope",
    "limit-pool",
    "limit-waiting",
];

/// The foot of the page.
pub fn footer(messages: &Messages) -> Html {
    html! {
        <footer class="foot">
            <h2 class="eyebrow">{ messages.text("heading-limits") }</h2>
            <ul>{ for LIMITS.into_iter().map(|id| html! { <li>{ messages.text(id) }</li> }) }</ul>
            <p>{ messages.text("privacy") }</p>
            <p>
                { messages.format("footer-version", &[("model", Arg::Text(MODEL_VERSION.to_owned()))]) }
                { " · " }
                { messages.text("footer-license") }
            </p>
        </footer>
    }
}
