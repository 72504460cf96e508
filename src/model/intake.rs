//! The first appointment: how long a new patient waits, and how many give up, under each policy.

use libm::{exp, log};

use super::delay::{Bell, DelayLaw};
use super::numerics::{ln_mills, normal_tail, root};
use super::return_interval::{LEAST_SHARE, ReturnLaw, ReturnPool, ease, lists};
use super::steady_state::{Mix, NO_HAZARD};

/// A pool of clinicians who share their first appointments, per week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IntakePool {
    /// New patients a week (λ, before giving up).
    pub referrals: f64,
    /// Attended slots a week, in return sessions (S/κ).
    pub slots: f64,
    /// Slots of one intake, in return sessions (w/κ).
    pub intake_slots: f64,
    /// Hazard of giving up, per week (θ).
    pub give_up: f64,
}

/// The law of the wait for a first appointment: half a slot and a delay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FirstWait {
    /// Half a slot, weeks: nobody waits less.
    pub half_slot: f64,
    /// The delay beyond it.
    pub delay: DelayLaw,
}

impl FirstWait {
    /// The mean wait, weeks.
    pub fn mean(&self) -> f64 {
        self.half_slot + self.delay.mean()
    }

    /// The probability of a wait above t weeks.
    pub fn tail(&self, t: f64) -> f64 {
        self.delay.tail(t - self.half_slot)
    }

    /// The wait a fraction `probability` stays below, weeks.
    pub fn quantile(&self, probability: f64) -> f64 {
        self.half_slot + self.delay.quantile(probability)
    }
}

/// The first clock of a pool.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intake {
    /// First appointments a week the policy can seat (μ).
    pub rate: f64,
    /// Patients started a week.
    pub starts: f64,
    /// Fraction who give up first; `None` without a steady state.
    pub give_up_share: Option<f64>,
    /// The wait; `None` without a steady state.
    pub wait: Option<FirstWait>,
    /// Probability that the intake line is clear, Φ(b) (1 or 0 when nobody gives up).
    pub clear: f64,
}

impl IntakePool {
    /// The pool's return slots when this many patients a week start.
    pub const fn returns(&self, starts: f64, dispersion: f64) -> ReturnPool {
        ReturnPool {
            starts,
            slots: self.slots,
            intake_slots: self.intake_slots,
            dispersion,
        }
    }

    fn nobody_gives_up(&self) -> bool {
        self.give_up < NO_HAZARD
    }

    fn referrals_floored(&self) -> f64 {
        self.referrals.max(LEAST_SHARE * self.slots)
    }

    /// First appointments a week that `returns_per_new` reserved return slots leave (μ).
    ///
    /// # Formula
    /// `S/(w + r)` from full load on, else `max(S/(w + r), (S − λV̄)/w)`
    pub fn ratio_rate(&self, returns_per_new: f64, mix: &Mix) -> f64 {
        let reserved = self.slots / (self.intake_slots + returns_per_new);
        let load = self.referrals * (self.intake_slots + mix.visits()) / self.slots;
        if load >= 1.0 {
            reserved
        } else {
            reserved.max((self.slots - self.referrals * mix.visits()) / self.intake_slots)
        }
    }

    /// The bell of the offered wait when people give up at `hazard`, with `variance` times the
    /// variance of a plain queue, and its spread in weeks.
    fn bell(&self, rate: f64, hazard: f64, variance: f64) -> (Bell, f64) {
        let load = self.referrals_floored() / rate;
        let center = if load >= 1.0 {
            log(load)
        } else {
            1.0 - 1.0 / load
        } / hazard;
        let spread = (variance / (2.0 * hazard * rate)).sqrt();
        (Bell::normal(center, spread), spread)
    }

    /// The first clock when intakes come first among the `rate` appointments a week they may have.
    ///
    /// # Formula
    /// docs/model.md section 4: a bell around `W*` cut at zero, `s_W² = 1/(2θμ)`, after half a
    /// slot; when nobody gives up, its limit, the mean wait of a queue with fixed slots.
    pub fn served_at(&self, rate: f64) -> Intake {
        if self.nobody_gives_up() {
            let load = self.referrals_floored() / rate;
            if load >= 1.0 {
                return Self::overrun(rate);
            }
            let mean = load / (2.0 * rate * (1.0 - load));
            return self.steady(rate, DelayLaw::only(Bell::Exponential { mean }), 1.0);
        }
        let (bell, _) = self.bell(rate, self.give_up, 1.0);
        let clear = match bell {
            Bell::Normal { cut, .. } => normal_tail(-cut),
            Bell::Exponential { .. } => 1.0,
        };
        self.steady(rate, DelayLaw::only(bell), clear)
    }

