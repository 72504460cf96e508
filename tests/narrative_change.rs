//! A change in one line: plurals, nothing, overload, and the same for both directions.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use std::sync::LazyLock;

use caseload::i18n::{Locale, Messages};
use caseload::model::parameter::Unit;
use caseload::model::steady_state::Stream;
use caseload::model::units::Quantity;
use caseload::model::{Inputs, IntakePolicy, Outcome, PARAMETERS, Scenario, evaluate};
use caseload::narrative::change::{Known, change, line};
use caseload::narrative::figures::Figure;
use caseload::presets::{PRESETS, preset};
use caseload::proposal::{Edit, Item, Offer, Party, Standing, Table};
use proptest::prelude::*;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

fn outcome(change: impl FnOnce(&mut Inputs)) -> Outcome {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    evaluate(&Scenario::try_from(&inputs).unwrap())
}

fn said(was: &Outcome, is: &Outcome) -> String {
    change(was, is, &MESSAGES)
}

fn people(outcome: &mut Outcome, headcount: f64) {
    outcome.required.ordered.as_mut().unwrap().headcount = headcount;
}

fn first(outcome: &mut Outcome, days: f64) {
    outcome.waits.first_appointment.p50_weeks = Some(days / 5.0);
}

fn returns(outcome: &mut Outcome, days: f64) {
    outcome.waits.return_visit.p50_weeks = Some(days / 5.0);
}

fn shown(headcount: f64, first_days: f64, return_days: f64) -> Outcome {
    let mut outcome = outcome(|_| {});
    people(&mut outcome, headcount);
    first(&mut outcome, first_days);
    returns(&mut outcome, return_days);
    outcome
}

#[test]
fn one_and_many_are_worded_apart_both_ways() {
    let before = shown(2_000.0, 3.0, 10.0);
    for (after, expected) in [
        (
            shown(2_139.0, 3.0, 11.0),
            "139 more clinicians needed, return visits one business day later",
        ),
        (
            shown(2_001.0, 5.0, 8.0),
            "1 more clinician needed, first appointments 2 business days later, return visits 2 business days sooner",
        ),
        (
            shown(1_999.0, 2.0, 10.0),
            "1 fewer clinician needed, first appointments one business day sooner",
        ),
        (shown(1_000.0, 3.0, 10.0), "1,000 fewer clinicians needed"),
        (
            shown(2_000.0, 3.0, 22.0),
            "Return visits 12 business days later",
        ),
    ] {
        assert_eq!(said(&before, &after), expected);
    }
}

#[test]
fn what_nobody_can_see_is_no_change() {
    let same = "The number and both waits stay as they are";
    let before = shown(2_000.0, 3.0, 10.0);
    assert_eq!(said(&before, &before), same);
    assert_eq!(said(&before, &shown(2_000.0, 3.2, 9.8)), same);
    // The days shown differ although the waits hardly do.
    assert_eq!(
        said(&shown(2_000.0, 3.0, 10.49), &shown(2_000.0, 3.0, 10.51)),
        "Return visits one business day later"
    );
}

#[test]
fn a_number_that_is_no_longer_enough_and_one_that_is_again() {
    let before = shown(2_000.0, 3.0, 10.0);
    let mut none = before.clone();
    none.required.ordered = None;
    assert_eq!(said(&before, &none), "No number of clinicians is enough");
    assert_eq!(said(&none, &before), "2,000 clinicians now enough");
}

