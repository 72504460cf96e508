//! Times the model natively: `cargo xtask bench`.

#![allow(
    clippy::print_stdout,
    reason = "a measurement's output is its interface"
)]

#[path = "common/cases.rs"]
mod cases;
#[path = "common/mmc.rs"]
mod mmc;

use caseload::model::curves::{seen_within, wait_curve, wait_line};
use caseload::model::queue::{ErlangC, smallest};
use caseload::model::{Outcome, evaluate};
use cases::{COLUMNS, DAYS, LINE, STAFFINGS, scenario};
use divan::{Bencher, black_box};

fn main() {
    wrong_answers();
    divan::main();
}

/// Scenarios that take different ways through the model.
const SCENARIOS: [&str; 4] = ["default", "pooled", "ratio", "overloaded"];
/// Servers of a queue, and loads to find servers for.
const SIZES: [u32; 5] = [10, 100, 1_000, 10_000, 100_000];

/// One whole evaluation: what every slider event costs.
#[divan::bench(args = SCENARIOS)]
fn whole_evaluation(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| -> Outcome { evaluate(black_box(&scenario)) });
}

/// The first chart's series, at one sample for each column.
#[divan::bench(args = SCENARIOS)]
fn curve_of_waits(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    let (from, to) = STAFFINGS;
    bencher.bench(|| wait_curve(black_box(&scenario), from, to, COLUMNS));
}

/// The same as the page draws it: at the samples the line needs.
#[divan::bench(args = SCENARIOS)]
fn line_of_waits(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    let (tolerance, most) = LINE;
    bencher.bench(|| wait_line(black_box(&scenario), STAFFINGS, COLUMNS, tolerance, most));
}

/// The second chart's series, at one sample for each column.
#[divan::bench(args = SCENARIOS)]
fn curve_of_shares_seen(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| seen_within(black_box(&scenario), DAYS, COLUMNS));
}

#[divan::bench(sample_count = 10)]
fn monte_carlo_closed_form(bencher: Bencher) {
    let scenario = scenario("default");
    bencher.bench(|| cases::draws_of_closed_form(black_box(&scenario)));
}

#[divan::bench(args = ["default", "ratio"], sample_count = 10)]
fn monte_carlo_whole_model(bencher: Bencher, name: &str) {
    let scenario = scenario(name);
    bencher.bench(|| cases::draws_of_whole_model(black_box(&scenario)));
}

#[divan::bench(sample_count = 20)]
fn projection_four_years(bencher: Bencher) {
    let scenario = scenario("default");
    bencher.bench(|| cases::four_years(black_box(&scenario)));
}

#[divan::bench(sample_count = 10)]
fn simulated_visits(bencher: Bencher) {
    let scenario = scenario("default");
    bencher.bench(|| cases::played(black_box(&scenario)));
}

#[divan::bench(sample_count = 10)]
fn mmc_customers(bencher: Bencher) {
    bencher.bench(|| mmc::mean_wait(black_box(50), 45.0, 1_000_000, 1));
}

/// The chance of waiting near critical load, c − √c.
#[divan::bench(args = SIZES)]
fn erlang_c(bencher: Bencher, servers: u32) {
    let load = f64::from(servers) - f64::from(servers).sqrt();
    bencher.bench(|| ErlangC::new(black_box(servers), load));
}

/// The fewest servers with whom four in five wait at most a fifteenth of a service time.
#[divan::bench(args = SIZES)]
fn smallest_staff(bencher: Bencher, load: u32) {
    bencher.bench(|| smallest::for_service_level(f64::from(black_box(load)), 1.0 / 15.0, 0.8));
}

/// Counts the cases in which the search differs from counting upward from the first stable number
/// of servers; `benches/peers.py` asks a peer the same.
fn wrong_answers() {
    for (name, wait) in [("short", 0.1), ("long", 10.0)] {
        let (mut cases, mut wrong) = (0, 0);
        for tenths in 1..400 {
            let load = f64::from(tenths) / 10.0;
            for share in [0.8, 0.9, 0.95, 0.99] {
                let found = smallest::for_service_level(load, wait, share);
                cases += 1;
                wrong +=
                    u32::from(found.map(|found| found.servers) != Ok(counted(load, wait, share)));
            }
        }
        println!("measured native/smallest/{name}/cases {cases}");
        println!("measured native/smallest/{name}/wrong {wrong}");
    }
    let waited = mmc::mean_wait(50, 45.0, 1_000_000, 1);
    println!("measured native/mmc/mean_wait {waited}");
    if let Ok(Some(queue)) = ErlangC::new(50, 45.0).map(caseload::model::queue::LongRun::stable) {
        println!("measured native/mmc/formula {}", queue.mean_wait);
    }
}

/// The fewest servers, by counting upward with the plain recursion.
fn counted(load: f64, wait: f64, share: f64) -> u32 {
    let mut servers = load.floor() as u32 + 1;
    loop {
        let mut inverse = 1.0;
        for k in 1..=servers {
            inverse = 1.0 + inverse * f64::from(k) / load;
        }
        let spare = f64::from(servers) - load;
        let p_wait = f64::from(servers) / (load + spare * inverse);
        if 1.0 - p_wait * (-spare * wait).exp() >= share {
            return servers;
        }
        servers += 1;
    }
}
