//! What lasts for weeks: the two streams of the academy, the Volunteer School, the workshop.

use super::bodies::Programmes;
use super::clubs::{Club, tag};
use super::person::{Kind, Person};
use super::story::{Part, Plan, Story, Written};
use crate::error::Result;
use crate::events::EventStatus;
use crate::register::Change;

const FIRST_STREAM: [Part; 6] = [
    (-300, "15:00", 2, "Көшбасшы кім?"),
    (-293, "15:00", 2, "Командамен жұмыс"),
    (-286, "15:00", 2, "Көпшілік алдында сөйлеу"),
    (-279, "15:00", 2, "Уақытты жоспарлау"),
    (-272, "15:00", 2, "Жоба жазу"),
    (-265, "15:00", 2, "Жобаны қорғау"),
];
const SECOND_STREAM: [Part; 8] = [
    (-44, "15:00", 2, "Танысу және мақсат қою"),
    (-37, "15:00", 2, "Көшбасшы кім?"),
    (-30, "15:00", 2, "Командамен жұмыс"),
    (-23, "15:00", 2, "Көпшілік алдында сөйлеу"),
    (-16, "15:00", 2, "Келіссөз жүргізу"),
    (-9, "15:00", 2, "Уақытты жоспарлау"),
    (-2, "15:00", 2, "Жоба жазу"),
    (5, "15:00", 2, "Жобаны қорғау"),
];
const SEMINARS: [Part; 7] = [
    (-39, "10:00", 4, "Волонтер деген кім?"),
    (-32, "10:00", 4, "Волонтердің құқығы мен міндеті"),
    (-25, "10:00", 4, "Алғашқы көмек"),
    (-18, "10:00", 4, "Қарттармен және балалармен жұмыс"),
    (-11, "10:00", 4, "Экологиялық акция ұйымдастыру"),
    (-4, "10:00", 4, "Әлеуметтік желіде жазу"),
    (3, "10:00", 4, "Клуб құру және жұмысын жоспарлау"),
];
const WORKSHOPS: [Part; 3] = [
    (-75, "18:00", 3, "Идея қайдан туады?"),
    (-68, "18:00", 3, "Қағаздан сахнаға"),
    (-61, "18:00", 3, "Жұмыстар көрмесі"),
];

/// Adds the students of the first stream, long finished, and their marks.
pub(super) fn write_first_stream(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
) -> Result<(Written, Vec<Person>)> {
    let mut students = Vec::new();
    for number in 0..260 {
        students.push(story.add_person(change, Kind::Student(2 + number % 3))?);
    }
    let plan = Plan {
        title: [
            "ProActive академиясы: бірінші ағым",
            "Академия ProActive: первый поток",
            "ProActive Academy: First Stream",
        ],
        kind: "course",
        format: "hybrid",
        place: "Университеттің бас ғимараты",
        hours: 12,
        status: EventStatus::Held,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.proactive, plan, &FIRST_STREAM)?;
    story.enrol_all(change, &event, &students, "")?;
    story.mark(change, event.id, &event.sessions, &students)?;
    Ok((event, students))
}

/// Adds this year's students; more than half are in their first year.
pub(super) fn write_newcomers(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
) -> Result<Vec<Person>> {
    let course = |number: u32| if number < 135 { 1 } else { 2 + number % 3 };
    (0..240)
        .map(|number| story.add_person(change, Kind::Student(course(number))))
        .collect()
}

/// Adds the second stream, which goes on this week.
pub(super) fn write_second_stream(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    students: &[Person],
) -> Result<Written> {
    let plan = Plan {
        title: [
            "ProActive академиясы: екінші ағым",
            "Академия ProActive: второй поток",
            "ProActive Academy: Second Stream",
        ],
        kind: "course",
        format: "hybrid",
        place: "Университеттің бас ғимараты",
        hours: 16,
        status: EventStatus::Ongoing,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.proactive, plan, &SECOND_STREAM)?;
    story.enrol_all(change, &event, students, "")?;
    Ok(event)
}

/// Adds the Volunteer School: sixty pupils of the clubs in town and forty students.
pub(super) fn write_volunteer_school(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    clubs: &[Club],
    students: &[Person],
) -> Result<(Written, Vec<Person>)> {
    let members = clubs
        .iter()
        .flat_map(|club| club.members.iter().skip(1).take(2));
    let pupils = members.filter(|it| it.district == "aktobe_city").take(60);
    let volunteers: Vec<Person> = pupils.chain(students.iter().take(40)).cloned().collect();
    for person in &volunteers {
        tag(change, person, &["volunteer"])?;
    }
    let plan = Plan {
        title: [
            "Волонтер мектебі: жеті семинар-тренинг",
            "Школа волонтёра: семь семинаров-тренингов",
            "Volunteer School: Seven Seminars",
        ],
        kind: "seminar_training",
        format: "offline",
        place: "Жастар ресурстық орталығы",
        directions: &["saulyq", "taza_alem", "qamqor", "bilim"],
        hours: 28,
        status: EventStatus::Ongoing,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.volunteers, plan, &SEMINARS)?;
    story.enrol_all(change, &event, &volunteers, "")?;
    Ok((event, volunteers))
}

/// Adds «Creativity is a process» with forty young specialists.
pub(super) fn write_creativity(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
) -> Result<Written> {
    let mut people = Vec::new();
    for _ in 0..40 {
        people.push(story.add_person(change, Kind::Specialist)?);
    }
    let plan = Plan {
        title: ["Creativity is a process"; 3],
        kind: "creative_workshop",
        format: "offline",
        place: "Облыстық кітапхана",
        hours: 9,
        status: EventStatus::Held,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.creativity, plan, &WORKSHOPS)?;
    story.enrol_all(change, &event, &people, "")?;
    story.mark(change, event.id, &event.sessions, &people)?;
    Ok(event)
}
