//! Every failure seen in published queue packages: one server too many, no answer at large loads,
//! division by zero, probabilities above one, digits lost, targets nobody can meet.
#![allow(clippy::unwrap_used, clippy::float_cmp)]

use caseload::model::queue::{
    Deterministic, ErlangA, ErlangC, FiniteSource, LongRun, QueueError, engset, erlang_b, smallest,
};

/// C by the recursion for 1/B, one server at a time: slow, and nothing else to get wrong.
fn plain_erlang_c(servers: u32, load: f64) -> f64 {
    let mut inverse = 1.0;
    for k in 1..=servers {
        inverse = 1.0 + inverse * f64::from(k) / load;
    }
    let c = f64::from(servers);
    c / (load + (c - load) * inverse)
}

#[test]
fn never_one_server_too_many() {
    // Against counting upward from the first stable number.
    for tenths in (1..=2000).step_by(7) {
        let load = f64::from(tenths) / 10.0;
        for target in [0.9, 0.5, 0.2, 0.1, 0.05, 0.01, 1e-3, 1e-6] {
            let mut plain = load.floor() as u32 + 1;
            while plain_erlang_c(plain, load) > target {
                plain += 1;
            }
            let found = smallest::for_p_wait(load, target).unwrap();
            assert_eq!(found.servers, plain, "load {load}, target {target}");
            assert!(found.reached <= target);
            assert!(found.one_fewer.is_none_or(|value| value > target));
        }
    }
}

#[test]
fn a_search_starts_at_the_first_stable_number() {
    // round(a + 1) would be 12.
    let found = smallest::for_p_wait(10.6, 0.99).unwrap();
    assert_eq!((found.servers, found.one_fewer), (11, None));
}

#[test]
fn a_target_that_is_met_exactly_is_met() {
    // On one server P(W > 0) = a and B = a/(1 + a), though neither is exact in binary.
    for hundredths in 1..100 {
        let load = f64::from(hundredths) / 100.0;
        assert_eq!(
            smallest::for_p_wait(load, load).unwrap().servers,
            1,
            "{load}"
        );
        assert_eq!(
            smallest::for_blocking(load, load / (1.0 + load))
                .unwrap()
                .servers,
            1,
            "{load}"
        );
        let mean = load / (1.0 - load);
        assert_eq!(
            smallest::for_mean_wait(load, mean).unwrap().servers,
            1,
            "{load}"
        );
    }
}

#[test]
fn a_load_of_a_billion_is_answered() {
    let load = 1e9;
    let found = smallest::for_p_wait(load, 0.2).unwrap();
    assert!(found.reached <= 0.2 && found.one_fewer.unwrap() > 0.2);
    // Square-root staffing: beta = 1.062 for one in five waiting.
    assert!((f64::from(found.servers) - load - 1.062 * load.sqrt()).abs() < 30.0);
    assert!(smallest::for_blocking(load, 0.01).unwrap().servers < 1_000_000_000);
    assert!(
        smallest::for_mean_wait(load, 1e-6)
            .unwrap()
            .one_fewer
            .unwrap()
            > 1e-6
    );
    assert!(
        smallest::for_service_level(load, 1e-6, 0.8)
            .unwrap()
            .one_fewer
            .unwrap()
            > 0.2
    );

    let pool = ErlangA::new(1_000_000_000, load, 1.0).unwrap();
    // At critical load and patience of one service time, half wait: a Poisson number is present.
    assert!((pool.p_wait - 0.5).abs() < 2e-5);
    let queue = FiniteSource::new(4_000_000_000, 1_000_000_000, 0.25).unwrap();
    assert!(queue.p_wait < 1e-300);
    assert!(engset::time_congestion(4_000_000_000, 800_000_000, 0.25).unwrap() < 1e-4);
    assert!(
        Deterministic::new(1_000_000, 999_000.0)
            .unwrap()
            .stable()
            .unwrap()
            .p_wait
            < 0.2
    );
}

#[test]
fn whole_loads_divide_nothing_by_zero() {
    for servers in 1..=200_u32 {
        let whole = f64::from(servers);
        assert_eq!(
            ErlangC::new(servers, whole).unwrap(),
            LongRun::Unstable { growth: 0.0 }
        );
        assert_eq!(
            Deterministic::new(servers, whole).unwrap(),
            LongRun::Unstable { growth: 0.0 }
        );
        assert_eq!(
            smallest::for_p_wait(whole, 1.0).unwrap().servers,
            servers + 1
        );
        let impatient = ErlangA::new(servers, whole, 3.0).unwrap();
        assert!(impatient.p_wait > 0.3 && impatient.p_wait < 1.0);
        let next = ErlangC::new(servers + 1, whole).unwrap().stable().unwrap();
        assert!(next.mean_wait.is_finite() && next.p_wait < 1.0);
    }
}

