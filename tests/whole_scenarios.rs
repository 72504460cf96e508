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
use caseload::model::demand;
use caseload::model::outcome::Status;
use caseload::model::requirement::{NoRequirement, Target};
use caseload::model::{Inputs, IntakePolicy, Outcome, Scenario, evaluate};
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
            ("w", Some(demand::slots_per_intake(scenario.inputs()))),
            ("kappa", Some(demand::slots_per_session(scenario.inputs()))),
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
        // The reference gives the fluid of a mix as a common delay, checked with the mixes.
        if scenario.inputs().ordered_mix.is_empty() {
            let name = format!("{id} fluid_interval");
            check.number(&name, returns.fluid_weeks, &reference["fluid_interval"]);
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
            let rooms = if inputs.clinicians < 5.0 {
                [("mean", 0.15), ("p90", 0.24)]
            } else {
                [("mean", 0.07), ("p90", 0.06)]
            };
            for ((name, within), ours) in
                rooms.into_iter().zip([stream.mean_weeks, stream.p90_weeks])
            {
                let ours = ours.unwrap();
                let error = (ours - simulated[name][0].as_f64().unwrap()).abs();
                let noise = simulated[name][1].as_f64().unwrap();
                assert!(error <= within + noise, "{id} {name} {ours}");
            }
        }
        let simulated = &row["des"]["caseload"];
        let (value, noise) = (
            simulated[0].as_f64().unwrap(),
            simulated[1].as_f64().unwrap(),
        );
        let ours = outcome.caseload_per_fte.unwrap() * fte;
        let within = if inputs.clinicians < 3.0 { 0.03 } else { 0.01 };
        assert!(
            (ours - value).abs() <= within * value + noise,
            "{id} {ours} {value}"
        );
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

fn outcome(change: impl FnOnce(&mut Inputs)) -> Outcome {
    let mut inputs = Inputs::default();
    change(&mut inputs);
    evaluate(&Scenario::try_from(&inputs).unwrap())
}

fn rounded(value: f64, places: usize) -> String {
    format!("{value:.places$}")
}

#[test]
fn presets_that_print_other_results() {
    let fortnightly = outcome(|inputs| inputs.visit_interval_weeks = 2.0);
    assert_eq!(rounded(4.6e6 / fortnightly.fluid_fte.unwrap(), 0), "1747");
    assert_eq!(
        rounded(4.6e6 / outcome(|_| ()).fluid_fte.unwrap(), 0),
        "1307"
    );

    let before = outcome(|inputs| inputs.patient_management_hours = 6.5);
    assert_eq!(rounded(before.sessions_per_patient.unwrap(), 1), "4.3");

    for (per_new, returns, first) in [(4.0, "4.1", "0.18"), (8.0, "1.5", "17.5")] {
        let ratio = outcome(|inputs| {
            inputs.intake_policy = IntakePolicy::Ratio;
            inputs.returns_per_new = per_new;
        });
        let waits = ratio.waits;
        assert_eq!(rounded(waits.return_visit.fluid_weeks.unwrap(), 1), returns);
        let mean = waits.first_appointment.mean_weeks.unwrap();
        assert_eq!(
            rounded(mean, first.len() - first.find('.').unwrap() - 1),
            first
        );
    }

    for (turnover, places, posts) in [(0.33, 2, "1.21"), (0.10, 3, "1.062")] {
        let staff = outcome(|inputs| inputs.turnover_per_year = turnover)
            .required
            .ordered
            .unwrap();
        assert_eq!(
            rounded(staff.authorised_fte / staff.productive_fte, places),
            posts
        );
    }

    let socal = |management: f64, interval: f64| {
        let fluid = outcome(|inputs| {
            inputs.members = 4.8e6;
            inputs.patient_management_hours = management;
            inputs.visit_interval_weeks = interval;
        });
        4.8e6 / fluid.fluid_fte.unwrap()
    };
    assert_eq!(rounded(socal(7.0, 2.0), 0), "1776");
    assert_eq!(rounded(socal(7.0, 1.0), 0), "1328");
    let more_staff = socal(7.5, 1.0) / socal(16.5, 1.0) - 1.0;
    assert_eq!(rounded(100.0 * more_staff, 0), "43");
}

