//! Times the model in the browser, compiled to WebAssembly: `cargo xtask bench`.

#![cfg(target_arch = "wasm32")]

use std::hint::black_box;

use caseload::model::curves::{seen_within, wait_curve};
use caseload::model::{Scenario, evaluate};
use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// One whole evaluation: what every slider event costs.
#[wasm_bindgen_bench]
fn whole_evaluation(criterion: &mut Criterion) {
    let scenario = Scenario::default();
    criterion.bench_function("whole evaluation", |bencher| {
        bencher.iter(|| evaluate(black_box(&scenario)));
    });
}

/// The series of both charts, at one sample for each of 400 columns.
#[wasm_bindgen_bench]
fn curves(criterion: &mut Criterion) {
    let scenario = Scenario::default();
    criterion.bench_function("curves of both charts", |bencher| {
        bencher.iter(|| {
            let waits = wait_curve(black_box(&scenario), 1000.0, 5500.0, 400);
            (waits, seen_within(black_box(&scenario), 40.0, 400))
        });
    });
}
