//! The history says what was done in words, and earlier values come back.

use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::{Code, Doing as _};
use tizim_core::events::{self, EventFields};
use tizim_core::history::{self, HistoryEntry, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::trainees::{self, TraineeChanges, TraineeDraft};
use tizim_core::words::words;
use tizim_core::workers;
use tizim_tests::Desk;

fn add(desk: &Desk, surname: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.to_owned(),
        given: "Айша".to_owned(),
        categories: vec!["pupil".to_owned()],
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn rename(desk: &Desk, id: Id, surname: &str) {
    let changes = TraineeChanges {
        surname: Some(surname.to_owned()),
        ..Default::default()
    };
    trainees::correct(&desk.register, id, changes).unwrap();
}

fn list(desk: &Desk, entity: Option<Id>) -> Vec<HistoryEntry> {
    history::list(
        &desk.register,
        &HistoryQuery {
            entity,
            ..HistoryQuery::default()
        },
    )
    .unwrap()
    .rows
}

fn said(entry: &HistoryEntry) -> String {
    words(Lang::Kk).say_message(&entry.label)
}

#[test]
fn every_deed_has_words_a_moment_and_an_author() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Әлиева");
    desk.clock.pass_minutes(5);
    rename(&desk, id, "Ким");
    let two = [id, add(&desk, "Оспанова")];
    trainees::trash(&desk.register, &two).unwrap();
    let entries = list(&desk, None);
    let lines: Vec<String> = entries.iter().map(said).collect();
    assert_eq!(
        lines,
        [
            "2 жазба жойылды",
            "Адам қосылды: Оспанова Айша",
            "Дерегі түзетілді: Ким Айша",
            "Адам қосылды: Ким Айша",
            "База құрылды",
        ]
    );
    assert_eq!(entries[2].at, "2026-10-15T09:05:00+05:00");
    assert_eq!(
        (entries[2].worker.as_str(), entries[2].laptop.as_str()),
        ("Айнұр Ж.", "Кабинет 1")
    );
    assert!(entries[0].can_undo && !entries[1].can_undo);
    let own = list(&desk, Some(two[1]));
    assert_eq!(own.len(), 2, "one person's history is theirs alone");
}

#[test]
fn a_worker_added_deleted_and_put_back_are_three_sentences() {
    let desk = Desk::found(1).unwrap();
    let id = workers::add(&desk.register, "Дана").unwrap().value.id;
    workers::trash(&desk.register, id).unwrap();
    workers::restore(&desk.register, id).unwrap();
    let lines: Vec<String> = list(&desk, None).iter().map(said).collect();
    assert_eq!(
        lines.get(..3).unwrap(),
        [
            "Қызметкер тізімге қайтарылды: Дана",
            "Қызметкер тізімнен алынды: Дана",
            "Қызметкер қосылды: Дана",
        ]
    );
    history::undo(&desk.register).unwrap();
    let entries = list(&desk, None);
    let about = entries[0].about.as_ref().unwrap();
    assert_eq!(
        words(Lang::Ru).say_message(about),
        "Сотрудник возвращён в список: Дана",
        "what was taken back is told as it was done"
    );
}

#[test]
fn an_event_tells_who_came_on_its_list_and_off_it() {
    let desk = Desk::found(1).unwrap();
    let event = |title: &str| {
        let fields = EventFields {
            title_kk: title.to_owned(),
            kind: "forum".to_owned(),
            ..EventFields::default()
        };
        events::add_dated(&desk.register, fields, 0)
            .unwrap()
            .value
            .id
    };
    let (forum, other) = (event("Форум"), event("Кездесу"));
    let people = [add(&desk, "Әлиева"), add(&desk, "Оспанова")];
    let registered = EnrolmentState::Registered;
    enrolments::add(&desk.register, forum, &people, "participant", registered).unwrap();
    let query = enrolments::EnrolmentQuery {
        event: forum,
        ..Default::default()
    };
    let rows = desk.register.read(|it| enrolments::list(it, &query));
    let rows = rows.unwrap().rows;
    enrolments::trash(&desk.register, &[rows[0].id]).unwrap();
    let lines: Vec<String> = list(&desk, Some(forum)).iter().map(said).collect();
    assert_eq!(
        lines,
        [
            "Іс-шара тізімінен алынды: Әлиева Айша",
            "2 адам тіркелді",
            "Іс-шара қосылды: Форум",
        ]
    );
    assert_eq!(list(&desk, Some(other)).len(), 1, "the other has its own");
}

#[test]
fn undo_and_redo_say_what_they_do() {
    let desk = Desk::found(1).unwrap();
    let status = || {
        let status = history::status(&desk.register).unwrap();
        let say =
            |it: Option<tizim_core::common::Message>| it.map(|it| words(Lang::Kk).say_message(&it));
        (say(status.undo), say(status.redo))
    };
    assert_eq!(status(), (None, None), "founding the academy is not undone");
    assert_eq!(
        history::undo(&desk.register).unwrap_err().code(),
        Code::NothingToUndo
    );
    assert_eq!(
        history::redo(&desk.register).unwrap_err().code(),
        Code::NothingToRedo
    );
    let id = add(&desk, "Әлиева");
    let added = Some("Адам қосылды: Әлиева Айша".to_owned());
    assert_eq!(status(), (added.clone(), None));
    let done = history::undo(&desk.register).unwrap().value;
    assert_eq!(
        words(Lang::Kk).say_message(&done.label),
        "Адам қосылды: Әлиева Айша"
    );
    assert_eq!(status(), (None, added.clone()));
    assert!(list(&desk, Some(id)).iter().any(|entry| entry.undone));
    let latest = || {
        let entry = list(&desk, None).remove(0);
        let about = entry.about.map(|it| words(Lang::Kk).say_message(&it));
        (entry.label.key, about)
    };
    assert_eq!(latest(), ("act-undo".to_owned(), added.clone()));
    history::redo(&desk.register).unwrap();
    assert_eq!(latest(), ("act-redo".to_owned(), added.clone()));
    assert_eq!(status(), (added, None));
}

#[test]
fn an_earlier_value_comes_back_and_can_itself_be_undone() {
    let desk = Desk::found(1).unwrap();
    let id = add(&desk, "Әлиева");
    rename(&desk, id, "Ким");
    rename(&desk, id, "Оспанова");
    let first = list(&desk, Some(id));
    let born = first.last().unwrap();
    let surname = born
        .changes
        .iter()
        .find(|it| it.field == "surname")
        .unwrap();
    assert_eq!((surname.after.as_str(), surname.current), ("Әлиева", false));
    history::restore(&desk.register, &surname.op, id, "surname").unwrap();
    let now = || {
        desk.register
            .read(|it| trainees::show(it, id))
            .unwrap()
            .surname
    };
    assert_eq!(now(), "Әлиева");
    history::undo(&desk.register).unwrap();
    assert_eq!(now(), "Оспанова");
    let refuse = |op: &str, field: &str| {
        history::restore(&desk.register, op, id, field)
            .unwrap_err()
            .code()
    };
    assert_eq!(
        refuse(&surname.op, "phone"),
        Code::NotFound,
        "that deed wrote no phone"
    );
    assert_eq!(refuse("1.99999", "surname"), Code::NotFound);
    assert_eq!(refuse("yesterday", "surname"), Code::BadId);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn undo_and_redo_hide_and_show_an_event_with_all_that_hangs_on_it() {
    let desk = Desk::found(1).unwrap();
    let fields = EventFields {
        title_kk: "Форум".to_owned(),
        kind: "forum".to_owned(),
        period: "2026-10-15/2026-10-16".to_owned(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 2)
        .unwrap()
        .value
        .id;
    let is_trashed = || {
        desk.register
            .read(|it| events::event(it, event))
            .unwrap()
            .trashed
    };
    events::trash(&desk.register, &[event]).unwrap();
    for _ in 0..2 {
        desk.register.undo().unwrap();
        assert!(!is_trashed());
        desk.register.redo().unwrap();
        assert!(is_trashed(), "its sessions do not keep it");
    }
    // Taking the putting back back, too: sessions that were there before do not keep it.
    events::restore(&desk.register, &[event]).unwrap();
    desk.register.undo().unwrap();
    assert!(is_trashed());
    desk.register.redo().unwrap();
    // A person put on the list since then does.
    let person = add(&desk, "Әлиева");
    let status = EnrolmentState::Registered;
    enrolments::add(&desk.register, event, &[person], "", status).unwrap();
    desk.register.undo().unwrap();
    assert!(!is_trashed());
    assert!(desk.register.check().unwrap().is_sound());
}

/// The latest deed becomes one of a newer version, which this one knows nothing of.
fn make_foreign(desk: &Desk) {
    let newest = "UPDATE tx SET act = 9999 WHERE id = (SELECT max(id) FROM tx)";
    desk.register
        .write_local(|it| it.execute(newest, []).doing("write another's deed"))
        .unwrap();
}

#[test]
fn undo_says_what_it_leaves_and_steps_past_it() {
    let desk = Desk::found(1).unwrap();
    let (first, second) = (add(&desk, "Әлиева"), add(&desk, "Сейітова"));
    let surname = |id| {
        let person = desk.register.read(|it| trainees::show(it, id));
        person.unwrap().surname
    };
    rename(&desk, first, "Оспанова");
    rename(&desk, second, "Ахметова");
    rename(&desk, second, "Ким");
    make_foreign(&desk);
    let done = history::undo(&desk.register).unwrap();
    assert!(done.tx.is_none(), "what another changed since stays");
    assert_eq!(done.value.left.len(), 1);
    assert_eq!(surname(second), "Ким");
    let done = history::undo(&desk.register).unwrap();
    assert!(done.tx.is_some());
    assert_eq!(surname(first), "Әлиева", "the deed before it");
    history::redo(&desk.register).unwrap();
    assert_eq!(surname(first), "Оспанова");
    let desk = desk.restart().unwrap();
    history::undo(&desk.register).unwrap();
    let person = desk.register.read(|it| trainees::show(it, first));
    assert_eq!(person.unwrap().surname, "Әлиева", "after a restart as well");
}

#[test]
fn a_check_sees_that_the_state_behind_a_field_is_gone() {
    for lost in ["DELETE FROM head", "UPDATE presence SET born = born + 1"] {
        let desk = Desk::found(1).unwrap();
        let id = add(&desk, "Әлиева");
        rename(&desk, id, "Ким");
        assert!(desk.register.check().unwrap().is_sound());
        desk.register
            .write_local(|it| it.execute(lost, []).doing("lose a row"))
            .unwrap();
        assert!(desk.register.check().unwrap().differs, "{lost}");
    }
}
