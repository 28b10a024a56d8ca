//! How far the rules go beyond name and birth date or name, group and phone, and where they stop.

use super::{ASEL, check, person};
use crate::intake::matching::Facts;
use crate::kazakh::name::FullName;

#[test]
fn a_changed_group_decides_within_one_faculty_alone() {
    let in_faculty = |group: &str, phone: &str| Facts {
        faculty: "philology".into(),
        ..person(ASEL, "", &[phone, group])
    };
    let asel = || in_faculty("ФА-203", "+77011234567");
    check(
        asel(),
        in_faculty("ФА-201", "+77011234567"),
        "known 0 same_name_group_phone",
    );
    check(
        asel(),
        in_faculty("ФА-301", "+77011234567"),
        "choose no_birth_date",
    );
    check(
        asel(),
        in_faculty("ФА-201", "+77027654321"),
        "choose name_and_group",
    );
    let twin = |given: &str| Facts {
        names: vec![FullName::new("Құдайбергенова", given, "Серікқызы")],
        ..in_faculty("ФА-201", "+77011234567")
    };
    check(asel(), twin("Асем"), "new");
}

#[test]
fn one_slip_decides_beside_birth_date_and_contact_alone() {
    let sania = || {
        let facts = ["+77011234567", "a@b.kz", "№1 мектеп"];
        person("Тұяқова Сания Серікқызы", "2005-03-14", &facts)
    };
    let slip = |birth: &str, more: &[&str]| person("Тяқова Сания Серікқызы", birth, more);
    check(
        sania(),
        slip("2005-03-14", &["+77011234567"]),
        "known 0 same_name_birth_date",
    );
    for (birth, more) in [
        ("2005-03-14", &["№1 мектеп"][..]),
        ("2005-03-14", &["+77011234567", "c@d.kz"]),
        ("2005-03-14", &["+77011234567", "№2 мектеп"]),
        ("", &["+77011234567", "a@b.kz", "№1 мектеп"]),
    ] {
        check(sania(), slip(birth, more), "choose spelling_differs");
    }
    let twin = person("Тұяқова Сәния Серікқызы", "2005-03-14", &["+77011234567"]);
    check(sania(), twin, "choose spelling_differs");
}

#[test]
fn one_name_and_birth_date_in_two_places_is_asked_about() {
    let here = || person(ASEL, "2005-03-14", &["+77011234567", "№1 мектеп"]);
    let there = person(ASEL, "2005-03-14", &["+77027654321", "№2 мектеп"]);
    check(here(), there, "choose contacts_differ");
    let moved = person(ASEL, "2005-03-14", &["+77011234567", "№2 мектеп"]);
    check(here(), moved, "known 0 same_name_birth_date");
    let bare = person(ASEL, "2005-03-14", &[]);
    check(here(), bare, "known 0 same_name_birth_date");
    let numbered = |iin: &str| person(ASEL, "2005-03-14", &["+77011234567", iin]);
    check(
        numbered("050314600123"),
        numbered("050314600456"),
        "choose iin_differs",
    );
}

#[test]
fn a_number_with_a_wrong_digit_is_asked_about() {
    let known = person(ASEL, "2005-03-14", &["050314600123"]);
    let row = Facts {
        damaged_iin: Some("050314600124".into()),
        ..person(ASEL, "", &[])
    };
    check(known, row, "choose iin_differs");
}
