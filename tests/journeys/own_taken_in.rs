//! A list taken in fills the academy's own columns.

use std::ops::ControlFlow;

use tizim_core::common::{Lang, Message};
use tizim_core::enrolments::{self, EnrolmentQuery};
use tizim_core::history::{self, HistoryEntry, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, Source};
use tizim_core::intake::view::{self, IntakeColumnChoice, IntakeColumnsRequest};
use tizim_core::own_fields;
use tizim_core::trainees::{self, TraineeChanges};

use super::imports;
use super::own_lists::Camp;

#[test]
fn a_list_fills_own_columns_by_their_titles_and_keeps_what_they_do_not_take() {
    let it = Camp::pitched();
    let forum = imports::forum(&it.desk);
    let phone = TraineeChanges {
        phone: Some("8 701 000 00 01".to_owned()),
        birth_date: Some("01.03.2008".to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(&it.desk.register, it.people[0], phone).unwrap();
    let list = "ФИО;Туған күні;Телефон;Размер;Рост;Жүзе біледі\n\
        Асанова Дана;01.03.2008;87010000001;L;9,5;жоқ\n\
        Дәулетова Айгерім;02.03.2008;87010000002;xs;биік;иә\n";
    let done = imports::read_list(&it.desk, list, Some(forum));
    assert_eq!((done.tally.new, done.tally.known), (1, 1));
    assert_eq!(
        it.values(0)[..2],
        ["M", "9.5"],
        "what is written there stays"
    );
    assert_eq!(it.values(0)[3], "yes");
    let new = done.assigned[&3];
    let card = trainees::card(&it.desk.register, new).unwrap();
    let values: Vec<&str> = card.own.iter().map(|it| &*it.value).collect();
    assert_eq!(values, ["XS", "", "", "yes", ""]);
    let query = EnrolmentQuery {
        event: forum,
        ..EnrolmentQuery::default()
    };
    let rows = it
        .desk
        .register
        .read(|read| enrolments::list(read, &query))
        .unwrap()
        .rows;
    let of_new = rows
        .iter()
        .find(|row| row.trainee.trainee.id == new)
        .unwrap();
    let answers: Vec<&String> = of_new.answers.values().collect();
    assert_eq!(answers, ["биік"], "no height, and not lost");
    own_fields::trash(&it.desk.register, it.size.id).unwrap();
    let again = imports::read_list(
        &it.desk,
        "ФИО;Телефон;Размер\nЖүсіпова Әлия;87010000003;L\n",
        Some(forum),
    );
    assert_eq!(again.tally.new, 1);
    own_fields::restore(&it.desk.register, it.size.id).unwrap();
    let card = trainees::card(&it.desk.register, again.assigned[&2]).unwrap();
    assert_eq!(card.own[0].value, "", "a deleted column takes nothing");
}

#[test]
fn a_column_of_a_list_is_given_to_an_own_column_by_hand_and_remembered() {
    let it = Camp::pitched();
    let list = "ФИО;Телефон;Футболка\nДәулетова Айгерім;87010000002;xs\n";
    let path = it.desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let open = || Import::open(&it.desk.register, Source::File(&path), None, None).unwrap();
    let mut import = open();
    let field = own_fields::column_name(it.size.id);
    let offered = view::columns(&import).fields;
    let offered = offered.iter().find(|one| one.field == field).unwrap();
    assert_eq!(offered.title.as_ref().unwrap().ru, "Размер");
    let request = IntakeColumnsRequest {
        intake: Id::default(),
        sheet: None,
        header_row: None,
        header_rows: None,
        choices: vec![IntakeColumnChoice {
            index: 2,
            field: field.clone(),
        }],
    };
    view::take_columns(&mut import, &request).unwrap();
    import.decide(&it.desk.register).unwrap();
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = import.apply(&it.desk.register, go_on).unwrap().value;
    let card = trainees::card(&it.desk.register, done.assigned[&2]).unwrap();
    assert_eq!(card.own[0].value, "XS");
    assert_eq!(
        view::columns(&open()).columns[2].field,
        field,
        "next time it is known"
    );
    own_fields::trash(&it.desk.register, it.size.id).unwrap();
    assert_ne!(view::columns(&open()).columns[2].field, field);
}

#[test]
fn a_list_taken_back_and_again_is_told_by_the_values_that_went_and_came() {
    let it = Camp::pitched();
    let register = &it.desk.register;
    let list = "ФИО;Размер;Рост\nЖүсіпова Әлия;L;170\n";
    let done = imports::read_list(&it.desk, list, None);
    let who = done.assigned[&2];
    register.undo().unwrap();
    register.redo().unwrap();
    let query = HistoryQuery {
        entity: Some(who),
        ..HistoryQuery::default()
    };
    let rows = history::list(register, &query).unwrap().rows;
    let of_deed = |at: usize| {
        let of_size = rows[at]
            .changes
            .iter()
            .filter(|it| it.hangs_on == "Киім өлшемі");
        let values = of_size.filter(|it| it.field != "field" && it.field != "trainee");
        let told = values.map(|it| (&*it.field, &*it.before, &*it.after, it.may_return));
        told.collect::<Vec<_>>()
    };
    assert_eq!(of_deed(0), [("value", "", "L", false)], "done again");
    assert_eq!(of_deed(1), [("value", "L", "", false)], "taken back");
    assert_eq!(of_deed(2), [("value", "", "L", true)]);
    let columns = rows[1].changes.iter().filter_map(|it| it.column.as_ref());
    let titles: Vec<_> = columns.map(|it| it.shown(Lang::Ru)).collect();
    assert!(titles.contains(&"Размер"), "{titles:?}");
}

/// Four people whom a list knows by their phones: one lacks everything in the academy's columns, one
/// lacks a single answer.
fn known_list(it: &Camp) -> &'static str {
    for (at, &id) in it.people.iter().enumerate() {
        let known = TraineeChanges {
            phone: Some(format!("8 701 000 00 0{at}")),
            birth_date: Some(format!("0{}.03.2008", at + 1)),
            ..TraineeChanges::default()
        };
        trainees::correct(&it.desk.register, id, known).unwrap();
    }
    "ФИО;Туған күні;Телефон;Размер;Рост;Плавает;Языки\n\
     Асанова Дана;01.03.2008;87010000000;L;150;нет;казахский\n\
     Бекова Дана;02.03.2008;87010000001;L;150;нет;казахский\n\
     Ғалымова Дана;03.03.2008;87010000002;L;150;нет;казахский\n\
     Ерланова Дана;04.03.2008;87010000003;L;150;нет;казахский\n"
}

fn open_list(it: &Camp, list: &str) -> Import {
    let path = it.desk.folder.path().join("list.csv");
    std::fs::write(&path, list).unwrap();
    let mut import = Import::open(&it.desk.register, Source::File(&path), None, None).unwrap();
    import.decide(&it.desk.register).unwrap();
    import
}

fn latest(it: &Camp) -> HistoryEntry {
    let rows = history::list(&it.desk.register, &HistoryQuery::default());
    rows.unwrap().rows.remove(0)
}

#[test]
fn a_list_of_known_people_tells_whose_data_it_completes_before_and_after() {
    let it = Camp::pitched();
    let list = known_list(&it);
    let mut import = open_list(&it, list);
    let ahead = it
        .desk
        .register
        .read(|read| import.will_fill(read))
        .unwrap();
    assert_eq!((ahead.people, ahead.values), (2, 5));
    let done = import.apply(&it.desk.register, &mut |_, _| ControlFlow::Continue(()));
    let done = done.unwrap().value;
    assert_eq!((done.tally.new, done.filled), (0, ahead));
    let label = Message::new("act-import-trainees-completed").count(0);
    let label = label.number("people", 2).number("values", 5);
    assert_eq!(latest(&it).label, label);
    let again = imports::read_list(&it.desk, list, None);
    assert_eq!((again.filled.people, again.filled.values), (0, 0));
}

#[test]
fn taking_a_list_back_counts_the_values_that_go_and_names_the_one_that_stays() {
    let it = Camp::pitched();
    imports::read_list(&it.desk, known_list(&it), None);
    let list = latest(&it).id;
    it.set(3, ["M", "150", "", "жоқ", "казахский"]);
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let done = history::undo_import(&it.desk.register, &list, go_on)
        .unwrap()
        .value;
    assert_eq!((done.gone, done.values, done.values_left), (0, 4, 1));
    let [left] = done.left.as_slice() else {
        panic!("{:?}", done.left)
    };
    assert_eq!((left.entity, &*left.table), (it.people[3], "trainee"));
    let titles: Vec<&str> = left.values.iter().map(|it| &*it.title).collect();
    assert_eq!(titles, ["Киім өлшемі"]);
    assert_eq!(it.values(3), ["M", "", "", "", ""]);
    assert!(it.desk.register.check().unwrap().is_sound());
}
