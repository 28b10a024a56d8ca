//! Times in one club of one person who was written down several times.
//!
//! Of each record a person may have been in the club for several periods. Those of different records
//! that meet in time are one: it lasts as long as all of them together, and who leads by one of those
//! that end last leads; what the person was in one that ended before counts no more. Periods that do
//! not meet stay apart, as do those of one record.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::{is_kept, own_value};
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::value::Value;

/// The role of whoever leads a club.
const LEADER: &str = "leader";

/// A membership as its own operations tell it.
struct Period {
    row: Id,
    person: Value,
    role: Value,
    since: Value,
    until: Value,
    is_kept: bool,
}

impl Period {
    fn read(connection: &Connection, row: Id) -> Result<Self> {
        let value = |name: &str| match Table::Membership.field_named(name) {
            Some(field) => own_value(connection, row, field),
            None => Ok(Value::Empty),
        };
        Ok(Self {
            row,
            person: value("trainee")?,
            role: value("role")?,
            since: value("since")?,
            until: value("until")?,
            is_kept: is_kept(connection, row)?,
        })
    }

    /// What still lasts ends after everything else.
    fn end(&self) -> (bool, String) {
        (is_empty(&self.until), self.until.shown())
    }

    /// Whoever leaves on a day is no member on it any more.
    fn begins_before_end_of(&self, other: &Self) -> bool {
        is_empty(&other.until) || self.since.shown() < other.until.shown()
    }

    fn meets(&self, other: &Self) -> bool {
        self.person != other.person
            && self.begins_before_end_of(other)
            && other.begins_before_end_of(self)
    }
}

/// Parts the memberships of one person in one club into those that stand as one.
pub(super) fn apart(connection: &Connection, rows: &BTreeSet<Id>) -> Result<Vec<BTreeSet<Id>>> {
    let mut left = read(connection, rows)?;
    let mut apart = Vec::new();
    while !left.is_empty() {
        let mut together = vec![left.remove(0)];
        let mut at = 0;
        while let Some(one) = together.get(at) {
            let (near, far) = left.into_iter().partition(|it| one.meets(it));
            left = far;
            let mut near: Vec<Period> = near;
            together.append(&mut near);
            at += 1;
        }
        apart.push(together.into_iter().map(|it| it.row).collect());
    }
    Ok(apart)
}

fn read(connection: &Connection, rows: &BTreeSet<Id>) -> Result<Vec<Period>> {
    rows.iter()
        .map(|row| Period::read(connection, *row))
        .collect()
}

/// Memberships that stand as one, without those in the trash where others are kept.
pub(super) struct Together(Vec<Period>);

impl Together {
    pub(super) fn read(connection: &Connection, rows: &BTreeSet<Id>) -> Result<Self> {
        let mut all = read(connection, rows)?;
        if all.iter().any(|it| it.is_kept) {
            all.retain(|it| it.is_kept);
        }
        Ok(Self(all))
    }

    /// Returns what is shown of a field; `None` where the value written last is.
    pub(super) fn shown(&self, field: &str) -> Option<Value> {
        let shown = match field {
            "role" => {
                let roles = self.last().map(|it| &it.role);
                roles.max_by_key(|it| (it.shown() == LEADER, it.shown()))
            }
            "since" => {
                let dated = self.0.iter().filter(|it| !is_empty(&it.since));
                dated.map(|it| &it.since).min_by_key(|it| it.shown())
            }
            "until" => self.0.iter().max_by_key(|it| it.end()).map(|it| &it.until),
            _ => return None,
        };
        Some(shown.cloned().unwrap_or_default())
    }

    /// Returns those that end last.
    fn last(&self) -> impl Iterator<Item = &Period> {
        let end = self.0.iter().map(Period::end).max();
        self.0
            .iter()
            .filter(move |it| Some(it.end()) == end.as_ref().cloned())
    }

    /// Returns the memberships in which a value must be written to be shown; nothing where the one
    /// whose value is shown is enough.
    pub(super) fn in_the_way(&self, field: &str, value: &Value) -> BTreeSet<Id> {
        let typed = value.shown();
        let rows = |is_in_the_way: &dyn Fn(&Period) -> bool| -> BTreeSet<Id> {
            let found = self.0.iter().filter(|it| is_in_the_way(it));
            found.map(|it| it.row).collect()
        };
        let shown = self.shown(field).unwrap_or_default();
        match field {
            "role" if typed == LEADER => self.last().take(1).map(|it| it.row).collect(),
            "role" => self.last().map(|it| it.row).collect(),
            "since" if typed.is_empty() => rows(&|_| true),
            "since" => {
                rows(&|it| it.since == shown || !is_empty(&it.since) && it.since.shown() < typed)
            }
            "until" => {
                let end = (typed.is_empty(), typed.clone());
                rows(&|it| it.until == shown || it.end() > end)
            }
            _ => BTreeSet::new(),
        }
    }
}

fn is_empty(value: &Value) -> bool {
    value.shown().is_empty()
}
