//! The table itself: a baseline, the proposals in their order, the rounds recorded, and every edit.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::ledger::{Position, Round};
use super::standing::{Standing, Standings};
use super::values::{Item, Offer, Resolved, Source, ValueError, Values, plain};
use crate::model::{Inputs, Scenario};
use crate::share::link::disturbs;

/// The most proposals on a table, and the most rounds in its ledger.
pub const MOST: usize = 1_000;
/// The longest name, characters.
pub const LONGEST_NAME: usize = 80;
/// The longest private note, characters.
pub const LONGEST_NOTE: usize = 2_000;
/// The price of a visit to an outside therapist before anybody says another, US dollars.
pub const OUTSIDE_VISIT_PRICE: f64 = 150.0;
/// The highest price of a visit taken, US dollars.
pub const HIGHEST_VISIT_PRICE: f64 = 10_000.0;

/// Who makes a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// The employer.
    Employer,
    /// The union.
    Union,
    /// A mediator.
    Mediator,
    /// Anybody else.
    Other,
}

impl Party {
    /// Every party, in page order.
    pub const ALL: [Self; 4] = [Self::Employer, Self::Union, Self::Mediator, Self::Other];

    /// The party's name in files and the catalogue.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Employer => "employer",
            Self::Union => "union",
            Self::Mediator => "mediator",
            Self::Other => "other",
        }
    }

    /// The party with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|party| party.name() == name)
    }
}

/// What a proposal is called for as long as it lies on the table.
pub type ProposalId = u32;

/// A proposal: values for some of the inputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Tells it from the others on its table.
    pub id: ProposalId,
    /// As people call it.
    pub name: String,
    /// Who makes it.
    pub party: Party,
    /// The round it belongs to, from 1.
    pub round: u32,
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Private: it is in no link and no file unless asked for ([`Table::notes`]).
    #[serde(skip)]
    pub note: String,
    /// What it says; what is not in it is not addressed.
    pub values: Values,
}

/// What holds where a proposal says nothing.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// As people call it; empty for the scenario the page opens with.
    #[serde(default)]
    pub name: String,
    /// Its inputs.
    #[serde(rename = "inputs", with = "plain")]
    pub scenario: Scenario,
}

/// Everything that lies on the table. Private notes are left out when it is serialized.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Table {
    baseline: Baseline,
    proposals: Vec<Proposal>,
    rounds: Vec<Round>,
    outside_visit_price: f64,
    #[serde(skip_serializing_if = "Standings::is_unmarked")]
    standings: Standings,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            baseline: Baseline::default(),
            proposals: Vec::new(),
            rounds: Vec::new(),
            outside_visit_price: OUTSIDE_VISIT_PRICE,
            standings: Standings::NONE,
        }
    }
}

/// One change of the table. One that cannot be made (an id that is not there, a value outside its
/// limits) changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Another baseline.
    Baseline {
        /// As people call it.
        name: String,
        /// Its inputs.
        inputs: Box<Inputs>,
    },
    /// A new proposal at the end, of what differs from the baseline in these inputs.
    Add {
        /// Who makes it.
        party: Party,
        /// As people call it.
        name: String,
        /// Its inputs: of the sliders, or of a preset.
        inputs: Box<Inputs>,
    },
    /// A copy behind the original, for the next round.
    Duplicate(ProposalId),
    /// Another name.
    Rename(ProposalId, String),
    /// Another party.
    Party(ProposalId, Party),
    /// Another round.
    Round(ProposalId, u32),
    /// Another date, or none.
    Date(ProposalId, Option<Date>),
    /// Another private note.
    Note(ProposalId, String),
    /// A value proposed.
    Set(ProposalId, Item, Offer),
    /// Everything that changed between two sets of inputs, proposed.
    Follow {
        /// Whose.
        id: ProposalId,
        /// The inputs before.
        before: Box<Inputs>,
        /// The inputs now.
        now: Box<Inputs>,
    },
    /// An item no longer addressed.
    Leave(ProposalId, Item),
    /// A place in the order, from 0.
    Move(ProposalId, usize),
    /// Off the table.
    Delete(ProposalId),
    /// The positions of all parties, as the next round of the ledger.
    Record(Option<Date>),
    /// Another price of a visit to an outside therapist, US dollars.
    OutsideVisitPrice(f64),
    /// Something else said of an input, or nothing any more. Its note stays.
    Standing(Item, Option<Standing>),
    /// Another private note on an input.
    Remark(Item, String),
}

