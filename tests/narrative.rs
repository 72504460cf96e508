//! Sentences: right where it is known what they must say, different where the situation differs,
//! and whole everywhere.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::curves::{seen_within, wait_curve};
use caseload::model::parameter::Group;
use caseload::model::{Inputs, IntakePolicy, Outcome, PARAMETERS, Scenario, evaluate};
use caseload::narrative::answer::spoken;
use caseload::narrative::charts::{
    describe_seen, describe_waits, seen_title, waits_note, waits_title,
};
use caseload::narrative::{Regime, answer, first_appointment, group_summary, return_visit};
use proptest::prelude::*;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

type Sentence = fn(&Said) -> String;

struct Said {
    scenario: Scenario,
    outcome: Outcome,
}

impl Said {
    fn about(inputs: &Inputs) -> Self {
        let scenario = Scenario::try_from(inputs).unwrap();
        let outcome = evaluate(&scenario);
        Self { scenario, outcome }
    }

    fn changed(change: impl FnOnce(&mut Inputs)) -> Self {
        let mut inputs = Inputs::default();
        change(&mut inputs);
        Self::about(&inputs)
    }

    fn with(clinicians: f64) -> Self {
        Self::changed(|inputs| inputs.clinicians = clinicians)
    }

    fn regime(&self) -> Regime {
        Regime::of(&self.scenario, &self.outcome)
    }

    fn first(&self) -> String {
        first_appointment(&self.scenario, &self.outcome, &MESSAGES)
    }

    fn returns(&self) -> String {
        return_visit(&self.scenario, &self.outcome, &MESSAGES)
    }

    fn waits_title(&self) -> String {
        waits_title(&self.scenario, &self.outcome, &MESSAGES)
    }

    fn seen_title(&self) -> String {
        seen_title(&self.scenario, &self.outcome, &MESSAGES)
    }

    fn need(&self) -> String {
        answer(&self.scenario, &self.outcome, &MESSAGES).need
    }

    fn standard(&self) -> String {
        answer(&self.scenario, &self.outcome, &MESSAGES).standard
    }

    fn descriptions(&self) -> [String; 2] {
        let today = self.scenario.inputs().clinicians;
        let waits = wait_curve(&self.scenario, today * 0.5, today * 2.0, 9);
        let seen = seen_within(&self.scenario, 40.0, 9);
        [
            describe_waits(&self.scenario, &self.outcome, &waits, &MESSAGES),
            describe_seen(&self.scenario, &self.outcome, &seen, &MESSAGES),
        ]
    }

    fn everything(&self) -> Vec<String> {
        let answer = answer(&self.scenario, &self.outcome, &MESSAGES);
        let mut all = vec![
            self.first(),
            self.returns(),
            self.waits_title(),
            self.seen_title(),
            waits_note(&self.scenario, &MESSAGES),
            spoken(&self.scenario, &self.outcome, &MESSAGES),
            answer.number,
            answer.unit,
            answer.need,
            answer.standard,
        ];
        all.extend(
            [answer.posts, answer.growth, answer.hires]
                .into_iter()
                .flatten(),
        );
        all.extend(self.descriptions());
        let inputs = self.scenario.inputs();
        all.extend(Group::ALL.map(|group| group_summary(group, inputs, &MESSAGES)));
        all
    }
}

/// Nothing missing, nothing of the machinery, no number that does not exist.
fn assert_whole(text: &str) {
    assert!(!text.trim().is_empty());
    assert_eq!(text, text.trim());
    for part in [
        "NaN",
        "inf",
        "null",
        "Some(",
        "None",
        "{",
        "}",
        "sentence-",
        "unit-",
        "group-",
        "  ",
        "−0 ",
    ] {
        assert!(!text.contains(part), "{part:?} in {text:?}");
    }
    let mut dollars = text.split('$').skip(1);
    assert!(
        dollars.all(|rest| rest.starts_with(|c: char| c.is_ascii_digit())),
        "{text:?}"
    );
}

#[test]
fn the_default_says_what_the_model_says() {
    let said = Said::about(&Inputs::default());
    let answer = answer(&said.scenario, &said.outcome, &MESSAGES);
    assert_eq!(
        (answer.number.as_str(), answer.unit.as_str()),
        ("4,303", "clinicians")
    );
    assert_eq!(
        answer.need,
        "2,337 more than are at work; 1 full-time per 1,188 members."
    );
    assert_eq!(
        answer.standard,
        "3,289 for the 10-day standard alone: 1,323 more than are at work."
    );
    assert_eq!(
        answer.posts.as_deref(),
        Some("4,570 posts to fund; $12.67 per member per month.")
    );
    assert_eq!(said.first(), "First appointment: within a day");
    assert_eq!(
        said.returns(),
        "Return visit: after 21 business days; the standard is 10"
    );
    assert_eq!(
        said.waits_title(),
        "Below 4,303 clinicians, the gap between visits grows"
    );
    assert_eq!(
        said.seen_title(),
        "Almost no return visit comes within 10 business days"
    );
}

