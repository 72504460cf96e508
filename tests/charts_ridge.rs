//! The ridge chart: snapshots as SVG, and the laws any layout keeps.

#![cfg(feature = "svg")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::PathBuf;

use caseload::charts::{
    Axes, Chart, GlyphTable, Mark, Palette, RidgeChart, RidgeColumn, RidgeWords, Scene, Theme,
    ridge, svg,
};
use caseload::model::ParameterId::{
    self, DropoutPerWeek, NewEpisodesPerMemberYear, SessionsToComplete,
};
use caseload::model::Scenario;
use caseload::model::calibration::{BANDS, Observation, Ridge};
use caseload::model::measure::Measure;
use caseload::narrative::calibration::{AS_WELL, least};
use plotters::style::RGBAColor;

const WIDTHS: [f64; 6] = [280.0, 320.0, 479.0, 560.0, 760.0, 1200.0];
const BAND_NAMES: [&str; 3] = ["off by up to 5%", "10%", "20%"];

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

/// A ridge, and the range of its inputs, in percent where they are shares.
struct Case {
    name: &'static str,
    columns: Vec<RidgeColumn>,
    ranges: [(f64, f64); 2],
    now: (f64, f64),
    fit: (f64, f64),
}

fn case(
    name: &'static str,
    figures: &[(Measure, f64)],
    (x, y): (ParameterId, ParameterId),
) -> Case {
    let base = Scenario::default();
    let observed: Vec<Observation> = figures
        .iter()
        .map(|(measure, value)| Observation {
            measure: *measure,
            value: *value,
        })
        .collect();
    let mut found = Ridge::new(&base, &observed, (x, y), 121).unwrap();
    while found.advance() {}
    let factor = |id| if id == SessionsToComplete { 1.0 } else { 100.0 };
    let (across, up) = (factor(x), factor(y));
    let points = found.points();
    let best = points
        .iter()
        .min_by(|a, b| a.misfit.total_cmp(&b.misfit))
        .unwrap();
    let line = least(points) + AS_WELL;
    let value = |id| base.inputs().number(id).unwrap() * factor(id);
    let [first, second] = found.ranges();
    Case {
        name,
        columns: points
            .iter()
            .map(|point| RidgeColumn {
                first: point.first * across,
                best: (point.misfit <= line).then_some(point.second * up),
                bands: point
                    .bands
                    .iter()
                    .map(|edges| edges.map(|(low, high)| (low * up, high * up)))
                    .collect(),
            })
            .collect(),
        ranges: [
            (first.0 * across, first.1 * across),
            (second.0 * up, second.1 * up),
        ],
        now: (value(x), value(y)),
        fit: (best.first * across, best.second * up),
    }
}

/// One figure: a line across the plot. Two: a point pinned down. Contradictory ones: nothing near.
fn cases() -> [Case; 4] {
    use Measure::{CaseloadPerFte, ReturnMeanWeeks, SessionsPerPatient};
    let pair = (NewEpisodesPerMemberYear, DropoutPerWeek);
    let sessions = (SessionsToComplete, DropoutPerWeek);
    [
        case("one-figure", &[(ReturnMeanWeeks, 5.0)], pair),
        case(
            "two-figures",
            &[(ReturnMeanWeeks, 5.0), (CaseloadPerFte, 70.0)],
            pair,
        ),
        case(
            "contradictory",
            &[(ReturnMeanWeeks, 6.0), (SessionsPerPatient, 9.0)],
            pair,
        ),
        case("sessions", &[(ReturnMeanWeeks, 4.0)], sessions),
    ]
}

fn with_chart(case: &Case, look: impl Fn(&RidgeChart)) {
    look(&RidgeChart {
        axes: Axes::for_ridge(case.ranges, &case.columns, &[case.now, case.fit]),
        columns: &case.columns,
        now: case.now,
        fit: Some(case.fit),
        words: &RidgeWords {
            y_title: "Patients who leave while waiting (% a week)".to_owned(),
            x_title: "Members who start care (% a year)".to_owned(),
            ridge: "fit equally well".to_owned(),
            now: "now".to_owned(),
            fit: "nearest fit".to_owned(),
            bands: BAND_NAMES.map(str::to_owned).to_vec(),
        },
        x_tick: &|value| format!("{}", (value * 1e6).round() / 1e6),
        y_tick: &|value| format!("{}", (value * 1e6).round() / 1e6),
    });
}

