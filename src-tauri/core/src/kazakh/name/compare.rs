//! How far two names agree, for deciding whether two records are one person.
//!
//! A given name never agrees by resemblance: twins differ by a letter or two. Only equal folding, a
//! known alias, an initial, or two letters swapped in a word nobody is called by count.

use serde::{Deserialize, Serialize};

use super::{FullName, alias, lists, patronymic};
use crate::kazakh::slip::{is_one_slip, is_swap};
use crate::kazakh::{fold, legacy};

/// How far two names agree, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum NameAgreement {
    /// Every part agrees once folded; the order of the parts does not matter.
    Same,
    /// As `Same`, but one side has no patronymic.
    SameLessPatronymic,
    /// A part agrees as a Russian or other known spelling of the same name.
    SameRussian,
    /// Surname agrees, given name or patronymic only by its initial.
    Initials,
    /// One letter off in the surname or the patronymic.
    OneTypo,
    /// Given name and patronymic agree, the surname does not.
    SurnameChanged,
    /// What both sides have agrees, but one side lacks surname or given name.
    Partial,
    /// Two different names.
    Different,
}

/// Tells how far two names agree.
///
/// ```
/// use tizim_core::kazakh::name::{FullName, NameAgreement, compare};
/// let kazakh = FullName::new("Өтегенов", "Шыңғыс", "Серікұлы");
/// let russian = FullName::new("Утегенов", "Чингиз", "Серикович");
/// assert_eq!(compare(&kazakh, &russian), NameAgreement::SameRussian);
/// ```
pub fn compare(a: &FullName, b: &FullName) -> NameAgreement {
    FoldedName::new(a).compare(&FoldedName::new(b))
}

/// The parts of a name, folded once for all comparisons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoldedName {
    surname: FoldedPart,
    given: FoldedPart,
    patronymic: FoldedPart,
    father: FoldedPart,
}

/// A folded word with the one spelling of all its aliases.
#[derive(Debug, Clone, PartialEq, Eq)]
struct FoldedPart {
    folded: String,
    joined: String,
    one: String,
}

impl FoldedPart {
    fn new(folded: String) -> Self {
        let one = alias::one_spelling(&folded);
        Self {
            joined: folded.replace(' ', ""),
            one,
            folded,
        }
    }
}

impl FoldedName {
    /// Folds a name; letters of an old font are read as Kazakh ones.
    pub fn new(name: &FullName) -> Self {
        let repair = |part: &str| legacy::legacy_repair(part).map_or(part.to_owned(), |m| m.text);
        let [surname, given, patronymic] = name.parts().map(repair);
        Self {
            surname: FoldedPart::new(fold(&surname)),
            given: FoldedPart::new(fold(&given)),
            father: FoldedPart::new(patronymic::father(&patronymic)),
            patronymic: FoldedPart::new(fold(&patronymic)),
        }
    }

    /// Tells how far two names agree; see [`compare`].
    pub fn compare(&self, other: &Self) -> NameAgreement {
        let direct = agreement(self, other);
        if direct == NameAgreement::Same {
            return direct;
        }
        // Somebody may have typed the given name first where nothing tells the parts apart.
        let crossed = agreement(self, &other.swapped()).min(agreement(&self.swapped(), other));
        let is_plain = crossed <= NameAgreement::SameRussian || crossed == NameAgreement::Partial;
        if is_plain {
            direct.min(crossed)
        } else {
            direct
        }
    }

    fn swapped(&self) -> Self {
        Self {
            surname: self.given.clone(),
            given: self.surname.clone(),
            patronymic: self.patronymic.clone(),
            father: self.father.clone(),
        }
    }
}

/// How one part of a name agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Equal,
    Alias,
    Initial,
    Typo,
    /// One side does not have it.
    Missing,
    Different,
}

fn agreement(a: &FoldedName, b: &FoldedName) -> NameAgreement {
    let surname = surname_agreement(&a.surname, &b.surname);
    let given = given_agreement(&a.given, &b.given);
    let father = patronymic_agreement(a, b);
    if given == Part::Different || father == Part::Different {
        return NameAgreement::Different;
    }
    let parts = [surname, given, father];
    let has = |wanted: Part| parts.contains(&wanted);
    match (surname, given) {
        (Part::Different, Part::Equal | Part::Alias)
            if matches!(father, Part::Equal | Part::Alias) =>
        {
            NameAgreement::SurnameChanged
        }
        (Part::Different, _) | (Part::Missing, Part::Missing) => NameAgreement::Different,
        (Part::Missing, Part::Initial) => NameAgreement::Different,
        (Part::Missing, _) | (_, Part::Missing) => NameAgreement::Partial,
        _ if has(Part::Typo) => one_typo(&parts),
        _ if has(Part::Initial) => NameAgreement::Initials,
        _ if has(Part::Alias) => NameAgreement::SameRussian,
        _ if father == Part::Missing && a.patronymic != b.patronymic => {
            NameAgreement::SameLessPatronymic
        }
        _ => NameAgreement::Same,
    }
}

/// One typo is forgiven once, and not beside a mere initial.
fn one_typo(parts: &[Part]) -> NameAgreement {
    let typos = parts.iter().filter(|part| **part == Part::Typo).count();
    if typos == 1 && !parts.contains(&Part::Initial) {
        NameAgreement::OneTypo
    } else {
        NameAgreement::Different
    }
}

fn surname_agreement(a: &FoldedPart, b: &FoldedPart) -> Part {
    match spelling_agreement(a, b) {
        Part::Different if is_typo(&a.folded, &b.folded, 5) => Part::Typo,
        part => part,
    }
}

fn given_agreement(a: &FoldedPart, b: &FoldedPart) -> Part {
    match spelling_agreement(a, b) {
        Part::Different if is_swapped_name(&a.folded, &b.folded) => Part::Typo,
        part => part,
    }
}

/// Two letters swapped make a word nobody is called by; twins bear two real names.
fn is_swapped_name(a: &str, b: &str) -> bool {
    a.chars().count() >= 4 && is_swap(a, b) && lists::is_given(a) != lists::is_given(b)
}

fn spelling_agreement(a: &FoldedPart, b: &FoldedPart) -> Part {
    if a.folded.is_empty() || b.folded.is_empty() {
        return Part::Missing;
    }
    if a.joined == b.joined {
        return Part::Equal;
    }
    if a.one == b.one {
        return Part::Alias;
    }
    if is_initial_of(&a.folded, &b.folded) || is_initial_of(&b.folded, &a.folded) {
        return Part::Initial;
    }
    Part::Different
}

fn patronymic_agreement(a: &FoldedName, b: &FoldedName) -> Part {
    match spelling_agreement(&a.patronymic, &b.patronymic) {
        Part::Different => {}
        part => return part,
    }
    if a.father.one == b.father.one {
        return Part::Alias;
    }
    if is_typo(&a.father.folded, &b.father.folded, 4) {
        Part::Typo
    } else {
        Part::Different
    }
}

fn is_initial_of(short: &str, long: &str) -> bool {
    let is_short = short.chars().count() == 1 || short == "дж";
    is_short && long.starts_with(short)
}

fn is_typo(a: &str, b: &str, at_least: usize) -> bool {
    a.chars().count().min(b.chars().count()) >= at_least && is_one_slip(a, b)
}
