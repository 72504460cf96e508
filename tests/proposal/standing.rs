use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::{Inputs, ParameterId};
use caseload::proposal::file::{FileError, read, write};
use caseload::proposal::side_by_side::side_by_side;
use caseload::proposal::split::Split;
use caseload::proposal::{Edit, Item, Offer, Party, Source, Standing, Table};
use serde_json::{Value, json};

use crate::draws::Draws;

const HOURS: Item = Item::Parameter(ParameterId::PatientManagementHours);

#[test]
fn what_is_agreed_is_in_every_proposal_and_no_other_edit_moves_it() {
    let mut draws = Draws::new(60);
    for _ in 0..200 {
        let mut table = Table::default();
        for _ in 0..60 {
            let edit = draws.edit(&table);
            let next = table.after(edit.clone());
            for item in Item::all() {
                // An interval agreed leaves no mix, and one no longer agreed leaves it free.
                let interval = Item::Parameter(ParameterId::VisitIntervalWeeks);
                let told = matches!(&edit, Edit::Standing(of, _)
                    if *of == item || (item == Item::OrderedMix && *of == interval));
                assert!(told || next.standings().agreed(item) == table.standings().agreed(item));
                let Some(value) = next.standings().agreed(item) else {
                    continue;
                };
                for proposal in next.proposals() {
                    let scenario = next.scenario(proposal.id).unwrap();
                    assert_eq!(item.of(scenario.inputs()), *value);
                    assert_eq!(next.resolved(proposal, item).from, Source::Agreed);
                    if let (Some(before), false) = (table.proposal(proposal.id), told) {
                        let was_agreed = table.standings().agreed(item).is_some();
                        let same = before.values.get(item) == proposal.values.get(item);
                        assert!(same || !was_agreed, "{edit:?}");
                    }
                }
                if next.rounds().len() > table.rounds().len() {
                    let round = next.rounds().last().unwrap();
                    for party in Party::ALL {
                        if let Some(scenario) = round.scenario(party) {
                            assert_eq!(item.of(scenario.inputs()), *value);
                        }
                    }
                }
            }
            table = next;
        }
    }
}

/// A union that asks for 9 hours and 4,000 clinicians, an employer that offers 5 and 2,000.
fn two() -> Table {
    let mut table = Table::default();
    for (party, hours, clinicians) in [
        (Party::Union, 9.0, 4_000.0),
        (Party::Employer, 5.0, 2_000.0),
    ] {
        table = table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(Inputs {
                patient_management_hours: hours,
                clinicians,
                visit_interval_weeks: hours / 4.0,
                ..Inputs::default()
            }),
        });
    }
    table
}

fn agreed(item: Item, value: f64) -> Edit {
    Edit::Standing(item, Some(Standing::Agreed(Offer::Number(value))))
}

#[test]
fn what_is_agreed_leaves_the_gap_and_the_proposals_keep_what_they_said() {
    let table = two().after(agreed(HOURS, 7.0));
    let measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
    let side = |id| table.scenario(id).unwrap();
    let mut split = Split::new(&side(1), &side(2), measure);
    while split.advance(64) < 1.0 {}
    let parts = split.division().unwrap().parts;
    assert!(parts.iter().all(|part| part.item != HOURS));
    assert!(parts.iter().any(|part| part.amount.abs() > 1.0));
    let sheet = side_by_side(&table);
    let row = sheet.inputs.iter().find(|row| row.item == HOURS).unwrap();
    assert!(row.cells.iter().all(|cell| {
        cell.resolved.from == Source::Agreed && cell.resolved.value == Offer::Number(7.0)
    }));
    assert_eq!(
        table.proposal(1).unwrap().values,
        two().proposal(1).unwrap().values
    );
    assert_eq!(table.after(Edit::Standing(HOURS, None)), two());
}

