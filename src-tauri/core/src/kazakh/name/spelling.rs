//! Which of two spellings of one person's name is the better one to keep.
//!
//! A name typed on a Russian keyboard has «и» where the Kazakh one has «і», «к» for «қ» and so on: the
//! spelling with the Kazakh letter says more, and nobody writes it by chance. Nothing here looks at
//! who the person is: whoever asks must know already that both names are theirs. Deliberately
//! absent: other names of a person (a surname before a marriage, Чингиз for Шыңғыс, Серікович for
//! Серікұлы), Latin spelling, and capitals, none of which is a misspelling.

use serde::{Deserialize, Serialize};

use super::{FullName, lists};
use crate::kazakh::fold;

/// How much speaks for another spelling of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Merit {
    /// It has letters that the kept one only stands in for, or a word where that has an initial.
    Better,
    /// The two differ, and no rule can tell which is right.
    Doubtful,
}

/// A spelling that may take the place of the one that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherSpelling {
    /// The name with it; parts in which the kept spelling is the better one are as they were.
    pub name: FullName,
    /// How much speaks for it.
    pub merit: Merit,
}

/// Returns what another spelling of the same person's name would make of the kept one, part by
/// part; nothing where the kept one is as good or better in all of them.
///
/// What is found to be better is never found to be worse the other way round: taking it ends the
/// question. A part that is missing on either side, or is another word, is left alone; with another
/// given name nothing is said, for it may be somebody else.
///
/// ```
/// use tizim_core::kazakh::name::{FullName, Merit, other_spelling};
/// let kept = FullName::new("Избасова", "Айкумис", "");
/// let official = FullName::new("Ізбасова", "Айкүміс", "");
/// let found = other_spelling(&kept, &official).unwrap();
/// assert_eq!((found.name, found.merit), (official.clone(), Merit::Better));
/// assert_eq!(other_spelling(&official, &kept), None);
/// ```
pub fn other_spelling(kept: &FullName, other: &FullName) -> Option<OtherSpelling> {
    if kept == other {
        return None;
    }
    let straight = Parts::compare(kept, other);
    if straight.given != Standing::Another {
        return straight.made_of(kept, other);
    }
    // Who typed the given name first is the same person, and the order that is kept stays.
    let turned = FullName::new(&other.given, &other.surname, &other.patronymic);
    let crossed = Parts::compare(kept, &turned);
    let is_turned = crossed.surname != Standing::Another && crossed.given != Standing::Another;
    is_turned.then(|| crossed.made_of(kept, &turned))?
}

/// How the parts of another name stand to those of the kept one.
struct Parts {
    surname: Standing,
    given: Standing,
    patronymic: Standing,
}

impl Parts {
    fn compare(kept: &FullName, other: &FullName) -> Self {
        Self {
            surname: surname_standing(&kept.surname, &other.surname),
            given: given_standing(&kept.given, &other.given),
            patronymic: initial_standing(&kept.patronymic, &other.patronymic)
                .unwrap_or_else(|| surname_standing(&kept.patronymic, &other.patronymic)),
        }
    }

    fn made_of(&self, kept: &FullName, other: &FullName) -> Option<OtherSpelling> {
        // Who has no Kazakh letter where the list has one typed the whole name without them.
        let is_plain = !kept.in_full().to_lowercase().contains(KAZAKH_LETTERS);
        let is_better = [self.surname, self.patronymic].contains(&Standing::Better);
        let given = match self.given {
            Standing::BothKnown if is_plain && is_better => Standing::Better,
            Standing::BothKnown => Standing::Doubtful,
            given => given,
        };
        let all = [self.surname, given, self.patronymic];
        let merit = match () {
            () if all.contains(&Standing::Doubtful) => Merit::Doubtful,
            () if all.contains(&Standing::Better) => Merit::Better,
            () => return None,
        };
        let part = |standing: Standing, kept: &String, other: &String| match standing {
            Standing::Better | Standing::Doubtful | Standing::BothKnown => other.clone(),
            Standing::Kept | Standing::Another => kept.clone(),
        };
        Some(OtherSpelling {
            name: FullName {
                surname: part(self.surname, &kept.surname, &other.surname),
                given: part(given, &kept.given, &other.given),
                patronymic: part(self.patronymic, &kept.patronymic, &other.patronymic),
            },
            merit,
        })
    }
}

/// How another word stands to the kept one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// As good as the kept one or worse, or missing.
    Kept,
    Better,
    Doubtful,
    /// Better by its letters, and both are known given names: Сания and Сәния.
    BothKnown,
    /// Another word.
    Another,
}

fn surname_standing(kept: &str, other: &str) -> Standing {
    let (kept, other) = (kept.to_lowercase(), other.to_lowercase());
    if kept.is_empty() || other.is_empty() || kept == other {
        return Standing::Kept;
    }
    by_letters(&kept, &other)
}

/// Given names are known by a list, in which some stand as they are typed without Kazakh letters; of
/// two doubtful spellings the one in the list is right.
fn given_standing(kept: &str, other: &str) -> Standing {
    if let Some(standing) = initial_standing(kept, other) {
        return standing;
    }
    let (kept, other) = (kept.to_lowercase(), other.to_lowercase());
    if kept.is_empty() || other.is_empty() || kept == other {
        return Standing::Kept;
    }
    let is_known = [&kept, &other].map(|word| lists::is_written_kazakh(word));
    match (by_letters(&kept, &other), is_known) {
        (Standing::Better, [true, true]) => Standing::BothKnown,
        (Standing::Better, [true, false]) => Standing::Doubtful,
        (Standing::Doubtful, [false, true]) => Standing::Better,
        (Standing::Doubtful, [true, false]) => Standing::Kept,
        // Шинар for Шынар: ы stands on both keyboards, so only the list tells.
        (Standing::Kept, [false, true]) if is_loose(&kept, &other) => Standing::Better,
        (standing, _) => standing,
    }
}

