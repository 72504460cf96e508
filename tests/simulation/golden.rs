//! Numbers of four short runs, to the last bit: native and in every browser the same.

use caseload::model::IntakePolicy;
use caseload::model::simulation::{Arrivals, Booking, Estimate, Length, Pool, Simulation, Stream};

fn pool(policy: IntakePolicy) -> Pool {
    Pool {
        slots_per_week: 24.0,
        new_patients_per_week: 2.6,
        intake_slots: 1.5,
        streams: vec![Stream {
            share: 1.0,
            visit_interval_weeks: 1.0,
            sessions_to_complete: 16.0,
        }],
        dropout_per_week: 0.04,
        give_up_per_week: 0.03,
        policy,
        returns_per_new: 4.0,
        intake_standard_days: 10.0,
        return_standard_days: 10.0,
        arrivals: Arrivals::Poisson,
        booking: Booking::Exact,
    }
}

/// The runs as text: a number prints with as many digits as tell it from its neighbors.
pub(crate) fn printed() -> Vec<String> {
    let length = Length {
        warm_up_weeks: 100.0,
        weeks: 1000.0,
    };
    IntakePolicy::ALL
        .into_iter()
        .map(|policy| {
            let mut simulation = Simulation::new(pool(policy), length, 2026).unwrap();
            while !simulation.advance(1_000_000).finished {}
            let findings = simulation.findings();
            let mean = |estimate: Option<Estimate>| estimate.unwrap().value;
            format!(
                "{} {:?} {:?} {:?} {:?}",
                policy.name(),
                simulation.census(),
                mean(findings.first_appointment.mean_weeks),
                mean(findings.return_visit.mean_weeks),
                findings.caseload.unwrap(),
            )
        })
        .collect()
}

pub(crate) const GOLDEN: [&str; 4] = [
    "intake_first Census { asked: 2838, started: 2835, gave_up: 3, waiting: 0, completed: 1302, dropped_out: 1501, in_care: 32 } 0.02695652481175907 1.692792468147854 Estimate { value: 35.25178211543254, half_width: Some(2.22881177514372) }",
    "ratio Census { asked: 2874, started: 2865, gave_up: 9, waiting: 0, completed: 1292, dropped_out: 1535, in_care: 38 } 0.16579018748361118 1.731218025380373 Estimate { value: 36.017075606232886, half_width: Some(2.5965215008141596) }",
    "returns_first Census { asked: 2887, started: 2307, gave_up: 566, waiting: 14, completed: 1377, dropped_out: 908, in_care: 22 } 7.077002226056564 1.0139443268891668 Estimate { value: 21.495755221080902, half_width: Some(0.14319068532752086) }",
    "proportional Census { asked: 2822, started: 2775, gave_up: 46, waiting: 1, completed: 1343, dropped_out: 1399, in_care: 33 } 0.6027949595019579 1.5779875 Estimate { value: 32.61584374188279, half_width: Some(2.902412258570826) }",
];
