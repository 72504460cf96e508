//! Show the math: every step from members to headcount, as formula, numbers and result.

use std::rc::Rc;

use yew::prelude::*;

use super::panel::Panel;
use crate::app::control::Control;
use crate::app::hooks::use_words;
use crate::i18n::Messages;
use crate::model::explain::{Line, Token, tokens, worksheet};
use crate::model::{Outcome, Scenario};
use crate::narrative::figures;

/// The outcome and what it belongs to.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct WorksheetProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
}

/// The worksheet as a table.
#[component]
pub fn Worksheet(props: &WorksheetProps) -> Html {
    let messages = use_words();
    let lines = worksheet(&props.scenario, &props.outcome);
    html! {
        <Panel id="worksheet" title={messages.text("heading-worksheet")}>
            <ol class="worksheet">{ for lines.iter().map(|line| step(&messages, line)) }</ol>
        </Panel>
    }
}

fn step(messages: &Messages, line: &Line) -> Html {
    let tokens = tokens(line.formula);
    html! {
        <li key={line.id}>
            <p class="step-name">{ messages.text(&format!("worksheet-{}", line.id)) }</p>
            <p class="step-formula">{ for tokens.iter().map(|token| named(messages, *token)) }</p>
            <p class="step-numbers">{ for tokens.iter().map(|token| numbered(messages, *token, line)) }</p>
            <p class="step-result">
                { line.result.map_or_else(
                    || messages.text("number-none"),
                    |result| figures::amount(messages, line.unit, result),
                ) }
            </p>
            <p class="step-source">{ line.section }</p>
        </li>
    }
}

/// A piece of a formula with names as people write them.
fn named(messages: &Messages, token: Token<'_>) -> Html {
    match token {
        Token::Name(name) => {
            let family = if Control::from_name(name).is_some() {
                "parameter"
            } else {
                "worksheet"
            };
            html! { <i>{ messages.text(&format!("{family}-{name}")) }</i> }
        }
        other => plain(messages, other),
    }
}

/// The same piece with the numbers put in.
fn numbered(messages: &Messages, token: Token<'_>, line: &Line) -> Html {
    match token {
        Token::Name(name) => {
            let value = line
                .terms
                .iter()
                .find(|(term, _)| *term == name)
                .map(|(_, value)| *value);
            html! { <b>{ value.map_or_else(|| messages.text("number-none"), |value| messages.short_number(value, 4)) }</b> }
        }
        other => plain(messages, other),
    }
}

fn plain(messages: &Messages, token: Token<'_>) -> Html {
    match token {
        Token::Name(name) | Token::Function(name) => name.to_owned().into(),
        Token::Number(number) => messages.short_number(number, 6).into(),
        Token::Symbol(symbol) => match symbol {
            '*' => " × ".into(),
            '/' => " ÷ ".into(),
            '-' => " − ".into(),
            '+' => " + ".into(),
            ',' => ", ".into(),
            other => other.to_string().into(),
        },
    }
}
