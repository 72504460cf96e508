//! Waits against number of clinicians: both clocks, the standard, and the staffings of interest.

use plotters::style::{Color, RGBColor};

mod streams;
mod uncertainty;

pub use streams::StreamName;
pub use uncertainty::Uncertainty;

use super::curve::{self, Point};
use super::labels::{self, Candidate, HARD};
use super::plot::{self, Plot};
use super::scene::{Anchor, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, PlotFrame, Rect, Standard};
use crate::model::curves::WaitPoint;

/// Business days in a week.
const DAYS_A_WEEK: f64 = 5.0;

/// A staffing marked on the curve of return visits.
#[derive(Debug, Clone, PartialEq)]
pub struct Marker {
    /// Clinicians.
    pub clinicians: f64,
    /// Interval between visits there, business days; `None` when there are no visits.
    pub days: Option<f64>,
    /// Label.
    pub label: String,
    /// Filled (as ordered) or open (today, the standard).
    pub filled: bool,
}

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WaitWords {
    /// Title of the vertical axis.
    pub y_title: String,
    /// Title of the horizontal axis.
    pub x_title: String,
    /// The first clock.
    pub first_appointment: String,
    /// The second clock.
    pub return_visit: String,
    /// The same beside the streams of a mix on a narrow chart, in a word.
    pub all: String,
    /// The shaded side.
    pub overload: String,
}

/// Waits against number of clinicians.
pub struct WaitChart<'a> {
    /// Axes: clinicians, business days.
    pub axes: Axes,
    /// The curves, by ascending clinicians; see [`super::samples`] for how many.
    pub points: &'a [WaitPoint],
    /// Names of the streams of a mix, in the order of the points'; empty without a mix.
    pub streams: &'a [StreamName],
    /// What the uncertain inputs do to the curve of return visits, where it is asked for.
    pub uncertainty: Option<&'a Uncertainty>,
    /// The curves before the last change, or nothing.
    pub ghost: &'a [WaitPoint],
    /// The standards: one, or one for each clock where they differ.
    pub standards: &'a [Standard],
    /// Clinicians at load one; fewer are shaded.
    pub load_one: Option<f64>,
    /// Staffings of interest, the most important first.
    pub markers: &'a [Marker],
    /// Words.
    pub words: &'a WaitWords,
    /// Text of a number of clinicians.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a number of business days.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.1 * width + 250.0).clamp(276.0, 370.0).round()
}

/// Width of the curve of first appointments, layout pixels: wider, so that it shows on both sides
/// where the other covers it.
const FIRST: f64 = 3.0;
/// Width of the curve of return visits.
const RETURNS: f64 = 2.25;
/// Radius of a marker.
const MARKER: f64 = 5.5;
/// Gap between a line end and its label.
const BESIDE: f64 = 9.0;
/// Narrowest chart with labels beside the line ends.
const WIDE: f64 = 480.0;

impl Chart for WaitChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        let margin = self.widest_end(measure).ceil() + 2.0 * BESIDE;
        let beside = size.0 >= WIDE && margin < 0.28 * size.0;
        let right = if beside {
            margin
        } else {
            self.widest_short(measure).ceil() + BESIDE
        };
        let mut plot = Plot::new(theme, size, measure, self.axes, &y_ticks, right);
        let frame = plot.scene.frame;

        let edge = self
            .load_one
            .map(|n| frame.x_px(n).clamp(frame.left, frame.right()));
        if let Some(edge) = edge.filter(|edge| *edge > frame.left) {
            let tint = Rect {
                x1: edge,
                ..Rect::of_frame(&frame)
            };
            plot.area(tint.corners(), theme.palette.overload.to_rgba());
        }
        let x_ticks = plot.x_ticks(1.0, self.x_tick);
        plot.dashed = self
            .standards
            .iter()
            .map(|standard| standard.days)
            .collect();
        plot.axes(
            &x_ticks,
            &y_ticks,
            (&self.words.x_title, &self.words.y_title),
        );
        self.draw_band(&mut plot);
        if let Some(uncertainty) = self.uncertainty {
            uncertainty.draw(&mut plot);
        }
        for (ghost, color) in curves(&frame, self.ghost).into_iter().zip(colors(theme)) {
            plot.ghost(ghost, color);
        }
        let mut ends = self.draw_standards(&mut plot);
        let pins: Vec<Pin> = self.markers.iter().map(|m| Pin::of(m, &frame)).collect();
        for Pin { at: (x, y), .. } in &pins {
            plot.rule((*x, *y), (*x, frame.bottom()), theme.palette.line);
            plot.obstacles
                .lines
                .push((vec![(*x, *y), (*x, frame.bottom())], 260.0));
        }
        let [first, returns] = curves(&frame, self.points);
        let last = |weeks: fn(&WaitPoint) -> Option<f64>| self.points.last().and_then(weeks);
        let (blue, orange) = (theme.palette.first, theme.palette.returns);
        let mixed = !beside && !self.streams.is_empty();
        plot.obstacles.crowded |= mixed;
        let whole = if mixed {
            &self.words.all
        } else {
            &self.words.return_visit
        };
        for (text, color, lines, weeks) in [
            (whole, orange, &returns, last(|p| p.return_p50_weeks)),
            (
                &self.words.first_appointment,
                blue,
                &first,
                last(|p| p.first_p50_weeks),
            ),
        ] {
            let line = end_line(&mut plot, lines, color, weeks);
            ends.extend(line.map(|line| End {
                text,
                color,
                strong: true,
                line,
            }));
        }
        let names = self.draw_streams(&mut plot, beside);
        plot.curve(first, blue, FIRST);
        plot.curve(returns, orange, RETURNS);
        for pin in &pins {
            pin.draw(&mut plot);
        }

        self.want_markers(&mut plot, &pins);
        ends.retain(|end| !end.text.is_empty());
        self.label_lines(&mut plot, ends, names, beside);
        if let Some(uncertainty) = self.uncertainty {
            uncertainty.want(&mut plot);
        }
        if let Some(edge) = edge {
            let size = plot.extent(&self.words.overload, false);
            let places = overload_places(&frame, edge, size);
            plot.want(&self.words.overload, theme.palette.soft, false, places);
        }
        plot.finish()
    }
}

