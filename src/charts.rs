//! Charts on plotters, over any drawing backend.
