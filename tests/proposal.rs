//! Laws of the bargaining table: edits, undo, the ledger and its chain, the file, the split.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that panics has failed, which is what it is for"
)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "proposal/draws.rs"]
mod draws;
#[path = "proposal/example.rs"]
mod example;
#[path = "proposal/file.rs"]
mod file;
#[path = "proposal/ledger.rs"]
mod ledger;
#[path = "proposal/link.rs"]
mod link;
#[path = "proposal/split.rs"]
mod split;
#[path = "proposal/standing.rs"]
mod standing;
#[path = "proposal/table.rs"]
mod table;
