//! Clinics the charts are tested with: the model's own in every regime, and made-up curves that
//! strain the layout.

use caseload::charts::{
    Axes, Marker, SeenChart, SeenWords, Standard, StreamName, Uncertainty, WaitChart, WaitExtent,
    WaitWords, samples, whole_days,
};
use caseload::model::curves::{SeenPoint, WaitPoint, seen_within, wait_curve};
use caseload::model::sensitivity::band::Band;
use caseload::model::sensitivity::monte_carlo::SEED;
use caseload::model::sensitivity::spread::uncertain;
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, Scenario, evaluate};

/// A clinic and the staffings of interest.
pub(crate) struct Clinic {
    pub(crate) name: &'static str,
    pub(crate) extent: WaitExtent,
    pub(crate) streams: Vec<StreamName>,
    uncertainty: Option<Uncertainty>,
    source: Source,
}

enum Source {
    Model(Box<Scenario>),
    /// Medians in business days by number of clinicians.
    Made {
        first: fn(f64) -> Option<f64>,
        returns: fn(f64) -> Option<f64>,
    },
}

/// A clinic as the model sees it.
fn modelled(name: &'static str, inputs: &Inputs) -> Clinic {
    let scenario = Scenario::try_from(inputs).unwrap();
    let outcome = evaluate(&scenario);
    let in_days = |weeks: f64| 5.0 * weeks;
    let streams = outcome.streams.iter();
    let extent = WaitExtent {
        today: inputs.clinicians,
        ordered: outcome.required.ordered.map(|staff| staff.headcount),
        standard: outcome.required.standard.map(|staff| staff.headcount),
        load_one: outcome.fluid_fte.map(|fte| fte / inputs.fte_per_clinician),
        today_days: outcome.waits.return_visit.p50_weeks.map(in_days),
        ordered_days: in_days(inputs.visit_interval_weeks),
        longest_days: streams
            .filter_map(|stream| stream.p50_weeks)
            .reduce(f64::max)
            .map(in_days),
        standard_days: Some(inputs.return_standard_days),
    };
    Clinic {
        name,
        extent,
        streams: inputs
            .ordered_mix
            .iter()
            .map(|order| StreamName {
                long: format!("every {} weeks", order.interval_weeks),
                short: format!("{} wk", order.interval_weeks),
            })
            .collect(),
        uncertainty: None,
        source: Source::Model(Box::new(scenario)),
    }
}

/// The four regimes, by the model, with the default inputs but for the clinicians today.
pub(crate) fn regimes() -> [Clinic; 4] {
    [
        ("overload", 1966.0),
        ("near-the-edge", 4180.0),
        ("plenty", 5200.0),
        ("no-returns", 420.0),
    ]
    .map(|(name, clinicians)| {
        let inputs = Inputs {
            clinicians,
            ..Inputs::default()
        };
        modelled(name, &inputs)
    })
}

/// What is drawn only when asked for: a mix of ordered intervals, the uncertain inputs, both.
pub(crate) fn extras() -> [Clinic; 5] {
    let mix = |clinicians, orders: &[(f64, f64)]| Inputs {
        clinicians,
        ordered_mix: orders
            .iter()
            .map(|&(share, interval_weeks)| Stream {
                share,
                interval_weeks,
                sessions: 16.0,
            })
            .collect(),
        ..Inputs::default()
    };
    let three = [(0.4, 1.0), (0.35, 2.0), (0.25, 4.0)];
    let eight = [0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0].map(|weeks| (0.125, weeks));
    [
        modelled("mix", &mix(1966.0, &three)),
        modelled("mix-plenty", &mix(3800.0, &three)),
        modelled("mix-of-eight", &mix(1966.0, &eight)),
        modelled("uncertain", &Inputs::default()).with_band(),
        modelled("uncertain-mix", &mix(1966.0, &three)).with_band(),
    ]
}

/// An interval that falls to five business days at 3,900 clinicians; none below 500.
fn falling(n: f64) -> Option<f64> {
    (n > 500.0).then(|| {
        let strained = 17_000.0 / (n - 500.0);
        5.0 + 0.35 * (1.0 + ((strained - 5.0) / 0.35).exp()).ln().min(1e6)
    })
}

/// Clinics that strain the layout.
pub(crate) fn corners() -> [Clinic; 6] {
    let extent = |today| WaitExtent {
        today,
        ordered: Some(4303.0),
        standard: Some(3289.0),
        load_one: Some(3900.0),
        today_days: None,
        ordered_days: 5.0,
        longest_days: None,
        standard_days: Some(10.0),
    };
    let made = |name, extent: WaitExtent, returns: fn(f64) -> Option<f64>, first| Clinic {
        name,
        extent: WaitExtent {
            today_days: returns(extent.today),
            ..extent
        },
        streams: Vec::new(),
        uncertainty: None,
        source: Source::Made { first, returns },
    };
    [
        made("all-alike", extent(4303.0), falling, |_| Some(0.3)),
        made("clocks-alike", extent(3000.0), falling, falling),
        made(
            "beyond-the-top",
            extent(1966.0),
            |n| Some(4e5 / n),
            |_| Some(0.3),
        ),
        made("one-person", extent(1.0), falling, |_| Some(0.3)),
        made(
            "never-enough",
            WaitExtent {
                ordered: None,
                standard: None,
                ..extent(800.0)
            },
            |_| None,
            |_| Some(60.0),
        ),
        made(
            "four-people",
            WaitExtent {
                ordered: Some(4.0),
                standard: Some(3.0),
                load_one: Some(3.4),
                ..extent(2.0)
            },
            |n| Some(5.0 + 9.0 / (n * n)),
            |n| Some(2.0 / n),
        ),
    ]
}

