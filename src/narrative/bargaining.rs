//! The bargaining table in words and numbers; neutral towards whoever proposes.

use super::figures::{Figure, amount, decimals};
use super::mix;
use crate::i18n::{Arg, Messages};
use crate::model::outcome::NoRequirement;
use crate::model::parameter::Unit;
use crate::model::sensitivity::break_even::BreakEven;
use crate::model::{MODEL_VERSION, ParameterId, Scenario};
use crate::presets;
use crate::proposal::account::Account;
use crate::proposal::file::{FileError, Read};
use crate::proposal::ledger::{Gap, ItemMove, Movement, Total};
use crate::proposal::money::{Dollars, Money};
use crate::proposal::own_numbers::OwnNumbers;
use crate::proposal::side_by_side::Figure as Row;
use crate::proposal::split::Division;
use crate::proposal::{Baseline, Date, Item, Offer, Party, Position, Proposal, Round};

fn text(text: impl Into<String>) -> Arg {
    Arg::Text(text.into())
}

fn count(number: usize) -> Arg {
    Arg::Number(number as f64, 0)
}

/// The name of a party.
pub fn party(party: Party, messages: &Messages) -> String {
    messages.text(&format!("party-{}", party.name()))
}

/// The name of an item.
pub fn item(item: Item, messages: &Messages) -> String {
    match item {
        Item::Parameter(id) => messages.parameter_label(id),
        Item::OrderedMix => messages.text("bargain-mix"),
    }
}

/// The unit of an item's numbers.
fn unit(item: Item) -> Option<Unit> {
    match item {
        Item::Parameter(id) => id.parameter()?.unit,
        Item::OrderedMix => None,
    }
}

/// A value of an item with its unit.
pub fn offer(of: Item, value: &Offer, messages: &Messages) -> String {
    match value {
        Offer::Number(number) => amount(messages, unit(of), *number),
        Offer::Policy(policy) => messages.policy(*policy),
        Offer::Mix(streams) if streams.is_empty() => messages.text("bargain-one-interval"),
        Offer::Mix(streams) => {
            let parts: Vec<String> = streams
                .iter()
                .map(|stream| {
                    let share = Figure::Share.text(messages, Some(stream.share));
                    let interval = mix::interval(stream.interval_weeks, messages);
                    messages.format(
                        "bargain-mix-part",
                        &[("share", text(share)), ("interval", text(interval))],
                    )
                })
                .collect();
            parts.join(", ")
        }
    }
}

/// A number with its sign; nothing has none.
fn signed(amount: String, value: f64) -> String {
    if value > 0.0 {
        format!("+{amount}")
    } else if value < 0.0 {
        format!("−{amount}")
    } else {
        amount
    }
}

/// A difference of an item, with its sign and unit; that of two percentages is in points.
pub fn difference(of: Item, value: f64, messages: &Messages) -> String {
    let size = match unit(of) {
        Some(Unit::Share | Unit::SharePerYear | Unit::SharePerWeek) => {
            points(value.abs(), 4, messages)
        }
        unit => amount(messages, unit, value.abs()),
    };
    signed(size, value)
}

/// A difference of two percentages, given as a fraction: 5 % and 10 % are 5 points apart, and not 5 %.
fn points(fraction: f64, most: u8, messages: &Messages) -> String {
    let points = fraction * 100.0;
    messages.format(
        "number-points",
        &[("n", Arg::Number(points, decimals(points, most)))],
    )
}

/// How a row of results is printed.
pub const fn figure(row: Row) -> Figure {
    match row {
        Row::RequiredOrdered | Row::RequiredStandard | Row::AtWork => Figure::People,
        Row::MembersPerFte => Figure::Members,
        Row::FirstWait | Row::ReturnWait => Figure::BusinessDays,
        Row::FirstShare | Row::ReturnShare => Figure::Share,
        Row::CostPerYear => Figure::Dollars,
        Row::CostPerMemberMonth => Figure::Cents,
    }
}

/// A difference of a row of results from the baseline's, with its sign: that of the numbers as they are
/// shown, so that what stands on the page adds up. Empty where they show no difference.
pub fn figure_difference(
    row: Row,
    value: Option<f64>,
    baseline: Option<f64>,
    messages: &Messages,
) -> String {
    let figure = figure(row);
    let Some((value, baseline)) = value.zip(baseline) else {
        return String::new();
    };
    let change = figure.rounded(value) - figure.rounded(baseline);
    let size = figure.rounded(change.abs());
    if size == 0.0 {
        return String::new();
    }
    let printed = match figure {
        Figure::Share => points(size, 1, messages),
        figure => figure.text(messages, Some(size)),
    };
    signed(printed, change)
}

/// What a proposal is called: its own name, else its party and round.
pub fn name(proposal: &Proposal, messages: &Messages) -> String {
    named(&proposal.name, proposal.party, proposal.round, messages)
}

