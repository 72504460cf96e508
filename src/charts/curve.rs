//! Series as lines and bands in pixels: gaps kept, clipped to the plot at the exact crossing.

use super::{PlotFrame, Rect};

/// A place in layout pixels.
pub(crate) type Point = (f64, f64);

/// Signed distances to the four sides of a rectangle, positive inside.
fn inside(rect: &Rect, (x, y): Point) -> [f64; 4] {
    [x - rect.x0, rect.x1 - x, y - rect.y0, rect.y1 - y]
}

fn between(a: Point, b: Point, t: f64) -> Point {
    (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t)
}

/// The part of a segment inside a rectangle.
fn clip_segment(rect: &Rect, a: Point, b: Point) -> Option<(Point, Point)> {
    let (mut from, mut to) = (0.0_f64, 1.0_f64);
    for (da, db) in inside(rect, a).into_iter().zip(inside(rect, b)) {
        match (da < 0.0, db < 0.0) {
            (true, true) => return None,
            (true, false) => from = from.max(da / (da - db)),
            (false, true) => to = to.min(da / (da - db)),
            (false, false) => {}
        }
    }
    // Ends that are not cut stay as they are, to the bit, so that runs join.
    let start = if from > 0.0 { between(a, b, from) } else { a };
    let end = if to < 1.0 { between(a, b, to) } else { b };
    (from <= to).then_some((start, end))
}

/// The lines of a series of (x, y) values inside the plot, one for each unbroken run.
pub(crate) fn lines(
    frame: &PlotFrame,
    series: impl Iterator<Item = (f64, Option<f64>)>,
) -> Vec<Vec<Point>> {
    let plot = Rect::of_frame(frame);
    let mut runs: Vec<Vec<Point>> = Vec::new();
    let mut run: Vec<Point> = Vec::with_capacity(series.size_hint().0);
    let mut last: Option<Point> = None;
    for (x, value) in series {
        let point = value
            .filter(|v| v.is_finite())
            .map(|v| (frame.x_px(x), frame.y_px(v)));
        if let (Some(a), Some(b)) = (last, point)
            && let Some((start, end)) = clip_segment(&plot, a, b)
        {
            if run.last() != Some(&start) {
                if run.len() > 1 {
                    runs.push(std::mem::take(&mut run));
                }
                run.clear();
                run.push(start);
            }
            run.push(end);
        }
        last = point;
    }
    if run.len() > 1 {
        runs.push(run);
    }
    runs.iter().map(|run| thin(run)).collect()
}

/// How far a thinned line may lie from a point left out, layout pixels: below what antialiasing
/// can show.
const INVISIBLE: f64 = 0.04;

/// A line of ascending x without the points that the rest already passes within [`INVISIBLE`] of.
/// Drawing is most of a chart's time, and a calm curve needs a tenth of its samples.
fn thin(line: &[Point]) -> Vec<Point> {
    let mut points = line.iter().copied();
    let Some(mut anchor) = points.next() else {
        return Vec::new();
    };
    let mut kept = vec![anchor];
    // Slopes from the anchor that pass near enough to every point since.
    let (mut least, mut most) = (f64::NEG_INFINITY, f64::INFINITY);
    let mut before = anchor;
    for point in points {
        let slope = |from: Point, dy: f64| (point.1 + dy - from.1) / (point.0 - from.0);
        // Written so that a step straight up or down, whose slope is no number, starts afresh.
        let near = slope(anchor, 0.0) >= least && slope(anchor, 0.0) <= most;
        if !near || point.0 <= anchor.0 {
            kept.push(before);
            anchor = before;
            (least, most) = (f64::NEG_INFINITY, f64::INFINITY);
        }
        if point.0 > anchor.0 {
            least = least.max(slope(anchor, -INVISIBLE));
            most = most.min(slope(anchor, INVISIBLE));
        }
        before = point;
    }
    kept.push(before);
    kept.dedup();
    kept
}

/// The areas between two values of a series inside the plot, one for each unbroken run.
pub(crate) fn bands(
    frame: &PlotFrame,
    series: impl Iterator<Item = (f64, Option<(f64, f64)>)>,
) -> Vec<Vec<Point>> {
    let plot = Rect::of_frame(frame);
    let mut areas = Vec::new();
    let (mut lower, mut upper): (Vec<Point>, Vec<Point>) = (Vec::new(), Vec::new());
    let mut close = |lower: &mut Vec<Point>, upper: &mut Vec<Point>| {
        if lower.len() > 1 {
            let mut outline = thin(lower);
            outline.extend(thin(upper).into_iter().rev());
            let area = clip_area(&plot, outline);
            if area.len() > 2 {
                areas.push(area);
            }
        }
        lower.clear();
        upper.clear();
    };
    for (x, values) in series {
        match values.filter(|(a, b)| a.is_finite() && b.is_finite()) {
            Some((a, b)) => {
                lower.push((frame.x_px(x), frame.y_px(a)));
                upper.push((frame.x_px(x), frame.y_px(b)));
            }
            None => close(&mut lower, &mut upper),
        }
    }
    close(&mut lower, &mut upper);
    areas
}

/// A polygon cut to a rectangle, side by side.
fn clip_area(rect: &Rect, mut polygon: Vec<Point>) -> Vec<Point> {
    for side in 0..4 {
        let distance = |p: Point| inside(rect, p).get(side).copied().unwrap_or(0.0);
        let Some(mut a) = polygon.last().copied() else {
            break;
        };
        let mut da = distance(a);
        let mut kept = Vec::with_capacity(polygon.len() + 4);
        for b in polygon {
            let db = distance(b);
            if (da < 0.0) != (db < 0.0) {
                kept.push(between(a, b, da / (da - db)));
            }
            if db >= 0.0 {
                kept.push(b);
            }
            (a, da) = (b, db);
        }
        polygon = kept;
    }
    polygon
}
