//! Waits against number of clinicians.

mod band;
mod others;
mod reader;

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::chart::{ChartProps, Drawing, Height, Rows, Sheet, chart};
use super::part::part;
use crate::app::hooks::{Kept, use_held, use_words};
use crate::browser::event;
use crate::charts::wait::{self, Marker, StreamName, Uncertainty, WaitChart, WaitWords};
use crate::charts::{Axes, Standard, WaitExtent, samples};
use crate::i18n::{Arg, Messages};
use crate::model::curves::{WaitPoint, wait_curve, wait_line};
use crate::model::outcome::NoRequirement;
use crate::model::steady_state::Stream;
use crate::model::{Outcome, Scenario};
use crate::narrative::figures::{BUSINESS_DAYS_PER_WEEK, Figure};
use crate::narrative::mix::{self, ordered_weeks};
use crate::narrative::{band as band_words, charts};
use crate::proposal::{ProposalId, Table};
use band::{Drawn, use_band, wanted};

/// The outcome and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct WaitProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// The scenario before the last step, drawn as a ghost.
    pub before: Option<Scenario>,
    /// What lies on the bargaining table.
    pub table: Rc<Table>,
    /// The proposal the sliders belong to.
    pub selected: Option<ProposalId>,
    /// Whether the axes keep still.
    pub held: bool,
    /// Whether a thumb or a replay is under way: the band waits for the end of it.
    pub moving: bool,
    /// Whether the last step is complete; the chart in words waits for it.
    pub settled: bool,
}

/// A curve by its scenario, axes and number of samples.
type Curves = Kept<(Scenario, Axes, usize), Vec<WaitPoint>>;

/// The curves beside the one in force: before the last step, and of the other proposals.
#[derive(Default)]
struct Ghosts {
    before: Curves,
    others: others::Curves,
}

/// How far the line may lie from the curve in the middle between two of its points, pixels.
const INVISIBLE: f64 = 0.1;

/// Rows of the table.
const ROWS: usize = 13;

/// The chart of waits.
pub fn wait(props: WaitProps) -> Html {
    part("wait", props, |props, hooks| use_wait(props).run(hooks))
}

#[hook]
fn use_wait(props: &WaitProps) -> Html {
    let messages = use_words();
    let WaitProps {
        scenario,
        outcome,
        before,
        table: lying,
        selected,
        held,
        moving,
        settled,
    } = props;
    let axes = use_held(*held, || axes(scenario, outcome));
    let others = use_memo(
        (lying.clone(), *selected, messages.clone()),
        |(table, selected, messages)| others::others(table, *selected, messages),
    );
    let description = use_held(!settled, || {
        charts::describe_waits(
            scenario,
            outcome,
            &wait_curve(scenario, axes.x.lo, axes.x.hi, ROWS),
            &messages,
        )
    });
    // A view, no input of the model: off until somebody asks, and not in the link.
    let asked = use_state_eq(|| false);
    let band = use_band((*asked && !moving).then(|| wanted(scenario, axes)));
    let said = asked.then(|| band_sentence(scenario, band.as_deref(), *moving, &messages));
    let ghosts = use_memo((), |()| Ghosts::default());
    let from = (scenario.clone(), before.clone(), axes, band.clone(), others);
    let drawing = use_memo((from, messages.clone()), {
        let outcome = outcome.clone();
        move |((scenario, before, axes, band, others), messages)| {
            Drawing(Rc::new(draw(
                scenario.clone(),
                (before.clone(), others.clone()),
                *axes,
                outcome,
                (ghosts, band.clone()),
                messages.clone(),
            )))
        }
    });
    let rows = {
        let (messages, scenario, band) = (messages.clone(), scenario.clone(), band.clone());
        move || table(&messages, &scenario, axes, band.as_deref())
    };
    let controls = {
        let asked = asked.clone();
        let onchange = Callback::from(move |event: Event| asked.set(event::is_checked(&event)));
        let drawn = band.as_ref().map(|band| band.draws.to_string());
        html! {
            <div class="option">
                <label>
                    <input type="checkbox" name="uncertainty" {onchange} />
                    <span>{ messages.text("action-uncertainty") }</span>
                </label>
                <p class="note" data-band={drawn}>{ said.clone() }</p>
            </div>
        }
    };
    let description = match said {
        Some(said) => format!("{description} {said}"),
        None => description,
    };
    chart(ChartProps {
        id: "waits",
        title: charts::waits_title(scenario, outcome, &messages).into(),
        note: charts::waits_note(scenario, &messages).into(),
        controls,
        description: description.into(),
        caption: messages.text("table-waits").into(),
        height: Height(Rc::new(wait::height)),
        draw: (*drawing).clone(),
        reader: Some(reader::reader(
            scenario.clone(),
            axes,
            band,
            messages.clone(),
        )),
        rows: Rows(Rc::new(rows)),
        saver: None,
    })
}