#[test]
fn overload_is_unstable_and_never_a_probability() {
    // A published package answers 7.09 here.
    assert_eq!(
        ErlangC::new(10, 12.5).unwrap(),
        LongRun::Unstable { growth: 2.5 }
    );
    assert_eq!(
        Deterministic::new(10, 12.5).unwrap(),
        LongRun::Unstable { growth: 2.5 }
    );
    assert_eq!(
        ErlangC::new(0, 0.0).unwrap(),
        LongRun::Unstable { growth: 0.0 }
    );
    assert_eq!(ErlangC::new(10, 12.5).unwrap().stable(), None);
    assert!(ErlangC::new(10, 9.5).unwrap().as_ref().stable().is_some());
}

#[test]
fn nothing_offered_needs_nobody() {
    for found in [
        smallest::for_blocking(0.0, 0.01),
        smallest::for_p_wait(0.0, 0.01),
        smallest::for_mean_wait(0.0, 0.01),
        smallest::for_service_level(0.0, 1.0, 0.99),
    ] {
        let found = found.unwrap();
        assert_eq!(
            (found.servers, found.reached, found.one_fewer),
            (0, 0.0, None)
        );
    }
    let idle = ErlangC::new(3, 0.0).unwrap().stable().unwrap();
    assert_eq!(
        (idle.p_wait, idle.mean_wait, idle.ln_p_wait()),
        (0.0, 0.0, None)
    );
    assert_eq!(erlang_b::blocking(0, 0.0), Ok(1.0));
    assert_eq!(erlang_b::blocking(3, 0.0), Ok(0.0));
    assert_eq!(erlang_b::ln_blocking(3, 0.0), Ok(None));
    let idle = Deterministic::new(3, 0.0).unwrap().stable().unwrap();
    assert_eq!(
        (idle.p_wait, idle.mean_queue, idle.wait_exceeds(0.0)),
        (0.0, 0.0, Ok(0.0))
    );
    assert_eq!(idle.wait_quantile(0.9), Ok(0.0));
    let idle = ErlangA::new(3, 0.0, 2.0).unwrap();
    assert_eq!(
        (idle.p_wait, idle.mean_wait_served, idle.wait_exceeds(1.0)),
        (0.0, 0.0, Ok(0.0))
    );
    let idle = FiniteSource::new(3, 1, 0.0).unwrap();
    assert_eq!(
        (idle.p_wait, idle.mean_wait, idle.mean_interval),
        (0.0, 0.0, None)
    );
    assert_eq!(engset::time_congestion(3, 1, 0.0), Ok(0.0));
    assert_eq!(engset::ln_time_congestion(3, 4, 0.5), Ok(None));
}

#[test]
fn targets_nobody_can_meet_are_refused() {
    for target in [0.0, -0.1, 1.0 + f64::EPSILON, 1.5, 80.0, f64::INFINITY] {
        let refused = Err(QueueError::Target(target));
        assert_eq!(smallest::for_blocking(10.0, target), refused);
        assert_eq!(smallest::for_p_wait(10.0, target), refused);
    }
    assert_eq!(smallest::for_blocking(10.0, 1.0).unwrap().servers, 0);
    assert_eq!(
        smallest::for_mean_wait(10.0, 0.0),
        Err(QueueError::Target(0.0))
    );
    assert!(smallest::for_mean_wait(10.0, f64::INFINITY).is_err());
    assert_eq!(smallest::for_mean_wait(10.0, 80.0).unwrap().servers, 11);
    for share in [-0.1, 1.0, 80.0] {
        let refused = Err(QueueError::Target(share));
        assert_eq!(smallest::for_service_level(10.0, 1.0, share), refused);
    }
    assert_eq!(
        smallest::for_service_level(10.0, 1.0, 0.0).unwrap().servers,
        11
    );
    assert!(smallest::for_blocking(10.0, f64::NAN).is_err());
}

#[test]
fn answers_beyond_the_largest_size_are_refused() {
    for refused in [
        smallest::for_p_wait(1e12, 0.5),
        smallest::for_p_wait(4_294_967_000.0, 1e-9),
        smallest::for_blocking(1e300, 0.5),
    ] {
        assert!(
            matches!(refused, Err(QueueError::TooLarge { .. })),
            "{refused:?}"
        );
    }
    assert!(matches!(
        Deterministic::new(1_000_001, 5.0),
        Err(QueueError::TooLarge { .. })
    ));
    // Patience beyond counting: refused at critical load, answered where the queue stays short.
    assert!(matches!(
        ErlangA::new(10, 10.0, 1e12),
        Err(QueueError::TooLarge { .. })
    ));
    assert!(ErlangA::new(10, 9.0, 1e12).is_ok());
}

