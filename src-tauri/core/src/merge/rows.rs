//! Rows of one person who was written down several times: two enrolments at one event, two marks at
//! one session.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::Table;
use crate::ids::Id;

/// A table in which a person has one row of each event or session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OneEach {
    /// The table.
    pub table: Table,
    /// The field that names the person.
    pub person: &'static str,
    /// The field that names what the person has one row of.
    pub of: &'static str,
}

/// The tables in which a person has one row of each event or session, whose heads are ranked together.
pub const ONE_EACH: [OneEach; 2] = [
    OneEach {
        table: Table::Enrolment,
        person: "trainee",
        of: "event",
    },
    OneEach {
        table: Table::Attendance,
        person: "trainee",
        of: "session",
    },
];

/// Returns which rows are one, each given with the person and the event or session that it names:
/// those that name the same, of somebody who was written down several times. A row of anybody else is
/// alone, also beside another one that names the same.
///
/// ```
/// use std::collections::{BTreeMap, BTreeSet};
/// use tizim_core::ids::Id;
/// use tizim_core::merge::rows_of_one;
/// let [a, b, c, event, one, two, three] = [1, 2, 3, 4, 5, 6, 7].map(|it| Id::from_bytes([it; 16]));
/// let people = BTreeMap::from([(a, a), (b, a)]);
/// let rows = [(one, Some(a), Some(event)), (two, Some(b), Some(event)), (three, Some(c), Some(event))];
/// let of_one = rows_of_one(rows, &people);
/// assert_eq!(of_one, [BTreeSet::from([one, two]), BTreeSet::from([three])]);
/// ```
pub fn rows_of_one(
    rows: impl IntoIterator<Item = (Id, Option<Id>, Option<Id>)>,
    people: &BTreeMap<Id, Id>,
) -> Vec<BTreeSet<Id>> {
    let (mut together, mut alone): (BTreeMap<(Id, Id), BTreeSet<Id>>, _) =
        (BTreeMap::new(), Vec::new());
    for (row, person, of) in rows {
        match (person.and_then(|it| people.get(&it)), of) {
            (Some(shown), Some(of)) => {
                together.entry((*shown, of)).or_default().insert(row);
            }
            _ => alone.push(BTreeSet::from([row])),
        }
    }
    together.into_values().chain(alone).collect()
}

/// Returns, of rows that are one, the row in which they are shown: the smallest of those that are not
/// in the trash, or else of all.
///
/// ```
/// use tizim_core::ids::Id;
/// use tizim_core::merge::row_shown;
/// let [one, two] = [1, 2].map(|it| Id::from_bytes([it; 16]));
/// assert_eq!(row_shown([(two, true), (one, false)]), Some(two));
/// assert_eq!(row_shown([(two, false), (one, false)]), Some(one));
/// ```
pub fn row_shown(rows: impl IntoIterator<Item = (Id, bool)>) -> Option<Id> {
    let least = rows
        .into_iter()
        .min_by_key(|(row, is_present)| (!is_present, *row));
    least.map(|(row, _)| row)
}
