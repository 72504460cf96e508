//! The streams of a mix of ordered intervals: a line each, with its name at its end.

use super::{BESIDE, End, WaitChart, days};
use crate::charts::curve;
use crate::charts::plot::Plot;
use crate::charts::text::TextMeasure;
use crate::charts::theme::Theme;
use crate::model::curves::WaitPoint;

/// The name of a stream of a mix, beside the end of its line; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StreamName {
    /// In full.
    pub long: String,
    /// On a narrow chart.
    pub short: String,
}

/// Width of the curves of the streams of a mix.
const STREAM: f64 = 1.25;
impl<'a> WaitChart<'a> {
    /// Draws the medians of the streams of a mix; returns the ends of those on the plot.
    pub(super) fn draw_streams(&self, plot: &mut Plot, long: bool) -> Vec<End<'a>> {
        let frame = plot.scene.frame;
        let color = plot.theme.palette.returns;
        let mut ends = Vec::with_capacity(self.streams.len());
        for (index, name) in self.streams.iter().enumerate() {
            let median = |p: &WaitPoint| days(p.stream_p50_weeks.get(index).copied().flatten());
            let lines = curve::lines(
                &frame,
                self.points.iter().map(|p| (p.clinicians, median(p))),
            );
            // A line that leaves by the top has no end to stand beside.
            let end = lines.last().and_then(|line| line.last());
            let reaches = end.is_some_and(|end| end.0 > frame.right() - 0.5);
            if let Some(line) = lines.last().filter(|_| reaches && !name.long.is_empty()) {
                ends.push(End {
                    text: if long { &name.long } else { &name.short },
                    color,
                    strong: false,
                    line: line.clone(),
                });
            }
            plot.curve(lines, color, STREAM);
        }
        ends
    }

    /// Width of the widest short name of a stream with its gap, layout pixels; 0 without a mix.
    pub(super) fn widest_short(&self, measure: &dyn TextMeasure) -> f64 {
        let ends = self.streams.iter().map(|name| (&name.short, false));
        let all = (!self.streams.is_empty()).then_some((&self.words.all, true));
        ends.chain(all)
            .map(|(text, strong)| measure.ems(text, strong) * Theme::TEXT + BESIDE)
            .fold(0.0, f64::max)
    }
}
