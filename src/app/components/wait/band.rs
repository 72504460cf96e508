//! What the uncertain inputs do to the curve of return visits: draws made a few milliseconds in
//! each frame, first shown after a few of them, then refined.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::frame::Slices;
use crate::charts::{Axes, Range};
use crate::model::Scenario;
use crate::model::sensitivity::band::{Band, BandPoint};
use crate::model::sensitivity::monte_carlo::SEED;
use crate::model::sensitivity::spread::uncertain;

/// Draws of the first band shown; each one after it is of twice as many.
const FIRST: usize = 40;
/// Draws of the last one.
pub(super) const DRAWS: usize = 2_000;
/// Staffings of the band: those of the table's rows, and three between any two.
pub(super) const STAFFINGS: usize = 4 * (super::ROWS - 1) + 1;

/// What a band belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wanted {
    /// The scenario.
    pub scenario: Scenario,
    /// The staffings shown.
    pub staffings: Range,
}

/// A band so far.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawn {
    wanted: Wanted,
    /// Draws it is made of.
    pub draws: usize,
    /// The band by ascending clinicians, today's among them.
    pub points: Vec<BandPoint>,
}

impl Drawn {
    /// The band at one of its staffings.
    pub(super) fn at(&self, clinicians: f64) -> Option<&BandPoint> {
        let near = |point: &&BandPoint| (point.clinicians - clinicians).abs() < 1e-6 * clinicians;
        self.points.iter().find(near)
    }

    /// The band at any number of clinicians, as it is drawn: straight between two staffings.
    pub(super) fn between(&self, clinicians: f64) -> Option<BandPoint> {
        let after = self
            .points
            .partition_point(|point| point.clinicians < clinicians);
        let high = self.points.get(after)?;
        let Some(low) = after.checked_sub(1).and_then(|at| self.points.get(at)) else {
            return (high.clinicians == clinicians).then_some(*high);
        };
        let share = (clinicians - low.clinicians) / (high.clinicians - low.clinicians);
        let edge = |low: Option<f64>, high: Option<f64>| Some(low? + share * (high? - low?));
        Some(BandPoint {
            clinicians,
            p10_weeks: edge(low.p10_weeks, high.p10_weeks),
            p50_weeks: edge(low.p50_weeks, high.p50_weeks),
            p90_weeks: edge(low.p90_weeks, high.p90_weeks),
        })
    }
}

/// Draws on their way.
struct Run {
    wanted: Wanted,
    band: Band,
    draws: usize,
    shown: usize,
}

impl Run {
    fn new(wanted: Wanted) -> Self {
        let Wanted {
            scenario,
            staffings,
        } = &wanted;
        let last = (STAFFINGS - 1) as f64;
        let at = |index: usize| staffings.lo + staffings.span() * (index as f64 / last);
        let mut clinicians: Vec<f64> = (0..STAFFINGS).map(at).collect();
        clinicians.push(scenario.inputs().clinicians);
        clinicians.sort_unstable_by(f64::total_cmp);
        clinicians.dedup();
        Self {
            band: Band::new(scenario, uncertain(scenario), &clinicians, SEED),
            wanted,
            draws: 0,
            shown: 0,
        }
    }

    /// One draw more; the band when it is time to show it.
    fn step(&mut self) -> Option<Drawn> {
        self.band.advance(1);
        self.draws += 1;
        let due = if self.shown == 0 {
            FIRST
        } else {
            2 * self.shown
        };
        (self.draws == due.min(DRAWS)).then(|| {
            self.shown = self.draws;
            Drawn {
                wanted: self.wanted.clone(),
                draws: self.draws,
                points: self.band.points(),
            }
        })
    }
}

