//! The sentences the page says about an outcome: which words, with which numbers.
