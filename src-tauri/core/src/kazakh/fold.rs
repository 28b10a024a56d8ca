//! The search skeleton: one spelling for all the ways a hurried person types a name.
//!
//! A skeleton is for finding and comparing only; it is never shown and never stored instead of the
//! text it came from. Folding again changes nothing.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::plain::{is_clean, small_letter, small_word};
use super::{latin, mend};

/// Returns the skeleton of `text`: folded words separated by one space.
///
/// Case, look-alike letters, Latin spelling, a Russian keyboard, double letters, soft signs and
/// punctuation make no difference: «Әлихан», «АЛИХАН», «Alikhan» and «Aлихан» with a Latin A all
/// fold to «аликан».
///
/// ```
/// use tizim_core::kazakh::fold;
/// assert_eq!(fold("  Құдайбергенов,  Әлихан "), fold("kudaibergenov alikhan"));
/// ```
pub fn fold(text: &str) -> String {
    if is_clean(text) {
        fold_words(text)
    } else {
        fold_words(&mend(text).text)
    }
}

/// Returns `text` in small letters, Kazakh ones as a Russian keyboard has them; every other letter
/// stays itself, doubled ones too: a code of few letters is told apart by each of them.
///
/// ```
/// use tizim_core::kazakh::keyed;
/// assert_eq!(keyed("БҚ-201"), keyed("bk 201"));
/// assert_ne!(keyed("ХТ-21"), keyed("КТ-21"));
/// ```
pub fn keyed(text: &str) -> String {
    let mended = mend(text).text;
    let words = mended.split(|c: char| !is_word_part(c)).map(|word| {
        let lower: String = word.chars().flat_map(char::to_lowercase).nfc().collect();
        let read = latin::read_lower(&lower);
        read.chars().map(keyed_letter).collect::<String>()
    });
    let words: Vec<String> = words.filter(|it| !it.is_empty()).collect();
    words.join(" ")
}

fn keyed_letter(c: char) -> char {
    match c {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' => 'и',
        'ё' => 'е',
        other => other,
    }
}

fn fold_words(mended: &str) -> String {
    let mut out = String::with_capacity(mended.len());
    for word in mended.split(|c: char| !is_word_part(c)) {
        let folded = fold_word(word);
        if folded.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&folded);
    }
    out
}

fn is_word_part(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || is_apostrophe(c);
    }
    small_letter(c).is_some() || c.is_alphanumeric() || is_combining_mark(c) || is_apostrophe(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | 'ʹ' | '`' | '´' | 'ʻ')
}

fn fold_word(word: &str) -> String {
    match small_word(word) {
        Some(cyrillic) => fold_letters(&cyrillic),
        None => fold_thoroughly(word),
    }
}

fn fold_thoroughly(word: &str) -> String {
    let lower: String = word
        .chars()
        .flat_map(char::to_lowercase)
        .nfc()
        .filter(|&c| !is_combining_mark(c) && !is_apostrophe(c))
        .collect();
    fold_letters(&latin::read_lower(&lower))
}

fn fold_letters(cyrillic: &str) -> String {
    let is_legacy = cyrillic
        .chars()
        .any(|c| matches!(c, 'ќ' | 'ѓ' | 'ѕ' | 'ј' | 'ґ' | 'ў' | 'ћ'));
    let mut out = String::with_capacity(cyrillic.len());
    let mut before = None;
    for c in cyrillic.chars() {
        match c {
            'ь' | 'ъ' => {}
            // After a vowel and at the start of a word the glide is heard: Даяна is not Дана.
            'я' | 'ю' => {
                if before.is_none_or(is_vowel) {
                    push_once(&mut out, 'и');
                }
                push_once(&mut out, if c == 'я' { 'а' } else { 'у' });
            }
            'ї' => push_once(&mut out, if is_legacy { 'у' } else { 'и' }),
            _ => push_once(&mut out, skeleton_letter(c)),
        }
        before = Some(c);
    }
    while out.contains("дж") {
        out = out.replace("дж", "ж");
        out = collapse(&out);
    }
    out
}

/// One letter for a group of letters that are typed for each other.
fn skeleton_letter(c: char) -> char {
    match c {
        'ә' | 'ј' => 'а',
        'э' | 'ё' | 'є' => 'е',
        'ғ' | 'ѓ' => 'г',
        'қ' | 'х' | 'һ' | 'ќ' | 'ћ' | 'ӄ' => 'к',
        'ң' | 'ѕ' | 'ӊ' => 'н',
        'ө' | 'ґ' => 'о',
        'ұ' | 'ү' | 'ў' | 'ӯ' => 'у',
        'і' | 'ы' | 'й' | 'ӏ' => 'и',
        'щ' => 'ш',
        'ц' => 'с',
        other => other,
    }
}

