//! The parts of the page.

pub mod answer;
pub mod assumptions;
pub mod chart;
pub mod clocks;
pub mod field;
pub mod figures;
pub mod footer;
pub mod header;
pub mod notices;
pub mod number_box;
pub mod panel;
pub mod policy;
pub mod questions;
pub mod reset;
pub mod scenario;
pub mod seen;
pub mod source;
pub mod spoken;
pub mod summary;
pub mod track;
pub mod wait;
pub mod worksheet;
