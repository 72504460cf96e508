//! Hostile links and records: nothing gets in that is outside its limits, and nothing that was not
//! taken as written goes unsaid.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::observed::Observed;
use caseload::model::projection::{HiringPlan, Term, TermId};
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, IntakePolicy, PARAMETERS, Scenario, Value, evaluate};
use caseload::narrative::link_notice;
use caseload::narrative::share::record_error;
use caseload::presets::PRESETS;
use caseload::proposal::Standings;
use caseload::share::claim::ClaimNotice;
use caseload::share::link::{Decoded, LinkNotice, decode, encode_from};
use caseload::share::record::{self, LARGEST, RecordError};
use caseload::share::{self, Case, Verdict};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};
use serde::Deserialize;

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

/// A link and whether it is taken as it was meant.
#[derive(Deserialize)]
struct Link {
    text: String,
    taken: bool,
}

/// A file, whether it opens, and whether it is taken as it was meant.
#[derive(Deserialize)]
struct File {
    text: String,
    opens: bool,
    taken: bool,
}

/// What holds for anything that was read: valid numbers, and notices a page can show.
fn is_safe(decoded: &Decoded, text: &str) {
    let shown: String = text.chars().take(200).collect();
    assert!(Scenario::try_from(&decoded.inputs).is_ok(), "{shown:?}");
    assert!(decoded.term.plan().validate().is_ok(), "{shown:?}");
    assert!(decoded.notices.len() < 120, "{shown:?}");
    for notice in &decoded.notices {
        let said = link_notice(notice, &MESSAGES);
        is_sayable(&said);
    }
}

fn is_sayable(said: &str) {
    assert!(said.ends_with('.') || said.ends_with(':'), "{said}");
    assert!(said.chars().count() < 500, "{said}");
    let hidden =
        |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
    assert!(!said.chars().any(hidden), "{said:?}");
}

#[test]
fn every_hostile_link_is_read_and_told() {
    let corpus: Vec<Link> = serde_json::from_str(include_str!("data/hostile_links.json")).unwrap();
    assert!(corpus.len() >= 300, "{}", corpus.len());
    for Link { text, taken } in &corpus {
        is_safe(&share::open(text), text);
        let (decoded, table) = share::open_with_table(text);
        is_safe(&decoded, text);
        assert_eq!(
            decoded.notices.is_empty(),
            *taken,
            "{text:?}: {:?}",
            decoded.notices
        );
        let Some(table) = table else { continue };
        for own in table.proposals() {
            is_sayable(&format!("{}.", own.name));
            assert!(table.scenario(own.id).is_some());
        }
    }
}

#[test]
fn every_hostile_file_is_refused_or_told() {
    let corpus: Vec<File> =
        serde_json::from_str(include_str!("data/hostile_records.json")).unwrap();
    assert!(corpus.len() >= 300, "{}", corpus.len());
    for File { text, opens, taken } in &corpus {
        let read = record::read(text);
        assert_eq!(read.is_ok(), *opens, "{text:?}: {read:?}");
        match read {
            Ok(decoded) => {
                is_safe(&decoded, text);
                let told = decoded
                    .notices
                    .iter()
                    .any(|notice| !matches!(notice, LinkNotice::Missing { .. }));
                assert_eq!(told, !taken, "{text:?}: {:?}", decoded.notices);
            }
            Err(error) => is_sayable(&record_error(&error, &MESSAGES)),
        }
    }
}

#[test]
fn ten_megabytes_are_refused_unread() {
    let text = "[".repeat(10_000_000);
    assert_eq!(
        record::read(&text),
        Err(RecordError::TooLarge { bytes: 10_000_000 })
    );
    // As large as may be: read to its end, and no further.
    let text = format!("{{\"x\": \"{}\"}}", "x".repeat(LARGEST - 9));
    assert_eq!(record::read(&text), Err(RecordError::NotARecord));
    let many = "\"k\":1,".repeat(LARGEST / 7);
    let text = format!("{{{many}\"format\":\"caseload\",\"version\":1}}");
    let decoded = record::read(&text).unwrap();
    is_safe(&decoded, &text);
    let link = "k=1&".repeat(2_500_000);
    is_safe(&share::open(&link), &link);
}

#[test]
fn a_record_cut_short_or_with_a_byte_changed_never_lies() {
    let scenario = Scenario::try_from(&PRESETS[4].inputs()).unwrap();
    let outcome = evaluate(&scenario);
    let case = Case {
        origin: PRESETS[4].id,
        scenario: &scenario,
        observed: &Observed::default(),
        term: &Term::default(),
        outcome: &outcome,
        standings: &Standings::NONE,
    };
    let text = record::write(&case);
    // The part that is read again.
    let end = text.find("\"results\"").unwrap();
    for at in (0..end).step_by(7) {
        assert!(record::read(&text[..at]).is_err(), "{at}");
    }
    for at in (0..end).step_by(3) {
        for byte in *b"7\"" {
            let mut bytes = text.clone().into_bytes();
            if bytes[at] == byte || !bytes[at].is_ascii() {
                continue;
            }
            bytes[at] = byte;
            let Ok(changed) = String::from_utf8(bytes) else {
                continue;
            };
            let Ok(decoded) = record::read(&changed) else {
                continue;
            };
            is_safe(&decoded, &changed);
            if decoded.inputs != *scenario.inputs() || decoded.term != Term::default() {
                let matches = |notice: &LinkNotice| {
                    matches!(
                        notice,
                        LinkNotice::Claim(ClaimNotice::Judged(Verdict::Matches(_)))
                    )
                };
                assert!(!decoded.notices.iter().any(matches), "{at} {byte}");
                assert!(!decoded.notices.is_empty(), "{at} {byte}");
            }
        }
    }
}

