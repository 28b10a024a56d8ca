//! An earlier value put back is held to what a correction of today is held to.

use tizim_core::common::{Lang, Trilingual};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState, enrolment_id};
use tizim_core::error::{Code, Error};
use tizim_core::events::{self, EventChanges};
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnFieldDraft, OwnKind};
use tizim_core::register::Register;
use tizim_core::retention;
use tizim_core::trainees::{self, TraineeChanges};
use tizim_core::words::sentence;
use tizim_tests::Desk;

use crate::enrolments::Forum;
use crate::erasure::Story;

/// Puts back what a field of a record was once.
pub(crate) fn put_back(
    register: &Register,
    record: Id,
    field: &str,
    after: &str,
) -> Result<(), Error> {
    let query = HistoryQuery {
        entity: Some(record),
        ..HistoryQuery::default()
    };
    let rows = history::list(register, &query).unwrap().rows;
    let mut changes = rows.iter().flat_map(|it| &it.changes);
    let found = changes.find(|it| it.entity == record && it.field == field && it.after == after);
    let op = &found.unwrap_or_else(|| panic!("{field}: {rows:?}")).op;
    history::restore(register, op, record, field).map(drop)
}

fn born(register: &Register, who: Id, day: &str) {
    let changes = TraineeChanges {
        birth_date: Some(day.to_owned()),
        ..TraineeChanges::default()
    };
    trainees::correct(register, who, changes).unwrap();
}

fn emergency(register: &Register, event: Id, on: bool) {
    let changes = EventChanges {
        emergency: Some(on),
        ..EventChanges::default()
    };
    events::correct(register, event, changes).unwrap();
}

fn code(result: Result<(), Error>) -> Option<Code> {
    result.err().map(|it| it.code())
}

#[test]
fn the_law_binds_an_earlier_birth_date_an_earlier_flag_and_an_earlier_place_on_the_list() {
    let forum = Forum::on("2026-11-27");
    let (register, event) = (&forum.desk.register, forum.event);
    born(register, forum.galym, "28.11.2008");
    born(register, forum.galym, "27.11.2007");
    emergency(register, event, true);
    forum.enrol(&[forum.galym]);
    let before = put_back(register, forum.galym, "birth_date", "2008-11-28");
    assert_eq!(code(before), Some(Code::UnderAge));
    let shown = register.read(|it| trainees::show(it, forum.galym)).unwrap();
    assert_eq!(shown.birth_date, "2007-11-27", "nothing was written");

    emergency(register, event, false);
    forum.enrol(&[forum.aigerim]);
    let before = put_back(register, event, "emergency", "1");
    assert_eq!(code(before), Some(Code::UnderAge));

    let place = enrolment_id(event, forum.aigerim);
    let changes = EnrolmentChanges {
        status: Some(EnrolmentState::Agreed),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[place], &changes).unwrap();
    let changes = EnrolmentChanges {
        status: Some(EnrolmentState::Cancelled),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[place], &changes).unwrap();
    emergency(register, event, true);
    let before = put_back(register, place, "status", EnrolmentState::Agreed.code());
    assert_eq!(code(before), Some(Code::UnderAge));
    put_back(register, forum.galym, "birth_date", "2007-11-27").unwrap();
}

#[test]
fn a_column_is_not_put_back_under_what_it_holds_nor_a_value_into_what_does_not_take_it() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let who = crate::certificates::person(&desk, "Қасымова", "Дана");
    let draft = |title: &str, holds| OwnFieldDraft {
        title: Trilingual {
            kk: title.to_owned(),
            ..Trilingual::default()
        },
        holds,
        choices: Vec::new(),
    };
    let set = |value: &str| {
        let changes = TraineeChanges {
            own: [("Күні".to_owned(), value.to_owned())].into(),
            ..TraineeChanges::default()
        };
        trainees::correct(register, who, changes).unwrap();
    };
    let column = own_fields::add(register, &draft("Күн", OwnKind::Day)).unwrap();
    let column = column.value.id;
    own_fields::correct(register, column, &draft("Күні", OwnKind::Text)).unwrap();
    set("ертең");
    let before = put_back(register, column, "holds", "day");
    assert_eq!(code(before), Some(Code::InUse));
    put_back(register, column, "title_kk", "Күн").unwrap();
    put_back(register, column, "title_kk", "Күні").unwrap();

    set("");
    put_back(register, column, "holds", "day").unwrap();
    let query = HistoryQuery {
        entity: Some(who),
        ..HistoryQuery::default()
    };
    let rows = history::list(register, &query).unwrap().rows;
    let mut changes = rows.iter().flat_map(|it| &it.changes);
    let text = changes.find(|it| it.after == "ертең").unwrap();
    let before = history::restore(register, &text.op, text.entity, "value");
    assert_eq!(code(before.map(drop)), Some(Code::BadDate));
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn a_nameless_person_gets_nothing_back_but_by_undo() {
    let it = Story::told();
    let register = &it.desk.register;
    retention::anonymise(register, &[it.dana]).unwrap();
    for (field, after) in [
        ("surname", "Қасымова"),
        ("phone", "+77010000001"),
        ("iin", "080904650123"),
        ("birth_date", "2008-10-15"),
    ] {
        let refused = put_back(register, it.dana, field, after).unwrap_err();
        assert_eq!(refused.code(), Code::Nameless, "{field}");
        for lang in [Lang::Kk, Lang::Ru, Lang::En] {
            assert!(!sentence(lang, &refused).0.contains("refused-"), "{lang:?}");
        }
    }
    put_back(register, it.dana, "district", "alga").unwrap();
    assert!(register.check().unwrap().is_sound());
}
