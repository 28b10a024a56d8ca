#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::papers::read_back::pages;
use crate::papers::words::PaperLang;

const CODE: &str = "7K3QA-9XZ2M-4TBNP-W0H5C-JR8DE-6VGYF-S1K2M-3NPQT-0A1B2-C3D4E-5F6G7";

fn sheet(good_for: SheetUse, academy: &str) -> SheetFacts {
    SheetFacts {
        good_for,
        academy: academy.to_owned(),
        laptop: "Кабинет 2 (K7A)".to_owned(),
        number: (good_for == SheetUse::MainLaptop).then_some(2),
        code: CODE.to_owned(),
        qr_payload: "7K3QA9XZ2M".to_owned(),
        made_on_words: "2026 жылғы 22 қараша".to_owned(),
    }
}

fn drawn(sheet: &SheetFacts, lang: PaperLang) -> String {
    let facts = FileFacts {
        title: "Парақ".to_owned(),
        author: sheet.academy.clone(),
        lang,
        made_on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    };
    let read = pages(&code_sheet(sheet, &facts).unwrap());
    assert_eq!(read.len(), 1, "one page");
    read.concat().concat()
}

#[test]
fn both_sheets_read_back_and_stay_on_one_page() {
    let academy = "Ақтөбе облысының жастар академиясы";
    for lang in PaperLang::ALL {
        let words = Words::of(lang);
        let number = words.say_with("paper-number", &[("number", "2")]);
        for good_for in [SheetUse::Recovery, SheetUse::MainLaptop] {
            let text = drawn(&sheet(good_for, academy), lang);
            let title = words.say(&format!("{}-title", good_for.prefix()));
            let wanted = CODE.split('-');
            for wanted in wanted.chain([academy, "Кабинет 2 (K7A)", title.as_str()]) {
                assert!(text.contains(wanted), "{lang:?} {good_for:?}: {wanted}");
            }
            let is_counted = good_for == SheetUse::MainLaptop;
            assert_eq!(text.contains(&number), is_counted, "{lang:?} {good_for:?}");
        }
    }
}

#[test]
fn an_academy_that_is_not_known_yet_gets_a_line_to_write_on() {
    for lang in PaperLang::ALL {
        let line = Words::of(lang).say("paper-recovery-academy");
        let text = drawn(&sheet(SheetUse::Recovery, ""), lang);
        assert!(text.contains(&line), "{lang:?}: {line} in {text}");
        let text = drawn(&sheet(SheetUse::Recovery, "Жастар орталығы"), lang);
        assert!(!text.contains(&line), "{lang:?}: it stands above already");
    }
}

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
