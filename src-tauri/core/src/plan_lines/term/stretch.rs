//! A heading that is a time: the months of a plan, its quarters and halves.

use super::read_term;
use crate::plan_lines::term_words::{Word, read_words};

/// Finds the stretch of a year that a heading names and nothing else: «Қыркүйек», «2. Октябрь 2026»,
/// «IV тоқсан». A day is none.
pub(in crate::plan_lines) fn stretch_of(heading: &str, plan_year: &str) -> Option<String> {
    let text = without_number(heading);
    let words = read_words(text);
    let has = |is: fn(&Word) -> bool| words.iter().any(is);
    let is_other = has(|it| matches!(it, Word::Other | Word::Date(..)));
    let is_day = has(|it| matches!(it, Word::Number(_))) && has(|it| matches!(it, Word::Month(_)));
    let names = has(|it| {
        matches!(
            it,
            Word::Month(_) | Word::Unit(_) | Word::Season(_) | Word::Stretch | Word::AllYear
        )
    });
    let is_stretch = names && !is_other && !is_day && read_term(text, plan_year).is_some();
    is_stretch.then(|| text.to_owned())
}

/// Headings are numbered: «1. Қыркүйек», «II) Қазан».
fn without_number(heading: &str) -> &str {
    let heading = heading.trim();
    let is_number = |it: &str| {
        it.chars().all(|it| it.is_ascii_digit()) || it.chars().all(|it| "IVXІХ".contains(it))
    };
    match heading.split_once(['.', ')']) {
        Some((number, rest)) if is_number(number) => rest.trim(),
        _ => heading,
    }
}
