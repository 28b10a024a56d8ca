//! A helper's laptop at the door: it has no register, keeps what it did and gives it back.

use std::path::{Path, PathBuf};

use tizim_core::attendance::{self, MarkState};
use tizim_core::check_in::{self, DoorState, Of, WalkIn, badge_code};
use tizim_core::clock::Clock;
use tizim_core::common::Lang;
use tizim_core::door_file::{
    self, DoorChoices, DoorProposals, HelperDoor, ProposedState, WalkInChoice,
};
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::error::Code;
use tizim_core::events::{self, EventFields, EventRecord};
use tizim_core::ids::Id;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::{Desk, StoryClock, new_folder};

mod kept;
mod stopped;

struct Story {
    desk: Desk,
    event: EventRecord,
    people: Vec<Id>,
    file: PathBuf,
    words: String,
    /// The helper's laptop.
    elsewhere: tempfile::TempDir,
    clock: std::sync::Arc<StoryClock>,
}

const NAMES: [(&str, &str, &str); 4] = [
    ("Әбдіқалық", "Нұрлан", "2004-03-01"),
    ("Бекова", "Дана", "2004-03-01"),
    ("Жүсіпова", "Інжу", "2013-05-01"),
    ("Өтегенов", "Мирас", "2004-03-01"),
];

impl Story {
    fn begin() -> Self {
        Self::of("forum", &NAMES)
    }

    fn of(kind: &str, names: &[(&str, &str, &str)]) -> Self {
        let desk = Desk::found(1).unwrap();
        let fields = EventFields {
            title_kk: "Волонтерлікке жол".to_owned(),
            kind: kind.to_owned(),
            period: "2026-10-15/2026-10-16".to_owned(),
            ..EventFields::default()
        };
        let event = events::add_dated(&desk.register, fields, 2).unwrap().value;
        let people: Vec<Id> = names
            .iter()
            .map(|(surname, given, born)| {
                let draft = TraineeDraft {
                    surname: (*surname).to_owned(),
                    given: (*given).to_owned(),
                    birth_date: (*born).to_owned(),
                    phone: "+77011234567".to_owned(),
                    ..TraineeDraft::default()
                };
                trainees::add(&desk.register, draft).unwrap().value.id
            })
            .collect();
        let state = EnrolmentState::Registered;
        enrolments::add(&desk.register, event.id, &people, "", state).unwrap();
        let elsewhere = new_folder();
        let file = elsewhere.path().join("форум.tizim-door");
        let written = door_file::write(&desk.register, event.id, None, &file).unwrap();
        let count = u32::try_from(names.len()).unwrap();
        assert_eq!(
            (written.people, written.until.as_str()),
            (count, "2026-10-17")
        );
        Self {
            desk,
            event,
            people,
            file,
            words: written.words,
            elsewhere,
            clock: StoryClock::start(9),
        }
    }

    fn open(&self) -> HelperDoor {
        let clock = self.clock.as_ref();
        door_file::open(&self.file, &self.words, "2-үстел", clock, Lang::Kk).unwrap()
    }

    fn given(&self, door: &HelperDoor) -> PathBuf {
        let out = self.elsewhere.path().join("back.tizim-marks");
        door.give(&out).unwrap();
        out
    }

    fn propose(&self, file: &Path) -> DoorProposals {
        door_file::propose(&self.desk.register, file, Some(self.event.id), Lang::Kk).unwrap()
    }

    fn mark_of(&self, person: Id) -> Option<MarkState> {
        let sheet = self
            .desk
            .register
            .read(|it| attendance::sheet(it, self.event.id));
        let rows = sheet.unwrap().rows;
        let row = rows.iter().find(|it| it.trainee == person)?;
        row.marks[0].map(|it| it.state)
    }
}

#[test]
fn a_helper_counts_and_says_what_the_staff_do() {
    let story = Story::begin();
    let register = &story.desk.register;
    let draft = TraineeDraft {
        surname: "Оспан".to_owned(),
        given: "Айым".to_owned(),
        birth_date: "2004-03-01".to_owned(),
        ..TraineeDraft::default()
    };
    let waits = trainees::add(register, draft).unwrap().value.id;
    let state = EnrolmentState::Waiting;
    enrolments::add(register, story.event.id, &[waits], "speaker", state).unwrap();
    let file = story.elsewhere.path().join("екінші.tizim-door");
    let written = door_file::write(register, story.event.id, None, &file).unwrap();
    let clock = story.clock.as_ref();
    let mut door = door_file::open(&file, &written.words, "2", clock, Lang::Ru).unwrap();
    assert_eq!(door.view().of, 4, "who waits is not expected");
    let missing: Vec<String> = door.came().into_iter().map(|it| it.person.name).collect();
    assert!(!missing.contains(&"Оспан Айым".to_owned()));
    let asked = door.ask("оспан").person.unwrap();
    assert_eq!(
        (asked.role.as_str(), asked.status),
        ("Спикер", EnrolmentState::Waiting)
    );
    assert_eq!(door.enter("оспан", clock).unwrap().of, 5);
    let child = door.ask("жусип").person.unwrap().trainee;
    let passed = door.come(child, "", "Анасымен келді", clock).unwrap();
    assert!(passed.person.unwrap().has_note);
    let came = door.came();
    let noted = came.iter().filter(|it| it.person.has_note);
    assert_eq!(noted.count(), 1);
}

