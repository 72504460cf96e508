//! Whole scenarios against values computed elsewhere: groups, uneven caseloads, policies, regimes,
//! required staff, mixes.
//!
//! Tolerance: relative 1e-9, absolute 1e-9 near zero.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::float_cmp
)]
#![allow(clippy::too_many_lines)]

use caseload::model::clinic::{Clinic, Returns};
use caseload::model::requirement::Target;
use caseload::model::{Inputs, Outcome, Scenario, evaluate};
use serde_json::Value;

const TOLERANCE: f64 = 1e-9;

fn rows(kinds: &[&str]) -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("data/extra.json")).unwrap();
    let rows: Vec<Value> = file["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| kinds.contains(&row["kind"].as_str().unwrap()))
        .cloned()
        .collect();
    assert!(!rows.is_empty(), "{kinds:?}");
    rows
}

fn scenario(row: &Value) -> Scenario {
    let mut inputs = row["inputs"].clone();
    if inputs["ordered_mix"].is_null() {
        inputs.as_object_mut().unwrap().remove("ordered_mix");
    }
    let inputs: Inputs = serde_json::from_value(inputs).unwrap();
    Scenario::try_from(&inputs).unwrap()
}

struct Check {
    failures: Vec<String>,
    count: usize,
}

impl Check {
    fn number(&mut self, what: &str, ours: Option<f64>, reference: &Value) {
        self.count += 1;
        let ok = match (ours, reference.as_f64()) {
            (Some(ours), Some(theirs)) => {
                (ours - theirs).abs() <= TOLERANCE * theirs.abs().max(1.0)
            }
            (None, None) => true,
            _ => false,
        };
        if !ok {
            self.failures
                .push(format!("{what}: {ours:?}, reference {reference}"));
        }
    }

    fn finish(self) {
        assert!(self.count > 0);
        assert!(
            self.failures.is_empty(),
            "{} of {} differ:\n{}",
            self.failures.len(),
            self.count,
            self.failures.join("\n")
        );
    }
}

#[test]
fn waits_and_flows() {
    let mut check = Check {
        failures: Vec::new(),
        count: 0,
    };
    for row in rows(&[
        "groups",
        "caseload_cv",
        "unequal_pools_ratio",
        "returns_first",
        "proportional",
        "status",
    ]) {
        let id = row["id"].as_str().unwrap();
        let scenario = scenario(&row);
        let outcome = evaluate(&scenario);
        let json = serde_json::to_value(&outcome).unwrap();
        assert_eq!(json["status"], row["results"]["status"], "{id}");
        let fte = outcome.today.productive_fte;
        let clinic = Clinic::from(&scenario);
        let clocks = clinic.clocks(fte);
        let reference = &row["results"];
        let first = &outcome.waits.first_appointment;
        let returns = &outcome.waits.return_visit;
        let give_up = first.give_up_share;
        let flow = |per_start: Option<f64>| per_start.map(|each| each * clocks.starts);
        let caseload = match &clocks.returns {
            Returns::Steady(interval) => Some(interval.caseload_per_start * clocks.starts),
            _ => None,
        };
        for (name, ours) in [
            ("lambda_per_week", Some(outcome.new_patients_per_week)),
            (
                "slots_per_fte_week",
                Some(outcome.attended_slots_per_fte_week),
            ),
            ("slots", Some(outcome.attended_slots_per_fte_week * fte)),
            ("load", outcome.load),
            ("fluid_fte", outcome.fluid_fte),
            ("give_up_share", give_up),
            (
                "starts",
                give_up.map(|share| clinic.referrals * (1.0 - share)),
            ),
            ("intake_wait_mean", first.mean_weeks),
            ("intake_wait_p90", first.p90_weeks),
            ("intake_share_in_standard", first.share_within_standard),
            ("fluid_interval", returns.fluid_weeks),
            ("return_mean", returns.mean_weeks),
            ("return_p10", returns.p10_weeks),
            ("return_p50", returns.p50_weeks),
            ("return_p90", returns.p90_weeks),
            ("return_share_in_standard", returns.share_within_standard),
            ("return_share_as_ordered", returns.share_as_ordered),
            ("sessions_per_patient", outcome.sessions_per_patient),
            ("completing_share", outcome.completing_share),
            ("returns_per_week", flow(outcome.sessions_per_patient)),
            ("caseload", caseload),
            ("caseload", outcome.caseload_per_fte.map(|each| each * fte)),
            ("growth_weeks_per_week", outcome.growth_per_week),
        ] {
            check.number(&format!("{id} {name}"), ours, &reference[name]);
        }
    }
    check.finish();
}

#[test]
fn required_staff() {
    let mut check = Check {
        failures: Vec::new(),
        count: 0,
    };
    for row in rows(&["required_staff"]) {
        let id = row["id"].as_str().unwrap();
        let scenario = scenario(&row);
        let outcome = evaluate(&scenario);
        let inputs = scenario.inputs();
        let clinic = Clinic::from(&scenario);
        for (name, staff, target) in [
            (
                "as_ordered",
                outcome.required.ordered,
                Some(Target::ordered(&clinic, inputs)),
            ),
            (
                "standard",
                outcome.required.standard,
                Target::standard(&clinic, inputs),
            ),
        ] {
            let reference = &row["results"][name];
            assert_eq!(staff.is_none(), reference.is_null(), "{id} {name}");
            let (Some(staff), Some(target)) = (staff, target) else {
                continue;
            };
            for (field, ours) in [
                ("fte", staff.productive_fte),
                ("headcount", staff.headcount),
                ("authorised_fte", staff.authorised_fte),
                ("posts", staff.posts),
                ("hires_per_year", staff.hires_per_year),
                ("cost_per_year", staff.cost_per_year),
                ("cost_per_member_month", staff.cost_per_member_month),
                ("booking_interval", staff.booking_interval_weeks),
                ("business_days", staff.business_days),
            ] {
                check.number(
                    &format!("{id} {name} {field}"),
                    Some(ours),
                    &reference[field],
                );
            }
            let work = inputs.fte_per_clinician;
            assert!(target.met_by(staff.headcount * work), "{id} {name}");
            assert!(
                !target.met_by((staff.headcount - 1.0) * work),
                "{id} {name}"
            );
        }
    }
    check.finish();
}

