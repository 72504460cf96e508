//! What two positions need, round by round, and so the gap between them.

use super::curve::{self, Point};
use super::labels;
use super::plot::{self, Plot};
use super::scene::{Anchor, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::ticks::step;
use super::{Axes, Chart, Range, Rect};

/// One side.
#[derive(Debug, Clone, PartialEq)]
pub struct GapLine {
    /// Its name.
    pub label: String,
    /// What it needs in each round, the first first; `None` where it has no position.
    pub points: Vec<Option<f64>>,
}

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GapWords {
    /// Title of the vertical axis.
    pub y_title: String,
    /// Title of the horizontal axis.
    pub x_title: String,
}

/// Both sides by round. They are told apart by their names at the lines, not by color.
pub struct GapChart<'a> {
    /// The sides.
    pub lines: &'a [GapLine],
    /// Words.
    pub words: &'a GapWords,
    /// Text of a number of a side.
    pub number: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.08 * width + 180.0).clamp(200.0, 260.0).round()
}

/// Width of the lines, layout pixels.
const WIDTH: f64 = 2.25;
/// Radius of a round's dot.
const DOT: f64 = 4.0;
/// Gap between a line end and its label.
const BESIDE: f64 = 10.0;

impl GapChart<'_> {
    fn axes(&self) -> Axes {
        let rounds = self.lines.iter().map(|line| line.points.len()).max();
        let numbers = self.lines.iter().flat_map(|line| &line.points);
        let (lo, hi) = numbers
            .flatten()
            .fold((f64::INFINITY, 0.0_f64), |(lo, hi), n| {
                (lo.min(*n), hi.max(*n))
            });
        let lo = lo.min(hi);
        let room = (0.15 * (hi - lo)).max(0.02 * hi).max(1.0);
        let range = Range {
            lo: (lo - room).max(0.0),
            hi: hi + room,
        };
        Axes {
            x: Range {
                lo: 0.5,
                hi: rounds.unwrap_or(1).max(1) as f64 + 0.5,
            },
            y: range.outward(step(range.span(), 4, 0.0)),
        }
    }
}

impl GapChart<'_> {
    /// Writes the numbers at the dots, outside the two lines; where rounds stand too close, only at
    /// the first and the last.
    fn numbers(&self, plot: &mut Plot<'_>) {
        let frame = plot.scene.frame;
        let ink = plot.theme.palette.ink;
        let rounds = self.lines.iter().map(|line| line.points.len());
        let rounds = rounds.max().unwrap_or(0);
        let all = self.lines.iter().flat_map(|line| &line.points).flatten();
        let widest = all
            .map(|number| plot.extent(&(self.number)(*number), false).0)
            .fold(0.0, f64::max);
        let apart = frame.x_px(2.0) - frame.x_px(1.0) > widest + BESIDE;
        for round in (0..rounds).filter(|round| apart || [0, rounds - 1].contains(round)) {
            let there = |line: &GapLine| line.points.get(round).copied().flatten();
            let highest = self.lines.iter().filter_map(there).fold(0.0, f64::max);
            for number in self.lines.iter().filter_map(there) {
                let text = (self.number)(number);
                let size = plot.extent(&text, false);
                let away = DOT + 2.0 + size.1 / 2.0;
                // The last stands off the names beside the line's end.
                let before = if round + 1 == rounds { 1.0 } else { 0.5 };
                let x = frame.x_px(round as f64 + 1.0) - before * size.0;
                let y = frame.y_px(number) + if number < highest { away } else { -away };
                plot.put(&text, Rect::beside(x, y, size), Anchor::Start, ink, false);
            }
        }
    }
}

impl Chart for GapChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let axes = self.axes();
        let ink = theme.palette.ink;
        let widest = self
            .lines
            .iter()
            .map(|line| measure.ems(&line.label, true) * Theme::TEXT)
            .fold(0.0, f64::max);
        let y_ticks = plot::y_ticks(axes.y, size.1, self.number);
        let right = widest.ceil() + 2.0 * BESIDE;
        let mut plot = Plot::new(theme, size, measure, axes, &y_ticks, right);
        let frame = plot.scene.frame;
        let x_ticks = plot.x_ticks(1.0, &|round| format!("{round:.0}"));
        plot.axes(
            &x_ticks,
            &y_ticks,
            (&self.words.x_title, &self.words.y_title),
        );
        let mut ends: Vec<(&str, Point)> = Vec::with_capacity(self.lines.len());
        for line in self.lines {
            let rounds = (1..).map(f64::from).zip(line.points.iter().copied());
            let dots: Vec<Point> = rounds
                .clone()
                .filter_map(|(round, number)| Some((frame.x_px(round), frame.y_px(number?))))
                .collect();
            plot.curve(curve::lines(&frame, rounds), ink, WIDTH);
            for at in &dots {
                plot.scene.marks.push(Mark::Disc {
                    at: *at,
                    radius: DOT,
                    color: ink,
                });
            }
            ends.extend(dots.last().map(|end| (line.label.as_str(), *end)));
        }
        self.numbers(&mut plot);
        let heights: Vec<f64> = ends.iter().map(|(_, end)| end.1).collect();
        let centers = labels::spread(&heights, plot::LINE + 1.0, frame.top, frame.bottom());
        for ((label, end), center) in ends.iter().zip(centers) {
            let size = plot.extent(label, true);
            let rect = Rect::beside(end.0 + BESIDE, center, size);
            plot.put(label, rect, Anchor::Start, ink, true);
        }
        plot.finish()
    }
}
