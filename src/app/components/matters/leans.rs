//! What the answer leans on: a tornado over the evidence ranges.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::{ANSWERS, Choice};
use super::menu::{menu, results};
use crate::app::components::chart::{ChartProps, Drawing, Height, Reader, Rows, chart};
use crate::app::hooks::Words;
use crate::app::saving::Saving;
use crate::charts::tornado::{BarEnd, TornadoBar, TornadoChart, TornadoWords, height};
use crate::charts::{Range, Reading, Stops};
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::measure::Measure;
use crate::model::sensitivity::tornado::{Bar, tornado};
use crate::narrative::{matters as words, reading};

/// Bars of the chart; the table has all.
const MOST: usize = 10;

/// The bars of a result and their chart.
pub struct Leans {
    measure: Measure,
    current: Option<f64>,
    bars: Vec<Bar>,
    drawing: Drawing,
    reader: Reader,
    rows: Rows,
}

impl PartialEq for Leans {
    fn eq(&self, other: &Self) -> bool {
        self.drawing == other.drawing
    }
}

impl Leans {
    /// The bars of a scenario.
    pub fn new(scenario: &Scenario, measure: Measure, messages: Words) -> Option<Self> {
        let current = measure.of(scenario);
        let mut bars = tornado(scenario, measure);
        bars.retain(|bar| words::moves(measure, bar, &messages));
        let drawn: Vec<TornadoBar> = bars
            .iter()
            .take(MOST)
            .map(|bar| drawn(bar, measure, &messages))
            .collect();
        let captions = TornadoWords {
            current: messages.format(
                "matters-leans-current",
                &[(
                    "now",
                    Arg::Text(words::quantity(measure, current, &messages)),
                )],
            ),
            low: messages.text("matters-leans-low"),
            high: messages.text("matters-leans-high"),
        };
        let place = current.map(|value| words::rounded(measure, value));
        let drawing = Drawing(Rc::new(move |sheet| {
            let chart = TornadoChart {
                bars: &drawn,
                current: place,
                missing_is_low: measure.more_is_better(),
                words: &captions,
            };
            sheet.draw(&chart)
        }));
        let reader = reader(measure, &bars, messages.clone());
        let rows = {
            let bars = bars.clone();
            Rows(Rc::new(move || table(&messages, measure, &bars)))
        };
        Some(Self {
            measure,
            current,
            bars,
            drawing,
            reader,
            rows,
        })
    }
}

/// Reads the bars, the widest first.
fn reader(measure: Measure, bars: &[Bar], messages: Words) -> Reader {
    let drawn: Vec<Bar> = bars.iter().take(MOST).copied().collect();
    let first = drawn.len().max(1);
    let axis = Range {
        lo: 1.0,
        hi: first as f64,
    };
    let at = move |stop| {
        let row = usize::try_from(stop).ok();
        let row = row.and_then(|row| first.checked_sub(row));
        let text = row.and_then(|row| Some(reading::leans(measure, drawn.get(row)?, &messages)));
        Reading {
            text: text.unwrap_or_default(),
            values: Vec::new(),
        }
    };
    Reader {
        stops: Stops::new(axis, 0.0, 1.0, axis.hi),
        rows: true,
        series: Vec::new(),
        at: Rc::new(at),
    }
}

fn drawn(bar: &Bar, measure: Measure, messages: &Messages) -> TornadoBar {
    let end = |value: Option<f64>| BarEnd {
        value: value.map(|value| words::rounded(measure, value)),
        text: words::bare(measure, value, messages),
    };
    TornadoBar {
        label: messages.parameter_label(bar.id),
        range: words::range(bar.id, bar.low, bar.high, messages),
        low: end(bar.at_low),
        high: end(bar.at_high),
    }
}

/// The menu of results, the chart with its finding, the table.
pub fn view(
    messages: &Messages,
    leans: &Leans,
    choose: &Callback<Choice>,
    saving: Option<&Saving>,
) -> Html {
    let Leans {
        measure,
        current,
        bars,
        drawing,
        reader,
        rows,
    } = leans;
    let drawn = bars.len().min(MOST);
    let mut note = vec![messages.text("matters-leans-note")];
    if bars.len() > MOST {
        let widest = [("n", Arg::Number(MOST as f64, 0))];
        note.push(messages.format("matters-leans-widest", &widest));
    }
    let caption = messages.format(
        "matters-leans-table",
        &[("measure", Arg::Text(words::name(*measure, messages)))],
    );
    html! {
        <>
            <div class="choices">
                { menu("leans-result", messages.text("matters-measure"), results(messages, &ANSWERS), *measure, Choice::Leans, choose) }
            </div>
            if bars.is_empty() {
                <p class="finding">{ words::leans(*measure, *current, bars, messages) }</p>
            } else {
                { chart(ChartProps {
                    id: "leans-chart",
                    title: words::leans(*measure, *current, bars, messages).into(),
                    note: note.join(" ").into(),
                    controls: Html::default(),
                    description: words::describe_leans(*measure, *current, bars, messages).into(),
                    caption: caption.into(),
                    height: Height(Rc::new(move |width| height(width, drawn))),
                    draw: drawing.clone(),
                    reader: Some(reader.clone()),
                    rows: rows.clone(),
                    saver: saving.map(|saving| saving.of_inputs(Vec::new())),
                }) }
            }
        </>
    }
}

fn table(messages: &Messages, measure: Measure, bars: &[Bar]) -> Html {
    html! {
        <>
            <thead>
                <tr>
                    <th scope="col">{ messages.text("matters-input") }</th>
                    <th scope="col">{ messages.text("matters-evidence") }</th>
                    <th scope="col" class="number">{ messages.text("matters-at-low") }</th>
                    <th scope="col" class="number">{ messages.text("matters-at-high") }</th>
                </tr>
            </thead>
            <tbody>{ for bars.iter().map(|bar| row(messages, measure, bar)) }</tbody>
        </>
    }
}

fn row(messages: &Messages, measure: Measure, bar: &Bar) -> Html {
    html! {
        <tr>
            <th scope="row">{ messages.parameter_label(bar.id) }</th>
            <td>{ words::range(bar.id, bar.low, bar.high, messages) }</td>
            <td class="number">{ words::bare(measure, bar.at_low, messages) }</td>
            <td class="number">{ words::bare(measure, bar.at_high, messages) }</td>
        </tr>
    }
}
