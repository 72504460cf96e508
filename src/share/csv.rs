//! Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet program.
//!
//! The text begins with the mark of UTF-8: without it Excel reads names such as “clinician’s” as
//! another character set. Programs that do not expect it read it as part of the first name; `utf-8-sig`
//! in Python and `read_csv` in R and pandas take it off.

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A number, written with the fewest digits that read back to it.
    Number(f64),
    /// A text.
    Text(String),
    /// Nothing.
    Empty,
}

impl From<Option<f64>> for Cell {
    fn from(value: Option<f64>) -> Self {
        match value {
            // Adding zero turns −0 into 0.
            Some(value) if value.is_finite() => Self::Number(value + 0.0),
            _ => Self::Empty,
        }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A table as a file: a row of names, then the rows.
pub fn file(names: &[&str], rows: &[Vec<Cell>]) -> String {
    let mut text = String::from("\u{feff}");
    line(&mut text, names.iter().map(|name| field(name)));
    for row in rows {
        line(
            &mut text,
            row.iter().map(|cell| match cell {
                Cell::Number(number) => number.to_string(),
                Cell::Text(text) => field(text),
                Cell::Empty => String::new(),
            }),
        );
    }
    text
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    text.push_str(&fields.collect::<Vec<_>>().join(","));
    text.push_str("\r\n");
}

/// A text as a field: one that a spreadsheet program would take for a formula gets an apostrophe
/// before it, one with a comma, a quote or a line break gets quotes around it.
pub fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_a_formula_and_never_more_than_one_field() {
        for (text, expected) in [
            ("plain", "plain"),
            ("a, b", "\"a, b\""),
            ("say \"a\"", "\"say \"\"a\"\"\""),
            ("two\r\nlines", "\"two\r\nlines\""),
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("\t=1", "'\t=1"),
            (
                "=HYPERLINK(\"x\",\"y\")",
                "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
            ),
        ] {
            assert_eq!(field(text), expected);
        }
    }

    #[test]
    fn a_file_has_a_mark_and_as_many_fields_in_every_line() {
        let rows = [
            vec!["a".into(), Some(-0.5).into()],
            vec![Cell::Empty, Cell::from(Some(f64::NAN))],
        ];
        assert_eq!(file(&["x", "y"], &rows), "\u{feff}x,y\r\na,-0.5\r\n,\r\n");
    }
}
