//! Both charts in every regime: snapshots as SVG, and the laws any layout keeps.

#![cfg(feature = "svg")]
// Helpers outside test functions fail like the tests they serve.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::PathBuf;

use caseload::charts::{
    Axes, Chart, GlyphTable, Mark, Marker, Palette, Scene, SeenChart, Standard, Theme, WaitChart,
    WaitExtent, seen, svg, ticks, wait,
};
use clinics::{corners, extras, regimes};

#[path = "charts/clinics.rs"]
mod clinics;

const WIDTHS: [f64; 7] = [280.0, 320.0, 360.0, 479.0, 560.0, 760.0, 1200.0];

fn theme(dark: bool) -> Theme {
    let palette = if dark { Palette::DARK } else { Palette::LIGHT };
    Theme::new(palette, "Inter, system-ui, sans-serif")
}

/// Compares with the file kept; `UPDATE_SNAPSHOTS=1` writes it instead.
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

#[test]
fn snapshots() {
    for clinic in regimes() {
        for (dark, width) in [(false, 760.0), (true, 360.0)] {
            let look = format!(
                "{}-{width}-{}",
                clinic.name,
                if dark { "dark" } else { "light" }
            );
            let theme = theme(dark);
            let size = (width, wait::height(width));
            clinic.wait(size, |chart| {
                let document = svg::document(chart, size, &theme, &GlyphTable).unwrap();
                snapshot(&format!("wait-{look}"), &document);
            });
            let size = (width, seen::height(width));
            clinic.seen(size, |chart| {
                let document = svg::document(chart, size, &theme, &GlyphTable).unwrap();
                snapshot(&format!("seen-{look}"), &document);
            });
        }
    }
}

#[test]
fn snapshots_of_what_is_asked_for() {
    for clinic in extras() {
        for (dark, width) in [(false, 760.0), (true, 360.0)] {
            let tone = if dark { "dark" } else { "light" };
            let size = (width, wait::height(width));
            clinic.wait(size, |chart| {
                let document = svg::document(chart, size, &theme(dark), &GlyphTable).unwrap();
                snapshot(&format!("wait-{}-{width}-{tone}", clinic.name), &document);
            });
        }
    }
}

/// Every chart of every clinic at every width, laid out, with its name and size.
fn every_scene(check: impl Fn(&str, (f64, f64), &Scene)) {
    let theme = theme(false);
    for clinic in regimes().into_iter().chain(corners()).chain(extras()) {
        for width in WIDTHS {
            let size = (width, wait::height(width));
            clinic.wait(size, |chart| {
                let name = format!("wait {} {width}", clinic.name);
                check(&name, size, &chart.layout(&theme, size, &GlyphTable));
            });
            let size = (width, seen::height(width));
            clinic.seen(size, |chart| {
                let name = format!("seen {} {width}", clinic.name);
                check(&name, size, &chart.layout(&theme, size, &GlyphTable));
            });
        }
    }
}