/// The colors of the two curves.
fn colors(theme: &Theme) -> [RGBColor; 2] {
    [theme.palette.first, theme.palette.returns]
}

fn days(weeks: Option<f64>) -> Option<f64> {
    weeks.map(|w| w * DAYS_A_WEEK)
}

/// The medians of both clocks as lines.
fn curves(frame: &PlotFrame, points: &[WaitPoint]) -> [Vec<Vec<Point>>; 2] {
    [
        |p: &WaitPoint| p.first_p50_weeks,
        |p: &WaitPoint| p.return_p50_weeks,
    ]
    .map(|median| {
        curve::lines(
            frame,
            points.iter().map(|p| (p.clinicians, days(median(p)))),
        )
    })
}

impl<'a> WaitChart<'a> {
    /// Draws the band of intervals.
    fn draw_band(&self, plot: &mut Plot) {
        let frame = plot.scene.frame;
        let band = self.points.iter().map(|p| {
            (
                p.clinicians,
                days(p.return_p10_weeks).zip(days(p.return_p90_weeks)),
            )
        });
        for points in curve::bands(&frame, band) {
            plot.area(points, plot.theme.palette.returns.mix(0.2));
        }
        // A label half on the band is harder to read than one beside it.
        for rim in [
            |p: &WaitPoint| p.return_p10_weeks,
            |p: &WaitPoint| p.return_p90_weeks,
        ] {
            let rim = self.points.iter().map(|p| (p.clinicians, days(rim(p))));
            plot.obstacles
                .lines
                .extend(curve::lines(&frame, rim).into_iter().map(|l| (l, 6.0)));
        }
    }

    /// Names the lines: all beside their ends, or there only the streams of a mix and their whole.
    fn label_lines(
        &self,
        plot: &mut Plot<'a>,
        mut ends: Vec<End<'a>>,
        mut names: Vec<End<'a>>,
        beside: bool,
    ) {
        if beside {
            ends.extend(names);
            return label_ends(plot, &ends);
        }
        if !self.streams.is_empty() {
            let (all, rest) = ends
                .into_iter()
                .partition(|end| *end.text == self.words.all);
            ends = rest;
            names.splice(..0, all);
            label_ends(plot, &names);
        }
        for End {
            text,
            color,
            strong,
            line,
        } in ends
        {
            let size = plot.extent(text, strong);
            let places = labels::along(&line, size, 1.0, &plot.obstacles);
            plot.want(text, color, strong, places);
        }
    }

    /// Draws the standards; returns their lines.
    fn draw_standards(&self, plot: &mut Plot) -> Vec<End<'a>> {
        let frame = plot.scene.frame;
        let mut ends = Vec::with_capacity(4);
        for standard in self.standards {
            let y = frame.y_px(standard.days);
            if y >= frame.top {
                let line = vec![(frame.left, y), (frame.right(), y)];
                plot.standard((frame.left, y), (frame.right(), y));
                let (text, color) = (&standard.label, plot.theme.palette.ink);
                ends.push(End {
                    text,
                    color,
                    strong: false,
                    line,
                });
            }
        }
        ends
    }

    /// Width of the widest label of a line end, layout pixels.
    fn widest_end(&self, measure: &dyn TextMeasure) -> f64 {
        let clocks = [&self.words.return_visit, &self.words.first_appointment];
        let standards = self
            .standards
            .iter()
            .map(|standard| (&standard.label, false));
        standards
            .chain(clocks.map(|text| (text, true)))
            .chain(self.streams.iter().map(|name| (&name.long, false)))
            .map(|(text, strong)| measure.ems(text, strong) * Theme::TEXT)
            .fold(0.0, f64::max)
    }

    /// Asks for the labels of the markers.
    fn want_markers(&self, plot: &mut Plot<'a>, pins: &[Pin]) {
        let frame = plot.scene.frame;
        for (index, (marker, pin)) in self.markers.iter().zip(pins).enumerate() {
            let size = plot.extent(&marker.label, true);
            let mut places = labels::around(pin.at, size, &plot.obstacles);
            if pin.off.is_some() {
                // Beside the drop line the label needs no leader.
                for candidate in &mut places {
                    candidate.cost += 30.0;
                }
                let span = (frame.top, frame.bottom());
                places.extend(labels::upright(pin.at.0, span, size));
            }
            let others = pins.iter().map(|other| other.at).filter(|at| *at != pin.at);
            labels::shy(&mut places, &others.collect::<Vec<_>>());
            if index > 0 {
                // The less important of them are better left out than on something else.
                places.push(Candidate {
                    place: None,
                    cost: 0.9 * HARD,
                });
            }
            plot.want(&marker.label, plot.theme.palette.ink, true, places);
        }
    }
}

