//! Counting what the test runners report.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed and were skipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and passed.
    pub passed: u32,
    /// Tests that ran and failed.
    pub failed: u32,
    /// Tests that did not run.
    pub skipped: u32,
}

impl Tally {
    /// The sum over every summary line (`test result: …`) in the output of test runners.
    pub fn read(output: &str) -> Self {
        let mut total = Self::default();
        for line in output.lines() {
            if let Some(tally) = read_line(line) {
                total += tally;
            }
        }
        total
    }

    /// Whether no test was executed.
    pub const fn is_empty(self) -> bool {
        self.passed == 0 && self.failed == 0
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        )
    }
}

/// One line such as `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; …`.
fn read_line(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result: ")?;
    let count = |label: &str| {
        counts
            .split([';', '.'])
            .find_map(|part| part.trim().strip_suffix(label))
            .and_then(|number| number.trim().parse().ok())
    };
    Some(Tally {
        passed: count("passed")?,
        failed: count("failed")?,
        skipped: count("ignored")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = "\
running 3 tests
test a ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s

   Doc-tests caseload
test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out
";

    #[test]
    fn adds_every_summary_line() {
        let tally = Tally::read(RUN);
        assert_eq!(tally.to_string(), "15 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn output_without_a_summary_is_empty() {
        assert!(Tally::read("error: could not compile\n12 passed; 0 failed").is_empty());
        assert!(!Tally::read(RUN).is_empty());
    }
}
