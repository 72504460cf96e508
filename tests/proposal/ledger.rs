use caseload::model::{Inputs, ParameterId, Scenario};
use caseload::proposal::account::Account;
use caseload::proposal::ledger::{Movement, gaps, movements, replay, sides, totals};
use caseload::proposal::money::money;
use caseload::proposal::own_numbers::own_numbers;
use caseload::proposal::{Edit, Item, Party, Table};

use crate::draws::Draws;

const HOURS: Item = Item::Parameter(ParameterId::PatientManagementHours);

fn hours(hours: f64) -> Inputs {
    Inputs {
        patient_management_hours: hours,
        ..Inputs::default()
    }
}

/// Rounds of union and employer hours.
fn rounds(positions: &[(f64, f64)]) -> Table {
    let mut table = Table::default();
    for (union, employer) in positions {
        for (party, value) in [(Party::Union, *union), (Party::Employer, *employer)] {
            table = table.after(Edit::Add {
                party,
                name: String::new(),
                inputs: Box::new(hours(value)),
            });
        }
        table = table.after(Edit::Record(None));
    }
    table
}

fn of(found: &[Movement], round: usize, party: Party) -> &Movement {
    let mut own = found.iter();
    own.find(|own| own.round == round && own.party == party)
        .unwrap()
}

#[test]
fn a_move_says_how_much_of_the_gap_it_closed() {
    // Union 8, employer 4 (the default); then 7 and 5; then 7.5 and 5.
    let table = rounds(&[(8.0, 4.5), (7.0, 5.5), (7.5, 5.5)]);
    assert_eq!(sides(table.rounds()), Some([Party::Employer, Party::Union]));
    let found = movements(table.rounds());
    let union = &of(&found, 2, Party::Union).moves[0];
    assert_eq!(union.item, HOURS);
    assert_eq!(union.distance, Some(-1.0));
    assert_eq!(union.closed, Some(1.0 / 3.5));
    assert!(!union.back);
    assert!(union.worth.required_fte.unwrap() < 0.0);
    let back = &of(&found, 3, Party::Union).moves[0];
    assert!(back.back);
    assert_eq!(back.closed, Some(-0.5 / 1.5));
    assert!(of(&found, 3, Party::Employer).moves.is_empty());
    let totals = totals(&found);
    assert_eq!(totals.len(), 2);
    assert_eq!(totals[0].rounds_moved, 1);
    let gaps = gaps(table.rounds());
    assert_eq!(gaps.len(), 3);
    let gap = |round: usize| gaps[round].clinicians().unwrap();
    assert!(gap(1) < gap(0) && gap(1) < gap(2));
}

#[test]
fn leaving_an_agreed_value_is_a_move_back() {
    let table = rounds(&[(6.0, 6.0), (7.0, 6.0)]);
    let found = movements(table.rounds());
    let left = &of(&found, 2, Party::Union).moves[0];
    assert!(left.back);
    assert_eq!(left.closed, None);
}

#[test]
fn both_sides_fractions_add_up_to_what_was_closed() {
    let mut draws = Draws::new(30);
    for _ in 0..300 {
        let mut position = || 1.0 + 9.0 * draws.next();
        let (first, second) = ((position(), position()), (position(), position()));
        let table = rounds(&[first, second]);
        let found = movements(table.rounds());
        let closed: f64 = found.iter().map(|own| own.moves[0].closed.unwrap()).sum();
        let before = first.0 - first.1;
        let expected = (before - (second.0 - second.1)) / before;
        assert!((closed - expected).abs() < 1e-9 * closed.abs().max(1.0));
    }
}