/// Headroom over the fluid requirement for an interval of two weeks, in percent, by pool.
#[test]
fn luck_needs_headroom_and_less_of_it_in_larger_pools() {
    for (interval, printed) in [
        (
            1.0,
            [
                (1.0, 12.4),
                (5.0, 4.1),
                (20.0, 1.2),
                (50.0, 0.2),
                (100.0, -0.1),
            ],
        ),
        (
            2.0,
            [
                (1.0, 15.9),
                (5.0, 4.8),
                (20.0, 1.2),
                (50.0, 0.2),
                (100.0, -0.1),
            ],
        ),
    ] {
        for (pool, percent) in printed {
            let inputs = Inputs {
                visit_interval_weeks: interval,
                return_pool_clinicians: pool,
                give_up_per_week: 0.0,
                leave_weeks_per_year: 0.0,
                no_show_share: 0.0,
                paid_hours_per_week: 34.0,
                ..Inputs::default()
            };
            let outcome = evaluate(&Scenario::try_from(&inputs).unwrap());
            let fluid = Inputs {
                visit_interval_weeks: 2.0,
                ..inputs.clone()
            };
            let fluid = evaluate(&Scenario::try_from(&fluid).unwrap());
            let fte = outcome.required.standard.unwrap().productive_fte;
            let headroom = 100.0 * (fte / fluid.fluid_fte.unwrap() - 1.0);
            assert!(
                (headroom - percent).abs() < 0.06,
                "{pool} {headroom} {percent}"
            );
        }
    }
}

#[test]
fn regimes_are_outcomes() {
    // Nothing can be booked.
    let none = outcome(|inputs| inputs.patient_management_hours = 38.0);
    assert_eq!(none.status, Status::NoReturns);
    assert!(none.fluid_fte.is_none() && none.load.is_none());
    assert_eq!(none.required.ordered_reason, Some(NoRequirement::NoSlots));
    assert!(none.waits.first_appointment.mean_weeks.is_none());

    // A slot longer than the standard allows.
    let slow = outcome(|inputs| {
        inputs.crisis_slots_per_fte_week = 23.8;
        inputs.intake_pool_clinicians = 1.0;
        inputs.intake_standard_days = 1.0;
    });
    assert_eq!(
        slow.required.ordered_reason,
        Some(NoRequirement::OutOfReach)
    );

    // The clinician orders a longer interval than the standard.
    let monthly = outcome(|inputs| inputs.visit_interval_weeks = 4.0);
    assert!(monthly.required.ordered.is_some() && monthly.required.standard.is_none());
    assert_eq!(
        monthly.required.standard_reason,
        Some(NoRequirement::OrderedBeyondStandard)
    );

    // Intakes take every slot; nobody gives up, so their list grows.
    let flooded = outcome(|inputs| {
        inputs.clinicians = 300.0;
        inputs.give_up_per_week = 0.0;
    });
    assert_eq!(flooded.status, Status::NoReturns);
    let seated = 300.0 * 0.9 * flooded.attended_slots_per_fte_week / 1.5;
    let first = flooded.waits.first_appointment;
    assert!(first.mean_weeks.is_none() && first.give_up_share.is_none());
    let growth = first.list_growth_per_week.unwrap();
    assert!((growth - (flooded.new_patients_per_week - seated)).abs() < 1e-6);
    let longer = flooded.growth_per_week.unwrap();
    assert!((longer - (flooded.new_patients_per_week / seated - 1.0)).abs() < 1e-12);

    // Reserved returns hold intakes back; nobody gives up, so only their list grows.
    let reserved = outcome(|inputs| {
        inputs.intake_policy = IntakePolicy::Ratio;
        inputs.returns_per_new = 8.0;
        inputs.give_up_per_week = 0.0;
    });
    assert_eq!(reserved.status, Status::Growing);
    assert!(reserved.waits.first_appointment.mean_weeks.is_none());
    assert!(
        reserved
            .waits
            .first_appointment
            .list_growth_per_week
            .unwrap()
            > 0.0
    );
    assert!(reserved.waits.return_visit.mean_weeks.is_some());

    // Returns first, likewise.
    let last = outcome(|inputs| {
        inputs.intake_policy = IntakePolicy::ReturnsFirst;
        inputs.give_up_per_week = 0.0;
    });
    assert_eq!(last.status, Status::Growing);

    // Nobody drops out of an overloaded list.
    let growing = outcome(|inputs| inputs.dropout_per_week = 0.0);
    assert_eq!(growing.status, Status::Growing);
    assert!(growing.waits.return_visit.fluid_weeks.is_none());
    assert!(growing.growth_per_week.unwrap() > 0.0);
    assert!(growing.required.ordered.is_some());

    // Longer than a year between visits.
    let rare = outcome(|inputs| {
        inputs.dropout_per_week = 0.02;
        inputs.clinicians = 700.0;
    });
    assert_eq!(rare.status, Status::OverAYear);
    assert!(rare.waits.return_visit.mean_weeks.unwrap() > 52.0);
}

