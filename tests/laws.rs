//! The laws of the model, on 100,000 seeded cases each. Those of the queue library are in
//! `queue_laws.rs`, those of links in `share.rs`, also on 100,000 each:
//!
//! | law | test |
//! |---|---|
//! | more clinicians never lengthen a wait | here, four tests |
//! | more demand never needs fewer, and one person fewer fails | here |
//! | the fewest starts a month: one fewer misses the date | here |
//! | the smallest staff of a queue: one fewer fails | `queue_laws.rs`, two tests |
//! | merged pools never wait longer | here; Erlang B and C in `queue_laws.rs` |
//! | units come back: boxes, staff as people, FTE and members per FTE | here; links in `share.rs` |
//! | chances lie between 0 and 1 | here; every queue in `queue_laws.rs` |
//! | patience without end gives Erlang C | `queue_laws.rs` |
//! | a finite source never waits longer than an endless one | `queue_laws.rs` |
//! | flows balance to 1e-9 in every step | here; whole terms in `projection.rs` |
//! | a mix of equal streams is one interval, and its order says nothing | here |
//! | nothing is NaN or infinite in the whole box | here |

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that panics has failed, which is what it is for"
)]

#[path = "laws/draws.rs"]
mod draws;

use caseload::i18n::Messages;
use caseload::model::clinic::{Clinic, Clocks, Returns};
use caseload::model::parameter::Unit;
use caseload::model::projection::{
    Answer, Drivers, Hiring, Plan, needed_starts_per_month, project, run,
};
use caseload::model::requirement::Target;
use caseload::model::return_interval::ReturnInterval;
use caseload::model::steady_state::{Mix, Stream};
use caseload::model::{Inputs, IntakePolicy, Outcome, PARAMETERS, Scenario, evaluate};
use draws::Draws;

const CASES: usize = 100_000;

fn scenario(inputs: &Inputs) -> Scenario {
    Scenario::try_from(inputs).unwrap()
}

fn clinic(inputs: &Inputs) -> Clinic {
    Clinic::from(&scenario(inputs))
}

fn steady(clocks: &Clocks) -> Option<&ReturnInterval> {
    match &clocks.returns {
        Returns::Steady(interval) => Some(interval),
        Returns::Growing(_) | Returns::Unavailable => None,
    }
}

/// Neighboring results may coincide to the last digits.
const NOISE: f64 = 1.0 + 1e-12;

/// Anywhere in the box: the wait for a first appointment, and the gap without chance.
#[test]
fn more_clinicians_never_lengthen_the_fluid_interval_or_the_first_wait() {
    let mut draws = Draws(101);
    let mut compared = 0;
    while compared < CASES {
        let inputs = Inputs {
            intake_policy: IntakePolicy::IntakeFirst,
            ..draws.inputs(2.0)
        };
        let clinic = clinic(&inputs);
        // From pools that are full: a smaller pool shares less luck.
        let from = clinic.intake_pool.max(clinic.return_pool);
        let few = from * (1.0 + 40.0 * draws.next().powi(3));
        let (few, many) = (
            clinic.clocks(few),
            clinic.clocks(few * (1.0 + draws.next())),
        );
        let (Some(before), Some(after)) = (few.first, many.first) else {
            continue;
        };
        assert!(after.mean() <= before.mean() * NOISE, "{inputs:?}");
        assert!(
            after.quantile(0.9) <= before.quantile(0.9) * NOISE,
            "{inputs:?}"
        );
        let (Some(before), Some(after)) = (steady(&few), steady(&many)) else {
            continue;
        };
        assert!(
            after.fluid_weeks <= before.fluid_weeks * NOISE,
            "{inputs:?}"
        );
        compared += 1;
    }
}

