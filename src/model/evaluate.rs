//! From a scenario to its outcome.

use super::{Outcome, Scenario};

/// Every result of a scenario.
pub fn evaluate(_scenario: &Scenario) -> Outcome {
    std::process::abort()
}
