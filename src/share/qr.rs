//! A QR code as the path of its dark squares.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light squares around the code, which readers need.
const QUIET: i32 = 4;

/// A code to be drawn as one path of unit squares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// Squares on a side, with the light ones around the code.
    pub size: i32,
    /// The dark squares as the data of an SVG path, one rectangle a run.
    pub path: String,
}

/// The code of a text; `None` when it is too long for one, 2,953 bytes.
pub fn qr(text: &str) -> Option<Qr> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let end = (x..code.size()).find(|x| !code.get_module(*x, y));
            let run = end.unwrap_or(code.size()) - x;
            if run > 0 {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(Qr {
        size: code.size() + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_holds_exactly_the_dark_squares() {
        let text = "https://example.org/caseload/#v=1&members=200000";
        let code = QrCode::encode_text(text, QrCodeEcc::Low).unwrap();
        let drawn = qr(text).unwrap();
        assert_eq!(drawn.size, code.size() + 8);
        let mut dark = 0;
        for run in drawn.path.split('M').skip(1) {
            let numbers: Vec<i32> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, 1, again] = numbers[..] else {
                panic!("{run}");
            };
            assert_eq!(width, again);
            for x in x..x + width {
                assert!(code.get_module(x - QUIET, y - QUIET));
                dark += 1;
            }
        }
        let all = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        assert_eq!(dark, all.filter(|(x, y)| code.get_module(*x, *y)).count());
    }

    #[test]
    fn a_text_too_long_for_a_code_has_none() {
        assert!(qr(&"x".repeat(2_953)).is_some());
        assert_eq!(qr(&"x".repeat(2_954)), None);
    }
}
