//! Repairs that change no word: composed letters, look-alikes, spaces, invisible characters.
//!
//! A Latin letter is a look-alike only inside a word that also has a Cyrillic letter. Words are
//! taken apart at hyphens, so «QR-код» stays as it is. Deliberately absent: repairs that guess,
//! such as an old 8-bit font  or the order of a name.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::plain::is_clean;

/// What was repaired in a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub enum Mend {
    /// Letters written as base and mark were put together (и + breve = й).
    Composed,
    /// Latin look-alikes inside a Cyrillic word became Cyrillic, or the reverse.
    Homoglyph,
    /// Unusual, doubled, leading or trailing spaces.
    Spaces,
    /// Invisible or control characters were taken out.
    ControlCharacters,
    /// ALL CAPITALS or lower case became proper capitals.
    Capitals,
    /// The parts of a name were put in the order surname, given name, patronymic.
    Order,
    /// «Серік ұлы» became «Серікұлы».
    SplitPatronymic,
    /// Letters of an old 8-bit Kazakh font were read; only when asked for.
    LegacyFont,
}

/// Text after mending, with what was mended (sorted, each kind once).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "camelCase")]
pub struct Mended {
    /// The mended text.
    pub text: String,
    /// The kinds of repair made; empty when the text was clean.
    pub mends: Vec<Mend>,
}

/// Mends `text` without changing any word; line breaks are kept.
///
/// ```
/// use tizim_core::kazakh::{Mend, mend};
/// let mended = mend("Бiржан\u{a0}\u{a0}QR-код ");
/// assert_eq!(mended.text, "Біржан QR-код");
/// assert_eq!(mended.mends, [Mend::Homoglyph, Mend::Spaces]);
/// ```
pub fn mend(text: &str) -> Mended {
    if is_clean(text) {
        return Mended {
            text: text.to_owned(),
            mends: Vec::new(),
        };
    }
    mend_thoroughly(text)
}

fn mend_thoroughly(text: &str) -> Mended {
    let mut mends = Vec::new();
    let visible = drop_invisible(text);
    if visible.len() != text.len() {
        mends.push(Mend::ControlCharacters);
    }
    let composed: String = visible.nfc().collect();
    if composed != visible {
        mends.push(Mend::Composed);
    }
    let spaced = tidy_spaces(&composed);
    if spaced != composed {
        mends.push(Mend::Spaces);
    }
    let text = mend_homoglyphs(&spaced);
    if text != spaced {
        mends.push(Mend::Homoglyph);
    }
    mends.sort_unstable();
    Mended { text, mends }
}

/// Characters that print nothing and only get in the way of comparing.
fn drop_invisible(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .filter(|&c| {
            !matches!(c,
                '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{84}' | '\u{86}'..='\u{9f}'
                | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}' | '\u{fe00}'..='\u{fe0f}')
        })
        .collect()
}

fn tidy_spaces(text: &str) -> String {
    let lines = text.split(['\n', '\u{85}', '\u{2028}', '\u{2029}']);
    let tidy: Vec<String> = lines
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    tidy.join("\n").trim().to_owned()
}

/// Repairs look-alike letters word by word, where a word is an unbroken run of letters.
fn mend_homoglyphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphabetic() || c == '¥' || unicode_normalization::char::is_combining_mark(c) {
            word.push(c);
            continue;
        }
        out.push_str(&mend_word(&word));
        word.clear();
        out.push(c);
    }
    out.push_str(&mend_word(&word));
    out
}

/// Cyrillic when every foreign letter has a Cyrillic twin; Latin when only the Cyrillic ones have.
fn mend_word(word: &str) -> String {
    let has_cyrillic = word.chars().any(is_cyrillic);
    let has_foreign = word
        .chars()
        .any(|c| !is_cyrillic(c) || as_cyrillic(c).is_some());
    if !has_cyrillic || !has_foreign {
        return word.to_owned();
    }
    if word
        .chars()
        .all(|c| as_cyrillic(c).is_some() || is_cyrillic(c))
    {
        let front = is_front(word);
        return word.chars().map(|c| cyrillic_twin(c, front)).collect();
    }
    let latin_whole = word
        .chars()
        .all(|c| c.is_ascii_alphabetic() || is_cyrillic(c) && as_latin(c).is_some());
    if latin_whole {
        return word.chars().map(|c| as_latin(c).unwrap_or(c)).collect();
    }
    word.to_owned()
}

/// Latin Y stands for Ү among front vowels («Yміт») and for У elsewhere.
fn cyrillic_twin(c: char, is_front: bool) -> char {
    match (c, is_front) {
        ('Y', true) => 'Ү',
        _ => as_cyrillic(c).unwrap_or(c),
    }
}

