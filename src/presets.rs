//! Scenarios on record, each with its source: changes to the defaults under neutral names.
//!
//! Name, description, source and the standard each names are in the catalogue, `preset-<id>`.

use crate::model::{Inputs, IntakePolicy, ParameterId, Value};

/// A scenario on record.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preset {
    /// Its id, in the catalogue and in menus.
    pub id: &'static str,
    /// Members per full-time clinician, where the record is a ratio.
    pub members_per_fte: Option<f64>,
    changes: &'static [(ParameterId, Value)],
}

impl Preset {
    /// The inputs of the scenario: the defaults with its changes, and clinicians at its ratio,
    /// people, not rounded.
    ///
    /// # Formula
    /// `clinicians = members / members_per_fte / fte_per_clinician`
    ///
    /// # Examples
    /// ```
    /// use caseload::presets::preset;
    /// let inputs = preset("socal-2024").map(|preset| preset.inputs());
    /// assert_eq!(inputs.map(|inputs| inputs.clinicians), Some(4_800_000.0 / 3_000.0 / 0.9));
    /// ```
    pub fn inputs(&self) -> Inputs {
        let mut inputs = Inputs::default();
        for (id, value) in self.changes {
            inputs.set(*id, *value);
        }
        if let Some(ratio) = self.members_per_fte {
            inputs.clinicians = inputs.members / ratio / inputs.fte_per_clinician;
        }
        inputs
    }
}

/// The scenario with this id.
pub fn preset(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

/// The first scenario with exactly these inputs, `None` when they are the reader's own.
///
/// # Examples
/// ```
/// use caseload::model::Inputs;
/// use caseload::presets::{PRESETS, matching};
/// assert_eq!(matching(&Inputs::default()), PRESETS.first());
/// ```
pub fn matching(inputs: &Inputs) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.inputs() == *inputs)
}

/// The scenario inputs were started from: the one named, else the first with exactly these inputs,
/// else the first of all.
pub fn origin(named: Option<&'static str>, inputs: &Inputs) -> &'static str {
    named
        .or_else(|| Some(matching(inputs).or(PRESETS.first())?.id))
        .unwrap_or_default()
}

const fn number(id: ParameterId, value: f64) -> (ParameterId, Value) {
    (id, Value::Number(value))
}

const fn ratio(returns_per_new: f64) -> [(ParameterId, Value); 2] {
    [
        (
            ParameterId::IntakePolicy,
            Value::Policy(IntakePolicy::Ratio),
        ),
        number(ParameterId::ReturnsPerNew, returns_per_new),
    ]
}

const SOCAL: (ParameterId, Value) = number(ParameterId::Members, 4_800_000.0);

/// Southern California with so many patient-management hours a week.
const fn socal(patient_management_hours: f64) -> [(ParameterId, Value); 2] {
    [
        SOCAL,
        number(
            ParameterId::PatientManagementHours,
            patient_management_hours,
        ),
    ]
}

/// Every scenario, in menu order; the first is the table's defaults.
pub static PRESETS: &[Preset] = &[
    Preset {
        id: "norcal-2022-settlement",
        members_per_fte: Some(2_600.0),
        changes: &[],
    },
    Preset {
        id: "norcal-2022",
        members_per_fte: Some(2_600.0),
        changes: &[number(ParameterId::PatientManagementHours, 6.5)],
    },
    Preset {
        id: "eight-weeks",
        members_per_fte: Some(2_600.0),
        changes: &[number(ParameterId::NewEpisodesPerMemberYear, 0.1265)],
    },
    Preset {
        id: "socal-2024",
        members_per_fte: Some(3_000.0),
        changes: &[SOCAL],
    },
    Preset {
        id: "socal-2023-cut",
        members_per_fte: Some(3_000.0),
        changes: &socal(2.0),
    },
    Preset {
        id: "socal-2024-union",
        members_per_fte: Some(3_000.0),
        changes: &socal(7.0),
    },
    Preset {
        id: "socal-2024-employer-reading",
        members_per_fte: Some(3_000.0),
        changes: &socal(16.5),
    },
    Preset {
        id: "socal-2025-settlement",
        members_per_fte: Some(3_000.0),
        changes: &socal(5.0),
    },
    Preset {
        id: "fortnightly",
        members_per_fte: Some(2_600.0),
        changes: &[number(ParameterId::VisitIntervalWeeks, 2.0)],
    },
    Preset {
        id: "new-return-1-4",
        members_per_fte: Some(2_600.0),
        changes: &ratio(4.0),
    },
    Preset {
        id: "new-return-1-8",
        members_per_fte: Some(2_600.0),
        changes: &ratio(8.0),
    },
    Preset {
        id: "high-turnover",
        members_per_fte: Some(2_600.0),
        changes: &[number(ParameterId::TurnoverPerYear, 0.33)],
    },
    Preset {
        id: "low-turnover",
        members_per_fte: Some(2_600.0),
        changes: &[number(ParameterId::TurnoverPerYear, 0.10)],
    },
    Preset {
        id: "hawaii-2022",
        members_per_fte: Some(5_500.0),
        changes: &[number(ParameterId::Members, 240_000.0)],
    },
    Preset {
        id: "one-per-2000",
        members_per_fte: Some(2_000.0),
        changes: &[number(ParameterId::Members, 1_000_000.0)],
    },
];
