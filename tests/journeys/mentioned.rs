//! Where an erased person is still spoken of: in texts of clubs, events, sessions and grants.

use std::ops::ControlFlow;

use tizim_core::clubs::{self, ClubFields};
use tizim_core::events::{self, EventChanges};
use tizim_core::grants::{self, GrantDraft};
use tizim_core::retention::{self, RemainderKind};
use tizim_core::sessions::{self, SessionChanges};

use super::erasure::Story;

#[test]
fn erasing_names_every_place_where_somebody_typed_the_person() {
    let it = Story::told();
    let register = &it.desk.register;
    let club = |name: &str, phone: &str, note: &str| {
        let fields = ClubFields {
            name_kk: name.to_owned(),
            phone: phone.to_owned(),
            note: note.to_owned(),
            ..ClubFields::default()
        };
        clubs::add(register, fields).unwrap().value.id
    };
    club("«Алау» клубы", "+7 (701) 000-00-01", "");
    club("«Мейірім» клубы", "", "поштасы: Dana.K@mail.ru");
    club(
        "«Тұлпар» клубы",
        "8 701 000 00 02",
        "ДАНАГҮЛ қыз, Касымова Гүлнар",
    );
    let other = club("«Сұңқар» клубы", "8 702 000 00 01", "Данагүл, Омарова");
    let grant = GrantDraft {
        title: "Кітап".to_owned(),
        giver: "Әкімдік".to_owned(),
        note: "ЖСН 080904650123".to_owned(),
        ..GrantDraft::default()
    };
    grants::add(register, other, &grant).unwrap();
    let note = EventChanges {
        note: Some("Хабарласу: 8-701-000-00-01, кешке".to_owned()),
        ..EventChanges::default()
    };
    events::correct(register, it.forum.id, note).unwrap();
    let speakers = SessionChanges {
        title: Some(String::new()),
        speakers: Some("қасымоваға сөз, Данагүлге".to_owned()),
        ..SessionChanges::default()
    };
    for session in &it.forum.sessions {
        sessions::correct(register, session.id, speakers.clone()).unwrap();
    }
    let done = retention::purge(register, it.dana, &mut |_, _, _| ControlFlow::Continue(()))
        .unwrap()
        .value;
    let mentions = done.remains.into_iter();
    let mentions = mentions.filter(|it| it.kind == RemainderKind::Mention);
    let told: Vec<(String, u32)> = mentions.map(|it| (it.detail, it.count)).collect();
    let told: Vec<(&str, u32)> = told.iter().map(|it| (it.0.as_str(), it.1)).collect();
    assert_eq!(
        told,
        [
            ("«Алау» клубы", 1),
            ("«Мейірім» клубы", 1),
            ("«Сұңқар» клубы · Кітап", 1),
            ("«Тұлпар» клубы", 1),
            ("Волонтерлікке жол", 3),
        ]
    );
}
