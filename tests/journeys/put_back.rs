//! An earlier value put back is held to what a correction of today is held to.

use tizim_core::clubs::{self, ClubFields};
use tizim_core::common::{Lang, Shelf, Trilingual};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState, enrolment_id};
use tizim_core::error::{Code, Error};
use tizim_core::events::{self, EventChanges};
use tizim_core::grants::{self, GrantDraft, GrantState};
use tizim_core::head_counts::{self, HeadCountDraft};
use tizim_core::history::{self, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::organisations::{self, BodyName, OrganisationDraft};
use tizim_core::own_fields::{self, OwnFieldDraft, OwnKind};
use tizim_core::programmes::{self, ProgrammeDraft};
use tizim_core::reference::{self, ReferenceDraft, ReferenceKind};
use tizim_core::register::Register;
use tizim_core::retention;
use tizim_core::signatories::{self, SignatoryDraft};
use tizim_core::trainees::{self, TraineeChanges};
use tizim_core::words::sentence;
use tizim_core::workers;
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
    let op = wrote(register, record, field, after);
    history::restore(register, &op, record, field).map(drop)
}

/// The operation by which a field of a record became what it was once.
fn wrote(register: &Register, record: Id, field: &str, after: &str) -> String {
    let query = HistoryQuery {
        entity: Some(record),
        ..HistoryQuery::default()
    };
    let rows = history::list(register, &query).unwrap().rows;
    let mut changes = rows.iter().flat_map(|it| &it.changes);
    let found = changes.find(|it| it.entity == record && it.field == field && it.after == after);
    let found = found.unwrap_or_else(|| panic!("{field}: {rows:?}"));
    found.op.clone()
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
    let known = [
        ("surname", "Қасымова"),
        ("phone", "+77010000001"),
        ("iin", "080904650123"),
        ("birth_date", "2008-10-15"),
    ];
    let known = known.map(|(field, after)| (field, wrote(register, it.dana, field, after)));
    retention::anonymise(register, &[it.dana]).unwrap();
    for (field, op) in known {
        let refused = history::restore(register, &op, it.dana, field).unwrap_err();
        assert_eq!(refused.code(), Code::Nameless, "{field}");
        for lang in [Lang::Kk, Lang::Ru, Lang::En] {
            assert!(!sentence(lang, &refused).0.contains("refused-"), "{lang:?}");
        }
    }
    put_back(register, it.dana, "district", "alga").unwrap();
    assert!(register.check().unwrap().is_sound());
}

/// Texts in the three languages, the two others empty.
fn only(lang: Lang, text: &str) -> Trilingual {
    let mut words = Trilingual::default();
    words.put(lang, Some(text.to_owned()));
    words
}