/// The band in a sentence, or why there is none at the moment.
fn band_sentence(
    scenario: &Scenario,
    band: Option<&Drawn>,
    moving: bool,
    messages: &Messages,
) -> String {
    let today = scenario.inputs().clinicians;
    let at = band.and_then(|band| Some((band.draws, band.at(today)?)));
    match at {
        Some((draws, at)) => band_words::with_today(scenario, draws, at, messages),
        None if moving => messages.text("sentence-band-held"),
        None => messages.text("sentence-band-drawing"),
    }
}

/// The numbers of the chart: both clocks, the streams of a mix, the band where it is asked for.
fn table(messages: &Messages, scenario: &Scenario, axes: Axes, band: Option<&Drawn>) -> Html {
    let heads = [
        "table-clinicians",
        "table-first",
        "table-return-p10",
        "table-return-p50",
        "table-return-p90",
    ];
    let mut heads: Vec<String> = heads.into_iter().map(|id| messages.text(id)).collect();
    let orders = scenario.inputs().ordered_mix.iter();
    heads.extend(orders.map(|order| mix::stream_median(order.interval_weeks, messages)));
    if band.is_some() {
        heads.extend(["table-band-p10", "table-band-p90"].map(|id| messages.text(id)));
    }
    let row = |point: WaitPoint| {
        let mut weeks = vec![
            point.first_p50_weeks,
            point.return_p10_weeks,
            point.return_p50_weeks,
            point.return_p90_weeks,
        ];
        weeks.extend(point.stream_p50_weeks);
        if let Some(band) = band {
            let at = band.at(point.clinicians);
            weeks.extend([
                at.and_then(|at| at.p10_weeks),
                at.and_then(|at| at.p90_weeks),
            ]);
        }
        html! {
            <tr>
                <th scope="row" class="number">{ Figure::People.text(messages, Some(point.clinicians)) }</th>
                { for weeks.into_iter().map(|weeks| html! {
                    <td class="number">{ Figure::BusinessDays.text(messages, weeks) }</td>
                }) }
            </tr>
        }
    };
    let points = wait_curve(scenario, axes.x.lo, axes.x.hi, ROWS);
    html! {
        <>
            <thead>
                <tr>{ for heads.into_iter().map(|head| html! { <th scope="col" class="number">{ head }</th> }) }</tr>
            </thead>
            <tbody>{ for points.into_iter().map(row) }</tbody>
        </>
    }
}

/// The names of the streams at their lines; those of one interval share a line and its name.
fn streams(scenario: &Scenario, messages: &Messages) -> Vec<StreamName> {
    let orders = &scenario.inputs().ordered_mix;
    let name = |(index, order): (usize, &Stream)| {
        let mut before = orders.iter().take(index);
        if before.any(|other| other.interval_weeks == order.interval_weeks) {
            return StreamName::default();
        }
        StreamName {
            long: mix::interval(order.interval_weeks, messages),
            short: mix::short_interval(order.interval_weeks, messages),
        }
    };
    orders.iter().enumerate().map(name).collect()
}

