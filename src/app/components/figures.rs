//! Every result, by name: the panel for people who check, and the stable hooks for programs.

use std::rc::Rc;

use yew::prelude::*;

use super::panel::Panel;
use crate::app::hooks::use_words;
use crate::app::results::{RESULTS, Row, data, status_name};
use crate::i18n::Messages;
use crate::model::Outcome;
use crate::model::outcome::Status;

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
    let status = status_name(outcome.status);
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
                    <tr>
                        <th scope="row">
                            { messages.text("output-status") }
                            <code>{ "status" }</code>
                        </th>
                        <td class="number" data-output="status" data-value={status}>
                            { status_text(&messages, outcome.status) }
                        </td>
                    </tr>
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
            <th scope="row">
                { messages.text(&format!("output-{}", row.name.replace('.', "-"))) }
                <code>{ row.name }</code>
            </th>
            <td class="number" data-output={hook} data-value={unrounded}>
                { row.figure.text(messages, value) }
            </td>
        </tr>
    }
}

fn status_text(messages: &Messages, status: Status) -> String {
    messages.text(&format!("outcome-{}", status_name(status)))
}
