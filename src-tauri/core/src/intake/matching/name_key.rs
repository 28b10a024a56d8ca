//! A name prepared for comparing with many others.

use std::collections::BTreeSet;
use std::sync::{LazyLock, OnceLock};

use crate::kazakh::name::{FoldedName, FullName, NameAgreement};
use crate::kazakh::{fold, is_one_slip, keyed, legacy_repair, mend};

/// The letters a Russian keyboard does not have.
const KAZAKH_LETTERS: &str = "әғқңөұүһі";
/// Endings of patronymics after folding; doubled letters may have eaten the first letter of one.
const FATHER_ENDINGS: [&str; 14] = [
    "инична",
    "иевна",
    "иевич",
    "овна",
    "евна",
    "ович",
    "евич",
    "ична",
    "кизи",
    "изи",
    "ули",
    "ич",
    "огли",
    "улу",
];

/// The shortest surname in which one slip is told from another name.
const SHORTEST_WITH_SLIP: usize = 4;

/// Given names as documents spell them, in lower case.
static GIVEN_NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let names = include_str!("../../../../../assets/reference/given_names.csv");
    names
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .map(str::to_lowercase)
        .collect()
});

/// One spelling of a person's name, folded once.
#[derive(Debug, Clone)]
pub(super) struct NameKey {
    name: FullName,
    /// Folded part by part when it is first asked for: most names are told apart without.
    parts: OnceLock<FoldedName>,
    pub(super) surname: String,
    pub(super) given: String,
    pub(super) patronymic: String,
    /// The folded father's name, as far as the patronymic tells.
    pub(super) father: String,
    /// Surname and given name in lower case as written, mended.
    written: [String; 2],
    /// Typed on a keyboard with Kazakh letters.
    is_kazakh: bool,
    /// Typed in Latin letters only.
    is_latin: bool,
}

/// How far two names agree; better ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NameTie {
    /// All parts agree, the patronymic may be of the Russian kind.
    Full,
    /// As full, but neither side has a patronymic.
    TwoParts,
    /// As full, but one side has no patronymic.
    LessPatronymic,
    /// One letter off in surname or patronymic.
    Typo,
    /// Given name and patronymic agree, the surname does not.
    SurnameChanged,
    /// Initials agree.
    Initials,
    /// The given name is another usual spelling, or a part is missing.
    Loose,
    /// Only the given name agrees, and nothing else of the name contradicts but the surname.
    GivenOnly,
    /// Another name.
    Different,
}

impl NameTie {
    /// Returns true if the full name is the same as far as it is written.
    pub(super) fn is_full(self) -> bool {
        self <= Self::LessPatronymic
    }
}

impl NameKey {
    pub(super) fn new(name: &FullName) -> Self {
        let [surname, given, patronymic] = name.parts().map(repair);
        let written = [&surname, &given].map(|text| mend(text).text.to_lowercase());
        let whole = format!(
            "{} {} {}",
            written[0],
            written[1],
            patronymic.to_lowercase()
        );
        let folded = fold(&patronymic);
        Self {
            name: name.clone(),
            parts: OnceLock::new(),
            surname: fold(&surname),
            given: fold(&given),
            father: father_of(&folded).to_owned(),
            patronymic: folded,
            is_kazakh: whole.chars().any(|c| KAZAKH_LETTERS.contains(c)),
            is_latin: whole.chars().all(|c| !c.is_alphabetic() || c < '\u{400}'),
            written,
        }
    }

