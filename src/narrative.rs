//! The sentences the page says about an outcome: which words, with which numbers.
//!
//! Every function is pure: from a scenario, its outcome and a catalogue to text. How a number is
//! rounded is [`figures`]' business alone, so that a number in a sentence and the same number on the
//! page print alike.

pub mod answer;
pub mod band;
pub mod bargaining;
pub mod calibration;
pub mod carried;
pub mod change;
pub mod charts;
pub mod check;
pub mod clocks;
pub mod figures;
pub mod groups;
pub mod matters;
pub mod mix;
pub mod notices;
pub mod pooling;
pub mod positions;
pub mod reading;
pub mod regime;
pub mod results;
pub mod room;
pub mod share;
pub mod staffing;
pub mod standing;
pub mod statements;
pub mod term;
pub mod unpaid;
pub mod wording;

pub use answer::{Answer, answer};
pub use clocks::{first_appointment, return_visit};
pub use groups::group_summary;
pub use notices::link_notice;
pub use regime::Regime;
