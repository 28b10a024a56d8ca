//! Covering values: what makes people nameless writes over every version of a field.

use super::Change;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Place, Written};
use crate::store::apply;
use crate::value::Value;

impl Change<'_> {
    /// Writes values over every version of their fields, the same values too, so that nothing
    /// written before is shown any longer; a record in the trash stays there.
    ///
    /// Refuses with [`crate::error::Code::NotFound`].
    pub(crate) fn cover(
        &mut self,
        table: Table,
        id: Id,
        values: Vec<(FieldKey, Value)>,
    ) -> Result<()> {
        let presence = self.known(table, id)?;
        let mut written = Vec::new();
        for (field, value) in values {
            let heads = apply::heads_of(self, id, presence.born, field)?;
            if heads.is_empty() && value == Value::Empty {
                continue;
            }
            written.push(Written {
                field,
                value,
                replaces: heads.into_iter().collect(),
            });
        }
        if presence.gone.is_none() || written.is_empty() {
            return self.write_unless_empty(table, id, written);
        }
        // Writing alone would take it out as well, and undo would not know.
        self.write(table, id, Deed::Restore, Vec::new())?;
        self.write(table, id, Deed::Write, written)?;
        self.write(table, id, Deed::Trash, Vec::new())
    }

    /// Says whether an operation belongs to this very change.
    pub(crate) fn is_own(&self, place: Place) -> bool {
        place.source == self.first.source && place.seq >= self.first.seq
    }
}
