//! The histogram and the pooling chart: snapshots as SVG, and the laws any layout keeps.

#![cfg(feature = "svg")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::PathBuf;
use std::sync::LazyLock;

use caseload::charts::{
    Axes, Chart, GapChart, GapLine, GapWords, GlyphTable, HistogramBar, HistogramChart,
    HistogramWords, Mark, Palette, PoolingChart, PoolingLine, PoolingWords, Scene, Standard, Theme,
    gap, histogram, pooling, svg,
};
use caseload::model::pooling::{POOL_SIZES, intake_weeks, pooling_curve, pooling_point};
use caseload::model::{Inputs, Scenario, comparison::Trial};

const WIDTHS: [f64; 6] = [280.0, 320.0, 479.0, 560.0, 760.0, 1200.0];

fn theme(dark: bool) -> Theme {
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    Theme::new(palette, "Inter, system-ui, sans-serif")
}

fn snapshot(name: &str, document: &str) {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.svg"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, document).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == document,
        "{name}.svg differs; look at it, then accept it with UPDATE_SNAPSHOTS=1"
    );
}

/// The bars of a short seeded run.
fn bars(clinicians: f64) -> Vec<HistogramBar> {
    let inputs = Inputs {
        clinicians,
        ..Inputs::default()
    };
    let scenario = Scenario::try_from(&inputs).unwrap();
    let mut trial = Trial::new(&scenario, 2e4, 7).unwrap();
    while trial.advance(100_000) < 1.0 {}
    let bars = trial.comparison().bars;
    assert!(bars.len() > 10);
    bars.iter()
        .map(|each| HistogramBar {
            from_days: 5.0 * each.bar.from_weeks,
            to_days: 5.0 * each.bar.to_weeks,
            simulated: each.bar.share,
            predicted: each.expected,
        })
        .collect()
}

fn with_histogram(bars: &[HistogramBar], look: impl Fn(&HistogramChart)) {
    look(&HistogramChart {
        axes: Axes::for_histogram(bars),
        bars,
        standards: &[Standard {
            days: 10.0,
            label: "10-day standard".to_owned(),
        }],
        words: &HistogramWords {
            y_title: "share of return visits".to_owned(),
            x_title: "business days between visits".to_owned(),
            simulated: "simulated".to_owned(),
            predicted: "formula".to_owned(),
        },
        x_tick: &|days| format!("{days}"),
        y_tick: &|share| format!("{:.0}%", 100.0 * share),
    });
}

fn with_gap(points: [&[Option<f64>]; 2], look: impl Fn(&GapChart)) {
    let [employer, union] = points.map(<[_]>::to_vec);
    let line = |label: &str, points| GapLine {
        label: label.to_owned(),
        points,
    };
    look(&GapChart {
        lines: &[line("Employer", employer), line("Union", union)],
        words: &GapWords {
            y_title: "clinicians needed, as ordered".to_owned(),
            x_title: "round".to_owned(),
        },
        number: &|number| format!("{number:.0}"),
    });
}

#[test]
fn the_gap_has_its_numbers_at_the_dots_and_none_on_another() {
    let three: [&[Option<f64>]; 2] = [
        &[Some(3_011.0), Some(3_011.0), Some(3_150.0)],
        &[None, Some(4_647.0), Some(4_469.0)],
    ];
    let many: Vec<_> = (0..20)
        .map(|n| Some(3_000.0 + 10.0 * f64::from(n)))
        .collect();
    let higher: Vec<_> = many.iter().map(|n| n.map(|n| 8_000.0 - n)).collect();
    for (name, points) in [("three", three), ("many", [&many[..], &higher[..]])] {
        for (dark, width) in [(false, 760.0), (true, 360.0)] {
            let (theme, size) = (theme(dark), (width, gap::height(width)));
            with_gap(points, |chart| {
                let scene = chart.layout(&theme, size, &GlyphTable);
                for (index, one) in scene.labels.iter().enumerate() {
                    for other in &scene.labels[..index] {
                        let (a, b) = (one.rect, other.rect);
                        let apart = a.x1 <= b.x0 || b.x1 <= a.x0 || a.y1 <= b.y0 || b.y1 <= a.y0;
                        assert!(apart, "{} on {}", one.text, other.text);
                    }
                }
                let written = |n: &f64| scene.labels.iter().any(|l| l.text == format!("{n:.0}"));
                for line in points {
                    let known: Vec<f64> = line.iter().flatten().copied().collect();
                    assert!(written(known.last().unwrap()));
                    assert!(name == "many" || known.iter().all(written));
                }
                let tone = if dark { "dark" } else { "light" };
                let document = svg::document(chart, size, &theme, &GlyphTable).unwrap();
                snapshot(&format!("gap-{name}-{width}-{tone}"), &document);
            });
        }
    }
}