impl Table {
    /// A table with nothing on it but a baseline.
    pub fn new(baseline: Baseline) -> Self {
        Self {
            baseline: Baseline {
                name: clean(&baseline.name),
                ..baseline
            },
            ..Self::default()
        }
    }

    /// A table with these proposals, called 1, 2, 3, … in their order, and no rounds; those beyond
    /// [`MOST`] are left out.
    #[must_use]
    pub fn with_proposals(baseline: Baseline, proposals: Vec<Proposal>) -> Self {
        let proposals = (1..).zip(proposals.into_iter().take(MOST));
        let checked = proposals.map(|(id, own)| Proposal {
            id,
            name: clean(&own.name),
            round: checked_round(own.round),
            note: cut(&own.note, LONGEST_NOTE),
            ..own
        });
        Self {
            proposals: checked.collect(),
            ..Self::new(baseline)
        }
    }

    /// Whether nothing has been laid on it, and nothing is said of any input.
    pub fn is_empty(&self) -> bool {
        self.proposals.is_empty() && self.rounds.is_empty() && self.standings == Standings::NONE
    }

    /// Whether the baseline and the proposals are those of another table.
    pub fn proposes_as(&self, other: &Self) -> bool {
        self.baseline == other.baseline && self.proposals == other.proposals
    }

    /// The table with what is said of the inputs at another.
    #[must_use]
    pub fn with_standings(self, standings: Standings) -> Self {
        Self { standings, ..self }
    }

    /// What holds where a proposal says nothing.
    pub const fn baseline(&self) -> &Baseline {
        &self.baseline
    }

    /// The proposals, in their order.
    pub fn proposals(&self) -> &[Proposal] {
        &self.proposals
    }

    /// The rounds recorded, in order. Nothing changes one.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The price of a visit to an outside therapist, US dollars.
    pub const fn outside_visit_price(&self) -> f64 {
        self.outside_visit_price
    }

    /// What is agreed, disputed or unknown.
    pub const fn standings(&self) -> &Standings {
        &self.standings
    }

