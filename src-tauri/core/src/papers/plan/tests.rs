#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::NaiveDate;

use super::*;
use crate::papers::read_back::pages;
use crate::papers::words::PaperLang;

fn sample(rows: usize, title: &str) -> PlanPaper {
    let row = |index: usize| {
        let cells = [title, "қазан", "Акт залы", "Әдіскер", "форум", "өтті"];
        let cells = cells.map(str::to_owned).to_vec();
        [vec![format!("{}-жол", index + 1)], cells].concat()
    };
    PlanPaper {
        approval: PlanApproval {
            word: "БЕКІТЕМІН".to_owned(),
            position: vec!["Академия жетекшісі".to_owned()],
            name: "А. Жанұзақова".to_owned(),
            date: "«___» ____________ 20__ ж.".to_owned(),
        },
        titles: vec!["Тәрбие жұмысының жоспары".to_owned()],
        heads: vec!["Реті".to_owned(); 7],
        sections: vec![
            PlanSection {
                heading: "Азаматтық тәрбие".to_owned(),
                rows: (0..rows).map(row).collect(),
            },
            PlanSection {
                heading: "Еріктілік".to_owned(),
                rows: (rows..rows * 2).map(row).collect(),
            },
        ],
        foot: "20.08.2026".to_owned(),
    }
}

fn drawn(plan: &PlanPaper) -> Vec<Vec<String>> {
    let facts = FileFacts {
        title: "Жоспар".to_owned(),
        author: String::new(),
        lang: PaperLang::Kk,
        made_on: NaiveDate::from_ymd_opt(2026, 8, 20).unwrap(),
    };
    pages(&draw_plan(plan, &facts).unwrap())
}

#[test]
fn every_line_stands_once_under_a_head_and_no_heading_stands_alone() {
    for rows in 0..60 {
        let pages = drawn(&sample(rows, "Форум"));
        let all = pages.concat();
        for number in 1..=rows * 2 {
            let name = format!("{number}-жол");
            let times = all.iter().filter(|it| **it == name).count();
            assert_eq!(times, 1, "{name} of {rows}");
        }
        for page in &pages {
            assert!(page.iter().any(|it| it == "Реті"), "a head on every page");
            let heading = page.iter().rposition(|it| it == "Еріктілік");
            let after = heading.map(|at| &page[at + 1..]);
            let is_followed = |rest: &[String]| rest.iter().any(|it| it.ends_with("-жол"));
            assert!(
                rows == 0 || after.is_none_or(is_followed),
                "{rows}: {page:?}"
            );
        }
        assert!(pages[0].iter().any(|it| it == "БЕКІТЕМІН"));
        assert!(pages[1..].concat().iter().all(|it| it != "БЕКІТЕМІН"));
    }
}

#[test]
fn a_row_that_no_page_holds_goes_on_over_the_next() {
    let long = "жоспар ".repeat(900);
    let pages = drawn(&sample(1, &long));
    assert!(pages.len() > 2, "{}", pages.len());
    let words = pages.concat().join(" ");
    assert_eq!(words.matches("жоспар").count(), 1_800, "no word is lost");
}
