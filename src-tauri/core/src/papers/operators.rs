//! Page operators as bytes: the one place that knows how PDF writes numbers, paths and strings.
//!
//! Numbers are millimetres rounded to a thousandth, written as short as they can be.

use super::path::{Path, Segment};

/// A flat colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ink {
    /// Pure black, never mixed from colours.
    Black,
    /// Red, green, blue.
    Mixed([u8; 3]),
}

/// How a path is put on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Paint {
    /// Filled by the nonzero rule.
    Fill,
    /// Filled by the even-odd rule.
    FillEvenOdd,
    /// Drawn along, with this width.
    Stroke(f64),
}

/// Operators of one page or form, growing.
#[derive(Clone, Debug, Default)]
pub(super) struct Operators(pub Vec<u8>);

impl Operators {
    /// Writes a number and a space.
    pub fn number(&mut self, value: f64) -> &mut Self {
        self.digits((value * 1000.0).round() as i64);
        self.0.push(b' ');
        self
    }

    fn digits(&mut self, thousandths: i64) {
        if thousandths < 0 {
            self.0.push(b'-');
        }
        let magnitude = thousandths.unsigned_abs();
        let (whole, mut rest) = (magnitude / 1000, magnitude % 1000);
        if whole > 0 || rest == 0 {
            self.0.extend_from_slice(whole.to_string().as_bytes());
        }
        if rest > 0 {
            self.0.push(b'.');
            let mut weight = 100;
            while rest > 0 {
                self.0
                    .push(b'0' + u8::try_from(rest / weight).unwrap_or_default());
                rest %= weight;
                weight /= 10;
            }
        }
    }

    /// Writes numbers to six places, for scales that multiply everything after them.
    pub fn precise(&mut self, values: &[f64]) -> &mut Self {
        for value in values {
            let text = format!("{value:.6}");
            self.0
                .extend_from_slice(text.trim_end_matches('0').trim_end_matches('.').as_bytes());
            self.0.push(b' ');
        }
        self
    }

    /// Writes a whole number and a space.
    pub fn whole(&mut self, value: usize) -> &mut Self {
        self.0.extend_from_slice(value.to_string().as_bytes());
        self.0.push(b' ');
        self
    }

    /// Writes several numbers.
    pub fn numbers(&mut self, values: &[f64]) -> &mut Self {
        for value in values {
            self.number(*value);
        }
        self
    }

    /// Writes an operator and ends the line.
    pub fn word(&mut self, operator: &str) -> &mut Self {
        self.0.extend_from_slice(operator.as_bytes());
        self.0.push(b'\n');
        self
    }

    /// Begins a stretch of glyphs that reads as `text`.
    pub fn actual_text(&mut self, text: &str) -> &mut Self {
        self.0.extend_from_slice(b"/Span<</ActualText<FEFF");
        for unit in text.encode_utf16() {
            self.0.extend_from_slice(format!("{unit:04X}").as_bytes());
        }
        self.word(">>>BDC")
    }

    /// Writes a name with its number, as in `/F3 `.
    pub fn name(&mut self, letter: char, number: usize) -> &mut Self {
        self.0
            .extend_from_slice(format!("/{letter}{number} ").as_bytes());
        self
    }

    /// Sets the colour of what is filled.
    pub fn fill_ink(&mut self, ink: Ink) -> &mut Self {
        self.ink(ink, "g", "rg")
    }

    /// Sets the colour of what is drawn along.
    pub fn stroke_ink(&mut self, ink: Ink) -> &mut Self {
        self.ink(ink, "G", "RG")
    }

    fn ink(&mut self, ink: Ink, grey: &str, mixed: &str) -> &mut Self {
        match ink {
            Ink::Black => self.number(0.0).word(grey),
            Ink::Mixed(parts) => self
                .numbers(&parts.map(|part| f64::from(part) / 255.0))
                .word(mixed),
        }
    }

    /// Writes a path and puts it on paper.
    pub fn path(&mut self, path: &Path, paint: Paint) -> &mut Self {
        if let Paint::Stroke(width) = paint {
            self.number(width).word("w");
        }
        for segment in &path.segments {
            match segment {
                Segment::Move(at) => self.numbers(at).word("m"),
                Segment::Line(to) => self.numbers(to).word("l"),
                Segment::Curve(points) => self.numbers(points).word("c"),
                Segment::Close => self.word("h"),
            };
        }
        self.word(match paint {
            Paint::Fill => "f",
            Paint::FillEvenOdd => "f*",
            Paint::Stroke(_) => "S",
        })
    }

    /// Writes glyph codes as a literal string.
    pub fn codes(&mut self, codes: impl IntoIterator<Item = u16>) -> &mut Self {
        self.0.push(b'(');
        for byte in codes.into_iter().flat_map(u16::to_be_bytes) {
            match byte {
                b'(' | b')' | b'\\' => self.0.extend_from_slice(&[b'\\', byte]),
                // A bare carriage return inside a string would be read as a line feed.
                b'\r' => self.0.extend_from_slice(b"\\r"),
                _ => self.0.push(byte),
            }
        }
        self.0.push(b')');
        self
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (value, expected) in [
            (0.0, "0 "),
            (-0.0004, "0 "),
            (12.0, "12 "),
            (0.5, ".5 "),
            (-0.25, "-.25 "),
            (148.5, "148.5 "),
            (7.036, "7.036 "),
            (7.0049, "7.005 "),
            (-100.1, "-100.1 "),
        ] {
            let mut operators = Operators::default();
            operators.number(value);
            assert_eq!(String::from_utf8(operators.0).unwrap(), expected);
        }
    }

    #[test]
    fn strings_escape_what_would_end_them() {
        let mut operators = Operators::default();
        operators.codes([0x28, 0x290d, 0x5c]);
        assert_eq!(operators.0, b"(\0\\(\\)\\r\0\\\\)");
    }
}
