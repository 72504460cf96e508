//! What a chart is drawn on: a canvas of the page, or a picture to be saved.

use crate::browser::easel::{Easel, Place};
use crate::charts::{Chart, Scene, TextMeasure, Theme};

/// Lays out a chart for a picture.
pub(super) type Layout<'a> = &'a dyn Fn(&dyn Fn(&Theme, (f64, f64), &dyn TextMeasure) -> Scene);

/// What a chart is drawn on.
pub enum Sheet<'a> {
    /// A canvas of the page.
    Canvas(&'a Easel, &'a Place),
    /// A picture so many CSS pixels wide.
    Picture(f64, Layout<'a>),
}

impl Sheet<'_> {
    /// Width of the chart, CSS pixels.
    pub fn width(&self) -> f64 {
        match self {
            Self::Canvas(_, place) => place.width(),
            Self::Picture(width, _) => *width,
        }
    }

    /// Draws a chart; says whether it could.
    pub fn draw(&self, chart: &impl Chart) -> bool {
        match self {
            Self::Canvas(easel, place) => easel.draw(place, chart).is_ok(),
            Self::Picture(_, layout) => {
                layout(&|theme, size, measure| chart.layout(theme, size, measure));
                true
            }
        }
    }
}
