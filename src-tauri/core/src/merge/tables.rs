//! Under which table a record stands that was written under two, as nobody does who means well.

use super::heads::Head;
use super::presence::{Seen, covers};

/// A write of a record, as far as it decides under which table the record stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Claim<'a> {
    /// The number of the table it was written under.
    pub table: u16,
    /// The operation, and what ranks it.
    pub head: Head,
    /// What its author had seen.
    pub seen: &'a Seen,
}

impl Claim<'_> {
    /// Says whether the author of this write had seen another one.
    fn had_seen(&self, other: &Self) -> bool {
        covers(self.head.place, self.seen, other.head.place)
    }
}

/// Returns the table under which a record stands, given all that wrote it; nothing where nobody did.
///
/// Whoever had seen the record under another table when they wrote decides nothing. Of the other
/// writes the least decides, by stamp, laptop, number, incarnation and segment.
///
/// ```
/// use tizim_core::clock::Stamp;
/// use tizim_core::ids::Id;
/// use tizim_core::merge::{Claim, Head, Holder, Seen, table_of};
/// use tizim_core::operation::Place;
/// let head = |source, stamp| Head {
///     stamp: Stamp(stamp), laptop: Id::default(), seq: 1, incarnation: 1, holder: Holder::Open,
///     place: Place { source, seq: 1 },
/// };
/// let (nothing, all) = (Seen::new(), Seen::from([(1, 1)]));
/// let person = Claim { table: 7, head: head(1, 20), seen: &nothing };
/// let club = Claim { table: 9, head: head(2, 10), seen: &all };
/// assert_eq!(table_of(&[club, person]), Some(7), "whoever wrote the club knew of the person");
/// let club = Claim { seen: &nothing, ..club };
/// assert_eq!(table_of(&[club, person]), Some(9), "neither knew of the other");
/// ```
pub fn table_of(claims: &[Claim<'_>]) -> Option<u16> {
    let decides = |it: &&Claim<'_>| {
        let others = claims.iter().filter(|other| other.table != it.table);
        !others.into_iter().any(|other| it.had_seen(other))
    };
    let least = claims.iter().filter(decides).min_by_key(|it| it.head);
    least.map(|it| it.table)
}
