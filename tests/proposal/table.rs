use std::collections::BTreeSet;

use caseload::model::{Inputs, IntakePolicy, ParameterId, Scenario};
use caseload::presets::PRESETS;
use caseload::proposal::side_by_side::{Direction, side_by_side};
use caseload::proposal::{
    Baseline, Edit, History, Item, Offer, Party, Source, Table, ValueError, Values,
};

use crate::draws::Draws;

const HOURS: Item = Item::Parameter(ParameterId::PatientManagementHours);
const CLINICIANS: Item = Item::Parameter(ParameterId::Clinicians);

#[test]
fn any_edit_leaves_a_sound_table_and_every_other_proposal_alone() {
    let mut draws = Draws::new(1);
    let mut table = Table::new(Baseline::default());
    for _ in 0..20_000 {
        let edit = draws.edit(&table);
        let before = table.clone();
        table = table.after(edit.clone());
        let ids: BTreeSet<u32> = table.proposals().iter().map(|own| own.id).collect();
        assert_eq!(ids.len(), table.proposals().len(), "ids are told apart");
        assert!(table.rounds().starts_with(before.rounds()), "{edit:?}");
        let touched = match &edit {
            Edit::Rename(id, _)
            | Edit::Party(id, _)
            | Edit::Round(id, _)
            | Edit::Date(id, _)
            | Edit::Note(id, _)
            | Edit::Set(id, ..)
            | Edit::Follow { id, .. }
            | Edit::Leave(id, _)
            | Edit::Delete(id) => Some(*id),
            _ => None,
        };
        for proposal in before.proposals() {
            let now = table.proposal(proposal.id);
            assert!(
                touched == Some(proposal.id) || now == Some(proposal),
                "{edit:?}"
            );
            if let Some(scenario) = table.scenario(proposal.id) {
                assert!(Scenario::try_from(scenario.inputs()).is_ok());
            }
        }
        if table.proposals().len() > 30 {
            table = Table::new(Baseline::default());
        }
    }
}

#[test]
fn undo_and_redo_are_exact_over_a_thousand_edits() {
    for seed in 0..5 {
        let mut draws = Draws::new(seed + 10);
        let mut history = History::default();
        let mut table = Table::new(Baseline::default());
        let mut states = vec![table.clone()];
        for _ in 0..1_000 {
            let edit = draws.edit(&table);
            let next = table.after(edit);
            if next == table {
                continue;
            }
            history.record(table);
            table = next;
            states.push(table.clone());
        }
        assert!(states.len() > 400);
        // Down, up, and down again.
        for state in states.iter().rev().skip(1) {
            table = history.undo(&table).unwrap();
            assert_eq!(table, *state);
        }
        assert_eq!(history.undo(&table), None);
        for state in states.iter().skip(1) {
            table = history.redo(&table).unwrap();
            assert_eq!(table, *state);
        }
        assert_eq!(history.redo(&table), None);
    }
}

#[test]
fn random_walks_through_the_history_agree_with_a_plain_list() {
    let mut draws = Draws::new(3);
    let mut history = History::default();
    let (mut list, mut place) = (vec![0_u32], 0);
    for step in 1..=20_000 {
        let now = list[place];
        match draws.below(3) {
            0 => {
                history.record(now);
                list.truncate(place + 1);
                list.push(step);
                place += 1;
                if list.len() > 1_001 {
                    list.remove(0);
                    place -= 1;
                }
            }
            1 => {
                let found = history.undo(&now);
                assert_eq!(found, place.checked_sub(1).map(|place| list[place]));
                place = place.saturating_sub(1);
            }
            _ => {
                assert_eq!(history.redo(&now), list.get(place + 1).copied());
                place = (place + 1).min(list.len() - 1);
            }
        }
    }
}

#[test]
fn what_is_not_addressed_is_the_baselines_and_says_so() {
    let mut draws = Draws::new(4);
    for _ in 0..3_000 {
        let (baseline, inputs) = (draws.scenario(5), draws.inputs(5));
        let values = Values::between(baseline.inputs(), &inputs);
        let scenario = values.scenario(&baseline);
        assert_eq!(*scenario.inputs(), inputs);
        for item in Item::all() {
            let resolved = values.resolved(item, &baseline);
            assert_eq!(resolved.value, item.of(scenario.inputs()));
            match resolved.from {
                Source::Proposal => assert!(values.get(item).is_some()),
                Source::Baseline => {
                    assert!(values.get(item).is_none());
                    assert_eq!(resolved.value, item.of(baseline.inputs()));
                }
                Source::Agreed => panic!("values alone know of no agreement"),
            }
        }
    }
}

