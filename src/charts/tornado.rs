//! What each input does to a result: horizontal bars over the ranges of the inputs, widest first.

use plotters::style::{Color, RGBColor};

use super::plot::LINE;
use super::scene::{Anchor, Label, Mark, Scene};
use super::text::TextMeasure;
use super::theme::Theme;
use super::{Axes, Chart, PlotFrame, Range, Rect};

/// One end of a bar: the result with the input at one end of its range.
#[derive(Debug, Clone, PartialEq)]
pub struct BarEnd {
    /// The result; `None` when it does not exist there.
    pub value: Option<f64>,
    /// Its text.
    pub text: String,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub struct TornadoBar {
    /// The input.
    pub label: String,
    /// Its range, written out.
    pub range: String,
    /// The result at the low end of the range.
    pub low: BarEnd,
    /// The result at the high end.
    pub high: BarEnd,
}

/// The words of the chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TornadoWords {
    /// The result now, above its line.
    pub current: String,
    /// What the lighter part of a bar is.
    pub low: String,
    /// What the darker part of a bar is.
    pub high: String,
}

/// Bars of a result over the inputs' ranges, in the order given.
pub struct TornadoChart<'a> {
    /// The bars, from the top.
    pub bars: &'a [TornadoBar],
    /// The result at the inputs' values; `None` when it does not exist.
    pub current: Option<f64>,
    /// Whether a result that does not exist lies beyond the small values rather than the large.
    pub missing_is_low: bool,
    /// Words.
    pub words: &'a TornadoWords,
}

/// Narrowest chart whose labels stand beside the bars; below it they stand above them.
const BESIDE: f64 = 560.0;
/// Room above the bars.
const TOP: f64 = 24.0;
/// Room below them, for what the colors mean.
const BOTTOM: f64 = 44.0;
/// Thickness of a bar.
const BAR: f64 = 16.0;
/// Gap between a bar and a text.
const GAP: f64 = 8.0;

/// Height that suits so many bars on a chart of so many CSS pixels width.
pub fn height(width: f64, bars: usize) -> f64 {
    TOP + pitch(width) * bars as f64 + BOTTOM
}

/// Distance from one bar to the next.
fn pitch(width: f64) -> f64 {
    if width < BESIDE { 64.0 } else { 40.0 }
}

impl Chart for TornadoChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let wide = |text: &str, strong: bool| (measure.ems(text, strong) * Theme::TEXT).ceil();
        let widest = |texts: &mut dyn Iterator<Item = &str>| {
            texts.map(|text| wide(text, false)).fold(0.0, f64::max)
        };
        let beside = size.0 >= BESIDE;
        let column = if beside {
            let labels = self.bars.iter();
            widest(&mut labels.flat_map(|bar| [bar.label.as_str(), bar.range.as_str()])) + 2.0 * GAP
        } else {
            0.0
        };
        let ends = self.bars.iter().flat_map(|bar| [&bar.low, &bar.high]);
        // A bar's values stand outside it on either side, so there is room for them on both.
        let margin = widest(&mut ends.clone().map(|end| end.text.as_str())) + GAP;
        let left = column + margin;
        let frame = PlotFrame {
            left,
            top: TOP,
            width: (size.0 - left - margin).max(20.0),
            height: (size.1 - TOP - BOTTOM).max(20.0),
            axes: Axes {
                x: extent(ends.filter_map(|end| end.value).chain(self.current)),
                // One unit for each bar, the first at the top.
                y: Range {
                    lo: 0.5,
                    hi: self.bars.len().max(1) as f64 + 0.5,
                },
            },
        };
        let mut tornado = Tornado {
            theme,
            scene: Scene {
                frame,
                below: Vec::new(),
                marks: Vec::with_capacity(2 * self.bars.len() + 4),
                labels: Vec::with_capacity(4 * self.bars.len() + 3),
            },
        };
        let step = pitch(size.0);
        for (index, bar) in self.bars.iter().enumerate() {
            let top = TOP + step * index as f64;
            let middle = if beside {
                top + step / 2.0
            } else {
                top + 2.0 * LINE + 4.0 + BAR / 2.0
            };
            let (label, range) = if beside {
                (middle - LINE / 2.0 - 1.0, middle + LINE / 2.0 + 1.0)
            } else {
                (top + LINE / 2.0, top + 1.5 * LINE)
            };
            let palette = theme.palette;
            for (text, y, color) in [
                (&bar.label, label, palette.ink),
                (&bar.range, range, palette.soft),
            ] {
                tornado.write(text, (0.0, y), wide(text, false), Anchor::Start, color);
            }
            self.bar(&mut tornado, bar, middle, &wide);
        }
        self.now(&mut tornado, size, &wide);
        self.legend(&mut tornado, column, size, &wide);
        tornado.scene
    }
}

