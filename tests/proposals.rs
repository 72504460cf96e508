//! The bargaining table for other programs: rectangles without formulas that hold the model's
//! numbers, and a file that opens again.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use caseload::i18n::Messages;
use caseload::model::observed::{Observed, ObservedId};
use caseload::model::projection::Term;
use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, Scenario, evaluate};
use caseload::narrative::bargaining::{figure_difference, title};
use caseload::narrative::positions::{positions, whose};
use caseload::presets::PRESETS;
use caseload::proposal::chain::head;
use caseload::proposal::ledger::{gaps, movements};
use caseload::proposal::side_by_side::Figure;
use caseload::proposal::{Edit, Item, Offer, Party, Standings, Table, file};
use caseload::share::link::LinkNotice;
use caseload::share::proposals::{Sheet, record};
use caseload::share::{Case, record as records};
use serde_json::{Value, json};

static MESSAGES: LazyLock<Messages> = LazyLock::new(Messages::default);

fn add(table: &Table, party: Party, name: &str, inputs: Inputs) -> Table {
    table.after(Edit::Add {
        party,
        name: name.to_owned(),
        inputs: Box::new(inputs),
    })
}

/// Two parties and a mediator, two rounds, names that a spreadsheet program would run.
fn story() -> Table {
    let hours = |hours| Inputs {
        patient_management_hours: hours,
        ..Inputs::default()
    };
    let stream = |share, interval_weeks| Stream {
        share,
        interval_weeks,
        sessions: 16.0,
    };
    let mix = Inputs {
        ordered_mix: vec![stream(0.4, 1.0), stream(0.6, 3.0)],
        ..hours(7.0)
    };
    let table = add(&Table::default(), Party::Union, "=1+1", hours(9.0));
    let table = add(&table, Party::Employer, "@SUM(A1), \"quoted\"", hours(5.0));
    let table = add(&table, Party::Mediator, "", mix);
    let table = table
        .after(Edit::Note(1, "our floor is five".to_owned()))
        .after(Edit::Date(1, "2026-10-03".parse().ok()))
        .after(Edit::Record("2026-10-03".parse().ok()));
    let item = Item::from_name("patient_management_hours").unwrap();
    table
        .after(Edit::Set(2, item, Offer::Number(6.0)))
        .after(Edit::Record(None))
}

/// Fields of a file as RFC 4180 has them.
fn csv(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                row.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                rows.push(vec![String::new()]);
            }
            c => row.last_mut().unwrap().push(c),
        }
    }
    assert_eq!(rows.pop(), Some(vec![String::new()]));
    rows
}

#[test]
fn sheets_are_rectangles_without_formulas_and_without_notes() {
    for table in [Table::default(), story()] {
        for sheet in Sheet::ALL {
            let text = sheet.csv(&table, &MESSAGES);
            assert!(!text.contains("floor"), "{sheet:?}: a private note");
            let rows = csv(&text);
            for row in &rows {
                assert_eq!(row.len(), rows[0].len(), "{sheet:?}: {row:?}");
                for field in row {
                    let formula = field.starts_with(['=', '+', '-', '@', '\t']);
                    assert!(!formula || field.parse::<f64>().is_ok(), "{field}");
                    assert!(!field.contains("NaN") && !field.contains("inf"), "{field}");
                }
            }
        }
    }
}

#[test]
fn proposals_stand_side_by_side_with_the_numbers_of_the_model() {
    let table = story();
    let rows = csv(&Sheet::Proposals.csv(&table, &MESSAGES));
    let columns: BTreeMap<&str, usize> = (0..)
        .zip(&rows[0])
        .map(|(at, name)| (&**name, at))
        .collect();
    let field = |name: &str, column: &str| {
        let row = rows.iter().find(|row| row[0] == name).expect(name);
        row[columns[column]].clone()
    };
    assert_eq!(field("proposal.name", "proposal.1"), "'=1+1");
    assert_eq!(field("proposal.party", "proposal.2"), "employer");
    assert_eq!(field("proposal.date", "proposal.1"), "2026-10-03");
    assert_eq!(field("patient_management_hours", "proposal.1"), "9");
    assert_eq!(
        field("patient_management_hours", "proposal.1.from"),
        "proposal"
    );
    assert_eq!(field("members", "proposal.1.from"), "baseline");
    assert_eq!(field("members", "proposal.1"), field("members", "baseline"));
    assert_eq!(field("ordered_mix", "proposal.3"), "0.4:1:16,0.6:3:16");
    for own in table.proposals() {
        let outcome = evaluate(&table.scenario(own.id).unwrap());
        for figure in Figure::ALL {
            let weeks = matches!(figure, Figure::FirstWait | Figure::ReturnWait);
            let expected = figure
                .of(&outcome)
                .map(|value| if weeks { 5.0 * value } else { value });
            let found = field(figure.name(), &format!("proposal.{}", own.id));
            assert_eq!(found.parse().ok(), expected, "{}: {found}", figure.name());
        }
    }
}

