//! The fluid steady state a projection starts from.

use libm::exp;

use crate::model::clinic::Clinic;
use crate::model::inputs::IntakePolicy;
use crate::model::numerics::root;
use crate::model::return_interval::LEAST_SHARE;
use crate::model::steady_state::NO_HAZARD;

/// A steady flow through both lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fluid {
    /// Patients started a week.
    pub(crate) starts: f64,
    /// Delay of return visits past due, weeks.
    pub(crate) delay: f64,
}

/// The fluid steady state with this many return-session slots a week.
pub(crate) fn fluid(clinic: &Clinic, slots: f64) -> Fluid {
    let delay = |starts: f64| {
        let left = (slots - clinic.intake_slots * starts).max(LEAST_SHARE * slots);
        clinic
            .mix
            .fluid_delay(starts.max(LEAST_SHARE * slots), left)
            .max(0.0)
    };
    let most = match clinic.policy {
        _ if clinic.returns_first() => slots / (clinic.intake_slots + clinic.mix.visits()),
        IntakePolicy::Ratio => {
            let reserved = slots / (clinic.intake_slots + clinic.returns_per_new);
            let left = (slots - clinic.referrals * clinic.mix.visits()) / clinic.intake_slots;
            reserved.max(left)
        }
        IntakePolicy::Proportional => {
            let staying = |wait: f64| clinic.referrals * exp(-clinic.give_up * wait);
            let longest = delay(clinic.referrals);
            let wait = if longest <= 0.0 || clinic.give_up < NO_HAZARD {
                0.0
            } else {
                root(|wait| delay(staying(wait)) - wait, 0.0, longest)
            };
            staying(wait)
        }
        IntakePolicy::IntakeFirst | IntakePolicy::ReturnsFirst => slots / clinic.intake_slots,
    };
    let starts = clinic.referrals.min(most);
    Fluid {
        starts,
        delay: if clinic.returns_first() {
            0.0
        } else {
            delay(starts)
        },
    }
}
