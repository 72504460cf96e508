//! The link: the inputs that differ from the defaults, as the part of an address after `#`.
//!
//! `v=1&members=200000&intake_policy=ratio`: keys are the names of the parameters and of the term's
//! controls, numbers are in stored units (shares are fractions). A mix of ordered intervals is one
//! more key, a stream as `share:visit_interval_weeks:sessions_to_complete`:
//! `ordered_mix=0.6:1:16,0.4:2:16`. A link holds inputs, and as `from=` the scenario on record they
//! were started from where they do not tell it themselves; a link that was made to be shared also
//! says as `m=` the model version and as `fp=` the fingerprint of what it was made of. Figures the
//! reader counted have keys of their own, such as `observed_return_mean_weeks=4.3` and
//! `patients_booked_a_day=8`, and stand in a link only when somebody counted them. The proposals of
//! the bargaining table are read and written by [`table`](mod@table). `lang=es` says the language to
//! show; no number depends on it. Reading never fails: what could not be
//! taken as written is told by a [`LinkNotice`], and the inputs are always inside their hard limits.
//! Each version of the format has its own reader.

mod mix;
pub mod table;
mod v1;

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::model::observed::{Observed, ObservedId};
use crate::model::projection::{Term, TermId};
use crate::model::{Inputs, MODEL_VERSION, PARAMETERS, ParameterId, Value};
use crate::presets::{self, PRESETS};
use crate::share::claim::ClaimNotice;
use crate::share::{Claim, Fingerprint};
pub use mix::MixNotice;
pub(crate) use mix::{KEY as MIX, encode as mix};
pub use table::TableNotice;

/// The version of the format that [`encode`] writes.
pub const VERSION: u32 = 1;

/// The key of the scenario on record the inputs were started from.
pub(super) const FROM: &str = "from";

/// The key of the model version.
pub(super) const MODEL: &str = "m";

/// The key of the fingerprint.
pub(super) const FINGERPRINT: &str = "fp";

/// The key of the language to show, which is the page's business and changes no number.
pub(super) const LANGUAGE: &str = "lang";

/// The key of the folded parts to open, by their ids: what is seen, and changes no number either.
pub(super) const VIEW: &str = "view";

/// A link that also opens folded parts of the page, by their ids.
///
/// # Examples
/// ```
/// use caseload::share::link::with_view;
/// assert_eq!(with_view("v=1", &["rounds", "disagreement"]), "v=1&view=rounds,disagreement");
/// assert_eq!(with_view("", &["rounds"]), "view=rounds");
/// assert_eq!(with_view("v=1", &[]), "v=1");
/// ```
pub fn with_view(link: &str, parts: &[&str]) -> String {
    let view = (!parts.is_empty()).then(|| format!("{VIEW}={}", parts.join(",")));
    let pairs = [Some(link).filter(|link| !link.is_empty()), view.as_deref()];
    pairs.into_iter().flatten().collect::<Vec<_>>().join("&")
}

/// The longest link read, bytes: far above the 1,600 of a link with every input in it, and room for
/// some hundred proposals.
pub const LONGEST: usize = 65_536;

/// Unknown keys named one by one; further ones are counted.
const NAMED_UNKNOWN_KEYS: usize = 5;

/// What a link says.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The inputs, inside their hard limits.
    pub inputs: Inputs,
    /// What happens over the term, inside its hard limits.
    pub term: Term,
    /// The figures counted, inside their hard limits.
    pub observed: Observed,
    /// The scenario on record the inputs were started from, where the link names one.
    pub from: Option<&'static str>,
    /// What it says it was made of.
    pub claim: Claim,
    /// Everything that was not taken as written, in the order of the link.
    pub notices: Vec<LinkNotice>,
}

