//! What the package is asked, and what the model itself answers.

use anyhow::{Context, ensure};
use browser_tests::Result;
use caseload::model::goal_seek::{Goal, goal_seek};
use caseload::model::measure::Measure;
use caseload::model::observed::Observed;
use caseload::model::projection::{HiringPlan, Term, project};
use caseload::model::simulation::{Findings, Length, Pool, Simulation};
use caseload::model::steady_state::Stream;
use caseload::model::{
    Inputs, IntakePolicy, MODEL_VERSION, PARAMETERS, ParameterId, Scenario, evaluate,
};
use caseload::presets::{PRESETS, Preset};
use caseload::proposal::Standings;
use caseload::share::{Case, fingerprint, record};
use serde_json::{Map, Value, json};

/// Inputs drawn anywhere on the sliders.
const DRAWN: usize = 60;
/// Every so many cases are simulated too.
const SIMULATED: usize = 12;
/// Slots of a simulation.
const VISITS: f64 = 20_000.0;

/// One set of questions.
struct Asked {
    inputs: Inputs,
    term: Term,
    seed: Option<u64>,
    target: Goal,
}

/// Scenarios on record, every policy, mixes, corners, and inputs drawn anywhere.
fn all() -> Vec<Asked> {
    let mut inputs: Vec<Inputs> = PRESETS.iter().map(Preset::inputs).collect();
    for intake_policy in IntakePolicy::ALL {
        for clinicians in [200.0, 1_900.0, 9_000.0] {
            inputs.push(Inputs {
                intake_policy,
                clinicians,
                ..Inputs::default()
            });
        }
    }
    let stream = |share, interval_weeks| Stream {
        share,
        interval_weeks,
        sessions: 12.0,
    };
    inputs.push(Inputs {
        ordered_mix: vec![stream(0.4, 1.0), stream(0.6, 3.0)],
        ..Inputs::default()
    });
    inputs.push(Inputs {
        patient_management_hours: 40.0,
        ..Inputs::default()
    });
    inputs.push(Inputs {
        new_episodes_per_member_year: 0.0,
        dropout_per_week: 0.0,
        ..Inputs::default()
    });
    let mut state = 1_u64;
    let mut unit = || {
        // Knuth's multiplier; the upper bits are the random ones.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    for _ in 0..DRAWN {
        let mut drawn = Inputs::default();
        for parameter in PARAMETERS {
            if let Some(range) = parameter.range().filter(|_| unit() < 0.5) {
                let value = range.slider_min + unit() * (range.slider_max - range.slider_min);
                drawn.set_number(parameter.id, value);
            }
        }
        inputs.push(drawn);
    }
    let plans = HiringPlan::ALL.into_iter().cycle();
    let asked = inputs
        .into_iter()
        .zip(plans)
        .enumerate()
        .map(|(index, (inputs, hiring))| Asked {
            term: Term {
                hiring,
                term_years: 2.0,
                stoppage_weeks: (index % 3) as f64 * 4.0,
                ..Term::default()
            },
            seed: (index % SIMULATED == 0 && can_be_played(&inputs)).then_some(index as u64 + 7),
            target: if index % 2 == 0 {
                Goal {
                    measure: Measure::ReturnP50Weeks,
                    value: 3.0,
                }
            } else {
                Goal {
                    measure: Measure::CompletingShare,
                    value: 0.9,
                }
            },
            inputs,
        });
    asked.collect()
}

/// Whether the week has a slot to give.
fn can_be_played(inputs: &Inputs) -> bool {
    Scenario::try_from(inputs).is_ok_and(|scenario| Pool::of_returns(&scenario).is_ok())
}

/// The term as a plan is handed over.
fn plan(term: &Term) -> Value {
    json!({
        "hiring": term.hiring.name(),
        "term_years": term.term_years,
        "stoppage_weeks": term.stoppage_weeks,
    })
}

/// The name of the result a goal aims at.
fn result(goal: &Goal) -> &'static str {
    match goal.measure {
        Measure::CompletingShare => "completing_share",
        _ => "waits.return_visit.p50_weeks",
    }
}

/// The questions as JSON.
///
/// # Errors
/// When inputs cannot be written.
pub(crate) fn questions() -> Result<Value> {
    let asked = all().into_iter().map(|asked| {
        Ok(json!({
            "inputs": serde_json::to_value(&asked.inputs)?,
            "term": plan(&asked.term),
            "seed": asked.seed,
            "target": { "result": result(&asked.target), "value": asked.target.value },
        }))
    });
    Ok(Value::Array(asked.collect::<Result<_>>()?))
}