fn walk_in(name: &str, is_another: bool) -> WalkIn {
    WalkIn {
        name: name.to_owned(),
        is_another,
        ..WalkIn::default()
    }
}

/// Everything that is new, and whoever walked in as somebody new.
fn all_of(proposals: &DoorProposals) -> DoorChoices {
    let fresh = proposals
        .marks
        .iter()
        .filter(|it| it.state == ProposedState::New);
    let walked = proposals.walk_ins.iter().filter(|it| it.alike.is_empty());
    DoorChoices {
        marks: fresh.map(|it| it.key.clone()).collect(),
        walk_ins: walked.map(|it| (it.id, WalkInChoice::New)).collect(),
        ..DoorChoices::default()
    }
}

#[test]
fn a_helper_marks_without_a_register_and_the_staff_take_it_in_one_deed() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let mut door = story.open();
    assert_eq!(door.view().of, 4);
    story.clock.pass_minutes(42);
    assert_eq!(door.enter("абдикал", clock).unwrap().state, DoorState::In);
    let badge = badge_code(story.event.id, story.people[3]);
    assert_eq!(door.enter(&badge, clock).unwrap().state, DoorState::In);
    let again = door.ask("нурлан");
    assert_eq!(
        (again.state, again.at.as_str(), again.desk.as_str()),
        (DoorState::Already, "2026-10-15T09:42", "2-үстел")
    );
    let stopped = door.enter("жусип", clock).unwrap();
    assert_eq!(stopped.state, DoorState::Stopped, "the mark of a consent");
    let child = stopped.person.unwrap().trainee;
    let passed = door.come(child, "", "Анасымен келді", clock).unwrap();
    assert_eq!(passed.state, DoorState::In);
    let alike = door.walk_in(&walk_in("Бекова Дана", false), clock).unwrap();
    assert!(alike.answer.is_none(), "she is on the list");
    let walked = door
        .walk_in(&walk_in("Сейітов Алдияр", false), clock)
        .unwrap();
    assert_eq!(walked.answer.unwrap().of, 5);
    drop(door);
    let door = story.open();
    let view = door.view();
    assert_eq!((view.came, view.of), (4, 5), "kept through a restart");
    let file = story.given(&door);
    let proposals = story.propose(&file);
    assert_eq!((proposals.marks.len(), proposals.walk_ins.len()), (3, 1));
    assert_eq!(
        story.mark_of(story.people[0]),
        None,
        "nothing is written yet"
    );
    let register = &story.desk.register;
    let taken = door_file::take(register, &file, &all_of(&proposals), Lang::Kk).unwrap();
    assert_eq!((taken.value.marks, taken.value.people), (4, 1));
    assert_eq!(story.mark_of(story.people[2]), Some(MarkState::Present));
    let of = Of::Session(story.event.sessions[0].id);
    let came = check_in::came(register, story.event.id, &of, Lang::Kk).unwrap();
    let first = came
        .iter()
        .find(|it| it.person.trainee == story.people[0])
        .unwrap();
    assert_eq!(
        (first.at.as_str(), first.desk.as_str()),
        ("2026-10-15T09:42", "2-үстел"),
        "the helper's time and desk, not those of the staff"
    );
    let again = story.propose(&file);
    assert!(again.marks.iter().all(|it| it.state == ProposedState::Same));
    assert!(again.walk_ins[0].is_known);
    let twice = door_file::take(register, &file, &all_of(&proposals), Lang::Kk).unwrap();
    assert!(twice.tx.is_none(), "the same file brings nothing twice");
    register.undo().unwrap();
    assert_eq!(
        story.mark_of(story.people[2]),
        None,
        "one press takes it all back"
    );
    assert_eq!(register.read(trainees::count).unwrap(), 4);
}

