//! The sheets with a secret code: the code in large numbered groups that can be read out or typed
//! one by one, once more as a QR code, lines to fill in, and a warning.
//!
//! There are two. Both lie in one safe, so the head of the main laptop's sheet is a dark band that
//! tells them apart at a glance; all below it is the same.

use serde::{Deserialize, Serialize};

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, POINT, PageSize, Pen, Type};
use super::fonts::Face;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::shape::Figures;
use super::words::Words;
use super::wrap::{Room, fill};

const LEFT: f64 = 25.0;
const RIGHT: f64 = 190.0;
const IN_ROW: usize = 4;
const WHITE: Ink = Ink::Mixed([255, 255, 255]);

/// What the code of a sheet is good for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum SheetUse {
    /// It opens the register when the password is forgotten.
    Recovery,
    /// With it another laptop becomes the main one.
    MainLaptop,
}

impl SheetUse {
    /// What the keys of its words begin with.
    const fn prefix(self) -> &'static str {
        match self {
            Self::Recovery => "paper-recovery",
            Self::MainLaptop => "paper-kit",
        }
    }
}

/// What stands on a sheet with a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFacts {
    /// What the code is good for.
    pub good_for: SheetUse,
    /// Name of the academy; a line to write it on where it is not known yet.
    pub academy: String,
    /// Name and code of the laptop.
    pub laptop: String,
    /// Which sheet of its kind it is, where they are counted.
    pub number: Option<u32>,
    /// The code; groups are taken at hyphens and spaces, else of five characters.
    pub code: String,
    /// What the QR code carries: usually the code without hyphens.
    pub qr_payload: String,
    /// Day of printing in words.
    pub made_on_words: String,
}

/// Draws a sheet with a code.
///
/// # Errors
/// [`PaperError::CodeTooLong`] for the QR code, [`PaperError::Broken`] when writing fails.
pub fn code_sheet(sheet: &SheetFacts, facts: &FileFacts) -> Result<Vec<u8>, PaperError> {
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    let words = Words::of(facts.lang);
    canvas.page(None, |pen| {
        let drawn = Drawn {
            sheet,
            words: &words,
        };
        let top = drawn.draw_head(pen);
        drawn.draw_body(top, pen);
    })?;
    assemble(canvas.finish()?, facts)
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

fn white(face: Face, size: f64) -> Type {
    Type {
        ink: WHITE,
        ..type_of(face, size)
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

struct Drawn<'a> {
    sheet: &'a SheetFacts,
    words: &'a Words,
}

impl Drawn<'_> {
    fn say(&self, key: &str) -> String {
        let prefix = self.sheet.good_for.prefix();
        self.words.say(&format!("{prefix}-{key}"))
    }

    /// Draws the academy and the title; returns where the body begins.
    fn draw_head(&self, pen: &mut Pen<'_>) -> f64 {
        let small = type_of(Face::PtSerif, 12.0);
        let title = self.say("title");
        match self.sheet.good_for {
            SheetUse::Recovery => {
                pen.text(&self.sheet.academy, &small, LEFT, 27.0, Align::Left);
                let large = type_of(Face::PtSerifBold, 26.0);
                pen.text(&title, &large, LEFT, 41.0, Align::Left);
                pen.rule([LEFT, 47.0], [RIGHT, 47.0], 0.6, Ink::Black);
                57.0
            }
            SheetUse::MainLaptop => {
                pen.text(&self.sheet.academy, &small, LEFT, 22.0, Align::Left);
                let band = Path::rectangle(LEFT, 27.0, RIGHT - LEFT, 16.0);
                pen.path(&band, Paint::Fill, Ink::Black);
                let large = white(Face::PtSerifBold, 24.0);
                pen.text(&title, &large, LEFT + 5.0, 38.0, Align::Left);
                let number = self.number();
                let kind = white(Face::GolosSemiBold, 15.0);
                pen.text(&number, &kind, RIGHT - 5.0, 37.6, Align::Right);
                53.0
            }
        }
    }

    fn number(&self) -> String {
        let number = self.sheet.number.map(|it| it.to_string());
        number.map_or_else(String::new, |it| {
            self.words.say_with("paper-number", &[("number", &it)])
        })
    }

    /// Draws everything below the title from this height on.
    fn draw_body(&self, top: f64, pen: &mut Pen<'_>) {
        let text = type_of(Face::PtSerif, 13.0);
        let y = paragraph(&self.say("what"), &text, [LEFT, top], RIGHT - LEFT, pen);
        let y = self.draw_code(y + 6.0, pen);
        let side = 44.0;
        pen.code(&self.sheet.qr_payload, RIGHT - side + 4.0, y - 4.0, side);
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

    /// The lines to fill in: the end of the key of each, and what is known already.
    fn fields(&self) -> Vec<(&'static str, &str)> {
        let mut fields = vec![("made", self.sheet.made_on_words.as_str())];
        if self.sheet.academy.is_empty() {
            fields.push(("academy", ""));
        }
        if !self.sheet.laptop.is_empty() {
            fields.push(("laptop", self.sheet.laptop.as_str()));
        }
        fields.extend([("keeper", ""), ("kept", "")]);
        fields
    }

    fn draw_code(&self, top: f64, pen: &mut Pen<'_>) -> f64 {
        pen.text(
            &self.say("code"),
            &type_of(Face::Golos, 11.0),
            LEFT,
            top,
            Align::Left,
        );
        let groups = groups(&self.sheet.code);
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
        for (key, value) in self.fields() {
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
mod tests;
