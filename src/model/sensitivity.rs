//! What matters most: how far each assumption moves the answer, what would flip it, and what to
//! find out first. docs/model.md section 8.
//!
//! | question | module |
//! |---|---|
//! | which assumption moves a result most? | [`tornado`] |
//! | how uncertain is it with all of them at once? | [`monte_carlo`], [`band`] |
//! | what would make today's staff enough, or too few? | [`break_even`] |
//! | what is one hour, one point, one day worth? | [`exchange`] |
//! | how does it depend on two inputs together? | [`two_way`] |
//! | which number to ask for first? | [`information`] |

pub mod band;
pub mod break_even;
pub mod exchange;
pub mod information;
pub mod monte_carlo;
pub mod spread;
pub mod tornado;
pub mod two_way;
