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
/// Distance labels keep from each other and from boxes.
const CLEAR: f64 = 2.0;
/// Distance labels keep from the middle of a line.
const CLEAR_OF_LINE: f64 = 3.5;

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
    /// Whether two labels, or a label and the other's leader, lie on each other.
    fn clashes(&self, other: &Self) -> bool {
        let struck = |rect: &Rect, leader: Option<[Point; 2]>| {
            leader.is_some_and(|[a, b]| rect.grown(CLEAR).meets(a, b))
        };
        self.rect.grown(CLEAR).overlaps(&other.rect)
            || struck(&self.rect, other.leader)
            || struck(&other.rect, self.leader)
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
        candidates.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    }
    let mut search = Search {
        wanted: &wanted,
        path: Vec::with_capacity(wanted.len()),
        best: vec![None; wanted.len()],
        best_cost: f64::INFINITY,
        patience: PATIENCE,
    };
    search.descend(0.0);
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
        let clashes = candidate.place.map_or(0, |place| {
            self.path
                .iter()
                .flatten()
                .filter(|other| place.clashes(other))
                .count()
        });
        candidate.cost + CLASH * clashes as f64
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

/// Distance from a marker beyond which its label gets a leader.
const FAR: f64 = 18.0;
/// Radius around a marker's center that leaders leave free.
const LEADER_START: f64 = 7.0;

/// The line from a marker to a label that stands away from it, if it does.
fn leader(at: Point, rect: &Rect) -> Option<[Point; 2]> {
    let near = (at.0.clamp(rect.x0, rect.x1), at.1.clamp(rect.y0, rect.y1));
    let (dx, dy) = (near.0 - at.0, near.1 - at.1);
    let distance = dx.hypot(dy);
    let on = |d: f64| (at.0 + dx * d / distance, at.1 + dy * d / distance);
    (distance > FAR).then(|| [on(LEADER_START), on(distance - 1.0)])
}

/// Whether a segment crosses a line of ascending x.
fn crosses([a, b]: [Point; 2], line: &[Point]) -> bool {
    let side =
        |p: Point, q: Point, r: Point| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0) > 0.0;
    let start = line
        .partition_point(|p| p.0 < a.0.min(b.0))
        .saturating_sub(1);
    let end = a.0.max(b.0);
    let rest = line.get(start..).unwrap_or_default();
    rest.windows(2)
        .take_while(|pair| pair.first().is_some_and(|p| p.0 <= end))
        .any(|pair| {
            let &[p, q] = pair else { return false };
            side(p, q, a) != side(p, q, b) && side(a, b, p) != side(a, b, q)
        })
}

/// Candidates around a marker, above right preferred: eight directions at growing distances, the
/// far ones with leaders that had better cross nothing.
pub(crate) fn around(at: Point, size: (f64, f64), obstacles: &Obstacles) -> Vec<Candidate> {
    let (x, y) = at;
    let (width, height) = size;
    let mut candidates = Vec::with_capacity(64);
    for (ring, gap) in [9.0, 15.0, 22.0, 32.0, 44.0, 58.0, 74.0, 92.0]
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
            let rect = Rect::beside(left, middle, size);
            let leader = leader(at, &rect);
            let crossed = leader.map_or(0, |leader| {
                let hard = obstacles.lines.iter().filter(|(_, cost)| *cost >= HARD);
                hard.filter(|(line, _)| crosses(leader, line)).count()
            });
            let cost = 12.0 * ring as f64 + turn as f64 + 40.0 * crossed as f64;
            candidates.push(Candidate {
                place: Some(Place { rect, leader }),
                cost,
            });
        }
    }
    candidates
}

/// Makes candidates near points that other labels belong to dearer.
pub(crate) fn shy(candidates: &mut [Candidate], points: &[Point]) {
    for candidate in candidates {
        let Some(Place { rect, .. }) = candidate.place else {
            continue;
        };
        for (x, y) in points {
            let (dx, dy) = (x - x.clamp(rect.x0, rect.x1), y - y.clamp(rect.y0, rect.y1));
            candidate.cost += 5.0 * (24.0 - dx.hypot(dy)).max(0.0);
        }
    }
}

