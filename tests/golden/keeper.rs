//! The keeper's sheet and the act of hand-over, as other programs see them.

use chrono::NaiveDate;
use tizim_core::exchange::KeeperKit;
use tizim_core::laptops::CodeSheet;
use tizim_core::papers::{HandOverFacts, PaperLang, SheetUse, hand_over_act};

use crate::papers::{plain, run};

#[test]
fn the_code_of_the_keepers_sheet_is_read_by_eye_and_by_camera() {
    let kit = KeeperKit::from_seed([0x5a; 32]);
    let sheet = CodeSheet {
        good_for: SheetUse::MainLaptop,
        academy: "Жастар академиясы".to_owned(),
        laptop_name: "Кабинет 2".to_owned(),
        laptop_code: "K7A".to_owned(),
        made_on: "2026-11-22".to_owned(),
        number: Some(3),
        groups: kit.groups(),
        file_name: String::new(),
    };
    for lang in PaperLang::ALL {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("kit.pdf"), sheet.draw(lang).unwrap()).unwrap();
        let run = |program: &str, arguments: &[&str]| run(program, arguments, folder.path());
        run("qpdf", &["--check", "kit.pdf"]);
        if let Some(text) = run("pdftotext", &["-layout", "kit.pdf", "-"]) {
            assert_eq!(text.matches('\u{c}').count(), 1, "one page");
            for group in kit.groups() {
                assert!(text.contains(&group), "{group} in {text}");
            }
            assert!(text.contains("Кабинет 2 (K7A)"), "{text}");
        }
        let picture = [
            "-r",
            "150",
            "-gray",
            "-singlefile",
            "-png",
            "kit.pdf",
            "kit",
        ];
        if run("pdftoppm", &picture).is_none() {
            return;
        }
        if let Some(read) = run("zbarimg", &["-q", "--raw", "kit.png"]) {
            assert_eq!(KeeperKit::read(&read).unwrap().seed(), kit.seed());
        }
    }
}

#[test]
fn the_act_of_hand_over_is_read_by_other_programs() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let facts = HandOverFacts {
        academy: "Жастар академиясы".to_owned(),
        date: day,
        from: "Үйлестіруші С. Ержанова".to_owned(),
        to: "Үйлестіруші А. Нұрланов".to_owned(),
        laptops: vec!["Кабинет 1 (K7A)".to_owned(), "Көшпелі (R9T)".to_owned()],
        people: 12_408,
        events: 311,
        clubs: 64,
        certificates: 7_020,
        last_certificate: "ЖА-2026-K7A-7020-4".to_owned(),
        open_tasks: vec!["Тоғыз клубтың есебін жинау".to_owned()],
        backup: Some((day, "USB, сейф".to_owned())),
    };
    for (lang, title) in [
        (PaperLang::Kk, "Қызметті өткізу актісі"),
        (PaperLang::Ru, "Акт передачи дел"),
        (PaperLang::En, "Act of hand-over"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let bytes = hand_over_act(&facts, lang).unwrap();
        assert_eq!(
            bytes,
            hand_over_act(&facts, lang).unwrap(),
            "the same bytes"
        );
        std::fs::write(folder.path().join("act.pdf"), bytes).unwrap();
        run("qpdf", &["--check", "act.pdf"], folder.path());
        let Some(text) = run("pdftotext", &["-layout", "act.pdf", "-"], folder.path()) else {
            return;
        };
        let text = plain(&text);
        for wanted in [
            title,
            "12 408",
            "ЖА-2026-K7A-7020-4",
            "Кабинет 1 (K7A), Көшпелі (R9T)",
            "Тоғыз клубтың есебін жинау",
        ] {
            assert!(text.contains(wanted), "{lang:?}: {wanted} in {text}");
        }
        assert_eq!(
            text.matches("С. Ержанова").count(),
            2,
            "above and where they sign"
        );
    }
}
