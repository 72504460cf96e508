//! What would change the conclusion: break-even of every input, and what a step of each is worth.

use yew::prelude::*;

use super::choices::Choice;
use super::menu::{self, menu};
use super::rates;
use crate::app::seek::{fewest_decimals, toward};
use crate::i18n::{Arg, Messages};
use crate::model::measure::Aim;
use crate::model::numerics::sorted_by;
use crate::model::sensitivity::break_even::{BreakEven, Offset, break_evens, pays_for_itself};
use crate::model::sensitivity::exchange::{ExchangeRate, exchange_rates};
use crate::model::{ParameterId, Scenario};
use crate::narrative::matters as words;

/// The break-evens and exchange rates of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Flips {
    aim: Aim,
    /// The smallest relative change first, then those that do not flip it.
    found: Vec<BreakEven>,
    rates: Vec<ExchangeRate>,
    offset: Option<Offset>,
}

impl Flips {
    /// What would change the conclusion about a target.
    pub fn new(scenario: &Scenario, aim: Aim) -> Self {
        let mut found = break_evens(scenario, aim);
        // The smallest change first; those from nought by their size, and those that do not exist last.
        let change = |found: &BreakEven| found.relative_change().map(f64::abs);
        found = sorted_by(&found, |found| {
            found.flips_at.unwrap_or(f64::INFINITY).abs()
        });
        found = sorted_by(&found, |found| change(found).unwrap_or(f64::INFINITY));
        let hours = scenario.inputs().patient_management_hours;
        let change = (ParameterId::PatientManagementHours, hours - 1.0);
        Self {
            aim,
            found,
            rates: exchange_rates(scenario),
            offset: pays_for_itself(scenario, aim, change, ParameterId::TurnoverPerYear).ok(),
        }
    }
}

/// The flip as a person would write it, rounded away from the present value so that it still flips.
fn shown(found: &BreakEven) -> Option<f64> {
    let value = found.flips_at?;
    let unit = found.id.parameter()?.unit;
    let decimals = fewest_decimals(unit, value);
    Some(toward(unit, value, decimals, value > found.current).clamp(found.from, found.to))
}

/// The menu of targets, the finding, both tables.
pub fn view(
    messages: &Messages,
    scenario: &Scenario,
    flips: &Flips,
    choose: &Callback<Choice>,
) -> Html {
    let aims = Aim::ALL.map(|aim| {
        let id = format!("matters-aim-{}", words::aim_id(aim));
        (aim, messages.text(&id))
    });
    let (does, does_not): (Vec<&BreakEven>, Vec<&BreakEven>) = flips
        .found
        .iter()
        .partition(|found| found.flips_at.is_some());
    // What stands in dispute first: how many members and staff there are is known.
    let disputed = does.iter().find(|found| found.within_evidence().is_some());
    let smallest = disputed.or(does.first());
    let smallest = smallest.and_then(|found| Some((*found, shown(found)?)));
    let body = match flips.found.first() {
        None => html! { <p class="finding">{ messages.text("matters-flips-beyond") }</p> },
        Some(first) => html! {
            <>
                <p class="finding">{ words::flips(flips.aim, first.enough_now, smallest, messages) }</p>
                <p class="note">{ messages.text("matters-flips-note") }</p>
                if !does.is_empty() {
                    { table(messages, first.enough_now, &does) }
                }
                <details class="data">
                    <summary>{ messages.text("matters-flips-none") }</summary>
                    <ul class="plain">
                        { for does_not.iter().map(|found| html! {
                            <li>
                                { messages.parameter_label(found.id) }{ ": " }
                                { words::flip(found, None, messages) }
                            </li>
                        }) }
                    </ul>
                </details>
            </>
        },
    };
    let turnover = scenario.inputs().turnover_per_year;
    let pays = flips.offset.as_ref();
    let pays = pays.and_then(|offset| words::pays(offset, turnover, messages));
    html! {
        <>
            <div class="choices">
                { menu("flips-aim", messages.text("matters-aim"), aims.to_vec(), flips.aim, Choice::Aim, choose) }
            </div>
            { body }
            <h3 class="eyebrow">{ messages.text("matters-rates-heading") }</h3>
            if let Some(pays) = pays {
                <p class="finding">{ pays }</p>
            }
            { rates::view(messages, flips.aim, &flips.rates) }
        </>
    }
}

fn table(messages: &Messages, enough_now: bool, rows: &[&BreakEven]) -> Html {
    let enough = if enough_now { "yes" } else { "no" };
    let enough = [("enough", Arg::Text(enough.to_owned()))];
    html! {
        { menu::table(messages.format("matters-flips-table", &enough), html! { <>
                <thead>
                    <tr>
                        <th scope="col">{ messages.text("matters-input") }</th>
                        <th scope="col">{ messages.text("table-value") }</th>
                        <th scope="col">{ messages.text("matters-now") }</th>
                        <th scope="col" class="number">{ messages.text("matters-change") }</th>
                        <th scope="col">{ messages.text("matters-in-evidence") }</th>
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(|found| row(messages, found)) }</tbody>
            </> }) }
    }
}

fn row(messages: &Messages, found: &BreakEven) -> Html {
    let change = match found.relative_change() {
        Some(change) => {
            let id = if change > 0.0 {
                "matters-more"
            } else {
                "matters-less"
            };
            let amount = Arg::Text(messages.percent(change.abs(), 0));
            messages.format(id, &[("amount", amount)])
        }
        None => messages.text("matters-change-none"),
    };
    let evidence = match found.within_evidence() {
        Some(true) => "matters-in-evidence-yes",
        Some(false) => "matters-in-evidence-no",
        None => "matters-in-evidence-none",
    };
    html! {
        <tr>
            <th scope="row">{ messages.parameter_label(found.id) }</th>
            <td><b>{ words::flip(found, shown(found), messages) }</b></td>
            <td>{ words::input(found.id, found.current, messages) }</td>
            <td class="number">{ change }</td>
            <td>{ messages.text(evidence) }</td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::Reading;

    #[test]
    fn the_smallest_change_comes_first_and_those_that_do_nothing_last() {
        for aim in Aim::ALL {
            let flips = Flips::new(&Scenario::default(), aim);
            let changes: Vec<f64> = flips
                .found
                .iter()
                .filter_map(BreakEven::relative_change)
                .map(f64::abs)
                .collect();
            assert!(changes.len() > 5);
            assert!(changes.is_sorted());
            let first_still = flips
                .found
                .iter()
                .position(|found| found.flips_at.is_none());
            let still = first_still.unwrap();
            assert!(
                flips.found[still..]
                    .iter()
                    .all(|found| found.flips_at.is_none())
            );
        }
    }

    #[test]
    fn what_is_shown_still_flips_the_conclusion() {
        let scenario = Scenario::default();
        for aim in Aim::ALL {
            for found in &Flips::new(&scenario, aim).found {
                let Some(value) = shown(found) else { continue };
                let changed = scenario.with(found.id, value).unwrap();
                let enough = Reading::new(&changed).suffices(aim);
                assert_eq!(
                    enough,
                    Some(!found.enough_now),
                    "{} {value}",
                    found.id.name()
                );
            }
        }
    }
}
