//! Laws every queue obeys, on 100,000 random cases each.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::float_cmp)]

use caseload::model::queue::{
    Deterministic, ErlangA, ErlangC, FiniteSource, LongRun, engset, erlang_b, smallest,
};
use proptest::prelude::*;

const EPSILON: f64 = f64::EPSILON;

/// What the rounding of two results can put between them: the library's own bound, four times.
fn slack(c: f64, a: f64) -> f64 {
    8.0 * EPSILON * (2.0 + (c - a).abs())
}

/// Servers from one to 3,000, evenly in their logarithm.
fn servers() -> impl Strategy<Value = u32> {
    (0.0..8.0_f64).prop_map(|ln| ln.exp() as u32)
}

/// A pool below capacity: servers and load.
fn stable_pool() -> impl Strategy<Value = (u32, f64)> {
    (servers(), 0.01..0.999_f64).prop_map(|(c, rho)| (c, f64::from(c) * rho))
}

fn positive(ln_low: f64, ln_high: f64) -> impl Strategy<Value = f64> {
    (ln_low..ln_high).prop_map(f64::exp)
}

fn erlang_c(c: u32, a: f64) -> ErlangC {
    ErlangC::new(c, a).unwrap().stable().unwrap()
}

fn blocking(c: f64, a: f64) -> f64 {
    erlang_b::blocking(c, a).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn erlang_b_falls_with_servers_and_rises_with_load(
        c in servers(), rho in 0.01..3.0_f64, more in 0.0..1.0_f64, fraction in 0.0..1.0_f64,
    ) {
        let c = f64::from(c);
        let a = c * rho;
        let share = blocking(c, a);
        let slack = 1.0 + slack(c + 1.0, a);
        prop_assert!((0.0..=1.0).contains(&share));
        // At least the part of the load above capacity is lost.
        prop_assert!(share * slack >= 1.0 - c / a);
        prop_assert!(blocking(c, a * (1.0 + more)) * slack >= share);
        let between = blocking(c + fraction, a);
        prop_assert!(between <= share * slack);
        prop_assert!(blocking(c + 1.0, a) <= between * slack);
        // One server more, by the recursion, also from a fractional number of servers.
        let next = 1.0 / (1.0 + (c + fraction + 1.0) / (a * between));
        if next > 1e-290 {
            prop_assert!((blocking(c + fraction + 1.0, a) / next - 1.0).abs() < slack - 1.0 + 1e-14);
        }
    }

    #[test]
    fn logarithms_agree(c in 0.0..3000.0_f64, a in positive(-8.0, 9.0)) {
        let (share, ln) = (blocking(c, a), erlang_b::ln_blocking(c, a).unwrap().unwrap());
        prop_assert!(ln <= 0.0);
        if share > 1e-300 {
            prop_assert!((share.ln() - ln).abs() <= 1e-13 * (1.0 + ln.abs()));
        } else {
            prop_assert!(ln < -690.0);
        }
        if let LongRun::Stable(pool) = ErlangC::new(c as u32, a).unwrap() {
            let ln = pool.ln_p_wait().unwrap();
            if pool.p_wait > 1e-300 {
                prop_assert!((pool.p_wait.ln() - ln).abs() <= 1e-13 * (1.0 + ln.abs()));
            } else {
                prop_assert!(ln < -690.0);
            }
        }
    }

    #[test]
    fn erlang_c_is_a_probability_that_falls_with_servers(
        (c, a) in stable_pool(), more in 0.0..1.0_f64, t in 0.0..3.0_f64, share in 0.0..0.999_f64,
    ) {
        let pool = erlang_c(c, a);
        let (servers, slack) = (f64::from(c), 1.0 + slack(f64::from(c), a));
        prop_assert!((0.0..=1.0).contains(&pool.p_wait));
        prop_assert!(pool.p_wait * slack >= blocking(servers, a));
        // At most every server's share of the load: with c servers P(W > 0) ≤ ρ.
        prop_assert!(pool.p_wait <= a / servers * slack);
        prop_assert!(erlang_c(c + 1, a).p_wait <= pool.p_wait * slack);
        prop_assert!(erlang_c(c + 1, a).mean_wait <= pool.mean_wait * slack);
        let busier = erlang_c(c, a + more * (servers - a) * 0.99);
        prop_assert!(busier.p_wait * slack >= pool.p_wait);
        prop_assert!(busier.mean_wait * slack >= pool.mean_wait);

        let longer = pool.wait_exceeds(t).unwrap();
        prop_assert!(longer <= pool.p_wait);
        prop_assert!(pool.wait_exceeds(t + 0.1).unwrap() <= longer);
        let quantile = pool.wait_quantile(share).unwrap();
        if quantile > 0.0 {
            let back = pool.wait_exceeds(quantile).unwrap();
            prop_assert!((back / (1.0 - share) - 1.0).abs() < 1e-13);
        } else {
            prop_assert!(pool.p_wait <= 1.0 - share);
        }
    }

    #[test]
    fn overload_has_no_steady_state(c in servers(), excess in 0.0..10.0_f64) {
        let a = f64::from(c) + excess;
        prop_assert_eq!(ErlangC::new(c, a).unwrap(), LongRun::Unstable { growth: a - f64::from(c) });
        prop_assert!(Deterministic::new(c, a).unwrap().stable().is_none());
    }

    #[test]
    fn patience_without_end_is_erlang_c((c, a) in stable_pool(), patience in positive(20.0, 25.0)) {
        let (patient, impatient) = (erlang_c(c, a), ErlangA::new(c, a, patience).unwrap());
        // The first-order difference is below the mean queue seen by those in line, over patience.
        let spare = f64::from(c) - a;
        let difference = 2.0 * f64::from(c) / (spare * spare) / patience + slack(f64::from(c), a);
        if patient.p_wait > 1e-290 {
            prop_assert!((impatient.p_wait / patient.p_wait - 1.0).abs() <= difference);
            prop_assert!((impatient.mean_wait / patient.mean_wait - 1.0).abs() <= 3.0 * difference);
        }
    }

    #[test]
    fn giving_up_shortens_the_line(
        c in servers(), rho in 0.01..3.0_f64, patience in positive(-5.0, 5.0), t in 0.0..3.0_f64,
    ) {
        let servers = f64::from(c);
        let a = servers * rho;
        let pool = ErlangA::new(c, a, patience).unwrap();
        prop_assert!((0.0..=1.0).contains(&pool.p_wait));
        prop_assert!((0.0..=pool.p_wait).contains(&pool.p_abandon));
        // What gets served cannot exceed capacity.
        prop_assert!(pool.p_abandon * (1.0 + 1e-12) >= 1.0 - 1.0 / rho);
        // Those served waited no more than everyone together; the rest are a share of the line.
        prop_assert!(pool.mean_wait_served * (1.0 - pool.p_abandon) <= pool.mean_wait * (1.0 + 1e-12));
        if pool.p_abandon > 1e-290 {
            let gave_up = pool.mean_queue / (a * patience);
            prop_assert!((gave_up / pool.p_abandon - 1.0).abs() <= 1e-13);
            let at_once = pool.offered_wait_exceeds(0.0).unwrap();
            prop_assert!((at_once / pool.p_wait - 1.0).abs() <= 1e-13);
        }
        if let LongRun::Stable(patient) = ErlangC::new(c, a).unwrap() {
            prop_assert!(pool.p_wait <= patient.p_wait * (1.0 + slack(servers, a)));
            prop_assert!(pool.mean_wait <= patient.mean_wait * (1.0 + slack(servers, a)));
        }
        let staffed = ErlangA::new(c + 1, a, patience).unwrap();
        prop_assert!(staffed.p_wait <= pool.p_wait * (1.0 + 1e-11));
        prop_assert!(staffed.p_abandon <= pool.p_abandon * (1.0 + 1e-11));
        let loyal = ErlangA::new(c, a, 1.5 * patience).unwrap();
        prop_assert!(loyal.p_abandon <= pool.p_abandon * (1.0 + 1e-11));
        prop_assert!(loyal.p_wait * (1.0 + 1e-11) >= pool.p_wait);

        let (waiting, offered) = (pool.wait_exceeds(t).unwrap(), pool.offered_wait_exceeds(t).unwrap());
        prop_assert!(waiting <= offered && offered <= pool.p_wait);
        prop_assert!(pool.offered_wait_exceeds(t + 0.1).unwrap() <= offered * (1.0 + 1e-10));
    }

    #[test]
    fn a_finite_source_never_waits_longer_than_an_endless_one(
        sources in servers(), c in servers(), demand in positive(-9.0, 3.0),
    ) {
        let (n, servers) = (f64::from(sources), f64::from(c));
        let queue = FiniteSource::new(sources, c, demand).unwrap();
        prop_assert!((0.0..=1.0).contains(&queue.p_wait));
        prop_assert!(queue.utilization <= 1.0 + 1e-12);
        // Everyone is outside, waiting or in service; a round takes outside + wait + service.
        let near = |x: f64, y: f64| (x - y).abs() <= 1e-11 * y.abs();
        prop_assert!(near(queue.mean_present, queue.mean_queue + queue.throughput));
        prop_assert!(near(queue.mean_present + queue.throughput / demand, n));
        prop_assert!(near(queue.mean_interval.unwrap(), 1.0 / demand + queue.mean_wait + 1.0));
        if let LongRun::Stable(endless) = ErlangC::new(c, n * demand).unwrap() {
            let slack = 1.0 + slack(servers, n * demand);
            prop_assert!(queue.p_wait <= endless.p_wait * slack);
            prop_assert!(queue.mean_wait <= endless.mean_wait * slack);
        }
        if c >= sources {
            prop_assert_eq!(queue.mean_queue, 0.0);
        }
    }

    #[test]
    fn a_finite_source_is_turned_away_less_than_an_endless_one(
        sources in servers(), c in servers(), demand in positive(-9.0, 3.0),
    ) {
        let time = engset::time_congestion(sources, c, demand).unwrap();
        let call = engset::call_congestion(sources, c, demand).unwrap();
        let slack = 1.0 + slack(f64::from(c), f64::from(sources) * demand);
        prop_assert!((0.0..=1.0).contains(&time));
        prop_assert!(call <= time * slack);
        prop_assert!(time <= blocking(f64::from(c), f64::from(sources) * demand) * slack);
        let ln = engset::ln_time_congestion(sources, c, demand).unwrap();
        match ln {
            None => prop_assert!(c > sources && time == 0.0),
            Some(ln) if time > 1e-300 => {
                prop_assert!((time.ln() - ln).abs() <= 1e-12 * (1.0 + ln.abs()));
            }
            Some(ln) => prop_assert!(ln < -690.0),
        }
    }

    #[test]
    fn merged_pools_never_wait_longer((c, a) in stable_pool(), (d, b) in stable_pool()) {
        let merged = erlang_c(c + d, a + b);
        let apart = (a * erlang_c(c, a).mean_wait + b * erlang_c(d, b).mean_wait) / (a + b);
        prop_assert!(merged.mean_wait <= apart * (1.0 + slack(f64::from(c + d), a + b)));
        let lost = a * blocking(f64::from(c), a) + b * blocking(f64::from(d), b);
        let merged = (a + b) * blocking(f64::from(c + d), a + b);
        prop_assert!(merged <= lost * (1.0 + slack(f64::from(c + d), a + b)));
    }

    #[test]
    fn even_visits_wait_between_half_and_all_of_random_ones(
        c in 1..7_u32, rho in 0.01..0.9999_f64, t in 0.0..4.0_f64,
    ) {
        let a = f64::from(c) * rho;
        let even = Deterministic::new(c, a).unwrap().stable().unwrap();
        let random = erlang_c(c, a);
        prop_assert!((0.0..=1.0).contains(&even.p_wait));
        prop_assert!(even.p_wait <= random.p_wait * (1.0 + 1e-13));
        prop_assert!(even.mean_wait <= random.mean_wait * (1.0 + 1e-13));
        prop_assert!(even.mean_wait >= 0.5 * random.mean_wait * (1.0 - 1e-12));
        let start = even.wait_exceeds(0.0).unwrap();
        prop_assert!((start / even.p_wait - 1.0).abs() < 1e-13);
        let longer = even.wait_exceeds(t).unwrap();
        prop_assert!((0.0..=even.p_wait).contains(&longer));
        prop_assert!(even.wait_exceeds(t + 0.2).unwrap() <= longer + 1e-15);
    }

    #[test]
    fn one_fewer_always_fails(a in positive(-5.0, 9.0), target in positive(-40.0, 0.0)) {
        let fails = |value: f64| value > target * (1.0 + EPSILON);
        let found = smallest::for_blocking(a, target).unwrap();
        prop_assert!(!fails(blocking(f64::from(found.servers), a) * (1.0 - 20.0 * EPSILON)));
        prop_assert!(found.servers == 0 || fails(blocking(f64::from(found.servers - 1), a)));

        let first = a.floor() as u32 + 1;
        let found = smallest::for_p_wait(a, target).unwrap();
        prop_assert_eq!(found.reached, erlang_c(found.servers, a).p_wait);
        prop_assert!(!fails(found.reached * (1.0 - 20.0 * EPSILON)));
        prop_assert!(found.servers == first || fails(erlang_c(found.servers - 1, a).p_wait));
        prop_assert_eq!(found.one_fewer.is_none(), found.servers == first);

        let found = smallest::for_mean_wait(a, target).unwrap();
        prop_assert!(!fails(erlang_c(found.servers, a).mean_wait * (1.0 - 20.0 * EPSILON)));
        prop_assert!(found.servers == first || fails(erlang_c(found.servers - 1, a).mean_wait));
    }

    #[test]
    fn one_fewer_always_misses_the_service_level(
        a in positive(-5.0, 9.0), t in 0.0..2.0_f64, share in 0.0..0.9999_f64,
    ) {
        let first = a.floor() as u32 + 1;
        let found = smallest::for_service_level(a, t, share).unwrap();
        let late = |servers: u32| erlang_c(servers, a).wait_exceeds(t).unwrap();
        prop_assert!(late(found.servers) <= (1.0 - share) * (1.0 + 20.0 * EPSILON));
        prop_assert!(found.servers == first || late(found.servers - 1) > 1.0 - share);
    }

    #[test]
    fn no_answer_is_ever_nan_or_infinite(
        c in prop::sample::select(vec![0, 1, 2, 3, 10, 999, 50_000, u32::MAX]),
        a in positive(-700.0, 700.0), b in positive(-700.0, 700.0), t in positive(-700.0, 700.0),
    ) {
        let mut numbers = vec![blocking(f64::from(c), a)];
        numbers.extend(erlang_b::ln_blocking(c, a).unwrap());
        if let LongRun::Stable(pool) = ErlangC::new(c, a).unwrap() {
            numbers.extend([pool.p_wait, pool.mean_wait, pool.mean_queue]);
            numbers.extend([pool.wait_exceeds(t).unwrap(), pool.wait_quantile(0.9).unwrap()]);
            numbers.extend(pool.ln_p_wait());
        }
        if c <= 10 && let LongRun::Stable(pool) = Deterministic::new(c, a).unwrap() {
            numbers.extend([pool.p_wait, pool.mean_wait, pool.mean_queue]);
            numbers.extend([pool.wait_exceeds(t).unwrap(), pool.wait_quantile(0.9).unwrap()]);
        }
        if let Ok(pool) = ErlangA::new(c, a, b) {
            numbers.extend([pool.p_wait, pool.p_abandon, pool.mean_wait, pool.mean_wait_served]);
            numbers.extend([pool.mean_queue, pool.wait_exceeds(t).unwrap()]);
        }
        if let Ok(queue) = FiniteSource::new(1000, c, b) {
            numbers.extend([queue.p_wait, queue.mean_wait, queue.mean_queue, queue.throughput]);
            numbers.extend([queue.mean_present, queue.utilization]);
            numbers.extend(queue.mean_interval);
        }
        numbers.push(engset::time_congestion(1000, c, b).unwrap());
        numbers.extend(engset::ln_time_congestion(1000, c, b).unwrap());
        if let Ok(found) = smallest::for_mean_wait(a, b) {
            numbers.push(found.reached);
            numbers.extend(found.one_fewer);
        }
        prop_assert!(numbers.iter().all(|number| number.is_finite()), "{:?}", numbers);
    }
}
