//! The two-day forum «Волонтерлікке жол», whose second day is today.

use super::bodies::Programmes;
use super::clubs::{self, Club, DIRECTIONS};
use super::person::{Kind, Person};
use super::story::{Part, Plan, Story, Written};
use crate::catalogue::Table;
use crate::common::Lang;
use crate::enrolments::{EnrolmentState, enrolment_id};
use crate::error::Result;
use crate::event_groups::{self, By, DivideBy, GroupDraft};
use crate::events::{DIRECTION, EventStatus};
use crate::ids::Id;
use crate::register::{Change, Fields};
use crate::tags;
use crate::trainees::join_name;

const PARTS: [Part; 4] = [
    (-1, "10:00", 2, "Ашылу және пленарлық отырыс"),
    (-1, "14:00", 3, "Жеті бағыт бойынша секциялар"),
    (0, "10:00", 3, "Жоба шеберханасы"),
    (0, "15:00", 2, "Қорытынды және гранттар"),
];
const COLUMNS: [&str; 3] = [
    "Футболка өлшемі",
    "Жататын орын керек пе",
    "Ілесіп келетін мұғалім",
];
/// How many come from each district, and from the clubs and the university in town.
const FROM_DISTRICT: usize = 6;
const FROM_CLUBS_IN_TOWN: usize = 24;
const FROM_UNIVERSITY: usize = 24;

/// The forum as it stands this morning.
pub(super) struct Forum {
    pub event: Written,
    pub people: Vec<Person>,
    pub experts: Vec<Person>,
}

/// Adds the forum with its form, its 120 people from every district and its seven experts.
pub(super) fn write(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    programmes: &Programmes,
    clubs: &[Club],
    students: &[Person],
) -> Result<Forum> {
    let plan = Plan {
        title: [
            "Волонтерлікке жол",
            "Путь к волонтёрству",
            "The Path to Volunteering",
        ],
        kind: "forum",
        format: "offline",
        place: "Студенттер сарайы",
        directions: &DIRECTIONS,
        hours: 10,
        status: EventStatus::Ongoing,
        ..Plan::default()
    };
    let event = story.add_event(change, programmes.volunteers, plan, &PARTS)?;
    let columns = story.ask(change, event.id, &COLUMNS)?;
    let people = invited(clubs, students);
    for person in &people {
        let said = answers(story, &columns, person);
        story.enrol_with(change, &event, person, EnrolmentState::Registered, &said)?;
        let direction = story.chance.pick(&DIRECTIONS);
        tags::add(
            change,
            enrolment_id(event.id, person.id),
            DIRECTION,
            direction,
        )?;
        write_consents(story, change, event.id, person)?;
    }
    for person in students.iter().rev().take(6) {
        let state = if person.course > 1 {
            EnrolmentState::Waiting
        } else {
            EnrolmentState::Cancelled
        };
        story.enrol_with(change, &event, person, state, &[])?;
    }
    let mut experts = Vec::new();
    for _ in DIRECTIONS {
        experts.push(story.add_person(change, Kind::Expert)?);
    }
    story.enrol_all(change, &event, &experts, "expert")?;
    Ok(Forum {
        event,
        people,
        experts,
    })
}

/// Marks everybody at the sessions held so far, and writes down the groups born there.
pub(super) fn mark_both_days(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    forum: &Forum,
) -> Result<()> {
    let (id, held) = (forum.event.id, forum.event.first(3));
    story.mark(change, id, &held, &forum.people)?;
    let groups = [
        ("Жаңа қадам", "sabaqtastyq"),
        ("Дала жүрегі", "taza_alem"),
        ("Білім көпірі", "bilim"),
    ];
    for (group, members) in groups.into_iter().zip(forum.people.chunks(8)) {
        clubs::write_group(story, change, group, id, members)?;
    }
    Ok(())
}

/// Divides the people by the direction they chose, a door for each group.
pub(super) fn divide(story: &Story<'_>, day: i64, forum: &Forum) -> Result<()> {
    story.clock.stand(day);
    let wish = DivideBy {
        by: By::Direction,
        groups: 0,
        most: 0,
        keep: false,
    };
    let register = story.register;
    let sheet = event_groups::divide(register, forum.event.id, &wish, Lang::Kk)?.value;
    for (at, group) in sheet.groups.into_iter().enumerate() {
        let draft = GroupDraft {
            place: format!("{}-аудитория", 201 + at),
            ..group.fields
        };
        event_groups::correct(register, forum.event.id, group.id, &draft)?;
    }
    Ok(())
}

fn invited(clubs: &[Club], students: &[Person]) -> Vec<Person> {
    let in_town = clubs.iter().filter(|it| it.district == "aktobe_city");
    let mut people: Vec<Person> = in_town
        .flat_map(|it| it.members.first())
        .take(FROM_CLUBS_IN_TOWN)
        .cloned()
        .collect();
    let mut districts: Vec<&str> = clubs.iter().map(|it| it.district.as_str()).collect();
    districts.sort_unstable();
    districts.dedup();
    for district in districts.into_iter().filter(|it| *it != "aktobe_city") {
        let of_district = clubs.iter().filter(|it| it.district == district);
        people.extend(
            of_district
                .flat_map(|it| &it.members)
                .take(FROM_DISTRICT)
                .cloned(),
        );
    }
    people.extend(students.iter().take(FROM_UNIVERSITY).cloned());
    people
}

fn answers(story: &mut Story<'_>, columns: &[Id], person: &Person) -> Vec<(Id, String)> {
    let from_afar = person.district != "aktobe_city";
    let lodging = if from_afar && story.chance.percent(85) {
        "Керек"
    } else {
        "Керек емес"
    };
    let (teacher, _) = story.people.make(Kind::Expert);
    let teacher = join_name(&teacher.surname, &teacher.given, &teacher.patronymic);
    let alone = !from_afar || person.is_of_age(18, story.today);
    let said = [
        story
            .chance
            .pick(&["XS", "S", "S", "M", "M", "M", "L", "L", "XL", "XXL"])
            .to_owned(),
        lodging.to_owned(),
        if alone { String::new() } else { teacher },
    ];
    columns
        .iter()
        .copied()
        .zip(said)
        .filter(|it| !it.1.is_empty())
        .collect()
}

/// Keeps the consents that came with the form; a few parents' signatures are still missing.
fn write_consents(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
    event: Id,
    person: &Person,
) -> Result<()> {
    for scope in ["data", "photo", "parent"] {
        let missing = story.chance.percent(6);
        if missing || scope == "parent" && person.is_of_age(14, story.today) {
            continue;
        }
        let id = Id::derive(
            "consent",
            &[person.id.as_bytes(), event.as_bytes(), scope.as_bytes()],
        );
        let fields = Fields::new()
            .id("trainee", Some(person.id))
            .id("event", Some(event))
            .text("scope", scope)
            .text("given", "yes")
            .text("on_date", &change.today().to_string());
        change.add(Table::Consent, id, fields)?;
    }
    Ok(())
}
