//! Names of people who do not exist, put together from the shipped lists.

use std::collections::BTreeSet;

use super::chance::Chance;
use crate::trainees::Sex;

const GIVEN: &str = include_str!("../../../../assets/reference/given_names.csv");
const SURNAMES: &str = include_str!("../../../../assets/reference/surnames.csv");

/// Surnames of the list that take no Kazakh ending; their bearers have names of the Russian list.
const PLAIN: [&str; 36] = [
    "Ан",
    "Бауэр",
    "Беккер",
    "Бондарь",
    "Браун",
    "Вагнер",
    "Вебер",
    "Гончар",
    "Гофман",
    "Ким",
    "Коваль",
    "Кох",
    "Кравец",
    "Ли",
    "Лим",
    "Майер",
    "Мельник",
    "Мюллер",
    "Нам",
    "Огай",
    "Пак",
    "Рихтер",
    "Седых",
    "Тен",
    "Фишер",
    "Хан",
    "Хегай",
    "Цой",
    "Черных",
    "Швец",
    "Шин",
    "Шмидт",
    "Штейн",
    "Шульц",
    "Эм",
    "Югай",
];

/// The parts of a name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(super) struct Name {
    pub surname: String,
    pub given: String,
    pub patronymic: String,
}

/// Lists of names, and the names given out so far.
pub(super) struct Names {
    kazakh: [Vec<&'static str>; 2],
    russian: [Vec<&'static str>; 2],
    surnames: Vec<&'static str>,
    taken: BTreeSet<Name>,
}

impl Names {
    /// Reads the lists.
    pub fn read() -> Self {
        let given = |sex: &str, language: &str| {
            let rows = GIVEN
                .lines()
                .skip(1)
                .filter_map(|line| line.split_once(','));
            let ending = format!("{sex},{language}");
            rows.filter(|row| row.1 == ending)
                .map(|row| row.0)
                .collect()
        };
        Self {
            kazakh: [given("M", "kk"), given("F", "kk")],
            russian: [given("M", "ru"), given("F", "ru")],
            surnames: SURNAMES
                .lines()
                .skip(1)
                .filter(|it| !PLAIN.contains(it))
                .collect(),
            taken: BTreeSet::new(),
        }
    }

    /// Makes a name that nobody has yet.
    pub fn make(&mut self, sex: Sex, chance: &mut Chance) -> Name {
        loop {
            let name = if chance.percent(8) {
                self.russian_name(sex, chance)
            } else {
                self.kazakh_name(sex, chance)
            };
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }

    fn kazakh_name(&self, sex: Sex, chance: &mut Chance) -> Name {
        let [male, female] = &self.kazakh;
        let stem = chance.pick(&self.surnames);
        let father = chance.pick(male);
        let patronymic = match chance.below(100) {
            0..12 => String::new(),
            12..20 => russian_patronymic(father, sex).unwrap_or_default(),
            _ => format!("{father}{}", of(sex, "ұлы", "қызы")),
        };
        Name {
            surname: if chance.percent(25) {
                stem.to_owned()
            } else {
                surname(stem, sex)
            },
            given: chance.pick(of(sex, male, female)).to_owned(),
            patronymic,
        }
    }

    fn russian_name(&self, sex: Sex, chance: &mut Chance) -> Name {
        let [male, female] = &self.russian;
        let father = chance.pick(male);
        Name {
            surname: chance.pick(&PLAIN).to_owned(),
            given: chance.pick(of(sex, male, female)).to_owned(),
            patronymic: russian_patronymic(father, sex).unwrap_or_default(),
        }
    }
}

fn of<T>(sex: Sex, male: T, female: T) -> T {
    match sex {
        Sex::M => male,
        Sex::F => female,
    }
}

/// Gives a stem the ending of a surname: Серік → Серіков, Серікова; Наурызбай → Наурызбаев.
fn surname(stem: &str, sex: Sex) -> String {
    let bare = stem.strip_suffix('й').unwrap_or(stem);
    let soft = bare.len() < stem.len() || bare.ends_with(['а', 'ә', 'е', 'ы', 'і', 'и', 'о', 'ө']);
    let ending = if soft {
        of(sex, "ев", "ева")
    } else {
        of(sex, "ов", "ова")
    };
    format!("{bare}{ending}")
}

/// Makes a patronymic in the Russian manner where that is certain.
fn russian_patronymic(father: &str, sex: Sex) -> Option<String> {
    const IRREGULAR: [&str; 4] = ["Павел", "Лев", "Пётр", "Яков"];
    const SIBILANTS: [char; 5] = ['ж', 'ш', 'ч', 'щ', 'ц'];
    let last = father.chars().next_back()?;
    let hard = !"аәеёиіоөуұүыэюяйьъ".contains(last) && !SIBILANTS.contains(&last);
    let stem = match father.strip_suffix("ий") {
        Some(stem) if !matches!(father, "Дмитрий" | "Георгий") => {
            format!("{stem}ьев")
        }
        _ if last == 'й' => format!("{}ев", father.strip_suffix('й')?),
        _ if hard => format!("{father}ов"),
        _ => return None,
    };
    let certain = !IRREGULAR.contains(&father) && !father.ends_with("ий")
        || father.ends_with("ий") && !matches!(father, "Дмитрий" | "Георгий");
    certain.then(|| format!("{stem}{}", of(sex, "ич", "на")))
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

    #[test]
    fn surnames_take_their_endings() {
        assert_eq!(surname("Серік", Sex::M), "Серіков");
        assert_eq!(surname("Наурызбай", Sex::F), "Наурызбаева");
        assert_eq!(surname("Мұса", Sex::M), "Мұсаев");
        assert_eq!(surname("Құрманғали", Sex::F), "Құрманғалиева");
        assert_eq!(surname("Ізтілеу", Sex::M), "Ізтілеуов");
    }

    #[test]
    fn russian_patronymics_are_made_only_where_they_are_certain() {
        let male = |father| russian_patronymic(father, Sex::M);
        assert_eq!(male("Ержан").as_deref(), Some("Ержанович"));
        assert_eq!(male("Андрей").as_deref(), Some("Андреевич"));
        assert_eq!(male("Юрий").as_deref(), Some("Юрьевич"));
        assert_eq!(
            russian_patronymic("Аркадий", Sex::F).as_deref(),
            Some("Аркадьевна")
        );
        for father in ["Дмитрий", "Павел", "Илья", "Әли", "Игорь"] {
            assert_eq!(male(father), None, "{father}");
        }
    }

    #[test]
    fn nobody_is_named_twice_and_every_name_is_of_the_lists() {
        let (mut names, mut chance) = (Names::read(), Chance::start(1));
        assert!(
            PLAIN
                .iter()
                .all(|it| SURNAMES.lines().any(|line| line == *it))
        );
        let made: BTreeSet<Name> = (0..1_500)
            .map(|_| names.make(Sex::F, &mut chance))
            .collect();
        assert_eq!(made.len(), 1_500);
        for name in &made {
            let row = |line: &str| line.split(',').next() == Some(&name.given);
            assert!(GIVEN.lines().any(row), "{name:?}");
        }
    }
}
