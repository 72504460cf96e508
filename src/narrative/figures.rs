//! How every number is rounded for display, wherever it is shown.

use crate::i18n::family::unit_id;
use crate::i18n::{Arg, Messages};
pub use crate::model::access::BUSINESS_DAYS_PER_WEEK;
use crate::model::parameter::Unit;
use crate::model::units::digits;
use crate::model::{Inputs, ParameterId};

/// What a result is, and so how it is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Clinicians and other people: whole from a hundred up, else with one decimal where needed.
    People,
    /// Full-time equivalents, rounded like people.
    Fte,
    /// Members for each full-time equivalent, whole.
    Members,
    /// US dollars and cents.
    Cents,
    /// US dollars: whole, from a million up with four significant digits.
    Dollars,
    /// Weeks, one decimal.
    Weeks,

    /// Weeks shown as business days, whole.
    BusinessDays,
    /// A count of business days, one decimal where needed.
    Days,
    /// A fraction as a percentage, one decimal where needed.
    Share,
    /// A pure number, two decimals.
    Number,
}

impl Figure {
    /// The number to put into a message, in the unit it is shown in, with its decimals.
    ///
    /// # Examples
    /// ```
    /// use caseload::i18n::Arg;
    /// use caseload::narrative::figures::Figure;
    /// assert_eq!(Figure::People.arg(1965.8), Arg::Number(1965.8, 0));
    /// assert_eq!(Figure::BusinessDays.arg(4.15), Arg::Number(20.75, 0));
    /// ```
    pub fn arg(self, value: f64) -> Arg {
        let shown = self.shown(value);
        Arg::Number(shown, self.decimals(shown))
    }

    /// The number as it stands on the page; the catalogue's "none" when it does not exist, and
    /// "under …" when it is not zero but would print as zero.
    pub fn text(self, messages: &Messages, value: Option<f64>) -> String {
        let Some(value) = value.filter(|value| value.is_finite()) else {
            return messages.text("number-none");
        };
        let shown = self.shown(value);
        let decimals = self.decimals(shown);
        let least = 0.1_f64.powi(i32::from(self.most_decimals()));
        if self == Self::Share && shown > 100.0 - least / 2.0 && shown < 100.0 {
            let most = messages.percent(1.0 - least / 100.0, self.most_decimals());
            return messages.format("number-over", &[("number", Arg::Text(most))]);
        }
        if shown > 0.0 && shown < least / 2.0 {
            let least = self.sign(messages, least, self.most_decimals());
            return messages.format("number-under", &[("number", Arg::Text(least))]);
        }
        self.sign(messages, shown, decimals)
    }

    /// The number rounded as it is shown, in stored units: differences of shown numbers are taken
    /// from this, so that what stands on the page adds up.
    pub fn rounded(self, value: f64) -> f64 {
        let shown = self.shown(value);
        let (scale, decimals) = match self {
            Self::Dollars => {
                let (_, scale) = dollar_scale(shown);
                (scale, significant_of_dollars(shown / scale, scale))
            }
            _ => (1.0, self.decimals(shown)),
        };
        let printed = format!("{:.*}", usize::from(decimals), shown / scale);
        // What was printed from a number reads back as one.
        printed.parse().map_or(shown, |read: f64| read * scale) / self.factor()
    }

    fn sign(self, messages: &Messages, shown: f64, decimals: u8) -> String {
        match self {
            Self::Share => messages.percent(shown / 100.0, decimals),
            Self::Dollars => dollars(messages, shown),
            Self::Cents => messages.dollars(shown, decimals),
            _ => messages.number(shown, decimals),
        }
    }

    /// The factor from the stored number to the number shown.
    pub const fn factor(self) -> f64 {
        match self {
            Self::Share => 100.0,
            Self::BusinessDays => BUSINESS_DAYS_PER_WEEK,
            _ => 1.0,
        }
    }

