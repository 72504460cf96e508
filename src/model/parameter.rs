//! The one table of parameters: id, group, unit, hard limits, slider, step, default, evidence.
//!
//! Sliders, validation, link keys, JSON names, documentation and tests are all read from
//! [`PARAMETERS`]; nothing else lists the inputs.

use super::inputs::IntakePolicy;
use super::steady_state::Stream;

/// How a parameter is measured, and so how a box shows and takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// People, counted.
    People,
    /// A fraction, shown as a percentage.
    Share,
    /// A fraction per year, shown as a percentage a year.
    SharePerYear,
    /// A hazard per week, shown as a percentage a week.
    SharePerWeek,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
    /// Weeks in a year.
    WeeksPerYear,
    /// Minutes.
    Minutes,
    /// Hours a week.
    HoursPerWeek,
    /// Appointments a week.
    SlotsPerWeek,
    /// Sessions.
    Sessions,
    /// Full-time equivalents.
    Fte,
    /// Return visits per new patient.
    Returns,
    /// Clinicians, counted in full-time equivalents of a pool.
    Clinicians,
    /// Business days.
    BusinessDays,
    /// US dollars a year.
    DollarsPerYear,
    /// US dollars per member per month.
    DollarsPerMemberMonth,
    /// People a week.
    PeoplePerWeek,
    /// People a year.
    PeoplePerYear,
    /// People a month.
    PeoplePerMonth,
    /// Members per full-time equivalent.
    MembersPerFte,
    /// Patients per full-time equivalent.
    PatientsPerFte,
    /// Visits a month.
    VisitsPerMonth,
    /// Full-time equivalents for every 1,000 members.
    FtePerThousandMembers,
    /// A fraction of the paid hours, shown as a percentage.
    ShareOfPaidHours,
}

impl Unit {
    /// The factor from the stored number to the number a box shows (100 for shares, else 1).
    pub const fn display_factor(self) -> f64 {
        match self {
            Self::Share | Self::SharePerYear | Self::SharePerWeek | Self::ShareOfPaidHours => 100.0,
            _ => 1.0,
        }
    }
}

/// The named group a control stands in on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// The big questions, always visible.
    Question,
    /// Who comes for care.
    Demand,
    /// What a course of care is.
    Treatment,
    /// Where a clinician's hours go.
    Week,
    /// Posts, vacancies, new hires.
    Staffing,
    /// Who gets slots first, and who shares them.
    Scheduling,
    /// The access standards and how compliance is measured.
    Access,
    /// What it costs.
    Money,
}

impl Group {
    /// Every group in page order.
    pub const ALL: [Self; 8] = [
        Self::Question,
        Self::Demand,
        Self::Treatment,
        Self::Week,
        Self::Staffing,
        Self::Scheduling,
        Self::Access,
        Self::Money,
    ];

    /// The group's id in the message catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Demand => "demand",
            Self::Treatment => "treatment",
            Self::Week => "week",
            Self::Staffing => "staffing",
            Self::Scheduling => "scheduling",
            Self::Access => "access",
            Self::Money => "money",
        }
    }
}

/// How certain a default is: the kind of source it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// A law or regulation.
    Statute,
    /// A collective agreement.
    Contract,
    /// A statement by the employer.
    EmployerStatement,
    /// A statement by the union.
    UnionStatement,
    /// A published study.
    Survey,
    /// As reported by the press.
    Press,
    /// Arithmetic on other rows.
    Derived,
    /// No source: judgement or calibration.
    Assumption,
    /// A choice of the reader's, not a fact.
    Choice,
    /// A convention of counting.
    Convention,
}

impl Status {
    /// The status's id in the message catalogue.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Statute => "statute",
            Self::Contract => "contract",
            Self::EmployerStatement => "employer-statement",
            Self::UnionStatement => "union-statement",
            Self::Survey => "survey",
            Self::Press => "press",
            Self::Derived => "derived",
            Self::Assumption => "assumption",
            Self::Choice => "choice",
            Self::Convention => "convention",
        }
    }
}

/// The range and default of a numeric parameter, in stored units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Smallest number accepted.
    pub min: f64,
    /// Largest number accepted.
    pub max: f64,
    /// Left end of the slider.
    pub slider_min: f64,
    /// Right end of the slider.
    pub slider_max: f64,
    /// Slider step; on a logarithmic slider the arrow keys move by it after rounding to 2 digits.
    pub step: f64,
    /// Whether the slider is logarithmic.
    pub logarithmic: bool,
    /// The default.
    pub default: f64,
    /// The evidence range, where there is one.
    pub evidence: Option<(f64, f64)>,
}

