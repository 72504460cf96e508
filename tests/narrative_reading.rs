//! What a chart says at its reading line: every number is the model's at that place, printed as the
//! tables print it.

use caseload::i18n::Messages;
use caseload::model::calibration::RidgePoint;
use caseload::model::curves::{seen_within, wait_curve};
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::pooling::{intake_weeks, pooling_point};
use caseload::model::projection::{Term, project};
use caseload::model::sensitivity::band::BandPoint;
use caseload::model::sensitivity::tornado::tornado;
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, ParameterId, Scenario};
use caseload::narrative::figures::Figure;
use caseload::narrative::matters;
use caseload::narrative::reading;
use caseload::proposal::ledger::{gaps, sides};
use caseload::proposal::{Edit, Party, Table};

fn waits(scenario: &Scenario, clinicians: f64) -> String {
    let at = wait_curve(scenario, clinicians, clinicians, 1);
    let text = |at| reading::waits(scenario, at, &Messages::default());
    at.first().map(text).unwrap_or_default()
}

#[test]
fn waits_are_told_for_both_clocks() {
    let (scenario, messages) = (Scenario::default(), Messages::default());
    for clinicians in [600.0, 1_966.0, 3_000.0, 4_303.0] {
        let at = &wait_curve(&scenario, clinicians, clinicians, 1)[0];
        let days = |weeks| Figure::BusinessDays.text(&messages, weeks);
        let text = waits(&scenario, clinicians);
        let next = format!(
            "next visit after {} business days (8 of 10 between {} and {})",
            days(at.return_p50_weeks),
            days(at.return_p10_weeks),
            days(at.return_p90_weeks)
        );
        assert!(text.ends_with(&next), "{text}: {next}");
    }
    let many = waits(&scenario, 3_000.0);
    let start = "3,000 clinicians, medians: first appointment within a day; next visit after ";
    assert!(many.starts_with(start), "{many}");
    assert!(waits(&scenario, 1.0).starts_with("1 clinician, medians"));
}

#[test]
fn what_has_no_steady_state_is_said_to_have_none() {
    // No one sees no one; and where nobody leaves care, the gap between visits grows.
    let growing = Inputs {
        dropout_per_week: 0.0,
        clinicians: 1_500.0,
        ..Inputs::default()
    };
    let scenario = Scenario::try_from(&growing).unwrap();
    let none = waits(&scenario, 0.0);
    let both = "no steady wait for a first appointment; no steady wait for the next visit";
    assert!(none.ends_with(both), "{none}");
    let text = waits(&scenario, 1_500.0);
    assert!(
        text.ends_with("within a day; no steady wait for the next visit"),
        "{text}"
    );
    let seen = &seen_within(&scenario, 10.0, 2)[1];
    let seen = reading::seen(seen, &Messages::default());
    assert!(seen.starts_with("Within 10 business days: "), "{seen}");
    assert!(
        seen.ends_with("; return visits have no steady wait"),
        "{seen}"
    );
}

#[test]
fn a_mix_tells_each_of_its_intervals_once() {
    let stream = |share, interval_weeks| Stream {
        share,
        interval_weeks,
        sessions: 16.0,
    };
    let inputs = Inputs {
        ordered_mix: vec![stream(0.4, 1.0), stream(0.35, 2.0), stream(0.25, 4.0)],
        ..Inputs::default()
    };
    let scenario = Scenario::try_from(&inputs).unwrap();
    let messages = Messages::default();
    let at = &wait_curve(&scenario, 3_000.0, 3_000.0, 1)[0];
    let days: Vec<String> = at
        .stream_p50_weeks
        .iter()
        .map(|weeks| Figure::BusinessDays.text(&messages, *weeks))
        .collect();
    let end = format!(
        "; ordered every week: {}, every 2 weeks: {}, every 4 weeks: {}",
        days[0], days[1], days[2]
    );
    let text = waits(&scenario, 3_000.0);
    assert!(text.ends_with(&end), "{text}: {end}");
}

#[test]
fn the_other_charts_tell_their_tables_numbers() {
    let (scenario, messages) = (Scenario::default(), Messages::default());
    let at = &seen_within(&scenario, 10.0, 2)[1];
    let share = |share| Figure::Share.text(&messages, share);
    assert_eq!(
        reading::seen(at, &messages),
        format!(
            "Within 10 business days: {} of first appointments; {} of return visits",
            share(at.first_appointment),
            share(at.return_visit)
        )
    );

    let projection = project(&scenario, &Term::default().plan()).unwrap();
    let week = &projection.weeks[25];
    let text = reading::week(week, week.filled_posts_fte, true, &messages);
    let days = |weeks| Figure::BusinessDays.text(&messages, weeks);
    for part in [
        "Week 26, means: ".to_owned(),
        format!(
            "(8 of 10 between {} and {})",
            days(week.return_p10_weeks),
            days(week.return_p90_weeks)
        ),
        format!(
            "filled posts {} FTE",
            Figure::Fte.text(&messages, Some(week.filled_posts_fte))
        ),
    ] {
        assert!(text.contains(&part), "{text}: {part}");
    }

    let intake = intake_weeks(&scenario).unwrap();
    let at = pooling_point(intake, 0.95);
    let text = reading::pools(&at, &messages);
    let one = caseload::narrative::pooling::wait(&messages, at.mean_weeks[0]);
    let start =
        format!("95% of the time taken, mean waits in business days: {one} for 1 clinician");
    assert!(text.starts_with(&start), "{text}: {start}");
}

