//! What one hour, one point, one day of an input is worth.

use yew::prelude::*;

use super::menu;
use crate::i18n::Messages;
use crate::model::ParameterId;
use crate::model::measure::Aim;
use crate::model::sensitivity::exchange::{ExchangeRate, StaffChange};
use crate::narrative::figures::Figure;
use crate::narrative::matters as words;

/// The inputs bargained over, first in the table.
const FIRST: [ParameterId; 8] = [
    ParameterId::PatientManagementHours,
    ParameterId::TurnoverPerYear,
    ParameterId::ReturnStandardDays,
    ParameterId::VisitIntervalWeeks,
    ParameterId::SessionMinutes,
    ParameterId::NoShowShare,
    ParameterId::LeaveWeeksPerYear,
    ParameterId::NewEpisodesPerMemberYear,
];

/// The tables: the inputs bargained over, the others folded.
pub fn view(messages: &Messages, aim: Aim, rates: &[ExchangeRate]) -> Html {
    let moving = |rate: &&ExchangeRate| {
        cells(aim, rate)
            .into_iter()
            .any(|(_, cell)| cell.is_some_and(|change| change != 0.0))
    };
    let find = |id: &ParameterId| rates.iter().find(|rate| rate.id == *id);
    let first: Vec<&ExchangeRate> = FIRST.iter().filter_map(find).filter(moving).collect();
    let others = rates.iter().filter(|rate| !FIRST.contains(&rate.id));
    let others: Vec<&ExchangeRate> = others.filter(moving).collect();
    html! {
        <>
            { table(messages, "matters-rates-table", aim, &first) }
            <p class="note">{ messages.text("matters-rates-note") }</p>
            <details class="data">
                <summary>{ messages.text("matters-rates-more") }</summary>
                { table(messages, "matters-rates-more", aim, &others) }
            </details>
        </>
    }
}

/// The changes of one row, with how they are shown.
fn cells(aim: Aim, rate: &ExchangeRate) -> [(Figure, Option<f64>); 5] {
    let StaffChange {
        clinicians,
        productive_fte,
        dollars_per_year,
        ..
    } = match aim {
        Aim::Ordered => rate.ordered,
        Aim::Standard => rate.standard,
    };
    [
        (Figure::People, clinicians),
        (Figure::Fte, productive_fte),
        (Figure::Days, rate.first_days),
        (Figure::Days, rate.return_days),
        (Figure::Dollars, dollars_per_year),
    ]
}

fn table(messages: &Messages, caption: &str, aim: Aim, rates: &[&ExchangeRate]) -> Html {
    let heads = [
        "matters-rate-clinicians",
        "matters-rate-fte",
        "matters-rate-first",
        "matters-rate-return",
        "matters-rate-dollars",
    ];
    html! {
        { menu::table(messages.text(caption), html! { <>
                <thead>
                    <tr>
                        <th scope="col">{ messages.text("matters-input") }</th>
                        <th scope="col">{ messages.text("matters-rate-change") }</th>
                        { for heads.into_iter().map(|id| html! {
                            <th scope="col" class="number">{ messages.text(id) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for rates.iter().map(|rate| html! {
                        <tr>
                            <th scope="row">{ messages.parameter_label(rate.id) }</th>
                            <td>{ words::step(rate.id, rate.change, messages) }</td>
                            { for cells(aim, rate).into_iter().map(|(figure, change)| html! {
                                <td class="number">{ words::signed(figure, change, messages) }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </> }) }
    }
}
