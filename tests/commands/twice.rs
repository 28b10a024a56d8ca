//! People written down twice are shown side by side, a new one is answered with whom they are like,
//! and a list is taken back long after.

use serde_json::json;

use crate::laptop::{Laptop, id_of, len};

#[test]
fn a_person_is_added_nevertheless_and_answered_with_candidates() {
    let laptop = Laptop::found();
    let first = laptop.person("Сейітова", "Айнұр", "2008-03-01");
    let add = ["trainee", "add", "--surname", "СЕИТОВА", "--given", "Айнур"];
    let added = laptop.says(&[&add[..], &["--birth-date", "01.03.2008"]].concat());
    let candidates = &added["candidates"];
    assert_eq!((len(candidates), id_of(&candidates[0])), (1, first.clone()));
    assert_eq!(
        (&candidates[0]["strict"], &candidates[0]["reasons"]),
        (&json!(true), &json!(["same_name", "same_birth_date"]))
    );
    assert_ne!(id_of(&added), first);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    let nobody = laptop.says(&["trainee", "add", "--surname", "Омаров", "--given", "Дәурен"]);
    assert_eq!(nobody["candidates"], json!([]));
}

#[test]
fn two_records_stand_side_by_side_and_each_is_kept_as_it_was_written() {
    let laptop = Laptop::found();
    let first = laptop.person("Сейітова", "Айнұр", "2008-03-01");
    let second = laptop.person("Сеитова", "Айнур", "2008-03-01");
    laptop.says(&["trainee", "correct", &second, "--phone", "8 701 000 00 01"]);
    let sheet = laptop.says(&["trainee", "beside", &first, &second]);
    let line = |field: &str| {
        let fields = sheet["fields"].as_array().unwrap();
        fields
            .iter()
            .find(|it| it["field"] == field)
            .cloned()
            .unwrap()
    };
    assert_eq!(line("surname")["values"], json!(["Сейітова", "Сеитова"]));
    assert_eq!(line("surname")["pick"], json!(0));
    assert_eq!(line("phone")["values"], json!(["", "+7 ••• ••• 00 01"]));
    assert_eq!(sheet["hanging"][0]["together"], json!(0));
    let whole = laptop.says(&["trainee", "beside", &first, &second, "--whole"]);
    assert!(whole.to_string().contains("+77010000001"));
    laptop.says(&["trainee", "merge", &first, &second]);
    let records = laptop.says(&["trainee", "records", &second]);
    assert_eq!(len(&records), 2);
    assert_eq!(
        (&records[0]["shown"], &records[1]["name"]),
        (&json!(true), &json!("Сеитова Айнур"))
    );
    let twice = ["trainee", "beside", &first, &first];
    assert_eq!(laptop.refuses(&twice), "bad_value");
}

#[test]
fn a_list_is_taken_back_whatever_came_after_it() {
    let laptop = Laptop::found();
    let list = laptop.file(
        "list.csv",
        "Аты-жөні;Телефон\nАсанов Дамир;8 701 555 01 01\nӨтепов Нұрлан;8 701 555 02 02\n",
    );
    laptop.says(&["import", "trainees", &list]);
    let deed = laptop.says(&["history", "list", "--limit", "1"])[0]["id"].clone();
    let deed = deed.as_str().unwrap();
    let people = laptop.says(&["trainee", "find", "Асанов"]);
    let kept = id_of(&people[0]);
    laptop.says(&["trainee", "correct", &kept, "--note", "келеді"]);
    let ahead = laptop.says(&["history", "undo", deed, "--dry-run"]);
    let lines = laptop.prints(&["history", "undo", deed, "--dry-run"]);
    assert!(lines.starts_with("Будет убран 1 человек"), "{lines}");
    assert!(lines.contains("Останется (1):"), "{lines}");
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    let done = laptop.says(&["history", "undo", deed]);
    assert_eq!(done, ahead);
    assert_eq!(done["gone"], json!(1));
    assert_eq!(
        (&done["left"][0]["entity"], &done["left"][0]["why"]),
        (&json!(kept), &json!(["changed"]))
    );
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 1);
    assert_eq!(
        laptop.refuses(&["history", "undo", deed]),
        "nothing_to_undo"
    );
    laptop.says(&["undo"]);
    assert_eq!(len(&laptop.says(&["trainee", "list"])), 2);
    assert!(
        !laptop
            .says(&["history", &kept])
            .as_array()
            .unwrap()
            .is_empty()
    );
}
