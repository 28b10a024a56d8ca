//! A list is read in one step, and one step takes it back.

use std::ops::ControlFlow;

use rusqlite::types::ValueRef;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::catalogue::{Holds, Table};
use tizim_core::common::Argument;
use tizim_core::enrolments::{self, EnrolmentQuery, answers};
use tizim_core::events::{self, EventDraft, EventFields};
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Answer, Import, ImportDone, Source};
use tizim_core::register::Register;
use tizim_core::trainees;
use tizim_tests::{COLUMNS, Desk, crowd_csv};

pub fn read_list(desk: &Desk, list: &str, event: Option<Id>) -> ImportDone {
    let path = desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&desk.register, Source::File(&path), None, event).unwrap();
    import.decide(&desk.register).unwrap();
    let done = import.apply(&desk.register, &mut |_, _| ControlFlow::Continue(()));
    done.unwrap().value
}

/// A hash of everything outside the trash that screens read.
fn content(register: &Register) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for table in Table::ALL {
        let name = table.name();
        let mut columns = vec!["id"];
        for field in table.fields() {
            match field.holds {
                Holds::Keyed(side) => {
                    let sql = format!(
                        "SELECT entity, key, value FROM {side} WHERE value <> '' AND entity IN
                           (SELECT id FROM {name} WHERE trashed = 0) ORDER BY entity, key"
                    );
                    hash_rows(register, &sql, &mut hasher);
                }
                _ => columns.push(field.name),
            }
        }
        if table == Table::Trainee {
            columns.extend(["sort_key", "folded"]);
        }
        let columns = columns.join(", ");
        let sql = format!("SELECT {columns} FROM {name} WHERE trashed = 0 ORDER BY id");
        hash_rows(register, &sql, &mut hasher);
    }
    hasher.finalize()
}

fn hash_rows(register: &Register, sql: &str, hasher: &mut blake3::Hasher) {
    let mut text = String::new();
    register
        .read(|connection| {
            let mut statement = connection.prepare(sql).unwrap();
            let width = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                for column in 0..width {
                    let value = row.get_ref(column).unwrap();
                    let shown = match value {
                        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                        other => format!("{other:?}"),
                    };
                    text.push_str(&shown);
                    text.push('\u{1f}');
                }
            }
            Ok(())
        })
        .unwrap();
    hasher.update(sql.as_bytes()).update(text.as_bytes());
}

pub fn forum(desk: &Desk) -> Id {
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".into(),
        kind: "forum".into(),
        period: "2026-10-15/2026-10-16".into(),
        ..EventFields::default()
    };
    let draft = EventDraft {
        fields,
        sessions: Vec::new(),
    };
    events::add(&desk.register, draft).unwrap().value.id
}

#[test]
fn undo_takes_a_whole_list_back_and_redo_brings_it_again() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    // Forty of the people are known already, without phones and addresses.
    assert_eq!(
        read_list(&desk, &crowd_csv(0..40, 4), Some(event))
            .tally
            .new,
        40
    );
    let before = content(&desk.register);

    let done = read_list(&desk, &crowd_csv(0..500, COLUMNS.len()), Some(event));
    assert_eq!(
        (done.tally.new, done.tally.known, done.tally.to_choose),
        (460, 40, 0)
    );
    let after = content(&desk.register);
    assert_ne!(after, before);
    let known = trainees_named(&desk.register, "+77000000007");
    assert_eq!(known, 1, "somebody known got a phone");

    for round in 0..2 {
        let undone = desk.register.undo().unwrap().value;
        assert!(
            undone.left.is_empty(),
            "nobody else wrote: {:?}",
            undone.left
        );
        assert_eq!(content(&desk.register), before, "undone, round {round}");
        assert_eq!(desk.register.read(trainees::count).unwrap(), 40);
        desk.register.redo().unwrap();
        assert_eq!(content(&desk.register), after, "done again, round {round}");
        assert_eq!(desk.register.read(trainees::count).unwrap(), 500);
    }
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn history_tells_a_list_by_its_people_not_by_the_columns_it_brought() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let list = "Аты-жөні;Туған күні;Футболка өлшемі\n\
        Сейітова Айнұр;01.02.2008;S\nӘлімов Ербол;03.04.2008;M\n";
    assert_eq!(read_list(&desk, list, Some(event)).tally.new, 2);
    let told = history::list(&desk.register, &HistoryQuery::default()).unwrap();
    let label = told.rows.into_iter().next().unwrap().label;
    assert_eq!(label.key, "act-import-trainees");
    let counted = label.args.into_iter().find(|(name, _)| name == "count");
    assert_eq!(counted.map(|it| it.1), Some(Argument::Number(2)));
}

