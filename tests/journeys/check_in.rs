//! The door of a forum: come in, already in, several, not on the list, the law; undo and paper.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::check_in::{
    self, Door, DoorAnswer, DoorState, Of, Stop, WalkIn, badge_code, mark_rows,
};
use tizim_core::common::Lang;
use tizim_core::consents::{self, ConsentDraft, Scope};
use tizim_core::enrolments::{self, EnrolmentDraft, EnrolmentQuery, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventFields, EventRecord};
use tizim_core::ids::Id;
use tizim_core::kazakh::other_layout;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

mod later;
mod new;
mod own;
mod undone;

struct Story {
    desk: Desk,
    event: EventRecord,
    door: Door,
}

fn person(desk: &Desk, name: &str, born: &str) -> Id {
    let mut parts = name.split(' ').map(str::to_owned);
    let draft = TraineeDraft {
        surname: parts.next().unwrap_or_default(),
        given: parts.next().unwrap_or_default(),
        patronymic: parts.next().unwrap_or_default(),
        birth_date: born.to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&desk.register, draft).unwrap().value.id
}

impl Story {
    fn begin(kind: &str, people: &[(&str, &str)]) -> (Self, Vec<Id>) {
        let desk = Desk::found(1).unwrap();
        let fields = EventFields {
            title_kk: "Волонтерлікке жол".to_owned(),
            kind: kind.to_owned(),
            period: "2026-10-15/2026-10-16".to_owned(),
            ..EventFields::default()
        };
        let event = events::add_dated(&desk.register, fields, 2).unwrap().value;
        let ids: Vec<Id> = people
            .iter()
            .map(|(name, born)| person(&desk, name, born))
            .collect();
        let state = EnrolmentState::Registered;
        enrolments::add(&desk.register, event.id, &ids, "", state).unwrap();
        let session = event.sessions[0].id;
        let door = Door::open(&desk.register, event.id, session, Lang::Kk).unwrap();
        (Self { desk, event, door }, ids)
    }

    fn ask(&mut self, text: &str) -> DoorAnswer {
        self.door.ask(&self.desk.register, text).unwrap()
    }

    fn enter(&mut self, text: &str) -> DoorAnswer {
        self.door.enter(&self.desk.register, text).unwrap().value
    }

    fn come(&mut self, person: Id, note: &str) -> DoorAnswer {
        let register = &self.desk.register;
        self.door.come(register, person, "", note).unwrap().value
    }

    fn state_of(&self, person: Id) -> Option<MarkState> {
        let sheet = self
            .desk
            .register
            .read(|it| attendance::sheet(it, self.event.id));
        let rows = sheet.unwrap().rows;
        let row = rows.iter().find(|it| it.trainee == person)?;
        row.marks[0].map(|it| it.state)
    }

    fn at(&self) -> (Id, Id) {
        (self.event.id, self.event.sessions[0].id)
    }

    fn deeds(&self) -> i64 {
        self.desk
            .register
            .read(|it| {
                Ok(it
                    .query_row("SELECT count(*) FROM tx", [], |row| row.get(0))
                    .unwrap())
            })
            .unwrap()
    }
}

const ADULT: &str = "2004-03-01";

#[test]
fn whoever_fits_alone_comes_in_once_and_undo_takes_it_back() {
    let people = [
        ("Қуанышева Әсемгүл Ерболқызы", ADULT),
        ("Өтегенов Ғалымжан", ADULT),
    ];
    let (mut story, ids) = Story::begin("forum", &people);
    let asked = story.ask("refy fctv");
    assert_eq!(asked.state, DoorState::Ready, "{asked:?}");
    assert_eq!((asked.came, asked.of), (0, 2));
    assert_eq!(story.state_of(ids[0]), None, "asking writes nothing");
    let before = story.deeds();
    let came = story.enter("refy fctv");
    assert_eq!((came.state, came.came), (DoorState::In, 1));
    assert_eq!(story.deeds(), before + 1, "one deed");
    assert_eq!(story.state_of(ids[0]), Some(MarkState::Present));
    story.desk.clock.pass_minutes(42);
    let again = story.enter("қуан асем");
    assert_eq!(again.state, DoorState::Already);
    assert_eq!(
        (again.at.as_str(), again.desk.as_str()),
        ("2026-10-15T09:00", "Кабинет 1")
    );
    assert_eq!(story.deeds(), before + 1, "nothing more was written");
    story.desk.register.undo().unwrap();
    assert_eq!(story.state_of(ids[0]), None);
    assert_eq!(story.ask("қуан асем").state, DoorState::Ready);
}

