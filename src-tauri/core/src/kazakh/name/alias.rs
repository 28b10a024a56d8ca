//! Spellings of one name that folding does not join: Шыңғыс and Чингиз, Омар and Умар.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::kazakh::fold;

const ALIASES: &str = include_str!("../../../../../assets/reference/aliases.csv");

/// Endings a surname or a patronymic adds to a name, folded, longest first.
const ENDINGS: [&str; 14] = [
    "овна", "евна", "ович", "евич", "кизи", "ули", "ова", "ева", "ина", "ов", "ев", "ин", "а", "",
];

struct Aliases {
    /// Folded spelling to the folded first name of its row.
    first: BTreeMap<String, String>,
    /// Folded first name to every folded spelling of its row.
    row: BTreeMap<String, Vec<String>>,
}

static ALIAS_ROWS: LazyLock<Aliases> = LazyLock::new(read_rows);

fn read_rows() -> Aliases {
    let mut aliases = Aliases {
        first: BTreeMap::new(),
        row: BTreeMap::new(),
    };
    for line in ALIASES.lines().skip(1) {
        let Some((name, spellings)) = line.split_once(',') else {
            continue;
        };
        let first = fold(name);
        let all: Vec<String> = std::iter::once(name)
            .chain(spellings.split(' '))
            .map(fold)
            .collect();
        for spelling in &all {
            aliases
                .first
                .entry(spelling.clone())
                .or_insert_with(|| first.clone());
        }
        aliases.row.entry(first).or_default().extend(all);
    }
    aliases
}

/// Returns every folded spelling of a folded given name, itself first.
pub(super) fn spellings(folded: &str) -> Vec<String> {
    let mut all = vec![folded.to_owned()];
    let row = ALIAS_ROWS
        .first
        .get(folded)
        .and_then(|first| ALIAS_ROWS.row.get(first));
    for spelling in row.into_iter().flatten() {
        if !all.contains(spelling) {
            all.push(spelling.clone());
        }
    }
    all
}

/// Returns one spelling for all aliases of a folded word: «чингизов» becomes «шингисов».
pub(super) fn one_spelling(folded: &str) -> String {
    find_stem(folded)
        .map(|(first, stem_is_cut, ending)| {
            let stem = if stem_is_cut {
                first.trim_end_matches('и')
            } else {
                first
            };
            format!("{stem}{ending}")
        })
        .unwrap_or_else(|| folded.to_owned())
}

/// Finds the alias row a word is built on, whether its final й went, and the ending of the word.
fn find_stem(folded: &str) -> Option<(&'static str, bool, &'static str)> {
    ENDINGS.iter().find_map(|ending| {
        let stem = folded.strip_suffix(ending)?;
        if let Some(first) = ALIAS_ROWS.first.get(stem) {
            return Some((first.as_str(), false, *ending));
        }
        // Төлебай makes Төлебаев: the final й goes before -ев.
        let whole = format!("{stem}и");
        let first = ALIAS_ROWS
            .first
            .get(&whole)
            .filter(|_| ending.starts_with('е'))?;
        Some((first.as_str(), true, *ending))
    })
}

/// Returns the folded text to index for search: the words, then their other known spellings.
///
/// Searching an index of this text finds «Шыңғысов» by «чингиз» without changing the query.
///
/// ```
/// use tizim_core::kazakh::name::search_text;
/// assert!(search_text("Өтегенов Асан").contains("утегенов"));
/// ```
pub fn search_text(text: &str) -> String {
    let folded = fold(text);
    let mut all: Vec<String> = folded.split(' ').map(str::to_owned).collect();
    for word in folded.split(' ') {
        let Some((first, stem_is_cut, ending)) = find_stem(word) else {
            continue;
        };
        for spelling in ALIAS_ROWS.row.get(first).into_iter().flatten() {
            let stem = if stem_is_cut {
                spelling.trim_end_matches('и')
            } else {
                spelling
            };
            let other = format!("{stem}{ending}");
            if !all.contains(&other) {
                all.push(other);
            }
        }
    }
    all.join(" ")
}
