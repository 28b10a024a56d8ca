#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::NaiveDate;

use super::*;
use crate::papers::page_picture::PagePictures;

fn page(words: &str) -> Vec<u8> {
    let size = PageSize {
        width: 297.0,
        height: 210.0,
    };
    let kind = Type {
        face: Face::PtSerif,
        size: 20.0,
        tracking: 0.0,
        figures: Figures::Plain,
        ink: Ink::Black,
    };
    let mut canvas = Canvas::new(size);
    for _ in 0..2 {
        canvas
            .page(None, |pen| {
                pen.text(words, &kind, 100.0, 100.0, Align::Left);
            })
            .unwrap();
    }
    let facts = FileFacts {
        title: "Қағаз".to_owned(),
        author: String::new(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    };
    assemble(canvas.finish().unwrap(), &facts).unwrap()
}

#[test]
fn every_page_bears_the_mark_and_says_what_it_said() {
    let plain = page("Өтепов Нұрлан");
    let marked = mark_pages(&plain, "ТЕЛНҰСҚА · 01.12.2026", PaperLang::Kk).unwrap();
    assert_eq!(
        marked,
        mark_pages(&plain, "ТЕЛНҰСҚА · 01.12.2026", PaperLang::Kk).unwrap(),
        "same bytes"
    );
    let (before, after) = (
        PagePictures::read(&plain).unwrap(),
        PagePictures::read(&marked).unwrap(),
    );
    assert_eq!(after.count(), 2);
    for page in 0..2 {
        let (was, is) = (
            before.raster(page, 600).unwrap(),
            after.raster(page, 600).unwrap(),
        );
        let apart: Vec<(usize, usize)> = (0..was.colours.len())
            .filter(|at| was.colours[*at] != is.colours[*at])
            .map(|at| (at % 600, at / 600))
            .collect();
        assert!(apart.len() > 200, "the mark is seen: {}", apart.len());
        assert!(
            apart.iter().all(|(x, y)| *x > 400 && *y < 40),
            "and nothing else of the page is another"
        );
    }
}

#[test]
fn what_is_no_file_of_ours_is_refused() {
    let refused = mark_pages(b"PNG", "КӨШІРМЕ", PaperLang::Kk);
    assert!(matches!(refused, Err(PaperError::Unreadable)));
}
