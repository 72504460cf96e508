//! Two inputs together: a result over a grid, as a table and as text.

use yew::prelude::*;

use super::choices::{Choice, RESULTS};
use super::menu::{inputs, menu, results};
use crate::charts::ticks::step;
use crate::i18n::{Arg, Messages};
use crate::model::measure::Measure;
use crate::model::parameter::Unit;
use crate::model::sensitivity::two_way::{Axis, TwoWay, two_way};
use crate::model::{ParameterId, Scenario};
use crate::narrative::figures::bare;
use crate::narrative::matters as words;
use crate::share::csv::field;

/// Values on each side.
const COUNT: i32 = 7;

/// The table of a result over two inputs; `None` when they are the same one.
pub fn computed(
    scenario: &Scenario,
    rows: ParameterId,
    columns: ParameterId,
    cells: Measure,
) -> Option<TwoWay> {
    two_way(
        scenario,
        axis(scenario, rows)?,
        axis(scenario, columns)?,
        cells,
    )
    .ok()
}

/// Round values over an input's evidence range, or around its value where there is none; the
/// nearest of them gives its place to the value now.
fn axis(scenario: &Scenario, id: ParameterId) -> Option<Axis> {
    let parameter = id.parameter()?;
    let range = parameter.range()?;
    let now = scenario.inputs().number(id)?;
    let factor = parameter.unit.map_or(1.0, Unit::display_factor);
    let (low, high) = match range.evidence {
        Some((low, high)) => (low.min(now), high.max(now)),
        None if now > 0.0 => (0.7 * now, 1.3 * now),
        None => (range.slider_min, range.slider_max),
    };
    // Most of the range in round steps rather than all of it in twice as large ones.
    let step = step(0.8 * (high - low) * factor, COUNT as usize - 1, 0.0);
    let least = (range.min * factor / step - 1e-9).ceil();
    let most = (range.max * factor / step + 1e-9).floor();
    let start = (f64::midpoint(low, high) * factor / step - f64::from(COUNT / 2)).round();
    let start = start.min(most - f64::from(COUNT - 1)).max(least);
    let mut values: Vec<f64> = (0..COUNT)
        .map(|index| (start + f64::from(index)) * step / factor)
        .filter(|value| range.contains(*value))
        .collect();
    let distance = |value: &f64| (value - now).abs();
    let nearest = values
        .iter_mut()
        .min_by(|a, b| distance(a).total_cmp(&distance(b)));
    if let Some(nearest) = nearest {
        *nearest = now;
    }
    values.sort_unstable_by(f64::total_cmp);
    Some(Axis { id, values })
}

