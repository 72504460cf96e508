//! Show the math: every step from members to headcount, as formula, numbers and result.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::control::Control;
use crate::app::hooks::{use_open, use_words};
use crate::browser::event;
use crate::i18n::{Arg, Messages};
use crate::model::explain::{Line, Scope, Token, further, tokens, worksheet as steps};
use crate::model::projection::Term;
use crate::model::{Outcome, Scenario};
use crate::narrative::figures;

/// The outcome and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct WorksheetProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// What happens over the term.
    pub term: Term,
}

/// The worksheet, staffing by staffing.
pub fn worksheet(props: WorksheetProps) -> Html {
    part("worksheet", props, |props, hooks| {
        use_worksheet(props).run(hooks)
    })
}

#[hook]
fn use_worksheet(props: &WorksheetProps) -> Html {
    let messages = use_words();
    let (open, on_toggle) = use_open();
    let (more, on_more) = use_open();
    let body = open.then(|| {
        let ontoggle = Callback::from(move |event: Event| {
            // What folds inside another panel must not fold that one.
            event.stop_propagation();
            on_more.emit(event::is_open(&event));
        });
        html! {
            <>
                { lines(&props.scenario, &props.outcome, &messages) }
                <details id="worksheet-further" {ontoggle}>
                    <summary><h3>{ messages.text("worksheet-further") }</h3></summary>
                    if more {
                        { further_lines(props, &messages) }
                    }
                </details>
            </>
        }
    });
    panel(
        "worksheet",
        messages.text("heading-worksheet"),
        on_toggle,
        body.unwrap_or_default(),
    )
}

/// Its lines; a hundred, so that nobody pays for them while the panel is folded.
pub(super) fn lines(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> Html {
    let lines = steps(scenario, outcome);
    let searched = messages.text(if outcome.streams.is_empty() {
        "worksheet-searched"
    } else {
        "worksheet-summed"
    });
    let scopes = lines.chunk_by(|one, next| one.scope == next.scope);
    html! {
        <>
            <p class="step-intro">{ messages.text("worksheet-intro") }</p>
            { for scopes.filter_map(|lines| Some(of_scope(messages, &searched, lines.first()?.scope, lines))) }
            <p class="step-intro">{ messages.text("worksheet-functions") }</p>
        </>
    }
}

/// Everything beside the two clocks; computed when it is asked for.
fn further_lines(props: &WorksheetProps, messages: &Messages) -> Html {
    let lines = further(&props.scenario, &props.outcome, &props.term);
    let given = messages.text("worksheet-given");
    let scopes = lines.chunk_by(|one, next| one.scope == next.scope);
    html! {
        { for scopes.filter_map(|lines| Some(of_scope(messages, &given, lines.first()?.scope, lines))) }
    }
}

fn of_scope(messages: &Messages, searched: &str, scope: Scope, lines: &[Line]) -> Html {
    html! {
        <>
            <h3 class="eyebrow">{ heading(messages, scope) }</h3>
            <ol class="worksheet">{ for lines.iter().map(|line| step(messages, searched, line)) }</ol>
        </>
    }
}

fn heading(messages: &Messages, scope: Scope) -> String {
    let id = format!("scope-{}", scope.id());
    match scope {
        Scope::Stream(place) => {
            let n = ("n", Arg::Number(f64::from(place) + 1.0, 0));
            messages.format(&id, &[n])
        }
        _ => messages.text(&id),
    }
}

pub(super) fn step(messages: &Messages, searched: &str, line: &Line) -> Html {
    let tokens = tokens(line.formula);
    let result = line.result.map_or_else(
        || messages.text("number-none"),
        |result| figures::result(messages, line.unit, result),
    );
    html! {
        <li key={line.id}>
            <p class="step-name">{ name(messages, line.id) }</p>
            <p class="step-result">{ result }</p>
            if tokens.is_empty() {
                <p class="step-formula">{ searched }</p>
            } else {
                <p class="step-formula">{ for tokens.iter().map(|token| named(messages, *token)) }</p>
                <p class="step-numbers">{ for tokens.iter().map(|token| numbered(messages, *token, line)) }</p>
            }
            <p class="step-source">{ messages.format("worksheet-section", &[("section", Arg::Text(line.section.to_owned()))]) }</p>
        </li>
    }
}

/// The name of a parameter or a line as people write it.
fn name(messages: &Messages, id: &str) -> String {
    match Control::from_name(id) {
        Some(Control::Parameter(_)) => messages.text(&format!("parameter-{id}")),
        _ => messages.text(&format!("worksheet-{id}")),
    }
}

/// A piece of a formula with its names in words.
fn named(messages: &Messages, token: Token<'_>) -> Html {
    match token {
        Token::Name(id) => html! { <span class="term">{ name(messages, id) }</span> },
        other => plain(messages, other),
    }
}

/// The same piece with its number put in.
fn numbered(messages: &Messages, token: Token<'_>, line: &Line) -> Html {
    match token {
        Token::Name(id) => {
            let value = line.terms.iter().find(|(term, _)| *term == id);
            let number = value.map_or_else(
                || messages.text("number-none"),
                |(_, value)| figures::term(messages, *value),
            );
            // A minus sign after an operator needs its parentheses.
            let negative = value.is_some_and(|(_, value)| *value < 0.0);
            let number = if negative {
                format!("({number})")
            } else {
                number
            };
            html! { <b>{ number }</b> }
        }
        other => plain(messages, other),
    }
}

fn plain(messages: &Messages, token: Token<'_>) -> Html {
    match token {
        Token::Name(word) | Token::Function(word) => word.to_owned().into(),
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
