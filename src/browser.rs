//! The browser: the only module that uses web-sys.

pub mod canvas;
pub mod measure;
