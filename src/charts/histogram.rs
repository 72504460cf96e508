//! Return intervals as simulated, in bars, against the share the formula puts into each.

use plotters::style::Color;

use super::labels::{self, Candidate};
use super::plot::{self, Plot};
use super::scene::Scene;
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, Range, Rect, Standard, curve};

/// A bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HistogramBar {
    /// Left edge, business days.
    pub from_days: f64,
    /// Right edge, business days.
    pub to_days: f64,
    /// Share of visits as simulated, fraction.
    pub simulated: f64,
    /// Share of visits by formula, fraction; `None` when the formula has none.
    pub predicted: Option<f64>,
}

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HistogramWords {
    /// Title of the vertical axis.
    pub y_title: String,
    /// Title of the horizontal axis.
    pub x_title: String,
    /// The bars.
    pub simulated: String,
    /// The curve.
    pub predicted: String,
}

/// Simulated return intervals against the formula's.
pub struct HistogramChart<'a> {
    /// Axes: business days, fractions.
    pub axes: Axes,
    /// Bars, by ascending time, without gaps.
    pub bars: &'a [HistogramBar],
    /// The standard, or nothing.
    pub standards: &'a [Standard],
    /// Words.
    pub words: &'a HistogramWords,
    /// Text of a number of business days.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a fraction.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.1 * width + 204.0).clamp(236.0, 300.0).round()
}

/// Bars with less than this share at either end are left off the axes.
const RARE: f64 = 5e-4;
/// Part of a bar left free beside the next one.
const FREE: f64 = 0.12;
/// Width of the curve, layout pixels.
const WIDTH: f64 = 2.25;

impl Axes {
    /// Axes, in business days and fractions, that show all bars but rare ones at the ends, and
    /// what the formula expects in them.
    pub fn for_histogram(bars: &[HistogramBar]) -> Self {
        let common = |bar: &&HistogramBar| bar.simulated.max(bar.predicted.unwrap_or(0.0)) >= RARE;
        let lo = bars.iter().find(common).map_or(0.0, |bar| bar.from_days);
        let last = bars.iter().rev().find(common);
        let hi = last.map_or(lo + 1.0, |bar| bar.to_days);
        let peak = bars.iter().fold(0.0_f64, |most, bar| {
            most.max(bar.simulated).max(bar.predicted.unwrap_or(0.0))
        });
        Self {
            x: Range { lo, hi },
            y: Range {
                lo: 0.0,
                hi: if peak > 0.0 { 1.12 * peak } else { 1.0 },
            },
        }
    }
}

impl Chart for HistogramChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let (palette, words) = (theme.palette, self.words);
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        let mut plot = Plot::new(theme, size, measure, self.axes, &y_ticks, 12.0);
        let frame = plot.scene.frame;
        let x_ticks = plot.x_ticks(0.0, self.x_tick);
        plot.axes(&x_ticks, &y_ticks, (&words.x_title, &words.y_title));

        let inside = Rect::of_frame(&frame);
        let mut tallest: Option<Rect> = None;
        for bar in self.bars {
            let (left, right) = (frame.x_px(bar.from_days), frame.x_px(bar.to_days));
            let free = 0.5 * FREE * (right - left);
            let rect = Rect {
                x0: (left + free).max(inside.x0),
                x1: (right - free).min(inside.x1),
                y0: frame.y_px(bar.simulated).max(inside.y0),
                y1: inside.y1,
            };
            if bar.simulated <= 0.0 || rect.x1 <= rect.x0 {
                continue;
            }
            plot.area(rect.corners(), palette.returns.mix(0.3));
            plot.obstacles.boxes.push((rect, 30.0));
            if tallest.is_none_or(|other| rect.y0 < other.y0) {
                tallest = Some(rect);
            }
        }
        // Above the plot there is room for labels too.
        plot.obstacles.bounds.y0 = 0.0;
        for standard in self.standards {
            let x = frame.x_px(standard.days);
            if x < frame.left || x > frame.right() {
                continue;
            }
            let (top, bottom) = (frame.top, frame.bottom());
            plot.standard((x, top), (x, bottom));
            let places = labels::atop(x, (top, bottom), plot.extent(&standard.label, false));
            plot.want(&standard.label, palette.ink, false, places);
        }
        let middle = |bar: &HistogramBar| (0.5 * (bar.from_days + bar.to_days), bar.predicted);
        let lines = curve::lines(&frame, self.bars.iter().map(middle));
        plot.curve(lines.clone(), palette.returns, WIDTH);
        if let Some(longest) = lines.iter().max_by_key(|line| line.len()) {
            let size = plot.extent(&words.predicted, true);
            let places = labels::along(longest, size, 0.8, &plot.obstacles);
            plot.want(&words.predicted, palette.returns, true, places);
        }
        if let Some(bar) = tallest {
            let (width, height) = plot.extent(&words.simulated, false);
            let places = beside(&inside, &bar, (width, height));
            plot.want(&words.simulated, palette.soft, false, places);
        }
        plot.finish()
    }
}

/// Places for the name of the bars: in the upper corners and beside the tallest one.
fn beside(inside: &Rect, bar: &Rect, (width, height): (f64, f64)) -> Vec<Candidate> {
    let mut places = Vec::new();
    for step in 0..8 {
        let y = bar.y0.max(inside.y0 + height) + f64::from(step) * height;
        if y + height > inside.y1 {
            break;
        }
        let cost = f64::from(step);
        for gap in [8.0, 24.0, 48.0, 80.0, 120.0] {
            for x in [bar.x0 - gap - width, bar.x1 + gap] {
                let rect = Rect::beside(x, y, (width, height));
                if rect.x0 >= inside.x0 && rect.x1 <= inside.x1 {
                    places.push(Candidate::at(rect, cost + 0.1 * gap));
                }
            }
        }
    }
    places
}
