//! How a laptop of a schedule writes: as the register does.

use std::sync::Arc;

use tizim_core::catalogue::Table;
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, Holder, Seen, Taken};
use tizim_core::operation::{Deed, FieldKey, Operation, Place, Written};
use tizim_core::value::Value;

use super::laptop::Laptop;
use super::part::hash_of;

impl Laptop {
    /// Creates a record, or writes over all versions of one that is known, as the register does.
    pub(crate) fn add(&mut self, now: u64, table: Table, id: Id, values: &[(FieldKey, Value)]) {
        let gone = self
            .state
            .find(id)
            .is_some_and(|it| it.table != 0 && !it.is_present());
        if gone {
            self.deed(now, table, id, Deed::Restore);
        }
        self.write_over_all(now, table, id, values);
    }

    /// Writes a value over the displayed version of its field alone; says whether it was another.
    pub(crate) fn correct(
        &mut self,
        now: u64,
        (table, id): (Table, Id),
        field: FieldKey,
        value: Value,
    ) -> bool {
        let record = self.state.find(id);
        let shown = record.and_then(|it| it.displayed(field));
        let before = shown.map_or(Value::Empty, |it| it.value.clone());
        if before == value {
            return false;
        }
        let replaces = shown.map(|it| it.head.place).into_iter().collect();
        let written = vec![Written {
            field,
            value,
            replaces,
        }];
        let place = self.operation(now, table, id, Deed::Write, written);
        self.before_deed = Some((place, id, field, before));
        true
    }

    /// Writes values over every version of their fields: whoever does has seen them all.
    pub(crate) fn write_over_all(
        &mut self,
        now: u64,
        table: Table,
        id: Id,
        values: &[(FieldKey, Value)],
    ) {
        let written = values.iter().map(|(field, value)| {
            let record = self.state.find(id);
            let versions = record.map_or(&[][..], |it| it.versions(*field));
            Written {
                field: *field,
                value: value.clone(),
                replaces: versions.iter().map(|it| it.head.place).collect(),
            }
        });
        let written = written.collect();
        self.operation(now, table, id, Deed::Write, written);
    }

    pub(crate) fn deed(&mut self, now: u64, table: Table, id: Id, deed: Deed) {
        self.operation(now, table, id, deed, Vec::new());
    }

    fn operation(
        &mut self,
        now: u64,
        table: Table,
        entity: Id,
        deed: Deed,
        written: Vec<Written>,
    ) -> Place {
        let operation = Operation {
            table: table.number(),
            entity,
            deed,
            written,
        };
        self.write(now, operation)
    }

    fn write(&mut self, now: u64, operation: Operation) -> Place {
        let now = now.saturating_add_signed(self.drift);
        self.stamp = self.stamp.next(now);
        let mut seen: Seen = self.state.known().clone();
        seen.remove(&self.source);
        let fact = Arc::new(Fact {
            place: Place {
                source: self.source,
                seq: self.written() + 1,
            },
            laptop: self.id,
            incarnation: self.incarnation,
            holder: Holder::Closed(hash_of((self.source, 0))),
            after: self.after,
            stamp: self.stamp,
            seen,
            operation,
        });
        assert_eq!(self.state.take(&fact), Ok(Taken::Now));
        self.open.push(Arc::clone(&fact));
        fact.place
    }
}
