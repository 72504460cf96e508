//! What a proposal says: values for some of the inputs, each inside its hard limits.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::model::scenario::ScenarioError;
use crate::model::steady_state::Stream;
use crate::model::{Inputs, IntakePolicy, PARAMETERS, ParameterId, Scenario, Value};

/// One thing a proposal can address: an input of the table, or the mix of ordered intervals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// An input.
    Parameter(ParameterId),
    /// The intervals ordered for shares of the new patients.
    OrderedMix,
}

/// The name of the mix, as in links and JSON.
const MIX: &str = "ordered_mix";

impl Item {
    /// Every item, in table order.
    pub fn all() -> impl Iterator<Item = Self> {
        let parameters = PARAMETERS.iter();
        parameters
            .map(|parameter| Self::Parameter(parameter.id))
            .chain([Self::OrderedMix])
    }

    /// The one name in code, link and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Parameter(id) => id.name(),
            Self::OrderedMix => MIX,
        }
    }

    /// The item with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        if name == MIX {
            return Some(Self::OrderedMix);
        }
        ParameterId::from_name(name).map(Self::Parameter)
    }

    /// What these inputs hold for it.
    pub fn of(self, inputs: &Inputs) -> Offer {
        match self {
            Self::Parameter(id) => match inputs.value(id) {
                Value::Number(number) => Offer::Number(number),
                Value::Policy(policy) => Offer::Policy(policy),
            },
            Self::OrderedMix => Offer::Mix(inputs.ordered_mix.clone()),
        }
    }

    pub(crate) fn write(self, offer: &Offer, inputs: &mut Inputs) {
        match (self, offer) {
            (Self::Parameter(id), Offer::Number(number)) => inputs.set_number(id, *number),
            (Self::Parameter(id), Offer::Policy(policy)) => {
                inputs.set(id, Value::Policy(*policy));
            }
            (Self::OrderedMix, Offer::Mix(streams)) => inputs.ordered_mix.clone_from(streams),
            (Self::Parameter(_), Offer::Mix(_)) | (Self::OrderedMix, _) => {}
        }
    }

    /// The value a proposal may give it, −0 as 0.
    pub(super) fn checked(self, offer: Offer) -> Result<Offer, ValueError> {
        let refused = || ValueError::Kind { item: self };
        match (self, offer) {
            (Self::Parameter(id), Offer::Number(number)) => {
                let range = id.parameter().and_then(|row| row.range());
                let range = range.ok_or_else(refused)?;
                if range.contains(number) {
                    Ok(Offer::Number(number + 0.0))
                } else {
                    Err(ValueError::Outside {
                        item: self,
                        value: number,
                        min: range.min,
                        max: range.max,
                    })
                }
            }
            (Self::Parameter(ParameterId::IntakePolicy), offer @ Offer::Policy(_)) => Ok(offer),
            (Self::OrderedMix, Offer::Mix(ordered_mix)) => {
                let inputs = Inputs {
                    ordered_mix,
                    ..Inputs::default()
                };
                Scenario::try_from(&inputs).map_err(ValueError::Mix)?;
                Ok(Offer::Mix(inputs.ordered_mix))
            }
            _ => Err(refused()),
        }
    }
}

/// What is proposed for an item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Offer {
    /// A number in the table's unit.
    Number(f64),
    /// An intake policy.
    Policy(IntakePolicy),
    /// Ordered intervals; none is one interval for everyone.
    Mix(Vec<Stream>),
}

impl Offer {
    /// The number, if it is one.
    pub const fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Policy(_) | Self::Mix(_) => None,
        }
    }
}

/// Why a value cannot be proposed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ValueError {
    /// A number outside its hard limits.
    #[error("{} is {value}; allowed: {min} to {max}", item.name())]
    Outside {
        /// Which item.
        item: Item,
        /// The number refused.
        value: f64,
        /// Smallest allowed.
        min: f64,
        /// Largest allowed.
        max: f64,
    },
    /// A mix of ordered intervals that is none.
    #[error(transparent)]
    Mix(ScenarioError),
    /// A value of another kind, such as a number for a policy.
    #[error("{} cannot hold this kind of value", item.name())]
    Kind {
        /// Which item.
        item: Item,
    },
    /// A name that is no input's.
    #[error("no input is called {name}")]
    Unknown {
        /// The name, cut short.
        name: String,
    },
}

/// Where a value in force comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The proposal addresses it.
    Proposal,
    /// The proposal does not; the baseline's value holds.
    Baseline,
    /// It is agreed, whatever the proposal says.
    Agreed,
}

/// A value in force under a proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// The value.
    pub value: Offer,
    /// Who gave it.
    pub from: Source,
}