/// Inside the evidence ranges the whole distribution of the interval is monotone; far outside them
/// the two bells may meet unevenly. The shares in time may wobble by 0.3 points there.
#[test]
fn more_clinicians_never_lengthen_the_interval_inside_the_evidence() {
    let mut draws = Draws(103);
    let mut compared = 0;
    while compared < CASES {
        let inputs = draws.evidence();
        let clinic = clinic(&inputs);
        let few = clinic.fluid_fte().unwrap() * draws.between(0.5, 1.7);
        let more = few * (1.0 + 0.2 * draws.next().powi(2));
        let (few, many) = (clinic.clocks(few), clinic.clocks(more));
        let (Some(before), Some(after)) = (steady(&few), steady(&many)) else {
            continue;
        };
        compared += 1;
        assert!(after.mean_weeks <= before.mean_weeks * NOISE, "{inputs:?}");
        let probability = draws.between(0.05, 0.95);
        for probability in [0.5, 0.9, probability] {
            let (after, before) = (after.quantile(probability), before.quantile(probability));
            assert!(after <= before * NOISE, "{inputs:?} {before} {after}");
        }
        let days = inputs.return_standard_days;
        let share = |law: &ReturnInterval| law.share_within(|_| Some(days)).unwrap();
        assert!(share(after) >= share(before) - 0.003, "{inputs:?}");
    }
}

/// Under a ratio of returns to new patients the interval may wobble by one per cent.
#[test]
fn more_clinicians_hardly_ever_lengthen_the_interval_under_a_ratio() {
    let mut draws = Draws(107);
    let mut compared = 0;
    while compared < CASES {
        let inputs = Inputs {
            intake_policy: IntakePolicy::Ratio,
            ..draws.evidence()
        };
        let clinic = clinic(&inputs);
        let few = clinic.fluid_fte().unwrap() * draws.between(0.5, 1.7);
        let more = few * (1.0 + 0.2 * draws.next().powi(2));
        let (few, many) = (clinic.clocks(few), clinic.clocks(more));
        if let (Some(before), Some(after)) = (few.first, many.first) {
            assert!(after.mean() <= before.mean() * 1.01, "{inputs:?}");
        }
        if let (Some(before), Some(after)) = (steady(&few), steady(&many)) {
            assert!(after.mean_weeks <= before.mean_weeks * 1.01, "{inputs:?}");
            compared += 1;
        }
    }
}

/// A target of a scenario: as ordered or by the standard.
fn target(inputs: &Inputs, standard: bool) -> Option<Target> {
    let clinic = clinic(inputs);
    if standard {
        Target::standard(&clinic, inputs)
    } else {
        Some(Target::ordered(&clinic, inputs))
    }
}

/// The fewest people meet their target, one fewer do not, and more members never need fewer.
#[test]
fn the_fewest_are_the_fewest_and_more_demand_never_needs_fewer() {
    let mut draws = Draws(109);
    let mut compared = 0;
    while compared < CASES {
        let inputs = draws.inputs(6.0);
        let standard = draws.next() < 0.5;
        let more = Inputs {
            members: (inputs.members * (1.0 + 0.2 * draws.next())).min(5e8),
            ..inputs.clone()
        };
        let (Some(few), Some(many)) = (target(&inputs, standard), target(&more, standard)) else {
            continue;
        };
        let work = inputs.fte_per_clinician;
        let Ok(fewest) = few.need(work) else {
            continue;
        };
        if few.clinic().referrals > 0.0 {
            let people = fewest.headcount;
            assert!(few.met_by(people * work), "{inputs:?}");
            // One person among a trillion changes the share by less than its noise.
            let provable = people < 1e9 && people > 1.0;
            assert!(
                !provable || !few.met_by((people - 1.0) * work),
                "{inputs:?}"
            );
        }
        if let Ok(more) = many.need(work) {
            assert!(more.headcount >= fewest.headcount, "{inputs:?}");
            compared += 1;
        }
    }
}

/// Two equal pools made one never wait longer for a first appointment, nor for the next visit while
/// there are slots for everyone. In overload luck no longer helps a large pool: a small one is
/// clear now and then, and its mean may be shorter by one per cent.
#[test]
fn merged_pools_never_wait_longer() {
    let mut draws = Draws(113);
    let mut compared = 0;
    while compared < CASES {
        let mut clinic = clinic(&draws.evidence());
        let size = draws.between(0.0, 4.0).exp();
        let times = draws.between(0.7, 1.7);
        let fte = clinic.fluid_fte().unwrap() * times;
        (clinic.intake_pool, clinic.return_pool) = (size, size);
        let apart = clinic.clocks(fte);
        (clinic.intake_pool, clinic.return_pool) = (2.0 * size, 2.0 * size);
        let merged = clinic.clocks(fte);
        let (Some(first_apart), Some(first_merged)) = (apart.first, merged.first) else {
            continue;
        };
        assert!(
            first_merged.mean() <= first_apart.mean() * NOISE,
            "{size} {fte} {clinic:?}"
        );
        let (Some(apart), Some(merged)) = (steady(&apart), steady(&merged)) else {
            continue;
        };
        let room = if times >= 1.0 { NOISE } else { 1.01 };
        assert!(
            merged.mean_weeks <= apart.mean_weeks * room,
            "{size} {fte} {clinic:?}"
        );
        compared += 1;
    }
}

