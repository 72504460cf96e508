//! What a reader says about the term: the controls of a plan, each with one id, unit and range.

use super::{Hiring, LONGEST_TERM_WEEKS, Plan, Stoppage};
use crate::model::Inputs;
use crate::model::parameter::{Range, Unit};

/// Weeks in a year, and in a month.
const YEAR: f64 = 52.0;
const MONTH: f64 = 52.0 / 12.0;

/// How a plan hires.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum HiringPlan {
    /// Posts stay; leavers are replaced.
    #[default]
    Keep,
    /// Posts are opened up to a multiple of today's, then filled.
    Posts,
    /// Productive FTE follow a path to a multiple of today's.
    Productive,
    /// So many people start each month.
    Starts,
}

impl HiringPlan {
    /// Every way, in page order.
    pub const ALL: [Self; 4] = [Self::Keep, Self::Posts, Self::Productive, Self::Starts];

    /// The name in links and menus.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Posts => "posts",
            Self::Productive => "productive",
            Self::Starts => "starts",
        }
    }

    /// The way with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plan| plan.name() == name)
    }
}

/// A control of the term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TermId {
    /// Length of the term, years.
    TermYears,
    /// How the plan hires; no number.
    Hiring,
    /// Multiple of today's posts or productive FTE.
    HiringMultiple,
    /// Month the multiple is reached.
    HiringByMonth,
    /// People who start each month.
    StartsPerMonth,
    /// Month from which the standard is to hold.
    StandardByMonth,
    /// Most people who can start a month, as a fraction of today's clinicians.
    MostStartsShare,
    /// Week a strike or lockout begins; 0 is the start.
    StoppageFromWeek,
    /// Weeks it lasts; 0 for none.
    StoppageWeeks,
    /// Fraction of clinicians at work during it.
    StoppageCapacity,
}

impl TermId {
    /// Every control, in page order.
    pub const ALL: [Self; 10] = [
        Self::TermYears,
        Self::Hiring,
        Self::HiringMultiple,
        Self::HiringByMonth,
        Self::StartsPerMonth,
        Self::StandardByMonth,
        Self::MostStartsShare,
        Self::StoppageFromWeek,
        Self::StoppageWeeks,
        Self::StoppageCapacity,
    ];

    /// The one name: of the link's key and the control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TermYears => "term_years",
            Self::Hiring => "hiring",
            Self::HiringMultiple => "hiring_multiple",
            Self::HiringByMonth => "hiring_by_month",
            Self::StartsPerMonth => "starts_per_month",
            Self::StandardByMonth => "standard_by_month",
            Self::MostStartsShare => "most_starts_share",
            Self::StoppageFromWeek => "stoppage_from_week",
            Self::StoppageWeeks => "stoppage_weeks",
            Self::StoppageCapacity => "stoppage_capacity",
        }
    }

    /// The control with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }

    /// The unit of the stored number; `None` for the choice of a way to hire.
    pub const fn unit(self) -> Option<Unit> {
        match self {
            Self::TermYears => Some(Unit::Years),
            Self::Hiring => None,
            Self::HiringMultiple | Self::MostStartsShare | Self::StoppageCapacity => {
                Some(Unit::Share)
            }
            Self::HiringByMonth | Self::StandardByMonth => Some(Unit::Months),
            Self::StartsPerMonth => Some(Unit::PeoplePerMonth),
            Self::StoppageFromWeek | Self::StoppageWeeks => Some(Unit::Weeks),
        }
    }

    /// The range, in the stored unit; `None` for the choice of a way to hire.
    pub const fn range(self) -> Option<Range> {
        let (limits, slider, step, default) = match self {
            Self::TermYears => ((1.0, 6.0), (1.0, 6.0), 1.0, 4.0),
            Self::Hiring => return None,
            Self::HiringMultiple => ((0.0, 100.0), (0.5, 3.0), 0.05, 1.5),
            Self::HiringByMonth => ((0.0, 72.0), (0.0, 72.0), 1.0, 24.0),
            Self::StartsPerMonth => ((0.0, 1e6), (0.0, 300.0), 1.0, 30.0),
            Self::StandardByMonth => ((1.0, 72.0), (1.0, 72.0), 1.0, 36.0),
            Self::MostStartsShare => ((0.0, 1.0), (0.0, 0.2), 0.005, 0.05),
            Self::StoppageFromWeek => ((0.0, 312.0), (0.0, 208.0), 1.0, 26.0),
            Self::StoppageWeeks => ((0.0, 312.0), (0.0, 52.0), 1.0, 0.0),
            Self::StoppageCapacity => ((0.0, 1.0), (0.0, 1.0), 0.05, 0.4),
        };
        Some(Range {
            min: limits.0,
            max: limits.1,
            slider_min: slider.0,
            slider_max: slider.1,
            step,
            logarithmic: false,
            default,
            evidence: None,
        })
    }

    const fn default(self) -> f64 {
        match self.range() {
            Some(range) => range.default,
            None => 0.0,
        }
    }
}

