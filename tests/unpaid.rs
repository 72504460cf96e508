//! Unpaid hours: the arithmetic of a week that does not fit in the hours paid.

#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "a test that panics has failed, which is what it is for"
)]

use caseload::model::unpaid::{Booked, week};
use caseload::model::{Inputs, Scenario, evaluate};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// docs/model.md with its lines joined.
fn model_md() -> String {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let text = std::fs::read_to_string(file).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_worked_week_of_the_documentation_is_what_the_code_gives() {
    let inputs = Inputs::default();
    let eight = week(&inputs, &Booked::per_week_at_work(5.0 * 8.0, 0.0).unwrap());
    let ordered = week(&inputs, &Booked::as_ordered(&Scenario::default()).unwrap());
    let worked = format!(
        "8 patients a day make a week of {} hours, {} of them unpaid: {} hours a year each, the paid \
         hours of {:.0} full-time in all. Everyone seen as ordered by today's staff would be a week of \
         {:.1} hours, {:.1} of them unpaid.",
        eight.worked,
        eight.unpaid,
        eight.unpaid_per_year,
        eight.unpaid_fte.unwrap(),
        ordered.worked,
        ordered.unpaid,
    );
    assert!(model_md().contains(&worked), "{worked}");
}

#[test]
fn ten_patients_a_day_do_not_fit_in_forty_hours() {
    let inputs = Inputs::default();
    let ten_a_day = Booked::per_week_at_work(50.0, 0.0).unwrap();
    let found = week(&inputs, &ten_a_day);
    assert_eq!((found.worked, found.paid, found.unpaid), (60.0, 40.0, 20.0));
    assert_eq!(found.unpaid_per_year, 20.0 * 44.5);
    // Half of the paid hours of 1,769 FTE.
    assert!((found.unpaid_fte.unwrap() - 884.6).abs() < 0.1);
    // Ten of the fifty as first appointments of ninety minutes: five hours more.
    let with_intakes = Booked::per_week_at_work(40.0, 10.0).unwrap();
    assert_eq!(week(&inputs, &with_intakes).worked, 65.0);
    for refused in [f64::NAN, f64::INFINITY, -1.0] {
        assert!(Booked::per_week_at_work(refused, 0.0).is_err());
        assert!(Booked::behind_attended(&inputs, 0.0, refused).is_err());
    }
    let unpaid = Inputs {
        paid_hours_per_week: 0.0,
        ..Inputs::default()
    };
    assert_eq!(week(&unpaid, &ten_a_day).unpaid_fte, None);
}

#[test]
fn unpaid_hours_are_the_overload_in_hours() {
    // At twice the load, seeing everyone weekly takes twice the bookable hours.
    let base = Scenario::default();
    let load = evaluate(&base).load.unwrap();
    let found = week(base.inputs(), &Booked::as_ordered(&base).unwrap());
    assert!((found.visits / (load * 30.0) - 1.0).abs() < 1e-12);
    assert!((found.unpaid / ((load - 1.0) * 30.0) - 1.0).abs() < 1e-12);
    // What the model can attend is what the paid hours hold.
    let inputs = Inputs {
        crisis_slots_per_fte_week: 1.5,
        ..Inputs::default()
    };
    let slots = caseload::model::capacity::attended_slots_per_fte_week(&inputs);
    let full = Booked::behind_attended(&inputs, slots, 0.0).unwrap();
    assert!((week(&inputs, &full).worked - 40.0).abs() < 1e-12);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100_000,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        ..ProptestConfig::default()
    })]

    // Booking more never leaves less unpaid, and unpaid hours never exceed hours worked.
    #[test]
    fn more_bookings_never_leave_less_unpaid(
        returns in 0.0..100.0_f64,
        more in 0.0..50.0_f64,
        intakes in 0.0..30.0_f64,
        paid in 0.0..80.0_f64,
    ) {
        let inputs = Inputs { paid_hours_per_week: paid, ..Inputs::default() };
        let unpaid = |returns| week(&inputs, &Booked::per_week_at_work(returns, intakes).unwrap());
        let (few, many) = (unpaid(returns), unpaid(returns + more));
        prop_assert!(few.unpaid <= many.unpaid && many.unpaid <= many.worked);
        prop_assert!(few.worked - few.unpaid <= few.paid + 1e-9);
    }
}

#[test]
fn the_lines_say_what_does_not_fit() {
    use caseload::i18n::Messages;
    use caseload::narrative::unpaid::{lines, scheduled_a_day};
    let messages = Messages::default();
    let said = |inputs: &Inputs, patients| {
        lines(&Scenario::try_from(inputs).unwrap(), patients, &messages)
    };
    let inputs = Inputs::default();
    assert_eq!(scheduled_a_day(&inputs), 6.0);
    assert_eq!(
        said(&inputs, 10.0)[0],
        "10 patients a day: a week of 60 hours, 20 of them unpaid; over all of today’s staff, the paid hours of 885 full-time."
    );
    assert_eq!(
        said(&inputs, 6.0)[0],
        "6 patients a day: a week of 40 hours, within the 40 paid."
    );
    let ordered = said(&inputs, 6.0)[1].clone();
    assert!(ordered.contains("of them unpaid"), "{ordered}");
    let plenty = Inputs {
        clinicians: 5_000.0,
        ..Inputs::default()
    };
    assert_eq!(
        said(&plenty, 6.0)[1],
        "Seeing everyone as ordered with today’s staff fits in the 40 hours paid."
    );
    let beyond = Inputs {
        patient_management_hours: 40.0,
        ..Inputs::default()
    };
    assert_eq!(scheduled_a_day(&beyond), 0.0);
    assert_eq!(
        said(&beyond, 0.0)[0],
        "Notes, calls and meetings alone exceed the paid hours by 2.5 hours a week."
    );
}
