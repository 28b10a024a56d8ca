//! Hours of volunteers are those that a supervisor confirmed; heads that nobody named stand beside.

use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::enrolments::enrolment_id;
use tizim_core::error::Code;
use tizim_core::events::{self, EventChanges, EventFields};
use tizim_core::head_counts::{self, HeadCountDraft};
use tizim_core::history;
use tizim_core::ids::Id;
use tizim_core::sessions::{self, SessionDraft};
use tizim_core::trainees::{self, TraineeDraft};
use tizim_core::volunteer_hours::{self, HoursConfirmation, HoursLine};
use tizim_tests::Desk;

/// An action of two shifts: two people at the first, one of them half an hour late and at the second.
struct Action {
    desk: Desk,
    event: Id,
    shifts: [Id; 2],
    dana: Id,
    galym: Id,
}

impl Action {
    fn found() -> Self {
        let desk = Desk::found(1).unwrap();
        let register = &desk.register;
        let fields = EventFields {
            title_kk: "Көктем тазалығы".to_owned(),
            kind: "volunteer_action".to_owned(),
            period: "2026-10-14".to_owned(),
            ..EventFields::default()
        };
        let event = events::add_dated(register, fields, 0).unwrap().value.id;
        let shift = |starts: &str, ends: &str, hours| {
            let draft = SessionDraft {
                date: "2026-10-14".to_owned(),
                starts: starts.to_owned(),
                ends: ends.to_owned(),
                hours,
                ..SessionDraft::default()
            };
            sessions::add(register, event, draft).unwrap().value.id
        };
        let shifts = [shift("22:00", "01:00", 0), shift("", "", 2)];
        let person = |surname: &str, given: &str| {
            let draft = TraineeDraft {
                surname: surname.to_owned(),
                given: given.to_owned(),
                ..TraineeDraft::default()
            };
            trainees::add(register, draft).unwrap().value.id
        };
        let (dana, galym) = (person("Ахметова", "Дана"), person("Сапаров", "Ғалым"));
        let mark = |session, trainee, state, minutes| MarkChange {
            session,
            trainee,
            state: Some(state),
            minutes,
        };
        let marks = [
            mark(shifts[0], dana, MarkState::Present, 0),
            mark(shifts[0], galym, MarkState::Late, 30),
            mark(shifts[1], galym, MarkState::Present, 0),
        ];
        attendance::mark(register, event, &marks).unwrap();
        Self {
            desk,
            event,
            shifts,
            dana,
            galym,
        }
    }

    fn confirm(&self, by: &str, lines: &[(Id, Option<u32>)]) -> Result<u32, Code> {
        let to_line = |(trainee, minutes): &(Id, Option<u32>)| HoursLine {
            enrolment: enrolment_id(self.event, *trainee),
            minutes: *minutes,
        };
        let confirmation = HoursConfirmation {
            by: by.to_owned(),
            on: String::new(),
            lines: lines.iter().map(to_line).collect(),
        };
        let done = volunteer_hours::confirm(&self.desk.register, self.event, &confirmation);
        done.map(|it| it.value).map_err(|it| it.code())
    }

    fn hours(&self, person: Id) -> (u32, u32, u32) {
        let read = |it: &_| volunteer_hours::of_person(it, person);
        let hours = self.desk.register.read(read).unwrap();
        (hours.confirmed, hours.unconfirmed, hours.actions)
    }
}

