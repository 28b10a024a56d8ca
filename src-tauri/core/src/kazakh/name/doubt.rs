//! What in a name is worth a second look before it is printed and kept for years.
//!
//! Nothing here is certainly wrong: people are called by one word, by foreign letters and by names
//! that stand in no list. Each doubt says what it is about and leaves the rest to whoever reads it.

use super::patronymic::is_patronymic;
use super::{FullName, guess, lists};
use crate::kazakh::{fold, latin};
use crate::trainees::Sex;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A word has letters of two alphabets.
    MixedLetters(String),
    /// A word stands in capitals all through.
    Capitals(String),
    /// A word begins with a small letter.
    SmallLetter(String),
    /// Spaces or hyphens stand doubled or at an end.
    Spaces,
    /// There are digits or signs that names do not have.
    Signs(String),
    /// A letter stands for a word.
    Initial(String),
    /// There is no given name.
    NoGiven,
    /// There is no surname.
    NoSurname,
    /// The patronymic ends as that of the other sex.
    PatronymicSex(String),
    /// The given name is one of the other sex.
    GivenSex(String),
    /// The word is one letter away from a known name.
    Near {
        /// As it is typed.
        typed: String,
        /// As the list has it.
        known: String,
    },
}

/// Returns what is worth a look in a name, the gravest first.
///
/// ```
/// use tizim_core::kazakh::name::{Doubt, FullName, doubts};
/// let found = doubts(&FullName::new("Ахметова", "Айгерим", "Серікқызы"), None);
/// assert!(matches!(found.as_slice(), [Doubt::Near { known, .. }] if known == "Айгерім"));
/// assert!(doubts(&FullName::new("Ахметова", "Айгерім", "Серікқызы"), None).is_empty());
/// ```
pub fn doubts(name: &FullName, sex: Option<Sex>) -> Vec<Doubt> {
    let mut found = Vec::new();
    if name.given.trim().is_empty() {
        found.push(Doubt::NoGiven);
    }
    if name.surname.trim().is_empty() {
        found.push(Doubt::NoSurname);
    }
    let words = || name.parts().into_iter().flat_map(words_of);
    found.extend(
        words()
            .filter(|it| is_mixed(it))
            .map(|it| Doubt::MixedLetters(it.to_owned())),
    );
    found.extend(signs(name));
    found.extend(words().filter_map(of_capitals));
    if name.parts().into_iter().any(has_loose_spaces) {
        found.push(Doubt::Spaces);
    }
    found.extend(of_sex(name, sex));
    found.extend(near(name));
    found
}

/// Words between spaces and hyphens: «Мұхамед-Әли» are two.
fn words_of(part: &str) -> impl Iterator<Item = &str> {
    part.split([' ', '-']).filter(|it| !it.is_empty())
}

fn is_mixed(word: &str) -> bool {
    let mut letters = word.chars().filter(|it| it.is_alphabetic());
    letters.clone().any(latin::is_latin) && letters.any(|it| !latin::is_latin(it))
}

