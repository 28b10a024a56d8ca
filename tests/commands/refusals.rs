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
