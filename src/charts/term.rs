//! Both waits week by week over a term, and below them the people waiting and the staff.

use plotters::style::{Color, RGBColor};

use super::curve;
use super::labels;
use super::plot::{self, Margins, Plot, Ticks};
use super::scene::Scene;
use super::text::TextMeasure;
use super::theme::Theme;
use super::ticks::{multiples, step};
use super::{Axes, Chart, Range, Rect, Standard};
use crate::model::projection::Week;

/// Business days in a week.
const DAYS_A_WEEK: f64 = 5.0;

/// The words of the chart; an empty one is not drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TermWords {
    /// Title of the horizontal axis.
    pub x_title: String,
    /// Title of the vertical axis of the waits.
    pub y_title: String,
    /// The first clock.
    pub first_appointment: String,
    /// The second clock.
    pub return_visit: String,
    /// What the first small chart counts.
    pub backlog: String,
    /// What the second small chart counts.
    pub staff: String,
    /// The strike or lockout.
    pub stoppage: String,
}

/// The axes of the chart, kept apart from the data so that a page can hold them still.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TermAxes {
    /// Weeks.
    pub weeks: Range,
    /// Business days.
    pub days: Range,
    /// People waiting.
    pub backlog: Range,
    /// Staff, FTE.
    pub staff: Range,
}

impl TermAxes {
    /// Axes that show the whole term, every standard (business days), and waits up to a few
    /// standards: a very long wait runs off the top, so that the standard stays legible.
    pub fn new(weeks: &[Week], standards: &[f64], staff: impl Fn(&Week) -> f64) -> Self {
        let most = |value: &dyn Fn(&Week) -> f64| weeks.iter().map(value).fold(0.0, f64::max);
        let standard = standards.iter().copied().fold(0.0, f64::max).max(5.0);
        let longest = most(&|week| {
            let returns = week.return_p90_weeks.unwrap_or(0.0);
            returns.max(week.first_p90_weeks) * DAYS_A_WEEK
        });
        let up_to =
            |most: f64, parts: usize| Range { lo: 0.0, hi: most }.outward(step(most, parts, 0.0));
        Self {
            weeks: Range {
                lo: 0.0,
                hi: weeks.len().max(1) as f64,
            },
            days: up_to((1.15 * longest).clamp(1.5 * standard, 12.0 * standard), 4),
            backlog: up_to(1.1 * most(&|week| week.backlog).max(10.0), 2),
            staff: up_to(1.1 * most(&staff).max(1.0), 2),
        }
    }
}

/// A term week by week.
pub struct TermChart<'a> {
    /// Axes.
    pub axes: TermAxes,
    /// The weeks.
    pub weeks: &'a [Week],
    /// The staff shown, FTE.
    pub staff: &'a dyn Fn(&Week) -> f64,
    /// The standards: one, or one for each clock where they differ.
    pub standards: &'a [Standard],
    /// First and last moment of a strike or lockout, weeks.
    pub stoppage: Option<(f64, f64)>,
    /// Words.
    pub words: &'a TermWords,
    /// Text of a moment, weeks.
    pub x_tick: &'a dyn Fn(f64) -> String,
    /// Text of a number of business days, people or FTE.
    pub y_tick: &'a dyn Fn(f64) -> String,
}

/// Height of a small chart without its horizontal axis, layout pixels.
const SMALL: f64 = 92.0;
/// Room below a plot whose horizontal axis is another's.
const SHARED: f64 = 8.0;
/// Width of the curve of first appointments, layout pixels.
const FIRST: f64 = 3.0;
/// Width of the other curves.
const OTHERS: f64 = 2.0;
/// Room kept left of the tick labels, which a page's own font may set a little wider.
const SPARE: f64 = 4.0;
/// Weeks in a year.
const YEAR: f64 = 52.0;

/// Height that suits a chart of so many CSS pixels width.
pub fn height(width: f64) -> f64 {
    let waits = (0.1 * width + 200.0).clamp(226.0, 310.0).round();
    waits + 2.0 * SMALL + Margins::BOTTOM - SHARED
}

/// Weeks between ticks of a term: a quarter up to two years, else a year.
pub fn tick_weeks(term: f64) -> f64 {
    if term > 2.0 * YEAR { YEAR } else { YEAR / 4.0 }
}

/// One of the charts that stand above each other.
struct Part<'a> {
    range: Range,
    title: &'a str,
    y_ticks: Ticks,
    height: f64,
    last: bool,
}

impl Chart for TermChart<'_> {
    fn layout(&self, theme: &Theme, size: (f64, f64), measure: &dyn TextMeasure) -> Scene {
        let small = |range, title, last| {
            let height = if last {
                SMALL + Margins::BOTTOM - SHARED
            } else {
                SMALL
            };
            Part {
                range,
                title,
                y_ticks: plot::y_ticks(range, SMALL, self.y_tick),
                height,
                last,
            }
        };
        let backlog = small(self.axes.backlog, self.words.backlog.as_str(), false);
        let staff = small(self.axes.staff, self.words.staff.as_str(), true);
        let room = size.1 - backlog.height - staff.height;
        let waits = Part {
            range: self.axes.days,
            title: self.words.y_title.as_str(),
            y_ticks: plot::y_ticks(self.axes.days, room, self.y_tick),
            height: room,
            last: false,
        };
        let left = [&waits, &backlog, &staff]
            .map(|part| Margins::left_of(&part.y_ticks, measure))
            .into_iter()
            .fold(0.0, f64::max)
            + SPARE;
        let start = |part: &Part| self.start(part, theme, (size.0, left), measure);

        let mut plot = start(&waits);
        self.draw_waits(&mut plot);
        let mut scene = plot.finish();
        let mut top = waits.height;
        let palette = theme.palette;
        for (part, color, value) in [
            (
                &backlog,
                palette.first,
                &(|week: &Week| week.backlog) as &dyn Fn(&Week) -> f64,
            ),
            (&staff, palette.ink, self.staff),
        ] {
            let mut plot = start(part);
            let frame = plot.scene.frame;
            let series = self
                .weeks
                .iter()
                .map(|w| (f64::from(w.week), Some(value(w))));
            plot.curve(curve::lines(&frame, series), color, OTHERS);
            scene.stack(plot.finish(), top);
            top += part.height;
        }
        scene
    }
}

