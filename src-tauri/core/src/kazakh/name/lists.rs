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

/// Spellings of a list in small letters, and by their skeletons.
#[derive(Default)]
struct Spelt {
    written: BTreeSet<String>,
    by_fold: BTreeMap<String, &'static str>,
}

impl Spelt {
    fn of(names: impl Iterator<Item = &'static str>) -> Self {
        let mut spelt = Self::default();
        for name in names {
            spelt.written.insert(name.to_lowercase());
            spelt.by_fold.entry(fold(name)).or_insert(name);
        }
        spelt
    }

    /// Returns the spelling of the list where a word has the skeleton of one and is none.
    fn same_skeleton(&self, word: &str) -> Option<&'static str> {
        let is_written = self.written.contains(&word.to_lowercase());
        let found = self.by_fold.get(&fold(word)).copied();
        found.filter(|known| !is_written && !is_other_alphabet(word, known))
    }
}

/// A name in Latin letters is no misspelling of one in Cyrillic.
fn is_other_alphabet(word: &str, known: &str) -> bool {
    let is_latin = |it: &str| it.chars().any(crate::kazakh::latin::is_latin);
    is_latin(word) != is_latin(known)
}

/// Kazakh spellings stand first in the list, so that of one skeleton the Kazakh one is named.
static SPELT_GIVEN: LazyLock<Spelt> = LazyLock::new(|| {
    let rows = || GIVEN.lines().skip(1).map(|it| it.trim_end().split(','));
    let of = |is_kazakh: bool| {
        rows().filter_map(move |mut cells| {
            let name = cells.next()?;
            ((cells.nth(1) == Some("kk")) == is_kazakh).then_some(name)
        })
    };
    Spelt::of(of(true).chain(of(false)))
});
static SPELT_SURNAMES: LazyLock<Spelt> =
    LazyLock::new(|| Spelt::of(SURNAMES.lines().skip(1).map(str::trim_end)));

/// A shorter word is one letter away from too many names.
const SLIP_FROM: usize = 5;

/// Returns the given name that a word is one letter away from; nothing where the word is a known name
/// itself, or several are as near.
pub(super) fn near_given(word: &str) -> Option<&'static str> {
    if let Some(known) = SPELT_GIVEN.same_skeleton(word) {
        return Some(known);
    }
    let folded = fold(word);
    let is_known = is_given(&folded) || SPELT_GIVEN.written.contains(&word.to_lowercase());
    if is_known || folded.chars().count() < SLIP_FROM {
        return None;
    }
    let near = SPELT_GIVEN.by_fold.iter();
    let mut near = near.filter(|(known, _)| crate::kazakh::is_one_slip(known, &folded));
    let first = near.next().map(|(_, name)| *name);
    first.filter(|known| near.next().is_none() && !is_other_alphabet(word, known))
}

/// Returns the surname of the list that a word differs from only in letters that a hurried keyboard
/// leaves out.
pub(super) fn near_surname(word: &str) -> Option<&'static str> {
    // A given name serves as a surname in its own spelling.
    let is_given = SPELT_GIVEN.written.contains(&word.to_lowercase());
    SPELT_SURNAMES.same_skeleton(word).filter(|_| !is_given)
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
