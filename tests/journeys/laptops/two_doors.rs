//! Two laptops let people in at one forum without knowing of each other.

use std::collections::BTreeSet;

use tizim_core::attendance::MarkState;
use tizim_core::check_in::{Door, DoorState};
use tizim_core::common::Lang;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::events::EventRecord;
use tizim_core::ids::Id;
use tizim_core::trainees::{self, TraineeDraft};

use super::{Laptop, first, join};

/// People on the list, whom the office lets in, and whom the other desk does.
const LIST: usize = 320;
const AT_OFFICE: std::ops::Range<usize> = 0..200;
const AT_DESK: std::ops::Range<usize> = 120..320;
/// Whom the desk marked late afterwards.
const LATE: std::ops::Range<usize> = 150..160;

struct Story {
    office: Laptop,
    desk: Laptop,
    event: EventRecord,
    people: Vec<Id>,
}

impl Story {
    fn begin() -> Self {
        let office = first();
        let event = office.forum();
        let people: Vec<Id> = (0..LIST).map(|it| person(&office, it)).collect();
        let state = EnrolmentState::Registered;
        enrolments::add(&office.register, event.id, &people, "", state).unwrap();
        let desk = join(&office, 2, "Кабинет 2");
        Self {
            office,
            desk,
            event,
            people,
        }
    }

    fn door(&self, laptop: &Laptop) -> Door {
        let session = self.event.sessions[0].id;
        Door::open(&laptop.register, self.event.id, session, Lang::Kk).unwrap()
    }

    fn let_in(&self, laptop: &Laptop, whom: std::ops::Range<usize>) {
        let mut door = self.door(laptop);
        for at in whom {
            let name = name_of(at);
            let answer = door.enter(&laptop.register, &name).unwrap().value;
            assert_eq!(answer.state, DoorState::In, "{name}: {answer:?}");
        }
    }
}

/// Names no two of which are pieces of each other.
fn name_of(at: usize) -> String {
    const SURNAMES: [&str; 8] = [
        "Қасымов",
        "Оспанов",
        "Сейітов",
        "Жүсіпов",
        "Әбдіқалық",
        "Тұрсынов",
        "Ғалымов",
        "Мәжитов",
    ];
    const GIVEN: [&str; 8] = [
        "Алдияр",
        "Бекзат",
        "Дархан",
        "Ерасыл",
        "Жандос",
        "Мирас",
        "Нұрлан",
        "Өмірхан",
    ];
    const FATHERS: [&str; 5] = ["Серікұлы", "Болатұлы", "Қанатұлы", "Талғатұлы", "Ықыласұлы"];
    let (surname, rest) = (SURNAMES[at % 8], at / 8);
    format!("{surname} {} {}", GIVEN[rest % 8], FATHERS[rest / 8])
}

fn person(office: &Laptop, at: usize) -> Id {
    let name = name_of(at);
    let parts: Vec<&str> = name.split(' ').collect();
    let draft = TraineeDraft {
        surname: parts[0].to_owned(),
        given: parts[1].to_owned(),
        patronymic: parts[2].to_owned(),
        ..TraineeDraft::default()
    };
    trainees::add(&office.register, draft).unwrap().value.id
}

fn told(office_first: bool) -> (String, BTreeSet<Id>) {
    let story = Story::begin();
    let (office, desk) = (&story.office, &story.desk);
    story.let_in(office, AT_OFFICE);
    desk.clock.pass_minutes(7);
    story.let_in(desk, AT_DESK);
    for at in LATE {
        desk.mark(&story.event, 0, story.people[at], MarkState::Late);
    }
    let (to_desk, to_office) = (office.write(), desk.write());
    match office_first {
        true => {
            office.read(&to_office);
            desk.read(&to_desk);
        }
        false => {
            desk.read(&to_desk);
            office.read(&to_office);
        }
    }
    assert_eq!(office.digest(), desk.digest(), "both hold the same");
    let listed = |laptop: &Laptop| -> BTreeSet<Id> {
        let found = laptop.conflicts();
        assert!(found.iter().all(|it| it.field == "mark"), "{found:?}");
        let people = found.iter().filter_map(|it| it.person.0);
        let people: BTreeSet<Id> = people.collect();
        assert_eq!(people.len(), found.len(), "one line for each");
        people
    };
    let apart = listed(office);
    assert_eq!(apart, listed(desk));
    let expected: BTreeSet<Id> = LATE.map(|it| story.people[it]).collect();
    assert_eq!(apart, expected, "equal marks are no two versions");
    for laptop in [office, desk] {
        let mut door = story.door(laptop);
        let view = door.view(&laptop.register).unwrap();
        assert_eq!((view.came, view.of), (320, 320), "{}", laptop.name);
        assert!(laptop.register.check().unwrap().is_sound());
    }
    let mut door = story.door(office);
    let answer = door.ask(&office.register, &name_of(300)).unwrap();
    assert_eq!(answer.state, DoorState::Already);
    assert_eq!(
        (answer.at.as_str(), answer.desk.as_str()),
        ("2026-10-15T09:07", "Кабинет 2")
    );
    (office.digest(), apart)
}

#[test]
fn two_desks_agree_in_whatever_order_and_list_just_the_marks_that_differ() {
    let (one, other) = (told(true), told(false));
    assert_eq!(one.1, other.1);
}