#[test]
fn a_strange_file_does_not_spoil_the_next() {
    let desk = Desk::found(1).unwrap();
    let strange = "Фамилия;Имя;Телефон;Фамилия\nСейітова;Айнұр;8 701 000 00 07;Әлімова\n";
    read_list(&desk, strange, None);
    let plain = "Фамилия;Имя;Телефон\nОмаров;Дамир;8 701 000 00 08\n";
    assert_eq!(read_list(&desk, plain, None).tally.new, 1);
    let sql = "SELECT surname FROM trainee WHERE phone = '+77010000008'";
    let surname = desk.register.read(|it| {
        Ok(it
            .query_row(sql, [], |row| row.get::<_, String>(0))
            .unwrap())
    });
    assert_eq!(surname.unwrap(), "Омаров");
}

#[test]
fn history_says_when_it_shows_a_part_of_a_list() {
    let desk = Desk::found(1).unwrap();
    let newest = || history::list(&desk.register, &HistoryQuery::default()).unwrap();
    assert_eq!(read_list(&desk, &crowd_csv(0..3, 4), None).tally.new, 3);
    assert!(!newest().rows.remove(0).is_cut);
    assert_eq!(read_list(&desk, &crowd_csv(3..200, 4), None).tally.new, 197);
    let told = newest().rows.remove(0);
    assert!(told.is_cut && told.changes.len() >= 100 && told.records > 100);
}

#[test]
fn a_list_that_was_taken_back_can_be_read_again() {
    let desk = Desk::found(1).unwrap();
    let list = crowd_csv(0..60, COLUMNS.len());
    assert_eq!(read_list(&desk, &list, None).tally.new, 60);
    desk.register.undo().unwrap();
    assert_eq!(desk.register.read(trainees::count).unwrap(), 0);
    assert_eq!(read_list(&desk, &list, None).tally.new, 60);
    let again = read_list(&desk, &list, None);
    assert_eq!(
        (again.tally.new, again.unchanged),
        (0, 60),
        "the same list brings nothing new"
    );
    assert_eq!(desk.register.read(trainees::count).unwrap(), 60);
}

fn trainees_named(register: &Register, phone: &str) -> u32 {
    let sql = "SELECT count(*) FROM trainee WHERE phone = ?1 AND trashed = 0";
    register
        .read(|it| Ok(it.query_row(sql, [phone], |row| row.get(0)).unwrap()))
        .unwrap()
}

const TWICE: &str = "Аты-жөні;Туған күні;Пікір;Пікір\n\
    Құдайбергенова Әсел Серікқызы;02.03.2008;жақсы;ұзақ\n";

#[test]
fn two_questions_under_one_title_keep_an_answer_each() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    read_list(&desk, TWICE, Some(event));
    let columns = desk.register.read(|it| answers::list(it, event)).unwrap();
    let labels: Vec<&str> = columns.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels, ["Пікір", "Пікір 2"]);
    let query = EnrolmentQuery {
        event,
        ..EnrolmentQuery::default()
    };
    let rows = desk
        .register
        .read(|it| enrolments::list(it, &query))
        .unwrap()
        .rows;
    let said: Vec<&str> = columns
        .iter()
        .map(|it| rows[0].answers[&it.id].as_str())
        .collect();
    assert_eq!(said, ["жақсы", "ұзақ"]);
}

