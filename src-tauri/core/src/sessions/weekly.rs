//! Sessions on days of the week: what a rule would make, and making it.
//!
//! The id of such a session is derived from its event, day and hour, so two laptops that use the same
//! rule agree, and a rule used again adds only what is missing: what stands already, was corrected
//! since or was deleted is left as it is. What went because the rule was undone is made again.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::days_off::DaysOff;
use super::moved::asking_the_law;
use super::trash::trash_bare;
use super::{Session, list, list_trashed, typed_time};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{count_of, mended, read_span_of};
use crate::error::{Code, Error, Result};
use crate::events::{self, Period};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register, is_making_undone};

/// A course that meets every day of a year has so many.
const MOST: usize = 366;

/// A day of the week.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the words say it")]
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Weekday {
    /// Every day, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Mon,
        Self::Tue,
        Self::Wed,
        Self::Thu,
        Self::Fri,
        Self::Sat,
        Self::Sun,
    ];

    /// Reads `mon` to `sun`.
    pub fn find(text: &str) -> Option<Self> {
        let short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
        let at = short.iter().position(|it| *it == text.trim())?;
        Self::ALL.get(at).copied()
    }

    /// Returns the day of the week of a date.
    pub fn of(date: NaiveDate) -> Self {
        let at = date.weekday().num_days_from_monday();
        let found = usize::try_from(at).ok().and_then(|it| Self::ALL.get(it));
        found.copied().unwrap_or(Self::Sun)
    }
}

/// On which days an event meets, and how.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct WeeklyRule {
    /// Days of the week.
    pub weekdays: BTreeSet<Weekday>,
    /// From this day; empty for the first day of the event.
    pub from: String,
    /// To this day; empty for the last day of the event, or for as many as are asked for.
    pub to: String,
    /// At most so many sessions; 0 for all up to the last day.
    pub count: u32,
    /// When they start.
    pub starts: String,
    /// When they end.
    pub ends: String,
    /// Academic hours of each.
    pub hours: u32,
    /// Days off: `16.12.2026`, `16.12` of any year, `28.12.2026–08.01.2027`.
    pub skip: Vec<String>,
    /// What they are called; they are numbered where it is empty.
    pub title: String,
    /// Where.
    pub place: String,
    /// Where online.
    pub link: String,
    /// Who speaks.
    pub speakers: String,
}

/// What becomes of a day of a rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum PlannedState {
    /// A session is added.
    New,
    /// It stands already, as it was made or as somebody corrected it since.
    Stands,
    /// It was deleted, and stays so.
    Trashed,
    /// A day off.
    Skipped,
}

/// One day of a rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlannedSession {
    /// The record that stands for the day, or will.
    pub id: Id,
    /// The day.
    pub date: String,
    /// When it starts.
    pub starts: String,
    /// What becomes of it.
    pub state: PlannedState,
}

/// What a rule made.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Generated {
    /// Sessions that were added.
    pub added: u32,
    /// Every day of the rule.
    pub sessions: Vec<PlannedSession>,
}

/// Returns what a rule would make of an event; writes nothing.
///
/// Refuses with [`Code::Missing`] a rule without days of the week or without a first or last day, with
/// [`Code::DayTooEarly`] an end before its beginning, with [`Code::BadDate`] and [`Code::BadValue`] what
/// cannot be read, and with [`Code::BadValue`] more than 366 sessions.
pub fn preview(
    connection: &Connection,
    event: Id,
    rule: &WeeklyRule,
) -> Result<Vec<PlannedSession>> {
    let period = events::event(connection, event)?.fields.period;
    let days = days_of(rule, &Period::read(&period)?)?;
    let starts = typed_time("starts", &rule.starts)?;
    let known = list(connection, event)?;
    let mut deleted = BTreeSet::new();
    for session in list_trashed(connection, event)? {
        if !is_making_undone(connection, session.id)? {
            deleted.insert(session.id);
        }
    }
    let planned = days.into_iter().map(|(day, is_off)| {
        let date = day.to_string();
        let id = id_of(event, &date, &starts);
        let at_that_time = |it: &&Session| it.id == id || (it.date == date && it.starts == starts);
        let stands = known.iter().find(at_that_time);
        let state = match stands {
            Some(_) => PlannedState::Stands,
            None if deleted.contains(&id) => PlannedState::Trashed,
            None if is_off => PlannedState::Skipped,
            None => PlannedState::New,
        };
        PlannedSession {
            id: stands.map_or(id, |it| it.id),
            date,
            starts: starts.clone(),
            state,
        }
    });
    Ok(planned.collect())
}

