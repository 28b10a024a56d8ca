//! No text is kept that is longer than 64 KiB, whichever verb it comes by: another laptop would not
//! read it.

mod bodies;

use std::collections::BTreeMap;

use serde_json::{Value, from_value, json};
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::clubs;
use tizim_core::common::Lang;
use tizim_core::consents::{self, ConsentDraft, Scope};
use tizim_core::enrolments::{self, EnrolmentChanges, EnrolmentState, answers};
use tizim_core::error::{Code, Result};
use tizim_core::events::{self, EventDraft};
use tizim_core::ids::Id;
use tizim_core::register::Register;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_core::value::LONGEST_TEXT;
use tizim_core::{head_counts, own_fields, sessions, studies};
use tizim_tests::Desk;

use crate::certificates::{forum, request};

/// What a verb does with what was typed.
type Verb<'a> = Box<dyn Fn(Value) -> Result<()> + 'a>;

/// A verb: its name, what it is given, which of that is free text, and the call.
struct Case<'a> {
    name: &'static str,
    given: Value,
    texts: &'static str,
    verb: Verb<'a>,
}

fn case<'a>(
    name: &'static str,
    given: Value,
    texts: &'static str,
    verb: impl Fn(Value) -> Result<()> + 'a,
) -> Case<'a> {
    Case {
        name,
        given,
        texts,
        verb: Box::new(verb),
    }
}

/// Sets a field, `title.kk` one inside another.
fn set(given: &Value, field: &str, text: &str) -> Value {
    let mut given = given.clone();
    let place = match field.split_once('.') {
        Some((outer, inner)) => &mut given[outer][inner],
        None => &mut given[field],
    };
    *place = json!(text);
    given
}

/// Somebody and something of every kind to hang texts on.
struct Story {
    desk: Desk,
    event: Id,
    session: Id,
    person: Id,
    club: Id,
    paper: Id,
}

impl Story {
    fn begin() -> Self {
        let desk = Desk::found(1).unwrap();
        let register = &desk.register;
        let event = forum(&desk);
        let draft = TraineeDraft {
            surname: "Абаева".to_owned(),
            given: "Айша".to_owned(),
            ..TraineeDraft::default()
        };
        let person = trainees::add(register, draft).unwrap().value.id;
        let club = json!({ "name_kk": "Алау" });
        let club = clubs::add(register, from_value(club).unwrap()).unwrap();
        enrolments::add(
            register,
            event.id,
            &[person],
            "",
            EnrolmentState::Registered,
        )
        .unwrap();
        let mark = MarkChange {
            session: event.sessions[0].id,
            trainee: person,
            state: Some(MarkState::Present),
            minutes: 0,
        };
        attendance::mark(register, event.id, &[mark]).unwrap();
        let order = request(&desk, event.id, Lang::Kk, 1);
        let issued = certificates::issue(register, &order).unwrap().value;
        Self {
            event: event.id,
            session: event.sessions[0].id,
            person,
            club: club.value.id,
            paper: issued.certificates[0],
            desk,
        }
    }

    fn register(&self) -> &Register {
        &self.desk.register
    }

