//! Where a chart can be read, and where what is read stands on it.
//!
//! The words and the numbers at a place come from whoever holds the model; here is only geometry.

use super::{PlotFrame, Range, ticks};

/// Keys cut an axis into no more steps than this.
const STEPS: usize = 100;
/// Fewer places than this are too few to read a chart at, where it has numbers between them.
const FEW: f64 = 10.0;

/// The evenly spaced places of an axis at which its chart can be read, by number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stops {
    origin: f64,
    per: f64,
    first: i64,
    last: i64,
    start: i64,
    step: i64,
}

impl Stops {
    /// The places `origin + n / per` of an axis for every whole `n`, to begin with the one nearest
    /// to `start`; keys move by a round number of them, a hundredth of the axis or a little more.
    ///
    /// # Examples
    /// ```
    /// use caseload::charts::{Range, Stops};
    /// let stops = Stops::new(Range { lo: 0.5, hi: 0.99 }, 0.0, 100.0, 0.95);
    /// assert_eq!((stops.ends(), stops.start()), ((50, 99), 95));
    /// assert_eq!(stops.value(95), 0.95);
    /// assert_eq!(stops.nearest(0.7512), 75);
    /// ```
    pub fn new(range: Range, origin: f64, per: f64, start: f64) -> Self {
        let first = ((range.lo - origin) * per - 1e-6).ceil();
        let last = ((range.hi - origin) * per + 1e-6).floor().max(first);
        let stops = Self {
            origin,
            per,
            first: first as i64,
            last: last as i64,
            start: 0,
            step: ticks::step(last - first, STEPS, 1.0) as i64,
        };
        Self {
            start: stops.nearest(start),
            ..stops
        }
    }

    /// Every whole value of an axis; every tenth where those are too few.
    pub fn whole(range: Range, start: f64) -> Self {
        let per = if range.span() < FEW { 10.0 } else { 1.0 };
        Self::new(range, 0.0, per, start)
    }

    /// The first and the last place.
    pub fn ends(&self) -> (i64, i64) {
        (self.first, self.last)
    }

    /// The place to begin with.
    pub fn start(&self) -> i64 {
        self.start
    }

    /// The value at a place, in the units of the axis.
    pub fn value(&self, stop: i64) -> f64 {
        self.origin + stop as f64 / self.per
    }

    /// The place nearest to a value.
    pub fn nearest(&self, value: f64) -> i64 {
        self.kept(((value - self.origin) * self.per).round() as i64)
    }

    /// A place itself, or the end of the axis it is beyond.
    pub fn kept(&self, stop: i64) -> i64 {
        stop.clamp(self.first, self.last)
    }

    /// The place so many steps on, or back where they are negative; steps are counted between round
    /// numbers.
    ///
    /// # Examples
    /// ```
    /// use caseload::charts::{Range, Stops};
    /// let stops = Stops::whole(Range { lo: 1000.0, hi: 6000.0 }, 1966.0);
    /// assert_eq!(stops.stepped(stops.start(), 1), 2000);
    /// assert_eq!(stops.stepped(stops.start(), -1), 1950);
    /// assert_eq!(stops.stepped(5980, 10), 6000);
    /// ```
    pub fn stepped(&self, stop: i64, steps: i64) -> i64 {
        let whole = if steps < 0 {
            -(-stop).div_euclid(self.step)
        } else {
            stop.div_euclid(self.step)
        };
        self.kept((whole + steps) * self.step)
    }
}

/// Which of a chart's colors a series has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeriesColor {
    /// The first clock's.
    First,
    /// The second clock's.
    Returns,
    /// That of text.
    Ink,
}

/// A series a chart is read at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Series {
    /// Its color.
    pub color: SeriesColor,
    /// The plot it is in, counted from the top.
    pub plot: usize,
}

impl Series {
    /// A series of a chart's first plot.
    pub fn of(color: SeriesColor) -> Self {
        Self { color, plot: 0 }
    }
}

/// What a chart says at a place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// In words.
    pub text: String,
    /// The value of each series, in the units of its vertical axis; `None` where it has none.
    pub values: Vec<Option<f64>>,
}

/// Where a reading stands on its chart, in the pixels of its plots.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Of the line from left.
    pub x: f64,
    /// Upper end of the line.
    pub top: f64,
    /// Lower end of the line.
    pub bottom: f64,
    /// Of each series' dot from the top; `None` where it has no value or is off its plot.
    pub dots: Vec<Option<f64>>,
}

