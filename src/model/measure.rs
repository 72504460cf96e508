//! One number of a scenario's results, by name: what a tornado varies, a table tabulates, a
//! goal-seek aims at.

use std::cell::OnceCell;

use super::Scenario;
use super::access::{days_as_ordered, share_within};
use super::clinic::{Clinic, Clocks, Returns};
use super::intake::FirstWait;
use super::parameter::Unit;
use super::requirement::{NoRequirement, Target};
use super::return_interval::ReturnInterval;
use super::staffing::{Need, Pipeline};

/// Which of the two targets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aim {
    /// Returns within a day of the interval ordered, intakes within their standard.
    Ordered,
    /// Returns and intakes within the access standard.
    Standard,
}

impl Aim {
    /// Both targets.
    pub const ALL: [Self; 2] = [Self::Ordered, Self::Standard];
}

/// Which quantity of a required staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StaffMeasure {
    /// Productive FTE.
    ProductiveFte,
    /// Clinicians at work, people, before rounding up.
    Clinicians,
    /// FTE to authorise.
    AuthorisedFte,
    /// Cost, US dollars a year.
    CostPerYear,
    /// Cost, US dollars per member per month.
    CostPerMemberMonth,
    /// Clinicians beyond today's, people, before rounding up; negative is a surplus.
    Gap,
}

impl StaffMeasure {
    /// Every quantity.
    pub const ALL: [Self; 6] = [
        Self::ProductiveFte,
        Self::Clinicians,
        Self::AuthorisedFte,
        Self::CostPerYear,
        Self::CostPerMemberMonth,
        Self::Gap,
    ];
}

/// One number of the results.
///
/// Staff is never rounded here: the smallest change of an input must move it, and a rounding must
/// not decide whether today's staff is enough. Rounding up is for print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Members per productive FTE at load one, at the ordered interval.
    FluidMembersPerFte,
    /// Staff one of the targets needs.
    Required(Aim, StaffMeasure),
    /// Mean wait for the first appointment, weeks.
    FirstMeanWeeks,
    /// Median wait for the first appointment, weeks.
    FirstP50Weeks,
    /// Wait for the first appointment nine in ten stay below, weeks.
    FirstP90Weeks,
    /// Fraction of first appointments within the standard.
    FirstShareWithinStandard,
    /// Fraction of new patients who give up before they are seen.
    GiveUpShare,
    /// Mean interval between visits, weeks.
    ReturnMeanWeeks,
    /// Median interval between visits, weeks.
    ReturnP50Weeks,
    /// Interval between visits nine in ten stay below, weeks.
    ReturnP90Weeks,
    /// Interval between visits in the fluid steady state, weeks.
    ReturnFluidWeeks,
    /// Fraction of return visits within the standard.
    ReturnShareWithinStandard,
    /// Fraction of return visits within the ordered interval and a day of grace.
    ReturnShareAsOrdered,
    /// Return sessions per patient started.
    SessionsPerPatient,
    /// Fraction of patients started who finish treatment.
    CompletingShare,
    /// Active patients per productive FTE.
    CaseloadPerFte,
    /// Load of today's staff at the ordered interval.
    Load,
}

impl Measure {
    /// Every measure, staff first, then the first appointment, then return visits.
    pub fn all() -> impl Iterator<Item = Self> {
        let staff = Aim::ALL.into_iter().flat_map(|aim| {
            let quantities = StaffMeasure::ALL.into_iter();
            quantities.map(move |quantity| Self::Required(aim, quantity))
        });
        staff.chain(Self::OTHERS)
    }

    const OTHERS: [Self; 16] = [
        Self::FluidMembersPerFte,
        Self::Load,
        Self::FirstMeanWeeks,
        Self::FirstP50Weeks,
        Self::FirstP90Weeks,
        Self::FirstShareWithinStandard,
        Self::GiveUpShare,
        Self::ReturnMeanWeeks,
        Self::ReturnP50Weeks,
        Self::ReturnP90Weeks,
        Self::ReturnFluidWeeks,
        Self::ReturnShareWithinStandard,
        Self::ReturnShareAsOrdered,
        Self::SessionsPerPatient,
        Self::CompletingShare,
        Self::CaseloadPerFte,
    ];

