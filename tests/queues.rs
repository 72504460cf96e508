//! The queue library against reference values of 20 and more digits.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use caseload::model::queue::{
    Deterministic, ErlangA, ErlangC, FiniteSource, engset, erlang_b, smallest,
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
        49,
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
        // Empty: P(W > 0) = p₀·a^c/c!·c/(c − a).
        let (c, a) = (row.count("c"), per_hour("lam") / mu);
        let full = (1..=c).fold(1.0, |term, k| term * a / f64::from(k));
        let spare = 1.0 - a / f64::from(c);
        row.check("p0", pool.p_wait * spare / full, 1e-14);
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