    /// People, and what hangs on them.
    fn of_people(&self) -> Vec<Case<'_>> {
        let (it, person) = (self.register(), self.person);
        let study = json!({ "organisation": "Колледж" });
        let study = studies::add(it, person, from_value(study).unwrap());
        let study = study.unwrap().value.id;
        let consent = consents::add(it, &[person], &ConsentDraft::of(Scope::Data));
        let consent = consent.unwrap().value[0];
        let column = json!({ "title": { "kk": "Өлшемі", "ru": "", "en": "" } });
        let column = own_fields::add(it, &from_value(column).unwrap());
        let column = column.unwrap().value.id;
        vec![
            case(
                "trainee add",
                json!({ "surname": "Беков" }),
                "note organisation faculty course study_group school latin_name",
                move |given| trainees::add(it, from_value(given).unwrap()).map(drop),
            ),
            case(
                "trainee correct",
                json!({}),
                "note organisation faculty course study_group school latin_name russian_name \
                 dative genitive russian_dative other_names",
                move |given| trainees::correct(it, person, from_value(given).unwrap()).map(drop),
            ),
            case(
                "study add",
                json!({ "organisation": "Колледж" }),
                "school organisation faculty course study_group",
                move |given| studies::add(it, person, from_value(given).unwrap()).map(drop),
            ),
            case(
                "study correct",
                json!({}),
                "school organisation faculty course study_group",
                move |given| studies::correct(it, study, from_value(given).unwrap()).map(drop),
            ),
            case(
                "trainee move",
                json!({ "organisation": "Зауыт" }),
                "school organisation faculty course study_group",
                move |given| {
                    // One moves once a day.
                    self.desk.clock.pass_minutes(1_440);
                    studies::move_on(it, person, from_value(given).unwrap()).map(drop)
                },
            ),
            case(
                "consent add",
                json!({ "scope": "photo" }),
                "signed_by note",
                move |given| consents::add(it, &[person], &from_value(given).unwrap()).map(drop),
            ),
            case(
                "consent correct",
                json!({}),
                "signed_by note",
                move |given| consents::correct(it, consent, &from_value(given).unwrap()).map(drop),
            ),
            case(
                "own value",
                json!({ "value": "M" }),
                "value",
                move |given| {
                    let value = given["value"].as_str().unwrap().to_owned();
                    let own = BTreeMap::from([(column.to_string(), value)]);
                    let changes = trainees::TraineeChanges {
                        own,
                        ..trainees::TraineeChanges::default()
                    };
                    trainees::correct(it, person, changes).map(drop)
                },
            ),
        ]
    }

    /// Events with all that belongs to them.
    fn of_events(&self) -> Vec<Case<'_>> {
        let (it, event, session) = (self.register(), self.event, self.session);
        let enrolment = enrolments::enrolment_id(event, self.person);
        let question = answers::add(it, event, "Қайдан?").unwrap().value.id;
        vec![
            case(
                "event add",
                json!({ "title_kk": "Форум", "period": "2026-10-15" }),
                "title_kk title_ru title_en place note",
                move |given| {
                    let draft = EventDraft {
                        fields: from_value(given).unwrap(),
                        ..EventDraft::default()
                    };
                    events::add(it, draft).map(drop)
                },
            ),
            case(
                "event correct",
                json!({}),
                "title_kk title_ru title_en place note",
                move |given| events::correct(it, event, from_value(given).unwrap()).map(drop),
            ),
            case(
                "session add",
                json!({ "title": "Бірінші", "date": "2026-10-15" }),
                "title place link speakers",
                move |given| sessions::add(it, event, from_value(given).unwrap()).map(drop),
            ),
            case(
                "session correct",
                json!({}),
                "title place link speakers",
                move |given| sessions::correct(it, session, from_value(given).unwrap()).map(drop),
            ),
            case("enrolment correct", json!({}), "note role", move |given| {
                enrolments::correct(it, &[enrolment], &from_value(given).unwrap()).map(drop)
            }),
            case(
                "answer",
                json!({ "text": "Алғадан" }),
                "text",
                move |given| {
                    let text = given["text"].as_str().unwrap().to_owned();
                    let changes = EnrolmentChanges {
                        answers: Some(BTreeMap::from([(question, text)])),
                        ..EnrolmentChanges::default()
                    };
                    enrolments::correct(it, &[enrolment], &changes).map(drop)
                },
            ),
            case(
                "column of answers",
                json!({ "title": "Кім?" }),
                "title",
                move |given| answers::add(it, event, given["title"].as_str().unwrap()).map(drop),
            ),
            case(
                "people counted",
                json!({ "label": "Көрермен", "people": 3 }),
                "label",
                move |given| head_counts::add(it, event, &from_value(given).unwrap()).map(drop),
            ),
            case("void", json!({ "reason": "" }), "reason", move |given| {
                match given["reason"].as_str().unwrap() {
                    // The paper is needed for the long reason.
                    "" => Ok(()),
                    reason => certificates::void(it, &[self.paper], reason).map(drop),
                }
            }),
        ]
    }
}

/// Fields that their own verbs hold shorter still.
const SHORTER: [&str; 9] = [
    "trainee correct dative",
    "trainee correct genitive",
    "trainee correct russian_dative",
    "trainee correct russian_name",
    "own value value",
    "own field add title.kk",
    "own field add title.ru",
    "enrolment correct role",
    "membership correct role",
];

#[test]
fn every_verb_that_takes_text_refuses_what_no_other_laptop_would_read() {
    let story = Story::begin();
    let long = "ә".repeat(LONGEST_TEXT / 2 + 1);
    let cases = [story.of_people(), story.of_events(), story.of_bodies()];
    let mut held = 0;
    for case in cases.iter().flatten() {
        (case.verb)(case.given.clone()).unwrap_or_else(|error| panic!("{}: {error}", case.name));
        for field in case.texts.split_whitespace() {
            let what = format!("{} {field}", case.name);
            let before = story.register().read(|it| Ok(size_of_log(it))).unwrap();
            let refused = (case.verb)(set(&case.given, field, &long));
            let refused = refused.expect_err(&what);
            if refused.code() == Code::TextTooLong {
                held += 1;
                assert_eq!(refused.values()["limit"], "64", "{what}");
                assert!(refused.values().contains_key("field"), "{what}");
            } else {
                assert!(
                    SHORTER.contains(&what.as_str())
                        || matches!(refused.code(), Code::BadValue | Code::NameTaken),
                    "{what}: {:?}",
                    refused.code()
                );
            }
            let after = story.register().read(|it| Ok(size_of_log(it))).unwrap();
            assert_eq!(before, after, "{what}: nothing is written");
        }
    }
    assert!(held > 60, "{held} fields are held by the register itself");
    assert!(story.register().check().unwrap().is_sound());
}

fn size_of_log(connection: &rusqlite::Connection) -> i64 {
    let count = "SELECT count(*) FROM op";
    connection.query_row(count, [], |row| row.get(0)).unwrap()
}

#[test]
fn sixty_four_kilobytes_are_kept_to_the_last_letter() {
    let story = Story::begin();
    let text = "ә".repeat(LONGEST_TEXT / 2);
    let changes = trainees::TraineeChanges {
        note: Some(text.clone()),
        ..trainees::TraineeChanges::default()
    };
    trainees::correct(story.register(), story.person, changes).unwrap();
    let kept = story.register().read(|it| trainees::show(it, story.person));
    assert_eq!(kept.unwrap().note, text);
}
