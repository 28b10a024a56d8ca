//! People who do not exist: students, pupils, young specialists, experts.

use chrono::{Datelike as _, Days, NaiveDate};

use super::chance::Chance;
use super::names::{Name, Names};
use crate::ids::Id;
use crate::kazakh::{iin, latin};
use crate::trainees::{Sex, TraineeDraft};

/// A person written into the samples, as far as the story needs them again.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub id: Id,
    pub birth: NaiveDate,
    pub district: String,
    pub course: u32,
}

impl Person {
    /// Says whether the person has reached an age on a day.
    pub fn is_of_age(&self, years: u32, day: NaiveDate) -> bool {
        age(self.birth, day) >= years
    }
}

/// Where a pupil goes to school.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct School {
    /// Its code, or its name where the list has none.
    pub code: String,
    pub district: String,
}

/// What kind of person to make.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind<'a> {
    /// A student of a year.
    Student(u32),
    /// A pupil of a school, in a class from the first to the second.
    Pupil(&'a School, u32, u32),
    /// A young specialist.
    Specialist,
    /// An expert or a speaker.
    Expert,
    /// Somebody from another region.
    Guest(&'a str),
}

/// Makes drafts of people.
pub(super) struct People {
    names: Names,
    made: u32,
    today: NaiveDate,
}

const UNIVERSITIES: [&str; 10] = {
    const ZHUBANOV: &str = "Қ. Жұбанов атындағы Ақтөбе өңірлік университеті";
    let mut all = [ZHUBANOV; 10];
    all[8] = "Баишев университеті";
    all[9] = "Марат Оспанов атындағы Батыс Қазақстан медицина университеті";
    all
};
const FACULTIES: [(&str, &str); 10] = [
    ("philology", "Ф"),
    ("physics_mathematics", "ФМ"),
    ("history", "Т"),
    ("pedagogy", "П"),
    ("natural_sciences", "Ж"),
    ("technical", "ТФ"),
    ("economics_law", "ЭҚ"),
    ("foreign_languages", "ШТ"),
    ("arts", "Ө"),
    ("professional_creativity", "КШ"),
];
const DISTRICTS: [&str; 12] = [
    "alga",
    "aitekebi",
    "baiganin",
    "yrgyz",
    "kargaly",
    "kobda",
    "martuk",
    "mugalzhar",
    "oiyl",
    "temir",
    "khromtau",
    "shalkar",
];
const WORK: [&str; 5] = [
    "Жастар ресурстық орталығы",
    "Облыстық кітапхана",
    "Мәдениет үйі",
    "Балалар шығармашылығы орталығы",
    "Қалалық аурухана",
];

impl People {
    /// Starts with nobody.
    pub fn start(today: NaiveDate) -> Self {
        Self {
            names: Names::read(),
            made: 0,
            today,
        }
    }

    /// Makes one person: what the register keeps, and the birth date the story knows even where
    /// the register does not.
    ///
    /// Everybody has a chance of their own: what one person's numbers need, which depends on the
    /// day, changes nobody else.
    pub fn make(&mut self, kind: Kind<'_>) -> (TraineeDraft, NaiveDate) {
        self.made += 1;
        let chance = &mut Chance::start(1 << 32 | u64::from(self.made));
        let sex = if chance.percent(42) { Sex::M } else { Sex::F };
        let name = self.names.make(sex, chance);
        let birth = self.birth(kind, chance);
        let mut draft = TraineeDraft {
            surname: name.surname.clone(),
            given: name.given.clone(),
            patronymic: name.patronymic.clone(),
            sex: Some(sex),
            birth_date: if chance.percent(97) {
                birth.to_string()
            } else {
                String::new()
            },
            // Numbers count up, so that nobody takes them for somebody's own.
            phone: if chance.percent(95) {
                format!("+7700000{:04}", self.made)
            } else {
                String::new()
            },
            email: if chance.percent(60) {
                email(&name, self.made)
            } else {
                String::new()
            },
            ..TraineeDraft::default()
        };
        if !draft.birth_date.is_empty() && chance.percent(45) {
            draft.iin = number(birth, sex, chance);
        }
        place(&mut draft, kind, self.today, birth, chance);
        (draft, birth)
    }

    fn birth(&self, kind: Kind<'_>, chance: &mut Chance) -> NaiveDate {
        let (youngest, span) = match kind {
            Kind::Student(course) => (u64::from(course) + 16, 2),
            Kind::Pupil(_, first, last) => (u64::from(first) + 6, u64::from(last - first)),
            Kind::Specialist => (23, 10),
            Kind::Expert => (27, 25),
            Kind::Guest(_) => (19, 11),
        };
        let days = usize::try_from(span * 365 + 300).unwrap_or_default();
        let days = youngest * 1_461 / 4 + 40 + chance.below(days) as u64;
        self.today
            .checked_sub_days(Days::new(days))
            .unwrap_or(self.today)
    }
}

fn place(
    draft: &mut TraineeDraft,
    kind: Kind<'_>,
    today: NaiveDate,
    birth: NaiveDate,
    chance: &mut Chance,
) {
    match kind {
        Kind::Student(course) => study(draft, course, chance),
        Kind::Pupil(school, ..) => {
            let class = age(birth, today).saturating_sub(6).clamp(6, 11);
            draft.course = format!("{class}{}", chance.pick(&["А", "Ә", "Б", "В"]));
            draft.school.clone_from(&school.code);
            draft.district.clone_from(&school.district);
            draft.categories = vec!["pupil".to_owned()];
        }
        Kind::Specialist => {
            draft.organisation = chance.pick(&WORK).to_owned();
            draft.district = home(60, chance);
            draft.categories = vec!["young specialist".to_owned()];
        }
        Kind::Expert => {
            draft.organisation = chance.pick(&UNIVERSITIES).to_owned();
            draft.district = "aktobe_city".to_owned();
            draft.categories = vec!["expert".to_owned()];
        }
        Kind::Guest(organisation) => {
            draft.organisation = organisation.to_owned();
            draft.categories = vec!["guest".to_owned(), "young specialist".to_owned()];
        }
    }
}

fn study(draft: &mut TraineeDraft, course: u32, chance: &mut Chance) {
    let (faculty, letters) = FACULTIES
        .get(chance.below(FACULTIES.len()))
        .copied()
        .unwrap_or_default();
    draft.organisation = chance.pick(&UNIVERSITIES).to_owned();
    draft.faculty = faculty.to_owned();
    draft.course = course.to_string();
    draft.study_group = format!("{letters}-{course}0{}", chance.below(4) + 1);
    draft.district = home(45, chance);
    draft.categories = vec!["student".to_owned()];
    match chance.below(100) {
        0..8 => draft.categories.push("group head".to_owned()),
        8..13 => draft.categories.push("self-government leader".to_owned()),
        _ => {}
    }
}

fn home(in_town: usize, chance: &mut Chance) -> String {
    let town = chance.percent(in_town);
    if town {
        "aktobe_city"
    } else {
        chance.pick(&DISTRICTS)
    }
    .to_owned()
}

fn age(birth: NaiveDate, day: NaiveDate) -> u32 {
    day.years_since(birth).unwrap_or_default()
}

/// An address in a domain that is kept for examples.
fn email(name: &Name, number: u32) -> String {
    let plain = |text: &str| {
        let latin = latin::passport(text).to_lowercase();
        latin
            .chars()
            .filter(char::is_ascii_lowercase)
            .collect::<String>()
    };
    format!(
        "{}.{}{number}@example.com",
        plain(&name.given),
        plain(&name.surname)
    )
}

/// A number whose check digit is right, for nobody.
fn number(birth: NaiveDate, sex: Sex, chance: &mut Chance) -> String {
    let century = if birth.year() >= 2000 { 5 } else { 3 } + u32::from(sex == Sex::F);
    loop {
        let eleven = format!(
            "{}{century}{:04}",
            birth.format("%y%m%d"),
            chance.below(10_000)
        );
        if let Some(digit) = iin::check_digit(&eleven) {
            return format!("{eleven}{digit}");
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;
    use crate::kazakh::{iin::read_iin, phone::read_phone};

    #[test]
    fn what_people_say_of_themselves_agrees() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let mut people = People::start(today);
        let school = School {
            code: "aktobe_09".into(),
            district: "aktobe_city".into(),
        };
        let kinds = [
            Kind::Student(1),
            Kind::Pupil(&school, 8, 11),
            Kind::Specialist,
        ];
        for kind in kinds.into_iter().cycle().take(600) {
            let (draft, birth) = people.make(kind);
            if !draft.iin.is_empty() {
                let read = read_iin(&draft.iin).unwrap();
                assert!(read.doubts.is_empty(), "{draft:?}");
                assert_eq!((read.birth, read.sex), (Some(birth), draft.sex));
            }
            if !draft.phone.is_empty() {
                assert_eq!(read_phone(&draft.phone).unwrap().e164, draft.phone);
            }
            match kind {
                Kind::Student(_) => assert!((17..=20).contains(&age(birth, today)), "{birth}"),
                Kind::Pupil(..) => assert!((14..=18).contains(&age(birth, today)), "{birth}"),
                _ => assert!((23..=34).contains(&age(birth, today)), "{birth}"),
            }
        }
    }
}
