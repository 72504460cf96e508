//! Axes and the mapping between pixels and data.

use super::ticks::step;

/// The ends of an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

impl Range {
    /// Length.
    pub fn span(self) -> f64 {
        self.hi - self.lo
    }

    /// The smallest range that contains this one and ends on multiples of `step`.
    pub(crate) fn outward(self, step: f64) -> Self {
        Self {
            lo: (self.lo / step + 1e-9).floor() * step,
            hi: (self.hi / step - 1e-9).ceil() * step,
        }
    }
}

/// The axes of a chart, in data units; kept apart from the data so that a page can hold them still.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Axes {
    /// Horizontal axis.
    pub x: Range,
    /// Vertical axis.
    pub y: Range,
}

/// What the axes of the wait chart should show: staffings in clinicians, times in business days.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WaitExtent {
    /// Clinicians today.
    pub today: f64,
    /// Clinicians the ordered interval needs.
    pub ordered: Option<f64>,
    /// Clinicians the standard needs.
    pub standard: Option<f64>,
    /// Clinicians at load one.
    pub load_one: Option<f64>,
    /// Interval with today's clinicians.
    pub today_days: Option<f64>,
    /// Interval ordered.
    pub ordered_days: f64,
    /// The longest interval of a mix, with today's clinicians.
    pub longest_days: Option<f64>,
    /// The standard.
    pub standard_days: Option<f64>,
}

impl Axes {
    /// Axes, in clinicians and business days, that show every staffing of interest with room on
    /// both sides, and times up to a few standards: a very long wait runs off the top, so that
    /// the standard stays legible.
    pub fn for_wait(extent: &WaitExtent) -> Self {
        let staffings = [
            Some(extent.today),
            extent.ordered,
            extent.standard,
            extent.load_one,
        ]
        .into_iter()
        .flatten()
        .filter(|n| n.is_finite() && *n > 0.0);
        let (least, most) = staffings.fold((f64::INFINITY, 0.0_f64), |(lo, hi), n| {
            (lo.min(n), hi.max(n))
        });
        let x = if most > 0.0 {
            Range {
                lo: 0.6 * least,
                hi: 1.3 * most,
            }
        } else {
            Range { lo: 0.0, hi: 10.0 }
        };
        let x = x.outward(step(x.span(), 25, 0.0));

        let positive = |days: Option<f64>| days.filter(|d| d.is_finite() && *d > 0.0);
        let ordered = positive(Some(extent.ordered_days)).unwrap_or(0.0);
        let standard = positive(extent.standard_days).unwrap_or(ordered);
        let today = positive(extent.today_days).unwrap_or(0.0);
        let wanted = (2.0 * standard)
            .max(3.0 * ordered)
            .max(1.6 * today)
            .max(1.1 * positive(extent.longest_days).unwrap_or(0.0))
            .min(8.0 * standard.max(ordered));
        let wanted = if wanted > 0.0 { wanted } else { 40.0 };
        Self {
            x,
            y: Range {
                lo: 0.0,
                hi: wanted,
            }
            .outward(step(wanted, 4, 0.0)),
        }
    }

    /// Axes, in business days and fractions, from zero to well past the standard and to where
    /// nearly everybody has been seen (`longest_days`, such as a 90th percentile), within reason.
    pub fn for_seen(standard_days: Option<f64>, longest_days: Option<f64>) -> Self {
        let positive = |days: Option<f64>| days.filter(|d| d.is_finite() && *d > 0.0);
        let longest = positive(longest_days).unwrap_or(0.0);
        let standard = positive(standard_days).unwrap_or(longest.max(10.0));
        let wanted = (2.0 * standard).max(1.4 * longest).min(12.0 * standard);
        Self {
            x: Range {
                lo: 0.0,
                hi: wanted,
            }
            .outward(step(wanted, 5, 0.0)),
            y: Range { lo: 0.0, hi: 1.0 },
        }
    }
}

/// Where the plot lies on the surface, in CSS pixels from its top left, and what it shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotFrame {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Axes.
    pub axes: Axes,
}

impl PlotFrame {
    /// Right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// Horizontal pixel of a value.
    pub fn x_px(&self, value: f64) -> f64 {
        self.left + (value - self.axes.x.lo) / self.axes.x.span() * self.width
    }

    /// Vertical pixel of a value.
    pub fn y_px(&self, value: f64) -> f64 {
        self.bottom() - (value - self.axes.y.lo) / self.axes.y.span() * self.height
    }

    /// Value at a horizontal pixel, kept within the axis.
    pub fn x_value(&self, px: f64) -> f64 {
        let fraction = ((px - self.left) / self.width).clamp(0.0, 1.0);
        self.axes.x.lo + fraction * self.axes.x.span()
    }

    /// Value at a vertical pixel, kept within the axis.
    pub fn y_value(&self, px: f64) -> f64 {
        let fraction = ((self.bottom() - px) / self.height).clamp(0.0, 1.0);
        self.axes.y.lo + fraction * self.axes.y.span()
    }

    /// The same frame with all its pixels multiplied.
    #[must_use]
    pub fn zoomed(&self, zoom: f64) -> Self {
        Self {
            left: self.left * zoom,
            top: self.top * zoom,
            width: self.width * zoom,
            height: self.height * zoom,
            axes: self.axes,
        }
    }
}
