//! A change in one line: what changed, and what that does to the number and to both clocks.

use crate::i18n::{Arg, Messages};
use crate::model::outcome::Status;
use crate::model::{Inputs, Outcome, ParameterId, Scenario, evaluate};
use crate::presets::{self, PRESETS};
use crate::proposal::values::differing;
use crate::proposal::{Baseline, Item, ProposalId, Table};

use super::figures::{BUSINESS_DAYS_PER_WEEK, Figure};
use super::mix;
use super::room::{InUnit, called, label, number, value};

/// Weeks from which a wait is only told to be over a year.
const YEAR_WEEKS: f64 = 52.0;

/// What the scenarios of a change may be known by.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What lies on the table now.
    pub table: &'a Table,
    /// The proposal the sliders belong to.
    pub selected: Option<ProposalId>,
    /// What the sliders were at before a proposal was taken up.
    pub scratch: Option<&'a Scenario>,
    /// The scenario on record the inputs were started from.
    pub origin: &'a str,
    /// The unit in which the reader wants a quantity.
    pub unit: InUnit<'a>,
}

/// What changed from one scenario to another, and what that does. No full stop.
///
/// One input is named with both its values. Where more changed, two scenarios that are known, a
/// proposal, the baseline or one on record, are named against each other; else the inputs are
/// counted.
pub fn line(before: &Scenario, now: &Scenario, known: &Known<'_>, messages: &Messages) -> String {
    let effect = effect(&evaluate(before), &evaluate(now), messages);
    let what = match differing(before, now).as_slice() {
        [] => return capital(&effect),
        [item] => moved(*item, before, now, known.unit, messages),
        items => known.against(before, now, messages).unwrap_or_else(|| {
            let count = Arg::Number(items.len() as f64, 0);
            messages.format("change-several", &[("n", count)])
        }),
    };
    let parts = [("what", Arg::Text(what)), ("effect", Arg::Text(effect))];
    messages.format("change-line", &parts)
}

/// One input, from and to.
fn moved(
    of: Item,
    before: &Scenario,
    now: &Scenario,
    unit: InUnit<'_>,
    messages: &Messages,
) -> String {
    let (was, is) = (before.inputs(), now.inputs());
    let input = ("input", Arg::Text(label(of, unit, messages)));
    let choice = match of {
        Item::OrderedMix if is.ordered_mix.is_empty() => Some(value(of, is, unit, messages)),
        Item::OrderedMix => Some(mix::parts(is, messages)),
        Item::Parameter(ParameterId::IntakePolicy) => {
            Some(messages.within(&messages.policy(is.intake_policy)))
        }
        Item::Parameter(_) => None,
    };
    if let Some(to) = choice {
        return messages.format("change-choice", &[input, ("to", Arg::Text(to))]);
    }
    let [from, to] = [was, is].map(|inputs| match of {
        Item::Parameter(id) => {
            let stored = inputs.number(id).unwrap_or_default();
            number(id, stored, inputs, unit, messages)
        }
        Item::OrderedMix => String::new(),
    });
    let mut args = vec![
        input,
        ("from", Arg::Text(without_shared(&from, &to))),
        ("to", Arg::Text(to.clone())),
    ];
    // The slider that writes it counts what is left for patients.
    let managed = ParameterId::PatientManagementHours;
    if of != Item::Parameter(managed) {
        return messages.format("change-input", &args);
    }
    let left = |inputs: &Inputs| {
        let hours = number(managed, inputs.bookable_hours(), inputs, unit, messages);
        Arg::Text(without_shared(&hours, &to))
    };
    args.extend([("before", left(was)), ("left", left(is))]);
    let patients = messages.text("parameter-bookable_hours");
    args.push(("patients", Arg::Text(patients)));
    if let Some((_, Arg::Text(name))) = args.first_mut() {
        *name = messages.within(name);
    }
    messages.format("change-management", &args)
}

