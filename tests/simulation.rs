//! The laws of the individual-level simulation: same bits however sliced, nobody lost, no slot used
//! twice, growth said, and numbers pinned for every machine.

#![expect(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test may stop at the first surprise, and some numbers are exact"
)]

use caseload::model::simulation::{
    Arrivals, BATCHES, Booking, Clock, Estimate, Findings, Length, Pool, PoolError, Simulation,
    Stop, Stream,
};
use caseload::model::{Inputs, IntakePolicy, Scenario};

#[path = "simulation/golden.rs"]
mod golden;

fn pool() -> Pool {
    Pool {
        slots_per_week: 24.0,
        new_patients_per_week: 2.6,
        intake_slots: 1.5,
        streams: vec![Stream {
            share: 1.0,
            visit_interval_weeks: 1.0,
            sessions_to_complete: 16.0,
        }],
        dropout_per_week: 0.04,
        give_up_per_week: 0.03,
        policy: IntakePolicy::IntakeFirst,
        returns_per_new: 4.0,
        intake_standard_days: 10.0,
        return_standard_days: 10.0,
        arrivals: Arrivals::Poisson,
        booking: Booking::Exact,
    }
}

const SHORT: Length = Length {
    warm_up_weeks: 100.0,
    weeks: 1000.0,
};

fn finished(pool: Pool, length: Length, seed: u64) -> Simulation {
    let mut simulation = Simulation::new(pool, length, seed).unwrap();
    while !simulation.advance(1_000_000).finished {}
    simulation
}

fn run(pool: Pool, length: Length, seed: u64) -> Findings {
    finished(pool, length, seed).findings()
}

#[test]
fn slicing_a_run_changes_no_bit() {
    for policy in IntakePolicy::ALL {
        let pool = Pool { policy, ..pool() };
        let whole = run(pool.clone(), SHORT, 5);
        for events in [1, 7, 1000] {
            let mut sliced = Simulation::new(pool.clone(), SHORT, 5).unwrap();
            let mut share = 0.0;
            while !sliced.advance(events).finished {
                // Looking is not touching.
                let progress = sliced.progress();
                assert!(progress.share >= share && progress.share <= 1.0);
                share = progress.share;
                if events == 1000 {
                    sliced.findings();
                }
            }
            assert_eq!(sliced.findings(), whole, "{policy:?} in slices of {events}");
        }
    }
}

#[test]
fn another_seed_gives_other_numbers() {
    assert_ne!(run(pool(), SHORT, 1), run(pool(), SHORT, 2));
}

#[test]
fn nobody_is_lost() {
    let mut cases: Vec<Pool> = IntakePolicy::ALL
        .into_iter()
        .map(|policy| Pool { policy, ..pool() })
        .collect();
    cases.push(Pool {
        give_up_per_week: 0.0,
        new_patients_per_week: 20.0,
        ..pool()
    });
    cases.push(Pool {
        dropout_per_week: 0.0,
        new_patients_per_week: 5.0,
        ..pool()
    });
    cases.push(Pool {
        intake_slots: 0.3,
        ..pool()
    });
    for (pool, seed) in cases.into_iter().zip(0..) {
        let mut simulation = Simulation::new(pool.clone(), SHORT, seed).unwrap();
        let mut moved = 0;
        while !simulation.advance(5000).finished {
            let census = simulation.census();
            assert_eq!(
                census.asked,
                census.started + census.gave_up + census.waiting
            );
            assert_eq!(
                census.started,
                census.completed + census.dropped_out + census.in_care
            );
            moved = census.started;
        }
        assert!(moved > 1000, "{pool:?}");
    }
}

