//! The trade-off between two inputs: the ridge as a chart, a sentence and a table.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use super::choices::Choice;
use super::fit::{Fit, Trade};
use crate::app::components::chart::{ChartProps, Drawing, Height, Reader, Rows, chart};
use crate::app::components::matters::menu::menu;
use crate::app::components::part::part;
use crate::app::hooks::{Words, use_words};
use crate::app::saving::use_saving;
use crate::charts::ridge::{RidgeChart, RidgeColumn, RidgeWords, height};
use crate::charts::{Axes, Reading, Series, SeriesColor, Stops};
use crate::i18n::{Arg, Messages};
use crate::model::ParameterId;
use crate::model::calibration::{BANDS, RidgePoint, misfit};
use crate::model::parameter::Unit;
use crate::narrative::calibration as words;
use crate::narrative::{figures, reading};

/// Points between two rows of the table.
const EVERY: usize = 10;
/// The band the table gives the range of.
const TABLE_BAND: usize = 0;

/// The menus of the two inputs, where there is a choice, and the chart; dimmed when it belongs to
/// inputs before.
pub fn view(messages: &Messages, fit: &Rc<Fit>, fresh: bool, choose: &Callback<Choice>) -> Html {
    let Some(trade) = &fit.trade else {
        return Html::default();
    };
    let (x, y) = trade.pair;
    let options = |without: ParameterId| -> Vec<(ParameterId, String)> {
        let others = trade.offered.iter().filter(|id| **id != without);
        others
            .map(|id| (*id, messages.parameter_label(*id)))
            .collect()
    };
    // A menu says one input; the other stays as it is.
    let across = choose.reform(move |x: ParameterId| Choice::Pair(x, y));
    let up = choose.reform(move |y: ParameterId| Choice::Pair(x, y));
    html! {
        <div class={classes!((!fresh).then_some("outdated"))}>
            if trade.offered.len() > 2 {
                <div class="choices">
                    { menu("calibration-x", messages.text("calibration-x"), options(y), x, |id| id, &across) }
                    { menu("calibration-y", messages.text("calibration-y"), options(x), y, |id| id, &up) }
                </div>
            }
            if trade.points.iter().any(|point| point.bands.iter().any(Option::is_some)) {
                { part("trade", (fit.clone(), fresh), |shown, hooks| use_figure(shown).run(hooks)) }
            } else if let Some(title) = words::ridge_title(trade.pair, &trade.points, messages) {
                <p class="finding">{ title }</p>
            }
        </div>
    }
}

/// The chart, made once for each fit.
#[hook]
fn use_figure(shown: &(Rc<Fit>, bool)) -> Html {
    let (fit, fresh) = shown;
    let messages = use_words();
    let saving = use_saving().filter(|_| *fresh);
    let kept = use_memo((fit.clone(), messages.clone()), |(fit, messages)| {
        let trade = fit.trade.as_ref();
        trade.and_then(|trade| Kept::of(fit, trade, messages))
    });
    let Some(kept) = kept.as_ref() else {
        return Html::default();
    };
    chart(ChartProps {
        id: "calibration-ridge",
        title: kept.title.clone().into(),
        note: messages.text("calibration-ridge-note").into(),
        controls: Html::default(),
        description: kept.description.clone().into(),
        caption: kept.caption.clone().into(),
        height: Height(Rc::new(height)),
        draw: kept.draw.clone(),
        reader: Some(kept.reader.clone()),
        rows: kept.rows.clone(),
        saver: saving.map(|saving| saving.of_inputs(vec![kept.counted.clone()])),
    })
}

/// What the chart is made of.
struct Kept {
    title: String,
    description: String,
    caption: String,
    counted: String,
    draw: Drawing,
    reader: Reader,
    rows: Rows,
}

impl Kept {
    fn of(fit: &Fit, trade: &Trade, messages: &Words) -> Option<Self> {
        let (x, y) = trade.pair;
        let title = words::ridge_title(trade.pair, &trade.points, messages)?;
        let scenario = &fit.asked.scenario;
        let present = words::at_present(trade.pair, scenario, misfit(&fit.now), messages);
        let caption = messages.format(
            "calibration-ridge-table",
            &[
                ("x", Arg::Text(messages.parameter_label(x))),
                ("y", Arg::Text(messages.parameter_label(y))),
                ("misfit", band(messages, TABLE_BAND)),
            ],
        );
        Some(Self {
            description: format!("{title}. {present}"),
            title,
            caption,
            counted: words::all_counted(&fit.asked.observations, messages),
            draw: drawing(fit, trade, messages.clone())?,
            reader: reader(fit, trade, messages.clone())?,
            rows: {
                let (messages, points) = (messages.clone(), trade.points.clone());
                Rows(Rc::new(move || table(&messages, (x, y), &points)))
            },
        })
    }
}

fn band(messages: &Messages, index: usize) -> Arg {
    let band = BANDS.get(index).copied().unwrap_or_default();
    Arg::Text(messages.percent(band, 0))
}

fn unit(id: ParameterId) -> Option<Unit> {
    id.parameter().and_then(|parameter| parameter.unit)
}

fn factor(id: ParameterId) -> f64 {
    unit(id).map_or(1.0, Unit::display_factor)
}

/// An input's label with the unit of its values.
fn axis(messages: &Messages, id: ParameterId) -> String {
    let label = messages.parameter_label(id);
    match unit(id) {
        // Two of anything: a unit's name stands beside many values.
        Some(unit) => format!("{label} ({})", figures::unit(messages, unit, 2.0)),
        None => label,
    }
}

