//! Which person a row is: known, new, a repeat of another row, or for a human to say.
//!
//! A rule decides alone only on strong evidence: the same IIN; the same full name with the same
//! birth date; the same full name, study group and phone with nothing that disagrees. Three rules
//! go a step further, as far as measurement showed to be needed and no further
//! (`docs/decisions/matching-people.md`). Contacts alone never decide, because twins share a
//! parent's phone, and a given name never agrees by resemblance. The same name with another birth date is another person. Everything between is
//! left to a human, with the reason, so that one answer serves a whole group of rows.

mod blocks;
mod brief;
mod choose;
mod decide;
mod evidence;
mod facts;
mod find_pairs;
mod heard;
mod in_address;
mod look_again;
mod match_joins;
mod match_marks;
mod name_key;

pub use decide::{KnownPeople, Memory, match_people};
pub use facts::Facts;
pub use find_pairs::{Likeness, Pair, PairFact, compare_people, find_pairs};
pub use match_joins::{JoinFacts, match_joins};
pub use match_marks::match_marks;

use serde::{Deserialize, Serialize};

/// The place of a person in the list [`KnownPeople`] was built from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PersonIndex(pub u32);

/// What was found out about one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Decision {
    /// The row in the file.
    pub row: u32,
    /// Who it is.
    pub verdict: Verdict,
    /// Why; none for a person nobody resembles.
    pub reason: Option<Reason>,
    /// Whom a human may choose from, best first; empty unless it is to choose.
    pub candidates: Vec<Candidate>,
}

/// Who a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Verdict {
    /// Nobody known.
    New,
    /// A person of the register.
    Known {
        /// Which one.
        person: PersonIndex,
    },
    /// The same person as an earlier row of this file, whatever that row turns out to be.
    Repeat {
        /// The first row of that person.
        of_row: u32,
        /// The person, if that row is one of the register.
        person: Option<PersonIndex>,
    },
    /// A human must say.
    ToChoose,
}

/// Whom a row may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Candidate {
    /// A person of the register or an earlier row.
    pub who: Who,
    /// What speaks for and against it.
    pub reason: Reason,
}

/// A person of the register or an earlier row of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Who {
    /// A person of the register.
    Known {
        /// Which one.
        person: PersonIndex,
    },
    /// The first row of a person who is not in the register yet.
    Row {
        /// Its number in the file.
        row: u32,
    },
}

/// Why a row is or may be somebody; questions are grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// A human said so when this row was read before.
    Remembered,
    /// Same IIN, and the name does not contradict it.
    SameIin,
    /// Same full name, same birth date.
    SameNameBirthDate,
    /// Same full name, study group (or class, or year) and phone, nothing disagrees.
    SameNameGroupPhone,
    /// Same full name, a contact and the place (or phone, e-mail and district), nothing disagrees.
    SameNameContactsPlace,
    /// Same given name, birth date, phone and e-mail, nothing disagrees but the surname.
    SameButSurname,
    /// The only person of that name who is enrolled, and nothing disagrees.
    OnlyEnrolled,
    /// The only person with the e-mail address, and the name does not contradict it.
    SameEmail,
    /// The e-mail address spells a name that one person has, and nothing contradicts it.
    NameInEmail,
    /// Same IIN, another name.
    IinOfAnother,
    /// Several people have the e-mail address.
    EmailOfSeveral,
    /// The e-mail address is of a person of another name.
    EmailOfAnother,
    /// Several people have this name, and nothing tells them apart.
    SeveralNamesakes,
    /// Same name and contact, another birth date.
    BirthDateDiffers,
    /// Same name and birth date, another IIN.
    IinDiffers,
    /// Same name and birth date, one without patronymic, nothing else to compare.
    NoPatronymic,
    /// Everything agrees but a letter or two of the name.
    SpellingDiffers,
    /// Same given name, patronymic and birth date or contact; the surname is another.
    SurnameDiffers,
    /// Same name, another e-mail address, and nothing else to compare.
    EmailDiffers,
    /// The name has initials only.
    InitialsOnly,
    /// A given name, a surname or a nickname alone.
    GivenNameOnly,
    /// Same name and contact; no birth date to compare.
    NoBirthDate,
    /// Same name and study group; nothing else to compare.
    NameAndGroup,
    /// The name alone is the same.
    NameOnly,
    /// Same name, but not enrolled.
    NotEnrolled,
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