#[test]
fn snapshots() {
    for case in cases() {
        for (dark, width) in [(false, 760.0), (true, 360.0)] {
            let look = format!("{width}-{}", if dark { "dark" } else { "light" });
            with_chart(&case, |chart| {
                let size = (width, ridge::height(width));
                let document = svg::document(chart, size, &theme(dark), &GlyphTable).unwrap();
                snapshot(&format!("ridge-{}-{look}", case.name), &document);
            });
        }
    }
}

fn every_scene(check: impl Fn(&Case, &str, (f64, f64), &Scene)) {
    let theme = theme(false);
    for case in cases() {
        for width in WIDTHS {
            with_chart(&case, |chart| {
                let size = (width, ridge::height(width));
                let scene = chart.layout(&theme, size, &GlyphTable);
                check(&case, &format!("{} {width}", case.name), size, &scene);
            });
        }
    }
}

#[test]
fn labels_lie_inside_the_canvas_and_apart() {
    every_scene(|_, name, (width, height), scene| {
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
    every_scene(|_, name, _, scene| {
        let plot = caseload::charts::Rect::of_frame(&scene.frame).grown(1e-6);
        for mark in &scene.marks {
            let points = match mark {
                Mark::Line { points, .. } | Mark::Area { points, .. } => points.clone(),
                Mark::Disc { at, .. } => vec![*at],
                Mark::Rule { .. } => continue,
            };
            for (x, y) in points {
                let inside = plot.x0 <= x && x <= plot.x1 && plot.y0 <= y && y <= plot.y1;
                assert!(inside, "{name}: ({x}, {y})");
            }
        }
    });
}

#[test]
fn the_line_the_points_and_the_bands_that_are_drawn_are_named() {
    every_scene(|case, name, _, scene| {
        let named = |text: &str| scene.labels.iter().any(|label| label.text == text);
        assert!(named("now"), "{name}");
        assert!(
            named("fit equally well") || case.name != "one-figure",
            "{name}"
        );
        for (band, text) in BAND_NAMES.into_iter().enumerate() {
            let drawn = case
                .columns
                .iter()
                .filter(|column| column.bands[band].is_some());
            assert!(named(text) || drawn.count() < 8, "{name}: {text}");
        }
    });
}

#[test]
fn bands_are_told_apart_by_lightness_alone() {
    for dark in [false, true] {
        let theme = theme(dark);
        let scene = {
            let [case, ..] = cases();
            let mut kept = None;
            let size = (760.0, ridge::height(760.0));
            RidgeChart {
                axes: Axes::for_ridge(case.ranges, &case.columns, &[case.now, case.fit]),
                columns: &case.columns,
                now: case.now,
                fit: None,
                words: &RidgeWords::default(),
                x_tick: &|_| String::new(),
                y_tick: &|_| String::new(),
            }
            .layout(&theme, size, &GlyphTable)
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Area { color, .. } => Some(*color),
                _ => None,
            })
            .for_each(|color| kept = Some(color));
            kept
        };
        let RGBAColor(r, g, b, alpha) = scene.unwrap();
        let paper = theme.palette.paper;
        let gray = |r: f64, g: f64, b: f64| 0.2126 * r + 0.7152 * g + 0.0722 * b;
        let tint = gray(f64::from(r), f64::from(g), f64::from(b));
        let mut shade = gray(f64::from(paper.0), f64::from(paper.1), f64::from(paper.2));
        for _ in BANDS {
            let next = shade + alpha * (tint - shade);
            assert!(
                (next - shade).abs() > 10.0,
                "{dark}: {shade} then {next} of 255"
            );
            shade = next;
        }
    }
}
