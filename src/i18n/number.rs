//! Numbers to text and back: fixed decimals, grouping, and what people type.

/// The marks of a written number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks {
    /// Between groups of three digits.
    pub(super) group: char,
    /// Before the decimals.
    pub(super) decimal: char,
}

/// Shown for what is no number.
const DASH: &str = "–";
/// The typographic minus.
const MINUS: char = '−';

/// Plain digits with exactly so many decimals and an ASCII minus, never `-0`; a dash for NaN and
/// the infinities.
pub(super) fn fixed(value: f64, decimals: u8) -> String {
    if !value.is_finite() {
        return DASH.to_owned();
    }
    let text = format!("{value:.*}", usize::from(decimals));
    match text.strip_prefix('-') {
        Some(digits) if !digits.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) => {
            digits.to_owned()
        }
        _ => text,
    }
}

/// Plain digits with the fewest decimals, up to `most`.
pub(super) fn shortest(value: f64, most: u8) -> String {
    trimmed(&fixed(value, most)).to_owned()
}

/// Plain digits without trailing zeros after the point.
pub(super) fn trimmed(digits: &str) -> &str {
    if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    }
}

/// Plain digits in the marks of a language.
pub(super) fn grouped(plain: &str, marks: Marks) -> String {
    let (negative, digits) = plain
        .strip_prefix('-')
        .map_or((false, plain), |digits| (true, digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::with_capacity(plain.len() + 4);
    if negative {
        out.push(MINUS);
    }
    let length = whole.chars().count();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (length - index).is_multiple_of(3) {
            out.push(marks.group);
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push(marks.decimal);
        out.push_str(decimals);
    }
    out
}

/// Why a typed text is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("no number was typed")]
    Blank,
    /// The text is not a number.
    #[error("the text is not a number")]
    NotANumber,
    /// A mark could be a decimal mark or a grouping mark.
    #[error("the mark could be a decimal or a grouping mark")]
    Ambiguous,
}

/// The sign a number may be typed with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// None.
    None,
    /// A percent sign after it, typed or not.
    Percent,
    /// A dollar sign before it, typed or not.
    Dollars,
}

/// The longest text read as a number; longer ones are refused unread.
const LONGEST: usize = 64;

/// The typed number; a percentage is divided by 100, to the nearest float: "8.7" is 0.087.
pub(super) fn parse(typed: &str, marks: Marks, sign: Sign) -> Result<f64, NumberError> {
    if typed.len() > 4 * LONGEST {
        return Err(NumberError::NotANumber);
    }
    let mut typed = typed.trim_matches(is_space);
    let mut shift = 0;
    match sign {
        Sign::None => {}
        Sign::Percent => {
            typed = typed
                .strip_suffix('%')
                .unwrap_or(typed)
                .trim_end_matches(is_space);
            shift = 2;
        }
        Sign::Dollars => {
            typed = typed
                .strip_prefix('$')
                .unwrap_or(typed)
                .trim_start_matches(is_space);
        }
    }
    if typed.is_empty() {
        return Err(NumberError::Blank);
    }
    let (sign, digits) = match typed.strip_prefix(['-', MINUS]) {
        Some(digits) => ("-", digits),
        None => ("", typed.strip_prefix('+').unwrap_or(typed)),
    };
    let digits = digits.trim_start_matches(is_space);
    let (whole, decimals) = match digits.split_once(marks.decimal) {
        Some((whole, decimals)) => (ungrouped(whole, marks, true)?, decimals),
        None => (ungrouped(digits, marks, false)?, ""),
    };
    let plain = decimals.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || whole.len() + decimals.len() == 0 || whole.len() + decimals.len() > LONGEST {
        return Err(NumberError::NotANumber);
    }
    let value: f64 = format!("{sign}{whole}.{decimals}e-{shift}")
        .parse()
        .map_err(|_| NumberError::NotANumber)?;
    // −0 is 0.
    Ok(value + 0.0)
}

