//! Where the disagreement is: the gap between two positions, split over the inputs in dispute.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::picker::{PickerProps, picker};
use super::{first_pair, options, scenario_of};
use crate::app::results::data;
use crate::browser::frame::Slices;
use crate::i18n::{Arg, Messages};
use crate::model::Scenario;
use crate::model::measure::{Aim, Measure, StaffMeasure};
use crate::narrative::figures::Figure;
use crate::narrative::matters::aim_id;
use crate::narrative::{bargaining as words, standing};
use crate::proposal::split::{Division, Split};
use crate::proposal::{ProposalId, Standings, Table};

/// Two positions; `None` is the baseline.
type Pair = (Option<ProposalId>, Option<ProposalId>);

/// Evaluations between two looks at the clock.
const AT_ONCE: usize = 16;

/// How far the split is.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// This share of it.
    Running(f64),
    /// All of it; without a division where none exists.
    Done(Option<Division>),
}

/// The two positions and their split.
#[derive(Clone)]
pub struct Disagreement {
    pair: Option<Pair>,
    choose: Callback<Pair>,
    progress: Progress,
    measure: UseStateHandle<Aim>,
}

/// The split of the gap on a table, worked out between frames where it is wanted.
#[hook]
pub fn use_disagreement(wanted: Option<Rc<Table>>) -> Option<Disagreement> {
    let chosen = use_state_eq(|| None::<Pair>);
    let measure = use_state_eq(|| Aim::Ordered);
    let there =
        |id: Option<ProposalId>, table: &Table| id.is_none_or(|id| table.proposal(id).is_some());
    let pair = wanted.as_ref().and_then(|table| {
        let kept = chosen.filter(|(one, two)| there(*one, table) && there(*two, table));
        kept.filter(|_| !table.proposals().is_empty())
            .or_else(|| first_pair(table))
    });
    let asked = wanted
        .as_ref()
        .zip(pair)
        .map(|(table, (one, two))| (scenario_of(table, one), scenario_of(table, two)));
    let progress = use_split(asked, *measure);
    let choose = Callback::from(move |pair| chosen.set(Some(pair)));
    wanted.map(|_| Disagreement {
        pair,
        choose,
        progress,
        measure,
    })
}

/// The split of the gap between two scenarios in the clinicians an aim needs, worked out between
/// frames where it is wanted.
#[hook]
pub fn use_split(asked: Option<(Scenario, Scenario)>, aim: Aim) -> Progress {
    let found = use_state_eq(|| None::<((Scenario, Scenario), Aim, Progress)>);
    let slices = use_memo((), |()| Slices::default());
    use_effect_with((asked.clone(), aim), {
        let found = found.setter();
        move |(asked, aim)| {
            slices.forget();
            let Some(sides) = asked.clone() else { return };
            let aim = *aim;
            let measure = Measure::Required(aim, StaffMeasure::Clinicians);
            let split = Rc::new(RefCell::new(Split::new(&sides.0, &sides.1, measure)));
            let set = move |progress| found.set(Some((sides.clone(), aim, progress)));
            slices.start(move |time_left| {
                let mut split = split.borrow_mut();
                loop {
                    let done = split.advance(AT_ONCE);
                    if done >= 1.0 {
                        set(Progress::Done(split.division()));
                        return false;
                    }
                    if !time_left() {
                        set(Progress::Running(done));
                        return true;
                    }
                }
            });
        }
    });
    // What was found for other scenarios is not theirs.
    match found.as_ref() {
        Some((of, at, progress)) if Some(of) == asked.as_ref() && *at == aim => progress.clone(),
        _ => Progress::Running(0.0),
    }
}

/// The two menus, the finding, the bar and the table.
pub fn view(table: &Table, found: &Disagreement, messages: &Messages) -> Html {
    let Some((one, two)) = found.pair else {
        return html! { <p>{ messages.text("bargain-split-few") }</p> };
    };
    let value = |id: Option<ProposalId>| id.map_or_else(String::new, |id| id.to_string());
    let side = |id, label: &str, now, choose| {
        picker(PickerProps {
            id,
            label: messages.text(label),
            options: options(table, true, messages),
            value: value(now),
            choose,
        })
    };
    let choose = found.choose.clone();
    let choose_one = Callback::from(move |id: String| choose.emit((id.parse().ok(), two)));
    let choose = found.choose.clone();
    let choose_two = Callback::from(move |id: String| choose.emit((one, id.parse().ok())));
    let measure = found.measure.clone();
    let aims = Aim::ALL.map(|aim| {
        let name = aim_id(aim);
        (
            name.to_owned(),
            messages.text(&format!("matters-aim-{name}")),
        )
    });
    html! {
        <>
            <div class="choices">
                { side("split-from", "bargain-split-from", one, choose_one) }
                { side("split-to", "bargain-split-to", two, choose_two) }
                { picker(PickerProps {
                    id: "split-measure",
                    label: messages.text("bargain-split-measure"),
                    options: aims.to_vec(),
                    value: aim_id(*found.measure).to_owned(),
                    choose: Callback::from(move |name: String| {
                        let aim = Aim::ALL.into_iter().find(|aim| aim_id(*aim) == name);
                        measure.set(aim.unwrap_or(Aim::Ordered));
                    }),
                }) }
            </div>
            { result(&found.progress, table.standings(), messages) }
        </>
    }
}

