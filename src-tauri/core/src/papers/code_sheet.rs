//! What the papers with a secret code have in common: the code in large numbered groups that can be
//! read out or typed one by one, once more as a QR code, lines to fill in, and a warning.

use super::canvas::{Align, POINT, Pen, Type};
use super::fonts::Face;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::shape::Figures;
use super::words::Words;
use super::wrap::{Room, fill};

pub(super) const LEFT: f64 = 25.0;
pub(super) const RIGHT: f64 = 190.0;
const IN_ROW: usize = 4;

/// A sheet with a code, under its title.
pub(super) struct CodeSheet<'a> {
    /// What the keys of its words begin with.
    pub prefix: &'a str,
    pub code: &'a str,
    pub qr_payload: &'a str,
    /// The lines to fill in: the end of the key, and what is known already.
    pub fields: &'a [(&'a str, &'a str)],
    pub words: &'a Words,
}

pub(super) fn type_of(face: Face, size: f64) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink: Ink::Black,
    }
}

/// Sets a paragraph and returns the baseline of the line after it.
pub(super) fn paragraph(
    text: &str,
    kind: &Type,
    [x, mut y]: [f64; 2],
    width: f64,
    pen: &mut Pen<'_>,
) -> f64 {
    let room = Room::of(kind, width);
    for line in fill(text, &room, pen.shaper) {
        pen.text(&line, kind, x, y, Align::Left);
        y += kind.size * POINT * 1.4;
    }
    y
}

/// Parts a code into groups that are easy to read out.
fn groups(code: &str) -> Vec<String> {
    let given: Vec<String> = code
        .split(['-', ' '])
        .filter(|group| !group.is_empty())
        .map(str::to_owned)
        .collect();
    if given.len() > 1 {
        return given;
    }
    let letters: Vec<char> = code.chars().collect();
    letters
        .chunks(5)
        .map(|group| group.iter().collect())
        .collect()
}

impl CodeSheet<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(&format!("{}-{key}", self.prefix))
    }

    /// Draws everything below the title from this height on.
    pub fn draw(&self, top: f64, pen: &mut Pen<'_>) {
        let text = type_of(Face::PtSerif, 13.0);
        let y = paragraph(&self.say("what"), &text, [LEFT, top], RIGHT - LEFT, pen);
        let y = self.draw_code(y + 6.0, pen);
        let side = 44.0;
        pen.code(self.qr_payload, RIGHT - side + 4.0, y - 4.0, side);
        let how = paragraph(
            &self.say("how"),
            &text,
            [LEFT, y + 5.0],
            RIGHT - LEFT - side - 4.0,
            pen,
        );
        let y = self.draw_fields(how.max(y + side - 6.0) + 8.0, pen);
        self.draw_warning(y + 4.0, pen);
    }

    fn draw_code(&self, top: f64, pen: &mut Pen<'_>) -> f64 {
        pen.text(
            &self.say("code"),
            &type_of(Face::Golos, 11.0),
            LEFT,
            top,
            Align::Left,
        );
        let groups = groups(self.code);
        let (cell, height) = ((RIGHT - LEFT) / IN_ROW as f64, 19.0);
        let top = top + 4.0;
        let large = Type {
            tracking: 0.06,
            ..type_of(Face::GolosSemiBold, 24.0)
        };
        for (index, group) in groups.iter().enumerate() {
            let (column, row) = ((index % IN_ROW) as f64, (index / IN_ROW) as f64);
            let (x, y) = (LEFT + cell * column, top + height * row);
            pen.path(
                &Path::rectangle(x, y, cell, height),
                Paint::Stroke(0.25),
                Ink::Black,
            );
            pen.text(
                &(index + 1).to_string(),
                &type_of(Face::Golos, 9.0),
                x + 1.8,
                y + 4.6,
                Align::Left,
            );
            pen.text(group, &large, x + cell / 2.0, y + 13.4, Align::Centre);
        }
        top + height * groups.len().div_ceil(IN_ROW) as f64 + 8.0
    }

    fn draw_fields(&self, mut y: f64, pen: &mut Pen<'_>) -> f64 {
        let kind = type_of(Face::PtSerif, 13.0);
        for (key, value) in self.fields {
            pen.text(&self.say(key), &kind, LEFT, y, Align::Left);
            pen.text(value, &kind, LEFT + 58.0, y, Align::Left);
            pen.rule([LEFT + 56.0, y + 1.2], [RIGHT, y + 1.2], 0.2, Ink::Black);
            y += 11.0;
        }
        y
    }

    fn draw_warning(&self, top: f64, pen: &mut Pen<'_>) {
        let kind = type_of(Face::PtSerifBold, 13.0);
        let inside = [LEFT + 6.0, top + 8.5];
        let end = paragraph(
            &self.say("warning"),
            &kind,
            inside,
            RIGHT - LEFT - 12.0,
            pen,
        );
        let frame = Path::rectangle(LEFT, top, RIGHT - LEFT, end - top);
        pen.path(&frame, Paint::Stroke(0.8), Ink::Black);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_fall_into_groups() {
        for (code, expected) in [
            ("7K3QA-9XZ2M", vec!["7K3QA", "9XZ2M"]),
            ("7K3QA9XZ2MB", vec!["7K3QA", "9XZ2M", "B"]),
            ("AB CD  EF", vec!["AB", "CD", "EF"]),
        ] {
            assert_eq!(groups(code), expected);
        }
    }
}
