//! The values of one record, named by column, before they are written.

use crate::catalogue::Table;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::operation::FieldKey;
use crate::register::no_such_field;
use crate::value::{LONGEST_TEXT, Value};

/// Values for the fields of one record, by column.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(&'static str, Option<Id>, Value)>);

impl Fields {
    /// Starts without values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a field.
    #[must_use]
    pub fn set(mut self, name: &'static str, value: Value) -> Self {
        self.0.push((name, None, value));
        self
    }

    /// Adds other values to these.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// Sets a text field.
    #[must_use]
    pub fn text(self, name: &'static str, text: &str) -> Self {
        self.set(name, Value::text(text))
    }

    /// Sets a numeric field.
    #[must_use]
    pub fn number(self, name: &'static str, number: Option<i64>) -> Self {
        self.set(name, Value::number(number))
    }

    /// Sets a flag.
    #[must_use]
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        self.set(name, Value::flag(on))
    }

    /// Sets a field that names another record.
    #[must_use]
    pub fn id(self, name: &'static str, id: Option<Id>) -> Self {
        self.set(name, Value::id(id))
    }

    /// Sets one entry of a keyed field.
    #[must_use]
    pub fn entry(mut self, name: &'static str, key: Id, text: &str) -> Self {
        self.0.push((name, Some(key), Value::text(text)));
        self
    }

    /// Returns the values of fields without keys.
    pub fn plain(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        let without_key = self.0.iter().filter(|(_, key, _)| key.is_none());
        without_key.map(|(name, _, value)| (*name, value))
    }

    pub(super) fn resolve(self, table: Table) -> Result<Vec<(FieldKey, Value)>> {
        let mut fields = Vec::with_capacity(self.0.len());
        for (name, key, value) in self.0 {
            let field = table
                .field_named(name)
                .ok_or_else(|| no_such_field(table, name))?;
            fields.push((
                FieldKey {
                    number: field.number,
                    key,
                },
                value,
            ));
        }
        fields.sort_by_key(|(field, _)| *field);
        Ok(fields)
    }
}

/// Refuses a text longer than 64 KiB with [`Code::TextTooLong`].
pub(in crate::register) fn hold(table: Table, field: FieldKey, value: &Value) -> Result<()> {
    if !value.is_too_long() {
        return Ok(());
    }
    let name = table.field(field.number).map_or("", |it| it.name);
    Err(Error::refused(Code::TextTooLong)
        .with("field", name)
        .with("limit", LONGEST_TEXT / 1024))
}
