//! The wait against load, one curve for each size of a pool that shares a line.

use super::curve::{self, Point};
use super::labels;
use super::plot::{self, Plot};
use super::scene::{Anchor, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, Range, Rect};

/// One pool.
#[derive(Debug, Clone, PartialEq)]
pub struct PoolingLine {
    /// Its name.
    pub label: String,
    /// Load, fraction, and wait, business days; no wait where there is no steady state.
    pub points: Vec<(f64, Option<f64>)>,
}

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PoolingWords {
    /// Title of the vertical axis.
    pub y_title: String,
    /// Title of the horizontal axis.
    pub x_title: String,
}

/// The wait against load, by pool size.
pub struct PoolingChart<'a> {
    /// Axes: fractions, business days.
    pub axes: Axes,
    /// Pools, the smallest first.
    pub lines: &'a [PoolingLine],
    /// Words.
    pub words: &'a PoolingWords,
    /// Text of a load.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a number of business days.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.1 * width + 224.0).clamp(252.0, 320.0).round()
}

/// Width of the curves, layout pixels.
const WIDTH: f64 = 2.25;
/// Gap between a line end and its label.
const BESIDE: f64 = 9.0;

impl Axes {
    /// Axes, in loads and business days, over these loads and up to this wait.
    pub fn for_pooling(loads: (f64, f64), longest_days: f64) -> Self {
        Self {
            x: Range {
                lo: loads.0,
                hi: loads.1,
            },
            y: Range {
                lo: 0.0,
                hi: if longest_days > 0.0 {
                    longest_days
                } else {
                    1.0
                },
            },
        }
    }
}

impl Chart for PoolingChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let color = theme.palette.first;
        let widest = self
            .lines
            .iter()
            .map(|line| measure.ems(&line.label, true) * Theme::TEXT)
            .fold(0.0, f64::max);
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        let right = widest.ceil() + 2.0 * BESIDE;
        let mut plot = Plot::new(theme, size, measure, self.axes, &y_ticks, right);
        let frame = plot.scene.frame;
        let x_ticks = plot.x_ticks(0.0, self.x_tick);
        plot.axes(
            &x_ticks,
            &y_ticks,
            (&self.words.x_title, &self.words.y_title),
        );
        let mut ends: Vec<(&PoolingLine, Point)> = Vec::with_capacity(self.lines.len());
        let mut cut = Vec::new();
        for line in self.lines {
            let lines = curve::lines(&frame, line.points.iter().copied());
            if let Some(end) = lines.last().and_then(|line| line.last().copied()) {
                if end.0 >= frame.right() - 1.0 {
                    ends.push((line, end));
                } else {
                    cut.push((line, lines.clone()));
                }
            }
            plot.curve(lines, color, WIDTH);
        }
        let heights: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
        let centers = labels::spread(&heights, plot::LINE + 1.0, frame.top, frame.bottom());
        for ((line, _), center) in ends.iter().zip(centers) {
            let size = plot.extent(&line.label, true);
            let rect = Rect::beside(frame.right() + BESIDE, center, size);
            plot.put(&line.label, rect, Anchor::Start, color, true);
        }
        for (line, lines) in cut {
            let Some(longest) = lines.iter().max_by_key(|line| line.len()) else {
                continue;
            };
            let size = plot.extent(&line.label, true);
            let places = labels::along(longest, size, 0.9, &plot.obstacles);
            plot.want(&line.label, color, true, places);
        }
        plot.finish()
    }
}
