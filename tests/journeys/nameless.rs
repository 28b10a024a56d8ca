//! Of somebody nameless nothing more is written; what is counted stays.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use tizim_core::certificates;
use tizim_core::clubs::{self, ClubFields, HandOver, Successor};
use tizim_core::common::{Lang, Trilingual};
use tizim_core::consents::{self, ConsentChanges, ConsentDraft, Scope};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState, place_on_list};
use tizim_core::error::{Code, Error};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry};
use tizim_core::own_fields::{self, OwnFieldDraft, OwnKind};
use tizim_core::register::Register;
use tizim_core::retention;
use tizim_core::studies::{self, StudyChanges, StudyDraft};
use tizim_core::trainees::{self, ManyChanges, TraineeChanges};

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
