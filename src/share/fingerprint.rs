//! The fingerprint: a few characters that stand for all inputs, the model version and all results.
//!
//! Two people who read the same twelve characters to each other have the same numbers in front of
//! them. It is a checksum to compare, not a signature: whoever can run the program can make one.
//! `docs/sharing.md` says how to compute it with common tools.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use crate::model::projection::{Term, TermId};
use crate::model::{Inputs, MODEL_VERSION, Outcome, PARAMETERS, Value};
use crate::narrative::results::{RESULTS, WORDS};

/// The characters of a fingerprint, in the order of their value: no vowels, so that it spells
/// nothing, and of those that look alike (`0` and `O` and `D`'s kin, `1` `I` `L`, `2` `Z`, `5` `S`,
/// `8` `B`, `U` `V`) at most one.
pub const ALPHABET: &[u8; 22] = b"34679CDFGHJKMNPQRTVWXY";

/// Characters in a fingerprint.
const LENGTH: usize = 12;
/// Characters in a group.
const GROUP: usize = 4;
/// Significant digits of a result after the first: results are compared to nine.
const DECIMALS: usize = 8;

/// Fingerprints there are.
const COUNT: u64 = (ALPHABET.len() as u64).pow(LENGTH as u32);

/// A fingerprint.
///
/// # Examples
/// ```
/// use caseload::share::Fingerprint;
/// let read_aloud: Fingerprint = "c4rt 9w3k7mxq".parse()?;
/// assert_eq!(read_aloud.to_string(), "C4RT-9W3K-7MXQ");
/// assert!("C4RT-9W3K-7MX0".parse::<Fingerprint>().is_err());
/// # Ok::<(), caseload::share::fingerprint::FingerprintError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

/// A text that is no fingerprint: twelve characters of [`ALPHABET`], in any case, with spaces and
/// hyphens anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a fingerprint is twelve of the characters 34679CDFGHJKMNPQRTVWXY")]
pub struct FingerprintError;

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let base = ALPHABET.len() as u64;
        let mut rest = self.0;
        let mut digits = [0_u8; LENGTH];
        for digit in digits.iter_mut().rev() {
            *digit = ALPHABET
                .get((rest % base) as usize)
                .copied()
                .unwrap_or_default();
            rest /= base;
        }
        for (index, digit) in digits.into_iter().enumerate() {
            if index > 0 && index % GROUP == 0 {
                formatter.write_str("-")?;
            }
            write!(formatter, "{}", char::from(digit))?;
        }
        Ok(())
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        let mut value = 0;
        let mut length = 0;
        for character in text.chars().filter(|c| !matches!(c, ' ' | '-')) {
            let upper = character.to_ascii_uppercase();
            let digit = ALPHABET
                .iter()
                .position(|known| char::from(*known) == upper);
            length += 1;
            let (Some(digit), true) = (digit, length <= LENGTH) else {
                return Err(FingerprintError);
            };
            value = value * ALPHABET.len() as u64 + digit as u64;
        }
        (length == LENGTH)
            .then_some(Self(value))
            .ok_or(FingerprintError)
    }
}

/// The fingerprint of inputs, a term and the results of the inputs.
pub fn of(inputs: &Inputs, term: &Term, outcome: &Outcome) -> Fingerprint {
    let hash = Sha256::digest(canonical(inputs, term, outcome));
    // The first eight bytes of the hash as one number.
    let number = hash
        .iter()
        .take(8)
        .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    Fingerprint(number % COUNT)
}

/// The text the fingerprint is taken of: one `name=value` a line, inputs first, exactly; then the
/// results, rounded.
///
/// Inputs and controls of the term are written in full and with the fewest digits that read back
/// to the same number, results to nine significant digits, ties to even; both as `d.ddd e n`
/// without spaces. What does not exist is `null`.
pub fn canonical(inputs: &Inputs, term: &Term, outcome: &Outcome) -> String {
    // Adding zero turns −0 into 0.
    let exact = |number: f64| format!("{:e}", number + 0.0);
    let mut text = format!("caseload=1\nmodel={MODEL_VERSION}\n");
    let mut line = |name: &str, value: &str| {
        text.push_str(name);
        text.push('=');
        text.push_str(value);
        text.push('\n');
    };
    for parameter in PARAMETERS {
        match inputs.value(parameter.id) {
            Value::Number(number) => line(parameter.name, &exact(number)),
            Value::Policy(policy) => line(parameter.name, policy.name()),
        }
    }
    for stream in &inputs.ordered_mix {
        let stream = [stream.share, stream.interval_weeks, stream.sessions].map(exact);
        line("ordered_mix", &stream.join(":"));
    }
    for id in TermId::ALL {
        match term.number(id) {
            Some(number) => line(id.name(), &exact(number)),
            None => line(id.name(), term.hiring.name()),
        }
    }
    for row in RESULTS {
        let value = row.value(outcome).filter(|value| value.is_finite());
        match value {
            Some(value) => line(row.name, &format!("{:.DECIMALS$e}", value + 0.0)),
            None => line(row.name, "null"),
        }
    }
    for word in WORDS {
        line(word.name, word.value(outcome).unwrap_or("null"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fingerprint_reads_back() {
        for value in [0, 1, 21, 22, COUNT / 2, COUNT - 1] {
            let fingerprint = Fingerprint(value);
            let text = fingerprint.to_string();
            assert_eq!(text.len(), 14);
            assert_eq!(text.parse(), Ok(fingerprint));
            assert_eq!(
                text.to_lowercase().replace('-', " ").parse(),
                Ok(fingerprint)
            );
        }
        assert_eq!(Fingerprint(COUNT - 1).to_string(), "YYYY-YYYY-YYYY");
    }

    #[test]
    fn what_is_no_fingerprint_is_refused() {
        for text in [
            "",
            "3333-3333-333",
            "3333-3333-33333",
            "3333-3333-333O",
            "3333_3333_3333",
            "３333-3333-3333",
        ] {
            assert_eq!(text.parse::<Fingerprint>(), Err(FingerprintError), "{text}");
        }
        assert!("3".repeat(10_000_000).parse::<Fingerprint>().is_err());
    }
}
