//! Names with a number that the program gave in the language of the day, said in those of the paper.

use crate::common::{Argument, Lang};
use crate::papers::{PaperLangs, Said};
use crate::reference::Reference;
use crate::words::words;

/// A session that nobody named.
pub(super) const SESSION: &str = "sheet-session-numbered";

/// A group that nobody named.
const GROUP: &str = "group-numbered";

/// Says the title of a group: one that the program gave is said in the languages of the paper, be it a
/// number or the name of a row of `named`.
pub(super) fn group(title: &str, named: &[Reference], langs: PaperLangs) -> Said {
    if let Some(number) = number_of(GROUP, title) {
        return say(GROUP, &number, langs);
    }
    let is_of =
        |row: &&Reference| [&row.name.kk, &row.name.ru, &row.name.en].contains(&&title.to_owned());
    let row = named.iter().find(is_of);
    row.map_or_else(|| Said::plain(title), |it| Said::of(&it.name, langs))
}

/// Says a numbered name in the languages of a paper.
pub(super) fn say(key: &str, number: &str, langs: PaperLangs) -> Said {
    let second = langs.second().map(|it| name_in(it, key, number));
    Said::pair(name_in(langs.first(), key, number), second)
}

/// Returns the number of a title that the program gave, in whatever language; no other title has one.
pub(super) fn number_of(key: &str, title: &str) -> Option<String> {
    let number: String = title.chars().filter(char::is_ascii_digit).collect();
    let is_given = |lang: &Lang| name_in(*lang, key, &number) == title;
    (!number.is_empty() && Lang::ALL.iter().any(is_given)).then_some(number)
}

fn name_in(lang: Lang, key: &str, number: &str) -> String {
    words(lang).say(key, &[("number", Argument::Text(number.to_owned()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_given_in_any_language_is_said_in_those_of_the_paper() {
        for title in ["4-сабақ", "Занятие 4", "Session 4"] {
            let number = number_of(SESSION, title).unwrap_or_default();
            let said = say(SESSION, &number, PaperLangs::KkRu);
            assert_eq!(said.joined(" / "), "4-сабақ / Занятие 4");
        }
        for title in ["2-топ", "Группа 2", "Group 2"] {
            let said = group(title, &[], PaperLangs::KkRu);
            assert_eq!(said.joined(" / "), "2-топ / Группа 2");
        }
        for title in ["Занятие", "4-сабақ: ашылу", "2026", ""] {
            assert_eq!(number_of(SESSION, title), None);
        }
    }
}
