//! Every result, by name: the panel for people who check, and the stable hooks for programs.

use std::rc::Rc;

use yew::prelude::*;

use super::panel::Panel;
use crate::app::hooks::use_words;
use crate::app::results::{RESULTS, Row, WORDS, Word, data};
use crate::i18n::Messages;
use crate::model::Outcome;

/// The outcome.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FiguresProps {
    /// Of the last valid inputs.
    pub outcome: Rc<Outcome>,
}

/// A table of every result.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let messages = use_words();
    let outcome = &props.outcome;
    html! {
        <Panel id="figures" title={messages.text("heading-figures")}>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{ messages.text("table-result") }</th>
                        <th scope="col" class="number">{ messages.text("table-value") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for WORDS.iter().map(|word| worded(&messages, word, outcome)) }
                    { for RESULTS.iter().map(|row| figure(&messages, row, outcome)) }
                </tbody>
            </table>
        </Panel>
    }
}

fn figure(messages: &Messages, row: &Row, outcome: &Outcome) -> Html {
    let value = row.value(outcome);
    // Each hook stands once in the document: what the answer shows has it there.
    let hook = (!row.shown).then_some(row.name);
    let unrounded = data(value);
    html! {
        <tr key={row.name}>
            { label(messages, row.name) }
            <td class="number" data-output={hook} data-value={unrounded}>
                { row.figure.text(messages, value) }
            </td>
        </tr>
    }
}

fn worded(messages: &Messages, word: &Word, outcome: &Outcome) -> Html {
    let value = word.value(outcome);
    let text = value.map_or_else(
        || messages.text("number-none"),
        |value| messages.text(&format!("outcome-{value}")),
    );
    html! {
        <tr key={word.name}>
            { label(messages, word.name) }
            <td class="number" data-output={word.name} data-value={value.unwrap_or("null")}>{ text }</td>
        </tr>
    }
}

fn label(messages: &Messages, name: &str) -> Html {
    html! {
        <th scope="row">
            { messages.text(&format!("output-{}", name.replace('.', "-"))) }
            <code>{ name.to_owned() }</code>
        </th>
    }
}