#[test]
fn a_badge_means_its_person_under_any_layout_and_after_people_were_joined() {
    let people = [("Сейітов Алдияр", ADULT), ("Сейітова Айым", ADULT)];
    let (mut story, ids) = Story::begin("forum", &people);
    let code = badge_code(story.event.id, ids[1]);
    assert_eq!(story.ask(&code).person.unwrap().trainee, ids[1]);
    let typed = other_layout(&code).unwrap();
    assert_eq!(story.enter(&typed).state, DoorState::In);
    assert_eq!(story.state_of(ids[1]), Some(MarkState::Present));
    let twin = person(&story.desk, "Сейтова Айым", ADULT);
    let state = EnrolmentState::Registered;
    enrolments::add(&story.desk.register, story.event.id, &[twin], "", state).unwrap();
    trainees::merge(&story.desk.register, ids[1], twin, &Default::default()).unwrap();
    for one in [ids[1], twin] {
        let code = badge_code(story.event.id, one);
        assert_eq!(story.ask(&code).state, DoorState::Already, "{code}");
    }
    let other = badge_code(story.at().1, ids[1]);
    let answer = story.ask(&other);
    assert_eq!(answer.state, DoorState::None, "a badge of another event");
    assert!(answer.candidates.is_empty());
}

#[test]
fn all_who_fit_are_counted_and_seven_of_them_shown() {
    let people = [
        "Айым",
        "Болат",
        "Дана",
        "Ербол",
        "Жанар",
        "Қайрат",
        "Мадина",
        "Нұрлан",
        "Сәуле",
    ];
    let people: Vec<String> = people.iter().map(|it| format!("Асқаров {it}")).collect();
    let people: Vec<(&str, &str)> = people.iter().map(|it| (it.as_str(), ADULT)).collect();
    let (mut story, _) = Story::begin("forum", &people);
    let several = story.ask("асқ");
    assert_eq!((several.fits, several.candidates.len()), (9, 7));
}

#[test]
fn several_are_chosen_from_and_whoever_is_not_on_the_list_is_put_on_it() {
    let people = [("Асқарова Дана", ADULT), ("Асқар Дана", ADULT)];
    let (mut story, ids) = Story::begin("forum", &people);
    let stranger = person(&story.desk, "Байжанова Еркежан Қайратқызы", ADULT);
    let several = story.enter("асқар");
    assert_eq!(several.state, DoorState::Several);
    assert_eq!(several.candidates.len(), 2);
    assert_eq!(story.come(ids[0], "").state, DoorState::In);
    let none = story.enter("байжан ерк");
    assert_eq!(none.state, DoorState::None);
    assert_eq!(none.candidates[0].trainee, stranger);
    assert!(!none.candidates[0].listed);
    let came = story.come(stranger, "");
    assert_eq!((came.state, came.came, came.of), (DoorState::In, 2, 3));
    story.desk.register.undo().unwrap();
    let none = story.ask("байжан ерк");
    assert_eq!(
        (none.state, none.of),
        (DoorState::None, 2),
        "off the list again"
    );
    let slip = story.enter("асқаровна");
    assert_eq!(slip.state, DoorState::None, "a slip lets nobody in");
    assert!(slip.candidates.iter().any(|it| it.listed));
    assert_eq!(slip.fits, 0);
}

