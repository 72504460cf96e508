//! The units one quantity may be shown in, and the exact conversions between them.
//!
//! What is stored never changes by being shown in another unit. *FTE* are full-time equivalents at
//! work, *people* the clinicians who work them between them; what a member ratio counts is FTE.

use super::Inputs;
use super::demand::WEEKS_PER_YEAR;
use super::parameter::{ParameterId, Range, Unit};

/// Months of a year.
const MONTHS_PER_YEAR: f64 = 12.0;

/// A quantity that people state in more than one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// How often a patient is to be seen.
    Interval,
    /// How many clinicians there are.
    Staff,
    /// Hours of a paid week.
    Hours,
}

impl Quantity {
    /// Every quantity.
    pub const ALL: [Self; 3] = [Self::Interval, Self::Staff, Self::Hours];

    /// Its units, the stored one first.
    pub const fn units(self) -> &'static [Unit] {
        match self {
            Self::Interval => &[Unit::Weeks, Unit::VisitsPerMonth],
            Self::Staff => &[
                Unit::People,
                Unit::Fte,
                Unit::MembersPerFte,
                Unit::FtePerThousandMembers,
            ],
            Self::Hours => &[Unit::HoursPerWeek, Unit::ShareOfPaidHours],
        }
    }

    /// The quantity of a parameter that has one; the others are stated in one unit only.
    pub const fn of(id: ParameterId) -> Option<Self> {
        match id {
            ParameterId::VisitIntervalWeeks => Some(Self::Interval),
            ParameterId::Clinicians => Some(Self::Staff),
            ParameterId::PatientManagementHours | ParameterId::MeetingHours => Some(Self::Hours),
            _ => None,
        }
    }
}

/// How a stored number becomes the number shown, and back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Conversion {
    /// The stored number itself.
    Same,
    /// The stored number times a factor.
    Times(f64),
    /// The stored number as a part of a whole.
    Of(f64),
    /// `top/(number·bottom)`, both ways: more of the one is less of the other.
    Over {
        /// What is divided.
        top: f64,
        /// What it is divided by besides the number.
        bottom: f64,
    },
}

impl Conversion {
    /// The conversion from the stored unit of a unit's quantity; `None` where it does not exist:
    /// there is no share of a week without paid hours.
    ///
    /// # Formula
    /// - visits a month: `52/12/visit_interval_weeks`
    /// - FTE: `clinicians·fte_per_clinician`
    /// - members per FTE: `members/(clinicians·fte_per_clinician)`
    /// - FTE per 1,000 members: `clinicians·fte_per_clinician/members·1000`
    /// - share of paid hours: `hours/paid_hours_per_week`
    ///
    /// # Examples
    /// ```
    /// use caseload::model::parameter::Unit;
    /// use caseload::model::{Inputs, units::Conversion};
    /// let inputs = Inputs::default();
    /// let ratio = Conversion::new(Unit::MembersPerFte, &inputs).unwrap();
    /// assert_eq!(ratio.shown(inputs.clinicians), 2_600.0);
    /// assert_eq!(ratio.stored(2_600.0), inputs.clinicians);
    /// ```
    pub fn new(unit: Unit, inputs: &Inputs) -> Option<Self> {
        let fte = inputs.fte_per_clinician;
        match unit {
            Unit::VisitsPerMonth => Some(Self::Over {
                top: WEEKS_PER_YEAR / MONTHS_PER_YEAR,
                bottom: 1.0,
            }),
            Unit::Fte => Some(Self::Times(fte)),
            Unit::MembersPerFte => Some(Self::Over {
                top: inputs.members,
                bottom: fte,
            }),
            Unit::FtePerThousandMembers => Some(Self::Times(fte / inputs.members * 1_000.0)),
            Unit::ShareOfPaidHours => {
                let paid = inputs.paid_hours_per_week;
                (paid > 0.0).then_some(Self::Of(paid))
            }
            _ => Some(Self::Same),
        }
    }

    /// The number shown for a stored one.
    pub fn shown(self, stored: f64) -> f64 {
        match self {
            Self::Same => stored,
            Self::Times(factor) => stored * factor,
            Self::Of(whole) => stored / whole,
            Self::Over { top, bottom } => top / (stored * bottom),
        }
    }

    /// The stored number for one shown.
    pub fn stored(self, shown: f64) -> f64 {
        match self {
            Self::Same => shown,
            Self::Times(factor) => without_noise(shown / factor),
            Self::Of(whole) => without_noise(shown * whole),
            Self::Over { top, bottom } => without_noise(top / shown / bottom),
        }
    }

    /// A stored range in the unit shown: its hard limits rounded inward, so that what is printed is
    /// accepted, and a slider of round steps.
    #[must_use]
    pub fn range(self, unit: Unit, range: &Range) -> Range {
        if self == Self::Same {
            return *range;
        }
        let pair = |low: f64, high: f64| {
            let (one, other) = (self.shown(low), self.shown(high));
            (one.min(other), one.max(other))
        };
        let (min, max) = pair(range.min, range.max);
        let (low, high) = pair(range.slider_min, range.slider_max);
        let step = match unit {
            Unit::VisitsPerMonth => 0.1,
            Unit::ShareOfPaidHours => 0.005,
            _ => 0.0,
        };
        let ends = if unit == Unit::VisitsPerMonth {
            ((low / step).ceil() * step, (high / step).floor() * step)
        } else {
            (low, high)
        };
        Range {
            min: -rounded_down(-min, digits(unit)),
            max: rounded_down(max, digits(unit)),
            slider_min: ends.0,
            slider_max: ends.1,
            step,
            logarithmic: range.logarithmic,
            default: self.shown(range.default),
            evidence: range.evidence.map(|(low, high)| pair(low, high)),
        }
    }
}

