//! Whether a name is a man's or a woman's.

use super::{FullName, lists};
use crate::kazakh::fold;
use crate::trainees::Sex;

/// Guesses the sex from patronymic, given name and surname, in that order of trust.
///
/// Returns `None` when nothing tells or the given name and the surname disagree.
pub fn guess_sex(name: &FullName) -> Option<Sex> {
    if let Some(sex) = sex_of_patronymic(&name.patronymic) {
        return Some(sex);
    }
    let given = name
        .given
        .split(['-', ' '])
        .find_map(|part| lists::sex_of_given(&fold(part)));
    let surname = by_ending(
        &fold(&name.surname),
        &["ов", "ев", "ски"],
        &["ова", "ева", "скаиа", "ина"],
    );
    match (given, surname) {
        (Some(a), Some(b)) if a != b => None,
        (given, surname) => given.or(surname),
    }
}

/// Returns the sex that a patronymic tells.
pub(super) fn sex_of_patronymic(patronymic: &str) -> Option<Sex> {
    by_ending(
        &fold(patronymic),
        &["ули", "огли", "оглу", "ич"],
        &["кизи", "гизи", "вна", "чна"],
    )
}

fn by_ending(folded: &str, male: &[&str], female: &[&str]) -> Option<Sex> {
    let has = |endings: &[&str]| endings.iter().any(|e| folded.ends_with(e));
    match (has(male), has(female)) {
        (true, false) => Some(Sex::M),
        (false, true) => Some(Sex::F),
        _ => None,
    }
}
