//! A large register: what an academy may hold after many years.

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use tizim_core::act::Act;
use tizim_core::attendance::{self, MarkChange, MarkState};
use tizim_core::certificates;
use tizim_core::clock::Clock as _;
use tizim_core::events::{self, EventFields, EventRecord};
use tizim_core::ids::Id;
use tizim_core::trainees::{self, TraineeDraft};
use tizim_tests::Desk;

/// People.
pub const PEOPLE: usize = 100_000;
/// Events, the last ones of these days.
pub const EVENTS: usize = 200;
/// People on the list of each event, marked at each of its sessions.
pub const ON_LIST: usize = 500;
/// Sessions of each event.
pub const SESSIONS: u32 = 3;

/// The register, made at the first asking.
pub fn large() -> &'static Large {
    static MADE: OnceLock<Large> = OnceLock::new();
    MADE.get_or_init(|| Large::make(EVENTS))
}

/// A large register with what is in it.
pub struct Large {
    pub desk: Desk,
    pub people: Vec<TraineeDraft>,
    pub events: Vec<Id>,
}

impl Large {
    /// Makes it with the last so many of the events.
    pub fn make(many: usize) -> Self {
        println!("making a large register: this takes minutes");
        let desk = Desk::found(1).unwrap();
        let people: Vec<TraineeDraft> = (0..PEOPLE).map(person).collect();
        let mut ids = Vec::new();
        for part in people.chunks(10_000) {
            let outcome = desk.register.transact(Act::ImportTrainees, |change| {
                part.iter()
                    .map(|draft| trainees::write_new(change, draft.clone()))
                    .collect::<Result<Vec<Id>, _>>()
            });
            ids.extend(outcome.unwrap().value);
        }
        let events = (EVENTS - many..EVENTS)
            .map(|number| event(&desk, number, &ids))
            .collect();
        let size = std::fs::metadata(desk.path()).unwrap().len() / 1_048_576;
        println!(
            "large register: {PEOPLE} people, {many} events, {} marks, {size} MiB",
            many * ON_LIST * SESSIONS as usize
        );
        Self {
            desk,
            people,
            events,
        }
    }
}

/// One event every other day; a certificate for everybody who was at every second event.
fn event(desk: &Desk, number: usize, people: &[Id]) -> Id {
    let first = day(desk, number);
    let last = first + Days::new(u64::from(SESSIONS) - 1);
    let fields = EventFields {
        title_kk: format!("Өңірлік форум {number}"),
        kind: "forum".to_owned(),
        period: format!("{first}/{last}"),
        district: "aktobe_city".to_owned(),
        ..EventFields::default()
    };
    let event = events::add_dated(&desk.register, fields, SESSIONS)
        .unwrap()
        .value;
    let marks: Vec<MarkChange> = (0..ON_LIST)
        .map(|place| people[(number * 499 + place * 197) % people.len()])
        .flat_map(|trainee| marks_of(&event, trainee))
        .collect();
    attendance::mark(&desk.register, event.id, &marks).unwrap();
    if number.is_multiple_of(2) {
        let today = desk.clock.today();
        let wanted = desk
            .register
            .read(|it| certificates::defaults(it, event.id, today));
        certificates::issue(&desk.register, &wanted.unwrap()).unwrap();
    }
    event.id
}

fn day(desk: &Desk, number: usize) -> NaiveDate {
    let back = 2 * (EVENTS - 4) as u64;
    let begin = desk.clock.today() - Days::new(back);
    begin + Days::new(2 * number as u64)
}

fn marks_of(event: &EventRecord, trainee: Id) -> impl Iterator<Item = MarkChange> {
    event.sessions.iter().map(move |session| {
        let chance = blake3::hash(format!("{} {trainee}", session.id).as_bytes());
        let state = match chance.as_bytes()[0] % 10 {
            0 => MarkState::Absent,
            1 => MarkState::Late,
            _ => MarkState::Present,
        };
        MarkChange {
            session: session.id,
            trainee,
            state: Some(state),
            minutes: 0,
        }
    })
}

/// Somebody made up, the same for the same number.
pub fn person(number: usize) -> TraineeDraft {
    let hash = blake3::hash(&number.to_le_bytes());
    let chance = |at: usize| {
        usize::from(u16::from_le_bytes([
            hash.as_bytes()[at],
            hash.as_bytes()[at + 1],
        ]))
    };
    let pick = |list: &[&'static str], at: usize| list[chance(at) % list.len()];
    let (surnames, given) = names();
    TraineeDraft {
        surname: format!(
            "{}{}",
            pick(&surnames, 0),
            ["ов", "ова", "", "ұлы"][chance(2) % 4]
        ),
        given: pick(&given, 4).to_owned(),
        patronymic: format!("{}{}", pick(&given, 6), ["ұлы", "қызы"][number % 2]),
        birth_date: match number % 50 {
            0 => String::new(),
            _ => format!(
                "{}-{:02}-{:02}",
                1996 + number % 16,
                1 + number % 12,
                1 + number % 28
            ),
        },
        phone: format!("+7701{number:07}"),
        email: format!("student{number}@example.kz"),
        iin: format!(
            "{:02}0{}{:02}5{number:05}",
            96 + number % 4,
            1 + number % 9,
            1 + number % 28
        ),
        district: ["aktobe_city", "alga", "martuk", "temir", "khromtau"][chance(8) % 5].to_owned(),
        school: format!("№{} орта мектебі", 1 + chance(10) % 60),
        study_group: format!("ФМ-{}", 100 + chance(12) % 400),
        categories: vec!["student".to_owned()],
        ..TraineeDraft::default()
    }
}

fn names() -> (Vec<&'static str>, Vec<&'static str>) {
    let first = |text: &'static str| -> Vec<&'static str> {
        let lines = text.lines().skip(1);
        lines.filter_map(|line| line.split(',').next()).collect()
    };
    (
        first(include_str!("../../assets/reference/surnames.csv")),
        first(include_str!("../../assets/reference/given_names.csv")),
    )
}
