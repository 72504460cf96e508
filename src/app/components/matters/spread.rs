//! How sure the answer is: percentiles over the draws, and what to ask for first.

use yew::prelude::*;

use super::choices::ANSWERS;
use super::draws::{Drawn, Draws};
use super::menu;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::measure::{Aim, Measure};
use crate::model::sensitivity::information::Information;
use crate::model::sensitivity::monte_carlo::{DRAWS, Percentiles, SEED};
use crate::narrative::figures::Figure;
use crate::narrative::matters as words;

/// Least narrowing worth a row.
const LEAST: f64 = 0.005;

/// The progress of the draws, then what they say; what belongs to inputs before is dimmed and said
/// to be.
pub fn view(messages: &Messages, scenario: &Scenario, draws: &Draws, held: bool) -> Html {
    let last = draws.last.as_deref();
    let fresh = last.is_some_and(|drawn| drawn.scenario == *scenario);
    let share = Arg::Text(messages.percent(draws.done, 0));
    let progress = match (last.is_some(), held) {
        (true, true) => messages.text("matters-spread-held"),
        (true, false) => messages.format("matters-spread-stale", &[("share", share)]),
        (false, _) => messages.format("matters-spread-running", &[("share", share)]),
    };
    html! {
        <>
            if !fresh {
                <p class="stale-note">{ progress }</p>
                <progress max="1" value={draws.done.to_string()} aria-label={messages.text("matters-heading-spread")}></progress>
            }
            if let Some(drawn) = last {
                <div class={classes!((!fresh).then_some("outdated"))} aria-busy={(!fresh).to_string()}>
                    { results(messages, drawn) }
                    { asked(messages, &drawn.ranked) }
                </div>
            }
        </>
    }
}

fn results(messages: &Messages, drawn: &Drawn) -> Html {
    let inputs = drawn.scenario.inputs();
    let sentences = drawn.bands.iter().filter_map(|(measure, band)| {
        let Measure::Required(aim, _) = measure else {
            return None;
        };
        let (_, enough) = drawn.enough.iter().find(|(known, _)| known == aim)?;
        Some(words::spread(inputs, *measure, band, *enough, messages))
    });
    let count = || Arg::Number(DRAWS as f64, 0);
    let labels: Vec<String> = drawn
        .inputs
        .iter()
        .map(|id| messages.parameter_label(*id))
        .collect();
    let note = messages.format(
        "matters-spread-note",
        &[
            ("draws", count()),
            ("seed", Arg::Number(SEED as f64, 0)),
            ("inputs", Arg::Text(labels.join("; "))),
        ],
    );
    html! {
        <>
            { for sentences.map(|sentence| html! { <p class="finding">{ sentence }</p> }) }
            { menu::table(messages.format("matters-spread-table", &[("draws", count())]), html! { <>
                    <thead>
                        <tr>
                            <th scope="col">{ messages.text("matters-measure") }</th>
                            { for ["matters-p10", "matters-p50", "matters-p90", "matters-enough"].into_iter().map(|id| html! {
                                <th scope="col" class="number">{ messages.text(id) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for drawn.bands.iter().map(|(measure, band)| row(messages, *measure, band, &drawn.enough)) }
                    </tbody>
                </> }) }
            <p class="note">{ note }</p>
        </>
    }
}

fn row(messages: &Messages, measure: Measure, band: &Percentiles, enough: &[(Aim, f64)]) -> Html {
    let share = enough.iter().find_map(|(aim, share)| match measure {
        Measure::Required(of, _) if of == *aim => Some(*share),
        _ => None,
    });
    html! {
        <tr>
            <th scope="row">{ words::name(measure, messages) }</th>
            { for [band.p10, band.p50, band.p90].into_iter().map(|value| html! {
                <td class="number">{ words::quantity(measure, value, messages) }</td>
            }) }
            <td class="number">
                if share.is_some() {
                    { Figure::Share.text(messages, share) }
                }
            </td>
        </tr>
    }
}

fn asked(messages: &Messages, ranked: &[Information]) -> Html {
    let [answer, ..] = ANSWERS;
    let percent = |share| Figure::Share.text(messages, Some(share));
    html! {
        <>
            <h3 class="eyebrow">{ messages.text("matters-ask-heading") }</h3>
            <p class="finding">{ words::ask_first(answer, ranked, messages) }</p>
            { menu::table(messages.text("matters-ask-table"), html! { <>
                    <thead>
                        <tr>
                            <th scope="col">{ messages.text("matters-input") }</th>
                            <th scope="col" class="number">{ messages.text("matters-narrows") }</th>
                            <th scope="col" class="number">{ messages.text("matters-explains") }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for ranked.iter().filter(|row| row.narrowing >= LEAST).map(|row| html! {
                            <tr>
                                <th scope="row">{ messages.parameter_label(row.id) }</th>
                                <td class="number">{ percent(row.narrowing) }</td>
                                <td class="number">{ percent(row.variance_share) }</td>
                            </tr>
                        }) }
                    </tbody>
                </> }) }
            <p class="note">{ messages.text("matters-ask-note") }</p>
        </>
    }
}
