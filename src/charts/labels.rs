//! Label placement: each label takes the candidate place that disturbs least.
//!
//! Costs are finite, so a crowded chart gets its least bad layout instead of none.

mod candidates;

pub(crate) use candidates::{along, around, atop, shy, upright};

use super::PlotFrame;
use super::curve::Point;
use crate::model::numerics::{order, sorted_by};

/// A rectangle in layout pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left.
    pub x0: f64,
    /// Top.
    pub y0: f64,
    /// Right.
    pub x1: f64,
    /// Bottom.
    pub y1: f64,
}

impl Rect {
    /// The rectangle of a plot.
    pub fn of_frame(frame: &PlotFrame) -> Self {
        Self {
            x0: frame.left,
            y0: frame.top,
            x1: frame.right(),
            y1: frame.bottom(),
        }
    }

    /// The rectangle with its left at `x`, centered on `y`.
    pub(crate) fn beside(x: f64, y: f64, (width, height): (f64, f64)) -> Self {
        Self {
            x0: x,
            y0: y - height / 2.0,
            x1: x + width,
            y1: y + height / 2.0,
        }
    }

    /// The corners, clockwise from the top left.
    pub(crate) fn corners(&self) -> Vec<Point> {
        vec![
            (self.x0, self.y0),
            (self.x1, self.y0),
            (self.x1, self.y1),
            (self.x0, self.y1),
        ]
    }

    /// This rectangle with `by` more on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        Self {
            x0: self.x0 - by,
            y0: self.y0 - by,
            x1: self.x1 + by,
            y1: self.y1 + by,
        }
    }

    /// The room a label needs, so that two on one line do not read as one.
    pub(crate) fn spaced(&self) -> Self {
        Self {
            x0: self.x0 - WORDS,
            x1: self.x1 + WORDS,
            ..self.grown(CLEAR)
        }
    }

    /// Whether two rectangles share an area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }

    /// Whether `other` lies within this rectangle.
    pub fn contains(&self, other: &Self) -> bool {
        self.x0 <= other.x0 && other.x1 <= self.x1 && self.y0 <= other.y0 && other.y1 <= self.y1
    }

    /// Whether a line of ascending x passes through this rectangle.
    pub fn crosses(&self, line: &[Point]) -> bool {
        let start = line.partition_point(|p| p.0 < self.x0).saturating_sub(1);
        let rest = line.get(start..).unwrap_or_default();
        rest.windows(2)
            .take_while(|pair| pair.first().is_some_and(|a| a.0 <= self.x1))
            .any(|pair| {
                let &[a, b] = pair else { return false };
                self.meets(a, b)
            })
    }

    /// Whether a segment passes through this rectangle.
    fn meets(&self, a: Point, b: Point) -> bool {
        let (mut from, mut to) = (0.0_f64, 1.0_f64);
        for (start, delta, lo, hi) in [
            (a.0, b.0 - a.0, self.x0, self.x1),
            (a.1, b.1 - a.1, self.y0, self.y1),
        ] {
            if delta.abs() < 1e-9 {
                if start < lo || start > hi {
                    return false;
                }
            } else {
                let (t0, t1) = ((lo - start) / delta, (hi - start) / delta);
                from = from.max(t0.min(t1));
                to = to.min(t0.max(t1));
            }
        }
        from <= to
    }
}

/// What labels keep clear of.
pub(crate) struct Obstacles {
    /// Where labels may lie.
    pub(crate) bounds: Rect,
    /// Lines of ascending x, each with the cost of lying on it.
    pub(crate) lines: Vec<(Vec<Point>, f64)>,
    /// Rectangles, each with the cost of lying on it.
    pub(crate) boxes: Vec<(Rect, f64)>,
    /// Whether there is so little room that the name of a line may have to stand away from it.
    pub(crate) crowded: bool,
}

/// Cost of hiding something that must be read.
pub(crate) const HARD: f64 = 1000.0;
/// Distance labels keep from each other and from boxes.
const CLEAR: f64 = 2.0;
/// Distance labels on one line keep.
const WORDS: f64 = 9.0;
/// Distance labels keep from the middle of a line.
const CLEAR_OF_LINE: f64 = 3.5;
/// Distance beyond that of labels that name a line.
const GAP: f64 = 2.0;

