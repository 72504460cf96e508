//! Results over the whole box of parameters: limits, corners and everything between. The laws on
//! 100,000 cases each are in `laws.rs`.

#![allow(clippy::unwrap_used, clippy::panic)]

#[allow(dead_code, reason = "shared between tests, each of which uses a part")]
#[path = "laws/draws.rs"]
mod draws;

use caseload::model::access::share_within;
use caseload::model::clinic::{Clinic, Returns};
use caseload::model::curves::{seen_within, wait_curve};
use caseload::model::outcome::Status;
use caseload::model::requirement::Target;
use caseload::model::{Inputs, IntakePolicy, Outcome, PARAMETERS, Scenario, evaluate};
use draws::Draws;

fn scenario(inputs: &Inputs) -> Scenario {
    Scenario::try_from(inputs).unwrap()
}

/// Neighboring quantiles may coincide to the last digits.
const NOISE: f64 = 1.0 + 1e-14;

fn assert_sound(inputs: &Inputs, outcome: &Outcome) {
    let text = format!("{outcome:?}");
    assert!(
        !text.contains("NaN") && !text.contains("inf"),
        "{inputs:?}\n{text}"
    );
    let first = &outcome.waits.first_appointment;
    let returns = &outcome.waits.return_visit;
    for share in [
        first.share_within_standard,
        first.give_up_share,
        returns.share_within_standard,
        returns.share_as_ordered,
        outcome.completing_share,
    ]
    .into_iter()
    .flatten()
    {
        assert!((0.0..=1.0).contains(&share), "{share} {inputs:?}");
    }
    if let (Some(p10), Some(p50), Some(p90)) = (first.p10_weeks, first.p50_weeks, first.p90_weeks) {
        assert!(
            0.0 < p10 && p10 <= p50 * NOISE && p50 <= p90 * NOISE,
            "{inputs:?}\n{first:?}"
        );
    }
    if let (Some(p10), Some(p50), Some(p90)) =
        (returns.p10_weeks, returns.p50_weeks, returns.p90_weeks)
    {
        assert!(
            inputs.visit_interval_weeks <= p10 && p10 <= p50 * NOISE && p50 <= p90 * NOISE,
            "{inputs:?}\n{returns:?}"
        );
    }
    let unavailable = outcome.status == Status::NoReturns;
    assert!(!unavailable || returns.mean_weeks.is_none(), "{inputs:?}");
    assert!(
        outcome.status != Status::Growing || outcome.growth_per_week.unwrap() >= 0.0,
        "{inputs:?}"
    );
    assert_eq!(
        outcome.required.ordered.is_none(),
        outcome.required.ordered_reason.is_some()
    );
    assert_eq!(
        outcome.required.standard.is_none(),
        outcome.required.standard_reason.is_some()
    );
}

/// The fewest people meet the target, and one fewer do not.
fn assert_minimal(inputs: &Inputs, outcome: &Outcome) {
    let clinic = Clinic::from(&scenario(inputs));
    let work = inputs.fte_per_clinician;
    for (staff, target) in [
        (
            outcome.required.ordered,
            Some(Target::ordered(&clinic, inputs)),
        ),
        (outcome.required.standard, Target::standard(&clinic, inputs)),
    ] {
        let (Some(staff), Some(target)) = (staff, target) else {
            continue;
        };
        if clinic.referrals <= 0.0 {
            assert!(staff.headcount <= 0.0);
            continue;
        }
        assert!(target.met_by(staff.headcount * work), "{inputs:?}");
        let fewer = staff.headcount - 1.0;
        // One person among a trillion changes the share by less than its noise.
        let provable = staff.headcount < 1e9;
        assert!(
            !provable || fewer <= 0.0 || !target.met_by(fewer * work),
            "{inputs:?}"
        );
        assert!(staff.posts >= staff.headcount, "{inputs:?}");
    }
}

#[test]
fn everything_is_finite_in_the_whole_box() {
    let mut draws = Draws(7);
    for round in 0..8_000 {
        let inputs = draws.inputs(if round % 2 == 0 { 1.0 } else { 8.0 });
        let outcome = evaluate(&scenario(&inputs));
        assert_sound(&inputs, &outcome);
        if round % 4 == 0 {
            assert_minimal(&inputs, &outcome);
        }
    }
}

#[test]
fn every_parameter_at_its_limits() {
    for policy in IntakePolicy::ALL {
        for parameter in PARAMETERS {
            let Some(range) = parameter.range() else {
                continue;
            };
            for value in [range.min, range.max, range.slider_min, range.slider_max] {
                let mut inputs = Inputs {
                    intake_policy: policy,
                    ..Inputs::default()
                };
                inputs.set_number(parameter.id, value);
                let outcome = evaluate(&scenario(&inputs));
                assert_sound(&inputs, &outcome);
                assert_minimal(&inputs, &outcome);
            }
        }
    }
}