/// The band that is wanted, as far as it is drawn; never one of anything else. Wanting another, or
/// none, ends the work on it.
#[hook]
pub(super) fn use_band(wanted: Option<Wanted>) -> Option<Rc<Drawn>> {
    let latest = use_state(|| None::<Rc<Drawn>>);
    let slices = use_memo((), |()| Slices::default());
    let current = (*latest)
        .clone()
        .filter(|drawn| Some(&drawn.wanted) == wanted.as_ref());
    let complete = current.as_ref().is_some_and(|drawn| drawn.draws >= DRAWS);
    use_effect_with(wanted, move |wanted| {
        if let Some(wanted) = wanted.clone().filter(|_| !complete) {
            let mut run = Run::new(wanted);
            slices.start(move |time_left| {
                loop {
                    if let Some(drawn) = run.step() {
                        let complete = drawn.draws >= DRAWS;
                        latest.set(Some(Rc::new(drawn)));
                        return !complete;
                    }
                    if !time_left() {
                        return true;
                    }
                }
            });
        }
        move || slices.forget()
    });
    current
}

/// The axes' staffings of a scenario, as something wanted.
pub(super) fn wanted(scenario: &Scenario, axes: Axes) -> Wanted {
    Wanted {
        scenario: scenario.clone(),
        staffings: axes.x,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::curves::wait_curve;

    fn shown(scenario: &Scenario) -> Vec<Drawn> {
        let staffings = Range {
            lo: 1_000.0,
            hi: 6_000.0,
        };
        let mut run = Run::new(Wanted {
            scenario: scenario.clone(),
            staffings,
        });
        let mut shown = Vec::new();
        while shown.last().is_none_or(|drawn: &Drawn| drawn.draws < DRAWS) {
            shown.extend(run.step());
        }
        shown
    }

    #[test]
    fn a_band_is_shown_early_and_refined() {
        let shown = shown(&Scenario::default());
        let draws: Vec<usize> = shown.iter().map(|drawn| drawn.draws).collect();
        assert_eq!(draws, [40, 80, 160, 320, 640, 1_280, 2_000]);
        // The first is near the last where today's staff is: refining it does not redraw the chart.
        let today = Scenario::default().inputs().clinicians;
        let width = |drawn: &Drawn| {
            let at = drawn.at(today).unwrap();
            at.p90_weeks.unwrap() - at.p10_weeks.unwrap()
        };
        let (first, last) = (width(&shown[0]), width(shown.last().unwrap()));
        assert!((0.6..1.6).contains(&(first / last)), "{first} {last}");
    }

    #[test]
    fn the_band_is_read_between_its_staffings_as_it_is_drawn() {
        let shown = shown(&Scenario::default());
        let last = shown.last().unwrap();
        for pair in last.points.windows(2) {
            let [low, high] = pair else { continue };
            assert_eq!(last.between(high.clinicians).as_ref(), Some(high));
            let middle = f64::midpoint(low.clinicians, high.clinicians);
            let middle = last.between(middle).unwrap();
            let (Some(a), Some(b)) = (low.p10_weeks, high.p10_weeks) else {
                assert_eq!(middle.p10_weeks, None);
                continue;
            };
            let halfway = f64::midpoint(a, b);
            assert!((middle.p10_weeks.unwrap() - halfway).abs() < 1e-9 * halfway);
        }
        assert_eq!(last.between(1_000.0).as_ref(), last.points.first());
        assert_eq!((last.between(999.0), last.between(6_001.0)), (None, None));
    }

    #[test]
    fn the_band_lies_around_the_curve_and_has_every_row_of_the_table() {
        let scenario = Scenario::default();
        let shown = shown(&scenario);
        let last = shown.last().unwrap();
        assert_eq!(last.points.len(), STAFFINGS + 1);
        assert!(last.points.is_sorted_by(|a, b| a.clinicians < b.clinicians));
        for row in wait_curve(&scenario, 1_000.0, 6_000.0, super::super::ROWS) {
            let at = last.at(row.clinicians).unwrap();
            let (Some(low), Some(middle)) = (at.p10_weeks, row.return_p50_weeks) else {
                continue;
            };
            assert!(low <= middle, "{at:?} {middle}");
            assert!(
                at.p90_weeks.is_none_or(|high| high >= middle),
                "{at:?} {middle}"
            );
        }
    }
}