    fn shown(self, value: f64) -> f64 {
        value * self.factor()
    }

    const fn most_decimals(self) -> u8 {
        match self {
            Self::Members | Self::Dollars | Self::BusinessDays => 0,
            Self::People | Self::Fte | Self::Weeks | Self::Days | Self::Share => 1,
            Self::Cents | Self::Number => 2,
        }
    }

    fn decimals(self, shown: f64) -> u8 {
        match self {
            Self::People | Self::Fte => people_decimals(shown),
            Self::Days | Self::Share => decimals(shown, self.most_decimals()),
            _ => self.most_decimals(),
        }
    }
}

const MILLION: f64 = 1e6;

/// US dollars as the page prints them everywhere but in the worksheet, which has them to the
/// dollar, as exports have them unrounded.
fn dollars(messages: &Messages, amount: f64) -> String {
    let (id, scale) = dollar_scale(amount);
    let scaled = amount / scale;
    let decimals = decimals(scaled, significant_of_dollars(scaled, scale));
    match id {
        Some(id) => messages.format(id, &[("n", Arg::Number(scaled, decimals))]),
        None => messages.dollars(amount, 0),
    }
}

/// The message an amount of dollars is printed by, if that is not a plain number, and its unit.
fn dollar_scale(amount: f64) -> (Option<&'static str>, f64) {
    match amount.abs() {
        size if size >= 999.95 * MILLION => (Some("number-dollars-billion"), 1e3 * MILLION),
        size if size >= MILLION - 0.5 => (Some("number-dollars-million"), MILLION),
        _ => (None, 1.0),
    }
}

/// Most decimals of an amount in its unit: four significant digits of millions and billions.
fn significant_of_dollars(scaled: f64, scale: f64) -> u8 {
    if scale > 1.0 {
        significant(scaled, 4)
    } else {
        0
    }
}

/// None from a hundred up, else the fewest of up to one.
fn people_decimals(shown: f64) -> u8 {
    if shown.abs() >= 99.95 {
        0
    } else {
        decimals(shown, 1)
    }
}

/// The fewest decimals, up to `most`, that print the same as `most` do.
pub fn decimals(shown: f64, most: u8) -> u8 {
    let printed = format!("{shown:.*}", usize::from(most));
    let digits = printed.trim_end_matches('0');
    let kept = digits
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    u8::try_from(kept).unwrap_or(most).min(most)
}

/// Most decimals a parameter is shown with.
const MOST_DECIMALS: u8 = 4;

/// A parameter's value to put into a message, as its box shows it.
pub fn parameter_arg(inputs: &Inputs, id: ParameterId) -> Arg {
    let unit = id.parameter().and_then(|parameter| parameter.unit);
    parameter_argument(unit, inputs.number(id).unwrap_or(0.0)).1
}

fn parameter_argument(unit: Option<Unit>, value: f64) -> (&'static str, Arg) {
    let shown = value * unit.map_or(1.0, Unit::display_factor);
    let decimals = match unit {
        // The default is a quotient: 1,965.8 clinicians are shown as 1,966.
        Some(Unit::People) => people_decimals(shown),
        // Converted from what is stored: more digits would only be those of a quotient.
        Some(
            own @ (Unit::VisitsPerMonth
            | Unit::MembersPerFte
            | Unit::FtePerThousandMembers
            | Unit::ShareOfPaidHours),
        ) => decimals(shown, significant(shown, digits(own))),
        Some(Unit::Fte) if shown >= 10.0 => decimals(shown, significant(shown, digits(Unit::Fte))),
        _ => decimals(shown, MOST_DECIMALS),
    };
    ("n", Arg::Number(shown, decimals))
}

/// A parameter's stored value as its box shows it, without its unit: "8.5" for a share of 0.085.
pub fn bare(messages: &Messages, unit: Option<Unit>, value: f64) -> String {
    match parameter_argument(unit, value) {
        (_, Arg::Number(shown, decimals)) => messages.number(shown, decimals),
        (_, Arg::Text(text)) => text,
    }
}

