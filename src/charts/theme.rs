//! Colors, type and lengths of the charts.

use plotters::style::RGBColor;

/// The colors of a chart; each has one meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// First appointment.
    pub first: RGBColor,
    /// Return visit.
    pub returns: RGBColor,
    /// Text, markers and the standard.
    pub ink: RGBColor,
    /// Secondary text.
    pub soft: RGBColor,
    /// Axes and drop lines.
    pub line: RGBColor,
    /// Grid.
    pub hair: RGBColor,
    /// Background.
    pub paper: RGBColor,
    /// Background where demand exceeds what the staff can do.
    pub overload: RGBColor,
}

impl Palette {
    /// Colors on a light background.
    pub const LIGHT: Self = Self {
        first: RGBColor(0x1d, 0x5f, 0x9e),
        returns: RGBColor(0xc2, 0x41, 0x0c),
        ink: RGBColor(0x15, 0x18, 0x1c),
        soft: RGBColor(0x59, 0x61, 0x6b),
        line: RGBColor(0xb4, 0xbb, 0xc3),
        hair: RGBColor(0xe9, 0xec, 0xef),
        paper: RGBColor(0xff, 0xff, 0xff),
        overload: RGBColor(0xfb, 0xf3, 0xef),
    };
    /// Colors on paper: as dark as they differ, so that a copy without color still tells them apart.
    pub const PAPER: Self = Self {
        first: RGBColor(0x12, 0x41, 0x70),
        returns: RGBColor(0xd9, 0x6c, 0x2c),
        soft: RGBColor(0x45, 0x4c, 0x55),
        line: RGBColor(0x8a, 0x91, 0x99),
        hair: RGBColor(0xdf, 0xe3, 0xe7),
        overload: RGBColor(0xf4, 0xee, 0xea),
        ..Self::LIGHT
    };
    /// Colors on a dark background.
    pub const DARK: Self = Self {
        first: RGBColor(0x7c, 0xb8, 0xf0),
        returns: RGBColor(0xff, 0x9a, 0x62),
        ink: RGBColor(0xee, 0xf1, 0xf4),
        soft: RGBColor(0x9a, 0xa3, 0xad),
        line: RGBColor(0x52, 0x5a, 0x63),
        hair: RGBColor(0x2a, 0x2f, 0x35),
        paper: RGBColor(0x14, 0x17, 0x1b),
        overload: RGBColor(0x20, 0x1b, 0x19),
    };
}

/// What a chart looks like on one surface.
///
/// Backends place marks on whole units, so a unit is made much smaller than a pixel: curves keep
/// their shape, and hairlines are snapped to the surface's own pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Colors.
    pub palette: Palette,
    /// CSS font family list.
    pub font: String,
    /// Backend units in a layout pixel.
    pub scale: f64,
    /// Backend units in a pixel of the surface, which hairlines are snapped to.
    pub grid: i32,
}

/// Units a surface's pixel is divided into.
const SUBPIXELS: i32 = 8;

impl Theme {
    /// Size of all text, layout pixels.
    pub const TEXT: f64 = 12.0;

    /// A theme for a surface of one unit a pixel.
    pub fn new(palette: Palette, font: impl Into<String>) -> Self {
        Self {
            palette,
            font: font.into(),
            scale: 1.0,
            grid: 1,
        }
    }

    /// The same theme for a screen of `dpr` device pixels a CSS pixel, everything drawn `zoom`
    /// times as large.
    #[must_use]
    pub fn on_screen(&self, dpr: f64, zoom: f64) -> Self {
        Self {
            scale: f64::from(SUBPIXELS) * dpr * zoom,
            grid: SUBPIXELS,
            ..self.clone()
        }
    }

    /// The same theme for a file of ten units a pixel.
    #[must_use]
    pub fn on_paper(&self) -> Self {
        Self {
            scale: 10.0,
            grid: 10,
            ..self.clone()
        }
    }

    /// A length of so many layout pixels, in backend units.
    pub fn px(&self, length: f64) -> i32 {
        (length * self.scale).round() as i32
    }

    /// A length of so many layout pixels, in backend units, a whole number of surface pixels.
    pub fn snap(&self, length: f64) -> i32 {
        let grid = f64::from(self.grid);
        ((length * self.scale / grid).round() * grid) as i32
    }

    /// The thickness of a snapped line, in backend units, at least one surface pixel.
    pub fn stroke(&self, width: f64) -> i32 {
        self.snap(width).max(self.grid)
    }
}

/// The color a CSS value stands for: `#rgb`, `#rrggbb`, `rgb(r, g, b)`, `rgb(r g b)` or
/// `color(srgb r g b)`, alpha ignored; `None` for anything else.
///
/// # Examples
/// ```
/// use caseload::charts::theme::parse_color;
/// use plotters::style::RGBColor;
/// assert_eq!(parse_color(" #1d5f9e"), Some(RGBColor(0x1d, 0x5f, 0x9e)));
/// assert_eq!(parse_color("rgb(1, 2, 3)"), Some(RGBColor(1, 2, 3)));
/// assert_eq!(parse_color("rgba(1 2 3 / 50%)"), Some(RGBColor(1, 2, 3)));
/// assert_eq!(parse_color("color(srgb 0.2 0.4 1)"), Some(RGBColor(0x33, 0x66, 0xff)));
/// assert_eq!(parse_color("CanvasText"), None);
/// ```
pub fn parse_color(css: &str) -> Option<RGBColor> {
    let css = css.trim();
    if let Some(hex) = css.strip_prefix('#') {
        let digits: Vec<u8> = hex
            .chars()
            .map(|c| c.to_digit(16).map(|d| d as u8))
            .collect::<Option<_>>()?;
        return match digits.as_slice() {
            [r, g, b] => Some(RGBColor(r * 17, g * 17, b * 17)),
            [a, b, c, d, e, f, ..] => Some(RGBColor(a * 16 + b, c * 16 + d, e * 16 + f)),
            _ => None,
        };
    }
    // What `color-mix` computes to is written in fractions.
    let (inner, whole) = if let Some(inner) = css.strip_prefix("color(srgb ") {
        (inner, 255.0)
    } else {
        let inner = css.strip_prefix("rgba(");
        (inner.or_else(|| css.strip_prefix("rgb("))?, 1.0)
    };
    let inner = inner.strip_suffix(')')?;
    let mut parts = inner
        .split([',', ' ', '/'])
        .filter(|part| !part.is_empty())
        .map(|part| {
            part.parse::<f64>()
                .map(|value| (whole * value).round().clamp(0.0, 255.0) as u8)
        });
    Some(RGBColor(
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    ))
}
