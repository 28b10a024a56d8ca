//! Who is let into an academy, who is withdrawn, and who is the main laptop.

use serde_json::json;

use crate::laptop::{Laptop, len, text};

#[test]
fn a_laptop_asks_shows_its_words_and_is_let_in() {
    let office = Laptop::office();
    office.person("Жүсіпова", "Інжу", "2008-03-01");
    let other = Laptop::bare();
    let request = text(&other.place("request.tizim")).to_owned();
    let ask = [
        "laptop",
        "join-request",
        "--name",
        "Кабинет 2",
        "--out",
        &request,
    ];
    let asked = other.says(&[&ask[..], &["--worker", "Айгерім С."]].concat());
    assert_eq!(
        (&asked["name"], &asked["brings"]),
        (&json!("Кабинет 2"), &json!(false))
    );
    assert!(asked["recovery_code"].is_string());
    assert_eq!(len(&asked["words"]), 8);
    let words = office.says(&["laptop", "words", &request]);
    assert_eq!(words["words"], asked["words"], "both screens show the same");
    assert_eq!(other.says(&["laptop", "words"])["words"], asked["words"]);
    assert!(
        other.says(&["exchange", "state"])["is_pending"]
            .as_bool()
            .unwrap()
    );
    let write = ["exchange", "write", "--for", "all", "--out", &request];
    assert_eq!(other.refuses(&write), "not_joined");
    let full = text(&office.place("full.tizim")).to_owned();
    let approve = ["laptop", "approve", &request, "--out", &full];
    let main = [&approve[..], &["--role", "keeper"]].concat();
    assert_eq!(office.refuses(&main), "one_keeper");
    let answer = office.says(&approve);
    assert_eq!(answer["request"]["words"], asked["words"]);
    assert_eq!(answer["file"]["is_full"], true);
    let plan = other.says(&["exchange", "plan", &full]);
    assert_eq!(plan["joins"], true);
    other.says(&["exchange", "read", &full]);
    assert_eq!(len(&other.says(&["trainee", "list"])), 1);
    other.says(&["worker", "list"]);
    let file = other.sends("1.tizim");
    office.says(&["exchange", "read", &file]);
    let phrase = |laptop: &Laptop| laptop.says(&["laptop", "words"])["phrase"].clone();
    assert_eq!(phrase(&office), phrase(&other), "of the academy");
    let listed = office.says(&["laptop", "list"]);
    let roles: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["role"])
        .collect();
    assert_eq!(roles, ["keeper", "member"]);
    for field in [
        "id",
        "name",
        "code",
        "role",
        "is_withdrawn",
        "heard_at",
        "lacks",
    ] {
        assert!(!listed[1][field].is_null(), "{field}");
    }
    let lines = office.prints(&["laptop", "list"]);
    assert!(lines.contains("файл от него был сегодня"), "{lines}");
}

#[test]
fn a_laptop_with_records_brings_them_or_stays_alone() {
    let office = Laptop::office();
    office.person("Жүсіпова", "Інжу", "2008-03-01");
    let other = Laptop::found();
    other.person("Оспанова", "Аружан", "2009-01-01");
    let request = text(&other.place("request.tizim")).to_owned();
    let ask = [
        "laptop",
        "join-request",
        "--name",
        "Кабинет 2",
        "--out",
        &request,
    ];
    assert_eq!(other.refuses(&ask), "holds_records");
    assert!(!other.place("request.tizim").exists());
    let asked = other.says(&[&ask[..], &["--bring"]].concat());
    assert_eq!(
        (&asked["brings"], &asked["people"]),
        (&json!(true), &json!(1))
    );
    let full = text(&office.place("full.tizim")).to_owned();
    office.says(&["laptop", "approve", &request, "--out", &full]);
    other.says(&["exchange", "read", &full]);
    assert_eq!(len(&other.says(&["trainee", "list"])), 2);
    office.says(&["exchange", "read", &other.sends("1.tizim")]);
    assert_eq!(len(&office.says(&["trainee", "list"])), 2);
}

