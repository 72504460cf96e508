//! Reads a workbook and computes its formulas, sharing no code with the program that wrote it.

use std::collections::BTreeMap;

/// A cell of a sheet.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    pub(crate) formula: Option<String>,
    pub(crate) value: String,
}

/// The cells of a workbook, by address, and the addresses of its names; through the archive's own
/// directory.
pub(crate) fn workbook(bytes: &[u8]) -> (BTreeMap<String, Cell>, BTreeMap<String, String>) {
    let number = |at: usize, size: usize| {
        let bytes = bytes[at..at + size].iter().rev();
        bytes.fold(0, |number, byte| number << 8 | usize::from(*byte))
    };
    let end = bytes.len() - 22;
    assert_eq!(bytes[end..end + 4], *b"PK\x05\x06");
    let mut files = BTreeMap::new();
    let mut at = number(end + 16, 4);
    assert_eq!(at + number(end + 12, 4), end);
    for _ in 0..number(end + 10, 2) {
        assert_eq!(bytes[at..at + 4], *b"PK\x01\x02");
        let (size, name) = (number(at + 20, 4), number(at + 28, 2));
        let local = number(at + 42, 4);
        assert_eq!(bytes[local..local + 4], *b"PK\x03\x04");
        assert_eq!(bytes[local + 4..local + 30], bytes[at + 6..at + 32]);
        let path = String::from_utf8(bytes[at + 46..at + 46 + name].to_vec()).unwrap();
        let start = local + 30 + name;
        let text = String::from_utf8(bytes[start..start + size].to_vec()).unwrap();
        files.insert(path, text);
        at += 46 + name;
    }
    assert_eq!(files.len(), 5);
    let plain = |text: &str| {
        text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&")
    };
    let inside = |text: &str, open: &str, close: &str| {
        let (_, rest) = text.split_once(open)?;
        Some(plain(rest.split_once(close).unwrap().0))
    };
    let sheet = &files["xl/worksheets/sheet1.xml"];
    let cells = sheet.split("<c r=\"").skip(1).map(|cell| {
        let address = cell.split('"').next().unwrap().to_owned();
        let value = inside(cell, "<v>", "</v>").or_else(|| inside(cell, "<t>", "</t>"));
        let cell = Cell {
            formula: inside(cell, "<f>", "</f>"),
            value: value.unwrap(),
        };
        (address, cell)
    });
    let names = files["xl/workbook.xml"]
        .split("<definedName name=\"")
        .skip(1);
    let names = names.map(|name| {
        let (name, rest) = name.split_once('"').unwrap();
        let address = inside(rest, "!", "<").unwrap().replace('$', "");
        (name.to_owned(), address)
    });
    (cells.collect(), names.collect())
}

/// Computes formulas as spreadsheet programs do: a minus sign before a term binds tighter than a
/// power, and powers bind to the left.
pub(crate) struct Calculator<'a> {
    pub(crate) cells: &'a BTreeMap<String, Cell>,
    pub(crate) names: &'a BTreeMap<String, String>,
}

impl Calculator<'_> {
    pub(crate) fn cell(&self, address: &str) -> f64 {
        let cell = &self.cells[address];
        match &cell.formula {
            Some(formula) => {
                let mut rest = formula.as_str();
                let value = self.sum(&mut rest);
                assert_eq!(rest, "", "{formula}");
                value
            }
            None => cell.value.parse().unwrap(),
        }
    }

    fn next(rest: &mut &str, sign: char) -> bool {
        let text = rest.trim_start();
        let found = text.strip_prefix(sign);
        *rest = found.unwrap_or(text);
        found.is_some()
    }

    fn sum(&self, rest: &mut &str) -> f64 {
        let mut value = self.product(rest);
        loop {
            if Self::next(rest, '+') {
                value += self.product(rest);
            } else if Self::next(rest, '-') {
                value -= self.product(rest);
            } else {
                return value;
            }
        }
    }

    fn product(&self, rest: &mut &str) -> f64 {
        let mut value = self.power(rest);
        loop {
            if Self::next(rest, '*') {
                value *= self.power(rest);
            } else if Self::next(rest, '/') {
                value /= self.power(rest);
            } else {
                return value;
            }
        }
    }

    fn power(&self, rest: &mut &str) -> f64 {
        let mut value = self.signed(rest);
        while Self::next(rest, '^') {
            value = value.powf(self.signed(rest));
        }
        value
    }

    fn signed(&self, rest: &mut &str) -> f64 {
        if Self::next(rest, '-') {
            return -self.signed(rest);
        }
        if Self::next(rest, '(') {
            let value = self.sum(rest);
            assert!(Self::next(rest, ')'), "{rest}");
            return value;
        }
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '.')))
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        *rest = after;
        if let Ok(number) = word.parse() {
            return number;
        }
        if !Self::next(rest, '(') {
            return self.cell(&self.names[word]);
        }
        let mut arguments = vec![self.sum(rest)];
        while Self::next(rest, ',') {
            arguments.push(self.sum(rest));
        }
        assert!(Self::next(rest, ')'), "{rest}");
        let one = arguments[0];
        match word {
            "EXP" => one.exp(),
            "LN" => one.ln(),
            "SQRT" => one.sqrt(),
            "INT" => one.floor(),
            "MAX" => arguments.into_iter().fold(f64::NEG_INFINITY, f64::max),
            "MIN" => arguments.into_iter().fold(f64::INFINITY, f64::min),
            _ => panic!("{word}"),
        }
    }
}

/// A workbook with one text put in the place of the first like it, as long as it; the checksums
/// follow.
pub(crate) fn changed(mut file: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let find = |file: &[u8], text: &[u8], start: usize| {
        let mut windows = file[start..].windows(text.len());
        start + windows.position(|window| window == text).unwrap()
    };
    let at = find(&file, from.as_bytes(), 0);
    file[at..at + to.len()].copy_from_slice(to.as_bytes());
    let name = b"xl/worksheets/sheet1.xml";
    let local = find(
        &file,
        &[b"PK\x03\x04".as_slice(), &[20, 0, 0, 8]].concat(),
        0,
    );
    let mut start = local;
    while file[start + 30..start + 30 + name.len()] != *name {
        start = find(&file, b"PK\x03\x04", start + 4);
    }
    let text = start + 30 + name.len();
    let end = find(&file, b"PK\x01\x02", text);
    let crc = !file[text..end].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1))
        })
    });
    let mut entry = end;
    while file[entry + 46..entry + 46 + name.len()] != *name {
        entry = find(&file, b"PK\x01\x02", entry + 4);
    }
    for at in [start + 14, entry + 16] {
        file[at..at + 4].copy_from_slice(&crc.to_le_bytes());
    }
    file
}
