//! Two records are put side by side.

use std::collections::BTreeMap;

use tizim_core::act::Act;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::catalogue::Table;
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::register::Fields;
use tizim_core::trainees::{self, Beside, TraineeDraft};
use tizim_tests::Desk;

use crate::certificates::{forum, person};

/// Writes fields that no form has yet.
fn write(desk: &Desk, who: Id, fields: Fields) {
    let done = desk.register.transact(Act::TraineeCorrect, |change| {
        change.correct(Table::Trainee, who, fields)
    });
    done.unwrap();
    desk.clock.pass_minutes(1);
}

fn beside(desk: &Desk, pair: [Id; 2], whole: bool) -> Beside {
    let [first, second] = pair;
    trainees::beside(&desk.register, first, second, whole).unwrap()
}

/// A field as it stands on the sheet: both values, and whose is chosen beforehand.
fn line(sheet: &Beside, field: &str) -> (String, String, u8, bool) {
    let found = sheet.fields.iter().find(|it| it.field == field).unwrap();
    let [one, other] = found.values.clone();
    (one, other, found.pick, found.differs)
}

fn shown(desk: &Desk, who: Id, field: &str) -> String {
    let sql = format!("SELECT CAST({field} AS TEXT) FROM trainee WHERE id = ?1");
    let read = |it: &rusqlite::Connection| Ok(it.query_row(&sql, [who], |row| row.get(0)).unwrap());
    desk.register.read(read).unwrap()
}

#[test]
fn the_fuller_value_is_chosen_and_of_what_changes_the_later_one() {
    let desk = Desk::found(1).unwrap();
    let old = person(&desk, "Касымова", "Дана");
    desk.clock.pass_minutes(1);
    let new = person(&desk, "Қасымова", "Дана");
    write(
        &desk,
        new,
        Fields::new()
            .text("study_group", "ФА-203")
            .text("phone", "+77010000001"),
    );
    write(
        &desk,
        old,
        Fields::new()
            .text("study_group", "ФА-303")
            .text("note", "жазба"),
    );
    write(
        &desk,
        old,
        Fields::new()
            .text("phone", "+77010000002")
            .text("patronymic", "С."),
    );
    write(&desk, new, Fields::new().text("patronymic", "Серікқызы"));
    let sheet = beside(&desk, [old, new], false);
    assert_eq!(
        line(&sheet, "surname"),
        ("Касымова".into(), "Қасымова".into(), 1, true),
        "Kazakh letters tell more"
    );
    assert_eq!(line(&sheet, "patronymic").2, 1, "the fuller one");
    assert_eq!(line(&sheet, "study_group").2, 0, "the later one");
    assert_eq!(
        line(&sheet, "phone"),
        (
            "+7 ••• ••• 00 02".into(),
            "+7 ••• ••• 00 01".into(),
            0,
            true
        )
    );
    assert_eq!(
        line(&sheet, "note"),
        ("жазба".into(), String::new(), 0, false)
    );
    assert!(
        sheet.fields.iter().all(|it| it.field != "email"),
        "nobody has one"
    );
    let whole = beside(&desk, [old, new], true);
    assert_eq!(line(&whole, "phone").0, "+77010000002");
    let refused = trainees::beside(&desk.register, old, old, false).unwrap_err();
    assert_eq!(refused.code(), Code::BadValue);
}

#[test]
fn what_hangs_on_each_is_counted_and_an_event_of_both_is_one() {
    let desk = Desk::found(1).unwrap();
    let event = forum(&desk);
    let pair = [
        person(&desk, "Қасымова", "Дана"),
        person(&desk, "Қасымова", "Дана"),
    ];
    let mark = |session: usize, trainee: Id| {
        let mark = MarkChange {
            session: event.sessions[session].id,
            trainee,
            state: Some(MarkState::Present),
            minutes: 0,
        };
        attendance::mark(&desk.register, event.id, &[mark]).unwrap();
    };
    mark(0, pair[0]);
    mark(0, pair[1]);
    mark(1, pair[1]);
    let sheet = beside(&desk, pair, false);
    let count = |what: &str| {
        let found = sheet.hanging.iter().find(|it| it.what == what).unwrap();
        (found.counts, found.together)
    };
    assert_eq!(count("events"), ([1, 1], 1));
    assert_eq!(count("marks"), ([1, 2], 2));
    assert_eq!(count("certificates"), ([0, 0], 0));
    let [first, second] = pair;
    trainees::merge(&desk.register, first, second, &BTreeMap::new()).unwrap();
    assert!(beside(&desk, pair, false).joined);
    trainees::not_same(&desk.register, first, second).unwrap();
    let after = beside(&desk, pair, false);
    assert!(after.apart && !after.joined);
}

