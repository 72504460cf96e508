//! What both charts share: room for labels, grid, axes, titles.

use plotters::style::{Color, RGBAColor, RGBColor};

use super::curve::Point;
use super::labels::{self, CROWD, Candidate, HARD, Obstacles, Place};
use super::scene::{Anchor, Label, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, PlotFrame, Rect, ticks};

/// Height of a line of text, layout pixels.
pub(crate) const LINE: f64 = 14.0;
/// Width of hairlines.
pub(crate) const HAIR: f64 = 1.0;
/// Gap between an axis and the text beside it.
const GAP: f64 = 10.0;
/// Narrowest room left for the plot itself.
const LEAST: f64 = 20.0;

/// Width of a plot below which it is crowded.
const NARROW: f64 = 300.0;

/// Ticks of an axis with their text.
pub(crate) type Ticks = Vec<(f64, String)>;

/// Room around a plot, layout pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Margins {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Margins {
    /// Above a plot, for the vertical axis' title.
    pub(crate) const TOP: f64 = 26.0;
    /// Below a plot, for the horizontal axis' ticks and title.
    pub(crate) const BOTTOM: f64 = 44.0;

    /// Room left of a plot for these ticks.
    pub(crate) fn left_of(y_ticks: &Ticks, measure: &dyn TextMeasure) -> f64 {
        let widest = y_ticks
            .iter()
            .map(|(_, text)| measure.ems(text, false) * Theme::TEXT)
            .fold(0.0, f64::max);
        widest.ceil() + GAP
    }
}

/// A chart being laid out.
pub(crate) struct Plot<'a> {
    pub(crate) theme: &'a Theme,
    pub(crate) measure: &'a dyn TextMeasure,
    pub(crate) size: (f64, f64),
    pub(crate) scene: Scene,
    pub(crate) obstacles: Obstacles,
    /// Values of the vertical axis that have a dashed line of their own: a hairline under it would
    /// close its gaps.
    pub(crate) dashed: Vec<f64>,
    /// Room between the plot and the vertical axis' title, layout pixels.
    pub(crate) raised: f64,
    wanted: Vec<Wanted<'a>>,
}

/// A label still to be placed.
struct Wanted<'a> {
    text: &'a str,
    color: RGBColor,
    strong: bool,
    candidates: Vec<Candidate>,
}

impl<'a> Plot<'a> {
    /// A chart with room on the left for the vertical axis, above and below for the titles, and
    /// `right` pixels on the right.
    pub(crate) fn new(
        theme: &'a Theme,
        size: (f64, f64),
        measure: &'a dyn TextMeasure,
        axes: Axes,
        y_ticks: &Ticks,
        right: f64,
    ) -> Self {
        let margins = Margins {
            left: Margins::left_of(y_ticks, measure),
            right,
            top: Margins::TOP,
            bottom: Margins::BOTTOM,
        };
        Self::within(theme, size, measure, axes, margins)
    }

    /// A chart with this room around the plot.
    pub(crate) fn within(
        theme: &'a Theme,
        size: (f64, f64),
        measure: &'a dyn TextMeasure,
        axes: Axes,
        margins: Margins,
    ) -> Self {
        let Margins {
            left,
            right,
            top,
            bottom,
        } = margins;
        let frame = PlotFrame {
            left,
            top,
            width: (size.0 - left - right).max(LEAST),
            height: (size.1 - top - bottom).max(LEAST),
            axes,
        };
        let scene = Scene {
            frame,
            below: Vec::new(),
            marks: Vec::with_capacity(32),
            labels: Vec::with_capacity(24),
        };
        let bounds = Rect {
            x1: size.0,
            y1: frame.bottom() - 1.0,
            ..Rect::of_frame(&frame)
        };
        let obstacles = Obstacles {
            bounds,
            lines: Vec::with_capacity(24),
            boxes: Vec::new(),
            crowded: bounds.x1 - bounds.x0 < NARROW,
        };
        Self {
            theme,
            measure,
            size,
            scene,
            obstacles,
            dashed: Vec::new(),
            raised: 0.0,
            wanted: Vec::with_capacity(8),
        }
    }

