//! A native menu with its label.

use yew::prelude::*;

use super::choices::Choice;
use crate::browser::event;
use crate::i18n::Messages;
use crate::model::measure::Measure;
use crate::model::{PARAMETERS, ParameterId};
use crate::narrative::matters as words;

/// A menu of these options (value, text); choosing one says `choice` of it.
pub fn menu<T: Copy + PartialEq + 'static>(
    id: &'static str,
    label: String,
    options: Vec<(T, String)>,
    chosen: T,
    choice: fn(T) -> Choice,
    choose: &Callback<Choice>,
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

/// These results by name.
pub fn results(messages: &Messages, measures: &[Measure]) -> Vec<(Measure, String)> {
    let named = |measure: &Measure| (*measure, words::name(*measure, messages));
    measures.iter().map(named).collect()
}

/// Every number of the table of parameters by its label, one left out.
pub fn inputs(messages: &Messages, without: Option<ParameterId>) -> Vec<(ParameterId, String)> {
    PARAMETERS
        .iter()
        .filter(|parameter| parameter.range().is_some() && Some(parameter.id) != without)
        .map(|parameter| (parameter.id, messages.parameter_label(parameter.id)))
        .collect()
}