/// What a box shows is what it reads, to the digits it shows; people, FTE and members per FTE are
/// one number said three ways.
#[test]
fn units_come_back() {
    let messages = Messages::default();
    let mut draws = Draws(127);
    let mut compared = 0;
    while compared < CASES {
        let Some(parameter) = PARAMETERS.get(draws.below(PARAMETERS.len())) else {
            continue;
        };
        let Some(range) = parameter.range() else {
            continue;
        };
        compared += 1;
        let value = draws.between(range.min, range.max);
        let factor = parameter.unit.map_or(1.0, Unit::display_factor);
        let shown = messages.short_number(value * factor, 9);
        let read = messages.parse(&shown, parameter.unit).unwrap();
        let error = (read - value).abs();
        assert!(
            error <= 1e-9 / factor + value.abs() * 1e-14,
            "{} {shown} {read}",
            parameter.name
        );
        // Shown again it is the same text: no drift from reading what was shown.
        let again = messages.short_number(read * factor, 9);
        assert_eq!(again, shown, "{}", parameter.name);
    }
    for _ in 0..CASES {
        let inputs = draws.evidence();
        let clinicians = draws.between(0.0, 12.0).exp();
        let per_fte = inputs.members / (clinicians * inputs.fte_per_clinician);
        let back = inputs.members / per_fte / inputs.fte_per_clinician;
        assert!((back / clinicians - 1.0).abs() < 1e-14);
    }
}

/// A year of growth needs no fewer, unless the share wobbles around its target where the two bells
/// meet: by at most 0.3 points. Not between uneven therapists, where more staff shifts visits to the
/// busy ones.
fn growth_needs_no_fewer(inputs: &Inputs, outcome: &Outcome) {
    let (Some(more), Some(staff)) = (outcome.growth_headcount_per_year, outcome.required.ordered)
    else {
        return;
    };
    let uneven = inputs.caseload_cv > 0.0;
    if more >= 0.0 || uneven || inputs.demand_growth_per_year < 0.0 {
        return;
    }
    let target = target(inputs, false).unwrap();
    for step in 0..=100 {
        let people = staff.headcount + more * f64::from(step) / 100.0;
        let margin = target.margin(people * inputs.fte_per_clinician);
        assert!(margin >= -0.003, "{more} {people} {margin} {inputs:?}");
    }
}

/// Nothing printed is NaN or infinite, every chance lies between 0 and 1, and growth needs no fewer,
/// in the whole box.
#[test]
fn everything_is_a_number_in_the_whole_box() {
    let mut draws = Draws(131);
    for case in 0..CASES {
        let inputs = draws.inputs(if case % 2 == 0 { 1.0 } else { 8.0 });
        let outcome = evaluate(&scenario(&inputs));
        let (first, returns) = (outcome.waits.first_appointment, outcome.waits.return_visit);
        for share in [
            first.share_within_standard,
            first.give_up_share,
            returns.share_within_standard,
            returns.share_as_ordered,
            outcome.completing_share,
        ] {
            let chance = share.is_none_or(|share| (0.0..=1.0).contains(&share));
            assert!(chance, "{share:?} {inputs:?}");
        }
        growth_needs_no_fewer(&inputs, &outcome);
        let staff = [outcome.required.ordered, outcome.required.standard];
        let staff = staff.into_iter().flatten().flat_map(|each| {
            [
                each.headcount,
                each.posts,
                each.cost_per_year,
                each.hires_per_year,
            ]
        });
        let numbers = [
            first.mean_weeks,
            first.p10_weeks,
            first.p50_weeks,
            first.p90_weeks,
            first.list_growth_per_week,
            returns.mean_weeks,
            returns.fluid_weeks,
            returns.p10_weeks,
            returns.p50_weeks,
            returns.p90_weeks,
            outcome.load,
            outcome.fluid_fte,
            outcome.sessions_per_patient,
            outcome.caseload_per_fte,
            outcome.growth_per_week,
        ];
        for number in numbers.into_iter().flatten().chain(staff) {
            assert!(number.is_finite() && number >= 0.0, "{number} {inputs:?}");
        }
    }
}