struct Random(Xoshiro256PlusPlus);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        (self.0.next_u64() % n as u64) as usize
    }

    fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number in a range: its ends, a step of the slider, or any.
    fn within(&mut self, range: &caseload::model::parameter::Range) -> f64 {
        match self.below(5) {
            0 => range.min,
            1 => range.max,
            2 => {
                let steps =
                    ((range.slider_max - range.slider_min) / range.step * self.unit()).floor();
                (range.slider_min + steps * range.step).clamp(range.min, range.max)
            }
            _ => (range.min + self.unit() * (range.max - range.min)).clamp(range.min, range.max),
        }
    }

    fn inputs(&mut self) -> Inputs {
        let mut inputs = Inputs::default();
        for parameter in PARAMETERS {
            if self.below(3) > 0 {
                continue;
            }
            let value = match parameter.range() {
                Some(range) => Value::Number(self.within(range)),
                None => Value::Policy(IntakePolicy::ALL[self.below(4)]),
            };
            inputs.set(parameter.id, value);
        }
        if self.below(4) == 0 {
            let share = self.unit().clamp(0.01, 0.99);
            let stream = |share, interval_weeks, sessions| Stream {
                share,
                interval_weeks,
                sessions,
            };
            inputs.ordered_mix = vec![
                stream(share, 0.2 + 40.0 * self.unit(), 16.0),
                stream(1.0 - share, 2.0, 1.0 + 100.0 * self.unit()),
            ];
        }
        inputs
    }

    fn term(&mut self) -> Term {
        let mut term = Term {
            hiring: HiringPlan::ALL[self.below(4)],
            ..Term::default()
        };
        for id in TermId::ALL {
            if let (Some(range), true) = (id.range(), self.below(3) == 0) {
                term.set_number(id, self.within(&range));
            }
        }
        term
    }
}

/// Links of random cases: a million where `CASELOAD_LONG` is set, else a hundred thousand.
#[test]
fn a_link_brings_everything_back_to_the_bit() {
    let cases = if std::env::var_os("CASELOAD_LONG").is_some() {
        1_000_000
    } else {
        100_000
    };
    let mut random = Random(Xoshiro256PlusPlus::seed_from_u64(7));
    for _ in 0..cases {
        let (inputs, term) = (random.inputs(), random.term());
        let origin = PRESETS[random.below(PRESETS.len())].id;
        let link = encode_from(origin, &inputs, &term, &Observed::default());
        let decoded = decode(&link);
        assert!(decoded.notices.is_empty(), "{link}: {:?}", decoded.notices);
        // Equality of numbers that are not NaN and never −0 is equality of bits.
        assert_eq!(decoded.inputs, inputs, "{link}");
        assert_eq!(decoded.term, term, "{link}");
    }
}

/// Shared links and records of random cases come back with the same fingerprint.
#[test]
fn a_shared_link_and_a_record_bring_everything_back_and_match() {
    let mut random = Random(Xoshiro256PlusPlus::seed_from_u64(11));
    for round in 0..1_000 {
        let (inputs, term) = (random.inputs(), random.term());
        let scenario = Scenario::try_from(&inputs).unwrap();
        let outcome = evaluate(&scenario);
        let case = Case {
            origin: PRESETS[random.below(PRESETS.len())].id,
            scenario: &scenario,
            observed: &Observed::default(),
            term: &term,
            outcome: &outcome,
            standings: &Standings::NONE,
        };
        let matches = [LinkNotice::Claim(ClaimNotice::Judged(Verdict::Matches(
            case.fingerprint(),
        )))];
        let opened = share::open(&case.link());
        assert_eq!((&opened.inputs, &opened.term), (&inputs, &term));
        assert_eq!(opened.notices, matches, "{}", case.link());
        // A record computes the weeks of the term, which takes longer.
        if round % 20 == 0 {
            let text = record::write(&case);
            serde_json::from_str::<serde_json::Value>(&text).unwrap();
            let opened = record::read(&text).unwrap();
            assert_eq!((&opened.inputs, &opened.term), (&inputs, &term));
            assert_eq!(opened.from, Some(case.origin));
            assert_eq!(opened.notices, matches);
            assert!(text.len() < LARGEST / 4, "{}", text.len());
        }
    }
}
