//! The table as a file: JSON, with the chain of its rounds.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value as Json;

use super::chain;
use super::table::{ProposalId, Table};
use crate::model::MODEL_VERSION;

/// What the file says it is.
pub const FORMAT: &str = "caseload-table";
/// The version of the format.
pub const VERSION: u64 = 1;
/// The largest file read, bytes.
pub const LARGEST: usize = 4 << 20;
/// The longest part of an error's detail that is kept, characters.
const LONGEST_DETAIL: usize = 200;

/// A file as it is written.
#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u64,
    model_version: &'static str,
    table: &'a Table,
    links: Vec<String>,
    head: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<BTreeMap<ProposalId, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    input_notes: Option<BTreeMap<String, String>>,
}

/// The table as a file; private notes only if they are asked for.
pub fn write(table: &Table, with_notes: bool) -> String {
    let input_notes = table.standings().notes();
    let written = Written {
        format: FORMAT,
        version: VERSION,
        model_version: MODEL_VERSION,
        table,
        links: chain::links(table.rounds()),
        head: chain::head(table.rounds()),
        notes: with_notes.then(|| table.notes()),
        input_notes: Some(input_notes).filter(|notes| with_notes && !notes.is_empty()),
    };
    // Maps with text keys and finite numbers always serialize.
    serde_json::to_string_pretty(&written).unwrap_or_default()
}

/// What a file held.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// The table.
    pub table: Table,
    /// The head of the chain, worked out from the rounds as they are in the file; `None` without a
    /// round.
    pub head: Option<String>,
    /// The first round, from 1, that does not match its checksum; one beyond the last when the
    /// chain is longer than the rounds, or its head is another.
    pub altered_from: Option<usize>,
    /// The version of the formulas it was written with.
    pub model_version: String,
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FileError {
    /// A file larger than is read.
    #[error("{bytes} bytes; at most {LARGEST} are read")]
    TooLarge {
        /// How large.
        bytes: usize,
    },
    /// Not JSON.
    #[error("not JSON: line {line}, column {column}")]
    NotJson {
        /// Where.
        line: usize,
        /// Where in the line.
        column: usize,
    },
    /// JSON, but no table.
    #[error("not a file of this program")]
    OtherFormat,
    /// A format of a later version.
    #[error("format version {version}; this page reads version {VERSION}")]
    NewerVersion {
        /// Which.
        version: u64,
    },
    /// A table with something that cannot be taken.
    #[error("{detail}")]
    Table {
        /// What, for a reader who wants to look into the file.
        detail: String,
    },
}

/// The table of a file, with what its checksums say.
///
/// A round that no longer matches is reported, not refused: both sides may want to read it.
///
/// # Errors
/// [`FileError`] when there is no table in it.
///
/// # Examples
/// ```
/// use caseload::proposal::{Table, file};
/// let read = file::read(&file::write(&Table::default(), false))?;
/// assert_eq!(read.table, Table::default());
/// assert_eq!(read.altered_from, None);
/// # Ok::<(), file::FileError>(())
/// ```
pub fn read(text: &str) -> Result<Read, FileError> {
    if text.len() > LARGEST {
        return Err(FileError::TooLarge { bytes: text.len() });
    }
    let file: Json = serde_json::from_str(text).map_err(|error| FileError::NotJson {
        line: error.line(),
        column: error.column(),
    })?;
    if file.get("format").and_then(Json::as_str) != Some(FORMAT) {
        return Err(FileError::OtherFormat);
    }
    match file.get("version").and_then(Json::as_u64) {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(FileError::NewerVersion { version }),
        _ => return Err(FileError::OtherFormat),
    }
    let inside = file.get("table").ok_or(FileError::OtherFormat)?;
    let detail = |error: serde_json::Error| FileError::Table {
        detail: error.to_string().chars().take(LONGEST_DETAIL).collect(),
    };
    let table: Table = serde::Deserialize::deserialize(inside).map_err(detail)?;
    let notes = match file.get("notes") {
        Some(notes) => serde::Deserialize::deserialize(notes).map_err(detail)?,
        None => BTreeMap::new(),
    };
    let input_notes = match file.get("input_notes") {
        Some(notes) => serde::Deserialize::deserialize(notes).map_err(detail)?,
        None => BTreeMap::new(),
    };
    let rounds = inside.get("rounds").and_then(Json::as_array);
    let (head, altered_from) = verify(&file, rounds.map_or(&[], Vec::as_slice));
    let model_version = file.get("model_version").and_then(Json::as_str);
    Ok(Read {
        table: table.with_notes(&notes).with_input_notes(&input_notes),
        head,
        altered_from,
        model_version: super::table::clean(model_version.unwrap_or_default()),
    })
}

/// The head worked out from the rounds, and the first round that does not match.
fn verify(file: &Json, rounds: &[Json]) -> (Option<String>, Option<usize>) {
    let links = file.get("links").and_then(Json::as_array);
    let links = links.map_or(&[][..], Vec::as_slice);
    let mut before = chain::start();
    let mut altered = None;
    for (index, round) in rounds.iter().enumerate() {
        before = chain::link(&before, round);
        let said = links.get(index).and_then(Json::as_str);
        if said != Some(&before) {
            altered = altered.or(Some(index + 1));
        }
    }
    let head = (!rounds.is_empty()).then(|| chain::short(&before));
    let same_head = file.get("head").and_then(Json::as_str) == head.as_deref();
    if links.len() > rounds.len() || !same_head {
        altered = altered.or(Some(rounds.len() + 1));
    }
    (head, altered)
}
