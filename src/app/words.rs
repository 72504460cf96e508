//! Numbers with their units, as the page's controls and tables print them.

use crate::i18n::family::unit_id;
use crate::i18n::{Arg, Messages};
use crate::model::parameter::Unit;

use super::control::fixed;

/// Most decimals a number is shown with.
const MOST: u8 = 4;

/// The fewest decimals that show a number as it is. Counted people are rounded from a hundred up,
/// because a default may be a quotient: 1,965.8 clinicians are shown as 1,966.
pub fn decimals(shown: f64, unit: Option<Unit>) -> u8 {
    if unit == Some(Unit::People) && shown.abs() >= 100.0 {
        return 0;
    }
    (0..MOST)
        .find(|&decimals| {
            (fixed(shown, i32::from(decimals)) - shown).abs() <= 1e-9 * shown.abs().max(1.0)
        })
        .unwrap_or(MOST)
}

/// A stored number as its box shows it, without its unit.
pub fn bare(messages: &Messages, unit: Option<Unit>, value: f64) -> String {
    let shown = value * unit.map_or(1.0, Unit::display_factor);
    messages.number(shown, decimals(shown, unit))
}

/// The words of a unit after a number.
pub fn unit(messages: &Messages, unit: Unit, value: f64) -> String {
    messages.format(unit_id(unit), &[argument(Some(unit), value)])
}

/// A stored number with its unit: "8.5%", "1 week", "4,600,000 people".
pub fn amount(messages: &Messages, unit: Option<Unit>, value: f64) -> String {
    match unit {
        Some(known) => messages.format(
            &format!("{}.value", unit_id(known)),
            &[argument(unit, value)],
        ),
        None => bare(messages, None, value),
    }
}

fn argument(unit: Option<Unit>, value: f64) -> (&'static str, Arg) {
    let shown = value * unit.map_or(1.0, Unit::display_factor);
    ("n", Arg::Number(shown, decimals(shown, unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_they_are() {
        let messages = Messages::default();
        assert_eq!(bare(&messages, Some(Unit::People), 1965.811_965_8), "1,966");
        assert_eq!(bare(&messages, Some(Unit::People), 2.5), "2.5");
        assert_eq!(bare(&messages, Some(Unit::Share), 0.07), "7");
        assert_eq!(bare(&messages, Some(Unit::Share), 0.0735), "7.35");
        assert_eq!(bare(&messages, Some(Unit::Weeks), 1.234_56), "1.2346");
        assert_eq!(amount(&messages, Some(Unit::Weeks), 1.0), "1 week");
        assert_eq!(unit(&messages, Unit::Weeks, 1.2), "weeks");
    }
}
