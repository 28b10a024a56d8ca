//! Finding: people by whatever is remembered of them, and everything else from one box.

use std::collections::BTreeMap;

use tizim_core::clubs::{self, ClubFields};
use tizim_core::enrolments::EnrolmentQuery;
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry};
use tizim_core::programmes::{self, ProgrammeDraft};
use tizim_core::search::{self, Found, FoundKind, Match};
use tizim_core::trainees::{self, TraineeDraft, TraineeFound, TraineeQuery};
use tizim_tests::Desk;

use super::enrolments::Forum;

pub(crate) fn add(desk: &Desk, draft: TraineeDraft) -> Id {
    trainees::add(&desk.register, draft).unwrap().value.id
}

/// Adds somebody known by surname, given name and patronymic with slashes between.
fn named(desk: &Desk, name: &str) -> Id {
    let mut parts = name.split('/').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    add(
        desk,
        TraineeDraft {
            surname: next(),
            given: next(),
            patronymic: next(),
            ..TraineeDraft::default()
        },
    )
}

pub(crate) fn find(desk: &Desk, text: &str) -> Vec<TraineeFound> {
    desk.register
        .read(|it| trainees::find(it, text, 10))
        .unwrap()
}

pub(crate) fn people(desk: &Desk, text: &str) -> Vec<(String, Match)> {
    let found = find(desk, text).into_iter();
    found
        .map(|one| (one.row.trainee.full_name(), one.matched))
        .collect()
}

pub(crate) fn everything(desk: &Desk, text: &str) -> Vec<Found> {
    desk.register.read(|it| search::find(it, text, 5)).unwrap()
}

pub(crate) fn kinds(desk: &Desk, text: &str) -> Vec<FoundKind> {
    everything(desk, text).iter().map(|it| it.kind).collect()
}

#[test]
fn hurried_queries_of_the_checked_list_find_their_person() {
    let cases = include_str!("../fixtures/search_cases.csv");
    let mut count = 0;
    let desk = Desk::found(1).unwrap();
    for case in cases.lines().skip(1) {
        let [stored, query, wanted] = case.split(',').collect::<Vec<_>>()[..] else {
            panic!("three cells: {case}");
        };
        let person = add(
            &desk,
            TraineeDraft {
                given: stored.to_owned(),
                ..TraineeDraft::default()
            },
        );
        let found = find(&desk, query)
            .into_iter()
            .find(|one| one.row.trainee.id == person);
        let matched = found.map(|one| one.matched);
        match wanted {
            "y" => assert!(
                matched.is_some_and(|it| it < Match::Typo),
                "{case}: {matched:?}"
            ),
            _ => assert!(
                matched.is_none_or(|it| it == Match::Typo),
                "{case}: {matched:?}"
            ),
        }
        trainees::trash(&desk.register, &[person]).unwrap();
        count += 1;
    }
    assert_eq!(count, 59);
}

#[test]
fn a_patronymic_is_met_joined_apart_and_in_russian() {
    let desk = Desk::found(1).unwrap();
    named(&desk, "Оспанов/Асан/Серікұлы");
    named(&desk, "Ахметова/Дана/Әлиқызы");
    named(&desk, "Иванов/Марат/Абаевич");
    for (typed, surname) in [
        ("асан серікұлы", "Оспанов"),
        ("асан серік ұлы", "Оспанов"),
        ("асан серик улы", "Оспанов"),
        ("серикулы", "Оспанов"),
        ("асан серикович", "Оспанов"),
        ("asan serik uly", "Оспанов"),
        ("дана алиевна", "Ахметова"),
        ("дана әли қызы", "Ахметова"),
        ("марат абайұлы", "Иванов"),
    ] {
        let found = people(&desk, typed);
        assert!(
            found.len() == 1 && found[0].0.starts_with(surname) && found[0].1 < Match::Typo,
            "{typed}: {found:?}"
        );
    }
    for typed in ["асан серікқызы", "дана әліұлы"] {
        let nearest = people(&desk, typed).first().map(|it| it.1);
        assert!(
            nearest.is_none_or(|it| it == Match::Typo),
            "{typed}: {nearest:?}"
        );
    }
}

#[test]
fn what_is_typed_in_another_layout_is_found_and_said() {
    let desk = Desk::found(1).unwrap();
    named(&desk, "Қайратов/Әлихан/");
    named(&desk, "Smith/John/");
    for (typed, meant, given) in [
        ("0fqhfnjd", "қайратов", "Әлихан"),
        ("RFQHFN 2KB[FY", "кайрат әлихан", "Әлихан"),
        ("2лихан", "әлихан", "Әлихан"),
        ("ырт ыьшер", "shn smith", ""),
        ("ощрт", "john", "John"),
    ] {
        let found = find(&desk, typed);
        if given.is_empty() {
            assert!(found.is_empty(), "{typed}");
            continue;
        }
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(
            (
                found[0].row.trainee.given.as_str(),
                found[0].read_as.as_str()
            ),
            (given, meant)
        );
        assert_eq!(found[0].matched, Match::Folded, "{typed}");
    }
    // What is met as it was typed is not read otherwise.
    assert_eq!(find(&desk, "qairat")[0].read_as, "");
    assert_eq!(
        people(&desk, "қайратв"),
        [("Қайратов Әлихан".into(), Match::Typo)]
    );
}