#[test]
fn what_nobody_may_do_is_refused_with_a_code() {
    let office = Laptop::office();
    let other = Laptop::let_in(&office, "Кабинет 2");
    let request = other.place("request.tizim");
    let out = text(&other.place("out.tizim")).to_owned();
    let approve = ["laptop", "approve", text(&request), "--out", &out];
    assert_eq!(other.refuses(&approve), "keeper_only");
    let none = office.file("none.tizim", "a letter");
    let approve = ["laptop", "approve", &none, "--out", &out];
    assert_eq!(office.refuses(&approve), "not_a_request");
    assert_eq!(office.refuses(&["laptop", "words", &none]), "not_a_request");
    for (words, code) in [
        (["laptop", "revoke", "Кабинет 1"], "own_laptop"),
        (["laptop", "revoke", "Кабинет 9"], "not_found"),
        (["laptop", "accept", "Кабинет 2"], "not_found"),
        (["laptop", "refuse", "Кабинет 2"], "not_found"),
    ] {
        assert_eq!(office.refuses(&words), code, "{words:?}");
    }
    assert_eq!(
        other.refuses(&["laptop", "revoke", "Кабинет 1"]),
        "keeper_only"
    );
    assert_eq!(
        other.refuses(&["laptop", "kit", "--out", &out]),
        "keeper_only"
    );
    let take = ["laptop", "take-over", "--code", "AAAAA-AAAAA"];
    assert_eq!(other.refuses(&take), "wrong_kit");
    assert!(!other.place("out.tizim").exists());
    let bare = Laptop::bare();
    let nowhere = bare.place("nowhere/request.tizim");
    let ask = [
        "laptop",
        "join-request",
        "--name",
        "Б",
        "--out",
        text(&nowhere),
    ];
    assert_eq!(bare.refuses(&ask), "file_failed");
    assert!(
        !bare.place("data/academy.tizim-base").exists(),
        "no register waits in vain"
    );
    let usage = bare.run(&["laptop", "join-request", "--out", &out]);
    assert_eq!(usage.status.code(), Some(2));
}

#[test]
fn late_work_of_a_withdrawn_laptop_is_accepted_or_refused() {
    for (verb, people) in [("accept", 1), ("refuse", 0)] {
        let office = Laptop::office();
        let other = Laptop::let_in(&office, "Кабинет 2");
        office.says(&["exchange", "read", &other.sends("0.tizim")]);
        let withdrawn = office.says(&["laptop", "revoke", "Кабинет 2"]);
        assert!(withdrawn["laptop"].is_string());
        let write = [
            "exchange",
            "write",
            "--for",
            "Кабинет 2",
            "--out",
            "x.tizim",
        ];
        assert_eq!(office.refuses(&write), "withdrawn");
        other.person("Оспанова", "Аружан", "2009-01-01");
        let held = office.says(&["exchange", "read", &other.sends("1.tizim")]);
        assert_eq!(held["plan"]["held"], 1);
        assert_eq!(office.says(&["laptop", "list"])[1]["held"], 1);
        assert_eq!(len(&office.says(&["trainee", "list"])), 0);
        let lines = office.prints(&["laptop", "list"]);
        assert!(
            lines.contains("исключён, ждёт решения изменений: 1"),
            "{lines}"
        );
        let planned = office.prints(&["laptop", "plan", "Кабинет 2"]);
        assert!(planned.contains("Оспанова Аружан"), "{planned}");
        assert!(
            planned.contains("отказать в принятом потом нельзя"),
            "{planned}"
        );
        let done = office.says(&["laptop", verb, "Кабинет 2"]);
        assert_eq!(
            (&done["parts"], &done["accepted"]),
            (&json!(1), &json!(people == 1))
        );
        assert_eq!(len(&office.says(&["trainee", "list"])), people);
        if verb == "refuse" {
            office.says(&["laptop", "accept", "Кабинет 2"]);
            assert_eq!(
                len(&office.says(&["trainee", "list"])),
                1,
                "it may still be accepted"
            );
        }
        assert_eq!(
            office.refuses(&["laptop", "refuse", "Кабинет 2"]),
            "not_found"
        );
        let undone = office.prints(&["exchange", "undo"]);
        assert!(
            undone.contains("Отменено: работа ноутбука «Кабинет 2»"),
            "{undone}"
        );
        assert_eq!(len(&office.says(&["trainee", "list"])), 0);
        let late = office.sends("late.tizim");
        assert_eq!(
            other.refuses(&["exchange", "read", &late]),
            "not_for_this_laptop"
        );
    }
}