/// What is drawn, in the units of the axes.
struct Plotted {
    axes: Axes,
    columns: Vec<RidgeColumn>,
    now: (f64, f64),
    best: Option<(f64, f64)>,
}

fn plotted(fit: &Fit, trade: &Trade) -> Option<Plotted> {
    let (x, y) = trade.pair;
    let (across, up) = (factor(x), factor(y));
    let columns = columns(&trade.points, (across, up));
    let pair =
        |inputs: &crate::model::Inputs| Some((inputs.number(x)? * across, inputs.number(y)? * up));
    let now = pair(fit.asked.scenario.inputs())?;
    let best = pair(fit.written.inputs());
    let [first, second] = trade.ranges;
    let ranges = [
        (first.0 * across, first.1 * across),
        (second.0 * up, second.1 * up),
    ];
    let points: Vec<(f64, f64)> = std::iter::once(now).chain(best).collect();
    Some(Plotted {
        axes: Axes::for_ridge(ranges, &columns, &points),
        columns,
        now,
        best,
    })
}

/// Reads the line and the narrowest band around it, beginning with the value in force.
fn reader(fit: &Fit, trade: &Trade, messages: Words) -> Option<Reader> {
    let Plotted {
        axes, columns, now, ..
    } = plotted(fit, trade)?;
    let (first, second) = (columns.first()?.first, columns.get(1)?.first);
    let pair = trade.pair;
    let points = trade.points.clone();
    let stops = Stops::new(axes.x, first, 1.0 / (second - first), now.0);
    let at = move |stop| {
        let value = stops.value(stop);
        let near = 0.5 * (second - first);
        let index = columns
            .iter()
            .position(|column| (column.first - value).abs() < near);
        let found = index.and_then(|index| Some((points.get(index)?, columns.get(index)?)));
        let Some((point, column)) = found else {
            return Reading::default();
        };
        let edges = column.bands.get(TABLE_BAND).copied().flatten();
        Reading {
            text: reading::ridge(pair, point, &messages),
            values: vec![
                edges.map(|(low, _)| low),
                edges.map(|(_, high)| high),
                column.best,
            ],
        }
    };
    Some(Reader {
        stops,
        rows: false,
        series: [SeriesColor::Ink, SeriesColor::Ink, SeriesColor::Returns]
            .map(Series::of)
            .into(),
        at: Rc::new(at),
    })
}

fn drawing(fit: &Fit, trade: &Trade, messages: Words) -> Option<Drawing> {
    let (x, y) = trade.pair;
    let Plotted {
        axes,
        columns,
        now,
        best,
    } = plotted(fit, trade)?;
    let line = if words::is_line(&trade.points) {
        "calibration-ridge-label"
    } else {
        "calibration-ridge-label-point"
    };
    let bands = |index: usize| match index {
        0 => messages.format("calibration-band", &[("misfit", band(&messages, 0))]),
        _ => match band(&messages, index) {
            Arg::Text(text) => text,
            Arg::Number(..) => String::new(),
        },
    };
    let names = RidgeWords {
        y_title: axis(&messages, y),
        x_title: axis(&messages, x),
        ridge: messages.text(line),
        now: messages.text("calibration-here"),
        fit: messages.text("calibration-fit-here"),
        bands: (0..BANDS.len()).map(bands).collect(),
    };
    Some(Drawing(Rc::new(move |sheet| {
        let chart = RidgeChart {
            axes,
            columns: &columns,
            now,
            fit: best,
            words: &names,
            x_tick: &|value| messages.short_number(value, 3),
            y_tick: &|value| messages.short_number(value, 3),
        };
        sheet.draw(&chart)
    })))
}

/// The points of a ridge in the units of its axes; the line ends where the pairs fit less well.
fn columns(points: &[RidgePoint], (across, up): (f64, f64)) -> Vec<RidgeColumn> {
    let least = words::least(points);
    points
        .iter()
        .map(|point| RidgeColumn {
            first: point.first * across,
            best: (point.misfit <= least + words::AS_WELL).then_some(point.second * up),
            bands: point
                .bands
                .into_iter()
                .map(|edges| edges.map(|(low, high)| (low * up, high * up)))
                .collect(),
        })
        .collect()
}

fn table(messages: &Messages, (x, y): (ParameterId, ParameterId), points: &[RidgePoint]) -> Html {
    let label = Arg::Text(messages.parameter_label(y));
    let row = |point: &RidgePoint| {
        let value = |id, value| words::written(id, value, messages);
        let range = point.bands.get(TABLE_BAND).copied().flatten();
        let range = range.map(|(low, high)| {
            let ends = [("low", low), ("high", high)];
            let ends = ends.map(|(name, end)| (name, Arg::Text(value(y, end))));
            messages.format("calibration-ridge-range", &ends)
        });
        html! {
            <tr>
                <th scope="row" class="number">{ value(x, point.first) }</th>
                <td class="number">{ value(y, point.second) }</td>
                <td class="number">{ words::off(point.misfit, messages) }</td>
                <td class="number">{ range.unwrap_or_else(|| messages.text("number-none")) }</td>
            </tr>
        }
    };
    html! {
        <>
            <thead>
                <tr>
                    <th scope="col" class="number">{ messages.parameter_label(x) }</th>
                    <th scope="col" class="number">{ messages.format("calibration-ridge-column-best", &[("y", label)]) }</th>
                    <th scope="col" class="number">{ messages.text("calibration-ridge-column-misfit") }</th>
                    <th scope="col" class="number">{ messages.format("calibration-ridge-column-band", &[("misfit", band(messages, TABLE_BAND))]) }</th>
                </tr>
            </thead>
            <tbody>{ for points.iter().step_by(EVERY).map(row) }</tbody>
        </>
    }
}