impl Obstacles {
    fn cost(&self, rect: &Rect) -> f64 {
        let padded = rect.grown(CLEAR);
        let outside = if self.bounds.contains(rect) {
            0.0
        } else {
            20.0 * HARD
        };
        let lines: f64 = self
            .lines
            .iter()
            .filter(|(line, _)| padded.crosses(line))
            .map(|(_, cost)| cost)
            .sum();
        let boxes: f64 = self
            .boxes
            .iter()
            .filter(|(other, _)| padded.overlaps(other))
            .map(|(_, cost)| cost)
            .sum();
        outside + lines + boxes
    }
}

/// Where a label lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    pub(crate) rect: Rect,
    /// The line from its marker, when it stands away from it.
    pub(crate) leader: Option<[Point; 2]>,
}

impl Place {
    /// Cost of two labels beside each other: dear when they, or a label and the other's leader, lie
    /// on each other, and not nothing when they could be read as one.
    fn cost_beside(&self, other: &Self) -> f64 {
        let struck = |rect: &Rect, leader: Option<[Point; 2]>| {
            leader.is_some_and(|[a, b]| rect.grown(CLEAR).meets(a, b))
        };
        let on = self.rect.grown(CLEAR).overlaps(&other.rect)
            || struck(&self.rect, other.leader)
            || struck(&other.rect, self.leader);
        if on {
            CLASH
        } else if self.rect.spaced().overlaps(&other.rect) {
            CROWD
        } else {
            0.0
        }
    }
}

/// A place a label could take, or none, and what it would cost.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) place: Option<Place>,
    pub(crate) cost: f64,
}

impl Candidate {
    /// A place without a leader.
    pub(crate) fn at(rect: Rect, cost: f64) -> Self {
        let place = Some(Place { rect, leader: None });
        Self { place, cost }
    }
}

/// Cost of two labels that run together.
pub(crate) const CROWD: f64 = 60.0;
/// Cost of one label lying on another.
const CLASH: f64 = 5.0 * HARD;
/// Places looked at before the best so far is taken.
const PATIENCE: u32 = 6_000;

/// The place each label takes, given its candidates (a label without candidates gets none): the
/// least total cost, by branch and bound.
pub(crate) fn place(obstacles: &Obstacles, mut wanted: Vec<Vec<Candidate>>) -> Vec<Option<Place>> {
    for candidates in &mut wanted {
        for candidate in candidates.iter_mut() {
            candidate.cost += candidate
                .place
                .map_or(0.0, |place| obstacles.cost(&place.rect));
        }
        *candidates = sorted_by(candidates, |candidate| candidate.cost);
    }
    let mut search = Search {
        wanted: &wanted,
        path: Vec::with_capacity(wanted.len()),
        best: vec![None; wanted.len()],
        best_cost: f64::INFINITY,
        patience: PATIENCE,
    };
    search.take_turns();
    search.descend(0.0);
    search.settle();
    search.best
}

struct Search<'a> {
    wanted: &'a [Vec<Candidate>],
    /// Places of the labels placed so far.
    path: Vec<Option<Place>>,
    best: Vec<Option<Place>>,
    best_cost: f64,
    patience: u32,
}

