//! Inputs, results, curves and the weeks of the term as tables, under the names they have in links.

use super::csv::{self, Cell};
use super::{Case, claim_rows};
use crate::i18n::Messages;
use crate::i18n::family::unit_id;
use crate::model::curves::{seen_within, wait_curve};
use crate::model::parameter::Unit;
use crate::model::projection::{Term, TermId, Week};
use crate::model::{Inputs, PARAMETERS, Value};
use crate::narrative::figures::BUSINESS_DAYS_PER_WEEK;
use crate::narrative::results::{RESULTS, WORDS};
use crate::proposal::{Item, Standings};

/// A table that can be had as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Table {
    /// Every input with unit, default, kind of source and source.
    Inputs,
    /// Every result.
    Results,
    /// Both waits against the number of clinicians.
    Waits,
    /// The share of visits within so many business days.
    Seen,
    /// The term, week by week.
    Term,
}

/// Tables of numbers only.
pub const CURVES: [Table; 3] = [Table::Waits, Table::Seen, Table::Term];

/// Columns of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Grid {
    /// Their names.
    pub columns: Vec<&'static str>,
    /// Their numbers, row by row.
    pub rows: Vec<Vec<Option<f64>>>,
}

/// Staffings in the table of waits.
const STAFFINGS: usize = 201;
/// Business days in the table of visits seen: 13 weeks at least, a year at most.
const DAYS: (f64, f64) = (65.0, 260.0);

/// The columns of the term.
type Column = (&'static str, fn(&Week) -> Option<f64>);
static WEEK: [Column; 26] = [
    ("week", |week| Some(f64::from(week.week))),
    ("arrivals", |week| Some(week.arrivals)),
    ("starts", |week| Some(week.starts)),
    ("returns", |week| Some(week.returns)),
    ("backlog", |week| Some(week.backlog)),
    ("active_patients", |week| Some(week.active_patients)),
    ("first_mean_weeks", |week| Some(week.first_mean_weeks)),
    ("first_p10_weeks", |week| Some(week.first_p10_weeks)),
    ("first_p90_weeks", |week| Some(week.first_p90_weeks)),
    ("first_share_within_standard", |week| {
        Some(week.first_share_within_standard)
    }),
    ("return_fluid_weeks", |week| week.return_fluid_weeks),
    ("return_mean_weeks", |week| week.return_mean_weeks),
    ("return_p10_weeks", |week| week.return_p10_weeks),
    ("return_p50_weeks", |week| week.return_p50_weeks),
    ("return_p90_weeks", |week| week.return_p90_weeks),
    ("return_share_within_standard", |week| {
        week.return_share_within_standard
    }),
    ("return_share_as_ordered", |week| {
        week.return_share_as_ordered
    }),
    ("productive_fte", |week| Some(week.productive_fte)),
    ("filled_posts_fte", |week| Some(week.filled_posts_fte)),
    ("posts_fte", |week| Some(week.posts_fte)),
    ("hired", |week| Some(week.hired)),
    ("cost_to_date", |week| Some(week.cost_to_date)),
    ("dropped_out", |week| Some(week.dropped_out)),
    ("gave_up", |week| Some(week.gave_up)),
    ("completed", |week| Some(week.completed)),
    ("shape_uncertain", |week| {
        Some(f64::from(u8::from(week.shape_uncertain)))
    }),
];

impl Table {
    /// Every table, in page order.
    pub const ALL: [Self; 5] = [
        Self::Inputs,
        Self::Results,
        Self::Waits,
        Self::Seen,
        Self::Term,
    ];

    /// The table's name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::Results => "results",
            Self::Waits => "waits",
            Self::Seen => "seen",
            Self::Term => "term",
        }
    }

    /// The numbers of a curve; empty for the tables that hold words.
    pub fn grid(self, case: &Case<'_>) -> Grid {
        match self {
            Self::Inputs | Self::Results => Grid {
                columns: Vec::new(),
                rows: Vec::new(),
            },
            Self::Waits => waits(case),
            Self::Seen => seen(case),
            Self::Term => Grid {
                columns: WEEK.iter().map(|(name, _)| *name).collect(),
                rows: case
                    .projection()
                    .weeks
                    .iter()
                    .map(|week| WEEK.iter().map(|(_, read)| read(week)).collect())
                    .collect(),
            },
        }
    }

    /// The table as comma-separated values.
    pub fn csv(self, case: &Case<'_>, messages: &Messages) -> String {
        match self {
            Self::Inputs => inputs(case, messages),
            Self::Results => results(case, messages),
            Self::Waits | Self::Seen | Self::Term => {
                let grid = self.grid(case);
                let rows: Vec<Vec<Cell>> = grid
                    .rows
                    .into_iter()
                    .map(|row| row.into_iter().map(Cell::from).collect())
                    .collect();
                csv::file(&grid.columns, &rows)
            }
        }
    }
}

