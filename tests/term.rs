//! The term on the page: its sentences, its part of the link, its chart.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::projection::{Answer, HiringPlan, Projection, Term, TermId, project};
use caseload::model::{Inputs, Scenario};
use caseload::narrative::link_notice;
use caseload::narrative::term::{cost, describe, ordered, plan, standard, starts, title, week};
use caseload::share::link::{LinkNotice, decode, encode, encode_with};
use proptest::prelude::*;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

fn with(clinicians: f64) -> Scenario {
    Scenario::try_from(&Inputs {
        clinicians,
        ..Inputs::default()
    })
    .unwrap()
}

fn followed(scenario: &Scenario, term: &Term) -> Projection {
    project(scenario, &term.plan()).unwrap()
}

/// Posts half again in two years, and ten weeks' strike in the first.
fn hiring() -> Term {
    Term {
        hiring: HiringPlan::Posts,
        stoppage_weeks: 10.0,
        ..Term::default()
    }
}

#[test]
fn sentences_say_what_the_projection_says() {
    let scenario = with(6000.0);
    let term = Term::default();
    let plenty = followed(&scenario, &term);
    assert_eq!(plenty.standard_holds_from, Some(1));
    assert_eq!(
        title(&plenty, &MESSAGES),
        "The standard holds from the first week to the end of the term"
    );
    assert_eq!(
        standard(&scenario, &plenty, &MESSAGES),
        "The standard holds for good from the first week."
    );
    assert!(ordered(&plenty, &MESSAGES).ends_with("from the first week."));
    assert_eq!(
        plan(&term, &MESSAGES),
        "Today’s posts are kept and leavers replaced, over 4 years."
    );

    let scenario = with(1965.8);
    let short = followed(&scenario, &term);
    assert_eq!(short.standard_holds_from, None);
    assert_eq!(
        title(&short, &MESSAGES),
        "The standard does not hold at the end of the term"
    );
    assert!(standard(&scenario, &short, &MESSAGES).contains("fewer than 90%"));
    let last = week(short.weeks.last().unwrap(), &MESSAGES);
    assert!(last.starts_with("In week 208, on average:"), "{last}");
    let paid = cost(&short, &MESSAGES);
    assert!(
        paid.starts_with("The posts cost $1.") && paid.contains(" billion "),
        "{paid}"
    );
    assert_eq!(
        plan(&hiring(), &MESSAGES),
        "Posts go to 150% of today’s by month 24, then fill and ramp up, over 4 years. \
         For 10 weeks, after week 26, 40% of clinicians are at work."
    );
    let struck = followed(&scenario, &hiring());
    let text = describe(&struck, &MESSAGES);
    assert!(text.contains("not steady state"), "{text}");
    assert!(
        text.contains("In 13 weeks in or just after a deep cut"),
        "{text}"
    );
}

#[test]
fn the_search_is_told_with_what_would_be_feasible() {
    let scenario = with(1965.8);
    let term = Term::default();
    let say = |answer: Option<Answer>| starts(&scenario, &term, answer.as_ref(), &MESSAGES);
    assert_eq!(
        say(Some(Answer::Starts(74.0))),
        "For the standard to hold from month 36, 74 people must start each month, leavers \
         replaced; with one fewer it does not."
    );
    assert!(say(Some(Answer::Starts(1.0))).contains("1 person must start"));
    assert!(say(Some(Answer::Starts(0.0))).contains("nobody needs to start"));
    assert_eq!(
        say(Some(Answer::Infeasible {
            earliest_week: Some(131)
        })),
        "Not feasible: even 98 people starting each month, the ceiling, do not bring the standard \
         by month 36. It holds from week 131 at the earliest."
    );
    let never = say(Some(Answer::Infeasible {
        earliest_week: None,
    }));
    assert!(never.ends_with("nor by the end of the term."), "{never}");
    assert!(say(None).starts_with("Looking for"));
}