impl Search<'_> {
    /// Cost of a candidate beside the labels placed so far.
    fn cost(&self, candidate: &Candidate) -> f64 {
        let beside = candidate.place.map_or(0.0, |place| {
            self.path
                .iter()
                .flatten()
                .map(|other| place.cost_beside(other))
                .sum()
        });
        candidate.cost + beside
    }

    /// Least cost the labels not yet placed can still come to.
    fn outlook(&self) -> f64 {
        let rest = self.wanted.get(self.path.len()..).unwrap_or_default();
        rest.iter().map(|candidates| self.least(candidates)).sum()
    }

    fn least(&self, candidates: &[Candidate]) -> f64 {
        let mut least = f64::INFINITY;
        for candidate in candidates {
            if candidate.cost >= least {
                break;
            }
            least = least.min(self.cost(candidate));
        }
        if least.is_finite() { least } else { 0.0 }
    }

    /// Gives each label in turn the place that disturbs those before it least: a bound to begin
    /// with, and the layout of a chart too crowded to be searched.
    fn take_turns(&mut self) {
        let mut total = 0.0;
        for candidates in self.wanted {
            let costs = candidates.iter().map(|c| (self.cost(c), c.place));
            let least = costs.min_by(|a, b| a.0.total_cmp(&b.0));
            total += least.map_or(0.0, |(cost, _)| cost);
            self.path.push(least.and_then(|(_, place)| place));
        }
        self.best = std::mem::take(&mut self.path);
        self.best_cost = total;
    }

    /// Moves single labels to better places while there are any: the search may have ended early.
    fn settle(&mut self) {
        if self.patience > 0 {
            return;
        }
        for index in 0..self.wanted.len() {
            let Some((candidates, now)) = self.wanted.get(index).zip(self.best.get(index)) else {
                continue;
            };
            let others = || {
                let others = self.best.iter().enumerate();
                others.filter_map(|(other, place)| (*place).filter(|_| other != index))
            };
            let beside = |place: &Place| others().map(|other| place.cost_beside(&other)).sum();
            let costs = candidates.iter().map(|candidate| {
                let beside: f64 = candidate.place.as_ref().map_or(0.0, beside);
                (candidate.cost + beside, candidate.place)
            });
            let before = costs.clone().find(|(_, place)| place == now);
            let best = costs.min_by(|a, b| a.0.total_cmp(&b.0));
            if let Some((least, place)) = best
                && before.is_none_or(|(cost, _)| least < cost)
                && let Some(slot) = self.best.get_mut(index)
            {
                *slot = place;
            }
        }
    }

    fn descend(&mut self, cost: f64) {
        let Some(candidates) = self.wanted.get(self.path.len()) else {
            self.best.clone_from(&self.path);
            self.best_cost = cost;
            return;
        };
        if candidates.is_empty() {
            self.path.push(None);
            self.descend(cost);
            self.path.pop();
        }
        for candidate in candidates {
            if cost + candidate.cost >= self.best_cost || self.patience == 0 {
                return;
            }
            self.patience -= 1;
            let together = cost + self.cost(candidate);
            self.path.push(candidate.place);
            if together + self.outlook() < self.best_cost {
                self.descend(together);
            }
            self.path.pop();
        }
    }
}

/// Vertical centers as near as possible to those wanted, in their order, at least `gap` apart and
/// within `lo..=hi`.
pub(crate) fn spread(wanted: &[f64], gap: f64, lo: f64, hi: f64) -> Vec<f64> {
    let order = order(wanted.iter().copied());
    let at = |i: &usize| wanted.get(*i).copied().unwrap_or(lo);
    // Pool neighbors that come too close, each pool at the mean of its members (isotonic
    // regression on the positions less their share of the gaps).
    let mut pools: Vec<(f64, usize)> = Vec::with_capacity(wanted.len());
    for (rank, index) in order.iter().enumerate() {
        let mut pool = (at(index) - gap * rank as f64, 1);
        while let Some((mean, count)) = pools.last().copied()
            && mean > pool.0
        {
            let total = count + pool.1;
            pool = (
                (mean * count as f64 + pool.0 * pool.1 as f64) / total as f64,
                total,
            );
            pools.pop();
        }
        pools.push(pool);
    }
    let most = (hi - gap * wanted.len().saturating_sub(1) as f64).max(lo);
    let means = pools
        .iter()
        .flat_map(|(mean, count)| std::iter::repeat_n(*mean, *count));
    let mut centers = vec![lo; wanted.len()];
    for (rank, (index, mean)) in order.iter().zip(means).enumerate() {
        if let Some(center) = centers.get_mut(*index) {
            *center = mean.clamp(lo, most) + gap * rank as f64;
        }
    }
    centers
}
