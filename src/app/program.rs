//! The two programs of the page: the first draws what stands open, the whole one also what is folded
//! and what is printed.
//!
//! The page starts with the first, a fraction of the bytes. When a folded part is asked for,
//! `assets/boot.js` loads the whole program, which takes the first one's place. Both draw the same
//! component, [`Drawn`](super::Drawn); what only one of them names is not in the other's file.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::components::assumptions::{AssumptionsProps, assumptions};
use super::components::bargaining::desk::{desk, undone};
use super::components::bargaining::{BargainingProps, bargaining as table};
use super::components::calibration::{CalibrationProps, calibration};
use super::components::check::{CheckProps, check};
use super::components::exhibit::exhibit;
use super::components::figures::{FiguresProps, figures};
use super::components::keeping::{KeepingProps, keeping};
use super::components::matters::{MattersProps, matters};
use super::components::panel::later;
use super::components::pooling::{PoolingProps, pooling};
use super::components::room::{Shown, use_room};
use super::components::share::{ShareProps, share as sharing};
use super::components::statements::{StatementsProps, statements};
use super::components::term::{TermProps, term};
use super::components::worksheet::{WorksheetProps, worksheet};
use super::hooks::{Send, Words};
use super::keeping::{KEY, recovered};
use super::state::State;
use crate::browser::storage;
use crate::i18n::{Locale, Messages};
use crate::model::{Outcome, Scenario};
use crate::narrative::positions::whose;
use crate::narrative::standing::not_taken;
use crate::proposal::Table;
use crate::share::link::Decoded;
use crate::share::{self as sharing, Case};

/// What the panels are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The state of the page.
    pub state: &'a State,
    /// The scenario shown: the state's, but while the last change is shown again.
    pub scenario: &'a Scenario,
    /// The outcome of its scenario.
    pub outcome: &'a Rc<Outcome>,
    /// Whether the axes keep still.
    pub held: bool,
}

/// What a program draws beside what both do.
pub trait Program: 'static {
    /// Whether it draws everything, and so never gives way to another.
    const WHOLE: bool;

    /// The words it says, in a language.
    fn messages(locale: Locale) -> Messages;

    /// What a link says, and the table with its proposals where it has any.
    fn read(link: &str) -> (Decoded, Option<Table>);

    /// The state with what the browser keeps, opened at a link or at none.
    fn recovered(state: State, at_link: bool) -> State;

    /// What is said of what the browser keeps.
    fn kept(state: &State) -> Html;
    /// What the page shows: in a room, what its keys make of it.
    fn use_room<'a>(
        state: &'a UseReducerHandle<State>,
        words: &'a Words,
    ) -> impl Hook<Output = Shown> + 'a;

    /// Whose the sliders are, once there is a proposal.
    fn desk(state: &State, messages: &Messages, send: &Send) -> Html;

    /// That what is agreed stayed when something else was opened or chosen.
    fn stayed(state: &State, messages: &Messages) -> Vec<String>;

    /// The folded parts.
    fn panels(at: &At<'_>, messages: &Messages) -> Html;

    /// What is printed in place of the page, with the table if that is asked for.
    fn printed(at: &At<'_>, messages: &Messages) -> Html;
}

/// Draws what stands open, and the headings of the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct First;

/// Draws everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole;

/// The folded parts between two and more sides, by id and heading.
const TABLE: [(&str, &str); 7] = [
    ("proposals", "heading-proposals"),
    ("standings", "heading-standings"),
    ("rounds", "heading-rounds"),
    ("disagreement", "heading-disagreement"),
    ("own-numbers", "heading-own-numbers"),
    ("wording", "heading-wording"),
    ("money-ways", "heading-money-ways"),
];
/// Those that look behind the answer.
const DEEPER: [(&str, &str); 9] = [
    ("pooling", "pooling-heading"),
    ("leans", "matters-heading-leans"),
    ("spread", "matters-heading-spread"),
    ("flips", "matters-heading-flips"),
    ("two-way", "matters-heading-table"),
    ("seek", "matters-heading-seek"),
    ("calibration", "heading-calibration"),
    ("statements", "heading-statements"),
    ("term", "heading-term"),
];
/// Those to check it by, above the table of every result.
const MATH: [(&str, &str); 2] = [
    ("worksheet", "heading-worksheet"),
    ("assumptions", "heading-assumptions"),
];
/// Those below that table.
const BELOW: [(&str, &str); 3] = [
    ("share", "heading-share"),
    ("check", "check-heading"),
    ("reference", "reference-heading"),
];

/// The line over folded parts of one kind.
fn group(id: &'static str, messages: &Messages) -> Html {
    html! { <p key={id} class="eyebrow kind">{ messages.text(id) }</p> }
}

/// The page outside a room, as a hook that remembers nothing.
#[hook]
fn use_outside(state: &UseReducerHandle<State>) -> Shown {
    Shown::outside(state)
}

impl Program for First {
    const WHOLE: bool = false;

    fn messages(locale: Locale) -> Messages {
        Messages::opening(locale)
    }

    // Where a link has proposals, or the browser keeps any, the whole program runs.
    fn read(link: &str) -> (Decoded, Option<Table>) {
        (sharing::open(link), None)
    }

    fn recovered(state: State, _: bool) -> State {
        state
    }

    fn kept(_: &State) -> Html {
        Html::default()
    }

    // Whoever asks for the room gets the whole program.
    fn use_room<'a>(
        state: &'a UseReducerHandle<State>,
        _: &'a Words,
    ) -> impl Hook<Output = Shown> + 'a {
        use_outside(state)
    }

    // Proposals are made in a folded part: where there are any, the whole program runs.
    fn desk(_: &State, _: &Messages, _: &Send) -> Html {
        Html::default()
    }

    fn stayed(_: &State, _: &Messages) -> Vec<String> {
        Vec::new()
    }

    fn panels(at: &At<'_>, messages: &Messages) -> Html {
        let heading = |(id, title)| later(id, messages.text(title), messages);
        html! {
            <>
                { group("kind-table", messages) }
                { for TABLE.into_iter().map(heading) }
                { group("kind-deeper", messages) }
                { for DEEPER.into_iter().map(heading) }
                { group("kind-check", messages) }
                { for MATH.into_iter().map(heading) }
                // Other programs read every result here, open or not.
                { figures(FiguresProps { outcome: at.outcome.clone() }) }
                { for BELOW.into_iter().map(heading) }
            </>
        }
    }

    // The page is printed as it stands.
    fn printed(_: &At<'_>, _: &Messages) -> Html {
        Html::default()
    }
}

