//! A meeting's report, head counts and hours of volunteers by the command line.

use crate::laptop::{Laptop, id_of, len};

const REPORT: &str = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room\n\
    Серікова Айгерім,,10/20/2026 03:00:00 PM,10/20/2026 03:50:00 PM,50,Yes,No\n\
    Айгока,,10/20/2026 03:50:00 PM,10/20/2026 04:00:00 PM,10,Yes,No\n";

/// An event of the day of the report, with a session of an hour, and the id of its only person.
fn webinar(laptop: &Laptop) -> (String, String) {
    let add = [
        "event",
        "add",
        "--title",
        "Вебинар",
        "--kind",
        "volunteer_action",
    ];
    let event = id_of(&laptop.says(&[&add[..], &["--start", "2026-10-20"]].concat()));
    let add = ["session", "add", "--event", &event, "--date", "2026-10-20"];
    let times = ["--starts", "15:00", "--ends", "16:00", "--hours", "1"];
    laptop.says(&[&add[..], &times].concat());
    let person = laptop.person("Серікова", "Айгерім", "2006-02-01");
    laptop.says(&["enrolment", "add", "--event", &event, &person]);
    (event, person)
}

#[test]
fn a_report_is_answered_and_shown() {
    let laptop = Laptop::found();
    let (event, person) = webinar(&laptop);
    let file = laptop.file("zoom.csv", REPORT);
    let import = [
        "import",
        "presence",
        &file,
        "--event",
        &event,
        "--session",
        "1",
    ];
    let dry = laptop.says(&[&import[..], &["--threshold", "90%", "--dry-run"]].concat());
    assert_eq!(dry["presence"][0]["mark"], "absent");
    assert_eq!(
        len(&laptop.says(&["attendance", "show", "--event", &event])),
        0
    );
    let said = laptop.says(&[&import[..], &["--threshold", "90%"]].concat());
    assert_eq!(said["presence"][0]["seconds"], 3000);
    assert_eq!(
        said["presence"][0]["trainee"].as_str(),
        Some(person.as_str())
    );
    assert_eq!(said["to_choose"][0]["row"], 3);
    let answer = format!("3={person}");
    let more = ["--threshold", "90", "--answer", &answer];
    let said = laptop.says(&[&import[..], &more].concat());
    assert_eq!(said["presence"][0]["seconds"], 3600);
    assert_eq!(said["presence"][0]["mark"], "present");
    let shown = laptop.says(&["attendance", "show", "--event", &event]);
    assert_eq!(len(&shown), 1);
    let mark = &shown[0];
    for (field, value) in [
        ("session_no", 1),
        ("minutes_late", 0),
        ("hours", 1),
        ("seconds", 3600),
    ] {
        assert_eq!(mark[field], value, "{field}");
    }
    assert_eq!(mark["mark"], "present");
    assert!(!mark["by"].as_str().unwrap().is_empty() && !mark["at"].as_str().unwrap().is_empty());
    let code = laptop.refuses(&[
        "import",
        "presence",
        &file,
        "--event",
        &event,
        "--session",
        "2",
    ]);
    assert_eq!(code, "not_found");
}

#[test]
fn the_days_are_told_of_what_spans_several() {
    let laptop = Laptop::found();
    let (event, _) = webinar(&laptop);
    let file = laptop.file("zoom.csv", REPORT);
    let import = ["import", "presence", &file, "--event", &event];
    let dry = ["--session", "1", "--dry-run"];
    let import = [&import[..], &dry].concat();
    let said = laptop.prints(&import);
    assert!(said.contains("с 15:00 до 16:00"), "{said}");
    let long = ["--from", "2026-10-19T15:00", "--to", "2026-10-21T16:00"];
    let said = laptop.prints(&[&import[..], &long].concat());
    let days = "с 19.10.2026 15:00 до 21.10.2026 16:00";
    assert!(said.contains(days), "{said}");
    let past = ["--from", "2026-02-30T15:00"];
    assert_eq!(laptop.refuses(&[&import[..], &past].concat()), "bad_value");
    let away = ["--from", "2026-10-21T15:00", "--to", "2026-10-21T16:00"];
    assert_eq!(laptop.refuses(&[&import[..], &away].concat()), "bad_value");
}

#[test]
fn heads_are_counted_and_hours_confirmed() {
    let laptop = Laptop::found();
    let (event, person) = webinar(&laptop);
    let set = |people| {
        let words = [
            "headcount",
            "set",
            "--event",
            &event,
            "--label",
            "10 сынып",
            "--people",
        ];
        laptop.says(&[&words[..], &[people]].concat())
    };
    let first = id_of(&set("25"));
    assert_eq!(
        id_of(&set("27")),
        first,
        "the same words correct the number"
    );
    let counts = laptop.says(&["headcount", "list", "--event", &event]);
    assert_eq!((len(&counts), &counts[0]["people"]), (1, &27.into()));
    let excuse = ["attendance", "excuse", "--event", &event, "--session", "1"];
    laptop.says(&[&excuse[..], &["--reason", "ауырды", &person]].concat());
    let shown = laptop.says(&["attendance", "show", "--event", &event]);
    assert_eq!(shown[0]["reason"], "ауырды");
    let mark = ["attendance", "mark", "--event", &event, "--session", "1"];
    laptop.says(&[&mark[..], &["--mark", "late", "--minutes", "15", &person]].concat());
    let confirm = [
        "enrolment",
        "confirm-hours",
        "--event",
        &event,
        "--by",
        "Болат С.",
    ];
    assert_eq!(laptop.says(&confirm)["confirmed"], 1);
    let row = laptop.says(&["enrolment", "hours", "--event", &event])["rows"][0].clone();
    assert_eq!(
        (&row["proposed"], &row["confirmed"]),
        (&45.into(), &45.into())
    );
    let own = format!("{}=2:30", row["enrolment"].as_str().unwrap());
    laptop.says(&[&confirm[..], &[&own]].concat());
    let row = laptop.says(&["enrolment", "hours", "--event", &event])["rows"][0].clone();
    assert_eq!(row["confirmed"], 150);
}
