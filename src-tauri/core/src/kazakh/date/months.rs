//! The table of months in three languages.

use std::sync::LazyLock;

use crate::kazakh::fold;

const TABLE: &str = include_str!("../../../../../assets/reference/months.csv");

/// The words of one month.
#[derive(Debug, Default, Clone)]
pub(super) struct Month {
    pub(super) kk: &'static str,
    pub(super) kk_locative: &'static str,
    pub(super) kk_attributive: &'static str,
    pub(super) kk_ablative: &'static str,
    pub(super) ru: &'static str,
    pub(super) ru_genitive: &'static str,
    pub(super) ru_prepositional: &'static str,
    pub(super) en: &'static str,
    folded: [String; 3],
}

static MONTHS: LazyLock<Vec<Month>> = LazyLock::new(|| TABLE.lines().skip(1).map(read).collect());

fn read(line: &'static str) -> Month {
    let cells: Vec<&'static str> = line.split(',').collect();
    let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
    Month {
        kk: cell(1),
        kk_locative: cell(3),
        kk_attributive: cell(4),
        kk_ablative: cell(5),
        ru: cell(6),
        ru_genitive: cell(7),
        ru_prepositional: cell(8),
        en: cell(9),
        folded: [cell(1), cell(7), cell(9)].map(fold),
    }
}

/// Returns the words of a month, 1 to 12.
pub(super) fn month(number: u32) -> &'static Month {
    static NONE: LazyLock<Month> = LazyLock::new(Month::default);
    let at = number.checked_sub(1).and_then(|n| usize::try_from(n).ok());
    at.and_then(|at| MONTHS.get(at)).unwrap_or(&NONE)
}

/// Finds the month a word names in any of the languages, inflected or cut short.
pub(crate) fn find_month(word: &str) -> Option<u32> {
    let word = fold(word);
    let length = word.chars().count();
    if length < 3 {
        return None;
    }
    (1..=12).find(|&number| {
        month(number).folded.iter().any(|name| {
            let shared = word
                .chars()
                .zip(name.chars())
                .take_while(|(a, b)| a == b)
                .count();
            shared >= 3 && (shared == length || shared + 1 >= name.chars().count())
        })
    })
}
