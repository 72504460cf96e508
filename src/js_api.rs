//! The functions of the package for programs: JavaScript values in, JavaScript values out.
//!
//! Inputs are plain objects under the parameters' own names; what is left out has its default.
//! Results stand under the names they have on the page and in records, a dot for each step into an
//! object: `evaluate({}).required.ordered.headcount`. What cannot be used is thrown as an
//! `InputError` that lists every problem at once. `docs/api.md` is the manual,
//! `js_api/functions.d.ts` and `js_api/types.d.ts` the types.

mod given;
mod problem;
mod reading;
mod result_names;

use js_sys::{Error, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::i18n::family::unit_id;
use crate::model::goal_seek::{Goal, goal_seek};
use crate::model::projection::{Term, project as project_weeks};
use crate::model::simulation::{Findings, Length, Pool, PoolError, Simulation};
use crate::model::{
    Inputs, IntakePolicy, MODEL_VERSION, PARAMETERS, Parameter, Scenario, evaluate as outcome_of,
};
use crate::presets::PRESETS;
use crate::share::fingerprint;
use given::given;
use problem::Problem;
use reading::Reader;

#[wasm_bindgen(typescript_custom_section)]
const FUNCTIONS: &str = include_str!("js_api/functions.d.ts");

/// What `tests/js_api.rs` makes of the sources.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("js_api/types.d.ts");

type Thrown<T> = Result<T, JsValue>;

/// A row of the table of parameters.
#[derive(Serialize)]
struct Row {
    /// The one name of the parameter, everywhere.
    name: &'static str,
    /// The group it stands in on the page.
    group: &'static str,
    /// The unit of its number; shares are fractions. `null` for a choice.
    unit: Option<&'static str>,
    /// Smallest number accepted.
    min: Option<f64>,
    /// Largest number accepted.
    max: Option<f64>,
    /// The default.
    default: Chosen,
    /// The range that sources support, where there is one.
    evidence: Option<(f64, f64)>,
    /// The names accepted, for a choice.
    choices: Option<[IntakePolicy; 4]>,
    /// What kinds of source the default rests on.
    status: Vec<&'static str>,
}

/// A number or the name of a choice.
#[derive(Serialize)]
#[serde(untagged)]
enum Chosen {
    Number(f64),
    Name(IntakePolicy),
}

impl From<&Parameter> for Row {
    fn from(parameter: &Parameter) -> Self {
        let range = parameter.range();
        Self {
            name: parameter.name,
            group: parameter.group.id(),
            unit: parameter
                .unit
                .map(|unit| unit_id(unit).trim_start_matches("unit-")),
            min: range.map(|range| range.min),
            max: range.map(|range| range.max),
            default: range.map_or(Chosen::Name(IntakePolicy::default()), |range| {
                Chosen::Number(range.default)
            }),
            evidence: range.and_then(|range| range.evidence),
            choices: range.is_none().then_some(IntakePolicy::ALL),
            status: parameter.status.iter().map(|status| status.id()).collect(),
        }
    }
}

/// A scenario on record.
#[derive(Serialize)]
struct OnRecord {
    /// Its id.
    id: &'static str,
    /// All its inputs.
    inputs: Inputs,
}

/// What was seen of both pools.
#[derive(Serialize)]
struct Simulated {
    /// The pool that shares return visits: the second clock, the patients in care.
    return_pool: Findings,
    /// The pool that shares first appointments: the first clock, giving up.
    intake_pool: Findings,
    /// Whether a run ended early because more people waited than can be played.
    stopped: bool,
}

/// The table of parameters.
///
/// # Errors
/// Never in practice: when the engine refuses an object.
#[wasm_bindgen(skip_typescript)]
pub fn parameters() -> Thrown<JsValue> {
    plain(&PARAMETERS.iter().map(Row::from).collect::<Vec<_>>())
}

/// The default of every input.
///
/// # Errors
/// Never in practice: when the engine refuses an object.
#[wasm_bindgen(skip_typescript)]
pub fn defaults() -> Thrown<JsValue> {
    plain(&Inputs::default())
}

/// The scenarios on record, each with all its inputs.
///
/// # Errors
/// Never in practice: when the engine refuses an object.
#[wasm_bindgen(skip_typescript)]
pub fn presets() -> Thrown<JsValue> {
    let on_record = |preset: &crate::presets::Preset| OnRecord {
        id: preset.id,
        inputs: preset.inputs(),
    };
    plain(&PRESETS.iter().map(on_record).collect::<Vec<_>>())
}

/// Every result of the inputs.
///
/// # Errors
/// `InputError` with every problem of the inputs.
#[wasm_bindgen(skip_typescript)]
pub fn evaluate(inputs: &JsValue) -> Thrown<JsValue> {
    let mut reader = Reader::default();
    let scenario = reader.scenario(&given(inputs));
    plain(&outcome_of(&taken(&reader, Some(scenario))?))
}

/// The term of a plan, week by week.
///
/// # Errors
/// `InputError` with every problem of the inputs and the plan.
#[wasm_bindgen(skip_typescript)]
pub fn project(inputs: &JsValue, plan: &JsValue) -> Thrown<JsValue> {
    let (scenario, term) = scenario_and_term(inputs, plan)?;
    let projection = project_weeks(&scenario, &term.plan());
    // Every number of the term is inside its limits, so the plan is.
    plain(&projection.unwrap_or_default())
}

/// Both pools of the inputs played patient by patient.
///
/// # Errors
/// `InputError` with every problem of the three.
#[wasm_bindgen(skip_typescript)]
pub fn simulate(inputs: &JsValue, seed: &JsValue, visits: &JsValue) -> Thrown<JsValue> {
    let mut reader = Reader::default();
    let scenario = reader.scenario(&given(inputs));
    let seed = reader.whole("seed", &given(seed), reading::SEEDS);
    let visits = reader.whole("visits", &given(visits), reading::VISITS);
    let (seed, visits) = taken(&reader, seed.zip(visits))?;
    let simulated = played(&scenario, seed as u64, visits).map_err(|error| {
        let reason = error.to_string();
        thrown(&[Problem::CannotBeSimulated { reason }])
    })?;
    plain(&simulated)
}

/// The value of an input at which a result reaches a target.
///
/// # Errors
/// `InputError` with every problem of the three.
#[wasm_bindgen(skip_typescript)]
pub fn solve(inputs: &JsValue, input: &JsValue, target: &JsValue) -> Thrown<JsValue> {
    let mut reader = Reader::default();
    let scenario = reader.scenario(&given(inputs));
    let id = reader.sought("input", &given(input), scenario.inputs());
    let target = reader.target("target", &given(target));
    let (id, (measure, value)) = taken(&reader, id.zip(target))?;
    // What it could refuse has been refused by the reader.
    let found = goal_seek(&scenario, &Goal { measure, value }, id, None)
        .map_err(|error| JsValue::from(Error::new(&error.to_string())))?;
    plain(&found)
}

/// The fingerprint of the inputs, a plan and the results.
///
/// # Errors
/// `InputError` with every problem of the inputs and the plan.
#[wasm_bindgen(skip_typescript, js_name = fingerprint)]
pub fn fingerprint_of(inputs: &JsValue, plan: &JsValue) -> Thrown<String> {
    let (scenario, term) = scenario_and_term(inputs, plan)?;
    let found = fingerprint::of(scenario.inputs(), &term, &outcome_of(&scenario));
    Ok(found.to_string())
}

/// The version of the formulas.
#[wasm_bindgen(skip_typescript, js_name = modelVersion)]
pub fn model_version() -> String {
    MODEL_VERSION.to_owned()
}

fn scenario_and_term(inputs: &JsValue, plan: &JsValue) -> Thrown<(Scenario, Term)> {
    let mut reader = Reader::default();
    let scenario = reader.scenario(&given(inputs));
    let term = reader.term(&given(plan));
    Ok((taken(&reader, Some(scenario))?, term))
}

fn played(scenario: &Scenario, seed: u64, visits: f64) -> Result<Simulated, PoolError> {
    let pools = (Pool::of_returns(scenario)?, Pool::of_intakes(scenario)?);
    let same = pools.0 == pools.1;
    let run = |pool: Pool| {
        let length = Length::of_visits(&pool, visits);
        let mut run = Simulation::new(pool, length, seed)?;
        let mut progress = run.progress();
        while !progress.finished {
            progress = run.advance(1_000_000);
        }
        Ok::<_, PoolError>((run.findings(), progress.stopped.is_some()))
    };
    let returns = run(pools.0)?;
    let intakes = if same { returns.clone() } else { run(pools.1)? };
    Ok(Simulated {
        return_pool: returns.0,
        intake_pool: intakes.0,
        stopped: returns.1 || intakes.1,
    })
}

/// What was read, unless there was a problem.
fn taken<T>(reader: &Reader, read: Option<T>) -> Thrown<T> {
    read.filter(|_| reader.problems.is_empty())
        .ok_or_else(|| thrown(&reader.problems))
}

/// The exception that lists these problems.
fn thrown(problems: &[Problem]) -> JsValue {
    let messages: Vec<String> = problems.iter().map(Problem::to_string).collect();
    let error = Error::new(&messages.join("; "));
    error.set_name("InputError");
    if let Ok(list) = plain(&problem::told(problems)) {
        // An error takes every property.
        let _ = Reflect::set(&error, &"problems".into(), &list);
    }
    error.into()
}

/// A value as plain objects, lists, numbers and texts; what does not exist is `null`.
fn plain(value: &impl Serialize) -> Thrown<JsValue> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}
