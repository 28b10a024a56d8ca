//! Whether a record is in the trash.

use std::collections::BTreeMap;

use crate::catalogue::Table;
use crate::operation::{Deed, Operation, Place};

/// For every author, the last operation of theirs: what somebody had seen, or what touched a record.
pub type Seen = BTreeMap<u32, u64>;

/// Says whether a deletion written at `deletion`, by an author who had seen `seen`, covers an
/// operation: only what its author could know of is covered, so an unseen edit brings a record
/// back.
///
/// ```
/// use tizim_core::merge::{Seen, covers};
/// use tizim_core::operation::Place;
/// let deletion = Place { source: 1, seq: 10 };
/// let seen = Seen::from([(2, 5)]);
/// assert!(covers(deletion, &seen, Place { source: 1, seq: 9 }));
/// assert!(covers(deletion, &seen, Place { source: 2, seq: 5 }));
/// assert!(!covers(deletion, &seen, Place { source: 2, seq: 6 }));
/// ```
pub fn covers(deletion: Place, seen: &Seen, operation: Place) -> bool {
    if operation.source == deletion.source {
        operation.seq <= deletion.seq
    } else {
        seen.get(&operation.source)
            .is_some_and(|last| operation.seq <= *last)
    }
}

/// A deletion of a record, with what its author had seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deletion {
    /// The operation.
    pub place: Place,
    /// The last operation its author knew of every other one.
    pub seen: Seen,
}

/// Says whether an operation touches its own record: a deletion does not, and neither does what only
/// picks whose value is shown of a person who was written down several times. Whoever works with such a
/// person does not say thereby that the records are of one person, and taking them apart holds.
///
/// ```
/// use tizim_core::catalogue::Table;
/// use tizim_core::ids::Id;
/// use tizim_core::merge::touches;
/// use tizim_core::operation::{Deed, FieldKey, Operation, Written};
/// use tizim_core::value::Value;
/// let written = |number, key| Written {
///     field: FieldKey { number, key }, value: Value::Empty, replaces: Vec::new(),
/// };
/// let pair = |deed, written| Operation {
///     table: Table::SamePerson.number(), entity: Id::default(), deed, written,
/// };
/// let pick = written(3, Some(Id::default()));
/// assert!(!touches(&pair(Deed::Write, vec![pick.clone()])), "a pick alone");
/// assert!(touches(&pair(Deed::Write, vec![written(1, None), pick])), "joining");
/// assert!(touches(&pair(Deed::Restore, Vec::new())), "joining again");
/// assert!(!touches(&pair(Deed::Trash, Vec::new())), "taking apart");
/// ```
pub fn touches(operation: &Operation) -> bool {
    match operation.deed {
        Deed::Trash => false,
        Deed::Restore => true,
        Deed::Write => !only_picks(operation),
    }
}

fn only_picks(operation: &Operation) -> bool {
    let pick = Table::SamePerson.field_named("pick");
    let is_pick = |number| pick.is_some_and(|it| it.number == number);
    operation.table == Table::SamePerson.number()
        && !operation.written.is_empty()
        && operation.written.iter().all(|it| is_pick(it.field.number))
}

/// Notes that an operation touched a record, after all earlier ones of its author.
pub fn touch(touched: &mut Seen, operation: Place) {
    touched.insert(operation.source, operation.seq);
}

/// Returns the first of the deletions, in the order of their places, that covers everything that
/// touched a record; nothing where the record is not in the trash.
///
/// Of one author the last touch is enough: whoever has seen it has seen those before it.
///
/// ```
/// use tizim_core::merge::{Deletion, Seen, deletion_in_force};
/// use tizim_core::operation::Place;
/// let place = Place { source: 1, seq: 4 };
/// let deletion = Deletion { place, seen: Seen::from([(2, 7)]) };
/// let deletions = [deletion];
/// assert_eq!(deletion_in_force(&deletions, &Seen::from([(1, 3), (2, 7)])), Some(place));
/// assert_eq!(deletion_in_force(&deletions, &Seen::from([(1, 3), (2, 8)])), None, "an unseen edit");
/// assert_eq!(deletion_in_force(&deletions, &Seen::from([(1, 5)])), None, "taken out again");
/// ```
pub fn deletion_in_force(deletions: &[Deletion], touched: &Seen) -> Option<Place> {
    let in_force = deletions.iter().filter(|it| {
        let mut places = touched.iter().map(|(source, seq)| Place {
            source: *source,
            seq: *seq,
        });
        places.all(|place| covers(it.place, &it.seen, place))
    });
    in_force.map(|it| it.place).min()
}
