//! What a script may say of a person beside their fields.

use crate::laptop::{Laptop, id_of, len};

#[test]
fn a_name_has_forms_that_a_script_may_write_and_take_back() {
    let laptop = Laptop::found();
    let id = laptop.person("Ахметова", "Айгерім", "2008-03-01");
    let names = |words: &[&str]| {
        let all = [&["trainee", "correct", &id], words].concat();
        laptop.says(&all)["names"].clone()
    };
    let rule = names(&[]);
    assert_eq!(rule["dative"]["text"], "Ахметова Айгерімге");
    assert_eq!(rule["russian_dative"]["text"], "Ахметовой Айгерім");
    let own = names(&[
        "--dative",
        "Ахметова ханымға",
        "--russian-name",
        "Ахметова Айгерим",
    ]);
    assert_eq!(own["dative"]["confidence"], "own");
    assert_eq!(own["russian"]["text"], "Ахметова Айгерим");
    assert_eq!(names(&["--dative", "", "--russian-name", ""]), rule);
    let married = names(&["--surname", "Омарова", "--keep-former"]);
    assert_eq!(married["others"][0], "Ахметова");
    let found = laptop.says(&["trainee", "find", "ахметова"]);
    assert_eq!(found[0]["surname"], "Омарова");
    assert_eq!(
        names(&["--other-name", ""])["others"],
        serde_json::json!([])
    );
}

#[test]
fn the_academy_has_columns_of_its_own() {
    let laptop = Laptop::found();
    let id = laptop.person("Ахметова", "Айгерім", "2008-03-01");
    let size = [
        "own-field",
        "add",
        "--kk",
        "Киім өлшемі",
        "--holds",
        "choice",
    ];
    let size = [&size[..], &["--choice", "S", "--choice", "M"]].concat();
    let size = id_of(&laptop.says(&size));
    let height = id_of(&laptop.says(&["own-field", "add", "--kk", "Бойы", "--holds", "number"]));
    let set = |value: &str| ["trainee", "correct", &id, "--own", value].map(str::to_owned);
    let says = |value: &str| {
        let words = set(value);
        laptop.says(&words.each_ref().map(String::as_str))["own"].clone()
    };
    let refuses = |value: &str| {
        let words = set(value);
        laptop.refuses(&words.each_ref().map(String::as_str))
    };
    assert_eq!(says("Киім өлшемі=m")["Киім өлшемі"], "M");
    assert_eq!(says(&format!("{height}=172,5"))["Бойы"], "172.5");
    for wrong in ["Киім өлшемі=XL", "Бойы=биік", "Салмағы=60", "Бойы"]
    {
        assert_eq!(refuses(wrong), "bad_value", "{wrong}");
    }
    laptop.says(&["own-field", "move", &height, "1"]);
    assert_eq!(
        laptop.says(&["own-field", "list"])[0]["title"]["kk"],
        "Бойы"
    );
    let number = ["own-field", "correct", &size, "--holds", "number"];
    assert_eq!(laptop.refuses(&number), "in_use");
    let ru = ["own-field", "correct", &size, "--ru", "Размер"];
    assert_eq!(laptop.says(&ru)["choices"], serde_json::json!(["S", "M"]));
    laptop.says(&["own-field", "trash", &size]);
    assert_eq!(len(&laptop.says(&["own-field", "list"])), 1);
    assert_eq!(len(&laptop.says(&["own-field", "list", "--trash"])), 1);
    laptop.says(&["own-field", "restore", &size]);
    assert_eq!(
        laptop.says(&["trainee", "show", &id])["own"]["Киім өлшемі"],
        "M"
    );
}