#[test]
fn an_agreement_is_a_move_of_both_sides_in_the_ledger() {
    let table = two()
        .after(Edit::Record(None))
        .after(agreed(HOURS, 7.0))
        .after(Edit::Record(None));
    let movements = caseload::proposal::ledger::movements(table.rounds());
    assert_eq!(movements.len(), 2);
    for own in movements {
        assert_eq!(own.moves.len(), 1);
        assert_eq!((own.moves[0].item, own.moves[0].closed), (HOURS, Some(0.5)));
    }
}

#[test]
fn values_that_an_input_cannot_hold_are_not_agreed() {
    for standing in [
        Standing::Agreed(Offer::Number(-1.0)),
        Standing::Agreed(Offer::Mix(Vec::new())),
    ] {
        let table = two().after(agreed(HOURS, 7.0));
        assert_eq!(table.after(Edit::Standing(HOURS, Some(standing))), table);
    }
}

#[test]
fn a_file_written_before_says_nothing_of_any_input() {
    let table = two().after(Edit::Record(None));
    let file: Value = serde_json::from_str(&write(&table, true)).unwrap();
    assert!(file["table"].get("standings").is_none() && file.get("input_notes").is_none());
    assert_eq!(read(&file.to_string()).unwrap().table, table);
}

#[test]
fn a_file_with_a_standing_that_is_none_is_refused_in_words() {
    let table = two().after(agreed(HOURS, 7.0));
    let file: Value = serde_json::from_str(&write(&table, false)).unwrap();
    let kept = json!({ "patient_management_hours": { "status": "agreed", "value": 7.0 } });
    assert_eq!(file["table"]["standings"], kept);
    for broken in [
        json!({ "patients": { "status": "disputed" } }),
        json!({ "members": { "status": "agreed" } }),
        json!({ "members": { "status": "agreed", "value": -5.0 } }),
        json!({ "members": { "status": "agreed", "value": [] } }),
        json!({ "members": { "status": "disputed", "value": 5.0 } }),
        json!({ "members": { "status": "settled" } }),
        json!({ "members": { "status": "disputed", "note": "ours" } }),
        json!([1]),
    ] {
        let mut file = file.clone();
        file["table"]["standings"] = broken.clone();
        let refused = read(&file.to_string());
        assert!(matches!(refused, Err(FileError::Table { .. })), "{broken}");
    }
    let mut file = file.clone();
    file["input_notes"] = json!({ "patients": "nobody’s", "members": "ours" });
    let found = read(&file.to_string()).unwrap().table;
    assert_eq!(found.standings().notes().len(), 1);
}

#[test]
fn a_note_on_an_input_leaves_only_when_it_is_asked_for() {
    let mut draws = Draws::new(61);
    for _ in 0..500 {
        let mut table = draws.table(30);
        let item = draws.item();
        table = table.after(Edit::Remark(item, "our floor is five".to_owned()));
        assert!(!write(&table, false).contains("floor"));
        assert!(!serde_json::to_string(&table).unwrap().contains("floor"));
        assert!(table.standings().without_notes().notes().is_empty());
        let told = write(&table, true);
        assert!(told.contains("floor"));
        assert_eq!(read(&told).unwrap().table, table);
        let without = table.after(Edit::Remark(item, String::new()));
        assert!(!write(&without, true).contains("floor"));
    }
}

#[test]
fn an_interval_agreed_lets_no_mix_take_its_place() {
    let interval = Item::Parameter(ParameterId::VisitIntervalWeeks);
    let say = |table: &Table, standing| table.after(Edit::Standing(interval, standing));
    let agreed = say(&two(), Some(Standing::Agreed(Offer::Number(1.0))));
    assert_eq!(
        agreed.standings().agreed(Item::OrderedMix),
        Some(&Offer::Mix(Vec::new()))
    );
    for said in [None, Some(Standing::Disputed), Some(Standing::Unknown)] {
        let free = say(&agreed, said);
        assert_eq!(free.standings().get(Item::OrderedMix), None);
    }
}