fn named(name: &str, by: Party, round: u32, messages: &Messages) -> String {
    if name.is_empty() {
        messages.format(
            "bargain-unnamed",
            &[
                ("party", text(party(by, messages))),
                ("round", Arg::Number(f64::from(round), 0)),
            ],
        )
    } else {
        name.to_owned()
    }
}

/// What a proposal is called, with its party and round.
pub fn title(proposal: &Proposal, messages: &Messages) -> String {
    if proposal.name.is_empty() {
        return name(proposal, messages);
    }
    messages.format(
        "bargain-title",
        &[
            ("name", text(proposal.name.clone())),
            ("party", text(party(proposal.party, messages))),
            ("round", Arg::Number(f64::from(proposal.round), 0)),
        ],
    )
}

/// What the baseline is called: its own name, else the scenario on record it is.
pub fn baseline(baseline: &Baseline, messages: &Messages) -> String {
    if !baseline.name.is_empty() {
        return baseline.name.clone();
    }
    match presets::matching(baseline.scenario.inputs()) {
        Some(preset) => messages.text(&format!("preset-{}", preset.id)),
        None => messages.text("bargain-baseline-own"),
    }
}

/// Whose the sliders are.
pub fn desk(selected: Option<&Proposal>, messages: &Messages) -> String {
    match selected {
        Some(proposal) => messages.format(
            "bargain-desk-proposal",
            &[("name", text(title(proposal, messages)))],
        ),
        None => messages.text("bargain-desk-scratch"),
    }
}

/// A day, as everybody reads it.
pub fn date(date: Date) -> String {
    date.to_string()
}

/// The heading of a recorded round.
pub fn round(index: usize, round: &Round, messages: &Messages) -> String {
    let number = ("round", count(index + 1));
    match round.date {
        Some(day) => messages.format(
            "bargain-round-title-dated",
            &[number, ("date", text(date(day)))],
        ),
        None => messages.format("bargain-round-title", &[number]),
    }
}

/// A party's first position, and what it says.
pub fn opening(index: usize, position: &Position, messages: &Messages) -> String {
    let round = u32::try_from(index + 1).unwrap_or(u32::MAX);
    let says = values(position.values.iter(), messages);
    messages.format(
        if says.is_empty() {
            "bargain-opening-bare"
        } else {
            "bargain-opening"
        },
        &[
            ("party", text(party(position.party, messages))),
            (
                "name",
                text(named(&position.name, position.party, round, messages)),
            ),
            ("values", text(says)),
        ],
    )
}

/// What a proposal says, or that it says nothing yet.
pub fn says(own: &Proposal, messages: &Messages) -> String {
    let values = values(own.values.iter(), messages);
    messages.format(
        if values.is_empty() {
            "bargain-says-nothing"
        } else {
            "bargain-says"
        },
        &[
            ("name", text(name(own, messages))),
            ("values", text(values)),
        ],
    )
}

/// Values that are proposed, in one line; empty where there are none.
pub fn values<'a>(
    proposed: impl Iterator<Item = (Item, &'a Offer)>,
    messages: &Messages,
) -> String {
    let named = proposed.map(|(of, value)| {
        let parts = [
            ("input", text(messages.within(&item(of, messages)))),
            ("value", text(offer(of, value, messages))),
        ];
        messages.format("bargain-value", &parts)
    });
    named.collect::<Vec<_>>().join("; ")
}

/// A party that did not move.
pub fn stood(by: Party, messages: &Messages) -> String {
    messages.format("bargain-stood", &[("party", text(party(by, messages)))])
}

/// A move in a sentence, without its worth.
pub fn step(by: Party, step: &ItemMove, messages: &Messages) -> String {
    let value = |value: &Option<Offer>| match value {
        Some(value) => offer(step.item, value, messages),
        None => messages.text("bargain-move-open"),
    };
    let moved = messages.format(
        "bargain-move",
        &[
            ("party", text(party(by, messages))),
            ("input", text(item(step.item, messages))),
            ("from", text(value(&step.from))),
            ("to", text(value(&step.to))),
        ],
    );
    if step.back {
        return format!("{moved}; {}", messages.text("bargain-move-away"));
    }
    match step.closed {
        Some(closed) => {
            let share = messages.percent(closed, 0);
            let closed = messages.format("bargain-move-closed", &[("share", text(share))]);
            format!("{moved}; {closed}")
        }
        None => moved,
    }
}

