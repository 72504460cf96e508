//! The trade-off between two inputs: the line of pairs that explain what was observed equally well,
//! and around it the bands in which the misfit stays small.
//!
//! The bands are laid over each other, so that each is darker than the next one out: they are told
//! apart by lightness, in print and by everybody.

use plotters::style::Color;

use super::curve::{self, Point};
use super::labels::{self, Candidate, Place};
use super::plot::{self, Plot};
use super::scene::Mark;
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, Range, Rect, Scene, ticks};

/// A value of the first input.
#[derive(Debug, Clone, PartialEq)]
pub struct RidgeColumn {
    /// The value.
    pub first: f64,
    /// The value of the second input that fits best; `None` when none does well enough to be drawn.
    pub best: Option<f64>,
    /// For each band, the narrowest first, the values of the second input it lies between.
    pub bands: Vec<Option<(f64, f64)>>,
}

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RidgeWords {
    /// Title of the vertical axis.
    pub y_title: String,
    /// Title of the horizontal axis.
    pub x_title: String,
    /// Name of the line.
    pub ridge: String,
    /// Name of the point in force.
    pub now: String,
    /// Name of the point that fits.
    pub fit: String,
    /// Names of the bands, the narrowest first.
    pub bands: Vec<String>,
}

/// The pairs of two inputs that fit.
pub struct RidgeChart<'a> {
    /// Axes: the inputs in the units of the ticks.
    pub axes: Axes,
    /// Values of the first input, ascending.
    pub columns: &'a [RidgeColumn],
    /// The pair in force.
    pub now: (f64, f64),
    /// The pair that fits; `None` when nothing does.
    pub fit: Option<(f64, f64)>,
    /// Words.
    pub words: &'a RidgeWords,
    /// Text of a value of the first input.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a value of the second.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.22 * width + 220.0).clamp(280.0, 400.0).round()
}

/// Width of the line, layout pixels.
const WIDTH: f64 = 2.25;
/// How much of the color each band adds to what lies under it.
const TINT: f64 = 0.17;
/// Radius of a point.
const RADIUS: f64 = 4.5;
/// Columns looked at for a place to name a band.
const LOOKS: usize = 24;

impl Axes {
    /// Axes, inside the ranges of two inputs, that show every band and these points with some room
    /// around them; across, no less than a third of the range, which has a limited number of values.
    pub fn for_ridge(
        [first, second]: [(f64, f64); 2],
        columns: &[RidgeColumn],
        points: &[(f64, f64)],
    ) -> Self {
        let drawn = columns.iter().flat_map(|column| {
            let edges = column.bands.iter().flatten();
            edges.flat_map(|(low, high)| [(column.first, *low), (column.first, *high)])
        });
        let all: Vec<(f64, f64)> = drawn.chain(points.iter().copied()).collect();
        let x = around(first, all.iter().map(|point| point.0), 1.0 / 3.0);
        let y = around(second, all.iter().map(|point| point.1), 0.0);
        Self { x, y }
    }
}

/// The part of a range that shows these values, at least so much of it.
fn around((lo, hi): (f64, f64), values: impl Iterator<Item = f64>, least: f64) -> Range {
    let hull = values
        .filter(|value| value.is_finite())
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), value| {
            (lo.min(value), hi.max(value))
        });
    let (from, to) = if hull.1 > hull.0 { hull } else { (lo, hi) };
    let room = (0.08 * (to - from)).max(0.5 * (least * (hi - lo) - (to - from)));
    let step = ticks::step(to - from + 2.0 * room, 8, 0.0);
    let shown = Range {
        lo: from - room,
        hi: to + room,
    }
    .outward(step);
    // A value in force may lie beyond the range searched, and is shown.
    Range {
        lo: shown.lo.max(lo.min(from)),
        hi: shown.hi.min(hi.max(to)).max(lo.min(from) + f64::EPSILON),
    }
}

