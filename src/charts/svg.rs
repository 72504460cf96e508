//! Charts as SVG text: files, print and snapshots.

use std::convert::Infallible;

use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters_backend::text_anchor::{Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle, FontTransform,
};
use plotters_svg::SVGBackend;

use super::text::{Measured, TextMeasure, Typesetter};
use super::{Chart, Theme};

/// Type as plotters-svg sets it.
struct SvgType<'a>(&'a dyn TextMeasure);

impl TextMeasure for SvgType<'_> {
    fn ems(&self, text: &str, strong: bool) -> f64 {
        self.0.ems(text, strong)
    }
}

impl<'a> Typesetter<SVGBackend<'a>> for SvgType<'_> {
    fn set<S: BackendTextStyle>(
        &self,
        backend: &mut SVGBackend<'a>,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<std::io::Error>> {
        // The backend divides sizes by this factor.
        let style = Restyled {
            style,
            size: style.size() * 1.24,
        };
        backend.draw_text(text, &style, at)
    }
}

/// An SVG document of a chart `size` (width, height) CSS pixels large.
///
/// # Errors
/// What the backend reports.
pub fn document(
    chart: &impl Chart,
    size: (f64, f64),
    theme: &Theme,
    measure: &dyn TextMeasure,
) -> Result<String, DrawingAreaErrorKind<std::io::Error>> {
    let theme = theme.on_paper();
    let units = (theme.px(size.0) as u32, theme.px(size.1) as u32);
    let mut text = String::new();
    {
        let backend = SVGBackend::with_string(&mut text, units);
        let area = Measured::new(backend, SvgType(measure), units).into_drawing_area();
        chart.draw(&area, &theme)?;
        area.present()?;
    }
    // The backend knows neither CSS pixels, weight 600 nor baselines. The quotes of the attributes
    // replaced cannot occur in labels, where they are escaped.
    let body = text.split_once('\n').map_or("", |(_, body)| body);
    let body = body
        .replace(" dy=\"0.5ex\"", "")
        .replace(" font-weight=\"bold\"", " font-weight=\"600\"")
        .replace("\n</text>", "</text>")
        .replace(" opacity=\"1\"", "");
    let body = with_round_sizes(&body);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
         viewBox=\"0 0 {} {}\" stroke-linejoin=\"round\">\n{body}",
        size.0, size.1, units.0, units.1
    ))
}

/// The elements with their font sizes as they were asked for: 120, where the backend's division
/// leaves 120.00000000000001.
fn with_round_sizes(body: &str) -> String {
    const SIZE: &str = " font-size=\"";
    let mut parts = body.split(SIZE);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (size, rest) = part.split_once('"').unwrap_or((part, ""));
        let size = size.parse().map_or_else(
            |_| size.to_owned(),
            |size: f64| ((size * 100.0).round() / 100.0).to_string(),
        );
        text + SIZE + &size + "\"" + rest
    })
}

/// A text style of another size, anchored where the backend's offset is taken out below.
struct Restyled<'a, S> {
    /// The style changed.
    style: &'a S,
    /// The size instead.
    size: f64,
}

impl<S: BackendTextStyle> BackendTextStyle for Restyled<'_, S> {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.style.color()
    }
    fn size(&self) -> f64 {
        self.size
    }
    fn transform(&self) -> FontTransform {
        self.style.transform()
    }
    fn style(&self) -> FontStyle {
        self.style.style()
    }
    fn anchor(&self) -> Pos {
        Pos::new(self.style.anchor().h_pos, VPos::Center)
    }
    fn family(&self) -> FontFamily<'_> {
        self.style.family()
    }
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: F,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}
