//! Which rows of a file were taken in before, and who they were then.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::Import;
use super::known::People;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::matching::{Memory, PersonIndex};
use crate::intake::rows::PersonRow;
use crate::kazakh::name::{NameAgreement, compare};

/// A mark that a row of the file has now, or had before it was corrected.
struct Asked<'a> {
    row: &'a PersonRow,
    is_earlier: bool,
}

/// Which rows of a file were taken in before.
pub(super) struct Remembered {
    /// Rows that are the person they were.
    pub memory: Memory,
    /// Rows of a list for the register alone that said no more than a name when another such list was
    /// taken in: only a person can say whether the same one is meant.
    pub maybe: BTreeMap<String, PersonIndex>,
}

/// Reads which of a file's rows were taken in before, as places in the list of people.
///
/// A row that says no more than a name and a place is remembered for its own event, or for the same
/// list, alone: another list may mean a namesake by the same words. Elsewhere the person must bear
/// the name as well, for a row put right there was another one's by the words of its file. A row
/// that lacked a value then and has it now is the same row corrected, if a contact or a number tells
/// it from a namesake's.
pub(super) fn read_memory(
    connection: &Connection,
    people: &People,
    import: &Import,
) -> Result<Remembered> {
    let places: BTreeMap<Id, u32> = people.ids.iter().copied().zip(0_u32..).collect();
    let asked = marks_of(&import.rows.people);
    let own = import.own_place()?;
    let of_kind = import.event.unwrap_or_default();
    let mut here: BTreeMap<String, PersonIndex> = BTreeMap::new();
    let mut elsewhere: BTreeMap<String, Option<PersonIndex>> = BTreeMap::new();
    let mut maybe: BTreeMap<String, PersonIndex> = BTreeMap::new();
    let doing = "read what was imported before";
    let mut statement = connection
        .prepare_cached(
            "SELECT event, fingerprint, coalesce(
               (SELECT c.shown FROM canonical c WHERE c.entity = trainee), trainee)
             FROM import_row",
        )
        .doing(doing)?;
    let mut found = statement.query([]).doing(doing)?;
    while let Some(row) = found.next().doing(doing)? {
        let mark = row
            .get_ref(1)
            .and_then(|it| Ok(it.as_blob()?))
            .doing(doing)?;
        let Some(asked) = asked.get(mark) else {
            continue;
        };
        let (of_event, id): (Id, Id) = (row.get(0).doing(doing)?, row.get(2).doing(doing)?);
        let Some(person) = places.get(&id).copied().map(PersonIndex) else {
            continue;
        };
        let print = asked.row.fingerprint();
        match asked.is_earlier {
            false if of_event == own => drop(here.insert(print, person)),
            true if of_event == of_kind && asked.may_be(people, person) => {
                here.entry(print).or_insert(person);
            }
            false if asked.row.facts().tell_apart() && asked.is_called(people, person) => {
                elsewhere
                    .entry(print)
                    .and_modify(|kept| *kept = kept.filter(|it| *it == person))
                    .or_insert(Some(person));
            }
            false if import.event.is_none() && of_event == of_kind => {
                maybe.insert(print, person);
            }
            _ => {}
        }
    }
    let mut same: BTreeMap<String, PersonIndex> = elsewhere
        .into_iter()
        .filter_map(|(print, person)| Some((print, person?)))
        .collect();
    same.append(&mut here);
    let memory = Memory {
        same,
        ..Memory::default()
    };
    Ok(Remembered { memory, maybe })
}

/// Every mark of every row; where two rows have had one mark, none of them is found by it.
fn marks_of(rows: &[PersonRow]) -> BTreeMap<Vec<u8>, Asked<'_>> {
    let mut asked: BTreeMap<Vec<u8>, Asked<'_>> = BTreeMap::new();
    let mut of_several: Vec<Vec<u8>> = Vec::new();
    for row in rows {
        for mark in row.earlier_fingerprints() {
            let one = Asked {
                row,
                is_earlier: true,
            };
            if let Some(other) = asked.insert(mark.clone().into_bytes(), one)
                && other.row.fingerprint() != row.fingerprint()
            {
                of_several.push(mark.into_bytes());
            }
        }
    }
    for mark in of_several {
        asked.remove(&mark);
    }
    for row in rows {
        let one = Asked {
            row,
            is_earlier: false,
        };
        asked.insert(row.fingerprint().into_bytes(), one);
    }
    asked
}

impl Asked<'_> {
    /// Whether the name of the row does not speak against the person.
    fn is_called(&self, people: &People, person: PersonIndex) -> bool {
        let facts = usize::try_from(person.0).ok();
        let names = facts.and_then(|place| Some(&people.facts.get(place)?.names));
        let name = &self.row.name.name;
        names.is_some_and(|names| {
            let mut names = names.iter();
            names.any(|it| it == name || compare(it, name) != NameAgreement::Different)
        })
    }

    /// Whether the person the row was then has nothing that the corrected row denies, and the two
    /// have in common what a namesake would not.
    fn may_be(&self, people: &People, person: PersonIndex) -> bool {
        let kept = usize::try_from(person.0)
            .ok()
            .and_then(|place| people.facts.get(place));
        let Some(kept) = kept else { return false };
        let facts = self.row.facts();
        let agrees = |a: &[String], b: &[String]| {
            a.is_empty() || b.is_empty() || a.iter().any(|it| b.contains(it))
        };
        let shares = |a: &[String], b: &[String]| a.iter().any(|it| b.contains(it));
        let dates = [facts.birth_date, kept.birth_date];
        let is_denied = matches!(dates, [Some(a), Some(b)] if a != b)
            || !agrees(&facts.phones, &kept.phones)
            || !agrees(&facts.emails, &kept.emails);
        let is_told = facts.iin.is_some() && facts.iin == kept.iin
            || shares(&facts.phones, &kept.phones)
            || shares(&facts.emails, &kept.emails)
            || matches!(dates, [Some(a), Some(b)] if a == b);
        !is_denied && is_told
    }
}
