//! Correcting a session, and what its fields accept.

use chrono::NaiveTime;

use super::moved::{asking_the_law, events_of};
use super::{Session, SessionChanges, session};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::read_day;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Fields, Outcome, Register};

/// Changes the given fields of a session; what stays the same is not written.
///
/// Refuses with [`Code::BadDate`] or [`Code::BadValue`] what cannot be read, and with
/// [`Code::UnderAge`] a first day on which somebody on the list of an emergency action is under age.
pub fn correct(register: &Register, id: Id, changes: SessionChanges) -> Result<Outcome<Session>> {
    register.transact(Act::SessionChange, |change| {
        let fields = fields_of(changes)?;
        change.present(Table::Session, id)?;
        let events = events_of(change, &[id])?;
        asking_the_law(change, &events, |it| it.correct(Table::Session, id, fields))?;
        session(change, id)
    })
}

/// Turns changes into field values as the register writes them.
pub(super) fn fields_of(changes: SessionChanges) -> Result<Fields> {
    let mut fields = Fields::new();
    let plain = [
        ("title", changes.title),
        ("place", changes.place),
        ("speakers", changes.speakers),
    ];
    for (name, text) in plain {
        if let Some(text) = text {
            fields = fields.text(name, &kazakh::mend(&text).text);
        }
    }
    if let Some(link) = changes.link {
        fields = fields.text("link", link.trim());
    }
    if let Some(text) = changes.date {
        fields = fields.text("date", &read_day("date", &text)?);
    }
    let starts = changes
        .starts
        .map(|it| read_time("starts", &it))
        .transpose()?;
    if let Some(starts) = &starts {
        fields = fields.text("starts", starts);
    }
    if let Some(text) = changes.ends {
        let ends = read_time("ends", &text)?;
        if !ends.is_empty() && starts.as_ref() == Some(&ends) {
            return Err(Error::refused(Code::BadValue)
                .with("field", "ends")
                .with("value", text));
        }
        fields = fields.text("ends", &ends);
    }
    if let Some(hours) = changes.hours {
        fields = fields.number("hours", (hours > 0).then_some(i64::from(hours)));
    }
    Ok(fields)
}

/// Reads a time such as `9`, `9:30` or `10.00`; refuses with [`Code::BadValue`], naming the field.
pub(crate) fn read_time(field: &str, text: &str) -> Result<String> {
    let typed = text.trim().replace('.', ":");
    if typed.is_empty() {
        return Ok(typed);
    }
    let whole = if typed.contains(':') {
        typed
    } else {
        format!("{typed}:00")
    };
    let time = NaiveTime::parse_from_str(&whole, "%H:%M").map_err(|_| {
        Error::refused(Code::BadValue)
            .with("field", field)
            .with("value", text)
    })?;
    Ok(time.format("%H:%M").to_string())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_kept_in_one_form() {
        for (typed, kept) in [
            ("", ""),
            ("9:30", "09:30"),
            ("10.00", "10:00"),
            (" 14 ", "14:00"),
            ("23:59", "23:59"),
        ] {
            assert_eq!(read_time("starts", typed).unwrap(), kept, "«{typed}»");
        }
        for typed in ["24:00", "10:60", "таңғы 9", "10:00:00"] {
            assert_eq!(
                read_time("starts", typed).unwrap_err().code(),
                Code::BadValue,
                "«{typed}»"
            );
        }
    }
}
