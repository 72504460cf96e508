//! The ledger: rounds as they were recorded, and what moved between them.
//!
//! A round is a snapshot: the baseline and each party's position. Movement is worked out from the
//! snapshots and never stored.

use serde::{Deserialize, Serialize};

use super::account::Account;
use super::date::Date;
use super::table::Party;
use super::values::{Item, Offer, Values, plain, with_item};
use crate::model::Scenario;

/// One party's position in a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Whose.
    pub party: Party,
    /// The name of the proposal it was.
    pub name: String,
    /// What it says.
    pub values: Values,
}

/// A round, as it was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// What held where a position said nothing.
    #[serde(with = "plain")]
    pub baseline: Scenario,
    /// One position for each party that has one.
    pub positions: Vec<Position>,
}

impl Round {
    /// A party's position.
    pub fn position(&self, party: Party) -> Option<&Position> {
        self.positions.iter().find(|own| own.party == party)
    }

    /// The scenario under a party's position.
    pub fn scenario(&self, party: Party) -> Option<Scenario> {
        Some(self.position(party)?.values.scenario(&self.baseline))
    }

    pub(super) fn has_one_position_each(&self) -> bool {
        Party::ALL.into_iter().all(|party| {
            let own = self.positions.iter().filter(|own| own.party == party);
            own.count() <= 1
        })
    }
}

/// The move of one party on one item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemMove {
    /// What was moved.
    pub item: Item,
    /// What was proposed before; `None` when it was not addressed.
    pub from: Option<Offer>,
    /// What is proposed now; `None` when it is no longer addressed.
    pub to: Option<Offer>,
    /// By how much the value in force changed, in the table's unit; `None` for a choice.
    pub distance: Option<f64>,
    /// Fraction of the gap to the other side on this item that the move closed, measured against
    /// where the other side stood before the round: 1 is all of it, more is past it, less than 0 is
    /// away from it. `None` without another side, or without a gap.
    pub closed: Option<f64>,
    /// Whether the value in force changed; a value merely put into words, or left to a baseline
    /// that says the same, did not move.
    pub moved: bool,
    /// Whether the move went away from the other side.
    pub back: bool,
    /// What this move alone is worth, everything else as the party had it before.
    pub worth: Account,
}

/// Everything one party moved in one round.
#[derive(Debug, Clone, PartialEq)]
pub struct Movement {
    /// The round, from 1.
    pub round: usize,
    /// Who.
    pub party: Party,
    /// What, in table order; empty when the party stood still.
    pub moves: Vec<ItemMove>,
    /// What all of it together is worth.
    pub worth: Account,
}

/// The two parties the gap is measured between: the employer and the union where both have a
/// position in the last round, else the first two that have; `None` with fewer.
pub fn sides(rounds: &[Round]) -> Option<[Party; 2]> {
    let last = rounds.last()?;
    let mut present = Party::ALL
        .into_iter()
        .filter(|party| last.position(*party).is_some());
    Some([present.next()?, present.next()?])
}

/// The party a party's moves are measured against.
fn other(sides: Option<[Party; 2]>, party: Party) -> Option<Party> {
    let [one, two] = sides?;
    Some(if party == one { two } else { one })
}

/// What each party moved in each round from the second on, in order of rounds; a party's first
/// position is no movement.
///
/// Both positions are read against the later round's baseline, so that a new baseline is nobody's
/// move.
pub fn movements(rounds: &[Round]) -> Vec<Movement> {
    let sides = sides(rounds);
    let mut found = Vec::new();
    for (index, round) in rounds.iter().enumerate() {
        let earlier = rounds.get(..index).unwrap_or_default();
        for position in &round.positions {
            let party = position.party;
            let Some(before) = latest(earlier, party) else {
                continue;
            };
            let theirs = other(sides, party)
                .and_then(|other| latest(earlier, other))
                .map(|position| position.values.scenario(&round.baseline));
            let (moves, worth) = compare(
                &before.values,
                &position.values,
                &round.baseline,
                theirs.as_ref(),
            );
            found.push(Movement {
                round: index + 1,
                party,
                moves,
                worth,
            });
        }
    }
    found
}