/// A text without the words at its end that another ends in as well: "7" of "7 hours a week" beside
/// "6 hours a week". What is told apart by nothing else stays whole.
fn without_shared(one: &str, other: &str) -> String {
    let shared = one
        .split(' ')
        .rev()
        .zip(other.split(' ').rev())
        .take_while(|(one, other)| one == other)
        .count();
    let words: Vec<&str> = one.split(' ').collect();
    let kept = words.len().saturating_sub(shared).max(1);
    let kept = words.get(..kept).unwrap_or(&words);
    kept.join(" ")
}

impl Known<'_> {
    /// Two scenarios that are known, against each other.
    fn against(&self, before: &Scenario, now: &Scenario, messages: &Messages) -> Option<String> {
        let scratch = || messages.text("change-scratch");
        let proposal = self.proposed(before, messages);
        let put_down = self.selected.is_none() && proposal.is_some();
        let one = self.now(now, messages).or_else(|| put_down.then(scratch))?;
        let other = proposal
            .or_else(|| self.on_record(before, messages))
            .or_else(|| (self.scratch == Some(before)).then(scratch))?;
        let names = [("one", Arg::Text(one)), ("other", Arg::Text(other))];
        Some(capital(&messages.format("change-against", &names)))
    }

    /// Whose numbers hold now.
    fn now(&self, now: &Scenario, messages: &Messages) -> Option<String> {
        let is = |id: ProposalId| self.table.scenario(id).as_ref() == Some(now);
        match self.selected.filter(|id| is(*id)) {
            Some(id) => Some(called(self.table.proposal(id)?, self.table, messages)),
            None => self
                .on_record(now, messages)
                .or_else(|| self.proposed(now, messages)),
        }
    }

    /// The proposal a scenario is; the last on the table where there are several.
    fn proposed(&self, scenario: &Scenario, messages: &Messages) -> Option<String> {
        let mut proposals = self.table.proposals().iter().rev();
        let own = proposals.find(|own| self.table.scenario(own.id).as_ref() == Some(scenario))?;
        Some(called(own, self.table, messages))
    }

    /// The baseline a scenario is once there is one on the table, else the one on record; each with
    /// what is agreed in it, as the sliders have it.
    fn on_record(&self, scenario: &Scenario, messages: &Messages) -> Option<String> {
        let is = |mut inputs: Inputs| {
            self.table.standings().hold(&mut inputs);
            inputs == *scenario.inputs()
        };
        let baseline = self.table.baseline();
        let laid = !self.table.is_empty() || *baseline != Baseline::default();
        if laid && is(baseline.scenario.inputs().clone()) {
            return Some(messages.text("change-baseline"));
        }
        let origin = presets::preset(self.origin).into_iter();
        let preset = origin.chain(PRESETS).find(|preset| is(preset.inputs()))?;
        Some(messages.text(&format!("preset-{}", preset.id)))
    }
}

/// What changed from one outcome to another: clinicians needed, then each clock with the
/// clinicians there are. No full stop.
///
/// Differences are those of the numbers shown, so that a line never tells of a change nobody can
/// see.
pub fn change(was: &Outcome, is: &Outcome, messages: &Messages) -> String {
    capital(&effect(was, is, messages))
}

fn effect(was: &Outcome, is: &Outcome, messages: &Messages) -> String {
    let (old, new) = (Clocks::of(was), Clocks::of(is));
    let mut parts: Vec<String> = need(was, is, messages).into_iter().collect();
    match new {
        // One reason for everything is said once.
        Clocks::Nothing(reason) => {
            if old != new {
                parts.push(messages.text(reason));
            }
        }
        Clocks::Both(first, returns) => {
            let (first_was, returns_was) = match old {
                Clocks::Both(first, returns) => (Some(first), Some(returns)),
                Clocks::Nothing(_) => (None, None),
            };
            parts.extend(clock("first", first_was, first, messages));
            parts.extend(clock("return", returns_was, returns, messages));
        }
    }
    let line = parts.into_iter().reduce(|first, then| {
        let parts = [("first", Arg::Text(first)), ("then", Arg::Text(then))];
        messages.format("change-and", &parts)
    });
    line.unwrap_or_else(|| messages.text("room-same"))
}

