//! The shipped lists of given names and of surnames without a surname ending, folded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::kazakh::fold;
use crate::trainees::Sex;

const GIVEN: &str = include_str!("../../../../../assets/reference/given_names.csv");
const SURNAMES: &str = include_str!("../../../../../assets/reference/surnames.csv");

static GIVEN_NAMES: LazyLock<BTreeMap<String, Bearer>> = LazyLock::new(read_given);
static BARE_SURNAMES: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| SURNAMES.lines().skip(1).map(fold).collect());

/// Kazakh given names as they are written, in small letters.
static WRITTEN_KAZAKH: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let rows = GIVEN.lines().skip(1).map(|line| line.trim_end().split(','));
    rows.filter_map(|mut cells| {
        let name = cells.next()?;
        (cells.nth(1) == Some("kk")).then(|| name.to_lowercase())
    })
    .collect()
});

/// Who bears a given name.
#[derive(Debug, Clone, Copy, Default)]
struct Bearer {
    male: bool,
    female: bool,
}

fn read_given() -> BTreeMap<String, Bearer> {
    let mut names: BTreeMap<String, Bearer> = BTreeMap::new();
    for line in GIVEN.lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(name), Some(sex)) = (cells.next(), cells.next()) else {
            continue;
        };
        for spelling in super::alias::spellings(&fold(name)) {
            let bearer = names.entry(spelling).or_default();
            bearer.male |= sex.contains('M');
            bearer.female |= sex.contains('F');
        }
    }
    names
}

/// Tells whether a folded word is a known given name.
pub(super) fn is_given(folded: &str) -> bool {
    GIVEN_NAMES.contains_key(folded)
}

/// Tells whether a word, in whatever letters, is a known given name.
pub(crate) fn given_is_known(word: &str) -> bool {
    is_given(&fold(word))
}

/// Tells whether a word in small letters is a Kazakh given name just as it is written.
pub(super) fn is_written_kazakh(word: &str) -> bool {
    WRITTEN_KAZAKH.contains(word)
}

/// Tells whether a folded word is a known surname that has no surname ending.
pub(super) fn is_bare_surname(folded: &str) -> bool {
    BARE_SURNAMES.contains(folded)
}

/// Returns the sex of a folded given name when only one sex bears it.
pub(super) fn sex_of_given(folded: &str) -> Option<Sex> {
    match GIVEN_NAMES.get(folded) {
        Some(Bearer {
            male: true,
            female: false,
        }) => Some(Sex::M),
        Some(Bearer {
            male: false,
            female: true,
        }) => Some(Sex::F),
        _ => None,
    }
}
