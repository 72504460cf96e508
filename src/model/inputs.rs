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

    /// Whether a number has a part in the results. A mix of ordered intervals stands in the place of
    /// the one interval and its sessions; without a mix, every number takes part.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::steady_state::Stream;
    /// use caseload::model::{Inputs, ParameterId};
    /// let mut inputs = Inputs::default();
    /// assert!(inputs.uses(ParameterId::VisitIntervalWeeks));
    /// inputs.ordered_mix = vec![Stream { share: 1.0, interval_weeks: 2.0, sessions: 16.0 }];
    /// assert!(!inputs.uses(ParameterId::VisitIntervalWeeks));
    /// assert!(inputs.uses(ParameterId::Members));
    /// ```
    pub fn uses(&self, id: ParameterId) -> bool {
        self.ordered_mix.is_empty()
            || !matches!(
                id,
                ParameterId::VisitIntervalWeeks | ParameterId::SessionsToComplete
            )
    }

    /// Hours a week each full-time clinician can be booked:
    /// paid − patient management − meetings. Read from the three, never stored.
    pub fn bookable_hours(&self) -> f64 {
        self.paid_hours_per_week - self.patient_management_hours - self.meeting_hours
    }
}
