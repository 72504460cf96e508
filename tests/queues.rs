//! The queue library against reference values of 20 and more digits, and against every failure
//! seen in published packages.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use caseload::model::queue::{
    Deterministic, ErlangA, ErlangC, FiniteSource, LongRun, QueueError, engset, erlang_b, smallest,
};
use serde_json::Value;

const EPSILON: f64 = f64::EPSILON;

/// One reference row: its parameters and its results, as written.
struct Row<'a> {
    id: &'a str,
    params: &'a Value,
    results: &'a serde_json::Map<String, Value>,
}

impl Row<'_> {
    fn number(&self, name: &str) -> f64 {
        number(&self.params[name])
    }

    fn count(&self, name: &str) -> u32 {
        self.number(name) as u32
    }

    /// Compares a result that the row has, within a relative tolerance.
    fn check(&self, name: &str, got: f64, tolerance: f64) {
        let Some(want) = self.results.get(name).map(number) else {
            return;
        };
        let off = if want == 0.0 {
            got.abs()
        } else {
            ((got - want) / want).abs()
        };
        assert!(
            off <= tolerance,
            "{} {name}: {got:e}, not {want:e}; off by {off:e}",
            self.id
        );
    }

    /// Calls `check` on each result called prefix + number, with that number.
    fn each(&self, prefix: &str, mut check: impl FnMut(&str, f64)) {
        for name in self.results.keys() {
            if let Some(t) = name.strip_prefix(prefix).and_then(|t| t.parse().ok()) {
                check(name, t);
            }
        }
    }
}

fn number(value: &Value) -> f64 {
    match value {
        Value::String(text) => text.parse().unwrap(),
        other => other.as_f64().unwrap(),
    }
}

/// Runs `check` on every row of the models named; there must be `expected` of them.
fn rows(models: &[&str], expected: usize, mut check: impl FnMut(&Row)) {
    let file: Value = serde_json::from_str(include_str!("data/queue_values.json")).unwrap();
    let mut seen = 0;
    for value in file["values"].as_array().unwrap() {
        if models.contains(&value["model"].as_str().unwrap()) {
            seen += 1;
            check(&Row {
                id: value["id"].as_str().unwrap(),
                params: &value["params"],
                results: value["results"].as_object().unwrap(),
            });
        }
    }
    assert_eq!(seen, expected, "rows of {models:?}");
}

/// What rounding the load to binary alone can do, or 10⁻¹² where that is less.
fn conditioned(c: f64, a: f64) -> f64 {
    f64::max(1e-12, 2.0 * EPSILON * c / (c - a))
}

#[test]
fn erlang_b_is_within_its_bound() {
    rows(
        &["erlang_b", "erlang_b_extreme", "erlang_b_real_c"],
        46,
        |row| {
            let (c, a) = (row.number("c"), row.number("a"));
            let blocking = erlang_b::blocking(c, a).unwrap();
            let bound = 2.0 * EPSILON * (1.0 + (c - a).abs());
            // A load written in decimals is rounded before it gets here: half a unit in a moves B by
            // (c − a + aB) times as much.
            let exact = (a * 1024.0).fract() == 0.0;
            let rounding = if exact {
                0.0
            } else {
                0.5 * EPSILON * (c - a + a * blocking).abs()
            };
            if blocking > f64::MIN_POSITIVE {
                row.check("B", blocking, bound + rounding);
            }
            let ln = erlang_b::ln_blocking(c, a).unwrap().unwrap();
            row.check("ln_B", ln, 1e-15 + 2.0 * EPSILON + rounding);
        },
    );
}

#[test]
fn erlang_c_matches() {
    rows(&["erlang_c"], 20, |row| {
        let (c, a, t) = (row.count("c"), row.number("a"), row.number("t"));
        let tolerance = conditioned(f64::from(c), a);
        let pool = ErlangC::new(c, a).unwrap().stable().unwrap();
        if pool.p_wait > f64::MIN_POSITIVE {
            row.check("P_wait", pool.p_wait, tolerance);
            row.check("mean_wait_Wq", pool.mean_wait, tolerance);
            row.check("Lq", pool.mean_queue, tolerance);
            row.check("P_W_gt_t", pool.wait_exceeds(t).unwrap(), tolerance);
        }
        row.check("ln_P_wait", pool.ln_p_wait().unwrap(), tolerance);
        row.check("W_p50", pool.wait_quantile(0.5).unwrap(), tolerance);
        row.check("W_p90", pool.wait_quantile(0.9).unwrap(), tolerance);
    });
}

#[test]
fn erlang_c_matches_the_textbooks() {
    rows(&["erlang_c_published"], 2, |row| {
        let per_hour = |name: &str| -> f64 {
            row.params[name]
                .as_str()
                .unwrap()
                .trim_end_matches("/h")
                .parse()
                .unwrap()
        };
        let mu = per_hour("mu");
        let pool = ErlangC::new(row.count("c"), per_hour("lam") / mu)
            .unwrap()
            .stable()
            .unwrap();
        row.check("P_wait", pool.p_wait, 1e-15);
        row.check("Lq", pool.mean_queue, 1e-15);
        row.check("Wq_hours", pool.mean_wait / mu, 1e-15);
    });
}

