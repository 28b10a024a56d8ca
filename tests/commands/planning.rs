//! The plan of a year, sessions by a rule, cloning and what surrounds an event, from the command line.

use std::fs;

use crate::laptop::{Laptop, id_of, len, text};

const TABLE: &str = "№;Мероприятие;Срок;Место проведения;Ответственный\n\
    Раздел 1;;;;\n\
    1;Форум лидеров;15 октября;актовый зал;методист\n\
    2;Субботник;в течение года;парк;волонтёры\n";

#[test]
fn a_plan_is_imported_printed_and_told_of() {
    let laptop = Laptop::found();
    let plan = laptop.says(&["plan", "add", "--year", "2026/27"]);
    assert_eq!(plan["title_ru"], "План воспитательной работы");
    let plan = id_of(&plan);
    let file = laptop.place("plan.csv");
    fs::write(&file, TABLE).unwrap();
    let import = ["plan", "import", text(&file), "--plan", &plan];
    let dry = laptop.says(&[&import[..], &["--dry-run"]].concat());
    assert_eq!((&dry["added"], &dry["known"]), (&2.into(), &0.into()));
    assert_eq!(
        laptop.says(&["plan", "show", &plan])["lines"],
        serde_json::json!([])
    );
    assert_eq!(laptop.says(&import)["added"], 2);
    assert_eq!(
        laptop.says(&import)["added"],
        0,
        "read again it adds nothing"
    );
    let pasted = laptop.told(
        &["plan", "import", "-", "--plan", &plan],
        "Іс-шара\tМерзімі\nКездесу\tнаурыз\nСаяхат\tмамыр\n",
    );
    assert!(pasted.status.success());
    let shown = laptop.says(&["plan", "show", &plan]);
    assert_eq!(len(&shown["lines"]), 4);
    assert_eq!(shown["lines"][2]["period"], "2027-03");
    let line = id_of(&shown["lines"][0]);
    let event = laptop.says(&["plan", "line", "event", &line]);
    assert_eq!(event["plan_line"].as_str(), Some(line.as_str()));
    let event = id_of(&event);
    laptop.says(&["event", "correct", &event, "--status", "held"]);
    let shown = laptop.says(&["plan", "show", &plan]);
    assert_eq!(shown["lines"][0]["state"], "in_time");
    assert_eq!(shown["lines"][0]["told"]["kk"], "15.10.2026 өтті");
    for name in ["plan.pdf", "plan.xlsx"] {
        let out = laptop.place(name);
        let print = [
            "plan",
            "print",
            &plan,
            "--with-results",
            "--out",
            text(&out),
        ];
        laptop.says(&print);
        assert!(fs::metadata(&out).unwrap().len() > 1_000, "{name}");
    }
    laptop.says(&["plan", "line", "tie", "none", &event]);
    assert_eq!(
        len(&laptop.says(&["plan", "show", &plan])["lines"][0]["events"]),
        0
    );
    laptop.says(&["plan", "line", "move", &line, "--to", "4"]);
    assert_eq!(
        id_of(&laptop.says(&["plan", "show", &plan])["lines"][3]),
        line
    );
    assert_eq!(laptop.run(&["check"]).status.code(), Some(0));
}

#[test]
fn sessions_by_a_rule_are_added_once() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let rule = [
        "session",
        "generate",
        "--event",
        &event,
        "--weekdays",
        "tue,thu",
        "--from",
        "2026-12-01",
        "--to",
        "2026-12-17",
        "--starts",
        "15:00",
        "--ends",
        "16:30",
        "--hours",
        "2",
        "--skip",
        "2026-12-10",
    ];
    let dry = laptop.says(&[&rule[..], &["--dry-run"]].concat());
    let states: Vec<_> = dry["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["state"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["new", "new", "new", "skipped", "new", "new"]);
    let before = len(&laptop.says(&["session", "list", "--event", &event]));
    assert_eq!(laptop.says(&rule)["added"], 5);
    assert_eq!(laptop.says(&rule)["added"], 0);
    assert_eq!(
        len(&laptop.says(&["session", "list", "--event", &event])),
        before + 5
    );
}

#[test]
fn an_event_is_cloned_with_what_is_ticked() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let made = laptop.says(&[
        "event",
        "clone",
        &event,
        "--start",
        "2027-03-01",
        "--sessions",
    ]);
    assert_eq!(
        made["event"]["period"]
            .as_str()
            .map(|it| it.get(..10).unwrap_or_default()),
        Some("2027-03-01")
    );
    let sessions = made["event"]["sessions"].as_array().unwrap();
    assert_eq!(sessions[0]["date"], "2027-03-01");
    let bare = laptop.says(&["event", "clone", &event, "--start", "2027-03"]);
    assert_eq!(len(&bare["event"]["sessions"]), 0);
}

#[test]
fn publications_and_photos_hang_on_an_event() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let add = [
        "publication",
        "add",
        "--event",
        &event,
        "--title",
        "Форум өтті",
        "--reach",
        "1200",
    ];
    let publication = id_of(&laptop.says(&add));
    let correct = [
        "publication",
        "correct",
        &publication,
        "--link",
        "https://example.kz/1",
    ];
    let corrected = laptop.says(&correct);
    assert_eq!(
        (&corrected["title"], &corrected["reach"]),
        (&"Форум өтті".into(), &1200.into())
    );
    assert_eq!(
        len(&laptop.says(&["publication", "list", "--event", &event])),
        1
    );
    laptop.says(&["publication", "trash", &publication]);
    assert_eq!(
        len(&laptop.says(&["publication", "list", "--event", &event])),
        0
    );
    let file = laptop.place("photo.png");
    fs::write(&file, include_bytes!("../journeys/pictures/logo.png")).unwrap();
    let photo = [
        "photo",
        "add",
        text(&file),
        "--event",
        &event,
        "--caption",
        "Ашылуы",
    ];
    let photo = id_of(&laptop.says(&photo));
    assert_eq!(
        laptop.says(&["photo", "list", "--event", &event])[0]["caption"],
        "Ашылуы"
    );
    laptop.says(&["photo", "trash", &photo]);
    assert_eq!(
        len(&laptop.says(&["photo", "list", "--event", &event, "--trash"])),
        1
    );
}
