//! A meeting's report as an import: whom its lines mean, how long each was there, and what mark comes
//! of it.
//!
//! A mark that somebody set is not replaced unless that was asked for. One that an earlier report
//! gave and nobody touched since is only a sum, and gives way when more of the joins are known.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Answer, Import, ImportDone, MarkDiffering, RowState};
use crate::act::Act;
use crate::attendance::{self, MarkChange, MarkState};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::intake::book::{Book, open_book};
use crate::intake::columns::{
    ColumnMeaning, GuessReason, Table as SheetTable, TableChoices, find_table,
};
use crate::intake::matching::JoinFacts;
use crate::intake::presence::{
    JoinTime, Label, PresenceReport, ReportKind, Span, read_bound, read_label, read_report,
    seconds_within,
};
use crate::intake::rows::start_person::empty_person;
use crate::intake::rows::{AsInFile, ByHand, InFile, PersonRow, Rows};
use crate::register::{Change, Fields, Register};
use crate::retention;
use crate::sessions::{self, Session};
use crate::trainees;

mod read;
mod sums;

use read::{person_of, table_of, whole_of};

/// How much of a session somebody must have been there to count as present, in hundredths.
pub const USUAL_THRESHOLD: u8 = 70;

/// What is asked of a report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PresenceWanted {
    /// The part of the session that makes somebody present, in hundredths.
    pub threshold: u8,
    /// When what counts begins: `15:00`, or a day and a time; empty for the session's own times, or
    /// else the meeting's.
    pub from: String,
    /// When it ends.
    pub to: String,
}

impl Default for PresenceWanted {
    fn default() -> Self {
        Self {
            threshold: USUAL_THRESHOLD,
            from: String::new(),
            to: String::new(),
        }
    }
}

/// A report that is taken in.
#[derive(Clone, Debug)]
pub struct Presence {
    /// What is asked of it.
    pub wanted: PresenceWanted,
    /// From when to when presence counts.
    pub whole: Span,
    pub(super) report: PresenceReport,
    /// The academy's own address: who joins under it leads the meeting.
    academy: String,
}

/// What counts of a report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PresenceOf {
    /// The program it comes from.
    pub kind: ReportKind,
    /// When what counts begins, `2026-10-20T15:00:00`.
    pub from: String,
    /// When it ends.
    pub to: String,
    /// How long that is.
    pub seconds: u32,
    /// The part that makes somebody present, in hundredths.
    pub threshold: u8,
    /// Lines of those who led the meeting, which are left out.
    pub hosts: Vec<u32>,
    /// Lines of waiting to be let in, which do not count.
    pub waited: u32,
}

/// How long a person was there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PresenceLine {
    /// The person; nobody while they are not in the register.
    pub trainee: Option<Id>,
    /// Their name.
    pub name: String,
    /// How long, all devices together, within what counts.
    pub seconds: u32,
    /// What mark comes of it; none where the report tells no time of theirs.
    pub mark: Option<MarkState>,
}

impl Import {
    /// Opens a report of Zoom, Teams or Google Meet for a session of an event; nothing is written.
    ///
    /// Refuses with the codes of [`crate::intake::book::Refusal`], with [`Code::NotAReport`] a file
    /// without names and times, with [`Code::OtherDay`] one of another day than the session's, with
    /// [`Code::NoTimes`] where nothing tells when the session was, and with [`Code::BadValue`] a time
    /// or a threshold that is none.
    pub fn open_presence(
        register: &Register,
        path: &Path,
        (event, session): (Id, Id),
        wanted: PresenceWanted,
    ) -> Result<Self> {
        Self::presence_of(register, open_book(path)?, (event, session), wanted)
    }

    pub(super) fn presence_of(
        register: &Register,
        book: Book,
        (event, session): (Id, Id),
        wanted: PresenceWanted,
    ) -> Result<Self> {
        let (about, academy) = register.read(|it| {
            let about = sessions::session(it, session)?;
            Ok((
                about,
                crate::academy::academy(it)?.email.trim().to_lowercase(),
            ))
        })?;
        let no_report = || Error::refused(Code::NotAReport).with("file", &book.name);
        let report = read_report(&book, about.date.parse().ok()).ok_or_else(no_report)?;
        let whole = whole_of(&report, &about, &wanted)?;
        let at = report.sheet;
        let sheet = book.sheets.get(at).ok_or_else(no_report)?;
        let table = table_of(sheet, &report)?;
        let mut import = Self::begin(register, book, (at, table), Some(event))?;
        import.session = Some(session);
        import.presence = Some(Presence {
            wanted,
            whole,
            report,
            academy,
        });
        import.read_rows()?;
        Ok(import)
    }

    /// Takes another threshold or other times for the report.
    ///
    /// Refuses as [`Self::open_presence`] does, and with [`Code::NotAReport`] any other list.
    pub fn want_presence(&mut self, register: &Register, wanted: PresenceWanted) -> Result<()> {
        let (Some(presence), Some(session)) = (self.presence.as_mut(), self.session) else {
            return Err(Error::refused(Code::NotAReport).with("file", &self.book.name));
        };
        let about = register.read(|it| sessions::session(it, session))?;
        presence.whole = whole_of(&presence.report, &about, &wanted)?;
        presence.wanted = wanted;
        Ok(())
    }