#[test]
fn marks_propose_hours_and_a_supervisor_confirms_them() {
    let action = Action::found();
    let read = || {
        action
            .desk
            .register
            .read(|it| volunteer_hours::list(it, action.event))
            .unwrap()
    };
    let rows = read().rows;
    let told: Vec<_> = rows
        .iter()
        .map(|it| (it.trainee, it.attended, it.proposed))
        .collect();
    assert_eq!(
        told,
        [(action.dana, 1, 180), (action.galym, 2, 150 + 120)],
        "a shift past midnight, half an hour late, a shift known by its hours alone"
    );
    assert_eq!(
        action.hours(action.galym),
        (0, 270, 0),
        "not confirmed is not worked"
    );
    assert_eq!(
        action.confirm("", &[(action.dana, Some(180))]),
        Err(Code::Missing)
    );
    assert_eq!(
        action.confirm("Болат С.", &[(action.dana, Some(0))]),
        Err(Code::BadValue)
    );
    let both = [(action.dana, Some(180)), (action.galym, Some(240))];
    assert_eq!(action.confirm("Болат С.", &both), Ok(2));
    let row = &read().rows[1];
    assert_eq!(
        (
            row.confirmed,
            row.confirmed_by.as_str(),
            row.confirmed_on.as_str()
        ),
        (Some(240), "Болат С.", "2026-10-15")
    );
    assert_eq!(action.hours(action.galym), (240, 0, 1));
    assert_eq!(action.confirm("", &[(action.galym, None)]), Ok(1));
    assert_eq!(action.hours(action.galym), (0, 270, 0));
    history::undo(&action.desk.register).unwrap();
    assert_eq!(action.hours(action.galym), (240, 0, 1));
}

#[test]
fn hours_of_other_events_are_no_volunteer_hours() {
    let action = Action::found();
    action
        .confirm("Болат С.", &[(action.dana, Some(180))])
        .unwrap();
    let changes = EventChanges {
        kind: Some("forum".to_owned()),
        ..EventChanges::default()
    };
    events::correct(&action.desk.register, action.event, changes).unwrap();
    assert_eq!(action.hours(action.dana), (0, 0, 0));
    let refused = action.confirm("Болат С.", &[(action.dana, Some(60))]);
    assert_eq!(refused, Err(Code::NotAnAction));
}

#[test]
fn an_excuse_has_its_reason_until_the_person_came() {
    let action = Action::found();
    let register = &action.desk.register;
    let place = (action.event, action.shifts[1]);
    attendance::excuse(register, place, &[action.dana], "  ауырып қалды ").unwrap();
    let reason = || {
        let sheet = register
            .read(|it| attendance::sheet(it, action.event))
            .unwrap();
        sheet
            .notes
            .into_iter()
            .map(|it| it.reason)
            .collect::<Vec<_>>()
    };
    assert_eq!(reason(), ["ауырып қалды"]);
    let shown = attendance::show(register, action.event).unwrap();
    assert_eq!(
        shown
            .iter()
            .filter(|it| it.reason == "ауырып қалды")
            .count(),
        1
    );
    let came = MarkChange {
        session: action.shifts[1],
        trainee: action.dana,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    attendance::mark(register, action.event, &[came]).unwrap();
    assert_eq!(reason(), Vec::<String>::new());
    let sheet = register
        .read(|it| attendance::sheet(it, action.event))
        .unwrap();
    let dana = sheet.rows.iter().find(|it| it.trainee == action.dana);
    assert_eq!(dana.unwrap().hours, 2);
}

#[test]
fn the_same_words_correct_a_head_count() {
    let action = Action::found();
    let register = &action.desk.register;
    let set = |label: &str, people| {
        let draft = HeadCountDraft {
            label: label.to_owned(),
            people,
        };
        head_counts::set(register, action.event, &draft)
    };
    set("39 мектеп, 10 сынып", 25).unwrap();
    action.desk.clock.pass_minutes(1);
    set("Ата-аналар", 7).unwrap();
    set("39 мектеп,  10 сынып", 27).unwrap();
    let counts = register
        .read(|it| head_counts::list(it, action.event))
        .unwrap();
    let told: Vec<_> = counts
        .iter()
        .map(|it| (it.label.as_str(), it.people))
        .collect();
    assert_eq!(told, [("39 мектеп, 10 сынып", 27), ("Ата-аналар", 7)]);
    assert_eq!(set("Ата-аналар", 0).unwrap_err().code(), Code::Missing);
}