/// What values a parameter takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Domain {
    /// A number in a range.
    Number(Range),
    /// One of the four intake policies.
    Policy,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    /// Typed id.
    pub id: ParameterId,
    /// The one name in code, link, JSON, input `name` and documentation.
    pub name: &'static str,
    /// Where its control stands.
    pub group: Group,
    /// Unit of the stored number; `None` for a choice.
    pub unit: Option<Unit>,
    /// Values it takes.
    pub domain: Domain,
    /// What kind of source the default rests on.
    pub status: &'static [Status],
}

impl Parameter {
    /// The numeric range, or `None` for a choice.
    pub const fn range(&self) -> Option<&Range> {
        match &self.domain {
            Domain::Number(range) => Some(range),
            Domain::Policy => None,
        }
    }
}

const fn number(limits: (f64, f64), slider: (f64, f64), step: f64, default: f64) -> Range {
    Range {
        min: limits.0,
        max: limits.1,
        slider_min: slider.0,
        slider_max: slider.1,
        step,
        logarithmic: false,
        default,
        evidence: None,
    }
}

impl Range {
    const fn evidence(self, low: f64, high: f64) -> Self {
        Self {
            evidence: Some((low, high)),
            ..self
        }
    }

    const fn log(self) -> Self {
        Self {
            logarithmic: true,
            ..self
        }
    }

    /// Whether a value lies inside the hard limits; NaN does not.
    pub fn contains(&self, value: f64) -> bool {
        value >= self.min && value <= self.max
    }
}

