//! The ending of a case for one word.

use super::harmony::{self, Row};
use super::{Case, Confidence};

/// How the end of a word sounds, which decides the first letter of the ending.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    /// м, н, ң.
    Nasal,
    /// р, л, й, у, и, ж, з.
    Voiced,
    /// Voiceless; б, в, г, д count as such.
    Voiceless,
}

/// Returns the ending of a case for a lower-case word, and how sure it is.
pub(super) fn of_word(word: &str, case: Case) -> (&'static str, Confidence) {
    if let Some(ending) = of_possessive(word, case) {
        return (ending, Confidence::Certain);
    }
    let (row, confidence) = match surname_stem(word) {
        Some(stem) => of_surname(word, stem, case),
        None => harmony::of_word(word, case == Case::Dative),
    };
    let sound = last_sound(word);
    // Пак, Мудряк: practice wavers between Пакқа and Пакке.
    let wavers = row == Row::Back && word.ends_with('к');
    (
        pick(case, sound, row),
        if wavers {
            Confidence::Unsure
        } else {
            confidence
        },
    )
}

/// Серікұлы, Қанатқызы: the word already carries a possessive ending.
fn of_possessive(word: &str, case: Case) -> Option<&'static str> {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let row = if ends(&["ұлы", "қызы", "баласы"]) {
        Row::Back
    } else if ends(&["немересі", "келіні", "тегі"]) {
        Row::Front
    } else {
        return None;
    };
    Some(match (case, row) {
        (Case::Dative, Row::Back) => "на",
        (Case::Dative, Row::Front) => "не",
        (Case::Genitive, Row::Back) => "ның",
        (Case::Genitive, Row::Front) => "нің",
    })
}

/// The stem of a surname in -ов, -ев, -ёв.
fn surname_stem(word: &str) -> Option<&str> {
    let stem = ["ов", "ев", "ёв"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))?;
    stem.contains(|c: char| "аәеёиоөуұүыіэюя".contains(c))
        .then_some(stem)
}

/// A surname follows its stem, not its ending: Сүлейменовке, but Қосановқа.
fn of_surname(word: &str, stem: &str, case: Case) -> (Row, Confidence) {
    if word.ends_with("ёв") || stem.ends_with('и') {
        return (Row::Front, Confidence::Likely);
    }
    // A cluster at the end of a stem says nothing: the rule of clusters is for whole words.
    let bare = stem
        .trim_end_matches('ь')
        .trim_end_matches(|c: char| !is_vowel_letter(c));
    // What ends in a consonant has a closed last syllable: Петуховқа, as Тимурға.
    let closed = format!("{bare}н");
    let syllable = if bare.len() < stem.len() {
        &closed
    } else {
        bare
    };
    let (row, mut confidence) = harmony::of_word(syllable, case == Case::Dative);
    let is_kazakh = stem.contains(|c: char| "әғқңөұүһі".contains(c));
    if row == Row::Front && !is_kazakh {
        confidence = confidence.min(Confidence::Likely);
    }
    let last_vowel = stem.chars().rev().find(|c| is_vowel_letter(*c));
    if last_vowel == Some('и') {
        confidence = Confidence::Unsure;
    }
    (row, confidence)
}

fn is_vowel_letter(c: char) -> bool {
    "аәеёиоөуұүыіэюя".contains(c)
}

fn last_sound(word: &str) -> Sound {
    match word.trim_end_matches(['ь', 'ъ']).chars().last() {
        Some('к' | 'қ' | 'п' | 'с' | 'т' | 'ф' | 'х' | 'ц' | 'ч' | 'ш' | 'щ' | 'һ') => {
            Sound::Voiceless
        }
        Some('б' | 'в' | 'г' | 'д') => Sound::Voiceless,
        Some('м' | 'н' | 'ң') => Sound::Nasal,
        Some('а' | 'ә' | 'е' | 'ё' | 'о' | 'ө' | 'ұ' | 'ү' | 'ы' | 'і' | 'э' | 'я') => {
            Sound::Vowel
        }
        _ => Sound::Voiced,
    }
}

fn pick(case: Case, sound: Sound, row: Row) -> &'static str {
    let (back, front) = match (case, sound) {
        (Case::Dative, Sound::Voiceless) => ("қа", "ке"),
        (Case::Dative, _) => ("ға", "ге"),
        (Case::Genitive, Sound::Vowel | Sound::Nasal) => ("ның", "нің"),
        (Case::Genitive, Sound::Voiced) => ("дың", "дің"),
        (Case::Genitive, Sound::Voiceless) => ("тың", "тің"),
    };
    if row == Row::Back { back } else { front }
}