#[test]
fn without_end_is_said_and_how_it_grows() {
    let steady = outcome(|_| {});
    let growing = |clinicians| {
        outcome(|inputs: &mut Inputs| {
            inputs.clinicians = clinicians;
            inputs.dropout_per_week = 0.0;
        })
    };
    let (some, few) = (growing(1_500.0), growing(1_200.0));
    let started = said(&steady, &some);
    let without_end = "the gap between return visits now lengthens without end";
    assert!(started.ends_with(without_end), "{started}");
    assert!(said(&some, &few).contains("lengthens faster"));
    assert!(said(&few, &some).contains("lengthens more slowly"));
    assert!(said(&some, &steady).contains("return visits now after 21 business days"));

    let listed = |people| {
        let mut outcome = steady.clone();
        outcome.waits.first_appointment.p50_weeks = None;
        outcome.waits.first_appointment.list_growth_per_week = Some(people);
        outcome
    };
    for (was, is, expected) in [
        (
            &steady,
            &listed(310.0),
            "The list for first appointments now grows without end",
        ),
        (
            &listed(310.0),
            &listed(400.0),
            "The list for first appointments grows faster",
        ),
        (
            &listed(310.0),
            &listed(200.0),
            "The list for first appointments grows more slowly",
        ),
        (
            &listed(310.0),
            &steady,
            "First appointments now within a day",
        ),
    ] {
        assert_eq!(said(was, is), expected);
    }

    let (year, none) = (
        outcome(|inputs| inputs.clinicians = 540.0),
        outcome(|inputs| inputs.clinicians = 300.0),
    );
    assert_eq!(
        said(&steady, &year),
        "Return visits now after more than a year"
    );
    let last = said(&year, &none);
    assert!(
        last.ends_with("first appointments now take every slot"),
        "{last}"
    );
}

#[test]
fn one_reason_for_everything_is_said_once() {
    let steady = outcome(|_| {});
    let nobody = outcome(|inputs| inputs.new_episodes_per_member_year = 0.0);
    let line = said(&steady, &nobody);
    assert!(line.ends_with("nobody starts care any more"), "{line}");
    let no_hours = outcome(|inputs| inputs.patient_management_hours = 40.0);
    let line = said(&steady, &no_hours);
    assert!(line.ends_with("no hours can be booked any more"), "{line}");
    assert_eq!(
        said(&no_hours, &no_hours),
        "The number and both waits stay as they are"
    );
}

fn scenario(change: impl FnOnce(&mut Inputs)) -> Scenario {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    Scenario::try_from(&inputs).unwrap()
}

fn stored(quantity: Quantity) -> Unit {
    *quantity.units().first().unwrap()
}

/// A table nothing lies on, with the sliders at nobody's.
fn nobodys(table: &Table) -> Known<'_> {
    Known {
        table,
        selected: None,
        scratch: None,
        origin: PRESETS.first().unwrap().id,
        unit: &stored,
    }
}

/// What changed, without what that does.
fn what(line: &str) -> &str {
    let (what, effect) = line.split_once(": ").unwrap();
    assert!(!effect.is_empty());
    what
}

/// One input changed by hand, in a language.
fn by_hand(locale: Locale, change: impl FnOnce(&mut Inputs)) -> String {
    let table = Table::default();
    let messages = Messages::new(locale);
    let (before, now) = (scenario(|_| {}), scenario(change));
    line(&before, &now, &nobodys(&table), &messages)
}

#[test]
fn one_input_is_named_with_both_its_values() {
    let said = by_hand(Locale::En, |inputs| inputs.patient_management_hours = 6.5);
    let effect = said
        .strip_prefix(
            "Hours for patients from 30 to 31 (notes and calls from 7.5 to 6.5 hours a week): ",
        )
        .unwrap_or_else(|| panic!("{said}"));
    assert!(effect.contains("fewer clinicians needed"), "{effect}");
    let en = |change: fn(&mut Inputs)| what(&by_hand(Locale::En, change)).to_owned();
    let one = en(|inputs| inputs.visit_interval_weeks = 1.2);
    assert_eq!(one, "Weeks between visits from 1 week to 1.2 weeks");
    let two = en(|inputs| inputs.members = 5e6);
    assert_eq!(two, "Members covered from 4,600,000 to 5,000,000 people");
    let three = en(|inputs| inputs.turnover_per_year = 0.2);
    assert!(three.starts_with("Turnover from 1"), "{three}");
    assert!(three.ends_with("% to 20% a year"), "{three}");
    let four = en(|inputs| inputs.intake_policy = IntakePolicy::Ratio);
    assert_eq!(four, "Who gets slots first, now a fixed ratio");
}

#[test]
fn one_input_is_named_in_spanish() {
    let es = |change: fn(&mut Inputs)| what(&by_hand(Locale::Es, change)).to_owned();
    assert_eq!(
        es(|inputs| inputs.patient_management_hours = 6.5),
        "Horas para pacientes de 30 a 31 (notas y llamadas de 7.5 a 6.5 horas a la semana)"
    );
    assert_eq!(
        es(|inputs| inputs.visit_interval_weeks = 2.0),
        "Semanas entre visitas de 1 semana a 2 semanas"
    );
}

