//! A mix of ordered intervals: random mixes and scenarios through the whole evaluation (the laws of
//! both clocks on 100,000 cases are in `laws.rs`), and its place in links.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test that panics has failed, which is what it is for"
)]

use caseload::i18n::Messages;
use caseload::model::goal_seek::{Goal, GoalSeekError, goal_seek};
use caseload::model::measure::{Aim, Measure};
use caseload::model::observed::Observed;
use caseload::model::parameter::Parameter;
use caseload::model::projection::Term;
use caseload::model::requirement::Target;
use caseload::model::sensitivity::break_even::{break_even, break_evens};
use caseload::model::sensitivity::exchange::{exchange_rate, exchange_rates};
use caseload::model::sensitivity::spread::{uncertain, worth_asking};
use caseload::model::sensitivity::tornado::tornado;
use caseload::model::simulation::Pool;
use caseload::model::steady_state::Stream;
use caseload::model::{
    Inputs, IntakePolicy, Outcome, PARAMETERS, ParameterId, Scenario, clinic, evaluate,
};
use caseload::narrative::link_notice;
use caseload::share::Claim;
use caseload::share::link::{Decoded, LinkNotice, MixNotice, decode, encode};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

fn stream(share: f64, interval_weeks: f64, sessions: f64) -> Stream {
    Stream {
        share,
        interval_weeks,
        sessions,
    }
}

/// Streams in the proportion of their weights.
fn mix(weighted: &[(f64, f64, f64)]) -> Vec<Stream> {
    let sum: f64 = weighted.iter().map(|(weight, ..)| weight).sum();
    weighted
        .iter()
        .map(|&(weight, interval, sessions)| stream(weight / sum, interval, sessions))
        .collect()
}

fn mixes() -> impl Strategy<Value = Vec<Stream>> {
    prop::collection::vec((0.01..1.0_f64, 0.2..12.0_f64, 1.0..60.0_f64), 1..=8)
        .prop_map(|weighted| mix(&weighted))
}

fn scenarios() -> impl Strategy<Value = Inputs> {
    (
        0.3..3.0_f64,
        prop_oneof![Just(0.0), 0.001..0.2_f64],
        prop_oneof![Just(0.0), 0.001..0.2_f64],
        1.0..60.0_f64,
        prop_oneof![Just(0.0), 0.0..0.6_f64],
        prop::sample::select(&IntakePolicy::ALL[..]),
        0.0..12.0_f64,
    )
        .prop_map(
            |(times, dropout, give_up, pool, cv, policy, returns)| Inputs {
                clinicians: Inputs::default().clinicians * times,
                dropout_per_week: dropout,
                give_up_per_week: give_up,
                return_pool_clinicians: pool,
                caseload_cv: cv,
                returns_per_new: returns,
                intake_policy: policy,
                ..Inputs::default()
            },
        )
}

fn with(inputs: &Inputs, ordered_mix: Vec<Stream>) -> Scenario {
    let inputs = Inputs {
        ordered_mix,
        ..inputs.clone()
    };
    Scenario::try_from(&inputs).unwrap()
}

/// Every number of an outcome that does not depend on the order or the number of the streams. The
/// least staff is left out: where the share wobbles around its target, the last bit of a sum
/// decides which crossing the search meets; the targets themselves are compared instead.
fn numbers(scenario: &Scenario, outcome: &Outcome) -> Vec<Option<f64>> {
    let inputs = scenario.inputs();
    let clinic = clinic::Clinic::from(scenario);
    let margin = |target: Target| target.margin(outcome.fluid_fte.unwrap() * 1.2);
    let returns = outcome.waits.return_visit;
    let first = outcome.waits.first_appointment;
    vec![
        outcome.fluid_fte,
        Some(margin(Target::ordered(&clinic, inputs))),
        Target::standard(&clinic, inputs).map(margin),
        outcome.sessions_per_patient,
        outcome.completing_share,
        outcome.caseload_per_fte,
        outcome.growth_per_week,
        first.mean_weeks,
        first.give_up_share,
        returns.mean_weeks,
        returns.fluid_weeks,
        returns.share_within_standard,
        returns.share_as_ordered,
        returns.p10_weeks,
        returns.p50_weeks,
        returns.p90_weeks,
    ]
}