    /// The measure's id in the message catalogue and in files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::FluidMembersPerFte => "fluid-members-per-fte",
            Self::Required(Aim::Ordered, StaffMeasure::ProductiveFte) => "ordered-productive-fte",
            Self::Required(Aim::Ordered, StaffMeasure::Clinicians) => "ordered-clinicians",
            Self::Required(Aim::Ordered, StaffMeasure::AuthorisedFte) => "ordered-authorised-fte",
            Self::Required(Aim::Ordered, StaffMeasure::CostPerYear) => "ordered-cost-per-year",
            Self::Required(Aim::Ordered, StaffMeasure::CostPerMemberMonth) => {
                "ordered-cost-per-member-month"
            }
            Self::Required(Aim::Ordered, StaffMeasure::Gap) => "ordered-gap",
            Self::Required(Aim::Standard, StaffMeasure::ProductiveFte) => "standard-productive-fte",
            Self::Required(Aim::Standard, StaffMeasure::Clinicians) => "standard-clinicians",
            Self::Required(Aim::Standard, StaffMeasure::AuthorisedFte) => "standard-authorised-fte",
            Self::Required(Aim::Standard, StaffMeasure::CostPerYear) => "standard-cost-per-year",
            Self::Required(Aim::Standard, StaffMeasure::CostPerMemberMonth) => {
                "standard-cost-per-member-month"
            }
            Self::Required(Aim::Standard, StaffMeasure::Gap) => "standard-gap",
            Self::FirstMeanWeeks => "first-mean",
            Self::FirstP50Weeks => "first-p50",
            Self::FirstP90Weeks => "first-p90",
            Self::FirstShareWithinStandard => "first-share-within-standard",
            Self::GiveUpShare => "give-up-share",
            Self::ReturnMeanWeeks => "return-mean",
            Self::ReturnP50Weeks => "return-p50",
            Self::ReturnP90Weeks => "return-p90",
            Self::ReturnFluidWeeks => "return-fluid",
            Self::ReturnShareWithinStandard => "return-share-within-standard",
            Self::ReturnShareAsOrdered => "return-share-as-ordered",
            Self::SessionsPerPatient => "sessions-per-patient",
            Self::CompletingShare => "completing-share",
            Self::CaseloadPerFte => "caseload-per-fte",
            Self::Load => "load",
        }
    }

    /// The measure with this id.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::measure::Measure;
    /// assert_eq!(Measure::from_id("return-p50"), Some(Measure::ReturnP50Weeks));
    /// assert_eq!(Measure::from_id("p50"), None);
    /// ```
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|measure| measure.id() == id)
    }

    /// The measure's unit; `None` for ratios, a caseload and dollars per member per month, which no
    /// input is measured in.
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::Required(_, StaffMeasure::ProductiveFte | StaffMeasure::AuthorisedFte) => {
                Some(Unit::Fte)
            }
            Self::Required(_, StaffMeasure::Clinicians | StaffMeasure::Gap) => Some(Unit::People),
            Self::Required(_, StaffMeasure::CostPerYear) => Some(Unit::DollarsPerYear),
            Self::FirstMeanWeeks
            | Self::FirstP50Weeks
            | Self::FirstP90Weeks
            | Self::ReturnMeanWeeks
            | Self::ReturnP50Weeks
            | Self::ReturnP90Weeks
            | Self::ReturnFluidWeeks => Some(Unit::Weeks),
            Self::FirstShareWithinStandard
            | Self::GiveUpShare
            | Self::ReturnShareWithinStandard
            | Self::ReturnShareAsOrdered
            | Self::CompletingShare => Some(Unit::Share),
            Self::SessionsPerPatient => Some(Unit::Sessions),
            Self::FluidMembersPerFte
            | Self::Required(_, StaffMeasure::CostPerMemberMonth)
            | Self::CaseloadPerFte
            | Self::Load => None,
        }
    }

    /// The measure in a scenario, in its unit; `None` when it does not exist there. It is the
    /// number `evaluate` gives, before rounding.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::{Scenario, measure::Measure};
    /// let interval = Measure::ReturnFluidWeeks.of(&Scenario::default());
    /// assert!(interval.is_some_and(|weeks| (weeks - 4.145).abs() < 1e-3));
    /// ```
    pub fn of(self, scenario: &Scenario) -> Option<f64> {
        Reading::new(scenario).measure(self)
    }

    /// Whether more of it is better for the people waiting, or asks for fewer staff.
    pub const fn more_is_better(self) -> bool {
        matches!(
            self,
            Self::FluidMembersPerFte
                | Self::FirstShareWithinStandard
                | Self::ReturnShareWithinStandard
                | Self::ReturnShareAsOrdered
                | Self::SessionsPerPatient
                | Self::CompletingShare
        )
    }

    /// What a missing value ranks as: beyond the worst number.
    pub(crate) const fn worst(self) -> f64 {
        if self.more_is_better() {
            f64::NEG_INFINITY
        } else {
            f64::INFINITY
        }
    }
}

/// A scenario being read: what measures share is computed once, on first use.
pub struct Reading<'a> {
    scenario: &'a Scenario,
    clinic: Clinic,
    clocks: OnceCell<Clocks>,
    ordered: OnceCell<Result<Need, NoRequirement>>,
    standard: OnceCell<Result<Need, NoRequirement>>,
}

