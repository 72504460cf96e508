//! JSON as records need it: written from names and numbers, read without trusting it.
//!
//! Read by hand rather than with `serde_json`, which the page does not need otherwise: every
//! duplicate key must be seen, and a number kept as written (`1e309`) so that it is refused by name.

use std::fmt::Write;

/// A value as it stands in a file; scalars as written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Json {
    /// A number, `true`, `false` or `null`, as written.
    Plain(String),
    /// A text, unescaped.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// Keys and values in order, duplicates kept.
    Object(Vec<(String, Json)>),
}

/// Where a text stops being JSON, in bytes from its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stop(pub(super) usize);

/// Nesting deeper than this is refused.
const DEEPEST: u32 = 16;

/// The value a text holds.
///
/// # Errors
/// Where it stops being JSON, or is nested deeper than a record is.
pub(super) fn read(text: &str) -> Result<Json, Stop> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0)?;
    reader.blank();
    if reader.at == text.len() {
        Ok(value)
    } else {
        Err(Stop(reader.at))
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blank(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
    }

    /// Whether the text goes on with a sign, which is then passed.
    fn sign(&mut self, sign: char) -> bool {
        self.blank();
        let found = self.rest().starts_with(sign);
        self.at += usize::from(found);
        found
    }

    fn stop<T>(&self) -> Result<T, Stop> {
        Err(Stop(self.at))
    }

    fn value(&mut self, depth: u32) -> Result<Json, Stop> {
        if depth > DEEPEST {
            return self.stop();
        }
        if self.sign('{') {
            let mut pairs = Vec::new();
            if self.sign('}') {
                return Ok(Json::Object(pairs));
            }
            loop {
                self.blank();
                let key = self.text()?;
                if !self.sign(':') {
                    return self.stop();
                }
                pairs.push((key, self.value(depth + 1)?));
                if self.sign('}') {
                    return Ok(Json::Object(pairs));
                }
                if !self.sign(',') {
                    return self.stop();
                }
            }
        }
        if self.sign('[') {
            let mut values = Vec::new();
            if self.sign(']') {
                return Ok(Json::List(values));
            }
            loop {
                values.push(self.value(depth + 1)?);
                if self.sign(']') {
                    return Ok(Json::List(values));
                }
                if !self.sign(',') {
                    return self.stop();
                }
            }
        }
        if self.rest().starts_with('"') {
            return self.text().map(Json::Text);
        }
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')))
            .unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        if !matches!(word, "true" | "false" | "null") && !is_number(word) {
            return self.stop();
        }
        self.at += end;
        Ok(Json::Plain(word.to_owned()))
    }

    fn text(&mut self) -> Result<String, Stop> {
        if !self.sign('"') {
            return self.stop();
        }
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let Some(end) = rest.find(|c: char| c == '"' || c == '\\' || c < ' ') else {
                return self.stop();
            };
            out.push_str(rest.get(..end).unwrap_or_default());
            self.at += end;
            if self.sign('"') {
                return Ok(out);
            }
            out.push(self.escaped()?);
        }
    }

    /// A character after a backslash; half of a surrogate pair becomes the replacement character.
    fn escaped(&mut self) -> Result<char, Stop> {
        let mut escape = self.rest().chars().skip(1);
        let plain = match escape.next() {
            Some(known @ ('"' | '\\' | '/')) => known,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') if self.rest().starts_with('\\') => {
                let high = self.unit()?;
                let before = self.at;
                if (0xd800..0xdc00).contains(&high) && self.rest().starts_with("\\u") {
                    let low = self.unit()?;
                    if (0xdc00..0xe000).contains(&low) {
                        let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                        return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    self.at = before;
                }
                return Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            _ => return self.stop(),
        };
        if !self.rest().starts_with('\\') {
            return self.stop();
        }
        self.at += 2;
        Ok(plain)
    }

    /// The four digits of `\u0000`.
    fn unit(&mut self) -> Result<u32, Stop> {
        let digits = self.rest().get(2..6).unwrap_or_default();
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return self.stop();
        }
        let unit = u32::from_str_radix(digits, 16).or(self.stop())?;
        self.at += 6;
        Ok(unit)
    }
}

/// Whether a word is a number of JSON: no leading zeros, no plus, digits around a point.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (number, power) = word
        .split_once(['e', 'E'])
        .map_or((word, None), |(number, power)| (number, Some(power)));
    let (whole, decimals) = number
        .split_once('.')
        .map_or((number, None), |(whole, decimals)| (whole, Some(decimals)));
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && decimals.is_none_or(digits)
        && power.is_none_or(|power| digits(power.strip_prefix(['+', '-']).unwrap_or(power)))
}