/// Both clocks, as numbers that must not depend on how a mix is written.
fn numbers(clinic: &Clinic, fte: f64) -> Vec<f64> {
    let clocks = clinic.clocks(fte);
    let mut numbers = vec![clocks.starts];
    numbers.extend(clocks.first.map(|first| first.mean()));
    numbers.extend(clocks.give_up_share);
    match &clocks.returns {
        Returns::Steady(interval) => numbers.extend([
            interval.mean_weeks,
            interval.fluid_weeks,
            interval.sessions_per_patient,
            interval.completing_share,
            interval.caseload_per_start,
            interval.share_within(|_| Some(10.0)).unwrap(),
            interval.tail(3.0),
        ]),
        Returns::Growing(growth) => numbers.push(*growth),
        Returns::Unavailable => {}
    }
    numbers
}

/// A clinic of any policy with between a third of today's staff and three times as much.
fn any_clinic(draws: &mut Draws) -> (Clinic, f64) {
    let hazard = |draws: &mut Draws| {
        if draws.next() < 0.2 {
            0.0
        } else {
            draws.between(0.001, 0.2)
        }
    };
    let inputs = Inputs {
        dropout_per_week: hazard(draws),
        give_up_per_week: hazard(draws),
        return_pool_clinicians: draws.between(1.0, 60.0),
        returns_per_new: draws.between(0.0, 12.0),
        intake_policy: draws.policy(),
        ..Inputs::default()
    };
    let fte = inputs.clinicians * inputs.fte_per_clinician * draws.between(0.3, 3.0);
    (clinic(&inputs), fte)
}

fn assert_same(one: &[f64], other: &[f64]) {
    assert_eq!(one.len(), other.len());
    for (one, other) in one.iter().zip(other) {
        let near = (one - other).abs() <= 1e-7 * other.abs().max(1.0);
        assert!(near, "{one} {other}");
    }
}

/// Everyone ordered the same is one interval for everyone, however many streams say it.
#[test]
fn equal_streams_are_one_interval() {
    let mut draws = Draws(137);
    for _ in 0..CASES {
        let (mut clinic, fte) = any_clinic(&mut draws);
        let dropout = clinic.mix.dropout();
        let one = Stream {
            share: 1.0,
            interval_weeks: draws.between(0.4, 8.0),
            sessions: draws.between(2.0, 40.0),
        };
        let streams = draws.mix(4);
        let streams: Vec<Stream> = streams
            .iter()
            .map(|stream| Stream {
                share: stream.share,
                ..one
            })
            .collect();
        clinic.mix = Mix::new(&[one], dropout);
        let plain = numbers(&clinic, fte);
        clinic.mix = Mix::new(&streams, dropout);
        assert_same(&numbers(&clinic, fte), &plain);
    }
}

/// The order in which the streams stand says nothing.
#[test]
fn the_order_of_streams_does_not_matter() {
    let mut draws = Draws(139);
    for _ in 0..CASES {
        let (mut clinic, fte) = any_clinic(&mut draws);
        let dropout = clinic.mix.dropout();
        let mut streams = draws.mix(4);
        clinic.mix = Mix::new(&streams, dropout);
        let straight = numbers(&clinic, fte);
        let turn = draws.below(streams.len());
        streams.rotate_left(turn);
        streams.reverse();
        clinic.mix = Mix::new(&streams, dropout);
        assert_same(&numbers(&clinic, fte), &straight);
    }
}

/// Shares of the visits add up, no visit comes before it is due, chances are chances.
#[test]
fn streams_are_sound() {
    let mut draws = Draws(149);
    let mut seen = 0;
    while seen < CASES {
        let (mut clinic, fte) = any_clinic(&mut draws);
        let streams = draws.mix(4);
        clinic.mix = Mix::new(&streams, clinic.mix.dropout());
        let clocks = clinic.clocks(fte);
        let Some(interval) = steady(&clocks) else {
            continue;
        };
        seen += 1;
        for (index, ordered) in streams.iter().enumerate() {
            let own = interval.of_stream(index, streams.len()).unwrap();
            assert!(own.mean() * NOISE >= ordered.interval_weeks);
            let (half, most) = (own.quantile(0.5), own.quantile(0.9));
            assert!(half * NOISE >= ordered.interval_weeks && half <= most * NOISE);
            let within = own.share_within(5.0 * ordered.interval_weeks + 1.0);
            assert!((0.0..=1.0).contains(&within));
        }
        let shares: f64 = interval.parts().iter().map(|part| part.share).sum();
        assert!((shares - 1.0).abs() < 1e-9, "{shares}");
        assert!(interval.parts().iter().all(|part| part.share >= 0.0));
    }
}

