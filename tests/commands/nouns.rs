//! Every noun: add, correct, find, list, trash, restore, history, undo and redo.

use crate::laptop::{Laptop, id_of, len};

#[test]
fn a_person_is_kept_and_found() {
    let laptop = Laptop::found();
    let id = laptop.person("Сейітова", "Айнұр", "2008-03-01");
    let corrected = laptop.says(&["trainee", "correct", &id, "--phone", "8 701 000 00 01"]);
    assert_eq!(corrected["phone"], "+77010000001");
    let found = laptop.says(&["trainee", "find", "айнур сейт"]);
    assert_eq!(found[0]["id"].as_str(), Some(id.as_str()));
    laptop.says(&["trainee", "trash", &id]);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 0);
    assert_eq!(len(&laptop.says(&["trainee", "list", "--trash"])), 1);
    laptop.says(&["trainee", "restore", &id]);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 1);
    let history = laptop.says(&["history", &id]).to_string();
    assert!(history.contains("+77010000001"), "{history}");
}

#[test]
fn one_question_is_asked_of_every_noun() {
    let laptop = Laptop::found();
    let person = laptop.person("Қайратов", "Әлихан", "2008-03-01");
    let event = laptop.forum();
    let found = laptop.says(&["search", "алихан"]);
    assert_eq!(found[0]["kind"], "trainee");
    assert_eq!(found[0]["id"].as_str(), Some(person.as_str()));
    assert_eq!(found[0]["match"], "folded");
    let by_keys = laptop.says(&["trainee", "find", "2kb[fy"]);
    assert_eq!(by_keys[0]["id"].as_str(), Some(person.as_str()));
    assert_eq!(by_keys[0]["read_as"], "әлихан");
    let found = laptop.says(&["search", "волонтерликке", "--limit", "1"]);
    assert_eq!(found[0]["id"].as_str(), Some(event.as_str()));
    assert_eq!(len(&laptop.says(&["search", "ешкімде жоқ"])), 0);
}

#[test]
fn a_programme_holds_events() {
    let laptop = Laptop::found();
    let add = ["programme", "add", "--title", "Волонтер мектебі"];
    let programme = id_of(&laptop.says(&add));
    let correct = [
        "--lang",
        "ru",
        "programme",
        "correct",
        &programme,
        "--title",
        "Школа волонтёров",
    ];
    let corrected = laptop.says(&correct);
    assert_eq!(corrected["title"]["kk"], "Волонтер мектебі");
    assert_eq!(corrected["title"]["ru"], "Школа волонтёров");
    let event = laptop.forum();
    laptop.says(&["event", "correct", &event, "--programme", &programme]);
    assert_eq!(laptop.says(&["programme", "show", &programme])["events"], 1);
    let rule = ["programme", "correct", &programme];
    let ruled = laptop.says(&[&rule[..], &["--missed-at-most", "0", "--all-marked"]].concat());
    assert_eq!(
        ruled["rule"],
        serde_json::json!({ "missed_at_most": 0, "hours_at_least": null, "all_marked": true })
    );
    let free = laptop.says(&[&rule[..], &["--missed-at-most", "none"]].concat());
    assert_eq!(free["rule"]["missed_at_most"], serde_json::Value::Null);
    assert_eq!(free["rule"]["all_marked"], true, "what is not given stays");
    let progress = laptop.says(&["programme", "progress", &programme]);
    assert_eq!(len(&progress), 0, "nobody is on the list of the forum");
    laptop.says(&["programme", "trash", &programme]);
    assert_eq!(len(&laptop.says(&["programme", "list"])), 0);
    laptop.says(&["programme", "restore", &programme]);
    assert_eq!(len(&laptop.says(&["programme", "list"])), 1);
}

#[test]
fn an_event_may_lie_in_a_day_days_a_month_a_quarter_or_a_year() {
    let laptop = Laptop::found();
    for (words, period) in [
        (vec!["--start", "2026-12-01"], "2026-12-01"),
        (
            vec!["--start", "2026-12-01", "--end", "2026-12-02"],
            "2026-12-01/2026-12-02",
        ),
        (vec!["--when", "2026-11"], "2026-11"),
        (vec!["--when", "2026-Q4"], "2026-Q4"),
        (vec!["--when", "2026/27"], "2026/27"),
        (vec!["--when", "2026"], "2026"),
        (vec![], ""),
    ] {
        let mut all = vec!["event", "add", "--title", "Тренинг", "--kind", "training"];
        all.extend(words);
        assert_eq!(laptop.says(&all)["period"], period);
    }
}

