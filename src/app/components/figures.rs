//! Every result, by name: the panel for people who check, and the stable hooks for programs.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::hooks::use_words;
use crate::app::results::{RESULTS, WORDS, data};
use crate::i18n::Messages;
use crate::model::Outcome;

/// The outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct FiguresProps {
    /// Of the last valid inputs.
    pub outcome: Rc<Outcome>,
}

/// A table of every result.
pub fn figures(props: FiguresProps) -> Html {
    part("figures", props, |props, hooks| {
        use_figures(props).run(hooks)
    })
}

#[hook]
fn use_figures(props: &FiguresProps) -> Html {
    let messages = use_words();
    let outcome = &props.outcome;
    let table = html! {
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
                        figure(&messages, word.name, value.unwrap_or("null").into(), text, true)
                    }) }
                    { for RESULTS.iter().map(|row| {
                        let value = row.value(outcome);
                        figure(&messages, row.name, data(value).into(), row.figure.text(&messages, value), !row.shown)
                    }) }
                </tbody>
            </table>
    };
    panel(
        "figures",
        messages.text("heading-figures"),
        Callback::noop(),
        table,
    )
}

/// One result, unrounded and as a person reads it. Its `hook` stands once in the document: what the
/// answer shows has it there.
fn figure(
    messages: &Messages,
    name: &'static str,
    value: AttrValue,
    text: String,
    hook: bool,
) -> Html {
    html! {
        <tr key={name}>
            <th scope="row">
                { messages.text(&format!("output-{}", name.replace('.', "-"))) }
                <code>{ name }</code>
            </th>
            <td class="number" data-output={hook.then_some(name)} data-value={value}>{ text }</td>
        </tr>
    }
}