#[test]
fn a_mix_is_named_with_what_it_is_now() {
    let mixed = |inputs: &mut Inputs| {
        inputs.ordered_mix = [(0.4, 1.0), (0.6, 2.0)]
            .map(|(share, interval_weeks)| Stream {
                share,
                interval_weeks,
                sessions: 16.0,
            })
            .into();
    };
    let said = by_hand(Locale::En, mixed);
    assert_eq!(
        what(&said),
        "Intervals ordered, now 40% every week, 60% every 2 weeks"
    );
    let table = Table::default();
    let back = line(
        &scenario(mixed),
        &scenario(|_| {}),
        &nobodys(&table),
        &MESSAGES,
    );
    assert_eq!(what(&back), "Intervals ordered, now 1 week");
}

#[test]
fn several_inputs_changed_by_hand_are_counted() {
    let two = |inputs: &mut Inputs| {
        inputs.patient_management_hours = 6.5;
        inputs.meeting_hours = 3.0;
    };
    assert_eq!(what(&by_hand(Locale::En, two)), "2 inputs changed");
    assert_eq!(what(&by_hand(Locale::Es, two)), "2 datos cambiados");
}

#[test]
fn nothing_changed_says_so_and_names_nothing() {
    let same = by_hand(Locale::En, |_| {});
    assert_eq!(same, "The number and both waits stay as they are");
    let unseen = by_hand(Locale::En, |inputs| inputs.cost_per_fte_year += 1_000.0);
    assert_eq!(
        unseen,
        "Cost of a full-time clinician from $170,000 to $171,000 a year: the number and both waits stay as they are"
    );
}

#[test]
fn units_the_reader_chose_are_kept() {
    let table = Table::default();
    let share = |quantity: Quantity| match quantity {
        Quantity::Hours => Unit::ShareOfPaidHours,
        Quantity::Interval => Unit::VisitsPerMonth,
        Quantity::Staff => Unit::Fte,
    };
    let known = Known {
        unit: &share,
        ..nobodys(&table)
    };
    let said = |change: fn(&mut Inputs)| {
        let line = line(&scenario(|_| {}), &scenario(change), &known, &MESSAGES);
        what(&line).to_owned()
    };
    assert_eq!(
        said(|inputs| inputs.patient_management_hours = 8.0),
        "Hours for patients from 75% to 73.75% (notes and calls from 18.75% to 20% of paid hours)"
    );
    assert_eq!(
        said(|inputs| inputs.visit_interval_weeks = 2.0),
        "Frequency of visits from 4.33 to 2.17 visits a month"
    );
    assert_eq!(
        said(|inputs| inputs.clinicians = 2_000.0),
        "Clinicians at work from 1,769 to 1,800 FTE"
    );
}

/// Two sides that differ in two inputs, both also in two from the defaults.
fn bargained() -> (Table, Scenario, Scenario) {
    let position = |hours, meetings| {
        scenario(|inputs| {
            inputs.patient_management_hours = hours;
            inputs.meeting_hours = meetings;
        })
    };
    let (union, employer) = (position(9.0, 4.0), position(5.0, 2.0));
    let add = |party, scenario: &Scenario| Edit::Add {
        party,
        name: String::new(),
        inputs: Box::new(scenario.inputs().clone()),
    };
    let table = Table::default()
        .after(add(Party::Union, &union))
        .after(add(Party::Employer, &employer));
    (table, union, employer)
}