#[test]
fn the_ledger_replayed_is_the_position_and_its_worths_add_up() {
    let mut draws = Draws::new(31);
    let mut moved = 0;
    for _ in 0..150 {
        let mut table = Table::default();
        for _ in 0..=draws.below(4) {
            for party in [Party::Union, Party::Employer] {
                table = table.after(Edit::Add {
                    party,
                    name: String::new(),
                    inputs: Box::new(draws.inputs(2)),
                });
            }
            table = table.after(Edit::Record(None));
        }
        let rounds = table.rounds();
        let found = movements(rounds);
        for party in [Party::Union, Party::Employer] {
            let values =
                |round: &caseload::proposal::Round| round.position(party).unwrap().values.clone();
            let (first, last) = (&rounds[0], rounds.last().unwrap());
            let own = found.iter().filter(|own| own.party == party);
            let moves = own.flat_map(|own| &own.moves);
            assert_eq!(replay(&values(first), moves), values(last));
            let total = totals(&found)
                .into_iter()
                .find(|total| total.party == party);
            let (Some(total), Some(one), Some(other)) =
                (total, first.scenario(party), last.scenario(party))
            else {
                continue;
            };
            let whole = Account::of(&other).since(&Account::of(&one));
            if let (Some(sum), Some(whole)) = (total.worth.required_fte, whole.required_fte) {
                assert!(
                    (sum - whole).abs() < 1e-6 * whole.abs().max(1.0),
                    "{sum} {whole}"
                );
                moved += 1;
            }
        }
    }
    assert!(moved > 100);
}

#[test]
fn a_new_baseline_is_nobodys_move() {
    let table = rounds(&[(7.0, 5.0)])
        .after(Edit::Baseline {
            name: String::new(),
            inputs: Box::new(Inputs {
                members: 2e6,
                ..Inputs::default()
            }),
        })
        .after(Edit::Record(None));
    let found = movements(table.rounds());
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|own| own.moves.is_empty()));
    assert!(found.iter().all(|own| own.worth.required_fte == Some(0.0)));
}

#[test]
fn a_mediator_alone_has_nobody_to_move_towards() {
    let mut table = Table::default();
    for value in [5.0, 6.0] {
        table = table
            .after(Edit::Add {
                party: Party::Mediator,
                name: String::new(),
                inputs: Box::new(hours(value)),
            })
            .after(Edit::Record(None));
    }
    assert_eq!(sides(table.rounds()), None);
    let found = movements(table.rounds());
    assert_eq!(found[0].moves[0].closed, None);
    assert!(found[0].moves[0].moved && !found[0].moves[0].back);
    assert!(gaps(table.rounds()).is_empty());
}

#[test]
fn nothing_is_missing_where_the_staff_is_enough_and_the_even_price_is_even() {
    let mut draws = Draws::new(32);
    let mut short = 0;
    for _ in 0..300 {
        let scenario = draws.scenario(3);
        let bill = money(&scenario, 150.0);
        let (Some(hiring), Some(outside)) = (bill.hiring, bill.outside) else {
            continue;
        };
        assert!(hiring.a_year >= 0.0 && outside.a_year >= 0.0);
        if let Some(price) = bill.even_price {
            let even = money(&scenario, price).outside.unwrap().a_year;
            assert!((even - hiring.a_year).abs() < 1e-9 * even, "{even}");
            short += 1;
        }
        let inputs = scenario.inputs();
        let plenty = Inputs {
            clinicians: 2e6,
            ..inputs.clone()
        };
        let none = money(&Scenario::try_from(&plenty).unwrap(), 150.0);
        assert_eq!(none.missing_visits, Some(0.0));
        assert_eq!(none.even_price, None);
    }
    assert!(short > 100);
}

#[test]
fn the_smallest_change_on_their_own_numbers_turns_the_conclusion() {
    let mut draws = Draws::new(33);
    let mut turned = 0;
    for case in 0..60 {
        let mut inputs = draws.inputs(2);
        inputs.return_standard_days = 15.0;
        if case % 2 == 0 {
            inputs.clinicians *= 4.0;
        }
        let found = own_numbers(&Scenario::try_from(&inputs).unwrap());
        assert_eq!(found.scenario.inputs().return_standard_days, 10.0);
        let (Some(enough), Some(flip)) = (found.enough, found.flip) else {
            continue;
        };
        let changed = found
            .scenario
            .with(flip.id, flip.flips_at.unwrap())
            .unwrap();
        assert_eq!(own_numbers(&changed).enough, Some(!enough));
        turned += 1;
    }
    assert!(turned > 40);
}