#[test]
fn erlang_a_matches() {
    rows(&["erlang_a", "erlang_a_extreme"], 18, |row| {
        let patience = 1.0 / row.number("theta");
        let pool = ErlangA::new(row.count("c"), row.number("lambda_"), patience).unwrap();
        row.check("P_wait", pool.p_wait, 1e-12);
        row.check("P_abandon", pool.p_abandon, 1e-12);
        row.check("mean_wait_all", pool.mean_wait, 1e-12);
        row.check("mean_queue", pool.mean_queue, 1e-12);
        row.check("mean_wait_given_served", pool.mean_wait_served, 1e-12);
        if let Some(t) = row.params.get("t").map(number) {
            row.check("P_W_gt_t", pool.wait_exceeds(t).unwrap(), 1e-12);
            row.check(
                "P_virtual_wait_gt_t",
                pool.offered_wait_exceeds(t).unwrap(),
                1e-12,
            );
        }
        // Rounding t alone moves a tail by half a unit times c t.
        let rounding = |t: f64| f64::max(1e-12, 0.5 * EPSILON * row.number("c") * t);
        row.each("P_W_gt_", |name, t| {
            row.check(name, pool.wait_exceeds(t).unwrap(), rounding(t));
        });
        row.each("P_virtual_wait_gt_", |name, t| {
            row.check(name, pool.offered_wait_exceeds(t).unwrap(), rounding(t));
        });
    });
}

#[test]
fn erlang_a_matches_the_published_table() {
    rows(&["erlang_a_published"], 1, |row| {
        let (c, a) = (row.count("c"), row.number("lam_per_min"));
        let pool = ErlangA::new(c, a, row.number("patience_min")).unwrap();
        row.check("P_abandon", pool.p_abandon, 1e-14);
        row.check("mean_wait_s", 60.0 * pool.mean_wait, 1e-14);
        row.check("mean_queue", pool.mean_queue, 1e-14);
        let patient = ErlangC::new(c, a).unwrap().stable().unwrap();
        row.check("erlangC_wait_s", 60.0 * patient.mean_wait, 1e-14);
        row.check("erlangC_queue", patient.mean_queue, 1e-14);
    });
}

#[test]
fn deterministic_service_matches() {
    rows(&["m_d_c"], 24, |row| {
        let (c, a) = (row.count("c"), row.number("a"));
        let pool = Deterministic::new(c, a).unwrap().stable().unwrap();
        let tolerance = f64::max(3e-14, 2.0 * EPSILON * f64::from(c) / (f64::from(c) - a));
        row.check("P_wait", pool.p_wait, tolerance);
        row.check("mean_wait_Wq", pool.mean_wait, tolerance);
        row.check("Lq", pool.mean_queue, tolerance);
        row.each("P_W_gt_", |name, t| {
            let share = pool.wait_exceeds(t).unwrap();
            row.check(name, share, f64::max(tolerance, 1e-14 / share.sqrt()));
        });
    });
}

#[test]
fn a_pool_of_slots_is_one_deterministic_server() {
    rows(&["md1_slot_pool"], 6, |row| {
        let (slots, rho) = (row.number("S_slots_per_week"), row.number("rho"));
        let pool = Deterministic::new(1, rho).unwrap().stable().unwrap();
        let tolerance = 2.0 * EPSILON / (1.0 - rho) + 1e-15;
        row.check("mean_wait_weeks", pool.mean_wait / slots, tolerance);
        row.check(
            "slotted_mean_wait_weeks",
            (pool.mean_wait + 0.5) / slots,
            tolerance,
        );
    });
}

#[test]
fn finite_source_matches() {
    rows(&["finite_source_mmc_N"], 14, |row| {
        let mu = row.number("mu");
        let demand = row.number("gamma") / mu;
        let queue = FiniteSource::new(row.count("N"), row.count("c"), demand).unwrap();
        row.check("P_wait_arrival", queue.p_wait, 1e-12);
        row.check("mean_wait_Wq", queue.mean_wait / mu, 1e-12);
        row.check("Lq", queue.mean_queue, 1e-12);
        row.check("mean_in_service_or_queue_L", queue.mean_present, 1e-12);
        row.check("throughput", queue.throughput * mu, 1e-12);
        row.check("utilisation", queue.utilization, 1e-12);
        row.check("mean_interval", queue.mean_interval.unwrap() / mu, 1e-12);
    });
}

#[test]
fn engset_matches() {
    rows(&["engset"], 9, |row| {
        let (n, c, demand) = (row.count("N"), row.count("c"), row.number("alpha"));
        row.check(
            "time_congestion",
            engset::time_congestion(n, c, demand).unwrap(),
            1e-12,
        );
        row.check(
            "call_congestion",
            engset::call_congestion(n, c, demand).unwrap(),
            1e-12,
        );
        let ln = engset::ln_time_congestion(n, c, demand).unwrap();
        row.check("ln_time_congestion", ln.unwrap(), 1e-13);
    });
}

#[test]
fn smallest_staff_matches() {
    rows(
        &[
            "inverse_erlang_b",
            "inverse_erlang_c_Pwait",
            "inverse_erlang_c_meanwait",
        ],
        9,
        |row| {
            let load = row.number("a");
            let (found, measure) = if row.id.starts_with("invB") {
                (smallest::for_blocking(load, row.number("target")), "B")
            } else if row.id.starts_with("invC_Pw") {
                (smallest::for_p_wait(load, row.number("target")), "P_wait")
            } else {
                (
                    smallest::for_mean_wait(load, row.number("target_mean_wait")),
                    "mean_wait",
                )
            };
            let found = found.unwrap();
            row.check("c", f64::from(found.servers), 0.0);
            row.check(measure, found.reached, 1e-13);
        },
    );
}

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
    // Against counting upward from the first stable number, the peer's own 1,596 cases and more.
    let mut cases = 0;
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
            cases += 1;
        }
    }
    assert!(cases > 1596);
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
    for target in [0.0, -0.1, 1.0 + EPSILON, 1.5, 80.0, f64::INFINITY] {
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
