//! The proposals of the bargaining table in a link.
//!
//! `proposal=union~2~2026-10-03~patient_management_hours:7~visit_interval_weeks:1~~Second%20offer`
//!
//! One key for each proposal, in their order: the party, the round, the date if it has one, and
//! `name:value` for each input it addresses, with `~` between them; after `~~` its name. A
//! `baseline=` of the same form stands before them where it is not the defaults, and
//! `outside_visit_price=` where somebody said another. Private notes, `remark=2~…`, are in a link
//! only when they are asked for. Rounds are in none: they are many times as long, and their file has
//! checksums.
//!
//! Readers that do not know these keys say so and read the rest. Nothing here is trusted: see
//! [`TableNotice`].

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Decoded, LinkNotice, Pair, mix, shown, v1, with_pairs};
use crate::model::{Inputs, ParameterId, Scenario, Value};
use crate::proposal::table::{LONGEST_NOTE, clean};
use crate::proposal::{
    Baseline, Date, Edit, Item, Offer, Party, Proposal, Table, Values, values::differing,
};

/// The most proposals a link may hold.
pub const MOST: usize = 100;

/// The keys of a table.
const BASELINE: &str = "baseline";
const PROPOSAL: &str = "proposal";
const PRICE: &str = "outside_visit_price";
const REMARK: &str = "remark";

/// What stands between the parts of a proposal, and before its name.
const BETWEEN: char = '~';
const BEFORE_NAME: &str = "~~";

/// Notices of a table told one by one; further ones are counted.
const TOLD: usize = 20;

/// Characters that stay as they are in names: none that ends an address in a message.
const PLAIN: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b':')
    .remove(b',');

/// Something about the proposals of a link that was not taken as written; `place` counts proposals
/// from 1, and 0 is the baseline.
#[derive(Debug, Clone, PartialEq)]
pub enum TableNotice {
    /// More proposals than a link may hold; those beyond were not read.
    TooMany {
        /// How many were not read.
        count: usize,
    },
    /// A part that means nothing here; left out.
    Unreadable {
        /// Whose.
        place: usize,
        /// The part, short and safe to show.
        text: String,
    },
    /// A number outside its hard limits; the limit is used.
    Clamped {
        /// Whose.
        place: usize,
        /// Which parameter.
        id: ParameterId,
        /// The number in the link, in stored units.
        value: f64,
        /// The limit used, in stored units.
        limit: f64,
    },
    /// A mix of intervals that was scaled, or clamped.
    Mix {
        /// Whose.
        place: usize,
    },
    /// A name or a note that is too long, or had characters that hide or turn text.
    Text {
        /// Whose.
        place: usize,
    },
    /// Further notices like these.
    More {
        /// How many.
        count: usize,
    },
    /// The proposals lie on the table now.
    Laid {
        /// How many.
        count: usize,
        /// Whether they took the place of what lay there.
        replaced: bool,
    },
}

/// The proposals of a table as further pairs of a link, each with `&` before it; empty for a table
/// without any. Rounds are not in it, nor proposals beyond [`MOST`].
///
/// # Examples
/// ```
/// use caseload::model::Inputs;
/// use caseload::proposal::{Edit, Party, Table};
/// use caseload::share::link::table::{decode, encode};
/// let inputs = Inputs { patient_management_hours: 7.0, ..Inputs::default() };
/// let table = Table::default().after(Edit::Add {
///     party: Party::Union,
///     name: "First offer".to_owned(),
///     inputs: Box::new(inputs),
/// });
/// let link = encode(&table, false);
/// assert_eq!(link, "&proposal=union~1~patient_management_hours:7~~First%20offer");
/// assert_eq!(decode(&link).1, Some(table));
/// ```
pub fn encode(table: &Table, notes: bool) -> String {
    let mut link = String::new();
    if table.proposals().is_empty() {
        return link;
    }
    let baseline = table.baseline();
    let defaults = Scenario::default();
    let mut parts: Vec<String> = differing(&defaults, &baseline.scenario)
        .into_iter()
        .map(|item| part(item, &item.of(baseline.scenario.inputs())))
        .collect();
    if !parts.is_empty() || !baseline.name.is_empty() {
        push(&mut link, BASELINE, &parts, &baseline.name);
    }
    for own in table.proposals().iter().take(MOST) {
        parts = vec![own.party.name().to_owned(), own.round.to_string()];
        parts.extend(own.date.map(|date| date.to_string()));
        // What is agreed is in no link, but a proposal's numbers are those that hold.
        let values = table.in_force(own);
        parts.extend(values.iter().map(|(item, value)| part(item, value)));
        push(&mut link, PROPOSAL, &parts, &own.name);
    }
    let price = table.outside_visit_price();
    if price != Table::default().outside_visit_price() {
        // Writing into a string never fails.
        let _never = write!(link, "&{PRICE}={price}");
    }
    for (place, own) in (1..=MOST).zip(table.proposals()) {
        if notes && !own.note.is_empty() {
            let _never = write!(link, "&{REMARK}={place}{BETWEEN}{}", escaped(&own.note));
        }
    }
    link
}

