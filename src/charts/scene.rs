//! A laid-out chart: marks and labels with their places, and how they are painted.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, RGBAColor, RGBColor, ShapeStyle};
use plotters_backend::DrawingBackend;

use super::curve::Point;
use super::text;
use super::theme::Theme;
use super::{PlotFrame, Rect};

/// Something drawn, in layout pixels, in order from back to front.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A filled area.
    Area {
        /// Corners.
        points: Vec<Point>,
        /// Color.
        color: RGBAColor,
    },
    /// A curve, one point or more in each pixel column.
    Line {
        /// Points of ascending x.
        points: Vec<Point>,
        /// Color.
        color: RGBAColor,
        /// Width.
        width: f64,
    },
    /// A horizontal or vertical line along pixel edges, dashed or not.
    Rule {
        /// One end.
        from: Point,
        /// The other end, to the right or below.
        to: Point,
        /// Color.
        color: RGBColor,
        /// Width.
        width: f64,
        /// Length of the dashes and of the gaps between them, if dashed.
        dash: Option<f64>,
    },
    /// A disc.
    Disc {
        /// Center.
        at: Point,
        /// Radius.
        radius: f64,
        /// Color.
        color: RGBColor,
    },
}

/// Which part of a label its place is fixed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Left.
    Start,
    /// Middle.
    Middle,
    /// Right.
    End,
}

/// A label.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Text.
    pub text: String,
    /// The box the text fills.
    pub rect: Rect,
    /// Which end of the box stays if the text turns out wider or narrower.
    pub anchor: Anchor,
    /// Color.
    pub color: RGBColor,
    /// Whether it is set in weight 600.
    pub strong: bool,
}

/// Everything a chart draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Where the plot lies and what it shows.
    pub frame: PlotFrame,
    /// The plots stacked below it, from the top down.
    pub below: Vec<PlotFrame>,
    /// Marks, back to front.
    pub marks: Vec<Mark>,
    /// Labels, above all marks.
    pub labels: Vec<Label>,
}

impl Scene {
    /// Adds another chart's marks and labels, so many layout pixels lower.
    pub(crate) fn stack(&mut self, below: Self, by: f64) {
        let top = below.frame.top + by;
        self.below.push(PlotFrame { top, ..below.frame });
        let lower = |(x, y): Point| (x, y + by);
        let moved = |points: Vec<Point>| points.into_iter().map(lower).collect();
        self.marks
            .extend(below.marks.into_iter().map(|mark| match mark {
                Mark::Area { points, color } => Mark::Area {
                    points: moved(points),
                    color,
                },
                Mark::Line {
                    points,
                    color,
                    width,
                } => Mark::Line {
                    points: moved(points),
                    color,
                    width,
                },
                Mark::Rule {
                    from,
                    to,
                    color,
                    width,
                    dash,
                } => Mark::Rule {
                    from: lower(from),
                    to: lower(to),
                    color,
                    width,
                    dash,
                },
                Mark::Disc { at, radius, color } => Mark::Disc {
                    at: lower(at),
                    radius,
                    color,
                },
            }));
        self.labels.extend(below.labels.into_iter().map(|label| {
            let rect = Rect {
                y0: label.rect.y0 + by,
                y1: label.rect.y1 + by,
                ..label.rect
            };
            Label { rect, ..label }
        }));
    }

    /// Paints the scene.
    ///
    /// # Errors
    /// What the backend reports.
    pub fn paint<DB: DrawingBackend>(
        &self,
        area: &DrawingArea<DB, Shift>,
        theme: &Theme,
    ) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
        let units = |p: &Point| (theme.px(p.0), theme.px(p.1));
        for mark in &self.marks {
            match mark {
                Mark::Area { points, color } => {
                    let points: Vec<_> = points.iter().map(units).collect();
                    area.draw(&Polygon::new(points, *color))?;
                }
                Mark::Line {
                    points,
                    color,
                    width,
                } => {
                    let points: Vec<_> = points.iter().map(units).collect();
                    let style = ShapeStyle {
                        color: *color,
                        filled: false,
                        stroke_width: theme.px(*width).max(1) as u32,
                    };
                    area.draw(&PathElement::new(points, style))?;
                }
                Mark::Rule {
                    from,
                    to,
                    color,
                    width,
                    dash,
                } => {
                    let thick = theme.stroke(*width);
                    let upright = from.0 >= to.0;
                    // Along the rule, then across it: centered, then snapped.
                    let (start, end, across) = if upright {
                        (from.1, to.1, from.0)
                    } else {
                        (from.0, to.0, from.1)
                    };
                    let (start, end) = (theme.snap(start), theme.snap(end));
                    let half = f64::from(thick) / 2.0 / theme.scale;
                    let near = theme.snap(across - half);
                    let corner = |along, over| {
                        if upright {
                            (over, along)
                        } else {
                            (along, over)
                        }
                    };
                    if let Some(dash) = dash {
                        let comb = dashes(start, end, theme.stroke(*dash), near, near + thick);
                        let points: Vec<_> =
                            comb.map(|(along, over)| corner(along, over)).collect();
                        area.draw(&Polygon::new(points, *color))?;
                    } else {
                        let corners = [corner(start, near), corner(end, near + thick)];
                        area.draw(&Rectangle::new(corners, color.filled()))?;
                    }
                }
                Mark::Disc { at, radius, color } => {
                    area.draw(&Circle::new(units(at), theme.px(*radius), color.filled()))?;
                }
            }
        }
        for label in &self.labels {
            let (h_pos, x) = match label.anchor {
                Anchor::Start => (HPos::Left, label.rect.x0),
                Anchor::Middle => (HPos::Center, f64::midpoint(label.rect.x0, label.rect.x1)),
                Anchor::End => (HPos::Right, label.rect.x1),
            };
            let pos = Pos::new(h_pos, VPos::Center);
            let style = text::style(theme, label.color, label.strong, pos);
            let y = f64::midpoint(label.rect.y0, label.rect.y1);
            area.draw_text(&label.text, &style, (theme.px(x), theme.px(y)))?;
        }
        Ok(())
    }
}

/// All dashes of a line as one polygon: a comb whose back has no thickness, so that a dashed line
/// is one call to the backend.
fn dashes(
    start: i32,
    end: i32,
    length: i32,
    near: i32,
    far: i32,
) -> impl Iterator<Item = (i32, i32)> {
    let period = (2 * length).max(1) as usize;
    (start..end).step_by(period).flat_map(move |from| {
        let to = (from + length).min(end);
        [(from, far), (from, near), (to, near), (to, far)]
    })
}
