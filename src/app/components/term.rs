//! Over the contract: both waits, the people waiting and the staff week by week under a plan.
//!
//! Nothing is computed while the panel is folded.

pub(in crate::app) mod chart;
mod controls;
mod search;

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::hooks::{use_open, use_words};
use crate::app::results::data;
use crate::app::state::Drafts;
use crate::model::projection::{Answer, Projection, Term as Plan, project};
use crate::model::{Outcome, Scenario};
use crate::narrative::term as words;
use chart::{TermFigureProps, term_figure};
use controls::controls;
use search::use_needed_starts;

/// The scenario and its term.
#[derive(Debug, Clone, PartialEq)]
pub struct TermProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// What happens over the term.
    pub term: Plan,
    /// Texts of boxes.
    pub drafts: Drafts,
    /// Whether the axes keep still.
    pub held: bool,
    /// Whether the last change is complete.
    pub settled: bool,
}

/// The panel, folded until it is asked for.
pub fn term(props: TermProps) -> Html {
    part("term", props, |props, hooks| use_term(props).run(hooks))
}

#[hook]
fn use_term(props: &TermProps) -> Html {
    let messages = use_words();
    let (open, on_toggle) = use_open();
    let body = open.then(|| body(props.clone()));
    panel(
        "term",
        messages.text("heading-term"),
        on_toggle,
        body.unwrap_or_default(),
    )
}

/// What the panel holds.
fn body(props: TermProps) -> Html {
    part("body", props, |props, hooks| use_body(props).run(hooks))
}

#[hook]
fn use_body(props: &TermProps) -> Html {
    let messages = use_words();
    let TermProps {
        scenario,
        outcome,
        term,
        drafts,
        held,
        settled,
    } = props;
    let projection = use_memo((scenario.clone(), term.plan()), |(scenario, plan)| {
        // Every number of the term is inside its limits, so the plan is.
        project(scenario, plan).unwrap_or_default()
    });
    let answer = use_needed_starts(scenario, term);
    html! {
        <>
            { controls(term, drafts, &messages) }
            { results(scenario, term, &projection, answer.as_ref(), &messages) }
            { term_figure(TermFigureProps {
                scenario: scenario.clone(),
                outcome: outcome.clone(),
                term: *term,
                projection,
                held: *held,
                settled: *settled,
            }) }
        </>
    }
}

/// The results in sentences, each with its value for programs.
fn results(
    scenario: &Scenario,
    term: &Plan,
    projection: &Projection,
    answer: Option<&Answer>,
    messages: &crate::i18n::Messages,
) -> Html {
    let week = |week: Option<u32>| week.map(f64::from);
    let (starts, earliest) = match answer {
        Some(Answer::Starts(starts)) => (Some(*starts), None),
        Some(Answer::Infeasible { earliest_week }) => (None, week(*earliest_week)),
        None => (None, None),
    };
    let last = projection.weeks.last();
    let mut lines = vec![
        (
            "term.standard_holds_from",
            week(projection.standard_holds_from),
            words::standard(scenario, projection, messages),
        ),
        (
            "term.ordered_holds_from",
            week(projection.ordered_holds_from),
            words::ordered(projection, messages),
        ),
        (
            "term.starts_per_month",
            starts,
            words::starts(scenario, term, answer, messages),
        ),
        (
            "term.cost_to_date",
            last.map(|last| last.cost_to_date),
            words::cost(projection, messages),
        ),
    ];
    if let Some(last) = last {
        lines.push((
            "term.return_mean_weeks",
            last.return_mean_weeks,
            words::week(last, messages),
        ));
    }
    html! {
        <ul class="findings">
            { for lines.into_iter().map(|(name, value, text)| html! {
                <li key={name} data-output={name} data-value={data(value)}>{ text }</li>
            }) }
            if let Some(earliest) = earliest {
                <li class="hidden" data-output="term.earliest_week" data-value={data(Some(earliest))}></li>
            }
        </ul>
    }
}
