//! Share of visits that have happened within so many business days, both clocks.

use super::plot::{self, Margins, Plot};
use super::scene::Scene;
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, Standard, curve, labels};
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
}

/// Share seen within so many business days.
pub struct SeenChart<'a> {
    /// Axes: business days, fractions.
    pub axes: Axes,
    /// The curves, by ascending time; see [`super::samples`] for how many.
    pub points: &'a [SeenPoint],
    /// The curves before the last change, or nothing.
    pub ghost: &'a [SeenPoint],
    /// The standards: one, or one for each clock where they differ.
    pub standards: &'a [Standard],
    /// Words.
    pub words: &'a SeenWords,
    /// Text of a number of business days.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a fraction.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    (0.1 * width + 224.0).clamp(252.0, 320.0).round()
}

/// Narrowest chart whose plot has room for every name.
const WIDE: f64 = 400.0;
/// Width of the curve of first appointments, layout pixels: wider, so that it shows on both sides
/// where the other covers it.
const FIRST: f64 = 3.5;
/// Width of the curve of return visits.
const RETURNS: f64 = 2.0;

impl Chart for SeenChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let (palette, words) = (theme.palette, self.words);
        let y_ticks = plot::y_ticks(self.axes.y, size.1, self.y_tick);
        // Where the plot has no room for the name of a standard there is a line for it above.
        let raised = if size.0 < WIDE { plot::LINE + 5.0 } else { 0.0 };
        let margins = Margins {
            left: Margins::left_of(&y_ticks, measure),
            right: 12.0,
            top: Margins::TOP + raised,
            bottom: Margins::BOTTOM,
        };
        let mut plot = Plot::within(theme, size, measure, self.axes, margins);
        plot.raised = raised;
        let frame = plot.scene.frame;
        let x_ticks = plot.x_ticks(0.0, self.x_tick);
        plot.axes(&x_ticks, &y_ticks, (&words.x_title, &words.y_title));

        let first = |p: &SeenPoint| (p.business_days, p.first_appointment);
        let returns = |p: &SeenPoint| (p.business_days, p.return_visit);
        plot.ghost(
            curve::lines(&frame, self.ghost.iter().map(first)),
            palette.first,
        );
        plot.ghost(
            curve::lines(&frame, self.ghost.iter().map(returns)),
            palette.returns,
        );
        // Above the plot there is room for labels too.
        plot.obstacles.bounds.y0 = 0.0;
        for standard in self.standards {
            let x = frame.x_px(standard.days);
            if x > frame.right() {
                continue;
            }
            let (top, bottom) = (frame.top, frame.bottom());
            plot.standard((x, top), (x, bottom));
            let places = labels::atop(x, (top, bottom), plot.extent(&standard.label, false));
            plot.want(&standard.label, palette.ink, false, places);
        }
        let [first, returns] = [
            curve::lines(&frame, self.points.iter().map(first)),
            curve::lines(&frame, self.points.iter().map(returns)),
        ];
        plot.curve(first.clone(), palette.first, FIRST);
        plot.curve(returns.clone(), palette.returns, RETURNS);
        for (lines, color, text, prefer) in [
            (first, palette.first, &words.first_appointment, 0.05),
            (returns, palette.returns, &words.return_visit, 0.5),
        ] {
            let Some(longest) = lines.iter().max_by_key(|line| line.len()) else {
                continue;
            };
            let places = labels::along(longest, plot.extent(text, true), prefer, &plot.obstacles);
            plot.want(text, color, true, places);
        }
        plot.finish()
    }
}
