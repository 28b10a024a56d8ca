//! Reading a name from three columns that people fill as they like.

use super::FullName;
use super::guess::sex_of_patronymic;
use super::read::{Cell, Confidence, ReadName, read_full_name};
use super::word::{Role, Word};
use crate::kazakh::Mend;
use crate::trainees::Sex;

/// A swap of two columns needs at least this much more evidence than the columns as headed.
const SWAP_MARGIN: i32 = 30;

/// Reads a name from the cells headed surname, given name and patronymic.
///
/// Copes with two columns swapped, the whole name in one cell, and the patronymic standing with the
/// given name. The headings are believed unless endings and lists speak clearly against them.
pub fn arrange_parts(surname: &str, given: &str, patronymic: &str) -> ReadName {
    let texts = [surname, given, patronymic];
    let cells = texts.map(Cell::read);
    let filled = cells.iter().filter(|cell| !cell.words.is_empty()).count();
    let count: usize = cells.iter().map(|cell| cell.words.len()).sum();
    let [s, g, _] = &cells;
    if count > 1 && (filled == 1 || s.words.len() > 1 && g.words.is_empty()) {
        let mut read = read_full_name(&texts.join(" "));
        read.mends.push(Mend::Order);
        read.mends.sort_unstable();
        read.mends.dedup();
        return read;
    }
    arrange_cells(cells)
}

fn arrange_cells(cells: [Cell; 3]) -> ReadName {
    let mut mends: Vec<Mend> = cells.iter().flat_map(|cell| cell.mends.clone()).collect();
    let also = cells
        .each_ref()
        .map(|cell| cell.also.as_str())
        .join(" ")
        .trim()
        .to_owned();
    let rest = cells
        .each_ref()
        .map(|cell| cell.rest.as_str())
        .join(" ")
        .trim()
        .to_owned();
    let [s, g, p] = cells.map(|cell| cell.words);
    let (g, p) = part_patronymic(g, p, &mut mends);
    let (s, p) = part_patronymic(s, p, &mut mends);
    let (name, confidence) = swap_if_clear([s, g, p].map(|words| words.join(" ")), &mut mends);
    mends.sort_unstable();
    mends.dedup();
    ReadName {
        name,
        mends,
        confidence,
        also,
        rest,
    }
}

fn swap_if_clear(texts: [String; 3], mends: &mut Vec<Mend>) -> (FullName, Confidence) {
    let words = texts.clone().map(Word::new);
    let [s, g, p] = &words;
    let as_headed = s.fit(Role::Surname) + g.fit(Role::Given);
    let swapped = g.fit(Role::Surname) + s.fit(Role::Given);
    let [surname, given, patronymic] = texts;
    if given.is_empty() || surname.is_empty() {
        return (
            FullName {
                surname,
                given,
                patronymic,
            },
            Confidence::Likely,
        );
    }
    // A patronymic in the column of the given name, and the given name in the patronymic's.
    if g.is_patronymic() && !p.is_patronymic() && !patronymic.is_empty() {
        mends.push(Mend::Order);
        let name = FullName {
            surname,
            given: patronymic,
            patronymic: given,
        };
        return (name, Confidence::Likely);
    }
    // Grandfathers' names are surnames, and no list has all of them: without an ending, or a woman's
    // name in the place of the surname, the headings know better.
    let is_of_a_man = sex_of_patronymic(&patronymic) == Some(Sex::M);
    let is_told = g.ends_as_surname() || s.is_womans() && !is_of_a_man;
    if is_told && swapped - as_headed >= SWAP_MARGIN {
        mends.push(Mend::Order);
        let name = FullName {
            surname: given,
            given: surname,
            patronymic,
        };
        return (name, Confidence::Certain);
    }
    let confidence = match as_headed - swapped {
        10.. => Confidence::Certain,
        -10.. => Confidence::Likely,
        _ => Confidence::Unsure,
    };
    (
        FullName {
            surname,
            given,
            patronymic,
        },
        confidence,
    )
}

/// Moves a patronymic that stands in another cell to its own, when that one is empty.
fn part_patronymic(
    mut cell: Vec<String>,
    patronymic: Vec<String>,
    mends: &mut Vec<Mend>,
) -> (Vec<String>, Vec<String>) {
    if cell.len() < 2 || !patronymic.is_empty() {
        return (cell, patronymic);
    }
    let is_father = |word: &String| {
        let word = Word::new(word.clone());
        word.is_patronymic() || word.is_initial()
    };
    match cell.pop_if(|last| is_father(last)) {
        Some(father) => {
            mends.push(Mend::Order);
            (cell, vec![father])
        }
        None => (cell, patronymic),
    }
}