fn is_space(mark: char) -> bool {
    // Unicode's spaces, and the zero-width and direction marks a paste may carry.
    mark.is_whitespace() || matches!(mark, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The digits without their grouping marks: spaces, apostrophes, and the language's own mark, which
/// one time alone must stand before exactly three digits, for "1,5" may mean one and a half.
fn ungrouped(text: &str, marks: Marks, has_decimals: bool) -> Result<String, NumberError> {
    let mut digits = String::with_capacity(text.len());
    let mut groups = 0;
    let mut last = "";
    for (index, part) in text.split(marks.group).enumerate() {
        groups = index;
        last = part;
        if index > 0 && part.is_empty() {
            return Err(NumberError::NotANumber);
        }
        for mark in part.chars() {
            match mark {
                '0'..='9' => digits.push(mark),
                '\'' | '’' | '_' => {}
                _ if is_space(mark) => {}
                _ => return Err(NumberError::NotANumber),
            }
        }
    }
    if groups == 1 && !has_decimals && last.chars().count() != 3 {
        return Err(NumberError::Ambiguous);
    }
    Ok(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: Marks = Marks {
        group: ',',
        decimal: '.',
    };
    const CONTINENTAL: Marks = Marks {
        group: '.',
        decimal: ',',
    };

    fn printed(value: f64, decimals: u8) -> String {
        grouped(&fixed(value, decimals), ENGLISH)
    }

    fn read(typed: &str) -> Result<f64, NumberError> {
        parse(typed, ENGLISH, Sign::None)
    }

    #[test]
    fn numbers_print_grouped_and_never_as_minus_zero() {
        for (value, decimals, text) in [
            (0.0, 0, "0"),
            (-0.0, 0, "0"),
            (-0.4, 0, "0"),
            (-0.04, 1, "0.0"),
            (-0.06, 1, "−0.1"),
            (7.0, 0, "7"),
            (999.0, 0, "999"),
            (999.5, 0, "1,000"),
            (1_965.811_965_8, 0, "1,966"),
            (4_303.46, 1, "4,303.5"),
            (-4_303.46, 1, "−4,303.5"),
            (123_456.0, 0, "123,456"),
            (1_234_567.0, 2, "1,234,567.00"),
            (5e8, 0, "500,000,000"),
            (1e21, 0, "1,000,000,000,000,000,000,000"),
            (f64::NAN, 1, "–"),
            (f64::INFINITY, 0, "–"),
            (f64::NEG_INFINITY, 0, "–"),
        ] {
            assert_eq!(printed(value, decimals), text);
        }
        assert_eq!(grouped("1234567.5", CONTINENTAL), "1.234.567,5");
        assert_eq!(shortest(2.970_000_000_000_000_6, 4), "2.97");
        assert_eq!(shortest(100.0, 4), "100");
    }

    #[test]
    fn typed_numbers_are_read() {
        for (typed, value) in [
            ("0", 0.0_f64),
            ("-0", 0.0),
            (" 4,303.5 ", 4_303.5),
            ("4,600,000", 4.6e6),
            ("4600000", 4.6e6),
            ("4 600 000", 4.6e6),
            ("4\u{a0}600\u{202f}000", 4.6e6),
            ("4'600’000", 4.6e6),
            ("46,00,000", 4.6e6),
            ("\u{200e}4,600\u{feff}", 4_600.0),
            ("1,234", 1_234.0),
            ("1,5.0", 15.0),
            (".5", 0.5),
            ("5.", 5.0),
            ("+7", 7.0),
            ("−7", -7.0),
            ("- 7", -7.0),
            ("007", 7.0),
        ] {
            let result = read(typed);
            assert_eq!(result.map(f64::to_bits), Ok(value.to_bits()), "{typed:?}");
        }
        assert_eq!(parse("1.234,5", CONTINENTAL, Sign::None), Ok(1_234.5));
        assert_eq!(parse("1,5", CONTINENTAL, Sign::None), Ok(1.5));
        assert_eq!(
            parse("1.5", CONTINENTAL, Sign::None),
            Err(NumberError::Ambiguous)
        );
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        for typed in ["", " ", "\u{a0}", "\u{200b}"] {
            assert_eq!(read(typed), Err(NumberError::Blank), "{typed:?}");
        }
        for typed in ["1,5", "1,23", "1,2345", "12,34", "-1,5"] {
            assert_eq!(read(typed), Err(NumberError::Ambiguous), "{typed:?}");
        }
        for typed in [
            "abc", "NaN", "inf", "1e5", "0x10", "1.2.3", "1..2", ".", "-", "+", "--1", "1-2", "5%",
            "$5", "1,,000", "1,", "١٢", "½", "1,000,", "5 weeks",
        ] {
            assert_eq!(read(typed), Err(NumberError::NotANumber), "{typed:?}");
        }
        assert_eq!(read(&"9".repeat(65)), Err(NumberError::NotANumber));
        assert_eq!(read(&"9".repeat(10_000_000)), Err(NumberError::NotANumber));
    }

    #[test]
    fn signs_of_the_unit_may_be_typed_or_left_out() {
        for typed in ["8.7", "8.7%", "8.7 %", " 8.7\u{a0}% "] {
            assert_eq!(parse(typed, ENGLISH, Sign::Percent), Ok(0.087), "{typed:?}");
        }
        for typed in ["170,000", "$170,000", "$ 170,000"] {
            assert_eq!(
                parse(typed, ENGLISH, Sign::Dollars),
                Ok(170_000.0),
                "{typed:?}"
            );
        }
        assert_eq!(parse("%", ENGLISH, Sign::Percent), Err(NumberError::Blank));
        assert_eq!(
            parse("$5", ENGLISH, Sign::Percent),
            Err(NumberError::NotANumber)
        );
        assert_eq!(
            parse("5%%", ENGLISH, Sign::Percent),
            Err(NumberError::NotANumber)
        );
    }

    #[test]
    fn a_percentage_is_the_nearest_float() {
        // Dividing by 100 would miss some of these by one unit in the last place.
        for thousandths in 0..=1_000_u32 {
            let typed = format!("{}.{}", thousandths / 10, thousandths % 10);
            let nearest: f64 = format!("{thousandths}e-3").parse().unwrap();
            assert_eq!(parse(&typed, ENGLISH, Sign::Percent), Ok(nearest));
        }
    }

    #[test]
    fn what_is_printed_reads_back() {
        for step in 0..200_000_u32 {
            let value = (f64::from(step) - 100_000.0) * 37.5;
            for decimals in [1, 2, 4] {
                assert_eq!(read(&printed(value, decimals)), Ok(value + 0.0));
            }
        }
    }
}
