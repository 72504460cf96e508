//! What a chart says at its reading line: every number is the model's at that place, printed as the
//! tables print it.

use caseload::i18n::Messages;
use caseload::model::curves::{seen_within, wait_curve};
use caseload::model::pooling::{intake_weeks, pooling_point};
use caseload::model::projection::{Term, project};
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, Scenario};
use caseload::narrative::figures::Figure;
use caseload::narrative::reading;

fn waits(scenario: &Scenario, clinicians: f64) -> String {
    let at = wait_curve(scenario, clinicians, clinicians, 1);
    let text = |at| reading::waits(scenario, at, &Messages::default());
    at.first().map(text).unwrap_or_default()
}

#[test]
fn waits_are_told_for_both_clocks() {
    let (scenario, messages) = (Scenario::default(), Messages::default());
    for clinicians in [600.0, 1_966.0, 3_000.0, 4_303.0, 6_000.0] {
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
