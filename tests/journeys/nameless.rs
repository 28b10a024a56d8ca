//! Of somebody nameless nothing more is written; what is counted stays.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::attendance::{self, AttendanceSheet, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::clubs::{self, ClubFields, HandOver, Successor};
use tizim_core::common::{Lang, Trilingual};
use tizim_core::consents::{self, ConsentChanges, ConsentDraft, Scope};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState, place_on_list};
use tizim_core::error::{Code, Error};
use tizim_core::history::{self, FieldChange, HistoryQuery};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry};
use tizim_core::own_fields::{self, OwnFieldDraft, OwnKind};
use tizim_core::register::Register;
use tizim_core::retention;
use tizim_core::sheets::Form;
use tizim_core::studies::{self, StudyChanges, StudyDraft};
use tizim_core::trainees::{
    self, ExportOrder, ManyChanges, TraineeChanges, TraineeDraft, TraineeQuery,
};

use crate::certificates::{forum, person, request};
use crate::erasure::Story;

fn school(name: &str) -> StudyDraft {
    StudyDraft {
        school: name.to_owned(),
        ..StudyDraft::default()
    }
}

fn club(register: &Register) -> Id {
    let fields = ClubFields {
        name_kk: "Қамқор".to_owned(),
        ..ClubFields::default()
    };
    clubs::add(register, fields).unwrap().value.id
}

#[test]
fn of_a_nameless_person_nothing_more_is_written() {
    let it = Story::told();
    let (register, dana) = (&it.desk.register, it.dana);
    let other = person(&it.desk, "Серікова", "Әсел");
    let club = club(register);
    let column = OwnFieldDraft {
        title: Trilingual {
            kk: "Бойы".to_owned(),
            ..Trilingual::default()
        },
        holds: OwnKind::Number,
        choices: Vec::new(),
    };
    own_fields::add(register, &column).unwrap();
    let study = studies::add(register, dana, school("№ 5 мектеп")).unwrap();
    let study = study.value.id;
    let consent = consents::add(register, &[dana], &ConsentDraft::of(Scope::Photo)).unwrap();
    let consent = consent.value[0];
    retention::anonymise(register, &[dana]).unwrap();
    let before = register.read(|it| trainees::show(it, dana)).unwrap();

    let place = register
        .read(|read| place_on_list(read, it.forum.id, dana))
        .unwrap();
    let corrected = |changes| trainees::correct(register, dana, changes).map(drop);
    let own = [("Бойы".to_owned(), "170".to_owned())].into();
    let hand_over = HandOver {
        club,
        successor: Some(Successor::Person(dana)),
        on: "2026-10-15".to_owned(),
        ..HandOver::default()
    };
    let noted = EnrolmentChanges {
        note: Some("Әсем сөйледі".to_owned()),
        ..EnrolmentChanges::default()
    };
    let tries: [(&str, Result<(), Error>); 13] = [
        (
            "her name",
            corrected(TraineeChanges {
                surname: Some("Қасымова".to_owned()),
                ..TraineeChanges::default()
            }),
        ),
        (
            "an own column",
            corrected(TraineeChanges {
                own,
                ..TraineeChanges::default()
            }),
        ),
        ("nothing at all", corrected(TraineeChanges::default())),
        (
            "a photo",
            trainees::set_photo(register, dana, None).map(drop),
        ),
        (
            "a place of before",
            studies::add(register, dana, school("№ 6 мектеп")).map(drop),
        ),
        (
            "a known place",
            studies::correct(register, study, StudyChanges::default()).map(drop),
        ),
        (
            "another place",
            studies::move_on(register, dana, school("№ 7 мектеп")).map(drop),
        ),
        (
            "a consent",
            consents::add(register, &[dana], &ConsentDraft::of(Scope::Data)).map(drop),
        ),
        (
            "a known consent",
            consents::correct(register, consent, &ConsentChanges::default()).map(drop),
        ),
        (
            "a club",
            memberships::add(register, club, &[dana], &Entry::default()).map(drop),
        ),
        (
            "leading a club",
            clubs::hand_over(register, &[hand_over]).map(drop),
        ),
        (
            "a note on a list",
            enrolments::correct(register, &[place], &noted).map(drop),
        ),
        (
            "another record",
            trainees::merge(register, other, dana, &BTreeMap::new()).map(drop),
        ),
    ];
    for (what, refused) in tries {
        assert_eq!(refused.unwrap_err().code(), Code::Nameless, "{what}");
    }
    assert_eq!(
        register.read(|it| trainees::show(it, dana)).unwrap(),
        before
    );
    retention::keep_until(register, &[dana, other], "2030-01-01").unwrap();
    studies::trash(register, &[study]).unwrap();
    let back = studies::restore(register, &[study]).unwrap_err();
    assert_eq!(back.code(), Code::Nameless);
    trainees::trash(register, &[dana]).unwrap();
    trainees::restore(register, &[dana]).unwrap();
    assert!(register.check().unwrap().is_sound());
}

