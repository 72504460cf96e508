//! End-to-end tests of the built page in a real browser: `cargo xtask test build browser`, or with
//! `CASELOAD_BROWSER=firefox` in another one.

#![allow(clippy::print_stdout, reason = "a test runner prints its results")]

mod access;
mod agreed;
mod answer;
mod calibration;
mod carry;
mod conduct;
mod controls;
mod copies;
mod embed;
mod hands;
mod languages;
mod links;
mod panels;
mod programs;
mod reading;
mod room;
mod sharing;
mod standing;
mod statements;
mod story;
mod table;
mod term;
mod waits;

use std::process::ExitCode;
use std::sync::Arc;

use browser_tests::{Engine, Page, Result, Suite};
use libtest_mimic::{Arguments, Failed, Trial};

/// The tests of one file.
type Tests = Vec<Test>;

/// One test, or the reason it cannot run here.
struct Test {
    runs: Runs,
    trial: Box<dyn FnOnce(Arc<Suite>) -> Trial>,
}

/// The browsers a test runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Runs {
    /// In every one that is at hand, on every change.
    Everywhere,
    /// In Chromium and Firefox on every change: it asks more than the driver of `WebKit` answers.
    InFirefox,
    /// In Chromium on every change, in Firefox when it is asked for.
    Usual,
    /// In Chromium: it asks what no other browser answers.
    ChromiumOnly,
}

/// The variable whose value `everywhere` leaves out the tests that do not run everywhere.
const TESTS: &str = "CASELOAD_TESTS";

impl Runs {
    fn runs_in(self, engine: Engine) -> bool {
        let few = std::env::var_os(TESTS).is_some_and(|value| value == "everywhere");
        match engine {
            Engine::Chromium if few => self == Self::Everywhere,
            Engine::Chromium => true,
            Engine::Firefox if few => matches!(self, Self::Everywhere | Self::InFirefox),
            Engine::Firefox => self != Self::ChromiumOnly,
            Engine::WebKit => self == Self::Everywhere,
        }
    }
}

impl Test {
    fn new(name: &'static str, body: impl AsyncFnOnce(&Page) -> Result + Send + 'static) -> Self {
        let trial = move |suite: Arc<Suite>| {
            Trial::test(name, move || {
                in_session(&suite, body).map_err(|error| Failed::from(format!("{error:#}")))
            })
        };
        Self {
            runs: Runs::Usual,
            trial: Box::new(trial),
        }
    }

    /// This test, in every browser at hand.
    fn everywhere(self) -> Self {
        Self {
            runs: Runs::Everywhere,
            ..self
        }
    }

    /// This test, in Chromium and in Firefox.
    fn in_firefox(self) -> Self {
        Self {
            runs: Runs::InFirefox,
            ..self
        }
    }

    /// This test, in Chromium only.
    fn chromium_only(self) -> Self {
        Self {
            runs: Runs::ChromiumOnly,
            ..self
        }
    }

    fn skipped(name: &'static str, reason: &str) -> Self {
        println!("SKIPPED {name}: {reason}");
        Self {
            runs: Runs::Usual,
            trial: Box::new(move |_| Trial::test(name, || Ok(())).with_ignored_flag(true)),
        }
    }
}

/// Runs a test in a browser session of its own, in which no content policy may refuse anything but
/// what the test has read.
fn in_session(suite: &Suite, body: impl AsyncFnOnce(&Page) -> Result) -> Result {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let page = Page::new(suite).await?;
        let mut result = body(&page).await;
        if result.is_ok() {
            let refusals = page.refusals().await?;
            if !refusals.is_empty() {
                result = Err(anyhow::anyhow!("refused: {}", refusals.join("\n")));
            }
        }
        let closed = page.close().await;
        result.and(closed)
    })
}

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each session is a browser of several processes; more than two only wait for each other.
    arguments.test_threads.get_or_insert(2);
    let suite = match Suite::start() {
        Ok(suite) => Arc::new(suite),
        Err(error) => {
            eprintln!("error: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let trials = [
        access::tests(),
        agreed::tests(),
        answer::tests(),
        calibration::tests(),
        carry::tests(),
        conduct::tests(),
        controls::tests(),
        copies::tests(),
        embed::tests(),
        languages::tests(),
        hands::tests(),
        links::tests(),
        sharing::tests(),
        standing::tests(),
        statements::tests(),
        story::tests(),
        panels::tests(),
        reading::tests(),
        room::tests(),
        programs::tests(),
        table::tests(),
        term::tests(),
        waits::tests(),
    ]
    .into_iter()
    .flatten()
    .filter(|test| test.runs.runs_in(suite.engine))
    .map(|test| (test.trial)(Arc::clone(&suite)))
    .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}
