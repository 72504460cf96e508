//! Waits against number of clinicians: both clocks, the standard, and the staffings of interest.

use plotters::style::{Color, RGBAColor, RGBColor};

use super::curve::{self, Point};
use super::labels::{self, Candidate, HARD, Obstacles};
use super::plot::{self, Plot};
use super::scene::{Anchor, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, PlotFrame, Rect};
use crate::model::curves::WaitPoint;

/// Business days in a week.
const DAYS: f64 = 5.0;

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
    /// The standard.
    pub standard: String,
    /// The shaded side.
    pub overload: String,
}

/// Waits against number of clinicians.
pub struct WaitChart<'a> {
    /// Axes: clinicians, business days.
    pub axes: Axes,
    /// The curves, by ascending clinicians; see [`super::samples`] for how many.
    pub points: &'a [WaitPoint],
    /// The curves before the last change, or nothing.
    pub ghost: &'a [WaitPoint],
    /// The standard, business days.
    pub standard_days: Option<f64>,
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
    (0.2 * width + 170.0).clamp(250.0, 360.0).round()
}

/// Width of the curve of first appointments, layout pixels: wider, so that it shows on both sides
/// where the other covers it.
const FIRST: f64 = 3.0;
/// Width of the curve of return visits.
const RETURNS: f64 = 2.0;
/// Radius of a marker.
const MARKER: f64 = 5.5;

impl Chart for WaitChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        let ends = [
            &self.words.standard,
            &self.words.return_visit,
            &self.words.first_appointment,
        ];
        let strong = [false, true, true];
        let widest = ends
            .iter()
            .zip(strong)
            .map(|(text, strong)| measure.ems(text, strong) * Theme::TEXT)
            .fold(0.0, f64::max);
        // Labels stand at the line ends where there is room, else on the lines.
        let beside = size.0 >= 480.0 && widest + 2.0 * BESIDE < 0.28 * size.0;
        let right = if beside {
            widest.ceil() + 2.0 * BESIDE
        } else {
            BESIDE
        };
        let plot = Plot::new(theme, size, measure, self.axes, &y_ticks, right);
        Builder {
            chart: self,
            plot,
            beside,
        }
        .build(&y_ticks)
    }
}

/// Gap between a line end and its label.
const BESIDE: f64 = 9.0;

struct Builder<'a> {
    chart: &'a WaitChart<'a>,
    plot: Plot<'a>,
    beside: bool,
}

/// A label still to be placed.
struct Wanted<'a> {
    text: &'a str,
    color: RGBColor,
    strong: bool,
    /// The marker it belongs to.
    at: Option<Point>,
    candidates: Vec<Candidate>,
}