#[test]
fn every_field_of_a_person_can_be_picked_and_comes_apart_again() {
    let desk = Desk::found(1).unwrap();
    let mut pair = [
        person(&desk, "Қасымова", "Дана"),
        person(&desk, "Касымова", "Дана"),
    ];
    // The smaller id stands for both.
    pair.sort();
    let [one, other] = pair;
    let fields = Table::Trainee.fields().iter();
    let texts: Vec<&'static str> = fields
        .filter(|it| it.holds == tizim_core::catalogue::Holds::Text)
        .map(|it| it.name)
        // Whoever has the last of these is nameless, and is joined with nobody.
        .filter(|it| !["sex", "anonymised_on"].contains(it))
        .collect();
    let all = |mark: &str| {
        let put =
            |fields: Fields, name: &&'static str| fields.text(name, &format!("{mark} {name}"));
        texts.iter().fold(Fields::new(), put)
    };
    write(&desk, one, all("бір"));
    write(&desk, other, all("екі"));
    let before: Vec<String> = texts.iter().map(|it| shown(&desk, one, it)).collect();
    let picks = texts.iter().map(|it| ((*it).to_owned(), other)).collect();
    trainees::merge(&desk.register, one, other, &picks).unwrap();
    for name in &texts {
        assert_eq!(shown(&desk, one, name), format!("екі {name}"));
    }
    trainees::unmerge(&desk.register, one, other, &BTreeMap::new()).unwrap();
    let after: Vec<String> = texts.iter().map(|it| shown(&desk, one, it)).collect();
    assert_eq!(after, before);
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_person_of_three_records_is_picked_by_the_value_that_is_shown() {
    let desk = Desk::found(1).unwrap();
    let mut people = Vec::new();
    for surname in ["Қасымова", "Омарова", "Әлиева"] {
        people.push(person(&desk, surname, "Дана"));
        desk.clock.pass_minutes(1);
    }
    let [girl, wife, last] = people[..] else {
        panic!()
    };
    let pick = |who: Id| BTreeMap::from([("surname".to_owned(), who)]);
    let name = || {
        desk.register
            .read(|it| trainees::show(it, girl))
            .unwrap()
            .surname
    };
    trainees::merge(&desk.register, girl, wife, &pick(wife)).unwrap();
    desk.clock.pass_minutes(1);
    trainees::merge(&desk.register, girl, last, &pick(girl)).unwrap();
    assert_eq!(
        name(),
        "Омарова",
        "what stood before the person of two records"
    );
    desk.clock.pass_minutes(1);
    trainees::merge(&desk.register, last, girl, &pick(last)).unwrap();
    assert_eq!(name(), "Әлиева", "the latest pick tells");
    let records = trainees::records(&desk.register, wife).unwrap();
    let names: Vec<&str> = records.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Қасымова Дана", "Омарова Дана", "Әлиева Дана"]);
    trainees::unmerge(&desk.register, girl, last, &BTreeMap::new()).unwrap();
    assert_eq!(name(), "Омарова");
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn a_girl_who_married_is_found_and_known_by_the_surname_of_before() {
    let desk = Desk::found(1).unwrap();
    let girl = person(&desk, "Қасымова", "Дана");
    write(&desk, girl, Fields::new().text("birth_date", "2003-05-06"));
    write(
        &desk,
        girl,
        Fields::new()
            .text("surname", "Омарова")
            .text("other_names", "Қасымова\nБекова Дана"),
    );
    write(
        &desk,
        girl,
        Fields::new().text("russian_name", "Умарова Дана Сериковна"),
    );
    let find = |text: &str| -> Vec<Id> {
        let found = desk
            .register
            .read(|it| trainees::find(it, text, 5))
            .unwrap();
        found.iter().map(|it| it.row.trainee.id).collect()
    };
    for name in ["касымова дана", "омарова", "бекова", "сериковна"]
    {
        assert_eq!(find(name), [girl], "{name}");
    }
    let list = "Аты-жөні;Туған күні\nҚасымова Дана;06.05.2003\nБекова Дана;06.05.2003\n";
    let done = crate::imports::read_list(&desk, list, None);
    assert_eq!(done.tally.new, 0, "the list knows her by either name");
    assert!(done.assigned.values().all(|it| *it == girl));
    assert!(desk.register.check().unwrap().is_sound());
}

#[test]
fn the_first_page_asks_about_pairs_until_each_is_answered() {
    let desk = Desk::found(1).unwrap();
    let add = |birth: &str| {
        let draft = TraineeDraft {
            surname: "Асанов".into(),
            given: "Дамир".into(),
            patronymic: "Серікұлы".into(),
            birth_date: birth.into(),
            ..TraineeDraft::default()
        };
        trainees::add(&desk.register, draft).unwrap().value.id
    };
    let mut people = [add("2005-03-14"), add("2005-03-14"), add("")];
    // The smaller id stands for both.
    people[..2].sort();
    let open = || desk.register.read(trainees::count_open).unwrap();
    assert_eq!(open(), 0, "nobody has looked yet");
    let mut go_on = |_, _| std::ops::ControlFlow::Continue(());
    let found = trainees::look_for_duplicates(&desk.register, &mut go_on).unwrap();
    assert_eq!((found.len(), open()), (3, 3));
    assert!(found[0].strict && !found[1].strict, "the clear one first");
    trainees::not_same(&desk.register, people[0], people[2]).unwrap();
    assert_eq!(open(), 2);
    trainees::merge(&desk.register, people[0], people[1], &BTreeMap::new()).unwrap();
    assert_eq!(open(), 0, "who stands in another is not asked about");
    desk.register.undo().unwrap();
    assert_eq!(open(), 2);
    let mut stop = |_, _| std::ops::ControlFlow::Break(());
    let refused = trainees::look_for_duplicates(&desk.register, &mut stop).unwrap_err();
    assert_eq!(refused.code(), Code::Stopped);
}
