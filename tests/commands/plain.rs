//! Lines for people are in words of their language and hide contacts; what a program reads stays whole.

use serde_json::{Value, json};

use crate::laptop::{Laptop, id_of, len};

const PHONE: &str = "8 701 000 02 44";
const WHOLE: &str = "+77010000244";
const MASKED: &str = "+7 ••• ••• 02 44";

fn dana(laptop: &Laptop) -> String {
    let id = laptop.person("Қасымова", "Дана", "2008-10-15");
    laptop.says(&[
        "trainee",
        "correct",
        &id,
        "--phone",
        PHONE,
        "--email",
        "dana@mail.kz",
        "--district",
        "alga",
    ]);
    id
}

fn looks(laptop: &Laptop) -> usize {
    len(&laptop.says(&["log", "views"])) + len(&laptop.says(&["log", "exports"]))
}

#[test]
fn contacts_are_hidden_in_lines_and_whole_for_programs() {
    let laptop = Laptop::found();
    let id = dana(&laptop);
    let shown = laptop.prints(&["trainee", "show", &id]);
    for line in [
        "Телефон: +7 ••• ••• 02 44",
        "Эл. почта: d•••@mail.kz",
        "Район: Алгинский район",
        "Дата рождения: 15.10.2008",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    for words in [&["trainee", "list"][..], &["trainee", "find", "Дана"]] {
        let lines = laptop.prints(words);
        assert!(lines.starts_with(&id), "{lines}");
        assert!(lines.contains(MASKED) && !lines.contains(WHOLE), "{lines}");
    }
    assert_eq!(laptop.says(&["trainee", "show", &id])["phone"], WHOLE);
    assert_eq!(laptop.says(&["trainee", "list"])[0]["phone"], WHOLE);
    assert_eq!(laptop.says(&["trainee", "find", "Дана"])[0]["phone"], WHOLE);
    assert_eq!(looks(&laptop), 0, "nobody asked to see them");

    assert!(
        laptop
            .prints(&["trainee", "show", &id, "--reveal"])
            .contains(WHOLE)
    );
    assert_eq!(looks(&laptop), 2, "a telephone and an address");
    for words in [
        &["trainee", "list", "--reveal"][..],
        &["trainee", "find", "Дана", "--reveal"],
    ] {
        assert!(laptop.prints(words).contains(WHOLE), "{words:?}");
    }
    assert_eq!(looks(&laptop), 4, "once for each list");

    for columns in ["name,phone", "name,phone_whole"] {
        let list = ["trainee", "list", "--columns", columns];
        let lines = laptop.prints(&list);
        assert!(lines.contains(MASKED) && !lines.contains(WHOLE), "{lines}");
        let lines = laptop.prints(&[&list[..], &["--reveal"]].concat());
        assert!(lines.contains(WHOLE), "{lines}");
        let column = columns.trim_start_matches("name,");
        assert_eq!(laptop.says(&list)[0][column], WHOLE);
    }
    assert_eq!(looks(&laptop), 6, "once for each list of columns");
}

#[test]
fn the_history_is_told_in_words_and_an_earlier_value_comes_back() {
    let laptop = Laptop::found();
    let id = dana(&laptop);
    laptop.says(&["trainee", "correct", &id, "--district", "martuk"]);
    let told = laptop.prints(&["history", &id]);
    assert!(
        told.contains("Район: «Алгинский район» → «Мартукский район»"),
        "{told}"
    );
    assert!(
        told.contains("Телефон: «пусто» → «+7 ••• ••• 02 44»"),
        "{told}"
    );
    let history = laptop.says(&["history", &id]);
    let change = |field: &str, after: &str| -> String {
        let entries = history.as_array().unwrap().iter();
        let mut changes = entries.flat_map(|it| it["changes"].as_array().unwrap());
        let found = changes.find(|it| it["field"] == field && it["after"] == after);
        found.unwrap()["op"].as_str().unwrap().to_owned()
    };
    let op = change("district", "alga");
    // It wrote a phone as well: the field has to be said, by its code or by its word.
    assert_eq!(laptop.refuses(&["history", "restore", &op]), "missing");
    assert_eq!(
        laptop.refuses(&["history", "restore", &op, "surname"]),
        "bad_value"
    );
    let done = laptop.says(&["--lang", "ru", "history", "restore", &op, "район"]);
    assert_eq!(
        done,
        json!({ "entity": id, "field": "district", "value": "alga", "changed": ["trainee"] })
    );
    assert_eq!(laptop.says(&["trainee", "show", &id])["district"], "alga");
    laptop.says(&["undo"]);
    assert_eq!(laptop.says(&["trainee", "show", &id])["district"], "martuk");
    // Of a change that wrote one field its name is enough.
    let single = change("district", "martuk");
    laptop.says(&["history", "restore", &op, "district"]);
    laptop.says(&["history", "restore", &single]);
    assert_eq!(laptop.says(&["trainee", "show", &id])["district"], "martuk");
    for (op, code) in [("7", "bad_id"), ("9.999999", "not_found")] {
        assert_eq!(laptop.refuses(&["history", "restore", op, "note"]), code);
    }
}

#[test]
fn two_people_and_a_club_are_told_in_words() {
    let laptop = Laptop::found();
    let first = dana(&laptop);
    let second = laptop.person("Касымова", "Дана", "2008-10-15");
    let sheet = laptop.prints(&["trainee", "beside", &first, &second]);
    for line in [
        "Фамилия: ",
        "Район: Алгинский район",
        MASKED,
        "Мероприятия: 0 | 0 = 0",
    ] {
        assert!(sheet.contains(line), "{line} in {sheet}");
    }
    let club = id_of(&laptop.says(&[
        "club",
        "add",
        "--name",
        "Алау",
        "--district",
        "alga",
        "--kind",
        "school_volunteer_club",
    ]));
    laptop.says(&[
        "club", "member", "add", "--club", &club, &first, "--role", "leader",
    ]);
    laptop.says(&[
        "club", "grant", "add", "--club", &club, "--title", "Жоба", "--sum", "500000",
    ]);
    let shown = laptop.prints(&["club", "show", &club]);
    for line in [
        "Район: Алгинский район",
        "Қасымова Дана",
        MASKED,
        "Жоба",
        "500000 ₸",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    assert!(
        !shown.contains("school_volunteer_club") && !shown.contains(WHOLE),
        "{shown}"
    );
}

#[test]
fn an_id_that_is_none_is_refused_as_the_register_refuses_it() {
    let laptop = Laptop::found();
    for words in [
        &["trainee", "show", "nobody"][..],
        &["history", "7"],
        &["event", "show", "0190-x"],
        &["import", "trainees", "list.csv", "--event", "forum"],
        &["club", "trash", "one", "two"],
    ] {
        assert_eq!(laptop.refuses(words), "bad_id", "{words:?}");
    }
    let output = laptop.run(&["--lang=ru", "trainee", "show", "nobody"]);
    let refusal: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(refusal["message"], "Такого номера записи не бывает.");
    assert_eq!(laptop.run(&["trainee", "shaw", "x"]).status.code(), Some(2));
}

#[test]
fn doubts_of_a_list_of_clubs_are_answered_by_name_and_once() {
    let laptop = Laptop::found();
    let alau = id_of(&laptop.says(&["club", "add", "--name", "Алау"]));
    let list = |more: &str| {
        laptop.file(
            "clubs.csv",
            &format!(
                "Клуб атауы;Мектеп;Аудан;Жетекшісі;Жетекші тел.\n\
                 Алау;№9 мектеп-гимназия;Ақтөбе қ.;Жақыпова Ұлдана;87780532257\n{more}"
            ),
        )
    };
    let first = list("");
    let plan = laptop.says(&["import", "clubs", &first, "--dry-run"]);
    let doubt = plan["to_choose"][0].clone();
    assert_eq!(
        (
            &doubt["id"],
            &doubt["asked"],
            &doubt["name"],
            &doubt["candidates"]
        ),
        (
            &json!("1:2:club"),
            &json!("club"),
            &json!("Алау"),
            &json!([alau])
        )
    );
    let lines = laptop.prints(&["import", "clubs", &first, "--dry-run"]);
    assert!(
        lines.contains("1:2:club?  Алау") && lines.contains(&alau),
        "{lines}"
    );
    for (answer, code) in [
        ("1:9:club=new", "bad_value"),
        ("1:2=new", "bad_value"),
        ("1:2:club=maybe", "bad_id"),
        ("1:2:club=0190b6f2-0000-7000-8000-000000000000", "not_found"),
    ] {
        let words = ["import", "clubs", &first, "--answer", answer];
        assert_eq!(laptop.refuses(&words), code, "{answer}");
    }
    let same = format!("1:2:club={alau}");
    let told = laptop.says(&["import", "clubs", &first, "--answer", &same]);
    assert_eq!(told["clubs"][0]["club"], json!(alau));
    // The file has grown: what was answered is not asked again.
    let grown = list("Арман;№9 мектеп-гимназия;Ақтөбе қ.;Бекова Инкар;87780532258\n");
    let told = laptop.says(&["import", "clubs", &grown]);
    assert_eq!(len(&told["to_choose"]), 0, "{told}");
    assert_eq!(told["clubs"][0]["club"], json!(alau));
    assert_eq!(len(&laptop.says(&["club", "list"])), 2);
}

#[test]
fn a_deed_is_told_in_a_sentence_and_an_empty_list_in_nothing() {
    let laptop = Laptop::found();
    let id = dana(&laptop);
    let club = id_of(&laptop.says(&["club", "add", "--name", "Алау", "--kind", "interest_club"]));
    let added = laptop.prints(&["club", "member", "add", "--club", &club, &id]);
    assert_eq!(added, "Добавлено в клуб: 1\n");
    assert_eq!(
        laptop.prints(&["undo"]),
        "Отменено: Добавлено в клуб: Қасымова Дана\n"
    );
    assert_eq!(
        laptop.prints(&["redo"]),
        "Повторено: Добавлено в клуб: Қасымова Дана\n"
    );
    let kept = laptop.prints(&["trainee", "keep", &id, "--until", "2099-01-01"]);
    assert_eq!(kept, "Срок хранения записан, человек: 1\n");
    let nameless = laptop.prints(&["trainee", "anonymise", &id]);
    assert_eq!(nameless, "Обезличены данные 1 человека\n");
    assert_eq!(
        laptop.prints(&["check"]),
        "База цела: все записи сходятся с историей.\n"
    );
    assert_eq!(laptop.prints(&["event", "list"]), "");
}

#[test]
fn joining_and_parting_records_is_no_deletion_in_the_history() {
    let laptop = Laptop::found();
    let one = laptop.person("Қасымова", "Дана", "2008-10-15");
    let two = laptop.person("Қасымова", "Дана", "2008-10-15");
    laptop.says(&["trainee", "merge", &one, &two]);
    laptop.says(&["trainee", "unmerge", &one, &two]);
    let lines = laptop.prints(&["history", &one]);
    assert!(
        lines.contains("Две записи: «объединены» → «разъединены»"),
        "{lines}"
    );
}