#[test]
fn proposals_and_the_baseline_are_named_against_each_other() {
    let (table, union, employer) = bargained();
    let (baseline, own) = (
        scenario(|_| {}),
        scenario(|inputs| {
            inputs.members = 1e6;
            inputs.clinicians = 900.0;
        }),
    );
    let known = |selected, scratch| Known {
        selected,
        scratch,
        ..nobodys(&table)
    };
    for (before, now, known, expected) in [
        (
            &employer,
            &union,
            known(Some(1), Some(&own)),
            "Union 1 against Employer 1",
        ),
        (
            &union,
            &employer,
            known(Some(2), Some(&own)),
            "Employer 1 against Union 1",
        ),
        (
            &baseline,
            &union,
            known(Some(1), Some(&baseline)),
            "Union 1 against the baseline",
        ),
        (
            &union,
            &baseline,
            known(None, None),
            "The baseline against Union 1",
        ),
        (
            &own,
            &union,
            known(Some(1), Some(&own)),
            "Union 1 against the scratch copy",
        ),
        (
            &union,
            &own,
            known(None, None),
            "The scratch copy against Union 1",
        ),
        // What was moved by hand is nobody's any more.
        (&own, &union, known(Some(1), None), "4 inputs changed"),
        (&baseline, &own, known(None, None), "2 inputs changed"),
    ] {
        let said = line(before, now, &known, &MESSAGES);
        assert_eq!(what(&said), expected);
        assert!(said.contains("clinicians needed"), "{said}");
    }
    let spanish = Messages::new(Locale::Es);
    let said = line(&baseline, &union, &known(Some(1), None), &spanish);
    assert_eq!(what(&said), "Sindicato 1 frente a la base");
    let said = line(&union, &baseline, &known(None, None), &spanish);
    assert_eq!(what(&said), "La base frente a Sindicato 1");
}

#[test]
fn what_is_agreed_does_not_hide_the_baseline() {
    let (table, ..) = bargained();
    let item = Item::Parameter(caseload::model::ParameterId::Members);
    let agreed = Some(Standing::Agreed(Offer::Number(1e6)));
    let table = table.after(Edit::Standing(item, agreed));
    let union = table.scenario(1).unwrap();
    let baseline = table.standings().held(table.baseline().scenario.clone());
    let said = line(&union, &baseline, &nobodys(&table), &MESSAGES);
    assert_eq!(what(&said), "The baseline against Union 1");
}

#[test]
fn scenarios_on_record_are_named_by_their_names() {
    let table = Table::default();
    let of = |id: &str| Scenario::try_from(&preset(id).unwrap().inputs()).unwrap();
    let said = line(
        &of("norcal-2022-settlement"),
        &of("socal-2023-cut"),
        &nobodys(&table),
        &MESSAGES,
    );
    assert_eq!(
        what(&said),
        "Southern California, 2 hours for notes and calls against Northern California, after the 2022 settlement"
    );
    let moved = scenario(|inputs| {
        inputs.members = 1e6;
        inputs.clinicians = 900.0;
    });
    let said = line(
        &of("norcal-2022-settlement"),
        &moved,
        &nobodys(&table),
        &MESSAGES,
    );
    assert_eq!(what(&said), "2 inputs changed");
}

/// The numbers of a line, in order.
fn numbers(line: &str) -> Vec<String> {
    line.split(' ')
        .filter(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

fn any_outcome() -> impl Strategy<Value = Outcome> {
    prop::collection::vec((0..PARAMETERS.len(), 0.0..=1.0), 0..4).prop_filter_map(
        "no scenario",
        |changes| {
            let mut inputs = Inputs::default();
            for (index, share) in changes {
                let parameter = PARAMETERS.get(index)?;
                if let Some(range) = parameter.range() {
                    let value = range.min + (range.max - range.min) * share;
                    inputs.set_number(parameter.id, value);
                }
            }
            Some(evaluate(&Scenario::try_from(&inputs).ok()?))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// There and back says the same numbers with the words turned round.
    #[test]
    fn the_way_back_mirrors_the_way_there(a in any_outcome(), b in any_outcome()) {
        let (there, back) = (said(&a, &b), said(&b, &a));
        prop_assert!(!there.contains(['{', '}']) && !there.contains("NaN"), "{}", there);
        prop_assert!(there.starts_with(|first: char| !first.is_lowercase()), "{}", there);
        let staff = |outcome: &Outcome| Some(Figure::People.rounded(outcome.required.ordered?.headcount));
        if let (Some(was), Some(is)) = (staff(&a), staff(&b)) {
            prop_assert_eq!(there.contains("more clinician"), is - was > 0.05);
            prop_assert_eq!(there.contains("fewer clinician"), was - is > 0.05);
            if !there.contains("now") && !back.contains("now") {
                prop_assert_eq!(numbers(&there), numbers(&back));
                prop_assert_eq!(there.matches("later").count(), back.matches("sooner").count());
            }
        }
    }
}
