//! Shorter events: the leaders' seminar, webinars, the regional seminar, actions.

use super::bodies::Programmes;
use super::person::{Kind, Person};
use super::story::{Part, Plan, Story, Written};
use crate::enrolments::EnrolmentState;
use crate::error::Result;
use crate::events::EventStatus;
use crate::register::Change;

const LEADERS: [Part; 2] = [
    (-9, "10:00", 3, "Клуб жұмысын жоспарлау"),
    (-9, "14:00", 3, "Грантқа өтінім жазу"),
];
const REGION: [Part; 2] = [
    (-6, "11:00", 2, "Төрт облыстың тәжірибесі"),
    (-6, "15:00", 2, "Бірлескен жобалар"),
];
const EMERGENCY: [Part; 3] = [
    (-150, "08:00", 4, "1-ауысым"),
    (-150, "14:00", 4, "2-ауысым"),
    (-149, "08:00", 4, "3-ауысым"),
];
/// The regions of the west, and who came from them.
const WEST: [(&str, &str); 4] = [
    (
        "Ақтөбе облысы",
        "Ақтөбе облысының жастар ресурстық орталығы",
    ),
    (
        "Атырау облысы",
        "Атырау облысының жастар ресурстық орталығы",
    ),
    (
        "Батыс Қазақстан облысы",
        "Батыс Қазақстан облысының жастар ресурстық орталығы",
    ),
    (
        "Маңғыстау облысы",
        "Маңғыстау облысының жастар ресурстық орталығы",
    ),
];

/// Adds the seminar of the sixty club leaders.
pub(super) fn write_leaders_seminar(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    leaders: &[Person],
) -> Result<Written> {
    let plan = Plan {
        title: [
            "Клуб жетекшілерінің семинары",
            "Семинар руководителей клубов",
            "Seminar for Club Leaders",
        ],
        kind: "seminar",
        format: "offline",
        place: "Жастар ресурстық орталығы",
        hours: 6,
        status: EventStatus::Held,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.volunteers, plan, &LEADERS)?;
    story.enrol_all(change, &event, leaders, "")?;
    story.mark(change, event.id, &event.sessions, leaders)?;
    Ok(event)
}

/// Adds four webinars for first-years: three were held, one is tomorrow; nobody is given papers.
pub(super) fn write_webinars(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    newcomers: &[Person],
) -> Result<()> {
    let webinars = [
        (
            -124,
            64,
            [
                "Университеттегі алғашқы жыл",
                "Первый год в университете",
                "First Year at the University",
            ],
        ),
        (
            -110,
            51,
            [
                "Стипендиялар мен гранттар",
                "Стипендии и гранты",
                "Scholarships and Grants",
            ],
        ),
        (
            -96,
            38,
            [
                "Студенттік өмір: клубтар мен жобалар",
                "Студенческая жизнь: клубы и проекты",
                "Student Life: Clubs and Projects",
            ],
        ),
        (
            1,
            0,
            [
                "Сессияға дайындық",
                "Подготовка к сессии",
                "Preparing for Exams",
            ],
        ),
    ];
    let first_years: Vec<Person> = newcomers
        .iter()
        .filter(|it| it.course == 1)
        .cloned()
        .collect();
    for (day, more, title) in webinars {
        let held = day < 0;
        let plan = Plan {
            title,
            kind: "webinar",
            format: "online",
            hours: 1,
            status: if held {
                EventStatus::Held
            } else {
                EventStatus::Planned
            },
            ..Plan::default()
        };
        let event = story.add_event(change, programmes.webinars, plan, &[(day, "17:00", 1, "")])?;
        let present: Vec<Person> = story
            .chance
            .mixed(&first_years)
            .into_iter()
            .take(90)
            .collect();
        story.enrol_all(change, &event, &present, "")?;
        if held {
            story.mark(change, event.id, &event.sessions, &present)?;
            story.count(change, event.id, "Тікелей эфирді көргендер", more)?;
        }
    }
    Ok(())
}

