//! What a laptop that knows some operations shows, kept in memory.
//!
//! The register keeps the same in tables (`store/apply.rs`) and asks the same rules; this is what it
//! is compared with, and what schedules of many laptops are run on. Deliberately absent: how people
//! see a record, search, and anything that only one laptop knows.

use std::collections::{BTreeMap, BTreeSet};

use super::heads::{Head, Holder, displayed};
use super::people::{Pair, standing_for};
use super::presence::{Deletion, Seen, covers, deletion_in_force, touch, touches};
use super::rows::{OneEach, row_shown, rows_of_one};
use crate::catalogue::{Holds, Table};
use crate::clock::Stamp;
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place};
use crate::value::Value;

/// An operation with all that decides about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fact {
    /// Its author and number.
    pub place: Place,
    /// The laptop of its author.
    pub laptop: Id,
    /// Which of the laptop's beginnings its author is.
    pub incarnation: u32,
    /// The segment that holds it. Where heads differ in nothing else, their sources rank them as they
    /// are given here.
    pub holder: Holder,
    /// The number after which its author begins: 0, but where the disk of another one was copied and
    /// the numbers go on.
    pub after: u64,
    /// What its author's clock said.
    pub stamp: Stamp,
    /// The last operation its author knew of every other one.
    pub seen: Seen,
    /// What was written.
    pub operation: Operation,
}

/// What became of an operation that was handed to a [`State`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taken {
    /// It is part of the state now.
    Now,
    /// It was part of it before; nothing changed.
    Before,
}

/// Why an operation cannot be taken yet: something that its author had seen is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Gap {
    /// The first operation that is missing of some author.
    pub missing: Place,
}

/// One version of a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Version {
    /// The operation that wrote it.
    pub head: Head,
    /// What it wrote.
    pub value: Value,
}

/// What is known of a record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Record {
    /// The number of the table under which it stands; 0 while it was only named by others.
    pub table: u16,
    /// What was written under each table; of all but the one it stands under nothing is shown.
    written: BTreeMap<u16, Sheet>,
    touched: Seen,
    deletions: Vec<Deletion>,
}

/// What was written of a record under one table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Sheet {
    fields: BTreeMap<FieldKey, Vec<Version>>,
    /// Of every author the first write.
    begun: Seen,
    /// The least write of somebody who had not seen the record under another table.
    decides: Option<Head>,
}

impl Sheet {
    fn was_seen_by(&self, fact: &Fact) -> bool {
        self.begun.iter().any(|(source, seq)| {
            let place = Place {
                source: *source,
                seq: *seq,
            };
            covers(fact.place, &fact.seen, place)
        })
    }

    fn write(&mut self, fact: &Fact, head: Head) {
        for written in &fact.operation.written {
            let versions = self.fields.entry(written.field).or_default();
            versions.retain(|it| !written.replaces.contains(&it.head.place));
            versions.push(Version {
                head,
                value: written.value.clone(),
            });
            versions.sort_by_key(|it| it.head.place);
        }
    }
}

impl Record {
    /// Says whether the record was written and is not in the trash.
    pub fn is_present(&self) -> bool {
        self.table != 0 && deletion_in_force(&self.deletions, &self.touched).is_none()
    }

    fn fields_written(&self) -> Option<&BTreeMap<FieldKey, Vec<Version>>> {
        self.written.get(&self.table).map(|it| &it.fields)
    }

    /// Returns all versions of a field in the order of their operations.
    pub fn versions(&self, field: FieldKey) -> &[Version] {
        let fields = self.fields_written().and_then(|it| it.get(&field));
        fields.map_or(&[], Vec::as_slice)
    }

    /// Returns the version that is displayed.
    pub fn displayed(&self, field: FieldKey) -> Option<&Version> {
        displayed_among(self.versions(field).iter())
    }

    /// Returns the value that is displayed.
    pub fn shown(&self, field: FieldKey) -> Value {
        self.displayed(field)
            .map(|it| it.value.clone())
            .unwrap_or_default()
    }

