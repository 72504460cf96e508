//! Every result, by name: the panel for people who check, and the stable hooks for programs.

use std::rc::Rc;

use yew::prelude::*;

use super::panel::Panel;
use crate::app::hooks::use_words;
use crate::app::results::{RESULTS, WORDS, data};
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
                    { for WORDS.iter().map(|word| {
                        let value = word.value(outcome);
                        let text = value.map_or_else(
                            || messages.text("number-none"),
                            |value| messages.text(&format!("outcome-{value}")),
                        );
                        html! {
                            <Figure
                                key={word.name}
                                name={word.name}
                                value={value.unwrap_or("null")}
                                {text}
                                hook=true
                            />
                        }
                    }) }
                    { for RESULTS.iter().map(|row| html! {
                        <Figure
                            key={row.name}
                            name={row.name}
                            value={data(row.value(outcome))}
                            text={row.figure.text(&messages, row.value(outcome))}
                            hook={!row.shown}
                        />
                    }) }
                </tbody>
            </table>
        </Panel>
    }
}

/// One result.
#[derive(Debug, Clone, PartialEq, Properties)]
struct FigureProps {
    /// Its name.
    name: &'static str,
    /// Unrounded.
    value: AttrValue,
    /// As a person reads it.
    text: AttrValue,
    /// Whether its hook is here: each stands once in the document, and what the answer shows has it
    /// there.
    hook: bool,
}

/// A row of the table; only rows whose result changes are drawn again.
#[component]
fn Figure(props: &FigureProps) -> Html {
    let messages = use_words();
    let FigureProps {
        name,
        value,
        text,
        hook,
    } = props.clone();
    html! {
        <tr>
            <th scope="row">
                { messages.text(&format!("output-{}", name.replace('.', "-"))) }
                <code>{ name }</code>
            </th>
            <td class="number" data-output={hook.then_some(name)} data-value={value}>{ text }</td>
        </tr>
    }
}
