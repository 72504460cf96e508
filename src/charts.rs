//! Charts on plotters, over any drawing backend: waits against staffing, the share seen in time,
//! simulated against predicted intervals, waits by size of a pool, positions by round, the weeks of
//! a contract, and the pairs of inputs that explain what was observed.
//!
//! A chart is data, axes and words. [`Chart::layout`] turns it into a [`Scene`]: every line, area
//! and label with its place, in layout pixels. [`Chart::draw`] lays out and paints on a
//! [`plotters::drawing::DrawingArea`]; the same call draws the page's canvas, files and snapshots.
//! Nothing here knows a browser, a language or a scenario.
//!
//! Why plotters' own chart builder is not used: it keeps whole pixels, measures text through the
//! page, has no bands and puts labels in a legend. Its drawing areas and elements are.

mod curve;
mod frame;
pub mod gap;
mod glyphs;
pub mod histogram;
mod labels;
mod plot;
pub mod pooling;
mod reading;
pub mod ridge;
mod scene;
pub mod seen;
#[cfg(feature = "svg")]
pub mod svg;
pub mod term;
mod text;
pub mod theme;
pub mod ticks;
pub mod tornado;
pub mod vector;
pub mod wait;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters_backend::DrawingBackend;

pub use frame::{Axes, PlotFrame, Range, WaitExtent};
pub use gap::{GapChart, GapLine, GapWords};
pub use histogram::{HistogramBar, HistogramChart, HistogramWords};
pub use labels::Rect;
pub use pooling::{PoolingChart, PoolingLine, PoolingWords};
pub use reading::{Placed, Reading, Series, SeriesColor, Stops};
pub use ridge::{RidgeChart, RidgeColumn, RidgeWords};
pub use scene::{Anchor, Label, Mark, Scene};
pub use seen::{SeenChart, SeenWords};
pub use term::{TermAxes, TermChart, TermWords};
pub use text::{GlyphTable, Measured, TextMeasure, Typesetter, is_strong};
pub use theme::{Palette, Theme};
pub use tornado::{BarEnd, TornadoBar, TornadoChart, TornadoWords};
pub use wait::{Marker, StreamName, Uncertainty, WaitChart, WaitWords};

/// Something that can be laid out and drawn.
pub trait Chart {
    /// The chart's marks and labels for a plot of `size` (width, height) layout pixels.
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene;

    /// The plots of the chart just drawn on the whole of `area`, from the top down: each a mapping
    /// between pixels and data.
    ///
    /// # Errors
    /// What the backend reports.
    fn draw<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        theme: &Theme,
    ) -> Result<Vec<PlotFrame>, DrawingAreaErrorKind<DB::ErrorType>> {
        let (width, height) = area.dim_in_pixel();
        let size = (
            f64::from(width) / theme.scale,
            f64::from(height) / theme.scale,
        );
        let scene = self.layout(theme, size, &text::AreaMeasure { area, theme });
        scene.paint(area, theme)?;
        Ok([vec![scene.frame], scene.below].concat())
    }
}

/// A time within which people are to be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Standard {
    /// Business days.
    pub days: f64,
    /// Label.
    pub label: String,
}

/// The whole business days from 0 to `to` or the first after it, as (the last, how many), at most
/// `most` of them: a share seen within a time counts whole days, so that a curve of it has values
/// at whole days and is joined between them.
///
/// # Examples
/// ```
/// use caseload::charts::whole_days;
/// assert_eq!(whole_days(20.0, 760), (20.0, 21));
/// assert_eq!(whole_days(2.5, 760), (3.0, 4));
/// assert_eq!(whole_days(25.0, 11), (27.0, 10));
/// ```
pub fn whole_days(to: f64, most: usize) -> (f64, usize) {
    let steps = most.saturating_sub(1).max(1) as f64;
    let stride = (to / steps).ceil().max(1.0);
    let count = (to / stride).ceil().max(1.0);
    (stride * count, count as usize + 1)
}

/// How many samples a curve needs so that a chart `width` pixels wide interpolates no pixel column
/// over more than one step.
pub fn samples(width: f64) -> usize {
    width.max(1.0).ceil() as usize + 1
}