#[test]
fn every_slot_is_used_once_or_lost() {
    for (intake_slots, policy) in [
        (1.5, IntakePolicy::IntakeFirst),
        (1.0, IntakePolicy::ReturnsFirst),
        (0.3, IntakePolicy::Proportional),
        (2.7, IntakePolicy::Ratio),
    ] {
        let findings = run(
            Pool {
                intake_slots,
                policy,
                ..pool()
            },
            SHORT,
            3,
        );
        let value = |estimate: Option<Estimate>| estimate.unwrap().value;
        let used = intake_slots * value(findings.first_appointment.per_week)
            + value(findings.return_visit.per_week);
        let lost = value(findings.idle_slots_per_week);
        // An intake's last fraction of a slot may be carried past the end.
        assert!((used + lost - 24.0).abs() < 0.01, "{used} {lost}");
    }
}

#[test]
fn the_lists_obey_littles_law() {
    let length = Length {
        warm_up_weeks: 200.0,
        weeks: 20_000.0,
    };
    let patient = Pool {
        give_up_per_week: 0.0,
        new_patients_per_week: 8.0,
        ..pool()
    };
    let findings = run(patient, length, 11);
    let value = |estimate: Option<Estimate>| estimate.unwrap().value;
    let first = &findings.first_appointment;
    let people = value(first.per_week) * value(first.mean_weeks);
    assert!((value(findings.waiting) / people - 1.0).abs() < 1e-3);

    // Without dropout everyone in care comes back: caseload = returns a week × interval.
    let loyal = Pool {
        dropout_per_week: 0.0,
        new_patients_per_week: 1.0,
        ..pool()
    };
    let findings = run(loyal, length, 12);
    let returns = &findings.return_visit;
    let people = value(returns.per_week) * value(returns.mean_weeks);
    assert!((value(findings.caseload) / people - 1.0).abs() < 1e-3);
    assert!((value(findings.sessions_per_patient) / 16.0 - 1.0).abs() < 0.05);
}

#[test]
fn equal_streams_are_one_stream() {
    for policy in IntakePolicy::ALL {
        let one = Pool { policy, ..pool() };
        let stream = one.streams[0];
        let split = Pool {
            streams: [0.2, 0.5, 0.3]
                .map(|share| Stream { share, ..stream })
                .to_vec(),
            ..one.clone()
        };
        let one = finished(one, SHORT, 4);
        let split = finished(split, SHORT, 4);
        assert_eq!(split.findings().streams.len(), 3);
        assert_eq!(split.census(), one.census());
        assert_eq!(
            split.histogram(Clock::Return, 50),
            one.histogram(Clock::Return, 50)
        );
        // Sums over streams may round differently in the last place.
        let (split, one) = (split.findings(), one.findings());
        assert_eq!(split.first_appointment, one.first_appointment);
        assert_eq!(split.return_visit, one.return_visit, "{policy:?}");
    }
}

#[test]
fn a_list_nobody_gives_up_on_grows_and_is_said_to() {
    let overrun = Pool {
        new_patients_per_week: 20.0,
        give_up_per_week: 0.0,
        ..pool()
    };
    let findings = run(overrun, SHORT, 1);
    assert!(findings.growing);
    // 20 ask, 24/1.5 = 16 are seen.
    let growth = findings.waiting_growth_per_week.unwrap();
    assert!((growth.value - 4.0).abs() < 2.0 * growth.half_width.unwrap());
    assert_eq!(findings.return_visit.visits, 0);
    assert_eq!(findings.return_visit.mean_weeks, None);
    assert_eq!(findings.return_visit.p90_weeks, None);

    let nobody_leaves = Pool {
        dropout_per_week: 0.0,
        new_patients_per_week: 3.0,
        ..pool()
    };
    let findings = run(nobody_leaves, SHORT, 1);
    assert!(findings.growing);
    // 3 start, (24 − 4.5)/16 finish.
    let growth = findings.caseload_growth_per_week.unwrap();
    assert!((growth.value - 1.781_25).abs() < 2.0 * growth.half_width.unwrap());
}

#[test]
fn a_steady_list_is_not_said_to_grow() {
    for seed in 0..40 {
        let length = Length {
            warm_up_weeks: 200.0,
            weeks: 2000.0,
        };
        assert!(!run(pool(), length, seed).growing, "seed {seed}");
    }
}