/// The places of a line, a quarter of a pixel apart.
fn places(line: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> {
    line.windows(2).flat_map(|pair| {
        let ((ax, ay), (bx, by)) = (pair[0], pair[1]);
        let steps = (4.0 * (bx - ax).hypot(by - ay)).ceil().max(1.0) as usize;
        (0..=steps).map(move |i| {
            let t = i as f64 / steps as f64;
            (ax + (bx - ax) * t, ay + (by - ay) * t)
        })
    })
}

#[test]
fn labels_lie_inside_the_canvas() {
    every_scene(|name, (width, height), scene| {
        for label in &scene.labels {
            let r = label.rect;
            let inside = r.x0 >= 0.0 && r.y0 >= 0.0 && r.x1 <= width && r.y1 <= height;
            assert!(inside, "{name}: {:?} at {r:?}", label.text);
        }
    });
}

#[test]
fn labels_do_not_cover_each_other() {
    every_scene(|name, _, scene| {
        for (i, a) in scene.labels.iter().enumerate() {
            for b in &scene.labels[..i] {
                assert!(
                    !a.rect.overlaps(&b.rect),
                    "{name}: {:?} on {:?}",
                    a.text,
                    b.text
                );
            }
        }
    });
}

#[test]
fn labels_do_not_lie_on_lines() {
    every_scene(|name, _, scene| {
        for mark in &scene.marks {
            let (line, width) = match mark {
                Mark::Line { points, width, .. } => (points.clone(), *width),
                Mark::Rule {
                    from,
                    to,
                    dash: Some(_),
                    width,
                    ..
                } => (vec![*from, *to], *width),
                _ => continue,
            };
            for label in &scene.labels {
                let r = label.rect.grown(width / 2.0 - 0.01);
                let hit =
                    places(&line).find(|(x, y)| r.x0 < *x && *x < r.x1 && r.y0 < *y && *y < r.y1);
                // Tick labels lie outside the plot, where a line may end.
                assert!(
                    hit.is_none(),
                    "{name}: {:?} on a line at {hit:?}",
                    label.text
                );
            }
        }
    });
}

#[test]
fn every_label_is_there() {
    every_scene(|name, _, scene| {
        let mut expected = vec!["first appointment", "10-day standard"];
        if name.starts_with("wait") {
            expected.extend([
                "business days between visits",
                "clinicians at work",
                "today ",
            ]);
        } else {
            expected.extend(["business days"]);
        }
        for text in expected {
            let found = scene
                .labels
                .iter()
                .any(|label| label.text.starts_with(text));
            assert!(found, "{name}: no {text:?}");
        }
    });
}

#[test]
fn nothing_is_drawn_outside_the_plot_or_without_a_place() {
    every_scene(|name, _, scene| {
        let plot = caseload::charts::Rect::of_frame(&scene.frame).grown(1e-6);
        for mark in &scene.marks {
            let points = match mark {
                // The triangle of a marker at an edge lies half on either side of it.
                Mark::Area { points, .. } if points.len() == 3 => continue,
                Mark::Line { points, .. } | Mark::Area { points, .. } => points,
                _ => continue,
            };
            for (x, y) in points {
                let inside = plot.x0 <= *x && *x <= plot.x1 && plot.y0 <= *y && *y <= plot.y1;
                assert!(inside, "{name}: ({x}, {y})");
            }
        }
    });
}

#[test]
fn files_hold_only_numbers() {
    for clinic in regimes().into_iter().chain(corners()).chain(extras()) {
        let size = (360.0, 280.0);
        clinic.wait(size, |chart| {
            let document = svg::document(chart, size, &theme(true), &GlyphTable).unwrap();
            assert!(
                !document.contains("NaN") && !document.contains("inf"),
                "{}",
                clinic.name
            );
            // An undefined coordinate becomes 0 or the end of i32 on its way to a backend.
            assert!(!document.contains("2147483647") && !document.contains("-2147483648"));
        });
    }
}

#[test]
fn hairlines_lie_on_pixel_edges() {
    let size = (760.0, 326.0);
    regimes()[0].wait(size, |chart| {
        let document = svg::document(chart, size, &theme(false), &GlyphTable).unwrap();
        let mut rules = 0;
        for rect in document.lines().filter(|line| line.starts_with("<rect")) {
            for name in ["x", "y", "width", "height"] {
                let value = rect.split(&format!(" {name}=\"")).nth(1).unwrap();
                let value: i32 = value.split('"').next().unwrap().parse().unwrap();
                assert_eq!(value % 10, 0, "{name} of {rect}");
            }
            rules += 1;
        }
        assert!(rules >= 10, "only {rules} rules");
    });
}

#[test]
fn ticks_are_round_and_right() {
    let size = (760.0, wait::height(760.0));
    regimes()[0].wait(size, |chart| {
        let scene = chart.layout(&theme(false), size, &GlyphTable);
        let texts: Vec<&str> = scene
            .labels
            .iter()
            .map(|label| label.text.as_str())
            .collect();
        assert_eq!(texts[..5], ["0", "10", "20", "30", "40"]);
        assert_eq!(texts[5..10], ["1,000", "2,000", "3,000", "4,000", "5,000"]);
        for label in &scene.labels[5..10] {
            let value: f64 = label.text.replace(',', "").parse().unwrap();
            let middle = f64::midpoint(label.rect.x0, label.rect.x1);
            assert!(
                (scene.frame.x_px(value) - middle).abs() < 0.5,
                "{}",
                label.text
            );
        }
        for label in &scene.labels[..5] {
            let value: f64 = label.text.parse().unwrap();
            let middle = f64::midpoint(label.rect.y0, label.rect.y1);
            assert!(
                (scene.frame.y_px(value) - middle).abs() < 1e-9,
                "{}",
                label.text
            );
        }
    });
}

#[test]
fn no_pixel_column_is_interpolated_over_more_than_one_step() {
    for width in WIDTHS {
        let size = (width, wait::height(width));
        for clinic in regimes() {
            let axes = clinic.axes();
            clinic.wait(size, |chart| {
                let frame = chart.layout(&theme(false), size, &GlyphTable).frame;
                let columns: Vec<f64> = clinic
                    .points(axes, width)
                    .iter()
                    .map(|p| frame.x_px(p.clinicians))
                    .collect();
                assert!(columns.windows(2).all(|pair| pair[1] - pair[0] <= 1.0));
                assert!((columns[0] - frame.left).abs() < 1e-6);
                assert!((columns.last().unwrap() - frame.right()).abs() < 1e-6);
            });
            clinic.seen(size, |chart| {
                let frame = chart.layout(&theme(false), size, &GlyphTable).frame;
                // A share is of whole days, so that every day has its value and nothing else has.
                for (day, point) in chart.points.iter().enumerate() {
                    assert!((point.business_days - day as f64).abs() < 1e-9);
                }
                let last = chart.points.last().unwrap().business_days;
                assert!(frame.x_px(last) >= frame.right() - 1e-6);
            });
        }
    }
}

/// The curve of a chart in the color given, in one line.
fn curve(scene: &Scene, color: plotters::style::RGBColor) -> Vec<Vec<(f64, f64)>> {
    let color = plotters::style::Color::to_rgba(&color);
    let line = |mark: &Mark| match mark {
        Mark::Line {
            points, color: c, ..
        } if *c == color => Some(points.clone()),
        _ => None,
    };
    scene.marks.iter().filter_map(line).collect()
}

#[test]
fn drawn_curves_pass_through_every_sample() {
    let size = (760.0, wait::height(760.0));
    for clinic in regimes() {
        clinic.wait(size, |chart| {
            let scene = chart.layout(&theme(false), size, &GlyphTable);
            let lines = curve(&scene, Palette::LIGHT.returns);
            assert_eq!(lines.len(), 1, "{}", clinic.name);
            let line = &lines[0];
            let mut seen = 0;
            for point in chart.points {
                let Some(weeks) = point.return_p50_weeks else {
                    continue;
                };
                let (x, y) = (
                    scene.frame.x_px(point.clinicians),
                    scene.frame.y_px(5.0 * weeks),
                );
                if y < scene.frame.top {
                    continue;
                }
                let next = line.partition_point(|p| p.0 < x).clamp(1, line.len() - 1);
                let ((ax, ay), (bx, by)) = (line[next - 1], line[next]);
                let drawn = ay + (by - ay) * (x - ax) / (bx - ax);
                assert!((drawn - y).abs() < 0.05, "{}: {drawn} for {y}", clinic.name);
                seen += 1;
            }
            assert!(seen > 300, "{}: {seen}", clinic.name);
            assert!(line.len() < 150, "{} points for a calm curve", line.len());
        });
    }
}

#[test]
fn curves_are_cut_where_they_cross_the_top() {
    let size = (760.0, wait::height(760.0));
    let clinic = &regimes()[0];
    clinic.wait(size, |chart| {
        let scene = chart.layout(&theme(false), size, &GlyphTable);
        let (x, y) = curve(&scene, Palette::LIGHT.returns)[0][0];
        assert!((y - scene.frame.top).abs() < 1e-9);
        let at = scene.frame.x_value(x);
        let days = clinic.interval(at).unwrap();
        assert!(
            (days - scene.frame.axes.y.hi).abs() < 0.05,
            "{days} days at {at}"
        );
    });
}

#[test]
fn gaps_stay_gaps() {
    let size = (600.0, wait::height(600.0));
    regimes()[1].wait(size, |chart| {
        let mut points = chart.points.to_vec();
        for point in &mut points[300..340] {
            point.return_p50_weeks = None;
            point.return_p90_weeks = Some(f64::NAN);
        }
        let chart = WaitChart {
            points: &points,
            ..*chart
        };
        let scene = chart.layout(&theme(false), size, &GlyphTable);
        let lines = curve(&scene, Palette::LIGHT.returns);
        assert_eq!(lines.len(), 2);
        let (before, after) = (&points[299], &points[340]);
        let (end, start) = (lines[0].last().unwrap(), lines[1][0]);
        assert!((end.0 - scene.frame.x_px(before.clinicians)).abs() < 1e-9);
        assert!((start.0 - scene.frame.x_px(after.clinicians)).abs() < 1e-9);
        let areas = scene
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Area { .. }))
            .count();
        assert_eq!(areas, 3, "the tint and the two parts of the band");
    });
}

