//! Share of visits that have happened within so many business days, both clocks.

use plotters::style::{Color, RGBColor};

use super::curve::{self, Point};
use super::labels::{self, Candidate, HARD, Obstacles};
use super::plot::{self, Plot};
use super::scene::{Anchor, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, PlotFrame, Rect};
use crate::model::curves::SeenPoint;

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeenWords {
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
}

/// Share seen within so many business days.
pub struct SeenChart<'a> {
    /// Axes: business days, fractions.
    pub axes: Axes,
    /// The curves, by ascending time; see [`super::samples`] for how many.
    pub points: &'a [SeenPoint],
    /// The curves before the last change, or nothing.
    pub ghost: &'a [SeenPoint],
    /// The standard, business days.
    pub standard_days: Option<f64>,
    /// Words.
    pub words: &'a SeenWords,
    /// Text of a number of business days.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a fraction.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.25 * width + 150.0).clamp(230.0, 320.0).round()
}

/// Width of the curve of first appointments, layout pixels: wider, so that it shows on both sides
/// where the other covers it.
const FIRST: f64 = 4.0;
/// Width of the curve of return visits.
const RETURNS: f64 = 2.0;

impl Chart for SeenChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let palette = theme.palette;
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        let mut plot = Plot::new(theme, size, measure, self.axes, &y_ticks, 12.0);
        let frame = plot.scene.frame;
        let x_ticks = plot.x_ticks(0.0, self.x_tick);
        plot.axes(
            &x_ticks,
            &y_ticks,
            (&self.words.x_title, &self.words.y_title),
        );

        let mut obstacles = Obstacles {
            bounds: Rect {
                x1: size.0,
                ..Rect::of_frame(&frame)
            },
            lines: Vec::new(),
            boxes: Vec::new(),
        };
        for (value, _) in &y_ticks {
            let y = frame.y_px(*value);
            obstacles
                .lines
                .push((vec![(frame.left, y), (frame.right(), y)], 4.0));
        }
        let first = |p: &SeenPoint| (p.business_days, p.first_appointment);
        let returns = |p: &SeenPoint| (p.business_days, p.return_visit);
        for (lines, color) in [
            (
                curve::lines(&frame, self.ghost.iter().map(first)),
                palette.first,
            ),
            (
                curve::lines(&frame, self.ghost.iter().map(returns)),
                palette.returns,
            ),
        ] {
            for points in lines {
                obstacles.lines.push((points.clone(), 20.0));
                plot.scene.marks.push(Mark::Line {
                    points,
                    color: color.mix(0.4),
                    width: 1.25,
                });
            }
        }
        let mut wanted: Vec<(&str, RGBColor, bool, Vec<Candidate>)> = Vec::new();
        if let Some(x) = self
            .standard_days
            .map(|d| frame.x_px(d))
            .filter(|x| *x <= frame.right())
        {
            plot.standard((x, frame.top), (x, frame.bottom()));
            obstacles
                .lines
                .push((vec![(x, frame.top), (x, frame.bottom())], HARD));
            let extent = plot.extent(&self.words.standard, false);
            let places = upright(&frame, x, extent);
            wanted.push((&self.words.standard, palette.ink, false, places));
        }
        let first_lines = curve::lines(&frame, self.points.iter().map(first));
        let return_lines = curve::lines(&frame, self.points.iter().map(returns));
        for (lines, color, width, text, prefer) in [
            (
                first_lines,
                palette.first,
                FIRST,
                &self.words.first_appointment,
                0.05,
            ),
            (
                return_lines,
                palette.returns,
                RETURNS,
                &self.words.return_visit,
                0.6,
            ),
        ] {
            let places = lines
                .iter()
                .max_by_key(|line| line.len())
                .map(|line| labels::along(line, plot.extent(text, true), prefer));
            wanted.push((text, color, true, places.unwrap_or_default()));
            for points in lines {
                obstacles.lines.push((points.clone(), HARD));
                plot.scene.marks.push(Mark::Line {
                    points,
                    color: color.to_rgba(),
                    width,
                });
            }
        }
        wanted.retain(|(text, ..)| !text.is_empty());
        let candidates = wanted
            .iter_mut()
            .map(|w| std::mem::take(&mut w.3))
            .collect();
        let places = labels::place(&obstacles, candidates);
        for ((text, color, strong, _), rect) in wanted.into_iter().zip(places) {
            if let Some(rect) = rect {
                plot.put(text, rect, Anchor::Start, color, strong);
            }
        }
        plot.scene
    }
}

/// Candidates beside an upright line, right before left, from the top down.
fn upright(frame: &PlotFrame, x: f64, size: (f64, f64)) -> Vec<Candidate> {
    let (width, height) = size;
    let rows = (frame.height / (height / 2.0)).max(2.0) as usize;
    let mut places = Vec::with_capacity(2 * rows);
    for row in 1..rows {
        let middle: Point = (x, frame.top + row as f64 * height / 2.0);
        for (left, cost) in [(x + 6.0, 0.0), (x - 6.0 - width, 3.0)] {
            let rect = Rect::beside(left, middle.1, size);
            places.push(Candidate {
                rect,
                cost: cost + 0.5 * row as f64,
            });
        }
    }
    places
}