/// Both waits from half the smallest staffing of interest to one and a half times the largest.
fn waits(case: &Case<'_>) -> Grid {
    let outcome = case.outcome;
    let headcount = |staff: Option<crate::model::outcome::Staff>| staff.map(|s| s.headcount);
    let staffings = [
        Some(outcome.today.headcount),
        headcount(outcome.required.ordered),
        headcount(outcome.required.standard),
    ];
    let of_interest = || staffings.into_iter().flatten().filter(|n| *n > 0.0);
    let (least, most) = (
        of_interest().fold(f64::INFINITY, f64::min),
        of_interest().fold(0.0, f64::max),
    );
    let points = wait_curve(case.scenario, 0.5 * least, 1.5 * most, STAFFINGS);
    Grid {
        columns: vec![
            "clinicians",
            "first_p50_weeks",
            "return_p10_weeks",
            "return_p50_weeks",
            "return_p90_weeks",
        ],
        rows: points
            .into_iter()
            .map(|point| {
                vec![
                    Some(point.clinicians),
                    point.first_p50_weeks,
                    point.return_p10_weeks,
                    point.return_p50_weeks,
                    point.return_p90_weeks,
                ]
            })
            .collect(),
    }
}

fn seen(case: &Case<'_>) -> Grid {
    let waits = case.outcome.waits;
    let longest = [
        waits.first_appointment.p90_weeks,
        waits.return_visit.p90_weeks,
    ];
    let longest = longest.into_iter().flatten().fold(0.0, f64::max);
    let days = (longest * BUSINESS_DAYS_PER_WEEK)
        .ceil()
        .clamp(DAYS.0, DAYS.1);
    let points = seen_within(case.scenario, days, days as usize + 1);
    Grid {
        columns: vec!["business_days", "first_appointment", "return_visit"],
        rows: points
            .into_iter()
            .map(|point| {
                vec![
                    Some(point.business_days),
                    point.first_appointment,
                    point.return_visit,
                ]
            })
            .collect(),
    }
}

/// The return visits of each interval ordered; no rows without a mix.
pub(super) fn streams(case: &Case<'_>) -> Grid {
    Grid {
        columns: vec![
            "share",
            "visit_interval_weeks",
            "mean_weeks",
            "p10_weeks",
            "p50_weeks",
            "p90_weeks",
            "share_within_standard",
            "share_as_ordered",
            "returns_per_week",
        ],
        rows: case
            .outcome
            .streams
            .iter()
            .map(|stream| {
                vec![
                    Some(stream.share),
                    Some(stream.visit_interval_weeks),
                    stream.mean_weeks,
                    stream.p10_weeks,
                    stream.p50_weeks,
                    stream.p90_weeks,
                    stream.share_within_standard,
                    stream.share_as_ordered,
                    stream.returns_per_week,
                ]
            })
            .collect(),
    }
}

/// The words of a stored number's unit: shares are fractions here.
pub(super) fn stored_unit(messages: &Messages, unit: Option<Unit>) -> String {
    let fraction = |id: &str| messages.text(id);
    match unit {
        None => String::new(),
        Some(Unit::Share) => fraction("file-fraction"),
        Some(Unit::SharePerYear) => fraction("file-fraction-per-year"),
        Some(Unit::SharePerWeek) => fraction("file-fraction-per-week"),
        Some(unit) => messages.format(unit_id(unit), &[("n", crate::i18n::Arg::Number(2.0, 0))]),
    }
}

fn value(value: Value) -> Cell {
    match value {
        Value::Number(number) => Some(number).into(),
        Value::Policy(policy) => policy.name().into(),
    }
}

/// A row of an input with what is said of it; with notes only where they are to be told.
fn said(standings: &Standings, item: Option<Item>, mut row: Vec<Cell>) -> Vec<Cell> {
    let marked = item.and_then(|item| standings.marked(item));
    let standing = marked.and_then(|marked| marked.standing.as_ref());
    row.push(standing.map_or(Cell::Empty, |standing| standing.name().into()));
    if standings.has_notes() {
        let note = marked.map(|marked| marked.note.as_str());
        row.push(note.unwrap_or_default().into());
    }
    row
}

