//! Where a default comes from.

use yew::prelude::*;

use crate::app::control::Control;
use crate::app::units::Shown;
use crate::i18n::{Arg, Messages};
use crate::model::parameter::{Range, Status};
use crate::narrative::figures as words;

/// A number's default, limits, evidence, kind of source and source; with `help` what it means, too,
/// where that does not stand just above.
pub fn source(
    control: Control,
    shown: Shown,
    range: &Range,
    help: bool,
    messages: &Messages,
) -> Html {
    let (unit, range) = (shown.unit, shown.range(range));
    let id = format!("parameter-{}", control.name());
    let amount = |value| Arg::Text(words::amount(messages, unit, value));
    let status = match control {
        Control::Parameter(id) => id.parameter().map_or(&[][..], |parameter| parameter.status),
        Control::BookableHours => &[Status::Derived],
        Control::Stream(..) | Control::Observed(_) => &[],
        Control::Term(_) => &[Status::Choice],
    };
    let statuses = status
        .iter()
        .map(|status| messages.status(*status))
        .collect::<Vec<_>>()
        .join(", ");
    html! {
        <>
            if help {
                <p>{ messages.text(&format!("{id}.help")) }</p>
            }
            <p>{ messages.text(&format!("{id}.source")) }</p>
            <p>
                { messages.format("field-default", &[("value", amount(range.default))]) }
                { " · " }
                { messages.format("field-range", &[("min", amount(range.min)), ("max", amount(range.max))]) }
                if let Some((low, high)) = range.evidence {
                    { " · " }
                    { messages.format("field-evidence", &[("min", amount(low)), ("max", amount(high))]) }
                }
                { " · " }
                { messages.format("field-status", &[("status", Arg::Text(statuses))]) }
            </p>
        </>
    }
}
