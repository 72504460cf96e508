//! What matters most as the page says and draws it: snapshots of the tornado, the laws its layout
//! keeps, and the sentences.

#![cfg(feature = "svg")]
// Helpers outside test functions fail like the tests they serve.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::path::PathBuf;
use std::sync::LazyLock;

use caseload::charts::tornado::{BarEnd, TornadoBar, TornadoChart, TornadoWords, height};
use caseload::charts::{Chart, GlyphTable, Mark, Palette, Scene, Theme, svg};
use caseload::i18n::Messages;
use caseload::model::goal_seek::{Goal, Solution, goal_seek};
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::sensitivity::break_even::{break_even, break_evens, pays_for_itself};
use caseload::model::sensitivity::information::Information;
use caseload::model::sensitivity::monte_carlo::Percentiles;
use caseload::model::sensitivity::tornado::{Bar, tornado};
use caseload::model::{Inputs, ParameterId, Scenario};
use caseload::narrative::figures::Figure;
use caseload::narrative::matters;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

const ORDERED: Measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
const STANDARD: Measure = Measure::Required(Aim::Standard, StaffMeasure::Clinicians);
const ANSWERS: [Measure; 4] = [
    ORDERED,
    STANDARD,
    Measure::FirstP50Weeks,
    Measure::ReturnP50Weeks,
];
const WIDTHS: [f64; 7] = [280.0, 320.0, 360.0, 559.0, 560.0, 760.0, 1200.0];

