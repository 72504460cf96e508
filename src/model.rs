//! The pure model: demand, capacity, staffing and waits. It knows no browser and no words.
//!
//! [`Inputs`] are plain numbers; [`Scenario::try_from`] validates them and reports every error at
//! once; [`evaluate()`] turns a scenario into an [`Outcome`].

pub mod access;
pub mod calibration;
pub mod capacity;
pub mod clinic;
pub mod comparison;
pub mod curves;
pub mod delay;
pub mod demand;
pub mod evaluate;
pub mod explain;
pub mod goal_seek;
pub mod inputs;
pub mod intake;
pub mod measure;
pub mod numerics;
pub mod observed;
pub mod outcome;
pub mod parameter;
pub mod pooling;
pub mod projection;
pub mod queue;
pub mod reference;
pub mod requirement;
pub mod return_interval;
pub mod scenario;
mod search;
pub mod sensitivity;
pub mod simulation;
pub mod staffing;
pub mod stated;
pub mod steady_state;
pub mod units;
pub mod unpaid;

pub use evaluate::evaluate;
pub use inputs::{Inputs, IntakePolicy, Value};
pub use outcome::Outcome;
pub use parameter::{PARAMETERS, Parameter, ParameterId};
pub use scenario::{Scenario, ScenarioError};

/// The version of the formulas: it rises whenever a printed number can change.
pub const MODEL_VERSION: &str = "1.0";

/// Every version of the formulas there has been, the oldest first; what each changed is in the
/// catalogue, `model-version-<version with a hyphen>`.
pub const MODEL_VERSIONS: [&str; 1] = ["1.0"];
