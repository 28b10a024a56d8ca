//! The keeper's sheet: the one paper with which another laptop becomes the keeper.
//!
//! It lies in the safe beside the recovery sheet, so a dark band tells them apart at a glance.

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, PageSize, Pen, Type};
use super::code_sheet::{CodeSheet, LEFT, RIGHT, type_of};
use super::fonts::Face;
use super::operators::{Ink, Paint};
use super::path::Path;
use super::words::Words;

const WHITE: Ink = Ink::Mixed([255, 255, 255]);

/// What stands on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KitFacts {
    /// Name of the academy.
    pub academy: String,
    /// Name and code of the keeper's laptop.
    pub laptop: String,
    /// Which sheet of the academy it is: one more with each hand-over.
    pub number: u32,
    /// The code, its groups parted by hyphens.
    pub code: String,
    /// What the QR code carries: usually the code without hyphens.
    pub qr_payload: String,
    /// Day of printing in words.
    pub made_on_words: String,
}

/// Draws the keeper's sheet.
///
/// # Errors
/// [`PaperError::CodeTooLong`] for the QR code, [`PaperError::Broken`] when writing fails.
pub fn keeper_kit(sheet: &KitFacts, facts: &FileFacts) -> Result<Vec<u8>, PaperError> {
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    let words = Words::of(facts.lang);
    canvas.page(None, |pen| draw(sheet, &words, pen))?;
    assemble(canvas.finish()?, facts)
}

fn draw(sheet: &KitFacts, words: &Words, pen: &mut Pen<'_>) {
    let kind = type_of(Face::PtSerif, 12.0);
    pen.text(&sheet.academy, &kind, LEFT, 22.0, Align::Left);
    let band = Path::rectangle(LEFT, 27.0, RIGHT - LEFT, 16.0);
    pen.path(&band, Paint::Fill, Ink::Black);
    let title = Type {
        ink: WHITE,
        ..type_of(Face::PtSerifBold, 24.0)
    };
    let said = words.say("paper-kit-title");
    pen.text(&said, &title, LEFT + 5.0, 38.0, Align::Left);
    let number = sheet.number.to_string();
    let number = words.say_with("paper-number", &[("number", &number)]);
    let kind = Type {
        ink: WHITE,
        ..type_of(Face::GolosSemiBold, 15.0)
    };
    pen.text(&number, &kind, RIGHT - 5.0, 37.6, Align::Right);
    let fields = [
        ("made", sheet.made_on_words.as_str()),
        ("laptop", sheet.laptop.as_str()),
        ("keeper", ""),
        ("kept", ""),
    ];
    let sheet = CodeSheet {
        prefix: "paper-kit",
        code: &sheet.code,
        qr_payload: &sheet.qr_payload,
        fields: &fields,
        words,
    };
    sheet.draw(53.0, pen);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::papers::read_back::pages;
    use crate::papers::words::PaperLang;

    #[test]
    fn the_sheet_reads_back_and_stays_on_one_page() {
        for lang in PaperLang::ALL {
            let sheet = KitFacts {
                academy: "Ақтөбе облысының жастар академиясы".to_owned(),
                laptop: "Кабинет 2 (K7A)".to_owned(),
                number: 2,
                code: "7K3QA-9XZ2M-4TBNP-W0H5C-JR8DE-6VGYF-S1K2M-3NPQT-0A1B2-C3D4E-5F6G7"
                    .to_owned(),
                qr_payload: "7K3QA9XZ2M".to_owned(),
                made_on_words: "2026 жылғы 22 қараша".to_owned(),
            };
            let facts = FileFacts {
                title: "Парақ".to_owned(),
                author: sheet.academy.clone(),
                lang,
                made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            };
            let read = pages(&keeper_kit(&sheet, &facts).unwrap());
            assert_eq!(read.len(), 1);
            let text = read.concat().concat();
            for group in sheet.code.split('-') {
                assert!(text.contains(group), "{lang:?} {group}");
            }
            let number = Words::of(lang).say_with("paper-number", &[("number", "2")]);
            for wanted in [number.as_str(), "Кабинет 2 (K7A)"] {
                assert!(text.contains(wanted), "{wanted} in {text}");
            }
        }
    }
}
