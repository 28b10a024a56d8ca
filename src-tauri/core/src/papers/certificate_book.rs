//! The register of issued certificates as a paper book.

use std::ops::ControlFlow;

use super::PaperError;
use super::assemble::FileFacts;
use super::table::{Column, ColumnAlign, Sheet, TablePaper, draw_table};
use super::words::Words;

/// One line of the book, as it is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BookRow {
    /// Which line of the book it is.
    pub place: String,
    /// Number with its check character.
    pub number: String,
    /// Name as on the paper.
    pub name: String,
    /// Title of the event, or what the paper is for.
    pub event: String,
    /// Kind of paper in the language of the book.
    pub kind: String,
    /// Day of issue, as in «22.11.2026».
    pub date: String,
    /// When it was handed over, and to whom where that was not the person.
    pub handed: String,
    /// The academy's own number; on a sheet alone.
    pub office: String,
    /// Who issued it; on a sheet alone.
    pub issued_by: String,
    /// What became of it: void and why, replaced, copies.
    pub note: String,
}

/// Draws the book; `period` stands under the title, the signature column stays empty.
///
/// # Errors
/// As [`draw_table`].
pub fn certificate_book(
    rows: &[BookRow],
    period: &str,
    facts: &FileFacts,
    progress: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<Vec<u8>, PaperError> {
    let words = Words::of(facts.lang);
    let column = |key: &str, share: f64| Column {
        head: words.say(key),
        share,
        align: ColumnAlign::Left,
    };
    let count = rows.len().to_string();
    let cells = |row: &BookRow| {
        let row = row.clone();
        let signature = String::new();
        vec![
            row.place, row.number, row.name, row.event, row.kind, row.date, row.handed, signature,
            row.note,
        ]
    };
    let notes = [facts.author.as_str(), period]
        .into_iter()
        .filter(|note| !note.is_empty());
    let table = TablePaper {
        sheet: Sheet::Landscape,
        title: words.say("book-title"),
        notes: notes.map(str::to_owned).collect(),
        columns: vec![
            column("book-place", 11.0),
            column("book-number", 42.0),
            column("book-name", 50.0),
            column("book-event", 48.0),
            column("book-kind", 24.0),
            column("book-date", 25.0),
            column("book-handed", 27.0),
            column("book-signature", 26.0),
            column("book-note", 32.0),
        ],
        rows: rows.iter().map(cells).collect(),
        closing: vec![words.say_with("book-count", &[("count", &count)])],
        points: 9.0,
        row_height: 8.5,
        foot: facts.made_on.format("%d.%m.%Y").to_string(),
    };
    draw_table(&table, facts, progress)
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
    fn every_number_is_in_the_book() {
        let rows: Vec<BookRow> = (1..=60)
            .map(|index| BookRow {
                number: format!("VJ-2026-7K-{index:04}-2"),
                date: "22.11.2026".to_owned(),
                name: "Сейітқали Әділет Бауыржанұлы".to_owned(),
                event: "«Волонтерлікке жол» облыстық форумы".to_owned(),
                kind: "сертификат".to_owned(),
                handed: "24.11.2026".to_owned(),
                note: if index == 7 {
                    "Жарамсыз: аты қате".to_owned()
                } else {
                    String::new()
                },
                ..BookRow::default()
            })
            .collect();
        for lang in PaperLang::ALL {
            let facts = FileFacts {
                title: "Кітап".to_owned(),
                author: "Жастар академиясы".to_owned(),
                lang,
                made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            };
            let draw =
                || certificate_book(&rows, "2026", &facts, &mut |_| ControlFlow::Continue(()));
            let file = draw().unwrap();
            let text: Vec<String> = pages(&file).concat();
            for row in &rows {
                assert!(text.contains(&row.number), "{}", row.number);
            }
            let void = text.iter().filter(|it| it.contains("Жарамсыз:")).count();
            assert_eq!(void, 1, "a void paper is seen to be void");
            assert_eq!(file, draw().unwrap(), "the same book has the same bytes");
        }
    }
}