    /// Says who a line is, whether or not that person was offered for it.
    ///
    /// Refuses with [`Code::NotFound`] a line that the report does not have and a person who is not
    /// in the register, and with [`Code::Missing`] to add somebody by a line without a name.
    pub fn answer_line(&mut self, register: &Register, row: u32, answer: Answer) -> Result<()> {
        let person = self.rows.people.iter().find(|it| it.row == row);
        let person = person.or_not_found(row)?;
        if let Answer::Same(id) = answer {
            register.read(|it| trainees::show(it, id))?;
        }
        if answer == Answer::New && person.name.name.is_empty() {
            return Err(Error::refused(Code::Missing).with("field", "surname"));
        }
        self.answer(&[row], answer);
        Ok(())
    }

    /// Returns what counts of the report.
    pub fn presence_counts(&self) -> Option<PresenceOf> {
        let presence = self.presence.as_ref()?;
        let count = |is: fn(&crate::intake::presence::Join) -> bool| {
            let joins = presence.report.joins.iter().filter(|it| is(it)).count();
            u32::try_from(joins).unwrap_or(u32::MAX)
        };
        Some(PresenceOf {
            kind: presence.report.kind,
            from: presence.whole.from.format("%Y-%m-%dT%H:%M:%S").to_string(),
            to: presence.whole.to.format("%Y-%m-%dT%H:%M:%S").to_string(),
            seconds: presence.whole.seconds(),
            threshold: presence.wanted.threshold,
            hosts: presence.hosts().into_iter().collect(),
            waited: count(|it| it.is_waiting),
        })
    }

    /// Returns how long each person was there of whom it is known, as rows stand; `became` says who
    /// was added.
    pub fn presence_lines(
        &self,
        connection: &Connection,
        became: &BTreeMap<u32, Id>,
    ) -> Result<Vec<PresenceLine>> {
        let Some(presence) = &self.presence else {
            return Ok(Vec::new());
        };
        let mut lines = Vec::new();
        for sum in self.sums() {
            let trainee = sum.trainee.or_else(|| became.get(&sum.person.row).copied());
            let (seconds, mark) = presence.settle(&sum.joins);
            lines.push(PresenceLine {
                trainee,
                name: match trainee {
                    Some(id) => trainees::show(connection, id)?.full_name(),
                    None => sum.person.name.name.in_full(),
                },
                seconds,
                mark,
            });
        }
        Ok(lines)
    }

    /// Returns when somebody came and left by a line, «15:02–16:40», or for how many minutes they were
    /// there; nothing for any other list.
    pub fn told_of_join(&self, row: u32) -> Option<String> {
        let joins = &self.presence.as_ref()?.report.joins;
        let join = joins.iter().find(|it| it.row == row)?;
        let clock = |moment: NaiveDateTime| moment.format("%H:%M").to_string();
        Some(match join.time {
            JoinTime::Span(span) => format!("{}–{}", clock(span.from), clock(span.to)),
            JoinTime::Total { seconds, .. } => {
                format!("{}:{:02}", seconds / 3600, seconds / 60 % 60)
            }
            JoinTime::Unknown => String::new(),
        })
    }

    /// Whether a row is of somebody who led the meeting.
    pub fn is_host(&self, row: u32) -> bool {
        self.presence
            .as_ref()
            .is_some_and(|it| it.hosts().contains(&row))
    }

    /// Reads the lines of the report as people.
    pub(super) fn rows_of_presence(&self, presence: &Presence) -> Rows {
        let mut rows = Rows {
            problems: presence.report.problems.clone(),
            skipped: presence.report.skipped.clone(),
            ..Rows::default()
        };
        for join in &presence.report.joins {
            rows.people
                .push(person_of(join, self.by_hand.get(&join.row)));
        }
        rows
    }

    /// Returns a line as the file says it.
    pub(super) fn join_in_file(&self, row: u32) -> Option<AsInFile> {
        let joins = &self.presence.as_ref()?.report.joins;
        let join = joins.iter().find(|it| it.row == row)?;
        Some(AsInFile {
            person: person_of(join, None),
            is_lost: false,
        })
    }

    /// Returns what the lines are compared by; those who led the meeting are nobody to be found.
    pub(super) fn join_facts(&self) -> Vec<JoinFacts<'_>> {
        let to_facts = |person: &'_ PersonRow| {
            let label = match person.in_file {
                Some(_) => Label {
                    names: vec![person.name.name.clone()],
                    ..read_label(&person.name.name.in_full())
                },
                None => read_label(&person.typed_name),
            };
            (person.row, label)
        };
        let people = self.rows.people.iter();
        people
            .filter(|it| !self.is_host(it.row))
            .map(|person| {
                let (row, label) = to_facts(person);
                JoinFacts {
                    row,
                    typed: &person.typed_name,
                    label,
                    email: person.email.as_deref().unwrap_or_default(),
                }
            })
            .collect()
    }
}

impl Presence {
    /// Returns for how long somebody was there, and what mark comes of it.
    fn settle(&self, joins: &[JoinTime]) -> (u32, Option<MarkState>) {
        let seconds = seconds_within(self.whole, joins);
        let is_untold = !joins.is_empty() && joins.iter().all(|it| *it == JoinTime::Unknown);
        let needed = u64::from(self.whole.seconds()) * u64::from(self.wanted.threshold);
        let mark = match u64::from(seconds) * 100 >= needed && seconds > 0 {
            true => MarkState::Present,
            false => MarkState::Absent,
        };
        (seconds, (!is_untold).then_some(mark))
    }

    /// Returns the rows of those who led the meeting.
    fn hosts(&self) -> BTreeSet<u32> {
        let leads = |it: &&crate::intake::presence::Join| {
            it.is_host || !self.academy.is_empty() && it.email == self.academy
        };
        self.report
            .joins
            .iter()
            .filter(leads)
            .map(|it| it.row)
            .collect()
    }
}
