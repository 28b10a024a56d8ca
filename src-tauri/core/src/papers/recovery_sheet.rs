//! The printed recovery sheet: the one paper that opens the register without the password.
//!
//! The code is set large, in numbered groups that can be read out or typed one by one, and once
//! more as a QR code. The sheet names the academy and the laptop, and holds nothing else.

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

/// What stands on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryFacts {
    /// Name of the academy.
    pub academy: String,
    /// Name of the laptop, if it has one.
    pub laptop: String,
    /// The recovery code; groups are taken at hyphens and spaces, else of five characters.
    pub code: String,
    /// What the QR code carries: usually the code without hyphens.
    pub qr_payload: String,
    /// Day of printing in words.
    pub made_on_words: String,
}

/// Draws the recovery sheet.
///
/// # Errors
/// [`PaperError::CodeTooLong`] for the QR code, [`PaperError::Broken`] when writing fails.
pub fn recovery_sheet(sheet: &RecoveryFacts, facts: &FileFacts) -> Result<Vec<u8>, PaperError> {
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    let words = Words::of(facts.lang);
    canvas.page(None, |pen| draw(sheet, &words, pen))?;
    assemble(canvas.finish()?, facts)
}

fn type_of(face: Face, size: f64) -> Type {
    Type {
        face,
        size,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink: Ink::Black,
    }
}

fn draw(sheet: &RecoveryFacts, words: &Words, pen: &mut Pen<'_>) {
    pen.text(
        &sheet.academy,
        &type_of(Face::PtSerif, 12.0),
        LEFT,
        27.0,
        Align::Left,
    );
    let title = type_of(Face::PtSerifBold, 26.0);
    pen.text(
        &words.say("paper-recovery-title"),
        &title,
        LEFT,
        41.0,
        Align::Left,
    );
    pen.rule([LEFT, 47.0], [RIGHT, 47.0], 0.6, Ink::Black);
    let text = type_of(Face::PtSerif, 13.0);
    let y = paragraph(
        &words.say("paper-recovery-what"),
        &text,
        [LEFT, 57.0],
        RIGHT - LEFT,
        pen,
    );
    let y = draw_code(sheet, words, y + 6.0, pen);
    let side = 44.0;
    pen.code(&sheet.qr_payload, RIGHT - side + 4.0, y - 4.0, side);
    let how = paragraph(
        &words.say("paper-recovery-how"),
        &text,
        [LEFT, y + 5.0],
        RIGHT - LEFT - side - 4.0,
        pen,
    );
    let y = draw_fields(sheet, words, how.max(y + side - 6.0) + 8.0, pen);
    draw_warning(words, y + 4.0, pen);
}

/// Sets a paragraph and returns the baseline of the line after it.
fn paragraph(text: &str, kind: &Type, [x, mut y]: [f64; 2], width: f64, pen: &mut Pen<'_>) -> f64 {
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

fn draw_code(sheet: &RecoveryFacts, words: &Words, top: f64, pen: &mut Pen<'_>) -> f64 {
    pen.text(
        &words.say("paper-recovery-code"),
        &type_of(Face::Golos, 11.0),
        LEFT,
        top,
        Align::Left,
    );
    let groups = groups(&sheet.code);
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

fn draw_fields(sheet: &RecoveryFacts, words: &Words, mut y: f64, pen: &mut Pen<'_>) -> f64 {
    let fields = [
        ("paper-recovery-made", sheet.made_on_words.as_str()),
        ("paper-recovery-laptop", sheet.laptop.as_str()),
        ("paper-recovery-keeper", ""),
        ("paper-recovery-kept", ""),
    ];
    let kind = type_of(Face::PtSerif, 13.0);
    for (key, value) in fields {
        if value.is_empty() && key == "paper-recovery-laptop" {
            continue;
        }
        pen.text(&words.say(key), &kind, LEFT, y, Align::Left);
        pen.text(value, &kind, LEFT + 58.0, y, Align::Left);
        pen.rule([LEFT + 56.0, y + 1.2], [RIGHT, y + 1.2], 0.2, Ink::Black);
        y += 11.0;
    }
    y
}

fn draw_warning(words: &Words, top: f64, pen: &mut Pen<'_>) {
    let kind = type_of(Face::PtSerifBold, 13.0);
    let inside = [LEFT + 6.0, top + 8.5];
    let end = paragraph(
        &words.say("paper-recovery-warning"),
        &kind,
        inside,
        RIGHT - LEFT - 12.0,
        pen,
    );
    let frame = Path::rectangle(LEFT, top, RIGHT - LEFT, end - top);
    pen.path(&frame, Paint::Stroke(0.8), Ink::Black);
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
    use crate::papers::read_back::pages;
    use crate::papers::words::PaperLang;
    use chrono::NaiveDate;

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

    #[test]
    fn the_sheet_reads_back() {
        for lang in PaperLang::ALL {
            let sheet = RecoveryFacts {
                academy: "Ақтөбе облысының жастар академиясы".to_owned(),
                laptop: "Кабинет 2".to_owned(),
                code: "7K3QA-9XZ2M-4TBNP-W0H5C-JR8DE-6VGYF-S1K2M-3NPQT".to_owned(),
                qr_payload: "7K3QA9XZ2M4TBNPW0H5CJR8DE6VGYFS1K2M3NPQT".to_owned(),
                made_on_words: "2026 жылғы 22 қараша".to_owned(),
            };
            let facts = FileFacts {
                title: "Парақ".to_owned(),
                author: sheet.academy.clone(),
                lang,
                made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            };
            let text = pages(&recovery_sheet(&sheet, &facts).unwrap()).concat();
            for group in groups(&sheet.code) {
                assert!(text.contains(&group), "{lang:?} {group}");
            }
            assert!(text.contains(&sheet.academy));
        }
    }
}