#[test]
fn among_many_the_nameless_are_named_and_the_others_have_the_change() {
    let it = Story::told();
    let (register, dana) = (&it.desk.register, it.dana);
    let other = person(&it.desk, "Серікова", "Әсел");
    retention::anonymise(register, &[dana]).unwrap();
    let wanted = ManyChanges {
        append_note: "Жорық 2026".to_owned(),
        ..ManyChanges::default()
    };
    let done = trainees::change_many(register, &[dana, other], &wanted, &mut |_, _| {
        ControlFlow::Continue(())
    });
    let done = done.unwrap().value;
    assert_eq!((done.changed, done.failed.len()), (1, 1));
    assert_eq!(done.failed[0].reason.key, "refused-nameless");

    let next = forum(&it.desk);
    let agreed = EnrolmentState::Agreed;
    let done = enrolments::add(register, next.id, &[dana, other], "participant", agreed).unwrap();
    assert_eq!((done.value.added, done.value.refused.len()), (1, 1));
    assert_eq!(done.value.refused[0].reason.key, "refused-nameless");
}

#[test]
fn what_is_counted_of_the_nameless_may_be_put_right_and_no_paper_is_given() {
    let it = Story::told();
    let (register, dana) = (&it.desk.register, it.dana);
    retention::anonymise(register, &[dana]).unwrap();
    let place = register
        .read(|read| place_on_list(read, it.forum.id, dana))
        .unwrap();
    let status = EnrolmentChanges {
        status: Some(EnrolmentState::Cancelled),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[place], &status).unwrap();
    let status = EnrolmentChanges {
        status: Some(EnrolmentState::Agreed),
        ..EnrolmentChanges::default()
    };
    enrolments::correct(register, &[place], &status).unwrap();
    let mut wanted = request(&it.desk, it.forum.id, Lang::Ru, 0);
    wanted.only = [dana].into();
    let none = certificates::issue(register, &wanted).unwrap_err();
    assert_eq!(none.code(), Code::NobodyMeetsRule);
}

