//! What is refused has a code and leaves the register byte for byte as it was.

use crate::laptop::{Laptop, text};

const NOBODY: &str = "00000000-0000-7000-8000-000000000000";

#[test]
fn what_is_refused_changes_nothing() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let person = laptop.person("Әбенов", "Дәурен", "2012-02-01");
    let broken = laptop.file("broken.xlsx", "PK\u{3}\u{4} not a spreadsheet");
    let before = laptop.bytes();
    let mark = [
        "attendance",
        "mark",
        "--event",
        &event,
        "--session",
        "9",
        "--mark",
        "present",
        &person,
    ];
    let many = [
        "event",
        "add",
        "--title",
        "Т",
        "--kind",
        "forum",
        "--sessions",
        "100000",
    ];
    let refused: [(&[&str], &str); 10] = [
        (&many, "bad_value"),
        (&["trainee", "add", "--phone", "+77010000001"], "missing"),
        (&["trainee", "show", NOBODY], "not_found"),
        (
            &["trainee", "correct", &person, "--birth-date", "31.02.2008"],
            "bad_date",
        ),
        (
            &["event", "add", "--title", "", "--kind", "forum"],
            "missing",
        ),
        (
            &["event", "correct", NOBODY, "--place", "Ақтөбе"],
            "not_found",
        ),
        (&["club", "add", "--kind", "interest_club"], "missing"),
        (
            &["enrolment", "correct", NOBODY, "--role", "speaker"],
            "not_found",
        ),
        (&mark, "bad_value"),
        (
            &["certificate", "void", NOBODY, "--reason", "Қате"],
            "not_found",
        ),
    ];
    for (words, code) in refused {
        assert_eq!(laptop.refuses(words), code, "{words:?}");
        assert_eq!(laptop.bytes(), before, "{words:?}");
    }
    for own in [
        "data/academy.tizim-base",
        "data/academy.keys",
        "data/Academy.key",
    ] {
        let own = laptop.place(own);
        assert_eq!(laptop.refuses(&["backup", text(&own)]), "own_file");
        let book = ["certificate", "book", "--out", text(&own)];
        assert_eq!(laptop.refuses(&book), "own_file");
        assert_eq!(laptop.bytes(), before, "{own:?}");
    }
    let import = laptop.run(&["import", "trainees", &broken]);
    assert_eq!(import.status.code(), Some(1));
    assert_eq!(laptop.bytes(), before);
}

#[test]
fn what_is_wrong_with_a_field_is_said_of_that_field() {
    let laptop = Laptop::found();
    let id = laptop.person("Әбенов", "Дәурен", "2012-02-01");
    let told = |words: &[&str]| {
        let refused = laptop.run(&[&["--lang", "ru"], words].concat());
        assert_eq!(refused.status.code(), Some(1), "{words:?}");
        String::from_utf8(refused.stderr).unwrap()
    };
    let correct = |option: &str, value: &str| told(&["trainee", "correct", &id, option, value]);
    let iin = correct("--iin", "123");
    assert!(iin.contains("ИИН: В ИИН должно быть 12 цифр."), "{iin}");
    let phone = correct("--phone", "8701");
    assert!(phone.contains("Это не номер телефона."), "{phone}");
    let email = correct("--email", "a@b");
    assert!(email.contains("Это не адрес почты."), "{email}");
    let unborn = correct("--birth-date", "31.12.2199");
    assert!(
        unborn.starts_with("day_too_late: Дата рождения: Такого возраста"),
        "{unborn}"
    );
    let early = [
        "consent",
        "add",
        &id,
        "--scope",
        "data",
        "--date",
        "1990-01-01",
    ];
    let early = told(&early);
    assert!(
        early.contains("01.01.1990") && early.contains("01.02.2012"),
        "{early}"
    );
    laptop.says(&["own-field", "add", "--ru", "Футболка"]);
    let again = told(&["own-field", "add", "--ru", "Футболка"]);
    assert!(
        again.starts_with("name_taken: Название: Такое название уже есть"),
        "{again}"
    );
    let club = told(&["club", "add", "--name", "", "--kind", "interest_club"]);
    assert!(club.starts_with("missing: Название: "), "{club}");
}

#[test]
fn wrong_usage_is_told_apart_from_a_refusal() {
    let laptop = Laptop::found();
    for words in [
        &["event", "add"][..],
        &["trainee", "show"],
        &["unknown"],
        &[
            "event",
            "add",
            "--title",
            "Т",
            "--kind",
            "forum",
            "--end",
            "2026-10-16",
        ],
    ] {
        assert_eq!(laptop.run(words).status.code(), Some(2), "{words:?}");
    }
}

#[test]
fn a_restore_is_refused_while_another_program_has_the_register_open() {
    let laptop = Laptop::found();
    let copy = laptop.place("copy.tizim-copy");
    laptop.says(&["backup", text(&copy)]);
    let place = laptop.place("data/academy.tizim-base");
    let clock = std::sync::Arc::new(tizim_core::clock::SystemClock);
    let kept = tizim_core::register::Opening::Kept(&tizim_core::keys::NoStore);
    let open = tizim_core::register::Register::open(&place, kept, clock).unwrap();
    let before = laptop.bytes();
    let restore = ["restore", text(&copy)];
    assert_eq!(laptop.refuses(&restore), "register_in_use");
    assert_eq!(laptop.bytes(), before);
    drop(open);
    laptop.says(&restore);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_list() {
    let laptop = Laptop::found();
    let pipe = laptop.place("list.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let code = laptop.refuses(&["import", "trainees", text(&pipe)]);
    assert_eq!(code, "file_failed");
}