#[test]
fn growth_is_the_difference_of_two_headcounts() {
    let today = outcome(|_| ());
    let grown = outcome(|inputs| inputs.members *= 1.0 + inputs.demand_growth_per_year);
    let difference =
        grown.required.ordered.unwrap().headcount - today.required.ordered.unwrap().headcount;
    assert_eq!(today.growth_headcount_per_year, Some(difference));
    assert_eq!(
        today.hires_per_year,
        today.required.ordered.map(|staff| staff.hires_per_year)
    );
}

/// The names are those of the published interface.
#[test]
fn published_names() {
    let json = serde_json::to_value(outcome(|_| ())).unwrap();
    for path in [
        "/new_patients_per_week",
        "/attended_slots_per_fte_week",
        "/fluid_fte",
        "/required/ordered/productive_fte",
        "/required/ordered/headcount",
        "/required/standard/posts",
        "/required/standard/authorised_fte",
        "/required/standard/members_per_fte",
        "/required/standard/cost_per_member_month",
        "/today/productive_fte",
        "/today/headcount",
        "/today/members_per_fte",
        "/waits/first_appointment/mean_weeks",
        "/waits/first_appointment/p10_weeks",
        "/waits/first_appointment/p50_weeks",
        "/waits/first_appointment/p90_weeks",
        "/waits/first_appointment/share_within_standard",
        "/waits/first_appointment/give_up_share",
        "/waits/return_visit/mean_weeks",
        "/waits/return_visit/p10_weeks",
        "/waits/return_visit/p50_weeks",
        "/waits/return_visit/p90_weeks",
        "/waits/return_visit/fluid_weeks",
        "/waits/return_visit/share_within_standard",
        "/waits/return_visit/share_as_ordered",
        "/sessions_per_patient",
        "/completing_share",
        "/caseload_per_fte",
        "/load",
        "/gap_to_ordered",
        "/gap_to_standard",
        "/hires_per_year",
    ] {
        assert!(json.pointer(path).is_some_and(Value::is_number), "{path}");
    }
    assert_eq!(json["status"], "steady");
    assert!(json["growth_per_week"].is_null());
}

#[test]
fn one_shared_line_that_nobody_leaves_grows_on_both_clocks() {
    let inputs = Inputs {
        give_up_per_week: 0.0,
        dropout_per_week: 0.0,
        intake_policy: caseload::model::IntakePolicy::Proportional,
        ..Inputs::default()
    };
    let outcome = evaluate(&Scenario::try_from(&inputs).unwrap());
    assert_eq!(outcome.status, caseload::model::outcome::Status::Growing);
    let first = outcome.waits.first_appointment;
    assert_eq!(
        (first.mean_weeks, first.p50_weeks, first.give_up_share),
        (None, None, None)
    );
    // Both waits lengthen by x weeks a week: λ(1 − 1/(1 + x)) people a week join for good.
    let growth = outcome.growth_per_week.unwrap();
    let people = outcome.new_patients_per_week * growth / (1.0 + growth);
    assert!((first.list_growth_per_week.unwrap() / people - 1.0).abs() < 1e-9);
    // The slots are spent: starts and return sessions fill them.
    let starts = outcome.new_patients_per_week - people;
    let slots = outcome.attended_slots_per_fte_week * outcome.today.productive_fte;
    let sessions = slots - 1.5 * starts;
    assert!((starts / sessions - 1.0 / 16.0 - growth).abs() < 1e-9);
}
