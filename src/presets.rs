//! Scenarios on record, each with its source.
