//! The record: inputs, results and curves of a case as a JSON file that can be opened again.
//!
//! What is opened are the inputs, through the reader of links, with its limits and its notices; the
//! results of the file are never shown, only its fingerprint compared.

use std::borrow::Cow;

use super::json::{self, Json};
use super::link::{self, Decoded, LinkNotice, Pair};
use super::{Case, tables};
use crate::model::observed::ObservedId;
use crate::model::projection::TermId;
use crate::model::{MODEL_VERSION, PARAMETERS, ParameterId, Value};
use crate::narrative::results::{RESULTS, WORDS};
use crate::proposal::Standing;

/// The version of the format that [`write()`] writes.
pub const VERSION: u32 = 1;

/// What `format` says in every record.
const FORMAT: &str = "caseload";

/// The largest file read, bytes; a record of six years has 300,000.
pub const LARGEST: usize = 4_000_000;

/// Keys of a record that are not read again.
const RESULTS_OF_IT: [&str; 5] = ["results", "streams", "curves", "link", STANDINGS];

/// What is said of the inputs: to be read by people; opening a record agrees to nothing.
const STANDINGS: &str = "standings";

/// Why a file is not opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// Larger than [`LARGEST`].
    #[error("the file has {bytes} bytes; the most a record has is {LARGEST}")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// No JSON.
    #[error("the file is not JSON from line {line}, column {column} on")]
    NotJson {
        /// The line it stops being JSON, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// JSON, but no record.
    #[error("the file is no record of this calculator")]
    NotARecord,
    /// A record of a later format.
    #[error("the record has format version {version}; this program reads up to {VERSION}")]
    Newer {
        /// Its version, as written.
        version: String,
    },
}

/// The record of a case, its numbers unrounded and in the units of the table of parameters.
pub fn write(case: &Case<'_>) -> String {
    let inputs = case.scenario.inputs();
    let mut parameters: Vec<(&str, String)> = PARAMETERS
        .iter()
        .map(|parameter| {
            let value = match inputs.value(parameter.id) {
                Value::Number(number) => json::number(Some(number)),
                Value::Policy(policy) => json::text(policy.name()),
            };
            (parameter.name, value)
        })
        .collect();
    let mix: Vec<String> = inputs
        .ordered_mix
        .iter()
        .map(|stream| {
            let numbers = [stream.share, stream.interval_weeks, stream.sessions];
            let numbers = MIX.into_iter().zip(numbers.map(|n| json::number(Some(n))));
            json::object(numbers, 6)
        })
        .collect();
    if !mix.is_empty() {
        parameters.push((link::MIX, format!("[{}]", mix.join(", "))));
    }
    let term = TermId::ALL.into_iter().map(|id| {
        let value = match case.term.number(id) {
            Some(number) => json::number(Some(number)),
            None => json::text(case.term.hiring.name()),
        };
        (id.name(), value)
    });
    let numbers = RESULTS
        .iter()
        .map(|row| (row.name, json::number(row.value(case.outcome))));
    let words = WORDS.iter().map(|word| {
        let word_of_it = word.value(case.outcome).map(json::text);
        (word.name, word_of_it.unwrap_or_else(|| "null".to_owned()))
    });
    let curves = tables::CURVES
        .into_iter()
        .map(|table| (table.name(), columns(&table.grid(case))));
    let counted = ObservedId::ALL.into_iter().filter_map(|id| {
        let number = case.observed.number(id)?;
        Some((id.name(), json::number(Some(number))))
    });
    let counted: Vec<(&str, String)> = counted.collect();
    // Only where somebody counted: other records are as they always were.
    let counted = (!counted.is_empty()).then(|| ("observed", json::object(counted, 2)));
    let pairs = [
        ("format", json::text(FORMAT)),
        ("version", VERSION.to_string()),
        ("model", json::text(MODEL_VERSION)),
        ("fingerprint", json::text(&case.fingerprint().to_string())),
        ("origin", json::text(case.origin)),
        ("link", json::text(&case.link())),
        ("inputs", json::object(parameters, 2)),
        ("term", json::object(term, 2)),
    ];
    let made = [
        ("results", json::object(numbers.chain(words), 2)),
        ("streams", columns(&tables::streams(case))),
        ("curves", json::object(curves, 2)),
    ];
    let standings = case.standings.iter().map(|marked| {
        let standing = marked.standing.as_ref().map(Standing::name);
        let note = Some(marked.note.as_str()).filter(|note| !note.is_empty());
        let said = [("status", standing), ("note", note)];
        let said = said
            .into_iter()
            .filter_map(|(name, text)| Some((name, json::text(text?))));
        (marked.item.name(), json::object(said, 4))
    });
    let standings: Vec<_> = standings.collect();
    let said = (!standings.is_empty()).then(|| (STANDINGS, json::object(standings, 2)));
    json::object(pairs.into_iter().chain(counted).chain(made).chain(said), 0) + "\n"
}

/// A grid as one list a column.
fn columns(grid: &tables::Grid) -> String {
    let columns = grid.columns.iter().enumerate().map(|(index, column)| {
        let values = grid
            .rows
            .iter()
            .map(|row| row.get(index).copied().flatten());
        let values: Vec<String> = values.map(json::number).collect();
        (*column, format!("[{}]", values.join(", ")))
    });
    json::object(columns, 4)
}

