//! What is said of the inputs in files, links and sentences: private notes go nowhere unless they
//! are told.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that panics has failed, which is what it is for"
)]
#![cfg(not(target_arch = "wasm32"))]

#[path = "proposal/draws.rs"]
#[allow(dead_code, reason = "other tests draw more")]
mod draws;

use caseload::i18n::Messages;
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::observed::Observed;
use caseload::model::projection::Term;
use caseload::model::{Inputs, ParameterId, Scenario, evaluate};
use caseload::narrative::standing::{counts, not_taken, split};
use caseload::presets::PRESETS;
use caseload::proposal::split::Split;
use caseload::proposal::{Edit, Item, Offer, Party, Standing, Standings, Table};
use caseload::share::tables::Table as File;
use caseload::share::{Case, record, sheet};
use draws::Draws;

const HOURS: Item = Item::Parameter(ParameterId::PatientManagementHours);
const CLINICIANS: Item = Item::Parameter(ParameterId::Clinicians);
const MEMBERS: Item = Item::Parameter(ParameterId::Members);

fn with_case<T>(inputs: &Inputs, standings: &Standings, then: impl FnOnce(&Case<'_>) -> T) -> T {
    let scenario = Scenario::try_from(inputs).unwrap();
    then(&Case {
        origin: PRESETS[0].id,
        scenario: &scenario,
        observed: &Observed::default(),
        term: &Term::default(),
        outcome: &evaluate(&scenario),
        standings,
    })
}

/// Every text that leaves as a file or a link, with its name.
fn everything(case: &Case<'_>) -> Vec<(&'static str, String)> {
    let messages = Messages::default();
    let mut all: Vec<_> = File::ALL
        .into_iter()
        .map(|table| (table.name(), table.csv(case, &messages)))
        .collect();
    // The workbook stores its parts as they are.
    let workbook = sheet::file(case, &messages);
    all.push(("workbook", String::from_utf8_lossy(&workbook).into_owned()));
    all.push(("record", record::write(case)));
    all.push(("link", case.link()));
    all
}

#[test]
fn a_note_is_in_no_file_and_no_link_unless_it_is_told() {
    let mut draws = Draws::new(70);
    for count in 0..40 {
        let note = format!("our floor {count} =is five, \"really\"\n");
        let mut table = draws.table(20);
        for _ in 0..4 {
            table = table.after(Edit::Remark(draws.item(), note.clone()));
        }
        let inputs = draws.inputs(5);
        let kept = table.standings().without_notes();
        with_case(&inputs, &kept, |case| {
            for (name, text) in everything(case) {
                assert!(!text.contains("our floor"), "{name}");
            }
        });
        with_case(&inputs, table.standings(), |case| {
            for (name, text) in everything(case) {
                let told = name == "inputs" || name == "record";
                assert_eq!(text.contains("our floor"), told, "{name}");
            }
        });
    }
}

/// Hours agreed, clinicians disputed, members noted, no mix unknown.
fn marked() -> Table {
    [
        Edit::Standing(HOURS, Some(Standing::Agreed(Offer::Number(7.0)))),
        Edit::Standing(CLINICIANS, Some(Standing::Disputed)),
        Edit::Standing(Item::OrderedMix, Some(Standing::Unknown)),
        Edit::Remark(MEMBERS, "ask the plan".to_owned()),
    ]
    .into_iter()
    .fold(Table::default(), |table, edit| table.after(edit))
}

#[test]
fn files_say_what_is_agreed_and_opening_one_agrees_to_nothing() {
    let table = marked();
    let row = |text: &str, name: &str| -> String {
        let mut lines = text.lines();
        let line = lines.find(|line| line.starts_with(&format!("{name},")));
        line.map_or_else(String::new, str::to_owned)
    };
    with_case(
        &Inputs::default(),
        &table.standings().without_notes(),
        |case| {
            let text = File::Inputs.csv(case, &Messages::default());
            let columns = text.lines().next().unwrap().split(',').count();
            assert!(
                text.lines()
                    .next()
                    .unwrap()
                    .ends_with(",status,source,standing")
            );
            assert!(row(&text, "patient_management_hours").ends_with(",agreed"));
            assert!(row(&text, "clinicians").ends_with(",disputed"));
            assert!(row(&text, "ordered_mix").ends_with(",unknown"));
            assert_eq!(row(&text, "ordered_mix").split(',').count(), columns);
            assert!(row(&text, "members").ends_with(','));
            assert!(row(&text, "term_years").ends_with(','));
            let file: serde_json::Value = serde_json::from_str(&record::write(case)).unwrap();
            let said = serde_json::json!({
                "clinicians": { "status": "disputed" },
                "patient_management_hours": { "status": "agreed" },
                "ordered_mix": { "status": "unknown" },
            });
            assert_eq!(file["standings"], said);
            let opened = record::read(&record::write(case)).unwrap();
            assert_eq!(opened.inputs, Inputs::default());
            let unknown = opened.notices.iter().map(|notice| format!("{notice:?}"));
            assert!(
                unknown.clone().all(|said| !said.contains("standings")),
                "{:?}",
                unknown.collect::<Vec<_>>()
            );
        },
    );
    with_case(&Inputs::default(), table.standings(), |case| {
        let text = File::Inputs.csv(case, &Messages::default());
        assert!(text.lines().next().unwrap().ends_with(",standing,note"));
        assert!(row(&text, "members").ends_with(",,ask the plan"));
        let file: serde_json::Value = serde_json::from_str(&record::write(case)).unwrap();
        assert_eq!(
            file["standings"]["members"],
            serde_json::json!({ "note": "ask the plan" })
        );
    });
    with_case(&Inputs::default(), &Standings::NONE, |case| {
        assert!(!record::write(case).contains("standings"));
    });
}

#[test]
fn the_sentences_say_what_stays_and_what_of_the_gap_is_disputed() {
    let messages = Messages::default();
    let table = marked();
    assert_eq!(
        counts(table.standings(), &messages),
        "1 agreed, 1 disputed, 1 unknown"
    );
    let stays = not_taken(HOURS, &Offer::Number(9.0), table.standings(), &messages).unwrap();
    assert!(
        stays.contains("agreed at 7 h") && stays.contains("9 h"),
        "{stays}"
    );
    assert_eq!(
        not_taken(
            CLINICIANS,
            &Offer::Number(9.0),
            table.standings(),
            &messages
        ),
        None
    );

    let asks = |weeks, hours| Edit::Add {
        party: Party::Union,
        name: String::new(),
        inputs: Box::new(Inputs {
            visit_interval_weeks: weeks,
            patient_management_hours: hours,
            sessions_to_complete: 10.0 + weeks,
            ..Inputs::default()
        }),
    };
    let interval = Item::Parameter(ParameterId::VisitIntervalWeeks);
    let table = table.after(asks(1.0, 9.0)).after(asks(2.0, 5.0));
    let table = table.after(Edit::Standing(interval, Some(Standing::Disputed)));
    let said = |one: &Scenario, table: &Table| {
        let measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
        let mut parts = Split::new(one, &table.scenario(2).unwrap(), measure);
        while parts.advance(64) < 1.0 {}
        let division = parts.division().unwrap();
        (split(&division, table.standings(), &messages), division)
    };
    let (words, division) = said(&table.scenario(1).unwrap(), &table);
    let part = division
        .parts
        .iter()
        .find(|part| part.item == interval)
        .unwrap();
    let share = messages.percent(part.share.unwrap(), 0);
    assert!(words.contains(&format!("make up {share} of it")), "{words}");
    assert!(words.contains("What is agreed is in no part"), "{words}");
    // The baseline has its own hours.
    let (words, _) = said(&table.baseline().scenario, &table);
    assert!(!words.contains("What is agreed"), "{words}");
    let both = Item::Parameter(ParameterId::SessionsToComplete);
    let all = table.after(Edit::Standing(both, Some(Standing::Disputed)));
    let (words, _) = said(&all.scenario(1).unwrap(), &all);
    assert!(
        words.starts_with("Every part of it is an input marked as disputed."),
        "{words}"
    );
    let none = all
        .after(Edit::Standing(both, None))
        .after(Edit::Standing(interval, None))
        .after(Edit::Standing(HOURS, None));
    assert_eq!(said(&none.scenario(1).unwrap(), &none).0, "");
}
