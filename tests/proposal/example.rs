//! The worked example of docs/bargaining.md: every number in it is worked out again.

use std::fmt::Write;

use caseload::i18n::Messages;
use caseload::model::Inputs;
use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::proposal::account::Account;
use caseload::proposal::chain::head;
use caseload::proposal::ledger::{gaps, movements};
use caseload::proposal::money::money;
use caseload::proposal::own_numbers::own_numbers;
use caseload::proposal::split::Split;
use caseload::proposal::{Edit, Party, Table};

fn table() -> Table {
    let offer = |hours, weeks, clinicians| Inputs {
        patient_management_hours: hours,
        visit_interval_weeks: weeks,
        clinicians,
        ..Inputs::default()
    };
    let rounds = [
        [
            (Party::Union, offer(9.0, 1.0, 4_000.0)),
            (Party::Employer, offer(5.0, 2.0, 2_000.0)),
        ],
        [
            (Party::Union, offer(8.0, 1.0, 3_500.0)),
            (Party::Employer, offer(6.0, 2.0, 2_400.0)),
        ],
    ];
    let mut table = Table::default();
    for round in rounds {
        for (party, inputs) in round {
            table = table.after(Edit::Add {
                party,
                name: "Offer".to_owned(),
                inputs: Box::new(inputs),
            });
        }
        table = table.after(Edit::Record("2026-10-03".parse().ok()));
    }
    table
}

/// The example as the document prints it.
fn printed() -> String {
    let messages = Messages::default();
    let whole = |value: f64| messages.number(value, 0);
    let table = table();
    let mut text = String::new();
    let mut line = |words: String| writeln!(text, "{words}").unwrap();
    line(format!(
        "head of the chain     {}",
        head(table.rounds()).unwrap()
    ));
    let round_gaps: Vec<String> = gaps(table.rounds())
        .iter()
        .map(|gap| whole(gap.clinicians().unwrap()))
        .collect();
    line(format!("clinicians between    {}", round_gaps.join(" → ")));
    for movement in movements(table.rounds()) {
        for step in &movement.moves {
            let Account {
                required_fte,
                staffed_fte,
                return_days,
                ..
            } = step.worth;
            line(format!(
                "{:<9} {:<25} {:>6}: {:>3.0} % closed, {:>6.1} FTE needed, {:>6.1} FTE at work, {:>5.2} days between visits",
                movement.party.name(),
                step.item.name(),
                step.distance.unwrap(),
                step.closed.unwrap() * 100.0,
                required_fte.unwrap() + 0.0,
                staffed_fte.unwrap(),
                return_days.unwrap(),
            ));
        }
    }
    let (union, employer) = (table.scenario(3).unwrap(), table.scenario(4).unwrap());
    let measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);
    let mut split = Split::new(&employer, &union, measure);
    while split.advance(64) < 1.0 {}
    let division = split.division().unwrap();
    for part in &division.parts {
        line(format!(
            "part of {:<25} {:>7.1} clinicians, {:>4.1} %",
            part.item.name(),
            part.amount,
            part.share.unwrap() * 100.0
        ));
    }
    line(format!(
        "rounding up {:>29.1} clinicians, {} in whole people",
        division.rounding().unwrap(),
        whole(division.whole_gap().unwrap()),
    ));
    let own = own_numbers(&employer);
    let flip = own.flip.unwrap();
    line(format!(
        "employer's inputs     {} needed for the standard, {} at work; turns at {} = {:.3}",
        whole(own.required.unwrap().headcount),
        whole(own.at_work),
        flip.id.name(),
        flip.flips_at.unwrap(),
    ));
    let bill = money(&employer, 150.0);
    line(format!(
        "employer's money      hiring ${} M a year; {} visits outside ${} M at $150; even at ${}",
        messages.number(bill.hiring.unwrap().a_year / 1e6, 1),
        whole(bill.missing_visits.unwrap()),
        messages.number(bill.outside.unwrap().a_year / 1e6, 1),
        whole(bill.even_price.unwrap()),
    ));
    text
}

#[test]
fn the_document_prints_what_the_code_works_out() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bargaining.md");
    let document = std::fs::read_to_string(path).unwrap();
    let printed = printed();
    assert!(document.contains(&printed), "{printed}");
}
