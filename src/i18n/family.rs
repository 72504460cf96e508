//! Words of the tables: each parameter, unit, group, status and policy by its typed id.

use crate::model::IntakePolicy;
use crate::model::observed::ObservedId;
use crate::model::parameter::{Group, ParameterId, Status, Unit};
use crate::model::projection::{HiringPlan, TermId};
use crate::presets::Preset;

use super::Messages;

impl Messages {
    /// The label of a parameter.
    pub fn parameter_label(&self, id: ParameterId) -> String {
        self.text(&format!("parameter-{}", id.name()))
    }

    /// One line on what a parameter means.
    pub fn parameter_help(&self, id: ParameterId) -> String {
        self.text(&format!("parameter-{}.help", id.name()))
    }

    /// Where a parameter's default comes from, with the year.
    pub fn parameter_source(&self, id: ParameterId) -> String {
        self.text(&format!("parameter-{}.source", id.name()))
    }

    /// The name of a group of parameters; its summary is `narrative::group_summary`.
    pub fn group(&self, group: Group) -> String {
        self.text(&format!("group-{}", group.id()))
    }

    /// The name of a kind of source.
    pub fn status(&self, status: Status) -> String {
        self.text(&format!("status-{}", status.id()))
    }

    /// What a kind of source is.
    pub fn status_help(&self, status: Status) -> String {
        self.text(&format!("status-{}.help", status.id()))
    }

    /// The label of an intake policy.
    pub fn policy(&self, policy: IntakePolicy) -> String {
        self.text(&format!("policy-{}", policy.name()))
    }

    /// One line on what an intake policy does.
    pub fn policy_help(&self, policy: IntakePolicy) -> String {
        self.text(&format!("policy-{}.help", policy.name()))
    }

    /// The label of a control of the term.
    pub fn term_label(&self, id: TermId) -> String {
        self.text(&format!("parameter-{}", id.name()))
    }

    /// The label of a figure a clinic counts.
    pub fn observed_label(&self, id: ObservedId) -> String {
        self.text(&format!("parameter-{}", id.name()))
    }

    /// The label of a way to hire.
    pub fn hiring(&self, plan: HiringPlan) -> String {
        self.text(&format!("hiring-{}", plan.name()))
    }

    /// One line on what a way to hire does.
    pub fn hiring_help(&self, plan: HiringPlan) -> String {
        self.text(&format!("hiring-{}.help", plan.name()))
    }

    /// The name of a scenario on record.
    pub fn preset(&self, preset: &Preset) -> String {
        self.text(&format!("preset-{}", preset.id))
    }

    /// One line on what a scenario on record is.
    pub fn preset_description(&self, preset: &Preset) -> String {
        self.text(&format!("preset-{}.description", preset.id))
    }

    /// What a scenario on record is taken from.
    pub fn preset_source(&self, preset: &Preset) -> String {
        self.text(&format!("preset-{}.source", preset.id))
    }

    /// The standard and jurisdiction a scenario on record names, or that it names none.
    pub fn preset_standard(&self, preset: &Preset) -> String {
        self.text(&format!("preset-{}.standard", preset.id))
    }
}

/// The unit's id in the catalogue.
pub const fn unit_id(unit: Unit) -> &'static str {
    match unit {
        Unit::People => "unit-people",
        Unit::Share => "unit-share",
        Unit::SharePerYear => "unit-share-per-year",
        Unit::SharePerWeek => "unit-share-per-week",
        Unit::Weeks => "unit-weeks",
        Unit::Months => "unit-months",
        Unit::Years => "unit-years",
        Unit::WeeksPerYear => "unit-weeks-per-year",
        Unit::Minutes => "unit-minutes",
        Unit::HoursPerWeek => "unit-hours-per-week",
        Unit::SlotsPerWeek => "unit-slots-per-week",
        Unit::Sessions => "unit-sessions",
        Unit::Fte => "unit-fte",
        Unit::Returns => "unit-returns",
        Unit::Clinicians => "unit-clinicians",
        Unit::BusinessDays => "unit-business-days",
        Unit::DollarsPerYear => "unit-dollars-per-year",
        Unit::DollarsPerMemberMonth => "unit-dollars-per-member-month",
        Unit::PeoplePerWeek => "unit-people-per-week",
        Unit::PeoplePerYear => "unit-people-per-year",
        Unit::PeoplePerMonth => "unit-people-per-month",
        Unit::MembersPerFte => "unit-members-per-fte",
        Unit::PatientsPerFte => "unit-patients-per-fte",
        Unit::VisitsPerMonth => "unit-visits-per-month",
        Unit::FtePerThousandMembers => "unit-fte-per-thousand-members",
        Unit::ShareOfPaidHours => "unit-share-of-paid-hours",
    }
}