#[test]
fn a_run_stops_before_it_holds_too_many_people() {
    let flood = Pool {
        slots_per_week: 0.1,
        new_patients_per_week: 1e7,
        give_up_per_week: 0.0,
        ..pool()
    };
    let mut simulation = Simulation::new(flood, SHORT, 1).unwrap();
    let progress = simulation.advance(10);
    assert!(progress.finished);
    assert_eq!(progress.stopped, Some(Stop::TooManyPeople));
    assert!(simulation.findings().growing);
    assert_eq!(simulation.findings().batches, 0);
}

#[test]
fn nobody_asking_is_a_result() {
    let empty = Pool {
        new_patients_per_week: 0.0,
        ..pool()
    };
    let simulation = finished(empty, SHORT, 1);
    let findings = simulation.findings();
    assert_eq!(findings.batches, BATCHES);
    assert_eq!(findings.first_appointment.mean_weeks, None);
    assert_eq!(findings.give_up_share, None);
    assert_eq!(findings.caseload.unwrap().value, 0.0);
    assert_eq!(findings.idle_slots_per_week.unwrap().value, 24.0);
    assert!(!findings.growing);
    assert!(simulation.histogram(Clock::Return, 10).is_empty());
    assert_eq!(simulation.share_within(Clock::First, 1.0), None);
}

#[test]
fn a_run_in_its_warm_up_has_nothing_to_say() {
    let mut simulation = Simulation::new(pool(), SHORT, 1).unwrap();
    simulation.advance(100);
    let findings = simulation.findings();
    assert_eq!(findings.batches, 0);
    assert_eq!(findings.caseload, None);
    assert_eq!(findings.return_visit.mean_weeks, None);
}

#[test]
fn histograms_cover_every_visit_and_agree_with_shares() {
    let simulation = finished(pool(), SHORT, 9);
    for clock in [Clock::First, Clock::Return, Clock::Stream(0)] {
        for most in [1, 7, 60, 100_000] {
            let bars = simulation.histogram(clock, most);
            assert!(!bars.is_empty() && bars.len() <= most, "{clock:?} {most}");
            let total: f64 = bars.iter().map(|bar| bar.share).sum();
            assert!((total - 1.0).abs() < 1e-9);
            let mut below = 0.0;
            for bar in &bars {
                below += bar.share;
                // Intervals are whole slots: those before the right edge.
                let edge = match clock {
                    Clock::First => bar.to_weeks,
                    _ => bar.to_weeks - 0.5 / 24.0,
                };
                let share = simulation.share_within(clock, edge).unwrap().value;
                assert!(
                    (share - below).abs() < 1e-9,
                    "{clock:?} {bar:?} {share} {below}"
                );
            }
        }
    }
    assert!(simulation.histogram(Clock::Stream(1), 10).is_empty());
}

#[test]
fn quantiles_cut_the_histogram_where_they_say() {
    let simulation = finished(pool(), SHORT, 9);
    let returns = simulation.findings().return_visit;
    for (quantile, probability) in [
        (returns.p10_weeks, 0.1),
        (returns.p50_weeks, 0.5),
        (returns.p90_weeks, 0.9),
    ] {
        let weeks = quantile.unwrap().value;
        let slots = weeks * 24.0;
        assert!((slots - slots.round()).abs() < 1e-9, "on the slot grid");
        let at = |weeks| simulation.share_within(Clock::Return, weeks).unwrap().value;
        assert!(at(weeks) >= probability && at(weeks - 1.0 / 24.0) < probability);
    }
}