#[test]
fn a_clinic_without_hours_has_no_weeks_and_whole_sentences() {
    let scenario = Scenario::try_from(&Inputs {
        patient_management_hours: 37.5,
        ..Inputs::default()
    })
    .unwrap();
    let projection = followed(&scenario, &Term::default());
    assert!(projection.weeks.is_empty());
    assert_eq!(
        describe(&projection, &MESSAGES),
        "Without bookable hours, nobody is seen."
    );
    assert_eq!(
        cost(&projection, &MESSAGES),
        "The posts cost none over the term, filled or not."
    );
}

fn terms() -> impl Strategy<Value = Term> {
    let number = |id: TermId| {
        let range = id.range().unwrap();
        range.min..=range.max
    };
    (
        prop::sample::select(&HiringPlan::ALL[..]),
        prop::collection::vec(0.0_f64..=1.0, TermId::ALL.len()),
    )
        .prop_map(move |(hiring, places)| {
            let mut term = Term {
                hiring,
                ..Term::default()
            };
            for (id, place) in TermId::ALL.into_iter().zip(places) {
                if id.range().is_some() && place > 0.2 {
                    let range = number(id);
                    let (low, high) = (*range.start(), *range.end());
                    term.set_number(id, (low + (high - low) * place).min(high));
                }
            }
            term
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_term_comes_back_from_its_link(term in terms(), members in 1e4..1e7) {
        let inputs = Inputs { members, ..Inputs::default() };
        let decoded = decode(&encode_with(&inputs, &term));
        prop_assert!(decoded.notices.is_empty(), "{:?}", decoded.notices);
        prop_assert_eq!(decoded.term, term);
        prop_assert_eq!(decoded.inputs, inputs);
        prop_assert!(term.plan().validate().is_ok());
    }
}

#[test]
fn links_of_inputs_alone_are_as_before() {
    assert_eq!(encode_with(&Inputs::default(), &Term::default()), "");
    let inputs = Inputs {
        members: 2e5,
        ..Inputs::default()
    };
    assert_eq!(encode_with(&inputs, &Term::default()), encode(&inputs));
    assert_eq!(decode(&encode(&inputs)).term, Term::default());
}

#[test]
fn a_term_outside_its_limits_is_told() {
    let decoded = decode("v=1&term_years=9&hiring=soon&stoppage_capacity=x&term_years=2");
    assert_eq!(decoded.term.term_years, 6.0);
    assert_eq!(decoded.term.hiring, HiringPlan::Keep);
    assert_eq!(
        decoded.notices,
        [
            LinkNotice::TermClamped {
                id: TermId::TermYears,
                value: 9.0,
                limit: 6.0
            },
            LinkNotice::TermUnreadable {
                id: TermId::Hiring,
                text: "soon".to_owned()
            },
            LinkNotice::TermUnreadable {
                id: TermId::StoppageCapacity,
                text: "x".to_owned()
            },
            LinkNotice::TermDuplicate {
                id: TermId::TermYears
            },
        ]
    );
    let told: Vec<String> = decoded
        .notices
        .iter()
        .map(|notice| link_notice(notice, &MESSAGES))
        .collect();
    assert_eq!(
        told[0],
        "Length of the contract: the value given is 9 years; the limit is 6 years, which is used instead."
    );
    assert!(told[1].contains("Keep today’s posts"), "{}", told[1]);
    assert!(told[2].contains("40%"), "{}", told[2]);
}

#[cfg(feature = "svg")]
mod chart {
    use std::path::PathBuf;

    use caseload::charts::term::{TermAxes, TermChart, TermWords, height, tick_weeks};
    use caseload::charts::{Chart, GlyphTable, Mark, Palette, Standard, Theme, svg};
    use caseload::model::projection::Week;

    use super::*;

    fn theme(dark: bool) -> Theme {
        let palette = if dark { Palette::DARK } else { Palette::LIGHT };
        Theme::new(palette, "Inter, system-ui, sans-serif")
    }

    fn drawn<R>(scenario: &Scenario, term: &Term, draw: impl FnOnce(&TermChart) -> R) -> R {
        let projection = followed(scenario, term);
        let staff = |week: &Week| week.filled_posts_fte;
        let words = TermWords {
            x_title: "months from the start".into(),
            y_title: "business days, week by week".into(),
            first_appointment: "first appointment".into(),
            return_visit: "return visit".into(),
            backlog: "people waiting for a first appointment".into(),
            staff: "filled posts, FTE".into(),
            stoppage: "strike or lockout".into(),
        };
        let standards = [Standard {
            days: 10.0,
            label: "10-day standard".into(),
        }];
        let stoppage = term.plan().stoppage;
        draw(&TermChart {
            axes: TermAxes::new(&projection.weeks, &[10.0], staff),
            weeks: &projection.weeks,
            staff: &staff,
            standards: &standards,
            stoppage: stoppage.map(|stoppage| (stoppage.from_week, stoppage.to_week)),
            words: &words,
            x_tick: &|week| MESSAGES.short_number(week * 12.0 / 52.0, 1),
            y_tick: &|value| MESSAGES.short_number(value, 1),
        })
    }

    fn regimes() -> [(&'static str, Scenario, Term); 2] {
        [
            ("hiring", with(1965.8), hiring()),
            (
                "plenty",
                with(6000.0),
                Term {
                    term_years: 1.0,
                    ..Term::default()
                },
            ),
        ]
    }

    #[test]
    fn snapshots() {
        for (name, scenario, term) in regimes() {
            for (dark, width) in [(false, 760.0), (true, 360.0)] {
                let size = (width, height(width));
                let document = drawn(&scenario, &term, |chart| {
                    svg::document(chart, size, &theme(dark), &GlyphTable).unwrap()
                });
                let look = if dark { "dark" } else { "light" };
                let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
                    .join(format!("tests/snapshots/term-{name}-{width}-{look}.svg"));
                if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
                    std::fs::write(&path, &document).unwrap();
                }
                let kept = std::fs::read_to_string(&path).unwrap_or_default();
                assert!(kept == document, "{} differs", path.display());
            }
        }
    }

    #[test]
    fn everything_lies_on_the_canvas_and_the_parts_share_their_left_edge() {
        for (name, scenario, term) in regimes() {
            for width in [280.0, 360.0, 760.0, 1200.0] {
                let size = (width, height(width));
                let scene = drawn(&scenario, &term, |chart| {
                    chart.layout(&theme(false), size, &GlyphTable)
                });
                for label in &scene.labels {
                    let rect = label.rect;
                    assert!(
                        rect.x0 >= -0.5
                            && rect.x1 <= width + 0.5
                            && rect.y0 >= 0.0
                            && rect.y1 <= size.1,
                        "{name} {width}: {} at {rect:?}",
                        label.text
                    );
                }
                for wanted in [
                    "first appointment",
                    "return visit",
                    "filled posts, FTE",
                    "people waiting for a first appointment",
                ] {
                    assert!(
                        scene.labels.iter().any(|label| label.text == wanted),
                        "{name} {width}: no {wanted}"
                    );
                }
                let left = scene.frame.left;
                for mark in &scene.marks {
                    if let Mark::Line { points, .. } = mark {
                        assert!(points.iter().all(|point| point.0 >= left - 0.01));
                    }
                }
            }
        }
    }

    #[test]
    fn uncertain_weeks_are_drawn_thin() {
        let palette = Palette::LIGHT;
        let (_, scenario, term) = &regimes()[0];
        let size = (760.0, height(760.0));
        let scene = drawn(scenario, term, |chart| {
            chart.layout(&theme(false), size, &GlyphTable)
        });
        let widths: Vec<(f64, f64)> = scene
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Line { color, width, .. }
                    if (color.0, color.1, color.2)
                        == (palette.returns.0, palette.returns.1, palette.returns.2) =>
                {
                    Some((*width, color.3))
                }
                _ => None,
            })
            .collect();
        assert!(
            widths
                .iter()
                .any(|(width, alpha)| *width < 1.5 && *alpha < 0.5),
            "{widths:?}"
        );
        assert!(
            widths
                .iter()
                .any(|(width, alpha)| *width > 1.5 && *alpha == 1.0),
            "{widths:?}"
        );
    }

    #[test]
    fn ticks_are_quarters_up_to_two_years() {
        assert_eq!(tick_weeks(104.0), 13.0);
        assert_eq!(tick_weeks(208.0), 52.0);
    }
}
