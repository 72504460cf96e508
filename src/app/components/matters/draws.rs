//! The draws of the uncertain inputs, a few milliseconds in each frame.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::ANSWERS;
use crate::browser::frame::Slices;
use crate::model::measure::{Aim, Measure, Reading, StaffMeasure};
use crate::model::sensitivity::information::{Information, information};
use crate::model::sensitivity::monte_carlo::{DRAWS, MonteCarlo, Percentiles, SEED};
use crate::model::sensitivity::spread::{uncertain, worth_asking};
use crate::model::{ParameterId, Scenario};

/// Draws between two looks at the clock.
const STEP: usize = 20;

/// What the draws of a scenario say.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The scenario.
    pub scenario: Scenario,
    /// The inputs drawn.
    pub inputs: Vec<ParameterId>,
    /// The results that exist, with their percentiles.
    pub bands: Vec<(Measure, Percentiles)>,
    /// The share of draws in which today's staff is enough for a target, where it applies.
    pub enough: Vec<(Aim, f64)>,
    /// What to ask for, most first, by the first of the results.
    pub ranked: Vec<Information>,
}

/// The draws on their way, and the last ones that are complete.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    /// The last complete draws; they may belong to a scenario before.
    pub last: Option<Rc<Drawn>>,
    /// The fraction done of those on their way.
    pub done: f64,
}

/// Two runs on their way: of the inputs the band is drawn from, and of those worth asking for.
struct Run {
    scenario: Scenario,
    band: MonteCarlo,
    asked: MonteCarlo,
}

impl Run {
    fn new(scenario: Scenario) -> Self {
        let gaps = Aim::ALL.map(|aim| Measure::Required(aim, StaffMeasure::Gap));
        let measures: Vec<Measure> = ANSWERS.into_iter().chain(gaps).collect();
        let [answer, ..] = ANSWERS;
        Self {
            band: MonteCarlo::new(&scenario, uncertain(&scenario), &measures, SEED),
            asked: MonteCarlo::new(&scenario, worth_asking(&scenario), &[answer], SEED),
            scenario,
        }
    }

    /// A few draws more; whether all are done.
    fn step(&mut self) -> bool {
        let run = if self.band.draws() < DRAWS {
            &mut self.band
        } else {
            &mut self.asked
        };
        run.advance(STEP.min(DRAWS - run.draws().min(DRAWS)));
        self.asked.draws() >= DRAWS
    }

    fn done(&self) -> f64 {
        (self.band.draws() + self.asked.draws()) as f64 / (2 * DRAWS) as f64
    }

    fn drawn(&self) -> Drawn {
        let [answer, ..] = ANSWERS;
        let reading = Reading::new(&self.scenario);
        // No draw changes the interval ordered or the standard, so that what applies now applies
        // in every draw.
        let applies = |aim| reading.suffices(aim).is_some();
        let bands = ANSWERS
            .into_iter()
            .filter(|measure| match measure {
                Measure::Required(aim, _) => applies(*aim),
                _ => true,
            })
            .filter_map(|measure| Some((measure, self.band.percentiles(measure)?)));
        let enough = Aim::ALL.into_iter().filter(|aim| applies(*aim));
        Drawn {
            inputs: self.band.inputs().map(|(spread, _)| spread.id).collect(),
            bands: bands.collect(),
            enough: enough
                .filter_map(|aim| {
                    let gap = Measure::Required(aim, StaffMeasure::Gap);
                    Some((aim, self.band.share_as_good_as(gap, 0.0)?))
                })
                .collect(),
            ranked: information(&self.asked, answer).unwrap_or_default(),
            scenario: self.scenario.clone(),
        }
    }
}

/// The draws of a scenario; none are made without one or while `held`, and a change of the
/// scenario starts them anew.
#[hook]
pub fn use_draws(scenario: Option<Scenario>, held: bool) -> Draws {
    let last = use_state(|| None::<Rc<Drawn>>);
    let done = use_state_eq(|| 0.0_f64);
    let slices = use_memo((), |()| Slices::default());
    let draws = Draws {
        last: (*last).clone(),
        done: *done,
    };
    use_effect_with((scenario, held), move |(scenario, held)| {
        let complete = last.as_ref().map(|drawn| &drawn.scenario) == scenario.as_ref();
        if let Some(scenario) = scenario.clone().filter(|_| !held && !complete) {
            done.set(0.0);
            let mut run = Run::new(scenario);
            slices.start(move |time_left| {
                let mut complete = run.step();
                while !complete && time_left() {
                    complete = run.step();
                }
                done.set(run.done());
                if complete {
                    last.set(Some(Rc::new(run.drawn())));
                }
                !complete
            });
        }
        move || slices.forget()
    });
    draws
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_ends_with_every_draw_made_and_every_result_read() {
        let mut run = Run::new(Scenario::default());
        assert_eq!(run.done(), 0.0);
        while !run.step() {}
        assert_eq!(run.done(), 1.0);
        assert_eq!((run.band.draws(), run.asked.draws()), (DRAWS, DRAWS));
        let drawn = run.drawn();
        assert_eq!(drawn.bands.len(), ANSWERS.len());
        assert!(drawn.enough.iter().all(|(_, share)| *share < 0.5));
        assert!(
            drawn
                .inputs
                .contains(&ParameterId::NewEpisodesPerMemberYear)
        );
        assert!(drawn.ranked.len() > drawn.inputs.len());
    }

    #[test]
    fn a_standard_that_does_not_apply_is_left_out() {
        let scenario = Scenario::default()
            .with(ParameterId::VisitIntervalWeeks, 4.0)
            .unwrap();
        let mut run = Run::new(scenario);
        while !run.step() {}
        let drawn = run.drawn();
        assert_eq!(drawn.bands.len(), 3);
        assert_eq!(drawn.enough.len(), 1);
    }
}
