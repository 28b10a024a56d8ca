//! Where a person studied and worked: moving on, correcting, what is refused.

use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::studies::{self, StudyChanges, StudyDraft};
use tizim_core::trainees;
use tizim_tests::Desk;

use crate::certificates::person;

fn school(name: &str, class: &str, since: &str) -> StudyDraft {
    StudyDraft {
        school: name.to_owned(),
        course: class.to_owned(),
        since: since.to_owned(),
        ..StudyDraft::default()
    }
}

fn before(desk: &Desk, who: Id) -> Vec<(String, String, String)> {
    let places = desk.register.read(|it| studies::list(it, who)).unwrap();
    let places = places.into_iter();
    places.map(|it| (it.school, it.since, it.until)).collect()
}

#[test]
fn a_pupil_becomes_a_student_and_the_school_is_remembered() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let to = |draft: StudyDraft| studies::move_on(&desk.register, who, draft);
    to(school("№200 ауыл мектебі", "5Ә", "01.09.2019")).unwrap();
    assert!(before(&desk, who).is_empty(), "nothing was left behind");
    to(school("Арман лицейі", "10", "2024-09-01")).unwrap();
    let university = StudyDraft {
        organisation: "Жұбанов университеті".to_owned(),
        faculty: "Тарих".to_owned(),
        course: "1".to_owned(),
        study_group: "ТР-101".to_owned(),
        ..StudyDraft::default()
    };
    let places = to(university.clone()).unwrap().value;
    assert_eq!(places.len(), 2);
    assert_eq!(
        before(&desk, who),
        [
            (
                "Арман лицейі".into(),
                "2024-09-01".into(),
                "2026-10-14".into()
            ),
            (
                "№200 ауыл мектебі".into(),
                "2019-09-01".into(),
                "2024-08-31".into()
            ),
        ]
    );
    let card = trainees::card(&desk.register, who).unwrap();
    let now = &card.trainee.trainee;
    assert_eq!((&*now.school, &*now.course), ("", "1"));
    assert_eq!(now.organisation, "Жұбанов университеті");
    assert_eq!(
        card.study_since, "2026-10-15",
        "today, where no day was said"
    );
    let same = to(university).unwrap_err();
    assert_eq!(same.code(), Code::DayTooEarly, "she is there since today");
    desk.register.undo().unwrap();
    let card = trainees::card(&desk.register, who).unwrap();
    assert_eq!(card.trainee.trainee.school, "Арман лицейі");
    assert_eq!((card.studies.len(), &*card.study_since), (1, "2024-09-01"));
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn what_no_place_can_be_is_refused() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let code = |draft: StudyDraft| {
        let refused = studies::move_on(&desk.register, who, draft).unwrap_err();
        refused.code()
    };
    assert_eq!(code(school("", "5", "2024-09-01")), Code::Missing);
    assert_eq!(code(school("Мектеп", "5", "31.06.2024")), Code::BadDate);
    studies::move_on(&desk.register, who, school("Мектеп", "5", "2024-09-01")).unwrap();
    assert_eq!(code(school("Лицей", "6", "2024-08-01")), Code::DayTooEarly);
    assert_eq!(
        code(school("Лицей", "6", "2026-10-16")),
        Code::DayTooLate,
        "the place of today begins by today"
    );
    assert_eq!(code(school("Мектеп", "5", "2025-09-01")), Code::BadValue);
    trainees::trash(&desk.register, &[who]).unwrap();
    assert_eq!(code(school("Лицей", "6", "2025-09-01")), Code::InTrash);
}

#[test]
fn places_of_before_are_written_corrected_and_thrown_away() {
    let desk = Desk::found(1).unwrap();
    let who = person(&desk, "Қасымова", "Дана");
    let draft = StudyDraft {
        until: "31.05.2023".to_owned(),
        ..school("Мектеп", "9", "01.09.2014")
    };
    let kept = studies::add(&desk.register, who, draft).unwrap().value;
    assert_eq!((&*kept.since, &*kept.until), ("2014-09-01", "2023-05-31"));
    let changes = |since: &str| StudyChanges {
        since: Some(since.to_owned()),
        ..StudyChanges::default()
    };
    let wrong = studies::correct(&desk.register, kept.id, changes("2024-01-01"));
    assert_eq!(wrong.unwrap_err().code(), Code::DayTooEarly);
    let right = studies::correct(&desk.register, kept.id, changes("2015-09-01"));
    assert_eq!(right.unwrap().value.since, "2015-09-01");
    studies::trash(&desk.register, &[kept.id]).unwrap();
    assert!(before(&desk, who).is_empty());
    studies::restore(&desk.register, &[kept.id]).unwrap();
    assert_eq!(before(&desk, who).len(), 1);
}