/// The last position of a party.
fn latest(rounds: &[Round], party: Party) -> Option<&Position> {
    rounds.iter().rev().find_map(|round| round.position(party))
}

fn compare(
    before: &Values,
    now: &Values,
    baseline: &Scenario,
    theirs: Option<&Scenario>,
) -> (Vec<ItemMove>, Account) {
    let (was, is) = (before.scenario(baseline), now.scenario(baseline));
    let account = Account::of(&was);
    let moves = Item::all()
        .filter(|item| before.get(*item) != now.get(*item))
        .map(|item| {
            let (old, new) = (item.of(was.inputs()), item.of(is.inputs()));
            let theirs = theirs.map(|theirs| item.of(theirs.inputs()));
            let (closed, back) = theirs.map_or((None, false), |theirs| toward(&old, &new, &theirs));
            let alone = if old == new {
                account
            } else {
                Account::of(&with_item(&was, item, &new))
            };
            ItemMove {
                item,
                from: before.get(item).cloned(),
                to: now.get(item).cloned(),
                distance: distance(&old, &new),
                closed: closed.filter(|_| old != new),
                moved: old != new,
                back,
                worth: alone.since(&account),
            }
        })
        .collect();
    (moves, Account::of(&is).since(&account))
}

fn distance(old: &Offer, new: &Offer) -> Option<f64> {
    Some(new.number()? - old.number()?)
}

/// The fraction of the gap closed, and whether the move went away from the other side.
fn toward(old: &Offer, new: &Offer, theirs: &Offer) -> (Option<f64>, bool) {
    if old == theirs {
        return (None, new != theirs);
    }
    match (old.number(), new.number(), theirs.number()) {
        (Some(old), Some(new), Some(theirs)) => {
            let closed = (new - old) / (theirs - old);
            (Some(closed), closed < 0.0)
        }
        _ => (Some(f64::from(u8::from(new == theirs))), false),
    }
}

/// What one party has moved since its first position.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// Who.
    pub party: Party,
    /// Rounds in which it moved.
    pub rounds_moved: usize,
    /// What its moves are worth together.
    pub worth: Account,
}

/// What each party has moved so far, in page order; parties without movement to speak of are
/// there with zeros.
pub fn totals(movements: &[Movement]) -> Vec<Total> {
    Party::ALL
        .into_iter()
        .filter_map(|party| {
            let own: Vec<&Movement> = movements.iter().filter(|own| own.party == party).collect();
            let first = own.first()?.worth;
            let rest = own.get(1..).unwrap_or_default();
            Some(Total {
                party,
                rounds_moved: own
                    .iter()
                    .filter(|own| own.moves.iter().any(|own| own.moved))
                    .count(),
                worth: rest.iter().fold(first, |sum, own| sum.and(&own.worth)),
            })
        })
        .collect()
}

/// Where both sides stood in a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The round, from 1.
    pub round: usize,
    /// Both sides' accounts, in the order of [`sides`]; `None` for one without a position yet.
    pub sides: [Option<Account>; 2],
}

impl Gap {
    /// The clinicians needed between them, whole people, not negative.
    pub fn clinicians(&self) -> Option<f64> {
        let [one, two] = &self.sides;
        let needed = |side: &Option<Account>| side.as_ref()?.required_clinicians;
        Some((needed(one)? - needed(two)?).abs())
    }
}

/// Both sides' accounts, round by round; empty with fewer than two sides.
pub fn gaps(rounds: &[Round]) -> Vec<Gap> {
    let Some(sides) = sides(rounds) else {
        return Vec::new();
    };
    rounds
        .iter()
        .enumerate()
        .map(|(index, round)| Gap {
            round: index + 1,
            sides: sides.map(|party| round.scenario(party).map(|own| Account::of(&own))),
        })
        .collect()
}

/// The values after moves: the ledger played again.
pub fn replay<'a>(first: &Values, moves: impl IntoIterator<Item = &'a ItemMove>) -> Values {
    let mut values = first.clone();
    for step in moves {
        match &step.to {
            // A value of a ledger was accepted before.
            Some(value) => drop(values.set(step.item, value.clone())),
            None => drop(values.leave(step.item)),
        }
    }
    values
}