    /// The first clock when returns come first.
    ///
    /// # Formula
    /// docs/model.md section 4: two half-bells with `μ = S/(w + V̄)`; below full load a θ of zero is
    /// taken as 1e-6.
    pub fn served_last(&self, mix: &Mix) -> Intake {
        let per_patient = self.intake_slots + mix.visits();
        let rate = self.slots / per_patient;
        let pool = self.returns(self.referrals_floored(), 1.0);
        let load = pool.starts / rate;
        if self.nobody_gives_up() && load >= 1.0 {
            return Self::overrun(rate);
        }
        let returns = mix.visits() / per_patient;
        let hazard = self.give_up.max(NO_HAZARD);
        let (bell, spread) = self.bell(rate, hazard, 1.0 + returns * returns);
        let return_sessions = pool.return_sessions().max(LEAST_SHARE * pool.slots);
        let (list, full_list) = lists(pool.starts, return_sessions, mix);
        let deviation = list.sqrt();
        let room = (full_list - list) / deviation;
        let ln_odds = log(spread * rate / deviation) + bell.ln_weight() - ln_mills(-room);
        let short_mean = 0.5 * (self.intake_slots + 1.0) / (ease(&pool, load, mix) * self.slots);
        self.steady(rate, DelayLaw::mixed(ln_odds, bell, short_mean), 0.0)
    }

    /// The delay of one shared line, longest past due first, weeks.
    ///
    /// # Formula
    /// The root of `W = max(0, d*(λe^(−θW)))`
    pub fn shared_delay(&self, mix: &Mix) -> f64 {
        let referrals = self.referrals_floored();
        let fluid = |starts: f64| {
            let return_sessions = self.slots - self.intake_slots * starts;
            mix.fluid_delay(starts, return_sessions.max(LEAST_SHARE * self.slots))
        };
        // Fewer starts shorten the delay, so what everyone's starting would cost bounds it.
        let most = fluid(referrals);
        if most <= 0.0 {
            0.0
        } else if self.nobody_gives_up() {
            most
        } else {
            root(
                |wait| fluid(referrals * exp(-self.give_up * wait)) - wait,
                0.0,
                most,
            )
        }
    }

    /// Weeks a week by which one shared line lengthens when nobody leaves it; `None` when it does
    /// not.
    ///
    /// # Formula
    /// The root of `x = s/(S − w·s) − 1/m` with starts `s = λ/(1 + x)`
    fn shared_growth(&self, mix: &Mix) -> Option<f64> {
        let excess = |growth: f64| {
            let starts = self.referrals / (1.0 + growth);
            let left = (self.slots - self.intake_slots * starts).max(LEAST_SHARE * self.slots);
            starts / left - 1.0 / mix.sessions() - growth
        };
        let most = excess(0.0);
        (most > 0.0).then(|| root(excess, 0.0, most))
    }

    /// The first clock of one shared line: both clocks have one delay. Once intakes take every slot
    /// the line is one of intakes alone.
    ///
    /// # Formula
    /// Starts are `λe^(−θW)`; the wait is the return visits' delay after half a slot.
    pub fn shared_line(&self, mix: &Mix) -> (Intake, ReturnLaw) {
        let staying = if self.nobody_gives_up() {
            1.0
        } else {
            exp(-self.give_up * self.shared_delay(mix))
        };
        let returns = self.returns(self.referrals * staying, 1.0);
        let law = returns.law(mix);
        let rate = self.slots / self.intake_slots;
        if !returns.has_returns() {
            return (self.served_at(rate), law);
        }
        if self.nobody_gives_up()
            && mix.nobody_drops_out()
            && let Some(growth) = self.shared_growth(mix)
        {
            return (Self::overrun(self.referrals / (1.0 + growth)), law);
        }
        let intake = Intake {
            rate,
            starts: returns.starts,
            give_up_share: Some(1.0 - staying),
            wait: Some(FirstWait {
                half_slot: 0.5 / self.slots,
                delay: law.delay,
            }),
            clear: 0.0,
        };
        (intake, law)
    }

    fn steady(&self, rate: f64, delay: DelayLaw, clear: f64) -> Intake {
        let give_up = if self.nobody_gives_up() {
            0.0
        } else {
            (1.0 - delay.surviving(self.give_up)).clamp(0.0, 1.0)
        };
        Intake {
            rate,
            // The law lets a few more start than the rate seats; no more than all slots hold.
            starts: (self.referrals * (1.0 - give_up)).min(self.slots / self.intake_slots),
            give_up_share: Some(give_up),
            wait: Some(FirstWait {
                half_slot: 0.5 / self.slots,
                delay,
            }),
            clear,
        }
    }

    const fn overrun(rate: f64) -> Intake {
        Intake {
            rate,
            starts: rate,
            give_up_share: None,
            wait: None,
            clear: 0.0,
        }
    }
}