impl<'a> Reading<'a> {
    /// The reading of a scenario.
    pub fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            clinic: Clinic::from(scenario),
            clocks: OnceCell::new(),
            ordered: OnceCell::new(),
            standard: OnceCell::new(),
        }
    }

    /// A measure, in its unit; `None` when it does not exist.
    pub fn measure(&self, measure: Measure) -> Option<f64> {
        let inputs = self.scenario.inputs();
        match measure {
            Measure::FluidMembersPerFte => self
                .clinic
                .fluid_fte()
                .filter(|fte| *fte > 0.0)
                .map(|fte| inputs.members / fte),
            Measure::Load => self.clinic.fluid_fte().map(|fte| fte / self.fte_today()),
            Measure::Required(aim, quantity) => {
                self.need(aim).map(|need| self.staff(&need, quantity)).ok()
            }
            Measure::FirstMeanWeeks => self.first().map(|wait| wait.mean()),
            Measure::FirstP50Weeks => self.first().map(|wait| wait.quantile(0.5)),
            Measure::FirstP90Weeks => self.first().map(|wait| wait.quantile(0.9)),
            Measure::FirstShareWithinStandard => self
                .first()
                .map(|wait| share_within(inputs.intake_standard_days, |t| wait.tail(t))),
            Measure::GiveUpShare => self.clocks().give_up_share,
            Measure::ReturnMeanWeeks => self.interval().map(|interval| interval.mean_weeks),
            Measure::ReturnP50Weeks => self.interval().map(|interval| interval.quantile(0.5)),
            Measure::ReturnP90Weeks => self.interval().map(|interval| interval.quantile(0.9)),
            Measure::ReturnFluidWeeks => self.interval().map(|interval| interval.fluid_weeks),
            Measure::ReturnShareWithinStandard => self
                .interval()?
                .share_within(|_| Some(inputs.return_standard_days)),
            Measure::ReturnShareAsOrdered => self
                .interval()?
                .share_within(|weeks| Some(days_as_ordered(weeks))),
            Measure::SessionsPerPatient => self
                .interval()
                .map(|interval| interval.sessions_per_patient),
            Measure::CompletingShare => self.interval().map(|interval| interval.completing_share),
            Measure::CaseloadPerFte => self.interval().map(|interval| {
                interval.caseload_per_start * self.clocks().starts / self.fte_today()
            }),
        }
    }

    /// The fewest whole people who meet a target; `None` when none do.
    pub fn headcount(&self, aim: Aim) -> Option<f64> {
        self.need(aim).map(|need| need.headcount).ok()
    }

    /// Whether today's staff meets a target; `None` when the target does not apply.
    ///
    /// Judged on the FTE at work today, unrounded.
    pub fn suffices(&self, aim: Aim) -> Option<bool> {
        let inputs = self.scenario.inputs();
        let target = match aim {
            Aim::Ordered => Target::ordered(&self.clinic, inputs),
            Aim::Standard => Target::standard(&self.clinic, inputs)?,
        };
        Some(self.clinic.referrals <= 0.0 || target.met_by(self.fte_today()))
    }

    /// Whether a measure can be asked for at all: the standard's staff cannot when the interval
    /// ordered is longer than the standard.
    pub(crate) fn applies(&self, measure: Measure) -> bool {
        !matches!(measure, Measure::Required(Aim::Standard, _))
            || Target::standard(&self.clinic, self.scenario.inputs()).is_some()
    }

    /// The staff a target needs, or why none does.
    fn need(&self, aim: Aim) -> Result<Need, NoRequirement> {
        let inputs = self.scenario.inputs();
        let fte = inputs.fte_per_clinician;
        match aim {
            Aim::Ordered => *self
                .ordered
                .get_or_init(|| Target::ordered(&self.clinic, inputs).need(fte)),
            Aim::Standard => *self.standard.get_or_init(|| {
                Target::standard(&self.clinic, inputs)
                    .ok_or(NoRequirement::OrderedBeyondStandard)
                    .and_then(|target| target.need(fte))
            }),
        }
    }

    fn staff(&self, need: &Need, quantity: StaffMeasure) -> f64 {
        let inputs = self.scenario.inputs();
        let clinicians = need.productive_fte / inputs.fte_per_clinician;
        match quantity {
            StaffMeasure::ProductiveFte => need.productive_fte,
            StaffMeasure::Clinicians => clinicians,
            StaffMeasure::Gap => clinicians - inputs.clinicians,
            StaffMeasure::AuthorisedFte => {
                Pipeline::from(inputs).authorised_fte(need.productive_fte)
            }
            StaffMeasure::CostPerYear => Pipeline::from(inputs).staff(need).cost_per_year,
            StaffMeasure::CostPerMemberMonth => {
                Pipeline::from(inputs).staff(need).cost_per_member_month
            }
        }
    }

    fn fte_today(&self) -> f64 {
        let inputs = self.scenario.inputs();
        inputs.clinicians * inputs.fte_per_clinician
    }

    fn clocks(&self) -> &Clocks {
        self.clocks
            .get_or_init(|| self.clinic.clocks(self.fte_today()))
    }

    fn first(&self) -> Option<FirstWait> {
        self.clocks().first
    }

    fn interval(&self) -> Option<&ReturnInterval> {
        match &self.clocks().returns {
            Returns::Steady(interval) => Some(interval),
            Returns::Unavailable | Returns::Growing(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_found_again() {
        assert_eq!(Measure::all().count(), 28);
        for measure in Measure::all() {
            assert_eq!(Measure::from_id(measure.id()), Some(measure));
        }
    }
}
