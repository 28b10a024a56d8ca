//! How far the rules go beyond name and birth date or name, group and phone, and where they stop.

use super::{ASEL, check, person};
use crate::intake::matching::Facts;

#[test]
fn a_changed_group_decides_beside_name_and_phone_alone() {
    let asel = || person(ASEL, "", &["+77011234567", "ФА-203"]);
    for (phone, group, expected) in [
        ("+77011234567", "ФА-201", "known 0 same_name_group_phone"),
        ("+77011234567", "ФА-301", "choose no_birth_date"),
        ("+77027654321", "ФА-201", "choose name_and_group"),
    ] {
        check(asel(), person(ASEL, "", &[phone, group]), expected);
    }
    let twin = "Құдайбергенова Асем Серікқызы";
    check(asel(), person(twin, "", &["+77011234567", "ФА-201"]), "new");
}

#[test]
fn a_place_decides_beside_name_and_phone_alone() {
    let asel = || person(ASEL, "2005-03-14", &["+77011234567", "№1 мектеп"]);
    let short = "Құдайбергенова Әсел";
    for (name, more, expected) in [
        (
            ASEL,
            ["+77011234567", "№1 мектеп"],
            "known 0 same_name_contacts_place",
        ),
        (
            short,
            ["+77011234567", "№1 мектеп"],
            "known 0 same_name_contacts_place",
        ),
        (ASEL, ["+77011234567", "№2 мектеп"], "choose no_birth_date"),
        (ASEL, ["+77027654321", "№1 мектеп"], "choose name_only"),
        (
            "Құдайбергенова Асем Серікқызы",
            ["+77011234567", "№1 мектеп"],
            "new",
        ),
    ] {
        check(asel(), person(name, "", &more), expected);
    }
}

#[test]
fn one_slip_decides_beside_birth_date_or_place_and_contact_alone() {
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
    check(
        sania(),
        slip("", &["+77011234567", "№1 мектеп"]),
        "known 0 same_name_contacts_place",
    );
    for (birth, more) in [
        ("2005-03-14", &["№1 мектеп"][..]),
        ("2005-03-14", &["+77011234567", "c@d.kz"]),
        ("2005-03-14", &["+77011234567", "№2 мектеп"]),
        ("", &["+77011234567"]),
        ("", &["a@b.kz", "№1 мектеп"]),
    ] {
        check(sania(), slip(birth, more), "choose spelling_differs");
    }
    let kuanysh = |name: &str| person(name, "2007-10-19", &["+77011234567"]);
    let typed = kuanysh("Мқан Қуаныш");
    check(
        kuanysh("Мукан Куаныш"),
        typed,
        "known 0 same_name_birth_date",
    );
    let turned = kuanysh("Қуаныш Мқан");
    check(kuanysh("Мукан Куаныш"), turned, "choose spelling_differs");
    let twin = person("Тұяқова Сәния Серікқызы", "2005-03-14", &["+77011234567"]);
    check(sania(), twin, "choose spelling_differs");
}

#[test]
fn a_damaged_number_decides_beside_the_name_alone() {
    let known = || person(ASEL, "2005-03-14", &["050314600123"]);
    let row = |name: &str, digits: &str| Facts {
        damaged_iin: Some(digits.into()),
        ..person(name, "", &[])
    };
    check(known(), row(ASEL, "050314600124"), "known 0 same_iin");
    check(known(), row(ASEL, "050999600124"), "choose name_only");
    let twin = "Құдайбергенова Асем Серікқызы";
    check(known(), row(twin, "050314600124"), "new");
}

#[test]
fn one_number_decides_though_the_columns_of_the_name_are_swapped() {
    let known = || person("Бекболат Бағлан", "", &["070813653706"]);
    for (name, expected) in [
        ("Бағлан Бекбоалт", "known 0 same_iin"),
        ("Бекболат Айбек", "choose iin_of_another"),
    ] {
        check(known(), person(name, "", &["070813653706"]), expected);
    }
    let born = |name: &str| person(name, "2007-08-13", &["+77011234567"]);
    let swapped = born("Бағлан Бекбоалт");
    check(born("Бекболат Бағлан"), swapped, "choose spelling_differs");
}