#[test]
fn mixes_of_ordered_intervals() {
    let mut check = Check {
        failures: Vec::new(),
        count: 0,
    };
    for row in rows(&["mix"]) {
        let id = row["id"].as_str().unwrap();
        let scenario = scenario(&row);
        let inputs = scenario.inputs();
        assert!(inputs.ordered_mix.len() > 1, "{id}");
        let outcome = evaluate(&scenario);
        let clinic = Clinic::from(&scenario);
        let fte = outcome.today.productive_fte;
        let clocks = clinic.clocks(fte);
        let Returns::Steady(interval) = &clocks.returns else {
            panic!("{id} has a steady state");
        };
        let pool = clinic.return_pool(&clinic.intake(fte), fte);
        let law = pool.law(&clinic.mix);
        let first = outcome.waits.first_appointment;
        let returns = outcome.waits.return_visit;
        let reference = &row["results"];
        for (name, ours) in [
            ("load", outcome.load),
            ("fluid_fte", outcome.fluid_fte),
            ("fluid_common_delay", Some(law.fluid_delay.max(0.0))),
            ("fluid_interval", returns.fluid_weeks),
            ("intake_wait_mean", first.mean_weeks),
            ("intake_wait_p90", first.p90_weeks),
            ("return_mean", returns.mean_weeks),
            ("return_p10", returns.p10_weeks),
            ("return_p50", returns.p50_weeks),
            ("return_p90", returns.p90_weeks),
            ("return_share_in_standard", returns.share_within_standard),
            ("return_share_as_ordered", returns.share_as_ordered),
            ("sessions_per_patient", outcome.sessions_per_patient),
            ("completing_share", outcome.completing_share),
            ("caseload", outcome.caseload_per_fte.map(|each| each * fte)),
            (
                "returns_per_week",
                Some(interval.sessions_per_patient * clocks.starts),
            ),
        ] {
            check.number(&format!("{id} {name}"), ours, &reference[name]);
        }
        let references = reference["streams"].as_array().unwrap();
        assert_eq!(outcome.streams.len(), references.len(), "{id}");
        for (stream, reference) in outcome.streams.iter().zip(references) {
            for (name, ours) in [
                ("visit_interval_weeks", Some(stream.visit_interval_weeks)),
                ("mean", stream.mean_weeks),
                ("p50", stream.p50_weeks),
                ("p90", stream.p90_weeks),
                ("share_in_standard", stream.share_within_standard),
                ("share_as_ordered", stream.share_as_ordered),
                ("returns_per_week", stream.returns_per_week),
            ] {
                check.number(&format!("{id} stream {name}"), ours, &reference[name]);
            }
            // The simulated clinic, within the accuracy measured for the formula.
            let simulated = row["des"]["streams"]
                .as_array()
                .unwrap()
                .iter()
                .find(|played| played["tau"].as_f64() == Some(stream.visit_interval_weeks))
                .unwrap();
            let within = if inputs.clinicians < 5.0 { 0.15 } else { 0.07 };
            let mean = stream.mean_weeks.unwrap();
            let error = (mean - simulated["mean"][0].as_f64().unwrap()).abs();
            let noise = simulated["mean"][1].as_f64().unwrap();
            assert!(error <= within + noise, "{id} {mean}");
        }
    }
    check.finish();
}

/// Every preset's inputs and its printed result.
#[test]
fn presets_give_their_printed_results() {
    let base = Inputs::default();
    let ratio = |members: f64, per: f64, management: f64| Inputs {
        members,
        clinicians: members / per / 0.9,
        patient_management_hours: management,
        ..Inputs::default()
    };
    let fluid = |outcome: &Outcome| outcome.waits.return_visit.fluid_weeks.unwrap();
    for (name, inputs, printed, places) in [
        ("norcal-2022-settlement", base.clone(), 4.15, 2),
        ("norcal-2022", ratio(4.6e6, 2600.0, 6.5), 3.9, 1),
        (
            "eight-weeks",
            Inputs {
                new_episodes_per_member_year: 0.1265,
                ..base.clone()
            },
            8.0,
            1,
        ),
        ("socal-2024", ratio(4.8e6, 3000.0, 7.5), 5.3, 1),
        ("socal-2023-cut", ratio(4.8e6, 3000.0, 2.0), 4.0, 1),
        ("socal-2025-settlement", ratio(4.8e6, 3000.0, 5.0), 4.6, 1),
        ("socal-2024-union", ratio(4.8e6, 3000.0, 7.0), 5.1, 1),
        (
            "socal-2024-employer-reading",
            ratio(4.8e6, 3000.0, 16.5),
            9.5,
            1,
        ),
        ("hawaii-2022", ratio(240_000.0, 5500.0, 7.5), 14.7, 1),
        ("one-per-2000", ratio(1e6, 2000.0, 7.5), 2.6, 1),
    ] {
        let outcome = evaluate(&Scenario::try_from(&inputs).unwrap());
        let rounded = format!("{:.places$}", fluid(&outcome));
        assert_eq!(rounded, format!("{printed:.places$}"), "{name}");
    }
}
