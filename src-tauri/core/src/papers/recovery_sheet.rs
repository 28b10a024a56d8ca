//! The printed recovery sheet: the one paper that opens the register without the password.
//!
//! The code is set large, in numbered groups that can be read out or typed one by one, and once
//! more as a QR code. The sheet names the academy and the laptop, and holds nothing else.

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, PageSize, Pen};
use super::code_sheet::{CodeSheet, LEFT, RIGHT, type_of};
use super::fonts::Face;
use super::operators::Ink;
use super::words::Words;

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

fn draw(sheet: &RecoveryFacts, words: &Words, pen: &mut Pen<'_>) {
    let kind = type_of(Face::PtSerif, 12.0);
    pen.text(&sheet.academy, &kind, LEFT, 27.0, Align::Left);
    let title = type_of(Face::PtSerifBold, 26.0);
    let said = words.say("paper-recovery-title");
    pen.text(&said, &title, LEFT, 41.0, Align::Left);
    pen.rule([LEFT, 47.0], [RIGHT, 47.0], 0.6, Ink::Black);
    let fields = [
        ("made", sheet.made_on_words.as_str()),
        ("laptop", sheet.laptop.as_str()),
        ("keeper", ""),
        ("kept", ""),
    ];
    let known = |field: &(&str, &str)| field.0 != "laptop" || !field.1.is_empty();
    let fields: Vec<_> = fields.into_iter().filter(known).collect();
    let sheet = CodeSheet {
        prefix: "paper-recovery",
        code: &sheet.code,
        qr_payload: &sheet.qr_payload,
        fields: &fields,
        words,
    };
    sheet.draw(57.0, pen);
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
            for group in sheet.code.split('-') {
                assert!(text.contains(&group.to_owned()), "{lang:?} {group}");
            }
            assert!(text.contains(&sheet.academy));
        }
    }
}