#[test]
fn neither_the_story_nor_the_history_of_the_nameless_says_who_they_were() {
    let it = Story::told();
    let (register, dana) = (&it.desk.register, it.dana);
    let column = OwnFieldDraft {
        title: Trilingual {
            kk: "Бойы".to_owned(),
            ..Trilingual::default()
        },
        holds: OwnKind::Number,
        choices: Vec::new(),
    };
    own_fields::add(register, &column).unwrap();
    let wanted = TraineeChanges {
        surname: Some("Қасымқызы".to_owned()),
        own: [("Бойы".to_owned(), "170".to_owned())].into(),
        ..TraineeChanges::default()
    };
    trainees::correct(register, dana, wanted).unwrap();
    let before = register.read(|it| trainees::show(it, dana)).unwrap();
    retention::anonymise(register, &[dana]).unwrap();

    let told = trainees::timeline(register, dana, Lang::Ru).unwrap();
    assert!(told.iter().all(|it| it.what != "renamed"), "{told:?}");
    for entity in [Some(dana), None] {
        let query = HistoryQuery {
            entity,
            ..HistoryQuery::default()
        };
        let rows = history::list(register, &query).unwrap().rows;
        let said = format!("{rows:?}");
        for name in [
            "Қасымова",
            "Қасымқызы",
            "Данагүл",
            "2008-",
            "\"170\"",
            "Ең алыс",
        ] {
            assert!(!said.contains(name), "{name} in {said}");
        }
        let of_her = |it: &&FieldChange| it.entity == dana || it.table == "own_value";
        let changes: Vec<_> = rows.iter().flat_map(|it| &it.changes).collect();
        let of_her: Vec<_> = changes.iter().copied().filter(of_her).collect();
        assert!(
            of_her
                .iter()
                .any(|it| it.is_hidden && it.field == "surname")
        );
        assert!(of_her.iter().all(|it| !it.may_return), "{of_her:?}");
    }
    register.undo().unwrap();
    assert_eq!(
        register.read(|it| trainees::show(it, dana)).unwrap(),
        before
    );
    let query = HistoryQuery {
        entity: Some(dana),
        ..HistoryQuery::default()
    };
    let rows = history::list(register, &query).unwrap().rows;
    let mut changes = rows.iter().flat_map(|it| &it.changes);
    assert!(changes.any(|it| it.after == "Қасымқызы" && it.may_return));
}

#[test]
fn nobody_nameless_is_marked() {
    let it = Story::told();
    let (register, dana) = (&it.desk.register, it.dana);
    retention::anonymise(register, &[dana]).unwrap();
    let sheet = || {
        register
            .read(|read| attendance::sheet(read, it.forum.id))
            .unwrap()
    };
    let row = |sheet: &AttendanceSheet| {
        let found = sheet.rows.iter().find(|row| row.trainee == dana);
        found.unwrap().clone()
    };
    let before = row(&sheet());
    assert!(before.is_nameless);
    for state in [Some(MarkState::Absent), None] {
        let mark = MarkChange {
            session: it.forum.sessions[0].id,
            trainee: dana,
            state,
            minutes: 0,
        };
        let refused = attendance::mark(register, it.forum.id, &[mark]).unwrap_err();
        assert_eq!(refused.code(), Code::Nameless);
    }
    assert_eq!(row(&sheet()), before);
}

#[test]
fn of_the_nameless_only_the_year_of_birth_is_said_and_nobody_comes_of_age_by_it() {
    let it = Story::told();
    let (register, dana) = (&it.desk.register, it.dana);
    let younger = |born: &str| {
        let draft = TraineeDraft {
            surname: "Серікова".to_owned(),
            given: "Әсел".to_owned(),
            birth_date: born.to_owned(),
            ..TraineeDraft::default()
        };
        trainees::add(register, draft).unwrap().value.id
    };
    // The day of the story is the 15th of October 2026.
    let people = [
        dana,
        younger("2012-10-16"),
        younger("2012-12-31"),
        younger("2012-10-15"),
        younger("2008-11-03"),
    ];
    let today = register.clock().today();
    let under = |below: u32| {
        let query = TraineeQuery {
            age_to: Some(below - 1),
            ..TraineeQuery::default()
        };
        let mut found = register
            .read(|read| trainees::ids(read, &query, today))
            .unwrap();
        found.sort();
        found
    };
    let before = [under(14), under(18)];
    assert_eq!(before[0].len(), 2);
    retention::anonymise(register, &people).unwrap();
    assert_eq!([under(14), under(18)], before);
    let shown = register.read(|it| trainees::show(it, people[1])).unwrap();
    assert_eq!(shown.birth_date, "2012");
    let order = ExportOrder {
        columns: vec!["birth_date".to_owned(), "age".to_owned()],
        ids: vec![people[1]],
        ..ExportOrder::default()
    };
    let go_on = &mut |_, _| ControlFlow::Continue(());
    let sheet = trainees::export(register, &order, Lang::Ru, Form::Csv, go_on).unwrap();
    let sheet = String::from_utf8(sheet).unwrap();
    assert!(
        sheet.contains("2012") && !sheet.contains(".2012"),
        "{sheet}"
    );
}
