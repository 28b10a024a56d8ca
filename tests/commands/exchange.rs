//! Files between laptops, and what stands in two versions.

use serde_json::{Value, json};

use crate::laptop::{Laptop, len, text};

/// Two laptops of one academy that know one person.
fn two() -> (Laptop, Laptop, String) {
    let office = Laptop::office();
    let person = office.person("Жүсіпова", "Інжу", "2008-03-01");
    let other = Laptop::let_in(&office, "Кабинет 2");
    (office, other, person)
}

fn phone(laptop: &Laptop, person: &str, phone: &str) {
    laptop.says(&["trainee", "correct", person, "--phone", phone]);
}

fn phone_of(laptop: &Laptop, person: &str) -> Value {
    laptop.says(&["trainee", "show", person])["phone"].clone()
}

fn digest(laptop: &Laptop) -> Value {
    laptop.says(&["check", "--digest"])
}

/// Hands files about until everybody has everything.
fn agree(laptops: &[&Laptop]) {
    for round in 0..2 {
        for (at, from) in laptops.iter().enumerate() {
            let file = from.sends(&format!("agree-{round}.tizim"));
            for (_, to) in laptops.iter().enumerate().filter(|(it, _)| *it != at) {
                to.says(&["exchange", "read", &file]);
            }
        }
    }
    for laptop in laptops {
        assert_eq!(digest(laptop), digest(laptops[0]));
        assert_eq!(laptop.says(&["check"])["damage"], json!([]));
    }
}

#[test]
fn a_file_is_planned_read_once_and_taken_back() {
    let (office, other, person) = two();
    phone(&other, &person, "8 701 000 00 01");
    other.person("Оспанова", "Аружан", "2009-01-01");
    let file = other.sends("1.tizim");
    let plan = office.says(&["exchange", "plan", &file]);
    assert_eq!(plan["from"], "Кабинет 2");
    assert_eq!(
        (&plan["is_known"], &plan["trashed_of_hundred"]),
        (&json!(false), &json!(0))
    );
    assert_eq!(len(&plan["rows"]), 2);
    assert_eq!(
        len(&office.says(&["trainee", "list"])),
        1,
        "nothing changed"
    );
    let lines = office.prints(&["exchange", "plan", &file]);
    assert!(lines.starts_with("С ноутбука «Кабинет 2»:"), "{lines}");
    assert!(lines.contains("новое: люди, 1"), "{lines}");
    assert!(!lines.contains("701"), "a line hides the phone: {lines}");
    let done = office.says(&["exchange", "read", &file]);
    assert_eq!(
        (&done["kept"], &done["is_cloned"]),
        (&json!(0), &json!(false))
    );
    assert_eq!(phone_of(&office, &person), "+77010000001");
    let before = digest(&office);
    let again = office.says(&["exchange", "read", &file]);
    assert_eq!(again["plan"]["is_known"], true);
    let said = office.prints(&["exchange", "read", &file]);
    assert_eq!(said.trim(), "С ноутбука «Кабинет 2»: ничего нового");
    assert_eq!(digest(&office), before);
    let undone = office.says(&["exchange", "undo"]);
    assert_eq!((&undone["back"], &undone["left"]), (&json!(2), &json!([])));
    assert_eq!(office.refuses(&["exchange", "undo"]), "nothing_to_undo");
    assert_eq!(phone_of(&office, &person), "");
    agree(&[&office, &other]);
    assert_eq!(len(&other.says(&["trainee", "list"])), 1);
}

#[test]
fn a_row_that_is_left_out_stays_and_a_row_that_is_none_is_refused() {
    let (office, other, person) = two();
    phone(&other, &person, "8 701 000 00 01");
    other.person("Оспанова", "Аружан", "2009-01-01");
    let file = other.sends("1.tizim");
    let plan = office.says(&["exchange", "plan", &file]);
    let rows = plan["rows"].as_array().unwrap();
    let row = rows.iter().find(|it| it["field"] == "phone").unwrap();
    let row = row["row"].as_str().unwrap();
    let refused = office.refuses(&["exchange", "read", &file, "--except", "nothing"]);
    assert_eq!(refused, "not_found");
    assert_eq!(len(&office.says(&["trainee", "list"])), 1);
    let done = office.says(&["exchange", "read", &file, "--except", row]);
    assert_eq!(done["kept"], 1);
    assert_eq!(phone_of(&office, &person), "");
    agree(&[&office, &other]);
    assert_eq!(phone_of(&other, &person), "");
    assert_eq!(len(&other.says(&["trainee", "list"])), 2);
}

