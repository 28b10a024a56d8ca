//! Patronymics of both styles: Серікұлы and Серикович name one father.

use crate::kazakh::{fold, latin};

/// Particles that end a Kazakh patronymic, folded.
const PARTICLES: [&str; 6] = ["ули", "кизи", "огли", "оглу", "гизи", "улу"];
/// Endings that make a Russian patronymic, longest first, with и for ы, і, й.
const RUSSIAN: [&str; 12] = [
    "инична",
    "иевна",
    "иевич",
    "овна",
    "евна",
    "ович",
    "евич",
    "ична",
    "ивна",
    "ивич",
    "ич",
    "овн",
];

/// Tells whether a folded word alone is «ұлы», «қызы» or a like particle.
pub(super) fn is_particle(folded: &str) -> bool {
    PARTICLES.contains(&folded)
}

/// Tells whether a particle is joined to the father's name in Kazakh («Серікұлы»).
pub(super) fn is_joined_particle(folded: &str) -> bool {
    matches!(folded, "ули" | "кизи")
}

/// Tells whether a folded word has the ending of a patronymic.
pub(super) fn is_patronymic(folded: &str) -> bool {
    let longer = |ending: &str, stem: usize| {
        folded
            .strip_suffix(ending)
            .is_some_and(|rest| rest.chars().count() >= stem)
    };
    // Күнсұлу and Айсұлу are given names: сұлу is «beautiful», not a particle.
    if folded.ends_with("сулу") {
        return false;
    }
    // Ильич stands whole: without its ending nothing of a name is left.
    folded == "илич"
        || PARTICLES.iter().any(|p| longer(p, 2))
        || folded.split(' ').skip(1).any(is_particle)
        || ["овна", "евна", "ович", "евич"]
            .iter()
            .any(|e| longer(e, 2))
        || ["инична", "ична", "илич", "тич", "мич", "нич"]
            .iter()
            .any(|e| longer(e, 1))
}

/// Returns the folded name of the father without any ending.
pub(super) fn father(patronymic: &str) -> String {
    let letters = one_letter_each(&latin::read_lower(&patronymic.to_lowercase()));
    let letters = letters.replace([' ', '-'], "");
    let stem = PARTICLES.iter().chain(&RUSSIAN).find_map(|ending| {
        letters
            .strip_suffix(ending)
            .filter(|stem| stem.chars().count() >= 2)
    });
    fold(stem.unwrap_or(&letters))
        .trim_end_matches('и')
        .to_owned()
}

/// Simplifies letters without joining doubles, so that Серікқызы keeps both its к.
fn one_letter_each(text: &str) -> String {
    text.chars()
        .filter(|&c| c != 'ь' && c != 'ъ')
        .map(|c| match c {
            'і' | 'ы' | 'й' => 'и',
            'ұ' | 'ү' => 'у',
            'қ' => 'к',
            other => other,
        })
        .collect()
}
