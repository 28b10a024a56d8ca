//! A second phone: written, found by, masked, sent out and picked like the first.

use std::collections::BTreeMap;

use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentQuery};
use tizim_core::error::Code;
use tizim_core::ids::Id;
use tizim_core::sheets::Form;
use tizim_core::trainees::{
    self, ExportOrder, Trainee, TraineeChanges, TraineeDraft, TraineeQuery,
};
use tizim_tests::Desk;

use crate::enrolments::Forum;
use crate::imports;

fn draft(surname: &str, phone: &str, more: &str) -> TraineeDraft {
    TraineeDraft {
        surname: surname.to_owned(),
        given: "Дана".to_owned(),
        phone: phone.to_owned(),
        phone_more: more.to_owned(),
        ..TraineeDraft::default()
    }
}

fn add(desk: &Desk, draft: TraineeDraft) -> Trainee {
    trainees::add(&desk.register, draft).unwrap().value
}

fn more(text: &str) -> TraineeChanges {
    TraineeChanges {
        phone_more: Some(text.to_owned()),
        ..TraineeChanges::default()
    }
}

/// The list as text that spreadsheets open, without the mark of its letters.
fn sheet(desk: &Desk, columns: &[&str]) -> String {
    let order = ExportOrder {
        columns: columns.iter().map(|&it| it.to_owned()).collect(),
        ..ExportOrder::default()
    };
    let bytes = trainees::export(&desk.register, &order, Lang::Kk, Form::Csv, &mut |_, _| {
        std::ops::ControlFlow::Continue(())
    });
    String::from_utf8(bytes.unwrap()).unwrap()
}

#[test]
fn a_second_phone_is_read_found_by_masked_and_sent_out_as_the_first() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let typed = "8 701 000 00 02, 8 (777) 000-00-03; 87010000002";
    let dana = add(&desk, draft("Омарова", "87010000001", typed));
    assert_eq!(dana.phone_more, "+77010000002, +77770000003");
    let found = register
        .read(|it| trainees::find(it, "0000003", 5))
        .unwrap();
    assert_eq!(found[0].row.trainee.id, dana.id);
    let mut shown = dana.clone();
    shown.mask();
    assert_eq!(shown.phone_more, "+7 ••• ••• 00 02, +7 ••• ••• 00 03");
    let whole = trainees::reveal(register, dana.id, "phone_more").unwrap();
    assert_eq!(whole, dana.phone_more);
    let columns = ["name", "phone_more"];
    assert!(sheet(&desk, &columns).contains("+7 ••• ••• 00 02"));
    assert!(!sheet(&desk, &columns).contains("77010000002"));
    let whole = trainees::whole_columns(&columns.map(str::to_owned));
    assert_eq!(whole, ["name", "phone_more_whole"]);
    assert!(sheet(&desk, &["phone_more_whole"]).contains("77010000002"));

    for (typed, code) in [
        ("12", Code::BadValue),
        ("87010000004, 12", Code::BadValue),
        ("+7 ••• ••• 00 02", Code::BadValue),
    ] {
        let refused = trainees::correct(register, dana.id, more(typed)).unwrap_err();
        assert_eq!(refused.code(), code, "{typed}");
        assert_eq!(refused.values()["field"], "phone_more");
    }
    trainees::correct(register, dana.id, more("")).unwrap();
    let left = register.read(|it| trainees::show(it, dana.id)).unwrap();
    assert_eq!(left.phone_more, "");
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn whoever_has_the_number_as_a_second_one_is_alike() {
    let desk = Desk::found(1).unwrap();
    let dana = add(&desk, draft("Омарова", "87010000001", "87010000002"));
    let alike = |draft: &TraineeDraft, id: Option<Id>| -> Vec<Id> {
        let today = desk.today();
        let checked = desk
            .register
            .read(|it| trainees::check(it, id, draft, today));
        let alike = checked.unwrap().alike;
        alike.into_iter().map(|it| it.row.trainee.id).collect()
    };
    let typed = draft("Омарова", "87010000002", "");
    assert_eq!(alike(&typed, None), [dana.id]);
    let typed = draft("Омарова", "", "87010000001");
    assert_eq!(alike(&typed, None), [dana.id]);
    let odd = draft("Омарова", "", "87010000001, 12");
    let today = desk.today();
    let checked = desk
        .register
        .read(|it| trainees::check(it, None, &odd, today));
    assert_eq!(checked.unwrap().warnings[0].field, "phone_more");
}

#[test]
fn of_two_records_the_second_phone_of_either_may_be_picked() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let a = add(&desk, draft("Омарова", "87010000001", "87010000002"));
    let b = add(&desk, draft("Омарова", "87010000001", "87010000003"));
    let shown = |picked: Id| {
        let picks = BTreeMap::from([("phone_more".to_owned(), picked)]);
        let one = trainees::merge(register, a.id, b.id, &picks).unwrap();
        one.value.phone_more
    };
    assert_eq!(shown(b.id), "+77010000003");
    assert_eq!(shown(a.id), "+77010000002");
    let query = TraineeQuery {
        text: "87010000002".to_owned(),
        ..TraineeQuery::default()
    };
    let today = desk.today();
    let rows = register
        .read(|it| trainees::list(it, &query, today))
        .unwrap();
    assert_eq!(rows.rows[0].trainee.phone_more, "+77010000002");
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn the_list_of_an_event_has_a_column_for_it() {
    let forum = Forum::on("2026-11-27");
    let who = add(&forum.desk, draft("Омарова", "87010000001", "87010000002"));
    forum.enrol(&[who.id]);
    let query = EnrolmentQuery {
        event: forum.event,
        ..EnrolmentQuery::default()
    };
    let sheet = |column: &str| {
        let columns = [column.to_owned()];
        let register = &forum.desk.register;
        let bytes = enrolments::export(register, &query, &columns, Lang::Ru, Form::Csv);
        String::from_utf8(bytes.unwrap()).unwrap()
    };
    let masked = sheet("phone_more");
    assert!(masked.contains("Второй телефон") && masked.contains("•• 00 02"));
    let whole = sheet("phone_more_whole");
    assert!(whole.contains("Второй телефон") && whole.contains("77010000002"));
}

#[test]
fn a_list_fills_it_with_the_numbers_beyond_the_first() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let born = TraineeDraft {
        birth_date: "01.03.2008".to_owned(),
        ..draft("Омарова", "87010000001", "")
    };
    let known = add(&desk, born);
    let list = "ФИО;Туған күні;Телефон\n\
        Омарова Дана;01.03.2008;87010000002, 87010000001\n\
        Сейітова Әлия;02.03.2008;87010000003, 87010000004\n";
    let done = imports::read_list(&desk, list, None);
    let more = |id: Id| {
        let person = register.read(|it| trainees::show(it, id)).unwrap();
        [person.phone, person.phone_more]
    };
    let new = done.assigned[&3];
    assert_eq!(more(new), ["+77010000003", "+77010000004"]);
    assert_eq!(more(known.id), ["+77010000001", "+77010000002"]);
    let turned = "ФИО;Туған күні;Телефон\n\
        Сейітова Әлия;02.03.2008;87010000004, 87010000003, 87010000005\n";
    imports::read_list(&desk, turned, None);
    assert_eq!(
        more(new),
        ["+77010000003", "+77010000004"],
        "what is written stays"
    );
}
