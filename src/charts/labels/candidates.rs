//! Where a label could go: around a marker, along a line, beside or on top of an upright one.

use super::{CLEAR, CLEAR_OF_LINE, Candidate, GAP, HARD, Obstacles, Place, Rect};
use crate::charts::curve::Point;

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

/// Candidates for the name of an upright line that ends at the top of the plot: on its end, else
/// beside it.
pub(crate) fn atop(x: f64, (top, bottom): (f64, f64), size: (f64, f64)) -> Vec<Candidate> {
    let (width, height) = size;
    let mut places = upright(x, (top, bottom), size);
    for candidate in &mut places {
        candidate.cost += 20.0;
    }
    for (share, cost) in [(0.5, 0.0), (0.25, 2.0), (0.75, 2.0), (0.0, 4.0), (1.0, 4.0)] {
        let rect = Rect::beside(
            x - share * width,
            top - CLEAR_OF_LINE - GAP - height / 2.0,
            size,
        );
        places.push(Candidate::at(rect, cost));
    }
    places
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
        let gap = CLEAR_OF_LINE + GAP + height / 2.0;
        let row = height + CLEAR;
        for (middle, cost) in [
            (top - gap, 0.0),
            (bottom + gap, 6.0),
            (top - gap - row, 14.0),
            (bottom + gap + row, 20.0),
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
    if obstacles.crowded {
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
                900.0 + (row + column) as f64,
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
