//! The share of visits that have happened within so many business days.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::chart::{ChartProps, Drawing, Height, Reader, Rows, Sheet, chart};
use super::part::part;
use super::wait::{return_standard, standards};
use crate::app::hooks::{Kept, use_held, use_words};
use crate::charts::seen::{self, SeenChart, SeenWords};
use crate::charts::{Axes, Reading, Series, SeriesColor, Stops, samples, whole_days};
use crate::i18n::Messages;
use crate::model::curves::{SeenPoint, seen_within};
use crate::model::{Outcome, Scenario};
use crate::narrative::figures::{BUSINESS_DAYS_PER_WEEK, Figure};
use crate::narrative::{charts, reading};

/// The outcome and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// The scenario before the last step, drawn as a ghost.
    pub before: Option<Scenario>,
    /// Whether the axes keep still.
    pub held: bool,
    /// Whether the last step is complete; the chart in words waits for it.
    pub settled: bool,
}

/// A curve by its scenario, axes and number of samples.
type Curves = Kept<(Scenario, Axes, usize), Vec<SeenPoint>>;

/// Most rows of the table.
const ROWS: usize = 11;

/// The chart of visits seen.
pub fn seen(props: SeenProps) -> Html {
    part("seen", props, |props, hooks| use_seen(props).run(hooks))
}

#[hook]
fn use_seen(props: &SeenProps) -> Html {
    let messages = use_words();
    let SeenProps {
        scenario,
        outcome,
        before,
        held,
        settled,
    } = props;
    let axes = use_held(*held, || axes(scenario, outcome));
    let description = use_held(!settled, || {
        charts::describe_seen(
            scenario,
            outcome,
            &seen_within(scenario, axes.x.hi, ROWS),
            &messages,
        )
    });
    let ghosts = use_memo((), |()| Curves::default());
    let from = (scenario.clone(), before.clone(), axes, messages.clone());
    let drawing = use_memo(from, {
        let outcome = outcome.clone();
        move |(scenario, before, axes, messages)| {
            Drawing(Rc::new(draw(
                scenario.clone(),
                before.clone(),
                *axes,
                outcome,
                ghosts,
                messages.clone(),
            )))
        }
    });
    let rows = {
        let (messages, scenario) = (messages.clone(), scenario.clone());
        move || {
            let (to, rows) = whole_days(axes.x.hi, ROWS);
            let points = seen_within(&scenario, to, rows);
            html! {
                <>
                    <thead>
                        <tr>
                            { for ["table-business-days", "table-first-share", "table-return-share"]
                                .into_iter()
                                .map(|id| html! { <th scope="col" class="number">{ messages.text(id) }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for points.iter().map(|point| row(&messages, point)) }</tbody>
                </>
            }
        }
    };
    chart(ChartProps {
        id: "seen",
        title: charts::seen_title(scenario, outcome, &messages).into(),
        note: AttrValue::default(),
        controls: Html::default(),
        description: description.into(),
        caption: messages.text("table-seen").into(),
        height: Height(Rc::new(seen::height)),
        draw: (*drawing).clone(),
        reader: Some(reader(scenario.clone(), axes, messages.clone())),
        rows: Rows(Rc::new(rows)),
        saver: None,
    })
}

/// Reads the shares seen within whole days, beginning with the standard.
fn reader(scenario: Scenario, axes: Axes, messages: Rc<Messages>) -> Reader {
    let start = scenario.inputs().return_standard_days;
    let stops = Stops::new(axes.x, 0.0, 1.0, start);
    let at = move |stop| {
        let Some(at) = seen_within(&scenario, stops.value(stop), 2).pop() else {
            return Reading::default();
        };
        Reading {
            text: reading::seen(&at, &messages),
            values: vec![at.first_appointment, at.return_visit],
        }
    };
    Reader {
        stops,
        rows: false,
        series: [SeriesColor::First, SeriesColor::Returns]
            .map(Series::of)
            .into(),
        at: Rc::new(at),
    }
}

fn row(messages: &Messages, point: &SeenPoint) -> Html {
    html! {
        <tr>
            <th scope="row" class="number">{ messages.short_number(point.business_days, 1) }</th>
            <td class="number">{ Figure::Share.text(messages, point.first_appointment) }</td>
            <td class="number">{ Figure::Share.text(messages, point.return_visit) }</td>
        </tr>
    }
}

fn axes(scenario: &Scenario, outcome: &Outcome) -> Axes {
    let waits = &outcome.waits;
    let longest = [
        waits.first_appointment.p90_weeks,
        waits.return_visit.p90_weeks,
    ]
    .into_iter()
    .flatten()
    .reduce(f64::max);
    Axes::for_seen(
        return_standard(scenario, outcome),
        longest.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK),
    )
}

fn draw(
    scenario: Scenario,
    before: Option<Scenario>,
    axes: Axes,
    outcome: Rc<Outcome>,
    ghosts: Rc<Curves>,
    messages: Rc<Messages>,
) -> impl Fn(&Sheet<'_>) -> bool {
    move |sheet| {
        let curve = |(scenario, axes, samples): &(Scenario, Axes, usize)| {
            let (to, samples) = whole_days(axes.x.hi, *samples);
            seen_within(scenario, to, samples)
        };
        let samples = samples(sheet.width());
        // The ghost stays the same through a whole drag.
        let ghost = before
            .clone()
            .map(|before| ghosts.get((before, axes, samples), curve));
        let seen = Seen {
            scenario: &scenario,
            outcome: &outcome,
            axes,
            points: &curve(&(scenario.clone(), axes, samples)),
            ghost: ghost.as_deref().map_or(&[], Vec::as_slice),
        };
        seen.chart(&messages, |chart| sheet.draw(chart))
    }
}

/// What the chart shows.
struct Seen<'a> {
    scenario: &'a Scenario,
    outcome: &'a Outcome,
    axes: Axes,
    points: &'a [SeenPoint],
    ghost: &'a [SeenPoint],
}

impl Seen<'_> {
    /// What `paint` makes of the chart.
    fn chart<R>(&self, messages: &Messages, paint: impl FnOnce(&SeenChart) -> R) -> R {
        paint(&SeenChart {
            axes: self.axes,
            points: self.points,
            ghost: self.ghost,
            standards: &standards(self.scenario, self.outcome, messages),
            words: &SeenWords {
                y_title: messages.text("chart-seen-axis-y"),
                x_title: messages.text("chart-seen-axis-x"),
                first_appointment: messages.text("chart-series-first"),
                return_visit: messages.text("chart-series-return"),
            },
            x_tick: &|days| messages.short_number(days, 2),
            y_tick: &|share| messages.percent(share, 0),
        })
    }
}

/// What `paint` makes of the chart of a scenario, drawn so many CSS pixels wide.
pub(in crate::app) fn picture<R>(
    scenario: &Scenario,
    outcome: &Outcome,
    width: f64,
    messages: &Messages,
    paint: impl FnOnce(&SeenChart) -> R,
) -> R {
    let axes = axes(scenario, outcome);
    let (to, samples) = whole_days(axes.x.hi, samples(width));
    Seen {
        scenario,
        outcome,
        axes,
        points: &seen_within(scenario, to, samples),
        ghost: &[],
    }
    .chart(messages, paint)
}