    /// Compares two names; cheap where they are the same, thorough where they are not.
    pub(super) fn tie(&self, other: &Self) -> NameTie {
        if self.surname == other.surname && self.given == other.given {
            return self.tie_of_patronymics(other, self.written[1] != other.written[1]);
        }
        if self.surname == other.given && self.given == other.surname && !self.given.is_empty() {
            return self.tie_of_patronymics(other, self.written[1] != other.written[0]);
        }
        if self.is_one_word_of(other) {
            return self.tie_of_patronymics(other, false);
        }
        if self.is_latin != other.is_latin && self.is_spelled_in_latin(other) {
            return self.tie_of_patronymics(other, false);
        }
        if self.is_heard_as(other) {
            return self.tie_of_patronymics(other, false);
        }
        let given_is_same = self.given == other.given;
        if given_is_same && self.is_slip_of(other) {
            return NameTie::Typo;
        }
        match self.compare(other) {
            NameAgreement::Same => self.tie_of_patronymics(other, false),
            NameAgreement::SameLessPatronymic => NameTie::LessPatronymic,
            // An alias of the given name (Омар, Умар) may be the twin brother.
            NameAgreement::SameRussian if given_is_same => self.tie_of_patronymics(other, false),
            NameAgreement::OneTypo if given_is_same => NameTie::Typo,
            NameAgreement::SurnameChanged if given_is_same => NameTie::SurnameChanged,
            NameAgreement::Initials => NameTie::Initials,
            NameAgreement::SameRussian
            | NameAgreement::OneTypo
            | NameAgreement::SurnameChanged
            | NameAgreement::Partial => NameTie::Loose,
            NameAgreement::Different if self.is_slip_of_swapped(other) => NameTie::Loose,
            NameAgreement::Different if given_is_same && self.is_otherwise_unknown(other) => {
                NameTie::GivenOnly
            }
            NameAgreement::Different => NameTie::Different,
        }
    }

    /// Of both one word is known, and it is the same, whichever part it stands in.
    fn is_one_word_of(&self, other: &Self) -> bool {
        let word = |it: &Self| match (it.surname.is_empty(), it.given.is_empty()) {
            (true, false) => Some(it.given.clone()),
            (false, true) => Some(it.surname.clone()),
            _ => None,
        };
        word(self).is_some_and(|it| Some(it) == word(other))
    }

    fn compare(&self, other: &Self) -> NameAgreement {
        self.parts().compare(other.parts())
    }

    fn parts(&self) -> &FoldedName {
        self.parts.get_or_init(|| FoldedName::new(&self.name))
    }

    /// One slip of a key in the surname, as typed or as folded: folding may make two of one
    /// («Тяқова» for «Тұяқова») or leave one of two («Мқан» for «Мукан»).
    fn is_slip_of(&self, other: &Self) -> bool {
        let may_be_one_father = self.patronymic.is_empty()
            || other.patronymic.is_empty()
            || self.has_patronymic_of(other);
        let ([written, _], [other_written, _]) = (&self.written, &other.written);
        may_be_one_father
            && (is_slip(written, other_written) || is_slip(&self.surname, &other.surname))
    }

    /// The given name stands in the column of the surname and the surname, with one slip of a key,
    /// in that of the given name, or the other way about.
    fn is_slip_of_swapped(&self, other: &Self) -> bool {
        let is_one = |a: &Self, b: &Self| {
            let ([_, given], [surname, _]) = (&a.written, &b.written);
            a.surname == b.given && (is_slip(given, surname) || is_slip(&a.given, &b.surname))
        };
        is_one(self, other) || is_one(other, self)
    }

    fn is_otherwise_unknown(&self, other: &Self) -> bool {
        !self.given.is_empty() && (self.patronymic.is_empty() || other.patronymic.is_empty())
    }

    /// Я after a consonant is ia or ya in Latin («Yemelianova») and сх is sh («Ashat»), where the
    /// Cyrillic word folds otherwise.
    fn is_spelled_in_latin(&self, other: &Self) -> bool {
        let cyrillic = if self.is_latin { other } else { self };
        let same = |a: &str, b: &str, written: &str| {
            a == b || written.contains(['я', 'ю', 'ь', 'х', 'һ']) && loose(a) == loose(b)
        };
        let [surname, given] = &cyrillic.written;
        same(&self.surname, &other.surname, surname) && same(&self.given, &other.given, given)
    }

    fn has_other_given(&self, other: &Self) -> bool {
        let known = |key: &Self| {
            key.written
                .iter()
                .any(|word| GIVEN_NAMES.contains(word.as_str()))
        };
        known(self) && known(other)
    }