impl TornadoChart<'_> {
    /// A bar, light where the input is lower than now and dark where it is higher, with the
    /// results at its ends.
    fn bar(
        &self,
        tornado: &mut Tornado<'_>,
        bar: &TornadoBar,
        y: f64,
        wide: &dyn Fn(&str, bool) -> f64,
    ) {
        let frame = tornado.scene.frame;
        let palette = tornado.theme.palette;
        let place = |end: &BarEnd| match end.value {
            Some(value) => frame.x_px(value),
            None if self.missing_is_low => frame.left,
            None => frame.right(),
        };
        let (low, high) = (place(&bar.low), place(&bar.high));
        let (from, to) = (low.min(high), low.max(high));
        let split = self
            .current
            .map_or(f64::midpoint(from, to), |now| frame.x_px(now))
            .clamp(from, to);
        for (end, color) in [(low, palette.line), (high, palette.soft)] {
            let (x0, x1) = (split.min(end), split.max(end));
            let (y0, y1) = (y - BAR / 2.0, y + BAR / 2.0);
            tornado.scene.marks.push(Mark::Area {
                points: vec![(x0, y0), (x1, y0), (x1, y1), (x0, y1)],
                color: color.to_rgba(),
            });
        }
        let (left, right) = if low <= high {
            (&bar.low, &bar.high)
        } else {
            (&bar.high, &bar.low)
        };
        for (end, x, anchor) in [
            (left, from - GAP, Anchor::End),
            (right, to + GAP, Anchor::Start),
        ] {
            let width = wide(&end.text, false);
            tornado.write(&end.text, (x, y), width, anchor, palette.ink);
        }
    }

    /// The line of the result now, with its value above it.
    fn now(&self, tornado: &mut Tornado<'_>, size: (f64, f64), wide: &dyn Fn(&str, bool) -> f64) {
        let Some(current) = self.current else { return };
        let (frame, ink) = (tornado.scene.frame, tornado.theme.palette.ink);
        let x = frame.x_px(current);
        let step = pitch(size.0);
        for index in 0..self.bars.len() {
            let top = TOP + step * index as f64;
            let (y0, y1) = if size.0 < BESIDE {
                // The labels above a bar lie in the line's way.
                (top + 2.0 * LINE, top + 2.0 * LINE + BAR + GAP)
            } else if index == 0 {
                (top - 4.0, top + step)
            } else {
                (top, top + step)
            };
            // So does a value where now lies outside the bar.
            let covered = tornado.scene.labels.iter().any(|label| {
                let r = label.rect;
                r.x0 - 2.0 < x && x < r.x1 + 2.0 && r.y0 < y1 && y0 < r.y1
            });
            if !covered {
                tornado.scene.marks.push(Mark::Rule {
                    from: (x, y0),
                    to: (x, y1),
                    color: ink,
                    width: 1.5,
                    dash: None,
                });
            }
        }
        let width = wide(&self.words.current, true);
        let x = x.min(size.0 - width / 2.0).max(width / 2.0);
        let place = (x, LINE / 2.0);
        tornado.write(&self.words.current, place, width, Anchor::Middle, ink);
        if let Some(label) = tornado.scene.labels.last_mut() {
            label.strong = true;
        }
    }

    /// What the two colors of the bars mean: side by side, or one below the other.
    fn legend(
        &self,
        tornado: &mut Tornado<'_>,
        left: f64,
        size: (f64, f64),
        wide: &dyn Fn(&str, bool) -> f64,
    ) {
        let palette = tornado.theme.palette;
        let swatch = 10.0;
        let row = size.1 - BOTTOM + LINE;
        let (low, high) = (wide(&self.words.low, false), wide(&self.words.high, false));
        let both = low + high + 2.0 * (swatch + GAP) + 2.0 * GAP;
        let second = if left + both <= size.0 {
            (left + swatch + GAP + low + 2.0 * GAP, row)
        } else {
            (left, row + LINE + 2.0)
        };
        for ((x, y), text, width, color) in [
            ((left, row), &self.words.low, low, palette.line),
            (second, &self.words.high, high, palette.soft),
        ] {
            let half = swatch / 2.0;
            tornado.scene.marks.push(Mark::Area {
                points: vec![
                    (x, y - half),
                    (x + swatch, y - half),
                    (x + swatch, y + half),
                    (x, y + half),
                ],
                color: color.to_rgba(),
            });
            let at = (x + swatch + GAP, y);
            tornado.write(text, at, width, Anchor::Start, palette.soft);
        }
    }
}

/// A tornado being laid out.
struct Tornado<'a> {
    theme: &'a Theme,
    scene: Scene,
}

impl Tornado<'_> {
    fn write(
        &mut self,
        text: &str,
        (x, y): (f64, f64),
        width: f64,
        anchor: Anchor,
        color: RGBColor,
    ) {
        if text.is_empty() {
            return;
        }
        let x0 = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        self.scene.labels.push(Label {
            text: text.to_owned(),
            rect: Rect {
                x0,
                y0: y - LINE / 2.0,
                x1: x0 + width,
                y1: y + LINE / 2.0,
            },
            anchor,
            color,
            strong: false,
        });
    }
}

/// The range of the values; one unit wide where they are all the same or there are none.
fn extent(values: impl Iterator<Item = f64>) -> Range {
    let finite = values.filter(|value| value.is_finite());
    let (lo, hi) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(lo, hi), value| {
        (lo.min(value), hi.max(value))
    });
    if lo < hi {
        Range { lo, hi }
    } else {
        let middle = if lo.is_finite() { lo } else { 0.0 };
        Range {
            lo: middle - 0.5,
            hi: middle + 0.5,
        }
    }
}
