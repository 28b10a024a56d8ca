//! Schools, universities, classes, years and groups as people write them.

use std::sync::LazyLock;

use crate::kazakh::{fold, mend};

const UNIVERSITIES: &str = include_str!("../../../../../assets/reference/universities.csv");

/// Words that say what kind of school it is; folded beginnings.
const SCHOOL_KINDS: [&str; 17] = [
    "мектеп",
    "мектеб",
    "школ",
    "гимнази",
    "лице",
    "орта",
    "средн",
    "сш",
    "ом",
    "жалпи",
    "билим",
    "берет",
    "обше",
    "образов",
    "негизги",
    "основн",
    "комплекс",
];

/// A university as the reference list has it.
struct University {
    name: String,
    /// Each phrase is words that must all be there; a star leaves the ending open.
    phrases: Vec<Vec<String>>,
}

static KNOWN_UNIVERSITIES: LazyLock<Vec<University>> = LazyLock::new(|| {
    let read = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        let words = |phrase: &str| {
            phrase
                .split_whitespace()
                .map(|w| fold(w.trim_end_matches('*')) + if w.ends_with('*') { "*" } else { "" })
                .collect()
        };
        Some(University {
            name: (*cells.get(1)?).to_owned(),
            phrases: cells.get(4)?.split(';').map(words).collect(),
        })
    };
    UNIVERSITIES.lines().skip(1).filter_map(read).collect()
});

/// Finds the full name of a university by any of its usual names.
pub(super) fn find_university(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let is_there = |wanted: &String| match wanted.strip_suffix('*') {
        Some(beginning) => words.iter().any(|w| w.starts_with(beginning)),
        None => words.contains(&wanted.as_str()),
    };
    let found = KNOWN_UNIVERSITIES
        .iter()
        .find(|u| u.phrases.iter().any(|phrase| phrase.iter().all(is_there)));
    found.map(|university| university.name.as_str())
}

/// Returns true if a place of study is a school.
pub(super) fn is_school(text: &str) -> bool {
    let folded = fold(text);
    let has_number = folded.chars().any(|c| c.is_ascii_digit());
    let mut words = folded
        .split(' ')
        .map(|w| w.trim_matches(|c: char| c.is_ascii_digit()));
    words.any(|word| {
        let is_short = matches!(word, "сш" | "ом" | "оом");
        is_short && has_number
            || ["мектеп", "мектеб", "школ", "гимнази", "лице"]
                .iter()
                .any(|kind| word.starts_with(kind))
    })
}

/// Returns the letters and numbers schools are compared by: «№1 Хромтау орта мектебі» and
/// «СШ №1 Хромтау» give the same.
pub(in crate::intake) fn school_key(text: &str) -> String {
    let folded = fold(text);
    let mut numbers = Vec::new();
    let mut words = Vec::new();
    for piece in split_digits(&folded) {
        if piece.starts_with(|c: char| c.is_ascii_digit()) {
            numbers.push(piece);
        } else if piece.chars().count() > 1
            && !SCHOOL_KINDS.iter().any(|kind| piece.starts_with(kind))
        {
            words.push(piece);
        }
    }
    words.sort_unstable();
    let first_number = numbers.first().copied().unwrap_or_default();
    format!("{first_number} {}", words.join(" "))
        .trim()
        .to_owned()
}

fn split_digits(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    for word in text.split(' ') {
        let mut rest = word;
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let end = rest
                .find(|c: char| c.is_ascii_digit() != is_digit)
                .unwrap_or(rest.len());
            let (piece, tail) = rest.split_at(end);
            pieces.push(piece);
            rest = tail;
        }
    }
    pieces
}

/// What a class, year or group column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Level {
    /// A bare number: a class or a year, the place tells which.
    Number(u8),
    Course(u8),
    /// A class and its letter.
    Grade(u8, String),
    /// A study group, tidied.
    Group(String),
    /// A position or another word.
    Word(String),
    Nothing,
}

