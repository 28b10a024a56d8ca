//! Sixty school volunteer clubs, the self-government of the faculties, grants.

use super::person::{Kind, Person, School};
use super::story::Story;
use crate::clubs::{self, ClubFields};
use crate::error::Result;
use crate::grants::{self, GrantDraft};
use crate::ids::{Id, Link};
use crate::kazakh::latin;
use crate::memberships::{self, Entry};
use crate::reference_data::{self, ReferenceRow};
use crate::register::Change;
use crate::tags;
use crate::trainees::CATEGORY;

/// How many of the clubs are in town.
const IN_TOWN: usize = 32;
/// The seven directions of 2020.
pub(super) const DIRECTIONS: [&str; 7] = [
    "sabaqtastyq",
    "saulyq",
    "taza_alem",
    "asyl_mura",
    "qamqor",
    "bilim",
    "umit",
];
const NAMES: [&str; 60] = [
    "Мейірім",
    "Жанашыр",
    "Қайырым",
    "Шуақ",
    "Ізгілік",
    "Жүрек жылуы",
    "Қамқор жүрек",
    "Асар",
    "Бірлік",
    "Алау",
    "Шапағат",
    "Сенім",
    "Ұшқын",
    "Арман",
    "Жас толқын",
    "Болашақ",
    "Қанат",
    "Тірек",
    "Нұр",
    "Достық",
    "Парасат",
    "Самғау",
    "Игі іс",
    "Ақ ниет",
    "Жарқын жүз",
    "Ерікті",
    "Жас қыран",
    "Мейірбан",
    "Саналы ұрпақ",
    "Таза бұлақ",
    "Жасыл ел",
    "Көмек қолы",
    "Ақ көгершін",
    "Жебеу",
    "Аманат",
    "Елім-ай",
    "Жұлдыз",
    "Шаңырақ",
    "Байтерек",
    "Құлшыныс",
    "Өрлеу",
    "Серпін",
    "Талпыныс",
    "Ынтымақ",
    "Береке",
    "Рухты жас",
    "Жігер",
    "Алғыс",
    "Кәусар",
    "Інжу",
    "Балауса",
    "Тұлпар",
    "Қарлығаш",
    "Жаңа леп",
    "Өнеге",
    "Әділет",
    "Үлгі",
    "Қайнар",
    "Ақ босаға",
    "Жастар үні",
];

/// A club that is written, with the people of its list; the first is its leader.
#[derive(Clone)]
pub(super) struct Club {
    pub id: Id,
    pub district: String,
    pub members: Vec<Person>,
}

/// Adds sixty school clubs with a leader and three or four members each.
pub(super) fn write_school_clubs(
    story: &mut Story<'_>,
    change: &mut Change<'_>,
) -> Result<Vec<Club>> {
    let mut clubs = Vec::new();
    for (number, (school, name)) in schools().into_iter().zip(NAMES).enumerate() {
        let since = story
            .day(-200 - i64::try_from(number).unwrap_or_default() * 3)
            .to_string();
        let leader = story.add_person(change, Kind::Pupil(&school, 9, 11))?;
        tag(change, &leader, &["club leader", "volunteer"])?;
        let mut members = vec![leader];
        for _ in 0..3 + story.chance.below(2) {
            members.push(story.add_person(change, Kind::Pupil(&school, 7, 11))?);
        }
        let fields = ClubFields {
            kind: "school_volunteer_club".to_owned(),
            school: school.code,
            district: school.district.clone(),
            directions: vec![story.chance.pick(&DIRECTIONS).to_owned()],
            founded_on: since.clone(),
            ..named(
                name,
                ["волонтерлік клубы", "Волонтёрский клуб", "Volunteer Club"],
            )
        };
        let id = clubs::write_new(change, fields)?;
        join(change, id, &members, &since)?;
        clubs.push(Club {
            id,
            district: school.district,
            members,
        });
    }
    Ok(clubs)
}

/// Adds the student bodies of five faculties.
pub(super) fn write_self_government(
    story: &Story<'_>,
    change: &mut Change<'_>,
    students: &[Person],
) -> Result<()> {
    let bodies = [
        [
            "Филология факультетінің жастар кеңесі",
            "Молодёжный совет филологического факультета",
            "Youth Council of the Faculty of Philology",
        ],
        [
            "Тарих факультетінің студенттік парламенті",
            "Студенческий парламент исторического факультета",
            "Student Parliament of the Faculty of History",
        ],
        [
            "Педагогика факультетінің жастар кеңесі",
            "Молодёжный совет педагогического факультета",
            "Youth Council of the Faculty of Pedagogy",
        ],
        [
            "Техникалық факультеттің студенттік кеңесі",
            "Студенческий совет технического факультета",
            "Student Council of the Technical Faculty",
        ],
        [
            "«Көшбасшы» пікірсайыс клубы",
            "Дебатный клуб «Көшбасшы»",
            "Koshbasshy Debate Club",
        ],
    ];
    let since = story.day(-320).to_string();
    for ([kk, ru, en], members) in bodies.into_iter().zip(students.chunks(9)) {
        let kind = if kk.contains("пікірсайыс") {
            "debate_club"
        } else {
            "self_government"
        };
        let fields = ClubFields {
            name_kk: kk.to_owned(),
            name_ru: ru.to_owned(),
            name_en: en.to_owned(),
            kind: kind.to_owned(),
            district: "aktobe_city".to_owned(),
            founded_on: since.clone(),
            ..ClubFields::default()
        };
        let id = clubs::write_new(change, fields)?;
        join(change, id, members, &since)?;
    }
    Ok(())
}

