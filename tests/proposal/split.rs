use caseload::model::measure::{Aim, Measure, StaffMeasure};
use caseload::model::{Inputs, ParameterId, Scenario, evaluate};
use caseload::proposal::Item;
use caseload::proposal::split::{Division, MOST_EXACT, Shapley, Share, Split};
use proptest::prelude::*;

use crate::draws::Draws;

const CLINICIANS: Measure = Measure::Required(Aim::Ordered, StaffMeasure::Clinicians);

fn play(players: usize, f: impl Fn(u64) -> f64) -> Vec<Share> {
    let mut game = Shapley::new(players);
    while game.advance(100, |set| Some(f(set))) < 1.0 {}
    game.parts().unwrap()
}

/// A random game: a value for every set, f(∅) not 0.
fn game(players: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-1e4..1e4, 1 << players)
}

fn any_game() -> impl Strategy<Value = (usize, Vec<f64>)> {
    (1_usize..=7).prop_flat_map(|players| (Just(players), game(players)))
}

/// Every order of so many players.
fn orders(players: usize) -> Vec<Vec<usize>> {
    if players == 0 {
        return vec![Vec::new()];
    }
    let shorter = orders(players - 1);
    let inserted = shorter.iter().flat_map(|order| {
        (0..players).map(|place| {
            let mut longer = order.clone();
            longer.insert(place, players - 1);
            longer
        })
    });
    inserted.collect()
}

/// The set with two players' places swapped.
fn swap(set: u64, one: usize, other: usize) -> u64 {
    let (a, b) = (set >> one & 1, set >> other & 1);
    let rest = set & !(1 << one) & !(1 << other);
    rest | a << other | b << one
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn the_parts_sum_to_the_gap((players, values) in any_game()) {
        let parts = play(players, |set| values[set as usize]);
        let sum: f64 = parts.iter().map(|part| part.amount).sum();
        let gap = values.last().unwrap() - values[0];
        prop_assert!((sum - gap).abs() < 1e-9, "{sum} {gap}");
    }

    #[test]
    fn players_that_change_places_change_parts(
        (players, values) in any_game(), one in 0_usize..7, other in 0_usize..7,
    ) {
        let (one, other) = (one % players, other % players);
        let parts = play(players, |set| values[set as usize]);
        let swapped = play(players, |set| values[swap(set, one, other) as usize]);
        for (player, part) in swapped.iter().enumerate() {
            let was = swap(1 << player, one, other).trailing_zeros() as usize;
            prop_assert!((part.amount - parts[was].amount).abs() < 1e-9);
        }
    }

    #[test]
    fn a_part_is_the_mean_over_every_order_written_out(
        (players, values) in (1_usize..=5).prop_flat_map(|players| (Just(players), game(players)))
    ) {
        let parts = play(players, |set| values[set as usize]);
        let mut sums = vec![0.0; players];
        let orders = orders(players);
        for order in &orders {
            let mut set = 0_usize;
            for player in order {
                let with = set | 1 << player;
                sums[*player] += values[with] - values[set];
                set = with;
            }
        }
        for (part, sum) in parts.iter().zip(&sums) {
            prop_assert!((part.amount - sum / orders.len() as f64).abs() < 1e-9);
        }
    }

    #[test]
    fn players_that_do_the_same_have_the_same_part((players, values) in any_game()) {
        // f made symmetric in the first and last players.
        let last = players - 1;
        let f = |set: u64| values[set as usize] + values[swap(set, 0, last) as usize];
        let parts = play(players, f);
        prop_assert!((parts[0].amount - parts[last].amount).abs() < 1e-9);
    }

    #[test]
    fn a_player_that_does_nothing_has_no_part((players, values) in any_game(), dummy in 0_usize..7) {
        let bit = 1_u64 << (dummy % players);
        let parts = play(players, |set| values[(set & !bit) as usize]);
        prop_assert!(parts[dummy % players].amount.abs() < 1e-9);
    }

    #[test]
    fn slices_do_not_change_the_result((players, values) in any_game(), slice in 1_usize..50) {
        let whole = play(players, |set| values[set as usize]);
        let mut sliced = Shapley::new(players);
        while sliced.advance(slice, |set| Some(values[set as usize])) < 1.0 {
            prop_assert_eq!(sliced.parts(), None);
        }
        prop_assert_eq!(sliced.parts(), Some(whole));
    }
}

/// The parts of f(S) = (Σ wᵢ)² are wᵢ·W: known without any sum over sets.
fn squared(weights: &[f64]) -> impl Fn(u64) -> f64 + '_ {
    |set| {
        let inside = weights
            .iter()
            .enumerate()
            .filter(|(i, _)| set >> i & 1 == 1);
        let sum: f64 = inside.map(|(_, weight)| weight).sum();
        sum * sum
    }
}

#[test]
fn twelve_players_are_exact() {
    let weights: Vec<f64> = (1..=MOST_EXACT).map(|i| i as f64).collect();
    let total: f64 = weights.iter().sum();
    for (part, weight) in play(MOST_EXACT, squared(&weights)).iter().zip(&weights) {
        assert!((part.amount - weight * total).abs() < 1e-9);
        assert_eq!(part.standard_error, None);
    }
}

