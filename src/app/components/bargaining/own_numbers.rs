//! On your own numbers: each proposal's inputs held against the standard of the law.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::results::data;
use crate::i18n::Messages;
use crate::narrative::bargaining as words;
use crate::proposal::own_numbers::{OwnNumbers, own_numbers};
use crate::proposal::{Party, Table};

/// Every party's current proposal, held against the standard, where it is wanted.
#[hook]
pub fn use_own_numbers(wanted: Option<Rc<Table>>) -> Option<Rc<Vec<(u32, OwnNumbers)>>> {
    let found = use_memo(wanted, |table| {
        let table = table.as_ref()?;
        let current = Party::ALL
            .into_iter()
            .filter_map(|party| table.current(party));
        let found = current.filter_map(|own| Some((own.id, own_numbers(&table.scenario(own.id)?))));
        Some(Rc::new(found.collect()))
    });
    (*found).clone()
}

/// One finding for each party.
pub fn view(table: &Table, found: &[(u32, OwnNumbers)], messages: &Messages) -> Html {
    if found.is_empty() {
        return html! { <p>{ messages.text("bargain-split-few") }</p> };
    }
    html! {
        <ul class="own-numbers plain">
            { for found.iter().filter_map(|(id, own)| {
                let title = words::title(table.proposal(*id)?, messages);
                let (finding, flip) = words::own_numbers(own, &title, messages);
                let required = own.required.as_ref().ok().map(|staff| staff.headcount);
                Some(html! {
                    <li key={*id}>
                        <p class="finding" data-output={format!("bargain.own.{id}")} data-value={data(required)}>{ finding }</p>
                        <p>{ flip }</p>
                    </li>
                })
            }) }
        </ul>
    }
}
