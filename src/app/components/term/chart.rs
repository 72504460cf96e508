//! The chart of the term and its table.

use std::rc::Rc;

use yew::functional::Hook;
use yew::prelude::*;

use crate::app::components::chart::{ChartProps, Drawing, Height, Reader, Rows, Sheet, chart};
use crate::app::components::part::part;
use crate::app::components::wait::standards;
use crate::app::hooks::{use_held, use_words};
use crate::charts::term::{self, TermAxes, TermChart, TermWords};
use crate::charts::{Range, Reading, Series, SeriesColor, Standard, Stops};
use crate::i18n::{Arg, Messages};
use crate::model::projection::{HiringPlan, Projection, Stoppage, Term, Week};
use crate::model::{Outcome, Scenario};
use crate::narrative::figures::{BUSINESS_DAYS_PER_WEEK, Figure};
use crate::narrative::{reading, term as words};

/// A projection and what it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TermFigureProps {
    /// The last valid scenario.
    pub scenario: Scenario,
    /// Its outcome.
    pub outcome: Rc<Outcome>,
    /// What happens over the term.
    pub term: Term,
    /// Week by week.
    pub projection: Rc<Projection>,
    /// Whether the axes keep still.
    pub held: bool,
    /// Whether the last change is complete.
    pub settled: bool,
}

/// Weeks in a quarter, in a month and in a year.
const QUARTER: usize = 13;
const MONTH: f64 = 52.0 / 12.0;
const YEAR: f64 = 52.0;

/// The chart of the term.
pub(super) fn term_figure(props: TermFigureProps) -> Html {
    part("chart", props, |props, hooks| {
        use_term_figure(props).run(hooks)
    })
}

#[hook]
fn use_term_figure(props: &TermFigureProps) -> Html {
    let messages = use_words();
    let TermFigureProps {
        scenario,
        outcome,
        term,
        projection,
        held,
        settled,
    } = props;
    let standards = standards(scenario, outcome, &messages);
    let at_work = term.hiring == HiringPlan::Productive;
    let axes = use_held(*held, || {
        let days: Vec<f64> = standards.iter().map(|standard| standard.days).collect();
        TermAxes::new(&projection.weeks, &days, staff(at_work))
    });
    let description = use_held(!settled, || words::describe(projection, &messages));
    let drawing = use_memo((projection.clone(), *term, axes, messages.clone()), {
        move |(projection, term, axes, messages)| {
            let stoppage = term.plan().stoppage;
            Drawing(Rc::new(draw(
                projection.clone(),
                at_work,
                stoppage,
                *axes,
                standards,
                messages.clone(),
            )))
        }
    });
    let rows = {
        let (messages, projection) = (messages.clone(), projection.clone());
        move || table(&messages, &projection, at_work)
    };
    chart(ChartProps {
        id: "term-weeks",
        title: words::title(projection, &messages).into(),
        note: note(projection, term, &messages).into(),
        controls: Html::default(),
        description: description.into(),
        caption: messages.text("table-term").into(),
        height: Height(Rc::new(term::height)),
        draw: (*drawing).clone(),
        reader: Some(reader(projection.clone(), at_work, axes, messages.clone())),
        rows: Rows(Rc::new(rows)),
        saver: None,
    })
}

/// The weeks at the end of each quarter.
fn table(messages: &Messages, projection: &Projection, at_work: bool) -> Html {
    let heads = [
        "table-week",
        "table-first-mean",
        "table-first-p90",
        "table-return-mean",
        "table-return-p10",
        "table-return-p90",
        "table-backlog",
        if at_work {
            "table-at-work"
        } else {
            "table-filled"
        },
        "table-cost",
    ];
    let quarters = projection.weeks.iter().skip(QUARTER - 1).step_by(QUARTER);
    html! {
        <>
            <thead>
                <tr>{ for heads.into_iter().map(|id| html! {
                    <th scope="col" class="number">{ messages.text(id) }</th>
                }) }</tr>
            </thead>
            <tbody>{ for quarters.map(|week| row(messages, week, at_work)) }</tbody>
        </>
    }
}

/// Reads the weeks.
fn reader(
    projection: Rc<Projection>,
    at_work: bool,
    axes: TermAxes,
    messages: Rc<Messages>,
) -> Reader {
    let weeks = Range {
        lo: axes.weeks.lo.max(1.0),
        hi: axes.weeks.hi.min(projection.weeks.len() as f64),
    };
    let stops = Stops::new(weeks, 0.0, 1.0, QUARTER as f64);
    let below = |color, plot| Series { color, plot };
    let at = move |stop: i64| {
        let index = usize::try_from(stop - 1).ok();
        let Some(at) = index.and_then(|index| projection.weeks.get(index)) else {
            return Reading::default();
        };
        let staff = staff(at_work)(at);
        let days = |weeks: f64| weeks * BUSINESS_DAYS_PER_WEEK;
        Reading {
            text: reading::week(at, staff, !at_work, &messages),
            values: vec![
                Some(days(at.first_mean_weeks)),
                at.return_mean_weeks.map(days),
                Some(at.backlog),
                Some(staff),
            ],
        }
    };
    Reader {
        stops,
        rows: false,
        series: vec![
            Series::of(SeriesColor::First),
            Series::of(SeriesColor::Returns),
            below(SeriesColor::First, 1),
            below(SeriesColor::Ink, 2),
        ],
        at: Rc::new(at),
    }
}