fn signs(name: &FullName) -> Option<Doubt> {
    let is_usual = |it: char| it.is_alphabetic() || " -.'’ʼ".contains(it);
    let mut signs: Vec<char> = Vec::new();
    for sign in name.parts().into_iter().flat_map(str::chars) {
        if !is_usual(sign) && !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    (!signs.is_empty()).then(|| Doubt::Signs(signs.into_iter().collect()))
}

/// Small words inside names are written small: ұлы, қызы, оглы, де, фон.
fn of_capitals(word: &str) -> Option<Doubt> {
    let letters: Vec<char> = word.chars().filter(|it| it.is_alphabetic()).collect();
    if letters.len() == 1 {
        return Some(Doubt::Initial(word.to_owned()));
    }
    if letters.len() > 1 && letters.iter().all(|it| it.is_uppercase()) {
        return Some(Doubt::Capitals(word.to_owned()));
    }
    let is_small = letters.first().is_some_and(|it| it.is_lowercase());
    let is_particle = letters.len() <= 4;
    (is_small && !is_particle).then(|| Doubt::SmallLetter(word.to_owned()))
}

fn has_loose_spaces(part: &str) -> bool {
    part != part.trim()
        || ["  ", "--", "- ", " -"].iter().any(|it| part.contains(it))
        || part.starts_with('-')
        || part.ends_with('-')
}

fn of_sex(name: &FullName, sex: Option<Sex>) -> Option<Doubt> {
    let by_patronymic = guess::sex_of_patronymic(&name.patronymic);
    let by_given = words_of(&name.given).find_map(|it| lists::sex_of_given(&fold(it)));
    // Without a recorded sex the given name has to agree with the patronymic.
    let expected = sex.or(by_given);
    match (by_patronymic, expected) {
        (Some(told), Some(expected)) if told != expected => {
            return Some(Doubt::PatronymicSex(name.patronymic.clone()));
        }
        _ => {}
    }
    match (sex, by_given) {
        (Some(sex), Some(told)) if sex != told => Some(Doubt::GivenSex(name.given.clone())),
        _ => None,
    }
}

/// Surnames end in too many ways to be looked for by a slip; only those that differ from the list in
/// letters a Russian keyboard lacks are told.
fn near(name: &FullName) -> Vec<Doubt> {
    let given = words_of(&name.given).filter(|it| !is_patronymic(&fold(it)));
    let given = given.filter_map(|word| Some((word, lists::near_given(word)?)));
    let surname = words_of(&name.surname);
    let surname = surname.filter_map(|word| Some((word, lists::near_surname(word)?)));
    let all = given.chain(surname);
    // Мұхамед and Мұхаммед, Анна and Ана: one letter or two is how a family writes it.
    let all = all.filter(|(typed, known)| single(typed) != single(known));
    all.map(|(typed, known)| Doubt::Near {
        typed: typed.to_owned(),
        known: known.to_owned(),
    })
    .collect()
}

/// Returns a word in small letters without the second of two that are the same.
fn single(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    letters.dedup();
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(surname: &str, given: &str, patronymic: &str, sex: Option<Sex>) -> String {
        let found = doubts(&FullName::new(surname, given, patronymic), sex);
        let found: Vec<String> = found.iter().map(|it| format!("{it:?}")).collect();
        found.join(", ")
    }

    #[test]
    fn usual_names_are_told_nothing_of() {
        for (surname, given, patronymic, sex) in [
            ("Ахметова", "Айгерім", "Серікқызы", Some(Sex::F)),
            ("Нұрмұхамбетов", "Мұхамед-Әли", "Асқар ұлы", Some(Sex::M)),
            ("Иванова", "Наталья", "Сергеевна", Some(Sex::F)),
            ("Абай", "Дәулет", "", None),
            ("Қасым", "Інжу", "", None),
            ("Smith", "John", "", None),
        ] {
            assert_eq!(
                told(surname, given, patronymic, sex),
                "",
                "{surname} {given}"
            );
        }
    }

    #[test]
    fn each_kind_of_slip_is_told() {
        for (surname, given, patronymic, sex, expected) in [
            // The first letter is Latin.
            ("Cейтова", "Айгерім", "", None, "MixedLetters"),
            ("АХМЕТОВА", "Айгерім", "", None, "Capitals"),
            ("ахметова", "Айгерім", "", None, "SmallLetter"),
            ("Ахметова", "Айгерім ", "", None, "Spaces"),
            ("Ахметова", "Айгерім2", "", None, "Signs(\"2\")"),
            ("Ахметова", "А.", "", None, "Initial"),
            ("Ахметова", "", "", None, "NoGiven"),
            ("", "Айгерім", "", None, "NoSurname"),
            (
                "Ахметова",
                "Айгерім",
                "Серікұлы",
                Some(Sex::F),
                "PatronymicSex",
            ),
            ("Ахметова", "Айгерім", "Серікұлы", None, "PatronymicSex"),
            ("Ахметов", "Айгерім", "", Some(Sex::M), "GivenSex"),
            ("Ахметова", "Айгерим", "", None, "known: \"Айгерім\""),
            ("Изтилеу", "Айгерім", "", None, "known: \"Ізтілеу\""),
        ] {
            let told = told(surname, given, patronymic, sex);
            assert!(told.contains(expected), "{surname} {given}: {told}");
        }
    }
}