    /// Width and height of a text, layout pixels.
    pub(crate) fn extent(&self, text: &str, strong: bool) -> (f64, f64) {
        ((self.measure.ems(text, strong) * Theme::TEXT).ceil(), LINE)
    }

    /// Draws grid, axes, tick labels and titles.
    pub(crate) fn axes(
        &mut self,
        x_ticks: &Ticks,
        y_ticks: &Ticks,
        (x_title, y_title): (&str, &str),
    ) {
        let (palette, frame) = (self.theme.palette, self.scene.frame);
        let (left, right, bottom) = (frame.left, frame.right(), frame.bottom());
        for (value, text) in y_ticks {
            let y = frame.y_px(*value);
            let dashed = |value: &f64| (frame.y_px(*value) - y).abs() < 1.0;
            if (y - bottom).abs() > 0.5 && !self.dashed.iter().any(dashed) {
                self.rule((left, y), (right, y), palette.hair);
                self.obstacles
                    .lines
                    .push((vec![(left, y), (right, y)], 4.0));
            }
            self.write(text, (left - GAP, y), Anchor::End, palette.soft, false);
        }
        self.rule((left, bottom), (right, bottom), palette.line);
        for (value, text) in x_ticks {
            let x = frame.x_px(*value);
            self.rule((x, bottom), (x, bottom + 4.0), palette.line);
            let half = self.extent(text, false).0 / 2.0;
            let x = x.min(self.size.0 - half).max(half);
            self.write(
                text,
                (x, bottom + 14.0),
                Anchor::Middle,
                palette.soft,
                false,
            );
        }
        let start = left
            .min(self.size.0 - self.extent(y_title, false).0)
            .max(0.0);
        self.write(
            y_title,
            (start, frame.top - 12.5 - self.raised),
            Anchor::Start,
            palette.soft,
            false,
        );
        let end = right.max(self.extent(x_title, false).0).min(self.size.0);
        self.write(
            x_title,
            (end, bottom + 32.0),
            Anchor::End,
            palette.soft,
            false,
        );
    }

    /// Draws a hairline.
    pub(crate) fn rule(&mut self, from: (f64, f64), to: (f64, f64), color: RGBColor) {
        self.scene.marks.push(Mark::Rule {
            from,
            to,
            color,
            width: HAIR,
            dash: None,
        });
    }

    /// Draws the line of the standard.
    pub(crate) fn standard(&mut self, from: (f64, f64), to: (f64, f64)) {
        let color = self.theme.palette.ink;
        self.scene.marks.push(Mark::Rule {
            from,
            to,
            color,
            width: 1.25,
            dash: Some(4.0),
        });
        self.obstacles.lines.push((vec![from, to], HARD));
    }

    /// Draws an area.
    pub(crate) fn area(&mut self, points: Vec<Point>, color: RGBAColor) {
        self.scene.marks.push(Mark::Area { points, color });
    }

    /// Draws a curve.
    pub(crate) fn curve(&mut self, lines: Vec<Vec<Point>>, color: RGBColor, width: f64) {
        for points in lines {
            self.obstacles.lines.push((points.clone(), HARD));
            self.scene.marks.push(Mark::Line {
                points,
                color: color.to_rgba(),
                width,
            });
        }
    }

    /// Draws a triangle centered on a point that points in a direction, to something off the plot.
    pub(crate) fn triangle(&mut self, at: Point, (dx, dy): Point, size: f64, color: RGBColor) {
        let (x, y) = at;
        let (base_x, base_y) = (x - dx * size * 0.6, y - dy * size * 0.6);
        let (wide_x, wide_y) = (dy * size, dx * size);
        let corners = vec![
            (x + dx * size, y + dy * size),
            (base_x + wide_x, base_y + wide_y),
            (base_x - wide_x, base_y - wide_y),
        ];
        self.area(corners, color.to_rgba());
        let body = Rect {
            x0: x,
            y0: y,
            x1: x,
            y1: y,
        };
        self.obstacles.boxes.push((body.grown(size), 2.0 * HARD));
    }

