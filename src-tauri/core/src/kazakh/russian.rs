//! The Russian dative of a person's name: «Ивановой Марии Сергеевне».
//!
//! The rules are those of petrovich-rules (MIT, © 2013 Petrovich), kept as data; the few lines that
//! apply them are here. Like the Kazakh dative the form is a proposal with a confidence. A patronymic
//! in -ұлы or -қызы and a name that ends like Нарқозы never change; a woman's name that ends in a
//! consonant, as Айгерім or Ким, does not either.

use std::sync::LazyLock;

use super::decline::Declined;
use super::mend::is_cyrillic;
use super::name::{Confidence, FullName, given_is_known, guess_sex, read_full_name};
use crate::trainees::Sex;

const RULES: &str = include_str!("../../../../assets/reference/russian_dative.csv");

/// Surname endings that decline one way only, whoever bears them.
const SURE_SURNAMES: [&str; 15] = [
    "ов", "ев", "ёв", "ин", "ын", "ский", "цкий", "ова", "ева", "ёва", "ина", "ына", "ская",
    "цкая", "ко",
];

static PARTS: LazyLock<[Vec<Rule>; 3]> =
    LazyLock::new(|| ["surname", "given", "patronymic"].map(rules_of));

/// Which words a rule speaks of.
#[derive(PartialEq)]
enum Place {
    /// The first half of a name with a hyphen.
    First,
    Whole,
    Ending,
}