fn inputs(case: &Case<'_>, messages: &Messages) -> String {
    let (inputs, defaults) = (case.scenario.inputs(), Inputs::default());
    let flag = |same: bool| messages.text(if same { "file-default" } else { "file-changed" });
    let said = |item, row| said(case.standings, item, row);
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for parameter in PARAMETERS {
        let (now, default) = (inputs.value(parameter.id), defaults.value(parameter.id));
        let statuses: Vec<String> = parameter
            .status
            .iter()
            .map(|status| messages.status(*status))
            .collect();
        let row = vec![
            parameter.name.into(),
            messages.parameter_label(parameter.id).into(),
            value(now),
            stored_unit(messages, parameter.unit).into(),
            value(default),
            flag(now == default).into(),
            statuses.join("; ").into(),
            messages.parameter_source(parameter.id).into(),
        ];
        rows.push(said(Some(Item::Parameter(parameter.id)), row));
    }
    if inputs.ordered_mix.is_empty() && case.standings.marked(Item::OrderedMix).is_some() {
        // That there is no mix has no row else.
        let mut row = vec![
            Item::OrderedMix.name().into(),
            messages.text("bargain-mix").into(),
        ];
        row.resize(8, Cell::Empty);
        rows.push(said(Some(Item::OrderedMix), row));
    }
    for (index, stream) in inputs.ordered_mix.iter().enumerate() {
        let parts = [
            ("share", stream.share, Some(Unit::Share)),
            (
                "visit_interval_weeks",
                stream.interval_weeks,
                Some(Unit::Weeks),
            ),
            (
                "sessions_to_complete",
                stream.sessions,
                Some(Unit::Sessions),
            ),
        ];
        for (part, number, unit) in parts {
            let row = vec![
                format!("ordered_mix.{index}.{part}").into(),
                messages.text(&format!("file-mix-{part}")).into(),
                Some(number).into(),
                stored_unit(messages, unit).into(),
                Cell::Empty,
                flag(false).into(),
                messages
                    .status(crate::model::parameter::Status::Choice)
                    .into(),
                Cell::Empty,
            ];
            rows.push(said(Some(Item::OrderedMix), row));
        }
    }
    let default = Term::default();
    for id in TermId::ALL {
        let number = |term: &Term| match term.number(id) {
            Some(number) => Some(number).into(),
            None => Cell::from(term.hiring.name()),
        };
        let (now, default) = (number(case.term), number(&default));
        let same = now == default;
        let row = vec![
            id.name().into(),
            messages.term_label(id).into(),
            now,
            stored_unit(messages, id.unit()).into(),
            default,
            flag(same).into(),
            messages
                .status(crate::model::parameter::Status::Choice)
                .into(),
            messages
                .text(&format!("parameter-{}.source", id.name()))
                .into(),
        ];
        rows.push(said(None, row));
    }
    let mut names = vec![
        "name", "label", "value", "unit", "default", "changed", "status", "source", "standing",
    ];
    if case.standings.has_notes() {
        names.push("note");
    }
    csv::file(&names, &rows)
}

fn results(case: &Case<'_>, messages: &Messages) -> String {
    let label = |name: &str| messages.text(&format!("output-{}", name.replace('.', "-")));
    let mut rows: Vec<Vec<Cell>> = claim_rows(case)
        .into_iter()
        .map(|(name, text)| {
            let label = messages.text(&format!("file-{name}"));
            vec![name.into(), label.into(), text.into()]
        })
        .collect();
    rows.extend(RESULTS.iter().map(|row| {
        vec![
            row.name.into(),
            label(row.name).into(),
            row.value(case.outcome).into(),
        ]
    }));
    rows.extend(WORDS.iter().map(|word| {
        let value = word.value(case.outcome).map_or(Cell::Empty, Cell::from);
        vec![word.name.into(), label(word.name).into(), value]
    }));
    for (index, row) in streams(case).rows.into_iter().enumerate() {
        for (column, number) in streams(case).columns.into_iter().zip(row) {
            rows.push(vec![
                format!("streams.{index}.{column}").into(),
                Cell::Empty,
                number.into(),
            ]);
        }
    }
    csv::file(&["name", "label", "value"], &rows)
}
