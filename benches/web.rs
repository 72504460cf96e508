//! Times the model in the browser, compiled to WebAssembly: `cargo xtask bench`.
//!
//! Each line it prints is the fastest of some runs, in milliseconds.

#![cfg(target_arch = "wasm32")]

#[path = "common/cases.rs"]
mod cases;
#[path = "common/mmc.rs"]
mod mmc;

use std::hint::black_box;

use caseload::model::curves::{seen_within, wait_curve, wait_line};
use caseload::model::evaluate;
use cases::{COLUMNS, DAYS, LINE, STAFFINGS, scenario};
use wasm_bindgen_test::{Criterion, console_log, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Prints the fastest of so many runs of so many repetitions: the browser's clock is coarse.
fn time<T>(name: &str, runs: u32, repetitions: u32, mut work: impl FnMut() -> T) {
    let fastest = (0..runs)
        .map(|_| {
            let start = now();
            for _ in 0..repetitions {
                black_box(work());
            }
            (now() - start) / f64::from(repetitions)
        })
        .fold(f64::INFINITY, f64::min);
    console_log!("measured wasm/{name} {fastest}");
}

fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(f64::NAN, |clock| clock.now())
}

#[wasm_bindgen_bench]
fn model(_: &mut Criterion) {
    let (from, to) = STAFFINGS;
    let (tolerance, most) = LINE;
    for name in ["default", "pooled", "ratio", "overloaded"] {
        let scenario = scenario(name);
        time(&format!("whole_evaluation/{name}"), 20, 100, || {
            evaluate(black_box(&scenario))
        });
        time(&format!("curve_of_waits/{name}"), 20, 2, || {
            wait_curve(black_box(&scenario), from, to, COLUMNS)
        });
        time(&format!("line_of_waits/{name}"), 20, 5, || {
            wait_line(black_box(&scenario), STAFFINGS, COLUMNS, tolerance, most)
        });
        time(&format!("curve_of_shares_seen/{name}"), 20, 10, || {
            seen_within(black_box(&scenario), DAYS, COLUMNS)
        });
    }
    let scenario = scenario("default");
    time("monte_carlo_closed_form", 5, 1, || {
        cases::draws_of_closed_form(black_box(&scenario))
    });
    time("monte_carlo_whole_model/default", 5, 1, || {
        cases::draws_of_whole_model(black_box(&scenario))
    });
    time("projection_four_years", 20, 1, || {
        cases::four_years(black_box(&scenario))
    });
    time("simulated_visits", 5, 1, || {
        cases::played(black_box(&scenario))
    });
    time("mmc_customers", 5, 1, || {
        mmc::mean_wait(black_box(50), 45.0, 1_000_000, 1)
    });
}
