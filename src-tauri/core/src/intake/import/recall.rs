//! Which rows of a file were taken in before, and who they were then.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::known::People;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::matching::{Memory, PersonIndex};
use crate::intake::rows::PersonRow;

/// A mark that a row of the file has now, or had before it was corrected.
struct Asked<'a> {
    row: &'a PersonRow,
    is_earlier: bool,
}

/// Reads which of a file's rows were taken in before, as places in the list of people.
///
/// A row that says no more than a name and a place is remembered for its own event alone: another
/// list may mean a namesake by the same words. A row that lacked a value then and has it now is
/// the same row corrected, if a contact or a number tells it from a namesake's.
pub(super) fn read_memory(
    connection: &Connection,
    people: &People,
    event: Option<Id>,
    rows: &[PersonRow],
) -> Result<Memory> {
    let places: BTreeMap<Id, u32> = people.ids.iter().copied().zip(0_u32..).collect();
    let asked = marks_of(rows);
    let own = event.unwrap_or_default();
    let mut here: BTreeMap<String, PersonIndex> = BTreeMap::new();
    let mut elsewhere: BTreeMap<String, Option<PersonIndex>> = BTreeMap::new();
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
        match (asked.is_earlier, of_event == own) {
            (false, true) => drop(here.insert(print, person)),
            (true, true) if asked.may_be(people, person) => {
                here.entry(print).or_insert(person);
            }
            (false, false) if asked.row.facts().tell_apart() => {
                elsewhere
                    .entry(print)
                    .and_modify(|kept| *kept = kept.filter(|it| *it == person))
                    .or_insert(Some(person));
            }
            _ => {}
        }
    }
    let mut same: BTreeMap<String, PersonIndex> = elsewhere
        .into_iter()
        .filter_map(|(print, person)| Some((print, person?)))
        .collect();
    same.append(&mut here);
    Ok(Memory {
        same,
        ..Memory::default()
    })
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
