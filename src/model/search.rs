//! The smallest change of one number that turns a yes into a no, or a no into a yes.

use libm::{exp, log};

use super::Scenario;
use super::parameter::ParameterId;

/// Even steps across the range on each scan.
const EVEN_STEPS: usize = 64;
/// Halvings of the range toward the current value, so that a near answer is not stepped over.
const NEAR_STEPS: usize = 16;
/// Halvings of a bracket: enough to bring any two numbers of a range together.
const HALVINGS: usize = 200;

/// Where an answer changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Flip {
    /// The last value that answers as the side of the current value does.
    pub near: f64,
    /// The first value that answers otherwise.
    pub far: f64,
}

/// A search of one input over a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Line {
    /// The input.
    pub id: ParameterId,
    /// The value the search goes out from.
    pub current: f64,
    /// Smallest value tried.
    pub from: f64,
    /// Largest value tried.
    pub to: f64,
}

impl Line {
    /// The input's whole range of hard limits; `None` for a choice or a number that has no part in
    /// the results.
    pub(crate) fn whole(scenario: &Scenario, id: ParameterId) -> Option<Self> {
        if !scenario.inputs().uses(id) {
            return None;
        }
        let range = id.parameter()?.range()?;
        Some(Self {
            id,
            current: scenario.inputs().number(id)?,
            from: range.min,
            to: range.max,
        })
    }

    /// The values tried, in order: even steps (even factors on a wide positive range), and ever
    /// smaller steps around the current value.
    pub(crate) fn grid(&self) -> Vec<f64> {
        let factors = self.from > 0.0 && self.to > 1_000.0 * self.from;
        let even = (0..=EVEN_STEPS).map(|step| {
            let t = step as f64 / EVEN_STEPS as f64;
            if step == 0 {
                self.from
            } else if step == EVEN_STEPS {
                self.to
            } else if factors {
                exp(log(self.from) + t * (log(self.to) - log(self.from)))
            } else {
                self.from + t * (self.to - self.from)
            }
        });
        let mut reach = self.to - self.from;
        let near = (0..NEAR_STEPS).flat_map(|_| {
            reach *= 0.5;
            [self.current - reach, self.current + reach]
        });
        let mut grid: Vec<f64> = even
            .chain(near)
            .chain([self.current])
            .filter(|value| (self.from..=self.to).contains(value))
            .collect();
        grid.sort_unstable_by(f64::total_cmp);
        grid.dedup();
        grid
    }

    /// The change of answer nearest the current value, on either side; values that have no answer
    /// (`None`) are stepped over and never count as a change.
    ///
    /// Two changes closer together than a step of the grid can hide each other.
    pub(crate) fn nearest_flip(
        &self,
        scenario: &Scenario,
        mut answer: impl FnMut(&Scenario) -> Option<bool>,
    ) -> Option<Flip> {
        let mut at = |value: f64| answer(&scenario.with(self.id, value)?);
        let grid = self.grid();
        let up = grid.iter().copied().filter(|value| *value >= self.current);
        let down = grid.iter().copied().rev();
        let down = down.filter(|value| *value <= self.current);
        let above = first_flip(up, &mut at);
        let below = first_flip(down, &mut at);
        let distance = |flip: &Flip| (flip.far - self.current).abs();
        let nearest = match (above, below) {
            (Some(above), Some(below)) if distance(&below) < distance(&above) => below,
            (Some(flip), _) | (None, Some(flip)) => flip,
            (None, None) => return None,
        };
        Some(narrowed(nearest, &mut at))
    }
}

/// The first two neighbours, in the order given, whose answers differ.
fn first_flip(
    values: impl Iterator<Item = f64>,
    at: &mut impl FnMut(f64) -> Option<bool>,
) -> Option<Flip> {
    let mut last: Option<(f64, bool)> = None;
    for value in values {
        match (last, at(value)) {
            (_, None) => last = None,
            (Some((near, before)), Some(now)) if before != now => {
                return Some(Flip { near, far: value });
            }
            (_, Some(now)) => last = Some((value, now)),
        }
    }
    None
}

/// The same change, its two sides halved together until no number lies between them.
fn narrowed(flip: Flip, at: &mut impl FnMut(f64) -> Option<bool>) -> Flip {
    let Flip { mut near, mut far } = flip;
    let changed = at(far);
    for _ in 0..HALVINGS {
        let middle = near + 0.5 * (far - near);
        let (low, high) = (near.min(far), near.max(far));
        if middle <= low || middle >= high {
            break;
        }
        if at(middle) == changed {
            far = middle;
        } else {
            near = middle;
        }
    }
    Flip { near, far }
}
