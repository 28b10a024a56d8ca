//! Adding, correcting, ordering and trashing groups.

use rusqlite::Connection;

use super::{EventGroup, GroupDraft, list};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a group after the others of its event.
///
/// Refuses with [`Code::Missing`] one without a title, and with [`Code::BadValue`] a direction that
/// its list does not have.
pub fn add(register: &Register, event: Id, draft: &GroupDraft) -> Result<Outcome<EventGroup>> {
    register.transact(Act::GroupChange, |change| {
        let id = write_new(change, event, draft)?;
        group(change, event, id)
    })
}

/// Writes a new group inside a change and returns its id.
pub(super) fn write_new(change: &mut Change<'_>, event: Id, draft: &GroupDraft) -> Result<Id> {
    change.present(Table::Event, event)?;
    let last = list(change, event)?
        .last()
        .map_or(-1, |it| i64::from(it.position));
    let fields = fields_of(change, draft)?
        .id("event", Some(event))
        .number("position", Some(last + 1));
    let id = change.mint();
    change.add(Table::EventGroup, id, fields)?;
    Ok(id)
}

/// Changes what a group says of itself; refuses as [`add`] does.
pub fn correct(
    register: &Register,
    event: Id,
    id: Id,
    draft: &GroupDraft,
) -> Result<Outcome<EventGroup>> {
    register.transact(Act::GroupChange, |change| {
        let fields = fields_of(change, draft)?;
        change.correct(Table::EventGroup, id, fields)?;
        group(change, event, id)
    })
}

/// Puts a group at a place counted from 0 in the order of its event.
pub fn place(register: &Register, event: Id, id: Id, position: u32) -> Result<Outcome<()>> {
    register.transact(Act::GroupChange, |change| {
        change.present(Table::EventGroup, id)?;
        let groups = list(change, event)?;
        let mut order: Vec<Id> = groups.into_iter().map(|it| it.id).collect();
        order.retain(|other| *other != id);
        let at = usize::try_from(position).unwrap_or(usize::MAX);
        order.insert(at.min(order.len()), id);
        for (place, group) in (0..).zip(order) {
            let fields = Fields::new().number("position", Some(place));
            change.correct(Table::EventGroup, group, fields)?;
        }
        Ok(())
    })
}

/// Puts groups in the trash; their people count as undivided until they come back.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::EventGroup, *id))
    })
}

/// Takes groups out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::EventGroup, *id))
    })
}

/// Asks the rules of [`correct`] of a group of which a field was put back; refuses with
/// [`Code::Missing`] as that does.
pub(crate) fn check_restored(connection: &Connection, id: Id) -> Result<()> {
    let title: String = connection
        .prepare_cached("SELECT title FROM event_group WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)))
        .doing("read a group")?;
    require_title(&title)
}

fn require_title(title: &str) -> Result<()> {
    if title.trim().is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(())
}

fn fields_of(connection: &Connection, draft: &GroupDraft) -> Result<Fields> {
    require_title(&draft.title)?;
    let direction = draft.direction.trim();
    if !direction.is_empty() {
        reference::require_code(connection, "direction", "direction", direction)?;
    }
    let mended = |text: &str| kazakh::mend(text).text;
    Ok(Fields::new()
        .text("title", &mended(&draft.title))
        .text("place", &mended(&draft.place))
        .text("leader", &mended(&draft.leader))
        .text("direction", direction))
}

fn group(connection: &Connection, event: Id, id: Id) -> Result<EventGroup> {
    list(connection, event)?
        .into_iter()
        .find(|it| it.id == id)
        .or_not_found(id)
}
