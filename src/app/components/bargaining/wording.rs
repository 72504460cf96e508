//! Contract language from the sliders.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::Messages;
use crate::model::{Scenario, evaluate};
use crate::narrative::wording::clauses;

/// The clauses of a scenario, where they are wanted.
#[hook]
pub fn use_wording(wanted: Option<Scenario>, messages: &Rc<Messages>) -> Option<Rc<Vec<String>>> {
    let found = use_memo((wanted, messages.clone()), |(scenario, messages)| {
        let scenario = scenario.as_ref()?;
        Some(Rc::new(clauses(scenario, &evaluate(scenario), messages)))
    });
    (*found).clone()
}

/// The clauses, to be read and copied.
pub fn view(clauses: &[String], messages: &Messages) -> Html {
    html! {
        <>
            <p class="note">{ messages.text("wording-note") }</p>
            <ol class="wording">{ for clauses.iter().map(|clause| html! { <li>{ clause }</li> }) }</ol>
        </>
    }
}
