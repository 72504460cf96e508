//! What the panels share: a native menu with its label, and a table that scrolls by itself.

use yew::prelude::*;

use crate::browser::event;
use crate::i18n::Messages;
use crate::model::measure::Measure;
use crate::model::{Inputs, PARAMETERS, ParameterId};
use crate::narrative::matters as words;

/// A menu of these options (value, text); choosing one says `choice` of it.
pub fn menu<T: Copy + PartialEq + 'static, C: 'static>(
    id: &'static str,
    label: String,
    options: Vec<(T, String)>,
    chosen: T,
    choice: fn(T) -> C,
    choose: &Callback<C>,
) -> Html {
    let values: Vec<T> = options.iter().map(|(value, _)| *value).collect();
    let onchange = {
        let choose = choose.clone();
        Callback::from(move |changed: Event| {
            let index = event::value(&changed).and_then(|text| text.parse::<usize>().ok());
            if let Some(value) = index.and_then(|index| values.get(index)) {
                choose.emit(choice(*value));
            }
        })
    };
    html! {
        <label class="choice" for={id}>
            <span>{ label }</span>
            <select {id} {onchange}>
                { for options.into_iter().enumerate().map(|(index, (value, text))| html! {
                    <option key={index} value={index.to_string()} selected={value == chosen}>{ text }</option>
                }) }
            </select>
        </label>
    }
}

/// A table with its caption; it scrolls by itself where it is wider than the page, with keys too.
pub fn table(caption: String, head_and_body: Html) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption.clone()}>
            <table>
                <caption>{ caption }</caption>
                { head_and_body }
            </table>
        </div>
    }
}

/// These results by name.
pub fn results(messages: &Messages, measures: &[Measure]) -> Vec<(Measure, String)> {
    let named = |measure: &Measure| (*measure, words::name(*measure, messages));
    measures.iter().map(named).collect()
}

/// Every number that has a part in the results by its label, one left out.
pub fn inputs(
    messages: &Messages,
    inputs: &Inputs,
    without: Option<ParameterId>,
) -> Vec<(ParameterId, String)> {
    PARAMETERS
        .iter()
        .filter(|parameter| parameter.range().is_some() && Some(parameter.id) != without)
        .filter(|parameter| inputs.uses(parameter.id))
        .map(|parameter| (parameter.id, messages.parameter_label(parameter.id)))
        .collect()
}