/// What a reader says about the term, in stored units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Term {
    /// How the plan hires.
    pub hiring: HiringPlan,
    /// Length, years.
    pub term_years: f64,
    /// Multiple of today's posts or productive FTE.
    pub hiring_multiple: f64,
    /// Month it is reached.
    pub hiring_by_month: f64,
    /// People who start each month.
    pub starts_per_month: f64,
    /// Month from which the standard is to hold.
    pub standard_by_month: f64,
    /// Most people who can start a month, as a fraction of today's clinicians.
    pub most_starts_share: f64,
    /// Week a strike or lockout begins.
    pub stoppage_from_week: f64,
    /// Weeks it lasts; 0 for none.
    pub stoppage_weeks: f64,
    /// Fraction of clinicians at work during it.
    pub stoppage_capacity: f64,
}

impl Default for Term {
    fn default() -> Self {
        Self {
            hiring: HiringPlan::default(),
            term_years: TermId::TermYears.default(),
            hiring_multiple: TermId::HiringMultiple.default(),
            hiring_by_month: TermId::HiringByMonth.default(),
            starts_per_month: TermId::StartsPerMonth.default(),
            standard_by_month: TermId::StandardByMonth.default(),
            most_starts_share: TermId::MostStartsShare.default(),
            stoppage_from_week: TermId::StoppageFromWeek.default(),
            stoppage_weeks: TermId::StoppageWeeks.default(),
            stoppage_capacity: TermId::StoppageCapacity.default(),
        }
    }
}

impl Term {
    /// The number of a control, in its stored unit; `None` for the choice of a way to hire.
    pub const fn number(&self, id: TermId) -> Option<f64> {
        Some(match id {
            TermId::Hiring => return None,
            TermId::TermYears => self.term_years,
            TermId::HiringMultiple => self.hiring_multiple,
            TermId::HiringByMonth => self.hiring_by_month,
            TermId::StartsPerMonth => self.starts_per_month,
            TermId::StandardByMonth => self.standard_by_month,
            TermId::MostStartsShare => self.most_starts_share,
            TermId::StoppageFromWeek => self.stoppage_from_week,
            TermId::StoppageWeeks => self.stoppage_weeks,
            TermId::StoppageCapacity => self.stoppage_capacity,
        })
    }

    /// Stores a number inside the control's limits; anything else is left out.
    pub fn set_number(&mut self, id: TermId, value: f64) {
        if !id.range().is_some_and(|range| range.contains(value)) {
            return;
        }
        let place = match id {
            TermId::Hiring => return,
            TermId::TermYears => &mut self.term_years,
            TermId::HiringMultiple => &mut self.hiring_multiple,
            TermId::HiringByMonth => &mut self.hiring_by_month,
            TermId::StartsPerMonth => &mut self.starts_per_month,
            TermId::StandardByMonth => &mut self.standard_by_month,
            TermId::MostStartsShare => &mut self.most_starts_share,
            TermId::StoppageFromWeek => &mut self.stoppage_from_week,
            TermId::StoppageWeeks => &mut self.stoppage_weeks,
            TermId::StoppageCapacity => &mut self.stoppage_capacity,
        };
        *place = value;
    }

    /// Length of the term, whole weeks.
    pub fn weeks(&self) -> u32 {
        let weeks = (self.term_years * YEAR).round();
        (weeks as u32).clamp(1, LONGEST_TERM_WEEKS)
    }

    /// The plan.
    pub fn plan(&self) -> Plan {
        let longest = f64::from(LONGEST_TERM_WEEKS);
        let multiple = self.hiring_multiple;
        let by_week = (self.hiring_by_month * MONTH).min(longest);
        Plan {
            weeks: self.weeks(),
            hiring: match self.hiring {
                HiringPlan::Keep => Hiring::Keep,
                HiringPlan::Posts => Hiring::Posts { multiple, by_week },
                HiringPlan::Productive => Hiring::Productive { multiple, by_week },
                HiringPlan::Starts => Hiring::StartsPerMonth(self.starts_per_month),
            },
            stoppage: (self.stoppage_weeks > 0.0).then(|| Stoppage {
                from_week: self.stoppage_from_week,
                to_week: (self.stoppage_from_week + self.stoppage_weeks).min(longest),
                capacity: self.stoppage_capacity,
            }),
        }
    }

    /// The week from which the standard is to hold, within the term.
    pub fn by_week(&self) -> u32 {
        let week = (self.standard_by_month * MONTH).round() as u32;
        week.clamp(1, self.weeks())
    }

    /// The most people who can start a month, whole.
    pub fn most_starts(&self, inputs: &Inputs) -> f64 {
        (self.most_starts_share * inputs.clinicians).floor()
    }
}
