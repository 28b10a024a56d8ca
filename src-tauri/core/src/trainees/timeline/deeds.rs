//! Lines made from the log: how the person came, what they were called, joining records, the trash.

use super::{Telling, TimelineEntry};
use crate::act::Act;
use crate::catalogue::Table;
use crate::clock::local_moment;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place};
use crate::register::name_of;
use crate::retention;
use crate::store::log::{self, Entry};
use crate::store::{apply, joined};

impl Telling<'_> {
    /// Tells what the log knows of the person's own records.
    pub(super) fn tell_deeds(&mut self) -> Result<()> {
        for member in joined::members_of(self.connection, self.person)? {
            self.tell_birth(member)?;
            self.tell_own_deeds(member)?;
        }
        self.tell_pairs()
    }

    fn day_of(&self, entry: &Entry) -> String {
        let moment = local_moment(entry.stamp.milliseconds(), self.offset_seconds);
        moment.date_naive().to_string()
    }

    /// Returns the day on which a record was created.
    pub(super) fn day_of_birth(&self, record: Id) -> Result<String> {
        match apply::find_presence(self.connection, record)? {
            Some(presence) => Ok(self.day_of(&log::entry_of(self.connection, presence.born)?)),
            None => Ok(String::new()),
        }
    }

    /// Tells who wrote a record, or which list it came with.
    fn tell_birth(&mut self, member: Id) -> Result<()> {
        let Some(presence) = apply::find_presence(self.connection, member)? else {
            return Ok(());
        };
        let entry = log::entry_of(self.connection, presence.born)?;
        let line = |what| TimelineEntry::new(&self.day_of(&entry), what, "trainee", member);
        let told = if Act::find(entry.act) == Some(Act::ImportTrainees) {
            match self.event_of_list(&entry, member)? {
                Some((event, title)) => TimelineEntry {
                    table: Table::Event.name().to_owned(),
                    entity: event,
                    ..line("added_event_list").with("event", title)
                },
                None => line("added_list"),
            }
        } else {
            let who = name_of(self.connection, Table::Worker, entry.worker)?;
            line("added").with("who", who)
        };
        self.tell(told);
        Ok(())
    }

    /// Returns the event whose list brought a record in.
    fn event_of_list(&self, entry: &Entry, member: Id) -> Result<Option<(Id, String)>> {
        use rusqlite::OptionalExtension as _;
        let last = log::row_of(Place {
            source: log::place_of(entry.id).source,
            seq: entry.last_seq,
        });
        let found = self
            .connection
            .prepare_cached(
                "SELECT v.id, v.title_kk, v.title_ru, v.title_en FROM enrolment e
                 JOIN presence p ON p.entity = e.id AND p.born BETWEEN ?2 AND ?3
                 JOIN event v ON v.id = e.event WHERE e.trainee IN (?1, ?4)",
            )
            .and_then(|mut it| {
                let values = rusqlite::params![member, entry.id, last, self.person];
                it.query_row(values, |row| {
                    let title = [row.get(1)?, row.get(2)?, row.get(3)?];
                    Ok((row.get::<_, Id>(0)?, title))
                })
                .optional()
            })
            .doing("see which list brought a person in")?;
        Ok(found.map(|(event, title)| (event, self.titled(title))))
    }

    /// Returns the operations on a record after its creation that still stand: none taken back, and
    /// none that took back.
    fn standing(&self, record: Id) -> Result<Vec<(Entry, Operation)>> {
        let mut standing = Vec::new();
        for (place, operation) in log::operations_on(self.connection, record)? {
            let entry = log::entry_of(self.connection, place)?;
            if entry.undoes == 0 && !log::is_undone(self.connection, entry.id)? {
                standing.push((entry, operation));
            }
        }
        Ok(standing)
    }

    /// Returns how a text field of a record went from value to value, with the days.
    fn values_of(
        &self,
        table: Table,
        record: Id,
        field: &str,
    ) -> Result<Vec<(String, String, String)>> {
        let Some(field) = table.field_named(field) else {
            return Ok(Vec::new());
        };
        let key = FieldKey::plain(field.number);
        let (mut before, mut changes) = (None, Vec::new());
        for (entry, operation) in self.standing(record)? {
            let Some(written) = operation.find(key) else {
                continue;
            };
            let after = written.value.shown();
            match before.replace(after.clone()) {
                Some(before) if before != after => {
                    changes.push((self.day_of(&entry), before, after));
                }
                _ => {}
            }
        }
        Ok(changes)
    }

    /// Returns the changes of a member's role: day, before, after.
    pub(super) fn changes_of_role(&self, membership: Id) -> Result<Vec<(String, String, String)>> {
        self.values_of(Table::Membership, membership, "role")
    }

    /// Tells other names and the trash; of somebody nameless no names.
    fn tell_own_deeds(&mut self, member: Id) -> Result<()> {
        if !retention::is_nameless(self.connection, self.person)? {
            self.tell_names(member)?;
        }
        for (entry, operation) in self.standing(member)? {
            let what = match operation.deed {
                Deed::Trash => "trashed",
                Deed::Restore => "restored",
                Deed::Write => continue,
            };
            let date = self.day_of(&entry);
            self.tell(TimelineEntry::new(&date, what, "trainee", member));
        }
        Ok(())
    }

    fn tell_names(&mut self, member: Id) -> Result<()> {
        for field in ["surname", "given"] {
            for (date, before, after) in self.values_of(Table::Trainee, member, field)? {
                if !before.is_empty() && !after.is_empty() {
                    let line = TimelineEntry::new(&date, "renamed", "trainee", member);
                    self.tell(line.with("before", before).with("after", after));
                }
            }
        }
        Ok(())
    }

    /// Tells which records were said to be one person, and which not any more.
    fn tell_pairs(&mut self) -> Result<()> {
        let pairs: Vec<(Id, Id, Id)> = self
            .connection
            .prepare_cached(
                "SELECT id, first, second FROM same_person WHERE first = ?1 OR second = ?1",
            )
            .and_then(|mut it| {
                it.query_map([self.person], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?
                .collect()
            })
            .doing("see who was joined")?;
        for (pair, first, second) in pairs {
            let other = if first == self.person { second } else { first };
            let name = name_of(self.connection, Table::Trainee, other)?;
            let mut is_joined = false;
            for (entry, operation) in self.standing(pair)? {
                let joins = operation.deed != Deed::Trash;
                if joins != is_joined {
                    is_joined = joins;
                    let what = if joins { "merged" } else { "unmerged" };
                    let line = TimelineEntry::new(&self.day_of(&entry), what, "trainee", other);
                    self.tell(line.with("name", &*name));
                }
            }
        }
        Ok(())
    }
}
