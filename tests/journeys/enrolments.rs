//! People are put on the list of an event, answer its form, leave and come back.

use std::collections::BTreeMap;

use tizim_core::common::Sort;
use tizim_core::enrolments::{
    self, Enrolment, EnrolmentChanges, EnrolmentQuery, EnrolmentState, answers, enrolment_id,
};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventDraft};
use tizim_core::ids::Id;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

use super::events::fields;

/// An event with two girls of Martuk and a boy of Alga, in this order.
pub struct Forum {
    pub desk: Desk,
    pub event: Id,
    pub aigerim: Id,
    pub dana: Id,
    pub galym: Id,
}

impl Forum {
    pub fn on(period: &str) -> Self {
        Self::found(1, period)
    }

    pub fn found(chance: u64, period: &str) -> Self {
        let desk = Desk::found(chance).unwrap();
        let draft = EventDraft {
            fields: fields("«Волонтерлікке жол» форумы", period),
            sessions: vec![],
        };
        let event = events::add(&desk.register, draft).unwrap().value.id;
        let aigerim = person(&desk, "Нұрмұхамбетова", "Айгерім", "2010-03-14", "martuk");
        let dana = person(&desk, "Әлиева", "Дана", "2005-01-20", "martuk");
        let galym = person(&desk, "Өтегенов", "Ғалымжан", "", "alga");
        Self {
            desk,
            event,
            aigerim,
            dana,
            galym,
        }
    }

    pub fn enrol(&self, people: &[Id]) -> enrolments::EnrolmentAdded {
        let state = EnrolmentState::Registered;
        enrolments::add(&self.desk.register, self.event, people, "", state)
            .unwrap()
            .value
    }

    pub fn list(&self, query: EnrolmentQuery) -> Vec<Enrolment> {
        let query = EnrolmentQuery {
            event: self.event,
            ..query
        };
        self.desk
            .register
            .read(|it| enrolments::list(it, &query))
            .unwrap()
            .rows
    }

    fn names(&self, query: EnrolmentQuery) -> Vec<String> {
        self.list(query)
            .into_iter()
            .map(|it| it.trainee.trainee.given)
            .collect()
    }

    fn correct(&self, trainee: Id, changes: &EnrolmentChanges) -> Result<u32, Code> {
        let id = enrolment_id(self.event, trainee);
        enrolments::correct(&self.desk.register, &[id], changes)
            .map(|it| it.value.count)
            .map_err(|it| it.code())
    }
}