#[test]
fn a_number_is_found_in_any_spelling() {
    let desk = Desk::found(1).unwrap();
    let draft = TraineeDraft {
        given: "Айгерім".into(),
        phone: "+7 777 081 91 25".into(),
        iin: "040321599595".into(),
        email: "aigerim.n@example.kz".into(),
        ..TraineeDraft::default()
    };
    add(&desk, draft);
    for typed in [
        "9125",
        "91-25",
        "91 25",
        "0819125",
        "87770819125",
        "8 (777) 081-91-25",
        "+77770819125",
        "7770819125",
        "040321599595",
        "040321",
        "aigerim.n@example.kz",
        "AIGERIM.N@",
        "aigerim.n",
        "ұ1ә5",
        "ұ\"әғ",
    ] {
        assert_eq!(find(&desk, typed).len(), 1, "{typed}");
    }
    assert_eq!(find(&desk, "87770819125")[0].matched, Match::Exact);
    for typed in ["9126", "040322", "87770819126", "n@example.kz"] {
        assert!(find(&desk, typed).is_empty(), "{typed}");
    }
}

#[test]
fn whoever_was_written_down_twice_is_found_by_the_numbers_of_both_records() {
    let desk = Desk::found(1).unwrap();
    let record = |phone: &str, email: &str| {
        let draft = TraineeDraft {
            given: "Дана".into(),
            phone: phone.into(),
            email: email.into(),
            ..TraineeDraft::default()
        };
        add(&desk, draft)
    };
    let one = record("8 777 081 91 25", "dana.a@example.kz");
    let other = record("8 701 555 12 40", "a.dana@example.kz");
    trainees::merge(&desk.register, one, other, &BTreeMap::new()).unwrap();
    for typed in [
        "9125",
        "1240",
        "+7 701 555 12 40",
        "dana.a@",
        "a.dana@example.kz",
    ] {
        assert_eq!(find(&desk, typed).len(), 1, "{typed}");
        let query = TraineeQuery {
            text: typed.into(),
            ..TraineeQuery::default()
        };
        let listed = desk
            .register
            .read(|it| trainees::list(it, &query, desk.today()));
        assert_eq!(listed.unwrap().total, 1, "{typed}");
    }
}

/// A forum with people of two schools, groups and a club.
fn academy() -> Forum {
    let forum = Forum::on("2026-11-27");
    let desk = &forum.desk;
    let of = |given: &str, school: &str, group: &str| {
        add(
            desk,
            TraineeDraft {
                given: given.into(),
                school: school.into(),
                study_group: group.into(),
                ..TraineeDraft::default()
            },
        )
    };
    let leader = of("Жанар", "№24 орта мектебі", "");
    of("Жанар", "№25 орта мектебі", "");
    of("Жанар", "", "БҚ-201");
    of("Бекзат", "", "БҚ-202");
    let club = ClubFields {
        name_kk: "«Мейірім» клубы".into(),
        ..ClubFields::default()
    };
    let club = clubs::add(&desk.register, club).unwrap().value.id;
    memberships::add(&desk.register, club, &[leader], &Entry::default()).unwrap();
    forum.enrol(&[leader]);
    forum
}

#[test]
fn a_person_is_found_by_school_group_club_and_event() {
    let forum = academy();
    let through = |typed: &str| {
        let found = find(&forum.desk, typed);
        let kind = found
            .first()
            .and_then(|it| it.through.clone())
            .map(|it| it.kind);
        (found.len(), kind)
    };
    assert_eq!(through("жанар 24 мектеп"), (1, Some(FoundKind::School)));
    assert_eq!(through("24 мектеп"), (1, Some(FoundKind::School)));
    assert_eq!(through("БҚ-201"), (1, Some(FoundKind::Group)));
    assert_eq!(through("бк201 жан"), (1, Some(FoundKind::Group)));
    assert_eq!(through("жанар бқ-202"), (0, None));
    assert_eq!(through("мейирим"), (1, Some(FoundKind::Club)));
    assert_eq!(through("мейірім жанар"), (1, Some(FoundKind::Club)));
    assert_eq!(through("жанар волонтерлікке"), (1, Some(FoundKind::Event)));
    assert_eq!(through("жанар"), (3, None));
    assert_eq!(through("бекзат мейірім"), (0, None));
}

