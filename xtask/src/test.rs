//! `cargo xtask test`: everything that must hold, in steps that are timed and counted.

use std::collections::BTreeSet;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::build;
use crate::package;
use crate::process::{cargo, command, read, root, run as run_command, run_and_read};
use crate::summary::Tally;
use crate::tools::{self, Browser, Engine, WASM};

/// One thing that must hold.
struct Step {
    name: &'static str,
    run: fn() -> Result<Tally>,
    /// Whether the step runs tests, and so must report some.
    counts: bool,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        run: format,
        counts: false,
    },
    Step {
        name: "clippy",
        run: clippy,
        counts: false,
    },
    Step {
        name: "layers",
        run: layers,
        counts: false,
    },
    Step {
        name: "docs",
        run: docs,
        counts: false,
    },
    Step {
        name: "native",
        run: native,
        counts: true,
    },
    Step {
        name: "tools",
        run: set_up,
        counts: false,
    },
    Step {
        name: "wasm",
        run: wasm,
        counts: true,
    },
    Step {
        name: "build",
        run: page,
        counts: false,
    },
    Step {
        name: "package",
        run: package,
        counts: false,
    },
    Step {
        name: "browser",
        run: browser,
        counts: true,
    },
];

/// What became of a step.
struct Outcome {
    name: &'static str,
    elapsed: Duration,
    result: Result<Tally>,
}

/// Runs every step, or those named, and closes with the times and the tests' counts.
///
/// # Errors
/// When a step or a test fails, or in CI when a test is skipped.
pub fn run(names: &[&str]) -> Result<()> {
    if let Some(unknown) = names
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name))
    {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "there is no step {unknown}; the steps are {}",
            known.join(", ")
        );
    }
    let outcomes: Vec<Outcome> = STEPS
        .iter()
        .filter(|step| names.is_empty() || names.contains(&step.name))
        .map(Step::perform)
        .collect();
    report(&outcomes)
}

impl Step {
    fn perform(&self) -> Outcome {
        println!("\n== {}", self.name);
        let start = Instant::now();
        let result = (self.run)().and_then(|tally| {
            ensure!(!self.counts || !tally.is_empty(), "no test was run");
            Ok(tally)
        });
        Outcome {
            name: self.name,
            elapsed: start.elapsed(),
            result,
        }
    }
}

fn report(outcomes: &[Outcome]) -> Result<()> {
    let mut total = Tally::default();
    let mut broken = Vec::new();
    println!();
    for outcome in outcomes {
        let seconds = outcome.elapsed.as_secs_f64();
        let found = match &outcome.result {
            Ok(tally) => {
                total += *tally;
                if tally.failed > 0 {
                    broken.push(outcome.name);
                }
                if tally.is_empty() {
                    "ok".to_owned()
                } else {
                    tally.to_string()
                }
            }
            Err(error) => {
                broken.push(outcome.name);
                format!("FAILED: {error:#}")
            }
        };
        println!("{:8} {seconds:7.1} s  {found}", outcome.name);
    }
    let seconds: f64 = outcomes.iter().map(|o| o.elapsed.as_secs_f64()).sum();
    println!("{:8} {seconds:7.1} s\n", "total");
    println!("{total}");
    ensure!(broken.is_empty(), "failed: {}", broken.join(", "));
    let ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty());
    ensure!(!ci || total.skipped == 0, "in CI no test may be skipped");
    Ok(())
}

/// Runs commands that test nothing by themselves; all of them, whichever fail.
fn check(commands: Vec<Command>) -> Result<Tally> {
    let results: Vec<Result<()>> = commands
        .into_iter()
        .map(|mut command| run_command(&mut command))
        .collect();
    results.into_iter().collect::<Result<()>>()?;
    Ok(Tally::default())
}

/// Runs a test runner and counts what it reports.
fn count(command: &mut Command) -> Result<Tally> {
    let (output, success) = run_and_read(command)?;
    let tally = Tally::read(&output);
    // A runner that fails without a failed test did not compile or did not finish.
    ensure!(success || tally.failed > 0, "the test runner failed");
    Ok(tally)
}

fn format() -> Result<Tally> {
    check(vec![cargo(&["fmt", "--all", "--check"])])
}

fn clippy() -> Result<Tally> {
    let lint = |arguments: &[&str]| {
        let mut command = cargo(&["clippy", "--quiet"]);
        command.args(arguments).args(["--", "-D", "warnings"]);
        command
    };
    tools::ensure_target()?;
    check(vec![
        lint(&["--workspace", "--all-targets"]),
        lint(&["--all-targets", "--features", "ssr,js"]),
        lint(&[
            "--lib",
            "--bins",
            "--test",
            "web",
            "--features",
            "app",
            "--target",
            WASM,
        ]),
        lint(&["--lib", "--features", "js", "--target", WASM]),
    ])
}

