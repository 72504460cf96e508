//! The search for values that give the figures counted, a few milliseconds in each frame.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::frame::Slices;
use crate::model::calibration::{
    Calibration, Observation, Residual, Ridge, RidgePoint, calibrate, residuals,
};
use crate::model::{ParameterId, Scenario};

/// Values of the first input of a ridge.
pub const SAMPLES: usize = 121;

/// What is searched for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The inputs in force.
    pub scenario: Scenario,
    /// The figures counted.
    pub observations: Vec<Observation>,
    /// The inputs that may move.
    pub moving: Vec<ParameterId>,
    /// The inputs of the ridge, if they were chosen.
    pub pair: Option<(ParameterId, ParameterId)>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// What was searched for.
    pub asked: Asked,
    /// The fit.
    pub found: Calibration,
    /// Its values as they are written.
    pub written: Scenario,
    /// What the model gives with them.
    pub fitted: Vec<Residual>,
    /// What it gives with the inputs in force.
    pub now: Vec<Residual>,
    /// The trade-off between two inputs, if two of them matter.
    pub trade: Option<Trade>,
}

/// A trade-off.
#[derive(Debug, Clone, PartialEq)]
pub struct Trade {
    /// The inputs it can be shown of.
    pub offered: Vec<ParameterId>,
    /// Those across and up.
    pub pair: (ParameterId, ParameterId),
    /// The ends of both ranges.
    pub ranges: [(f64, f64); 2],
    /// The ridge.
    pub points: Vec<RidgePoint>,
}

impl Fit {
    /// Whether this is what is asked for now.
    pub fn is_of(&self, asked: Option<&Asked>) -> bool {
        asked == Some(&self.asked)
    }
}

/// The search on its way, and the last one that is complete.
#[derive(Debug, Clone, PartialEq)]
pub struct Search {
    /// The last complete one; it may belong to inputs before.
    pub last: Option<Rc<Fit>>,
    /// The fraction done of the one on its way.
    pub done: f64,
}

/// A search on its way: the fit first, then the ridge value by value.
struct Run {
    asked: Asked,
    fit: Option<Calibration>,
    ridge: Option<(Ridge, Vec<ParameterId>, (ParameterId, ParameterId))>,
}

impl Run {
    const fn new(asked: Asked) -> Self {
        Self {
            asked,
            fit: None,
            ridge: None,
        }
    }

    /// One piece of the work; whether more is left. Every input asked for is a number and every
    /// figure above zero, so that no search is refused; one that were would find nothing.
    fn step(&mut self) -> bool {
        if let Some((ridge, ..)) = &mut self.ridge {
            return ridge.advance();
        }
        if self.fit.is_some() {
            return false;
        }
        let Asked {
            scenario,
            observations,
            moving,
            pair,
        } = &self.asked;
        let Ok(found) = calibrate(scenario, observations, moving) else {
            return false;
        };
        let matter = found.fitted.iter().filter(|input| input.has_effect);
        let offered: Vec<ParameterId> = matter.map(|input| input.id).collect();
        let chosen = pair.filter(|(x, y)| x != y && offered.contains(x) && offered.contains(y));
        // The input asked about first stands upright.
        let pair = chosen.or(match offered.as_slice() {
            [first, second, ..] => Some((*second, *first)),
            _ => None,
        });
        self.ridge = pair.and_then(|pair| {
            let ridge = Ridge::new(&found.scenario, observations, pair, SAMPLES).ok()?;
            Some((ridge, offered, pair))
        });
        self.fit = Some(found);
        self.ridge.is_some()
    }

    fn done(&self) -> f64 {
        self.ridge.as_ref().map_or(0.0, |(ridge, ..)| ridge.done())
    }

    fn found(&self) -> Option<Fit> {
        let found = self.fit.clone()?;
        let written = found.written();
        let observations = &self.asked.observations;
        Some(Fit {
            fitted: residuals(&written, observations),
            now: residuals(&self.asked.scenario, observations),
            trade: self.ridge.as_ref().map(|(ridge, offered, pair)| Trade {
                offered: offered.clone(),
                pair: *pair,
                ranges: ridge.ranges(),
                points: ridge.points().to_vec(),
            }),
            asked: self.asked.clone(),
            written,
            found,
        })
    }
}

/// The search for what is asked; none runs without it or while `held`, and another question
/// starts it anew.
#[hook]
pub fn use_fit(asked: Option<Asked>, held: bool) -> Search {
    let last = use_state(|| None::<Rc<Fit>>);
    let done = use_state_eq(|| 0.0_f64);
    let slices = use_memo((), |()| Slices::default());
    let search = Search {
        last: (*last).clone(),
        done: *done,
    };
    use_effect_with((asked, held), move |(asked, held)| {
        let complete = last.as_ref().is_some_and(|fit| fit.is_of(asked.as_ref()));
        if let Some(asked) = asked.clone().filter(|_| !held && !complete) {
            done.set(0.0);
            let mut run = Run::new(asked);
            slices.start(move |time_left| {
                let mut more = run.step();
                while more && time_left() {
                    more = run.step();
                }
                done.set(run.done());
                if !more {
                    last.set(run.found().map(Rc::new));
                }
                more
            });
        }
        move || slices.forget()
    });
    search
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::measure::Measure;

    fn run(asked: &Asked) -> Fit {
        let mut run = Run::new(asked.clone());
        while run.step() {}
        run.found().unwrap()
    }

    fn asked() -> Asked {
        Asked {
            scenario: Scenario::default(),
            observations: vec![Observation {
                measure: Measure::ReturnMeanWeeks,
                value: 5.0,
            }],
            moving: vec![
                ParameterId::DropoutPerWeek,
                ParameterId::NewEpisodesPerMemberYear,
            ],
            pair: None,
        }
    }

    #[test]
    fn a_search_ends_with_a_fit_and_a_ridge_through_it() {
        let asked = asked();
        let fit = run(&asked);
        assert!(fit.is_of(Some(&asked)) && !fit.is_of(None));
        assert!(fit.fitted[0].relative_error.unwrap().abs() < 1e-3);
        assert!(fit.now[0].relative_error.unwrap().abs() > 0.01);
        let trade = fit.trade.unwrap();
        assert_eq!(trade.pair, (asked.moving[1], asked.moving[0]));
        assert_eq!(trade.points.len(), SAMPLES);
    }

    #[test]
    fn a_pair_is_taken_only_of_inputs_that_matter() {
        let mut asked = asked();
        asked.moving.push(ParameterId::GiveUpPerWeek);
        asked.pair = Some((ParameterId::GiveUpPerWeek, ParameterId::DropoutPerWeek));
        let trade = run(&asked).trade.unwrap();
        assert!(!trade.offered.contains(&ParameterId::GiveUpPerWeek));
        assert_ne!(Some(trade.pair), asked.pair);
        asked.moving = vec![ParameterId::DropoutPerWeek];
        assert_eq!(run(&asked).trade, None);
    }
}