#[test]
fn the_sentences_differ_between_regimes() {
    let cases = [
        (Regime::Plenty, Said::with(6_000.0)),
        (Regime::NearTheEdge, Said::with(4_100.0)),
        (Regime::Overload, Said::with(2_000.0)),
        (Regime::NoReturns, Said::with(300.0)),
        (Regime::OverAYear, Said::with(540.0)),
        (
            Regime::Growing,
            Said::changed(|inputs| inputs.dropout_per_week = 0.0),
        ),
        (
            Regime::NoSlots,
            Said::changed(|inputs| inputs.patient_management_hours = 40.0),
        ),
        (
            Regime::NoDemand,
            Said::changed(|inputs| inputs.new_episodes_per_member_year = 0.0),
        ),
    ];
    for (regime, said) in &cases {
        assert_eq!(said.regime(), *regime);
    }
    let sentences: [(&str, Sentence, usize); 6] = [
        ("return visit", Said::returns, 8),
        ("title of the waits", Said::waits_title, 8),
        (
            "description of the waits",
            |said| said.descriptions()[0].clone(),
            8,
        ),
        (
            "description of the visits seen",
            |said| said.descriptions()[1].clone(),
            8,
        ),
        ("title of the visits seen", Said::seen_title, 6),
        ("need", Said::need, 6),
    ];
    for (name, sentence, different) in sentences {
        let texts: BTreeSet<String> = cases.iter().map(|(_, said)| sentence(said)).collect();
        assert!(texts.len() >= different, "{name}: {texts:#?}");
        let four: BTreeSet<String> = cases
            .iter()
            .take(4)
            .map(|(_, said)| sentence(said))
            .collect();
        assert_eq!(four.len(), 4, "{name}: {four:#?}");
    }
}

#[test]
fn the_first_clock_differs_where_it_waits() {
    let last = |clinicians: f64, give_up: f64| {
        Said::changed(|inputs| {
            inputs.intake_policy = IntakePolicy::ReturnsFirst;
            inputs.clinicians = clinicians;
            inputs.give_up_per_week = give_up;
        })
    };
    assert_eq!(
        last(6_000.0, 0.03).first(),
        "First appointment: within a day"
    );
    assert_eq!(
        last(3_850.0, 0.03).first(),
        "First appointment: after 3 business days, within the standard of 10"
    );
    assert_eq!(
        last(3_730.0, 0.03).first(),
        "First appointment: after 8 business days; 73% within the standard of 10"
    );
    assert_eq!(
        last(2_000.0, 0.03).first(),
        "First appointment: after 112 business days; the standard is 10"
    );
    assert_eq!(
        last(300.0, 0.001).first(),
        "First appointment: after more than a year; the standard is 10"
    );
    assert!(
        last(2_000.0, 0.0)
            .first()
            .starts_with("First appointment: no steady wait; the list grows by ")
    );
}

#[test]
fn the_return_clock_tells_how_far_it_is_from_order_and_standard() {
    assert_eq!(
        Said::with(6_000.0).returns(),
        "Return visit: after 5 business days, as ordered"
    );
    let nearly = Said::with(4_100.0).returns();
    assert!(
        nearly.starts_with("Return visit: after 5 business days; 8"),
        "{nearly}"
    );
    assert!(nearly.ends_with("% come as ordered"), "{nearly}");
    assert_eq!(
        Said::with(3_500.0).returns(),
        "Return visit: after 7 business days, within the standard of 10; ordered after 5"
    );
    let partly = Said::with(3_050.0).returns();
    assert!(
        partly.starts_with("Return visit: after 9 business days; 72."),
        "{partly}"
    );
    let monthly = |clinicians: f64| {
        Said::changed(|inputs| {
            inputs.visit_interval_weeks = 4.0;
            inputs.clinicians = clinicians;
        })
    };
    assert_eq!(
        monthly(5_000.0).returns(),
        "Return visit: after 20 business days, as ordered; the standard of 10 does not apply"
    );
    assert_eq!(
        monthly(1_900.0).returns(),
        "Return visit: after 23 business days; ordered after 20"
    );
    assert_eq!(
        monthly(5_000.0).standard(),
        "The standard for return visits, 10 business days, does not apply: they are ordered further apart."
    );
    assert_eq!(
        Said::changed(|inputs| inputs.dropout_per_week = 0.0).returns(),
        "Return visit: no steady wait; the gap lengthens by 0.2 weeks every week"
    );
}

