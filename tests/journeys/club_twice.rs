//! One club that is written down a second time, words it is looked for with, and what cannot be.

use tizim_core::clubs::{self, ClubChanges, ClubFields, ClubQuery};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::search;
use tizim_tests::Desk;

fn fields(name: &str, school: &str, district: &str) -> ClubFields {
    ClubFields {
        name_kk: name.to_owned(),
        school: school.to_owned(),
        district: district.to_owned(),
        ..ClubFields::default()
    }
}

fn add(desk: &Desk, fields: ClubFields) -> Result<Id, Code> {
    let added = clubs::add(&desk.register, fields);
    added.map(|it| it.value.id).map_err(|it| it.code())
}

#[test]
fn a_club_is_not_kept_twice_unless_it_is_told_to_be_another() {
    let desk = Desk::found(1).unwrap();
    let first = add(&desk, fields("Алау", "Назарбаев", "kobda")).unwrap();
    let again = || fields("«Алау» клубы", "Назарбаев", "");
    assert_eq!(add(&desk, again()), Err(Code::ClubExists));
    let alike = |draft: &ClubFields| -> Vec<(Id, bool)> {
        let read = desk
            .register
            .read(|it| clubs::alike(it, draft, desk.today()));
        read.unwrap()
            .iter()
            .map(|it| (it.row.club.id, it.same))
            .collect()
    };
    assert_eq!(alike(&again()), [(first, true)]);
    assert_eq!(alike(&fields("Алау", "№9 мектеп", "")), [(first, false)]);
    assert!(alike(&fields("Арман", "Назарбаев", "")).is_empty());
    clubs::add_another(&desk.register, again()).unwrap();
    assert_eq!(alike(&again()).len(), 2);
    add(&desk, fields("Алау", "№9 мектеп", "")).unwrap();
    add(&desk, fields("Бірлік", "", "kobda")).unwrap();
    assert_eq!(
        add(&desk, fields("Бирлик", "", "kobda")),
        Err(Code::ClubExists)
    );
    add(&desk, fields("Бірлік", "", "alga")).unwrap();
}

#[test]
fn a_club_is_found_by_what_people_call_it() {
    let desk = Desk::found(1).unwrap();
    let umit = add(&desk, fields("Үміт оты", "", "")).unwrap();
    let club = add(&desk, fields("Пікірталас клубы", "", "")).unwrap();
    for text in [
        "клуб умит",
        "Үміт оты клубы",
        "Клуб «Үміт оты»",
        "волонтёрский клуб Үміт оты",
        "умит волонтерлік",
        "volunteer club умит",
    ] {
        let query = ClubQuery {
            text: text.to_owned(),
            ..ClubQuery::default()
        };
        let read = desk
            .register
            .read(|it| clubs::list(it, &query, desk.today()));
        let listed: Vec<Id> = read.unwrap().rows.iter().map(|it| it.club.id).collect();
        assert_eq!(listed, [umit], "{text}");
        let found = desk.register.read(|it| search::find(it, text, 5)).unwrap();
        let found: Vec<Option<Id>> = found.iter().map(|it| it.id).collect();
        assert_eq!(found, [Some(umit)], "{text}");
    }
    let found = desk
        .register
        .read(|it| search::find(it, "клуб", 5))
        .unwrap();
    assert!(
        found.iter().any(|it| it.id == Some(club)),
        "its name says so"
    );
}

#[test]
fn days_and_figures_of_a_club_do_not_contradict() {
    let desk = Desk::found(1).unwrap();
    let founded = |day: &str, count: u32| ClubFields {
        founded_on: day.to_owned(),
        head_count: count,
        ..fields("Алау", "", "")
    };
    assert_eq!(add(&desk, founded("2030", 0)), Err(Code::DayTooLate));
    assert_eq!(add(&desk, founded("2026-10-16", 0)), Err(Code::DayTooLate));
    assert_eq!(add(&desk, founded("", 99_999_999)), Err(Code::BadValue));
    let club = add(&desk, founded("2026", 99_999)).unwrap();
    let closed = ClubChanges {
        closed_on: Some("2025-05-31".to_owned()),
        ..ClubChanges::default()
    };
    let refused = clubs::correct(&desk.register, club, closed).unwrap_err();
    assert_eq!(refused.code(), Code::BeforeFounding);
    assert_eq!(refused.values()["since"], "2026");
}