    /// Draws a curve as it was before the last change.
    pub(crate) fn ghost(&mut self, lines: Vec<Vec<Point>>, color: RGBColor) {
        for points in lines {
            self.obstacles.lines.push((points.clone(), 20.0));
            self.scene.marks.push(Mark::Line {
                points,
                color: color.mix(0.4),
                width: 1.25,
            });
        }
    }

    /// Asks for a label in the best of some places.
    pub(crate) fn want(
        &mut self,
        text: &'a str,
        color: RGBColor,
        strong: bool,
        candidates: Vec<Candidate>,
    ) {
        if !text.is_empty() {
            self.wanted.push(Wanted {
                text,
                color,
                strong,
                candidates,
            });
        }
    }

    /// The scene, with every label asked for in its place.
    pub(crate) fn finish(mut self) -> Scene {
        for label in &self.scene.labels {
            let (rect, room) = (label.rect, label.rect.spaced());
            self.obstacles.boxes.extend([(rect, HARD), (room, CROWD)]);
        }
        let mut wanted = std::mem::take(&mut self.wanted);
        let candidates = wanted
            .iter_mut()
            .map(|w| std::mem::take(&mut w.candidates))
            .collect();
        let places = labels::place(&self.obstacles, candidates);
        for (label, place) in wanted.into_iter().zip(places) {
            let Some(Place { rect, leader }) = place else {
                continue;
            };
            if let Some(leader) = leader {
                let color = self.theme.palette.soft.to_rgba();
                self.scene.marks.push(Mark::Line {
                    points: leader.to_vec(),
                    color,
                    width: HAIR,
                });
            }
            self.put(label.text, rect, Anchor::Start, label.color, label.strong);
        }
        self.scene
    }

    /// Draws text whose left, middle or right is at a point, as the anchor says.
    fn write(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        anchor: Anchor,
        color: RGBColor,
        strong: bool,
    ) {
        let size = self.extent(text, strong);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - size.0 / 2.0,
            Anchor::End => x - size.0,
        };
        self.put(text, Rect::beside(left, y, size), anchor, color, strong);
    }

    /// Draws text in a box; nothing when there is no text.
    pub(crate) fn put(
        &mut self,
        text: &str,
        rect: Rect,
        anchor: Anchor,
        color: RGBColor,
        strong: bool,
    ) {
        if !text.is_empty() {
            let text = text.to_owned();
            self.scene.labels.push(Label {
                text,
                rect,
                anchor,
                color,
                strong,
            });
        }
    }

    /// Ticks of the horizontal axis, so many that their labels stay apart; `least` is the smallest
    /// step.
    pub(crate) fn x_ticks(&self, least: f64, text: &dyn Fn(f64) -> String) -> Ticks {
        let frame = &self.scene.frame;
        let range = frame.axes.x;
        let at = |most| {
            let step = ticks::step(range.span(), most, least);
            let ticks: Ticks = ticks::multiples(range, step)
                .map(|v| (v, text(v)))
                .collect();
            let widest = ticks
                .iter()
                .map(|(_, text)| self.extent(text, false).0)
                .fold(0.0, f64::max);
            let apart = step / range.span() * frame.width - widest;
            (ticks, apart)
        };
        let mut most = (frame.width / 70.0).clamp(1.0, 12.0) as usize;
        loop {
            let (ticks, apart) = at(most);
            if ticks.len() < 2 {
                // One number tells no scale: two that stand closer are better.
                let closer = (most + 1..=most + 3).map(at);
                let mut closer = closer.filter(|(ticks, apart)| ticks.len() > 1 && *apart >= 8.0);
                return closer.next().map_or(ticks, |(ticks, _)| ticks);
            }
            if most == 1 || apart >= 24.0 {
                return ticks;
            }
            most -= 1;
        }
    }
}

/// Ticks of a vertical axis of a chart so many layout pixels high.
pub(crate) fn y_ticks(range: super::Range, height: f64, text: &dyn Fn(f64) -> String) -> Ticks {
    let most = ((height - 70.0) / 50.0).clamp(2.0, 4.0) as usize;
    let step = ticks::step(range.span(), most, 0.0);
    ticks::multiples(range, step)
        .map(|v| (v, text(v)))
        .collect()
}
