//! Typed sign-in sheets: when people came, who signed twice, and whether a sheet was read before.

use std::ops::ControlFlow;

use tizim_core::attendance::{self, MarkState};
use tizim_core::events::{self, EventFields};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, Source};
use tizim_core::intake::view;
use tizim_core::sessions::{self, SessionChanges};
use tizim_core::trainees::{self, TraineeQuery};
use tizim_tests::Desk;

use crate::imports::{MARKED, SHEET, read_list};

mod days;

const TIMES: &str = "Аты-жөні;Белгі\n\
    Құдайбергенова Әсел Серікқызы;9:05\n\
    Өтепов Нұрлан Ғабитұлы;келмеді\n\
    Құдайбергенова Әсел Серікқызы;себепті\n\
    Өтепов Нұрлан Ғабитұлы;кешікті\n\
    Өтепов Нұрлан Ғабитұлы;??\n";

/// A forum of one session that begins when said, with two people on its list.
fn session_at(desk: &Desk, starts: &str) -> (Id, Id) {
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".to_owned(),
        period: "2026-10-15".to_owned(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 1).unwrap().value;
    let session = event.sessions[0].id;
    let changes = SessionChanges {
        starts: Some(starts.to_owned()),
        ..SessionChanges::default()
    };
    sessions::correct(&desk.register, session, changes).unwrap();
    read_list(desk, SHEET, Some(event.id));
    (event.id, session)
}

fn sheet_of(desk: &Desk, text: &str, (event, session): (Id, Id)) -> Import {
    let path = desk.folder.path().join("sheet.csv");
    std::fs::write(&path, text).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, Some(event)).unwrap();
    import.take_marks_of(&desk.register, session).unwrap();
    import.decide(&desk.register).unwrap();
    import
}

#[test]
fn a_time_is_late_only_after_the_session_began_and_the_better_of_two_marks_is_kept() {
    for (starts, mark, minutes) in [
        ("", MarkState::Present, 0),
        ("09:00", MarkState::Late, 5),
        ("09:30", MarkState::Present, 0),
    ] {
        let desk = Desk::found(1).unwrap();
        let place = session_at(&desk, starts);
        let mut import = sheet_of(&desk, TIMES, place);
        let twice = desk.register.read(|it| import.marks_twice(it)).unwrap();
        let told: Vec<_> = twice.iter().map(|it| (it.rows.clone(), it.kept)).collect();
        assert_eq!(
            told,
            [(vec![2, 4], mark), (vec![3, 5], MarkState::Late)],
            "{starts}"
        );
        assert_eq!(twice[1].marks, [MarkState::Absent, MarkState::Late]);
        let tally = import.tally();
        assert_eq!(
            (tally.known, tally.repeated, tally.unread),
            (2, 3, 1),
            "one mark is none"
        );
        let go = &mut |_, _| ControlFlow::Continue(());
        let done = import.apply(&desk.register, go).unwrap().value;
        assert_eq!(done.marked, 2);
        let sheet = desk
            .register
            .read(|it| attendance::sheet(it, place.0))
            .unwrap();
        let row = sheet.rows.iter().find(|it| it.trainee == done.assigned[&2]);
        let stands = row.unwrap().marks[0]
            .as_ref()
            .map(|it| (it.state, it.minutes));
        assert_eq!(stands, Some((mark, minutes)), "{starts}");
    }
}

#[test]
fn a_time_among_signs_is_of_somebody_late() {
    let desk = Desk::found(1).unwrap();
    let place = session_at(&desk, "");
    let text = "Аты-жөні;Белгі\nҚұдайбергенова Әсел Серікқызы;9:05\nӨтепов Нұрлан Ғабитұлы;+\n";
    let mut import = sheet_of(&desk, text, place);
    import
        .apply(&desk.register, &mut |_, _| ControlFlow::Continue(()))
        .unwrap();
    let sheet = desk
        .register
        .read(|it| attendance::sheet(it, place.0))
        .unwrap();
    let marks = |it: &attendance::AttendanceRow| it.marks[0].as_ref().map(|it| it.state);
    let states: Vec<_> = sheet.rows.iter().map(marks).collect();
    assert_eq!(states, [Some(MarkState::Late), Some(MarkState::Present)]);
}

#[test]
fn a_sheet_was_read_before_only_at_its_own_session_and_while_it_stands() {
    let desk = Desk::found(1).unwrap();
    let place = session_at(&desk, "09:00");
    let seen = |import: &Import| {
        let file = view::file(import, Id::default(), &desk.register).unwrap();
        (file.seen_before, file.seen_rows)
    };
    let mut first = sheet_of(&desk, MARKED, place);
    assert_eq!(
        seen(&first),
        (false, 0),
        "its people are known, the sheet is new"
    );
    first
        .apply(&desk.register, &mut |_, _| ControlFlow::Continue(()))
        .unwrap();
    assert_eq!(seen(&sheet_of(&desk, MARKED, place)), (true, 2));
    desk.register.undo().unwrap();
    assert_eq!(
        seen(&sheet_of(&desk, MARKED, place)),
        (false, 0),
        "it was undone"
    );

    // The form that brought the people to the list stands, until it is undone as well.
    let path = desk.folder.path().join("form.csv");
    std::fs::write(&path, SHEET).unwrap();
    let form = || Import::open(&desk.register, Source::File(&path), None, Some(place.0)).unwrap();
    assert_eq!(seen(&form()), (true, 2));
    desk.register.undo().unwrap();
    assert_eq!(seen(&form()), (false, 0));
}

#[test]
fn a_sheet_changes_nobody_but_the_marks() {
    let desk = Desk::found(1).unwrap();
    let place = session_at(&desk, "09:00");
    let people = || {
        let today = desk.today();
        let query = TraineeQuery::default();
        let rows = desk.register.read(|it| trainees::list(it, &query, today));
        serde_json::to_string(
            &rows
                .unwrap()
                .rows
                .iter()
                .map(|it| &it.trainee)
                .collect::<Vec<_>>(),
        )
        .unwrap()
    };
    let before = people();
    let text =
        "Аты-жөні;Мектеп;Белгі\nҚұдайбергенова Әсел Серікқызы;Бір мектеп;+\nӨтепов Нұрлан;;+\n";
    let done = sheet_of(&desk, text, place)
        .apply(&desk.register, &mut |_, _| ControlFlow::Continue(()))
        .unwrap()
        .value;
    assert_eq!((done.tally.known, done.marked), (2, 2));
    assert_eq!(people(), before);
}