#[test]
fn a_new_baseline_moves_only_what_is_not_addressed() {
    let table = Table::default().after(Edit::Add {
        party: Party::Union,
        name: String::new(),
        inputs: Box::new(Inputs {
            patient_management_hours: 7.0,
            ..Inputs::default()
        }),
    });
    let socal = PRESETS[3].inputs();
    let table = table.after(Edit::Baseline {
        name: "socal".to_owned(),
        inputs: Box::new(socal.clone()),
    });
    let expected = Inputs {
        patient_management_hours: 7.0,
        ..socal
    };
    assert_eq!(*table.scenario(1).unwrap().inputs(), expected);
}

#[test]
fn values_outside_their_limits_or_of_another_kind_are_refused() {
    let mut values = Values::default();
    assert!(matches!(
        values.set(HOURS, Offer::Number(f64::NAN)),
        Err(ValueError::Outside { item: HOURS, .. })
    ));
    assert_eq!(
        values.set(HOURS, Offer::Policy(IntakePolicy::Ratio)),
        Err(ValueError::Kind { item: HOURS })
    );
    assert!(values.is_empty());
    assert_eq!(values.set(HOURS, Offer::Number(-0.0)), Ok(()));
    let zero = values.get(HOURS).and_then(Offer::number).unwrap();
    assert!(zero.is_sign_positive());
}

#[test]
fn names_are_cleaned_and_the_next_round_follows() {
    let add = |table: Table, party| {
        table.after(Edit::Add {
            party,
            name: format!(" a\u{202e}\n{}", "x".repeat(200)),
            inputs: Box::default(),
        })
    };
    let table = add(
        add(add(Table::default(), Party::Union), Party::Employer),
        Party::Union,
    );
    let rounds: Vec<u32> = table.proposals().iter().map(|own| own.round).collect();
    assert_eq!(rounds, [1, 1, 2]);
    assert_eq!(table.current(Party::Union).map(|own| own.id), Some(3));
    let name = &table.proposals()[0].name;
    assert!(name.starts_with("ax") && name.len() < 81, "{name}");
}

#[test]
fn a_copy_takes_no_note_and_stands_behind_its_original() {
    let mut draws = Draws::new(5);
    let mut table = Table::default();
    for _ in 0..3 {
        table = table.after(Edit::Add {
            party: Party::Union,
            name: "u".to_owned(),
            inputs: Box::new(draws.inputs(3)),
        });
    }
    let table = table.after(Edit::Note(2, "secret".to_owned()));
    let table = table.after(Edit::Duplicate(2));
    let ids: Vec<u32> = table.proposals().iter().map(|own| own.id).collect();
    assert_eq!(ids, [1, 2, 4, 3]);
    let copy = table.proposal(4).unwrap();
    assert!(copy.note.is_empty());
    assert_eq!(copy.values, table.proposal(2).unwrap().values);
    let moved = table.after(Edit::Move(4, 0));
    assert_eq!(moved.proposals()[0].id, 4);
}

#[test]
fn side_by_side_shows_what_differs_and_what_it_does_to_the_waits() {
    let add = |table: Table, party, inputs: Inputs| {
        table.after(Edit::Add {
            party,
            name: String::new(),
            inputs: Box::new(inputs),
        })
    };
    let default = Inputs::default();
    let table = add(
        Table::default(),
        Party::Union,
        Inputs {
            patient_management_hours: 9.0,
            clinicians: 3_000.0,
            ..default.clone()
        },
    );
    let table = add(
        table,
        Party::Employer,
        Inputs {
            patient_management_hours: default.patient_management_hours - 2.0,
            ..default
        },
    );
    let view = side_by_side(&table);
    let row = |item| view.inputs.iter().find(|row| row.item == item).unwrap();
    let differing: Vec<Item> = view
        .inputs
        .iter()
        .filter(|row| row.differs())
        .map(|row| row.item)
        .collect();
    assert_eq!(differing, [CLINICIANS, HOURS]);
    let directions = |item| {
        let cells = row(item).cells.iter();
        cells.map(|cell| cell.direction).collect::<Vec<_>>()
    };
    assert_eq!(directions(CLINICIANS), [Direction::Sooner, Direction::Same]);
    assert_eq!(directions(HOURS), [Direction::Later, Direction::Sooner]);
    assert_eq!(row(CLINICIANS).cells[1].resolved.from, Source::Baseline);
    for figures in &view.figures {
        assert_eq!(figures.cells.len(), 3);
        assert!(figures.cells[0].value.is_some());
        assert_eq!(figures.cells[0].direction, Direction::Same);
    }
}
