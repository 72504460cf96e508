//! Where the disagreement is: the gap between two scenarios divided over the inputs in which they
//! differ, the same whatever order the inputs are taken in (Shapley, 1953).
//!
//! # Formula
//! The part of input i is its effect averaged over every order in which the inputs could be moved
//! from one side to the other:
//! `φᵢ = Σ_{S ∌ i} |S|!(n − |S| − 1)!/n! · (f(S ∪ i) − f(S))`, f(S) the result with the inputs of S at
//! the second side's values and the others at the first's. The parts sum to `f(all) − f(none)`.
//!
//! With up to [`MOST_EXACT`] inputs all 2ⁿ combinations are evaluated; beyond, seeded random orders
//! are drawn in pairs, each with its reverse, and every part has its standard error.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{Rng, SeedableRng};

use super::values::{Item, Offer, differing};
use crate::model::measure::{Measure, Reading, StaffMeasure};
use crate::model::{Inputs, Scenario};

/// The most inputs whose combinations are all evaluated.
pub const MOST_EXACT: usize = 12;
/// The most inputs split at all.
pub const MOST_PLAYERS: usize = 64;
/// Pairs of orders drawn beyond that.
pub const PAIRS: usize = 256;
/// The seed of the draws.
const SEED: u64 = 4;

/// The parts of a game's total, worked out in slices: f is asked for sets of players as bits.
#[derive(Debug, Clone)]
pub struct Shapley {
    players: usize,
    work: Work,
}

#[derive(Debug, Clone)]
enum Work {
    /// f of the sets 0, 1, 2, … asked so far.
    Exact(Vec<f64>),
    Sampled(Box<Sample>),
    /// f does not exist for some set.
    Undefined,
}

#[derive(Debug, Clone)]
struct Sample {
    random: Xoshiro256PlusPlus,
    drawn: usize,
    ends: Option<(f64, f64)>,
    mean: Vec<f64>,
    squares: Vec<f64>,
}

/// One player's part.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The part, in the unit of f.
    pub amount: f64,
    /// Its standard error; `None` when it is exact.
    pub standard_error: Option<f64>,
}

impl Shapley {
    /// A game of so many players, not begun; [`MOST_PLAYERS`] at most are played.
    pub fn new(players: usize) -> Self {
        let players = players.min(MOST_PLAYERS);
        let work = if players <= MOST_EXACT {
            Work::Exact(Vec::with_capacity(1 << players))
        } else {
            Work::Sampled(Box::new(Sample {
                random: Xoshiro256PlusPlus::seed_from_u64(SEED),
                drawn: 0,
                ends: None,
                mean: vec![0.0; players],
                squares: vec![0.0; players],
            }))
        };
        Self { players, work }
    }

    /// Goes on by about so many evaluations of f; how much is done, 0 to 1.
    pub fn advance(&mut self, evaluations: usize, mut f: impl FnMut(u64) -> Option<f64>) -> f64 {
        let players = self.players;
        match &mut self.work {
            Work::Exact(known) => {
                let all = 1_usize << players;
                let until = all.min(known.len().saturating_add(evaluations.max(1)));
                while known.len() < until {
                    let Some(value) = f(known.len() as u64) else {
                        self.work = Work::Undefined;
                        return 1.0;
                    };
                    known.push(value);
                }
                known.len() as f64 / all as f64
            }
            Work::Sampled(sample) => {
                let pairs = (evaluations / (2 * players)).max(1);
                for _ in 0..pairs.min(PAIRS - sample.drawn) {
                    if sample.draw(&mut f).is_none() {
                        self.work = Work::Undefined;
                        return 1.0;
                    }
                }
                sample.drawn as f64 / PAIRS as f64
            }
            Work::Undefined => 1.0,
        }
    }

    /// f of nobody and of everybody; `None` while unknown or where f does not exist.
    pub fn ends(&self) -> Option<(f64, f64)> {
        match &self.work {
            Work::Exact(known) if known.len() == 1 << self.players => {
                Some((*known.first()?, *known.last()?))
            }
            Work::Sampled(sample) => sample.ends,
            Work::Exact(_) | Work::Undefined => None,
        }
    }

