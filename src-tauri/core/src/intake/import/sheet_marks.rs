//! The column of a sign-in sheet that holds the marks of its session.

use std::collections::BTreeSet;

use super::Import;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::intake::columns::{MarksDoubt, SessionPlace};
use crate::register::Register;
use crate::sessions;

impl Import {
    /// Takes the list for a sign-in sheet of a session: its marks are read as well.
    pub fn take_marks_of(&mut self, register: &Register, session: Id) -> Result<()> {
        self.session = Some(session);
        self.find_place(register)?;
        self.settle_marks()?;
        self.read_rows()
    }

    /// Returns why no column is taken for the marks of the session.
    pub const fn marks_doubt(&self) -> Option<&MarksDoubt> {
        self.marks_doubt.as_ref()
    }

    /// Finds where the session of a sign-in sheet stands among those of its event.
    pub(super) fn find_place(&mut self, register: &Register) -> Result<()> {
        let Some(session) = self.session.filter(|_| self.presence.is_none()) else {
            return Ok(());
        };
        let all = register.read(|it| {
            let event = sessions::session(it, session)?.event;
            sessions::list(it, event)
        })?;
        let at = all.iter().position(|it| it.id == session);
        let upto = at.map_or(0, |it| it + 1);
        let number = u32::try_from(upto).unwrap_or_default();
        let date = at.and_then(|at| all.get(at)?.date.parse().ok());
        let days: BTreeSet<&str> = all.iter().take(upto).map(|it| it.date.as_str()).collect();
        self.place = Some(SessionPlace {
            date,
            // Without all their days the sessions are counted.
            day: match all.iter().any(|it| it.date.is_empty()) {
                true => number,
                false => u32::try_from(days.len()).unwrap_or_default(),
            },
            number,
        });
        Ok(())
    }

    /// Settles which column holds the marks.
    pub(super) fn settle_marks(&mut self) -> Result<()> {
        self.marks_doubt = None;
        if let Some(place) = self.place {
            let sheet = self.book.sheets.get(self.sheet);
            let sheet = sheet.ok_or_else(|| Error::refused(Code::NotFound))?;
            self.marks_doubt = self.table.settle_marks(sheet, place);
        }
        Ok(())
    }

    /// Refuses with [`Code::OtherDay`] and [`Code::UnclearMarks`] a sign-in sheet without a column that
    /// is its session's.
    pub fn require_marks(&self) -> Result<()> {
        let date = self.place.and_then(|it| it.date);
        let day = date.map(|it| it.format("%d.%m.%Y").to_string());
        match (&self.marks_doubt, day) {
            (None, _) => Ok(()),
            (Some(MarksDoubt::OtherDay(other)), Some(day)) => Err(Error::refused(Code::OtherDay)
                .with("day", day)
                .with("other", other)),
            _ => Err(Error::refused(Code::UnclearMarks).with("file", &self.book.name)),
        }
    }
}