/// The standard for return visits, where it applies.
pub(super) fn return_standard(scenario: &Scenario, outcome: &Outcome) -> Option<f64> {
    let beyond = outcome.required.standard_reason == Some(NoRequirement::OrderedBeyondStandard);
    (!beyond).then(|| scenario.inputs().return_standard_days)
}

/// The standard for return visits as a line.
pub(super) fn standard_line(scenario: &Scenario, messages: &Messages) -> Vec<Standard> {
    let days = scenario.inputs().return_standard_days;
    vec![Standard {
        days,
        label: messages.format("chart-standard", &[("days", Figure::Days.arg(days))]),
    }]
}

/// The standards that apply: one, or one for each clock where they differ.
pub(super) fn standards(
    scenario: &Scenario,
    outcome: &Outcome,
    messages: &Messages,
) -> Vec<Standard> {
    let first = scenario.inputs().intake_standard_days;
    let returns = return_standard(scenario, outcome);
    let standard = |id, days| Standard {
        days,
        label: messages.format(id, &[("days", Figure::Days.arg(days))]),
    };
    match returns {
        Some(returns) if returns == first => vec![standard("chart-standard", first)],
        Some(returns) => vec![
            standard("chart-standard-first", first),
            standard("chart-standard-return", returns),
        ],
        None => vec![standard("chart-standard-first", first)],
    }
}

fn load_one(scenario: &Scenario, outcome: &Outcome) -> Option<f64> {
    outcome
        .fluid_fte
        .map(|fte| fte / scenario.inputs().fte_per_clinician)
}

fn axes(scenario: &Scenario, outcome: &Outcome) -> Axes {
    let in_days = |weeks: f64| weeks * BUSINESS_DAYS_PER_WEEK;
    let streams = outcome.streams.iter();
    let longest = streams
        .map(|stream| stream.p50_weeks.unwrap_or(stream.visit_interval_weeks))
        .reduce(f64::max);
    Axes::for_wait(&WaitExtent {
        today: outcome.today.headcount,
        ordered: outcome.required.ordered.map(|staff| staff.headcount),
        standard: outcome.required.standard.map(|staff| staff.headcount),
        load_one: load_one(scenario, outcome),
        today_days: outcome.waits.return_visit.p50_weeks.map(in_days),
        ordered_days: in_days(ordered_weeks(scenario.inputs())),
        longest_days: longest.map(in_days),
        standard_days: return_standard(scenario, outcome),
    })
}

/// The staffings of interest, the most important first.
fn markers(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> Vec<Marker> {
    let inputs = scenario.inputs();
    let days = Figure::Days.text(messages, Some(inputs.return_standard_days));
    let ordered = outcome.required.ordered.map(|staff| staff.headcount);
    let standard = outcome.required.standard.map(|staff| staff.headcount);
    [
        (Some(outcome.today.headcount), "chart-marker-today", false),
        (ordered, "chart-marker-ordered", true),
        (
            standard.filter(|_| standard != ordered),
            if inputs.intake_standard_days == inputs.return_standard_days {
                "chart-marker-standard"
            } else {
                "chart-marker-standards"
            },
            false,
        ),
    ]
    .into_iter()
    .filter_map(|(clinicians, id, filled)| {
        let clinicians = clinicians?;
        let at = wait_curve(scenario, clinicians, clinicians, 1);
        let median = at.first().and_then(|point| point.return_p50_weeks);
        let number = Figure::People.text(messages, Some(clinicians));
        Some(Marker {
            clinicians,
            days: median.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK),
            label: messages.format(
                id,
                &[
                    ("clinicians", Arg::Text(number)),
                    ("days", Arg::Text(days.clone())),
                ],
            ),
            filled,
        })
    })
    .collect()
}

