//! The academy's own columns in lists, and what was typed while two records were one person.

use crate::laptop::{Laptop, id_of, len};

fn column(laptop: &Laptop, words: &[&str]) -> String {
    id_of(&laptop.says(&[&["own-field", "add"], words].concat()))
}

fn camp() -> (Laptop, [String; 3]) {
    let laptop = Laptop::found();
    column(
        &laptop,
        &[
            "--kk",
            "Киім өлшемі",
            "--holds",
            "choice",
            "--choice",
            "S",
            "--choice",
            "M",
        ],
    );
    column(&laptop, &["--kk", "Бойы", "--holds", "number"]);
    let people =
        ["Асанова", "Бекова", "Ерланова"].map(|it| laptop.person(it, "Дана", "2008-03-01"));
    for (who, size, height) in [(0, "m", "9,5"), (1, "S", "172")] {
        let (size, height) = (format!("Киім өлшемі={size}"), format!("Бойы={height}"));
        laptop.says(&[
            "trainee",
            "correct",
            &people[who],
            "--own",
            &size,
            "--own",
            &height,
        ]);
    }
    (laptop, people)
}

#[test]
fn own_columns_narrow_order_and_fill_lists() {
    let (laptop, people) = camp();
    let ids = |words: &[&str]| -> Vec<String> {
        let found = laptop.says(&[&["trainee", "list"], words].concat());
        found.as_array().unwrap().iter().map(id_of).collect()
    };
    let [first, second, third] = &people;
    assert_eq!(ids(&["--own", "Киім өлшемі=M"]), [first.as_str()]);
    let both = ["--own", "киім өлшемі=M", "--own", "Киім өлшемі=s"];
    assert_eq!(ids(&both).len(), 2, "any of the values");
    assert_eq!(ids(&["--own", "Бойы=100.."]), [second.as_str()]);
    let either = |one: &str, other: &str| ids(&["--own", one, "--own", other]);
    assert_eq!(either("Бойы=172", "Бойы=9,5").len(), 2, "either number");
    assert_eq!(either("Бойы=..5", "Бойы=170..180"), [second.as_str()]);
    assert!(
        either("Бойы=172", "Киім өлшемі=M").is_empty(),
        "two columns"
    );
    let held = [
        "--own",
        "Бойы=172",
        "--own",
        "Бойы=9,5",
        "--own-empty",
        "Бойы",
    ];
    assert!(ids(&held).is_empty());
    assert_eq!(ids(&["--own-empty", "Бойы"]), [third.as_str()]);
    assert_eq!(
        ids(&["--own-filled", "Бойы", "--own", "Бойы=..100"]),
        [first.as_str()]
    );
    assert_eq!(ids(&["--sort", "own:Бойы", "--descending"])[0], *second);
    for wrong in [
        ["--own", "Киім өлшемі=XXL"],
        ["--own", "Салмағы=60"],
        ["--sort", "own:Салмағы"],
    ] {
        let words = [&["trainee", "list"][..], &wrong].concat();
        assert_eq!(laptop.refuses(&words), "bad_value");
    }
    let shown = laptop.says(&[
        "trainee",
        "list",
        "--columns",
        "name,own:Бойы",
        "--own",
        "Бойы=9.5",
    ]);
    assert_eq!(shown[0]["own:Бойы"], "9,5");
    assert_eq!(shown[0]["name"], "Асанова Дана");
    let listed = laptop.says(&["trainee", "list"]);
    assert_eq!(listed[1]["own"]["Киім өлшемі"], "S");
    let counted = laptop.says(&["trainee", "values", "own:Киім өлшемі"]);
    assert_eq!((len(&counted), &counted[0]["count"]), (2, &1.into()));
    let out = laptop.place("list.csv");
    let file = out.to_str().unwrap();
    laptop.says(&[
        "trainee",
        "export",
        "--columns",
        "name,own:Киім өлшемі",
        "--out",
        file,
    ]);
    let written = std::fs::read_to_string(&out).unwrap();
    assert!(written.contains("Асанова Дана;M"), "{written}");
}

