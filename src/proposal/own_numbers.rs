//! One side's inputs held against the standard: whether its own numbers meet it, and the smallest
//! single change that turns the conclusion.

use crate::model::evaluate;
use crate::model::measure::Aim;
use crate::model::outcome::{NoRequirement, Staff};
use crate::model::sensitivity::break_even::{BreakEven, break_evens};
use crate::model::{ParameterId, Scenario};

/// What follows from one side's inputs and the standard of the law.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnNumbers {
    /// Its inputs, with the standards of the law in place of its own.
    pub scenario: Scenario,
    /// The staff the standard needs on these inputs, or why there is none.
    pub required: Result<Staff, NoRequirement>,
    /// Clinicians at work under its terms, people, not rounded.
    pub at_work: f64,
    /// Whether they are enough; `None` when the standard does not apply.
    pub enough: Option<bool>,
    /// The smallest change of one input that turns the conclusion; `None` when none does.
    pub flip: Option<BreakEven>,
}

/// The standards, which the law and not a party sets.
pub const STANDARDS: [ParameterId; 2] = [
    ParameterId::IntakeStandardDays,
    ParameterId::ReturnStandardDays,
];

/// One side's inputs held against the standard of the law (the default of the two standards).
///
/// The change named is the smallest as a fraction of the present value: of those that stay inside
/// an input's evidence range if there are any, else of the inputs that have one, else of all.
pub fn own_numbers(theirs: &Scenario) -> OwnNumbers {
    let mut scenario = theirs.clone();
    for id in STANDARDS {
        let default = id.parameter().and_then(|row| row.range());
        if let Some(changed) = default.and_then(|range| scenario.with(id, range.default)) {
            scenario = changed;
        }
    }
    let required = evaluate(&scenario).required;
    let found = break_evens(&scenario, Aim::Standard);
    OwnNumbers {
        at_work: scenario.inputs().clinicians,
        required: required.standard.ok_or(
            required
                .standard_reason
                .unwrap_or(NoRequirement::OutOfReach),
        ),
        enough: found.first().map(|found| found.enough_now),
        flip: smallest(&found),
        scenario,
    }
}

fn smallest(found: &[BreakEven]) -> Option<BreakEven> {
    let size = |found: &&BreakEven| {
        let size = match found.relative_change() {
            Some(change) => (0, change.abs()),
            None => (1, found.flips_at.unwrap_or_default().abs()),
        };
        let credible = match found.within_evidence() {
            Some(true) => 0_u8,
            Some(false) => 1,
            None => 2,
        };
        (credible, size.0, size.1)
    };
    found
        .iter()
        .filter(|found| found.flips_at.is_some() && !STANDARDS.contains(&found.id))
        .min_by(|one, other| {
            let (one, other) = (size(one), size(other));
            (one.0, one.1)
                .cmp(&(other.0, other.1))
                .then(one.2.total_cmp(&other.2))
        })
        .copied()
}
