//! The bargaining table: proposals, rounds, the movement between them, and what is still between
//! the parties. It knows numbers only: no browser and no words.
//!
//! A [`Table`] is a baseline, any number of [`Proposal`]s and the [`Round`]s recorded so far; every
//! change is an [`Edit`] that gives another table. Everything else is worked out from it:
//!
//! | module | what |
//! |---|---|
//! | [`sides`] | the two sides as they stand, and what is in dispute between them |
//! | [`side_by_side`] | inputs that differ and results, proposal beside proposal |
//! | [`ledger`] | who moved what, how far, and what the move is worth |
//! | [`split`] | the gap divided over the disputed inputs, whatever their order |
//! | [`own_numbers`] | one side's inputs held against the standard |
//! | [`standing`] | what is agreed, disputed or unknown, input by input |
//! | [`money`] | what a proposal costs, and what not hiring costs |
//! | [`file`](mod@file) | the table as a file whose rounds are chained by checksums |
//! | [`history`] | undo and redo of whole steps |

pub mod account;
pub mod chain;
pub mod date;
pub mod file;
pub mod history;
pub mod ledger;
pub mod money;
pub mod own_numbers;
pub mod side_by_side;
pub mod sides;
pub mod split;
pub mod standing;
pub mod table;
pub mod values;

pub use date::Date;
pub use history::History;
pub use ledger::{Position, Round};
pub use standing::{Marked, Standing, Standings};
pub use table::{Baseline, Edit, Party, Proposal, ProposalId, Table, TableError};
pub use values::{Item, Offer, Resolved, Source, ValueError, Values};
