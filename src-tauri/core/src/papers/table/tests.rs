#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]

use super::*;
use crate::papers::read_back::pages;
use crate::papers::words::PaperLang;
use chrono::NaiveDate;

fn column(head: &str, share: f64) -> Column {
    Column {
        head: head.to_owned(),
        share,
        align: ColumnAlign::Left,
    }
}

fn sample(rows: usize) -> TablePaper {
    let row = |index: usize| {
        vec![
            index.to_string(),
            format!("Сейітқали Әділет {index}"),
            String::new(),
        ]
    };
    TablePaper {
        sheet: Sheet::Portrait,
        title: "Қатысушылар тізімі".to_owned(),
        notes: vec!["«Волонтерлікке жол» форумы".to_owned()],
        columns: vec![
            column("№", 1.0),
            column("Аты-жөні", 6.0),
            column("Қолы", 3.0),
        ],
        rows: (1..=rows).map(row).collect(),
        closing: vec!["Барлығы".to_owned()],
        points: 11.0,
        row_height: 8.0,
        foot: "22.11.2026".to_owned(),
    }
}

fn facts() -> FileFacts {
    FileFacts {
        title: "Тізім".to_owned(),
        author: "Жастар академиясы".to_owned(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

#[test]
fn every_row_is_on_some_page_under_a_head() {
    for count in [0, 1, 29, 30, 31, 100] {
        let file =
            draw_table(&sample(count), &facts(), &mut |_| ControlFlow::Continue(())).unwrap();
        let pages = pages(&file);
        let mut found = 0;
        for (index, page) in pages.iter().enumerate() {
            assert!(
                page.contains(&"Аты-жөні".to_owned()),
                "the head is on every page"
            );
            assert!(page.contains(&format!("бет {} / {}", index + 1, pages.len())));
            found += page
                .iter()
                .filter(|line| line.starts_with("Сейітқали"))
                .count();
        }
        assert_eq!(found, count);
        assert!(pages.last().unwrap().contains(&"Барлығы".to_owned()));
    }
}

#[test]
fn a_word_too_wide_for_its_column_is_parted_and_not_lost() {
    let mut table = sample(1);
    table.rows[0][2] = "aigerim.nurmukhambetova@example.kz".to_owned();
    let file = draw_table(&table, &facts(), &mut |_| ControlFlow::Continue(())).unwrap();
    let text = pages(&file)[0].join("");
    assert!(
        text.contains("aigerim.nurmukhambetova@example.kz"),
        "{text}"
    );
}

#[test]
fn drawing_can_be_stopped() {
    let stopped = draw_table(&sample(200), &facts(), &mut |_| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(PaperError::Stopped)));
}