/// Adds a volunteer group that was born at an event.
pub(super) fn write_group(
    story: &Story<'_>,
    change: &mut Change<'_>,
    (name, direction): (&str, &str),
    born_at: Id,
    members: &[Person],
) -> Result<()> {
    let since = story.today.to_string();
    let fields = ClubFields {
        kind: "volunteer_group".to_owned(),
        directions: vec![direction.to_owned()],
        founded_on: since.clone(),
        born_at: Link(Some(born_at)),
        ..named(
            name,
            ["волонтерлік тобы", "Волонтёрская группа", "Volunteer Group"],
        )
    };
    let id = clubs::write_new(change, fields)?;
    join(change, id, members, &since)
}

/// Adds the three grants that clubs won.
pub(super) fn write_grants(
    story: &Story<'_>,
    change: &mut Change<'_>,
    clubs: &[Club],
) -> Result<()> {
    let won = [
        (
            "Ауыл кітапханасы",
            "Жастар саясаты мәселелері басқармасы",
            500_000,
            -112,
        ),
        ("Жасыл аула", "Жастар ресурстық орталығы", 350_000, -84),
        (
            "Қарттармен бір күн",
            "Жастар саясаты мәселелері басқармасы",
            700_000,
            -41,
        ),
    ];
    let winners = clubs.iter().step_by(17).skip(1);
    // One is reported on, one owes its report, one has time for it.
    let reports = [(-20, Some(-24)), (-6, None), (50, None)];
    let all = won.into_iter().zip(reports).zip(winners);
    for (((title, giver, sum, day), (due, reported)), club) in all {
        let iso = |days: i64| story.day(days).to_string();
        let draft = GrantDraft {
            title: title.to_owned(),
            giver: giver.to_owned(),
            applied_on: iso(day - 34),
            asked: sum + 150_000,
            won_on: iso(day),
            sum,
            report_due: iso(due),
            reported_on: reported.map(iso).unwrap_or_default(),
            ..GrantDraft::default()
        };
        grants::write_new(change, club.id, &draft)?;
    }
    Ok(())
}

/// Gives a person more categories.
pub(super) fn tag(change: &mut Change<'_>, person: &Person, categories: &[&str]) -> Result<()> {
    categories
        .iter()
        .try_for_each(|code| tags::add(change, person.id, CATEGORY, code))
}

/// Names a club in three languages by one word that stays as it is.
fn named(name: &str, [kk, ru, en]: [&str; 3]) -> ClubFields {
    ClubFields {
        name_kk: format!("«{name}» {kk}"),
        name_ru: format!("{ru} «{name}»"),
        name_en: format!("{} {en}", latin::passport(name)),
        ..ClubFields::default()
    }
}

fn join(change: &mut Change<'_>, club: Id, members: &[Person], since: &str) -> Result<()> {
    for (place, person) in members.iter().enumerate() {
        let role = if place == 0 { "leader" } else { "member" };
        let entry = Entry {
            role: role.to_owned(),
            from: since.to_owned(),
            ..Entry::default()
        };
        memberships::write_new(change, club, person.id, &entry)?;
    }
    Ok(())
}

/// Schools in town from the shipped list, then two or three in every district.
fn schools() -> Vec<School> {
    let town = reference_data::shipped_of("school").filter(|row| row.key.starts_with("aktobe_"));
    let mut schools: Vec<School> = town
        .take(IN_TOWN)
        .map(|row| school(&row.key, "aktobe_city"))
        .collect();
    let districts = || {
        let rows = reference_data::shipped_of("district");
        rows.filter(|row| row.data.get("type").is_some_and(|it| it == "district"))
    };
    for number in 1..=3 {
        schools.extend(districts().map(|row| rural(row, number)));
    }
    schools.truncate(NAMES.len());
    schools
}

fn rural(district: &ReferenceRow, number: u32) -> School {
    let centre = district.data.get("centre_kk").map_or("", String::as_str);
    let place = centre.rsplit_once(' ').map_or(centre, |(place, _)| place);
    match (district.key.as_str(), number) {
        ("khromtau", 1) => school("khromtau_01", "khromtau"),
        _ => school(&format!("№{number} {place} орта мектебі"), &district.key),
    }
}

fn school(code: &str, district: &str) -> School {
    School {
        code: code.to_owned(),
        district: district.to_owned(),
    }
}