#[test]
fn whoever_sits_at_the_laptop_leaves_the_list_by_no_way() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let first = register.worker();
    let second = workers::add(register, "Дана С.").unwrap().value.id;
    workers::switch(register, second).unwrap();
    let refused = history::undo(register).unwrap_err();
    assert_eq!(refused.code(), Code::InUse, "their adding");
    for (lang, word) in [
        (Lang::Kk, "ноутбукта"),
        (Lang::Ru, "ноутбуком"),
        (Lang::En, "laptop"),
    ] {
        assert!(sentence(lang, &refused).0.contains(word), "{lang:?}");
    }
    workers::switch(register, first).unwrap();
    workers::trash(register, second).unwrap();
    workers::restore(register, second).unwrap();
    workers::switch(register, second).unwrap();
    let before = put_back(register, second, "trashed", "1");
    assert_eq!(code(before), Some(Code::InUse), "the day they were deleted");
    let refused = history::undo(register).map(drop);
    assert_eq!(code(refused), Some(Code::InUse), "their coming back");
    let left = register.read(|it| workers::list(it, Shelf::Kept)).unwrap();
    assert_eq!(left.len(), 2);
    workers::switch(register, first).unwrap();
    put_back(register, second, "trashed", "1").unwrap();
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn nothing_is_left_without_a_title_by_an_earlier_empty_one() {
    let desk = Desk::found(1).unwrap();
    let register = &desk.register;
    let titled = |title| ProgrammeDraft {
        title,
        ..ProgrammeDraft::default()
    };
    let programme = programmes::add(register, &titled(only(Lang::Kk, "Жас ерікті"))).unwrap();
    let programme = programme.value.id;
    let named = |name| ReferenceDraft {
        kind: ReferenceKind::Role,
        name,
        ..ReferenceDraft::default()
    };
    let row = reference::add(register, &named(only(Lang::Kk, "Тәлімгер"))).unwrap();
    let row = row.value.id;
    let body = |kk: &str, ru: &str| OrganisationDraft {
        kk: BodyName {
            full: kk.to_owned(),
            ..BodyName::default()
        },
        ru: BodyName {
            full: ru.to_owned(),
            ..BodyName::default()
        },
        ..OrganisationDraft::default()
    };
    let centre = organisations::add(register, &body("Жастар орталығы", "")).unwrap();
    let centre = centre.value.id;
    let signs = |name| SignatoryDraft {
        name,
        ..SignatoryDraft::default()
    };
    let signatory = signatories::add(register, &signs(only(Lang::Kk, "А. Сейітова"))).unwrap();
    let signatory = signatory.value.id;
    for lang in [Lang::Ru, Lang::Kk] {
        programmes::correct(register, programme, &titled(only(lang, "Волонтёр"))).unwrap();
        reference::correct(register, row, &named(only(lang, "Наставник"))).unwrap();
        signatories::correct(register, signatory, &signs(only(lang, "А. Сеитова"))).unwrap();
    }
    organisations::correct(register, centre, &body("", "Центр")).unwrap();
    organisations::correct(register, centre, &body("Орталық", "")).unwrap();
    for (record, field) in [
        (programme, "title_kk"),
        (row, "kk"),
        (signatory, "name_kk"),
        (centre, "full_kk"),
    ] {
        let before = put_back(register, record, field, "");
        assert_eq!(code(before), Some(Code::Missing), "{field}");
    }
    put_back(register, programme, "title_ru", "Волонтёр").unwrap();
    put_back(register, programme, "title_kk", "").unwrap();
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn days_put_back_keep_their_order_and_a_grant_goes_on_by_its_days() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    let club = ClubFields {
        name_kk: "Қамқор".to_owned(),
        ..ClubFields::default()
    };
    let club = clubs::add(register, club).unwrap().value.id;
    let draft = |applied: &str, won: &str| GrantDraft {
        title: "Үміт".to_owned(),
        state: GrantState::Applied,
        applied_on: applied.to_owned(),
        won_on: won.to_owned(),
        ..GrantDraft::default()
    };
    let grant = grants::add(register, club, &draft("2026-05-01", "")).unwrap();
    let grant = grant.value.id;
    let correct = |applied, won| grants::correct(register, grant, &draft(applied, won)).unwrap();
    correct("2026-05-01", "2026-06-01");
    correct("2026-03-01", "2026-04-01");
    let state = || {
        register
            .read(|it| grants::find(it, grant))
            .unwrap()
            .unwrap()
            .state
    };
    let before = put_back(register, grant, "applied_on", "2026-05-01");
    assert_eq!(code(before), Some(Code::DayTooEarly));
    let before = put_back(register, grant, "state", "applied");
    assert_eq!(code(before), Some(Code::BadValue), "it was won on a day");
    correct("2026-03-01", "");
    assert_eq!(state(), GrantState::Applied);
    put_back(register, grant, "won_on", "2026-04-01").unwrap();
    assert_eq!(state(), GrantState::Won);

    let draft = |people| HeadCountDraft {
        label: "Оқушылар".to_owned(),
        people,
    };
    let count = head_counts::add(register, forum.event, &draft(40)).unwrap();
    let count = count.value.id;
    head_counts::correct(register, forum.event, count, &draft(45)).unwrap();
    put_back(register, count, "people", "40").unwrap();
    assert!(register.check().unwrap().is_sound());
}