#[test]
fn what_cannot_be_played_is_refused() {
    let refused = |pool: Pool| Simulation::new(pool, SHORT, 1).unwrap_err();
    let slots = |slots_per_week| {
        refused(Pool {
            slots_per_week,
            ..pool()
        })
    };
    assert_eq!(slots(0.0), PoolError::NoSlots);
    assert_eq!(slots(-3.0), PoolError::NoSlots);
    assert!(matches!(
        slots(f64::NAN),
        PoolError::Number {
            name: "slots_per_week",
            ..
        }
    ));
    assert!(matches!(
        slots(f64::INFINITY),
        PoolError::Number {
            name: "slots_per_week",
            ..
        }
    ));
    assert_eq!(
        refused(Pool {
            streams: Vec::new(),
            ..pool()
        }),
        PoolError::NoStreams
    );
    let stream = pool().streams[0];
    let with = |stream| {
        refused(Pool {
            streams: vec![stream],
            ..pool()
        })
    };
    assert_eq!(
        with(Stream {
            share: 0.0,
            ..stream
        }),
        PoolError::NoStreams
    );
    assert_eq!(
        with(Stream {
            sessions_to_complete: 0.5,
            ..stream
        }),
        PoolError::Number {
            name: "sessions_to_complete",
            value: 0.5
        }
    );
    assert_eq!(
        with(Stream {
            visit_interval_weeks: 0.0,
            ..stream
        }),
        PoolError::Number {
            name: "visit_interval_weeks",
            value: 0.0
        }
    );
    let length = Length {
        warm_up_weeks: 0.0,
        weeks: 0.0,
    };
    assert_eq!(
        Simulation::new(pool(), length, 1).unwrap_err(),
        PoolError::Number {
            name: "weeks",
            value: 0.0
        }
    );
    let no_time = Inputs {
        meeting_hours: 40.0,
        ..Inputs::default()
    };
    let scenario = Scenario::try_from(&no_time).unwrap();
    assert_eq!(Pool::of_returns(&scenario), Err(PoolError::NoSlots));
}

#[test]
fn pools_of_a_scenario_are_never_larger_than_its_staff() {
    let small = Inputs {
        clinicians: 5.0,
        ..Inputs::default()
    };
    let scenario = Scenario::try_from(&small).unwrap();
    let intakes = Pool::of_intakes(&scenario).unwrap();
    let returns = Pool::of_returns(&scenario).unwrap();
    assert!((intakes.slots_per_week / returns.slots_per_week - 4.5).abs() < 1e-12);
    assert!((intakes.new_patients_per_week / returns.new_patients_per_week - 4.5).abs() < 1e-12);
}

#[test]
fn lengths_give_the_pool_time_to_settle() {
    let length = Length::of_visits(&pool(), 1e6);
    assert!((length.warm_up_weeks - 267.0).abs() < 1e-9);
    assert!((length.weeks - 41_667.0).abs() < 1e-9);
    let nobody_leaves = Pool {
        dropout_per_week: 0.0,
        give_up_per_week: 0.0,
        ..pool()
    };
    assert!((Length::of_visits(&nobody_leaves, 1e3).warm_up_weeks - 1280.0).abs() < 1e-9);
    assert!((Length::of_visits(&nobody_leaves, 1e3).weeks - 5120.0).abs() < 1e-9);
}

/// The same bits on every machine: these numbers change only when the rules do.
#[test]
fn golden_numbers() {
    assert_eq!(golden::printed(), golden::GOLDEN);
}

/// What checks the formulas must not use them: of the model it knows the inputs, nothing else.
#[test]
fn imports_no_formula() {
    let mut files = vec![std::path::PathBuf::from("src/model/simulation.rs")];
    for entry in std::fs::read_dir("src/model/simulation").unwrap() {
        files.push(entry.unwrap().path());
    }
    assert!(files.len() > 5);
    let allowed = ["IntakePolicy;", "{Inputs, Scenario};"];
    for file in files {
        let source = std::fs::read_to_string(&file).unwrap();
        let code = source.lines().filter(|line| !line.trim().starts_with("//"));
        for line in code {
            assert!(!line.contains("crate::"), "{}: {line}", file.display());
            if let Some((_, name)) = line.split_once("super::super::") {
                assert!(allowed.contains(&name), "{}: {line}", file.display());
            }
        }
    }
}