/// Adds the sessions of a rule that are missing; refuses as [`preview`] does. A session without a day,
/// a word or a mark, with which every event is made, gives way to the first of them.
pub fn generate_weekly(
    register: &Register,
    event: Id,
    rule: &WeeklyRule,
) -> Result<Outcome<Generated>> {
    register.transact(Act::SessionChange, |change| {
        change.present(Table::Event, event)?;
        let sessions = preview(change, event, rule)?;
        let fields = shared_fields(rule)?;
        let new = sessions.iter().filter(|it| it.state == PlannedState::New);
        let new: Vec<&PlannedSession> = new.collect();
        asking_the_law(change, &[event], |it| {
            new.iter()
                .try_for_each(|one| write(it, event, one, fields.clone()))
        })?;
        if !new.is_empty() {
            trash_bare(change, event)?;
        }
        Ok(Generated {
            added: count_of(&new),
            sessions,
        })
    })
}

fn id_of(event: Id, date: &str, starts: &str) -> Id {
    let slot = format!("{date} {starts}");
    Id::derive("session", &[event.as_bytes(), b"day", slot.as_bytes()])
}

/// The days of a rule in their order, each with whether it is a day off.
fn days_of(rule: &WeeklyRule, period: &Period) -> Result<Vec<(NaiveDate, bool)>> {
    let missing = |field: &str| Error::refused(Code::Missing).with("field", field);
    if rule.weekdays.is_empty() {
        return Err(missing("weekdays"));
    }
    let (from, to) = read_span_of(["from", "to"], &rule.from, &rule.to)?;
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let from = day(&from)
        .or(period.first())
        .ok_or_else(|| missing("from"))?;
    let to = match day(&to) {
        Some(to) => Some(to),
        None if rule.count > 0 => None,
        None => Some(period.last().ok_or_else(|| missing("to"))?),
    };
    let off = DaysOff::read(&rule.skip)?;
    let wanted = usize::try_from(rule.count).unwrap_or(MOST);
    let mut days = Vec::new();
    let mut met = 0;
    // Ten years are enough for 366 sessions on one day of the week.
    for day in from.iter_days().take(3_660) {
        if to.is_some_and(|to| day > to) || (wanted > 0 && met == wanted) {
            break;
        }
        if !rule.weekdays.contains(&Weekday::of(day)) {
            continue;
        }
        let is_off = off.holds(day);
        met += usize::from(!is_off);
        days.push((day, is_off));
        if met > MOST {
            return Err(Error::refused(Code::BadValue)
                .with("field", "sessions")
                .with("value", met));
        }
    }
    Ok(days)
}

/// What all sessions of a rule say of themselves.
fn shared_fields(rule: &WeeklyRule) -> Result<Fields> {
    let (starts, ends) = (
        typed_time("starts", &rule.starts)?,
        typed_time("ends", &rule.ends)?,
    );
    Ok(Fields::new()
        .text("title", &mended(&rule.title))
        .text("starts", &starts)
        .text("ends", &ends)
        .number("hours", (rule.hours > 0).then_some(i64::from(rule.hours)))
        .text("place", &mended(&rule.place))
        .text("link", rule.link.trim())
        .text("speakers", &mended(&rule.speakers)))
}

