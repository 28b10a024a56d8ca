//! Correcting a club, and what its fields accept.

use std::collections::BTreeSet;

use super::{Club, ClubChanges, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_day};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::events::DIRECTION;
use crate::ids::Id;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};
use crate::tags;

/// Changes the given fields of a club; what stays the same is not written.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], [`Code::Missing`] when no name would be
/// left, and [`Code::BadDate`].
pub fn correct(register: &Register, id: Id, changes: ClubChanges) -> Result<Outcome<Club>> {
    register.transact(Act::ClubCorrect, |change| {
        let directions = changes.directions.clone();
        let fields = fields_of(change, changes)?;
        change.correct(Table::Club, id, fields)?;
        if let Some(directions) = directions {
            set_directions(change, id, &directions)?;
        }
        require_name(change, id)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Refuses a club without any name.
pub(super) fn require_name(change: &Change<'_>, id: Id) -> Result<()> {
    if find(change, id)?.or_not_found(id)?.fields.is_nameless() {
        return Err(Error::refused(Code::Missing).with("field", "name"));
    }
    Ok(())
}

/// Turns changes into field values as the register writes them.
pub(super) fn fields_of(change: &Change<'_>, changes: ClubChanges) -> Result<Fields> {
    let mut fields = Fields::new();
    let plain = [
        ("name_kk", changes.name_kk),
        ("name_ru", changes.name_ru),
        ("name_en", changes.name_en),
        ("kind", changes.kind),
        ("note", changes.note),
    ];
    for (name, text) in plain {
        if let Some(text) = text {
            fields = fields.text(name, &mended(&text));
        }
    }
    for (kind, text) in [("school", changes.school), ("district", changes.district)] {
        if let Some(text) = text {
            let code = reference::code_or_text(change, kind, &mended(&text))?;
            fields = fields.text(kind, &code);
        }
    }
    if let Some(text) = changes.founded_on {
        fields = fields.text("founded_on", &read_day("founded_on", &text)?);
    }
    if let Some(born_at) = changes.born_at {
        if let Some(event) = born_at.0 {
            change.present(Table::Event, event)?;
        }
        fields = fields.id("born_at", born_at.0);
    }
    Ok(fields)
}

/// Makes a club's directions exactly these.
pub(super) fn set_directions(change: &mut Change<'_>, id: Id, directions: &[String]) -> Result<()> {
    let have: BTreeSet<String> = tags::list(change, id, DIRECTION)?.into_iter().collect();
    let want: BTreeSet<String> = directions.iter().cloned().collect();
    tags::set(change, id, DIRECTION, &have, &want)
}
