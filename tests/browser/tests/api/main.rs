//! The package for programs, in Node and in a real browser: `cargo xtask test package browser`.
//!
//! Both are asked the same questions, and every answer is compared with the model's own, natively,
//! to the last bit.

#![allow(clippy::print_stdout, reason = "a test runner prints its results")]

mod cases;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;

use anyhow::{Context, ensure};
use browser_tests::{Engine, Page, Result, Suite};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use xtask::{package, process, server, tools};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    if !package::folder().join("package.json").is_file() {
        eprintln!("error: the package is not built: run cargo xtask package");
        return ExitCode::FAILURE;
    }
    let suite = match Suite::start() {
        Ok(suite) => Arc::new(suite),
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let in_node = [
        Test::new("the_functions_answer_in_node_as_the_model_does", || {
            asked_in_node(&["node/caseload.js"])
        }),
        Test::new("the_functions_answer_in_a_bundle_as_the_model_does", || {
            asked_in_node(&["bundler/caseload.js", "--experimental-wasm-modules"])
        }),
        Test::new("a_record_is_recomputed_and_an_altered_one_told", recomputed),
    ];
    let mut trials = Vec::new();
    // Node is asked once, beside the first browser.
    let in_node = in_node.into_iter();
    for test in in_node.filter(|_| suite.engine == Engine::Chromium) {
        if tools::on_path("node").is_some() {
            trials.push(Trial::test(test.name, move || {
                (test.body)().map_err(|error| Failed::from(format!("{error:#}")))
            }));
        } else {
            println!("SKIPPED {}: node is not installed", test.name);
            trials.push(Trial::test(test.name, || Ok(())).with_ignored_flag(true));
        }
    }
    let in_a_browser: [(&str, InBrowser); 2] = [
        (
            "the_functions_answer_in_a_browser_as_the_model_does",
            asked_in_a_browser,
        ),
        (
            "the_page_of_the_functions_has_them_and_no_other_page",
            on_their_page,
        ),
    ];
    for (name, body) in in_a_browser {
        let suite = Arc::clone(&suite);
        trials.push(Trial::test(name, move || {
            body(&suite).map_err(|error| Failed::from(format!("{error:#}")))
        }));
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// A test that needs the built page and a browser.
type InBrowser = fn(&Suite) -> Result;

/// A test that needs Node.
struct Test {
    name: &'static str,
    body: fn() -> Result,
}

impl Test {
    const fn new(name: &'static str, body: fn() -> Result) -> Self {
        Self { name, body }
    }
}

/// Runs a script of these tests in Node and returns what it prints.
fn node(arguments: &[&str], input: &str) -> Result<(String, bool)> {
    let mut child = Command::new("node")
        .args(arguments)
        .current_dir(package::folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let mut pipe = child.stdin.take().context("node has no input")?;
    pipe.write_all(input.as_bytes())?;
    drop(pipe);
    let output = child.wait_with_output()?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    // Node says once that modules of WebAssembly are an experiment.
    ensure!(
        complaint.is_empty() || complaint.contains("ExperimentalWarning"),
        "node: {complaint}"
    );
    Ok((String::from_utf8(output.stdout)?, output.status.success()))
}

/// Where the scripts of these tests are.
fn scripts() -> PathBuf {
    process::root().join("tests/browser/tests")
}

fn asked_in_node(entry: &[&str]) -> Result {
    let (entry, flags) = entry.split_first().context("no entry point")?;
    let entry = package::folder().join(entry);
    let script = scripts().join("ask.mjs");
    let mut arguments = flags.to_vec();
    let (script, entry) = (script.to_string_lossy(), entry.to_string_lossy());
    arguments.extend([&*script, &*entry]);
    let (text, success) = node(&arguments, &cases::questions()?.to_string())?;
    ensure!(success, "node failed: {text}");
    cases::check(&serde_json::from_str(&text)?)
}

/// The example of the package, on a record as the page writes it.
fn recomputed() -> Result {
    let example = package::folder().join("examples/recompute.mjs");
    let example = example.to_string_lossy();
    for record in cases::records()? {
        let (text, success) = node(&[&example], &record)?;
        ensure!(success, "the record differs: {text}");
        ensure!(text.contains("match: "), "no match: {text}");
        let altered = record.replacen("\"no_show_share\": 0.1", "\"no_show_share\": 0.11", 1);
        ensure!(altered != record, "nothing was altered");
        let (text, success) = node(&[&example], &altered)?;
        ensure!(!success && text.contains("altered: "), "not told: {text}");
    }
    Ok(())
}

fn asked_in_a_browser(suite: &Suite) -> Result {
    let address = server::start(&package::folder(), "/package/", 0)?;
    let scripts = server::start(&scripts(), "/scripts/", 0)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let answers: Value = runtime.block_on(async {
        let page = Page::new(suite).await?;
        let answers = ask(&page, &address, &scripts).await;
        page.close().await?;
        answers
    })?;
    cases::check(&answers)
}

/// The built page `api/`, under its content policy.
fn on_their_page(suite: &Suite) -> Result {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let page = Page::new(suite).await?;
        let result = seen_on_their_page(&page, suite).await;
        page.close().await?;
        result
    })
}

async fn seen_on_their_page(page: &Page, suite: &Suite) -> Result {
    page.visit(&format!("{}api/", suite.address)).await?;
    page.wait_for("the functions", async || {
        page.script("return 'ready' in document.documentElement.dataset;")
            .await
    })
    .await?;
    let names: Vec<String> = page
        .script("return Object.keys(window.caseload).sort();")
        .await?;
    ensure!(
        names
            == [
                "defaults",
                "evaluate",
                "fingerprint",
                "modelVersion",
                "parameters",
                "presets",
                "project",
                "simulate",
                "solve"
            ],
        "{names:?}"
    );
    let fingerprint: String = page.script("return caseload.fingerprint();").await?;
    ensure!(fingerprint == cases::fingerprint(), "{fingerprint}");
    let headings: Vec<String> = page
        .script("return [...document.querySelectorAll('h1, h2')].map(h => h.textContent);")
        .await?;
    ensure!(headings.len() > 3, "{headings:?}");
    let refusals = page.refusals().await?;
    ensure!(refusals.is_empty(), "refused: {refusals:?}");
    for path in ["", "embed/"] {
        page.visit(&format!("{}{path}", suite.address)).await?;
        page.wait_for("the answer", async || Ok(!page.outputs().await?.is_empty()))
            .await?;
        let offered: bool = page.script("return 'caseload' in window;").await?;
        ensure!(!offered, "the functions are on /{path}");
    }
    Ok(())
}

async fn ask(page: &Page, address: &str, scripts: &str) -> Result<Value> {
    // A file of the same server: its page may load the others.
    page.visit(&format!("{address}package.json")).await?;
    let script = format!(
        "const done = arguments[arguments.length - 1];
        (async () => {{
            const caseload = await import('{address}web/caseload.js');
            await caseload.default();
            const asked = await import('{scripts}exercise.mjs');
            const answers = asked.exercise(caseload, {questions});
            const found = {{ answers, table: asked.table(caseload), misuse: asked.misuse(caseload) }};
            return JSON.stringify(found);
        }})().then(done, error => done(String(error)));",
        questions = cases::questions()?
    );
    let text: String = page.script_async(&script, Vec::new()).await?;
    serde_json::from_str(&text).with_context(|| text.chars().take(300).collect::<String>())
}