/// The findings of both pools.
fn simulated(scenario: &Scenario, seed: u64) -> Result<(Findings, Findings)> {
    let run = |pool: Pool| {
        let length = Length::of_visits(&pool, VISITS);
        let mut run = Simulation::new(pool, length, seed)?;
        while !run.advance(1_000_000).finished {}
        Ok::<_, anyhow::Error>(run.findings())
    };
    Ok((
        run(Pool::of_returns(scenario)?)?,
        run(Pool::of_intakes(scenario)?)?,
    ))
}

/// What the model itself answers.
fn answer(asked: &Asked) -> Result<Value> {
    let scenario = Scenario::try_from(&asked.inputs)?;
    let outcome = evaluate(&scenario);
    let solution = goal_seek(&scenario, &asked.target, ParameterId::Clinicians, None)?;
    let mut answer = Map::new();
    answer.insert("outcome".into(), serde_json::to_value(&outcome)?);
    let characters = fingerprint::of(scenario.inputs(), &asked.term, &outcome).to_string();
    answer.insert("fingerprint".into(), characters.into());
    let projection = project(&scenario, &asked.term.plan())?;
    answer.insert("projection".into(), serde_json::to_value(projection)?);
    answer.insert("solution".into(), serde_json::to_value(solution)?);
    if let Some(seed) = asked.seed {
        let (returns, intakes) = simulated(&scenario, seed)?;
        let both = json!({ "return_pool": returns, "intake_pool": intakes, "stopped": false });
        answer.insert("simulated".into(), both);
    }
    Ok(Value::Object(answer))
}

/// Compares everything the package has answered.
///
/// # Errors
/// With the first difference.
pub(crate) fn check(found: &Value) -> Result {
    let answers = found["answers"].as_array().context("no answers")?;
    let asked = all();
    ensure!(answers.len() == asked.len(), "{} answers", answers.len());
    for (index, (asked, found)) in asked.iter().zip(answers).enumerate() {
        same(&format!("case {index}"), &answer(asked)?, found)?;
    }
    check_table(&found["table"])?;
    check_misuse(&found["misuse"])
}

/// Panics never: says where two values differ; numbers are compared by their bits.
fn same(place: &str, expected: &Value, found: &Value) -> Result {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            let keys: Vec<&String> = found
                .keys()
                .filter(|key| !expected.contains_key(*key))
                .collect();
            ensure!(keys.is_empty(), "{place}: {keys:?} too many");
            for (key, expected) in expected {
                let found = found
                    .get(key)
                    .with_context(|| format!("{place}: no {key}"))?;
                same(&format!("{place}.{key}"), expected, found)?;
            }
        }
        (Value::Array(expected), Value::Array(found)) => {
            ensure!(
                expected.len() == found.len(),
                "{place}: {} items",
                found.len()
            );
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                same(&format!("{place}.{index}"), expected, found)?;
            }
        }
        (Value::Number(expected), Value::Number(found)) => {
            // JSON of JavaScript has no −0.
            let bits = |number: &serde_json::Number| number.as_f64().map(|n| (n + 0.0).to_bits());
            ensure!(
                bits(expected) == bits(found),
                "{place}: {found}, not {expected}"
            );
        }
        _ => ensure!(expected == found, "{place}: {found}, not {expected}"),
    }
    Ok(())
}

/// The fingerprint of the defaults.
pub(crate) fn fingerprint() -> String {
    let outcome = evaluate(&Scenario::default());
    fingerprint::of(&Inputs::default(), &Term::default(), &outcome).to_string()
}

