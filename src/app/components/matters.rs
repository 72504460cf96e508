//! What matters most: what the answer leans on, how sure it is, what would change the conclusion,
//! two inputs together, and the value that reaches a target.
//!
//! Five panels of one component; what stands in a folded panel is not computed.

pub mod choices;
pub mod draws;
pub mod flips;
pub mod leans;
pub mod menu;
pub mod rates;
pub mod seek;
pub mod spread;
pub mod table;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::hooks::{use_send, use_words};
use crate::app::saving::use_saving;
use crate::model::Scenario;
use crate::proposal::Standings;
use choices::{Choice, Choices, Part};

/// The scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct MattersProps {
    /// The last valid one.
    pub scenario: Scenario,
    /// Whether a thumb is in someone's hand: the draws wait until it is let go.
    pub held: bool,
    /// What is agreed, and so cannot be moved.
    pub standings: Standings,
}

/// The panels.
pub fn matters(props: MattersProps) -> Html {
    part("matters", props, |props, hooks| {
        use_matters(props).run(hooks)
    })
}

#[hook]
fn use_matters(props: &MattersProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let saving = use_saving();
    let choices = use_reducer(Choices::default);
    let choose = {
        let dispatcher = choices.dispatcher();
        Callback::from(move |choice: Choice| dispatcher.dispatch(choice))
    };
    let scenario = &props.scenario;
    let shown = choices.of(scenario.inputs());
    let mixed = !scenario.inputs().ordered_mix.is_empty();
    let wanted = |part| choices.is_open(part).then(|| scenario.clone());

    let leans = use_memo(
        (wanted(Part::Leans), choices.leans, messages.clone()),
        |(scenario, measure, messages)| {
            leans::Leans::new(scenario.as_ref()?, *measure, messages.clone())
        },
    );
    let draws = draws::use_draws(wanted(Part::Spread), props.held);
    let flips = use_memo((wanted(Part::Flips), choices.aim), |(scenario, aim)| {
        Some(flips::Flips::new(scenario.as_ref()?, *aim))
    });
    let table = use_memo(
        (wanted(Part::Table), shown.rows, shown.columns, shown.cells),
        |(scenario, rows, columns, cells)| {
            table::computed(scenario.as_ref()?, *rows, *columns, *cells)
        },
    );

    let panel = |part: Part, id: &'static str, title: &str, body: Html| {
        let choose = choose.clone();
        let on_toggle = Callback::from(move |open| choose.emit(Choice::Fold(part, open)));
        let body = html! {
            <>
                { body }
                if mixed {
                    <p class="note">{ messages.text("matters-mixed") }</p>
                }
            </>
        };
        panel(id, messages.text(title), on_toggle, body)
    };
    html! {
        <>
            { panel(Part::Leans, "leans", "matters-heading-leans", leans.as_ref().as_ref().map(|leans| {
                leans::view(&messages, leans, &choose, saving.as_ref())
            }).unwrap_or_default()) }
            { panel(Part::Spread, "spread", "matters-heading-spread", if choices.is_open(Part::Spread) {
                spread::view(&messages, scenario, &draws, props.held)
            } else {
                Html::default()
            }) }
            { panel(Part::Flips, "flips", "matters-heading-flips", flips.as_ref().as_ref().map(|flips| {
                flips::view(&messages, scenario, flips, &choose)
            }).unwrap_or_default()) }
            { panel(Part::Table, "two-way", "matters-heading-table", table.as_ref().as_ref().map(|table| {
                table::view(&messages, scenario, table, &choose)
            }).unwrap_or_default()) }
            { panel(Part::Seek, "seek", "matters-heading-seek", if choices.is_open(Part::Seek) {
                seek::view(&messages, scenario, &props.standings, &shown, &choose, &send)
            } else {
                Html::default()
            }) }
        </>
    }
}
