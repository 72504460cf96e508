//! Calibrate to our own data: figures the reader counts, the values of the uncertain inputs that
//! give them, and the trade-off between two of those.
//!
//! Nothing is computed while the panel is folded.

pub mod choices;
pub mod controls;
pub mod fit;
pub mod found;
pub mod trade;

use yew::functional::Hook;
use yew::prelude::*;

use super::panel::panel;
use super::part::part;
use crate::app::control::Control;
use crate::app::hooks::{use_open, use_send, use_words};
use crate::app::state::Drafts;
use crate::model::Scenario;
use crate::model::calibration::Observation;
use crate::model::observed::{Observed, ObservedId};
use crate::proposal::Standings;
use choices::{Choice, Choices};
use fit::{Asked, use_fit};

/// The scenario and what was counted.
#[derive(Debug, Clone, PartialEq)]
pub struct CalibrationProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// The figures counted.
    pub observed: Observed,
    /// Texts of boxes.
    pub drafts: Drafts,
    /// Whether a thumb is in someone's hand: the search waits until it is let go.
    pub held: bool,
    /// The preset the inputs were started from.
    pub origin: &'static str,
    /// What is agreed, and so cannot be moved.
    pub standings: Standings,
}

/// The panel, folded until it is asked for.
pub fn calibration(props: CalibrationProps) -> Html {
    part("calibration", props, |props, hooks| {
        use_calibration(props).run(hooks)
    })
}

#[hook]
fn use_calibration(props: &CalibrationProps) -> Html {
    let messages = use_words();
    let (open, on_toggle) = use_open();
    let body = open.then(|| body(props.clone()));
    panel(
        "calibration",
        messages.text("heading-calibration"),
        on_toggle,
        body.unwrap_or_default(),
    )
}

/// What the panel holds.
fn body(props: CalibrationProps) -> Html {
    part("body", props, |props, hooks| use_body(props).run(hooks))
}

#[hook]
fn use_body(props: &CalibrationProps) -> Html {
    let messages = use_words();
    let send = use_send();
    let choices = use_reducer_eq(Choices::default);
    let choose = {
        let dispatcher = choices.dispatcher();
        Callback::from(move |choice: Choice| dispatcher.dispatch(choice))
    };
    let CalibrationProps {
        scenario,
        observed,
        drafts,
        held,
        origin,
        standings,
    } = props;
    let figures = || {
        ObservedId::ALL
            .into_iter()
            .filter(|id| id.measure().is_some())
    };
    let refused = figures().any(|id| {
        let draft = drafts.get(&Control::Observed(id));
        draft.is_some_and(|draft| draft.problem.is_some())
    });
    let observations: Vec<Observation> = figures()
        .filter_map(|id| {
            Some(Observation {
                measure: id.measure()?,
                value: observed.number(id)?,
            })
        })
        .collect();
    let moving = choices.moving(scenario, standings);
    let missing = if refused {
        Some("calibration-mend")
    } else if observations.is_empty() {
        Some("calibration-empty")
    } else if moving.is_empty() {
        Some("calibration-still")
    } else {
        None
    };
    let asked = missing.is_none().then(|| Asked {
        scenario: scenario.clone(),
        observations,
        moving: moving.clone(),
        pair: choices.pair,
    });
    let search = use_fit(asked.clone(), *held);
    html! {
        <>
            <p class="note">{ messages.text("calibration-lead") }</p>
            { controls::view(&messages, &send, props, &moving, &choose) }
            <div role="status">
                if let Some(missing) = missing {
                    <p class="note">{ messages.text(missing) }</p>
                } else {
                    { found::view(&messages, asked.as_ref(), &search, *held, origin, &send) }
                }
            </div>
            if let (Some(fit), None) = (&search.last, missing) {
                { trade::view(&messages, fit, fit.is_of(asked.as_ref()), &choose) }
            }
        </>
    }
}