/// The chart of a result in a scenario, as the page draws it.
fn with_chart(scenario: &Scenario, measure: Measure, check: impl Fn(&TornadoChart<'_>)) {
    let messages = &*MESSAGES;
    let end = |value: Option<f64>| BarEnd {
        value: value.map(|value| matters::rounded(measure, value)),
        text: matters::bare(measure, value, messages),
    };
    let bars: Vec<TornadoBar> = tornado(scenario, measure)
        .iter()
        .take(10)
        .map(|bar| TornadoBar {
            label: messages.parameter_label(bar.id),
            range: matters::range(bar.id, bar.low, bar.high, messages),
            low: end(bar.at_low),
            high: end(bar.at_high),
        })
        .collect();
    let current = measure.of(scenario);
    let now = matters::quantity(measure, current, messages);
    check(&TornadoChart {
        bars: &bars,
        current: current.map(|value| matters::rounded(measure, value)),
        missing_is_low: measure.more_is_better(),
        words: &TornadoWords {
            current: messages.format(
                "matters-leans-current",
                &[("now", caseload::i18n::Arg::Text(now))],
            ),
            low: messages.text("matters-leans-low"),
            high: messages.text("matters-leans-high"),
        },
    });
}

/// The defaults, a clinic whose list can grow without end, a small one, and one that nobody needs.
fn scenarios() -> Vec<Scenario> {
    let with = |change: &dyn Fn(&mut Inputs)| {
        let mut inputs = Inputs::default();
        change(&mut inputs);
        Scenario::try_from(&inputs).unwrap()
    };
    vec![
        Scenario::default(),
        with(&|inputs| inputs.clinicians = 240.0),
        with(&|inputs| {
            inputs.members = 4_000.0;
            inputs.clinicians = 3.0;
        }),
        with(&|inputs| inputs.members = 5e8),
        with(&|inputs| inputs.new_episodes_per_member_year = 0.0),
    ]
}

#[test]
fn snapshots() {
    for (dark, width) in [(false, 760.0), (true, 360.0)] {
        let palette = if dark { Palette::DARK } else { Palette::LIGHT };
        let theme = Theme::new(palette, "Inter, system-ui, sans-serif");
        with_chart(&Scenario::default(), ORDERED, |chart| {
            let size = (width, height(width, chart.bars.len()));
            let document = svg::document(chart, size, &theme, &GlyphTable).unwrap();
            let look = if dark { "dark" } else { "light" };
            let name = format!("tornado-{width}-{look}");
            let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
                .join(format!("tests/snapshots/{name}.svg"));
            if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                std::fs::write(&path, &document).unwrap();
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(
                kept == document,
                "{name}.svg differs; look at it, then accept it with UPDATE_SNAPSHOTS=1"
            );
        });
    }
}

fn every_scene(check: impl Fn(&str, (f64, f64), &TornadoChart<'_>, &Scene)) {
    let theme = Theme::new(Palette::LIGHT, "Inter, system-ui, sans-serif");
    for (index, scenario) in scenarios().iter().enumerate() {
        for measure in ANSWERS {
            for width in WIDTHS {
                with_chart(scenario, measure, |chart| {
                    let size = (width, height(width, chart.bars.len()));
                    let name = format!("{} of scenario {index} at {width}", measure.id());
                    check(&name, size, chart, &chart.layout(&theme, size, &GlyphTable));
                });
            }
        }
    }
}

#[test]
fn labels_lie_inside_the_canvas_and_do_not_cover_each_other() {
    every_scene(|name, (width, height), _, scene| {
        for (index, label) in scene.labels.iter().enumerate() {
            let r = label.rect;
            let inside = r.x0 >= 0.0 && r.y0 >= 0.0 && r.x1 <= width && r.y1 <= height;
            assert!(inside, "{name}: {:?} at {r:?}", label.text);
            for other in &scene.labels[..index] {
                let apart = !r.overlaps(&other.rect);
                assert!(apart, "{name}: {:?} on {:?}", label.text, other.text);
            }
        }
    });
}

#[test]
fn labels_stand_in_one_column_and_no_mark_covers_one() {
    every_scene(|name, _, chart, scene| {
        for bar in chart.bars {
            let label = scene.labels.iter().find(|label| label.text == bar.label);
            assert_eq!(label.unwrap().rect.x0, 0.0, "{name}: {}", bar.label);
        }
        for mark in &scene.marks {
            let (from, to) = match mark {
                Mark::Area { points, .. } => (points[0], points[2]),
                Mark::Rule { from, to, .. } => (*from, *to),
                other => panic!("{name}: {other:?}"),
            };
            for label in &scene.labels {
                let r = label.rect;
                let apart = to.0 <= r.x0 || r.x1 <= from.0 || to.1 <= r.y0 || r.y1 <= from.1;
                assert!(apart, "{name}: {:?} under {mark:?}", label.text);
            }
        }
    });
}

#[test]
fn the_line_of_now_stands_at_its_value_and_the_widest_bar_fills_the_plot() {
    let theme = Theme::new(Palette::LIGHT, "Inter");
    with_chart(&Scenario::default(), ORDERED, |chart| {
        let scene = chart.layout(
            &theme,
            (760.0, height(760.0, chart.bars.len())),
            &GlyphTable,
        );
        let rule = scene.marks.iter().find_map(|mark| match mark {
            Mark::Rule { from, .. } => Some(from.0),
            _ => None,
        });
        assert_eq!(rule, Some(scene.frame.x_px(chart.current.unwrap())));
        let corners = scene.marks.iter().flat_map(|mark| match mark {
            Mark::Area { points, .. } => points.clone(),
            _ => Vec::new(),
        });
        let ends = corners.filter(|point| point.1 < scene.frame.bottom());
        let (least, most) = ends.fold((f64::INFINITY, 0.0_f64), |(lo, hi), point| {
            (lo.min(point.0), hi.max(point.0))
        });
        assert!((least - scene.frame.left).abs() < 1e-9);
        assert!((most - scene.frame.right()).abs() < 1e-9);
    });
}

#[test]
fn what_the_answer_leans_on_is_said_with_both_ends() {
    let bars = tornado(&Scenario::default(), ORDERED);
    assert_eq!(
        matters::leans(ORDERED, None, &bars, &MESSAGES),
        "“Members starting care” moves it most: 2,025 clinicians at 4% a year, 6,075 clinicians at \
         12% a year"
    );
    let missing = Bar {
        at_high: None,
        ..bars[0]
    };
    let sentence = matters::leans(ORDERED, None, &[missing], &MESSAGES);
    assert!(sentence.ends_with("no number at 12% a year"), "{sentence}");
    assert_eq!(
        matters::leans(Measure::FirstP50Weeks, Some(0.04), &[], &MESSAGES),
        "Wait for a first appointment, median: under a day, at either end of every evidence range"
    );
}

#[test]
fn an_input_that_does_not_change_what_is_printed_is_no_bar() {
    let bars = tornado(&Scenario::default(), Measure::FirstP50Weeks);
    assert!(!bars.is_empty());
    let moving = |bar: &&Bar| matters::moves(Measure::FirstP50Weeks, bar, &MESSAGES);
    assert_eq!(bars.iter().filter(moving).count(), 0);
    let bars = tornado(&Scenario::default(), ORDERED);
    assert!(
        bars.iter()
            .take(10)
            .all(|bar| matters::moves(ORDERED, bar, &MESSAGES))
    );
}

#[test]
fn the_number_of_clinicians_is_that_of_the_answer() {
    for scenario in scenarios() {
        let outcome = caseload::model::evaluate(&scenario);
        let ordered = outcome.required.ordered.map(|staff| staff.headcount);
        let value = ORDERED.of(&scenario);
        let rounded = value.map(|value| matters::rounded(ORDERED, value));
        assert_eq!(rounded, ordered);
    }
}

#[test]
fn a_range_without_an_upper_end_says_so() {
    let band = |p90| Percentiles {
        p10: Some(2_829.3),
        p50: Some(4_155.0),
        p90,
    };
    let inputs = Inputs::default();
    let say = |p90| matters::spread(&inputs, ORDERED, &band(p90), 0.007, &MESSAGES);
    assert_eq!(
        say(Some(5_806.0)),
        "Clinicians needed, as ordered: 2,830 to 5,806 clinicians in eight draws of ten; in half, \
         at most 4,155 clinicians. Today’s 1,966 would be enough in 0.7% of draws."
    );
    let open = say(None);
    assert!(
        open.contains("in at least one in ten, no number is enough"),
        "{open}"
    );
    assert!(!open.contains("none"), "{open}");
}

#[test]
fn the_first_thing_to_ask_for_is_named_only_if_it_helps() {
    let ranked = |narrowing| {
        [Information {
            id: ParameterId::NewEpisodesPerMemberYear,
            narrowing,
            variance_share: 0.4,
        }]
    };
    let sentence = matters::ask_first(ORDERED, &ranked(0.235), &MESSAGES);
    assert!(
        sentence.starts_with("Ask first for “Members starting care”"),
        "{sentence}"
    );
    assert!(sentence.ends_with("by 24%."), "{sentence}");
    assert_eq!(
        matters::ask_first(ORDERED, &ranked(0.004), &MESSAGES),
        matters::ask_first(ORDERED, &[], &MESSAGES)
    );
}

#[test]
fn break_even_says_which_way_and_how_far() {
    let scenario = Scenario::default();
    let demand = ParameterId::NewEpisodesPerMemberYear;
    let found = break_even(&scenario, Aim::Standard, demand).unwrap();
    assert_eq!(
        matters::flips(Aim::Standard, false, Some((&found, 0.0508)), &MESSAGES),
        "Today’s staff is not enough for the standard; it would be with “Members starting care” at \
         5.08% a year or less (now 8.5% a year)"
    );
    let never = break_even(&scenario, Aim::Standard, ParameterId::BackfillShare).unwrap();
    assert_eq!(never.flips_at, None);
    assert_eq!(
        matters::flip(&never, None, &MESSAGES),
        "no value between 0% and 100% does it"
    );
    let plenty = scenario.with(ParameterId::Clinicians, 6_000.0).unwrap();
    let found = break_even(&plenty, Aim::Ordered, ParameterId::Clinicians).unwrap();
    let sentence = matters::flips(Aim::Ordered, true, Some((&found, 4_302.0)), &MESSAGES);
    assert!(
        sentence
            .contains("it would no longer be with “Clinicians at work” at 4,302 people or less"),
        "{sentence}"
    );
    let nothing = matters::flips(Aim::Ordered, false, None, &MESSAGES);
    assert_eq!(
        nothing,
        "Today’s staff is not enough; no single input changes that for visits as ordered"
    );
    let long = scenario.with(ParameterId::VisitIntervalWeeks, 4.0).unwrap();
    assert!(break_evens(&long, Aim::Standard).is_empty());
}

#[test]
fn protected_time_against_turnover_says_both_numbers() {
    let scenario = Scenario::default();
    let change = (ParameterId::PatientManagementHours, 6.5);
    let turnover = ParameterId::TurnoverPerYear;
    let offset = pays_for_itself(&scenario, Aim::Ordered, change, turnover).unwrap();
    let sentence = matters::pays(&offset, 0.10, &MESSAGES).unwrap();
    assert!(
        sentence.contains("frees 147 of 4,113 full-time posts"),
        "{sentence}"
    );
    assert!(
        sentence.contains("unless turnover rises to 16.3% a year or more (now 10% a year)"),
        "{sentence}"
    );
}

#[test]
fn a_target_out_of_reach_says_between_what() {
    let scenario = Scenario::default();
    let say = |id: ParameterId, weeks: f64| {
        let goal = Goal {
            measure: Measure::ReturnP50Weeks,
            value: weeks,
        };
        let found = goal_seek(&scenario, &goal, id, None).unwrap();
        let amount = |value| matters::input(id, value, &MESSAGES);
        let label = MESSAGES.parameter_label(id);
        matters::solution(&label, amount, goal.measure, &found, &MESSAGES)
    };
    assert_eq!(
        say(ParameterId::PatientManagementHours, 2.0),
        "Notes and calls: no value between 0 hours a week and 80 hours a week does it. The closest \
         is 0 hours a week: there, “Gap between visits, median” is 14 business days."
    );
    assert!(
        say(ParameterId::Clinicians, 2.0)
            .contains("people or more. There, “Gap between visits, median” is 10 business days.")
    );
    assert!(say(ParameterId::PatientManagementHours, 100.0).contains(" or less. There,"));
    let none = matters::solution(
        "Leave",
        |value| value.to_string(),
        STANDARD,
        &Solution::NotApplicable,
        &MESSAGES,
    );
    assert!(none.contains("does not apply"), "{none}");
}

#[test]
fn changes_carry_their_sign_and_never_print_as_minus_zero() {
    let say = |figure, value| matters::signed(figure, value, &MESSAGES);
    assert_eq!(say(Figure::People, Some(165.4)), "+165");
    assert_eq!(say(Figure::Fte, Some(-32.66)), "−32.7");
    assert_eq!(say(Figure::Days, Some(0.27)), "+0.27");
    assert_eq!(say(Figure::Days, Some(-0.001)), "0");
    assert_eq!(say(Figure::Dollars, Some(-4_111_645.2)), "−$4.112 million");
    assert_eq!(say(Figure::Days, None), "none");
}