/// Something in a link that was not taken as written.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkNotice {
    /// A key that is no parameter; left out.
    UnknownKey {
        /// The key, short and safe to show.
        key: String,
    },
    /// Further unknown keys; left out.
    MoreUnknownKeys {
        /// How many.
        count: usize,
    },
    /// A number outside its hard limits; the limit is used.
    Clamped {
        /// Which parameter.
        id: ParameterId,
        /// The number in the link, in stored units.
        value: f64,
        /// The limit used, in stored units.
        limit: f64,
    },
    /// A value that is no number, or no policy; the default is used.
    Unreadable {
        /// Which parameter.
        id: ParameterId,
        /// The value, short and safe to show.
        text: String,
    },
    /// A parameter that stands in the link more than once; the first value is used.
    Duplicate {
        /// Which parameter.
        id: ParameterId,
    },
    /// The mix of ordered intervals was not taken as written.
    Mix(MixNotice),
    /// A number of the term outside its hard limits; the limit is used.
    TermClamped {
        /// Which control.
        id: TermId,
        /// The number in the link, in stored units.
        value: f64,
        /// The limit used, in stored units.
        limit: f64,
    },
    /// A value of the term that is no number, or no way to hire; the default is used.
    TermUnreadable {
        /// Which control.
        id: TermId,
        /// The value, short and safe to show.
        text: String,
    },
    /// A control of the term that stands in the link more than once; the first value is used.
    TermDuplicate {
        /// Which control.
        id: TermId,
    },
    /// A figure counted outside its hard limits; the limit is used.
    ObservedClamped {
        /// Which figure.
        id: ObservedId,
        /// The number in the link, in stored units.
        value: f64,
        /// The limit used, in stored units.
        limit: f64,
    },
    /// A figure counted that is no number; left out.
    ObservedUnreadable {
        /// Which figure.
        id: ObservedId,
        /// The value, short and safe to show.
        text: String,
    },
    /// A figure counted that stands in the link more than once; the first value is used.
    ObservedDuplicate {
        /// Which figure.
        id: ObservedId,
    },
    /// A scenario that is not on record; left out.
    UnknownOrigin {
        /// Its id, short and safe to show.
        text: String,
    },
    /// A second scenario on record; the first is used.
    SecondOrigin,
    /// The proposals of a link were not taken as written, or what became of them.
    Table(TableNotice),
    /// What the model version and the fingerprint come to here, or why they cannot be compared.
    Claim(ClaimNotice),
    /// Inputs that a record does not hold; the defaults are used.
    Missing {
        /// How many.
        count: usize,
    },
    /// A link of a later version; what this version knows was read.
    NewerVersion {
        /// The link's version.
        version: u32,
    },
    /// A version that is no version; read as [`VERSION`].
    UnreadableVersion {
        /// The version, short and safe to show.
        text: String,
    },
    /// A link longer than [`LONGEST`]; what stands beyond was not read.
    TooLong,
}

/// The link to these inputs, without `#`; empty when every input is the default.
///
/// # Examples
/// ```
/// use caseload::model::Inputs;
/// use caseload::share::link::encode;
/// let inputs = Inputs { members: 2e5, no_show_share: 0.15, ..Inputs::default() };
/// assert_eq!(encode(&inputs), "v=1&members=200000&no_show_share=0.15");
/// assert_eq!(encode(&Inputs::default()), "");
/// ```
pub fn encode(inputs: &Inputs) -> String {
    encode_with(inputs, &Term::default())
}

/// The link to these inputs and this term, without `#`; empty when all are the defaults.
///
/// # Examples
/// ```
/// use caseload::model::Inputs;
/// use caseload::model::projection::{HiringPlan, Term};
/// use caseload::share::link::encode_with;
/// let term = Term { hiring: HiringPlan::Posts, term_years: 2.0, ..Term::default() };
/// assert_eq!(encode_with(&Inputs::default(), &term), "v=1&term_years=2&hiring=posts");
/// ```
pub fn encode_with(inputs: &Inputs, term: &Term) -> String {
    encode_all(inputs, term, &Observed::default())
}

fn encode_all(inputs: &Inputs, term: &Term, observed: &Observed) -> String {
    let defaults = Inputs::default();
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for parameter in PARAMETERS {
        let value = inputs.value(parameter.id);
        if value == defaults.value(parameter.id) {
            continue;
        }
        let text = match value {
            // Rust prints the shortest digits that read back to the same number.
            Value::Number(number) if number.is_finite() => number.to_string(),
            Value::Number(_) => continue,
            Value::Policy(policy) => policy.name().to_owned(),
        };
        pairs.push((parameter.name, text));
    }
    if !inputs.ordered_mix.is_empty() {
        pairs.push((mix::KEY, mix::encode(&inputs.ordered_mix)));
    }
    let unchanged = Term::default();
    for id in TermId::ALL {
        let text = match term.number(id) {
            Some(number) if Some(number) != unchanged.number(id) => number.to_string(),
            None if term.hiring != unchanged.hiring => term.hiring.name().to_owned(),
            _ => continue,
        };
        pairs.push((id.name(), text));
    }
    pairs.extend(ObservedId::ALL.into_iter().filter_map(|id| {
        let number = observed.number(id).filter(|number| number.is_finite())?;
        Some((id.name(), number.to_string()))
    }));
    if pairs.is_empty() {
        return String::new();
    }
    let mut link = format!("v={VERSION}");
    for (key, value) in pairs {
        link.push('&');
        link.push_str(key);
        link.push('=');
        link.push_str(&value);
    }
    link
}

/// The link to these inputs, this term and these figures counted, without `#`, that also keeps the scenario on record they were started
/// from, unless the inputs tell it.
///
/// # Examples
/// ```
/// use caseload::model::Inputs;
/// use caseload::model::observed::Observed;
/// use caseload::model::projection::Term;
/// use caseload::share::link::encode_from;
/// let inputs = Inputs { members: 2e5, ..Inputs::default() };
/// let (term, none) = (Term::default(), Observed::default());
/// let link = encode_from("hawaii-2022", &inputs, &term, &none);
/// assert_eq!(link, "v=1&from=hawaii-2022&members=200000");
/// let counted = Observed { return_mean_weeks: Some(4.3), ..none };
/// let link = encode_from("norcal-2022-settlement", &inputs, &term, &counted);
/// assert_eq!(link, "v=1&members=200000&observed_return_mean_weeks=4.3");
/// ```
pub fn encode_from(origin: &str, inputs: &Inputs, term: &Term, observed: &Observed) -> String {
    let link = encode_all(inputs, term, observed);
    let first = PRESETS.first().is_some_and(|preset| preset.id == origin);
    if first || presets::preset(origin).is_none() || presets::origin(None, inputs) == origin {
        return link;
    }
    let rest = link
        .split_once('&')
        .map_or(String::new(), |(_, inputs)| format!("&{inputs}"));
    format!("v={VERSION}&{FROM}={origin}{rest}")
}

