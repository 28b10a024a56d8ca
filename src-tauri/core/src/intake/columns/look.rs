//! What a value looks like, quickly and without understanding it.

use crate::intake::book::Cell;
use crate::kazakh::fold;

/// The shapes that tell columns apart when titles do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    Empty,
    Date,
    Phone,
    Iin,
    Email,
    /// Two to four words of letters.
    Name,
    /// One word of letters.
    Word,
    /// A mark of attendance.
    Mark,
    /// A word for a sex.
    Sex,
    SmallNumber,
    Other,
}

/// Tells what a cell looks like.
pub(super) fn look_at(cell: &Cell) -> Look {
    match cell {
        Cell::Empty => Look::Empty,
        Cell::Date(_) => Look::Date,
        Cell::Bool(_) | Cell::Error(_) => Look::Other,
        Cell::Number(number) if number.fract() == 0.0 => look_at_text(&cell.text()),
        Cell::Number(_) => Look::Other,
        Cell::Text(text) => look_at_text(text),
    }
}

fn look_at_text(text: &str) -> Look {
    let text = text.trim().trim_start_matches('\'');
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if text.contains('@') && !text.contains(char::is_whitespace) {
        return Look::Email;
    }
    if letters == 0 && !digits.is_empty() {
        return look_at_digits(text, &digits);
    }
    if is_mark(text) {
        return Look::Mark;
    }
    if is_sex(text) {
        return Look::Sex;
    }
    if digits.is_empty() {
        look_at_words(text)
    } else {
        look_at_mixture(text, &digits)
    }
}

fn look_at_digits(text: &str, digits: &str) -> Look {
    let is_plain = text.len() == digits.len();
    let separators = text.chars().filter(|c| "./-".contains(*c)).count();
    if !text.starts_with('+') && separators == 2 && (4..=8).contains(&digits.len()) {
        return Look::Date;
    }
    match digits.len() {
        10 | 11 if is_phone(digits) && !(is_plain && digits.len() == 10 && is_iin(digits)) => {
            Look::Phone
        }
        9..=12 if is_iin(digits) => Look::Iin,
        20.. if is_phone(digits.get(..11).unwrap_or("")) => Look::Phone,
        1..=4 if is_plain => Look::SmallNumber,
        5 if is_plain => Look::Other,
        _ if text.contains(':') && digits.len() <= 6 => Look::Mark,
        _ => Look::Other,
    }
}

fn is_phone(digits: &str) -> bool {
    let national = match digits.len() {
        11 if digits.starts_with(['7', '8']) => digits.get(1..),
        10 => Some(digits),
        _ => None,
    };
    national.is_some_and(|n| n.starts_with('7'))
}

/// Twelve digits whose first six can be a day, zeros lost in front put back.
fn is_iin(digits: &str) -> bool {
    let full = format!("{digits:0>12}");
    let part = |from: usize, to: usize| {
        full.get(from..to)
            .and_then(|d| d.parse::<u32>().ok())
            .unwrap_or(0)
    };
    full.len() == 12
        && (1..=12).contains(&part(2, 4))
        && (1..=31).contains(&part(4, 6))
        && (1..=6).contains(&part(6, 7))
}

fn is_mark(text: &str) -> bool {
    let low = text.to_lowercase();
    matches!(
        low.as_str(),
        "+" | "-"
            | "–"
            | "v"
            | "✓"
            | "✔"
            | "себепті"
            | "келді"
            | "келмеді"
            | "келген жоқ"
            | "н"
            | "нб"
    ) || low.starts_with("кешік")
        || low.starts_with("опозд")
}

fn is_sex(text: &str) -> bool {
    matches!(
        text.to_lowercase().trim_end_matches('.'),
        "ер" | "әйел"
            | "ер адам"
            | "ұл"
            | "қыз"
            | "м"
            | "ж"
            | "муж"
            | "жен"
            | "мужской"
            | "женский"
            | "м/ж"
            | "male"
            | "female"
            | "f"
            | "m"
    )
}

fn look_at_words(text: &str) -> Look {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == '_')
        .filter(|w| !w.is_empty())
        .collect();
    let is_word = |w: &&str| {
        let bare = w.trim_end_matches(['.', ',']);
        bare.chars()
            .all(|c| c.is_alphabetic() || "-'’\u{301}\u{306}\u{308}".contains(c))
    };
    if !words.iter().all(is_word) || text.len() > 120 {
        return Look::Other;
    }
    match words.len() {
        1 => Look::Word,
        2..=4 if !is_institution(text) => Look::Name,
        _ => Look::Other,
    }
}

/// Words of districts, schools and bodies, which are no names of people.
fn is_institution(text: &str) -> bool {
    const STEMS: [&str; 22] = [
        "аудан",
        "раион",
        "кала",
        "город",
        "мектеп",
        "школ",
        "гимнази",
        "лице",
        "университет",
        "академи",
        "факультет",
        "институт",
        "колледж",
        "орталик",
        "центр",
        "баскарма",
        "отдел",
        "курс",
        "синип",
        "клас",
        "топ",
        "клуб",
    ];
    fold(text)
        .split(' ')
        .any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

fn look_at_mixture(text: &str, digits: &str) -> Look {
    let words = text.split_whitespace().count();
    let is_year = digits.len() >= 5
        && words <= 4
        && (text.contains("ж.") || text.contains("г.") || words == 3);
    if is_year { Look::Date } else { Look::Other }
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
    fn values_are_told_apart_by_shape() {
        let cases = [
            ("+7 (777) 123-45-67", Look::Phone),
            ("87771234567", Look::Phone),
            ("7771234567", Look::Phone),
            ("87771234567, 87011234567", Look::Phone),
            ("050314600123", Look::Iin),
            ("50314600123", Look::Iin),
            ("14.03.2005", Look::Date),
            ("4/3/05", Look::Date),
            ("2005-03-14", Look::Date),
            ("14 наурыз 2005 ж.", Look::Date),
            ("a@b.kz", Look::Email),
            ("Асанов Дамир", Look::Name),
            ("Асанов Д.", Look::Name),
            ("Хромтау ауданы", Look::Other),
            ("Асанов", Look::Word),
            ("кешікті 9.35", Look::Mark),
            ("9:35", Look::Mark),
            ("+", Look::Mark),
            ("әйел", Look::Sex),
            ("3", Look::SmallNumber),
            ("№21 мектеп", Look::Other),
        ];
        for (text, look) in cases {
            assert_eq!(look_at(&Cell::Text(text.into())), look, "{text}");
        }
    }
}