impl Placed {
    /// Where values at a place of the horizontal axis stand on a chart of these plots, from the top
    /// down; `None` before anything is drawn.
    pub fn new(
        plots: &[PlotFrame],
        series: &[Series],
        at: f64,
        values: &[Option<f64>],
    ) -> Option<Self> {
        let (first, last) = (plots.first()?, plots.last()?);
        let dot = |(series, value): (&Series, &Option<f64>)| {
            let plot = plots.get(series.plot)?;
            let y = plot.y_px((*value).filter(|value| value.is_finite())?);
            (y >= plot.top - 0.5 && y <= plot.bottom() + 0.5).then_some(y)
        };
        Some(Self {
            x: first.x_px(at),
            top: first.top,
            bottom: last.bottom(),
            dots: series.iter().zip(values).map(dot).collect(),
        })
    }
}

impl Placed {
    /// Where a row of a chart stands whose rows lie one below the other, each one unit of the
    /// vertical axis high; `None` before anything is drawn.
    pub fn row(plots: &[PlotFrame], at: f64) -> Option<Self> {
        let plot = plots.first()?;
        Some(Self {
            x: 0.0,
            top: plot.y_px(at + 0.5),
            bottom: plot.y_px(at - 0.5),
            dots: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::Axes;

    fn plot(top: f64, hi: f64) -> PlotFrame {
        PlotFrame {
            left: 40.0,
            top,
            width: 500.0,
            height: 100.0,
            axes: Axes {
                x: Range {
                    lo: 1_000.0,
                    hi: 6_000.0,
                },
                y: Range { lo: 0.0, hi },
            },
        }
    }

    #[test]
    fn every_pixel_reads_a_place_of_the_axis_and_the_line_stands_within_half_a_place_of_it() {
        let frame = plot(20.0, 50.0);
        let stops = Stops::whole(frame.axes.x, 1_966.0);
        for px in 0..600 {
            let value = frame.x_value(f64::from(px));
            let stop = stops.nearest(value);
            assert!((1_000..=6_000).contains(&stop));
            assert!((stops.value(stop) - value).abs() <= 0.5 + 1e-9);
            assert_eq!(stops.nearest(stops.value(stop)), stop);
        }
    }

    #[test]
    fn steps_go_through_round_numbers_back_and_forth_and_stay_within() {
        let stops = Stops::whole(plot(0.0, 1.0).axes.x, 1_966.0);
        let (first, last) = stops.ends();
        let (mut at, mut count) = (first, 0);
        while at < last {
            let next = stops.stepped(at, 1);
            assert!(next > at && next % 50 == 0);
            assert_eq!(stops.stepped(next, -1), at);
            (at, count) = (next, count + 1);
        }
        assert_eq!(count, 100);
        assert_eq!(stops.stepped(last, 1), last);
        assert_eq!(stops.stepped(first, -10), first);
        for stop in [1_001, 1_049, 1_050, 5_999] {
            assert!(stops.stepped(stop, 1) > stop && stops.stepped(stop, -1) < stop);
        }
    }

    #[test]
    fn an_axis_without_whole_values_has_places_all_the_same() {
        let narrow = Range { lo: 0.4, hi: 0.9 };
        let tenths = Stops::whole(narrow, 7.0);
        assert_eq!((tenths.ends(), tenths.start()), ((4, 9), 9));
        let none = Stops::new(Range { lo: 0.4, hi: 0.6 }, 0.0, 1.0, 0.5);
        assert_eq!(none.stepped(none.start(), 1), none.ends().0);
        // Bars begin where they begin, and are as wide as they are.
        let bars = Stops::new(Range { lo: 3.0, hi: 9.0 }, 0.75, 2.0 / 3.0, 5.0);
        assert_eq!((bars.ends(), bars.value(2)), ((2, 5), 3.75));
    }

    #[test]
    fn dots_stand_on_their_series_and_nothing_stands_off_its_plot() {
        let plots = [plot(20.0, 50.0), plot(150.0, 8.0)];
        let series = [
            Series::of(SeriesColor::First),
            Series::of(SeriesColor::Returns),
            Series {
                color: SeriesColor::Ink,
                plot: 1,
            },
            Series::of(SeriesColor::First),
        ];
        let values = [Some(25.0), Some(51.0), Some(8.0), None];
        let placed = Placed::new(&plots, &series, 3_500.0, &values).unwrap();
        assert_eq!(placed.dots, [Some(70.0), None, Some(150.0), None]);
        assert_eq!((placed.x, placed.top, placed.bottom), (290.0, 20.0, 250.0));
        assert_eq!(Placed::new(&[], &series, 1.0, &values), None);
    }

    #[test]
    fn rows_lie_one_below_the_other_and_fill_the_plot() {
        let mut plot = plot(24.0, 4.5);
        plot.axes.y.lo = 0.5;
        let rows: Vec<Placed> = (1..=4)
            .rev()
            .map(|row| Placed::row(&[plot], f64::from(row)).unwrap())
            .collect();
        assert_eq!((rows[0].top, rows[3].bottom), (24.0, 124.0));
        for pair in rows.windows(2) {
            assert_eq!(pair[0].bottom, pair[1].top);
        }
        assert_eq!(Placed::row(&[], 1.0), None);
    }
}
