//! One sheet of cells as an Office Open XML workbook, in an archive without compression.
//!
//! Every spreadsheet program opens it, where a flat `.fods` opens in few and the XML of 2003
//! not in the ones of the web; the archive around it costs the page a checksum.

use std::fmt::Write;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A formula without its `=`, and the number it gives.
    Formula(String, f64),
    /// A formula whose result is a text, and the text.
    Said(String, String),
    /// Nothing.
    Empty,
}

/// A sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sheet {
    /// Its title.
    pub(super) title: String,
    /// Widths of the columns, characters.
    pub(super) widths: Vec<f64>,
    /// Its rows.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Names of cells, with the row of each, from 0, in column [`VALUES`].
    pub(super) names: Vec<(String, usize)>,
}

/// The column that names stand for.
pub(super) const VALUES: usize = 2;

/// A text inside an element or an attribute; what XML cannot hold is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c < ' ' && !matches!(c, '\n' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// The letter of a column; sheets here have fewer than 26.
fn letter(column: usize) -> char {
    char::from(b'A' + (column % 26) as u8)
}

impl Sheet {
    /// The workbook as a file.
    pub(super) fn file(&self) -> Vec<u8> {
        let title = escaped(&self.title);
        let mut names = String::new();
        for (name, row) in &self.names {
            let (column, row) = (letter(VALUES), row + 1);
            // Writing to a string cannot fail.
            let _ = write!(
                names,
                "<definedName name=\"{name}\">'{title}'!${column}${row}</definedName>"
            );
        }
        let workbook = format!(
            "{HEAD}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
             <sheet name=\"{title}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>\
             <definedNames>{names}</definedNames><calcPr fullCalcOnLoad=\"1\"/></workbook>"
        );
        let mut widths = String::new();
        for (width, n) in self.widths.iter().zip(1..) {
            let _ = write!(
                widths,
                "<col min=\"{n}\" max=\"{n}\" width=\"{width}\" customWidth=\"1\"/>"
            );
        }
        let mut sheet =
            format!("{HEAD}<worksheet xmlns=\"{MAIN}\"><cols>{widths}</cols><sheetData>");
        for (row, n) in self.rows.iter().zip(1..) {
            let _ = write!(sheet, "<row r=\"{n}\">");
            for (column, cell) in row.iter().enumerate() {
                let at = letter(column);
                let _ = match cell {
                    Cell::Empty => Ok(()),
                    Cell::Number(value) => write!(sheet, "<c r=\"{at}{n}\"><v>{value}</v></c>"),
                    Cell::Text(text) => write!(
                        sheet,
                        "<c r=\"{at}{n}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                        escaped(text)
                    ),
                    Cell::Formula(formula, value) => write!(
                        sheet,
                        "<c r=\"{at}{n}\"><f>{}</f><v>{value}</v></c>",
                        escaped(formula)
                    ),
                    Cell::Said(formula, text) => write!(
                        sheet,
                        "<c r=\"{at}{n}\" t=\"str\"><f>{}</f><v>{}</v></c>",
                        escaped(formula),
                        escaped(text)
                    ),
                };
            }
            sheet.push_str("</row>");
        }
        sheet.push_str("</sheetData></worksheet>");
        archive(&[
            ("[Content_Types].xml", TYPES),
            ("_rels/.rels", RELATIONS),
            ("xl/workbook.xml", &workbook),
            ("xl/_rels/workbook.xml.rels", SHEETS),
            ("xl/worksheets/sheet1.xml", &sheet),
        ])
    }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
</Types>";
const RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
</Relationships>";
const SHEETS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
</Relationships>";

/// Files in a ZIP archive, stored as they are and dated 1 January 1980, so that equal sheets are
/// equal files.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut out: Vec<u8> = Vec::new();
    let mut directory: Vec<u8> = Vec::new();
    for (name, text) in files {
        let start = out.len() as u32;
        let size = (text.len() as u32).to_le_bytes();
        // Version needed, UTF-8 names, no compression, time, date, checksum, sizes, name, no extra.
        let mut head: Vec<u8> = Vec::new();
        head.extend([20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0]);
        head.extend(checksum(text.as_bytes()).to_le_bytes());
        head.extend(size);
        head.extend(size);
        head.extend((name.len() as u16).to_le_bytes());
        head.extend([0, 0]);
        out.extend(b"PK\x03\x04");
        out.extend(&head);
        out.extend(name.as_bytes());
        out.extend(text.as_bytes());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&head);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = (files.len() as u16).to_le_bytes();
    let start = (out.len() as u32).to_le_bytes();
    let size = (directory.len() as u32).to_le_bytes();
    out.extend(directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend([count, count].concat());
    out.extend([size, start].concat());
    out.extend([0, 0]);
    out
}

/// The CRC-32 of a ZIP archive.
fn checksum(bytes: &[u8]) -> u32 {
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 }
        })
    });
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }

    #[test]
    fn no_text_leaves_its_element() {
        assert_eq!(
            escaped("<a b=\"c\">&\u{0}\u{1b}é</a>"),
            "&lt;a b=&quot;c&quot;&gt;&amp;é&lt;/a&gt;"
        );
    }
}
