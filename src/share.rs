//! State outside the page: links, fingerprints, records, tables and worksheets.
//!
//! Everything here turns a [`Case`] into text or bytes, or a text back into inputs. Nothing that is
//! read is trusted, and nothing that is not taken as written goes unsaid.

pub mod claim;
pub mod csv;
pub mod fingerprint;
mod json;
pub mod link;
pub mod proposals;
pub mod qr;
pub mod record;
pub mod sheet;
pub mod tables;
mod xlsx;

use crate::model::observed::Observed;
use crate::model::projection::{Projection, Term, project};
use crate::model::{MODEL_VERSION, Outcome, Scenario, evaluate};
use crate::proposal::{Standings, Table};
use claim::ClaimNotice;
pub use claim::{Claim, Verdict};
pub use fingerprint::Fingerprint;
use link::{Decoded, LinkNotice};

/// Inputs and their results: what is shared.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Case<'a> {
    /// The scenario on record the inputs were started from.
    pub origin: &'static str,
    /// The inputs.
    pub scenario: &'a Scenario,
    /// What happens over the term.
    pub term: &'a Term,
    /// The figures counted; they are no inputs, so the fingerprint does not hold them.
    pub observed: &'a Observed,
    /// The results of the inputs.
    pub outcome: &'a Outcome,
    /// What is said of the inputs: no part of links. Private notes are in it only where they are
    /// to be told.
    pub standings: &'a Standings,
}

impl Case<'_> {
    /// The fingerprint of the inputs, the model version and the results.
    pub fn fingerprint(&self) -> Fingerprint {
        fingerprint::of(self.scenario.inputs(), self.term, self.outcome)
    }

    /// The link to be shared, without `#`: the inputs, the model version and the fingerprint.
    pub fn link(&self) -> String {
        self.link_with("")
    }

    /// That link with the proposals of a table, and with their private notes if they are asked for.
    pub fn link_with_table(&self, table: &Table, notes: bool) -> String {
        self.link_with(&link::table::encode(table, notes))
    }

    fn link_with(&self, more: &str) -> String {
        let inputs = self.scenario.inputs();
        let link = link::encode_from(self.origin, inputs, self.term, self.observed);
        link::claimed(&(link + more), self.fingerprint())
    }

    /// The weeks of the term.
    pub fn projection(&self) -> Projection {
        // Every number of the term is inside its limits, so the plan is.
        project(self.scenario, &self.term.plan()).unwrap_or_default()
    }
}

/// What says where numbers come from, by name: the model version, the fingerprint and the link.
pub(crate) fn claim_rows(case: &Case<'_>) -> [(&'static str, String); 3] {
    [
        ("model", MODEL_VERSION.to_owned()),
        ("fingerprint", case.fingerprint().to_string()),
        ("link", case.link()),
    ]
}

/// What a link says, and what its fingerprint says about it; never fails. Proposals in it are keys
/// that are not known here: [`open_with_table`] reads them.
pub fn open(link: &str) -> Decoded {
    judged(link::decode(link))
}

/// What a link says, as [`open`] does, and the table with its proposals where it has any.
pub fn open_with_table(link: &str) -> (Decoded, Option<Table>) {
    let (decoded, table) = link::table::decode(link);
    (judged(decoded), table)
}

/// Adds to what was read what its claim comes to here.
pub(crate) fn judged(mut decoded: Decoded) -> Decoded {
    if decoded.claim == Claim::default() {
        return decoded;
    }
    // What was read is inside its limits.
    let Ok(scenario) = Scenario::try_from(&decoded.inputs) else {
        return decoded;
    };
    let now = fingerprint::of(&decoded.inputs, &decoded.term, &evaluate(&scenario));
    if let Some(verdict) = decoded.claim.judge(now) {
        decoded
            .notices
            .insert(0, LinkNotice::Claim(ClaimNotice::Judged(verdict)));
    }
    decoded
}
