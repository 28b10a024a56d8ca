//! Lists of directions whose own names hold commas, and answers of yes or no.

use super::values::{Corrections, recognise_direction};
use crate::intake::columns::ColumnMeaning;
use crate::kazakh::mend;

/// Splits a list at commas outside brackets and recognises each direction.
///
/// Returns the keys found and the pieces nobody knows.
pub(super) fn read_directions(text: &str, corrections: &Corrections) -> (Vec<String>, Vec<String>) {
    let mut known = Vec::new();
    let mut unknown = Vec::new();
    for piece in split_outside_brackets(&mend(text).text) {
        let corrected = corrections.apply(ColumnMeaning::Directions, &piece);
        match recognise_direction(&corrected) {
            Some(key) => known.push(key),
            None => unknown.push(piece),
        }
    }
    (known, unknown)
}

pub(super) fn split_outside_brackets(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0u32;
    for letter in text.chars() {
        match letter {
            '(' | '«' => depth += 1,
            ')' | '»' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(letter, ',' | ';' | '\n' | '/') {
            pieces.push(String::new());
        } else if let Some(last) = pieces.last_mut() {
            last.push(letter);
        }
    }
    pieces.iter().map(|p| p.trim().to_owned()).filter(|p| !p.is_empty()).collect()
}

/// Reads yes and no in three languages and in signs.
pub(super) fn read_yes_no(text: &str) -> Option<bool> {
    super::values::recognise_yes_no(text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]
mod tests {
    use super::*;

    #[test]
    fn commas_inside_brackets_do_not_split() {
        assert_eq!(
            split_outside_brackets("Білім, Қамқор (қарттар, мүгедектігі бар жандар), Басқа (спорт, ТЖ)"),
            ["Білім", "Қамқор (қарттар, мүгедектігі бар жандар)", "Басқа (спорт, ТЖ)"]
        );
    }
}