/// The significant digits a number is shown with in a unit it is converted to.
pub const fn digits(unit: Unit) -> u8 {
    match unit {
        Unit::ShareOfPaidHours | Unit::Fte => 4,
        _ => 3,
    }
}

/// The number with at most nine decimals where a rounding is all that parts it from one: 8.25 % of
/// 40 hours are 3.3 hours, not 3.3000000000000003.
fn without_noise(value: f64) -> f64 {
    let short = (value * 1e9 + 0.5).floor() / 1e9;
    if (short - value).abs() <= 4.0 * f64::EPSILON * value.abs() {
        short
    } else {
        value
    }
}

/// The next number down, or the same, that has so many significant digits.
fn rounded_down(value: f64, digits: u8) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let power = libm::floor(libm::log10(value.abs())) + 1.0 - f64::from(digits);
    // One rounding each way: a power of ten below one is no double.
    if power < 0.0 {
        let scale = libm::pow(10.0, -power);
        (value * scale * (1.0 + value.signum() * 1e-14)).floor() / scale
    } else {
        let scale = libm::pow(10.0, power);
        (value / scale * (1.0 + value.signum() * 1e-14)).floor() * scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn defaults(unit: Unit) -> Conversion {
        Conversion::new(unit, &Inputs::default()).unwrap()
    }

    #[test]
    fn the_defaults_in_every_unit() {
        let inputs = Inputs::default();
        let shown = |unit, stored| defaults(unit).shown(stored);
        assert_eq!(shown(Unit::VisitsPerMonth, 1.0), 52.0 / 12.0);
        assert_eq!(shown(Unit::VisitsPerMonth, 2.0), 26.0 / 12.0);
        assert_eq!(shown(Unit::ShareOfPaidHours, 30.0), 0.75);
        assert_eq!(shown(Unit::MembersPerFte, inputs.clinicians), 2_600.0);
        let fte = shown(Unit::Fte, inputs.clinicians);
        assert!((fte - 4.6e6 / 2_600.0).abs() < 1e-9);
        let dense = shown(Unit::FtePerThousandMembers, inputs.clinicians);
        assert!((dense - 1_000.0 / 2_600.0).abs() < 1e-12);
        assert_eq!(defaults(Unit::ShareOfPaidHours).stored(0.0825), 3.3);
    }

    #[test]
    fn a_week_without_paid_hours_has_no_shares() {
        let inputs = Inputs {
            paid_hours_per_week: 0.0,
            ..Inputs::default()
        };
        assert_eq!(Conversion::new(Unit::ShareOfPaidHours, &inputs), None);
    }

    #[test]
    fn every_quantity_begins_with_what_is_stored() {
        for parameter in crate::model::PARAMETERS {
            if let Some(quantity) = Quantity::of(parameter.id) {
                assert_eq!(quantity.units().first().copied(), parameter.unit);
            }
        }
    }

    #[test]
    fn limits_printed_are_limits_accepted() {
        assert_eq!(rounded_down(21.666_7, 3), 21.6);
        assert_eq!(-rounded_down(-0.083_333_3, 3), 0.0834);
        assert_eq!(rounded_down(0.9375, 4), 0.9375);
        assert_eq!(rounded_down(51_111_111.1, 3), 51_100_000.0);
        assert_eq!(rounded_down(2.0, 4), 2.0);
        for id in [
            ParameterId::VisitIntervalWeeks,
            ParameterId::Clinicians,
            ParameterId::PatientManagementHours,
        ] {
            let stored = id.parameter().unwrap().range().unwrap();
            for unit in Quantity::of(id).unwrap().units() {
                let conversion = defaults(*unit);
                let range = conversion.range(*unit, stored);
                for limit in [range.min, range.max] {
                    let value = conversion.stored(limit);
                    assert!(stored.contains(value), "{unit:?} {limit} {value}");
                }
                assert!(range.min <= range.slider_min && range.slider_max <= range.max);
                assert!(range.slider_min < range.slider_max);
            }
        }
    }

    proptest! {
        /// There and back is the same number to the last bits of a double.
        #[test]
        fn a_round_trip_changes_nothing(
            stored in 1e-3..1e7_f64,
            members in 1e2..5e8_f64,
            fte in 0.05..1.5_f64,
            paid in 1.0..80.0_f64,
        ) {
            let inputs = Inputs {
                members,
                fte_per_clinician: fte,
                paid_hours_per_week: paid,
                ..Inputs::default()
            };
            for unit in Quantity::ALL.into_iter().flat_map(Quantity::units) {
                let conversion = Conversion::new(*unit, &inputs).unwrap();
                let shown = conversion.shown(stored);
                let back = conversion.stored(shown);
                let apart = (back - stored).abs();
                prop_assert!(apart <= 8.0 * f64::EPSILON * stored, "{unit:?} {stored} {back}");
                let again = conversion.shown(conversion.stored(shown));
                prop_assert!((again - shown).abs() <= 1e-12 * shown);
            }
        }

        /// More in one unit is more in the other, or less, but never both.
        #[test]
        fn order_is_kept_or_turned(one in 1e-3..1e7_f64, other in 1e-3..1e7_f64) {
            for unit in Quantity::ALL.into_iter().flat_map(Quantity::units) {
                let conversion = defaults(*unit);
                let (low, high) = (one.min(other), one.max(other));
                let turned = matches!(conversion, Conversion::Over { .. });
                let (a, b) = (conversion.shown(low), conversion.shown(high));
                let kept = if turned { a >= b } else { a <= b };
                prop_assert!(kept, "{unit:?} {a} {b}");
            }
        }
    }
}
