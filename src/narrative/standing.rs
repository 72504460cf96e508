//! What is agreed, disputed or unknown, in words.

use super::bargaining::{item, offer};
use crate::i18n::{Arg, Messages};
use crate::proposal::split::Division;
use crate::proposal::{Item, Offer, Standing, Standings};

/// What is said of an input, in one word.
pub fn word(standing: &Standing, messages: &Messages) -> String {
    messages.text(&format!("standing-{}", standing.name()))
}

/// How many inputs are agreed, disputed and unknown.
pub fn counts(standings: &Standings, messages: &Messages) -> String {
    let count = |name: &str| {
        let said = standings.iter().filter_map(|own| own.standing.as_ref());
        Arg::Number(said.filter(|own| own.name() == name).count() as f64, 0)
    };
    messages.format(
        "standing-counts",
        &[
            ("agreed", count("agreed")),
            ("disputed", count("disputed")),
            ("unknown", count("unknown")),
        ],
    )
}

/// That an agreed input stayed when something with another value was opened or chosen; `None` when
/// it is agreed no longer.
pub fn not_taken(
    of: Item,
    other: &Offer,
    standings: &Standings,
    messages: &Messages,
) -> Option<String> {
    let value = standings.agreed(of)?;
    let text = |value| Arg::Text(offer(of, value, messages));
    Some(messages.format(
        "standing-not-taken",
        &[
            ("input", Arg::Text(item(of, messages))),
            ("value", text(value)),
            ("other", text(other)),
        ],
    ))
}

/// What of a split gap is marked as disputed, and that what is agreed is in no part of it; empty
/// while nothing is said of any input.
pub fn split(division: &Division, standings: &Standings, messages: &Messages) -> String {
    let disputed = |of| standings.get(of) == Some(&Standing::Disputed);
    let parts = || division.parts.iter().filter(|part| disputed(part.item));
    let marked = match parts().count() {
        0 => None,
        all if all == division.parts.len() => Some(messages.text("standing-split-all")),
        _ => {
            let shares: Option<Vec<f64>> = parts().map(|part| part.share).collect();
            shares.map(|shares| {
                let share = messages.percent(shares.iter().sum(), 0);
                messages.format("standing-split", &[("share", Arg::Text(share))])
            })
        }
    };
    // The baseline has its own values, agreed or not.
    let agreed = |of| standings.agreed(of).is_some();
    let apart = division.parts.iter().any(|part| agreed(part.item));
    let agreed = standings.all_agreed().next().filter(|_| !apart);
    let agreed = agreed.map(|_| messages.text("standing-split-agreed"));
    let sentences: Vec<String> = marked.into_iter().chain(agreed).collect();
    sentences.join(" ")
}