impl<'a> TermChart<'a> {
    /// A part with its axes and the tint of the strike, nothing drawn in it yet.
    fn start<'p>(
        &self,
        part: &Part,
        theme: &'p Theme,
        (width, left): (f64, f64),
        measure: &'p dyn TextMeasure,
    ) -> Plot<'p> {
        let axes = Axes {
            x: self.axes.weeks,
            y: part.range,
        };
        let margins = Margins {
            left,
            right: 14.0,
            top: Margins::TOP,
            bottom: if part.last { Margins::BOTTOM } else { SHARED },
        };
        let mut plot = Plot::within(theme, (width, part.height), measure, axes, margins);
        let frame = plot.scene.frame;
        if let Some((from, to)) = self.stoppage {
            let edge = |week: f64| frame.x_px(week).clamp(frame.left, frame.right());
            let tint = Rect {
                x0: edge(from),
                x1: edge(to),
                ..Rect::of_frame(&frame)
            };
            if tint.x1 > tint.x0 {
                plot.area(tint.corners(), theme.palette.hair.to_rgba());
            }
        }
        let weeks = multiples(self.axes.weeks, tick_weeks(self.axes.weeks.span()));
        let text = |week: f64| {
            if part.last {
                (self.x_tick)(week)
            } else {
                String::new()
            }
        };
        let x_ticks: Ticks = weeks.map(|week| (week, text(week))).collect();
        let x_title = if part.last {
            self.words.x_title.as_str()
        } else {
            ""
        };
        plot.axes(&x_ticks, &part.y_ticks, (x_title, part.title));
        plot
    }

    fn draw_waits(&self, plot: &mut Plot<'a>) {
        let (palette, frame) = (plot.theme.palette, plot.scene.frame);
        let days = |weeks: Option<f64>| weeks.map(|weeks| weeks * DAYS_A_WEEK);
        let at = |week: &Week| f64::from(week.week);
        let first_band = self.weeks.iter().map(|w| {
            (
                at(w),
                days(Some(w.first_p10_weeks)).zip(days(Some(w.first_p90_weeks))),
            )
        });
        let return_band = self.weeks.iter().map(|w| {
            (
                at(w),
                days(w.return_p10_weeks).zip(days(w.return_p90_weeks)),
            )
        });
        for points in curve::bands(&frame, first_band) {
            plot.area(points, palette.first.mix(0.2));
        }
        for points in curve::bands(&frame, return_band) {
            plot.area(points, palette.returns.mix(0.2));
        }
        for standard in self.standards {
            let y = frame.y_px(standard.days);
            if y < frame.top {
                continue;
            }
            let line = vec![(frame.left, y), (frame.right(), y)];
            plot.standard((frame.left, y), (frame.right(), y));
            let size = plot.extent(&standard.label, false);
            let places = labels::along(&line, size, 1.0, &plot.obstacles);
            plot.want(&standard.label, palette.ink, false, places);
        }
        let first = self
            .weeks
            .iter()
            .map(|w| (at(w), days(Some(w.first_mean_weeks))));
        let first = curve::lines(&frame, first);
        plot.curve(first.clone(), palette.first, FIRST);
        // A step from or to a week of uncertain shape is drawn thin.
        let doubtful = |i: usize| self.weeks.get(i).is_some_and(|week| week.shape_uncertain);
        let sure = self.weeks.iter().map(|w| {
            let known = days(w.return_mean_weeks).filter(|_| !w.shape_uncertain);
            (at(w), known)
        });
        let sure = curve::lines(&frame, sure);
        let unsure = self.weeks.iter().enumerate().map(|(i, w)| {
            let near = doubtful(i) || doubtful(i + 1) || i.checked_sub(1).is_some_and(doubtful);
            (at(w), days(w.return_mean_weeks).filter(|_| near))
        });
        let unsure = curve::lines(&frame, unsure);
        plot.ghost(unsure, palette.returns);
        plot.curve(sure.clone(), palette.returns, OTHERS);
        for (lines, color, text) in [
            (first, palette.first, &self.words.first_appointment),
            (sure, palette.returns, &self.words.return_visit),
        ] {
            want_along(plot, &lines, color, text);
        }
        if let Some((_, to)) = self.stoppage {
            let x = frame.x_px(to).min(frame.right());
            let size = plot.extent(&self.words.stoppage, false);
            let places = labels::upright(x, (frame.top, frame.bottom()), size);
            plot.want(&self.words.stoppage, palette.soft, false, places);
        }
    }
}

/// Asks for the name of a curve along its longest run.
fn want_along<'a>(
    plot: &mut Plot<'a>,
    lines: &[Vec<curve::Point>],
    color: RGBColor,
    text: &'a str,
) {
    if let Some(longest) = lines.iter().max_by_key(|line| line.len()) {
        let places = labels::along(longest, plot.extent(text, true), 0.5, &plot.obstacles);
        plot.want(text, color, true, places);
    }
}
