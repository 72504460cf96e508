//! Advances of a generic sans, so that snapshots and files lay out alike on every machine.

/// Width of `text` as a multiple of the font size.
pub(crate) fn ems(text: &str, strong: bool) -> f64 {
    let hundredths: u32 = text.chars().map(advance).sum();
    // Weight 600 is about a twentieth wider.
    f64::from(hundredths) * if strong { 0.0105 } else { 0.01 }
}

/// Advance of a character in hundredths of the font size: widths of common sans fonts, rounded up.
fn advance(c: char) -> u32 {
    match c {
        '\u{200a}' => 8,
        '\u{2009}' | '\u{202f}' => 18,
        'i' | 'j' | 'l' | 'I' | '\'' | '’' | '|' | 'í' | 'ì' => 26,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '!' | '¡' | '·' => 29,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' => 38,
        '-' | '"' | '“' | '”' | '°' | '*' => 46,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' | 'J' | '?' | '¿' => 56,
        '0'..='9' => 65,
        'm' | 'M' | 'W' | '%' | '@' | '—' | '…' => 96,
        'w' => 80,
        'O' | 'Q' | 'G' | 'D' | 'N' | 'H' | 'U' | 'C' | 'Ó' | 'Ú' | 'Ñ' => 76,
        'A' | 'B' | 'E' | 'F' | 'K' | 'L' | 'P' | 'R' | 'S' | 'T' | 'V' | 'X' | 'Y' | 'Z' | 'Á'
        | 'É' => 66,
        _ => 62,
    }
}