/// A link to be shared: with its version, the model version and the fingerprint.
pub(super) fn claimed(link: &str, fingerprint: Fingerprint) -> String {
    let version = format!("v={VERSION}");
    let link = match link.strip_prefix('&') {
        Some(_) => &(version + link),
        None if link.is_empty() => &version,
        None => link,
    };
    format!("{link}&{MODEL}={MODEL_VERSION}&{FINGERPRINT}={fingerprint}")
}

/// The inputs a link holds; never fails.
///
/// A leading `#` or `?`, keys that hosts append (`#?secret=…`), percent-encoding and `&amp;` are
/// understood.
///
/// # Examples
/// ```
/// use caseload::share::link::{LinkNotice, decode};
/// let decoded = decode("#v=1&members=200000&patients=7");
/// assert_eq!(decoded.inputs.members, 200_000.0);
/// assert_eq!(decoded.notices, [LinkNotice::UnknownKey { key: "patients".to_owned() }]);
/// ```
pub fn decode(link: &str) -> Decoded {
    with_pairs(link, |pairs, notices| v1::read(&pairs, notices))
}

/// What `read` makes of the pairs of a link, and of what is to say about the link as a whole.
fn with_pairs<T>(link: &str, read: impl FnOnce(Vec<Pair<'_>>, Vec<LinkNotice>) -> T) -> T {
    let mut notices = Vec::new();
    let link = whole_pairs(link, &mut notices);
    // Some mail programs encode the separators as well.
    let link = if link.contains('=') {
        Cow::Borrowed(link)
    } else {
        unescaped(link)
    };
    let pairs: Vec<Pair<'_>> = link.split(['&', '#', '?']).filter_map(pair).collect();
    read_version(&pairs, &mut notices);
    read(pairs, notices)
}

/// A key and its value, percent-decoded.
pub(super) struct Pair<'a> {
    pub(super) key: Cow<'a, str>,
    pub(super) value: Cow<'a, str>,
}

/// The inputs of pairs that a record holds.
pub(super) fn of_pairs(pairs: &[Pair<'_>]) -> Decoded {
    v1::read(pairs, Vec::new())
}

fn pair(text: &str) -> Option<Pair<'_>> {
    let text = text.strip_prefix("amp;").unwrap_or(text);
    let (key, value) = text.split_once('=').unwrap_or((text, ""));
    let pair = Pair {
        key: unescaped(key),
        value: unescaped(value),
    };
    let empty = pair.key.trim().is_empty() && pair.value.trim().is_empty();
    (!empty && !appended_by_hosts(&pair.key)).then_some(pair)
}

fn unescaped(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// Keys that blogs, social networks and newsletters add to links of others.
fn appended_by_hosts(key: &str) -> bool {
    matches!(key, "secret" | "fbclid" | "gclid") || key.starts_with("utm_")
}

/// The link up to the last separator within the longest length, so that no value is cut in two.
fn whole_pairs<'a>(link: &'a str, notices: &mut Vec<LinkNotice>) -> &'a str {
    let link = link.trim();
    if link.len() <= LONGEST {
        return link;
    }
    notices.push(LinkNotice::TooLong);
    let start = link.get(..link.floor_char_boundary(LONGEST)).unwrap_or("");
    start
        .rfind('&')
        .and_then(|end| start.get(..end))
        .unwrap_or("")
}

fn read_version(pairs: &[Pair<'_>], notices: &mut Vec<LinkNotice>) {
    for pair in pairs.iter().filter(|pair| pair.key == "v") {
        match pair.value.trim().parse::<u32>() {
            Ok(VERSION) => {}
            Ok(version) if version > VERSION => notices.push(LinkNotice::NewerVersion { version }),
            _ => notices.push(LinkNotice::UnreadableVersion {
                text: shown(&pair.value),
            }),
        }
        if notices.len() > NAMED_UNKNOWN_KEYS {
            return;
        }
    }
}

/// Text of a stranger, short and without characters that could disturb the text around it.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST_SHOWN: usize = 40;
    let mut shown: String = text
        .chars()
        .take(LONGEST_SHOWN)
        .map(|character| {
            if disturbs(character) {
                '\u{fffd}'
            } else {
                character
            }
        })
        .collect();
    if text.chars().nth(LONGEST_SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Controls, line separators, and marks that hide text or turn its direction.
pub(crate) fn disturbs(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