    /// Every player's part; `None` before the end, or where f does not exist for some set.
    pub fn parts(&self) -> Option<Vec<Share>> {
        match &self.work {
            Work::Exact(known) => exact(self.players, known),
            Work::Sampled(sample) if sample.drawn == PAIRS => Some(sample.parts()),
            Work::Sampled(_) | Work::Undefined => None,
        }
    }
}

fn exact(players: usize, known: &[f64]) -> Option<Vec<Share>> {
    if known.len() != 1 << players {
        return None;
    }
    let weights = weights(players);
    let part = |player: usize| {
        let bit = 1_usize << player;
        let mut amount = 0.0;
        for (set, without) in known.iter().enumerate().filter(|(set, _)| set & bit == 0) {
            let with = known.get(set | bit)?;
            let weight = weights.get(set.count_ones() as usize)?;
            amount += weight * (with - without);
        }
        Some(Share {
            amount,
            standard_error: None,
        })
    };
    (0..players).map(part).collect()
}

/// `s!(n − s − 1)!/n!` for s = 0, 1, …, n − 1.
fn weights(players: usize) -> Vec<f64> {
    let n = players as f64;
    let mut weights = vec![1.0 / n];
    for size in 1..players {
        let before = weights.last().copied().unwrap_or_default();
        weights.push(before * size as f64 / (n - size as f64));
    }
    weights
}

impl Sample {
    /// Plays one random order and its reverse.
    fn draw(&mut self, f: &mut impl FnMut(u64) -> Option<f64>) -> Option<()> {
        let players = self.mean.len();
        let everybody = u64::MAX >> (64 - players.clamp(1, 64));
        let (none, all) = match self.ends {
            Some(ends) => ends,
            None => *self.ends.insert((f(0)?, f(everybody)?)),
        };
        let mut order: Vec<usize> = (0..players).collect();
        for last in (1..players).rev() {
            // The high bits times a small range: as good as even.
            let at = (u128::from(self.random.next_u64()) * (last as u128 + 1)) >> 64;
            order.swap(last, at as usize);
        }
        let mut pair = vec![0.0; players];
        for _ in 0..2 {
            let (mut set, mut before) = (0_u64, none);
            for player in &order {
                set |= 1 << player;
                let after = if set == everybody { all } else { f(set)? };
                if let Some(part) = pair.get_mut(*player) {
                    *part += (after - before) / 2.0;
                }
                before = after;
            }
            order.reverse();
        }
        self.drawn += 1;
        let drawn = self.drawn as f64;
        for (part, (mean, squares)) in pair.iter().zip(self.mean.iter_mut().zip(&mut self.squares))
        {
            let off = part - *mean;
            *mean += off / drawn;
            *squares += off * (part - *mean);
        }
        Some(())
    }

    fn parts(&self) -> Vec<Share> {
        let drawn = self.drawn as f64;
        let variances = self.squares.iter().map(|squares| squares / (drawn - 1.0));
        self.mean
            .iter()
            .zip(variances)
            .map(|(mean, variance)| Share {
                amount: *mean,
                standard_error: Some((variance / drawn).sqrt()),
            })
            .collect()
    }
}

/// The gap of a result between two scenarios, being split over the inputs in which they differ.
#[derive(Debug, Clone)]
pub struct Split {
    from: Scenario,
    measure: Measure,
    items: Vec<(Item, Offer)>,
    shapley: Shapley,
}

/// One disputed input's part of the gap.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The input.
    pub item: Item,
    /// Its part, in the measure's unit; the parts sum to the gap.
    pub amount: f64,
    /// The part as a fraction of the gap; negative where it works against the others, `None` when
    /// there is no gap to speak of.
    pub share: Option<f64>,
    /// Standard error of the part; `None` when it is exact.
    pub standard_error: Option<f64>,
}

