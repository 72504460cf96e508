//! State outside the page: links now, files later.

pub mod link;
