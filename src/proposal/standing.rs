//! What the parties say of each input: agreed, disputed or unknown, with a private note.
//!
//! What is agreed holds everywhere until it is taken back: on the sliders and in every proposal,
//! whatever a proposal says of it. The proposals keep what they said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::table::{LONGEST_NOTE, cut};
use super::values::{Item, Offer, ValueError};
use crate::model::{Inputs, ParameterId, Scenario};

/// What is said of an input.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// Both sides take this value: nothing moves it.
    Agreed(Offer),
    /// The sides see it differently.
    Disputed,
    /// Nobody knows the value.
    Unknown,
}

impl Standing {
    /// Every name, in page order.
    pub const NAMES: [&'static str; 3] = ["agreed", "disputed", "unknown"];

    /// The name in files, documents and the catalogue.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Agreed(_) => "agreed",
            Self::Disputed => "disputed",
            Self::Unknown => "unknown",
        }
    }

    /// What a name says of an input that has this value; `None` for a name that says nothing.
    pub fn from_name(name: &str, value: Offer) -> Option<Self> {
        match name {
            "agreed" => Some(Self::Agreed(value)),
            "disputed" => Some(Self::Disputed),
            "unknown" => Some(Self::Unknown),
            _ => None,
        }
    }
}

/// An input about which something is said.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// Which.
    pub item: Item,
    /// What is said; nothing where there is only a note.
    pub standing: Option<Standing>,
    /// Private: it is in no link and no file unless asked for.
    pub note: String,
}

/// What is said of the inputs. The notes are left out when it is serialized.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(
    try_from = "BTreeMap<String, Written>",
    into = "BTreeMap<&'static str, Written>"
)]
pub struct Standings(Vec<Marked>);

impl Standings {
    /// Nothing said of any input.
    pub const NONE: Self = Self(Vec::new());

    /// The inputs about which something is said, in table order.
    pub fn iter(&self) -> impl Iterator<Item = &Marked> {
        self.0.iter()
    }

    /// Whether nothing is said of any input; a note alone says nothing.
    pub fn is_unmarked(&self) -> bool {
        self.0.iter().all(|marked| marked.standing.is_none())
    }

    /// Whether there is a private note on any input.
    pub fn has_notes(&self) -> bool {
        self.0.iter().any(|marked| !marked.note.is_empty())
    }

    /// Everything said of an input.
    pub fn marked(&self, item: Item) -> Option<&Marked> {
        self.0.iter().find(|marked| marked.item == item)
    }

    /// What is said of an input.
    pub fn get(&self, item: Item) -> Option<&Standing> {
        self.marked(item)?.standing.as_ref()
    }

    /// The private note on an input; empty without one.
    pub fn note(&self, item: Item) -> &str {
        self.marked(item).map_or("", |marked| &marked.note)
    }

    /// The value agreed for an input; `None` while it is not agreed.
    pub fn agreed(&self, item: Item) -> Option<&Offer> {
        match self.get(item)? {
            Standing::Agreed(value) => Some(value),
            Standing::Disputed | Standing::Unknown => None,
        }
    }

    /// The inputs that are agreed and their values.
    pub fn all_agreed(&self) -> impl Iterator<Item = (Item, &Offer)> {
        let marked = self.0.iter();
        marked.filter_map(|marked| Some((marked.item, self.agreed(marked.item)?)))
    }

    /// Puts every agreed value into inputs.
    pub fn hold(&self, inputs: &mut Inputs) {
        for (item, value) in self.all_agreed() {
            item.write(value, inputs);
        }
    }

    /// A scenario with every agreed value in it.
    #[must_use]
    pub fn held(&self, scenario: Scenario) -> Scenario {
        let mut inputs = scenario.inputs().clone();
        self.hold(&mut inputs);
        // Limits hold value by value, and each was checked.
        Scenario::try_from(&inputs).unwrap_or(scenario)
    }

    /// What inputs have in place of the values agreed.
    pub fn against(&self, inputs: &Inputs) -> Vec<(Item, Offer)> {
        let agreed = self.all_agreed();
        agreed
            .map(|(item, value)| (item, value, item.of(inputs)))
            .filter(|(_, value, other)| *value != other)
            .map(|(item, _, other)| (item, other))
            .collect()
    }

