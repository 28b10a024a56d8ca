//! Writing what is typed where it is shown, and over every version that was.

use std::collections::BTreeMap;

use super::Change;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Written};
use crate::store::{apply, joined};
use crate::value::Value;

impl Change<'_> {
    /// Writes the fields of a record that another one shows, because the person it hangs on was
    /// joined, to that other; returns the fields left. A value that the record holds itself would
    /// else write nothing while a later one of the other stays on the screen.
    pub(super) fn write_where_shown(
        &mut self,
        table: Table,
        id: Id,
        fields: Vec<(FieldKey, Value)>,
    ) -> Result<Vec<(FieldKey, Value)>> {
        let rows = joined::rows_of_one(self.connection, table, id)?;
        if rows.len() < 2 || !self.has(id)? {
            return Ok(fields);
        }
        let (mut left, mut moved) = (Vec::new(), BTreeMap::<Id, Vec<Written>>::new());
        for (field, value) in fields {
            let written = (field, &value);
            let mut is_own = false;
            for row in joined::rows_that_show(self.connection, table, (id, &rows), written)? {
                let presence = self.known(table, row)?;
                if row == id || presence.gone.is_some() {
                    is_own = true;
                    continue;
                }
                let heads = apply::heads_of(self.connection, row, presence.born, field)?;
                if self.value_of(&heads, field)? != value {
                    moved.entry(row).or_default().push(Written {
                        field,
                        value: value.clone(),
                        replaces: heads.into_iter().collect(),
                    });
                }
            }
            if is_own {
                left.push((field, value));
            }
        }
        for (row, written) in moved {
            self.write(table, row, Deed::Write, written)?;
        }
        Ok(left)
    }

    /// Writes several values over every version of a field, each of them a version of its own.
    pub(in crate::register) fn lay_side_by_side(
        &mut self,
        table: Table,
        id: Id,
        field: FieldKey,
        values: impl Iterator<Item = Value>,
    ) -> Result<()> {
        let presence = self.present(table, id)?;
        let heads = apply::heads_of(self.connection, id, presence.born, field)?;
        for value in values {
            let written = Written {
                field,
                value,
                replaces: heads.iter().copied().collect(),
            };
            self.write(table, id, Deed::Write, vec![written])?;
        }
        Ok(())
    }

    /// Writes a value over every version of a field: an act that showed them all.
    pub(crate) fn settle(
        &mut self,
        table: Table,
        id: Id,
        field: FieldKey,
        value: Value,
    ) -> Result<()> {
        let presence = self.present(table, id)?;
        let heads = apply::heads_of(self.connection, id, presence.born, field)?;
        if heads.len() < 2 && self.value_of(&heads, field)? == value {
            return Ok(());
        }
        let written = Written {
            field,
            value,
            replaces: heads.into_iter().collect(),
        };
        self.write(table, id, Deed::Write, vec![written])
    }
}
