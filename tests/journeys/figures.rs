//! The figures of an event follow everything they are counted from.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::enrolments::{self, EnrolmentState};
use tizim_core::events::{self, EventFields, EventRecord};
use tizim_core::ids::Id;
use tizim_core::sessions;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

struct Story {
    desk: Desk,
    event: EventRecord,
    people: Vec<Id>,
}

impl Story {
    fn begin() -> Self {
        let desk = Desk::found(1).unwrap();
        let fields = EventFields {
            title_kk: "Волонтерлікке жол".to_owned(),
            kind: "forum".to_owned(),
            period: "2026-10-13/2026-10-14".to_owned(),
            ..EventFields::default()
        };
        let event = events::add_dated(&desk.register, fields, 2).unwrap().value;
        let people = ["Әлиева", "Жүсіпова", "Ли"].map(|surname| {
            let draft = TraineeDraft {
                surname: surname.to_owned(),
                ..TraineeDraft::default()
            };
            trainees::add(&desk.register, draft).unwrap().value.id
        });
        let story = Self {
            desk,
            event,
            people: people.to_vec(),
        };
        story.stands([2, 0, 0, 0], "nobody is on the list yet");
        story
    }

    fn mark(&self, session: usize, person: usize, state: Option<MarkState>) {
        let mark = MarkChange {
            session: self.event.sessions[session].id,
            trainee: self.people[person],
            state,
            minutes: 0,
        };
        attendance::mark(&self.desk.register, self.event.id, &[mark]).unwrap();
    }

    /// Says what the list shows: sessions, registered, present, papers; and that counting all of
    /// it anew gives the same.
    fn stands(&self, expected: [u32; 4], why: &str) {
        let row = self
            .desk
            .register
            .read(|it| events::row(it, self.event.id))
            .unwrap();
        let found = [row.sessions, row.enrolled, row.attended, row.certificates];
        assert_eq!(found, expected, "{why}");
        assert!(self.desk.register.check().unwrap().is_sound(), "{why}");
    }
}

#[test]
fn figures_follow_marks_lists_and_sessions() {
    let story = Story::begin();
    let register = &story.desk.register;
    let (event, people) = (story.event.id, &story.people);
    enrolments::add(register, event, people, "", EnrolmentState::Registered).unwrap();
    story.stands([2, 3, 0, 0], "three on the list");
    story.mark(0, 0, Some(MarkState::Present));
    story.mark(1, 1, Some(MarkState::Late));
    story.mark(1, 2, Some(MarkState::Absent));
    story.stands([2, 3, 2, 0], "late is there, absent is not");
    story.mark(0, 0, None);
    story.stands([2, 3, 1, 0], "a mark taken away");
    register.undo().unwrap();
    story.stands([2, 3, 2, 0], "and given back by undo");
    sessions::trash(register, &[story.event.sessions[1].id]).unwrap();
    story.stands([1, 3, 1, 0], "a session in the trash does not count");
    register.undo().unwrap();
    story.stands([2, 3, 2, 0], "it came back with its marks");
}

#[test]
fn figures_follow_people_and_papers() {
    let story = Story::begin();
    let register = &story.desk.register;
    story.mark(0, 0, Some(MarkState::Present));
    story.mark(0, 1, Some(MarkState::Present));
    let today = story.desk.today();
    let wanted = register.read(|it| certificates::defaults(it, story.event.id, today));
    let issued = certificates::issue(register, &wanted.unwrap())
        .unwrap()
        .value;
    story.stands([2, 2, 2, 2], "both have a paper");
    certificates::void(register, &issued.certificates[..1], "қате").unwrap();
    story.stands([2, 2, 2, 1], "a void paper does not count");
    trainees::trash(register, &story.people[..1]).unwrap();
    story.stands([2, 1, 1, 1], "somebody in the trash is on no list");
    trainees::restore(register, &story.people[..1]).unwrap();
    story.stands([2, 2, 2, 1], "and back on it");
}
