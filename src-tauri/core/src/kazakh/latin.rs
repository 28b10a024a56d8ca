//! Latin spelling of Kazakh and Russian names, in both directions.
//!
//! Reading accepts every spelling in use (2021 alphabet, 2018 acute letters, press with caron and
//! eng, everyday ASCII) because people mix them; it is good enough to find and compare, not to
//! restore the Cyrillic text.

use unicode_normalization::UnicodeNormalization;

/// Longest pieces first, so that «shch» is not read as «sh» and «ch».
const PIECES: [(&str, &str); 48] = [
    ("shch", "щ"),
    ("dzh", "ж"),
    ("sch", "ш"),
    ("kh", "х"),
    ("gh", "ғ"),
    ("zh", "ж"),
    ("sh", "ш"),
    ("ch", "ч"),
    ("ts", "ц"),
    ("ya", "я"),
    ("yu", "ю"),
    ("yo", "ё"),
    ("ye", "е"),
    ("ck", "к"),
    ("ph", "ф"),
    ("a", "а"),
    ("b", "б"),
    ("c", "к"),
    ("d", "д"),
    ("e", "е"),
    ("f", "ф"),
    ("g", "г"),
    ("h", "х"),
    ("i", "и"),
    ("j", "ж"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("q", "қ"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("v", "в"),
    ("w", "у"),
    ("x", "х"),
    ("y", "ы"),
    ("z", "з"),
    ("ə", "ә"),
    ("ɵ", "ө"),
    ("ı", "и"),
    ("ŋ", "ң"),
    ("ǝ", "ә"),
    ("đ", "д"),
    ("ł", "л"),
];

/// Letters with a mark, which stand for one Kazakh letter each in some Latin alphabet.
const MARKED: [(char, char); 24] = [
    ('ä', 'ә'),
    ('á', 'ә'),
    ('ă', 'ә'),
    ('ö', 'ө'),
    ('ó', 'ө'),
    ('ü', 'ү'),
    ('ú', 'ү'),
    ('ū', 'ұ'),
    ('ŭ', 'ұ'),
    ('ý', 'у'),
    ('ÿ', 'й'),
    ('ğ', 'ғ'),
    ('ǧ', 'ғ'),
    ('ģ', 'ғ'),
    ('ǵ', 'ғ'),
    ('ñ', 'ң'),
    ('ń', 'ң'),
    ('ň', 'ң'),
    ('ş', 'ш'),
    ('š', 'ш'),
    ('ș', 'ш'),
    ('ç', 'ч'),
    ('č', 'ч'),
    ('ž', 'ж'),
];

/// Reads the Latin letters of a lower-case word as Cyrillic; other characters stay.
pub(super) fn read_lower(word: &str) -> String {
    if !word.chars().any(is_latin) {
        return word.to_owned();
    }
    let plain: String = word.chars().flat_map(plain_letter).collect();
    let mut out = String::with_capacity(plain.len() * 2);
    let mut rest = plain.as_str();
    while let Some(first) = rest.chars().next() {
        let piece = PIECES.iter().find(|(from, _)| rest.starts_with(from));
        let taken = match piece {
            Some((from, to)) => {
                out.push_str(to);
                from.len()
            }
            None => {
                out.push(first);
                first.len_utf8()
            }
        };
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// Tells whether a character is a letter of a Latin alphabet.
pub(super) fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{aa}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}')
            && c.is_alphabetic()
}

/// A marked letter becomes its Kazakh letter or its bare base letter.
fn plain_letter(c: char) -> Vec<char> {
    if c.is_ascii() || !is_latin(c) {
        return vec![c];
    }
    if let Some((_, to)) = MARKED.iter().find(|(from, _)| *from == c) {
        return vec![*to];
    }
    c.nfd()
        .filter(|&x| !unicode_normalization::char::is_combining_mark(x))
        .collect()
}
