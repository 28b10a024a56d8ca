//! The words people head columns with, in three languages.

use std::sync::LazyLock;

use super::ColumnMeaning;
use crate::kazakh::fold;

const HEADER_WORDS: &str = include_str!("../../../../../assets/reference/header_words.csv");

struct Phrase {
    meaning: ColumnMeaning,
    words: Vec<Word>,
    letters: u32,
}

struct Word {
    folded: String,
    /// More letters may follow: «тегі» stands for «тегіңіз» too.
    is_beginning: bool,
}

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    HEADER_WORDS
        .lines()
        .skip(1)
        .filter_map(read_phrase)
        .collect()
});

fn read_phrase(line: &str) -> Option<Phrase> {
    let (meaning, words) = line.split_once(',')?;
    let words: Vec<Word> = words
        .split_whitespace()
        .map(|word| Word {
            folded: fold(word.trim_end_matches('*')),
            is_beginning: word.ends_with('*'),
        })
        .collect();
    let letters = words.iter().map(|w| w.folded.chars().count() as u32).sum();
    Some(Phrase {
        meaning: ColumnMeaning::find(meaning)?,
        words,
        letters,
    })
}

/// A title's best meaning and how much of the title speaks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TitleMatch {
    pub(super) meaning: ColumnMeaning,
    /// The letters of the phrase found.
    pub(super) letters: u32,
    /// The phrase is all the title says.
    pub(super) is_whole: bool,
}

/// Says whether a title is wholly one that means a field of a person: «Телефоны». A title of a
/// question, such as «Размер», may as well be that of a column of the academy's own.
pub fn is_header_word(title: &str) -> bool {
    match_title(title).is_some_and(|it| it.is_whole && it.meaning != ColumnMeaning::Answer)
}

/// Finds what a title means; the longest phrase found in it wins.
pub(super) fn match_title(title: &str) -> Option<TitleMatch> {
    let trimmed = title.trim();
    if trimmed.starts_with('№') || trimmed == "#" || trimmed.eq_ignore_ascii_case("n") {
        return Some(TitleMatch {
            meaning: ColumnMeaning::Number,
            letters: 2,
            is_whole: true,
        });
    }
    let folded = fold(title);
    let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    let mut best: Option<TitleMatch> = None;
    for phrase in PHRASES.iter().filter(|phrase| phrase.is_in(&words)) {
        let is_whole = phrase.words.len() == words.len();
        // «Жол» alone is a row's number; «Волонтерлікке жол» is a forum.
        if phrase.meaning == ColumnMeaning::Ignore && !is_whole {
            continue;
        }
        let found = TitleMatch {
            meaning: phrase.meaning,
            letters: phrase.letters,
            is_whole,
        };
        if best.is_none_or(|b| (found.letters, found.is_whole) > (b.letters, b.is_whole)) {
            best = Some(found);
        }
    }
    best
}

impl Phrase {
    /// Every word of the phrase must be a word of the title, in any order.
    fn is_in(&self, title: &[&str]) -> bool {
        self.words
            .iter()
            .all(|word| title.iter().any(|t| word.is_found_as(t)))
    }
}

impl Word {
    fn is_found_as(&self, word: &str) -> bool {
        if self.is_beginning {
            word.starts_with(&self.folded)
        } else {
            word == self.folded
        }
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
    fn every_line_of_the_word_list_is_understood() {
        assert_eq!(PHRASES.len(), HEADER_WORDS.lines().count() - 1);
        assert!(PHRASES.iter().all(|p| p.letters > 0));
    }

    #[test]
    fn titles_in_three_languages_are_understood() {
        use ColumnMeaning::*;
        let cases = [
            ("Отметка времени", Timestamp),
            ("Аты-жөніңіз толық (ФИО полностью) ", FullName),
            ("Туған күніңіз / Дата рождения", BirthDate),
            ("Телефон (WhatsApp)", Phone),
            ("Электрондық пошта", Email),
            ("Аудан / қала\n(район, город)", District),
            ("Оқу орны немесе ұйым / Место учёбы", Place),
            ("Сынып / курс", Level),
            (
                "Қай бағытты таңдайсыз? (бірнешеуін белгілеуге болады)",
                Directions,
            ),
            ("Фото және видеоға түсіруге келісемін", ConsentPhoto),
            ("Согласие родителей (18 жасқа дейін)", ConsentParent),
            ("Тегі", Surname),
            ("Аты", Given),
            ("Әкесінің аты", Patronymic),
            ("ЖСН", Iin),
            ("ИИН", Iin),
            ("Топ", Group),
            ("Сот. телефон", Phone),
            ("Мектеп / ЖОО", Place),
            ("Белгі 15.10", Mark),
            ("№", Number),
            ("Ұйым", Organisation),
            ("Name (Original Name)", FullName),
            ("Фамилия, имя, отчество", FullName),
            ("Ата-анасының аты-жөні", Answer),
            ("Date of birth", BirthDate),
            ("Ваш пол", Sex),
            ("Parent’s consent", ConsentParent),
        ];
        for (title, meaning) in cases {
            assert_eq!(
                match_title(title).map(|m| m.meaning),
                Some(meaning),
                "{title}"
            );
        }
        assert_eq!(match_title("Волонтерлікке жол форумы"), None);
    }
}
