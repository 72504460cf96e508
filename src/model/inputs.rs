//! Plain inputs: one number per parameter, and the intake policy.

use serde::{Deserialize, Serialize};

pub use super::parameter::Inputs;
use super::parameter::ParameterId;

/// Who gets slots first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntakePolicy {
    /// New patients take the first free slots; returns take what is left.
    #[default]
    IntakeFirst,
    /// A fixed number of return slots is reserved per new patient.
    Ratio,
    /// Returns take the first free slots; new patients take what is left.
    ReturnsFirst,
    /// One shared line, longest past due first.
    Proportional,
}

impl IntakePolicy {
    /// Every policy in page order.
    pub const ALL: [Self; 4] = [
        Self::IntakeFirst,
        Self::Ratio,
        Self::ReturnsFirst,
        Self::Proportional,
    ];

    /// The policy's name in links and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::IntakeFirst => "intake_first",
            Self::Ratio => "ratio",
            Self::ReturnsFirst => "returns_first",
            Self::Proportional => "proportional",
        }
    }

    /// The policy with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.name() == name)
    }
}

/// The value of one parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A number in the table's unit.
    Number(f64),
    /// An intake policy.
    Policy(IntakePolicy),
}

impl Inputs {
    /// The value stored under an id.
    pub fn value(&self, id: ParameterId) -> Value {
        self.number(id)
            .map_or(Value::Policy(self.intake_policy), Value::Number)
    }

    /// Stores a value under an id; a value of the wrong kind changes nothing.
    pub fn set(&mut self, id: ParameterId, value: Value) {
        match (id, value) {
            (ParameterId::IntakePolicy, Value::Policy(policy)) => self.intake_policy = policy,
            (_, Value::Number(number)) => self.set_number(id, number),
            (_, Value::Policy(_)) => {}
        }
    }

    /// Hours a week each full-time clinician can be booked:
    /// paid − patient management − meetings. Read from the three, never stored.
    pub fn bookable_hours(&self) -> f64 {
        self.paid_hours_per_week - self.patient_management_hours - self.meeting_hours
    }
}
