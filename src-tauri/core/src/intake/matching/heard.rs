//! Names as an operator heard them, or typed them in a hurry.

use super::name_key::{NameKey, is_slip};
use crate::kazakh::fold;

impl NameKey {
    /// May be the same name, heard or typed in a hurry: at most one slip in the surname, the given
    /// name as it sounds or its initial, and nothing of the father's name against it.
    pub(super) fn is_heard_nearly_as(&self, other: &Self) -> bool {
        let starts_alike = |a: &str, b: &str| a.chars().next() == b.chars().next();
        let is_surname = self.surname == other.surname || is_slip(&self.surname, &other.surname);
        let is_given = if self.is_initial() || other.is_initial() {
            starts_alike(&self.given, &other.given)
        } else {
            let (a, b) = (sound(&self.given), sound(&other.given));
            a == b || is_slip(&a, &b)
        };
        let is_one_father = self.father.is_empty()
            || other.father.is_empty()
            || starts_alike(&self.father, &other.father);
        !self.surname.is_empty()
            && !self.given.is_empty()
            && is_surname
            && is_given
            && is_one_father
    }
}

/// What an operator hears of a folded given name: Джамила is Жәмила.
fn sound(folded: &str) -> String {
    folded.replace("дж", "ж")
}

/// Fewer letters that two words begin with are a chance.
const SHORTEST_BEGINNING: usize = 3;

/// «Айгока» is said to Айгерім.
pub(super) fn begin_alike(a: &str, b: &str) -> bool {
    let same = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    same >= SHORTEST_BEGINNING || same >= 2 && same == fold(b).chars().count()
}

/// The endings with which a shortened name is said: «Мара» is Мариям, «Айгока» is Айгерім.
const PET_ENDINGS: [&str; 9] = ["а", "я", "и", "ка", "ша", "ок", "ока", "оша", "ик"];

/// Says whether a word is a given name cut to its beginning with an ending of affection; it may be
/// another person's whole name all the same.
pub(super) fn is_pet_form(word: &str, given: &str) -> bool {
    PET_ENDINGS.iter().any(|ending| {
        let stem = word.strip_suffix(ending);
        stem.is_some_and(|it| it.chars().count() >= SHORTEST_BEGINNING && given.starts_with(it))
    })
}
