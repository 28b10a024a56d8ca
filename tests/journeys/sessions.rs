//! Sessions are moved and corrected, and people whom nobody named are counted.

use tizim_core::error::Code;
use tizim_core::events::{self, EventDraft};
use tizim_core::head_counts::{self, HeadCountDraft};
use tizim_core::ids::Id;
use tizim_core::sessions::{self, PlannedState, SessionChanges, SessionDraft, Weekday, WeeklyRule};
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
    let gone = desk
        .register
        .read(|it| head_counts::list_trashed(it, event.id));
    assert_eq!(gone.unwrap()[0].people, 90, "and is shown to come back");
    let nobody = head_counts::add(&desk.register, event.id, &count("", 0)).unwrap_err();
    assert_eq!(nobody.code(), Code::Missing);
}

fn weekly(weekdays: &[Weekday], from: &str, to: &str) -> WeeklyRule {
    WeeklyRule {
        weekdays: weekdays.iter().copied().collect(),
        from: from.into(),
        to: to.into(),
        starts: "15:00".into(),
        ends: "16:30".into(),
        hours: 2,
        ..WeeklyRule::default()
    }
}

fn course(desk: &Desk) -> Id {
    let draft = EventDraft {
        fields: fields("ProActive академиясы", "2026-12"),
        sessions: vec![],
    };
    events::add(&desk.register, draft).unwrap().value.id
}

#[test]
fn a_rule_used_again_adds_only_what_is_missing() {
    let desk = Desk::found(1).unwrap();
    let (register, event) = (&desk.register, course(&desk));
    let rule = weekly(&[Weekday::Tue], "01.12.2026", "22.12.2026");
    let foreseen = register
        .read(|it| sessions::preview(it, event, &rule))
        .unwrap();
    assert!(foreseen.iter().all(|it| it.state == New));
    assert!(
        register
            .read(|it| sessions::list(it, event))
            .unwrap()
            .is_empty()
    );
    let made = sessions::generate_weekly(register, event, &rule)
        .unwrap()
        .value;
    assert_eq!((made.added, made.sessions), (4, foreseen.clone()));
    let [first, second, third, _] = &foreseen[..] else {
        panic!("four Tuesdays: {foreseen:?}");
    };
    let later = SessionChanges {
        date: Some("02.12.2026".into()),
        title: Some("Танысу".into()),
        ..SessionChanges::default()
    };
    sessions::correct(register, first.id, later).unwrap();
    sessions::trash(register, &[second.id]).unwrap();
    let more = weekly(&[Weekday::Tue, Weekday::Thu], "01.12.2026", "15.12.2026");
    let again = sessions::generate_weekly(register, event, &more)
        .unwrap()
        .value;
    let states: Vec<PlannedState> = again.sessions.iter().map(|it| it.state).collect();
    use PlannedState::{New, Stands, Trashed};
    assert_eq!(
        states,
        [Stands, New, Trashed, New, Stands],
        "1, 3, 8, 10, 15 December"
    );
    let kept: Vec<(String, String)> = register
        .read(|it| sessions::list(it, event))
        .unwrap()
        .into_iter()
        .map(|it| (it.date, it.title))
        .collect();
    let expected = [
        ("2026-12-02", "Танысу"),
        ("2026-12-03", ""),
        ("2026-12-10", ""),
        ("2026-12-15", ""),
        ("2026-12-22", ""),
    ];
    let expected = expected.map(|(date, title)| (date.to_owned(), title.to_owned()));
    assert_eq!(
        kept, expected,
        "corrected and deleted ones stay as they are"
    );
    assert!(
        sessions::generate_weekly(register, event, &more)
            .unwrap()
            .tx
            .is_none()
    );
    assert_eq!(third.state, New);
}

#[test]
fn a_session_typed_by_hand_is_not_doubled_by_a_rule() {
    let desk = Desk::found(1).unwrap();
    let (register, event) = (&desk.register, course(&desk));
    let by_hand = SessionDraft {
        date: "08.12.2026".into(),
        starts: "15:00".into(),
        ..SessionDraft::default()
    };
    let by_hand = sessions::add(register, event, by_hand).unwrap().value;
    let rule = weekly(&[Weekday::Tue], "01.12.2026", "15.12.2026");
    let made = sessions::generate_weekly(register, event, &rule)
        .unwrap()
        .value;
    assert_eq!(made.added, 2);
    assert_eq!(made.sessions[1].id, by_hand.id);
    let unread = WeeklyRule {
        ends: "кешке".into(),
        ..rule
    };
    let refused = sessions::generate_weekly(register, event, &unread).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
}

