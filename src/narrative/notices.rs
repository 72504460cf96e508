//! What is wrong with something typed or linked, and what was done about it.

use crate::i18n::{Arg, Messages, NumberError};
use crate::model::scenario::RangeError;
use crate::model::{Inputs, ParameterId, Value};
use crate::share::link::{self, LinkNotice};

use super::figures;

/// Why a typed number is refused: "Members covered: type a number from 100 to 500,000,000."
pub fn range_error(error: &RangeError, messages: &Messages) -> String {
    let limit = |value| Arg::Text(limit(error.id, value, messages));
    messages.format(
        "error-range",
        &[
            ("label", label(error.id, messages)),
            ("min", limit(error.min)),
            ("max", limit(error.max)),
        ],
    )
}

/// Why a typed text is no number.
pub fn number_error(id: ParameterId, error: NumberError, messages: &Messages) -> String {
    let message = match error {
        NumberError::Blank => "error-blank",
        NumberError::NotANumber => "error-number",
        NumberError::Ambiguous => "error-ambiguous",
    };
    let (min, max, default) = id
        .parameter()
        .and_then(|parameter| parameter.range())
        .map_or((0.0, 0.0, 0.0), |range| {
            (range.min, range.max, range.default)
        });
    messages.format(
        message,
        &[
            ("label", label(id, messages)),
            ("example", Arg::Text(limit(id, default, messages))),
            ("min", Arg::Text(limit(id, min, messages))),
            ("max", Arg::Text(limit(id, max, messages))),
        ],
    )
}

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
        LinkNotice::Clamped { id, value, limit } => messages.format(
            "link-clamped",
            &[
                ("label", label(*id, messages)),
                ("value", Arg::Text(linked(*id, *value, messages))),
                ("limit", Arg::Text(amount(*id, *limit, messages))),
            ],
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
        LinkNotice::Duplicate { id } => {
            messages.format("link-duplicate", &[("label", label(*id, messages))])
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

fn label(id: ParameterId, messages: &Messages) -> Arg {
    Arg::Text(messages.parameter_label(id))
}

/// A default with its unit, or the default policy's name.
fn default(id: ParameterId, messages: &Messages) -> String {
    match Inputs::default().value(id) {
        Value::Number(value) => amount(id, value, messages),
        Value::Policy(policy) => messages.policy(policy),
    }
}

fn amount(id: ParameterId, value: f64, messages: &Messages) -> String {
    let unit = id.parameter().and_then(|parameter| parameter.unit);
    figures::amount(messages, unit, value)
}

/// A limit as its box shows it.
fn limit(id: ParameterId, value: f64, messages: &Messages) -> String {
    let unit = id.parameter().and_then(|parameter| parameter.unit);
    figures::bare(messages, unit, value)
}

/// A linked number that was clamped: with its unit, unless rounding would hide that it differs from
/// its limit or its digits would fill the page.
fn linked(id: ParameterId, value: f64, messages: &Messages) -> String {
    let magnitude = value.abs();
    if magnitude == 0.0 || (1e-3..1e15).contains(&magnitude) {
        amount(id, value, messages)
    } else {
        format!("{value:e}")
    }
}
