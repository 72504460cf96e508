//! What the search found: sentences, the values and a button that takes them, the misfit.

use yew::prelude::*;

use super::fit::{Asked, Fit, Search};
use crate::app::components::matters::menu;
use crate::app::control::Control;
use crate::app::hooks::Send;
use crate::app::state::Action;
use crate::i18n::{Arg, Messages};
use crate::model::calibration::{Fitted, misfit};
use crate::narrative::{calibration as words, matters};

/// The progress of a search, then what the last one found; what belongs to inputs before is dimmed
/// and said to be.
pub fn view(
    messages: &Messages,
    asked: Option<&Asked>,
    search: &Search,
    held: bool,
    origin: &'static str,
    send: &Send,
) -> Html {
    let last = search.last.as_deref();
    let fresh = last.is_some_and(|fit| fit.is_of(asked));
    let progress = if held {
        messages.text("calibration-earlier")
    } else {
        let share = Arg::Text(messages.percent(search.done, 0));
        messages.format("calibration-busy", &[("share", share)])
    };
    html! {
        <>
            if !fresh {
                <p class="stale-note">{ progress }</p>
            }
            if let Some(fit) = last {
                <div class={classes!("fit", (!fresh).then_some("outdated"))} aria-busy={(!fresh).to_string()}>
                    { results(messages, fit, fresh, origin, send) }
                </div>
            }
        </>
    }
}

fn results(messages: &Messages, fit: &Fit, fresh: bool, origin: &'static str, send: &Send) -> Html {
    let sentences = words::sentences(&fit.found, (&fit.written, &fit.fitted), messages);
    let exists = misfit(&fit.fitted).is_some();
    html! {
        <>
            <ul class="findings">{ for sentences.into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }</ul>
            if exists {
                { values(messages, fit) }
                { take(messages, fit, fresh, origin, send) }
            }
            { figures(messages, fit) }
        </>
    }
}

fn values(messages: &Messages, fit: &Fit) -> Html {
    let rows = fit.found.fitted.iter().map(|input| {
        let Fitted { id, .. } = *input;
        let value = |inputs: &crate::model::Inputs| {
            matters::input(id, inputs.number(id).unwrap_or_default(), messages)
        };
        let state = match (input.has_effect, input.identified) {
            (false, _) => "none",
            (true, true) => "yes",
            (true, false) => "no",
        };
        let range = id.parameter().and_then(|parameter| parameter.range());
        let evidence = range.and_then(|range| range.evidence);
        let stored = fit.written.inputs().number(id).unwrap_or_default();
        html! {
            <tr>
                <th scope="row">{ messages.parameter_label(id) }</th>
                <td class="number">{ value(fit.asked.scenario.inputs()) }</td>
                <td class="number" data-output={format!("calibration.{}", id.name())} data-value={stored.to_string()}>
                    { value(fit.written.inputs()) }
                </td>
                <td>{ messages.format("calibration-pinned", &[("state", Arg::Text(state.to_owned()))]) }</td>
                <td>
                    if let Some((low, high)) = evidence {
                        { matters::range(id, low, high, messages) }
                    }
                </td>
            </tr>
        }
    });
    menu::table(
        messages.text("calibration-table"),
        html! { <>
            <thead>
                <tr>
                    <th scope="col">{ messages.text("calibration-column-input") }</th>
                    <th scope="col" class="number">{ messages.text("calibration-column-now") }</th>
                    <th scope="col" class="number">{ messages.text("calibration-column-fit") }</th>
                    <th scope="col">{ messages.text("calibration-column-pinned") }</th>
                    <th scope="col">{ messages.text("matters-evidence") }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </> },
    )
}

/// The button that puts the values into the inputs; several go in one step, because one alone need
/// not give the figures.
fn take(messages: &Messages, fit: &Fit, fresh: bool, origin: &'static str, send: &Send) -> Html {
    let used = fit.written == fit.asked.scenario;
    let count = fit.found.fitted.len() as f64;
    let id = if used {
        "calibration-used"
    } else {
        "calibration-use"
    };
    let action = match fit.found.fitted.as_slice() {
        [only] => {
            let value = fit.written.inputs().number(only.id).unwrap_or(only.value);
            Action::Solve(Control::Parameter(only.id), value)
        }
        _ => Action::Start {
            preset: origin,
            inputs: Box::new(fit.written.inputs().clone()),
        },
    };
    let idle = used || !fresh;
    let onclick = {
        let send = send.clone();
        Callback::from(move |_: MouseEvent| {
            if !idle {
                send(action.clone());
            }
        })
    };
    // The button stays when it has done its work: the keyboard stays on it.
    html! {
        <p>
            <button type="button" class="apply" data-action="use-calibration" aria-disabled={idle.then_some("true")} {onclick}>
                { messages.format(id, &[("inputs", Arg::Number(count, 0))]) }
            </button>
        </p>
    }
}

fn figures(messages: &Messages, fit: &Fit) -> Html {
    let rows = fit.fitted.iter().zip(&fit.now).filter_map(|(fitted, now)| {
        let id = words::figure_of(fitted)?;
        let counted = |value: Option<f64>| {
            value.map_or_else(
                || messages.text("number-none"),
                |value| words::counted(id, value, messages),
            )
        };
        Some(html! {
            <tr>
                <th scope="row">{ messages.observed_label(id) }</th>
                <td class="number">{ counted(Some(fitted.observation.value)) }</td>
                <td class="number">{ counted(now.modelled) }</td>
                <td class="number">{ counted(fitted.modelled) }</td>
                <td class="number">{ words::error(fitted.relative_error, messages) }</td>
            </tr>
        })
    });
    menu::table(
        messages.text("calibration-figures"),
        html! { <>
            <thead>
                <tr>
                    <th scope="col">{ messages.text("calibration-column-figure") }</th>
                    { for ["counted", "model-now", "model-fit", "off"].into_iter().map(|column| html! {
                        <th scope="col" class="number">{ messages.text(&format!("calibration-column-{column}")) }</th>
                    }) }
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
        </> },
    )
}
