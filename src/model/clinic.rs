//! A clinic: everything but its staff, and both clocks at any number of clinicians.

use libm::{exp, log1p};

use super::capacity::{NO_SLOTS, attended_slots_per_fte_week};
use super::delay::DelayLaw;
use super::demand::{new_patients_per_week, ordered, slots_per_intake, slots_per_session};
use super::inputs::IntakePolicy;
use super::intake::{FirstWait, Intake, IntakePool};
use super::return_interval::{ReturnInterval, ReturnPool};
use super::steady_state::Mix;
use super::{Inputs, Scenario};

/// Fewer return sessions per patient than this are none.
const LEAST_VISITS: f64 = 1e-12;

/// Normal quantiles at (i − ½)/15 for i = 9 to 15: the upper half of 15 equally likely therapists.
const UPPER_QUANTILES: [f64; 7] = [
    0.167_894_004_788_105_48,
    0.340_694_827_087_795_5,
    0.524_400_512_708_040_8,
    0.727_913_290_881_644_2,
    0.967_421_566_101_701,
    1.281_551_565_544_600_6,
    1.833_914_635_815_914_4,
];

/// Everything the clocks depend on but the staff, in return sessions and weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Clinic {
    /// New patients a week before anyone gives up (λ).
    pub referrals: f64,
    /// Return sessions a week one productive FTE could attend (s/κ).
    pub slots_per_fte: f64,
    /// Return sessions in the time of one intake (w/κ).
    pub intake_slots: f64,
    /// Orders and dropout.
    pub mix: Mix,
    /// Hazard of giving up before the first appointment, per week (θ).
    pub give_up: f64,
    /// Who gets slots first.
    pub policy: IntakePolicy,
    /// Return slots reserved per new patient under the ratio policy (r).
    pub returns_per_new: f64,
    /// Full-time clinicians who share return visits.
    pub return_pool: f64,
    /// Full-time clinicians who share intakes.
    pub intake_pool: f64,
    /// Starts of each of the equally likely return pools, relative to their mean.
    pub caseloads: Vec<f64>,
}

/// The return-visit clock.
#[derive(Debug, Clone, PartialEq)]
pub enum Returns {
    /// It has a steady state.
    Steady(ReturnInterval),
    /// No slot is left for return visits.
    Unavailable,
    /// It lengthens by this many weeks a week.
    Growing(f64),
}

/// Both clocks at one staffing.
#[derive(Debug, Clone, PartialEq)]
pub struct Clocks {
    /// Patients started a week.
    pub starts: f64,
    /// Wait for the first appointment; `None` without a steady state.
    pub first: Option<FirstWait>,
    /// Fraction of new patients who give up; `None` without a steady state.
    pub give_up_share: Option<f64>,
    /// People by which the list of new patients grows each week; `None` with a steady state.
    pub list_growth: Option<f64>,
    /// Weeks by which the wait for the first appointment lengthens each week, likewise.
    pub first_growth: Option<f64>,
    /// Return visits.
    pub returns: Returns,
}

/// The relative starts of 15 equally likely therapists whose caseloads vary by this coefficient of
/// variation; one therapist when it is 0.
///
/// # Formula
/// `exp(g·zᵢ)` with `g² = ln(1 + CV²)`, `zᵢ` the normal quantiles at (i − ½)/15, rescaled to mean 1
pub fn caseloads(coefficient_of_variation: f64) -> Vec<f64> {
    if coefficient_of_variation <= 0.0 {
        return vec![1.0];
    }
    let g = log1p(coefficient_of_variation * coefficient_of_variation).sqrt();
    let below = UPPER_QUANTILES.iter().rev().map(|z| -z);
    let mut relative: Vec<f64> = below
        .chain([0.0])
        .chain(UPPER_QUANTILES)
        .map(|z| exp(g * z))
        .collect();
    let mean = relative.iter().sum::<f64>() / relative.len() as f64;
    for each in &mut relative {
        *each /= mean;
    }
    relative
}

impl From<&Scenario> for Clinic {
    fn from(scenario: &Scenario) -> Self {
        let inputs: &Inputs = scenario.inputs();
        let session = slots_per_session(inputs);
        Self {
            referrals: new_patients_per_week(inputs),
            slots_per_fte: attended_slots_per_fte_week(inputs) / session,
            intake_slots: slots_per_intake(inputs) / session,
            mix: Mix::new(&ordered(inputs), inputs.dropout_per_week),
            give_up: inputs.give_up_per_week,
            policy: inputs.intake_policy,
            returns_per_new: inputs.returns_per_new,
            return_pool: inputs.return_pool_clinicians,
            intake_pool: inputs.intake_pool_clinicians,
            caseloads: caseloads(inputs.caseload_cv),
        }
    }
}

impl Clinic {
    /// Whether anything can be booked at all.
    pub fn has_slots(&self) -> bool {
        self.slots_per_fte > NO_SLOTS && self.slots_per_fte.is_finite()
    }

    /// Productive FTE at load one, at the ordered intervals; `None` without slots.
    ///
    /// # Formula
    /// `λ(w + κV̄)/s`
    pub fn fluid_fte(&self) -> Option<f64> {
        self.has_slots()
            .then(|| self.referrals * (self.intake_slots + self.mix.visits()) / self.slots_per_fte)
    }

    /// Whether returns come before intakes: by policy, or because as many slots are reserved as
    /// patients would use.
    pub fn returns_first(&self) -> bool {
        match self.policy {
            IntakePolicy::ReturnsFirst => true,
            IntakePolicy::Ratio => self.returns_per_new >= self.mix.visits(),
            IntakePolicy::IntakeFirst | IntakePolicy::Proportional => false,
        }
    }

