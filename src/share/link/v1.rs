//! Version 1: one pair per parameter, numbers in stored units.

use crate::model::observed::{Observed, ObservedId};
use crate::model::parameter::Range;
use crate::model::projection::{HiringPlan, Term, TermId};
use crate::model::{Inputs, IntakePolicy, PARAMETERS, Parameter, ParameterId, Value};

use super::mix::{self, MixNotice};
use super::{
    Decoded, FINGERPRINT, FROM, LANGUAGE, LinkNotice, MODEL, NAMED_UNKNOWN_KEYS, Pair, VIEW, shown,
};
use crate::presets;
use crate::share::Claim;
use crate::share::claim::ClaimNotice;

/// The inputs of a link's pairs, with what was not taken as written after `notices`.
pub(super) fn read(pairs: &[Pair<'_>], mut notices: Vec<LinkNotice>) -> Decoded {
    let mut inputs = Inputs::default();
    let from = origin(pairs, &mut notices);
    let claim = claim(pairs, &mut notices);
    let mut seen = Vec::with_capacity(PARAMETERS.len());
    let mut said_twice = Vec::new();
    let mut terms = TermReader::default();
    let mut figures = ObservedReader::default();
    let mut unknown = 0;
    let mut mixes = 0;
    for pair in pairs
        .iter()
        .filter(|pair| !["v", FROM, MODEL, FINGERPRINT, LANGUAGE, VIEW].contains(&pair.key.trim()))
    {
        if pair.key.trim() == mix::KEY {
            mixes += 1;
            match mixes {
                1 => inputs.ordered_mix = mix::read(&pair.value, &mut notices),
                2 => notices.push(LinkNotice::Mix(MixNotice::Duplicate)),
                _ => {}
            }
            continue;
        }
        let Some(parameter) =
            ParameterId::from_name(pair.key.trim()).and_then(ParameterId::parameter)
        else {
            if let Some(id) = TermId::from_name(pair.key.trim()) {
                notices.extend(terms.read(id, &pair.value));
                continue;
            }
            if let Some(id) = ObservedId::from_name(pair.key.trim()) {
                notices.extend(figures.read(id, &pair.value));
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
        observed: figures.observed,
        from,
        claim,
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
        let Some((value, limit)) = within(&range, text) else {
            return Some(unreadable());
        };
        self.term.set_number(id, limit);
        (!range.contains(value)).then_some(LinkNotice::TermClamped { id, value, limit })
    }
}

/// Reads the pairs of the figures counted.
#[derive(Default)]
struct ObservedReader {
    observed: Observed,
    seen: Vec<ObservedId>,
    said_twice: Vec<ObservedId>,
}

impl ObservedReader {
    /// Takes a pair; a notice when it was not taken as written.
    fn read(&mut self, id: ObservedId, text: &str) -> Option<LinkNotice> {
        if self.seen.contains(&id) {
            let said = self.said_twice.contains(&id);
            self.said_twice.push(id);
            return (!said).then_some(LinkNotice::ObservedDuplicate { id });
        }
        self.seen.push(id);
        let range = id.range();
        let Some((value, limit)) = within(&range, text) else {
            let text = shown(text);
            return Some(LinkNotice::ObservedUnreadable { id, text });
        };
        self.observed.set(id, Some(limit));
        (!range.contains(value)).then_some(LinkNotice::ObservedClamped { id, value, limit })
    }
}

/// The number a text holds, and the nearest one inside the range.
pub(super) fn within(range: &Range, text: &str) -> Option<(f64, f64)> {
    // −0 is 0.
    let value = text
        .trim()
        .parse::<f64>()
        .ok()
        .filter(|value| value.is_finite())?
        + 0.0;
    Some((value, value.clamp(range.min, range.max)))
}

/// The scenario on record a link names, the first if it names two.
fn origin(pairs: &[Pair<'_>], notices: &mut Vec<LinkNotice>) -> Option<&'static str> {
    let mut named = pairs.iter().filter(|pair| pair.key.trim() == FROM);
    let text = &named.next()?.value;
    let preset = presets::preset(text.trim());
    if preset.is_none() {
        notices.push(LinkNotice::UnknownOrigin { text: shown(text) });
    }
    if named.next().is_some() {
        notices.push(LinkNotice::SecondOrigin);
    }
    Some(preset?.id)
}

/// What a link says it was made of, the first of each.
fn claim(pairs: &[Pair<'_>], notices: &mut Vec<LinkNotice>) -> Claim {
    let named = |key: &'static str| pairs.iter().filter(move |pair| pair.key.trim() == key);
    if named(MODEL).nth(1).is_some() || named(FINGERPRINT).nth(1).is_some() {
        notices.push(LinkNotice::Claim(ClaimNotice::Second));
    }
    Claim {
        model: named(MODEL).next().map(|pair| shown(pair.value.trim())),
        fingerprint: named(FINGERPRINT).next().and_then(|pair| {
            let read = pair.value.parse();
            if read.is_err() {
                let text = shown(&pair.value);
                notices.push(LinkNotice::Claim(ClaimNotice::Unreadable { text }));
            }
            read.ok()
        }),
    }
}

/// The value of a pair inside the parameter's hard limits, with a notice when it was not.
pub(super) fn value(parameter: &Parameter, text: &str) -> Option<(Value, Option<LinkNotice>)> {
    let text = text.trim();
    let Some(range) = parameter.range() else {
        return IntakePolicy::from_name(text).map(|policy| (Value::Policy(policy), None));
    };
    // −0 is 0.
    let value = number(parameter, text).filter(|value| value.is_finite())? + 0.0;
    let limit = value.clamp(range.min, range.max);
    let notice = (!range.contains(value)).then_some(LinkNotice::Clamped {
        id: parameter.id,
        value,
        limit,
    });
    Some((Value::Number(limit), notice))
}

/// The number as a program or a person writes it: `4600000`, `4,600,000`, and for a share `0.1` or
/// `10%`.
fn number(parameter: &Parameter, text: &str) -> Option<f64> {
    let percent = parameter
        .unit
        .is_some_and(|unit| unit.display_factor() == 100.0);
    let (text, shift) = match text.strip_suffix('%') {
        Some(text) if percent => (text.trim_end(), "e-2"),
        _ => (text, ""),
    };
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if !text.contains(',') {
        return format!("{text}{shift}").parse().ok();
    }
    // A comma stands before three digits, or it may be a decimal mark.
    let mut groups = whole.split(',');
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len())
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group));
    if !grouped || !is_digits(decimals) {
        return None;
    }
    format!("{}{shift}", text.replace(',', "")).parse().ok()
}