fn is_vowel(c: char) -> bool {
    matches!(
        c,
        'а' | 'ә'
            | 'е'
            | 'ё'
            | 'и'
            | 'о'
            | 'ө'
            | 'у'
            | 'ұ'
            | 'ү'
            | 'ы'
            | 'і'
            | 'э'
            | 'ю'
            | 'я'
            | 'й'
    )
}

/// Adds a letter unless it only doubles the last one; digits are kept as they are.
fn push_once(out: &mut String, c: char) {
    if c.is_numeric() || !out.ends_with(c) {
        out.push(c);
    }
}

fn collapse(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        push_once(&mut out, c);
    }
    out
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::{fold, fold_thoroughly, fold_word};
    use proptest::prelude::*;

    /// Every word typed must begin some word stored, in any order.
    fn finds(stored: &str, query: &str) -> bool {
        let stored = fold(stored);
        fold(query)
            .split(' ')
            .all(|q| stored.split(' ').any(|s| s.starts_with(q)))
    }

    #[test]
    fn a_hurried_query_finds_the_kazakh_name() {
        let cases = [
            ("Әлихан", "алихан"),
            ("Әсел", "асель"),
            ("Қайрат", "КАЙРАТ"),
            ("Бақыт", "бахыт"),
            ("Жаңыл", "жаныл"),
            ("Шыңғыс", "шынгыс"),
            ("Өмірбек", "омырбек"),
            ("Үміт", "умит"),
            ("Айгүл", "aigul"),
            ("Һасан", "хасан"),
            ("Гауһар", "гаухар"),
            ("Жәнібек", "Zhanibek"),
            ("Нарқозы Қартжан", "қартжан нарқозы"),
            ("Нарқозы Қартжан", "нар кар"),
            ("Ерлан", "Yerlan"),
            ("Мұхамедәли", "мухаммедали"),
            ("Құдайбергенов", "Kudaibergenov"),
            ("Ысқақов", "исхаков"),
            ("Щербаков", "шербаков"),
            ("Фёдоров", "федоров"),
            ("Мария", "mariya"),
            ("Юлия", "yulia"),
            ("Наталья", "Natalya"),
            ("Айнур", "айнұр"),
            ("Гульнара", "гүлнара"),
            ("Біржан", "бiржан"),
            ("əлия", "әлия"),
            ("Жаhан", "жаһан"),
            ("Йодов", "йодов"),
            ("Асхат", "аскат"),
            ("Ботагөз", "ботагоз"),
            ("Ғани", "ğani"),
            ("Ұлан", "ūlan"),
            ("Ғани", "Ǧani"),
            ("Әсел", "Ásel"),
            ("Шыңғыс", "Shyńǵys"),
            ("Ләззат", "Ляззат"),
            ("Даяна", "Dayana"),
            ("Даяна", "Daiana"),
            ("Аружан", "Аруджан"),
            ("Әлихан", "Ali'khan"),
        ];
        for (stored, query) in cases {
            assert!(finds(stored, query), "{query} must find {stored}");
        }
    }

    #[test]
    fn different_names_stay_different() {
        let pairs = [
            ("Нұрлан", "мурлан"),
            ("Әлихан", "олихан"),
            ("Ахмет", "ахмед"),
            ("Даяна", "Дана"),
        ];
        for (stored, query) in pairs {
            assert!(!finds(stored, query), "{query} must not find {stored}");
        }
    }

    #[test]
    fn digits_are_not_collapsed() {
        assert_eq!(fold("№11 мектеп, 7700"), "11 мектеп 7700");
    }

    proptest! {
        #[test]
        fn the_short_way_leads_where_the_long_one_does(
            word in "[а-яА-ЯёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ]{0,12}"
        ) {
            prop_assert_eq!(fold_word(&word), fold_thoroughly(&word));
        }

        #[test]
        fn folding_again_changes_nothing(text in "\\PC{0,24}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_mixed_scripts_again_changes_nothing(
            text in "[а-яёәғқңөұүһіА-ЯA-Za-zəɵıßøÄĞŞñ\u{306}\u{301}'’ .-]{0,16}"
        ) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_leaves_single_spaces(text in "[а-яіқ \u{a0}.,-]{0,20}") {
            let folded = fold(&text);
            prop_assert!(!folded.contains("  ") && folded.trim() == folded);
        }
    }
}
