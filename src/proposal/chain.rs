//! Checksums of the rounds, each over the one before it: a change to history changes the head.
//!
//! It is a checksum to compare, not a signature: it tells whether two copies hold the same history,
//! not who wrote it.

use std::fmt::Write;

use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::ledger::Round;

/// Letters and digits of the short form, without those that look alike (0 O, 1 I L, 2 Z, 5 S, 8 B,
/// U V).
const ALPHABET: [char; 22] = [
    '3', '4', '6', '7', '9', 'A', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'R', 'T',
    'W', 'X', 'Y',
];
/// Characters of the short form, and of one of its groups.
const SHOWN: usize = 16;
const GROUP: usize = 4;

/// The text of a JSON value that is hashed: no spaces, keys in the order of their bytes, numbers as
/// the shortest decimal that reads back as the same number.
///
/// # Examples
/// ```
/// use caseload::proposal::chain::canonical;
/// let one: serde_json::Value = serde_json::from_str(r#"{ "b": 6.0, "a": [true, "x"] }"#)?;
/// assert_eq!(canonical(&one), r#"{"a":[true,"x"],"b":6}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub fn canonical(value: &Json) -> String {
    let mut text = String::new();
    append(value, &mut text);
    text
}

fn append(value: &Json, text: &mut String) {
    match value {
        Json::Number(number) => match number.as_f64() {
            // Rust prints the shortest decimal that reads back the same; −0 is 0.
            Some(number) => text.push_str(&(number + 0.0).to_string()),
            None => text.push_str(&number.to_string()),
        },
        Json::Array(values) => {
            text.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                append(value, text);
            }
            text.push(']');
        }
        Json::Object(fields) => {
            let mut fields: Vec<_> = fields.iter().collect();
            fields.sort_by_key(|(key, _)| key.as_str());
            text.push('{');
            for (index, (key, value)) in fields.into_iter().enumerate() {
                if index > 0 {
                    text.push(',');
                }
                text.push_str(&Json::from(key.as_str()).to_string());
                text.push(':');
                append(value, text);
            }
            text.push('}');
        }
        Json::Null | Json::Bool(_) | Json::String(_) => text.push_str(&value.to_string()),
    }
}

/// One link: SHA-256 over the link before and the canonical text of a round, as hexadecimal digits.
///
/// # Formula
/// `hₖ = SHA-256(hₖ₋₁ + "\n" + canonical(roundₖ))`, the first over 64 zeros.
pub fn link(before: &str, round: &Json) -> String {
    let digest = Sha256::digest(format!("{before}\n{}", canonical(round)));
    digest.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// What stands before the first link.
pub fn start() -> String {
    "0".repeat(64)
}

/// The links of all rounds.
pub fn links(rounds: &[Round]) -> Vec<String> {
    let mut before = start();
    rounds
        .iter()
        .filter_map(|round| serde_json::to_value(round).ok())
        .map(|round| {
            before = link(&before, &round);
            before.clone()
        })
        .collect()
}

/// The head of the chain as people note it: sixteen letters and digits in four groups; `None`
/// without a round.
///
/// # Examples
/// ```
/// use caseload::proposal::chain::head;
/// assert_eq!(head(&[]), None);
/// ```
pub fn head(rounds: &[Round]) -> Option<String> {
    links(rounds).last().map(|link| short(link))
}

/// The first 128 bits of a link in letters and digits that do not look alike.
pub fn short(link: &str) -> String {
    let bits = link.get(..32).unwrap_or(link);
    let mut bits = u128::from_str_radix(bits, 16).unwrap_or(0);
    let base = ALPHABET.len() as u128;
    let mut shown = String::new();
    for place in 0..SHOWN {
        if place > 0 && place % GROUP == 0 {
            shown.push('-');
        }
        shown.extend(ALPHABET.get((bits % base) as usize));
        bits /= base;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_sha_256_over_the_link_before_and_the_round() {
        // printf '%s\n{"a":6}' 000…0 | sha256sum
        let round: Json = serde_json::from_str(r#"{ "a" : 6.0 }"#).unwrap();
        assert_eq!(
            link(&start(), &round),
            "743f8eeb806d9d24704edef9ee0109b4e958b882d41a5af266f0c719ca47f08e"
        );
    }

    #[test]
    fn the_canonical_text_of_a_number_does_not_depend_on_how_it_was_written() {
        for (written, canonical_text) in [
            ("1e3", "1000"),
            ("1000.0", "1000"),
            ("-0.0", "0"),
            ("0.1", "0.1"),
            ("1e-7", "0.0000001"),
            ("18446744073709551615", "18446744073709552000"),
        ] {
            let value: Json = serde_json::from_str(written).unwrap();
            assert_eq!(canonical(&value), canonical_text);
        }
    }

    #[test]
    fn the_short_form_has_four_groups_and_no_two_alike_characters() {
        let shown = short(&"f".repeat(64));
        assert_eq!(shown.len(), 19);
        assert_eq!(shown.split('-').count(), 4);
        assert_ne!(short(&start()), shown);
        let mut letters = ALPHABET.to_vec();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 22);
    }
}