/// The values of a proposal. An item that is not in it is *not addressed*: the baseline's holds.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, Json>", into = "BTreeMap<String, Offer>")]
pub struct Values(BTreeMap<Item, Offer>);

impl Values {
    /// The values with which these inputs differ from a baseline's.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::{Inputs, ParameterId};
    /// use caseload::proposal::{Item, Values};
    /// let inputs = Inputs { patient_management_hours: 7.0, ..Inputs::default() };
    /// let values = Values::between(&Inputs::default(), &inputs);
    /// let hours = Item::Parameter(ParameterId::PatientManagementHours);
    /// assert_eq!(values.get(hours).and_then(|value| value.number()), Some(7.0));
    /// assert_eq!(values.len(), 1);
    /// ```
    pub fn between(baseline: &Inputs, inputs: &Inputs) -> Self {
        let mut values = Self::default();
        values.follow(baseline, inputs);
        values
    }

    /// Takes over every item that changed from one set of inputs to another; a value outside its
    /// limits is not taken.
    pub fn follow(&mut self, before: &Inputs, now: &Inputs) {
        for item in Item::all() {
            let value = item.of(now);
            if value != item.of(before)
                && let Ok(value) = item.checked(value)
            {
                self.0.insert(item, value);
            }
        }
    }

    /// Proposes a value.
    ///
    /// # Errors
    /// [`ValueError`] when the item cannot hold it; nothing then changes.
    pub fn set(&mut self, item: Item, value: Offer) -> Result<(), ValueError> {
        let value = item.checked(value)?;
        self.0.insert(item, value);
        Ok(())
    }

    /// Leaves an item unaddressed; whether it was addressed.
    pub fn leave(&mut self, item: Item) -> bool {
        self.0.remove(&item).is_some()
    }

    /// The value proposed; `None` when the item is not addressed.
    pub fn get(&self, item: Item) -> Option<&Offer> {
        self.0.get(&item)
    }

    /// The items addressed and their values, in table order.
    pub fn iter(&self) -> impl Iterator<Item = (Item, &Offer)> {
        self.0.iter().map(|(item, value)| (*item, value))
    }

    /// How many items are addressed.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is addressed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The value in force, and who gave it.
    pub fn resolved(&self, item: Item, baseline: &Scenario) -> Resolved {
        match self.get(item) {
            Some(value) => Resolved {
                value: value.clone(),
                from: Source::Proposal,
            },
            None => Resolved {
                value: item.of(baseline.inputs()),
                from: Source::Baseline,
            },
        }
    }

    /// The scenario under these values: the baseline's where nothing is addressed.
    pub fn scenario(&self, baseline: &Scenario) -> Scenario {
        let mut inputs = baseline.inputs().clone();
        for (item, value) in &self.0 {
            item.write(value, &mut inputs);
        }
        // Limits hold value by value, and each was checked.
        Scenario::try_from(&inputs).unwrap_or_else(|_| baseline.clone())
    }
}

/// A scenario with one item replaced by another scenario's.
pub(crate) fn with_item(scenario: &Scenario, item: Item, value: &Offer) -> Scenario {
    let mut inputs = scenario.inputs().clone();
    item.write(value, &mut inputs);
    Scenario::try_from(&inputs).unwrap_or_else(|_| scenario.clone())
}

/// The items in which two scenarios differ, in table order.
pub fn differing(one: &Scenario, other: &Scenario) -> Vec<Item> {
    Item::all()
        .filter(|item| item.of(one.inputs()) != item.of(other.inputs()))
        .collect()
}

impl TryFrom<BTreeMap<String, Json>> for Values {
    type Error = ValueError;

    fn try_from(raw: BTreeMap<String, Json>) -> Result<Self, ValueError> {
        let mut values = Self::default();
        for (name, value) in raw {
            let item = Item::from_name(&name).ok_or_else(|| ValueError::Unknown {
                name: super::table::clean(&name),
            })?;
            let value = serde_json::from_value(value).map_err(|_| ValueError::Kind { item })?;
            values.set(item, value)?;
        }
        Ok(values)
    }
}

impl From<Values> for BTreeMap<String, Offer> {
    fn from(values: Values) -> Self {
        let pairs = values.0.into_iter();
        pairs
            .map(|(item, value)| (item.name().to_owned(), value))
            .collect()
    }
}

/// A scenario as plain inputs in JSON, checked when it is read.
pub(crate) mod plain {
    use super::{Inputs, Scenario};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        scenario: &Scenario,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        scenario.inputs().serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Scenario, D::Error> {
        let inputs = Inputs::deserialize(deserializer)?;
        Scenario::try_from(&inputs).map_err(serde::de::Error::custom)
    }
}
