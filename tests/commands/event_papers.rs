//! Printed papers of an event from the command line.

use crate::laptop::{Laptop, text};

/// A forum with two people on its list.
fn forum(laptop: &Laptop) -> (String, [String; 2]) {
    let event = laptop.forum();
    let people = [("Қасымова", "Дана"), ("Омарова", "Әсел")]
        .map(|(surname, given)| laptop.person(surname, given, "2005-03-14"));
    let mut add = vec!["enrolment", "add", "--event", &event];
    add.extend(people.iter().map(String::as_str));
    laptop.says(&add);
    (event, people)
}

#[test]
fn a_badge_is_printed_once_and_again_when_asked_for() {
    let laptop = Laptop::found();
    let (event, _) = forum(&laptop);
    let out = laptop.place("badges.pdf");
    let badge = [
        "paper",
        "badge",
        "--event",
        &event,
        "--layout",
        "10",
        "--out",
        text(&out),
    ];
    let made = laptop.says(&badge);
    assert_eq!(
        (&made["badges"], &made["left_out"]["count"]),
        (&2.into(), &0.into())
    );
    assert!(std::fs::read(&out).unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(laptop.refuses(&badge), "badges_printed");
    let again = [&badge[..], &["--again", "--lang", "kk+ru"]].concat();
    assert_eq!(laptop.says(&again)["badges"], 2);
    let late = laptop.person("Ли", "Ән", "2006-01-01");
    laptop.says(&["enrolment", "add", "--event", &event, &late]);
    let told = laptop.prints(&badge);
    assert!(told.contains("2 чел."), "{told}");
}

#[test]
fn every_paper_has_its_verb() {
    let laptop = Laptop::found();
    let (event, people) = forum(&laptop);
    let out = laptop.place("paper.pdf");
    for verb in ["signin", "programme", "briefing", "adults"] {
        for lang in ["kk", "ru", "en", "kk+ru"] {
            let made = laptop.says(&[
                "paper",
                verb,
                "--event",
                &event,
                "--lang",
                lang,
                "--out",
                text(&out),
            ]);
            assert_eq!(made["empty"].as_array().unwrap().len(), 0, "{verb} {lang}");
        }
    }
    for verb in ["signs", "doors", "release"] {
        let refused = laptop.refuses(&["paper", verb, "--event", &event, "--out", text(&out)]);
        assert_eq!(refused, "paper_empty", "{verb}");
    }
    let first = [
        "paper",
        "signin",
        "--event",
        &event,
        "--session",
        "1",
        "--out",
        text(&out),
    ];
    laptop.says(&first);
    let none = [
        "paper",
        "signin",
        "--event",
        &event,
        "--session",
        "9",
        "--out",
        text(&out),
    ];
    assert_eq!(laptop.refuses(&none), "not_found");
    let kit = laptop.place("kit.zip");
    let made = laptop.says(&["paper", "kit", "--event", &event, "--out", text(&kit)]);
    assert_eq!(made["badges"], 2);
    assert!(std::fs::read(&kit).unwrap().starts_with(b"PK"));
    let [first, second] = &people;
    laptop.says(&[
        "paper",
        "book",
        "--trainee",
        first,
        "--trainee",
        second,
        "--out",
        text(&out),
    ]);
}
