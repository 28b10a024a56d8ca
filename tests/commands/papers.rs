//! From marks to numbered papers, and a register that comes back from a copy.

mod earned;

use serde_json::Value;

use crate::laptop::{Laptop, len, text};

#[test]
fn who_came_gets_a_numbered_paper() {
    let laptop = Laptop::found();
    let (event, people) = marked_forum(&laptop);
    let out = laptop.place("papers.pdf");
    let issue = [
        "certificate",
        "issue",
        "--event",
        &event,
        "--min-sessions",
        "2",
        "--lang",
        "kk",
        "--out",
        text(&out),
    ];
    let issued = laptop.says(&issue);
    assert_eq!(issued["issued"], 1);
    assert_eq!(
        issued["left_out"][0]["trainee"].as_str(),
        Some(people[1].as_str())
    );
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF-1.7"));

    let papers = laptop.says(&["certificate", "list", "--event", &event]);
    assert_eq!(papers[0]["serial"], issued["serials"][0]);
    assert_eq!(papers[0]["state"], "valid");
    let paper = papers[0]["id"].as_str().unwrap();

    laptop.says(&["trainee", "correct", &people[0], "--given", "Дәуренбек"]);
    let again = laptop.place("again.pdf");
    laptop.says(&["certificate", "draw", paper, "--out", text(&again)]);
    assert_eq!(std::fs::read(&again).unwrap(), std::fs::read(&out).unwrap());

    let new = laptop.says(&[
        "certificate",
        "replace",
        paper,
        "--reason",
        "Аты қате",
        "--out",
        text(&again),
    ]);
    assert!(new["name"].as_str().unwrap().contains("Дәуренбек"));
    let draw = ["certificate", "draw", paper, "--out", text(&again)];
    assert_eq!(laptop.refuses(&draw), "already_void", "it would look valid");
    let old = laptop.says(&["certificate", "show", paper]);
    assert_eq!(
        (&old["state"], &old["replaced_by"]),
        (&Value::from("void"), &new["serial"])
    );
    laptop.says(&[
        "certificate",
        "void",
        new["id"].as_str().unwrap(),
        "--reason",
        "Сынақ",
    ]);
    for name in ["book.xlsx", "book.pdf"] {
        let book = laptop.place(name);
        laptop.says(&["certificate", "book", "--out", text(&book)]);
        assert!(std::fs::metadata(&book).unwrap().len() > 1000, "{name}");
    }
}

#[test]
fn a_number_is_not_given_where_the_paper_cannot_be_written() {
    let laptop = Laptop::found();
    let (event, _) = marked_forum(&laptop);
    let before = laptop.bytes();
    let out = laptop.place("no such folder/papers.pdf");
    laptop.refuses(&[
        "certificate",
        "issue",
        "--event",
        &event,
        "--out",
        text(&out),
    ]);
    assert_eq!(len(&laptop.says(&["certificate", "list"])), 0);
    assert_eq!(laptop.bytes(), before);
}

#[test]
fn a_mark_can_be_taken_away() {
    let laptop = Laptop::found();
    let (event, people) = marked_forum(&laptop);
    let mark = [
        "attendance",
        "mark",
        "--event",
        &event,
        "--session",
        "1",
        "--mark",
        "none",
        &people[0],
    ];
    laptop.says(&mark);
    let sheet = laptop.says(&["attendance", "list", "--event", &event]);
    assert!(sheet["rows"][0]["marks"][0].is_null(), "{sheet}");
    assert_eq!(sheet["rows"][0]["marks"][1]["state"], "present");
    let out = laptop.place("marks.xlsx");
    laptop.says(&[
        "attendance",
        "export",
        "--event",
        &event,
        "--out",
        text(&out),
    ]);
    assert!(out.exists());
}

#[test]
fn a_copy_brings_everything_back() {
    let laptop = Laptop::found();
    let (_, people) = marked_forum(&laptop);
    let copy = laptop.place("stick.tizim-copy");
    laptop.says(&["backup", text(&copy)]);
    laptop.says(&["trainee", "trash", &people[0]]);
    laptop.says(&["restore", text(&copy)]);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    assert_eq!(laptop.run(&["check"]).status.code(), Some(0));
}

/// A forum of two people: one came on both days, the other on the first.
pub fn marked_forum(laptop: &Laptop) -> (String, [String; 2]) {
    let event = laptop.forum();
    let people = [
        laptop.person("Әбенов", "Дәурен", "2008-02-01"),
        laptop.person("Омарова", "Інжу", "2009-04-03"),
    ];
    laptop.says(&[
        "enrolment",
        "add",
        "--event",
        &event,
        &people[0],
        &people[1],
    ]);
    for (session, who) in [("1", &people[..]), ("2", &people[..1])] {
        let mut words = vec![
            "attendance",
            "mark",
            "--event",
            &event,
            "--session",
            session,
            "--mark",
            "present",
        ];
        words.extend(who.iter().map(String::as_str));
        assert_eq!(laptop.says(&words)["marked"], who.len());
    }
    (event, people)
}