impl Builder<'_> {
    fn build(mut self, y_ticks: &plot::Ticks) -> Scene {
        let chart = self.chart;
        let frame = self.plot.scene.frame;
        let palette = self.plot.theme.palette;
        let days = |weeks: Option<f64>| weeks.map(|w| w * DAYS);

        let edge = chart
            .load_one
            .map(|n| frame.x_px(n).clamp(frame.left, frame.right()));
        if let Some(edge) = edge.filter(|edge| *edge > frame.left) {
            let tint = Rect {
                x1: edge,
                ..Rect::of_frame(&frame)
            };
            self.area(tint.corners(), palette.overload.to_rgba());
        }
        let x_ticks = self.plot.x_ticks(1.0, chart.x_tick);
        self.plot.axes(
            &x_ticks,
            y_ticks,
            (&chart.words.x_title, &chart.words.y_title),
        );

        let band = chart.points.iter().map(|p| {
            let ends = days(p.return_p10_weeks).zip(days(p.return_p90_weeks));
            (p.clinicians, ends)
        });
        let bands = curve::bands(&frame, band);
        for points in bands {
            self.area(points, palette.returns.mix(0.2));
        }
        let mut obstacles = Obstacles {
            bounds: Rect {
                x1: self.plot.size.0,
                y1: frame.bottom() - 1.0,
                ..Rect::of_frame(&frame)
            },
            lines: Vec::new(),
            boxes: Vec::new(),
        };
        for (value, _) in y_ticks {
            let y = frame.y_px(*value);
            obstacles
                .lines
                .push((vec![(frame.left, y), (frame.right(), y)], 4.0));
        }
        for quantile in [
            |p: &WaitPoint| p.return_p10_weeks,
            |p: &WaitPoint| p.return_p90_weeks,
        ] {
            let rim = chart
                .points
                .iter()
                .map(|p| (p.clinicians, days(quantile(p))));
            obstacles.lines.extend(
                curve::lines(&frame, rim)
                    .into_iter()
                    .map(|line| (line, 6.0)),
            );
        }
        let first = |p: &WaitPoint| (p.clinicians, days(p.first_p50_weeks));
        let returns = |p: &WaitPoint| (p.clinicians, days(p.return_p50_weeks));
        for (lines, color) in [
            (
                curve::lines(&frame, chart.ghost.iter().map(first)),
                palette.first,
            ),
            (
                curve::lines(&frame, chart.ghost.iter().map(returns)),
                palette.returns,
            ),
        ] {
            for points in lines {
                obstacles.lines.push((points.clone(), 20.0));
                self.line(points, color.mix(0.4), 1.25);
            }
        }
        let standard = chart
            .standard_days
            .map(|d| frame.y_px(d))
            .filter(|y| *y >= frame.top);
        if let Some(y) = standard {
            self.plot.standard((frame.left, y), (frame.right(), y));
            obstacles
                .lines
                .push((vec![(frame.left, y), (frame.right(), y)], HARD));
        }
        let pins: Vec<Pin> = chart.markers.iter().map(|m| Pin::of(m, &frame)).collect();
        for Pin { at: (x, y), .. } in &pins {
            self.plot.rule((*x, *y), (*x, frame.bottom()), palette.line);
            obstacles
                .lines
                .push((vec![(*x, *y), (*x, frame.bottom())], 300.0));
        }
        let first_lines = curve::lines(&frame, chart.points.iter().map(first));
        let return_lines = curve::lines(&frame, chart.points.iter().map(returns));
        for (lines, color, width) in [
            (&first_lines, palette.first, FIRST),
            (&return_lines, palette.returns, RETURNS),
        ] {
            for points in lines {
                self.line(points.clone(), color.to_rgba(), width);
                obstacles.lines.push((points.clone(), HARD));
            }
        }
        for pin in &pins {
            self.pin(pin);
            let (x, y) = pin.at;
            let dot = Rect {
                x0: x,
                y0: y,
                x1: x,
                y1: y,
            }
            .grown(MARKER);
            obstacles.boxes.push((dot, 2.0 * HARD));
        }

        let mut wanted: Vec<Wanted> = Vec::with_capacity(8);
        for (marker, pin) in chart.markers.iter().zip(&pins) {
            let size = self.plot.extent(&marker.label, true);
            wanted.push(Wanted {
                text: &marker.label,
                color: palette.ink,
                strong: true,
                at: Some(pin.at),
                candidates: labels::around(pin.at, size),
            });
        }
        let ends = [
            End {
                text: &chart.words.standard,
                color: palette.ink,
                strong: false,
                line: standard.map(|y| vec![(frame.left, y), (frame.right(), y)]),
            },
            End {
                text: &chart.words.return_visit,
                color: palette.returns,
                strong: true,
                line: self.end_line(&return_lines, returns),
            },
            End {
                text: &chart.words.first_appointment,
                color: palette.first,
                strong: true,
                line: self.end_line(&first_lines, first),
            },
        ];
        if self.beside {
            for rect in self.label_ends(&ends) {
                obstacles.boxes.push((rect, HARD));
            }
        } else {
            for end in &ends {
                let Some(line) = &end.line else { continue };
                let size = self.plot.extent(end.text, end.strong);
                wanted.push(Wanted {
                    text: end.text,
                    color: end.color,
                    strong: end.strong,
                    at: None,
                    candidates: labels::along(line, size, 1.0),
                });
            }
        }
        if let Some(edge) = edge {
            let size = self.plot.extent(&chart.words.overload, false);
            wanted.push(Wanted {
                text: &chart.words.overload,
                color: palette.soft,
                strong: false,
                at: None,
                candidates: overload_places(&frame, edge, size),
            });
        }
        wanted.retain(|w| !w.text.is_empty());
        self.place(&obstacles, wanted);
        self.plot.scene
    }

    fn area(&mut self, points: Vec<Point>, color: RGBAColor) {
        self.plot.scene.marks.push(Mark::Area { points, color });
    }

    fn line(&mut self, points: Vec<Point>, color: RGBAColor, width: f64) {
        self.plot.scene.marks.push(Mark::Line {
            points,
            color,
            width,
        });
    }

    /// What the label of a curve refers to: its last visible run, or the top right corner when the
    /// whole curve lies above.
    fn end_line(
        &self,
        lines: &[Vec<Point>],
        value: impl Fn(&WaitPoint) -> (f64, Option<f64>),
    ) -> Option<Vec<Point>> {
        let frame = self.plot.scene.frame;
        let (x, last) = value(self.chart.points.last()?);
        match (lines.last(), last) {
            (Some(line), _) => Some(line.clone()),
            (None, Some(_)) => Some(vec![(frame.left, frame.top), (frame.x_px(x), frame.top)]),
            (None, None) => None,
        }
    }

    /// Writes the labels of the line ends in the right margin; returns their boxes.
    fn label_ends(&mut self, ends: &[End]) -> Vec<Rect> {
        let frame = self.plot.scene.frame;
        let shown: Vec<(&End, f64)> = ends
            .iter()
            .filter(|end| !end.text.is_empty())
            .filter_map(|end| Some((end, end.line.as_ref()?.last()?.1)))
            .collect();
        let heights: Vec<f64> = shown.iter().map(|(_, y)| *y).collect();
        let centers = labels::spread(&heights, plot::LINE + 1.0, frame.top, frame.bottom());
        let mut rects = Vec::with_capacity(shown.len());
        for ((end, _), center) in shown.into_iter().zip(centers) {
            let size = self.plot.extent(end.text, end.strong);
            let rect = Rect::beside(frame.right() + BESIDE, center, size);
            self.plot
                .put(end.text, rect, Anchor::Start, end.color, end.strong);
            rects.push(rect);
        }
        rects
    }

    /// Writes the labels that dodge, each with a leader when it stands away from its marker.
    fn place(&mut self, obstacles: &Obstacles, mut wanted: Vec<Wanted>) {
        let candidates = wanted
            .iter_mut()
            .map(|w| std::mem::take(&mut w.candidates))
            .collect();
        let places = labels::place(obstacles, candidates);
        for (label, rect) in wanted.into_iter().zip(places) {
            let Some(rect) = rect else { continue };
            if let Some(at) = label.at {
                let near = (at.0.clamp(rect.x0, rect.x1), at.1.clamp(rect.y0, rect.y1));
                let (dx, dy) = (near.0 - at.0, near.1 - at.1);
                let distance = dx.hypot(dy);
                if distance > MARKER + 10.0 {
                    let on = |d: f64| (at.0 + dx * d / distance, at.1 + dy * d / distance);
                    let leader = vec![on(MARKER + 1.0), on(distance - 1.0)];
                    self.line(leader, self.plot.theme.palette.soft.to_rgba(), 1.0);
                }
            }
            self.plot
                .put(label.text, rect, Anchor::Start, label.color, label.strong);
        }
    }

    /// Draws a marker: a dot on the curve, or a triangle that points to where it is off the plot.
    fn pin(&mut self, pin: &Pin) {
        let palette = self.plot.theme.palette;
        let (x, y) = pin.at;
        if let Some((dx, dy)) = pin.off {
            let tip = (x + dx * MARKER, y + dy * MARKER);
            let (bx, by) = (x - dx * MARKER * 0.6, y - dy * MARKER * 0.6);
            let corners = vec![
                tip,
                (bx + dy * MARKER, by + dx * MARKER),
                (bx - dy * MARKER, by - dx * MARKER),
            ];
            self.area(corners, palette.ink.to_rgba());
            return;
        }
        let mut disc = |radius, color| {
            self.plot.scene.marks.push(Mark::Disc {
                at: (x, y),
                radius,
                color,
            });
        };
        disc(MARKER + 1.25, palette.paper);
        disc(MARKER, palette.ink);
        if !pin.filled {
            disc(MARKER - 2.0, palette.paper);
        }
    }
}

/// A line with the label of its end.
struct End<'a> {
    text: &'a str,
    color: RGBColor,
    strong: bool,
    line: Option<Vec<Point>>,
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
        let (x, y) = (
            frame.x_px(marker.clinicians),
            // No visits at all: longer than any interval.
            marker
                .days
                .map_or(f64::NEG_INFINITY, |days| frame.y_px(days)),
        );
        let inset = MARKER + 1.0;
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
                let cost = cost + row as f64;
                places.push(Candidate {
                    rect: Rect::beside(left, y, size),
                    cost,
                });
            }
        }
    }
    places
}
