//! What the model is not, and which one it is.

use yew::functional::Hook;
use yew::prelude::*;

use super::part::part;
use crate::app::hooks::use_words;
use crate::browser::page;
use crate::i18n::{Arg, Locale};
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
pub fn footer() -> Html {
    part("footer", (), |(), hooks| use_footer().run(hooks))
}

#[hook]
fn use_footer() -> Html {
    let messages = use_words();
    let home = page::home();
    let language = messages.locale();
    let make = if language == Locale::default() {
        "embed/make.html".to_owned()
    } else {
        format!("embed/make-{}.html", language.tag())
    };
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
            // The style sheet shows those that belong to where the page is: at home, framed or in one file.
            <p class="ways">
                <a class="save" href={format!("{home}caseload.html")} download="">{ messages.text("footer-save") }</a>
                <a class="make" href={format!("{home}{make}")} data-carry="">{ messages.text("footer-embed") }</a>
                <a class="make" href={format!("{home}api/")}>{ messages.text("footer-programs") }</a>
                <a class="full" href={home.clone()} target="_blank" rel="noopener" data-carry="">{ messages.text("footer-full") }</a>
                <span class="saved">{ messages.text("footer-saved") }</span>
            </p>
        </footer>
    }
}