/// The staff the chart shows: filled posts, or those at work where the plan is about them.
fn staff(at_work: bool) -> fn(&Week) -> f64 {
    if at_work {
        |week| week.productive_fte
    } else {
        |week| week.filled_posts_fte
    }
}

fn note(projection: &Projection, term: &Term, messages: &Messages) -> String {
    let plan = words::plan(term, messages);
    match words::uncertain(projection, messages) {
        Some(uncertain) => format!("{plan} {uncertain}"),
        None => plan,
    }
}

fn row(messages: &Messages, week: &Week, at_work: bool) -> Html {
    let name = messages.number(f64::from(week.week), 0);
    let name = if week.shape_uncertain {
        messages.format("table-week-uncertain", &[("week", Arg::Text(name))])
    } else {
        name
    };
    let cells = [
        (Figure::BusinessDays, Some(week.first_mean_weeks)),
        (Figure::BusinessDays, Some(week.first_p90_weeks)),
        (Figure::BusinessDays, week.return_mean_weeks),
        (Figure::BusinessDays, week.return_p10_weeks),
        (Figure::BusinessDays, week.return_p90_weeks),
        (Figure::People, Some(week.backlog)),
        (Figure::Fte, Some(staff(at_work)(week))),
        (Figure::Dollars, Some(week.cost_to_date)),
    ];
    html! {
        <tr>
            <th scope="row" class="number">{ name }</th>
            { for cells.into_iter().map(|(figure, value)| html! {
                <td class="number">{ figure.text(messages, value) }</td>
            }) }
        </tr>
    }
}

fn draw(
    projection: Rc<Projection>,
    at_work: bool,
    stoppage: Option<Stoppage>,
    axes: TermAxes,
    standards: Vec<Standard>,
    messages: Rc<Messages>,
) -> impl Fn(&Sheet<'_>) -> bool {
    move |sheet| {
        let weeks = Weeks {
            projection: &projection,
            at_work,
            stoppage,
            axes,
            standards: &standards,
        };
        weeks.chart(&messages, |chart| sheet.draw(chart))
    }
}

/// What the chart shows.
struct Weeks<'a> {
    projection: &'a Projection,
    at_work: bool,
    stoppage: Option<Stoppage>,
    axes: TermAxes,
    standards: &'a [Standard],
}

impl Weeks<'_> {
    /// What `paint` makes of the chart.
    fn chart<R>(&self, messages: &Messages, paint: impl FnOnce(&TermChart) -> R) -> R {
        let monthly = term::tick_weeks(self.axes.weeks.span()) < YEAR;
        let (x_title, unit) = if monthly {
            ("chart-term-axis-months", MONTH)
        } else {
            ("chart-term-axis-years", YEAR)
        };
        let staff_title = if self.at_work {
            "chart-term-at-work"
        } else {
            "chart-term-filled"
        };
        paint(&TermChart {
            axes: self.axes,
            weeks: &self.projection.weeks,
            staff: &staff(self.at_work),
            standards: self.standards,
            stoppage: self
                .stoppage
                .map(|stoppage| (stoppage.from_week, stoppage.to_week)),
            words: &TermWords {
                x_title: messages.text(x_title),
                y_title: messages.text("chart-term-axis-y"),
                first_appointment: messages.text("chart-series-first"),
                return_visit: messages.text("chart-series-return"),
                backlog: messages.text("chart-term-backlog"),
                staff: messages.text(staff_title),
                stoppage: messages.text("chart-term-stoppage"),
            },
            x_tick: &|week| messages.short_number(week / unit, 1),
            y_tick: &|value| messages.short_number(value, 1),
        })
    }
}

/// What `paint` makes of the chart of a term.
pub(in crate::app) fn picture<R>(
    (scenario, outcome): (&Scenario, &Outcome),
    plan: &Term,
    projection: &Projection,
    messages: &Messages,
    paint: impl FnOnce(&TermChart) -> R,
) -> R {
    let standards = standards(scenario, outcome, messages);
    let days: Vec<f64> = standards.iter().map(|standard| standard.days).collect();
    let at_work = plan.hiring == HiringPlan::Productive;
    Weeks {
        projection,
        at_work,
        stoppage: plan.plan().stoppage,
        axes: TermAxes::new(&projection.weeks, &days, staff(at_work)),
        standards: &standards,
    }
    .chart(messages, paint)
}