fn with_pooling(look: impl Fn(&PoolingChart)) {
    let intake = intake_weeks(&Scenario::default()).unwrap();
    let points = pooling_curve(intake, 0.5, 0.99, 400);
    let lines: Vec<PoolingLine> = POOL_SIZES
        .iter()
        .enumerate()
        .map(|(index, size)| PoolingLine {
            label: format!("{size} clinicians"),
            points: points
                .iter()
                .map(|point| (point.load, point.mean_weeks[index].map(|weeks| 5.0 * weeks)))
                .collect(),
        })
        .collect();
    let longest = 6.0 * pooling_point(intake, 0.99).mean_weeks[1].unwrap();
    look(&PoolingChart {
        axes: Axes::for_pooling((0.5, 0.99), longest),
        lines: &lines,
        words: &PoolingWords {
            y_title: "business days, steady state".to_owned(),
            x_title: "share of the clinicians’ time taken".to_owned(),
        },
        x_tick: &|load| format!("{:.0}%", 100.0 * load),
        y_tick: &|days| format!("{days}"),
    });
}

static CLINICS: LazyLock<[(&str, Vec<HistogramBar>); 3]> = LazyLock::new(|| {
    [
        ("overload", bars(1966.0)),
        ("near-the-edge", bars(4180.0)),
        ("plenty", bars(5200.0)),
    ]
});

#[test]
fn snapshots() {
    for (dark, width) in [(false, 760.0), (true, 360.0)] {
        let look = format!("{width}-{}", if dark { "dark" } else { "light" });
        let theme = theme(dark);
        for (name, bars) in CLINICS.iter() {
            with_histogram(bars, |chart| {
                let size = (width, histogram::height(width));
                let document = svg::document(chart, size, &theme, &GlyphTable).unwrap();
                snapshot(&format!("histogram-{name}-{look}"), &document);
            });
        }
        with_pooling(|chart| {
            let size = (width, pooling::height(width));
            let document = svg::document(chart, size, &theme, &GlyphTable).unwrap();
            snapshot(&format!("pooling-{look}"), &document);
        });
    }
}

fn every_scene(check: impl Fn(&str, (f64, f64), &Scene)) {
    let theme = theme(false);
    for width in WIDTHS {
        for (name, bars) in CLINICS.iter() {
            with_histogram(bars, |chart| {
                let size = (width, histogram::height(width));
                let scene = chart.layout(&theme, size, &GlyphTable);
                check(&format!("histogram {name} {width}"), size, &scene);
            });
        }
        with_pooling(|chart| {
            let size = (width, pooling::height(width));
            let scene = chart.layout(&theme, size, &GlyphTable);
            check(&format!("pooling {width}"), size, &scene);
        });
    }
}

#[test]
fn labels_lie_inside_the_canvas_and_apart() {
    every_scene(|name, (width, height), scene| {
        for (i, label) in scene.labels.iter().enumerate() {
            let r = label.rect;
            let inside = r.x0 >= 0.0 && r.y0 >= 0.0 && r.x1 <= width && r.y1 <= height;
            assert!(inside, "{name}: {:?} at {r:?}", label.text);
            for other in &scene.labels[..i] {
                let apart = !label.rect.overlaps(&other.rect);
                assert!(apart, "{name}: {:?} on {:?}", label.text, other.text);
            }
        }
    });
}

#[test]
fn marks_lie_inside_the_plot() {
    every_scene(|name, _, scene| {
        let plot = caseload::charts::Rect::of_frame(&scene.frame).grown(1e-6);
        for mark in &scene.marks {
            let (Mark::Line { points, .. } | Mark::Area { points, .. }) = mark else {
                continue;
            };
            for (x, y) in points {
                let inside = plot.x0 <= *x && *x <= plot.x1 && plot.y0 <= *y && *y <= plot.y1;
                assert!(inside, "{name}: ({x}, {y})");
            }
        }
    });
}

#[test]
fn every_line_and_the_bars_are_named() {
    every_scene(|name, _, scene| {
        let named = |text: &str| scene.labels.iter().any(|label| label.text == text);
        if name.starts_with("pooling") {
            for size in POOL_SIZES {
                assert!(named(&format!("{size} clinicians")), "{name}: {size}");
            }
        } else {
            assert!(named("formula") && named("simulated"), "{name}");
        }
    });
}