/// A gap, split.
#[derive(Debug, Clone, PartialEq)]
pub struct Division {
    /// The result on the first side.
    pub from: f64,
    /// The result on the second side.
    pub to: f64,
    /// The parts, the largest first.
    pub parts: Vec<Part>,
    /// How many orders were drawn; `None` when every combination was evaluated.
    pub orders: Option<usize>,
    /// The whole people each side needs, where clinicians needed are what is split.
    pub people: Option<[f64; 2]>,
}

impl Division {
    /// The gap: second side less first, in the measure's unit.
    pub const fn gap(&self) -> f64 {
        self.to - self.from
    }

    /// The gap in whole people: second side less first; `None` where no people are split.
    pub fn whole_gap(&self) -> Option<f64> {
        self.people.map(|[from, to]| to - from)
    }

    /// What rounding both sides up to whole people adds to the gap: with it the parts sum to the
    /// gap in whole people.
    pub fn rounding(&self) -> Option<f64> {
        Some(self.whole_gap()? - self.gap())
    }
}

/// Gaps smaller than this fraction of the larger side are none: shares of them would be noise.
const NO_GAP: f64 = 1e-9;

impl Split {
    /// The split of a measure between two scenarios, not begun.
    pub fn new(from: &Scenario, to: &Scenario, measure: Measure) -> Self {
        let items: Vec<(Item, Offer)> = differing(from, to)
            .into_iter()
            .take(MOST_PLAYERS)
            .map(|item| (item, item.of(to.inputs())))
            .collect();
        Self {
            from: from.clone(),
            measure,
            shapley: Shapley::new(items.len()),
            items,
        }
    }

    /// The disputed inputs, in table order.
    pub fn items(&self) -> impl Iterator<Item = super::Item> {
        self.items.iter().map(|(item, _)| *item)
    }

    /// Goes on by about so many evaluations; how much is done, 0 to 1.
    pub fn advance(&mut self, evaluations: usize) -> f64 {
        let (from, items, measure) = (self.from.inputs(), &self.items, self.measure);
        self.shapley.advance(evaluations, |set| {
            let scenario = Scenario::try_from(&moved(from, items, set)).ok()?;
            measure.of(&scenario)
        })
    }

    /// The whole people each side needs, where clinicians needed are split.
    fn people(&self) -> Option<[f64; 2]> {
        let Measure::Required(aim, StaffMeasure::Clinicians) = self.measure else {
            return None;
        };
        let all = moved(self.from.inputs(), &self.items, u64::MAX);
        let to = Scenario::try_from(&all).ok()?;
        let people = |side: &Scenario| Reading::new(side).headcount(aim);
        Some([people(&self.from)?, people(&to)?])
    }

    /// The division; `None` before the end, or when the result does not exist for some combination
    /// of the two sides' values.
    pub fn division(&self) -> Option<Division> {
        let (from, to) = self.shapley.ends()?;
        let shares = self.shapley.parts()?;
        let gap = to - from;
        let is_gap = gap.abs() > NO_GAP * from.abs().max(to.abs());
        let parts = self.items.iter().zip(&shares);
        let mut parts: Vec<Part> = parts
            .map(|((item, _), share)| Part {
                item: *item,
                amount: share.amount,
                share: is_gap.then(|| share.amount / gap),
                standard_error: share.standard_error,
            })
            .collect();
        parts.sort_by(|one, other| {
            let size = other.amount.abs().total_cmp(&one.amount.abs());
            size.then(one.item.cmp(&other.item))
        });
        let sampled = shares.iter().any(|share| share.standard_error.is_some());
        Some(Division {
            from,
            to,
            parts,
            orders: sampled.then_some(2 * PAIRS),
            people: self.people(),
        })
    }
}

/// The inputs with the items of a set at the other side's values.
fn moved(from: &Inputs, items: &[(Item, Offer)], set: u64) -> Inputs {
    let mut inputs = from.clone();
    for (place, (item, value)) in items.iter().enumerate() {
        if set >> place & 1 == 1 {
            item.write(value, &mut inputs);
        }
    }
    inputs
}
