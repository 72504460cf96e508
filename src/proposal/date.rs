//! A day of the calendar, without a clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day, written year-month-day (`2026-10-03`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is no day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form 2026-10-03")]
pub struct DateError;

impl Date {
    /// The year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// The day a text names.
    ///
    /// # Examples
    /// ```
    /// use caseload::proposal::Date;
    /// assert!("2024-02-29".parse::<Date>().is_ok());
    /// assert!("2026-02-29".parse::<Date>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, DateError> {
        let digits = |text: &str, length: usize| {
            (text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse::<u16>().ok())
                .flatten()
                .ok_or(DateError)
        };
        let mut parts = text.split('-');
        let mut part = |length| digits(parts.next().ok_or(DateError)?, length);
        let (year, month, day) = (part(4)?, part(2)? as u8, part(2)? as u8);
        let known = (1..=days_in(year, month)).contains(&day);
        if known && parts.next().is_none() {
            Ok(Self { year, month, day })
        } else {
            Err(DateError)
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:04}-{:02}-{:02}",
            self.year, self.month, self.day
        )
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_and_nothing_else() {
        for text in ["2026-10-03", "2000-02-29", "0001-12-31"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "2026-10",
            "2026-10-03-",
            "2026-13-01",
            "2026-00-10",
            "1900-02-29",
            "2026-1-1",
            "+026-10-03",
            "2026-10-031",
            "２026-10-03",
        ] {
            assert_eq!(text.parse::<Date>(), Err(DateError), "{text}");
        }
    }
}