impl Program for Whole {
    const WHOLE: bool = true;

    fn messages(locale: Locale) -> Messages {
        Messages::new(locale)
    }

    fn read(link: &str) -> (Decoded, Option<Table>) {
        sharing::open_with_table(link)
    }

    fn recovered(state: State, at_link: bool) -> State {
        match storage::read(KEY) {
            Some(text) => recovered(state, at_link, &text),
            None => state,
        }
    }

    fn kept(state: &State) -> Html {
        keeping(KeepingProps {
            step: state.remembered(),
            settled: state.settled,
            keeping: state.keeping,
        })
    }

    fn use_room<'a>(
        state: &'a UseReducerHandle<State>,
        words: &'a Words,
    ) -> impl Hook<Output = Shown> + 'a {
        use_room(state, words)
    }

    fn desk(state: &State, messages: &Messages, send: &Send) -> Html {
        html! {
            <>
                { undone(state, messages) }
                { desk("desk", &state.table, state.selected, messages, send) }
            </>
        }
    }

    fn stayed(state: &State, messages: &Messages) -> Vec<String> {
        let standings = state.table.standings();
        let stayed = state.not_taken.iter();
        stayed
            .filter_map(|(item, other)| not_taken(*item, other, standings, messages))
            .collect()
    }

    fn panels(at: &At<'_>, messages: &Messages) -> Html {
        html! {
            <>
            { group("kind-table", messages) }
            { table(BargainingProps {
                table: at.state.table.clone(),
                selected: at.state.selected,
                scenario: at.state.scenario.clone(),
                step: at.state.remembered(),
                keeping: at.state.keeping,
            }) }
            { group("kind-deeper", messages) }
            { pooling(PoolingProps { scenario: at.state.scenario.clone() }) }
            { matters(MattersProps {
                scenario: at.state.scenario.clone(),
                held: at.held,
                standings: at.state.table.standings().clone(),
            }) }
            { calibration(CalibrationProps {
                scenario: at.state.scenario.clone(),
                observed: at.state.observed,
                drafts: at.state.drafts.clone(),
                held: at.held,
                origin: at.state.origin,
                standings: at.state.table.standings().clone(),
            }) }
            { statements(StatementsProps {
                scenario: at.state.scenario.clone(),
                outcome: at.outcome.clone(),
            }) }
            { term(TermProps {
                scenario: at.state.scenario.clone(),
                outcome: at.outcome.clone(),
                term: at.state.term,
                drafts: at.state.drafts.clone(),
                held: at.held,
                settled: at.state.settled,
            }) }
            { group("kind-check", messages) }
            { worksheet(WorksheetProps {
                scenario: at.state.scenario.clone(),
                outcome: at.outcome.clone(),
                term: at.state.term,
            }) }
            { assumptions(AssumptionsProps { scenario: at.state.scenario.clone() }) }
            { figures(FiguresProps { outcome: at.outcome.clone() }) }
            { sharing(ShareProps {
                origin: at.state.origin,
                scenario: at.state.scenario.clone(),
                outcome: at.outcome.clone(),
                term: at.state.term,
                observed: at.state.observed,
                standings: at.state.told(),
                noted: at.state.table.standings().has_notes().then_some(at.state.tells),
                table: at.state.table.clone(),
                selected: at.state.selected,
                on_paper: at.state.on_paper,
            }) }
            { check(CheckProps { scenario: at.state.scenario.clone() }) }
            </>
        }
    }

    fn printed(at: &At<'_>, messages: &Messages) -> Html {
        let state = at.state;
        let case = Case {
            origin: state.origin,
            scenario: at.scenario,
            term: &state.term,
            observed: &state.observed,
            outcome: at.outcome,
            standings: &state.told(),
        };
        let table = state.on_paper.then_some(&*state.table);
        let whose = whose(&state.table, state.selected, messages);
        exhibit(&case, whose, table, messages)
    }
}
