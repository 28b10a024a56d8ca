//! How far the rules go beyond name and birth date or name, group and phone, and where they stop.

use super::{ASEL, check, decide, person, say};
use crate::intake::matching::{Facts, Verdict};

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

#[test]
fn an_address_decides_beside_name_and_place_alone() {
    let asel = || person(ASEL, "2005-03-14", &["asel.q@b.kz", "№1 мектеп"]);
    for (name, more, expected) in [
        (
            ASEL,
            &["asel.q@b.kz", "№1 мектеп"][..],
            "known 0 same_name_contacts_place",
        ),
        (ASEL, &["asel.q@b.kz"], "choose no_birth_date"),
        (ASEL, &["asel.q@b.kz", "№2 мектеп"], "choose no_birth_date"),
        (ASEL, &["asel.q@c.kz", "№1 мектеп"], "choose name_only"),
        (
            "Құдайбергенова Асем Серікқызы",
            &["asel.q@b.kz", "№1 мектеп"],
            "new",
        ),
    ] {
        check(asel(), person(name, "", more), expected);
    }
}

#[test]
fn another_surname_is_forgiven_beside_birth_date_and_both_contacts_alone() {
    let asel = || person(ASEL, "2005-03-14", &["+77011234567", "asel.q@b.kz"]);
    let married = "Сапарова Әсел Серікқызы";
    for (name, birth, more, expected) in [
        (
            married,
            "2005-03-14",
            &["+77011234567", "asel.q@b.kz"][..],
            "known 0 same_but_surname",
        ),
        (
            "Сапарова Әсел",
            "2005-03-14",
            &["+77011234567", "asel.q@b.kz"],
            "known 0 same_but_surname",
        ),
        (
            married,
            "2005-03-14",
            &["+77011234567"],
            "choose surname_differs",
        ),
        (
            married,
            "",
            &["+77011234567", "asel.q@b.kz"],
            "choose surname_differs",
        ),
        (
            "Сапарова Асем Серікқызы",
            "2005-03-14",
            &["+77011234567", "asel.q@b.kz"],
            "new",
        ),
    ] {
        check(asel(), person(name, birth, more), expected);
    }
}

#[test]
fn a_slip_in_the_host_of_an_address_is_asked_about() {
    let asel = person("Құдайбергенова Әсел", "", &["asel.q05@mail.ru", "4курс"]);
    let married = |address: &str| person("Сапарова Әсел", "2005-03-14", &[address, "4курс"]);
    let asked = married("asel.q05@mai.ru");
    check(asel.clone(), asked, "choose surname_differs");
    check(asel, married("asel.q06@mail.ru"), "new");
}

#[test]
fn a_row_that_says_little_follows_a_later_one_that_says_more() {
    let known = person(ASEL, "", &["+77011234567", "4курс"]);
    let short = person(ASEL, "2005-03-14", &["asel.q05@mail.ru"]);
    let long = person(
        "Құдайбергенова Әсел",
        "2005-03-14",
        &["+77011234567", "asel.q05@mail.ru", "4курс"],
    );
    let namesake = person(ASEL, "2004-01-01", &["+77027654321", "4курс"]);
    let said = |known: &[Facts], rows: &[Facts]| -> Vec<String> {
        decide(known, rows).iter().map(say).collect()
    };
    let rows = [short, long];
    let alone = [
        "known 0 same_name_birth_date",
        "row 2 same_name_group_phone",
    ];
    assert_eq!(said(std::slice::from_ref(&known), &rows), alone);
    let turned = [rows[1].clone(), rows[0].clone()];
    let expected = [
        "known 0 same_name_group_phone",
        "row 2 same_name_birth_date",
    ];
    assert_eq!(said(std::slice::from_ref(&known), &turned), expected);
    // Of two bearers of the name the numbers tell which.
    assert_eq!(
        said(&[namesake, known], &rows)[0],
        "known 1 same_name_birth_date"
    );
}

#[test]
fn what_many_people_have_says_nothing_of_a_person() {
    let of_class = ["curator@school.kz", "+77010000000", "ФА-204"];
    let names = [
        "Ахметова Айгерим",
        "Беков Дамир",
        "Ким Мария",
        "Ахметова Айгерим Болатовна",
    ];
    let rows: Vec<Facts> = names
        .iter()
        .map(|name| person(name, "", &of_class))
        .collect();
    assert_eq!(say(&decide(&[], &rows)[3]), "choose name_and_group");
    // Without a group the name and the shared contact are asked about, not passed over.
    let rows: Vec<Facts> = names
        .iter()
        .map(|name| person(name, "", &of_class[..2]))
        .collect();
    assert_eq!(say(&decide(&[], &rows)[3]), "choose no_birth_date");
    let [mine, yours] = ["own.address@mail.ru", "+77010000001"];
    let known = person("Ахметова Айгерим", "", &[mine, yours, "ФА-204"]);
    let row = person("Ахметова Айгерим Болатовна", "", &[mine, yours, "ФА-204"]);
    check(known, row, "known 0 same_name_group_phone");
}

#[test]
fn a_shared_contact_is_no_reason_to_compare_everybody() {
    let rows: Vec<Facts> = (0..3000)
        .map(|number| {
            let name = format!("Фамилия{number} Имя{number}");
            person(&name, "", &["curator@school.kz", "+77010000000"])
        })
        .collect();
    assert!(
        decide(&[], &rows)
            .iter()
            .all(|it| it.verdict == Verdict::New)
    );
}
