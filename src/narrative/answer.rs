//! The answer: the large number and the lines beside it.

use crate::i18n::{Arg, Messages};
use crate::model::outcome::{NoRequirement, Staff};
use crate::model::{Inputs, Outcome, Scenario, evaluate};

use super::clocks::{first_appointment, return_visit};
use super::figures::{self, Figure};

/// The answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The large number: clinicians at work for the interval ordered, or that no number is enough.
    pub number: String,
    /// The words after it.
    pub unit: String,
    /// Gap to today and ratio, or why there is no number.
    pub need: String,
    /// What the access standard alone needs, or why it needs nothing.
    pub standard: String,
    /// Posts to fund and cost; `None` when no number is enough.
    pub posts: Option<String>,
    /// What a year of growth adds; `None` when it adds nobody.
    pub growth: Option<String>,
    /// Hires a year; `None` when there are none.
    pub hires: Option<String>,
}

/// The answer of an outcome in words.
pub fn answer(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> Answer {
    let inputs = scenario.inputs();
    let ordered = outcome.required.ordered;
    let (number, unit) = match ordered {
        Some(staff) => (
            Figure::People.text(messages, Some(staff.headcount)),
            messages.format("sentence-headline-unit", &[count("n", staff.headcount)]),
        ),
        None => (
            messages.text("sentence-headline-none"),
            messages.text("sentence-headline-none-unit"),
        ),
    };
    Answer {
        number,
        unit,
        need: need(inputs, outcome, messages),
        standard: standard(inputs, outcome, messages),
        posts: ordered.map(|staff| posts(&staff, messages)),
        growth: counted(
            "sentence-growth",
            outcome.growth_headcount_per_year,
            messages,
        ),
        hires: counted("sentence-hires", outcome.hires_per_year, messages),
    }
}

/// The answer and both clocks as one text, for a voice that reads every change aloud.
pub fn spoken(scenario: &Scenario, outcome: &Outcome, messages: &Messages) -> String {
    let clocks = [
        (
            "first",
            Arg::Text(first_appointment(scenario, outcome, messages)),
        ),
        (
            "return",
            Arg::Text(return_visit(scenario, outcome, messages)),
        ),
    ];
    let [first, returns] = clocks;
    match outcome.required.ordered {
        Some(staff) => {
            let number = Figure::People.text(messages, Some(staff.headcount));
            let n = count("n", staff.headcount);
            let number = ("number", Arg::Text(number));
            messages.format("sentence-spoken", &[n, number, first, returns])
        }
        None => messages.format("sentence-spoken-none", &[first, returns]),
    }
}

/// The answer at the defaults, for the page to show before it starts; `None` when it has no numbers.
pub fn standing(messages: &Messages) -> Option<String> {
    let scenario = Scenario::default();
    let outcome = evaluate(&scenario);
    let inputs = scenario.inputs();
    Some(messages.format(
        "static-answer",
        &[
            count("members", inputs.members),
            count("ordered", outcome.required.ordered?.headcount),
            count("standard", outcome.required.standard?.headcount),
            count("today", inputs.clinicians),
            ("days", Figure::Days.arg(inputs.return_standard_days)),
            (
                "wait",
                Figure::BusinessDays.arg(outcome.waits.return_visit.p50_weeks?),
            ),
        ],
    ))
}

fn count(name: &'static str, people: f64) -> (&'static str, Arg) {
    (name, Figure::People.arg(people))
}

/// Which way a need differs from today, and by how many: the difference of the numbers shown, so
/// that the page adds up.
fn gap(headcount: f64, inputs: &Inputs) -> [(&'static str, Arg); 2] {
    let difference = Figure::People.rounded(headcount) - Figure::People.rounded(inputs.clinicians);
    let people = Arg::Number(difference.abs(), figures::decimals(difference, 1));
    let direction = match difference {
        more if more > 0.05 => "more",
        fewer if fewer < -0.05 => "fewer",
        _ => "same",
    };
    [
        ("direction", Arg::Text(direction.to_owned())),
        ("gap", people),
    ]
}

fn need(inputs: &Inputs, outcome: &Outcome, messages: &Messages) -> String {
    match (outcome.required.ordered, outcome.required.ordered_reason) {
        (
            Some(Staff {
                headcount,
                members_per_fte: Some(members),
                ..
            }),
            _,
        ) => {
            let [direction, gap] = gap(headcount, inputs);
            let members = ("members", Figure::Members.arg(members));
            messages.format("sentence-need", &[direction, gap, members])
        }
        (Some(_), _) => messages.text("sentence-need-nobody"),
        (None, Some(NoRequirement::NoSlots)) => messages.text("sentence-need-no-slots"),
        (None, _) => messages.format(
            "sentence-need-out-of-reach",
            &[
                ("share", share(inputs, messages)),
                ("days", days(messages, inputs.intake_standard_days)),
            ],
        ),
    }
}

fn standard(inputs: &Inputs, outcome: &Outcome, messages: &Messages) -> String {
    let name = ("standard", Arg::Text(standard_name(inputs, messages)));
    match (outcome.required.standard, outcome.required.standard_reason) {
        (
            Some(Staff {
                members_per_fte: None,
                ..
            }),
            _,
        ) => messages.format("sentence-standard-nobody", &[name]),
        (Some(staff), _) => {
            let [direction, gap] = gap(staff.headcount, inputs);
            let n = count("n", staff.headcount);
            messages.format("sentence-standard-need", &[direction, gap, n, name])
        }
        (None, Some(NoRequirement::OrderedBeyondStandard)) => messages.format(
            "sentence-standard-beyond",
            &[("days", days(messages, inputs.return_standard_days))],
        ),
        (None, Some(NoRequirement::NoSlots)) => {
            messages.format("sentence-standard-no-slots", &[name])
        }
        (None, _) => messages.format(
            "sentence-standard-out-of-reach",
            &[name, ("share", share(inputs, messages))],
        ),
    }
}

/// "the 10-day standard", or both standards when they differ.
pub fn standard_name(inputs: &Inputs, messages: &Messages) -> String {
    let first = days(messages, inputs.intake_standard_days);
    let returns = days(messages, inputs.return_standard_days);
    if first == returns {
        let days = Figure::Days.arg(inputs.return_standard_days);
        messages.format("sentence-standard-one", &[("days", days)])
    } else {
        messages.format(
            "sentence-standard-two",
            &[("first", first), ("return", returns)],
        )
    }
}

fn posts(staff: &Staff, messages: &Messages) -> String {
    let cost = Figure::Cents.text(messages, Some(staff.cost_per_member_month));
    messages.format(
        "sentence-posts",
        &[count("posts", staff.posts), ("cost", Arg::Text(cost))],
    )
}

/// A sentence about a number of people, unless they would print as nobody.
fn counted(id: &'static str, people: Option<f64>, messages: &Messages) -> Option<String> {
    let people = people.filter(|people| Figure::People.rounded(*people) > 0.0)?;
    Some(messages.format(id, &[count("n", people)]))
}

fn share(inputs: &Inputs, messages: &Messages) -> Arg {
    Arg::Text(Figure::Share.text(messages, Some(inputs.compliance_share)))
}

/// "10 business days".
fn days(messages: &Messages, days: f64) -> Arg {
    Arg::Text(messages.format("unit-business-days.value", &[("n", Figure::Days.arg(days))]))
}