#[test]
fn wrong_arguments_are_named() {
    for load in [-1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        assert!(matches!(
            erlang_b::blocking(5, load),
            Err(QueueError::Load(_))
        ));
        assert!(matches!(
            erlang_b::ln_blocking(5, load),
            Err(QueueError::Load(_))
        ));
        assert!(matches!(ErlangC::new(5, load), Err(QueueError::Load(_))));
        assert!(matches!(
            ErlangA::new(5, load, 1.0),
            Err(QueueError::Load(_))
        ));
        assert!(matches!(
            Deterministic::new(5, load),
            Err(QueueError::Load(_))
        ));
        assert!(matches!(
            smallest::for_p_wait(load, 0.5),
            Err(QueueError::Load(_))
        ));
        assert!(matches!(
            FiniteSource::new(5, 2, load),
            Err(QueueError::Demand(_))
        ));
        assert!(matches!(
            engset::call_congestion(5, 2, load),
            Err(QueueError::Demand(_))
        ));
    }
    for servers in [-1.0, 4_294_967_296.0, f64::NAN] {
        assert!(matches!(
            erlang_b::blocking(servers, 1.0),
            Err(QueueError::Servers(_))
        ));
    }
    for patience in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e-310] {
        assert!(matches!(
            ErlangA::new(5, 1.0, patience),
            Err(QueueError::Patience(_))
        ));
    }
    assert_eq!(ErlangA::new(0, 1.0, 1.0), Err(QueueError::NoServer));
    assert_eq!(FiniteSource::new(5, 0, 1.0), Err(QueueError::NoServer));
    assert_eq!(FiniteSource::new(0, 5, 1.0), Err(QueueError::NoSource));
    assert_eq!(
        engset::time_congestion(0, 5, 1.0),
        Err(QueueError::NoSource)
    );

    let pool = ErlangC::new(5, 4.0).unwrap().stable().unwrap();
    let even = Deterministic::new(5, 4.0).unwrap().stable().unwrap();
    let impatient = ErlangA::new(5, 4.0, 1.0).unwrap();
    for t in [-1.0, f64::NAN] {
        assert!(matches!(pool.wait_exceeds(t), Err(QueueError::Wait(_))));
        assert!(matches!(even.wait_exceeds(t), Err(QueueError::Wait(_))));
        assert!(matches!(
            impatient.wait_exceeds(t),
            Err(QueueError::Wait(_))
        ));
        assert!(matches!(
            smallest::for_service_level(1.0, t, 0.5),
            Err(QueueError::Wait(_))
        ));
    }
    for t in [1e300, f64::INFINITY] {
        assert_eq!(pool.wait_exceeds(t), Ok(0.0));
        assert_eq!(even.wait_exceeds(t), Ok(0.0));
        assert_eq!(impatient.wait_exceeds(t), Ok(0.0));
    }
    for share in [-0.1, 1.0, f64::NAN] {
        assert!(matches!(
            pool.wait_quantile(share),
            Err(QueueError::Share(_))
        ));
        assert!(matches!(
            even.wait_quantile(share),
            Err(QueueError::Share(_))
        ));
    }
    assert_eq!(
        QueueError::Patience(0.0).to_string(),
        "the mean patience is 0; it must be a finite number above zero"
    );
}

#[test]
fn digits_survive_a_hundred_thousand_servers() {
    // One spare server: 1 − ρ = 10⁻⁵, where c − a(1 − B) would cancel five digits.
    let pool = ErlangC::new(100_000, 99_999.0).unwrap().stable().unwrap();
    let exact = 0.996_045_681_564_410_5;
    assert!(
        (pool.p_wait / exact - 1.0).abs() < 4.0 * f64::EPSILON,
        "{}",
        pool.p_wait
    );
}

#[test]
fn patience_beyond_all_numbers_is_erlang_c() {
    for load in [45_109.277_914_932_72, 49_000.0] {
        let patient = ErlangA::new(50_000, load, 5.561_924_650_197_568e303).unwrap();
        let LongRun::Stable(endless) = ErlangC::new(50_000, load).unwrap() else {
            panic!("stable");
        };
        for (got, want) in [
            (patient.p_wait, endless.p_wait),
            (patient.mean_wait, endless.mean_wait),
            (patient.mean_wait_served, endless.mean_wait),
        ] {
            assert!((got / want - 1.0).abs() < 1e-9, "{got:e}, not {want:e}");
        }
    }
}
