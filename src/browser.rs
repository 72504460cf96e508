//! The one place that touches web-sys.
