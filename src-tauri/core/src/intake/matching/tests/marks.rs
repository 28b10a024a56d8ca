//! Whom a line of a sign-in sheet means when a namesake came without being enrolled.

use std::collections::BTreeSet;

use super::{ASEL, person, say};
use crate::intake::matching::{Facts, KnownPeople, PersonIndex, match_marks};

fn signed(everyone: &[Facts], line: &Facts) -> String {
    let known = KnownPeople::new(everyone.iter().cloned());
    let enrolled = BTreeSet::from([PersonIndex(0)]);
    say(&match_marks([(2, line)], &enrolled, &known)[0])
}

#[test]
fn the_only_enrolled_bearer_of_a_name_is_meant_unless_the_place_points_to_another() {
    let short = "Құдайбергенова Әсел";
    let enrolled = person(ASEL, "", &["№1 мектеп"]);
    let guest = Facts {
        organisation: "Жұбанов университеті".into(),
        ..person("Құдайбергенова Әсел Маратқызы", "", &[])
    };
    let at_university = Facts {
        organisation: "Жұбанов университеті".into(),
        ..person(short, "", &[])
    };
    let both = [enrolled.clone(), guest];
    for (everyone, line, expected) in [
        (&both[..], person(short, "", &[]), "known 0 only_enrolled"),
        (
            &both[..],
            person(short, "", &["№1 мектеп"]),
            "known 0 only_enrolled",
        ),
        (&both[..], at_university.clone(), "choose several_namesakes"),
        (&[enrolled][..], at_university, "known 0 only_enrolled"),
    ] {
        assert_eq!(signed(everyone, &line), expected);
    }
}

#[test]
fn nobody_is_called_new_whose_name_was_only_heard() {
    let everyone = [
        person(ASEL, "", &[]),
        person("Алёшшина Яна Артёмовна", "", &["№65 мектеп"]),
        person("Хамзавеа Жәмила Серікқызы", "", &[]),
        person("Мұқанова Айкүміс Бақытжанқызы", "", &[]),
    ];
    for (line, expected) in [
        ("Алёшина Я. А.", "choose initials_only"),
        ("Хамзаева Джамила", "choose spelling_differs"),
        ("Муканова А. Б.", "choose initials_only"),
        ("Муканова А. С.", "new"),
        ("Муканова Дана", "new"),
    ] {
        assert_eq!(
            signed(&everyone, &person(line, "", &[])),
            expected,
            "{line}"
        );
    }
}
