//! Whether a word takes back or front endings.

use super::Confidence;

/// The row of vowels a word's endings take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// а, ы: қа, ға, дың.
    Back,
    /// е, і: ке, ге, дің.
    Front,
}

/// Clusters of borrowed words that take front endings: Марк, парк.
const FRONT_CLUSTERS: [&str; 8] = ["рк", "рг", "нк", "нг", "кс", "кт", "ск", "лк"];

/// Returns the row of a lower-case word and how sure that is.
///
/// `opens` tells that the ending has an open vowel (а or е): a word whose last vowel is ә takes
/// such an ending in its back form but stays front before the others.
pub(super) fn of_word(word: &str, opens: bool) -> (Row, Confidence) {
    use Confidence::{Certain, Likely, Unsure};
    if word.ends_with('ь') || FRONT_CLUSTERS.iter().any(|cluster| word.ends_with(cluster)) {
        return (Row::Front, Likely);
    }
    if word.ends_with(['қ', 'ғ']) {
        return (Row::Back, Certain);
    }
    let letters: Vec<char> = word.chars().collect();
    let vowels: Vec<(usize, char)> = sounding_vowels(&letters);
    let Some(&(at, last)) = vowels.last() else {
        return (Row::Back, Unsure);
    };
    match last {
        'а' | 'о' | 'ұ' | 'ы' | 'я' => (Row::Back, Certain),
        'е' | 'і' | 'ө' | 'ү' => (Row::Front, Certain),
        'э' | 'ё' | 'и' => (Row::Front, Likely),
        'ә' if opens && vowels.len() > 1 => (Row::Back, Likely),
        'ә' => (Row::Front, Likely),
        'у' if at + 1 == letters.len() => before_last_u(&vowels),
        'у' => (Row::Back, Likely),
        _ => (Row::Back, Unsure),
    }
}

/// Айсұлу is back, Інжу is front: a final у follows the vowel before it.
fn before_last_u(vowels: &[(usize, char)]) -> (Row, Confidence) {
    for (_, vowel) in vowels.iter().rev().skip(1) {
        match vowel {
            'а' | 'о' | 'ұ' | 'ы' | 'я' => return (Row::Back, Confidence::Likely),
            'ә' | 'е' | 'і' | 'ө' | 'ү' | 'э' | 'ё' | 'и' => {
                return (Row::Front, Confidence::Likely);
            }
            _ => {}
        }
    }
    (Row::Back, Confidence::Unsure)
}

/// The vowels with their places; у after a vowel is a consonant (Дәулет, Бауыржан).
fn sounding_vowels(letters: &[char]) -> Vec<(usize, char)> {
    let is_vowel = |c: char| "аәеёиоөұүыіэюя".contains(c);
    let mut before = None;
    let mut vowels = Vec::new();
    for (at, &letter) in letters.iter().enumerate() {
        let glides = letter == 'у' && before.is_some_and(is_vowel);
        if is_vowel(letter) || letter == 'у' && !glides {
            vowels.push((at, letter));
        }
        before = Some(letter);
    }
    vowels
}