fn same(one: &[Option<f64>], other: &[Option<f64>], tolerance: f64) -> Result<(), String> {
    for (index, (one, other)) in one.iter().zip(other).enumerate() {
        let near = match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() <= tolerance * other.abs().max(1.0),
            (None, None) => true,
            _ => false,
        };
        if !near {
            return Err(format!("number {index}: {one:?} and {other:?}"));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    // Everyone ordered the same is one interval for everyone, however many streams say it.
    #[test]
    fn equal_streams_are_one_interval(
        inputs in scenarios(),
        weights in prop::collection::vec(0.05..1.0_f64, 1..=8),
        interval in 0.4..8.0_f64,
        sessions in 2.0..40.0_f64,
    ) {
        let weighted: Vec<_> = weights.iter().map(|weight| (*weight, interval, sessions)).collect();
        let plain = Inputs {
            visit_interval_weeks: interval,
            sessions_to_complete: sessions,
            ..inputs.clone()
        };
        let plain = Scenario::try_from(&plain).unwrap();
        let mixed = with(&inputs, mix(&weighted));
        let (one, many) = (evaluate(&plain), evaluate(&mixed));
        prop_assert!(one.streams.is_empty() && many.streams.len() == weights.len());
        prop_assert_eq!(one.status, many.status);
        let checked = same(&numbers(&mixed, &many), &numbers(&plain, &one), 1e-7);
        prop_assert!(checked.is_ok(), "{:?} {:?}", checked, plain);
    }

    // The order in which the streams stand says nothing.
    #[test]
    fn the_order_of_streams_does_not_matter(inputs in scenarios(), mix in mixes(), turn in 0..8_usize) {
        let mut turned = mix.clone();
        turned.rotate_left(turn % mix.len());
        turned.reverse();
        let (straight, turned) = (with(&inputs, mix), with(&inputs, turned));
        let (one, other) = (evaluate(&straight), evaluate(&turned));
        prop_assert_eq!(one.status, other.status);
        // Without the quantiles of all visits: they may jump from one stream to another.
        let (one, other) = (numbers(&straight, &one), numbers(&turned, &other));
        let checked = same(&one[..13], &other[..13], 1e-7);
        prop_assert!(checked.is_ok(), "{:?} {:?}", checked, inputs);
    }

    // Shares of visits add up, no visit comes before it is due, nothing is no number.
    #[test]
    fn streams_are_sound(inputs in scenarios(), mix in mixes()) {
        let outcome = evaluate(&with(&inputs, mix.clone()));
        let text = format!("{outcome:?}");
        prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
        prop_assert_eq!(outcome.streams.len(), mix.len());
        let each: Vec<f64> = outcome.streams.iter().filter_map(|s| s.returns_per_week).collect();
        let clocks = clinic::Clinic::from(&with(&inputs, mix)).clocks(outcome.today.productive_fte);
        if let Some(sessions) = outcome.sessions_per_patient {
            let all = sessions * clocks.starts;
            prop_assert!((each.iter().sum::<f64>() - all).abs() <= 1e-9 * all);
        } else {
            prop_assert!(each.is_empty());
        }
        for stream in &outcome.streams {
            let Some(mean) = stream.mean_weeks else { continue };
            prop_assert!(mean >= stream.visit_interval_weeks * (1.0 - 1e-12));
            let (low, half, high) =
                (stream.p10_weeks.unwrap(), stream.p50_weeks.unwrap(), stream.p90_weeks.unwrap());
            prop_assert!(low >= stream.visit_interval_weeks * (1.0 - 1e-12));
            prop_assert!(low <= half * (1.0 + 1e-12) && half <= high * (1.0 + 1e-12));
            for share in [stream.share_as_ordered, stream.share_within_standard] {
                prop_assert!((0.0..=1.0).contains(&share.unwrap()));
            }
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    // A mix comes back from its link to the bit.
    #[test]
    fn mixes_come_back_from_links(inputs in scenarios(), mix in mixes()) {
        let inputs = with(&inputs, mix).inputs().clone();
        let decoded = decode(&encode(&inputs));
        let wanted = Decoded {
            inputs,
            term: Term::default(),
            observed: Observed::default(),
            from: None,
            claim: Claim::default(),
            notices: Vec::new(),
        };
        prop_assert_eq!(decoded, wanted);
    }

    // Whatever stands there, the inputs are a scenario.
    #[test]
    fn any_text_of_a_mix_is_safe(
        text in "[-0-9.:,eE+ infNa%&=]{0,60}",
        tail in any::<String>(),
    ) {
        for link in [format!("ordered_mix={text}"), format!("ordered_mix={text}{tail}")] {
            let decoded = decode(&link);
            prop_assert!(Scenario::try_from(&decoded.inputs).is_ok(), "{}", link);
        }
    }
}

const EXAMPLE: &str = "v=1&ordered_mix=0.4:1:16,0.35:2:16,0.25:4:16";

fn example() -> Vec<Stream> {
    vec![
        stream(0.4, 1.0, 16.0),
        stream(0.35, 2.0, 16.0),
        stream(0.25, 4.0, 16.0),
    ]
}

#[test]
fn a_link_reads_as_it_is_written() {
    let inputs = Inputs {
        ordered_mix: example(),
        ..Inputs::default()
    };
    assert_eq!(encode(&inputs), EXAMPLE);
    assert_eq!(decode(EXAMPLE).inputs, inputs);
    let escaped = "v=1&ordered_mix=0.4%3A1%3A16%2C0.35%3A2%3A16%2C0.25%3A4%3A16";
    assert_eq!(decode(escaped).inputs, inputs);
}

#[test]
fn what_is_not_taken_as_written_is_said() {
    let messages = Messages::default();
    let said = |value: &str| -> Vec<String> {
        let decoded = decode(&format!("ordered_mix={value}"));
        assert!(Scenario::try_from(&decoded.inputs).is_ok());
        decoded
            .notices
            .iter()
            .map(|notice| link_notice(notice, &messages))
            .collect()
    };
    assert_eq!(
        said("0.5:1:16,0.3:2:16"),
        ["The shares of the mix sum to 0.8; they were scaled to 100%."]
    );
    assert_eq!(
        said("0.5:0.1:16,0.5:2:900"),
        [
            "Weeks between visits, interval 1 of the mix: the value given is 0.1 weeks; the limit is 0.2 weeks, which is used instead.",
            "Sessions to finish, interval 2 of the mix: the value given is 900 sessions; the limit is 200 sessions, which is used instead.",
        ]
    );
    for wrong in [
        "weekly",
        "0.5:1",
        "1:1:16:2",
        "-1:1:16",
        "0:1:16",
        "NaN:1:16",
        "1:inf:16",
        "1:1:16,",
        "0.0000001:1:16,0.9999999:2:16",
        "1e308:1:1,1e308:1:1",
    ] {
        let decoded = decode(&format!("ordered_mix={wrong}"));
        assert!(decoded.inputs.ordered_mix.is_empty(), "{wrong}");
        let text = wrong.to_owned();
        let expected = LinkNotice::Mix(MixNotice::Unreadable { text });
        assert_eq!(decoded.notices, [expected], "{wrong}");
    }
    let nine = ["0.1:1:16"; 9].join(",");
    assert!(
        decode(&format!("ordered_mix={nine}"))
            .inputs
            .ordered_mix
            .is_empty()
    );
    let twice = decode("ordered_mix=1:2:16&ordered_mix=1:3:16&ordered_mix=1:4:16");
    assert_eq!(twice.inputs.ordered_mix, [stream(1.0, 2.0, 16.0)]);
    assert_eq!(twice.notices, [LinkNotice::Mix(MixNotice::Duplicate)]);
}

#[test]
fn fewer_visits_ordered_need_fewer_clinicians_and_one_fewer_fails() {
    let inputs = Inputs::default();
    let weekly = evaluate(&Scenario::default());
    let scenario = with(&inputs, example());
    let mixed = evaluate(&scenario);
    let (all, some) = (
        weekly.required.ordered.unwrap(),
        mixed.required.ordered.unwrap(),
    );
    assert_eq!((all.headcount, some.headcount), (4303.0, 3451.0));
    let clinic = clinic::Clinic::from(&scenario);
    for (target, staff) in [
        (Target::ordered(&clinic, &inputs), some),
        (
            Target::standard(&clinic, &inputs).unwrap(),
            mixed.required.standard.unwrap(),
        ),
    ] {
        assert!(target.met_by(staff.headcount * inputs.fte_per_clinician));
        assert!(!target.met_by((staff.headcount - 1.0) * inputs.fte_per_clinician));
    }
    // The standard judges weekly and fortnightly visits, and excepts monthly ones.
    let standard = Target::standard(&clinic, &inputs).unwrap();
    assert_eq!(standard.days(1.0), Some(10.0));
    assert_eq!(standard.days(4.0), None);
    let monthly = with(&inputs, vec![stream(1.0, 4.0, 16.0)]);
    assert!(evaluate(&monthly).required.standard.is_none());
}

#[test]
fn the_simulation_plays_every_stream() {
    let pool = Pool::of_returns(&with(&Inputs::default(), example())).unwrap();
    let orders: Vec<_> = pool
        .streams
        .iter()
        .map(|order| {
            (
                order.share,
                order.visit_interval_weeks,
                order.sessions_to_complete,
            )
        })
        .collect();
    assert_eq!(
        orders,
        [(0.4, 1.0, 16.0), (0.35, 2.0, 16.0), (0.25, 4.0, 16.0)]
    );
}

#[test]
fn one_interval_changed_leaves_the_mix_in_place() {
    // What varies one input (a tornado, a goal-seek) keeps the mix.
    let scenario = with(&Inputs::default(), example());
    let changed = scenario.with(ParameterId::NoShowShare, 0.2).unwrap();
    assert_eq!(changed.inputs().ordered_mix, example());
}

#[test]
fn an_input_the_mix_replaces_is_never_varied() {
    let mixed = with(&Inputs::default(), example());
    let replaced: Vec<ParameterId> = PARAMETERS
        .iter()
        .map(|parameter| parameter.id)
        .filter(|id| !mixed.inputs().uses(*id))
        .collect();
    assert_eq!(
        replaced,
        [
            ParameterId::VisitIntervalWeeks,
            ParameterId::SessionsToComplete
        ]
    );
    assert!(replaced.iter().all(|id| Inputs::default().uses(*id)));
    let outcome = evaluate(&mixed);
    let goal = Goal {
        measure: Measure::ReturnP50Weeks,
        value: 1.5,
    };
    for id in replaced {
        // They have no effect…
        let range = id.parameter().and_then(Parameter::range).unwrap();
        for value in [range.min, range.max] {
            assert_eq!(evaluate(&mixed.with(id, value).unwrap()), outcome);
        }
        // … so nothing varies them.
        for aim in Aim::ALL {
            assert_eq!(break_even(&mixed, aim, id), None);
            assert!(break_evens(&mixed, aim).iter().all(|found| found.id != id));
        }
        assert_eq!(exchange_rate(&mixed, id), None);
        assert!(exchange_rates(&mixed).iter().all(|rate| rate.id != id));
        let refused = Err(GoalSeekError::NotANumber(id));
        assert_eq!(goal_seek(&mixed, &goal, id, None), refused);
        let spreads = [uncertain(&mixed), worth_asking(&mixed)].concat();
        assert!(spreads.iter().all(|spread| spread.id != id));
    }
    for measure in Measure::all() {
        let bars = tornado(&mixed, measure);
        assert!(bars.iter().all(|bar| mixed.inputs().uses(bar.id)));
        assert!(bars.iter().all(|bar| bar.swing() > 0.0));
    }
    for measure in [Measure::Load, Measure::ReturnP50Weeks] {
        assert!(!tornado(&mixed, measure).is_empty());
    }
}