#[test]
fn an_event_and_its_sessions_are_corrected_trashed_and_restored() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let corrected = laptop.says(&[
        "event",
        "correct",
        &event,
        "--place",
        "Студенттер сарайы",
        "--hours",
        "16",
        "--status",
        "held",
    ]);
    assert_eq!(corrected["hours"], 16);
    assert_eq!(len(&laptop.says(&["event", "find", "студент"])), 1);
    let session = id_of(&laptop.says(&[
        "session",
        "add",
        "--event",
        &event,
        "--title",
        "Жабылу",
        "--date",
        "2026-10-16",
    ]));
    laptop.says(&["session", "correct", &session, "--starts", "17:00"]);
    let list = ["session", "list", "--event", &event];
    assert_eq!(laptop.says(&list)[2]["starts"], "17:00");
    laptop.says(&["session", "trash", &session]);
    assert_eq!(len(&laptop.says(&list)), 2);
    let trash = laptop.says(&[&list[..], &["--trash"]].concat());
    assert_eq!(id_of(&trash[0]), session);
    laptop.says(&["session", "restore", &session]);
    assert_eq!(len(&laptop.says(&list)), 3);
    laptop.says(&["event", "trash", &event]);
    assert_eq!(len(&laptop.says(&["event", "list"])), 0);
    assert_eq!(len(&laptop.says(&["event", "list", "--trash"])), 1);
    laptop.says(&["undo"]);
    assert_eq!(len(&laptop.says(&["event", "list"])), 1);
    laptop.says(&["redo"]);
    assert_eq!(len(&laptop.says(&["event", "list"])), 0);
    laptop.says(&["event", "restore", &event]);
    assert_eq!(len(&laptop.says(&["event", "list"])), 1);
}

#[test]
fn a_list_keeps_the_answers_of_the_form() {
    let laptop = Laptop::found();
    let event = laptop.forum();
    let form = laptop.file(
        "form.csv",
        "Тегі;Аты;Туған күні;Футболка өлшемі\n\
         Әбенов;Дәурен;01.02.2008;XL\nОмарова;Інжу;03.04.2009;S\n",
    );
    let report = laptop.says(&["import", "trainees", &form, "--event", &event]);
    assert_eq!(report["new"], 2, "{report}");
    let list = ["enrolment", "list", "--event", &event];
    let rows = laptop.says(&list);
    assert_eq!(len(&rows), 2);
    let wanted = [&list[..], &["--answer", "Футболка өлшемі=XL"]].concat();
    let large = laptop.says(&wanted);
    assert_eq!(len(&large), 1);
    let id = id_of(&large[0]);
    let correct = [
        "enrolment",
        "correct",
        &id,
        "--role",
        "volunteer",
        "--answer",
        "Футболка өлшемі=M",
    ];
    assert_eq!(laptop.says(&correct)["corrected"], 1);
    assert_eq!(len(&laptop.says(&wanted)), 0);
    laptop.says(&["enrolment", "trash", &id]);
    assert_eq!(len(&laptop.says(&list)), 1);
    let trash = laptop.says(&[&list[..], &["--trash"]].concat());
    assert_eq!((len(&trash), id_of(&trash[0])), (1, id.clone()));
    laptop.says(&["enrolment", "restore", &id]);
    assert_eq!(len(&laptop.says(&list)), 2);
    for name in ["list.xlsx", "list.pdf"] {
        let out = laptop.place(name);
        let out = out.to_str().unwrap();
        laptop.says(&["enrolment", "export", "--event", &event, "--out", out]);
        assert!(std::fs::metadata(out).unwrap().len() > 1000, "{name}");
    }
}

#[test]
fn every_row_of_an_import_is_counted_once() {
    let laptop = Laptop::found();
    let first = laptop.file(
        "first.csv",
        "Аты-жөні;Туған күні\nОмарова Інжу Ержанқызы;03.04.2009\n",
    );
    laptop.says(&["import", "trainees", &first]);
    let list = laptop.file(
        "list.csv",
        "Аты-жөні;Туған күні;Телефон\n\
         Омарова Інжу Ержанқызы;03.04.2009;\n\
         Омарова Інжу Ержанқызы;03.04.2009;\n\
         Әбенов Дәурен;01.02.2008;8 701\n\
         Омарова Інжу Ержанқызы;;\n\
         ;05.06.2007;87015550101\n\
         Барлығы:;;\n",
    );
    let dry = laptop.says(&["import", "trainees", &list, "--dry-run"]);
    let report = laptop.says(&["import", "trainees", &list]);
    let keys: Vec<&str> = report
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    for key in [
        "rows",
        "new",
        "known",
        "repeated",
        "to_choose",
        "problems",
        "assigned",
    ] {
        assert!(keys.contains(&key), "{key} in {keys:?}");
        if key != "assigned" {
            assert_eq!(report[key], dry[key], "{key} of a dry run");
        }
    }
    let number = |key: &str| report[key].as_u64().unwrap();
    let (new, known, repeated) = (number("new"), number("known"), number("repeated"));
    assert_eq!((new, known, repeated), (1, 1, 1), "{report}");
    let to_choose = len(&report["to_choose"]) as u64;
    let apart = number("not_taken") + number("problem_rows");
    assert_eq!(
        (to_choose, apart, number("unread"), number("skipped")),
        (1, 1, 1, 1),
        "{report}"
    );
    assert_eq!(
        new + known + repeated + to_choose + apart,
        number("rows"),
        "{report}"
    );
    let assigned = report["assigned"].as_array().unwrap();
    assert_eq!(assigned[0]["trainee"], assigned[1]["trainee"], "one person");
    assert!(
        dry["assigned"][0]["trainee"].is_string(),
        "known before anything is written"
    );
}