fn is_front(word: &str) -> bool {
    let low = word.to_lowercase();
    let has = |letters: &str| low.chars().any(|c| letters.contains(c));
    has("әіөүiə") && !has("аоұықғao")
}

/// Tells whether a character is in the Cyrillic blocks.
pub(super) fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// The Cyrillic letter that looks the same; case matters, since H is Н but h is һ.
fn as_cyrillic(c: char) -> Option<char> {
    Some(match c {
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'I' | 'Ӏ' => 'І',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'У',
        'a' => 'а',
        'c' => 'с',
        'e' => 'е',
        'h' => 'һ',
        'i' | 'ı' | 'ï' | 'ӏ' => 'і',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        'ə' | 'ǝ' => 'ә',
        'Ə' | 'Ǝ' => 'Ә',
        'ɵ' => 'ө',
        'Ɵ' => 'Ө',
        '¥' | 'Ӯ' => 'Ұ',
        'ӯ' => 'ұ',
        'ӊ' => 'ң',
        'Ӊ' => 'Ң',
        'ӄ' => 'қ',
        'Ӄ' => 'Қ',
        _ => return None,
    })
}

/// Returns the text with every Cyrillic letter as its Latin twin; `None` if one has no twin.
pub(super) fn latin_twins(text: &str) -> Option<String> {
    text.chars()
        .map(|c| if is_cyrillic(c) { as_latin(c) } else { Some(c) })
        .collect()
}

fn as_latin(c: char) -> Option<char> {
    Some(match c {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'һ' => 'h',
        'і' => 'i',
        'о' => 'o',
        'р' => 'p',
        'х' => 'x',
        'у' => 'y',
        _ => return None,
    })
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::{Mend, mend, mend_thoroughly};
    use proptest::prelude::*;

    fn check(text: &str, expected: &str, mends: &[Mend]) {
        let mended = mend(text);
        assert_eq!(mended.text, expected, "{text:?}");
        assert_eq!(mended.mends, mends, "{text:?}");
    }

    #[test]
    fn look_alikes_become_cyrillic_only_beside_cyrillic() {
        check("мемлекеттiк", "мемлекеттік", &[Mend::Homoglyph]);
        check("жаhан Hұрлан", "жаһан Нұрлан", &[Mend::Homoglyph]);
        check("əліпби Ɵмір", "әліпби Өмір", &[Mend::Homoglyph]);
        check("Aйтғали", "Айтғали", &[Mend::Homoglyph]);
        check("Yміт Yлжан", "Үміт Улжан", &[Mend::Homoglyph]);
        check(
            "ProActive IT-саласы QR-код",
            "ProActive IT-саласы QR-код",
            &[],
        );
        check("COP", "COP", &[]);
        check("Sеrpіn", "Serpin", &[Mend::Homoglyph]);
        check("Қyzylқоға", "Қyzylқоға", &[]);
    }

    #[test]
    fn spaces_marks_and_invisible_characters() {
        check("и\u{306}од", "йод", &[Mend::Composed]);
        check(" Ә\u{a0} Б\t", "Ә Б", &[Mend::Spaces]);
        check("Әсел\u{200b}\u{202e}", "Әсел", &[Mend::ControlCharacters]);
        check(
            "бір \r\n екі",
            "бір\nекі",
            &[Mend::Spaces, Mend::ControlCharacters],
        );
        check("Серікұлы", "Серікұлы", &[]);
        check("", "", &[]);
    }

    proptest! {
        #[test]
        fn mending_again_mends_nothing(text in "\\PC{0,24}") {
            let once = mend(&text);
            let twice = mend(&once.text);
            prop_assert_eq!(&twice.text, &once.text);
            prop_assert!(twice.mends.is_empty(), "{:?} {:?}", once.text, twice.mends);
        }

        #[test]
        fn mending_mixed_letters_again_mends_nothing(
            text in "[а-яәғқңөұүһіA-Za-zəɵ¥ӯ\u{306}\u{a0}\u{200b}\n -]{0,16}"
        ) {
            let once = mend(&text);
            prop_assert!(mend(&once.text).mends.is_empty());
        }

        #[test]
        fn the_short_way_leads_where_the_long_one_does(
            text in "[а-яА-ЯёЁәғқңөұүһіӘҒҚҢӨҰҮҺІA-Za-z0-9 .,«»№()'@-]{0,16}"
        ) {
            prop_assert_eq!(mend(&text), mend_thoroughly(&text));
        }

        #[test]
        fn pure_latin_words_are_never_touched(text in "[A-Za-z]{1,12}( [A-Za-z-]{1,12})?") {
            prop_assert_eq!(mend(&text).text, text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