    /// The same without private notes.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let said = self.0.iter().filter(|marked| marked.standing.is_some());
        let said = said.map(|marked| Marked {
            note: String::new(),
            ..marked.clone()
        });
        Self(said.collect())
    }

    /// The private notes, by the name of their input; without the empty ones.
    pub fn notes(&self) -> BTreeMap<String, String> {
        let noted = self.0.iter().filter(|marked| !marked.note.is_empty());
        noted
            .map(|marked| (marked.item.name().to_owned(), marked.note.clone()))
            .collect()
    }

    /// Says something of an input, or nothing any more.
    ///
    /// # Errors
    /// [`ValueError`] when the input cannot hold the value agreed; nothing then changes.
    pub(super) fn set(&mut self, item: Item, standing: Option<Standing>) -> Result<(), ValueError> {
        let standing = match standing {
            Some(Standing::Agreed(value)) => Some(Standing::Agreed(item.checked(value)?)),
            other => other,
        };
        self.change(item, |marked| marked.standing = standing);
        Ok(())
    }

    /// Says something of an input as a person does: an interval agreed is one interval for
    /// everyone, so that no mix of intervals takes its place.
    ///
    /// # Errors
    /// Those of [`set`](Self::set).
    pub(super) fn say(&mut self, item: Item, standing: Option<Standing>) -> Result<(), ValueError> {
        let one = Standing::Agreed(Offer::Mix(Vec::new()));
        let agreed = matches!(standing, Some(Standing::Agreed(_)));
        self.set(item, standing)?;
        if item != Item::Parameter(ParameterId::VisitIntervalWeeks) {
            return Ok(());
        }
        match (agreed, self.get(Item::OrderedMix)) {
            (true, None | Some(Standing::Disputed | Standing::Unknown)) => {
                self.set(Item::OrderedMix, Some(one))
            }
            (false, Some(mix)) if *mix == one => self.set(Item::OrderedMix, None),
            _ => Ok(()),
        }
    }

    /// Writes a private note on an input.
    pub(super) fn remark(&mut self, item: Item, note: &str) {
        self.change(item, |marked| marked.note = cut(note, LONGEST_NOTE));
    }

    fn change(&mut self, item: Item, write: impl FnOnce(&mut Marked)) {
        let place = self.0.iter().position(|marked| marked.item >= item);
        let place = place.unwrap_or(self.0.len());
        if self.0.get(place).is_none_or(|marked| marked.item != item) {
            self.0.insert(
                place,
                Marked {
                    item,
                    standing: None,
                    note: String::new(),
                },
            );
        }
        if let Some(marked) = self.0.get_mut(place) {
            write(marked);
        }
        // What nothing is said of is not there.
        self.0
            .retain(|marked| marked.standing.is_some() || !marked.note.is_empty());
    }
}

/// Why what a file says of an input cannot be taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum StandingError {
    /// A name that is no input's.
    #[error("no input is called {0}")]
    Unknown(String),
    /// Not agreed, disputed or unknown, or a value where none belongs.
    #[error("{} is neither agreed at a value nor disputed nor unknown", .0.name())]
    Standing(Item),
    /// A value outside its limits.
    #[error(transparent)]
    Value(#[from] ValueError),
}

/// What is said of an input, as a file has it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    value: Option<Offer>,
}

impl TryFrom<BTreeMap<String, Written>> for Standings {
    type Error = StandingError;

    fn try_from(written: BTreeMap<String, Written>) -> Result<Self, StandingError> {
        let mut standings = Self::default();
        for (name, said) in written {
            let item = Item::from_name(&name)
                .ok_or_else(|| StandingError::Unknown(super::table::clean(&name)))?;
            let standing = match (said.status.as_str(), said.value) {
                ("agreed", Some(value)) => Standing::Agreed(value),
                ("disputed", None) => Standing::Disputed,
                ("unknown", None) => Standing::Unknown,
                _ => return Err(StandingError::Standing(item)),
            };
            standings.set(item, Some(standing))?;
        }
        Ok(standings)
    }
}

impl From<Standings> for BTreeMap<&'static str, Written> {
    fn from(standings: Standings) -> Self {
        let said = standings.0.into_iter().filter_map(|marked| {
            let standing = marked.standing?;
            let status = standing.name().to_owned();
            let value = match standing {
                Standing::Agreed(value) => Some(value),
                Standing::Disputed | Standing::Unknown => None,
            };
            Some((marked.item.name(), Written { status, value }))
        });
        said.collect()
    }
}
