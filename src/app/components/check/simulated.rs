//! The simulation: what to play, how far it is, and what was found.

use std::rc::Rc;

use yew::prelude::*;

use super::state::{CheckState, Finished, MOST_SEED, Run, Visits};
use crate::app::components::chart::{
    ChartProps, Drawing, Height, Reader, Rows, Saver, Sheet, chart,
};
use crate::app::components::wait::standard_line;
use crate::app::saving::Saving;
use crate::charts::histogram::{self, HistogramBar, HistogramChart, HistogramWords};
use crate::charts::{Axes, Reading, Series, SeriesColor, Standard, Stops};
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::comparison::{Comparison, ExpectedBar, Row};
use crate::narrative::figures::BUSINESS_DAYS_PER_WEEK;
use crate::narrative::{check, reading};

/// What a reader can do.
pub(super) struct Handlers {
    pub(super) run: Callback<MouseEvent>,
    pub(super) cancel: Callback<MouseEvent>,
    pub(super) seed: Callback<InputEvent>,
    pub(super) visits: Callback<Event>,
}

/// The panel's content.
pub(super) fn view(
    messages: &Messages,
    state: &CheckState,
    scenario: &Scenario,
    handlers: &Handlers,
    histogram: Option<&Kept>,
    saving: Option<&Saving>,
) -> Html {
    let current = state.is_current(scenario);
    let told = match &state.run {
        Run::Finished(finished) => check::verdict(&finished.comparison, messages),
        Run::Cancelled => vec![messages.text("check-cancelled")],
        Run::Refused(_) => vec![messages.text("check-refused")],
        Run::Idle | Run::Playing(_) => Vec::new(),
    };
    html! {
        <div class="check">
            <p class="note">{ messages.text("check-intro") }</p>
            { controls(messages, state, current, handlers) }
            if !current {
                <p class="stale-note">{ messages.text("check-earlier") }</p>
            }
            <div class={classes!("found", (!current).then_some("earlier"))}>
                <div class="verdict" role="status">
                    { for told.into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
                </div>
                if let (Run::Finished(finished), Some(kept)) = (&state.run, histogram) {
                    { result(messages, finished, kept, saving.filter(|_| current).map(|saving| {
                        saving.of_inputs(vec![check::played(&finished.comparison, messages)])
                    })) }
                }
            </div>
        </div>
    }
}

fn controls(messages: &Messages, state: &CheckState, current: bool, handlers: &Handlers) -> Html {
    let playing = match state.run {
        Run::Playing(share) => Some(share),
        _ => None,
    };
    let valid = state.seed().is_some();
    let run = match state.run {
        Run::Finished(_) | Run::Cancelled | Run::Refused(_) => "check-again",
        Run::Idle | Run::Playing(_) => "check-run",
    };
    let problem = messages.format(
        "check-seed-problem",
        &[("most", Arg::Number(MOST_SEED as f64, 0))],
    );
    html! {
        <>
            <div class="asked-for">
                <label for="check-seed">{ messages.text("check-seed") }</label>
                <input
                    id="check-seed"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    size="9"
                    maxlength="12"
                    value={state.seed.clone()}
                    disabled={playing.is_some()}
                    aria-invalid={(!valid).then_some("true")}
                    aria-describedby="check-seed-note"
                    oninput={handlers.seed.clone()}
                />
                <label for="check-visits">{ messages.text("check-visits") }</label>
                <select
                    id="check-visits"
                    disabled={playing.is_some()}
                    onchange={handlers.visits.clone()}
                >
                    { for Visits::ALL.into_iter().map(|visits| option(messages, visits, state.visits)) }
                </select>
                if let Some(share) = playing {
                    <progress max="1" value={share.to_string()} aria-label={messages.text("check-progress")}></progress>
                    <button type="button" onclick={handlers.cancel.clone()}>{ messages.text("check-cancel") }</button>
                } else {
                    <button
                        type="button"
                        class={classes!((!current).then_some("wanted"))}
                        disabled={!valid}
                        onclick={handlers.run.clone()}
                    >
                        { messages.text(run) }
                    </button>
                }
            </div>
            <p id="check-seed-note" class={if valid { "note" } else { "problem" }}>
                { if valid { messages.text("check-seed-note") } else { problem } }
            </p>
        </>
    }
}

fn option(messages: &Messages, visits: Visits, chosen: Visits) -> Html {
    let count = visits.count();
    html! {
        <option value={format!("{count:.0}")} selected={visits == chosen}>
            { messages.format("check-visits-option", &[("n", Arg::Number(count, 0))]) }
        </option>
    }
}

fn result(messages: &Messages, finished: &Finished, kept: &Kept, saver: Option<Saver>) -> Html {
    let comparison = &finished.comparison;
    html! {
        <>
            <p class="note">{ check::played(comparison, messages) }</p>
            <div class="scroll" tabindex="0" role="region" aria-label={messages.text("check-table")}>
                <table class="compared">
                    <caption>{ messages.text("check-table") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ messages.text("check-column-quantity") }</th>
                            <th scope="col" class="number">{ messages.text("check-column-formula") }</th>
                            <th scope="col" class="number">{ messages.text("check-column-simulation") }</th>
                            <th scope="col" class="number">{ messages.text("check-column-agreement") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for comparison.rows.iter().map(|row| compared(messages, row)) }</tbody>
                </table>
            </div>
            if !comparison.bars.is_empty() {
                { chart(ChartProps {
                    id: "check-histogram",
                    title: check::histogram_title(comparison, messages).into(),
                    note: messages.text("check-histogram-note").into(),
                    controls: Html::default(),
                    description: check::describe_histogram(&comparison.bars, messages).into(),
                    caption: messages.text("check-histogram-table").into(),
                    height: Height(Rc::new(histogram::height)),
                    draw: kept.draw.clone(),
                    reader: kept.reader.clone(),
                    rows: kept.rows.clone(),
                    saver,
                }) }
            }
        </>
    }
}

fn compared(messages: &Messages, row: &Row) -> Html {
    let shown = check::shown(row, messages);
    let name = row.quantity.name();
    let unrounded = |value: Option<f64>| value.map_or_else(|| "null".to_owned(), |v| v.to_string());
    let simulated = row.simulated.map(|estimate| estimate.value);
    html! {
        <tr key={name} data-check={name}>
            <th scope="row">{ check::quantity(row.quantity, messages) }</th>
            <td class="number" data-value={unrounded(row.formula)}>{ shown.formula }</td>
            <td class="number" data-value={unrounded(simulated)}>{ shown.simulated }</td>
            <td class="number">{ shown.agreement }</td>
        </tr>
    }
}

fn bar_row(messages: &Messages, each: &ExpectedBar) -> Html {
    let days = |weeks: f64| messages.number(weeks * BUSINESS_DAYS_PER_WEEK, 1);
    let share = |share: Option<f64>| {
        share.map_or_else(
            || messages.text("number-none"),
            |share| messages.percent(share, 2),
        )
    };
    html! {
        <tr>
            <th scope="row" class="number">{ days(each.bar.from_weeks) }</th>
            <td class="number">{ days(each.bar.to_weeks) }</td>
            <td class="number">{ share(Some(each.bar.share)) }</td>
            <td class="number">{ share(each.expected) }</td>
        </tr>
    }
}

/// What the histogram of a finished comparison is made of.
pub(super) struct Kept {
    draw: Drawing,
    reader: Option<Reader>,
    rows: Rows,
}

/// The histogram of a finished comparison.
#[hook]
pub(super) fn use_histogram(
    finished: Option<&Rc<Finished>>,
    messages: &Rc<Messages>,
) -> Rc<Option<Kept>> {
    use_memo(
        (finished.cloned(), messages.clone()),
        |(finished, messages)| {
            finished.as_ref().map(|finished| {
                let standards = standard_line(&finished.scenario, messages);
                let bars = chart_bars(&finished.comparison);
                Kept {
                    reader: reader(&bars, finished.clone(), messages.clone()),
                    draw: Drawing(Rc::new(draw(bars, standards, messages.clone()))),
                    rows: Rows(Rc::new(rows(finished.clone(), messages.clone()))),
                }
            })
        },
    )
}

/// Reads the bars, beginning with the tallest; `None` when there are none.
fn reader(bars: &[HistogramBar], finished: Rc<Finished>, messages: Rc<Messages>) -> Option<Reader> {
    let middle = |bar: &HistogramBar| f64::midpoint(bar.from_days, bar.to_days);
    let first = bars.first()?;
    let tallest = bars
        .iter()
        .max_by(|a, b| a.simulated.total_cmp(&b.simulated))?;
    let per = 1.0 / (first.to_days - first.from_days);
    let axis = Axes::for_histogram(bars).x;
    let stops = Stops::new(axis, middle(first), per, middle(tallest));
    let at = move |stop| {
        let index = usize::try_from(stop).ok();
        let Some(at) = index.and_then(|index| finished.comparison.bars.get(index)) else {
            return Reading::default();
        };
        Reading {
            text: reading::bar(at, &messages),
            values: vec![Some(at.bar.share), at.expected],
        }
    };
    Some(Reader {
        stops,
        rows: false,
        series: [SeriesColor::Ink, SeriesColor::Returns]
            .map(Series::of)
            .into(),
        at: Rc::new(at),
    })
}

fn rows(finished: Rc<Finished>, messages: Rc<Messages>) -> impl Fn() -> Html {
    move || {
        let bars = &finished.comparison.bars;
        html! {
            <>
                <thead>
                    <tr>
                        { for ["check-histogram-from", "check-histogram-to", "check-histogram-simulated", "check-histogram-predicted"]
                            .into_iter()
                            .map(|id| html! { <th scope="col" class="number">{ messages.text(id) }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for bars.iter().map(|each| bar_row(&messages, each)) }</tbody>
            </>
        }
    }
}

fn chart_bars(comparison: &Comparison) -> Vec<HistogramBar> {
    comparison
        .bars
        .iter()
        .map(|each| HistogramBar {
            from_days: each.bar.from_weeks * BUSINESS_DAYS_PER_WEEK,
            to_days: each.bar.to_weeks * BUSINESS_DAYS_PER_WEEK,
            simulated: each.bar.share,
            predicted: each.expected,
        })
        .collect()
}

fn draw(
    bars: Vec<HistogramBar>,
    standards: Vec<Standard>,
    messages: Rc<Messages>,
) -> impl Fn(&Sheet<'_>) -> bool {
    move |sheet| {
        let chart = HistogramChart {
            axes: Axes::for_histogram(&bars),
            bars: &bars,
            standards: &standards,
            words: &HistogramWords {
                y_title: messages.text("check-histogram-y"),
                x_title: messages.text("check-histogram-x"),
                simulated: messages.text("check-histogram-label-simulated"),
                predicted: messages.text("check-histogram-label-predicted"),
            },
            x_tick: &|days| messages.short_number(days, 2),
            y_tick: &|share| messages.percent(share, 0),
        };
        sheet.draw(&chart)
    }
}
