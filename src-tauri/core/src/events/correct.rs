//! Correcting an event, and what its fields accept.

use std::collections::BTreeSet;

use super::{DIRECTION, EventChanges, EventFields, EventRecord, Period, event};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Lang;
use crate::enrolments::{law, places};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Change, Fields, Outcome, Register};
use crate::tags;

/// Changes the given fields of an event; what stays the same is not written. Who waits moves up
/// where there are more places now.
///
/// Refuses with [`Code::Missing`] when no title would be left, with [`Code::UnderAge`] when the
/// event would become an emergency action, or its time change, while people under age are on its
/// list, and with
/// [`Code::BadPeriod`] or [`Code::BadValue`] what cannot be read.
pub fn correct(register: &Register, id: Id, changes: EventChanges) -> Result<Outcome<EventRecord>> {
    register.transact(Act::EventCorrect, |change| {
        change.present(Table::Event, id)?;
        let before = event(change, id)?.fields;
        let places_left = places::left(change, id)?;
        let directions = changes.directions.clone();
        let fields = fields_of(change, changes)?;
        change.correct(Table::Event, id, fields)?;
        if let Some(directions) = directions {
            set_directions(change, id, &directions)?;
        }
        let left = event(change, id)?;
        // Nothing else makes somebody under age here; whoever is so already holds up no other
        // correction.
        let asked = |it: &EventFields| (it.kind.clone(), it.emergency, it.period.clone());
        if asked(&before) != asked(&left.fields) {
            law::require_of_age(change, id)?;
        }
        require_title(&left)?;
        places::move_up(change, (id, places_left), &[])?;
        Ok(left)
    })
}

/// Asks the rules of [`correct`] of an event of which a field was put back or which came out of
/// the trash; refuses with [`Code::Missing`] and [`Code::UnderAge`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id, field: &str) -> Result<()> {
    if ["kind", "emergency", "period", "trashed"].contains(&field) {
        law::require_of_age(change, id)?;
    }
    require_title(&event(change, id)?)
}

/// Refuses an event without any title.
pub(super) fn require_title(event: &EventRecord) -> Result<()> {
    if event.fields.title(Lang::Kk).is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(())
}

/// Turns changes into field values as the register writes them.
pub(super) fn fields_of(change: &Change<'_>, changes: EventChanges) -> Result<Fields> {
    let mut fields = Fields::new();
    let plain = [
        ("title_kk", changes.title_kk),
        ("title_ru", changes.title_ru),
        ("title_en", changes.title_en),
        ("format", changes.format),
        ("place", changes.place),
        ("district", changes.district),
        ("note", changes.note),
        ("audience", changes.audience),
        ("partners", changes.partners),
        ("responsible", changes.responsible),
        ("outcome", changes.outcome),
    ];
    for (name, text) in plain {
        if let Some(text) = text {
            fields = fields.text(name, &kazakh::mend(&text).text);
        }
    }
    if let Some(link) = changes.link {
        fields = fields.text("link", link.trim());
    }
    let mut emergency = changes.emergency;
    if let Some(kind) = changes.kind {
        if kind == law::EMERGENCY_KIND {
            emergency = Some(true);
        }
        fields = fields.text("kind", &kind);
    }
    if let Some(emergency) = emergency {
        fields = fields.flag("emergency", emergency);
    }
    if let Some(programme) = changes.programme {
        fields = fields.id(
            "programme",
            read_named(change, Table::Programme, &programme)?,
        );
    }
    if let Some(period) = changes.period {
        fields = fields.text("period", Period::read(&period)?.text());
    }
    if let Some(hours) = changes.hours {
        fields = fields.number("hours", (hours > 0).then_some(i64::from(hours)));
    }
    if let Some(line) = changes.plan_line {
        fields = fields.id("plan_line", read_named(change, Table::PlanLine, &line)?);
    }
    if let Some(places) = changes.capacity {
        fields = fields.number("capacity", (places > 0).then_some(i64::from(places)));
    }
    if let Some(status) = changes.status {
        fields = fields.text("status", status.code());
    }
    Ok(fields)
}

fn read_named(change: &Change<'_>, table: Table, text: &str) -> Result<Option<Id>> {
    if text.is_empty() {
        return Ok(None);
    }
    let id = text.parse()?;
    change.present(table, id)?;
    Ok(Some(id))
}

/// Makes an event's directions exactly these.
pub(super) fn set_directions(change: &mut Change<'_>, id: Id, codes: &[String]) -> Result<()> {
    let have: BTreeSet<String> = tags::list(change, id, DIRECTION)?.into_iter().collect();
    let want: BTreeSet<String> = codes.iter().cloned().collect();
    tags::set(change, id, DIRECTION, &have, &want)
}
