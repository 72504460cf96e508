//! A two-way table: a result over a grid of two inputs, as plain data.

use crate::model::Scenario;
use crate::model::measure::Measure;
use crate::model::parameter::{Parameter, ParameterId};

/// One side of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The input.
    pub id: ParameterId,
    /// Its values, in the order of the table.
    pub values: Vec<f64>,
}

impl Axis {
    /// The axis with `count` evenly spaced values from `from` to `to`, ends included.
    pub fn even(id: ParameterId, from: f64, to: f64, count: usize) -> Self {
        let last = count.saturating_sub(1);
        let at = |index: usize| {
            if index == 0 {
                from
            } else if index == last {
                to
            } else {
                from + (to - from) * (index as f64 / last as f64)
            }
        };
        Self {
            id,
            values: (0..count).map(at).collect(),
        }
    }
}

/// A result over two inputs, the others at their value.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoWay {
    /// Input of the rows.
    pub rows: Axis,
    /// Input of the columns.
    pub columns: Axis,
    /// What the cells hold.
    pub measure: Measure,
    /// The measure, row by row, in its unit; `None` where it does not exist.
    pub cells: Vec<Vec<Option<f64>>>,
}

/// Why a table cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum TwoWayError {
    /// Both axes are the same input.
    #[error("{} stands on both sides", .0.name())]
    SameInput(ParameterId),
    /// A value lies outside its input's hard limits, or the input is a choice.
    #[error("{} cannot be {value}", id.name())]
    Value {
        /// The input.
        id: ParameterId,
        /// The value refused.
        value: f64,
    },
}

/// The table of a measure over two inputs.
///
/// # Errors
/// [`TwoWayError`] when both axes are one input or a value is refused by its hard limits.
///
/// # Examples
/// ```
/// use caseload::model::measure::Measure;
/// use caseload::model::sensitivity::two_way::{Axis, two_way};
/// use caseload::model::{ParameterId, Scenario};
/// let hours = Axis::even(ParameterId::PatientManagementHours, 4.0, 10.0, 7);
/// let interval = Axis::even(ParameterId::VisitIntervalWeeks, 1.0, 4.0, 4);
/// let table = two_way(&Scenario::default(), hours, interval, Measure::FluidMembersPerFte)?;
/// assert_eq!(table.cells.len(), 7);
/// # Ok::<(), caseload::model::sensitivity::two_way::TwoWayError>(())
/// ```
pub fn two_way(
    scenario: &Scenario,
    rows: Axis,
    columns: Axis,
    measure: Measure,
) -> Result<TwoWay, TwoWayError> {
    if rows.id == columns.id {
        return Err(TwoWayError::SameInput(rows.id));
    }
    for axis in [&rows, &columns] {
        let range = axis.id.parameter().and_then(Parameter::range);
        let refused = |value: &&f64| !range.is_some_and(|range| range.contains(**value));
        if let Some(value) = axis.values.iter().find(refused) {
            return Err(TwoWayError::Value {
                id: axis.id,
                value: *value,
            });
        }
    }
    let cell = |row: f64, column: f64| {
        let scenario = scenario.with(rows.id, row)?.with(columns.id, column)?;
        measure.of(&scenario)
    };
    let cells = rows
        .values
        .iter()
        .map(|row| {
            let across = columns.values.iter();
            across.map(|column| cell(*row, *column)).collect()
        })
        .collect();
    Ok(TwoWay {
        rows,
        columns,
        measure,
        cells,
    })
}
