//! What a clinic counts for itself: figures that are no input of the model, that no result follows
//! from, and that the model is held against.

use super::measure::Measure;
use super::parameter::{Range, Unit};

/// A figure a clinic can count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObservedId {
    /// Patients booked a day, for the unpaid hours.
    PatientsBookedADay,
    /// Mean interval between visits, weeks.
    ReturnMeanWeeks,
    /// Active patients per productive FTE.
    CaseloadPerFte,
    /// Return visits per patient started.
    SessionsPerPatient,
    /// Fraction of return visits within the standard.
    ReturnShareWithinStandard,
}

impl ObservedId {
    /// Every figure, in page order.
    pub const ALL: [Self; 5] = [
        Self::PatientsBookedADay,
        Self::ReturnMeanWeeks,
        Self::CaseloadPerFte,
        Self::SessionsPerPatient,
        Self::ReturnShareWithinStandard,
    ];

    /// The one name: of the link's key and the control.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PatientsBookedADay => "patients_booked_a_day",
            Self::ReturnMeanWeeks => "observed_return_mean_weeks",
            Self::CaseloadPerFte => "observed_caseload_per_fte",
            Self::SessionsPerPatient => "observed_sessions_per_patient",
            Self::ReturnShareWithinStandard => "observed_return_share_within_standard",
        }
    }

    /// The figure with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|id| id.name() == name)
    }

    /// The result it is held against; `None` for one that no result is.
    pub const fn measure(self) -> Option<Measure> {
        Some(match self {
            Self::PatientsBookedADay => return None,
            Self::ReturnMeanWeeks => Measure::ReturnMeanWeeks,
            Self::CaseloadPerFte => Measure::CaseloadPerFte,
            Self::SessionsPerPatient => Measure::SessionsPerPatient,
            Self::ReturnShareWithinStandard => Measure::ReturnShareWithinStandard,
        })
    }

    /// The unit of the stored number; `None` for patients booked a day, whose label says it.
    pub const fn unit(self) -> Option<Unit> {
        Some(match self {
            Self::PatientsBookedADay => return None,
            Self::ReturnMeanWeeks => Unit::Weeks,
            Self::CaseloadPerFte => Unit::PatientsPerFte,
            Self::SessionsPerPatient => Unit::Sessions,
            Self::ReturnShareWithinStandard => Unit::Share,
        })
    }

    /// The range, in the stored unit. Its default is an example, not a value in force: a figure
    /// nobody counted is not there.
    pub const fn range(self) -> Range {
        let (min, max, slider_max, step, example) = match self {
            Self::PatientsBookedADay => (0.0, 60.0, 20.0, 1.0, 10.0),
            Self::ReturnMeanWeeks => (0.1, 520.0, 26.0, 0.1, 4.3),
            Self::CaseloadPerFte => (0.1, 10_000.0, 200.0, 1.0, 50.0),
            Self::SessionsPerPatient => (0.01, 1_000.0, 40.0, 0.1, 5.0),
            Self::ReturnShareWithinStandard => (0.001, 1.0, 1.0, 0.01, 0.2),
        };
        Range {
            min,
            max,
            slider_min: min,
            slider_max,
            step,
            logarithmic: false,
            default: example,
            evidence: None,
        }
    }
}

/// The figures a reader counted, in stored units; `None` for each that nobody did.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Observed {
    /// Patients booked a day.
    pub patients_booked_a_day: Option<f64>,
    /// Mean interval between visits, weeks.
    pub return_mean_weeks: Option<f64>,
    /// Active patients per productive FTE.
    pub caseload_per_fte: Option<f64>,
    /// Return visits per patient started.
    pub sessions_per_patient: Option<f64>,
    /// Fraction of return visits within the standard.
    pub return_share_within_standard: Option<f64>,
}

impl Observed {
    /// A figure, in its stored unit.
    pub const fn number(&self, id: ObservedId) -> Option<f64> {
        match id {
            ObservedId::PatientsBookedADay => self.patients_booked_a_day,
            ObservedId::ReturnMeanWeeks => self.return_mean_weeks,
            ObservedId::CaseloadPerFte => self.caseload_per_fte,
            ObservedId::SessionsPerPatient => self.sessions_per_patient,
            ObservedId::ReturnShareWithinStandard => self.return_share_within_standard,
        }
    }

    /// Stores a figure inside its limits, or takes it away; anything else is left out.
    pub fn set(&mut self, id: ObservedId, value: Option<f64>) {
        if value.is_some_and(|value| !id.range().contains(value)) {
            return;
        }
        let place = match id {
            ObservedId::PatientsBookedADay => &mut self.patients_booked_a_day,
            ObservedId::ReturnMeanWeeks => &mut self.return_mean_weeks,
            ObservedId::CaseloadPerFte => &mut self.caseload_per_fte,
            ObservedId::SessionsPerPatient => &mut self.sessions_per_patient,
            ObservedId::ReturnShareWithinStandard => &mut self.return_share_within_standard,
        };
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_finds_its_figure_and_every_figure_keeps_its_limits() {
        for id in ObservedId::ALL {
            assert_eq!(ObservedId::from_name(id.name()), Some(id));
            let range = id.range();
            let mut observed = Observed::default();
            for refused in [f64::NAN, f64::INFINITY, -1.0, range.max * 1.01] {
                observed.set(id, Some(refused));
                assert_eq!(observed, Observed::default());
            }
            for taken in [range.min, range.default, range.max] {
                observed.set(id, Some(taken));
                assert_eq!(observed.number(id), Some(taken));
            }
            observed.set(id, None);
            assert_eq!(observed, Observed::default());
        }
    }
}