/// What moves are worth: what changes, and that nothing else does.
pub fn worth(account: &Account, messages: &Messages) -> String {
    let changes = [
        ("needed", Figure::Fte, account.required_fte),
        ("staffed", Figure::Fte, account.staffed_fte),
        ("first", Figure::Days, account.first_days),
        ("returns", Figure::Days, account.return_days),
        ("dollars", Figure::Dollars, account.required_dollars),
        ("paid", Figure::Dollars, account.staffed_dollars),
    ];
    let parts: Vec<String> = changes
        .into_iter()
        .filter_map(|(what, kind, value)| {
            let size = kind.rounded(value.unwrap_or(1.0).abs());
            let amount = match value {
                Some(_) if size == 0.0 => return None,
                Some(value) => signed(kind.text(messages, Some(size)), value),
                None => messages.text("number-none"),
            };
            Some(messages.format(
                &format!("bargain-worth-{what}"),
                &[("amount", text(amount)), ("n", kind.arg(size))],
            ))
        })
        .collect();
    match parts.len() {
        0 => messages.text("bargain-worth-nothing"),
        6 => parts.join(", "),
        _ => format!(
            "{}; {}",
            parts.join(", "),
            messages.text("bargain-worth-rest")
        ),
    }
}

/// What a party has moved so far.
pub fn total(total: &Total, movements: &[Movement], messages: &Messages) -> String {
    let own = movements.iter().filter(|own| own.party == total.party);
    let of = own.count();
    let by = ("party", text(party(total.party, messages)));
    if total.rounds_moved == 0 {
        return messages.format("bargain-total-none", &[by, ("of", count(of))]);
    }
    messages.format(
        if of == 1 {
            "bargain-total-once"
        } else {
            "bargain-total"
        },
        &[
            by,
            ("rounds", count(total.rounds_moved)),
            ("of", count(of)),
            ("worth", text(worth(&total.worth, messages))),
        ],
    )
}

/// The finding of the chart of the gap.
pub fn gap_title(sides: [Party; 2], gaps: &[Gap], messages: &Messages) -> String {
    let people = |gap: f64| text(Figure::People.text(messages, Some(gap)));
    let mut known = gaps.iter().filter_map(Gap::clinicians);
    let (Some(first), last) = (known.next(), gaps.last().and_then(Gap::clinicians)) else {
        return messages.text("bargain-gap-none");
    };
    let [one, two] = sides.map(|side| text(party(side, messages)));
    let gap = last.unwrap_or(first);
    let args = [
        ("one", one),
        ("other", two),
        ("gap", people(gap)),
        ("first", people(first)),
    ];
    messages.format(
        if gaps.len() > 1 {
            "bargain-gap-title-moved"
        } else {
            "bargain-gap-title"
        },
        &args,
    )
}

/// The chart of the gap in words.
pub fn gap_describe(gaps: &[Gap], messages: &Messages) -> String {
    let rows: Vec<String> = gaps
        .iter()
        .map(|gap| {
            let [one, other] = needed(gap).map(|n| text(Figure::People.text(messages, n)));
            messages.format(
                "bargain-gap-describe-row",
                &[("round", count(gap.round)), ("one", one), ("other", other)],
            )
        })
        .collect();
    messages.format("bargain-gap-describe", &[("rows", text(rows.join(" ")))])
}

/// What both positions of a round need, clinicians.
pub fn needed(gap: &Gap) -> [Option<f64>; 2] {
    gap.sides
        .map(|side| side.and_then(|side| side.required_clinicians))
}

/// The split of a gap in one sentence, and what it is a split of.
pub fn split(division: &Division, messages: &Messages) -> (String, String) {
    let people = |value: f64| text(Figure::People.text(messages, Some(value)));
    let [from, to] = division.people.unwrap_or([division.from, division.to]);
    let gap = messages.format(
        "bargain-split-gap",
        &[
            ("from", people(from)),
            ("to", people(to)),
            ("gap", people((to - from).abs())),
        ],
    );
    let first = division.parts.first();
    let finding = match first.and_then(|part| Some((part, part.share?))) {
        Some((part, share)) => messages.format(
            // More than all of it: other inputs work against it.
            if share > 1.005 {
                "bargain-split-over"
            } else {
                "bargain-split-one"
            },
            &[
                ("share", text(messages.percent(share, 0))),
                ("input", text(messages.within(&item(part.item, messages)))),
            ],
        ),
        None => messages.text("bargain-split-none"),
    };
    (finding, gap)
}

/// A number of clinicians as a column of the split prints it: all rows with one decimal.
pub fn part(value: f64, messages: &Messages) -> String {
    messages.number(tenths(value), 1)
}