#[test]
fn a_person_moves_on_and_their_life_is_told() {
    let laptop = Laptop::found();
    let id = laptop.person("Ахметова", "Айгерім", "2008-03-01");
    let to = |school: &str, since: &str| {
        laptop.says(&["trainee", "move", &id, "--school", school, "--since", since])
    };
    to("№200 ауыл мектебі", "2019-09-01");
    let before = to("Арман лицейі", "2024-09-01");
    assert_eq!(before[0]["until"], "2024-08-31");
    let early = [
        "trainee",
        "move",
        &id,
        "--school",
        "Лицей",
        "--since",
        "2020-01-01",
    ];
    assert_eq!(laptop.refuses(&early), "day_too_early");
    let place = id_of(&before[0]);
    let right = [
        "trainee",
        "study",
        "correct",
        &place,
        "--until",
        "2024-05-31",
    ];
    assert_eq!(laptop.says(&right)["until"], "2024-05-31");
    laptop.says(&["trainee", "study", "trash", &place]);
    assert_eq!(len(&laptop.says(&["trainee", "study", "list", &id])), 0);
    laptop.says(&["trainee", "study", "restore", &place]);
    let more = [
        "trainee",
        "study",
        "add",
        &id,
        "--organisation",
        "Балабақша",
    ];
    laptop.says(&more);
    assert_eq!(len(&laptop.says(&["trainee", "study", "list", &id])), 2);
    let told = laptop.says(&["trainee", "timeline", &id]);
    let what: Vec<&str> = told
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["what"].as_str().unwrap())
        .collect();
    assert_eq!(what, ["study", "study", "added"]);
    assert_eq!(told[1]["date"], "2024-09-01");
    assert_eq!(told[1]["args"]["place"], "Арман лицейі");
    assert_eq!(told[0]["code"], "timeline-study");
    assert_eq!(
        laptop.refuses(&["trainee", "timeline", &place]),
        "not_found"
    );
}

#[test]
fn a_photo_is_set_and_taken_away() {
    let laptop = Laptop::found();
    let id = laptop.person("Ахметова", "Айгерім", "2008-03-01");
    let photo = laptop.place("photo.png");
    std::fs::write(&photo, include_bytes!("../journeys/pictures/logo.png")).unwrap();
    let hash = laptop.says(&["trainee", "photo", &id, photo.to_str().unwrap()]);
    assert_eq!(laptop.says(&["trainee", "show", &id])["photo"], hash);
    let text = laptop.file("photo.txt", "not a picture");
    assert_eq!(
        laptop.refuses(&["trainee", "photo", &id, &text]),
        "unknown_format"
    );
    laptop.says(&["trainee", "photo", &id, "--remove"]);
    assert_eq!(laptop.says(&["trainee", "show", &id])["photo"], "");
}

#[test]
fn a_second_phone_is_given_shown_and_taken_away() {
    let laptop = Laptop::found();
    let id = laptop.person("Ахметова", "Айгерім", "2008-03-01");
    let said = laptop.says(&["trainee", "correct", &id, "--phone-more", "8 701 000 00 02"]);
    assert_eq!(said["phone_more"], "+77010000002");
    let found = laptop.says(&["trainee", "find", "7010000002"]);
    assert_eq!(found[0]["phone_more"], "+77010000002");
    let listed = [
        "trainee",
        "list",
        "--columns",
        "name,phone_more",
        "--reveal",
    ];
    let listed = laptop.says(&listed);
    assert!(listed[0].to_string().contains("77010000002"), "{listed}");
    let refused = laptop.refuses(&["trainee", "correct", &id, "--phone-more", "12"]);
    assert_eq!(refused, "bad_value");
    let said = laptop.says(&["trainee", "correct", &id, "--phone-more", ""]);
    assert_eq!(said["phone_more"], "");
}

#[test]
fn of_a_nameless_person_a_script_writes_nothing_more() {
    let laptop = Laptop::found();
    let id = laptop.person("Ахметова", "Айгерім", "2008-03-01");
    laptop.says(&["trainee", "anonymise", &id]);
    for words in [
        &["trainee", "correct", &id, "--given", "Дана"][..],
        &["trainee", "photo", &id, "--remove"],
        &["trainee", "study", "add", &id, "--school", "№ 5 мектеп"],
        &["trainee", "move", &id, "--school", "№ 5 мектеп"],
        &["consent", "add", &id, "--scope", "data"],
    ] {
        let refused = laptop.refuses(words);
        assert_eq!(refused, "nameless", "{words:?}");
    }
}