    fn shown_id(&self, table: Table, field: &str) -> Option<Id> {
        let field = table.field_named(field)?;
        match self.shown(FieldKey::plain(field.number)) {
            Value::Id(id) => Some(id),
            _ => None,
        }
    }

    /// Returns the fields in which versions differ.
    pub fn in_two_versions(&self) -> impl Iterator<Item = FieldKey> {
        let differ = |versions: &[Version]| {
            let standing = versions.iter().filter(|it| it.value != Value::Erased);
            let mut values = standing.map(|it| &it.value);
            let first = values.next();
            values.any(|it| Some(it) != first)
        };
        let fields = self.fields_written().into_iter().flatten();
        fields
            .filter(move |(_, it)| differ(it))
            .map(|(key, _)| *key)
    }

    /// Returns the fields that were ever written.
    pub fn fields(&self) -> impl Iterator<Item = FieldKey> {
        let fields = self.fields_written().into_iter().flatten();
        fields.map(|(field, _)| *field)
    }

    /// Takes a write, and finds anew under which table the record stands.
    fn write(&mut self, fact: &Fact, head: Head) {
        let table = fact.operation.table;
        let mut others = self.written.iter().filter(|(it, _)| **it != table);
        let is_late = others.any(|(_, it)| it.was_seen_by(fact));
        let sheet = self.written.entry(table).or_default();
        let place = fact.place;
        sheet.begun.entry(place.source).or_insert(place.seq);
        if !is_late {
            sheet.decides = Some(sheet.decides.map_or(head, |least| least.min(head)));
        }
        sheet.write(fact, head);
        let deciding = self.written.iter();
        let deciding = deciding.filter_map(|(table, it)| Some((it.decides?, *table)));
        self.table = deciding.min().map_or(0, |(_, table)| table);
    }

    /// Returns the deletion in force.
    pub fn gone(&self) -> Option<Place> {
        deletion_in_force(&self.deletions, &self.touched)
    }

    /// Returns the deletions that do not cover all that touched the record: somebody deleted what
    /// somebody else was working on.
    pub fn deletions_undone_by_others(&self) -> impl Iterator<Item = &Deletion> {
        self.deletions.iter().filter(|it| {
            // What its own author did afterwards is no surprise to anybody.
            self.touched.iter().any(|(source, seq)| {
                let last = Place {
                    source: *source,
                    seq: *seq,
                };
                *source != it.place.source && !covers(it.place, &it.seen, last)
            })
        })
    }
}

/// Returns the version that is displayed of several.
fn displayed_among<'a>(versions: impl Iterator<Item = &'a Version> + Clone) -> Option<&'a Version> {
    let of = |erased: bool| -> Vec<Head> {
        let those = versions
            .clone()
            .filter(|it| (it.value == Value::Erased) == erased);
        those.map(|it| it.head).collect()
    };
    let (standing, erased) = (of(false), of(true));
    let shown = *displayed(&standing).or_else(|| displayed(&erased))?;
    let mut versions = versions;
    versions.find(|it| it.head == shown)
}

/// Rows that are one, as they are shown.
#[derive(Clone, Debug)]
pub struct Together<'a> {
    /// The rows, in the order of their ids.
    pub rows: BTreeMap<Id, &'a Record>,
    /// The row in which they are shown; the others stand in it.
    pub shown_in: Id,
}

impl Together<'_> {
    /// Says whether any of them is not in the trash.
    pub fn is_present(&self) -> bool {
        self.rows.values().any(|it| it.is_present())
    }

    /// Returns the version of a field that is displayed: the greatest of the heads of all of them.
    pub fn displayed(&self, field: FieldKey) -> Option<&Version> {
        displayed_among(self.rows.values().flat_map(|it| it.versions(field)))
    }
}

/// The records that a set of operations makes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct State {
    known: Seen,
    records: BTreeMap<Id, Record>,
}

impl State {
    /// Returns the last operation known of every author.
    pub fn known(&self) -> &Seen {
        &self.known
    }

