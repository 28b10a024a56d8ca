//! Correcting a club, and what its fields accept.

use std::collections::BTreeSet;

use super::{Club, ClubChanges, ClubFields, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_day, too_late, write_day};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::events::DIRECTION;
use crate::ids::Id;
use crate::kazakh::phone::read_phone;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};
use crate::tags;

/// No club has more members; a greater figure is a slip or a phone.
pub const MOST_MEMBERS: u32 = 99_999;

/// Changes the given fields of a club; what stays the same is not written.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`], [`Code::Missing`] when no name would be
/// left, [`Code::BadDate`], [`Code::DayTooLate`] and [`Code::BeforeFounding`] for days that
/// contradict, and [`Code::BadValue`] for more than [`MOST_MEMBERS`].
pub fn correct(register: &Register, id: Id, changes: ClubChanges) -> Result<Outcome<Club>> {
    register.transact(Act::ClubCorrect, |change| {
        write_changes(change, id, changes.clone())?;
        require_plausible(change, id, &changes)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Changes the given fields of a club inside a change.
///
/// Refuses as [`correct`] does.
pub fn write_changes(change: &mut Change<'_>, id: Id, changes: ClubChanges) -> Result<()> {
    let directions = changes.directions.clone();
    let fields = fields_of(change, changes)?;
    change.correct(Table::Club, id, fields)?;
    if let Some(directions) = directions {
        set_directions(change, id, &directions)?;
    }
    require_name(change, id)
}

/// Refuses what was typed of a club and cannot be: that it was founded on a day to come or closed
/// before it was founded, or has more members than any.
pub(super) fn require_plausible(change: &Change<'_>, id: Id, typed: &ClubChanges) -> Result<()> {
    let kept = find(change, id)?.or_not_found(id)?.fields;
    if typed.founded_on.is_some() {
        require_past(change, "founded_on", &kept.founded_on)?;
    }
    if typed.founded_on.is_some() || typed.closed_on.is_some() {
        require_founded(&kept, "closed_on", &kept.closed_on)?;
    }
    match typed.head_count {
        Some(count) if count > MOST_MEMBERS => Err(Error::refused(Code::BadValue)
            .with("field", "head_count")
            .with("value", count)),
        _ => Ok(()),
    }
}

/// Asks the rules of [`correct`] of a club of which a field was put back; refuses as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id, field: &str) -> Result<()> {
    let kept = find(change, id)?.or_not_found(id)?.fields;
    let mut typed = ClubChanges::default();
    match field {
        "founded_on" => typed.founded_on = Some(kept.founded_on),
        "closed_on" => typed.closed_on = Some(kept.closed_on),
        "head_count" => typed.head_count = Some(kept.head_count),
        _ => {}
    }
    require_plausible(change, id, &typed)?;
    require_name(change, id)
}

/// Refuses with [`Code::DayTooLate`] a day, or a year alone, that is still to come.
pub(super) fn require_past(change: &Change<'_>, field: &str, day: &str) -> Result<()> {
    let today = change.today().to_string();
    if day.len() <= today.len() && day > today.get(..day.len()).unwrap_or_default() {
        return Err(too_late(field, day, &today));
    }
    Ok(())
}

/// Refuses with [`Code::BeforeFounding`] a day before a club was founded; in the year it was founded
/// in nothing is early where no more is known.
pub(super) fn require_founded(club: &ClubFields, field: &str, day: &str) -> Result<()> {
    if !day.is_empty() && day < club.founded_on.as_str() {
        let refused = Error::refused(Code::BeforeFounding).with("field", field);
        let refused = refused.with("value", write_day(day));
        return Err(refused.with("since", write_day(&club.founded_on)));
    }
    Ok(())
}

/// Refuses a club without any name.
pub(crate) fn require_name(change: &Change<'_>, id: Id) -> Result<()> {
    if find(change, id)?.or_not_found(id)?.fields.is_nameless() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
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
        ("organisation", changes.organisation),
        ("address", changes.address),
        ("note", changes.note),
    ];
    for (name, text) in plain {
        if let Some(text) = text {
            fields = fields.text(name, &mended(&text));
        }
    }
    // A link is typed in Latin letters, which mending would take for Cyrillic ones.
    for (name, text) in [("email", changes.email), ("link", changes.link)] {
        if let Some(text) = text {
            fields = fields.text(name, text.trim());
        }
    }
    if let Some(text) = changes.phone {
        fields = fields.text("phone", &phone_of(&text));
    }
    for (kind, text) in [("school", changes.school), ("district", changes.district)] {
        if let Some(text) = text {
            let code = reference::code_or_text(change, kind, &mended(&text))?;
            fields = fields.text(kind, &code);
        }
    }
    if let Some(text) = changes.founded_on {
        fields = fields.text("founded_on", &year_or_day("founded_on", &text)?);
    }
    if let Some(text) = changes.closed_on {
        fields = fields.text("closed_on", &read_day("closed_on", &text)?);
    }
    if let Some(count) = changes.head_count {
        fields = fields.number("head_count", (count > 0).then_some(i64::from(count)));
    }
    if let Some(born_at) = changes.born_at {
        if let Some(event) = born_at.0 {
            change.present(Table::Event, event)?;
        }
        fields = fields.id("born_at", born_at.0);
    }
    Ok(fields)
}

/// Returns a phone as it is dialled; a number of another country or an inner one stays as typed.
pub(crate) fn phone_of(text: &str) -> String {
    read_phone(text).map_or_else(|_| mended(text), |read| read.e164)
}

/// Reads a day, or a year alone: of most clubs nobody knows more.
pub(crate) fn year_or_day(field: &str, text: &str) -> Result<String> {
    let text = text.trim();
    let is_year = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(1900..=2100) if is_year => Ok(text.to_owned()),
        _ => read_day(field, text),
    }
}

/// Makes a club's directions exactly these.
pub(super) fn set_directions(change: &mut Change<'_>, id: Id, directions: &[String]) -> Result<()> {
    let have: BTreeSet<String> = tags::list(change, id, DIRECTION)?.into_iter().collect();
    let want: BTreeSet<String> = directions.iter().cloned().collect();
    tags::set(change, id, DIRECTION, &have, &want)
}