/// A line and the label of its end.
struct End<'a> {
    text: &'a str,
    color: RGBColor,
    strong: bool,
    line: Vec<Point>,
}

/// What the label of a curve refers to: its last visible run, or the top edge, with a triangle that
/// points up, when the whole curve lies above; `last` is its last value.
fn end_line(
    plot: &mut Plot,
    lines: &[Vec<Point>],
    color: RGBColor,
    last: Option<f64>,
) -> Option<Vec<Point>> {
    if let Some(line) = lines.last() {
        return Some(line.clone());
    }
    last?;
    let frame = plot.scene.frame;
    let inset = MARKER + 1.0;
    plot.triangle(
        (frame.right() - inset, frame.top + inset),
        (0.0, -1.0),
        MARKER,
        color,
    );
    Some(vec![(frame.left, frame.top), (frame.right(), frame.top)])
}

/// Writes the labels of line ends beside them.
fn label_ends(plot: &mut Plot, ends: &[End]) {
    let frame = plot.scene.frame;
    let heights: Vec<f64> = ends
        .iter()
        .filter_map(|end| Some(end.line.last()?.1))
        .collect();
    let centers = labels::spread(&heights, plot::LINE + 1.0, frame.top, frame.bottom());
    for (end, center) in ends.iter().zip(centers) {
        let size = plot.extent(end.text, end.strong);
        let rect = Rect::beside(frame.right() + BESIDE, center, size);
        plot.put(end.text, rect, Anchor::Start, end.color, end.strong);
    }
}

/// Where a marker is drawn.
struct Pin {
    at: Point,
    filled: bool,
    /// Direction in which the true place lies, when it is off the plot.
    off: Option<Point>,
}

impl Pin {
    fn of(marker: &Marker, frame: &PlotFrame) -> Self {
        let x = frame.x_px(marker.clinicians);
        // No visits at all: longer than any interval.
        let y = marker
            .days
            .map_or(f64::NEG_INFINITY, |days| frame.y_px(days));
        let off = if x < frame.left - 0.5 {
            Some((-1.0, 0.0))
        } else if x > frame.right() + 0.5 {
            Some((1.0, 0.0))
        } else if y < frame.top - 0.5 {
            Some((0.0, -1.0))
        } else {
            None
        };
        let (dx, dy) = off.unwrap_or_default();
        let inset = MARKER + 1.0;
        let at = (
            x.clamp(frame.left, frame.right()) - dx * inset,
            y.clamp(frame.top, frame.bottom()) - dy * inset,
        );
        Self {
            at,
            filled: marker.filled,
            off,
        }
    }

    /// Draws a dot on the curve, or a triangle that points to where the dot is off the plot.
    fn draw(&self, plot: &mut Plot) {
        let palette = plot.theme.palette;
        let (x, y) = self.at;
        if let Some(off) = self.off {
            plot.triangle(self.at, off, MARKER, palette.ink);
            return;
        }
        let body = Rect {
            x0: x,
            y0: y,
            x1: x,
            y1: y,
        };
        plot.obstacles.boxes.push((body.grown(MARKER), 2.0 * HARD));
        let mut disc = |radius, color| {
            plot.scene.marks.push(Mark::Disc {
                at: (x, y),
                radius,
                color,
            });
        };
        disc(MARKER + 1.25, palette.paper);
        disc(MARKER, palette.ink);
        if !self.filled {
            disc(MARKER - 2.0, palette.paper);
        }
    }
}

/// Places for the word on the shaded side: against its edge from the top down, then at the left.
fn overload_places(frame: &PlotFrame, edge: f64, size: (f64, f64)) -> Vec<Candidate> {
    let (width, height) = size;
    let rows = ((frame.height - 2.0 * height) / height).max(0.0) as usize;
    let mut places = Vec::with_capacity(2 * rows);
    for row in 0..rows {
        let y = frame.top + height * (row as f64 + 1.0);
        for (left, cost) in [(edge - width - 8.0, 0.0), (frame.left + 8.0, 6.0)] {
            if left >= frame.left {
                let rect = Rect::beside(left, y, size);
                places.push(Candidate::at(rect, cost + row as f64));
            }
        }
    }
    // Better left out than in the way.
    places.push(Candidate {
        place: None,
        cost: 100.0,
    });
    places
}
