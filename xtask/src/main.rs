//! Reads the command line; the work is in the library.

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]   build the page, serve it, print the address, rebuild on change
  build              release build into dist/, with a table of sizes
  build --pinned     the same, and kept under the address of its model version, dist/v/1.0/
  package            the package for programs, in target/package/npm, with a table of sizes
  test [STEP…]       everything: format, lints, layers, tests, browser tests (or only these steps)
  bench              time the model, natively and in the browser, and the page";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        ["serve"] => xtask::serve::run(xtask::serve::DEFAULT_PORT),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => xtask::serve::run(port),
            Err(_) => return usage(),
        },
        ["build"] => xtask::build::run(),
        ["build", "--pinned"] => xtask::build::pinned(),
        ["package"] => xtask::package::run(),
        ["finish"] => xtask::finish::run(),
        ["test", steps @ ..] => xtask::test::run(steps),
        ["bench"] => xtask::bench::run(),
        _ => return usage(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