#[test]
fn rounds_hold_every_move_its_worth_and_the_head() {
    let table = story();
    let rows = csv(&Sheet::Rounds.csv(&table, &MESSAGES));
    let names = rows[0].clone();
    let at = |name: &str| names.iter().position(|own| own == name).unwrap();
    let second: Vec<&Vec<String>> = rows[1..].iter().filter(|row| row[0] == "2").collect();
    let moved: Vec<_> = second
        .iter()
        .filter(|row| row[at("kind")] == "moved")
        .collect();
    assert_eq!(moved.len(), 1);
    let [from, to, closed] = ["from", "to", "closed"].map(|name| &moved[0][at(name)]);
    assert_eq!((&**from, &**to, &**closed), ("5", "6", "0.25"));
    let model = movements(table.rounds());
    let employer = model
        .iter()
        .find(|own| own.party == Party::Employer)
        .unwrap();
    let worth = moved[0][at("required_fte")].parse::<f64>().ok();
    assert_eq!(worth, employer.moves[0].worth.required_fte);
    assert_eq!(
        second
            .iter()
            .filter(|row| row[at("kind")] == "stood")
            .count(),
        2
    );
    for row in &second {
        assert_eq!(Some(&row[at("head")]), head(table.rounds()).as_ref());
    }
    let first = head(&table.rounds()[..1]).unwrap();
    assert!(
        rows[1..]
            .iter()
            .any(|row| row[0] == "1" && row[at("head")] == first)
    );
}

#[test]
fn the_file_with_what_follows_from_it_opens_as_the_table_it_was() {
    for table in [Table::default(), story()] {
        for notes in [false, true] {
            let text = record(&table, notes);
            assert_eq!(text.contains("floor"), notes && !table.is_empty());
            let read = file::read(&text).unwrap();
            assert_eq!(read.altered_from, None);
            assert_eq!(read.table.rounds(), table.rounds());
            assert_eq!(read.table.proposals().len(), table.proposals().len());
            if notes {
                assert_eq!(read.table, table);
            }
        }
    }
    let json: Value = serde_json::from_str(&record(&story(), false)).unwrap();
    assert_eq!(json["side_by_side"]["proposals"], json!([null, 1, 2, 3]));
    assert_eq!(
        json["side_by_side"]["inputs"]["patient_management_hours"],
        json!([7.5, 9.0, 6.0, 7.0])
    );
    let gap = gaps(story().rounds())[1].clinicians();
    assert_eq!(json["ledger"]["gaps"][1]["clinicians"].as_f64(), gap);
    assert_eq!(json["ledger"]["head"], json["head"]);
    let moves = json["ledger"]["movements"].as_array().unwrap();
    assert_eq!(moves.len(), movements(story().rounds()).len());
    assert!(
        moves
            .iter()
            .any(|own| own["moves"][0]["closed"] == json!(0.25))
    );
}

#[test]
fn figures_counted_come_back_with_a_record_and_leave_others_as_they_were() {
    let scenario = Scenario::default();
    let outcome = evaluate(&scenario);
    let written = |observed: &Observed| {
        records::write(&Case {
            origin: PRESETS[0].id,
            scenario: &scenario,
            term: &Term::default(),
            observed,
            standings: &Standings::NONE,
            outcome: &outcome,
        })
    };
    let none = written(&Observed::default());
    assert!(!none.contains("\"observed\""));
    let mut observed = Observed::default();
    for (place, id) in (0..).zip(ObservedId::ALL) {
        let range = id.range();
        let value = range.min + (range.max - range.min) * f64::from(place) / 10.0;
        observed.set(id, Some(value));
    }
    let text = written(&observed);
    let read = records::read(&text).unwrap();
    assert_eq!(read.observed, observed);
    assert!(
        read.notices
            .iter()
            .all(|notice| matches!(notice, LinkNotice::Claim(_))),
        "{:?}",
        read.notices
    );
    // What is outside its limits is clamped and said, and no key of another part means anything.
    let id = ObservedId::ALL[0];
    let hostile = text.replace(
        "\"observed\": {",
        &format!("\"observed\": {{ \"members\": 7, \"{}\": 1e300,", id.name()),
    );
    let read = records::read(&hostile).unwrap();
    assert_eq!(read.inputs, Inputs::default());
    assert_eq!(read.observed.number(id), Some(id.range().max));
    let clamped = |notice: &LinkNotice| matches!(notice, LinkNotice::ObservedClamped { .. });
    assert!(read.notices.iter().any(clamped), "{:?}", read.notices);
    let unknown = |notice: &LinkNotice| matches!(notice, LinkNotice::UnknownKey { .. });
    assert!(read.notices.iter().any(unknown), "{:?}", read.notices);
}

#[test]
fn both_positions_are_told_before_the_numbers_of_one() {
    let messages = Messages::default();
    let table = story();
    let lines = positions(&table, &messages);
    // What holds where they say nothing, and what is between them.
    assert_eq!(lines.len(), table.positions().count() + 2, "{lines:?}");
    for own in table.positions() {
        let needed = evaluate(&table.scenario(own.id).unwrap()).required.ordered;
        let needed = messages.number(needed.unwrap().headcount, 0);
        let name = title(own, &messages);
        let told = |line: &String| line.starts_with(&name) && line.contains(&needed);
        assert!(lines.iter().any(told), "{lines:?}");
    }
    let [one, other] = table.sides().unwrap();
    let whose = whose(&table, Some(other.id), &messages).unwrap();
    assert!(whose.contains(&title(other, &messages)), "{whose}");
    assert_ne!(one.party, other.party);
    assert!(positions(&Table::default(), &messages).is_empty());
}

#[test]
fn differences_are_those_of_the_numbers_shown() {
    let said =
        |figure, value, baseline| figure_difference(figure, Some(value), Some(baseline), &MESSAGES);
    // 10 against 21 business days, 10.45 against 20.725 before they are rounded.
    assert_eq!(said(Figure::ReturnWait, 2.09, 4.145), "−11");
    assert_eq!(said(Figure::ReturnWait, 2.0, 2.01), "");
    assert_eq!(said(Figure::ReturnShare, 0.935, 0.001), "+93.4 points");
    assert_eq!(said(Figure::ReturnShare, 0.03, 0.04), "−1 point");
}