#[test]
fn curves_are_what_evaluate_says() {
    let mut draws = Draws(11);
    for _ in 0..200 {
        let inputs = draws.inputs(4.0);
        for point in wait_curve(&scenario(&inputs), 0.0, inputs.clinicians, 4) {
            if point.clinicians <= 0.0 {
                assert!(point.return_p50_weeks.is_none());
                continue;
            }
            let staffed = Inputs {
                clinicians: point.clinicians.max(0.1),
                ..inputs.clone()
            };
            if staffed.clinicians > point.clinicians {
                continue;
            }
            let waits = evaluate(&scenario(&staffed)).waits;
            assert_eq!(point.first_p50_weeks, waits.first_appointment.p50_weeks);
            assert_eq!(point.return_p10_weeks, waits.return_visit.p10_weeks);
            assert_eq!(point.return_p50_weeks, waits.return_visit.p50_weeks);
            assert_eq!(point.return_p90_weeks, waits.return_visit.p90_weeks);
        }
        let waits = evaluate(&scenario(&inputs)).waits;
        let at = |days: f64| *seen_within(&scenario(&inputs), days, 3).last().unwrap();
        assert_eq!(
            at(inputs.return_standard_days).return_visit,
            waits.return_visit.share_within_standard
        );
        assert_eq!(
            at(inputs.intake_standard_days).first_appointment,
            waits.first_appointment.share_within_standard
        );
        let curve = seen_within(&scenario(&inputs), 60.0, 61);
        for pair in curve.windows(2) {
            let [before, after] = pair else { continue };
            assert!(before.return_visit <= after.return_visit.map(|share| share + 1e-12));
            assert!(before.first_appointment <= after.first_appointment.map(|share| share + 1e-12));
        }
    }
}

#[test]
fn quantiles_give_back_their_probability() {
    let mut draws = Draws(13);
    let mut tried = 0;
    for _ in 0..4_000 {
        let inputs = draws.inputs(6.0);
        let clocks =
            Clinic::from(&scenario(&inputs)).clocks(inputs.clinicians * inputs.fte_per_clinician);
        for probability in [0.1, 0.5, 0.9] {
            if let Some(first) = clocks.first {
                let wait = first.quantile(probability);
                // Nearest double to the root: a step of one part in 1e12 brackets the level.
                let (before, after) = (
                    first.tail(wait * (1.0 - 1e-12)),
                    first.tail(wait * (1.0 + 1e-12)),
                );
                let level = 1.0 - probability;
                assert!(
                    before >= level - 1e-13 && after <= level + 1e-13,
                    "{inputs:?}"
                );
                tried += 1;
            }
            if let Returns::Steady(interval) = &clocks.returns {
                let u = interval.quantile(probability);
                let (before, after) = (
                    interval.tail(u * (1.0 - 1e-12)),
                    interval.tail(u * (1.0 + 1e-12)),
                );
                let level = 1.0 - probability;
                assert!(
                    before >= level - 1e-13 && after <= level + 1e-13,
                    "{inputs:?} {u} {before} {after}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 10_000, "{tried}");
}

#[test]
fn the_fluid_scales() {
    let mut draws = Draws(23);
    for _ in 0..400 {
        let inputs = Inputs {
            members: 1e5 + 1e6 * draws.next(),
            clinicians: 1_000.0,
            ..draws.inputs(3.0)
        };
        let double = Inputs {
            members: inputs.members * 2.0,
            clinicians: inputs.clinicians * 2.0,
            ..inputs.clone()
        };
        let (one, two) = (evaluate(&scenario(&inputs)), evaluate(&scenario(&double)));
        let close = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-11 * b.abs(),
            (a, b) => a == b,
        };
        assert!(close(one.load, two.load), "{inputs:?}");
        assert!(
            close(one.fluid_fte.map(|fte| 2.0 * fte), two.fluid_fte),
            "{inputs:?}"
        );
    }
}

#[test]
fn no_demand_needs_nobody() {
    let inputs = Inputs {
        new_episodes_per_member_year: 0.0,
        ..Inputs::default()
    };
    let outcome = evaluate(&scenario(&inputs));
    let staff = outcome.required.ordered.unwrap();
    assert!(staff.headcount == 0.0 && staff.posts == 0.0 && staff.members_per_fte.is_none());
    assert_eq!(outcome.status, Status::Steady);
}

#[test]
fn a_share_within_ends_at_everyone() {
    let outcome = share_within(1e9, |_| 0.0);
    assert!((outcome - 1.0).abs() < f64::EPSILON);
}