/// The numbers of a stream of a mix.
pub(crate) const MIX: [&str; 3] = ["share", "visit_interval_weeks", "sessions_to_complete"];

/// The inputs a record holds, inside their limits, with what was not taken as written.
///
/// # Errors
/// [`RecordError`] when the text is no record at all.
pub fn read(text: &str) -> Result<Decoded, RecordError> {
    if text.len() > LARGEST {
        return Err(RecordError::TooLarge { bytes: text.len() });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let record = json::read(text).map_err(|stop| {
        let before = text.get(..stop.0).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        RecordError::NotJson {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        }
    })?;
    let Json::Object(members) = record else {
        return Err(RecordError::NotARecord);
    };
    let member = |name: &str| members.iter().find(|(key, _)| key == name);
    if !matches!(member("format"), Some((_, Json::Text(format))) if format == FORMAT) {
        return Err(RecordError::NotARecord);
    }
    let version = member("version").map_or(Cow::Borrowed(""), |(_, version)| plain(version));
    match version.parse::<f64>() {
        Ok(number) if number == f64::from(VERSION) => {}
        Ok(number) if number > f64::from(VERSION) => {
            let version = link::shown(&version);
            return Err(RecordError::Newer { version });
        }
        _ => return Err(RecordError::NotARecord),
    }
    let mut pairs = Vec::new();
    let mut parts: Vec<&str> = Vec::new();
    for (key, value) in &members {
        let part = matches!(
            key.as_str(),
            "format" | "version" | "inputs" | "term" | "observed"
        );
        if part && parts.contains(&key.as_str()) {
            // A part that comes twice is read once.
            pairs.push(known(key, value, |_| false));
            continue;
        }
        parts.extend(part.then_some(key.as_str()));
        match (key.as_str(), value) {
            ("format" | "version", _) => {}
            ("model", value) => pairs.push(pair(link::MODEL, value)),
            ("fingerprint", value) => pairs.push(pair(link::FINGERPRINT, value)),
            ("origin", value) => pairs.push(pair(link::FROM, value)),
            ("inputs", Json::Object(inputs)) => {
                pairs.extend(
                    inputs
                        .iter()
                        .map(|(key, value)| known(key, value, is_input)),
                );
            }
            ("term", Json::Object(term)) => {
                pairs.extend(term.iter().map(|(key, value)| known(key, value, is_term)));
            }
            ("observed", Json::Object(counted)) => {
                let counted = counted.iter();
                pairs.extend(counted.map(|(key, value)| known(key, value, is_counted)));
            }
            (key, _) if RESULTS_OF_IT.contains(&key) => {}
            (_, value) => pairs.push(known(key, value, |_| false)),
        }
    }
    let mut decoded = link::of_pairs(&pairs);
    let held = |name: &str| pairs.iter().any(|pair| pair.key == name);
    let count = PARAMETERS
        .iter()
        .filter(|parameter| !held(parameter.name))
        .count();
    if count > 0 {
        decoded.notices.push(LinkNotice::Missing { count });
    }
    Ok(super::judged(decoded))
}

fn is_input(key: &str) -> bool {
    key == link::MIX || ParameterId::from_name(key).is_some()
}

fn is_counted(key: &str) -> bool {
    ObservedId::from_name(key).is_some()
}

fn is_term(key: &str) -> bool {
    TermId::from_name(key).is_some()
}

fn pair<'a>(key: &'a str, value: &'a Json) -> Pair<'a> {
    Pair {
        key: Cow::Borrowed(key),
        value: plain(value),
    }
}

/// A pair of the record; a key that has no meaning where it stands gets a mark, so that the reader
/// of links does not give it one.
fn known<'a>(key: &'a str, value: &'a Json, is_known: fn(&str) -> bool) -> Pair<'a> {
    if !is_known(key) {
        return Pair {
            key: Cow::Owned(format!(".{key}")),
            value: Cow::Borrowed(""),
        };
    }
    let value = match value {
        Json::List(streams) if key == link::MIX => mix(streams),
        value => plain(value),
    };
    Pair {
        key: Cow::Borrowed(key),
        value,
    }
}

/// A value as the reader of links takes it.
fn plain(value: &Json) -> Cow<'_, str> {
    Cow::Borrowed(match value {
        Json::Plain(word) => word,
        Json::Text(text) => text,
        Json::List(_) => "[…]",
        Json::Object(_) => "{…}",
    })
}

/// A mix as a link has it; a stream that is none makes the whole unreadable there.
fn mix(streams: &[Json]) -> Cow<'static, str> {
    let streams: Vec<String> = streams
        .iter()
        .map(|stream| {
            let Json::Object(members) = stream else {
                return "[…]".to_owned();
            };
            let number = |name: &str| {
                let mut named = members.iter().filter(|(key, _)| key == name);
                match (named.next(), named.next()) {
                    (Some((_, Json::Plain(number))), None) => number.as_str(),
                    _ => "{…}",
                }
            };
            MIX.map(number).join(":")
        })
        .collect();
    Cow::Owned(streams.join(","))
}
