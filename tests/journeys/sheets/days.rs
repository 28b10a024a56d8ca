//! Sheets of several days: each session takes the column of its own.

use tizim_core::error::Code;
use tizim_core::intake::columns::{ColumnMeaning, TableChoices};

use super::*;

/// A forum of two days, 15 and 16 October, with two people on its list.
fn forum(desk: &Desk) -> (Id, Vec<Id>) {
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".to_owned(),
        period: "2026-10-15/2026-10-16".to_owned(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 2).unwrap().value;
    for (session, date) in event.sessions.iter().zip(["2026-10-15", "2026-10-16"]) {
        let changes = SessionChanges {
            date: Some(date.to_owned()),
            ..SessionChanges::default()
        };
        sessions::correct(&desk.register, session.id, changes).unwrap();
    }
    read_list(desk, SHEET, Some(event.id));
    (event.id, event.sessions.iter().map(|it| it.id).collect())
}

/// What a sheet makes of the two people at a session: `+`, `-` or nothing; or why it is refused.
fn read(head: &str, lines: [&str; 2], number: usize) -> Result<String, Code> {
    let desk = Desk::found(1).unwrap();
    let (event, sessions) = forum(&desk);
    let [first, second] = lines;
    let text =
        format!("{head}\nҚұдайбергенова Әсел Серікқызы,{first}\nӨтепов Нұрлан Ғабитұлы,{second}\n");
    let mut import = sheet_of(&desk, &text, (event, sessions[number - 1]));
    let go = &mut |_, _| ControlFlow::Continue(());
    import.apply(&desk.register, go).map_err(|it| it.code())?;
    let sheet = desk
        .register
        .read(|it| attendance::sheet(it, event))
        .unwrap();
    let sign = |row: &attendance::AttendanceRow| {
        let mark = row.marks[number - 1].as_ref().map(|it| it.state);
        let other = row.marks[2 - number].as_ref();
        assert!(other.is_none(), "the other session is left alone");
        match mark {
            Some(MarkState::Present) => '+',
            Some(MarkState::Absent) => '-',
            Some(_) => '?',
            None => ' ',
        }
    };
    Ok(sheet.rows.iter().map(sign).collect())
}

#[test]
fn a_column_headed_by_a_day_is_one_of_marks() {
    let heads = [
        "ФИО,15.10",
        "ФИО,15.10.2026",
        "ФИО,2026-10-15",
        "Аты-жөні,15 қазан",
        "Аты-жөні,Белгі 15.10",
        "Аты-жөні,1-күн",
        "ФИО,День 1",
        "ФИО,Подпись 1",
        "ФИО,15",
        "ФИО,Октябрь",
    ];
    for head in heads {
        assert_eq!(read(head, ["н", "+"], 1).as_deref(), Ok("-+"), "{head}");
    }
}

#[test]
fn each_session_takes_the_column_of_its_own_day() {
    let heads = [
        "ФИО,15.10,16.10",
        "ФИО,15.10.2026,16.10.2026",
        "Аты-жөні,Белгі 15.10,Белгі 16.10",
        "Аты-жөні,1-күн,2-күн",
        "ФИО,Подпись 1,Подпись 2",
        "ФИО,15,16",
        "Аты-жөні,Белгі,\n,15.10,16.10",
    ];
    for head in heads {
        let lines = ["н,+", "+,н"];
        assert_eq!(read(head, lines, 1).as_deref(), Ok("-+"), "{head}");
        assert_eq!(read(head, lines, 2).as_deref(), Ok("+-"), "{head}");
    }
    let blank = read("ФИО,15.10,16.10", ["н,", "н,н"], 2);
    assert_eq!(
        blank.as_deref(),
        Ok(" -"),
        "nothing stands in the place of the mark"
    );
}

#[test]
fn no_column_of_another_day_is_guessed() {
    let one = |head: &str, number| read(head, ["+", "н"], number);
    let two = |head: &str, number| read(head, ["+,н", "н,+"], number);
    assert_eq!(one("Аты-жөні,Белгі 15.10", 2), Err(Code::OtherDay));
    assert_eq!(one("ФИО,17.10", 1), Err(Code::OtherDay));
    assert_eq!(two("ФИО,17.10,18.10", 1), Err(Code::UnclearMarks));
    assert_eq!(two("ФИО,15.10,Белгі 15.10", 1), Err(Code::UnclearMarks));
    assert_eq!(one("ФИО,День 2", 1), Err(Code::UnclearMarks));
    assert_eq!(one("Аты-жөні,Белгі", 1).as_deref(), Ok("+-"));
}

#[test]
fn a_column_that_somebody_chose_is_taken_whatever_its_day() {
    let desk = Desk::found(1).unwrap();
    let (event, sessions) = forum(&desk);
    let text = "ФИО,17.10\nҚұдайбергенова Әсел Серікқызы,н\nӨтепов Нұрлан Ғабитұлы,+\n";
    let mut import = sheet_of(&desk, text, (event, sessions[0]));
    let blocked = view::columns(&import).blocked.map(|it| it.key);
    assert_eq!(blocked.as_deref(), Some("intake-blocked-mark-of-other-day"));
    let choices = TableChoices {
        chosen: [(1, ColumnMeaning::Mark)].into(),
        ..TableChoices::default()
    };
    import.choose(0, choices).unwrap();
    assert_eq!(view::columns(&import).blocked, None);
    import.decide(&desk.register).unwrap();
    let go = &mut |_, _| ControlFlow::Continue(());
    assert_eq!(import.apply(&desk.register, go).unwrap().value.marked, 2);
}
