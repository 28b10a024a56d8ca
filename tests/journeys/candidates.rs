//! People much alike are shown while one is typed.

use tizim_core::intake::matching::PairFact;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use crate::certificates::person;

/// Whom a person being typed is alike to, with the reasons.
fn alike(desk: &Desk, draft: TraineeDraft) -> Vec<(String, Vec<PairFact>)> {
    let today = desk.today();
    let found = desk
        .register
        .read(|it| trainees::alike(it, None, &draft, today));
    let said = |it: trainees::TraineeAlike| (it.row.trainee.full_name(), it.reasons);
    found.unwrap().into_iter().map(said).collect()
}

#[test]
fn candidates_come_by_name_phone_number_or_address_alone() {
    let desk = Desk::found(1).unwrap();
    let draft = TraineeDraft {
        surname: "Құдайбергенова".into(),
        given: "Әсел".into(),
        patronymic: "Серікқызы".into(),
        birth_date: "2005-03-14".into(),
        phone: "+77011234567".into(),
        email: "asel@mail.ru".into(),
        iin: "050314600123".into(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft.clone()).unwrap();
    person(&desk, "Беков", "Дамир");
    let blank = TraineeDraft::default;
    let name = |surname: &str, given: &str| TraineeDraft {
        surname: surname.into(),
        given: given.into(),
        ..blank()
    };
    let asked = [
        name("Кудайбергенова", "Асель"),
        name("Әсел Құдайбергенова", ""),
        TraineeDraft {
            phone: "8 701 123 45 67".into(),
            ..blank()
        },
        TraineeDraft {
            email: "Asel@mail.ru".into(),
            ..blank()
        },
        TraineeDraft {
            iin: draft.iin.clone(),
            ..blank()
        },
        TraineeDraft {
            birth_date: draft.birth_date.clone(),
            patronymic: draft.patronymic.clone(),
            ..name("Омарова", "Әсел")
        },
    ];
    for typed in asked {
        let found = alike(&desk, typed.clone());
        assert_eq!(found.len(), 1, "{typed:?}");
        assert_eq!(found[0].0, "Құдайбергенова Әсел Серікқызы");
    }
    let married = TraineeDraft {
        birth_date: draft.birth_date.clone(),
        patronymic: draft.patronymic.clone(),
        ..name("Омарова", "Әсел")
    };
    let expected = [PairFact::OtherSurname, PairFact::SameBirthDate];
    assert_eq!(alike(&desk, married)[0].1, expected);
    let namesake = TraineeDraft {
        birth_date: "2004-01-02".into(),
        ..name("Құдайбергенова", "Әсел")
    };
    assert!(
        alike(&desk, namesake).is_empty(),
        "another birth date is another person"
    );
    assert!(alike(&desk, blank()).is_empty());
    assert!(
        alike(&desk, name("Құдайбергенова", "")).is_empty(),
        "a surname alone is borne by many"
    );
}

#[test]
fn whoever_lies_in_the_trash_or_was_born_a_slip_of_a_key_apart_is_a_candidate() {
    let desk = Desk::found(1).unwrap();
    let draft = TraineeDraft {
        surname: "Оспанов".into(),
        given: "Мейрам".into(),
        patronymic: "Рахатұлы".into(),
        birth_date: "2009-06-16".into(),
        ..TraineeDraft::default()
    };
    let kept = trainees::add(&desk.register, draft.clone())
        .unwrap()
        .value
        .id;
    let gone = trainees::add(&desk.register, draft.clone())
        .unwrap()
        .value
        .id;
    trainees::trash(&desk.register, &[gone]).unwrap();
    let typed = TraineeDraft {
        birth_date: "2009-06-06".into(),
        ..draft
    };
    let today = desk.today();
    let ask = |typed: &TraineeDraft| {
        let found = desk
            .register
            .read(|it| trainees::alike(it, None, typed, today));
        let told = found.unwrap().into_iter();
        told.map(|it| (it.row.trainee.id, it.row.trainee.trashed, it.strict))
            .collect::<Vec<_>>()
    };
    assert_eq!(ask(&typed), [(kept, false, false), (gone, true, false)]);
    let word = TraineeDraft {
        surname: "Мадонна".into(),
        ..TraineeDraft::default()
    };
    assert_eq!(ask(&word), []);
    let alone = trainees::add(&desk.register, word.clone())
        .unwrap()
        .value
        .id;
    assert_eq!(ask(&word), [(alone, false, false)]);
}

#[test]
fn the_likeliest_candidate_comes_first() {
    let desk = Desk::found(1).unwrap();
    for (birth, phone) in [("", ""), ("2005-03-14", "+77011234567"), ("2005-03-14", "")] {
        let draft = TraineeDraft {
            surname: "Асанов".into(),
            given: "Дамир".into(),
            patronymic: "Серікұлы".into(),
            birth_date: birth.into(),
            phone: phone.into(),
            ..TraineeDraft::default()
        };
        trainees::add(&desk.register, draft).unwrap();
        desk.clock.pass_minutes(1);
    }
    let typed = TraineeDraft {
        surname: "Асанов".into(),
        given: "Дамир".into(),
        patronymic: "Серікұлы".into(),
        birth_date: "2005-03-14".into(),
        phone: "87011234567".into(),
        ..TraineeDraft::default()
    };
    let today = desk.today();
    let found = desk
        .register
        .read(|it| trainees::alike(it, None, &typed, today))
        .unwrap();
    let told: Vec<(bool, u8)> = found.iter().map(|it| (it.strict, it.score)).collect();
    assert_eq!(told, [(true, 80), (true, 60), (false, 30)]);
    assert!(found[0].row.trainee.phone.contains('•'), "masked");
}