#[test]
fn lists_take_what_the_box_takes() {
    let forum = academy();
    let desk = &forum.desk;
    let listed = |text: &str| {
        let query = TraineeQuery {
            text: text.into(),
            ..TraineeQuery::default()
        };
        let today = desk.today();
        desk.register
            .read(|it| trainees::list(it, &query, today))
            .unwrap()
            .total
    };
    for (typed, count) in [
        ("жанар", 3),
        (";fyfh", 3),
        ("жанар 24 мектеп", 1),
        ("бқ-202", 1),
        ("жанра", 3),
        ("әлдеқандай", 0),
    ] {
        assert_eq!(listed(typed), count, "{typed}");
    }
    let enrolled = forum.list(EnrolmentQuery {
        event: forum.event,
        text: ";fyfh".into(),
        ..EnrolmentQuery::default()
    });
    assert_eq!(enrolled.len(), 1);
}

#[test]
fn one_box_finds_every_noun() {
    let forum = academy();
    let desk = &forum.desk;
    let mut draft = ProgrammeDraft::default();
    draft.title.kk = "Волонтер мектебі".into();
    programmes::add(&desk.register, &draft).unwrap();
    let and_people = |kind| [kind, FoundKind::Trainee];
    assert_eq!(kinds(desk, "волонтерликке"), and_people(FoundKind::Event));
    assert_eq!(kinds(desk, "djkjynthkbrrt"), and_people(FoundKind::Event));
    assert_eq!(
        everything(desk, "djkjynthkbrrt")[0].read_as,
        "волонтерликке"
    );
    assert_eq!(kinds(desk, "мейірім"), and_people(FoundKind::Club));
    assert_eq!(kinds(desk, "бк-201"), and_people(FoundKind::Group));
    assert!(kinds(desk, "волонтер мектебі").contains(&FoundKind::Programme));
    assert!(kinds(desk, "№24").contains(&FoundKind::School));
    assert!(kinds(desk, "шалкар").contains(&FoundKind::Reference));
    assert_eq!(kinds(desk, "мейірам"), [FoundKind::Club]);
    assert_eq!(everything(desk, "мейірам")[0].matched, Match::Typo);
    assert!(kinds(desk, "  ").is_empty() && kinds(desk, "\"*()").is_empty());
}

#[test]
fn people_are_found_by_a_place_that_no_list_has() {
    let desk = Desk::found(1).unwrap();
    let at = |school: &str, organisation: &str, faculty: &str, surname: &str| {
        add(
            &desk,
            TraineeDraft {
                surname: surname.to_owned(),
                school: school.to_owned(),
                organisation: organisation.to_owned(),
                faculty: faculty.to_owned(),
                ..TraineeDraft::default()
            },
        );
    };
    at("Қандыағаш орта мектебі", "", "", "Оспанов");
    at("", "Қ. Жұбанов атындағы университет", "", "Ахметова");
    at("", "", "philology", "Сейітова");
    for (typed, surname) in [
        ("кандыагаш", "Оспанов"),
        ("жубанов", "Ахметова"),
        ("филология", "Сейітова"),
    ] {
        let found = everything(&desk, typed).into_iter();
        let mut people = found.filter(|it| it.kind == FoundKind::Trainee);
        assert!(
            people.any(|it| it.name.kk == surname),
            "{typed} finds {surname}"
        );
    }
}

#[test]
fn a_pasted_page_is_no_damage_and_a_held_key_finds_nobody() {
    let desk = Desk::found(1).unwrap();
    named(&desk, "Қасымова/Дана/");
    named(&desk, "Омаров/Ыбырай/");
    let page = "дана, ".repeat(1000);
    let listed = |text: &str| {
        let query = TraineeQuery {
            text: text.to_owned(),
            ..TraineeQuery::default()
        };
        let today = desk.today();
        let rows = desk.register.read(|it| trainees::list(it, &query, today));
        rows.unwrap().total
    };
    let strange = "бөтен сөздер ".repeat(1000);
    for text in [page, strange, "қ".repeat(100_000), "қ-".repeat(5_000)] {
        find(&desk, &text);
        everything(&desk, &text);
        listed(&text);
    }
    assert_eq!(find(&desk, &"дана ".repeat(1000)).len(), 1);
    for held in ["қққққ", "xxxx", "ыыыыы", "оо"] {
        assert!(people(&desk, held).is_empty(), "{held}");
        assert!(everything(&desk, held).is_empty(), "{held}");
        assert_eq!(listed(held), 0, "{held}");
    }
    assert_eq!(people(&desk, "қ").len(), 1);
    assert_eq!(people(&desk, "ы").len(), 1);
}