#[test]
fn more_players_are_sampled_with_a_standard_error_that_holds() {
    let mut draws = Draws::new(40);
    let (mut within, mut parts_seen) = (0, 0);
    for players in [13, 20, 46] {
        let weights: Vec<f64> = (0..players).map(|_| draws.next() * 4.0 - 1.0).collect();
        let total: f64 = weights.iter().sum();
        // A pair of an order and its reverse is exact for a square: a cube is not.
        let cube = |set: u64| {
            let inside = weights
                .iter()
                .enumerate()
                .filter(|(i, _)| set >> i & 1 == 1);
            inside.map(|(_, weight)| weight).sum::<f64>().powi(3)
        };
        let parts = play(players, cube);
        let sum: f64 = parts.iter().map(|part| part.amount).sum();
        assert!((sum - total.powi(3)).abs() < 1e-9 * total.powi(3).abs().max(1.0));
        // φᵢ of (Σw)³ by its multilinear expansion: wᵢ³ + 3/2·(wᵢ²·A + wᵢ·B) + wᵢ·C, where over the
        // others A = Σwⱼ, B = Σwⱼ², and C = 2·Σ_{j<k} wⱼwₖ.
        for (part, weight) in parts.iter().zip(&weights) {
            let a = total - weight;
            let b: f64 = weights.iter().map(|w| w * w).sum::<f64>() - weight * weight;
            let c = a * a - b;
            let exact = weight.powi(3) + 1.5 * (weight * weight * a + weight * b) + weight * c;
            let error = part.standard_error.unwrap();
            assert!(error > 0.0);
            assert!(
                (part.amount - exact).abs() < 5.0 * error,
                "{exact} {part:?}"
            );
            within += usize::from((part.amount - exact).abs() < 2.0 * error);
            parts_seen += 1;
        }
    }
    // Two standard errors hold in about 95 of 100.
    assert!(within * 100 > parts_seen * 85, "{within} of {parts_seen}");
}

#[test]
fn a_result_that_does_not_exist_somewhere_has_no_split() {
    for players in [3, 20] {
        let mut game = Shapley::new(players);
        assert_eq!(
            game.advance(1_000_000, |set| (set != 2).then_some(0.0)),
            1.0
        );
        let undefined = game.parts().is_none();
        assert!(undefined || players == 20);
    }
}

fn division(from: &Scenario, to: &Scenario, measure: Measure) -> Option<Division> {
    let mut split = Split::new(from, to, measure);
    while split.advance(64) < 1.0 {}
    split.division()
}

#[test]
fn the_split_of_a_staffing_gap_sums_to_it_and_turns_with_the_sides() {
    let mut draws = Draws::new(41);
    let mut found = 0;
    for _ in 0..120 {
        let (one, other) = (draws.scenario(3), draws.scenario(3));
        for measure in [CLINICIANS, Measure::ReturnMeanWeeks] {
            let (Some(there), Some(back)) = (
                division(&one, &other, measure),
                division(&other, &one, measure),
            ) else {
                continue;
            };
            let sum: f64 = there.parts.iter().map(|part| part.amount).sum();
            let scale = there.from.abs().max(there.to.abs()).max(1.0);
            assert!((sum - there.gap()).abs() < 1e-9 * scale);
            assert_eq!(
                measure.of(&other).map(|to| to - there.from),
                Some(there.gap())
            );
            assert_eq!(there.people.is_some(), measure == CLINICIANS);
            if let Some([from, to]) = there.people {
                let whole = |scenario| evaluate(scenario).required.ordered.unwrap().headcount;
                assert_eq!([from, to], [whole(&one), whole(&other)]);
                let parts = sum + there.rounding().unwrap();
                assert!((parts - (to - from)).abs() < 1e-9 * scale);
                assert!(there.rounding().unwrap().abs() < 1.0 + 1e-9 * scale);
            }
            for part in &there.parts {
                let turned = back.parts.iter().find(|own| own.item == part.item).unwrap();
                assert!((turned.amount + part.amount).abs() < 1e-9 * scale);
            }
            found += 1;
        }
    }
    assert!(found > 150, "{found}");
}

#[test]
fn an_input_that_the_result_does_not_depend_on_has_no_part() {
    let one = Scenario::default();
    let other = Scenario::try_from(&Inputs {
        clinicians: 3_000.0,
        patient_management_hours: 7.0,
        ..Inputs::default()
    })
    .unwrap();
    let found = division(&one, &other, CLINICIANS).unwrap();
    assert_eq!(found.parts.len(), 2);
    assert_eq!(
        found.parts[0].item,
        Item::Parameter(ParameterId::PatientManagementHours)
    );
    assert_eq!(found.parts[0].share, Some(1.0));
    assert_eq!(found.parts[1].amount, 0.0);
    let none = division(&one, &one, CLINICIANS).unwrap();
    assert_eq!((none.gap(), none.parts.len()), (0.0, 0));
}
