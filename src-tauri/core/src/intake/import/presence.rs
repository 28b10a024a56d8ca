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

/// What the lines say of one person.
struct Sum<'a> {
    trainee: Option<Id>,
    person: &'a PersonRow,
    joins: Vec<JoinTime>,
}

/// A mark that stands at the session.
struct Standing {
    state: MarkState,
    /// It is the sum of an earlier report that nobody touched since.
    is_a_sum: bool,
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

    /// Gathers the lines of each person who is known or added.
    fn sums(&self) -> Vec<Sum<'_>> {
        let Some(presence) = &self.presence else {
            return Vec::new();
        };
        let joins: BTreeMap<u32, &crate::intake::presence::Join> = presence
            .report
            .joins
            .iter()
            .map(|it| (it.row, it))
            .collect();
        let mut all: Vec<Sum<'_>> = Vec::new();
        let mut places: BTreeMap<u32, usize> = BTreeMap::new();
        for row in self.plan() {
            let (trainee, first) = match row.state {
                RowState::Known(id) => (Some(id), None),
                RowState::New => (None, None),
                RowState::Repeated(of_row) => (None, places.get(&of_row).copied()),
                RowState::ToChoose(_) | RowState::Later | RowState::Out => continue,
            };
            let place = first.unwrap_or(all.len());
            places.insert(row.person.row, place);
            if place == all.len() {
                all.push(Sum {
                    trainee,
                    person: row.person,
                    joins: Vec::new(),
                });
            }
            let join = joins.get(&row.person.row).filter(|it| !it.is_waiting);
            if let (Some(sum), Some(join)) = (all.get_mut(place), join) {
                sum.joins.push(join.time);
            }
        }
        all
    }

    /// Returns where the report comes to another mark than stands, in the order of rows.
    pub(super) fn presence_differing(&self, connection: &Connection) -> Result<Vec<MarkDiffering>> {
        let (Some(presence), Some(session)) = (&self.presence, self.session) else {
            return Ok(Vec::new());
        };
        let standing = read_standing(connection, session)?;
        let mut differing = Vec::new();
        for sum in self.sums() {
            let (_, mark) = presence.settle(&sum.joins);
            let (Some(trainee), Some(typed)) = (sum.trainee, mark) else {
                continue;
            };
            if let Some(stands) = standing.get(&trainee)
                && !stands.gives_way(typed)
            {
                differing.push(MarkDiffering {
                    row: sum.person.row,
                    trainee,
                    name: trainees::show(connection, trainee)?.full_name(),
                    stands: stands.state,
                    typed,
                });
            }
        }
        Ok(differing)
    }

    /// Writes how long people were there, and their marks.
    pub(super) fn write_presence(
        &self,
        change: &mut Change<'_>,
        done: &mut ImportDone,
    ) -> Result<()> {
        let (Some(presence), Some(event), Some(session)) =
            (&self.presence, self.event, self.session)
        else {
            return Ok(());
        };
        let standing = read_standing(change, session)?;
        let kept_out: BTreeSet<Id> = done.kept_out.iter().map(|it| it.trainee).collect();
        let mut marks: Vec<(MarkChange, Fields)> = Vec::new();
        for sum in self.sums() {
            let trainee = done.assigned.get(&sum.person.row).copied();
            let Some(trainee) = trainee.filter(|it| !kept_out.contains(it)) else {
                continue;
            };
            let (seconds, Some(state)) = presence.settle(&sum.joins) else {
                continue;
            };
            if retention::is_nameless(change, trainee)? {
                continue;
            }
            let stands = standing.get(&trainee);
            if stands.is_some_and(|it| !it.gives_way(state)) && !self.replace_marks {
                done.marks_kept += 1;
                continue;
            }
            let is_kept = stands.is_some_and(|it| it.is_as_good(state));
            let mark = MarkChange {
                session,
                trainee,
                state: Some(state),
                minutes: 0,
            };
            let fields = Fields::new().number("seconds", Some(i64::from(seconds)));
            match is_kept {
                true => attendance::write_seconds(change, &mark, fields)?,
                false => marks.push((mark, fields)),
            }
            done.marked += 1;
        }
        attendance::write_marks_with(change, event, marks)
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

impl Standing {
    /// Says the same as the report, or more: who was late was there.
    fn is_as_good(&self, mark: MarkState) -> bool {
        self.state == mark || mark == MarkState::Present && self.state == MarkState::Late
    }

    fn gives_way(&self, mark: MarkState) -> bool {
        self.is_a_sum || self.is_as_good(mark)
    }
}

/// Returns the marks of a session by person.
fn read_standing(connection: &Connection, session: Id) -> Result<BTreeMap<Id, Standing>> {
    let rows: Vec<(Id, Id, String, bool)> = connection
        .prepare_cached(
            "SELECT id, trainee, mark, seconds IS NOT NULL FROM attendance
             WHERE session = ?1 AND trashed = 0 AND trainee IS NOT NULL",
        )
        .and_then(|mut it| {
            it.query_map([session], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect()
        })
        .doing("read the marks of a session")?;
    let mut standing = BTreeMap::new();
    for (id, trainee, mark, has_seconds) in rows {
        let Some(state) = MarkState::find(&mark) else {
            continue;
        };
        let act = match has_seconds {
            true => attendance::act_of_mark(connection, id)?,
            false => None,
        };
        let is_a_sum = act == Some(Act::ImportPresence);
        standing.insert(trainee, Standing { state, is_a_sum });
    }
    Ok(standing)
}

fn person_of(join: &crate::intake::presence::Join, typed: Option<&ByHand>) -> PersonRow {
    let label = read_label(&join.label);
    let mut person = PersonRow {
        name: label.read,
        typed_name: join.label.clone(),
        email: Some(join.email.clone()).filter(|it| !it.is_empty()),
        problems: join.problem.clone().into_iter().collect(),
        ..empty_person(join.row)
    };
    // Nobody is called anew by what they call themselves in a meeting.
    person.name.mends.clear();
    let Some(typed) = typed else { return person };
    person.in_file = Some(InFile {
        print: person.fingerprint(),
        name: person.typed_name.clone(),
    });
    if let Some(name) = &typed.name {
        person.name.name = name.clone();
    }
    if let Some(email) = &typed.email {
        person.email = Some(email.to_lowercase()).filter(|it| !it.is_empty());
    }
    take_typed(&mut person, typed);
    person
}

/// What else was typed for somebody new.
fn take_typed(person: &mut PersonRow, typed: &ByHand) {
    person.birth_date = typed.birth_date.as_ref().and_then(|it| it.parse().ok());
    person.sex = typed.sex.as_deref().and_then(trainees::Sex::find);
    person.phones = typed
        .phone
        .iter()
        .filter(|it| !it.is_empty())
        .cloned()
        .collect();
    person.iin = typed.iin.clone().filter(|it| !it.is_empty());
}

/// The report's table, for showing its columns: names and addresses, the rest is read by the report.
fn table_of(sheet: &crate::intake::book::Sheet, report: &PresenceReport) -> Result<SheetTable> {
    let choices = TableChoices {
        header_row: Some(report.header_row),
        header_rows: Some(1),
        ..TableChoices::default()
    };
    let mut table = find_table(sheet, &choices)?;
    for column in &mut table.columns {
        column.reason = GuessReason::Header;
        column.meaning = match column.meaning {
            _ if column.index == report.name_column => ColumnMeaning::FullName,
            ColumnMeaning::Email => ColumnMeaning::Email,
            _ => ColumnMeaning::Ignore,
        };
    }
    table.notes.clear();
    Ok(table)
}

/// Tells from when to when presence counts: as asked, else as the session was planned, else as the
/// meeting itself lasted.
fn whole_of(report: &PresenceReport, session: &Session, wanted: &PresenceWanted) -> Result<Span> {
    if !(1..=100).contains(&wanted.threshold) {
        return Err(bad("threshold", &wanted.threshold.to_string()));
    }
    let (from, to) = (
        read_bound("from", &wanted.from)?,
        read_bound("to", &wanted.to)?,
    );
    let meeting = report.meeting.or_else(|| report.extent());
    let planned: Option<NaiveDate> = session.date.parse().ok();
    let is_asked = from.is_some() || to.is_some();
    let day = match (planned, meeting) {
        (Some(day), Some(meeting)) if !is_of_day(meeting, day) => {
            if !is_asked {
                return Err(Error::refused(Code::OtherDay)
                    .with("day", day.format("%d.%m.%Y"))
                    .with("other", meeting.from.format("%d.%m.%Y")));
            }
            Some(meeting.from.date())
        }
        (day, meeting) => day.or(meeting.map(|it| it.from.date())),
    };
    let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let on = |day: Option<NaiveDate>, time: NaiveTime| day.map(|it| it.and_time(time));
    let bound = |asked: Option<(Option<NaiveDate>, NaiveTime)>, own: &str, of_meeting| {
        let asked = asked.and_then(|(told, time)| on(told.or(day), time));
        let planned = || on(day, clock(own)?);
        asked.or_else(planned).or(of_meeting)
    };
    let begins: Option<NaiveDateTime> = bound(from, &session.starts, meeting.map(|it| it.from));
    let ends = bound(to, &session.ends, meeting.map(|it| it.to));
    let (Some(begins), Some(mut ends)) = (begins, ends) else {
        return Err(Error::refused(Code::NoTimes));
    };
    if ends <= begins && ends.date() == begins.date() {
        ends += chrono::TimeDelta::days(1);
    }
    if ends <= begins {
        return Err(bad("to", &wanted.to));
    }
    Ok(Span {
        from: begins,
        to: ends,
    })
}

fn is_of_day(meeting: Span, day: NaiveDate) -> bool {
    (meeting.from.date()..=meeting.to.date()).contains(&day)
}

fn bad(field: &str, value: &str) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