    /// Данияр written down as «Даняр»: ия and я, and both words have it.
    fn is_heard_as(&self, other: &Self) -> bool {
        let [a, b] = [&self.written[1], &other.written[1]];
        let shorter = |word: &str| fold(&word.replace("ия", "я").replace("йя", "я"));
        self.surname == other.surname
            && a.contains('я')
            && b.contains('я')
            && (a.contains("ия") || b.contains("ия"))
            && shorter(a) == shorter(b)
    }

    fn has_patronymic_of(&self, other: &Self) -> bool {
        let is_latin = self.is_latin != other.is_latin;
        self.patronymic == other.patronymic
            || self.has_father_of(other)
            || is_latin && loose(&self.patronymic) == loose(&other.patronymic)
    }

    fn tie_of_patronymics(&self, other: &Self, given_is_written_otherwise: bool) -> NameTie {
        // Сания and Сәния fold alike and are two names: a human looks where both were typed with
        // Kazakh letters.
        if given_is_written_otherwise
            && self.is_kazakh
            && other.is_kazakh
            && self.has_other_given(other)
        {
            return NameTie::Loose;
        }
        match (self.patronymic.is_empty(), other.patronymic.is_empty()) {
            (true, true) => NameTie::TwoParts,
            (true, false) | (false, true) => NameTie::LessPatronymic,
            (false, false) if self.has_patronymic_of(other) => NameTie::Full,
            (false, false) => match self.compare(other) {
                NameAgreement::Same | NameAgreement::SameRussian => NameTie::Full,
                NameAgreement::OneTypo => NameTie::Typo,
                NameAgreement::Initials => NameTie::Initials,
                _ => NameTie::Different,
            },
        }
    }

    /// Серікқызы and Сериковна: the fathers' names agree but for a lost last letter.
    fn has_father_of(&self, other: &Self) -> bool {
        let (a, b) = (
            self.father.trim_end_matches('и'),
            other.father.trim_end_matches('и'),
        );
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let letters = short.chars().count();
        letters >= 3 && long.starts_with(short) && long.chars().count() <= letters + 1
    }

    /// A letter stands twice here where the other name has it once: «Шыммыров» for «Шымыров». The
    /// other way about is how a name is heard.
    pub(super) fn has_letter_twice_beside(&self, other: &Self) -> bool {
        let mut parts = vec![
            (&self.name.surname, &other.name.surname),
            (&self.name.given, &other.name.given),
        ];
        if !self.patronymic.is_empty() && self.patronymic == other.patronymic {
            parts.push((&self.name.patronymic, &other.name.patronymic));
        }
        let (mine, theirs): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
        let twice = |words: Vec<&String>| words.iter().map(|it| count_twice(it)).sum::<usize>();
        !self.is_latin && !other.is_latin && twice(mine) > twice(theirs)
    }

    pub(super) fn is_initial(&self) -> bool {
        // As written: folding makes two letters of Я and Ю.
        let [_, given] = &self.written;
        given.trim_end_matches('.').chars().count() == 1
    }
}

pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let letters = a.chars().count().min(b.chars().count());
    letters >= SHORTEST_WITH_SLIP && is_one_slip(a, b)
}

fn repair(part: &str) -> String {
    legacy_repair(part).map_or_else(|| part.to_owned(), |mended| mended.text)
}

/// Folds a part of a name, letters of an old font read as Kazakh ones.
pub(super) fn fold_part(part: &str) -> String {
    fold(&repair(part))
}

/// Drops what Latin and Cyrillic spelling keep apart after folding.
fn loose(folded: &str) -> String {
    folded
        .replace("иа", "а")
        .replace("иу", "у")
        .replace("ск", "ш")
}

/// How many letters stand twice in a row, as a Russian keyboard types them.
fn count_twice(word: &str) -> usize {
    let typed = keyed(&repair(word));
    let next = typed.chars().skip(1);
    typed.chars().zip(next).filter(|(a, b)| a == b).count()
}

/// The father's name in a folded patronymic.
pub(super) fn father_of(folded: &str) -> &str {
    let stem = FATHER_ENDINGS.iter().find_map(|ending| {
        folded
            .strip_suffix(ending)
            .filter(|stem| stem.chars().count() >= 2)
    });
    stem.unwrap_or(folded)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