/// Writes a session where its day puts it, after those numbered by hand: every laptop gives it the
/// same place, whatever else was added there.
fn write(change: &mut Change<'_>, event: Id, one: &PlannedSession, fields: Fields) -> Result<()> {
    let day: Option<NaiveDate> = one.date.parse().ok();
    let place = day.map(|day| i64::from(day.num_days_from_ce()));
    let fields = fields
        .id("event", Some(event))
        .number("position", place)
        .text("date", &one.date);
    change.add(Table::Session, one.id, fields)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn days(rule: &WeeklyRule, period: &str) -> Result<Vec<String>> {
        let days = days_of(rule, &Period::read(period).unwrap())?;
        let shown = |(day, is_off): (NaiveDate, bool)| {
            format!(
                "{}{}",
                day.format("%d.%m"),
                if is_off { " off" } else { "" }
            )
        };
        Ok(days.into_iter().map(shown).collect())
    }

    fn rule(weekdays: &[Weekday], from: &str, to: &str, count: u32) -> WeeklyRule {
        WeeklyRule {
            weekdays: weekdays.iter().copied().collect(),
            from: from.into(),
            to: to.into(),
            count,
            ..WeeklyRule::default()
        }
    }

    #[test]
    fn a_rule_meets_its_days() {
        use Weekday::{Thu, Tue};
        let two = rule(&[Tue, Thu], "01.12.2026", "17.12.2026", 0);
        assert_eq!(
            days(&two, "").unwrap(),
            ["01.12", "03.12", "08.12", "10.12", "15.12", "17.12"]
        );
        let off = WeeklyRule {
            skip: vec!["3.12".into(), "14.12.2026–16.12.2026".into()],
            count: 3,
            ..two.clone()
        };
        assert_eq!(
            days(&off, "").unwrap(),
            ["01.12", "03.12 off", "08.12", "10.12"],
            "days off are shown and not counted"
        );
        let by_event = rule(&[Tue], "", "", 0);
        assert_eq!(
            days(&by_event, "2026-12").unwrap(),
            ["01.12", "08.12", "15.12", "22.12", "29.12"]
        );
        let so_many = rule(&[Tue], "01.12.2026", "", 2);
        assert_eq!(days(&so_many, "").unwrap(), ["01.12", "08.12"]);
    }

    #[test]
    fn days_off_may_be_joined_by_a_hyphen() {
        for typed in [
            "28.12.2026-08.01.2027",
            "28.12.2026 - 08.01.2027",
            "28.12.2026–08.01.2027",
            "2026-12-28, 29.12.2026-8.1.2027",
        ] {
            let off = WeeklyRule {
                skip: vec![typed.into()],
                ..rule(&[Weekday::Mon], "21.12.2026", "11.01.2027", 0)
            };
            assert_eq!(
                days(&off, "").unwrap(),
                ["21.12", "28.12 off", "04.01 off", "11.01"],
                "«{typed}»"
            );
        }
    }

    #[test]
    fn a_rule_that_says_too_little_or_too_much_is_refused() {
        let check = |rule: WeeklyRule, code| {
            assert_eq!(days(&rule, "").unwrap_err().code(), code, "{rule:?}");
        };
        check(rule(&[], "01.12.2026", "17.12.2026", 0), Code::Missing);
        check(rule(&[Weekday::Tue], "", "17.12.2026", 0), Code::Missing);
        check(rule(&[Weekday::Tue], "01.12.2026", "", 0), Code::Missing);
        check(
            rule(&[Weekday::Tue], "17.12.2026", "01.12.2026", 0),
            Code::DayTooEarly,
        );
        check(
            rule(&Weekday::ALL, "01.01.2026", "31.12.2027", 0),
            Code::BadValue,
        );
        let mut off = rule(&[Weekday::Tue], "01.12.2026", "17.12.2026", 0);
        off.skip = vec!["мереке".into()];
        check(off, Code::BadDate);
    }
}
