//! The bargaining table for other programs: side by side and round by round, as comma-separated
//! values and inside the table's own file.

use serde_json::{Value as Json, json};

use super::csv::{self, Cell};
use super::link;
use super::tables::stored_unit;
use crate::i18n::Messages;
use crate::model::MODEL_VERSION;
use crate::narrative::bargaining as words;
use crate::narrative::figures::BUSINESS_DAYS_PER_WEEK;
use crate::proposal::account::Account;
use crate::proposal::chain::head;
use crate::proposal::ledger::{ItemMove, gaps, movements, sides, totals};
use crate::proposal::side_by_side::{Figure, side_by_side};
use crate::proposal::{Item, Offer, Source, Table, file};

/// What can be had of a table as comma-separated values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The baseline and every proposal: every input and the results.
    Proposals,
    /// Every round: positions, moves and what they are worth.
    Rounds,
}

impl Sheet {
    /// Both, in page order.
    pub const ALL: [Self; 2] = [Self::Proposals, Self::Rounds];

    /// Its name in files and in the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proposals => "proposals",
            Self::Rounds => "rounds",
        }
    }

    /// It as comma-separated values.
    pub fn csv(self, table: &Table, messages: &Messages) -> String {
        match self {
            Self::Proposals => proposals(table, messages),
            Self::Rounds => rounds(table, messages),
        }
    }
}

/// A value in stored units.
fn cell(offer: &Offer) -> Cell {
    match offer {
        Offer::Number(number) => Some(*number).into(),
        Offer::Policy(policy) => policy.name().into(),
        Offer::Mix(streams) if streams.is_empty() => Cell::Empty,
        Offer::Mix(streams) => link::mix(streams).into(),
    }
}

fn unit(item: Item, messages: &Messages) -> Cell {
    let unit = match item {
        Item::Parameter(id) => id.parameter().and_then(|row| row.unit),
        Item::OrderedMix => None,
    };
    stored_unit(messages, unit).into()
}

/// A row for every input and result; two columns for each proposal: what is in force, and who says so.
fn proposals(table: &Table, messages: &Messages) -> String {
    let sheet = side_by_side(table);
    let mut names = vec![
        "name".to_owned(),
        "label".to_owned(),
        "unit".to_owned(),
        "baseline".to_owned(),
    ];
    for own in table.proposals() {
        names.push(format!("proposal.{}", own.id));
        names.push(format!("proposal.{}.from", own.id));
    }
    let about = |name: &str, baseline: Cell, of: &dyn Fn(&crate::proposal::Proposal) -> Cell| {
        let label = messages.text(&format!("file-proposal-{name}"));
        let mut row = vec![
            format!("proposal.{name}").into(),
            label.into(),
            Cell::Empty,
            baseline,
        ];
        for own in table.proposals() {
            row.extend([of(own), Cell::Empty]);
        }
        row
    };
    let mut rows = vec![
        about(
            "name",
            words::baseline(table.baseline(), messages).into(),
            &|own| own.name.as_str().into(),
        ),
        about("party", Cell::Empty, &|own| own.party.name().into()),
        about("round", Cell::Empty, &|own| {
            Some(f64::from(own.round)).into()
        }),
        about("date", Cell::Empty, &|own| {
            own.date.map_or(Cell::Empty, |date| date.to_string().into())
        }),
    ];
    for row in &sheet.inputs {
        let mut cells = vec![
            row.item.name().into(),
            words::item(row.item, messages).into(),
            unit(row.item, messages),
            cell(&row.baseline),
        ];
        for own in &row.cells {
            let from = match own.resolved.from {
                Source::Proposal => "proposal",
                Source::Baseline => "baseline",
                Source::Agreed => "agreed",
            };
            cells.extend([cell(&own.resolved.value), from.into()]);
        }
        rows.push(cells);
    }
    for row in &sheet.figures {
        let mut cells: Vec<Cell> = vec![
            row.figure.name().into(),
            messages
                .text(&format!("bargain-figure-{}", row.figure.name()))
                .into(),
            messages
                .text(&format!("file-figure-{}", figure_unit(row.figure)))
                .into(),
        ];
        for (index, own) in row.cells.iter().enumerate() {
            let factor = figure_factor(row.figure);
            cells.push(own.value.map(|value| value * factor).into());
            cells.extend((index > 0).then_some(Cell::Empty));
        }
        rows.push(cells);
    }
    let mut model = vec![
        "model".into(),
        messages.text("file-model").into(),
        Cell::Empty,
        MODEL_VERSION.into(),
    ];
    model.resize(names.len(), Cell::Empty);
    rows.push(model);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    csv::file(&names, &rows)
}

/// The unit of a result, as its label has it.
const fn figure_unit(figure: Figure) -> &'static str {
    match figure {
        Figure::RequiredOrdered | Figure::RequiredStandard | Figure::AtWork => "people",
        Figure::MembersPerFte => "members",
        Figure::FirstWait | Figure::ReturnWait => "days",
        Figure::FirstShare | Figure::ReturnShare => "fraction",
        Figure::CostPerYear => "dollars-year",
        Figure::CostPerMemberMonth => "dollars-month",
    }
}

/// How many of that unit the number is in.
const fn figure_factor(figure: Figure) -> f64 {
    match figure {
        Figure::FirstWait | Figure::ReturnWait => BUSINESS_DAYS_PER_WEEK,
        _ => 1.0,
    }
}

