//! The answer in one line, for a phone: it stays in view while an input is in use.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::hooks::use_words;
use crate::model::{Outcome, Scenario};
use crate::narrative::answer::{Answer as Sentences, answer};
use crate::narrative::clocks;

/// The outcome and what it belongs to.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct SummaryProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
}

/// The number and the second clock; a copy of what stands above, so hidden from screen readers.
#[component]
pub fn Summary(props: &SummaryProps) -> Html {
    let messages = use_words();
    let SummaryProps { scenario, outcome } = props;
    let Sentences { number, unit, .. } = answer(scenario, outcome, &messages);
    html! {
        <div class="summary" aria-hidden="true">
            <p><b>{ number }</b>{ " " }{ unit }</p>
            <p>{ clocks::return_visit(scenario, outcome, &messages) }</p>
        </div>
    }
}