#[test]
fn a_shift_goes_past_midnight_as_a_single_session_does() {
    let desk = Desk::found(1).unwrap();
    let (register, event) = (&desk.register, course(&desk));
    let night = WeeklyRule {
        starts: "22:00".into(),
        ends: "02:00".into(),
        ..weekly(&[Weekday::Fri], "04.12.2026", "11.12.2026")
    };
    let made = sessions::generate_weekly(register, event, &night)
        .unwrap()
        .value;
    assert_eq!(made.added, 2);
    let all = register.read(|it| sessions::list(it, event)).unwrap();
    assert!(all.iter().all(|it| it.ends == "02:00"), "{all:?}");
}

#[test]
fn a_rule_that_was_undone_is_used_again_and_what_a_person_deleted_stays_deleted() {
    let desk = Desk::found(1).unwrap();
    let (register, event) = (&desk.register, course(&desk));
    let rule = weekly(&[Weekday::Tue], "01.12.2026", "22.12.2026");
    let use_rule = || {
        sessions::generate_weekly(register, event, &rule)
            .unwrap()
            .value
    };
    let states = || {
        let foreseen = register.read(|it| sessions::preview(it, event, &rule));
        let states = foreseen.unwrap().into_iter().map(|it| it.state);
        states.collect::<Vec<_>>()
    };
    use PlannedState::{New, Stands, Trashed};
    let first = use_rule().sessions[0].id;
    for _ in 0..2 {
        register.undo().unwrap();
        assert_eq!(states(), [New; 4]);
        assert_eq!(use_rule().added, 4, "used again, and again after that");
        assert_eq!(states(), [Stands; 4]);
    }
    register.undo().unwrap();
    register.redo().unwrap();
    register.undo().unwrap();
    assert_eq!(states(), [New; 4], "an undone redo makes no difference");
    use_rule();
    sessions::trash(register, &[first]).unwrap();
    assert_eq!(states(), [Trashed, Stands, Stands, Stands]);
    sessions::restore(register, &[first]).unwrap();
    register.undo().unwrap();
    assert_eq!(
        states()[0],
        Trashed,
        "an undone way out of the trash leaves it where a person put it"
    );
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn two_laptops_make_the_same_sessions_of_one_rule() {
    let ids = |chance| {
        let desk = Desk::found(chance).unwrap();
        let event = Id::derive("test", &[b"event"]);
        let rule = weekly(&[Weekday::Mon], "01.12.2026", "31.12.2026");
        let add = |change: &mut tizim_core::register::Change<'_>| {
            let fields = tizim_core::register::Fields::new().text("title_kk", "Курс");
            change.add(tizim_core::catalogue::Table::Event, event, fields)
        };
        desk.register
            .transact(tizim_core::act::Act::EventAdd, add)
            .unwrap();
        sessions::generate_weekly(&desk.register, event, &rule).unwrap();
        let all = desk.register.read(|it| sessions::list(it, event)).unwrap();
        all.into_iter()
            .map(|it| (it.id, it.position))
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(1), ids(2));
    assert_eq!(ids(1).len(), 4);
}

#[test]
fn a_session_of_which_nothing_is_known_gives_way_to_those_of_a_rule() {
    let desk = Desk::found(1).unwrap();
    let draft = EventDraft {
        fields: fields("Волонтер мектебі", "2026-Q4"),
        sessions: vec![SessionDraft::default()],
    };
    let event = events::add(&desk.register, draft).unwrap().value.id;
    let register = &desk.register;
    let titles = || -> Vec<(String, String)> {
        let all = register.read(|it| sessions::list(it, event)).unwrap();
        all.into_iter().map(|it| (it.title, it.date)).collect()
    };
    assert_eq!(titles().len(), 1);
    let rule = weekly(&[Weekday::Wed], "2026-10-07", "2026-10-14");
    sessions::generate_weekly(register, event, &rule).unwrap();
    let dates: Vec<String> = titles().into_iter().map(|it| it.1).collect();
    assert_eq!(dates, ["2026-10-07", "2026-10-14"]);
    register.undo().unwrap();
    assert_eq!(titles(), [(String::new(), String::new())], "in one deed");
    let named = SessionDraft {
        title: "Ашылуы".into(),
        ..SessionDraft::default()
    };
    sessions::add(register, event, named).unwrap();
    sessions::generate_weekly(register, event, &rule).unwrap();
    assert_eq!(titles().len(), 3, "what has a name stays");
}