fn result(progress: &Progress, standings: &Standings, messages: &Messages) -> Html {
    let division = match progress {
        Progress::Running(done) => {
            let share = Arg::Text(messages.percent(*done, 0));
            return html! { <p role="status">{ messages.format("bargain-split-running", &[("share", share)]) }</p> };
        }
        Progress::Done(None) => {
            return html! { <p class="finding">{ messages.text("bargain-split-undefined") }</p> };
        }
        Progress::Done(Some(division)) => division,
    };
    let (finding, gap) = words::split(division, messages);
    let marked = standing::split(division, standings, messages);
    let sampled = division.orders.map(|orders| {
        let orders = Arg::Number(orders as f64, 0);
        messages.format("bargain-split-sampled", &[("orders", orders)])
    });
    let caption = messages.text("bargain-split-table");
    html! {
        <>
            <p class="finding" data-output="bargain.gap" data-value={data(division.whole_gap())}>{ finding }</p>
            <p>{ gap }</p>
            if !marked.is_empty() {
                <p data-standings="split">{ marked }</p>
            }
            if !division.parts.is_empty() {
                { bar(division, messages) }
                <table>
                    <caption class="hidden">{ caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ messages.text("matters-input") }</th>
                            <th scope="col" class="number">{ messages.text("bargain-split-part") }</th>
                            <th scope="col" class="number">{ messages.text("bargain-split-share") }</th>
                        </tr>
                    </thead>
                    <tbody>{ for division.parts.iter().map(|part| row(part, standings, messages)) }</tbody>
                    { total(division, messages) }
                </table>
            }
            <p class="note">{ messages.text("bargain-split-note") }</p>
            if let Some(sampled) = sampled {
                <p class="note">{ sampled }</p>
            }
        </>
    }
}

fn row(part: &crate::proposal::split::Part, standings: &Standings, messages: &Messages) -> Html {
    let error = part.standard_error.map(|error| {
        let error = words::part(error, messages);
        messages.format("bargain-split-error", &[("error", Arg::Text(error))])
    });
    html! {
        <tr key={part.item.name()}>
            <th scope="row">
                { words::item(part.item, messages) }
                if let Some(said) = standings.get(part.item) {
                    <span class="flag">{ standing::word(said, messages) }</span>
                }
            </th>
            <td
                class="number"
                data-output={format!("bargain.part.{}", part.item.name())}
                data-value={data(Some(part.amount))}
            >
                { words::part(part.amount, messages) }
                if let Some(error) = error {
                    <span class="flag">{ error }</span>
                }
            </td>
            <td class="number">{ part.share.map(|share| messages.percent(share, 0)).unwrap_or_default() }</td>
        </tr>
    }
}

/// What rounding up adds, and the gap in whole people that the column adds up to.
fn total(division: &Division, messages: &Messages) -> Html {
    let (Some(rounding), Some(gap)) = (words::split_rounding(division), division.whole_gap())
    else {
        return Html::default();
    };
    html! {
        <tfoot>
            if rounding != 0.0 {
                <tr>
                    <th scope="row">{ messages.text("bargain-split-rounding") }</th>
                    <td class="number" data-output="bargain.rounding" data-value={data(Some(rounding))}>{ words::part(rounding, messages) }</td>
                    <td></td>
                </tr>
            }
            <tr class="total">
                <th scope="row">{ messages.text("bargain-split-total") }</th>
                <td class="number">{ Figure::People.text(messages, Some(gap)) }</td>
                <td></td>
            </tr>
        </tfoot>
    }
}

/// The parts as lengths of one bar, in shades of ink; the words are in the table.
fn bar(division: &Division, messages: &Messages) -> Html {
    let whole: f64 = division.parts.iter().map(|part| part.amount.abs()).sum();
    let mut from = 0.0;
    let pieces: Vec<(f64, f64, f64, String)> = division
        .parts
        .iter()
        .filter(|part| whole > 0.0 && part.amount.abs() > 0.0)
        .enumerate()
        .map(|(index, part)| {
            let length = part.amount.abs() / whole * 100.0;
            let start = from;
            from += length;
            let shade = (1.0 - 0.22 * index as f64).max(0.12);
            (start, length, shade, words::item(part.item, messages))
        })
        .collect();
    html! {
        <svg class="split-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            { for pieces.into_iter().map(|(start, length, shade, name)| html! {
                <rect key={name.clone()} x={start.to_string()} y="0" width={(length - 0.3).max(0.1).to_string()} height="8" fill="currentColor" fill-opacity={shade.to_string()}>
                    <title>{ name }</title>
                </rect>
            }) }
        </svg>
    }
}