#[test]
fn a_club_has_members_and_grants() {
    let laptop = Laptop::found();
    let leader = laptop.person("Омарова", "Інжу", "2009-04-03");
    let add = [
        "club",
        "add",
        "--name",
        "Мейірім",
        "--kind",
        "interest_club",
    ];
    let club = id_of(&laptop.says(&add));
    laptop.says(&["club", "correct", &club, "--founded-on", "2026-09-10"]);
    assert_eq!(len(&laptop.says(&["club", "find", "мейирим"])), 1);
    let entry = [
        "membership",
        "add",
        "--club",
        &club,
        &leader,
        "--role",
        "leader",
        "--from",
        "2026-09-10",
    ];
    assert_eq!(laptop.says(&entry)["added"], 1);
    let members = laptop.says(&["membership", "list", "--club", &club]);
    let membership = id_of(&members[0]);
    let until = ["membership", "correct", &membership, "--to", "2027-05-25"];
    assert_eq!(laptop.says(&until)["to"], "2027-05-25");
    let grant = [
        "grant",
        "add",
        "--club",
        &club,
        "--title",
        "Таза бұлақ",
        "--sum",
        "300000",
    ];
    let grant = id_of(&laptop.says(&grant));
    let corrected = laptop.says(&["grant", "correct", &grant, "--giver", "Әкімдік"]);
    assert_eq!(corrected["sum"], 300_000);
    let card = laptop.says(&["club", "show", &club]);
    assert_eq!((len(&card["members"]), len(&card["grants"])), (1, 1));
    for (noun, id) in [("grant", &grant), ("membership", &membership)] {
        let list = [noun, "list", "--club", &club];
        laptop.says(&[noun, "trash", id]);
        assert_eq!(len(&laptop.says(&list)), 0);
        let trash = laptop.says(&[&list[..], &["--trash"]].concat());
        assert_eq!(&id_of(&trash[0]), id);
        laptop.says(&[noun, "restore", id]);
        assert_eq!(len(&laptop.says(&list)), 1);
    }
    laptop.says(&["club", "trash", &club]);
    assert_eq!(len(&laptop.says(&["club", "list"])), 0);
    laptop.says(&["club", "restore", &club]);
    assert_eq!(len(&laptop.says(&["club", "list"])), 1);
}

#[test]
fn a_person_written_down_twice_is_found_joined_and_taken_apart() {
    let laptop = Laptop::found();
    let first = laptop.person("Сейітова", "Айнұр", "2008-03-01");
    let second = laptop.person("СЕИТОВА", "АЙНУР", "2008-03-01");
    laptop.person("Омаров", "Дәурен", "2008-03-01");
    let list = ["trainee", "duplicates"];
    let pairs = laptop.says(&list);
    assert_eq!(len(&pairs), 1, "{pairs}");
    assert_eq!(pairs[0]["pair"], serde_json::json!([first, second]));
    assert_eq!(
        pairs[0]["reasons"],
        serde_json::json!(["same_name", "same_birth_date"])
    );
    laptop.says(&["trainee", "correct", &second, "--phone", "8 701 000 00 01"]);
    let merge = ["trainee", "merge", &first, &second, "--pick", "surname=A"];
    let joined = laptop.says(&merge);
    assert_eq!(
        (&joined["surname"], &joined["phone"]),
        (&"Сейітова".into(), &"+77010000001".into())
    );
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    assert_eq!(len(&laptop.says(&list)), 0);
    let shown = laptop.says(&["trainee", "show", &second]);
    assert_eq!(id_of(&shown), first, "by either record");
    laptop.says(&["trainee", "not-same", &first, &second]);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 3);
    assert_eq!(
        len(&laptop.says(&[&list[..], &["--loose"]].concat())),
        0,
        "nobody asks again"
    );
    laptop.says(&merge);
    laptop.says(&["trainee", "unmerge", &first, &second]);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 3);
    let asked = len(&laptop.says(&list));
    assert_eq!(asked, 0, "that they are two is remembered through joining");
    let wrong = ["trainee", "merge", &first, &second, "--pick", "surname=C"];
    assert_eq!(laptop.refuses(&wrong), "bad_value");
    let check = laptop.says(&["check"]).to_string();
    assert!(check.contains("\"differs\":false"), "{check}");
}
