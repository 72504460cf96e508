//! What is said of proposals that a link brings, and of what the browser keeps.

use super::notices::clamped;
use crate::i18n::{Arg, Messages};
use crate::share::link::TableNotice;
use crate::share::link::table::MOST;

/// What is said of the proposals of a link.
pub fn table_notice(notice: &TableNotice, messages: &Messages) -> String {
    let count = |count: usize| ("n", Arg::Number(count as f64, 0));
    let said = |place: usize, said: String| {
        let whose = match place {
            0 => messages.text("link-table-baseline"),
            _ => messages.format("link-table-proposal", &[count(place)]),
        };
        let args = [("whose", Arg::Text(whose)), ("said", Arg::Text(said))];
        messages.format("link-table-said", &args)
    };
    match notice {
        TableNotice::TooMany { count: beyond } => messages.format(
            "link-table-too-many",
            &[count(*beyond), ("most", Arg::Number(MOST as f64, 0))],
        ),
        TableNotice::Unreadable { place, text } => said(
            *place,
            messages.format(
                "link-table-unreadable",
                &[("text", Arg::Text(text.clone()))],
            ),
        ),
        TableNotice::Clamped {
            place,
            id,
            value,
            limit,
        } => {
            let label = messages.parameter_label(*id);
            let unit = super::notices::unit(*id);
            said(*place, clamped(label, unit, (*value, *limit), messages))
        }
        TableNotice::Mix { place } => said(*place, messages.text("link-table-mix")),
        TableNotice::Text { place } => said(*place, messages.text("link-table-text")),
        TableNotice::More { count: more } => messages.format("link-table-more", &[count(*more)]),
        TableNotice::Laid {
            count: laid,
            replaced,
        } => {
            let id = if *replaced {
                "link-table-laid-replaced"
            } else {
                "link-table-laid"
            };
            messages.format(id, &[count(*laid)])
        }
    }
}