/// A number as JSON has it: the fewest digits that read back to it; `null` for none.
pub(super) fn number(value: Option<f64>) -> String {
    match value {
        Some(value) if value.is_finite() => (value + 0.0).to_string(),
        _ => "null".to_owned(),
    }
}

/// A text as JSON has it.
pub(super) fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // Writing to a string cannot fail. The page's own texts hold none of these.
            c if c < ' ' || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// An object of keys and values that are JSON already, `indent` spaces deep.
pub(super) fn object<K: AsRef<str>>(
    pairs: impl IntoIterator<Item = (K, String)>,
    indent: usize,
) -> String {
    let margin = " ".repeat(indent);
    let lines: Vec<String> = pairs
        .into_iter()
        .map(|(key, value)| format!("{margin}  {}: {value}", text(key.as_ref())))
        .collect();
    format!("{{\n{}\n{margin}}}", lines.join(",\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same text as a reader of other people sees it.
    fn agrees(text: &str) {
        let ours = read(text);
        let theirs = serde_json::from_str::<serde_json::Value>(text);
        // Theirs refuses numbers it cannot hold and halves of surrogate pairs; ours keeps them.
        assert!(ours.is_ok() || theirs.is_err(), "{text}: {ours:?}");
        if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
            same(&ours, &theirs, text);
        } else if !text.contains("\\u") && !text.contains('e') && !text.contains('E') {
            assert!(read(text).is_err(), "{text}");
        }
    }

    fn same(ours: &Json, theirs: &serde_json::Value, text: &str) {
        use serde_json::Value;
        match (ours, theirs) {
            (Json::Plain(word), Value::Null | Value::Bool(_)) => {
                assert_eq!(*word, theirs.to_string());
            }
            (Json::Plain(word), Value::Number(number)) => {
                assert_eq!(word.parse().ok(), number.as_f64(), "{text}");
            }
            (Json::Text(ours), Value::String(theirs)) => assert_eq!(ours, theirs),
            (Json::List(ours), Value::Array(theirs)) => {
                assert_eq!(ours.len(), theirs.len());
                for (ours, theirs) in ours.iter().zip(theirs) {
                    same(ours, theirs, text);
                }
            }
            (Json::Object(ours), Value::Object(theirs)) => {
                for (key, value) in theirs {
                    let (_, own) = ours.iter().rev().find(|(own, _)| own == key).unwrap();
                    same(own, value, text);
                }
            }
            _ => panic!("{text}: {ours:?} {theirs}"),
        }
    }

    #[test]
    fn reads_what_another_reader_reads() {
        let good = r#" {"a": [1, -2.5e-3, 0, true, null, "x\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é😀"], "b": {}, "c": [] , "d":{"e":false}} "#;
        agrees(good);
        // Every beginning, and every single character changed.
        for (at, _) in good.char_indices() {
            agrees(&good[..at]);
            for other in ["", "\"", "{", "]", ",", "0", "e", "\\", "\u{1}", "x"] {
                let rest = good[at..].chars().skip(1).collect::<String>();
                agrees(&format!("{}{other}{rest}", &good[..at]));
            }
        }
        for text in [
            "01", "-", "1.", ".5", "+1", "1e", "1e+", "NaN", "Infinity", "'a'", "tru", "1 2",
        ] {
            assert!(read(text).is_err(), "{text}");
            agrees(text);
        }
        assert_eq!(read("1e309"), Ok(Json::Plain("1e309".to_owned())));
        assert_eq!(read(r#""\ud800x""#), Ok(Json::Text("\u{fffd}x".to_owned())));
        assert_eq!(
            read(r#""\ud800\ud83d\ude00""#),
            Ok(Json::Text("\u{fffd}😀".to_owned()))
        );
        assert!(read(&"[".repeat(1_000_000)).is_err());
    }

    #[test]
    fn what_is_written_reads_back() {
        for sample in ["", "é\"\\\n\u{2028}", "</script>"] {
            assert_eq!(read(&text(sample)), Ok(Json::Text(sample.to_owned())));
        }
        assert_eq!(number(Some(-0.0)), "0");
        assert_eq!(number(Some(f64::NAN)), "null");
    }
}
