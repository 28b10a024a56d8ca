//! Sessions are moved and corrected, and people whom nobody named are counted.

use tizim_core::error::Code;
use tizim_core::events::{self, EventDraft};
use tizim_core::head_counts::{self, HeadCountDraft};
use tizim_core::sessions::{self, SessionChanges, SessionDraft};
use tizim_tests::Desk;

use super::events::fields;

#[test]
fn sessions_are_added_moved_and_corrected() {
    let desk = Desk::found(1).unwrap();
    let draft = EventDraft {
        fields: fields("Форум", "2026-11-27"),
        sessions: vec![],
    };
    let event = events::add(&desk.register, draft).unwrap().value;
    let add = |title: &str| {
        let draft = SessionDraft {
            title: title.into(),
            date: "27.11.2026".into(),
            starts: "9:30".into(),
            hours: 2,
            ..SessionDraft::default()
        };
        sessions::add(&desk.register, event.id, draft)
            .unwrap()
            .value
    };
    let (opening, section, closing) = (add("Ашылуы"), add("Секция"), add("Жабылуы"));
    assert_eq!(
        (opening.date.as_str(), opening.starts.as_str()),
        ("2026-11-27", "09:30")
    );
    let moved = sessions::place(&desk.register, closing.id, 0).unwrap();
    assert!(moved.tx.is_some());
    let order = || -> Vec<String> {
        let all = desk
            .register
            .read(|it| sessions::list(it, event.id))
            .unwrap();
        all.into_iter().map(|it| it.title).collect()
    };
    assert_eq!(order(), ["Жабылуы", "Ашылуы", "Секция"]);
    sessions::place(&desk.register, closing.id, 9).unwrap();
    assert_eq!(order(), ["Ашылуы", "Секция", "Жабылуы"]);
    assert!(
        sessions::place(&desk.register, closing.id, 2)
            .unwrap()
            .tx
            .is_none()
    );
    let later = SessionChanges {
        starts: Some("14.00".into()),
        ..SessionChanges::default()
    };
    let section = sessions::correct(&desk.register, section.id, later)
        .unwrap()
        .value;
    assert_eq!((section.starts.as_str(), section.hours), ("14:00", 2));
    sessions::trash(&desk.register, &[section.id]).unwrap();
    assert_eq!(order(), ["Ашылуы", "Жабылуы"]);
    desk.register.undo().unwrap();
    assert_eq!(order(), ["Ашылуы", "Секция", "Жабылуы"]);
}

#[test]
fn people_whom_nobody_named_are_counted() {
    let desk = Desk::found(1).unwrap();
    let draft = EventDraft {
        fields: fields("Сенбілік", "2026-10-03"),
        sessions: vec![],
    };
    let event = events::add(&desk.register, draft).unwrap().value;
    let count = |label: &str, people| HeadCountDraft {
        label: label.into(),
        people,
    };
    let viewers = head_counts::add(&desk.register, event.id, &count("көрермендер", 80)).unwrap();
    head_counts::add(&desk.register, event.id, &count("онлайн", 200)).unwrap();
    head_counts::correct(
        &desk.register,
        event.id,
        viewers.value.id,
        &count("көрермендер", 90),
    )
    .unwrap();
    let total = || {
        desk.register
            .read(|it| head_counts::total(it, event.id))
            .unwrap()
    };
    assert_eq!(total(), 290);
    head_counts::trash(&desk.register, &[viewers.value.id]).unwrap();
    assert_eq!(total(), 200);
    let nobody = head_counts::add(&desk.register, event.id, &count("", 0)).unwrap_err();
    assert_eq!(nobody.code(), Code::Missing);
}