/// The words of a unit after a parameter's value: "week", "% a year".
pub fn unit(messages: &Messages, unit: Unit, value: f64) -> String {
    messages.format(unit_id(unit), &[parameter_argument(Some(unit), value)])
}

/// A parameter's stored value with its unit: "8.5%", "1 week", "4,600,000 people".
///
/// # Examples
/// ```
/// use caseload::i18n::Messages;
/// use caseload::model::parameter::Unit;
/// use caseload::narrative::figures::amount;
/// let messages = Messages::default();
/// assert_eq!(amount(&messages, Some(Unit::SharePerYear), 0.085), "8.5% a year");
/// assert_eq!(amount(&messages, Some(Unit::Weeks), 1.0), "1 week");
/// ```
pub fn amount(messages: &Messages, unit: Option<Unit>, value: f64) -> String {
    match unit {
        Some(known) => messages.format(
            &format!("{}.value", unit_id(known)),
            &[parameter_argument(unit, value)],
        ),
        None => bare(messages, None, value),
    }
}

/// A number put into a worksheet formula: ten significant digits, so that whoever types the line
/// into a pocket calculator gets its result to the digits shown.
pub fn term(messages: &Messages, value: f64) -> String {
    messages.short_number(value, significant(value, 10))
}

/// The result of a worksheet line with its unit: six significant digits, the whole part in full, and
/// seven decimals at most.
///
/// # Examples
/// ```
/// use caseload::i18n::Messages;
/// use caseload::model::parameter::Unit;
/// use caseload::narrative::figures::result;
/// let messages = Messages::default();
/// assert_eq!(result(&messages, Some(Unit::Fte), 3520.758_101), "3,520.76 FTE");
/// assert_eq!(result(&messages, Some(Unit::Share), 0.000_483_364_2), "0.0483364%");
/// ```
pub fn result(messages: &Messages, unit: Option<Unit>, value: f64) -> String {
    let shown = value * unit.map_or(1.0, Unit::display_factor);
    let most = decimals(shown, significant(shown, 6).min(7));
    match unit {
        Some(known) => messages.format(
            &format!("{}.value", unit_id(known)),
            &[("n", Arg::Number(shown, most))],
        ),
        None => messages.number(shown, most),
    }
}

/// The decimals that leave a number this many significant digits; the whole part stays whole.
fn significant(value: f64, digits: u8) -> u8 {
    let size = value.abs();
    if size == 0.0 {
        return 0;
    }
    let mut decimals = digits - 1;
    let mut scale = 1.0;
    while decimals > 0 && size >= scale * 10.0 {
        scale *= 10.0;
        decimals -= 1;
    }
    scale = 1.0;
    while decimals < MOST_PLACES && size < scale {
        scale /= 10.0;
        decimals += 1;
    }
    decimals
}

/// Nothing on the page is told apart beyond this many decimals.
const MOST_PLACES: u8 = 18;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_are_printed_with_digits_that_mean_something() {
        let messages = Messages::default();
        for (amount, printed) in [
            (0.0, "$0"),
            (0.2, "under $1"),
            (170_000.4, "$170,000"),
            (999_999.4, "$999,999"),
            (999_999.6, "$1 million"),
            (4_111_645.2, "$4.112 million"),
            (379_743_132.0, "$379.7 million"),
            (380_000_000.0, "$380 million"),
            (999_950_000.0, "$1 billion"),
            (1_519_000_000.0, "$1.519 billion"),
        ] {
            assert_eq!(Figure::Dollars.text(&messages, Some(amount)), printed);
        }
        // What is read off the page adds up.
        assert_eq!(Figure::Dollars.rounded(379_743_132.0), 379_700_000.0);
        assert_eq!(Figure::Dollars.rounded(170_000.4), 170_000.0);
    }
}
