//! Version 1: one pair per parameter, numbers in stored units.

use crate::model::parameter::Range;
use crate::model::projection::{HiringPlan, Term, TermId};
use crate::model::{Inputs, IntakePolicy, PARAMETERS, Parameter, ParameterId, Value};

use super::{Decoded, LinkNotice, NAMED_UNKNOWN_KEYS, Pair, shown};

/// The inputs of a link's pairs, with what was not taken as written after `notices`.
pub(super) fn read(pairs: &[Pair<'_>], mut notices: Vec<LinkNotice>) -> Decoded {
    let mut inputs = Inputs::default();
    let mut seen = Vec::with_capacity(PARAMETERS.len());
    let mut said_twice = Vec::new();
    let mut terms = TermReader::default();
    let mut unknown = 0;
    for pair in pairs.iter().filter(|pair| pair.key != "v") {
        let Some(parameter) =
            ParameterId::from_name(pair.key.trim()).and_then(ParameterId::parameter)
        else {
            if let Some(id) = TermId::from_name(pair.key.trim()) {
                notices.extend(terms.read(id, &pair.value));
                continue;
            }
            unknown += 1;
            if unknown <= NAMED_UNKNOWN_KEYS {
                notices.push(LinkNotice::UnknownKey {
                    key: shown(&pair.key),
                });
            }
            continue;
        };
        let id = parameter.id;
        if seen.contains(&id) {
            if !said_twice.contains(&id) {
                said_twice.push(id);
                notices.push(LinkNotice::Duplicate { id });
            }
            continue;
        }
        seen.push(id);
        match value(parameter, &pair.value) {
            Some((value, notice)) => {
                inputs.set(id, value);
                notices.extend(notice);
            }
            None => notices.push(LinkNotice::Unreadable {
                id,
                text: shown(&pair.value),
            }),
        }
    }
    if unknown > NAMED_UNKNOWN_KEYS {
        let count = unknown - NAMED_UNKNOWN_KEYS;
        notices.push(LinkNotice::MoreUnknownKeys { count });
    }
    Decoded {
        inputs,
        term: terms.term,
        notices,
    }
}

/// Reads the pairs of the term.
#[derive(Default)]
struct TermReader {
    term: Term,
    seen: Vec<TermId>,
    said_twice: Vec<TermId>,
}

impl TermReader {
    /// Takes a pair; a notice when it was not taken as written.
    fn read(&mut self, id: TermId, text: &str) -> Option<LinkNotice> {
        if self.seen.contains(&id) {
            let said = self.said_twice.contains(&id);
            self.said_twice.push(id);
            return (!said).then_some(LinkNotice::TermDuplicate { id });
        }
        self.seen.push(id);
        let unreadable = || LinkNotice::TermUnreadable {
            id,
            text: shown(text),
        };
        let Some(range) = id.range() else {
            let Some(hiring) = HiringPlan::from_name(text.trim()) else {
                return Some(unreadable());
            };
            self.term.hiring = hiring;
            return None;
        };
        let Some((value, limit)) = number(&range, text) else {
            return Some(unreadable());
        };
        self.term.set_number(id, limit);
        (!range.contains(value)).then_some(LinkNotice::TermClamped { id, value, limit })
    }
}

/// The number a text holds, and the nearest one inside the range.
fn number(range: &Range, text: &str) -> Option<(f64, f64)> {
    // −0 is 0.
    let value = text
        .trim()
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())?
        + 0.0;
    Some((value, value.clamp(range.min, range.max)))
}

/// The value of a pair inside the parameter's hard limits, with a notice when it was not.
fn value(parameter: &Parameter, text: &str) -> Option<(Value, Option<LinkNotice>)> {
    let text = text.trim();
    let Some(range) = parameter.range() else {
        return IntakePolicy::from_name(text).map(|policy| (Value::Policy(policy), None));
    };
    let (value, limit) = number(range, text)?;
    let notice = (!range.contains(value)).then_some(LinkNotice::Clamped {
        id: parameter.id,
        value,
        limit,
    });
    Some((Value::Number(limit), notice))
}