/// Reads a class, year or group.
pub(super) fn read_level(text: &str) -> Level {
    let text = mend(text).text;
    if !text.chars().any(char::is_alphanumeric) {
        return Level::Nothing;
    }
    let folded = fold(&text);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if folded.split(' ').any(|w| {
        w.trim_matches(|c: char| c.is_ascii_digit())
            .starts_with("курс")
    }) {
        return roman_or_digit(&text, &digits).map_or(Level::Word(text), Level::Course);
    }
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    match digits.parse::<u8>() {
        Ok(number) if letters.is_empty() && (1..=12).contains(&number) => Level::Number(number),
        Ok(number) if (1..=12).contains(&number) && starts_with_digit(&text) => {
            Level::Grade(number, class_letter(&letters))
        }
        _ if digits.len() >= 2 && !letters.is_empty() && !starts_with_digit(&text) => {
            Level::Group(tidy_group(&text))
        }
        _ => Level::Word(text),
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// «9 "А" класс» is of letter А; «9-сынып» has none.
fn class_letter(letters: &str) -> String {
    let rest = fold(letters);
    let word = ["синип", "клас", "кл", "син"]
        .iter()
        .find_map(|kind| rest.find(kind));
    let count = word.map_or(rest.chars().count(), |at| {
        rest.get(..at).unwrap_or("").chars().count()
    });
    if count == 1 {
        letters
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect()
    } else {
        String::new()
    }
}

/// «IV курс», «ІІ курс» with Kazakh letters, «2-курс».
fn roman_or_digit(text: &str, digits: &str) -> Option<u8> {
    if let Ok(number) = digits.parse::<u8>() {
        return (1..=7).contains(&number).then_some(number);
    }
    let is_numeral = |word: &&str| {
        word.chars()
            .all(|c| matches!(c, 'I' | 'І' | 'V' | 'i' | 'і' | 'v'))
    };
    let numeral = text
        .split(|c: char| !c.is_alphabetic())
        .find(|w| !w.is_empty() && is_numeral(w))?;
    let plain: String = numeral
        .chars()
        .map(|c| if matches!(c, 'V' | 'v') { 'V' } else { 'I' })
        .collect();
    match plain.as_str() {
        "I" => Some(1),
        "II" => Some(2),
        "III" => Some(3),
        "IV" => Some(4),
        "V" => Some(5),
        "VI" => Some(6),
        _ => None,
    }
}

/// Reads the year of study from a column of its own.
pub(super) fn read_course(text: &str) -> Option<u8> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    roman_or_digit(text, &digits)
}

/// Tidies a group: «фа 203» becomes «ФА-203».
pub(super) fn tidy_group(text: &str) -> String {
    let upper = mend(text).text.to_uppercase();
    let at = upper.find(|c: char| c.is_ascii_digit());
    let Some((letters, rest)) = at.map(|at| upper.split_at(at)) else {
        return upper;
    };
    let bare = letters.trim_matches(|c: char| !c.is_alphanumeric());
    let is_plain = bare.chars().all(char::is_alphabetic) && (1..=5).contains(&bare.chars().count());
    if is_plain {
        format!("{bare}-{}", rest.trim())
    } else {
        upper
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_read_as_people_write_them() {
        let cases = [
            ("2 курс", Level::Course(2)),
            ("3-курс", Level::Course(3)),
            ("ІІ курс", Level::Course(2)),
            ("IV курс", Level::Course(4)),
            ("2", Level::Number(2)),
            ("11", Level::Number(11)),
            ("9А", Level::Grade(9, "А".into())),
            ("9 «Ә»", Level::Grade(9, "Ә".into())),
            ("9-сынып", Level::Grade(9, String::new())),
            ("9 кл", Level::Grade(9, String::new())),
            ("9 \"б\" класс", Level::Grade(9, "Б".into())),
            ("10 А", Level::Grade(10, "А".into())),
            ("ФА-203", Level::Group("ФА-203".into())),
            ("фа 203", Level::Group("ФА-203".into())),
            ("мұғалім", Level::Word("мұғалім".into())),
            ("-", Level::Nothing),
        ];
        for (text, level) in cases {
            assert_eq!(read_level(text), level, "{text}");
        }
    }

    #[test]
    fn one_school_has_one_key() {
        for (a, b) in [
            ("№1 Хромтау орта мектебі", "СШ №1 Хромтау"),
            ("№1 Хромтау орта мектебі", "1-мектеп Хромтау"),
            ("№21 мектеп-гимназия", "сш21"),
            ("№21 мектеп-гимназия", "школа-гимназия №21"),
            ("№21 мектеп-гимназия", "21 ОМ"),
            ("№21 мектеп-гимназия", "N21 мектебі"),
        ] {
            assert_eq!(school_key(a), school_key(b), "{a} and {b}");
            assert!(is_school(a) && is_school(b), "{a} and {b}");
        }
        assert_ne!(
            school_key("№1 Хромтау орта мектебі"),
            school_key("№1 Алға орта мектебі")
        );
    }

    #[test]
    fn a_university_has_many_names() {
        for text in [
            "Жұбанов университеті",
            "АРУ им. К.Жубанова",
            "K. Zhubanov ARU",
            "АӨУ",
            "Актюбинский региональный университет",
            "жубанов",
        ] {
            assert!(
                find_university(text).is_some_and(|n| n.contains("Жұбанов")),
                "{text}"
            );
        }
        assert_eq!(find_university("№9 мектеп"), None);
    }
}