/// Candidates beside an upright line, right before left, from the top down.
pub(crate) fn upright(x: f64, (top, bottom): (f64, f64), size: (f64, f64)) -> Vec<Candidate> {
    let (width, height) = size;
    let step = height / 2.0;
    let rows = ((bottom - top) / step).max(2.0) as usize;
    let mut places = Vec::with_capacity(2 * rows);
    for row in 1..rows {
        let middle = top + row as f64 * step;
        for (left, cost) in [(x + 7.0, 0.0), (x - 7.0 - width, 3.0)] {
            let rect = Rect::beside(left, middle, size);
            places.push(Candidate::at(rect, cost + 0.5 * row as f64));
        }
    }
    places
}

/// Candidates along a line, in two rows above and two below, those near `prefer` (a fraction of the
/// line's length) first, and where no other line is near enough to be meant.
pub(crate) fn along(
    line: &[Point],
    size: (f64, f64),
    prefer: f64,
    obstacles: &Obstacles,
) -> Vec<Candidate> {
    let (Some(first), Some(last)) = (line.first(), line.last()) else {
        return Vec::new();
    };
    let (width, height) = size;
    let room = last.0 - first.0 - width;
    let others = obstacles
        .lines
        .iter()
        .filter(|(other, cost)| *cost >= HARD && other != line);
    let steps = 24;
    let mut candidates = Vec::with_capacity(4 * steps + 4);
    for i in 0..=steps {
        let fraction = i as f64 / steps as f64;
        let left = first.0 + fraction * room.max(0.0) + room.min(0.0);
        let start = line.partition_point(|p| p.0 < left);
        let end = line.partition_point(|p| p.0 <= left + width);
        let inner = line.get(start..end).unwrap_or_default().iter().map(|p| p.1);
        let (top, bottom) = inner
            .chain([height_at(line, left), height_at(line, left + width)])
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), y| {
                (lo.min(y), hi.max(y))
            });
        // A label that hangs on a steep line is far from most of it.
        let away = 40.0 * (fraction - prefer).abs() + 0.05 * (bottom - top);
        let gap = CLEAR_OF_LINE + 1.0 + height / 2.0;
        let row = height + CLEAR;
        for (middle, cost) in [
            (top - gap, 0.0),
            (bottom + gap, 3.0),
            (top - gap - row, 14.0),
            (bottom + gap + row, 17.0),
        ] {
            let rect = Rect::beside(left, middle, size);
            let near = rect.grown(2.0 * CLEAR_OF_LINE);
            let meant = others
                .clone()
                .filter(|(other, _)| near.crosses(other))
                .count();
            candidates.push(Candidate::at(rect, cost + away + 15.0 * meant as f64));
        }
    }
    let free = |c: &Candidate| c.place.is_some_and(|p| obstacles.cost(&p.rect) < HARD);
    if !candidates.iter().any(free) {
        candidates.extend(anywhere(&obstacles.bounds, size));
    }
    candidates
}

/// Candidates all over an area, from the top left: the label's color alone says what it names.
fn anywhere(area: &Rect, size: (f64, f64)) -> impl Iterator<Item = Candidate> {
    let (width, height) = size;
    let (columns, rows) = (12, ((area.y1 - area.y0) / height).max(1.0) as usize);
    let room = (area.x1 - area.x0 - width).max(0.0);
    (0..rows).flat_map(move |row| {
        (0..=columns).map(move |column| {
            let left = area.x0 + room * column as f64 / columns as f64;
            let middle = area.y0 + (row as f64 + 0.5) * height;
            Candidate::at(
                Rect::beside(left, middle, size),
                80.0 + (row + column) as f64,
            )
        })
    })
}

/// The y of a line of ascending x, its ends extended.
fn height_at(line: &[Point], x: f64) -> f64 {
    let next = line.partition_point(|p| p.0 < x);
    let (before, after) = (
        next.checked_sub(1).and_then(|i| line.get(i)),
        line.get(next),
    );
    match (before, after) {
        (Some(a), Some(b)) if b.0 > a.0 => a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0),
        (_, Some(p)) | (Some(p), None) => p.1,
        (None, None) => 0.0,
    }
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