/// An initial beside the word it begins; nothing where neither is one.
fn initial_standing(kept: &str, other: &str) -> Option<Standing> {
    let letter = |word: &str| {
        let mut letters = word.chars().filter(|it| it.is_alphabetic());
        let first = letters.next()?;
        letters.next().is_none().then_some(first)
    };
    match (letter(kept), letter(other)) {
        (Some(initial), None) if !other.is_empty() => {
            let initial: String = initial.to_lowercase().collect();
            Some(match () {
                () if other.to_lowercase().starts_with(&initial) => Standing::Better,
                () if fold(other).starts_with(&fold(&initial)) => Standing::Doubtful,
                () => Standing::Another,
            })
        }
        (None, Some(_)) | (Some(_), Some(_)) if !kept.is_empty() => Some(Standing::Kept),
        _ => None,
    }
}

/// Compares two different words in small letters by their letters alone.
fn by_letters(kept: &str, other: &str) -> Standing {
    let is_cyrillic = |word: &str| {
        let mut letters = word.chars().filter(|it| it.is_alphabetic());
        letters.all(|it| matches!(it, '\u{400}'..='\u{4ff}'))
    };
    if !is_cyrillic(kept) || !is_cyrillic(other) {
        return match fold(kept) == fold(other) {
            true => Standing::Kept,
            false => Standing::Another,
        };
    }
    if let Some(lead) = Lead::of(kept, other) {
        return match (lead.kept, lead.other) {
            (_, 0) => Standing::Kept,
            (0, _) => Standing::Better,
            _ => Standing::Doubtful,
        };
    }
    let has_kazakh = |word: &str| word.contains(KAZAKH_LETTERS);
    match fold(kept) == fold(other) {
        false => Standing::Another,
        // Сейітова and Сеитова: more than a stand-in differs.
        true if has_kazakh(other) => Standing::Doubtful,
        true => Standing::Kept,
    }
}

/// Letters that a Russian keyboard does not have.
const KAZAKH_LETTERS: [char; 9] = ['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і'];

/// Whether a Russian letter is typed for a Kazakh one.
fn stands_in(russian: char, kazakh: char) -> bool {
    let for_it: &[char] = match kazakh {
        'ә' => &['а', 'е', 'э', 'я'],
        'ғ' => &['г'],
        'қ' => &['к', 'х'],
        'ң' => &['н'],
        'ө' => &['о', 'у', 'е', 'э', 'ё'],
        'ұ' => &['у', 'о'],
        'ү' => &['у', 'ю'],
        'һ' => &['х', 'г'],
        'і' => &['и', 'ы'],
        _ => &[],
    };
    for_it.contains(&russian)
}

/// Letters of Russian spelling that come and go beside Kazakh ones and tell nothing by themselves.
fn is_loose_pair(a: char, b: char) -> bool {
    matches!((a, b), ('ы', 'и') | ('и', 'ы') | ('е', 'э') | ('э', 'е'))
}

fn is_silent(letter: char) -> bool {
    matches!(letter, 'ь' | 'ъ')
}

/// Whether the words differ only in letters that tell nothing by themselves.
fn is_loose(kept: &str, other: &str) -> bool {
    Lead::of(kept, other) == Some(Lead::default())
}

/// In how many places each of two words has a Kazakh letter where the other has its stand-in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Lead {
    kept: u32,
    other: u32,
}

impl Lead {
    /// Lays two words beside each other, letter by letter; nothing where a letter has no match.
    fn of(kept: &str, other: &str) -> Option<Self> {
        let (kept, other): (Vec<char>, Vec<char>) =
            (kept.chars().collect(), other.chars().collect());
        let (mut a, mut b) = (kept.as_slice(), other.as_slice());
        let mut lead = Self::default();
        let mut is_after_k = false;
        loop {
            let was_after_k = is_after_k;
            is_after_k = [a, b].iter().all(|it| matches!(it, ['к' | 'қ', ..]));
            (a, b) = match (a, b) {
                ([], []) => return Some(lead),
                ([x, a @ ..], [y, b @ ..]) if x == y || is_loose_pair(*x, *y) => (a, b),
                ([x, a @ ..], [y, b @ ..]) if stands_in(*y, *x) => {
                    lead.kept += 1;
                    (a, Self::after_ng(*x, a, b))
                }
                ([x, a @ ..], [y, b @ ..]) if stands_in(*x, *y) => {
                    lead.other += 1;
                    (Self::after_ng(*y, b, a), b)
                }
                // Серікқызы is typed «Серикызы»: of two к the second is the lost қ.
                (['қ', a @ ..], b) if was_after_k => {
                    lead.kept += 1;
                    (a, b)
                }
                (a, ['қ', b @ ..]) if was_after_k => {
                    lead.other += 1;
                    (a, b)
                }
                ([x, a @ ..], b) if is_silent(*x) => (a, b),
                (a, [y, b @ ..]) if is_silent(*y) => (a, b),
                _ => return None,
            }
        }
    }

    /// «Жангыл» for «Жаңыл»: ң is typed as нг too. Returns the Russian word after both letters.
    fn after_ng<'a>(kazakh: char, after: &[char], russian: &'a [char]) -> &'a [char] {
        match russian {
            ['г', rest @ ..] if kazakh == 'ң' && !matches!(after.first(), Some('г' | 'ғ')) => {
                rest
            }
            all => all,
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
mod tests;
