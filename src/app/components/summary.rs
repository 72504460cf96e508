//! The answer in one line, for a phone: it stays in view while an input is in use.

use yew::prelude::*;

use crate::i18n::Messages;
use crate::model::{Outcome, Scenario};
use crate::narrative::answer::{Answer as Sentences, answer};
use crate::narrative::clocks;

/// The number and the second clock; a copy of what stands above, so hidden from screen readers.
///
/// `whose` is the name of the proposal they belong to, empty where they belong to none.
pub fn summary(scenario: &Scenario, outcome: &Outcome, whose: &str, messages: &Messages) -> Html {
    let Sentences { number, unit, .. } = answer(scenario, outcome, messages);
    html! {
        <div class="summary" aria-hidden="true">
            <p>
                <b>{ number }</b>{ " " }{ unit }
                if !whose.is_empty() {
                    <span class="whose">{ whose.to_owned() }</span>
                }
            </p>
            <p>{ clocks::return_visit(scenario, outcome, messages) }</p>
        </div>
    }
}
