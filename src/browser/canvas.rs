//! Charts on an HTML canvas, sharp at any device-pixel ratio.

use std::cell::Cell;

use plotters::drawing::IntoDrawingArea;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::measure::CanvasMeasure;
use crate::charts::{Chart, Measured, PlotFrame, TextMeasure, Theme, Typesetter, is_strong};

/// Why a chart could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CanvasError {
    /// The browser gives no 2d context: none left, or canvas is switched off.
    #[error("the browser gives no 2d drawing context")]
    NoContext,
    /// The canvas refused a drawing call.
    #[error("the canvas could not be drawn on: {0}")]
    Drawing(String),
}

/// The place a chart has on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// Width, CSS pixels.
    pub width: f64,
    /// Height, CSS pixels.
    pub height: f64,
    /// Device pixels a CSS pixel.
    pub dpr: f64,
    /// How many times as large as usual everything is drawn.
    pub zoom: f64,
}

/// Where the plots of the chart just drawn lie on the canvas, in CSS pixels, and what they show.
///
/// Sets the size of the canvas, in device pixels and through its style in CSS pixels, wipes it and
/// draws; text is set in the font of `measure`. The canvas gets exactly the screen's pixels: one the
/// browser has to scale is blurred.
///
/// # Errors
/// [`CanvasError::NoContext`] when there is nothing to draw on, [`CanvasError::Drawing`] when the
/// canvas refuses.
pub fn draw(
    canvas: &HtmlCanvasElement,
    chart: &impl Chart,
    screen: Screen,
    theme: &Theme,
    measure: &CanvasMeasure,
) -> Result<Vec<PlotFrame>, CanvasError> {
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
        .ok_or(CanvasError::NoContext)?;
    let dpr = if screen.dpr.is_finite() && screen.dpr > 0.0 {
        screen.dpr
    } else {
        1.0
    };
    let zoom = if screen.zoom.is_finite() && screen.zoom > 0.0 {
        screen.zoom
    } else {
        1.0
    };
    let pixels = resize(canvas, &context, (screen.width, screen.height), dpr)?;

    let theme = theme.on_screen(dpr, zoom);
    let unit = 1.0 / f64::from(theme.grid);
    context
        .set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0)
        .map_err(|_| refused("set_transform"))?;
    context.set_line_join("round");
    let size = (pixels.0 * theme.grid as u32, pixels.1 * theme.grid as u32);
    let backend =
        CanvasBackend::with_canvas_object(canvas.clone()).ok_or(CanvasError::NoContext)?;
    let typesetter = CanvasType {
        context,
        measure,
        grid: f64::from(theme.grid),
        dpr,
        strong: Cell::new(None),
    };
    let area = Measured::new(backend, typesetter, size).into_drawing_area();
    let plots = chart
        .draw(&area, &theme)
        .map_err(|error| refused(&error.to_string()))?;
    Ok(plots.iter().map(|plot| plot.zoomed(zoom)).collect())
}

fn refused(what: &str) -> CanvasError {
    CanvasError::Drawing(what.to_owned())
}

/// Gives the canvas its size and wipes it; returns the size in device pixels.
fn resize(
    canvas: &HtmlCanvasElement,
    context: &CanvasRenderingContext2d,
    (width, height): (f64, f64),
    dpr: f64,
) -> Result<(u32, u32), CanvasError> {
    let device = |css: f64| (css * dpr).round().clamp(1.0, 16_384.0) as u32;
    let (w, h) = (device(width), device(height));
    if (canvas.width(), canvas.height()) == (w, h) {
        context
            .set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
            .map_err(|_| refused("set_transform"))?;
        context.clear_rect(0.0, 0.0, f64::from(w), f64::from(h));
    } else {
        // Setting the size also wipes.
        canvas.set_width(w);
        canvas.set_height(h);
    }
    let style = canvas.style();
    for (name, pixels) in [("width", w), ("height", h)] {
        let value = format!("{}px", f64::from(pixels) / dpr);
        if style.get_property_value(name).as_deref() != Ok(&value) {
            style
                .set_property(name, &value)
                .map_err(|_| refused(name))?;
        }
    }
    Ok((w, h))
}

/// Type as the browser sets it: at its true size, so that optical sizes and hinting are right.
struct CanvasType<'a> {
    context: CanvasRenderingContext2d,
    measure: &'a CanvasMeasure,
    /// Backend units in a device pixel.
    grid: f64,
    /// Device pixels in a CSS pixel.
    dpr: f64,
    /// Whether the font set is the strong one; the browser takes long to read a font.
    strong: Cell<Option<bool>>,
}

impl TextMeasure for CanvasType<'_> {
    fn ems(&self, text: &str, strong: bool) -> f64 {
        self.measure.ems(text, strong)
    }
}

impl Typesetter<CanvasBackend> for CanvasType<'_> {
    fn set<S: BackendTextStyle>(
        &self,
        _: &mut CanvasBackend,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>> {
        let color = style.color();
        let (r, g, b) = color.rgb;
        self.context
            .set_fill_style_str(&format!("rgba({r},{g},{b},{})", color.alpha));
        let strong = is_strong(style);
        if self.strong.replace(Some(strong)) != Some(strong) {
            self.context.set_font(self.measure.font(strong));
        }
        self.context.set_text_baseline("alphabetic");
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let css = self.dpr * self.grid;
        // A baseline between pixels would blur every letter.
        let baseline = (f64::from(y) / self.grid).round() / self.dpr;
        let unit = 1.0 / self.grid;
        // These fail only on a lost context, where nothing is shown anyway; the backend's own error
        // cannot be made outside its crate.
        let _ = self
            .context
            .set_transform(self.dpr, 0.0, 0.0, self.dpr, 0.0, 0.0);
        let _ = self.context.fill_text(text, f64::from(x) / css, baseline);
        let _ = self.context.set_transform(unit, 0.0, 0.0, unit, 0.0, 0.0);
        Ok(())
    }
}