pub fn person(desk: &Desk, surname: &str, given: &str, birth_date: &str, district: &str) -> Id {
    let draft = TraineeDraft {
        surname: surname.into(),
        given: given.into(),
        birth_date: birth_date.into(),
        district: district.into(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

fn status(state: EnrolmentState) -> EnrolmentChanges {
    EnrolmentChanges {
        status: Some(state),
        ..EnrolmentChanges::default()
    }
}

#[test]
fn somebody_on_the_list_is_not_added_twice() {
    let forum = Forum::on("2026-11-27");
    let first = forum.enrol(&[forum.aigerim, forum.dana]);
    assert_eq!((first.added, first.known), (2, 0));
    let before = forum.desk.register.check().unwrap().operations;
    let again = forum.enrol(&[forum.aigerim, forum.dana]);
    assert_eq!((again.added, again.known), (0, 2));
    assert_eq!(
        forum.desk.register.check().unwrap().operations,
        before,
        "nothing is written"
    );
    assert_eq!(
        forum.names(EnrolmentQuery::default()),
        ["Дана", "Айгерім"],
        "Ә stands before Н"
    );
    assert_eq!(forum.list(EnrolmentQuery::default())[0].role, "participant");
}

#[test]
fn an_old_cancellation_does_not_come_back() {
    let forum = Forum::on("2026-11-27");
    forum.enrol(&[forum.dana]);
    let gone = EnrolmentChanges {
        note: Some("ауырып қалды".into()),
        ..status(EnrolmentState::Cancelled)
    };
    forum.correct(forum.dana, &gone).unwrap();
    assert_eq!(forum.enrol(&[forum.dana]).added, 1);
    let row = forum.list(EnrolmentQuery::default()).remove(0);
    assert_eq!(
        (row.status, row.note.as_str()),
        (EnrolmentState::Registered, "")
    );
    enrolments::trash(&forum.desk.register, &[row.id]).unwrap();
    assert!(forum.list(EnrolmentQuery::default()).is_empty());
    assert_eq!(
        forum.enrol(&[forum.dana]).added,
        1,
        "taken off the list and put on it again"
    );
    assert_eq!(
        forum.list(EnrolmentQuery::default())[0].id,
        row.id,
        "the same record"
    );
    enrolments::trash(&forum.desk.register, &[row.id]).unwrap();
    let removed = EnrolmentQuery {
        trashed: true,
        ..EnrolmentQuery::default()
    };
    assert_eq!(forum.list(removed)[0].id, row.id);
    enrolments::restore(&forum.desk.register, &[row.id]).unwrap();
    assert_eq!(forum.list(EnrolmentQuery::default()).len(), 1);
    assert!(forum.desk.register.check().unwrap().is_sound());
}

#[test]
fn the_form_has_columns_of_its_own() {
    let forum = Forum::on("2026-11-27");
    let register = &forum.desk.register;
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    let shirt = answers::add(register, forum.event, "Футболка өлшемі")
        .unwrap()
        .value;
    let same = answers::add(register, forum.event, " футболка  ӨЛШЕМІ ").unwrap();
    assert_eq!(
        (same.value.id, same.tx),
        (shirt.id, None),
        "one column for one title"
    );
    for (who, size) in [(forum.aigerim, "S"), (forum.dana, "M"), (forum.galym, "S")] {
        let answers = Some(BTreeMap::from([(shirt.id, size.to_owned())]));
        forum
            .correct(
                who,
                &EnrolmentChanges {
                    answers,
                    ..Default::default()
                },
            )
            .unwrap();
    }
    let small = EnrolmentQuery {
        answers: BTreeMap::from([(shirt.id, "S".to_owned())]),
        ..EnrolmentQuery::default()
    };
    assert_eq!(forum.names(small), ["Айгерім", "Ғалымжан"]);
    let sort = Sort {
        by: shirt.id.to_string(),
        descending: false,
    };
    let by_size = EnrolmentQuery {
        sort,
        ..EnrolmentQuery::default()
    };
    assert_eq!(forum.names(by_size), ["Дана", "Айгерім", "Ғалымжан"]);
    answers::correct(register, forum.event, shirt.id, "Көйлек").unwrap();
    let known = answers::add(register, forum.event, "Футболка өлшемі")
        .unwrap()
        .value;
    assert_eq!(
        (known.id, known.label.as_str()),
        (shirt.id, "Көйлек"),
        "the renamed column"
    );
    assert_eq!(known.filled, 3);
    let taken = Some(BTreeMap::from([(shirt.id, String::new())]));
    forum
        .correct(
            forum.dana,
            &EnrolmentChanges {
                answers: taken,
                ..Default::default()
            },
        )
        .unwrap();
    let card = register
        .read(|it| events::show(it, forum.event, register.clock().today()))
        .unwrap();
    assert_eq!(card.answers[0].filled, 2);
    assert_eq!((card.counts.registered, card.counts.districts), (3, 2));
    assert!(
        register.check().unwrap().is_sound(),
        "a rebuild gives the same answers"
    );
}

#[test]
fn the_list_is_narrowed_and_hides_people_in_the_trash() {
    let forum = Forum::on("2026-11-27");
    forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    forum
        .correct(forum.galym, &status(EnrolmentState::Waiting))
        .unwrap();
    let role = EnrolmentChanges {
        role: Some("volunteer".into()),
        ..Default::default()
    };
    forum.correct(forum.dana, &role).unwrap();
    let base = EnrolmentQuery::default;
    let cases = [
        (
            EnrolmentQuery {
                status: vec![EnrolmentState::Waiting],
                ..base()
            },
            vec!["Ғалымжан"],
        ),
        (
            EnrolmentQuery {
                role: vec!["volunteer".into()],
                ..base()
            },
            vec!["Дана"],
        ),
        (
            EnrolmentQuery {
                district: vec!["martuk".into()],
                ..base()
            },
            vec!["Дана", "Айгерім"],
        ),
        (
            EnrolmentQuery {
                text: "отегенов".into(),
                ..base()
            },
            vec!["Ғалымжан"],
        ),
        (
            EnrolmentQuery {
                offset: 1,
                limit: 1,
                ..base()
            },
            vec!["Айгерім"],
        ),
    ];
    for (query, expected) in cases {
        assert_eq!(forum.names(query.clone()), expected, "{query:?}");
    }
    trainees::trash(&forum.desk.register, &[forum.dana]).unwrap();
    assert_eq!(forum.names(base()), ["Айгерім", "Ғалымжан"]);
    let row = forum
        .desk
        .register
        .read(|it| events::row(it, forum.event))
        .unwrap();
    assert_eq!(row.enrolled, 1, "one waits, one is in the trash");
}

#[test]
fn nobody_under_age_is_assigned_to_an_emergency_action() {
    let forum = Forum::on("2026-11-27");
    let emergency = EventChanges {
        emergency: Some(true),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, emergency).unwrap();
    let done = forum.enrol(&[forum.aigerim, forum.dana, forum.galym]);
    assert_eq!(done.added, 2, "who has no birth date yet may be enrolled");
    assert_eq!(done.refused.len(), 1);
    assert_eq!(done.refused[0].trainee, forum.aigerim);
    assert_eq!(done.refused[0].reason.key, "refused-under-age");
    let when_grown = EventChanges {
        period: Some("2028-03-14".into()),
        ..EventChanges::default()
    };
    events::correct(&forum.desk.register, forum.event, when_grown).unwrap();
    assert_eq!(
        forum.enrol(&[forum.aigerim]).added,
        1,
        "eighteen on that very day"
    );
    let a_day_earlier = EventChanges {
        period: Some("2028-03-13".into()),
        ..EventChanges::default()
    };
    let refused = events::correct(&forum.desk.register, forum.event, a_day_earlier).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge);
}

#[test]
fn the_law_holds_by_every_other_way_onto_the_list() {
    let forum = Forum::on("2026-11-27");
    forum.enrol(&[forum.aigerim]);
    let register = &forum.desk.register;
    let to_emergency = EventChanges {
        kind: Some("emergency_action".into()),
        ..Default::default()
    };
    let refused = events::correct(register, forum.event, to_emergency.clone()).unwrap_err();
    assert_eq!(refused.code(), Code::UnderAge, "she is on the list");
    forum
        .correct(forum.aigerim, &status(EnrolmentState::Cancelled))
        .unwrap();
    let event = events::correct(register, forum.event, to_emergency)
        .unwrap()
        .value;
    assert!(event.fields.emergency, "the kind brings the flag");
    let back = forum
        .correct(forum.aigerim, &status(EnrolmentState::Invited))
        .unwrap_err();
    assert_eq!(back, Code::UnderAge);
    assert_eq!(forum.enrol(&[forum.aigerim]).refused.len(), 1);
}
