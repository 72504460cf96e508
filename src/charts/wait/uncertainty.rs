//! What the uncertain inputs do to the interval between visits: a band of hairlines, so that it is
//! never taken for the shaded band of chance, in gray neither.

use super::days;
use crate::charts::PlotFrame;
use crate::charts::curve::{self, Point};
use crate::charts::labels::{self, Candidate, HARD};
use crate::charts::plot::{HAIR, Plot};
use crate::charts::scene::Mark;
use crate::model::sensitivity::band::BandPoint;

/// The band and its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// By ascending clinicians.
    pub points: Vec<BandPoint>,
    /// Its name, at its edge.
    pub label: String,
}

/// Distance between the hairlines, layout pixels.
const HATCH: f64 = 6.0;

impl Uncertainty {
    /// Draws the band: its rims, and hairlines from one to the other.
    pub(super) fn draw(&self, plot: &mut Plot) {
        let frame = plot.scene.frame;
        let palette = plot.theme.palette;
        let count = (frame.width / HATCH) as usize;
        for index in 1..count {
            let x = frame.left + HATCH * index as f64;
            if let Some((top, bottom)) = self.span(&frame, x) {
                plot.rule((x, top), (x, bottom), palette.line);
                let hairline = vec![(x, top), (x, bottom)];
                plot.obstacles.lines.push((hairline, 4.0));
            }
        }
        for line in self.rims(&frame).into_iter().flatten() {
            plot.obstacles.lines.push((line.clone(), HARD));
            plot.scene.marks.push(Mark::Line {
                points: line,
                color: palette.soft.into(),
                width: HAIR,
            });
        }
    }

    /// Asks for its name, along its upper rim, else along the lower one.
    pub(super) fn want<'a>(&'a self, plot: &mut Plot<'a>) {
        let frame = plot.scene.frame;
        let size = plot.extent(&self.label, false);
        let [upper, lower] = self.rims(&frame);
        let longest = |lines: Vec<Vec<Point>>| lines.into_iter().max_by_key(Vec::len);
        let Some(line) = longest(upper).or(longest(lower)) else {
            return;
        };
        let mut places = labels::along(&line, size, 0.6, &plot.obstacles);
        // What it is stands in words above the chart too: better left out than on something else.
        places.push(Candidate {
            place: None,
            cost: 0.5 * HARD,
        });
        plot.want(&self.label, plot.theme.palette.soft, false, places);
    }

    /// The upper and the lower rim.
    fn rims(&self, frame: &PlotFrame) -> [Vec<Vec<Point>>; 2] {
        [
            |point: &BandPoint| point.p90_weeks,
            |point: &BandPoint| point.p10_weeks,
        ]
        .map(|rim| {
            let points = self.points.iter();
            curve::lines(
                frame,
                points.map(|point| (point.clinicians, days(rim(point)))),
            )
        })
    }

    /// Top and bottom of the band at a horizontal pixel, within the plot; where nine draws in ten
    /// do not stay below any interval it is open at the top.
    fn span(&self, frame: &PlotFrame, x: f64) -> Option<(f64, f64)> {
        let clinicians = frame.x_value(x);
        let next = self
            .points
            .partition_point(|point| point.clinicians < clinicians);
        let (before, after) = (
            self.points.get(next.checked_sub(1)?)?,
            self.points.get(next)?,
        );
        let share = (clinicians - before.clinicians) / (after.clinicians - before.clinicians);
        let between = |rim: fn(&BandPoint) -> Option<f64>| {
            let (a, b) = (days(rim(before))?, days(rim(after))?);
            Some(frame.y_px(a + share * (b - a)))
        };
        let bottom = between(|point| point.p10_weeks)?.min(frame.bottom());
        let top = between(|point| point.p90_weeks).map_or(frame.top, |y| y.max(frame.top));
        (top < bottom).then_some((top, bottom))
    }
}
