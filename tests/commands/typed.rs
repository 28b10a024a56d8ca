//! What is typed beside a verb is read with care, and what is printed may be left unread.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::laptop::{Laptop, id_of, len, text};

#[test]
fn what_no_list_has_is_refused() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let person = laptop.person("Әбенов", "Дәурен", "2006-02-01");
    let before = laptop.bytes();
    let add = ["event", "add", "--title", "Т", "--kind"];
    let named = ["trainee", "add", "--surname", "Сейітова"];
    let correct = ["trainee", "correct", &person];
    for words in [
        [&add[..], &["nonsense"]].concat(),
        [&add[..], &["forum", "--district", "nowhere"]].concat(),
        [&add[..], &["forum", "--format", "nonsense"]].concat(),
        [&add[..], &["forum", "--direction", "nonsense"]].concat(),
        vec!["event", "correct", &event, "--kind", "nonsense"],
        [&named[..], &["--district", "nowhere"]].concat(),
        [&named[..], &["--category", "nonsense"]].concat(),
        [&named[..], &["--email", "a@@b"]].concat(),
        [&named[..], &["--email", "-"]].concat(),
        [&correct[..], &["--district", "nowhere"]].concat(),
        [&correct[..], &["--category", "nonsense"]].concat(),
        [&correct[..], &["--email", "a b@c"]].concat(),
        vec!["club", "add", "--name", "К", "--kind", "nonsense"],
        vec![
            "enrolment",
            "add",
            "--event",
            &event,
            &person,
            "--role",
            "x",
        ],
    ] {
        assert_eq!(laptop.refuses(&words), "bad_value", "{words:?}");
        assert_eq!(laptop.bytes(), before, "{words:?}");
    }
    let named = laptop.says(&["event", "correct", &event, "--district", "Қобда ауданы"]);
    assert_eq!(named["district"], "kobda");
}

#[test]
fn a_name_is_a_line_that_can_be_seen() {
    let laptop = Laptop::found();
    let hidden = ["trainee", "add", "--surname", "\u{200b}"];
    assert_eq!(laptop.refuses(&hidden), "missing");
    let long = "ә".repeat(201);
    let words = ["trainee", "add", "--surname", &long];
    assert_eq!(laptop.refuses(&words), "bad_value");
    let two_lines = "Сейітова\nОмарова";
    let added = laptop.says(&["trainee", "add", "--surname", two_lines]);
    assert_eq!(added["surname"], "Сейітова Омарова");
    let words = ["trainee", "correct", &id_of(&added), "--given", &long];
    assert_eq!(laptop.refuses(&words), "bad_value");
    let at_most = "ә".repeat(200);
    laptop.says(&["trainee", "correct", &id_of(&added), "--given", &at_most]);
}

#[test]
fn a_note_may_begin_with_a_hyphen() {
    let laptop = Laptop::found();
    let added = laptop.says(&["trainee", "add", "--surname", "Әбенов", "--note", "-1+1"]);
    assert_eq!(added["note"], "-1+1");
}

#[test]
fn a_table_is_not_written_under_a_name_of_another_kind() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let foreign = laptop.place("list.ods");
    for noun in ["enrolment", "attendance"] {
        let words = [noun, "export", "--event", &event, "--out", text(&foreign)];
        assert_eq!(laptop.refuses(&words), "bad_value");
    }
    assert!(!foreign.exists());
    let out = laptop.place("list.csv");
    let book = ["certificate", "book", "--out", text(&out)];
    assert_eq!(laptop.refuses(&book), "bad_value");
    let form = laptop.file("form.csv", "Фамилия,Имя\nСейтова,Айнур\n");
    let words = ["import", "trainees", &form, "--problems", text(&out)];
    assert_eq!(laptop.refuses(&words), "bad_value");
    assert!(!out.exists());
}

#[test]
fn an_import_without_a_usable_row_says_so() {
    let laptop = Laptop::found();
    let form = laptop.file("empty.csv", "Фамилия,Имя\n,\n-,-\n");
    let told = laptop.run(&["import", "trainees", &form]);
    assert_eq!(told.status.code(), Some(1));
    let form = laptop.file("one.csv", "Фамилия,Имя\nСейтова,Айнур\n");
    laptop.says(&["import", "trainees", &form, "--dry-run"]);
    laptop.says(&["import", "trainees", &form]);
    let again = laptop.says(&["import", "trainees", &form]);
    assert_eq!(again["known"], 1);
}

/// Starts a verb with its streams held.
fn start(laptop: &Laptop, words: &[&str]) -> std::process::Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizim-cli"));
    command.env_remove("TIZIM_KEYS");
    command.env_remove("TIZIM_PASSWORD_FILE");
    command.arg("--register");
    command.arg(laptop.place("data/academy.tizim-base"));
    command.args(words).stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

#[test]
fn one_line_in_another_encoding_does_not_spoil_the_others() {
    let laptop = Laptop::found();
    laptop.person("Әбенов", "Дәурен", "2006-02-01");
    let mut child = start(&laptop, &["trainee", "find", "-", "--json"]);
    let mut queries = "Әбенов\r\n".as_bytes().to_vec();
    queries.extend([0xd0, 0xff, b'\n']);
    queries.extend("Дәурен".as_bytes());
    child.stdin.take().unwrap().write_all(&queries).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let found: Vec<usize> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| len(&serde_json::from_str(line).unwrap()))
        .collect();
    assert_eq!(found, [1, 0, 1]);
}

#[test]
fn a_reader_who_leaves_is_no_failure() {
    let laptop = Laptop::found();
    for words in [&["history", "--help"][..], &["trainee", "list"]] {
        let mut child = start(&laptop, words);
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}");
        assert!(output.stderr.is_empty(), "{words:?}");
    }
}