/// The menus, the table, its text.
pub fn view(
    messages: &Messages,
    scenario: &Scenario,
    table: &TwoWay,
    choose: &Callback<Choice>,
) -> Html {
    let (rows, columns) = (table.rows.id, table.columns.id);
    let label = |id| Arg::Text(axis_name(messages, id));
    let caption = messages.format(
        "matters-table-caption",
        &[
            ("measure", Arg::Text(words::name(table.measure, messages))),
            ("rows", label(rows)),
            ("columns", label(columns)),
        ],
    );
    let now = |id: ParameterId, value: f64| {
        (scenario.inputs().number(id) == Some(value)).then_some("now")
    };
    let head = |axis: &Axis, value: f64| {
        let unit = axis.id.parameter().and_then(|parameter| parameter.unit);
        bare(messages, unit, value)
    };
    html! {
        <>
            <div class="choices">
                { menu("table-rows", messages.text("matters-rows"), inputs(messages, scenario.inputs(), Some(columns)), rows, Choice::Rows, choose) }
                { menu("table-columns", messages.text("matters-columns"), inputs(messages, scenario.inputs(), Some(rows)), columns, Choice::Columns, choose) }
                { menu("table-cells", messages.text("matters-cells"), results(messages, &RESULTS), table.measure, Choice::Cells, choose) }
            </div>
            <div class="scroll" tabindex="0" role="region" aria-label={caption.clone()}>
                <table class="grid">
                    <caption>{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ axis_name(messages, rows) }</th>
                            { for table.columns.values.iter().map(|value| html! {
                                <th scope="col" class={classes!("number", now(columns, *value))}>{ head(&table.columns, *value) }</th>
                            }) }
                        </tr>
                    </thead>
                    <tbody>
                        { for table.rows.values.iter().zip(&table.cells).map(|(row, cells)| html! {
                            <tr class={classes!(now(rows, *row))}>
                                <th scope="row" class="number">{ head(&table.rows, *row) }</th>
                                { for table.columns.values.iter().zip(cells).map(|(column, cell)| html! {
                                    <td class={classes!("number", now(columns, *column))}>{ words::bare(table.measure, *cell, messages) }</td>
                                }) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
            <p class="note">{ messages.text("matters-table-note") }</p>
            <details class="data">
                <summary>{ messages.text("matters-csv") }</summary>
                <pre class="csv" tabindex="0" aria-label={messages.text("matters-csv-label")}>{ csv(messages, table) }</pre>
            </details>
        </>
    }
}

/// An input's label with the unit of its values.
fn axis_name(messages: &Messages, id: ParameterId) -> String {
    let label = messages.parameter_label(id);
    match id.parameter().and_then(|parameter| parameter.unit) {
        // Two of anything: a unit's name stands beside many values.
        Some(unit) => {
            let unit = crate::narrative::figures::unit(messages, unit, 2.0);
            format!("{label} ({unit})")
        }
        None => label,
    }
}

/// The table as comma-separated text: numbers as they are shown, without grouping marks, so that a
/// spreadsheet in any language of the page reads them.
fn csv(messages: &Messages, table: &TwoWay) -> String {
    let figure = words::figure(table.measure);
    let corner = format!(
        "{} \\ {}",
        axis_name(messages, table.rows.id),
        axis_name(messages, table.columns.id)
    );
    let side = |axis: &Axis, value: f64| {
        let unit = axis.id.parameter().and_then(|parameter| parameter.unit);
        plain(value * unit.map_or(1.0, Unit::display_factor))
    };
    let mut lines = vec![field(&words::name(table.measure, messages))];
    let heads = table.columns.values.iter();
    let heads = heads.map(|value| side(&table.columns, *value));
    lines.push(
        std::iter::once(field(&corner))
            .chain(heads)
            .collect::<Vec<_>>()
            .join(","),
    );
    for (value, cells) in table.rows.values.iter().zip(&table.cells) {
        let shown = cells.iter().map(|cell| {
            cell.map_or_else(String::new, |cell| {
                plain(words::rounded(table.measure, cell) * figure.factor())
            })
        });
        lines.push(
            std::iter::once(side(&table.rows, *value))
                .chain(shown)
                .collect::<Vec<_>>()
                .join(","),
        );
    }
    lines.join("\n")
}

/// A number with a point and at most six decimals.
fn plain(value: f64) -> String {
    let text = format!("{value:.6}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PARAMETERS;

    #[test]
    fn every_axis_has_up_to_seven_values_inside_the_limits_and_the_one_now() {
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            let scenarios = [range.min, range.default, range.max].map(|value| {
                Scenario::default()
                    .with(parameter.id, value)
                    .unwrap_or_default()
            });
            for scenario in scenarios {
                let axis = axis(&scenario, parameter.id).unwrap();
                let now = scenario.inputs().number(parameter.id).unwrap();
                assert!(axis.values.contains(&now), "{}: {axis:?}", parameter.name);
                assert!((2..=7).contains(&axis.values.len()), "{axis:?}");
                assert!(axis.values.iter().all(|value| range.contains(*value)));
                assert!(axis.values.is_sorted_by(|a, b| a < b), "{axis:?}");
            }
        }
    }

    #[test]
    fn text_of_a_table_has_a_line_for_each_row_and_no_grouping_marks() {
        let table = computed(
            &Scenario::default(),
            ParameterId::PatientManagementHours,
            ParameterId::Members,
            RESULTS[0],
        )
        .unwrap();
        let text = csv(&Messages::default(), &table);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 9);
        for line in &lines[2..] {
            let cells: Vec<f64> = line.split(',').map(|cell| cell.parse().unwrap()).collect();
            assert_eq!(cells.len(), 8);
        }
        assert_eq!(plain(0.1 + 0.2), "0.3");
        assert_eq!(plain(4_000_000.0), "4000000");
    }
}
