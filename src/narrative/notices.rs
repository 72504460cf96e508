//! What could not be taken from a link as written, and what was done about it.

use crate::i18n::{Arg, Messages};
use crate::model::parameter::Unit;
use crate::model::projection::HiringPlan;
use crate::model::{Inputs, ParameterId, Value};
use crate::share::link::{self, LinkNotice};

use super::figures;

/// What a link said and what was used instead.
pub fn link_notice(notice: &LinkNotice, messages: &Messages) -> String {
    let text = |text: &str| Arg::Text(text.to_owned());
    match notice {
        LinkNotice::UnknownKey { key } => {
            messages.format("link-unknown-key", &[("key", text(key))])
        }
        LinkNotice::MoreUnknownKeys { count } => messages.format(
            "link-unknown-keys-more",
            &[("n", Arg::Number(*count as f64, 0))],
        ),
        LinkNotice::Clamped { id, value, limit } => clamped(
            messages.parameter_label(*id),
            unit(*id),
            (*value, *limit),
            messages,
        ),
        LinkNotice::Unreadable { id, text: value } => {
            let message = match Inputs::default().value(*id) {
                Value::Number(_) => "link-unreadable",
                Value::Policy(_) => "link-unreadable-policy",
            };
            messages.format(
                message,
                &[
                    ("label", label(*id, messages)),
                    ("text", text(value)),
                    ("value", Arg::Text(default(*id, messages))),
                ],
            )
        }
        LinkNotice::Duplicate { id } => twice(label(*id, messages), messages),
        LinkNotice::Mix(notice) => super::mix::link_notice(notice, messages),
        LinkNotice::TermClamped { id, value, limit } => clamped(
            messages.term_label(*id),
            id.unit(),
            (*value, *limit),
            messages,
        ),
        LinkNotice::TermUnreadable { id, text: value } => {
            let (message, default) = match id.range() {
                Some(range) => (
                    "link-unreadable",
                    figures::amount(messages, id.unit(), range.default),
                ),
                None => (
                    "link-unreadable-policy",
                    messages.hiring(HiringPlan::default()),
                ),
            };
            messages.format(
                message,
                &[
                    ("label", Arg::Text(messages.term_label(*id))),
                    ("text", text(value)),
                    ("value", Arg::Text(default)),
                ],
            )
        }
        LinkNotice::TermDuplicate { id } => twice(Arg::Text(messages.term_label(*id)), messages),
        LinkNotice::ObservedClamped { id, value, limit } => clamped(
            messages.observed_label(*id),
            id.unit(),
            (*value, *limit),
            messages,
        ),
        LinkNotice::ObservedUnreadable { id, text: value } => messages.format(
            "link-observed-unreadable",
            &[
                ("label", Arg::Text(messages.observed_label(*id))),
                ("text", text(value)),
            ],
        ),
        LinkNotice::ObservedDuplicate { id } => {
            twice(Arg::Text(messages.observed_label(*id)), messages)
        }
        LinkNotice::UnknownOrigin { text: id } => {
            messages.format("link-unknown-origin", &[("text", text(id))])
        }
        LinkNotice::SecondOrigin => messages.text("link-second-origin"),
        LinkNotice::Table(notice) => super::carried::table_notice(notice, messages),
        LinkNotice::Claim(notice) => super::share::claim_notice(notice, messages),
        LinkNotice::Missing { count } => {
            messages.format("link-missing", &[("n", Arg::Number(*count as f64, 0))])
        }
        LinkNotice::NewerVersion { version } => messages.format(
            "link-newer",
            &[("version", Arg::Number(f64::from(*version), 0))],
        ),
        LinkNotice::UnreadableVersion { text: value } => messages.format(
            "link-version",
            &[
                ("text", text(value)),
                ("version", Arg::Number(f64::from(link::VERSION), 0)),
            ],
        ),
        LinkNotice::TooLong => messages.format(
            "link-too-long",
            &[("n", Arg::Number(link::LONGEST as f64, 0))],
        ),
    }
}

/// That something stands in a link twice.
fn twice(label: Arg, messages: &Messages) -> String {
    messages.format("link-duplicate", &[("label", label)])
}

/// That the limit is used instead of a number beyond it.
pub(super) fn clamped(
    label: String,
    unit: Option<Unit>,
    (value, limit): (f64, f64),
    messages: &Messages,
) -> String {
    messages.format(
        "link-clamped",
        &[
            ("label", Arg::Text(label)),
            ("value", Arg::Text(linked(unit, value, limit, messages))),
            ("limit", Arg::Text(figures::amount(messages, unit, limit))),
        ],
    )
}

pub(super) fn label(id: ParameterId, messages: &Messages) -> Arg {
    Arg::Text(messages.parameter_label(id))
}

/// A default with its unit, or the default policy's name.
fn default(id: ParameterId, messages: &Messages) -> String {
    match Inputs::default().value(id) {
        Value::Number(value) => amount(id, value, messages),
        Value::Policy(policy) => messages.policy(policy),
    }
}

pub(super) fn amount(id: ParameterId, value: f64, messages: &Messages) -> String {
    figures::amount(messages, unit(id), value)
}

pub(super) fn unit(id: ParameterId) -> Option<Unit> {
    id.parameter().and_then(|parameter| parameter.unit)
}

/// A linked number that was clamped: with its unit, unless its digits would fill the page or
/// rounding would hide that it differs from the limit.
pub(super) fn linked(unit: Option<Unit>, value: f64, limit: f64, messages: &Messages) -> String {
    let text = figures::amount(messages, unit, value);
    if value.abs() < 1e15 && text != figures::amount(messages, unit, limit) {
        text
    } else {
        format!("{value:e}")
    }
}