/// How long a wait is, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Wait {
    /// Whole business days.
    Days(f64),
    OverAYear,
    /// By so much a week.
    Growing(f64),
    /// No visit comes.
    None,
}

/// Both waits, or why there are none: an id of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Clocks {
    Nothing(&'static str),
    Both(Wait, Wait),
}

impl Clocks {
    fn of(outcome: &Outcome) -> Self {
        if outcome.fluid_fte.is_none() {
            return Self::Nothing("change-no-slots");
        }
        if outcome.new_patients_per_week <= 0.0 {
            return Self::Nothing("change-nobody");
        }
        let first = &outcome.waits.first_appointment;
        let first = wait(
            first.p50_weeks,
            Figure::People.rounded(first.list_growth_per_week.unwrap_or(0.0)),
        );
        let returns = match outcome.status {
            Status::NoReturns => Wait::None,
            Status::OverAYear => Wait::OverAYear,
            _ => wait(
                outcome.waits.return_visit.p50_weeks,
                Figure::Weeks.rounded(outcome.growth_per_week.unwrap_or(0.0)),
            ),
        };
        Self::Both(first, returns)
    }
}

fn wait(weeks: Option<f64>, growth: f64) -> Wait {
    match weeks {
        None => Wait::Growing(growth),
        Some(weeks) if weeks > YEAR_WEEKS => Wait::OverAYear,
        Some(weeks) => Wait::Days(Figure::BusinessDays.rounded(weeks) * BUSINESS_DAYS_PER_WEEK),
    }
}

/// What changed in the clinicians needed; `None` when the number shown is the same.
fn need(was: &Outcome, is: &Outcome, messages: &Messages) -> Option<String> {
    let count = |outcome: &Outcome| {
        let staff = outcome.required.ordered?;
        Some(Figure::People.rounded(staff.headcount))
    };
    let (id, people) = match (count(was), count(is)) {
        (Some(was), Some(is)) if is - was > 0.05 => ("change-need-more", is - was),
        (Some(was), Some(is)) if was - is > 0.05 => ("change-need-fewer", was - is),
        (None, Some(is)) => ("change-need-now", is),
        (Some(_), None) => return Some(messages.text("change-need-none")),
        (Some(_), Some(_)) | (None, None) => return None,
    };
    Some(messages.format(id, &[("n", Figure::People.arg(people))]))
}

/// What changed on one clock; `None` when it says the same.
fn clock(name: &'static str, was: Option<Wait>, is: Wait, messages: &Messages) -> Option<String> {
    let said = |what: &str| messages.text(&format!("change-{name}-{what}"));
    let days = |what: &str, days: f64| {
        let id = format!("change-{name}-{what}");
        messages.format(&id, &[("n", Arg::Number(days.round(), 0))])
    };
    Some(match (was, is) {
        (Some(Wait::Days(was)), Wait::Days(is)) if is - was > 0.5 => days("later", is - was),
        (Some(Wait::Days(was)), Wait::Days(is)) if was - is > 0.5 => days("sooner", was - is),
        (Some(Wait::Days(_)), Wait::Days(_)) => return None,
        (_, Wait::Days(is)) => days("now", is),
        (Some(Wait::Growing(was)), Wait::Growing(is)) if is > was => said("faster"),
        (Some(Wait::Growing(was)), Wait::Growing(is)) if is < was => said("slower"),
        (Some(Wait::Growing(_)), Wait::Growing(_))
        | (Some(Wait::OverAYear), Wait::OverAYear)
        | (Some(Wait::None), Wait::None) => return None,
        (_, Wait::Growing(_)) => said("growing"),
        (_, Wait::OverAYear) => said("year"),
        (_, Wait::None) => said("none"),
    })
}

/// The line with a capital at its start: its parts do not know which of them comes first.
fn capital(line: &str) -> String {
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
