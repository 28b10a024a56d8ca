use std::sync::Arc;

use super::content::{DoorContent, OwnContent};
use super::seal;
use super::{open, write};
use crate::clock::{Clock, SystemClock};
use crate::common::Lang;
use crate::enrolments::{self, EnrolmentState};
use crate::events::{self, EventFields};
use crate::keys::{Effort, NoStore};
use crate::register::{Founding, Register};
use crate::trainees::{self, TraineeDraft};

/// What may stand in no file of a helper: a number, a day, a phone, an address of either kind.
const FORBIDDEN: [&str; 9] = [
    "040301550123",
    "2004-03-01",
    "01.03.2004",
    "77019876543",
    "9876543",
    "dana.bekova@example.kz",
    "Әбілқайыр хан 52",
    "Ескерту жазбасы",
    "birth",
];

fn register(folder: &std::path::Path) -> Register {
    let founding = Founding {
        academy: "ProActive академиясы".to_owned(),
        language: "kk".to_owned(),
        worker: "Айнұр Ж.".to_owned(),
        laptop: "Кабинет 1".to_owned(),
        password: None,
        effort: Effort {
            memory_kib: 64,
            passes: 1,
            lanes: 1,
        },
    };
    let path = folder.join("academy.tizim-base");
    let created = Register::create(&path, &founding, &NoStore, Arc::new(SystemClock));
    created.unwrap().register
}

#[test]
fn a_decrypted_door_file_holds_nothing_that_a_door_does_not_need() {
    let folder = tempfile::tempdir().unwrap();
    let register = register(folder.path());
    let draft = TraineeDraft {
        surname: "Бекова".to_owned(),
        given: "Дана".to_owned(),
        iin: "040301550123".to_owned(),
        birth_date: "2004-03-01".to_owned(),
        phone: "+77019876543".to_owned(),
        email: "dana.bekova@example.kz".to_owned(),
        organisation: "Әбілқайыр хан 52".to_owned(),
        note: "Ескерту жазбасы".to_owned(),
        ..TraineeDraft::default()
    };
    let person = trainees::add(&register, draft).unwrap().value.id;
    let today = SystemClock.today().to_string();
    let fields = EventFields {
        title_kk: "Форум".to_owned(),
        kind: "forum".to_owned(),
        period: today,
        ..EventFields::default()
    };
    let event = events::add_dated(&register, fields, 1).unwrap().value;
    let state = EnrolmentState::Registered;
    enrolments::add(&register, event.id, &[person], "", state).unwrap();
    let path = folder.path().join("форум.tizim-door");
    let words = write(&register, event.id, None, &path).unwrap().words;
    let door: DoorContent = seal::open_with_words(&path, &words).unwrap();
    let mut helper = open(&path, &words, "2-үстел", &SystemClock, Lang::Kk).unwrap();
    helper.enter("бекова", &SystemClock).unwrap();
    let own: &OwnContent = &helper.opened.own.content;
    let id = person.to_string();
    for plain in [
        serde_json::to_string(&door).unwrap(),
        serde_json::to_string(own).unwrap(),
    ] {
        assert!(plain.contains("2-үстел") || plain.contains("Бекова Дана"));
        for forbidden in FORBIDDEN.into_iter().chain([id.as_str()]) {
            assert!(
                !plain.contains(forbidden),
                "«{forbidden}» stands in {plain}"
            );
        }
    }
    let sealed = std::fs::read(&path).unwrap();
    let name = "Бекова".as_bytes();
    assert!(!sealed.windows(name.len()).any(|it| it == name));
}
