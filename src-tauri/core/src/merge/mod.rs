//! The rules by which laptops agree: pure, no SQLite inside.
//!
//! # What an operation is
//!
//! An operation writes fields of one record, or puts it in the trash, or takes it out. It has a
//! [`Place`](crate::operation::Place): its author, that is one laptop in one incarnation, and its
//! number in the author's order, without gaps. It carries what its author had *seen*: the last
//! number known of every other author. For each field it names the operations it *replaces*, and
//! never one that its author had not seen. Nothing else of an operation decides anything; the stamp
//! of a clock only chooses among values that all stay.
//!
//! A cloned disk writes twice under the same numbers. The two continuations are two authors, each of
//! whom had seen what stands before the fork.
//!
//! A set of operations is *closed* if it holds, with each operation, everything its author had
//! seen. A laptop applies closed sets only; what comes before its causes waits for them.
//!
//! # What a set of operations means
//!
//! - The **heads** of a field are the operations that wrote it and that none in the set replaces.
//!   The greatest by stamp, laptop, number, incarnation and segment is displayed; the others are
//!   further versions. Heads of equal values are one version. Whose value was erased for good is no
//!   version, and displayed only where all of them were: what became of a person who asked for it
//!   stands before what somebody wrote of them who did not know.
//! - A record **stands under one table**. No two that mean well write one id under two, and who does
//!   not can say what they like; yet all laptops must show the same. A write decides where its author
//!   had not seen the record under another table; of those that decide the least does, by stamp, laptop,
//!   number, incarnation and segment. What was written under other tables is kept and not shown; it
//!   touches the record and what it names all the same.
//! - A record is **in the trash** if some deletion of it covers everything that touched it. An
//!   operation touches its own record, other than by a deletion, and every record that it names. A
//!   deletion covers what its author had seen, and what its author wrote before. What only picks whose
//!   value is shown of a person joined from several records touches nothing: it is work with the
//!   person, and no word on whether the records are of one.
//! - **Records of one person** are those connected by pairs that are not in the trash; the smallest
//!   id of those that stand under the table of people stands for all, or else the smallest.
//! - **Rows of one person**, such as two enrolments at one event, are one where records of that person
//!   were joined. The smallest that is not in the trash is shown, with the greatest of the heads of all
//!   of them; each keeps its own for the day on which the records are taken apart.
//!
//! # Why any order gives the same state
//!
//! Each of these is said of a *set*: no order occurs in it. What is left to show is that
//! [`State`], which takes one operation after another, always holds what the set says.
//!
//! *Heads.* Taking an operation removes from the heads what it replaces and adds itself. What it
//! replaces is known already, because the set is closed, and what replaces it is not known yet, for
//! the same reason. So an operation is among the heads exactly if none taken so far replaces it.
//!
//! *Table.* Whether a write decides depends on what its author had seen and on nothing later, for a closed
//! set holds all of that; and the least of several is the same in any order. Versions are kept under
//! every table, so that none is missing where another one turns out to be the record's.
//!
//! *Trash.* Whatever touches a record only ever adds to what must be covered, so that a deletion
//! that once fails to cover is never in force again, and those in force are those that cover all
//! touches so far.
//!
//! *One person.* Pairs are records, and components are made anew from those present; so are rows that
//! are one, from whom and what they name.
//!
//! Hence two laptops that know the same operations show the same, whatever way the operations came,
//! how often and in which parts; nothing is lost, because an operation leaves the heads only where
//! somebody who had seen it replaced it.

mod heads;
mod people;
mod presence;
mod rows;
mod state;
mod tables;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

pub use heads::{Head, Holder, displayed, replace};
pub use people::{Pair, standing_for, stands_for};
pub use presence::{Deletion, Seen, covers, deletion_in_force, touch, touches};
pub use rows::{ONE_EACH, OneEach, row_shown, rows_of_one};
pub use state::{Fact, Gap, Record, State, Taken, Together, Version};
pub use tables::{Claim, table_of};