pub const SHEET: &str = "Аты-жөні;Туған күні\n\
    Құдайбергенова Әсел Серікқызы;02.03.2001\n\
    Өтепов Нұрлан Ғабитұлы;05.06.2012\n";

#[test]
fn a_sheet_signed_by_somebody_under_age_marks_the_others() {
    let desk = Desk::found(1).unwrap();
    let fields = EventFields {
        title_kk: "Су тасқыны".to_owned(),
        kind: "emergency_action".to_owned(),
        period: "2026-10-15".to_owned(),
        emergency: true,
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 1).unwrap().value;
    let path = desk.folder.path().join("sheet.csv");
    std::fs::write(&path, SHEET).unwrap();
    let mut import =
        Import::open(&desk.register, Source::File(&path), None, Some(event.id)).unwrap();
    import
        .take_marks_of(&desk.register, event.sessions[0].id)
        .unwrap();
    import.decide(&desk.register).unwrap();
    import.answer(&[2, 3], Answer::New);
    let go = &mut |_, _| ControlFlow::Continue(());
    let done = import.apply(&desk.register, go).unwrap().value;
    assert_eq!((done.marked, done.kept_out.len()), (1, 1));
    assert_eq!(done.kept_out[0].name, "Өтепов Нұрлан Ғабитұлы");
}

pub const MARKED: &str = "Аты-жөні;Белгі\n\
    Құдайбергенова Әсел Серікқызы;келді\n\
    Өтепов Нұрлан Ғабитұлы;келмеді\n";

#[test]
fn a_sheet_takes_the_place_of_marks_set_by_hand_only_when_asked() {
    let desk = Desk::found(1).unwrap();
    let fields = EventFields {
        title_kk: "Волонтерлікке жол".to_owned(),
        period: "2026-10-15".to_owned(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, 1).unwrap().value;
    let session = event.sessions[0].id;
    let people = read_list(&desk, SHEET, Some(event.id)).assigned;
    let by_hand = |row: u32, state| MarkChange {
        session,
        trainee: people[&row],
        state: Some(state),
        minutes: 0,
    };
    let marks = [
        by_hand(2, MarkState::Present),
        by_hand(3, MarkState::Excused),
    ];
    attendance::mark(&desk.register, event.id, &marks).unwrap();
    let path = desk.folder.path().join("sheet.csv");
    std::fs::write(&path, MARKED).unwrap();
    let mut import =
        Import::open(&desk.register, Source::File(&path), None, Some(event.id)).unwrap();
    import.take_marks_of(&desk.register, session).unwrap();
    import.decide(&desk.register).unwrap();
    let differing = desk.register.read(|it| import.marks_differing(it)).unwrap();
    let differs: Vec<_> = differing
        .iter()
        .map(|it| (it.row, it.stands, it.typed))
        .collect();
    assert_eq!(differs, [(3, MarkState::Excused, MarkState::Absent)]);
    let apply = |import: &mut Import| {
        let go = &mut |_, _| ControlFlow::Continue(());
        import.apply(&desk.register, go).unwrap().value
    };
    let stands = || {
        let sheet = desk
            .register
            .read(|it| attendance::sheet(it, event.id))
            .unwrap();
        let row = sheet.rows.iter().find(|it| it.trainee == people[&3]);
        row.unwrap().marks[0].as_ref().map(|it| it.state)
    };
    let kept = apply(&mut import);
    assert_eq!((kept.marked, kept.marks_kept), (1, 1));
    assert_eq!(stands(), Some(MarkState::Excused));
    import.replace_marks = true;
    let replaced = apply(&mut import);
    assert_eq!((replaced.marked, replaced.marks_kept), (2, 0));
    assert_eq!(stands(), Some(MarkState::Absent));
}