impl Chart for RidgeChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let (palette, words) = (theme.palette, self.words);
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        let mut plot = Plot::new(theme, size, measure, self.axes, &y_ticks, 14.0);
        let frame = plot.scene.frame;
        let x_ticks = plot.x_ticks(0.0, self.x_tick);
        plot.axes(&x_ticks, &y_ticks, (&words.x_title, &words.y_title));

        let count = self.columns.iter().map(|column| column.bands.len()).max();
        for band in (0..count.unwrap_or(0)).rev() {
            for area in curve::bands(&frame, self.outline(band).into_iter()) {
                plot.area(area, palette.returns.mix(TINT));
            }
        }
        let best = self
            .columns
            .iter()
            .map(|column| (column.first, column.best));
        let lines = curve::lines(&frame, best);
        plot.curve(lines.clone(), palette.returns, WIDTH);

        let pixel = |(x, y): (f64, f64)| (frame.x_px(x), frame.y_px(y));
        let inside = Rect::of_frame(&frame);
        let shown = |at: Point| {
            (inside.x0..=inside.x1).contains(&at.0) && (inside.y0..=inside.y1).contains(&at.1)
        };
        let now = Some(pixel(self.now)).filter(|at| shown(*at));
        let apart =
            |at: &Point| now.is_none_or(|now| (at.0 - now.0).hypot(at.1 - now.1) > 2.0 * RADIUS);
        let fit = self.fit.map(pixel).filter(|at| shown(*at)).filter(apart);
        let points = [
            (now, palette.ink, &words.now),
            (fit, palette.returns, &words.fit),
        ];
        for (at, color, _) in points {
            let Some(at) = at else { continue };
            // A rim of paper keeps the point apart from the line through it.
            for (radius, color) in [(RADIUS + 1.5, palette.paper), (RADIUS, color)] {
                plot.scene.marks.push(Mark::Disc { at, radius, color });
            }
            let body = Rect {
                x0: at.0,
                y0: at.1,
                x1: at.0,
                y1: at.1,
            };
            let cost = 2.0 * labels::HARD;
            plot.obstacles.boxes.push((body.grown(RADIUS + 1.5), cost));
        }
        for (at, color, text) in points {
            let Some(at) = at else { continue };
            let size = plot.extent(text, true);
            let places = labels::around(at, size, &plot.obstacles);
            plot.want(text, color, true, places);
        }
        if let Some(longest) = lines.iter().max_by(|a, b| length(a).total_cmp(&length(b))) {
            let size = plot.extent(&words.ridge, true);
            let mut places = labels::along(longest, size, 0.7, &plot.obstacles);
            for at in [0.3, 0.5, 0.7, 0.85] {
                if let Some(point) = longest.get((at * longest.len() as f64) as usize) {
                    let around = labels::around(*point, size, &plot.obstacles);
                    places.extend(around.into_iter().map(|place| dearer(place, 30.0)));
                }
            }
            plot.want(&words.ridge, palette.returns, true, places);
        }
        for (band, text) in words.bands.iter().enumerate() {
            let size = plot.extent(text, false);
            let places = self.places(band, size, &plot);
            plot.want(text, palette.ink, false, places);
        }
        plot.finish()
    }
}

/// The part of a band above or below the next narrower one, nearest the line first.
fn ring(column: &RidgeColumn, band: usize, above: bool) -> Option<(f64, f64)> {
    let edge = |(low, high): (f64, f64)| if above { high } else { low };
    let edges = |band: usize| column.bands.get(band).copied().flatten();
    let far = edge(edges(band)?);
    let near = band.checked_sub(1).and_then(edges).map(edge);
    let middle = || edges(band).map(|(low, high)| f64::midpoint(low, high));
    let near = near.or(column.best).or_else(middle).unwrap_or(far);
    (near != far).then_some((near, far))
}

fn length(line: &[Point]) -> f64 {
    line.windows(2)
        .map(|pair| match pair {
            [a, b] => (b.0 - a.0).hypot(b.1 - a.1),
            _ => 0.0,
        })
        .sum()
}

