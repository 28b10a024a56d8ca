//! Setting a field back to a value it had.

use rusqlite::Connection;

use super::change::hold;
use super::field_change::changes_of;
use super::restore_rules::Before;
use super::{Change, FieldChange, Fields, Outcome, Register, trash_whole};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Error, OrNotFound, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place};
use crate::store::{joined, log};
use crate::value::Value;

impl Register {
    /// Writes again what an operation wrote to a field, over every version of it: whoever chose it
    /// saw the history. `trashed` names the trash; a keyed field stands for all its entries.
    ///
    /// Refuses with [`crate::error::Code::NotFound`] where the operation did not write the field,
    /// with [`crate::error::Code::Nameless`] what said who a nameless person is, and as the
    /// correction of the record does: the law and what a column holds bind an earlier value too.
    pub fn restore_value(&self, op: Place, entity: Id, field: &str) -> Result<Outcome<()>> {
        self.transact(Act::ValueRestore, |change| {
            let operation = find_operation(change, op)?.filter(|it| it.entity == entity);
            let operation = operation.or_not_found(entity)?;
            let table = Table::find(operation.table).or_not_found(entity)?;
            match operation.deed {
                Deed::Trash if field == "trashed" => trash_whole(change, table, entity),
                Deed::Restore if field == "trashed" => {
                    let before = Before::of(change, (table, entity), field)?;
                    change.restore(table, entity)?;
                    before.require_allowed(change, (table, entity), field)
                }
                _ => {
                    let mut written = operation
                        .written
                        .into_iter()
                        .filter(|it| {
                            it.value != Value::Erased
                                && table
                                    .field(it.field.number)
                                    .is_some_and(|it| it.name == field)
                        })
                        .peekable();
                    written.peek().or_not_found(entity)?;
                    let values = written.map(|it| (it.field, it.value));
                    settle_all(change, (table, entity), field, values)
                }
            }
        })
    }
}

/// Writes what was typed in the place of several versions over all of them.
///
/// Refuses as [`Register::restore_value`] does.
pub(crate) fn settle_typed(
    change: &mut Change<'_>,
    record: (Table, Id),
    (key, field): (FieldKey, &str),
    value: Value,
) -> Result<()> {
    settle_all(change, record, field, std::iter::once((key, value)))
}

/// Writes values of a field over every version of it, with what follows from them, and asks the rules
/// of a correction.
fn settle_all(
    change: &mut Change<'_>,
    (table, record): (Table, Id),
    field: &str,
    mut values: impl Iterator<Item = (FieldKey, Value)>,
) -> Result<()> {
    let before = Before::of(change, (table, record), field)?;
    values.try_for_each(|(key, value)| {
        hold(table, key, &value)?;
        change.settle(table, record, key, value)
    })?;
    match table {
        Table::Trainee => follow_restored(change, record, field)?,
        Table::OwnValue => show_restored(change, record)?,
        _ => {}
    }
    before.require_allowed(change, (table, record), field)
}

/// Shows a record's own value of a field, whichever of one person's records it stands in.
pub(crate) fn show_own(change: &mut Change<'_>, person: Id, field: &str) -> Result<()> {
    let members = joined::members_of(change, person)?;
    let key = joined::pick_key(field);
    for pair in joined::pairs_that_pick(change, &members, key)? {
        let pick = Fields::new().entry("pick", key, &person.to_string());
        change.correct(Table::SamePerson, pair, pick)?;
    }
    Ok(())
}

/// What a person's restored value brings with it: it is shown, whichever of their records it stands
/// in, and own forms of a name that is another again go back to the rule.
fn follow_restored(change: &mut Change<'_>, person: Id, field: &str) -> Result<()> {
    show_own(change, person, field)?;
    if ["surname", "given", "patronymic"].contains(&field) {
        let forms = ["dative", "genitive", "russian_dative"];
        let forms = forms
            .into_iter()
            .fold(Fields::new(), |to, form| to.text(form, ""));
        change.correct(Table::Trainee, person, forms)?;
    }
    Ok(())
}

/// A restored value of a column of the academy's own is shown, whichever record was picked.
fn show_restored(change: &mut Change<'_>, row: Id) -> Result<()> {
    let field = |name: &str| Table::OwnValue.field_named(name).or_not_found(row);
    let of = |name| joined::own_value(change, row, field(name)?);
    let (Value::Id(person), Value::Id(column)) = (of("trainee")?, of("field")?) else {
        return Ok(());
    };
    if joined::picked_for_own(change, person, column)?.is_none() {
        return Ok(());
    }
    let (members, key) = (
        joined::members_of(change, person)?,
        joined::own_pick_key(column),
    );
    for pair in joined::pairs_that_pick(change, &members, key)? {
        let pick = Fields::new().entry("pick", key, &person.to_string());
        change.correct(Table::SamePerson, pair, pick)?;
    }
    Ok(())
}

/// Returns what the operation at a place changed, field by field; nothing where there is none.
pub(crate) fn changes_at(connection: &Connection, op: Place) -> Result<Option<Vec<FieldChange>>> {
    match find_operation(connection, op)? {
        Some(operation) => changes_of(connection, op, &operation).map(Some),
        None => Ok(None),
    }
}

fn find_operation(connection: &Connection, op: Place) -> Result<Option<Operation>> {
    match log::operation(connection, op) {
        Ok(operation) => Ok(Some(operation)),
        Err(Error::Damaged(_)) => Ok(None),
        Err(error) => Err(error),
    }
}