#[test]
fn a_target_no_staff_meets_says_so() {
    let said = Said::changed(|inputs| {
        inputs.return_pool_clinicians = 1.0;
        inputs.intake_pool_clinicians = 1.0;
        inputs.fte_per_clinician = 0.05;
        inputs.intake_minutes = 480.0;
        inputs.session_minutes = 480.0;
        inputs.paid_hours_per_week = 11.0;
        inputs.intake_standard_days = 1.0;
        inputs.compliance_share = 0.999;
    });
    let answer = answer(&said.scenario, &said.outcome, &MESSAGES);
    assert_eq!(
        (answer.number.as_str(), answer.unit.as_str()),
        ("No number", "of clinicians is enough")
    );
    assert_eq!(
        answer.need,
        "However many there are, fewer than 99.9% of visits come within a day of the interval \
         ordered, or of first appointments within 1 business day."
    );
    assert_eq!(
        (answer.posts, answer.growth, answer.hires),
        (None, None, None)
    );
    let none = Said::changed(|inputs| inputs.paid_hours_per_week = 10.0);
    assert_eq!(
        none.need(),
        "No hours of the clinician’s week can be booked."
    );
}

#[test]
fn one_is_singular() {
    let said = Said::changed(|inputs| {
        inputs.members = 1_000.0;
        inputs.clinicians = 1.0;
        inputs.turnover_per_year = 0.0;
    });
    let answer = answer(&said.scenario, &said.outcome, &MESSAGES);
    assert_eq!(
        (answer.number.as_str(), answer.unit.as_str()),
        ("1", "clinician")
    );
    assert!(
        answer.need.starts_with("As many as are at work; "),
        "{}",
        answer.need
    );
    assert!(
        answer
            .posts
            .is_some_and(|posts| posts.starts_with("1 post to fund; "))
    );
    assert_eq!((answer.hires, answer.growth), (None, None));
    assert!(said.waits_title().contains("the 1 clinician at work, "));
    let daily = Said::changed(|inputs| {
        inputs.visit_interval_weeks = 0.2;
        inputs.clinicians = 20_000.0;
    });
    assert_eq!(
        daily.returns(),
        "Return visit: after 1 business day, as ordered"
    );
}

#[test]
fn differences_are_those_of_the_numbers_shown() {
    for clinicians in [
        1.25,
        48.484_848,
        99.96,
        100.5,
        1_965.5,
        1_965.811_9,
        4_302.6,
        4_303.4,
    ] {
        let said = Said::with(clinicians);
        let plain = |text: &str| text.replace(',', "").parse::<f64>().unwrap();
        let today =
            plain(&caseload::narrative::figures::Figure::People.text(&MESSAGES, Some(clinicians)));
        let need = said.need();
        let gap = need.split(' ').next().unwrap();
        let gap = if gap == "As" { 0.0 } else { plain(gap) };
        assert!(
            ((4_303.0 - today).abs() - gap).abs() < 1e-9,
            "{today} {need}"
        );
    }
}

#[test]
fn group_summaries_carry_live_values() {
    let said = |group| group_summary(group, &Inputs::default(), &MESSAGES);
    assert_eq!(
        said(Group::Question),
        "4,600,000 people, 1 week between visits"
    );
    assert_eq!(said(Group::Demand), "8.5% start care a year");
    assert_eq!(said(Group::Treatment), "16 sessions, 60 min");
    assert_eq!(said(Group::Week), "40 h, 7.5 weeks of leave");
    assert_eq!(said(Group::Staffing), "10% turnover, 26 weeks to fill");
    assert_eq!(said(Group::Scheduling), "New patients first");
    assert_eq!(said(Group::Access), "10 business days, 90%");
    assert_eq!(said(Group::Money), "$170,000 a full-time post");
}

fn inputs() -> impl Strategy<Value = Inputs> {
    let numbers = prop::collection::vec((0..6_u8, 0.0..=1.0_f64), PARAMETERS.len());
    (numbers, 0..IntakePolicy::ALL.len()).prop_map(|(numbers, policy)| {
        let mut inputs = Inputs {
            intake_policy: IntakePolicy::ALL[policy],
            ..Inputs::default()
        };
        for (parameter, (shape, at)) in PARAMETERS.iter().zip(numbers) {
            let Some(range) = parameter.range() else {
                continue;
            };
            let value = match shape {
                0 => range.min,
                1 => range.max,
                2 => range.min + at * (range.max - range.min),
                3 => range.slider_min + at * (range.slider_max - range.slider_min),
                _ => continue,
            };
            inputs.set_number(parameter.id, value.clamp(range.min, range.max));
        }
        inputs
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_sentence_is_whole_over_the_parameter_box(inputs in inputs()) {
        for text in Said::about(&inputs).everything() {
            assert_whole(&text);
        }
    }
}
