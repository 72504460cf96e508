//! Seeded random scenarios and edits.

use caseload::model::steady_state::Stream;
use caseload::model::{Inputs, IntakePolicy, PARAMETERS, Scenario, Value};
use caseload::proposal::{Baseline, Edit, Item, Offer, Party, Standing, Table};

/// A small seeded generator (xorshift64*): the same cases everywhere.
pub(crate) struct Draws(u64);

impl Draws {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn next(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        (self.next() * bound as f64) as usize
    }

    pub(crate) fn party(&mut self) -> Party {
        Party::ALL[self.below(4)]
    }

    /// A value an item can hold.
    pub(crate) fn offer(&mut self, item: Item) -> Offer {
        match item {
            Item::OrderedMix if self.next() < 0.5 => Offer::Mix(Vec::new()),
            Item::OrderedMix => Offer::Mix(vec![
                Stream {
                    share: 0.25,
                    interval_weeks: 1.0,
                    sessions: 12.0,
                },
                Stream {
                    share: 0.75,
                    interval_weeks: 2.0 + 2.0 * self.next(),
                    sessions: 16.0,
                },
            ]),
            Item::Parameter(id) => match id.parameter().and_then(|row| row.range()) {
                None => Offer::Policy(IntakePolicy::ALL[self.below(4)]),
                Some(range) => {
                    let low = range.slider_min + 0.1 * (range.slider_max - range.slider_min);
                    Offer::Number(low + (range.slider_max - low) * 0.8 * self.next())
                }
            },
        }
    }

    pub(crate) fn item(&mut self) -> Item {
        let items: Vec<Item> = Item::all().collect();
        items[self.below(items.len())]
    }

    /// The defaults with so many inputs changed.
    pub(crate) fn inputs(&mut self, changes: usize) -> Inputs {
        let mut inputs = Inputs::default();
        for _ in 0..changes {
            let parameter = &PARAMETERS[self.below(PARAMETERS.len())];
            match self.offer(Item::Parameter(parameter.id)) {
                Offer::Number(number) => inputs.set_number(parameter.id, number),
                Offer::Policy(policy) => inputs.set(parameter.id, Value::Policy(policy)),
                Offer::Mix(_) => {}
            }
        }
        inputs
    }

    pub(crate) fn scenario(&mut self, changes: usize) -> Scenario {
        Scenario::try_from(&self.inputs(changes)).unwrap()
    }

    /// Any edit, some of which cannot be made.
    pub(crate) fn edit(&mut self, table: &Table) -> Edit {
        let id = match self.below(table.proposals().len() + 1) {
            place if place < table.proposals().len() => table.proposals()[place].id,
            _ => 999,
        };
        match self.below(18) {
            0 => Edit::Baseline {
                name: "today".to_owned(),
                inputs: Box::new(self.inputs(2)),
            },
            1 | 2 => Edit::Add {
                party: self.party(),
                name: format!("p{}", self.below(100)),
                inputs: Box::new(self.inputs(3)),
            },
            3 => Edit::Duplicate(id),
            4 => Edit::Rename(id, format!("n\u{202e}{}", self.below(100))),
            5 => Edit::Party(id, self.party()),
            6 => Edit::Round(id, self.below(9) as u32),
            7 => Edit::Date(id, "2026-10-03".parse().ok()),
            8 => Edit::Note(id, "private".to_owned()),
            9 => {
                let item = self.item();
                Edit::Set(id, item, self.offer(item))
            }
            10 => Edit::Follow {
                id,
                before: Box::new(self.inputs(2)),
                now: Box::new(self.inputs(2)),
            },
            11 => Edit::Leave(id, self.item()),
            12 => Edit::Move(id, self.below(12)),
            13 => Edit::Delete(id),
            14 | 15 => {
                let item = self.item();
                let name = Standing::NAMES[self.below(3)];
                let standing = Standing::from_name(name, self.offer(item));
                Edit::Standing(item, standing.filter(|_| self.next() < 0.7))
            }
            16 => Edit::Remark(self.item(), "private".to_owned()),
            _ => Edit::Record(None),
        }
    }

    /// A table after so many random edits.
    pub(crate) fn table(&mut self, edits: usize) -> Table {
        let mut table = Table::new(Baseline::default());
        for _ in 0..edits {
            let edit = self.edit(&table);
            table = table.after(edit);
        }
        table
    }
}
