use caseload::proposal::chain::{head, links};
use caseload::proposal::file::{FileError, LARGEST, read, write};
use caseload::proposal::{Edit, Party, Table};
use serde_json::{Value, json};

use crate::draws::Draws;

#[test]
fn a_file_with_any_number_of_proposals_and_rounds_comes_back_as_it_was() {
    let mut draws = Draws::new(20);
    for count in 0..=40 {
        let mut table = Table::default();
        for _ in 0..count {
            let party = draws.party();
            table = table.after(Edit::Add {
                party,
                name: format!("“{}” & <b>\\\"", draws.below(9)),
                inputs: Box::new(draws.inputs(6)),
            });
        }
        table = table
            .after(Edit::Record("2026-10-03".parse().ok()))
            .after(Edit::Record(None));
        let found = read(&write(&table, false)).unwrap();
        assert_eq!(found.table, table);
        assert_eq!(found.altered_from, None);
        assert_eq!(found.head, head(table.rounds()));
    }
}

#[test]
fn two_thousand_random_tables_come_back_as_they_were() {
    let mut draws = Draws::new(21);
    for _ in 0..2_000 {
        let edits = draws.below(40);
        let table = draws.table(edits);
        let found = read(&write(&table, true)).unwrap();
        assert_eq!(found.table, table, "with its notes");
        assert_eq!(found.altered_from, None);
        let plain: Table = serde_json::from_str(&serde_json::to_string(&table).unwrap()).unwrap();
        assert!(plain.notes().is_empty() && plain.standings().notes().is_empty());
        let noted = plain.with_notes(&table.notes());
        assert_eq!(noted.with_input_notes(&table.standings().notes()), table);
    }
}

#[test]
fn notes_leave_only_when_they_are_asked_for() {
    let table = Table::default()
        .after(Edit::Add {
            party: Party::Union,
            name: "one".to_owned(),
            inputs: Box::default(),
        })
        .after(Edit::Note(1, "our floor is five".to_owned()))
        .after(Edit::Record(None));
    assert!(!write(&table, false).contains("floor"));
    assert!(!serde_json::to_string(&table).unwrap().contains("floor"));
    assert!(write(&table, true).contains("floor"));
}

/// Three rounds of a union and an employer.
fn three_rounds() -> Table {
    let mut draws = Draws::new(22);
    let mut table = Table::default();
    for _ in 0..3 {
        for party in [Party::Union, Party::Employer] {
            table = table.after(Edit::Add {
                party,
                name: "p".to_owned(),
                inputs: Box::new(draws.inputs(3)),
            });
        }
        table = table.after(Edit::Record("2026-10-03".parse().ok()));
    }
    table
}

#[test]
fn a_change_to_history_is_found_at_its_round() {
    let text = write(&three_rounds(), false);
    let file: Value = serde_json::from_str(&text).unwrap();
    for round in 0..3 {
        let mut altered = file.clone();
        altered["table"]["rounds"][round]["positions"][1]["values"]["patient_management_hours"] =
            json!(9.75);
        let found = read(&altered.to_string()).unwrap();
        assert_eq!(found.altered_from, Some(round + 1));
        assert_ne!(found.head, head(three_rounds().rounds()));
        // A forger who also makes the checksums anew cannot keep the head.
        assert_eq!(
            read(&write(&found.table, false)).unwrap().altered_from,
            None
        );
        assert_ne!(head(found.table.rounds()), head(three_rounds().rounds()));
    }
    let mut shorter = file.clone();
    shorter["table"]["rounds"].as_array_mut().unwrap().remove(1);
    assert_eq!(read(&shorter.to_string()).unwrap().altered_from, Some(2));
    let mut swapped = file.clone();
    swapped["table"]["rounds"]
        .as_array_mut()
        .unwrap()
        .swap(0, 2);
    assert_eq!(read(&swapped.to_string()).unwrap().altered_from, Some(1));
    let mut cut = file.clone();
    cut["table"]["rounds"].as_array_mut().unwrap().pop();
    assert_eq!(read(&cut.to_string()).unwrap().altered_from, Some(3));
    let mut other_head = file.clone();
    other_head["head"] = json!("AAAA-AAAA-AAAA-AAAA");
    assert_eq!(read(&other_head.to_string()).unwrap().altered_from, Some(4));
    // Writing it differently is no change.
    assert_eq!(read(&file.to_string()).unwrap().altered_from, None);
}

