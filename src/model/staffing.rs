//! From productive FTE to people: vacancies, new hires, posts, hires and cost.

use super::Inputs;
use super::demand::WEEKS_PER_YEAR;
use super::outcome::Staff;

/// The steady flow of people through posts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pipeline {
    /// Share of posts vacant (v).
    pub vacancy: f64,
    /// Share of productive time lost to new hires' ramp (r).
    pub ramp_loss: f64,
    turnover: f64,
    fte_per_clinician: f64,
    cost_per_fte_year: f64,
    members: f64,
}

impl From<&Inputs> for Pipeline {
    /// # Formula
    /// `v = T·f/(1 + T·f)`, `f = weeks_to_fill/52`;
    /// `r = (1 − η)·a/(1 + a)`, `a = T·ramp_weeks/52`.
    fn from(inputs: &Inputs) -> Self {
        let leaving = inputs.turnover_per_year / WEEKS_PER_YEAR;
        let unfilled = leaving * inputs.weeks_to_fill;
        let ramping = leaving * inputs.ramp_weeks;
        Self {
            vacancy: unfilled / (1.0 + unfilled),
            ramp_loss: (1.0 - inputs.ramp_productivity) * ramping / (1.0 + ramping),
            turnover: inputs.turnover_per_year,
            fte_per_clinician: inputs.fte_per_clinician,
            cost_per_fte_year: inputs.cost_per_fte_year,
            members: inputs.members,
        }
    }
}

impl Pipeline {
    /// FTE to authorise so that `fte` are at work and productive.
    ///
    /// # Formula
    /// `F/((1 − v)(1 − r))`
    pub fn authorised_fte(&self, fte: f64) -> f64 {
        fte / ((1.0 - self.vacancy) * (1.0 - self.ramp_loss))
    }

    /// People to hire a year to keep `fte` productive.
    ///
    /// # Formula
    /// `T · F/(1 − r) / fte_per_clinician`
    pub fn hires_per_year(&self, fte: f64) -> f64 {
        self.turnover * fte / (1.0 - self.ramp_loss) / self.fte_per_clinician
    }

    /// The staff chain of a requirement: productive FTE, and the people proved to be the fewest.
    pub fn staff(&self, need: &Need) -> Staff {
        let authorised_fte = self.authorised_fte(need.productive_fte);
        let cost_per_year = authorised_fte * self.cost_per_fte_year;
        Staff {
            productive_fte: need.productive_fte,
            headcount: need.headcount,
            posts: people(authorised_fte, self.fte_per_clinician).max(need.headcount),
            authorised_fte,
            members_per_fte: (need.productive_fte > 0.0)
                .then(|| self.members / need.productive_fte),
            cost_per_member_month: cost_per_year / self.members / 12.0,
            cost_per_year,
            hires_per_year: self.hires_per_year(need.productive_fte),
            booking_interval_weeks: need.booking_interval_weeks,
            business_days: need.business_days,
        }
    }
}

/// The people who work `fte` between them, rounded up; a trillionth above a whole number is the
/// noise of a division, not a person.
pub(crate) fn people(fte: f64, fte_per_clinician: f64) -> f64 {
    let people = fte / fte_per_clinician;
    (people - 1e-12 * people.max(1.0)).ceil().max(0.0)
}

/// What a target needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// Least productive FTE that meets it.
    pub productive_fte: f64,
    /// Fewest people who meet it.
    pub headcount: f64,
    /// Interval visits are booked at, weeks.
    pub booking_interval_weeks: f64,
    /// Business days within which returns are judged.
    pub business_days: f64,
}
