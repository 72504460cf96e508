//! Contract language from the sliders.

use std::rc::Rc;

use yew::prelude::*;

use crate::i18n::{Arg, Messages};
use crate::model::{Scenario, evaluate};
use crate::narrative::bargaining::title;
use crate::narrative::wording::clauses;
use crate::proposal::Proposal;

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
pub fn view(clauses: &[String], own: Option<&Proposal>, messages: &Messages) -> Html {
    let whose = match own {
        Some(own) => {
            let name = Arg::Text(title(own, messages));
            messages.format("wording-of", &[("name", name)])
        }
        None => messages.text("wording-scratch"),
    };
    let note = messages.format("wording-note", &[("whose", Arg::Text(whose))]);
    html! {
        <>
            <p class="note">{ note }</p>
            <ol class="wording">{ for clauses.iter().map(|clause| html! { <li>{ clause }</li> }) }</ol>
        </>
    }
}