/// The names of an account's numbers, and the numbers.
fn worth(account: &Account) -> [(&'static str, Option<f64>); 7] {
    [
        ("required_clinicians", account.required_clinicians),
        ("required_fte", account.required_fte),
        ("staffed_fte", account.staffed_fte),
        ("first_days", account.first_days),
        ("return_days", account.return_days),
        ("required_dollars", account.required_dollars),
        ("staffed_dollars", account.staffed_dollars),
    ]
}

/// A row for every value of an opening position, every move, and all moves of a party together.
fn rounds(table: &Table, messages: &Messages) -> String {
    let moved = movements(table.rounds());
    let mut rows = Vec::new();
    for (index, round) in table.rounds().iter().enumerate() {
        // The head as it was when this round had been recorded.
        let head = head(table.rounds().get(..=index).unwrap_or_default()).unwrap_or_default();
        let date = round
            .date
            .map_or(Cell::Empty, |date| date.to_string().into());
        for position in &round.positions {
            let own = moved
                .iter()
                .find(|own| own.round == index + 1 && own.party == position.party);
            let mut row = |kind: &str, item: Option<Item>, step: [Cell; 4], account: &Account| {
                let mut cells: Vec<Cell> = vec![
                    Some((index + 1) as f64).into(),
                    date.clone(),
                    position.party.name().into(),
                    position.name.as_str().into(),
                    kind.into(),
                    item.map_or(Cell::Empty, |item| item.name().into()),
                    item.map_or(Cell::Empty, |item| words::item(item, messages).into()),
                    item.map_or(Cell::Empty, |item| unit(item, messages)),
                ];
                cells.extend(step);
                cells.extend(worth(account).map(|(_, number)| Cell::from(number)));
                cells.push(head.as_str().into());
                rows.push(cells);
            };
            let none = || [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
            let Some(own) = own else {
                for (item, value) in position.values.iter() {
                    let step = [Cell::Empty, cell(value), Cell::Empty, Cell::Empty];
                    row("opening", Some(item), step, &Account::default());
                }
                if position.values.is_empty() {
                    row("opening", None, none(), &Account::default());
                }
                continue;
            };
            for step in &own.moves {
                let kind = match (step.moved, step.back) {
                    (false, _) => "restated",
                    (true, true) => "moved_back",
                    (true, false) => "moved",
                };
                let at = |offer: &Option<Offer>| offer.as_ref().map_or(Cell::Empty, cell);
                let cells = [
                    at(&step.from),
                    at(&step.to),
                    step.distance.into(),
                    step.closed.into(),
                ];
                row(kind, Some(step.item), cells, &step.worth);
            }
            let kind = if own.moves.is_empty() {
                "stood"
            } else {
                "together"
            };
            row(kind, None, none(), &own.worth);
        }
    }
    let names = [
        "round", "date", "party", "proposal", "kind", "name", "label", "unit", "from", "to",
        "distance", "closed",
    ];
    let worth = worth(&Account::default()).map(|(name, _)| name);
    let names: Vec<&str> = names.into_iter().chain(worth).chain(["head"]).collect();
    csv::file(&names, &rows)
}

/// The table's file, with what follows from it for other programs: `side_by_side` and `ledger`,
/// which are never read back.
pub fn record(table: &Table, notes: bool) -> String {
    let text = file::write(table, notes);
    let derived = json!({ "side_by_side": columns(table), "ledger": ledger(table) });
    let derived = serde_json::to_string_pretty(&derived).unwrap_or_default();
    match (text.trim_end().strip_suffix('}'), derived.strip_prefix('{')) {
        (Some(start), Some(rest)) => format!("{},{rest}\n", start.trim_end()),
        _ => text,
    }
}

/// The baseline and the proposals as columns.
fn columns(table: &Table) -> Json {
    let sheet = side_by_side(table);
    let ids = sheet.columns.iter().map(|column| column.id);
    let inputs = sheet.inputs.iter().map(|row| {
        let values = row.cells.iter().map(|own| &own.resolved.value);
        let values: Vec<&Offer> = std::iter::once(&row.baseline).chain(values).collect();
        (row.item.name().to_owned(), json!(values))
    });
    let results = sheet.figures.iter().map(|row| {
        let values: Vec<Option<f64>> = row.cells.iter().map(|own| own.value).collect();
        (row.figure.name().to_owned(), json!(values))
    });
    json!({
        "proposals": ids.collect::<Vec<_>>(),
        "inputs": inputs.collect::<serde_json::Map<_, _>>(),
        "results": results.collect::<serde_json::Map<_, _>>(),
    })
}

fn ledger(table: &Table) -> Json {
    let moved = movements(table.rounds());
    let account = |account: &Account| {
        let numbers = worth(account).map(|(name, number)| (name.to_owned(), json!(number)));
        Json::Object(numbers.into_iter().collect())
    };
    let step = |step: &ItemMove| {
        json!({
            "name": step.item.name(), "from": step.from, "to": step.to, "distance": step.distance,
            "closed": step.closed, "moved": step.moved, "back": step.back, "worth": account(&step.worth),
        })
    };
    let movements = moved.iter().map(|own| {
        json!({
            "round": own.round, "party": own.party,
            "moves": own.moves.iter().map(step).collect::<Vec<_>>(), "worth": account(&own.worth),
        })
    });
    let totals = totals(&moved);
    let totals = totals.iter().map(|own| {
        json!({ "party": own.party, "rounds_moved": own.rounds_moved, "worth": account(&own.worth) })
    });
    let gaps = gaps(table.rounds());
    let gaps = gaps.iter().map(|gap| {
        let positions = gap.sides.each_ref().map(|side| side.as_ref().map(account));
        json!({ "round": gap.round, "positions": positions, "clinicians": gap.clinicians() })
    });
    json!({
        "head": head(table.rounds()),
        "sides": sides(table.rounds()),
        "movements": movements.collect::<Vec<_>>(),
        "totals": totals.collect::<Vec<_>>(),
        "gaps": gaps.collect::<Vec<_>>(),
    })
}