    /// Returns a record.
    pub fn find(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// Returns all records in the order of their ids.
    pub fn records(&self) -> impl Iterator<Item = (Id, &Record)> {
        self.records.iter().map(|(id, record)| (*id, record))
    }

    /// Takes an operation. Refuses, and is as it was, while something that its author had seen, or
    /// an earlier operation of its author, is missing.
    pub fn take(&mut self, fact: &Fact) -> Result<Taken, Gap> {
        let place = fact.place;
        let known = self.known.get(&place.source).copied();
        let known = known.unwrap_or(fact.after);
        if place.seq <= known {
            return Ok(Taken::Before);
        }
        if place.seq > known + 1 {
            let missing = Place {
                seq: known + 1,
                ..place
            };
            return Err(Gap { missing });
        }
        for (source, seq) in &fact.seen {
            let known = self.known_of(*source);
            if *source != place.source && known < *seq {
                let missing = Place {
                    source: *source,
                    seq: known + 1,
                };
                return Err(Gap { missing });
            }
        }
        self.known.insert(place.source, place.seq);
        self.write(fact);
        Ok(Taken::Now)
    }

    fn known_of(&self, source: u32) -> u64 {
        self.known.get(&source).copied().unwrap_or_default()
    }

    fn write(&mut self, fact: &Fact) {
        let Fact {
            place, operation, ..
        } = fact;
        let record = self.records.entry(operation.entity).or_default();
        if operation.deed == Deed::Trash {
            record.deletions.push(Deletion {
                place: *place,
                seen: fact.seen.clone(),
            });
            record.deletions.sort_by_key(|it| it.place);
            return;
        }
        if touches(operation) {
            touch(&mut record.touched, *place);
        }
        let head = Head {
            stamp: fact.stamp,
            laptop: fact.laptop,
            seq: place.seq,
            incarnation: fact.incarnation,
            holder: fact.holder,
            place: *place,
        };
        if operation.deed == Deed::Write {
            record.write(fact, head);
        }
        for named in names_in(operation) {
            touch(&mut self.records.entry(named).or_default().touched, *place);
        }
    }

    /// Returns, for everybody who was joined with others, the record that stands for them.
    pub fn people(&self) -> BTreeMap<Id, Id> {
        let pairs = self
            .records
            .values()
            .filter(|it| it.table == Table::SamePerson.number() && it.is_present());
        let end = |record: &Record, name: &str| record.shown_id(Table::SamePerson, name);
        let pairs = pairs.filter_map(|it| Some(Pair(end(it, "first")?, end(it, "second")?)));
        let is_person = |it: &Record| it.table == Table::Trainee.number();
        standing_for(pairs, |id| self.find(id).is_some_and(is_person))
    }

    /// Returns the rows of a table, each with those that are one with it, given who is one person.
    pub fn together(&self, one_each: OneEach, people: &BTreeMap<Id, Id>) -> Vec<Together<'_>> {
        let OneEach { table, person, of } = one_each;
        let rows = self.records().filter(|(_, it)| it.table == table.number());
        let named = |(id, record): (Id, &Record)| {
            (
                id,
                record.shown_id(table, person),
                record.shown_id(table, of),
            )
        };
        let groups = rows_of_one(rows.map(named), people);
        let together = |group: BTreeSet<Id>| {
            let rows = group.iter().filter_map(|id| Some((*id, self.find(*id)?)));
            let rows: BTreeMap<Id, &Record> = rows.collect();
            let shown_in = row_shown(rows.iter().map(|(id, it)| (*id, it.is_present())))?;
            Some(Together { rows, shown_in })
        };
        groups.into_iter().filter_map(together).collect()
    }
}

/// Returns the records that an operation names, and thereby touches.
pub(crate) fn names_in(operation: &Operation) -> BTreeSet<Id> {
    let table = Table::find(operation.table);
    let named = operation.written.iter().filter_map(|written| {
        let field = table?.field(written.field.number)?;
        match (&written.value, field.holds) {
            (Value::Id(id), Holds::Names(_)) => Some(*id),
            _ => None,
        }
    });
    named.collect()
}
