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