#[test]
fn ends_that_print_alike_are_told_once() {
    let messages = Messages::default();
    // So many clinicians that everybody comes when they are ordered to.
    let scenario = Scenario::default();
    let found = (2_000..200_000).step_by(500).find(|clinicians| {
        let at = &wait_curve(&scenario, f64::from(*clinicians), f64::from(*clinicians), 1)[0];
        let text = |weeks| Figure::BusinessDays.text(&messages, weeks);
        at.return_p10_weeks.is_some() && text(at.return_p10_weeks) == text(at.return_p90_weeks)
    });
    let text = waits(&scenario, f64::from(found.unwrap()));
    assert!(
        text.contains("8 of 10 after ") || text.contains("8 of 10 within a day"),
        "{text}"
    );
    assert!(!text.contains("between"), "{text}");
}

#[test]
fn the_band_is_told_with_its_open_end() {
    let messages = Messages::default();
    let told = |p10_weeks, p90_weeks| {
        let at = BandPoint {
            clinicians: 2_000.0,
            p10_weeks,
            p50_weeks: p10_weeks,
            p90_weeks,
        };
        reading::band(&at, &messages)
    };
    let start = "in 8 of 10 draws, the median of the next visit is ";
    for (p10, p90, end) in [
        (Some(2.0), Some(4.0), "10 to 20 business days"),
        (Some(2.0), Some(2.001), "10 business days"),
        (Some(2.0), None, "10 business days or more"),
    ] {
        assert_eq!(told(p10, p90), format!("{start}{end}"));
    }
    assert_eq!(told(None, None), messages.text("sentence-band-none"));
}

#[test]
fn a_bar_tells_the_result_at_both_ends_of_its_range() {
    let (scenario, messages) = (Scenario::default(), Messages::default());
    let measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
    for bar in tornado(&scenario, measure) {
        let text = reading::leans(measure, &bar, &messages);
        let input = messages.parameter_label(bar.id);
        let low = matters::quantity(measure, bar.at_low, &messages);
        let at = matters::input(bar.id, bar.low, &messages);
        assert!(
            text.starts_with(&format!("{input}: {low} at {at}, ")),
            "{text}"
        );
        let high = matters::quantity(measure, bar.at_high, &messages);
        let at = matters::input(bar.id, bar.high, &messages);
        assert!(text.ends_with(&format!(", {high} at {at}")), "{text}");
    }
}

#[test]
fn a_pair_that_fits_tells_how_far_around_it_others_do() {
    let messages = Messages::default();
    let pair = (
        ParameterId::NoShowShare,
        ParameterId::PatientManagementHours,
    );
    let mut at = RidgePoint {
        first: 0.12,
        second: 25.0,
        misfit: 0.031,
        bands: [Some((22.0, 28.0)), None, None],
    };
    let text = reading::ridge(pair, &at, &messages);
    let [x, y] = [pair.0, pair.1].map(|id| messages.parameter_label(id));
    assert!(
        text.starts_with(&format!("{x} 12%: {y} 25 hours")),
        "{text}"
    );
    assert!(
        text.contains(" fits best, off by 3.1%; off by up to 5% from 22 hours"),
        "{text}"
    );
    at.bands = [None; 3];
    let text = reading::ridge(pair, &at, &messages);
    assert!(text.ends_with("fits best, off by 3.1%"), "{text}");
}

#[test]
fn a_round_tells_what_both_sides_need_and_what_is_between_them() {
    let messages = Messages::default();
    let mut table = Table::default();
    for (party, weeks) in [(Party::Union, 1.0), (Party::Employer, 4.0)] {
        let inputs = Inputs {
            visit_interval_weeks: weeks,
            ..Inputs::default()
        };
        table = table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(inputs),
        });
        table = table.after(Edit::Record(None));
    }
    let parties = sides(table.rounds()).unwrap();
    let found: Vec<String> = gaps(table.rounds())
        .iter()
        .map(|gap| reading::gap(parties, gap, &messages))
        .collect();
    assert_eq!(parties, [Party::Employer, Party::Union]);
    assert_eq!(
        found[0],
        "Round 1: Employer: no position; Union: 4,303 clinicians"
    );
    assert!(found[1].starts_with("Round 2: Employer: "), "{}", found[1]);
    assert!(
        found[1].contains(" clinicians; Union: 4,303 clinicians; "),
        "{}",
        found[1]
    );
    assert!(found[1].ends_with(" between them"), "{}", found[1]);
}