fn hiring(draws: &mut Draws, weeks: f64) -> Hiring {
    let (multiple, by_week) = (draws.between(0.0, 3.0), draws.between(0.0, weeks));
    match draws.below(4) {
        0 => Hiring::Keep,
        1 => Hiring::Posts { multiple, by_week },
        2 => Hiring::Productive { multiple, by_week },
        _ => Hiring::StartsPerMonth(draws.between(0.0, 200.0)),
    }
}

/// People are neither made nor lost on any day, through steps of demand, hiring and stoppages.
/// Terms of one to four weeks; `projection.rs` has long ones.
#[test]
fn flows_balance_in_every_step() {
    let mut draws = Draws(151);
    for case in 0..CASES {
        let weeks = 1 + (case % 4) as u32;
        let (mut clinic, fte) = any_clinic(&mut draws);
        if case % 3 == 0 {
            clinic.mix = Mix::new(&draws.mix(3), clinic.mix.dropout());
        }
        let inputs = Inputs {
            turnover_per_year: draws.between(0.0, 0.5),
            weeks_to_fill: draws.between(0.0, 52.0),
            demand_growth_per_year: draws.between(-0.1, 0.3),
            ..Inputs::default()
        };
        let (from, lasts) = (draws.between(-1.0, 3.0), draws.between(0.0, 3.0));
        let (stopped, demand) = (draws.next(), draws.between(0.2, 3.0));
        let drivers = Drivers {
            demand: &|week| if week < 1.0 { 1.0 } else { demand },
            capacity: &|week| {
                if week >= from && week < from + lasts {
                    stopped
                } else {
                    1.0
                }
            },
        };
        let plan = hiring(&mut draws, f64::from(weeks));
        let (weeks, balance) = run(&clinic, &inputs, fte, plan, &drivers, weeks);
        assert!(balance.0 < 1e-9, "{balance:?} {clinic:?} {plan:?}");
        for week in weeks {
            for number in [
                week.backlog,
                week.active_patients,
                week.starts,
                week.returns,
                week.productive_fte,
            ] {
                assert!(number.is_finite() && number >= 0.0, "{number} {clinic:?}");
            }
        }
    }
}

/// The fewest who must start each month hold the standard by the date, and one fewer miss it.
#[test]
fn the_fewest_starts_are_the_fewest() {
    let mut draws = Draws(157);
    let (mut feasible, mut some) = (0, 0);
    while feasible < CASES {
        let mut inputs = Inputs {
            members: draws.between(5_000.0, 20_000.0),
            fte_per_clinician: 1.0,
            dropout_per_week: draws.between(0.02, 0.1),
            ramp_weeks: draws.between(0.0, 2.0),
            return_pool_clinicians: draws.between(1.0, 10.0),
            ..Inputs::default()
        };
        // A little short of what the standard needs.
        let needed = target(&inputs, true).unwrap().need(1.0).unwrap();
        inputs.clinicians = needed.productive_fte * draws.between(0.95, 1.0);
        let scenario = scenario(&inputs);
        let weeks = 1 + draws.below(2) as u32;
        let by_week = 1 + draws.below(weeks as usize) as u32;
        let plan = |starts| Plan {
            weeks,
            hiring: Hiring::StartsPerMonth(starts),
            stoppage: None,
        };
        let answer = needed_starts_per_month(&scenario, &plan(0.0), by_week, 3.0).unwrap();
        let Answer::Starts(starts) = answer else {
            continue;
        };
        feasible += 1;
        let holds = |starts: f64| {
            let term = project(&scenario, &plan(starts)).unwrap();
            term.standard_holds_from.is_some_and(|week| week <= by_week)
        };
        assert!(holds(starts), "{inputs:?}");
        if starts > 0.0 {
            some += 1;
            assert!(!holds(starts - 1.0), "{inputs:?}");
        }
    }
    assert!(some > CASES / 10, "{some}");
}