fn push(link: &mut String, key: &str, parts: &[String], name: &str) {
    let parts = parts.join("~");
    let _never = write!(link, "&{key}={parts}");
    if !name.is_empty() {
        let _never = write!(link, "{BEFORE_NAME}{}", escaped(name));
    }
}

fn escaped(text: &str) -> impl std::fmt::Display {
    utf8_percent_encode(text, &PLAIN)
}

/// An input addressed, with its value.
fn part(item: Item, value: &Offer) -> String {
    let value = match value {
        Offer::Number(number) => number.to_string(),
        Offer::Policy(policy) => policy.name().to_owned(),
        Offer::Mix(streams) => mix::encode(streams),
    };
    format!("{}:{value}", item.name())
}

/// What a link says, and the table with its proposals where it has any; never fails.
pub fn decode(link: &str) -> (Decoded, Option<Table>) {
    with_pairs(link, |pairs, notices| {
        let (own, rest): (Vec<Pair<'_>>, Vec<Pair<'_>>) = pairs
            .into_iter()
            .partition(|pair| [BASELINE, PROPOSAL, PRICE, REMARK].contains(&pair.key.trim()));
        let mut decoded = v1::read(&rest, notices);
        let mut reader = Reader::default();
        let table = reader.table(&own);
        let told = reader.told.into_iter().map(LinkNotice::Table);
        decoded.notices.extend(told);
        if reader.more > 0 {
            let count = reader.more;
            let more = LinkNotice::Table(TableNotice::More { count });
            decoded.notices.push(more);
        }
        (decoded, table)
    })
}

/// Reads the pairs of a table.
#[derive(Default)]
struct Reader {
    told: Vec<TableNotice>,
    more: usize,
}

impl Reader {
    fn tell(&mut self, notice: TableNotice) {
        if self.told.len() < TOLD {
            self.told.push(notice);
        } else {
            self.more += 1;
        }
    }

    fn unreadable(&mut self, place: usize, text: &str) {
        let text = shown(text);
        self.tell(TableNotice::Unreadable { place, text });
    }

