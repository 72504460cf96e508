//! Caseload: how many clinicians a mental-health plan needs, and how long people wait with the
//! ones it has.
//!
//! The layers are cargo features, so their boundaries are compiled:
//!
//! | module | knows | feature |
//! |---|---|---|
//! | [`model`] | numbers only | – |
//! | [`proposal`] | the model; proposals, rounds, movement, undo | – |
//! | [`presets`], [`statements`], [`share`], [`i18n`], [`narrative`] | the model, words, links | – |
//! | `charts` | plotters, any drawing backend | `charts` |
//! | `browser` | web-sys, and is the only module that does | `app` |
//! | `app` | Yew | `app` |
//! | `js_api` | JavaScript values; the functions of the package for programs | `js` |

pub mod i18n;
pub mod model;
pub mod narrative;
pub mod presets;
pub mod proposal;
pub mod share;
pub mod statements;

#[cfg(feature = "charts")]
pub mod charts;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;

#[cfg(feature = "js")]
pub mod js_api;