fn check_table(found: &Value) -> Result {
    let defaults = Inputs::default();
    same(
        "defaults",
        &serde_json::to_value(&defaults)?,
        &found["defaults"],
    )?;
    let outcome = evaluate(&Scenario::default());
    ensure!(
        found["fingerprint"] == fingerprint(),
        "{}",
        found["fingerprint"]
    );
    ensure!(found["model"] == MODEL_VERSION, "{}", found["model"]);
    let headcount = outcome.required.ordered.map(|staff| staff.headcount);
    ensure!(
        found["headcount"].as_f64() == headcount,
        "{}",
        found["headcount"]
    );
    let rows = found["parameters"].as_array().context("no parameters")?;
    ensure!(rows.len() == PARAMETERS.len(), "{} parameters", rows.len());
    for (row, parameter) in rows.iter().zip(PARAMETERS) {
        ensure!(row["name"] == parameter.name, "{row}");
        let range = parameter.range();
        let limit = |name: &str| row[name].as_f64();
        ensure!(
            limit("min") == range.map(|range| range.min)
                && limit("max") == range.map(|range| range.max)
                && limit("default") == range.map(|range| range.default),
            "{row}"
        );
    }
    let presets = found["presets"].as_array().context("no presets")?;
    ensure!(presets.len() == PRESETS.len(), "{} presets", presets.len());
    for (found, preset) in presets.iter().zip(PRESETS) {
        ensure!(found["id"] == preset.id, "{found}");
        same(
            preset.id,
            &serde_json::to_value(preset.inputs())?,
            &found["inputs"],
        )?;
    }
    Ok(())
}

/// Each misuse and the problems it is told, `kind name`.
const MISUSE: &[(&str, &[&str])] = &[
    (
        "names",
        &[
            "unknown_name patients",
            "wrong_type members",
            "out_of_range no_show_share",
        ],
    ),
    (
        "nan",
        &[
            "out_of_range members",
            "out_of_range clinicians",
            "out_of_range meeting_hours",
        ],
    ),
    (
        "own",
        &["unknown_name __proto__", "unknown_name constructor"],
    ),
    ("null", &["wrong_type inputs"]),
    ("list", &["wrong_type inputs"]),
    ("bigint", &["wrong_type members"]),
    ("getter", &["wrong_type members"]),
    ("loop", &["wrong_type ordered_mix.0"]),
    ("sparse", &["out_of_range ordered_mix.length"]),
    ("sum", &["shares_sum ordered_mix"]),
    (
        "plan",
        &[
            "out_of_range members",
            "out_of_range term_years",
            "unknown_choice hiring",
        ],
    ),
    ("seed", &["not_whole seed", "out_of_range visits"]),
    ("slots", &["cannot_be_simulated "]),
    (
        "solve",
        &["unknown_choice input", "unknown_name target.extra"],
    ),
    (
        "aim",
        &["unknown_choice target.result", "out_of_range target.value"],
    ),
];

fn check_misuse(found: &Value) -> Result {
    let tried = found.as_object().context("no misuse")?;
    ensure!(tried.len() == MISUSE.len(), "{} tried", tried.len());
    for (name, expected) in MISUSE {
        let thrown = tried.get(*name).with_context(|| format!("no {name}"))?;
        ensure!(
            thrown["error"] == true && thrown["kind"] == "InputError",
            "{name}: {thrown}"
        );
        let problems = thrown["problems"].as_array().context("no problems")?;
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let told: Vec<String> = problems
            .iter()
            .map(|problem| format!("{} {}", text(&problem["kind"]), text(&problem["name"])))
            .collect();
        ensure!(told == *expected, "{name}: {told:?}");
        let messages: Vec<String> = problems
            .iter()
            .map(|problem| text(&problem["message"]))
            .collect();
        ensure!(thrown["message"] == messages.join("; "), "{name}: {thrown}");
    }
    let outside = found.pointer("/names/problems/2").context("no problem")?;
    ensure!(
        outside["value"] == 1.2 && outside["min"].as_f64() == Some(0.0) && outside["max"] == 0.9,
        "{outside}"
    );
    Ok(())
}

/// Records as the page writes them: of the defaults and of a mix under a plan.
///
/// # Errors
/// When the inputs are none.
pub(crate) fn records() -> Result<Vec<String>> {
    let asked = all();
    let mixed = asked
        .iter()
        .find(|asked| !asked.inputs.ordered_mix.is_empty());
    let chosen = [asked.first(), mixed];
    let records = chosen.into_iter().flatten().map(|asked| {
        let scenario = Scenario::try_from(&asked.inputs)?;
        let outcome = evaluate(&scenario);
        Ok(record::write(&Case {
            origin: PRESETS.first().context("no scenario on record")?.id,
            scenario: &scenario,
            term: &asked.term,
            observed: &Observed::default(),
            outcome: &outcome,
            standings: &Standings::NONE,
        }))
    });
    records.collect()
}