    fn table(&mut self, pairs: &[Pair<'_>]) -> Option<Table> {
        let of = |key: &'static str| pairs.iter().filter(move |pair| pair.key.trim() == key);
        let mut baseline = None;
        for pair in of(BASELINE) {
            if baseline.is_some() {
                self.unreadable(0, &pair.value);
            } else {
                baseline = Some(self.baseline(&pair.value));
            }
        }
        let mut proposals: Vec<Proposal> = (1..=MOST)
            .zip(of(PROPOSAL))
            .map(|(place, pair)| self.proposal(place, &pair.value))
            .collect();
        let count = of(PROPOSAL).count().saturating_sub(MOST);
        if count > 0 {
            self.tell(TableNotice::TooMany { count });
        }
        for pair in of(REMARK) {
            self.remark(&mut proposals, &pair.value);
        }
        let price = self.price(of(PRICE).map(|pair| &*pair.value));
        // A baseline alone is a table on which nothing lies.
        if proposals.is_empty() {
            return None;
        }
        let table = Table::with_proposals(baseline.unwrap_or_default(), proposals);
        Some(match price {
            Some(price) => table.after(Edit::OutsideVisitPrice(price)),
            None => table,
        })
    }

    fn baseline(&mut self, text: &str) -> Baseline {
        let (parts, name) = self.name(0, text);
        let mut inputs = Inputs::default();
        for (item, value) in self.values(0, parts.split(BETWEEN)).iter() {
            item.write(value, &mut inputs);
        }
        // Each value is inside its limits.
        let scenario = Scenario::try_from(&inputs).unwrap_or_default();
        Baseline { name, scenario }
    }

    fn proposal(&mut self, place: usize, text: &str) -> Proposal {
        let (parts, name) = self.name(place, text);
        let mut parts = parts.split(BETWEEN).peekable();
        let party = parts.next().unwrap_or_default().trim();
        let party = Party::from_name(party).unwrap_or_else(|| {
            self.unreadable(place, party);
            Party::Other
        });
        let round = parts.next_if(|part| !part.contains(':') && !part.contains('-'));
        let round = round.map_or(1, |text| {
            let read = text.trim().parse::<u32>().ok();
            let round =
                read.filter(|round| (1..=crate::proposal::table::MOST as u32).contains(round));
            round.unwrap_or_else(|| {
                self.unreadable(place, text);
                1
            })
        });
        let date = parts.next_if(|part| !part.contains(':'));
        let date = date.and_then(|text| {
            let read = text.trim().parse::<Date>().ok();
            if read.is_none() {
                self.unreadable(place, text);
            }
            read
        });
        let values = self.values(place, parts);
        Proposal {
            id: 0,
            name,
            party,
            round,
            date,
            note: String::new(),
            values,
        }
    }

    /// The parts before the name, and the name.
    fn name<'a>(&mut self, place: usize, text: &'a str) -> (&'a str, String) {
        let (parts, written) = text.split_once(BEFORE_NAME).unwrap_or((text, ""));
        let name = clean(written);
        if name != written {
            self.tell(TableNotice::Text { place });
        }
        (parts, name)
    }

    fn values<'a>(&mut self, place: usize, parts: impl Iterator<Item = &'a str>) -> Values {
        let mut values = Values::default();
        for text in parts.filter(|part| !part.trim().is_empty()) {
            let read = self.value(place, text);
            let fresh = read.filter(|(item, _)| values.get(*item).is_none());
            let set = fresh.map(|(item, value)| values.set(item, value));
            if set.is_none_or(|set| set.is_err()) {
                self.unreadable(place, text);
            }
        }
        values
    }

    fn value(&mut self, place: usize, text: &str) -> Option<(Item, Offer)> {
        let (name, text) = text.split_once(':')?;
        let item = Item::from_name(name.trim())?;
        let value = match item {
            Item::OrderedMix if text.trim().is_empty() => Offer::Mix(Vec::new()),
            Item::OrderedMix => {
                let mut notices = Vec::new();
                let streams = mix::read(text, &mut notices);
                if streams.is_empty() {
                    return None;
                }
                if !notices.is_empty() {
                    self.tell(TableNotice::Mix { place });
                }
                Offer::Mix(streams)
            }
            Item::Parameter(id) => {
                let (value, notice) = v1::value(id.parameter()?, text)?;
                if let Some(LinkNotice::Clamped { id, value, limit }) = notice {
                    self.tell(TableNotice::Clamped {
                        place,
                        id,
                        value,
                        limit,
                    });
                }
                match value {
                    Value::Number(number) => Offer::Number(number),
                    Value::Policy(policy) => Offer::Policy(policy),
                }
            }
        };
        Some((item, value))
    }

    fn price<'a>(&mut self, mut texts: impl Iterator<Item = &'a str>) -> Option<f64> {
        let text = texts.next()?;
        let limits = 0.0..=crate::proposal::table::HIGHEST_VISIT_PRICE;
        let price = text.trim().parse::<f64>().ok();
        let price = price.filter(|price| limits.contains(price));
        if price.is_none() {
            self.unreadable(0, text);
        }
        for text in texts {
            self.unreadable(0, text);
        }
        price
    }

    fn remark(&mut self, proposals: &mut [Proposal], text: &str) {
        let read = text.split_once(BETWEEN).and_then(|(place, note)| {
            let place: usize = place.trim().parse().ok()?;
            let own = proposals.get_mut(place.checked_sub(1)?)?;
            own.note.is_empty().then_some((place, own, note))
        });
        let Some((place, own, note)) = read else {
            return self.unreadable(0, text);
        };
        own.note = note.chars().take(LONGEST_NOTE).collect();
        if own.note != note {
            self.tell(TableNotice::Text { place });
        }
    }
}
