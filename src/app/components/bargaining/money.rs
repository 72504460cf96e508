//! Money both ways: what each proposal costs, and what not hiring costs.

use std::rc::Rc;

use yew::prelude::*;

use super::edit;
use crate::app::hooks::Send;
use crate::app::results::data;
use crate::browser::event;
use crate::i18n::Messages;
use crate::narrative::bargaining as words;
use crate::narrative::figures::Figure;
use crate::proposal::money::{Dollars, Money, money};
use crate::proposal::table::HIGHEST_VISIT_PRICE;
use crate::proposal::{Edit, ProposalId, Table};

/// The baseline's money and each proposal's, where it is wanted.
type Bills = Vec<(Option<ProposalId>, Money)>;

/// Works it out where it is wanted.
#[hook]
pub fn use_money(wanted: Option<Rc<Table>>) -> Option<Rc<Bills>> {
    let found = use_memo(wanted, |table| {
        let table = table.as_ref()?;
        let price = table.outside_visit_price();
        let baseline = (None, money(&table.baseline().scenario, price));
        let proposals = table
            .proposals()
            .iter()
            .filter_map(|own| Some((Some(own.id), money(&table.scenario(own.id)?, price))));
        Some(Rc::new(
            std::iter::once(baseline).chain(proposals).collect(),
        ))
    });
    (*found).clone()
}

/// The price, a sentence for each column, the table.
pub fn view(table: &Table, bills: &Bills, messages: &Messages, send: &Send) -> Html {
    let send = send.clone();
    let onchange = Callback::from(move |changed: Event| {
        let price = event::value(&changed).and_then(|text| text.trim().parse().ok());
        if let Some(price) = price {
            edit(&send, Edit::OutsideVisitPrice(price));
        }
    });
    let name = |id: Option<ProposalId>| match id.and_then(|id| table.proposal(id)) {
        Some(own) => words::name(own, messages),
        None => words::baseline(table.baseline(), messages),
    };
    let caption = messages.text("bargain-money-table");
    let amount = |of: fn(&Money) -> Option<Dollars>| {
        bills
            .iter()
            .map(|(id, bill)| {
                let found = of(bill);
                let (year, month) = words::dollars(found, messages);
                (*id, found.map(|found| found.a_year), year, month)
            })
            .collect::<Vec<_>>()
    };
    let missing = bills.iter().map(|(id, bill)| {
        let visits = bill.missing_visits;
        (
            *id,
            visits,
            Figure::Members.text(messages, visits),
            String::new(),
        )
    });
    let even = bills.iter().map(|(id, bill)| {
        let price = bill.even_price;
        (
            *id,
            price,
            Figure::Dollars.text(messages, price),
            String::new(),
        )
    });
    let rows = [
        ("at-work", amount(|bill| Some(bill.at_work))),
        ("required", amount(|bill| bill.required)),
        ("hiring", amount(|bill| bill.hiring)),
        ("missing", missing.collect()),
        ("outside", amount(|bill| bill.outside)),
        ("even", even.collect()),
    ];
    html! {
        <>
            <div class="choices">
                <label class="choice">
                    <span>{ messages.text("bargain-price") }</span>
                    <input type="number" name="outside-visit-price" min="0" max={HIGHEST_VISIT_PRICE.to_string()} step="1"
                        value={table.outside_visit_price().to_string()} {onchange} />
                    <span>{ messages.text("bargain-price-note") }</span>
                </label>
            </div>
            <ul class="findings">
                { for bills.iter().map(|(id, bill)| html! { <li>{ words::money(&name(*id), bill, messages) }</li> }) }
            </ul>
            <div class="scroll sheet" tabindex="0" role="region" aria-label={caption.clone()}>
                <table>
                    <caption class="hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <td></td>
                            { for bills.iter().map(|(id, _)| html! { <th scope="col" class="number">{ name(*id) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.into_iter().map(|(row, cells)| html! {
                            <tr key={row}>
                                <th scope="row">{ messages.text(&format!("bargain-money-{row}")) }</th>
                                { for cells.into_iter().map(|(id, value, year, month)| {
                                    let of = id.map_or_else(|| "baseline".to_owned(), |id| id.to_string());
                                    html! {
                                        <td class="number" data-output={format!("bargain.money.{row}.{of}")} data-value={data(value)}>
                                            { year }
                                            if !month.is_empty() {
                                                <span class="flag">{ month }</span>
                                            }
                                        </td>
                                    }
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </>
    }
}