#[test]
fn own_columns_are_changed_for_many() {
    let (laptop, people) = camp();
    laptop.says(&["trainee", "trash", &people[1]]);
    let change = |value: &str| {
        let words = ["trainee", "change-many", "--own", value];
        let ids: Vec<&str> = people.iter().map(String::as_str).collect();
        [&words[..], &ids]
            .concat()
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let words = change("Киім өлшемі=M");
    let done = laptop.says(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!((&done["changed"], &done["same"]), (&1.into(), &1.into()));
    assert_eq!(done["failed"][0]["id"], people[1].as_str());
    let words = change("Киім өлшемі=XXL");
    let refused = laptop.refuses(&words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(refused, "bad_value");
}

#[test]
fn own_columns_are_compared_and_picked_and_parting_tells_what_was_typed() {
    let (laptop, [first, second, _]) = camp();
    let beside = laptop.says(&["trainee", "beside", &first, &second]);
    let fields = beside["fields"].as_array().unwrap();
    let size = fields
        .iter()
        .find(|it| it["own"]["title"]["kk"] == "Киім өлшемі")
        .unwrap();
    assert_eq!(size["values"], serde_json::json!(["M", "S"]));
    laptop.says(&[
        "trainee",
        "merge",
        &first,
        &second,
        "--pick",
        "Киім өлшемі=A",
    ]);
    let shown = |id: &str| laptop.says(&["trainee", "show", id])["own"]["Киім өлшемі"].clone();
    assert_eq!(shown(&second), "M");
    laptop.says(&[
        "trainee",
        "correct",
        &second,
        "--own",
        "Киім өлшемі=S",
        "--phone",
        "8 701 000 00 09",
    ]);
    assert_eq!(shown(&first), "S", "typed over what was picked");
    let told = laptop.says(&["trainee", "unmerge", &first, &second, "--preview"]);
    assert_eq!(told[0]["values"].as_array().unwrap().len(), 2);
    let size = told[0]["values"].as_array().unwrap().iter();
    let size = size.clone().find(|it| !it["own"].is_null()).unwrap();
    assert_eq!(size["instead"][0]["record"], second.as_str());
    assert_eq!(size["instead"][0]["value"], "S");
    let lines = laptop.prints(&["trainee", "unmerge", &first, &second, "--preview"]);
    assert!(lines.contains("phone=B"), "{lines}");
    let wrong = ["trainee", "unmerge", &first, &second, "--give", "email=B"];
    assert_eq!(laptop.refuses(&wrong), "bad_value");
    let parted = laptop.says(&["trainee", "unmerge", &first, &second, "--give", "phone=B"]);
    let kept = |at: usize| parted[at]["kept_with"][0]["values"].clone();
    assert_eq!(kept(0)[0]["before"], "M");
    assert_eq!(kept(0)[0]["value"], "S");
    assert_eq!(kept(1)[0]["field"], "phone");
    assert_eq!(
        (&parted[0]["phone"], &parted[1]["phone"]),
        (&"".into(), &"+77010000009".into())
    );
    let check = laptop.says(&["check"]).to_string();
    assert!(check.contains("\"differs\":false"), "{check}");
}

#[test]
fn own_columns_and_what_was_picked_are_told_in_words() {
    let (laptop, [first, second, _]) = camp();
    column(&laptop, &["--kk", "Келді", "--holds", "day"]);
    let day = ["trainee", "correct", &first, "--own", "Келді=05.03.2026"];
    laptop.says(&day);
    let shown = laptop.prints(&["trainee", "show", &first]);
    for line in ["Киім өлшемі: M", "Бойы: 9,5", "Келді: 05.03.2026"] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    let picks = ["--pick", "Киім өлшемі=B", "--pick", "surname=A"];
    laptop.says(&[&["trainee", "merge", &first, &second][..], &picks].concat());
    let told = laptop.prints(&["history", &first]);
    for line in [
        "Киім өлшемі: «пусто» → «M»",
        "Первая запись: «пусто» → «Асанова Дана»",
        "Показано значение записи, Киім өлшемі: «пусто» → «Бекова Дана»",
        "Показано значение записи, Фамилия: «пусто» → «Асанова Дана»",
    ] {
        assert!(told.contains(line), "{line} in {told}");
    }
    for code in ["pick", "first", "field", "value:", &first, &second] {
        assert!(!told.contains(code), "{code} in {told}");
    }
}

#[test]
fn a_title_with_a_comma_is_a_column_in_quotation_marks() {
    let (laptop, [first, _, _]) = camp();
    column(&laptop, &["--kk", "Салмағы, кг", "--holds", "number"]);
    laptop.says(&["trainee", "correct", &first, "--own", "Салмағы, кг=51"]);
    for columns in ["name,\"own:Салмағы, кг\"", "name,own:\"Салмағы, кг\""] {
        let listed = laptop.says(&["trainee", "list", "--columns", columns]);
        assert_eq!(listed[0]["own:Салмағы, кг"], "51", "{columns}");
        assert_eq!(listed[0]["name"], "Асанова Дана");
    }
    let open = ["trainee", "list", "--columns", "name,\"own:Салмағы"];
    assert_eq!(laptop.refuses(&open), "bad_value");
}
