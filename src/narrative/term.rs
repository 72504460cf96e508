//! What a plan leads to over the term: the finding, the plan in words, and each result.

use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::projection::{Answer, HiringPlan, Projection, Term, Week};

use super::charts::days;
use super::figures::{Figure, decimals};

/// Months in a week.
const MONTHS_A_WEEK: f64 = 12.0 / 52.0;

fn whole(number: u32) -> Arg {
    Arg::Number(f64::from(number), 0)
}

fn short(number: f64) -> Arg {
    Arg::Number(number, decimals(number, 1))
}

/// The finding of the chart.
pub fn title(projection: &Projection, messages: &Messages) -> String {
    if projection.weeks.is_empty() {
        return messages.text("sentence-term-none");
    }
    match projection.standard_holds_from {
        Some(week) => messages.format(
            "sentence-term-holds",
            &[
                ("week", whole(week)),
                ("weeks", short(projection.weeks.len() as f64)),
            ],
        ),
        None => messages.text("sentence-term-holds-never"),
    }
}

/// The plan, in words.
pub fn plan(term: &Term, messages: &Messages) -> String {
    let years = messages.format("unit-years.value", &[("n", short(term.term_years))]);
    let share = |value| Arg::Text(Figure::Share.text(messages, Some(value)));
    let args = [
        ("years", Arg::Text(years)),
        ("multiple", share(term.hiring_multiple)),
        ("month", short(term.hiring_by_month)),
        ("starts", short(term.starts_per_month)),
    ];
    let id = match term.hiring {
        HiringPlan::Keep => "sentence-term-plan-keep",
        HiringPlan::Posts => "sentence-term-plan-posts",
        HiringPlan::Productive => "sentence-term-plan-productive",
        HiringPlan::Starts => "sentence-term-plan-starts",
    };
    let plan = messages.format(id, &args);
    if term.stoppage_weeks <= 0.0 {
        return plan;
    }
    let stoppage = messages.format(
        "sentence-term-plan-stoppage",
        &[
            ("weeks", short(term.stoppage_weeks)),
            ("from", short(term.stoppage_from_week)),
            ("capacity", share(term.stoppage_capacity)),
        ],
    );
    format!("{plan} {stoppage}")
}

/// When the standard holds for good.
pub fn standard(scenario: &Scenario, projection: &Projection, messages: &Messages) -> String {
    let share = Figure::Share.text(messages, Some(scenario.inputs().compliance_share));
    let args = |week| [("week", whole(week)), ("share", Arg::Text(share.clone()))];
    match projection.standard_holds_from {
        Some(week) => messages.format("sentence-term-standard", &args(week)),
        None => messages.format("sentence-term-standard-never", &args(0)),
    }
}

/// When visits come as ordered for good.
pub fn ordered(projection: &Projection, messages: &Messages) -> String {
    match projection.ordered_holds_from {
        Some(week) => messages.format("sentence-term-ordered", &[("week", whole(week))]),
        None => messages.text("sentence-term-ordered-never"),
    }
}

/// How many must start each month, or that no allowed number does it and what would be feasible.
pub fn starts(
    scenario: &Scenario,
    term: &Term,
    answer: Option<&Answer>,
    messages: &Messages,
) -> String {
    let month = (f64::from(term.by_week()) * MONTHS_A_WEEK).round();
    let most = term.most_starts(scenario.inputs());
    let (id, starts, week) = match answer {
        None => return messages.text("sentence-term-searching"),
        Some(Answer::Starts(starts)) => ("sentence-term-starts", *starts, 0),
        Some(Answer::Infeasible {
            earliest_week: Some(week),
        }) => ("sentence-term-infeasible", 0.0, *week),
        Some(Answer::Infeasible {
            earliest_week: None,
        }) => ("sentence-term-infeasible-never", 0.0, 0),
    };
    messages.format(
        id,
        &[
            ("n", Arg::Number(starts, 0)),
            ("month", short(month)),
            ("most", Arg::Number(most, 0)),
            ("week", whole(week)),
        ],
    )
}

/// What the posts cost over the term.
pub fn cost(projection: &Projection, messages: &Messages) -> String {
    let cost = projection.weeks.last().map(|week| week.cost_to_date);
    let cost = Figure::Dollars.text(messages, cost);
    messages.format("sentence-term-cost", &[("cost", Arg::Text(cost))])
}

/// One week in words.
pub fn week(week: &Week, messages: &Messages) -> String {
    let mut args = vec![
        ("week", whole(week.week)),
        ("first", days(week.first_mean_weeks, messages)),
        ("backlog", Figure::People.arg(week.backlog)),
        (
            "fte",
            Arg::Text(Figure::Fte.text(messages, Some(week.productive_fte))),
        ),
    ];
    match week.return_mean_weeks {
        Some(weeks) => {
            args.push(("return", days(weeks, messages)));
            messages.format("sentence-term-week", &args)
        }
        None => messages.format("sentence-term-week-no-return", &args),
    }
}

/// The chart in words: its kind, its first and last week, and the weeks of uncertain spread.
pub fn describe(projection: &Projection, messages: &Messages) -> String {
    let weeks = &projection.weeks;
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
        return format!("{}.", title(projection, messages));
    };
    let mut sentences = vec![messages.format(
        "sentence-term-describe",
        &[("weeks", short(weeks.len() as f64))],
    )];
    sentences.push(format!("{}.", title(projection, messages)));
    sentences.push(week(first, messages));
    if weeks.len() > 1 {
        sentences.push(week(last, messages));
    }
    sentences.extend(uncertain(projection, messages));
    sentences.join(" ")
}

/// How many weeks' spread is uncertain; nothing when none is.
pub fn uncertain(projection: &Projection, messages: &Messages) -> Option<String> {
    let count = projection
        .weeks
        .iter()
        .filter(|week| week.shape_uncertain)
        .count();
    (count > 0).then(|| messages.format("sentence-term-uncertain", &[("n", short(count as f64))]))
}
