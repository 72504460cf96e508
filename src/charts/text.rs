//! Measuring and setting type on any backend.
//!
//! Plotters measures text by laying it out in the page: slow, and blocked by a strict content
//! security policy. [`Measured`] wraps a backend and answers from a [`TextMeasure`] instead, and
//! sets text through the same object, because backends disagree on weights and baselines.

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::VPos;
use plotters::style::{FontDesc, FontFamily, FontStyle, RGBColor, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    text_anchor,
};

use super::glyphs;
use super::theme::Theme;

/// Widths of text in one font family.
pub trait TextMeasure {
    /// Width of `text` as a multiple of the font size; `strong` is weight 600.
    fn ems(&self, text: &str, strong: bool) -> f64;
}

/// Widths from a fixed table: the same on every machine, a little wide for common sans fonts.
#[derive(Debug, Clone, Copy, Default)]
pub struct GlyphTable;

impl TextMeasure for GlyphTable {
    fn ems(&self, text: &str, strong: bool) -> f64 {
        glyphs::ems(text, strong)
    }
}

/// Sets type on a backend.
pub trait Typesetter<B: DrawingBackend>: TextMeasure {
    /// Draws text whose baseline starts, centers or ends at `at`, as the style's anchor says.
    ///
    /// # Errors
    /// What the backend reports.
    fn set<S: BackendTextStyle>(
        &self,
        backend: &mut B,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>>;
}

/// A backend of `size` units whose text is measured and set by `T`.
#[derive(Debug)]
pub struct Measured<B, T> {
    backend: B,
    typesetter: T,
    size: (u32, u32),
}

impl<B: DrawingBackend, T: Typesetter<B>> Measured<B, T> {
    /// Wraps a backend.
    pub fn new(backend: B, typesetter: T, size: (u32, u32)) -> Self {
        Self {
            backend,
            typesetter,
            size,
        }
    }
}

/// Height of capitals and figures as a multiple of the font size.
const CAP_HEIGHT: f64 = 0.72;

impl<B: DrawingBackend, T: Typesetter<B>> DrawingBackend for Measured<B, T> {
    type ErrorType = B::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.present()
    }

    fn draw_pixel(
        &mut self,
        point: BackendCoord,
        color: BackendColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend
            .draw_rect(upper_left, bottom_right, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.backend.fill_polygon(vert, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        let drop = match style.anchor().v_pos {
            VPos::Top => CAP_HEIGHT,
            VPos::Center => CAP_HEIGHT / 2.0,
            VPos::Bottom => 0.0,
        };
        let baseline = pos.1 + (drop * style.size()).round() as i32;
        self.typesetter
            .set(&mut self.backend, text, style, (pos.0, baseline))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Self::ErrorType>> {
        let width = self.typesetter.ems(text, is_strong(style)) * style.size();
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}

/// Whether a text style asks for weight 600, which plotters calls bold.
pub fn is_strong(style: &impl BackendTextStyle) -> bool {
    matches!(style.style(), FontStyle::Bold)
}

/// The style of all text of a theme; weight 600 is passed through plotters as bold.
pub(crate) fn style(
    theme: &Theme,
    color: RGBColor,
    strong: bool,
    pos: text_anchor::Pos,
) -> TextStyle<'_> {
    let weight = if strong {
        FontStyle::Bold
    } else {
        FontStyle::Normal
    };
    let size = Theme::TEXT * theme.scale;
    FontDesc::new(FontFamily::Name(&theme.font), size, weight)
        .color(&color)
        .pos(pos)
}

/// The measure of the backend of a drawing area.
pub(crate) struct AreaMeasure<'a, DB: DrawingBackend> {
    pub(crate) area: &'a DrawingArea<DB, Shift>,
    pub(crate) theme: &'a Theme,
}

impl<DB: DrawingBackend> TextMeasure for AreaMeasure<'_, DB> {
    fn ems(&self, text: &str, strong: bool) -> f64 {
        let style = style(
            self.theme,
            self.theme.palette.ink,
            strong,
            text_anchor::Pos::default(),
        );
        let size = Theme::TEXT * self.theme.scale;
        // A backend that cannot measure still gets a chart, laid out by the table.
        self.area.estimate_text_size(text, &style).map_or_else(
            |_| glyphs::ems(text, strong),
            |(width, _)| f64::from(width) / size,
        )
    }
}