/// Writes the id enum, the table, and the `Inputs` struct from one list.
macro_rules! parameters {
    ($( $(#[doc = $doc:literal])+ $variant:ident $field:ident $group:ident $unit:ident
        [$($status:ident)+] $range:expr; )+) => {
        /// Typed id of a parameter.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ParameterId {
            $( $(#[doc = $doc])+ $variant, )+
            /// Who gets slots first (`intake_policy`).
            IntakePolicy,
        }

        /// The table, in page order; the last row is the intake policy, the only choice.
        pub static PARAMETERS: &[Parameter] = &[
            $( Parameter {
                id: ParameterId::$variant,
                name: stringify!($field),
                group: Group::$group,
                unit: Some(Unit::$unit),
                domain: Domain::Number($range),
                status: &[$(Status::$status),+],
            }, )+
            Parameter {
                id: ParameterId::IntakePolicy,
                name: "intake_policy",
                group: Group::Scheduling,
                unit: None,
                domain: Domain::Policy,
                status: &[Status::Choice],
            },
        ];

        /// One plain number per parameter, in the units of the table; `Default` is the table's.
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Inputs {
            $( $(#[doc = $doc])+ pub $field: f64, )+
            /// Who gets slots first.
            pub intake_policy: IntakePolicy,
            /// Intervals ordered for shares of the new patients; when there are any, they replace
            /// `visit_interval_weeks` and `sessions_to_complete`.
            #[serde(skip_serializing_if = "Vec::is_empty")]
            pub ordered_mix: Vec<Stream>,
        }

        impl Default for Inputs {
            fn default() -> Self {
                Self {
                    $( $field: ($range).default, )+
                    intake_policy: IntakePolicy::IntakeFirst,
                    ordered_mix: Vec::new(),
                }
            }
        }

        impl Inputs {
            /// The number stored under an id, in the table's unit; `None` for the policy.
            pub fn number(&self, id: ParameterId) -> Option<f64> {
                match id {
                    $( ParameterId::$variant => Some(self.$field), )+
                    ParameterId::IntakePolicy => None,
                }
            }

            /// Stores a number under an id; does nothing for the policy.
            pub fn set_number(&mut self, id: ParameterId, value: f64) {
                match id {
                    $( ParameterId::$variant => self.$field = value, )+
                    ParameterId::IntakePolicy => {}
                }
            }
        }
    };
}

/// 1 FTE per 2,600 members at 0.9 FTE a person: the union's ratio for Northern California, 2022.
const CLINICIANS_TODAY: f64 = 4_600_000.0 / 2_600.0 / 0.9;

parameters! {
    /// Members covered, people.
    Members members Question People [Derived Press]
        number((100.0, 5e8), (10_000.0, 2e7), 10_000.0, 4_600_000.0).log();
    /// Interval the treating clinician orders between visits, weeks.
    VisitIntervalWeeks visit_interval_weeks Question Weeks [Survey Press]
        number((0.2, 52.0), (0.4, 8.0), 0.2, 1.0).evidence(0.5, 4.0);
    /// Clinicians on staff today, people.
    Clinicians clinicians Question People [Derived Press]
        number((0.1, 2e6), (10.0, 20_000.0), 1.0, CLINICIANS_TODAY).log();

    /// Members who start a course of care in a year, as a fraction of members.
    NewEpisodesPerMemberYear new_episodes_per_member_year Demand SharePerYear [Assumption Survey]
        number((0.0, 1.0), (0.0, 0.3), 0.005, 0.085).evidence(0.04, 0.12);
    /// Share of care given by contracted outside therapists, fraction.
    OutsideNetworkShare outside_network_share Demand Share [EmployerStatement Assumption]
        number((0.0, 1.0), (0.0, 0.8), 0.005, 0.0).evidence(0.0, 0.5);
    /// Growth of demand, fraction a year.
    DemandGrowthPerYear demand_growth_per_year Demand SharePerYear [Assumption EmployerStatement]
        number((0.0, 1.0), (0.0, 0.2), 0.005, 0.03).evidence(0.0, 0.08);

    /// Mean sessions to finish treatment.
    SessionsToComplete sessions_to_complete Treatment Sessions [Survey]
        number((1.0, 200.0), (4.0, 40.0), 1.0, 16.0).evidence(8.0, 20.0);
    /// Hazard of leaving care while waiting for the next session, per week.
    DropoutPerWeek dropout_per_week Treatment SharePerWeek [Assumption]
        number((0.0, 0.5), (0.0, 0.15), 0.001, 0.04).evidence(0.012, 0.06);
    /// Hazard of giving up before the first appointment, per week.
    GiveUpPerWeek give_up_per_week Treatment SharePerWeek [Assumption]
        number((0.0, 0.5), (0.0, 0.15), 0.001, 0.03).evidence(0.0, 0.10);
    /// Length of a first appointment with its notes, minutes.
    IntakeMinutes intake_minutes Treatment Minutes [Survey]
        number((10.0, 480.0), (30.0, 120.0), 5.0, 90.0).evidence(60.0, 90.0);
    /// Slot length of a return visit, minutes.
    SessionMinutes session_minutes Treatment Minutes [Survey]
        number((10.0, 480.0), (30.0, 120.0), 5.0, 60.0).evidence(50.0, 75.0);
    /// Booked visits not attended, fraction.
    NoShowShare no_show_share Treatment Share [Survey Contract]
        number((0.0, 0.9), (0.0, 0.4), 0.005, 0.10).evidence(0.05, 0.20);
    /// No-shows refilled from a list, fraction.
    BackfillShare backfill_share Treatment Share [Assumption]
        number((0.0, 1.0), (0.0, 1.0), 0.005, 0.30).evidence(0.0, 0.6);
    /// Return visits given in groups, fraction.
    GroupShare group_share Treatment Share [Choice]
        number((0.0, 1.0), (0.0, 1.0), 0.005, 0.0).evidence(0.0, 0.5);
    /// Patients in a group, people.
    GroupSize group_size Treatment People [Assumption]
        number((1.0, 100.0), (2.0, 20.0), 1.0, 8.0);
    /// Length of a group session, minutes.
    GroupMinutes group_minutes Treatment Minutes [Assumption]
        number((10.0, 480.0), (30.0, 120.0), 5.0, 90.0);
    /// Clinicians leading a group, people.
    GroupFacilitators group_facilitators Treatment People [Assumption]
        number((1.0, 10.0), (1.0, 4.0), 1.0, 1.0);

    /// Paid hours a week of a full-time clinician.
    PaidHoursPerWeek paid_hours_per_week Week HoursPerWeek [Contract]
        number((0.0, 80.0), (20.0, 48.0), 0.25, 40.0).evidence(32.0, 40.0);
    /// Hours a week for notes, calls and planning, not bookable.
    PatientManagementHours patient_management_hours Week HoursPerWeek
        [EmployerStatement UnionStatement Press]
        number((0.0, 80.0), (0.0, 40.0), 0.25, 7.5).evidence(2.0, 9.0);
    /// Hours a week for team meetings, training and administration.
    MeetingHours meeting_hours Week HoursPerWeek [EmployerStatement]
        number((0.0, 80.0), (0.0, 40.0), 0.25, 2.5).evidence(1.0, 4.0);
    /// Slots a week each full-time clinician holds for urgent visits.
    CrisisSlotsPerFteWeek crisis_slots_per_fte_week Week SlotsPerWeek [EmployerStatement]
        number((0.0, 80.0), (0.0, 10.0), 0.5, 0.0).evidence(0.0, 2.0);
    /// Weeks a year of vacation, holidays, sickness and education.
    LeaveWeeksPerYear leave_weeks_per_year Week WeeksPerYear [Assumption]
        number((0.0, 40.0), (0.0, 20.0), 0.5, 7.5).evidence(6.0, 9.5);

    /// Mean full-time equivalent a person works.
    FtePerClinician fte_per_clinician Staffing Fte [Assumption]
        number((0.05, 1.5), (0.5, 1.0), 0.01, 0.9).evidence(0.7, 1.0);
    /// Leavers over average staff, per year.
    TurnoverPerYear turnover_per_year Staffing SharePerYear [Press]
        number((0.0, 3.0), (0.0, 0.6), 0.01, 0.10).evidence(0.08, 0.33);
    /// Weeks from a vacancy to a start.
    WeeksToFill weeks_to_fill Staffing Weeks [Assumption]
        number((0.0, 260.0), (0.0, 52.0), 1.0, 26.0).evidence(8.0, 39.0);
    /// Weeks until a new hire is fully productive.
    RampWeeks ramp_weeks Staffing Weeks [Assumption]
        number((0.0, 260.0), (0.0, 52.0), 1.0, 12.0);
    /// Productivity of a new hire until then, fraction.
    RampProductivity ramp_productivity Staffing Share [Assumption]
        number((0.0, 1.0), (0.0, 1.0), 0.005, 0.5);

    /// Return slots reserved per new patient under the ratio policy.
    ReturnsPerNew returns_per_new Scheduling Returns [Contract UnionStatement]
        number((0.0, 200.0), (0.0, 16.0), 0.5, 4.0).evidence(4.0, 8.0);
    /// Clinicians who share return visits; 1 is one's own therapist.
    ReturnPoolClinicians return_pool_clinicians Scheduling Clinicians [Choice]
        number((1.0, 10_000.0), (1.0, 100.0), 1.0, 1.0).evidence(1.0, 50.0);
    /// Clinicians who share first appointments.
    IntakePoolClinicians intake_pool_clinicians Scheduling Clinicians [Choice]
        number((1.0, 10_000.0), (1.0, 100.0), 1.0, 20.0).evidence(1.0, 200.0);
    /// Unevenness of caseloads between therapists, coefficient of variation.
    CaseloadCv caseload_cv Scheduling Share [Choice]
        number((0.0, 2.0), (0.0, 1.0), 0.005, 0.0).evidence(0.0, 0.5);

    /// Standard for the first appointment, business days.
    IntakeStandardDays intake_standard_days Access BusinessDays [Statute]
        number((1.0, 260.0), (1.0, 60.0), 1.0, 10.0);
    /// Standard for the follow-up visit, business days.
    ReturnStandardDays return_standard_days Access BusinessDays [Statute]
        number((1.0, 260.0), (1.0, 60.0), 1.0, 10.0);
    /// Share of people who must be seen in time, fraction.
    ComplianceShare compliance_share Access Share [Assumption]
        number((0.5, 0.999), (0.5, 0.99), 0.005, 0.90).evidence(0.7, 0.95);

    /// Pay and benefits of a full-time clinician, US dollars a year.
    CostPerFteYear cost_per_fte_year Money DollarsPerYear [EmployerStatement]
        number((0.0, 2e6), (0.0, 400_000.0), 1_000.0, 170_000.0).evidence(120_000.0, 200_000.0);
}

impl ParameterId {
    /// The one name of the parameter in code, link, JSON and documentation.
    pub fn name(self) -> &'static str {
        self.parameter().map_or("", |parameter| parameter.name)
    }

    /// The parameter's row of the table.
    pub fn parameter(self) -> Option<&'static Parameter> {
        PARAMETERS.get(self as usize)
    }

    /// The id with this name.
    ///
    /// # Examples
    /// ```
    /// use caseload::model::ParameterId;
    /// assert_eq!(ParameterId::from_name("members"), Some(ParameterId::Members));
    /// assert_eq!(ParameterId::from_name("patients"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Self> {
        PARAMETERS
            .iter()
            .find(|parameter| parameter.name == name)
            .map(|parameter| parameter.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_at_the_index_of_their_id() {
        for (index, parameter) in PARAMETERS.iter().enumerate() {
            assert_eq!(parameter.id as usize, index, "{}", parameter.name);
        }
    }

    #[test]
    fn ranges_are_nested() {
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            let name = parameter.name;
            assert!(
                range.min <= range.slider_min && range.slider_max <= range.max,
                "{name}"
            );
            assert!(range.slider_min < range.slider_max, "{name}");
            assert!(range.contains(range.default), "{name}");
            assert!(range.step > 0.0, "{name}");
            assert!(!range.logarithmic || range.slider_min > 0.0, "{name}");
            if let Some((low, high)) = range.evidence {
                assert!(
                    range.min <= low && low <= high && high <= range.max,
                    "{name}"
                );
            }
        }
    }
}