#[test]
fn two_versions_are_listed_alike_and_one_is_chosen() {
    let (office, other, person) = two();
    phone(&office, &person, "8 701 000 00 01");
    phone(&other, &person, "8 701 000 00 02");
    agree(&[&office, &other]);
    let listed = office.says(&["conflict", "list"]);
    assert_eq!(
        listed,
        other.says(&["conflict", "list"]),
        "the same everywhere"
    );
    assert_eq!(len(&listed), 1);
    let id = listed[0]["id"].as_str().unwrap();
    let shown = office.says(&["conflict", "show", id]);
    assert_eq!(shown, listed[0]);
    assert_eq!(
        (&shown["table"], &shown["field"]),
        (&json!("trainee"), &json!("phone"))
    );
    assert_eq!(
        (&shown["record"], &shown["person"]),
        (&json!(person), &json!(person))
    );
    assert_eq!(len(&shown["versions"]), 2);
    let lines = office.prints(&["conflict", "list"]);
    assert!(
        lines.contains("Жүсіпова Інжу") && lines.contains("Кабинет 2"),
        "{lines}"
    );
    let losing = &shown["versions"][1];
    assert_eq!(losing["is_shown"], false);
    let version = losing["version"].as_str().unwrap();
    let refused = office.refuses(&["conflict", "resolve", id, "--version", "nothing"]);
    assert_eq!(refused, "not_found");
    office.says(&["conflict", "resolve", id, "--version", version]);
    assert_eq!(phone_of(&office, &person), losing["value"]);
    assert_eq!(office.says(&["conflict", "list"]), json!([]));
    assert_eq!(office.refuses(&["conflict", "show", id]), "not_found");
    agree(&[&office, &other]);
    assert_eq!(other.says(&["conflict", "list"]), json!([]));

    phone(&office, &person, "8 701 000 00 03");
    phone(&other, &person, "8 701 000 00 04");
    agree(&[&office, &other]);
    let id = other.says(&["conflict", "list"])[0]["id"].clone();
    let id = id.as_str().unwrap();
    other.says(&["conflict", "resolve", id, "--value", "+77010000005"]);
    agree(&[&office, &other]);
    assert_eq!(phone_of(&office, &person), "+77010000005");
    for wrong in [
        &["conflict", "resolve", id][..],
        &["conflict", "resolve", id, "--version", "a", "--value", "b"],
        &["exchange", "write", "--out", "x.tizim"],
        &["exchange", "folder", "x", "--off"],
    ] {
        assert_eq!(office.run(wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn state_tells_who_has_what_and_a_file_for_one_is_told() {
    let (office, other, _) = two();
    let out = text(&office.place("one.tizim")).to_owned();
    let write = |whom: &str| office.says(&["exchange", "write", "--for", whom, "--out", &out]);
    let first = write("кабинет 2");
    assert_eq!(first["laptops"], json!(["Кабинет 2"]));
    let listed = office.says(&["laptop", "list"]);
    let code = listed[1]["code"].as_str().unwrap();
    assert_eq!(write(code)["laptops"], json!(["Кабинет 2"]));
    let id = listed[1]["id"].as_str().unwrap();
    let full = office.says(&["exchange", "write", "--for", id, "--full", "--out", &out]);
    assert_eq!(full["is_full"], true);
    assert_eq!(full["path"], json!(out));
    for whom in ["Кабинет 9", "ZZ"] {
        let refused = office.refuses(&["exchange", "write", "--for", whom, "--out", &out]);
        assert_eq!(refused, "not_found");
    }
    let state = office.says(&["exchange", "state"]);
    assert_eq!(
        (
            &state["is_keeper"],
            &state["is_pending"],
            &state["conflicts"]
        ),
        (&json!(true), &json!(false), &json!(0))
    );
    assert_eq!((len(&state["laptops"]), len(&state["files"])), (2, 4));
    assert_eq!(state["digest"], digest(&office));
    assert_eq!(other.says(&["exchange", "state"])["is_keeper"], false);
    let lines = office.prints(&["exchange", "state"]);
    assert!(lines.contains("этот ноутбук, главный"), "{lines}");
}

#[test]
fn files_that_are_none_are_refused_and_change_nothing() {
    let (office, _, _) = two();
    let stranger = Laptop::office();
    let before = digest(&office);
    let foreign = stranger.sends("stranger.tizim");
    assert!(
        ["other_register", "not_for_this_laptop"]
            .contains(&office.refuses(&["exchange", "read", &foreign]).as_str())
    );
    let newcomer = tempfile::tempdir().unwrap();
    let request = text(&newcomer.path().join("request.tizim")).to_owned();
    let asking = Laptop::bare();
    let ask = [
        "laptop",
        "join-request",
        "--name",
        "Кабинет 9",
        "--worker",
        "Дина\nС.",
        "--out",
        &request,
    ];
    let asked = asking.says(&ask);
    assert_eq!(asked["worker"], "Дина С.");
    assert_eq!(
        office.refuses(&["exchange", "read", &request]),
        "is_a_request"
    );
    let none = office.file("none.tizim", "a letter");
    for verb in ["plan", "read"] {
        assert_eq!(
            office.refuses(&["exchange", verb, &none]),
            "not_a_data_file"
        );
    }
    let file = office.sends("cut.tizim");
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() - 7]).unwrap();
    assert_eq!(office.refuses(&["exchange", "read", &file]), "damaged_file");
    let own = office.place("data/academy.tizim-base");
    let write = ["exchange", "write", "--for", "all", "--out", text(&own)];
    assert_eq!(office.refuses(&write), "own_file");
    assert_eq!(digest(&office), before);
    let missing = office.place("missing.tizim");
    let plan = ["exchange", "plan", text(&missing)];
    assert_eq!(office.refuses(&plan), "file_failed");
}

#[test]
fn three_laptops_share_a_folder() {
    let (office, other, person) = two();
    let third = Laptop::let_in(&office, "Көшпелі");
    let shared = tempfile::tempdir().unwrap();
    let folder = text(shared.path());
    assert_eq!(office.refuses(&["exchange", "folder"]), "folder_missing");
    let missing = shared.path().join("missing");
    let refused = office.refuses(&["exchange", "folder", text(&missing)]);
    assert_eq!(refused, "folder_missing");
    phone(&other, &person, "8 701 000 00 01");
    let laid = other.says(&["exchange", "folder", folder]);
    assert!(!laid["written"].as_str().unwrap().is_empty());
    let looked = office.says(&["exchange", "folder", folder]);
    assert_eq!((len(&looked["read"]), &looked["problems"]), (1, &json!([])));
    for laptop in [&third, &office, &other] {
        laptop.says(&["exchange", "folder", folder]);
    }
    for laptop in [&office, &other, &third] {
        laptop.says(&["exchange", "folder"]);
        assert_eq!(phone_of(laptop, &person), "+77010000001");
    }
    assert_eq!(office.says(&["exchange", "folder"])["read"], json!([]));
    assert!(
        !office.says(&["exchange", "state"])["folder"]
            .as_str()
            .unwrap()
            .is_empty()
    );
    office.says(&["exchange", "folder", "--off"]);
    assert_eq!(office.says(&["exchange", "state"])["folder"], "");
}

#[test]
fn a_file_that_was_undone_says_so_and_is_taken_in_again() {
    let (office, other, person) = two();
    phone(&other, &person, "8 701 000 00 01");
    let file = other.sends("1.tizim");
    office.says(&["exchange", "read", &file]);
    office.says(&["exchange", "undo"]);
    let said = office.prints(&["exchange", "read", &file]);
    let before = digest(&office);
    assert!(said.contains("был принят и отменён 20"), "{said}");
    assert!(said.contains("--again"), "{said}");
    let planned = office.prints(&["exchange", "plan", &file]);
    assert!(planned.contains("Если принять его снова"), "{planned}");
    assert!(planned.contains("Жүсіпова Інжу"), "{planned}");
    assert_eq!(digest(&office), before, "nothing comes back unasked");
    let again = office.says(&["exchange", "read", &file, "--again"]);
    assert_eq!(again["is_again"], true);
    assert_eq!(phone_of(&office, &person), "+77010000001");
    let known = office.prints(&["exchange", "read", &file, "--again"]);
    assert_eq!(known.trim(), "С ноутбука «Кабинет 2»: ничего нового");
    agree(&[&office, &other]);
}

#[test]
fn what_an_undo_of_an_undo_brings_back_is_shown_under_its_writers() {
    let (office, other, person) = two();
    phone(&office, &person, "8 701 000 00 01");
    phone(&other, &person, "8 701 000 00 02");
    let file = other.sends("1.tizim");
    office.says(&["exchange", "read", &file]);
    office.says(&["exchange", "undo"]);
    office.says(&["undo"]);
    let listed = office.says(&["conflict", "list"]);
    let id = listed[0]["id"].as_str().unwrap();
    let shown = office.says(&["conflict", "show", id]);
    let of = |value: &str| {
        let versions = shown["versions"].as_array().unwrap();
        let found = versions.iter().find(|it| it["value"] == value).unwrap();
        (
            found["laptop"].clone(),
            found["brought_back"]["laptop"].clone(),
        )
    };
    assert_eq!(of("+77010000002").0, "Кабинет 2");
    assert_ne!(of("+77010000002").1, "Кабинет 2");
    let lines = office.prints(&["conflict", "show", id]);
    assert_eq!(lines.matches("возвращено: ").count(), 2, "{lines}");
    let told = office.prints(&["history", &person]);
    assert!(told.contains("написано: "), "{told}");
}

#[test]
fn undo_names_its_file_and_an_older_one_is_asked_for_by_number() {
    let (office, other, _) = two();
    let third = Laptop::let_in(&office, "Кабинет 3");
    for (laptop, name) in [(&other, "Оспанова"), (&third, "Сейтова")] {
        laptop.person(name, "Аружан", "2009-01-01");
        office.says(&["exchange", "read", &laptop.sends("1.tizim")]);
    }
    let said = office.prints(&["exchange", "undo"]);
    assert!(
        said.contains("Отменён файл с ноутбука «Кабинет 3», принятый 20"),
        "{said}"
    );
    assert_eq!(office.refuses(&["exchange", "undo"]), "nothing_to_undo");
    let listed = office.prints(&["exchange", "state"]);
    let line = listed
        .lines()
        .find(|it| it.contains("Принят файл от «Кабинет 2»"))
        .unwrap();
    let number = line.split_whitespace().next().unwrap();
    let said = office.prints(&["exchange", "undo", "--file", number]);
    assert!(said.contains("«Кабинет 2»"), "{said}");
    assert_eq!(len(&office.says(&["trainee", "list"])), 1);
    assert_eq!(
        office.refuses(&["exchange", "undo", "--file", "999"]),
        "not_found"
    );
}

#[test]
fn what_went_in_a_file_is_told_as_sent_and_a_copy_is_said_to_be_gone() {
    let (office, other, person) = two();
    office.says(&["exchange", "read", &other.sends("0.tizim")]);
    phone(&office, &person, "8 701 000 00 01");
    let listed = office.says(&["laptop", "list"]);
    assert!(listed[1]["unsent"].as_u64() > Some(0), "{listed}");
    let file = office.sends("1.tizim");
    let listed = office.says(&["laptop", "list"]);
    assert_eq!(listed[1]["unsent"], 0);
    let lines = office.prints(&["laptop", "list"]);
    assert!(lines.contains("отправлено в файле 20"), "{lines}");
    assert!(!lines.contains("не хватает"), "{lines}");
    other.says(&["exchange", "read", &file]);
    office.says(&["exchange", "read", &other.sends("2.tizim")]);
    let lines = office.prints(&["laptop", "list"]);
    assert!(!lines.contains("отправлено"), "it has answered: {lines}");
    let gone = ["laptop", "copy-gone", "Кабинет 2"];
    assert_eq!(
        office.refuses(&gone),
        "not_found",
        "its disk was not copied"
    );
    let undo = ["laptop", "copy-gone", "Кабинет 2", "--undo"];
    assert_eq!(office.refuses(&undo), "nothing_to_undo");
}
