//! A page of rulers for printing on ready blanks: held against a blank it says how far words move.

use chrono::NaiveDate;

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Align, Canvas, PageSize, Pen, Type};
use super::fonts::Face;
use super::operators::Ink;
use super::shape::Figures;
use super::words::{PaperLang, Words};

/// From the edges of the page to the rulers, in millimetres.
const INSET: f64 = 20.0;
/// Thickness of the lines.
const THIN: f64 = 0.2;

/// Draws a page with a ruler along its upper and left side and a cross in its middle, all moved by so
/// many millimetres to the right and down.
///
/// # Errors
/// [`PaperError::Nothing`] for a page smaller than 50 mm or larger than 1.2 m.
pub fn blank_test(
    page: [f64; 2],
    offset: [f64; 2],
    lang: PaperLang,
) -> Result<Vec<u8>, PaperError> {
    let [width, height] = page;
    if !page.iter().all(|side| (50.0..=1200.0).contains(side)) {
        return Err(PaperError::Nothing);
    }
    let words = Words::of(lang);
    let mut canvas = Canvas::new(PageSize { width, height });
    let kind = Type {
        face: Face::Golos,
        size: 9.0,
        tracking: 0.0,
        figures: Figures::Tabular,
        ink: Ink::Black,
    };
    canvas.page(None, |pen| {
        let [right, down] = offset;
        pen.content
            .numbers(&[1.0, 0.0, 0.0, 1.0, right, down])
            .word("cm");
        ruler(pen, &kind, width, |along, across| [along, across]);
        ruler(pen, &kind, height, |along, across| [across, along]);
        let (x, y) = (width / 2.0, height / 2.0);
        pen.rule([x - 10.0, y], [x + 10.0, y], THIN, Ink::Black);
        pen.rule([x, y - 10.0], [x, y + 10.0], THIN, Ink::Black);
        let moved = [
            ("right", &*format!("{right:.1}")),
            ("down", &*format!("{down:.1}")),
        ];
        let said = words.say_with("paper-blank-test", &moved);
        pen.text(&said, &kind, x, y + 18.0, Align::Centre);
    })?;
    let facts = FileFacts {
        title: words.say("paper-blank-title"),
        author: String::new(),
        lang,
        made_on: NaiveDate::default(),
    };
    assemble(canvas.finish()?, &facts)
}

/// Draws a ruler of millimetres; `place` turns along and across into x and y.
fn ruler(pen: &mut Pen<'_>, kind: &Type, length: f64, place: impl Fn(f64, f64) -> [f64; 2]) {
    let end = (length - INSET).floor();
    pen.rule(place(INSET, INSET), place(end, INSET), THIN, Ink::Black);
    let mut along = INSET;
    while along <= end {
        let is_ten = along % 10.0 == 0.0;
        let tick = match (is_ten, along % 5.0 == 0.0) {
            (true, _) => 4.0,
            (_, true) => 2.5,
            _ => 1.5,
        };
        pen.rule(
            place(along, INSET),
            place(along, INSET - tick),
            THIN,
            Ink::Black,
        );
        if is_ten {
            let [x, y] = place(along, INSET - 6.0);
            pen.text(&format!("{along:.0}"), kind, x, y, Align::Centre);
        }
        along += 1.0;
    }
}
