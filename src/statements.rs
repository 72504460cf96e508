//! Statements made in public that the model can say something about, each with who made it, what it
//! is about, and the scenario on record it is held against.
//!
//! Words, source and date are in the catalogue, `statement-<id>`; the record is docs/evidence.md.
//! No finding is kept here: each is worked out from the model ([`crate::model::stated`]).

use crate::model::measure::Measure;
use crate::model::parameter::Status;
use crate::model::stated::{Finding, Quantity, Said, finding};
use crate::model::{ParameterId, Scenario};
use crate::presets::{Preset, preset};

/// A statement made in public.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Statement {
    /// Its id, in the catalogue.
    pub id: &'static str,
    /// What kind of source it has.
    pub status: Status,
    /// The scenario on record it was made about.
    pub preset: &'static str,
    /// What it is about.
    pub quantity: Quantity,
    /// What it says of that.
    pub said: Said,
    /// The inputs asked what would have to be true of them.
    pub inputs: &'static [ParameterId],
}

impl Statement {
    /// The scenario on record it was made about.
    pub fn scenario(&self) -> Scenario {
        let inputs = preset(self.preset).map(Preset::inputs);
        inputs
            .and_then(|inputs| Scenario::try_from(&inputs).ok())
            .unwrap_or_default()
    }

    /// What the model says of it in a scenario.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::stated::Verdict;
    /// use caseload::statements::STATEMENTS;
    /// let said = &STATEMENTS[0];
    /// assert_eq!(said.finding(&said.scenario()).verdict, Verdict::Follows);
    /// ```
    pub fn finding(&self, scenario: &Scenario) -> Finding {
        finding(scenario, self.quantity, self.said, self.inputs)
    }
}

/// Every statement, in the order of the page: what time is worth, then the waits.
pub static STATEMENTS: &[Statement] = &[
    Statement {
        id: "hour-1300",
        status: Status::EmployerStatement,
        preset: "norcal-2022-settlement",
        quantity: Quantity::AnHour,
        said: Said::AtLeast(1_300.0),
        inputs: &[
            ParameterId::Clinicians,
            ParameterId::SessionMinutes,
            ParameterId::LeaveWeeksPerYear,
        ],
    },
    Statement {
        id: "hours-19",
        status: Status::EmployerStatement,
        preset: "socal-2024-union",
        quantity: Quantity::HoursNotForPatients,
        said: Said::AtLeast(19.0),
        inputs: &[
            ParameterId::PatientManagementHours,
            ParameterId::MeetingHours,
        ],
    },
    Statement {
        id: "appointments-3750",
        status: Status::EmployerStatement,
        preset: "socal-2024",
        quantity: Quantity::HoursTo(19.0),
        said: Said::About(3_750.0),
        inputs: &[
            ParameterId::Clinicians,
            ParameterId::PatientManagementHours,
            ParameterId::SessionMinutes,
        ],
    },
    Statement {
        id: "ten-a-day",
        status: Status::Press,
        preset: "norcal-2022-settlement",
        quantity: Quantity::BookedADay,
        said: Said::AtLeast(10.0),
        inputs: &[
            ParameterId::PatientManagementHours,
            ParameterId::SessionMinutes,
            ParameterId::PaidHoursPerWeek,
        ],
    },
    Statement {
        id: "first-95",
        status: Status::EmployerStatement,
        preset: "norcal-2022-settlement",
        quantity: Quantity::Result(Measure::FirstShareWithinStandard),
        said: Said::AtLeast(0.95),
        inputs: &[
            ParameterId::Clinicians,
            ParameterId::NewEpisodesPerMemberYear,
        ],
    },
    Statement {
        id: "weekly-87",
        status: Status::UnionStatement,
        preset: "norcal-2022",
        quantity: Quantity::Result(Measure::ReturnShareAsOrdered),
        said: Said::AtMost(0.13),
        inputs: &[
            ParameterId::Clinicians,
            ParameterId::NewEpisodesPerMemberYear,
            ParameterId::SessionsToComplete,
        ],
    },
    Statement {
        id: "gap-21",
        status: Status::UnionStatement,
        preset: "norcal-2022-settlement",
        quantity: Quantity::Result(Measure::ReturnMeanWeeks),
        said: Said::About(21.4 / 5.0),
        inputs: &[
            ParameterId::DropoutPerWeek,
            ParameterId::NewEpisodesPerMemberYear,
            ParameterId::Clinicians,
        ],
    },
    Statement {
        id: "gap-six-weeks",
        status: Status::Press,
        preset: "norcal-2022",
        quantity: Quantity::Result(Measure::ReturnMeanWeeks),
        said: Said::AtLeast(6.0),
        inputs: &[
            ParameterId::DropoutPerWeek,
            ParameterId::NewEpisodesPerMemberYear,
            ParameterId::Clinicians,
        ],
    },
];