#[test]
fn every_field_of_every_round_counts() {
    let table = three_rounds();
    let file: Value = serde_json::from_str(&write(&table, false)).unwrap();
    let inputs = file["table"]["rounds"][1]["baseline"].as_object().unwrap();
    for (name, value) in inputs {
        let Some(number) = value.as_f64() else {
            continue;
        };
        let mut altered = file.clone();
        altered["table"]["rounds"][1]["baseline"][name] =
            json!(number + number.abs() * 1e-15 + 1e-300);
        let near = read(&altered.to_string());
        let changed = altered["table"]["rounds"][1]["baseline"][name].as_f64() != Some(number);
        if let (Ok(found), true) = (near, changed) {
            assert_eq!(found.altered_from, Some(2), "{name}");
        }
    }
    assert_eq!(links(table.rounds()).len(), 3);
}

#[test]
fn hostile_files_are_refused_in_words_and_nothing_panics() {
    let text = write(&three_rounds(), true);
    let file: Value = serde_json::from_str(&text).unwrap();
    assert!(matches!(read(""), Err(FileError::NotJson { .. })));
    assert!(matches!(read("{}"), Err(FileError::OtherFormat)));
    assert!(matches!(read("[1]"), Err(FileError::OtherFormat)));
    assert!(matches!(
        read(&"[".repeat(100_000)),
        Err(FileError::NotJson { .. })
    ));
    assert!(matches!(
        read(&" ".repeat(LARGEST + 1)),
        Err(FileError::TooLarge { .. })
    ));
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut altered = file.clone();
        change(&mut altered);
        match read(&altered.to_string()) {
            Err(FileError::Table { detail }) => detail,
            other => panic!("{other:?}"),
        }
    };
    let out = refused(&|file| {
        file["table"]["proposals"][0]["values"]["no_show_share"] = json!(3);
    });
    assert!(out.contains("no_show_share is 3"), "{out}");
    let unknown = refused(&|file| {
        file["table"]["proposals"][0]["values"]["\u{202e}patients"] = json!(3);
    });
    assert!(
        unknown.contains("patients") && !unknown.contains('\u{202e}'),
        "{unknown}"
    );
    let kind = refused(&|file| {
        file["table"]["proposals"][0]["values"]["no_show_share"] = json!({"a": 1});
    });
    assert!(kind.contains("no_show_share"), "{kind}");
    let same = refused(&|file| file["table"]["proposals"][0]["id"] = json!(2));
    assert!(same.contains('2'), "{same}");
    let twice = refused(&|file| {
        let first = file["table"]["rounds"][0]["positions"][0].clone();
        let positions = file["table"]["rounds"][0]["positions"]
            .as_array_mut()
            .unwrap();
        positions.push(first);
    });
    assert!(twice.contains("round 1"), "{twice}");
    let many = refused(&|file| {
        let round = file["table"]["rounds"][0].clone();
        file["table"]["rounds"] = Value::Array(vec![round; 1_001]);
    });
    assert!(many.contains("1001"), "{many}");
    let price = refused(&|file| file["table"]["outside_visit_price"] = json!(-1));
    assert!(price.contains("-1"), "{price}");
    let baseline = refused(&|file| file["table"]["baseline"]["inputs"]["members"] = json!(0));
    assert!(baseline.contains("members"), "{baseline}");
    let mut newer = file.clone();
    newer["version"] = json!(2);
    assert_eq!(
        read(&newer.to_string()),
        Err(FileError::NewerVersion { version: 2 })
    );
}

#[test]
fn ten_thousand_damaged_files_never_panic() {
    let text = write(&three_rounds(), true);
    let mut draws = Draws::new(23);
    let alphabet = b"{}[]\",:0129eE.-+ntf\\u\x00\xff";
    let (mut refused, mut found_altered) = (0, 0);
    for _ in 0..10_000 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=draws.below(4) {
            let at = draws.below(bytes.len());
            match draws.below(3) {
                0 => bytes[at] = alphabet[draws.below(alphabet.len())],
                1 => drop(bytes.remove(at)),
                _ => bytes.truncate(at.max(1)),
            }
        }
        match read(&String::from_utf8_lossy(&bytes)) {
            Err(_) => refused += 1,
            Ok(read) => found_altered += usize::from(read.altered_from.is_some()),
        }
    }
    assert!(
        refused > 5_000 && found_altered > 100,
        "{refused} {found_altered}"
    );
}