#[test]
fn the_office_is_handed_over_whole_and_taken_with_the_sheet() {
    let office = Laptop::office();
    office.person("Жүсіпова", "Інжу", "2008-03-01");
    let other = Laptop::let_in(&office, "Кабинет 2");
    office.says(&["exchange", "read", &other.sends("0.tizim")]);
    let place = |name: &str| text(&office.place(name)).to_owned();
    let (file, copy, act) = (place("to.tizim"), place("all.tizim-copy"), place("act.pdf"));
    let hand_over = |to: &str, act: &str| {
        [
            "laptop",
            "hand-over",
            to,
            "--out",
            &file,
            "--copy",
            &copy,
            "--act",
            act,
        ]
        .map(str::to_owned)
        .to_vec()
    };
    let run = |words: &[String]| {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        office.refuses(&words)
    };
    assert_eq!(
        run(&hand_over("Кабинет 2", &place("nowhere/act.pdf"))),
        "file_failed"
    );
    assert_eq!(run(&hand_over("Кабинет 1", &act)), "own_laptop");
    assert_eq!(run(&hand_over("Кабинет 9", &act)), "not_found");
    assert_eq!(run(&hand_over("Кабинет 2", &file)), "bad_value");
    let kit = place("kit.pdf");
    office.says(&["laptop", "kit", "--out", &kit]);
    assert!(
        std::fs::read(&kit).unwrap().starts_with(b"%PDF"),
        "still the main one"
    );
    assert!(!office.place("to.tizim").exists() && !office.place("act.pdf").exists());
    let words = hand_over("Кабинет 2", &act);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = office.says(&words);
    assert_eq!(done["to"], "Кабинет 2");
    for made in ["file", "copy", "act"] {
        assert!(
            std::fs::metadata(done[made].as_str().unwrap()).is_ok(),
            "{made}"
        );
    }
    assert!(std::fs::read(&act).unwrap().starts_with(b"%PDF"));
    assert_eq!(
        office.refuses(&["laptop", "kit", "--out", &kit]),
        "keeper_only"
    );
    other.says(&["exchange", "read", &file]);
    other.says(&["laptop", "kit", "--out", text(&other.place("kit.pdf"))]);
    other.says(&["laptop", "revoke", "Кабинет 1"]);
    let restored = Laptop::bare();
    std::fs::create_dir_all(restored.place("data")).unwrap();
    let key = office.place("data/academy.key");
    std::fs::copy(key, restored.place("data/academy.key")).unwrap();
    let people = restored.says(&["restore", &copy])["trainees"].clone();
    assert_eq!(people, 1, "the copy opens");
}

#[test]
fn the_code_of_the_sheet_is_read_from_standard_input() {
    let office = Laptop::office();
    let output = office.told(&["laptop", "take-over", "--code", "-"], "AAAAA-AAAAA\n");
    assert_eq!(output.status.code(), Some(1));
    let refusal: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(refusal["code"], "wrong_kit");
}

#[test]
fn papers_given_twice_are_listed() {
    let office = Laptop::office();
    let event = office.forum();
    let person = office.person("Жүсіпова", "Інжу", "2008-03-01");
    let mark = ["attendance", "mark", "--event", &event, "--session", "1"];
    office.says(&[&mark[..], &["--mark", "present", &person]].concat());
    let other = Laptop::let_in(&office, "Кабинет 2");
    for laptop in [&office, &other] {
        let out = text(&laptop.place("papers.pdf")).to_owned();
        let issue = [
            "certificate",
            "issue",
            "--event",
            &event,
            "--min-sessions",
            "1",
        ];
        laptop.says(&[&issue[..], &["--out", &out]].concat());
    }
    assert_eq!(office.says(&["certificate", "twice"]), json!([]));
    office.says(&["exchange", "read", &other.sends("1.tizim")]);
    let found = office.says(&["certificate", "twice"]);
    assert_eq!((len(&found), &found[0]["why"]), (1, &json!("same_person")));
    assert_eq!(len(&found[0]["papers"]), 2);
}