/// Adds the online seminar of the western regions, whose people come from four of them.
pub(super) fn write_regional_seminar(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
) -> Result<Written> {
    let plan = Plan {
        title: [
            "Батыс өңірі: жастар ұйымдарының тәжірибесі",
            "Западный регион: опыт молодёжных организаций",
            "Western Region: Experience of Youth Organisations",
        ],
        kind: "seminar",
        format: "online",
        hours: 4,
        status: EventStatus::Held,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.region, plan, &REGION)?;
    let columns = story.ask(change, event.id, &["Облысы", "Қандай тәжірибемен бөліседі"])?;
    let mut people = Vec::new();
    for number in 0..56 {
        let Some((region, organisation)) = WEST.get(number % WEST.len()) else {
            continue;
        };
        let person = story.add_person(change, Kind::Guest(organisation))?;
        let topic = story.chance.pick(&[
            "",
            "",
            "Еріктілер орталығы",
            "Дебат қозғалысы",
            "Грант жазу",
            "Медиаклуб",
        ]);
        let said: Vec<_> = columns
            .iter()
            .copied()
            .zip([(*region).to_owned(), topic.to_owned()])
            .collect();
        story.enrol_with(change, &event, &person, EnrolmentState::Registered, &said)?;
        people.push(person);
    }
    story.mark(change, event.id, &event.sessions, &people)?;
    story.count(change, event.id, "Жазбаны кейін көргендер", 118)?;
    Ok(event)
}

/// Adds the emergency action; the law lets only people of age take part.
pub(super) fn write_emergency(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    students: &[Person],
) -> Result<()> {
    let plan = Plan {
        title: [
            "Төтенше жағдайдағы көмек: азық-түлік жеткізу",
            "Помощь при чрезвычайной ситуации: доставка продуктов",
            "Emergency Help: Delivering Food",
        ],
        kind: "emergency_action",
        format: "offline",
        place: "Қалалық қоймадан үйлерге дейін",
        directions: &["emergency", "qamqor"],
        hours: 12,
        status: EventStatus::Held,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.actions, plan, &EMERGENCY)?;
    let day = story.day(-150);
    let of_age = students.iter().filter(|it| it.is_of_age(18, day));
    let team: Vec<Person> = of_age.take(28).cloned().collect();
    story.enrol_all(change, &event, &team, "volunteer")?;
    story.mark(change, event.id, &event.sessions, &team)?;
    story.count(change, event.id, "Көмек алған отбасылар", 214)
}

/// Adds two actions of the year, with the people they reached.
pub(super) fn write_actions(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    hands: &[Person],
) -> Result<()> {
    let actions: [(i64, Plan, &str, u32); 2] = [
        (
            -103,
            Plan {
                title: ["Таза өзен", "Чистая река", "Clean River"],
                kind: "clean_up",
                directions: &["taza_alem"],
                place: "Елек өзенінің жағасы",
                ..Plan::default()
            },
            "Тұрғындар",
            45,
        ),
        (
            -92,
            Plan {
                title: [
                    "Қарттарға қамқорлық күні",
                    "День заботы о пожилых",
                    "Day of Care for the Elderly",
                ],
                kind: "volunteer_action",
                directions: &["qamqor"],
                place: "Қарттар үйі",
                ..Plan::default()
            },
            "Қарттар үйінің тұрғындары",
            62,
        ),
    ];
    for (day, plan, label, count) in actions {
        let plan = Plan {
            format: "offline",
            hours: 4,
            status: EventStatus::Held,
            ..plan
        };
        let event = story.add_event(change, programmes.actions, plan, &[(day, "10:00", 4, "")])?;
        let team: Vec<Person> = story.chance.mixed(hands).into_iter().take(45).collect();
        story.enrol_all(change, &event, &team, "volunteer")?;
        story.mark(change, event.id, &event.sessions, &team)?;
        story.count(change, event.id, label, count)?;
    }
    Ok(())
}