impl Clinic {
    /// The same with what the uncertain inputs do to it.
    fn with_band(mut self) -> Self {
        let range = self.axes().x;
        let Source::Model(scenario) = &self.source else {
            return self;
        };
        let staffings: Vec<f64> = evenly(range.lo, range.hi, 49).collect();
        let mut band = Band::new(scenario, uncertain(scenario), &staffings, SEED);
        band.advance(400);
        self.uncertainty = Some(Uncertainty {
            points: band.points(),
            label: "median gap, 8 in 10 draws".into(),
        });
        self
    }

    pub(crate) fn points(&self, axes: Axes, width: f64) -> Vec<WaitPoint> {
        let count = samples(width);
        match &self.source {
            Source::Model(scenario) => wait_curve(scenario, axes.x.lo, axes.x.hi, count),
            Source::Made { first, returns } => evenly(axes.x.lo, axes.x.hi, count)
                .map(|n| {
                    let weeks = returns(n).map(|days| days / 5.0);
                    let spread = |z: f64| weeks.map(|w| 1.0 + (w - 1.0) * z);
                    WaitPoint {
                        clinicians: n,
                        first_p50_weeks: first(n).map(|days| days / 5.0),
                        return_p10_weeks: spread(0.78),
                        return_p50_weeks: weeks,
                        return_p90_weeks: spread(1.22),
                        stream_p50_weeks: Vec::new(),
                    }
                })
                .collect(),
        }
    }

    fn seen_points(&self, to: f64, count: usize) -> Vec<SeenPoint> {
        match &self.source {
            Source::Model(scenario) => seen_within(scenario, to, count),
            Source::Made { first, returns } => {
                let first = first(self.extent.today);
                let returns = returns(self.extent.today);
                evenly(0.0, to, count)
                    .map(|t| SeenPoint {
                        business_days: t,
                        first_appointment: first.map(|m| 1.0 - 0.5_f64.powf(t / m)),
                        return_visit: returns
                            .map(|m| 1.0 / (1.0 + (-(t - m) / (0.12 * (m - 4.0))).exp())),
                    })
                    .collect()
            }
        }
    }

    /// The median interval at a staffing, business days.
    pub(crate) fn interval(&self, clinicians: f64) -> Option<f64> {
        match &self.source {
            Source::Model(scenario) => wait_curve(scenario, clinicians, clinicians, 1)
                .first()
                .and_then(|point| point.return_p50_weeks)
                .map(|weeks| 5.0 * weeks),
            Source::Made { returns, .. } => returns(clinicians),
        }
    }

    fn markers(&self) -> Vec<Marker> {
        let marker = |at: Option<f64>, label: &str, filled| {
            at.map(|n| Marker {
                clinicians: n,
                days: self.interval(n),
                label: format!("{label} {}", thousands(n)),
                filled,
            })
        };
        [
            marker(Some(self.extent.today), "today", false),
            marker(self.extent.ordered, "as ordered", true),
            marker(self.extent.standard, "the standard", false),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn standards(&self) -> Vec<Standard> {
        let named = |days| Standard {
            days,
            label: format!("{days}-day standard"),
        };
        self.extent.standard_days.map(named).into_iter().collect()
    }

    pub(crate) fn axes(&self) -> Axes {
        Axes::for_wait(&self.extent)
    }

    pub(crate) fn wait(&self, size: (f64, f64), draw: impl FnOnce(&WaitChart)) {
        let axes = self.axes();
        let words = WaitWords {
            y_title: "business days between visits".into(),
            x_title: "clinicians at work".into(),
            first_appointment: "first appointment".into(),
            return_visit: "return visit".into(),
            all: "all".into(),
            overload: "more visits ordered than hours".into(),
        };
        draw(&WaitChart {
            axes,
            points: &self.points(axes, size.0),
            streams: &self.streams,
            uncertainty: self.uncertainty.as_ref(),
            ghost: &[],
            standards: &self.standards(),
            load_one: self.extent.load_one,
            markers: &self.markers(),
            words: &words,
            x_tick: &thousands,
            y_tick: &thousands,
        });
    }

    pub(crate) fn seen(&self, size: (f64, f64), draw: impl FnOnce(&SeenChart)) {
        let longest = self.interval(self.extent.today).map(|days| 1.2 * days);
        let axes = Axes::for_seen(self.extent.standard_days, longest);
        let words = SeenWords {
            y_title: "seen by then, steady state".into(),
            x_title: "business days".into(),
            first_appointment: "first appointment".into(),
            return_visit: "return visit".into(),
        };
        draw(&SeenChart {
            axes,
            points: &{
                let (to, count) = whole_days(axes.x.hi, samples(size.0));
                self.seen_points(to, count)
            },
            ghost: &[],
            standards: &self.standards(),
            words: &words,
            x_tick: &thousands,
            y_tick: &|f| format!("{:.0}%", 100.0 * f),
        });
    }
}

fn evenly(from: f64, to: f64, count: usize) -> impl Iterator<Item = f64> {
    (0..count).map(move |i| from + (to - from) * i as f64 / (count - 1) as f64)
}

fn thousands(n: f64) -> String {
    let digits = format!("{n:.0}");
    match digits.len().checked_sub(3).filter(|split| *split > 0) {
        Some(split) => format!("{},{}", &digits[..split], &digits[split..]),
        None => digits,
    }
}