    /// The intake pool of n clinicians when `fte` are at work.
    pub fn pool(&self, clinicians: f64, fte: f64) -> IntakePool {
        let clinicians = clinicians.min(fte);
        IntakePool {
            referrals: self.referrals * clinicians / fte,
            slots: self.slots_per_fte * clinicians,
            intake_slots: self.intake_slots,
            give_up: self.give_up,
        }
    }

    /// The first clock of the pool that seats new patients when `fte` are at work.
    pub fn intake(&self, fte: f64) -> Intake {
        let pool = self.pool(self.intake_pool, fte);
        if self.returns_first() {
            return pool.served_last(&self.mix);
        }
        match self.policy {
            IntakePolicy::Ratio => pool.served_at(pool.ratio_rate(self.returns_per_new, &self.mix)),
            IntakePolicy::Proportional => self.pool(self.return_pool, fte).shared_line(&self.mix).0,
            IntakePolicy::IntakeFirst | IntakePolicy::ReturnsFirst => {
                pool.served_at(pool.slots / pool.intake_slots)
            }
        }
    }

    /// The return pool behind this first clock when `fte` are at work.
    pub fn return_pool(&self, intake: &Intake, fte: f64) -> ReturnPool {
        let intakes = match self.policy {
            IntakePolicy::Proportional => self.return_pool,
            _ => self.intake_pool,
        }
        .min(fte);
        let returns = self.return_pool.min(fte);
        let dispersion = if self.policy == IntakePolicy::Ratio && !self.returns_first() {
            // An intake line that never empties deals starts out in turn.
            1.0 - (returns / intakes).min(1.0) * (1.0 - intake.clear)
        } else {
            1.0
        };
        ReturnPool {
            starts: intake.starts * returns / intakes,
            slots: self.slots_per_fte * returns,
            intake_slots: self.intake_slots,
            dispersion,
        }
    }

    /// Both clocks when `fte` productive full-time clinicians are at work.
    pub fn clocks(&self, fte: f64) -> Clocks {
        if !self.has_slots() {
            let growing = self.give_up < super::steady_state::NO_HAZARD && self.referrals > 0.0;
            return Clocks {
                starts: 0.0,
                first: None,
                give_up_share: None,
                list_growth: growing.then_some(self.referrals),
                first_growth: None,
                returns: Returns::Unavailable,
            };
        }
        let intake = self.intake(fte);
        let pool = self.return_pool(&intake, fte);
        let pools = fte / self.return_pool.min(fte);
        let intake_pools = match self.policy {
            IntakePolicy::Proportional => pools,
            _ => fte / self.intake_pool.min(fte),
        };
        let overrun = intake.wait.is_none();
        let rate = intake.rate * intake_pools;
        Clocks {
            starts: pool.starts * pools,
            first: intake.wait,
            give_up_share: intake.give_up_share,
            list_growth: overrun.then_some(self.referrals - rate),
            first_growth: overrun.then_some(self.referrals / rate - 1.0),
            returns: self.returns(&pool),
        }
    }

    /// Weeks by which the interval lengthens each week when nobody drops out, mean over visits.
    ///
    /// # Formula
    /// `Σ max(0, λᵢ − Kᵢ/m) / Σ min(Kᵢ, λᵢm)` over the return pools; for one, `λ/K − 1/m`
    fn growth(&self, pool: &ReturnPool) -> f64 {
        let sessions = self.mix.sessions();
        let (mut unfinished, mut visits) = (0.0, 0.0);
        for relative in &self.caseloads {
            let own = ReturnPool {
                starts: pool.starts * relative,
                ..*pool
            };
            let return_sessions = own.return_sessions().max(0.0);
            unfinished += (own.starts - return_sessions / sessions).max(0.0);
            visits += return_sessions.min(own.starts * sessions);
        }
        if unfinished > 0.0 {
            unfinished / visits
        } else {
            0.0
        }
    }

    fn returns(&self, pool: &ReturnPool) -> Returns {
        if !pool.has_returns() {
            return Returns::Unavailable;
        }
        if self.returns_first() {
            let law = pool.first_in_line();
            let pools = self.caseloads.iter().map(|starts| (*starts, law));
            return self.steady(pools, 0.0);
        }
        // A shared line that people give up on settles: fewer start as it lengthens.
        let settles = self.policy == IntakePolicy::Proportional
            && self.give_up >= super::steady_state::NO_HAZARD;
        if self.mix.nobody_drops_out() && !settles {
            let growth = self.growth(pool);
            if growth > 0.0 {
                return Returns::Growing(growth);
            }
        }
        let fluid = self.mix.fluid_delay(
            pool.starts
                .max(super::return_interval::LEAST_SHARE * pool.slots),
            pool.return_sessions(),
        );
        let pools = self.caseloads.iter().map(|relative| {
            let own = ReturnPool {
                starts: pool.starts * relative,
                ..*pool
            };
            (*relative, own.law(&self.mix).delay)
        });
        self.steady(pools, fluid)
    }

    /// The clock of these pools; one on which not one patient in a trillion comes back has no
    /// return visits.
    fn steady(&self, pools: impl Iterator<Item = (f64, DelayLaw)>, fluid_delay: f64) -> Returns {
        let interval = ReturnInterval::new(&self.mix, pools, fluid_delay);
        if interval.sessions_per_patient > LEAST_VISITS {
            Returns::Steady(interval)
        } else {
            Returns::Unavailable
        }
    }
}