#[test]
fn two_standards_and_the_curve_before_are_drawn_and_named() {
    let standards = [5.0, 12.0].map(|days| Standard {
        days,
        label: format!("within {days}"),
    });
    let check = |scene: &Scene| {
        let dashed = |m: &&Mark| matches!(m, Mark::Rule { dash: Some(_), .. });
        assert_eq!(scene.marks.iter().filter(dashed).count(), 2);
        let labels: Vec<_> = scene
            .labels
            .iter()
            .filter(|label| label.text.starts_with("within"))
            .collect();
        assert_eq!(labels.len(), 2);
        assert!(!labels[0].rect.overlaps(&labels[1].rect));
        let opacity: Vec<f64> = scene
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Line { color, width, .. } if *width > 1.0 => Some(color.3),
                _ => None,
            })
            .collect();
        assert_eq!(
            opacity,
            [0.4, 0.4, 1.0, 1.0],
            "the curves before, then the curves"
        );
    };
    for width in WIDTHS {
        let size = (width, wait::height(width));
        let now = &regimes()[0];
        let before = regimes()[1].points(now.axes(), width);
        now.wait(size, |chart| {
            let chart = WaitChart {
                ghost: &before,
                standards: &standards,
                ..*chart
            };
            check(&chart.layout(&theme(false), size, &GlyphTable));
        });
        now.seen(size, |chart| {
            let chart = SeenChart {
                ghost: chart.points,
                standards: &standards,
                ..*chart
            };
            check(&chart.layout(&theme(false), size, &GlyphTable));
        });
    }
}