/// What rounding up to whole people adds to the parts as they are printed, so that the column adds
/// up to the gap as it is printed; `None` where no people are split.
pub fn split_rounding(division: &Division) -> Option<f64> {
    let printed: f64 = division.parts.iter().map(|part| tenths(part.amount)).sum();
    Some(tenths(division.whole_gap()? - printed))
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

/// One side's inputs held against the standard: the finding, and what would turn it.
pub fn own_numbers(found: &OwnNumbers, name: &str, messages: &Messages) -> (String, String) {
    let inputs = found.scenario.inputs();
    let people = |value: f64| text(Figure::People.text(messages, Some(value)));
    let days = ("days", Figure::Days.arg(inputs.return_standard_days));
    let name = ("name", text(name));
    let finding = match &found.required {
        Ok(staff) => {
            let short = (staff.headcount - found.at_work).max(0.0);
            messages.format(
                if found.enough == Some(true) {
                    "bargain-own-enough"
                } else {
                    "bargain-own-short"
                },
                &[
                    name,
                    days,
                    ("required", people(staff.headcount)),
                    ("clinicians", people(found.at_work)),
                    ("short", people(short)),
                ],
            )
        }
        Err(NoRequirement::OrderedBeyondStandard) => messages.format("bargain-own-beyond", &[name]),
        Err(_) => messages.format("bargain-own-none", &[days]),
    };
    (
        finding,
        flip(found.flip.as_ref(), &found.scenario, messages),
    )
}

fn flip(flip: Option<&BreakEven>, scenario: &Scenario, messages: &Messages) -> String {
    let Some((flip, value)) = flip.and_then(|flip| Some((flip, flip.flips_at?))) else {
        return messages.text("bargain-own-no-flip");
    };
    let shown = |id: ParameterId, value: f64| {
        let unit = id.parameter().and_then(|row| row.unit);
        // As many digits as it takes to stay on the far side.
        let factor = unit.map_or(1.0, Unit::display_factor);
        let scale = if (value * factor).abs() >= 100.0 {
            1.0
        } else {
            100.0
        };
        let shown = value * factor * scale;
        let shown = if value > flip.current {
            shown.ceil()
        } else {
            shown.floor()
        };
        amount(messages, unit, shown / scale / factor)
    };
    let now = scenario.inputs().number(flip.id).unwrap_or(flip.current);
    let unit = flip.id.parameter().and_then(|row| row.unit);
    messages.format(
        "bargain-own-flip",
        &[
            ("input", text(messages.parameter_label(flip.id))),
            ("now", text(amount(messages, unit, now))),
            ("value", text(shown(flip.id, value))),
        ],
    )
}

/// An amount, a year and per member per month.
pub fn dollars(amount: Option<Dollars>, messages: &Messages) -> (String, String) {
    let Some(amount) = amount else {
        let none = messages.text("number-none");
        return (none, String::new());
    };
    let year = Figure::Dollars.text(messages, Some(amount.a_year));
    let month = Figure::Cents.text(messages, Some(amount.per_member_month));
    (
        messages.format("bargain-money-cell", &[("year", text(year))]),
        messages.format("bargain-money-member", &[("month", text(month))]),
    )
}

/// Both ways in one sentence.
pub fn money(name: &str, money: &Money, messages: &Messages) -> String {
    let name = ("name", text(name));
    let (Some(hiring), Some(outside)) = (money.hiring, money.outside) else {
        return messages.format("bargain-money-none", &[name]);
    };
    if money.even_price.is_none() {
        return messages.format("bargain-money-enough", &[name]);
    }
    let year = |amount: Dollars| text(Figure::Dollars.text(messages, Some(amount.a_year)));
    messages.format(
        "bargain-money-hire-cheaper",
        &[name, ("hiring", year(hiring)), ("outside", year(outside))],
    )
}

/// What became of a file that was opened.
pub fn opened(read: Result<&Read, &FileError>, messages: &Messages) -> String {
    let read = match read {
        Ok(read) => read,
        Err(error) => return refused(error, messages),
    };
    let head = match &read.head {
        Some(head) => head.clone(),
        None => messages.text("number-none"),
    };
    let head = ("head", text(head));
    let said = match read.altered_from {
        Some(round) => messages.format("bargain-read-altered", &[("round", count(round)), head]),
        None => messages.format(
            "bargain-read",
            &[
                ("proposals", count(read.table.proposals().len())),
                ("rounds", count(read.table.rounds().len())),
                head,
            ],
        ),
    };
    if read.model_version == MODEL_VERSION {
        return said;
    }
    let versions = messages.format(
        "bargain-read-model",
        &[
            ("model", text(read.model_version.clone())),
            ("now", text(MODEL_VERSION)),
        ],
    );
    format!("{said} {versions}")
}

fn refused(error: &FileError, messages: &Messages) -> String {
    match error {
        FileError::TooLarge { .. } => messages.text("bargain-read-large"),
        FileError::NotJson { line, .. } => {
            messages.format("bargain-read-no-json", &[("line", count(*line))])
        }
        FileError::OtherFormat => messages.text("bargain-read-other"),
        FileError::NewerVersion { .. } => messages.text("bargain-read-newer"),
        FileError::Table { detail } => {
            messages.format("bargain-read-wrong", &[("detail", text(detail.clone()))])
        }
    }
}
