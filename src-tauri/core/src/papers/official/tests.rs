use super::*;
use crate::papers::canvas::{PageSize, Traced};
use crate::papers::langs::PaperLangs;

fn sheet(rows: usize) -> OfficialSheet {
    let column = |share: f64| SheetColumn {
        head: Said::plain("Аты"),
        share,
        align: ColumnAlign::Left,
    };
    let mut sheet = OfficialSheet {
        columns: vec![column(1.0), column(4.0)],
        closing: vec![Closing::Text(Said::plain("Барлығы"))],
        code: "KTQWZ-ABHJM".to_owned(),
        ..OfficialSheet::of(Said::plain("Парақ"))
    };
    for number in 1..=rows {
        if number % 10 == 1 {
            sheet
                .rows
                .push(SheetRow::Heading(Said::plain(format!("Бөлім {number}"))));
        }
        sheet
            .rows
            .push(SheetRow::Cells(vec![SheetCell::of(number.to_string())]));
    }
    sheet
}

fn lines(sheet: &OfficialSheet) -> (usize, Vec<Traced>) {
    let speech = Speech::of(PaperLangs::Kk);
    let mut canvas = Canvas::new(PageSize {
        width: 210.0,
        height: 297.0,
    });
    sheet.draw(&speech, "24.11.2026", &mut canvas).unwrap();
    (canvas.count(), canvas.traced)
}

#[test]
fn every_page_has_the_head_of_the_table_its_number_and_its_code() {
    let (pages, lines) = lines(&sheet(120));
    assert!(pages > 2);
    for page in 0..pages {
        let of_page: Vec<&str> = lines
            .iter()
            .filter(|it| it.page == page)
            .map(|it| it.text.as_str())
            .collect();
        assert!(of_page.contains(&"Аты"), "{of_page:?}");
        assert!(of_page.contains(&format!("бет {} / {pages}", page + 1).as_str()));
        let code = format!("Парақ коды: KTQWZ-ABHJM-{} · 24.11.2026", page + 1);
        assert!(of_page.contains(&code.as_str()));
    }
}

#[test]
fn a_heading_never_stands_last_on_a_page_and_no_row_is_lost() {
    for rows in 1..140 {
        let (pages, lines) = lines(&sheet(rows));
        let cells: Vec<&Traced> = lines
            .iter()
            .filter(|it| it.text.starts_with("Бөлім") || it.text.parse::<usize>().is_ok())
            .collect();
        let count = cells
            .iter()
            .filter(|it| !it.text.starts_with("Бөлім"))
            .count();
        assert_eq!(count, rows);
        for page in 0..pages {
            let last = cells.iter().rfind(|it| it.page == page);
            let is_heading = last.is_some_and(|it| it.text.starts_with("Бөлім"));
            assert!(!is_heading, "{rows} rows, page {page}");
        }
        let end = lines.iter().find(|it| it.text == "Барлығы").unwrap();
        assert!(end.page + 1 == pages && end.taken[3] < 285.0, "{rows} rows");
    }
}

#[test]
fn rows_are_high_enough_to_sign() {
    let (_, lines) = lines(&sheet(5));
    let at = |text: &str| lines.iter().find(|it| it.text == text).unwrap().taken[1];
    assert!(at("3") - at("2") >= 8.0);
}
