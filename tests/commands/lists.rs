//! People in lists: narrowed as in the window, exported, changed together.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::laptop::{Laptop, len, text};

/// Three people: two of Alga, one of them with a phone, and one of Martuk.
fn three() -> (Laptop, [String; 3]) {
    let laptop = Laptop::found();
    let ids = [
        laptop.person("Әлиева", "Дана", "2011-03-01"),
        laptop.person("=Сейітова", "Айнұр", "2000-03-01"),
        laptop.person("Өтегенов", "Ғалым", "2001-05-05"),
    ];
    for (id, district) in ids.iter().zip(["alga", "alga", "martuk"]) {
        laptop.says(&["trainee", "correct", id, "--district", district]);
    }
    laptop.says(&["trainee", "correct", &ids[1], "--phone", "8 701 000 00 01"]);
    (laptop, ids)
}

#[test]
fn filters_are_those_of_the_window() {
    let (laptop, _) = three();
    let count = |more: &[&str]| len(&laptop.says(&[&["trainee", "list"], more].concat()));
    assert_eq!(count(&[]), 3);
    assert_eq!(count(&["--district", "alga"]), 2);
    assert_eq!(
        count(&["--district", "alga", "--district", "Мәртөк ауданы"]),
        3
    );
    assert_eq!(count(&["--district", "alga", "--lacks", "phone"]), 1);
    assert_eq!(count(&["--has", "phone"]), 1);
    assert_eq!(count(&["--age-to", "17", "--age-on", "2026-11-27"]), 1);
    assert_eq!(count(&["--text", "айнур", "--district", "martuk"]), 0);
    assert_eq!(count(&["--added-since", "2020-01-01"]), 3);
    assert_eq!(count(&["--no-consent", "photo"]), 3);
    assert_eq!(count(&["--limit", "2"]), 2);
    let values = laptop.says(&["trainee", "values", "district"]);
    assert_eq!(values[0]["value"], "alga");
    assert_eq!(values[0]["count"], 2);
    assert_eq!(
        laptop.refuses(&["trainee", "list", "--district", "Марс"]),
        "bad_value"
    );
    assert_eq!(
        laptop.refuses(&["trainee", "list", "--added-since", "кеше"]),
        "bad_date"
    );
}

#[test]
fn a_list_goes_out_as_it_is_asked_for_and_masked_unless_revealed() {
    let (laptop, _) = three();
    let out = laptop.place("people.csv");
    let export = |more: &[&str]| {
        let verb = [
            "trainee",
            "export",
            "--columns",
            "name,district,phone",
            "--out",
            text(&out),
        ];
        let said = laptop.says(&[&verb[..], more].concat());
        (
            said["rows"].as_u64().unwrap(),
            std::fs::read_to_string(&out).unwrap(),
        )
    };
    let (rows, csv) = export(&["--sort", "birth_date", "--descending"]);
    assert_eq!(rows, 3);
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Аты-жөні;Ауданы;Телефоны");
    assert_eq!(lines[1], "Әлиева Дана;Алға ауданы;");
    assert_eq!(lines[3], "'=Сейітова Айнұр;Алға ауданы;'+7 ••• ••• 00 01");
    let (_, whole) = export(&["--has", "phone", "--reveal"]);
    assert!(whole.contains("+77010000001"), "{whole}");
    let refused = [
        "trainee",
        "export",
        "--columns",
        "name,secret",
        "--out",
        text(&out),
    ];
    assert_eq!(laptop.refuses(&refused), "bad_value");
    let lines = laptop.place("people.txt");
    laptop.says(&[
        "trainee",
        "export",
        "--columns",
        "name",
        "--out",
        text(&lines),
    ]);
    let lines = std::fs::read_to_string(lines).unwrap();
    assert!(lines.contains("1. ") && lines.contains("3. "), "{lines}");
}

#[test]
fn one_change_for_many_names_whom_it_passed_over() {
    let (laptop, ids) = three();
    laptop.says(&["trainee", "trash", &ids[2]]);
    let verb = ["trainee", "change-many", &ids[0], &ids[1], &ids[2]];
    let wanted = ["--study-group", "ИС-21", "--add-category", "volunteer"];
    let preview = laptop.says(&[&verb[..], &wanted, &["--preview"]].concat());
    assert_eq!(preview["changed"], 2);
    assert_eq!(
        len(&laptop.says(&["trainee", "list", "--study-group", "ИС-21"])),
        0
    );
    let done = laptop.says(&[&verb[..], &wanted].concat());
    assert_eq!(done, preview, "it comes to what was foreseen");
    assert_eq!(done["failed"][0]["id"].as_str(), Some(ids[2].as_str()));
    assert_eq!(done["failed"][0]["reason"]["key"], "refused-in-trash");
    let changed = laptop.says(&["trainee", "list", "--category", "volunteer"]);
    assert_eq!(len(&changed), 2);
    laptop.says(&["undo"]);
    assert_eq!(
        len(&laptop.says(&["trainee", "list", "--study-group", "ИС-21"])),
        0
    );
}

#[test]
fn ids_come_from_another_list() {
    let (laptop, ids) = three();
    let mut child = Command::new(env!("CARGO_BIN_EXE_tizim-cli"))
        .arg("--register")
        .arg(laptop.place("data").join("academy.tizim-base"))
        .args([
            "--json",
            "trainee",
            "change-many",
            "-",
            "--append-note",
            "Форум",
        ])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let list = format!("{}  Әлиева Дана\n{}\n\n", ids[0], ids[1]);
    child
        .stdin
        .take()
        .unwrap()
        .write_all(list.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(laptop.says(&["trainee", "show", &ids[1]])["note"], "Форум");
}
