//! Label placement: each label takes the candidate place that disturbs least.
//!
//! Costs are finite, so a crowded chart gets its least bad layout instead of none.

use super::PlotFrame;
use super::curve::Point;

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
}

/// Cost of hiding something that must be read.
pub(crate) const HARD: f64 = 1000.0;
/// Distance labels keep from lines and from each other.
const CLEAR: f64 = 2.0;

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

/// A place a label could take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) rect: Rect,
    pub(crate) cost: f64,
}

/// The place each label takes, given its candidates (a label without candidates gets none).
pub(crate) fn place(obstacles: &Obstacles, mut wanted: Vec<Vec<Candidate>>) -> Vec<Option<Rect>> {
    for candidates in &mut wanted {
        for candidate in candidates.iter_mut() {
            candidate.cost += obstacles.cost(&candidate.rect);
        }
        candidates.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    }
    let mut places: Vec<Option<Rect>> = vec![None; wanted.len()];
    // The first round places labels in order of importance; later rounds let each move again once
    // it knows the others. It settles in two or three.
    for _ in 0..5 {
        let before = places.clone();
        for (index, candidates) in wanted.iter().enumerate() {
            let clash = |rect: &Rect| {
                let padded = rect.grown(CLEAR);
                let others = places
                    .iter()
                    .enumerate()
                    .filter(|(other, _)| *other != index);
                others
                    .filter_map(|(_, place)| *place)
                    .filter(|o| padded.overlaps(o))
                    .count()
            };
            let mut best: Option<(f64, Rect)> = None;
            for candidate in candidates {
                if best.is_some_and(|(cost, _)| candidate.cost >= cost) {
                    break;
                }
                let cost = candidate.cost + 5.0 * HARD * clash(&candidate.rect) as f64;
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, candidate.rect));
                }
            }
            if let Some(slot) = places.get_mut(index) {
                *slot = best.map(|(_, rect)| rect);
            }
        }
        if places == before {
            break;
        }
    }
    places
}

/// Candidates around a point, above right preferred: eight directions at growing distances.
pub(crate) fn around((x, y): Point, size: (f64, f64)) -> Vec<Candidate> {
    let (width, height) = size;
    let mut candidates = Vec::with_capacity(64);
    for (ring, gap) in [9.0, 16.0, 26.0, 38.0, 52.0, 68.0, 86.0]
        .into_iter()
        .enumerate()
    {
        let diagonal = 0.7 * gap;
        let rise = diagonal + height / 2.0;
        let directions = [
            (x + diagonal, y - rise),
            (x - diagonal - width, y + rise),
            (x - diagonal - width, y - rise),
            (x + diagonal, y + rise),
            (x + gap, y),
            (x - gap - width, y),
            (x - width / 2.0, y - gap - height / 2.0),
            (x - width / 2.0, y + gap + height / 2.0),
        ];
        for (turn, (left, middle)) in directions.into_iter().enumerate() {
            let cost = 12.0 * ring as f64 + turn as f64;
            candidates.push(Candidate {
                rect: Rect::beside(left, middle, size),
                cost,
            });
        }
    }
    candidates
}

/// Candidates along a line, just above and just below it, those near `prefer` (a fraction of the
/// line's length) first.
pub(crate) fn along(line: &[Point], size: (f64, f64), prefer: f64) -> Vec<Candidate> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Vec::new();
    };
    let (width, height) = size;
    let room = last.0 - first.0 - width;
    let steps = 24;
    let mut candidates = Vec::with_capacity(2 * steps + 2);
    for i in 0..=steps {
        let fraction = i as f64 / steps as f64;
        let left = first.0 + fraction * room.max(0.0) + room.min(0.0);
        let start = line.partition_point(|p| p.0 < left);
        let end = line.partition_point(|p| p.0 <= left + width);
        let covered = line.get(start..end).filter(|part| !part.is_empty());
        let ends = [*first, *last];
        let covered = covered.unwrap_or(&ends);
        let (top, bottom) = covered
            .iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), p| {
                (lo.min(p.1), hi.max(p.1))
            });
        let distance = 40.0 * (fraction - prefer).abs();
        let gap = CLEAR + 3.0 + height / 2.0;
        for (middle, cost) in [(top - gap, distance), (bottom + gap, distance + 3.0)] {
            // A label that hangs on a steep line is far from most of it.
            let cost = cost + 0.05 * (bottom - top);
            candidates.push(Candidate {
                rect: Rect::beside(left, middle, size),
                cost,
            });
        }
    }
    candidates
}

/// Vertical centers as near as possible to those wanted, in their order, at least `gap` apart and
/// within `lo..=hi`.
pub(crate) fn spread(wanted: &[f64], gap: f64, lo: f64, hi: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    let at = |i: &usize| wanted.get(*i).copied().unwrap_or(lo);
    order.sort_by(|a, b| at(a).total_cmp(&at(b)));
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
