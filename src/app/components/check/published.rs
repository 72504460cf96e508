//! The published reference values, computed again.

use yew::prelude::*;

use crate::i18n::{Arg, Messages};
use crate::model::parameter::ParameterId;
use crate::model::reference::{Checked, DIGITS, Given, ROWS, Row};
use crate::narrative::check::reference_summary;
use crate::narrative::figures;

/// The panel's content.
pub(super) fn view(
    messages: &Messages,
    checked: &[Checked],
    on_compute: Callback<MouseEvent>,
) -> Html {
    let intro = messages.format(
        "reference-intro",
        &[
            ("n", Arg::Number(ROWS.len() as f64, 0)),
            ("digits", Arg::Number(f64::from(DIGITS), 0)),
        ],
    );
    html! {
        <div class="check">
            <p class="note">{ intro }</p>
            <div class="asked-for">
                <button type="button" onclick={on_compute}>{ messages.text("reference-run") }</button>
            </div>
            <div class="verdict" role="status">
                if !checked.is_empty() {
                    <p>{ reference_summary(checked, messages) }</p>
                }
            </div>
            if checked.len() == ROWS.len() {
                <div class="scroll" tabindex="0" role="region" aria-label={messages.text("reference-table")}>
                    <table class="compared">
                        <caption>{ messages.text("reference-table") }</caption>
                        <thead>
                            <tr>
                                <th scope="col">{ messages.text("reference-column-value") }</th>
                                <th scope="col">{ messages.text("reference-column-given") }</th>
                                { for ["reference-column-published", "reference-column-computed", "reference-column-digits", "reference-column-result"]
                                    .into_iter()
                                    .map(|id| html! { <th scope="col" class="number">{ messages.text(id) }</th> }) }
                            </tr>
                        </thead>
                        <tbody>
                            { for ROWS.iter().zip(checked).map(|(row, checked)| value(messages, row, checked)) }
                        </tbody>
                    </table>
                </div>
            }
        </div>
    }
}

fn value(messages: &Messages, row: &Row, checked: &Checked) -> Html {
    // As many digits as a number holds, and no more than the published one has.
    let number = |value: f64| messages.short_number(value, decimals(row.published));
    let computed = checked
        .computed
        .map_or_else(|| messages.text("number-none"), number);
    let result = if checked.passed {
        "reference-pass"
    } else {
        "reference-fail"
    };
    html! {
        <tr data-reference={row.id}>
            <th scope="row">
                { messages.text(&format!("reference-case-{}", row.case.name())) }
                <code>{ row.id }</code>
            </th>
            <td class="given">{ given(messages, row) }</td>
            <td class="number">{ number(row.published) }</td>
            <td class="number">{ computed }</td>
            <td class="number">{ checked.digits }</td>
            <td class="number" data-passed={checked.passed.to_string()}>{ messages.text(result) }</td>
        </tr>
    }
}

/// Decimals that give a number 12 significant digits.
fn decimals(value: f64) -> u8 {
    let size = value.abs();
    (1..=12_u8)
        .rev()
        .find(|decimals| size * 10_f64.powi(i32::from(*decimals)) < 1e12)
        .unwrap_or(0)
}

fn given(messages: &Messages, row: &Row) -> String {
    match row.case.given() {
        Given::Symbols(symbols) => symbols
            .into_iter()
            .map(|(symbol, value)| {
                format!("{symbol}\u{a0}=\u{a0}{}", messages.short_number(value, 6))
            })
            .collect::<Vec<_>>()
            .join(", "),
        Given::Inputs([]) => messages.text("reference-defaults"),
        Given::Inputs(inputs) => inputs
            .iter()
            .map(|(id, value)| input(messages, *id, *value))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

fn input(messages: &Messages, id: ParameterId, value: f64) -> String {
    let unit = id.parameter().and_then(|parameter| parameter.unit);
    let value = figures::amount(messages, unit, value);
    messages.format(
        "reference-given",
        &[
            ("label", Arg::Text(messages.parameter_label(id))),
            ("value", Arg::Text(value)),
        ],
    )
}