#[test]
fn whoever_was_only_invited_is_registered_by_coming_and_whoever_had_refused_comes_back() {
    let (mut story, _) = Story::begin("forum", &[]);
    for (name, state) in [
        ("Оспанов Бекзат", EnrolmentState::Invited),
        ("Жүсіпов Дархан", EnrolmentState::Waiting),
        ("Тұрсынов Мирас", EnrolmentState::Refused),
    ] {
        let one = person(&story.desk, name, ADULT);
        enrolments::add(&story.desk.register, story.event.id, &[one], "", state).unwrap();
        let asked = story.ask(name);
        let expected = match state {
            EnrolmentState::Refused => DoorState::None,
            _ => DoorState::Ready,
        };
        assert_eq!(asked.state, expected, "{name}");
        assert_eq!(story.come(one, "").state, DoorState::In, "{name}");
        let query = EnrolmentQuery {
            event: story.event.id,
            ..EnrolmentQuery::default()
        };
        let list = story.desk.register.read(|it| enrolments::list(it, &query));
        let rows = list.unwrap().rows;
        let row = rows.iter().find(|it| it.trainee.trainee.id == one).unwrap();
        assert_eq!(row.status, EnrolmentState::Registered, "{name}");
    }
}

#[test]
fn a_new_person_walks_in_after_a_look_at_those_alike() {
    let (mut story, ids) = Story::begin("forum", &[("Мырзабекқызы Ұлжан", ADULT)]);
    let new = |name: &str, is_another| WalkIn {
        name: name.to_owned(),
        is_another,
        ..WalkIn::default()
    };
    let before = story.deeds();
    let register = &story.desk.register;
    let walked = story
        .door
        .walk_in(register, &new("Мырзабеккызы Улжан", false))
        .unwrap();
    assert!(walked.value.answer.is_none() && walked.tx.is_none());
    assert_eq!(walked.value.alike[0].trainee, ids[0]);
    assert_eq!(story.deeds(), before, "nothing was written");
    let walked = story
        .door
        .walk_in(register, &new("Мырзабекқызы Ұлжан", true))
        .unwrap();
    let answer = walked.value.answer.unwrap();
    assert_eq!(
        (answer.state, answer.came, answer.of),
        (DoorState::In, 1, 2)
    );
    let walked = story
        .door
        .walk_in(register, &new("Тұңғышбаева Мөлдір", false))
        .unwrap();
    assert_eq!(walked.value.answer.unwrap().came, 2);
    assert_eq!(story.deeds(), before + 2, "a deed each");
    story.desk.register.undo().unwrap();
    let people = story.desk.register.read(trainees::count).unwrap();
    assert_eq!(people, 2, "the person goes with the mark");
}

#[test]
fn a_child_without_consent_is_stopped_until_a_note_or_a_consent_lets_them_in() {
    let people = [
        ("Жүсіпова Інжу", "2013-05-01"),
        ("Әлиева Аяла", "2013-05-01"),
    ];
    let (mut story, ids) = Story::begin("forum", &people);
    let before = story.deeds();
    let stopped = story.enter("жусип инжу");
    assert_eq!(stopped.state, DoorState::Stopped);
    assert_eq!(stopped.stop, Some(Stop::Consent));
    assert_eq!(story.come(ids[0], "  ").state, DoorState::Stopped);
    assert_eq!(story.deeds(), before, "nothing was written");
    let register = &story.desk.register;
    let refused = story.door.come(register, ids[0], "", "!!").unwrap_err();
    assert_eq!(refused.code(), Code::Missing, "a note is of words");
    let note = "Анасымен келді, рұқсат берген Айнұр Ж.";
    assert_eq!(story.come(ids[0], note).state, DoorState::In);
    let query = EnrolmentQuery {
        event: story.event.id,
        ..EnrolmentQuery::default()
    };
    let rows = story
        .desk
        .register
        .read(|it| enrolments::list(it, &query))
        .unwrap()
        .rows;
    let kept: Vec<&str> = rows.iter().map(|it| it.law_note.as_str()).collect();
    assert!(kept.contains(&note), "{kept:?}");
    let session = story.event.sessions[1].id;
    let mut second = Door::open(&story.desk.register, story.event.id, session, Lang::Kk).unwrap();
    let asked = second.ask(&story.desk.register, "жусип инжу").unwrap();
    assert_eq!(asked.state, DoorState::Ready, "the note stays with them");
    let consent = ConsentDraft {
        signed_by: "Әлиева Гүлмира".to_owned(),
        ..ConsentDraft::of(Scope::Parent)
    };
    assert_eq!(story.ask("алиева").state, DoorState::Stopped);
    consents::add(&story.desk.register, &[ids[1]], &consent).unwrap();
    assert_eq!(story.enter("алиева").state, DoorState::In);
}
