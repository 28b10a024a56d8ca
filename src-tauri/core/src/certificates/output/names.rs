//! Names of files by a pattern, safe on every system.
//!
//! Letters of every language stay. What Windows, macOS or a memory stick refuses becomes a space; a
//! name that means a device there gets a mark behind it. Deliberately absent: keeping two names
//! apart, which whoever writes the files does.

use crate::error::{Code, Error, Result};

/// A pattern such as `{number} {surname} {given}`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NamePattern(Vec<Piece>);

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    Field(Field),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Field {
    Name,
    Surname,
    Given,
    Patronymic,
    Number,
    Event,
    Date,
    Running,
}

impl Field {
    fn find(word: &str) -> Option<Self> {
        Some(match word.trim().to_lowercase().as_str() {
            "name" => Self::Name,
            "surname" => Self::Surname,
            "given" => Self::Given,
            "patronymic" => Self::Patronymic,
            "number" => Self::Number,
            "event" => Self::Event,
            "date" => Self::Date,
            "n" => Self::Running,
            _ => return None,
        })
    }
}

/// What a name may be made of.
#[derive(Clone, Debug, Default)]
pub(in crate::certificates) struct NameFacts {
    pub name: String,
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub number: String,
    pub event: String,
    /// The day, as in 2026-11-22.
    pub date: String,
}

/// The longest name without its ending: beside a number in brackets and an ending it stays below the
/// 255 bytes that file systems take, and below the 260 letters that a whole path may have on Windows.
const MOST_BYTES: usize = 200;
const MOST_LETTERS: usize = 110;

impl NamePattern {
    /// The pattern where none is given.
    pub const USUAL: &'static str = "{number} {name}";

    /// Reads a pattern: `{name}`, `{surname}`, `{given}`, `{patronymic}`, `{number}`, `{event}`,
    /// `{date}` (2026-11-22) and `{n}`, the running number, with any text between them.
    ///
    /// Refuses with [`Code::BadValue`] any other word in braces, and a pattern that names nothing of
    /// the paper.
    ///
    /// ```
    /// use tizim_core::certificates::NamePattern;
    /// assert!(NamePattern::read("{n}. {surname} {given}").is_ok());
    /// assert!(NamePattern::read("{phone}").is_err());
    /// ```
    pub fn read(text: &str) -> Result<Self> {
        let bad = || {
            Error::refused(Code::BadValue)
                .with("field", "name_pattern")
                .with("value", text)
        };
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let (word, behind) = after.split_once('}').ok_or_else(bad)?;
            pieces.push(Piece::Text(before.to_owned()));
            pieces.push(Piece::Field(Field::find(word).ok_or_else(bad)?));
            rest = behind;
        }
        pieces.push(Piece::Text(rest.to_owned()));
        match pieces.iter().any(|it| matches!(it, Piece::Field(_))) {
            true => Ok(Self(pieces)),
            false => Err(bad()),
        }
    }

    /// Makes the name of one file, without an ending, for the `at`th of `total`.
    pub(super) fn fill(&self, facts: &NameFacts, at: usize, total: usize) -> String {
        let mut name = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => name.push_str(text),
                Piece::Field(Field::Running) => {
                    let width = total.to_string().len();
                    name.push_str(&format!("{at:0width$}"));
                }
                Piece::Field(field) => name.push_str(facts.of(*field)),
            }
        }
        safe(&name)
    }
}

impl NameFacts {
    fn of(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Surname => &self.surname,
            Field::Given => &self.given,
            Field::Patronymic => &self.patronymic,
            Field::Number => &self.number,
            Field::Event => &self.event,
            Field::Date => &self.date,
            Field::Running => "",
        }
    }
}

/// Makes a text safe as the name of a file.
fn safe(text: &str) -> String {
    let is_refused = |it: char| {
        r#"/\:*?"<>|"#.contains(it)
            || it.is_control()
            // Marks that turn the direction of text hide the true ending of a file.
            || ('\u{200b}'..='\u{200f}').contains(&it)
            || ('\u{202a}'..='\u{202e}').contains(&it)
            || ('\u{2066}'..='\u{2069}').contains(&it)
            || it == '\u{feff}'
    };
    let spaced = text.replace(is_refused, " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut name = String::new();
    for letter in words.join(" ").chars().take(MOST_LETTERS) {
        if name.len() + letter.len_utf8() <= MOST_BYTES {
            name.push(letter);
        }
    }
    // Windows drops dots and spaces at an end; a dot at the beginning hides a file elsewhere.
    let name = name.trim_end_matches(['.', ' ']);
    let name = name.trim_start_matches(['.', ' ']);
    let first = name.split('.').next().unwrap_or_default().trim_end();
    match name {
        "" => "_".to_owned(),
        _ if is_device(first) => format!("{first}_{}", name.get(first.len()..).unwrap_or_default()),
        _ => name.to_owned(),
    }
}

/// Names that are devices on Windows, whatever their ending.
fn is_device(name: &str) -> bool {
    let name = name.to_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|it| {
        let number = name.strip_prefix(it);
        number.is_some_and(|it| {
            it.chars().count() == 1 && it.contains(|c: char| "123456789¹²³".contains(c))
        })
    });
    numbered || ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&name.as_str())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn facts() -> NameFacts {
        NameFacts {
            name: "Сейітқали Әділет Бауыржанұлы".to_owned(),
            surname: "Сейітқали".to_owned(),
            given: "Әділет".to_owned(),
            patronymic: "Бауыржанұлы".to_owned(),
            number: "VJ-2026-7K3-0128-M".to_owned(),
            event: "«Жол: бастау?» форумы".to_owned(),
            date: "2026-11-22".to_owned(),
        }
    }

    #[test]
    fn a_pattern_is_filled_and_letters_stay() {
        for (pattern, expected) in [
            (
                "{number} {name}",
                "VJ-2026-7K3-0128-M Сейітқали Әділет Бауыржанұлы",
            ),
            ("{n}. {surname} {given}", "007. Сейітқали Әділет"),
            ("{Event} {date}", "«Жол бастау » форумы 2026-11-22"),
            ("../{surname}", "Сейітқали"),
            ("{surname}.", "Сейітқали"),
            ("CON{given}", "CONӘділет"),
        ] {
            let pattern = NamePattern::read(pattern).unwrap();
            assert_eq!(pattern.fill(&facts(), 7, 120), expected);
        }
    }

    #[test]
    fn what_a_system_refuses_does_not_come_out() {
        for (text, expected) in [
            ("", "_"),
            ("...", "_"),
            ("con", "con_"),
            ("LPT1.2026", "LPT1_.2026"),
            ("a/b\\c:d*e", "a b c d e"),
            ("файл\u{202e}gnp", "файл gnp"),
            ("a\u{0}b\nc", "a b c"),
            ("COM10", "COM10"),
        ] {
            assert_eq!(safe(text), expected, "{text:?}");
        }
        let long = safe(&"Ұ".repeat(400));
        assert!(long.len() <= MOST_BYTES && long.chars().count() <= MOST_LETTERS);
        assert!(safe(&"ұ. ".repeat(200)).ends_with('ұ'));
    }

    #[test]
    fn a_pattern_that_says_nothing_of_the_paper_is_refused() {
        for pattern in ["", "сертификат", "{phone}", "{name", "{}"] {
            let refused = NamePattern::read(pattern).unwrap_err();
            assert_eq!(refused.code(), Code::BadValue, "{pattern}");
        }
    }
}