    /// The proposal with this id.
    pub fn proposal(&self, id: ProposalId) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.id == id)
    }

    /// The scenario under a proposal: what is agreed, then what it says, the baseline's values where
    /// it says nothing.
    pub fn scenario(&self, id: ProposalId) -> Option<Scenario> {
        let values = &self.proposal(id)?.values;
        Some(
            self.standings
                .held(values.scenario(&self.baseline.scenario)),
        )
    }

    /// The value of an item in force under a proposal, and who gave it.
    pub fn resolved(&self, proposal: &Proposal, item: Item) -> Resolved {
        match self.standings.agreed(item) {
            Some(value) => Resolved {
                value: value.clone(),
                from: Source::Agreed,
            },
            None => proposal.values.resolved(item, &self.baseline.scenario),
        }
    }

    /// What a proposal comes to: its values, with those agreed where they are others.
    pub(crate) fn in_force(&self, proposal: &Proposal) -> Values {
        let mut values = proposal.values.clone();
        for (item, value) in self.standings.all_agreed() {
            if values.resolved(item, &self.baseline.scenario).value != *value {
                // What is agreed was accepted before.
                let _ = values.set(item, value.clone());
            }
        }
        values
    }

    /// The proposal a party stands by: of its latest round, the last on the table.
    pub fn current(&self, party: Party) -> Option<&Proposal> {
        let own = self.proposals.iter().filter(|own| own.party == party);
        own.max_by_key(|proposal| proposal.round)
    }

    /// The proposals the parties stand by, in page order of the parties.
    pub fn positions(&self) -> impl Iterator<Item = &Proposal> {
        let parties = Party::ALL.into_iter();
        parties.filter_map(|party| self.current(party))
    }

    /// The private notes, by proposal; without the empty ones.
    pub fn notes(&self) -> BTreeMap<ProposalId, String> {
        let noted = self.proposals.iter().filter(|own| !own.note.is_empty());
        noted.map(|own| (own.id, own.note.clone())).collect()
    }

    /// The table with these private notes beside its proposals.
    #[must_use]
    pub fn with_notes(mut self, notes: &BTreeMap<ProposalId, String>) -> Self {
        for proposal in &mut self.proposals {
            if let Some(note) = notes.get(&proposal.id) {
                proposal.note = cut(note, LONGEST_NOTE);
            }
        }
        self
    }

    /// The table with these private notes on inputs, by the names of the inputs.
    #[must_use]
    pub fn with_input_notes(mut self, notes: &BTreeMap<String, String>) -> Self {
        for (name, note) in notes {
            if let Some(item) = Item::from_name(name) {
                self.standings.remark(item, note);
            }
        }
        self
    }

    /// The id the next proposal gets.
    pub fn next_id(&self) -> ProposalId {
        let ids = self.proposals.iter().map(|proposal| proposal.id);
        ids.max().unwrap_or(0).saturating_add(1)
    }

    /// The table after an edit.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::Inputs;
    /// use caseload::proposal::{Edit, Party, Table};
    /// let hours = Inputs { patient_management_hours: 7.0, ..Inputs::default() };
    /// let table = Table::default().after(Edit::Add {
    ///     party: Party::Union,
    ///     name: "Opening".to_owned(),
    ///     inputs: Box::new(hours.clone()),
    /// });
    /// assert_eq!(table.scenario(1).map(|scenario| scenario.inputs().clone()), Some(hours));
    /// ```
    #[must_use]
    pub fn after(&self, edit: Edit) -> Self {
        let mut next = self.clone();
        next.apply(edit);
        next
    }

    fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Baseline { name, inputs } => {
                if let Ok(scenario) = Scenario::try_from(&*inputs) {
                    let name = clean(&name);
                    self.baseline = Baseline { name, scenario };
                }
            }
            Edit::Add {
                party,
                name,
                inputs,
            } => self.add(party, &name, &inputs),
            Edit::Duplicate(id) => self.duplicate(id),
            Edit::Rename(id, name) => self.change(id, |own| own.name = clean(&name)),
            Edit::Party(id, party) => self.change(id, |own| own.party = party),
            Edit::Round(id, round) => self.change(id, |own| own.round = checked_round(round)),
            Edit::Date(id, date) => self.change(id, |own| own.date = date),
            Edit::Note(id, note) => self.change(id, |own| own.note = cut(&note, LONGEST_NOTE)),
            // What is agreed is nobody's to move or to leave.
            Edit::Set(_, item, _) | Edit::Leave(_, item)
                if self.standings.agreed(item).is_some() => {}
            Edit::Set(id, item, value) => self.change(id, |own| {
                // A value refused leaves the one before.
                let _ = own.values.set(item, value);
            }),
            Edit::Follow {
                id,
                before,
                mut now,
            } => {
                for (item, _) in self.standings.all_agreed() {
                    item.write(&item.of(&before), &mut now);
                }
                self.change(id, |own| own.values.follow(&before, &now));
            }
            Edit::Leave(id, item) => self.change(id, |own| {
                own.values.leave(item);
            }),
            Edit::Move(id, to) => {
                if let Some(from) = self.place(id) {
                    let proposal = self.proposals.remove(from);
                    self.proposals
                        .insert(to.min(self.proposals.len()), proposal);
                }
            }
            Edit::Delete(id) => self.proposals.retain(|proposal| proposal.id != id),
            Edit::Record(date) => self.record(date),
            Edit::OutsideVisitPrice(price) => {
                if (0.0..=HIGHEST_VISIT_PRICE).contains(&price) {
                    self.outside_visit_price = price + 0.0;
                }
            }
            Edit::Standing(item, standing) => {
                // A value refused leaves what was said before.
                let _ = self.standings.say(item, standing);
            }
            Edit::Remark(item, note) => self.standings.remark(item, &note),
        }
    }

    fn place(&self, id: ProposalId) -> Option<usize> {
        self.proposals.iter().position(|proposal| proposal.id == id)
    }

    fn change(&mut self, id: ProposalId, write: impl FnOnce(&mut Proposal)) {
        if let Some(proposal) = self.proposals.iter_mut().find(|own| own.id == id) {
            write(proposal);
        }
    }

    fn add(&mut self, party: Party, name: &str, inputs: &Inputs) {
        if self.proposals.len() >= MOST {
            return;
        }
        let round = self.current(party).map_or(1, |last| last.round + 1);
        self.proposals.push(Proposal {
            id: self.next_id(),
            name: clean(name),
            party,
            round: checked_round(round),
            date: None,
            note: String::new(),
            values: Values::between(self.baseline.scenario.inputs(), inputs),
        });
    }

    fn duplicate(&mut self, id: ProposalId) {
        if self.proposals.len() >= MOST {
            return;
        }
        let Some(place) = self.place(id) else { return };
        let next = self.next_id();
        if let Some(original) = self.proposals.get(place) {
            let copy = Proposal {
                id: next,
                round: checked_round(original.round + 1),
                date: None,
                note: String::new(),
                ..original.clone()
            };
            self.proposals.insert(place + 1, copy);
        }
    }

    fn record(&mut self, date: Option<Date>) {
        let positions: Vec<Position> = self
            .positions()
            .map(|current| Position {
                party: current.party,
                name: current.name.clone(),
                values: self.in_force(current),
            })
            .collect();
        if positions.is_empty() || self.rounds.len() >= MOST {
            return;
        }
        self.rounds.push(Round {
            date,
            baseline: self.baseline.scenario.clone(),
            positions,
        });
    }
}