/// Crates the pure layers must not bring.
const BROWSER_CRATES: [&str; 5] = ["yew", "web-sys", "js-sys", "wasm-bindgen", "plotters"];
/// Crates of the page that the package for programs must not bring.
const PAGE_CRATES: [&str; 3] = ["yew", "web-sys", "plotters"];
/// Crates the whole page may bring, itself included.
const MOST_CRATES: usize = 120;

fn layers() -> Result<Tally> {
    run_command(&mut cargo(&["check", "--quiet", "--no-default-features"]))?;
    let pure = dependencies(&["--no-default-features"])?;
    for name in BROWSER_CRATES {
        ensure!(!pure.contains(name), "the pure layers depend on {name}");
    }
    let page = dependencies(&["--features", "app", "--target", WASM])?;
    ensure!(page.contains("yew"), "the page does not depend on yew");
    let package = dependencies(&[
        "--no-default-features",
        "--features",
        "js",
        "--target",
        WASM,
    ])?;
    for name in PAGE_CRATES {
        ensure!(!package.contains(name), "the package depends on {name}");
    }
    ensure!(
        package.contains("serde-wasm-bindgen"),
        "the package is not bound to JavaScript"
    );
    println!(
        "{} crates in the pure layers, {} in the package, {} in the page",
        pure.len(),
        package.len(),
        page.len()
    );
    ensure!(
        page.len() <= MOST_CRATES,
        "the page may bring {MOST_CRATES} crates"
    );
    Ok(Tally::default())
}

/// Names of the crates that the package is built from.
fn dependencies(features: &[&str]) -> Result<BTreeSet<String>> {
    let mut tree = cargo(&[
        "tree",
        "--package",
        "caseload",
        "--edges",
        "normal",
        "--prefix",
        "none",
    ]);
    let tree = read(tree.args(features)).context("cargo tree failed")?;
    ensure!(tree.starts_with("caseload "), "cargo tree named no crate");
    let names = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    Ok(names.map(str::to_owned).collect())
}

fn docs() -> Result<Tally> {
    let mut doc = cargo(&[
        "doc",
        "--quiet",
        "--no-deps",
        "--lib",
        "--features",
        "svg,js",
    ]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    check(vec![doc])
}

fn native() -> Result<Tally> {
    count(&mut cargo(&[
        "test",
        "--quiet",
        "--no-fail-fast",
        "--package",
        "caseload",
        "--package",
        "xtask",
        "--features",
        "caseload/ssr,caseload/js",
    ]))
}

fn set_up() -> Result<Tally> {
    tools::ensure_build_tools()?;
    Browser::ensure()?;
    tools::ensure_nginx()?;
    Ok(Tally::default())
}

/// Component tests, in a real browser.
fn wasm() -> Result<Tally> {
    let browser = Browser::ensure()?;
    let mut tests = cargo(&[
        "test",
        "--no-fail-fast",
        "--target",
        WASM,
        "--features",
        "app",
        "--test",
        "web",
    ]);
    count(tools::with_wasm_runner(&mut tests, &browser))
}

fn page() -> Result<Tally> {
    build::run()?;
    Ok(Tally::default())
}

fn package() -> Result<Tally> {
    package::run()?;
    Ok(Tally::default())
}

/// End-to-end tests of the built page and of the package for programs, and some of those of the page
/// in each other browser that is at hand.
fn browser() -> Result<Tally> {
    ensure!(
        build::dist().join("index.html").is_file(),
        "the page is not built"
    );
    if tools::on_path("npm").is_some() {
        let mut install = command(
            "npm",
            &["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        );
        install.current_dir(root().join("tests/browser"));
        run_command(&mut install)?;
    }
    let mut tally = count(&mut end_to_end(&[]))?;
    for engine in [Engine::Firefox, Engine::WebKit] {
        let name = engine.name();
        if Browser::find(engine).is_none() {
            println!(
                "nothing is tested in {name}: {} is not at hand",
                engine.wants()
            );
            continue;
        }
        println!("in {name}:");
        // Not the functions for programs: a driven Firefox lets no test import a module.
        let mut few = end_to_end(&["--test", "page"]);
        few.env("CASELOAD_BROWSER", name)
            .env("CASELOAD_TESTS", "everywhere");
        tally += count(&mut few)?;
    }
    Ok(tally)
}

/// The end-to-end tests, or some of them.
fn end_to_end(which: &[&str]) -> Command {
    let all = ["test", "--no-fail-fast", "--package", "browser-tests"];
    cargo(&[&all, which].concat())
}