#[test]
fn what_differs_is_asked_and_whoever_walked_in_is_matched() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let mut door = story.open();
    door.enter("бекова", clock).unwrap();
    door.walk_in(&walk_in("Тұрсынов Мирас", true), clock)
        .unwrap();
    let mark = attendance::MarkChange {
        session: story.event.sessions[0].id,
        trainee: story.people[1],
        state: Some(MarkState::Absent),
        minutes: 0,
    };
    let register = &story.desk.register;
    attendance::mark(register, story.event.id, &[mark]).unwrap();
    let known = TraineeDraft {
        surname: "Тұрсынов".to_owned(),
        given: "Мирас".to_owned(),
        ..TraineeDraft::default()
    };
    let known = trainees::add(register, known).unwrap().value.id;
    let file = story.given(&door);
    let proposals = story.propose(&file);
    assert_eq!(proposals.marks[0].state, ProposedState::Differs);
    assert_eq!(proposals.marks[0].here, "absent");
    assert_eq!(proposals.walk_ins[0].alike[0].trainee, known);
    let taken = door_file::take(register, &file, &all_of(&proposals), Lang::Kk).unwrap();
    assert!(
        taken.tx.is_none(),
        "nothing of it is taken without a choice"
    );
    let choices = DoorChoices {
        marks: [proposals.marks[0].key.clone()].into(),
        walk_ins: [(proposals.walk_ins[0].id, WalkInChoice::Is(known))].into(),
        ..DoorChoices::default()
    };
    let taken = door_file::take(register, &file, &choices, Lang::Kk).unwrap();
    assert_eq!((taken.value.marks, taken.value.people), (2, 0));
    assert_eq!(story.mark_of(story.people[1]), Some(MarkState::Present));
    assert_eq!(story.mark_of(known), Some(MarkState::Present));
}

#[test]
fn undo_at_the_helpers_door_takes_back_the_last() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let mut door = story.open();
    assert_eq!(door.undo().unwrap(), None);
    door.enter("бекова", clock).unwrap();
    story.clock.pass_minutes(1);
    door.walk_in(&walk_in("Сейітов Алдияр", false), clock)
        .unwrap();
    // Within one minute as well the last goes first.
    door.enter("отеген", clock).unwrap();
    let undone = |door: &mut HelperDoor| door.undo().unwrap().unwrap().name;
    assert_eq!(undone(&mut door), "Өтегенов Мирас");
    assert_eq!(undone(&mut door), "Сейітов Алдияр");
    assert_eq!(door.view().of, 4);
    assert_eq!(undone(&mut door), "Бекова Дана");
    assert_eq!(door.ask("бекова").state, DoorState::Ready);
    door.turn_to(story.event.sessions[1].id).unwrap();
    assert_eq!(door.enter("бекова", clock).unwrap().state, DoorState::In);
    door.turn_to(story.event.sessions[0].id).unwrap();
    assert_eq!(
        door.ask("бекова").state,
        DoorState::Ready,
        "another session"
    );
}

#[test]
fn the_file_opens_with_its_words_alone_and_no_more_after_the_event() {
    let story = Story::begin();
    let clock = story.clock.as_ref();
    let refused = door_file::open(&story.file, "айна айна айна айна", "", clock, Lang::Kk);
    assert_eq!(refused.unwrap_err().code(), Code::WrongPassword);
    let shouted = story.words.to_uppercase().replace(' ', "  ");
    assert!(door_file::open(&story.file, &shouted, "", clock, Lang::Kk).is_ok());
    let mut door = story.open();
    door.enter("бекова", clock).unwrap();
    let file = story.given(&door);
    let read_as_door = door_file::open(&file, &story.words, "", clock, Lang::Kk);
    assert_eq!(read_as_door.unwrap_err().code(), Code::NotADoorFile);
    let register = &story.desk.register;
    let read_as_given = door_file::propose(register, &story.file, None, Lang::Kk);
    assert_eq!(read_as_given.unwrap_err().code(), Code::NotADoorFile);
    // The seventeenth, and the morning of the eighteenth.
    story.clock.pass_minutes(2 * 24 * 60);
    assert_eq!(clock.today().to_string(), "2026-10-17");
    drop(story.open());
    story.clock.pass_minutes(24 * 60);
    let over = door_file::open(&story.file, &story.words, "", clock, Lang::Kk);
    assert_eq!(over.unwrap_err().code(), Code::DoorOver);
    let late = story.elsewhere.path().join("late.tizim-marks");
    let given = door_file::give(&story.file, &story.words, &late).unwrap();
    assert_eq!(given.marks, 1, "what was done is not lost with the door");
    story.desk.clock.pass_minutes(5 * 24 * 60);
    assert_eq!(story.propose(&late).marks[0].state, ProposedState::New);
    let refused = door_file::write(register, story.event.id, None, &story.file);
    assert_eq!(refused.unwrap_err().code(), Code::DoorOver);
    let stranger = Desk::found(7).unwrap();
    let refused = door_file::propose(&stranger.register, &late, None, Lang::Kk);
    assert_eq!(refused.unwrap_err().code(), Code::NotForThisLaptop);
}
