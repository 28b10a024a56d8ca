#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use chrono::NaiveDate;

use super::*;
use crate::papers::read_back::pages;
use crate::papers::words::PaperLang;

fn sample(rows: usize, title: &str) -> PlanPaper {
    let row = |index: usize| {
        let name = format!("{}-жол", index + 1);
        let cells = [&name, title, "қазан", "Акт залы", "Әдіскер", "форум"];
        let cells = cells.map(str::to_owned).to_vec();
        [vec![(index + 1).to_string()], cells].concat()
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
        ..PlanPaper::default()
    }
}

#[test]
fn whose_plan_it_is_stands_once_and_pages_are_numbered_in_both_languages() {
    let mut plan = sample(40, "Форум");
    plan.organisers = vec![
        "Жастар академиясы".to_owned(),
        "Академия молодёжи".to_owned(),
    ];
    plan.langs = PaperLangs::KkRu;
    let pages = drawn(&plan);
    assert!(pages.len() > 1);
    let all = pages.concat();
    for line in &plan.organisers {
        assert_eq!(all.iter().filter(|it| *it == line).count(), 1, "{line}");
    }
    for (number, page) in (1..).zip(&pages) {
        let foot = format!("бет {number} / {0} · стр. {number} / {0}", pages.len());
        assert!(page.contains(&foot), "{foot}: {page:?}");
        assert!(page.iter().any(|it| it == "20.08.2026"), "the foot");
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
    let long = "балапан ".repeat(900);
    let pages = drawn(&sample(1, &long));
    assert!(pages.len() > 2, "{}", pages.len());
    let words = pages.concat().join(" ");
    assert_eq!(words.matches("балапан").count(), 1_800, "no word is lost");
}