#[test]
fn a_marker_off_the_plot_points_to_its_place() {
    let size = (760.0, wait::height(760.0));
    let axes = regimes()[0].axes();
    regimes()[0].wait(size, |chart| {
        let at = |clinicians, days| Marker {
            clinicians,
            days,
            label: "x".into(),
            filled: false,
        };
        for (marker, off) in [
            (at(2000.0, Some(11.0)), false),
            (at(2000.0, Some(900.0)), true),
            (at(2000.0, None), true),
            (at(axes.x.lo - 500.0, Some(8.0)), true),
            (at(axes.x.hi + 500.0, Some(8.0)), true),
        ] {
            let chart = WaitChart {
                markers: std::slice::from_ref(&marker),
                ..*chart
            };
            let scene = chart.layout(&theme(false), size, &GlyphTable);
            let discs = scene
                .marks
                .iter()
                .filter(|m| matches!(m, Mark::Disc { .. }))
                .count();
            let triangles = scene
                .marks
                .iter()
                .filter(|m| matches!(m, Mark::Area { points, .. } if points.len() == 3))
                .count();
            assert_eq!(
                (discs, triangles),
                if off { (0, 1) } else { (3, 0) },
                "{marker:?}"
            );
        }
    });
}

#[test]
fn pixels_and_data_map_both_ways() {
    let size = (760.0, wait::height(760.0));
    regimes()[0].wait(size, |chart| {
        let frame = chart.layout(&theme(false), size, &GlyphTable).frame;
        for fraction in [0.0, 0.1, 0.5, 1.0] {
            let n = frame.axes.x.lo + fraction * frame.axes.x.span();
            let days = frame.axes.y.lo + fraction * frame.axes.y.span();
            assert!((frame.x_value(frame.x_px(n)) - n).abs() < 1e-9);
            assert!((frame.y_value(frame.y_px(days)) - days).abs() < 1e-9);
            let twice = frame.zoomed(2.0);
            assert!((twice.x_px(n) - 2.0 * frame.x_px(n)).abs() < 1e-9);
        }
        assert!(frame.x_value(-50.0) >= frame.axes.x.lo);
        assert!(frame.x_value(5000.0) <= frame.axes.x.hi);
    });
}

#[test]
fn axes_show_every_staffing_whatever_it_is() {
    let some = [
        None,
        Some(0.0),
        Some(0.4),
        Some(3.0),
        Some(4303.0),
        Some(2e6),
        Some(f64::NAN),
    ];
    for today in some.into_iter().flatten() {
        for ordered in some {
            for load_one in some {
                for days in some {
                    let axes = Axes::for_wait(&WaitExtent {
                        today,
                        ordered,
                        standard: None,
                        load_one,
                        today_days: days,
                        ordered_days: days.unwrap_or(5.0),
                        longest_days: days,
                        standard_days: days,
                    });
                    for range in [axes.x, axes.y, Axes::for_seen(days, ordered).x] {
                        assert!(range.lo.is_finite() && range.hi.is_finite(), "{axes:?}");
                        assert!(range.lo >= 0.0 && range.hi > range.lo, "{axes:?}");
                    }
                    for n in [Some(today), ordered, load_one].into_iter().flatten() {
                        let shown = axes.x.lo <= n && n <= axes.x.hi;
                        assert!(shown || n.is_nan() || n <= 0.0, "{n} in {axes:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn steps_are_one_two_or_five_times_a_power_of_ten() {
    for exponent in -6..9 {
        for mantissa in [1.0, 1.3, 2.0, 3.7, 5.0, 7.1, 9.99] {
            let span = mantissa * 10_f64.powi(exponent);
            for most in 1..12 {
                let step = ticks::step(span, most, 0.0);
                let leading = step / 10_f64.powf(step.log10().floor() + 1e-12);
                let round = [1.0, 2.0, 5.0, 10.0]
                    .iter()
                    .any(|m| (leading - m).abs() < 1e-6);
                assert!(round, "{step}");
                assert!(
                    span / step <= most as f64 * (1.0 + 1e-6),
                    "{span} by {step}"
                );
                assert!(
                    span / step * 2.5 > most as f64 * (1.0 - 1e-6),
                    "{span} by {step}"
                );
            }
        }
    }
}
