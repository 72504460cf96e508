//! The one place that touches web-sys: everything else asks it in plain Rust.
//!
//! Nothing here can fail loudly. Where a browser, a frame or a sandbox refuses something, the
//! function says so in its return value or does nothing, and the page goes on.

pub mod canvas;
pub mod easel;
pub mod element;
pub mod event;
pub mod files;
pub mod focus;
pub mod frame;
pub mod keys;
pub mod language;
pub mod line;
pub mod location;
pub mod measure;
pub mod observe;
pub mod page;
pub mod screen;
pub mod storage;