fn draw(
    scenario: Scenario,
    (before, others): (Option<Scenario>, Rc<Vec<(String, Scenario)>>),
    axes: Axes,
    outcome: Rc<Outcome>,
    (ghosts, band): (Rc<Ghosts>, Option<Rc<Drawn>>),
    messages: Rc<Messages>,
) -> impl Fn(&Sheet<'_>) -> bool {
    let uncertainty = band.map(|band| Uncertainty {
        points: band.points.clone(),
        label: messages.text("chart-band"),
    });
    move |sheet| {
        let curve = |(scenario, axes, samples): &(Scenario, Axes, usize)| {
            let most = axes.y.hi / BUSINESS_DAYS_PER_WEEK;
            let tolerance = INVISIBLE * most / wait::height(sheet.width());
            wait_line(scenario, (axes.x.lo, axes.x.hi), *samples, tolerance, most)
        };
        let samples = samples(sheet.width());
        // The ghost stays the same through a whole drag.
        let ghost = before
            .clone()
            .map(|before| ghosts.before.get((before, axes, samples), curve));
        let scenarios = others.iter().map(|(_, scenario)| scenario.clone());
        let key = (scenarios.collect(), axes, samples);
        let proposed = ghosts.others.get(key, |(scenarios, axes, samples)| {
            others::curves(scenarios, |own| curve(&(own.clone(), *axes, *samples)))
        });
        let mut ghost = ghost.map_or_else(Vec::new, |ghost| (*ghost).clone());
        if !proposed.is_empty() {
            ghost = others::joined(ghost, &proposed);
        }
        let waits = Waits {
            scenario: &scenario,
            outcome: &outcome,
            axes,
            points: &curve(&(scenario.clone(), axes, samples)),
            streams: &streams(&scenario, &messages),
            uncertainty: uncertainty.as_ref(),
            ghost: &ghost,
            others: &others::markers(&others),
        };
        waits.chart(&messages, |chart| sheet.draw(chart))
    }
}

/// What the chart shows.
struct Waits<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    axes: Axes,
    points: &'a [WaitPoint],
    streams: &'a [StreamName],
    uncertainty: Option<&'a Uncertainty>,
    ghost: &'a [WaitPoint],
    others: &'a [Marker],
}

impl Waits<'_> {
    /// What `paint` makes of the chart.
    fn chart<R>(&self, messages: &Messages, paint: impl FnOnce(&WaitChart) -> R) -> R {
        let mut markers = markers(self.scenario, self.outcome, messages);
        markers.extend_from_slice(self.others);
        paint(&WaitChart {
            axes: self.axes,
            points: self.points,
            streams: self.streams,
            uncertainty: self.uncertainty,
            ghost: self.ghost,
            standards: &standards(self.scenario, self.outcome, messages),
            load_one: load_one(self.scenario, self.outcome),
            markers: &markers,
            words: &WaitWords {
                y_title: messages.text("chart-waits-axis-y"),
                x_title: messages.text("chart-waits-axis-x"),
                first_appointment: messages.text("chart-series-first"),
                return_visit: messages.text(if self.scenario.inputs().ordered_mix.is_empty() {
                    "chart-series-return"
                } else {
                    "chart-series-return-all"
                }),
                all: messages.text("chart-series-all"),
                overload: messages.text("chart-overload"),
            },
            x_tick: &|clinicians| messages.short_number(clinicians, 2),
            y_tick: &|days| messages.short_number(days, 2),
        })
    }
}

/// What `paint` makes of the chart of a scenario, drawn so many CSS pixels wide.
pub(in crate::app) fn picture<R>(
    scenario: &Scenario,
    outcome: &Outcome,
    width: f64,
    messages: &Messages,
    paint: impl FnOnce(&WaitChart) -> R,
) -> R {
    let axes = axes(scenario, outcome);
    let points = &wait_curve(scenario, axes.x.lo, axes.x.hi, samples(width));
    Waits {
        scenario,
        outcome,
        axes,
        points,
        streams: &streams(scenario, messages),
        uncertainty: None,
        ghost: &[],
        others: &[],
    }
    .chart(messages, paint)
}