fn dearer(place: Candidate, by: f64) -> Candidate {
    Candidate {
        cost: place.cost + by,
        ..place
    }
}

impl RidgeChart<'_> {
    /// Places for the name of a band: within the part of it that no narrower band covers, where it
    /// fits there, else beside that part, with a line to it.
    fn places(&self, band: usize, size: (f64, f64), plot: &Plot<'_>) -> Vec<Candidate> {
        let frame = &plot.scene.frame;
        let mut places = Vec::new();
        let has = |column: &&RidgeColumn| column.bands.get(band).is_some_and(Option::is_some);
        let columns: Vec<&RidgeColumn> = self.columns.iter().filter(has).collect();
        let looks = LOOKS.min(columns.len());
        for look in 0..looks {
            let Some(column) = columns.get(look * columns.len() / looks) else {
                continue;
            };
            for above in [true, false] {
                let Some((near, far)) = ring(column, band, above) else {
                    continue;
                };
                let x = frame.x_px(column.first);
                let (near, far) = (frame.y_px(near), frame.y_px(far));
                let middle = f64::midpoint(near, far);
                let rect = Rect::beside(x - size.0 / 2.0, middle, size);
                let room = (near - far).abs();
                let within = [rect.x0, rect.x1].into_iter().all(|x| {
                    let column = self.nearest(frame.x_value(x));
                    let ring = column.and_then(|column| ring(column, band, above));
                    ring.is_some_and(|(a, b)| {
                        let (a, b) = (frame.y_px(a), frame.y_px(b));
                        a.min(b) <= rect.y0 + 2.0 && a.max(b) >= rect.y1 - 2.0
                    })
                });
                if within {
                    places.push(Candidate::at(rect, (30.0 - room).max(0.0)));
                }
                if room > 2.0 && look % 3 == 0 {
                    let around = labels::around((x, middle), size, &plot.obstacles);
                    places.extend(around.into_iter().filter_map(|candidate| {
                        let place = candidate.place?;
                        // The line to a band ends within it.
                        let leader = place.leader.map(|[_, end]| [(x, middle), end])?;
                        let leader = Some(leader);
                        let cost = candidate.cost + 60.0;
                        let place = Some(Place { leader, ..place });
                        Some(Candidate { place, cost })
                    }));
                }
            }
        }
        places
    }

    /// A band's edges; where it ends between two values of the first input, it ends in a point
    /// halfway between them.
    fn outline(&self, band: usize) -> Vec<(f64, Option<(f64, f64)>)> {
        let edges = |column: &RidgeColumn| column.bands.get(band).copied().flatten();
        let middle =
            |column: &RidgeColumn| edges(column).map(|(low, high)| f64::midpoint(low, high));
        let tip = |column: &RidgeColumn, inner: Option<&RidgeColumn>, outer: &RidgeColumn| {
            let here = middle(column)?;
            let slope = inner.and_then(middle).map_or(0.0, |there| here - there);
            let tip = (here + 0.5 * slope).clamp(self.axes.y.lo, self.axes.y.hi);
            let first = f64::midpoint(column.first, outer.first);
            Some((first, Some((tip, tip))))
        };
        let mut outline = Vec::with_capacity(self.columns.len() + 2);
        for (index, column) in self.columns.iter().enumerate() {
            let before = index
                .checked_sub(1)
                .and_then(|index| self.columns.get(index));
            let after = self.columns.get(index + 1);
            if let Some(outer) = before.filter(|column| edges(column).is_none()) {
                outline.extend(tip(column, after, outer));
            }
            outline.push((column.first, edges(column)));
            if let Some(outer) = after.filter(|column| edges(column).is_none()) {
                outline.extend(tip(column, before, outer));
            }
        }
        outline
    }

    fn nearest(&self, first: f64) -> Option<&RidgeColumn> {
        let away = |column: &&RidgeColumn| (column.first - first).abs();
        let nearer = |a: &&RidgeColumn, b: &&RidgeColumn| away(a).total_cmp(&away(b));
        self.columns.iter().min_by(nearer)
    }
}
