//! What the settings hold: the academy, bodies and who signs for them, workers, lists.

use crate::laptop::{Laptop, id_of, len};

#[test]
fn the_academy_is_corrected_in_one_language() {
    let laptop = Laptop::found();
    assert_eq!(
        laptop.refuses(&["academy", "correct", "--name", "", "--email", ""]),
        "missing"
    );
    let correct = [
        "academy",
        "correct",
        "--name",
        "Академия молодёжи",
        "--phone",
        "8 7132 00",
    ];
    let corrected = laptop.says(&[&["--lang", "ru"], &correct[..]].concat());
    assert_eq!(corrected["name"]["ru"], "Академия молодёжи");
    let shown = laptop.says(&["academy", "show"]);
    assert_eq!(shown["name"]["kk"], "Жастар академиясы");
    assert_eq!(shown["phone"], "8 7132 00");
}

#[test]
fn a_body_and_who_signs_for_it_are_kept() {
    let laptop = Laptop::found();
    let add = [
        "organisation",
        "add",
        "--full",
        "Жастар орталығы",
        "--from",
        "2026-01-01",
    ];
    let body = id_of(&laptop.says(&add));
    let correct = [
        "organisation",
        "correct",
        &body,
        "--short",
        "ЖО",
        "--to",
        "2026-12-31",
    ];
    let corrected = laptop.says(&correct);
    assert_eq!(corrected["kk"]["full"], "Жастар орталығы");
    assert_eq!(
        (&corrected["from"], &corrected["to"]),
        (&"2026-01-01".into(), &"2026-12-31".into())
    );
    let add = [
        "signatory",
        "add",
        "--name",
        "А. Омарова",
        "--title",
        "Директор",
    ];
    let add = [&add[..], &["--organisation", &body]].concat();
    let signatory = laptop.says(&add);
    assert_eq!(signatory["organisation"].as_str(), Some(body.as_str()));
    let signatory = id_of(&signatory);
    let correct = [
        "--lang",
        "ru",
        "signatory",
        "correct",
        &signatory,
        "--title",
        "Директор центра",
    ];
    let corrected = laptop.says(&correct);
    assert_eq!(corrected["title"]["kk"], "Директор");
    assert_eq!(corrected["title"]["ru"], "Директор центра");
    for (noun, id) in [("organisation", &body), ("signatory", &signatory)] {
        let before = len(&laptop.says(&[noun, "list"]));
        assert_eq!(laptop.says(&[noun, "trash", id])["trashed"], true);
        assert_eq!(len(&laptop.says(&[noun, "list"])), before - 1);
        assert_eq!(&id_of(&laptop.says(&[noun, "list", "--trash"])[0]), id);
        assert_eq!(laptop.says(&[noun, "restore", id])["trashed"], false);
        assert_eq!(len(&laptop.says(&[noun, "list"])), before);
    }
    let picture = laptop.file("logo.png", "no picture");
    let before = laptop.bytes();
    laptop.refuses(&["organisation", "logo", &body, &picture]);
    assert_eq!(laptop.bytes(), before);
}

#[test]
fn workers_are_named_and_switched() {
    let laptop = Laptop::found();
    let worker = id_of(&laptop.says(&["worker", "add", "Айнұр Ж."]));
    laptop.says(&["worker", "switch", &worker]);
    let corrected = laptop.says(&["worker", "correct", &worker, "Айнұр Жақып"]);
    assert_eq!(corrected["name"], "Айнұр Жақып");
    let other = id_of(&laptop.says(&["worker", "add", "Дәурен"]));
    let before = len(&laptop.says(&["worker", "list"]));
    laptop.says(&["worker", "trash", &other]);
    assert_eq!(len(&laptop.says(&["worker", "list"])), before - 1);
    assert_eq!(len(&laptop.says(&["worker", "list", "--trash"])), 1);
    laptop.says(&["worker", "restore", &other]);
    assert_eq!(len(&laptop.says(&["worker", "list"])), before);
}

#[test]
fn a_row_of_a_list_is_added_corrected_and_hidden() {
    let laptop = Laptop::found();
    let list = ["reference", "list", "--kind", "direction"];
    let before = len(&laptop.says(&list));
    let add = [
        "reference",
        "add",
        "--kind",
        "direction",
        "--name",
        "Қан тапсыру",
    ];
    let row = id_of(&laptop.says(&add));
    let correct = [
        "reference",
        "correct",
        &row,
        "--name",
        "Донор",
        "--form",
        "short_ru=донор",
    ];
    let corrected = laptop.says(&[&["--lang", "ru"], &correct[..]].concat());
    assert_eq!(corrected["name"]["kk"], "Қан тапсыру");
    assert_eq!(corrected["name"]["ru"], "Донор");
    assert_eq!(corrected["forms"]["short_ru"], "донор");
    assert_eq!(laptop.says(&["reference", "hide", &row])["hidden"], true);
    assert_eq!(laptop.says(&["reference", "show", &row])["hidden"], false);
    assert_eq!(len(&laptop.says(&list)), before + 1);
    let without = ["reference", "correct", &row, "--form", "донор"];
    assert_eq!(laptop.refuses(&without), "bad_value");
}