fn checked_round(round: u32) -> u32 {
    round.clamp(1, MOST as u32)
}

pub(super) fn cut(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}

/// A name on one line, without characters that disturb the text around it, not too long.
pub(crate) fn clean(name: &str) -> String {
    let kept = name.chars().filter(|character| !disturbs(*character));
    let kept: String = kept.take(LONGEST_NAME).collect();
    kept.trim().to_owned()
}

/// Why a table in a file cannot be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TableError {
    /// More proposals, rounds or positions than are taken.
    #[error("{count} entries; at most {MOST} are taken")]
    TooMany {
        /// How many.
        count: usize,
    },
    /// Two proposals with the same id.
    #[error("two proposals have the id {0}")]
    SameId(ProposalId),
    /// A round in which a party has two positions.
    #[error("round {round} has two positions of one party")]
    TwoPositions {
        /// Which round, from 1.
        round: usize,
    },
    /// A price of a visit outside its limits.
    #[error("the price of an outside visit is {0}; allowed: 0 to {HIGHEST_VISIT_PRICE}")]
    Price(f64),
    /// A value outside its limits.
    #[error(transparent)]
    Value(#[from] ValueError),
}

/// A table as a file has it, not yet checked as a whole.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    baseline: Baseline,
    #[serde(default)]
    proposals: Vec<Proposal>,
    #[serde(default)]
    rounds: Vec<Round>,
    #[serde(default = "usual_price")]
    outside_visit_price: f64,
    #[serde(default)]
    standings: Standings,
}

const fn usual_price() -> f64 {
    OUTSIDE_VISIT_PRICE
}

impl TryFrom<Raw> for Table {
    type Error = TableError;

    fn try_from(raw: Raw) -> Result<Self, TableError> {
        let count = raw.proposals.len().max(raw.rounds.len());
        if count > MOST {
            return Err(TableError::TooMany { count });
        }
        for (index, round) in raw.rounds.iter().enumerate() {
            if !round.has_one_position_each() {
                return Err(TableError::TwoPositions { round: index + 1 });
            }
        }
        let mut table = Self::new(raw.baseline);
        for mut proposal in raw.proposals {
            if table.proposal(proposal.id).is_some() {
                return Err(TableError::SameId(proposal.id));
            }
            proposal.name = clean(&proposal.name);
            proposal.round = checked_round(proposal.round);
            table.proposals.push(proposal);
        }
        for mut round in raw.rounds {
            for position in &mut round.positions {
                position.name = clean(&position.name);
            }
            table.rounds.push(round);
        }
        let price = raw.outside_visit_price;
        if !(0.0..=HIGHEST_VISIT_PRICE).contains(&price) {
            return Err(TableError::Price(price));
        }
        table.outside_visit_price = price + 0.0;
        table.standings = raw.standings;
        Ok(table)
    }
}
