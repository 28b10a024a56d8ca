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

/// Writes Cyrillic text in Latin letters the way passports do.
///
/// A proposal for papers in English, to be corrected by the person who bears the name: practice
/// differs (Қ as K or Q, Я as IA or YA).
///
/// ```
/// use tizim_core::kazakh::latin::passport;
/// assert_eq!(passport("Құдайбергенов Жәнібек ЩУКИН"), "Kudaibergenov Zhanibek SHCHUKIN");
/// ```
pub fn passport(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let letters: Vec<char> = super::mend(text).text.chars().collect();
    for (at, &c) in letters.iter().enumerate() {
        let low = c.to_lowercase().next().unwrap_or(c);
        let Some(latin) = passport_letters(low) else {
            out.push(c);
            continue;
        };
        if c == low {
            out.push_str(latin);
            continue;
        }
        let neighbours = [at.checked_sub(1), at.checked_add(1)];
        let in_capitals = neighbours
            .into_iter()
            .flatten()
            .filter_map(|near| letters.get(near))
            .filter(|near| near.is_alphabetic())
            .all(|near| near.is_uppercase());
        let alone = neighbours
            .into_iter()
            .flatten()
            .filter_map(|near| letters.get(near))
            .all(|near| !near.is_alphabetic());
        out.push_str(&with_capital(latin, in_capitals && !alone));
    }
    out
}

fn with_capital(latin: &str, whole: bool) -> String {
    if whole {
        return latin.to_uppercase();
    }
    let mut rest = latin.chars();
    rest.next().map_or(String::new(), |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

/// Writes a name in at most 40 Latin letters and digits, which every system takes in the name of a
/// file.
///
/// ```
/// use tizim_core::kazakh::latin::for_file;
///
/// assert_eq!(for_file("Кабинет 2/3"), "Kabinet23");
/// ```
pub fn for_file(name: &str) -> String {
    let letters = passport(name);
    letters
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(40)
        .collect()
}

fn passport_letters(c: char) -> Option<&'static str> {
    Some(match c {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' => "i",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ы' => "y",
        'ю' => "iu",
        'я' => "ia",
        'ь' | 'ъ' => "",
        _ => return None,
    })
}

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
pub(crate) fn is_latin(c: char) -> bool {
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

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::passport;
    use crate::kazakh::fold;

    #[test]
    fn names_as_passports_write_them() {
        let pairs = [
            ("Нарқозы Қартжан", "Narkozy Kartzhan"),
            ("Хамит Юлия", "Khamit Iuliia"),
            ("Щербаков Пётр", "Shcherbakov Petr"),
            ("Шыңғыс Өтегенұлы", "Shyngys Otegenuly"),
            ("ЖАРАС", "ZHARAS"),
            ("Ж. Оспанов", "Zh. Ospanov"),
            ("Қасым-Жомарт", "Kasym-Zhomart"),
            ("Игорь, №5 Asan", "Igor, №5 Asan"),
        ];
        for (name, latin) in pairs {
            assert_eq!(passport(name), latin);
        }
    }

    #[test]
    fn a_name_and_its_latin_spelling_fold_alike() {
        for name in [
            "Құдайбергенов",
            "Жәнібек",
            "Шыңғыс",
            "Хамит",
            "Юлия",
            "Даяна",
            "Ерлан",
        ] {
            assert_eq!(fold(name), fold(&passport(name)), "{name}");
        }
    }

    #[test]
    fn every_latin_alphabet_is_read() {
        for latin in ["Äsel", "Ásel", "Asel", "Əsel"] {
            assert_eq!(fold(latin), fold("Әсел"), "{latin}");
        }
        for latin in ["Shyńǵys", "Şyñğys", "Shyngys", "Şyŋǧys"] {
            assert_eq!(fold(latin), fold("Шыңғыс"), "{latin}");
        }
    }
}
