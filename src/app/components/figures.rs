//! Every result, by name: the panel for people who check, and the stable hooks for programs.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::hooks::{use_open, use_words};
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
    let (open, on_toggle) = use_open();
    let outcome = &props.outcome;
    // The hooks for programs are always there; the words only for who unfolds them.
    let row = |name, value: AttrValue, text: &dyn Fn() -> String, hook| {
        figure(
            name,
            value,
            open.then(|| (label(&messages, name), text())),
            hook,
        )
    };
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
                        let text = || value.map_or_else(
                            || messages.text("number-none"),
                            |value| messages.text(&format!("outcome-{value}")),
                        );
                        row(word.name, value.unwrap_or("null").into(), &text, true)
                    }) }
                    { for RESULTS.iter().map(|result| {
                        let value = result.value(outcome);
                        let text = || result.figure.text(&messages, value);
                        row(result.name, data(value).into(), &text, !result.shown)
                    }) }
                </tbody>
            </table>
    };
    panel(
        "figures",
        messages.text("heading-figures"),
        on_toggle,
        table,
    )
}

fn label(messages: &Messages, name: &str) -> String {
    messages.text(&format!("output-{}", name.replace('.', "-")))
}

/// One result, unrounded, with what it is called and as a person reads it. Its `hook` stands once in
/// the document: what the answer shows has it there.
fn figure(
    name: &'static str,
    value: AttrValue,
    words: Option<(String, String)>,
    hook: bool,
) -> Html {
    let (label, text) = words.unzip();
    html! {
        <tr key={name}>
            <th scope="row">
                { label }
                <code>{ name }</code>
            </th>
            <td class="number" data-output={hook.then_some(name)} data-value={value}>{ text }</td>
        </tr>
    }
}