/// One line of the rules.
struct Rule {
    place: Place,
    men: bool,
    women: bool,
    words: Vec<&'static str>,
    /// How many letters go, and what comes; nothing where the word stays.
    change: Option<(usize, &'static str)>,
}

fn rules_of(part: &str) -> Vec<Rule> {
    RULES
        .lines()
        .filter_map(|line| {
            let mut cells = line.split(',');
            (cells.next() == Some(part)).then_some(())?;
            let place = match cells.next()? {
                "first" => Place::First,
                "whole" => Place::Whole,
                _ => Place::Ending,
            };
            let sex = cells.next()?;
            let words = cells.next()?.split('|').collect();
            let change = cells.next().filter(|it| *it != ".").map(|it| {
                let ending = it.trim_start_matches('-');
                (it.len() - ending.len(), ending)
            });
            Some(Rule {
                place,
                men: sex.contains('M'),
                women: sex.contains('F'),
                words,
                change,
            })
        })
        .collect()
}

/// Returns a name in the Russian dative, surname first, with how sure the form is.
///
/// Where the sex is not given, patronymic, given name and surname tell it; where nothing tells it,
/// only what declines alike for both is changed, and the form is unsure.
///
/// ```
/// use tizim_core::kazakh::russian::dative;
/// assert_eq!(dative("Иванова", "Мария", "Сергеевна", None).text, "Ивановой Марии Сергеевне");
/// assert_eq!(dative("Ахметова", "Айгерім", "Серікқызы", None).text, "Ахметовой Айгерім Серікқызы");
/// ```
pub fn dative(surname: &str, given: &str, patronymic: &str, sex: Option<Sex>) -> Declined {
    let name = FullName::new(surname.trim(), given.trim(), patronymic.trim());
    let Declension { texts, confidence } = Declension::of(&name, sex);
    let [surname, given, patronymic] = texts;
    let declined = FullName {
        surname,
        given,
        patronymic,
    };
    Declined {
        text: declined.in_full(),
        confidence,
    }
}

/// Returns a whole name in the Russian dative with its words in the order they were typed.
///
/// ```
/// use tizim_core::kazakh::russian::dative_in_full;
/// assert_eq!(dative_in_full("Илья Ким").text, "Илье Киму");
/// ```
pub fn dative_in_full(text: &str) -> Declined {
    let read = read_full_name(text);
    let parts = Declension::of(&read.name, None);
    let words = read.name.parts().into_iter().zip(&parts.texts);
    // A part may be several words, and was read in whatever order it was typed.
    let words: Vec<(&str, &str)> = words
        .flat_map(|(from, to)| from.split(' ').zip(to.split(' ')))
        .collect();
    let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let put = |word: &str| {
        let found = words.iter().find(|(from, _)| same(from, word));
        found.map_or(word.to_owned(), |(_, to)| (*to).to_owned())
    };
    let text = text.split_whitespace().map(put).collect::<Vec<_>>();
    Declined {
        text: text.join(" "),
        confidence: parts.confidence,
    }
}

/// The three parts of a name declined, and how sure the least sure of them is.
struct Declension {
    texts: [String; 3],
    confidence: Confidence,
}

impl Declension {
    fn of(name: &FullName, sex: Option<Sex>) -> Self {
        let sex = sex.or_else(|| guess_sex(name));
        let mut confidence = Confidence::Certain;
        if name.is_empty() {
            confidence = Confidence::Unsure;
        }
        let mut part = |at: usize, text: &str| {
            let rules = PARTS.get(at).map(Vec::as_slice).unwrap_or_default();
            let (text, sure) = of_part(rules, at, text, sex);
            confidence = confidence.min(sure);
            text
        };
        Self {
            texts: [
                part(0, &name.surname),
                part(1, &name.given),
                part(2, &name.patronymic),
            ],
            confidence,
        }
    }
}

fn of_part(rules: &[Rule], at: usize, text: &str, sex: Option<Sex>) -> (String, Confidence) {
    if text.is_empty() {
        return (String::new(), Confidence::Certain);
    }
    if !text.chars().any(is_cyrillic) || !text.ends_with(char::is_alphabetic) {
        // An ending on Latin letters, an initial or brackets would be a guess about a reading.
        return (text.to_owned(), Confidence::Unsure);
    }
    let of_sex = |is_man| of_words(rules, text, is_man, at == 1 && is_man);
    let (for_man, for_woman) = (of_sex(true), of_sex(false));
    match sex {
        Some(sex) => {
            let text_of = if sex == Sex::M { for_man } else { for_woman };
            let sure = how_sure(at, text, text_of == text);
            (text_of, sure)
        }
        None if for_man == for_woman => (for_man, Confidence::Likely),
        None => (text.to_owned(), Confidence::Unsure),
    }
}

/// Which forms need no second look: endings with one way to decline, and names of the lists.
fn how_sure(at: usize, text: &str, stays: bool) -> Confidence {
    let low = text.to_lowercase();
    let is_kazakh = low.contains(|c: char| "әғқңөұүһі".contains(c));
    let sure = match at {
        0 => SURE_SURNAMES.iter().any(|ending| low.ends_with(ending)),
        1 => stays || !is_kazakh && given_is_known(&low),
        _ => true,
    };
    if sure {
        Confidence::Certain
    } else {
        Confidence::Likely
    }
}

/// Declines every word of a part, and both halves of a word with a hyphen.
///
/// A man's given name of two halves is one name: Касым-Жомарту, Нур-Султану, Жан-Полю. Then
/// `last_half_only` is set.
fn of_words(rules: &[Rule], text: &str, is_man: bool, last_half_only: bool) -> String {
    let word = |word: &str| {
        let halves: Vec<&str> = word.split('-').collect();
        let last = halves.len() - 1;
        let halves = halves.iter().enumerate();
        let declined = halves.map(|(at, half)| match last_half_only && at < last {
            true => (*half).to_owned(),
            false => of_word(rules, half, is_man, at < last),
        });
        declined.collect::<Vec<_>>().join("-")
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn of_word(rules: &[Rule], word: &str, is_man: bool, is_first: bool) -> String {
    let low = word.to_lowercase();
    let fits = |rule: &&Rule| if is_man { rule.men } else { rule.women };
    let whole = rules.iter().filter(fits).find(|rule| {
        let place = rule.place == Place::Whole || rule.place == Place::First && is_first;
        place && rule.words.contains(&low.as_str())
    });
    let longest = |rule: &&Rule| {
        let endings = rule.words.iter().filter(|end| low.ends_with(**end));
        endings.map(|end| end.len()).max().unwrap_or_default()
    };
    let ending = || {
        let endings = rules.iter().filter(fits);
        let endings = endings.filter(|rule| rule.place == Place::Ending && longest(rule) > 0);
        endings.max_by_key(longest)
    };
    match whole.or_else(ending).and_then(|rule| rule.change) {
        Some((cut, ending)) => change(word, cut, ending),
        None => word.to_owned(),
    }
}

/// Puts the ending in the case of the word: ИВАНОВ, ИВАНОВУ.
fn change(word: &str, cut: usize, ending: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let kept: String = letters
        .iter()
        .take(letters.len().saturating_sub(cut))
        .collect();
    let is_upper = letters.len() > 1 && !letters.iter().any(|c| c.is_lowercase());
    if is_upper {
        kept + &ending.to_uppercase()
    } else {
        kept + ending
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
