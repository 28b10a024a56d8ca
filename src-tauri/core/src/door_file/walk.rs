//! Who of the list may be the one who is written down anew.

use crate::check_in::{DoorList, DoorPerson};
use crate::kazakh::fold;
use crate::kazakh::name::read_full_name;
use crate::search::is_misspelt;

/// So many are shown.
const SHOWN: usize = 5;

/// Returns those of the list of whom at least two words are those of a name, a letter apart at most.
pub(super) fn alike(list: &DoorList, name: &str) -> Vec<DoorPerson> {
    let typed = fold(name);
    let typed: Vec<Vec<char>> = typed.split(' ').map(|it| it.chars().collect()).collect();
    let needed = typed.len().min(2);
    let is_alike = |words: &[String]| {
        let is_met = |letters: &&Vec<char>| {
            words.iter().any(|word| {
                let same = word.chars().eq(letters.iter().copied());
                same || is_misspelt(letters, word)
            })
        };
        typed.iter().filter(is_met).count() >= needed
    };
    let found = list.people().iter().filter(|it| is_alike(&it.words));
    found.take(SHOWN).map(|it| it.person.clone()).collect()
}

/// Says whether somebody has the surname and the given name that were typed, a letter apart at most.
pub(super) fn is_namesake(words: &[String], name: &str) -> bool {
    let typed = read_full_name(name).name;
    [&typed.surname, &typed.given]
        .into_iter()
        .flat_map(|part| fold(part).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter(|it| !it.is_empty())
        .all(|part| {
            let letters: Vec<char> = part.chars().collect();
            words
                .iter()
                .any(|word| *word == part || is_misspelt(&letters, word))
        })
}
