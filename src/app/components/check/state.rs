//! What the checks remember: seed, length, progress and the last result.

use std::num::ParseIntError;
use std::rc::Rc;
use std::str::FromStr;

use yew::prelude::*;

use crate::model::Scenario;
use crate::model::comparison::Comparison;
use crate::model::reference::Checked;

/// The largest seed: short enough to read aloud.
pub const MOST_SEED: u64 = 999_999_999;

/// How many visits to play in each pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Visits {
    /// A hundred thousand.
    #[default]
    Few,
    /// A million.
    Many,
}

impl Visits {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Few, Self::Many];

    /// Their number.
    pub const fn count(self) -> f64 {
        match self {
            Self::Few => 1e5,
            Self::Many => 1e6,
        }
    }
}

impl FromStr for Visits {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        let count: u32 = text.parse()?;
        Ok(if f64::from(count) > Self::Few.count() {
            Self::Many
        } else {
            Self::Few
        })
    }
}

/// A finished comparison and everything it was made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Finished {
    /// The scenario.
    pub scenario: Scenario,
    /// The seed.
    pub seed: u64,
    /// The visits.
    pub visits: Visits,
    /// The result.
    pub comparison: Comparison,
}

/// The simulation.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Run {
    /// Not asked for.
    #[default]
    Idle,
    /// So much of it is done, fraction.
    Playing(f64),
    /// Cancelled before it was finished.
    Cancelled,
    /// This scenario cannot be played.
    Refused(Rc<Scenario>),
    /// Finished.
    Finished(Rc<Finished>),
}

/// Everything the two checks remember.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckState {
    /// The seed as typed.
    pub seed: String,
    /// Visits to play.
    pub visits: Visits,
    /// The simulation.
    pub run: Run,
    /// The published values computed so far.
    pub published: Vec<Checked>,
}

impl Default for CheckState {
    fn default() -> Self {
        Self {
            seed: "1".to_owned(),
            visits: Visits::default(),
            run: Run::default(),
            published: Vec::new(),
        }
    }
}

/// What can happen to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// The seed was typed.
    Seed(String),
    /// A number of visits was chosen.
    Visits(Visits),
    /// The run began or went on.
    Progress(f64),
    /// The run was cancelled.
    Cancel,
    /// There was nothing to run.
    Refuse(Rc<Scenario>),
    /// The run is finished.
    Finish(Rc<Finished>),
    /// Published values were computed.
    Published(Vec<Checked>),
}

impl CheckState {
    /// The seed typed, if it is one.
    pub fn seed(&self) -> Option<u64> {
        let digits = self.seed.trim();
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let seed = if plain {
            digits.parse().ok()?
        } else {
            return None;
        };
        (seed <= MOST_SEED).then_some(seed)
    }

    /// Whether what is shown belongs to this scenario, this seed and this number of visits.
    pub fn is_current(&self, scenario: &Scenario) -> bool {
        match &self.run {
            Run::Finished(finished) => {
                finished.scenario == *scenario
                    && self.seed() == Some(finished.seed)
                    && self.visits == finished.visits
            }
            Run::Refused(refused) => **refused == *scenario,
            Run::Idle | Run::Playing(_) | Run::Cancelled => true,
        }
    }

    /// The state after an action.
    #[must_use]
    pub fn after(&self, action: Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Seed(text) => next.seed = text,
            Action::Visits(visits) => next.visits = visits,
            Action::Progress(share) => next.run = Run::Playing(share),
            Action::Cancel => next.run = Run::Cancelled,
            Action::Refuse(scenario) => next.run = Run::Refused(scenario),
            Action::Finish(finished) => next.run = Run::Finished(finished),
            Action::Published(checked) => next.published = checked,
        }
        next
    }
}

impl Reducible for CheckState {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::comparison::Trial;

    fn finished(visits: Visits, seed: u64) -> Rc<Finished> {
        let scenario = Scenario::default();
        let mut trial = Trial::new(&scenario, 1e3, seed).unwrap();
        while trial.advance(100_000) < 1.0 {}
        Rc::new(Finished {
            scenario,
            seed,
            visits,
            comparison: trial.comparison(),
        })
    }

    #[test]
    fn a_seed_is_a_whole_number_and_nothing_else() {
        let typed = |text: &str| {
            CheckState::default()
                .after(Action::Seed(text.to_owned()))
                .seed()
        };
        assert_eq!(typed("2026"), Some(2026));
        assert_eq!(typed(" 0 "), Some(0));
        assert_eq!(typed("999999999"), Some(MOST_SEED));
        for wrong in [
            "",
            "-1",
            "+1",
            "1.5",
            "1e3",
            "1000000000",
            "99999999999999999999",
            "x",
        ] {
            assert_eq!(typed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_result_is_current_until_what_it_was_made_from_changes() {
        let scenario = Scenario::default();
        let state = CheckState::default().after(Action::Finish(finished(Visits::Few, 1)));
        assert!(state.is_current(&scenario));
        assert!(
            !state
                .after(Action::Seed("2".to_owned()))
                .is_current(&scenario)
        );
        assert!(
            !state
                .after(Action::Seed(String::new()))
                .is_current(&scenario)
        );
        assert!(
            !state
                .after(Action::Visits(Visits::Many))
                .is_current(&scenario)
        );
        let other = scenario
            .with(crate::model::ParameterId::Members, 1e6)
            .unwrap();
        assert!(!state.is_current(&other));
    }

    #[test]
    fn a_run_goes_on_until_it_ends_one_way_or_another() {
        let state = CheckState::default().after(Action::Progress(0.25));
        assert_eq!(state.run, Run::Playing(0.25));
        assert_eq!(state.after(Action::Cancel).run, Run::Cancelled);
        let done = finished(Visits::Few, 1);
        let ended = state.after(Action::Finish(done.clone()));
        assert_eq!(ended.run, Run::Finished(done));
        let refused = state.after(Action::Refuse(Rc::default()));
        assert!(refused.is_current(&Scenario::default()));
    }

    #[test]
    fn visits_are_read_from_their_number() {
        for visits in Visits::ALL {
            assert_eq!(format!("{:.0}", visits.count()).parse(), Ok(visits));
        }
        assert!("many".parse::<Visits>().is_err());
    }
}
