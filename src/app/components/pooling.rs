//! What sharing a line does: waits against load, by size of the pool.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::chart::{ChartProps, Drawing, Height, Reader, Rows, Saver, Sheet, chart};
use super::panel::panel;
use super::part::part;
use crate::app::hooks::{use_open, use_words};
use crate::app::saving::use_saving;
use crate::charts::pooling::{self, PoolingChart, PoolingLine, PoolingWords};
use crate::charts::{Axes, Range, Reading, Series, SeriesColor, Stops, samples};
use crate::i18n::Messages;
use crate::model::Scenario;
use crate::model::pooling::{POOL_SIZES, PoolingPoint, intake_weeks, pooling_curve, pooling_point};
use crate::narrative::figures::BUSINESS_DAYS_PER_WEEK;
use crate::narrative::{pooling as narrative, reading};

/// The scenario the length of an intake is taken from.
#[derive(Debug, Clone, PartialEq)]
pub struct PoolingProps {
    /// The last valid scenario.
    pub scenario: Scenario,
}

/// Loads shown.
const LOADS: (f64, f64) = (0.5, 0.99);
/// Loads of the table.
const TABLE: [f64; 9] = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99];

/// The chart, computed once it is unfolded.
pub fn pooling(props: PoolingProps) -> Html {
    part("pooling", props, |props, hooks| {
        use_pooling(props).run(hooks)
    })
}

#[hook]
fn use_pooling(props: &PoolingProps) -> Html {
    let messages = use_words();
    let (open, on_toggle) = use_open();
    let saving = use_saving();
    let intake = intake_weeks(&props.scenario).filter(|_| open);
    let kept = use_memo((intake, messages.clone()), |(intake, messages)| {
        intake.map(|intake| Kept::of(intake, messages))
    });
    let body = match (intake, kept.as_ref()) {
        (Some(intake), Some(kept)) => waits(
            &messages,
            intake,
            kept,
            saving
                .map(|saving| saving.of_inputs(vec![narrative::pooling_model(intake, &messages)])),
        ),
        _ if open => html! { <p>{ messages.text("pooling-none") }</p> },
        _ => Html::default(),
    };
    panel("pooling", messages.text("pooling-heading"), on_toggle, body)
}

/// What the chart is made of, kept until an intake takes another time.
struct Kept {
    draw: Drawing,
    reader: Reader,
    rows: Rows,
}

impl Kept {
    fn of(intake: f64, messages: &Rc<Messages>) -> Self {
        Self {
            draw: Drawing(Rc::new(draw(intake, messages.clone()))),
            reader: reader(intake, messages.clone()),
            rows: Rows(Rc::new(rows(intake, messages.clone()))),
        }
    }
}

/// Reads the wait of every pool at loads of whole percents.
fn reader(intake: f64, messages: Rc<Messages>) -> Reader {
    let (lo, hi) = LOADS;
    let stops = Stops::new(Range { lo, hi }, 0.0, 100.0, narrative::TOLD_AT);
    let at = move |stop| {
        let at = pooling_point(intake, stops.value(stop));
        let days = |weeks: Option<f64>| weeks.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK);
        Reading {
            text: reading::pools(&at, &messages),
            values: at.mean_weeks.map(days).into(),
        }
    };
    Reader {
        stops,
        rows: false,
        series: POOL_SIZES.map(|_| Series::of(SeriesColor::First)).into(),
        at: Rc::new(at),
    }
}

fn rows(intake: f64, messages: Rc<Messages>) -> impl Fn() -> Html {
    move || {
        html! {
            <>
                <thead>
                    <tr>
                        <th scope="col" class="number">{ messages.text("pooling-column-load") }</th>
                        { for POOL_SIZES.into_iter().map(|size| html! {
                            <th scope="col" class="number">{ narrative::pool(&messages, size) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for TABLE.into_iter().map(|load| row(&messages, &pooling_point(intake, load))) }
                </tbody>
            </>
        }
    }
}

fn waits(messages: &Messages, intake: f64, kept: &Kept, saver: Option<Saver>) -> Html {
    let ends = [LOADS.0, LOADS.1].map(|load| pooling_point(intake, load));
    html! {
        <div class="check">
            { chart(ChartProps {
                id: "pooling-waits",
                title: narrative::pooling_title(intake, messages).into(),
                note: messages.text("pooling-note").into(),
                controls: Html::default(),
                description: narrative::describe_pooling(intake, &ends, messages).into(),
                caption: messages.text("pooling-table").into(),
                height: Height(Rc::new(pooling::height)),
                draw: kept.draw.clone(),
                reader: Some(kept.reader.clone()),
                rows: kept.rows.clone(),
                saver,
            }) }
            <p class="conclusion">{ messages.text("pooling-conclusion") }</p>
            <p class="note">{ narrative::pooling_model(intake, messages) }</p>
        </div>
    }
}

fn row(messages: &Messages, point: &PoolingPoint) -> Html {
    html! {
        <tr>
            <th scope="row" class="number">{ messages.percent(point.load, 0) }</th>
            { for point.mean_weeks.into_iter().map(|weeks| html! {
                <td class="number">{ narrative::wait(messages, weeks) }</td>
            }) }
        </tr>
    }
}

fn draw(intake: f64, messages: Rc<Messages>) -> impl Fn(&Sheet<'_>) -> bool {
    move |sheet| {
        let points = pooling_curve(intake, LOADS.0, LOADS.1, samples(sheet.width()));
        let lines = lines(&points, &messages);
        let chart = PoolingChart {
            axes: Axes::for_pooling(LOADS, longest(intake)),
            lines: &lines,
            words: &PoolingWords {
                y_title: messages.text("pooling-y"),
                x_title: messages.text("pooling-x"),
            },
            x_tick: &|load| messages.percent(load, 0),
            y_tick: &|days| messages.short_number(days, 2),
        };
        sheet.draw(&chart)
    }
}

/// The wait the vertical axis ends at, business days: the second pool stays on the chart to the
/// end, the first runs off the top.
fn longest(intake: f64) -> f64 {
    let at_the_end = pooling_point(intake, LOADS.1).mean_weeks;
    let weeks = at_the_end.get(1).copied().flatten().unwrap_or(0.0);
    1.2 * weeks * BUSINESS_DAYS_PER_WEEK
}

fn lines(points: &[PoolingPoint], messages: &Messages) -> Vec<PoolingLine> {
    POOL_SIZES
        .into_iter()
        .enumerate()
        .map(|(index, size)| PoolingLine {
            label: narrative::pool(messages, size),
            points: points
                .iter()
                .map(|point| {
                    let weeks = point.mean_weeks.get(index).copied().flatten();
                    (
                        point.load,
                        weeks.map(|weeks| weeks * BUSINESS_DAYS_PER_WEEK),
                    )
                })
                .collect(),
        })
        .collect()
}
