//! What every part of the samples needs: days counted from today, people, events, marks.

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use super::chance::Chance;
use super::past_clock::PastClock;
use super::person::{Kind, People, Person};
use crate::act::Act;
use crate::attendance::{MarkChange, MarkState, write_marks};
use crate::common::Trilingual;
use crate::enrolments::law::Rule;
use crate::enrolments::{EnrolmentDraft, EnrolmentState, answers, enrol};
use crate::error::Result;
use crate::events::{self, EventFields, EventStatus, Period};
use crate::head_counts::{self, HeadCountDraft};
use crate::ids::Id;
use crate::register::{Change, Register};
use crate::sessions::{self, SessionDraft};
use crate::trainees;

/// The telling of the samples: one transaction per scene, each on its own day.
pub(super) struct Story<'a> {
    pub register: &'a Register,
    pub clock: &'a PastClock,
    pub today: NaiveDate,
    pub chance: Chance,
    pub people: People,
}

/// An event as the tables of the samples give it.
#[derive(Clone, Copy, Default)]
pub(super) struct Plan {
    /// Titles in Kazakh, Russian and English.
    pub title: [&'static str; 3],
    pub kind: &'static str,
    pub format: &'static str,
    pub place: &'static str,
    pub directions: &'static [&'static str],
    pub hours: u32,
    pub status: EventStatus,
    pub note: &'static str,
}

/// An event that is written, with its sessions.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub id: Id,
    pub sessions: Vec<Id>,
    begins: NaiveDate,
}

impl Written {
    /// Returns the first so many sessions.
    pub fn first(&self, count: usize) -> Vec<Id> {
        self.sessions.iter().take(count).copied().collect()
    }
}

/// A session of the samples: day counted from today, start, hours, title.
pub(super) type Part = (i64, &'static str, u32, &'static str);

impl<'a> Story<'a> {
    /// Begins the telling.
    pub fn begin(register: &'a Register, clock: &'a PastClock, today: NaiveDate) -> Self {
        Self {
            register,
            clock,
            today,
            chance: Chance::start(2020),
            people: People::start(today),
        }
    }

    /// Writes one scene as it was written on its day.
    pub fn scene<T>(
        &mut self,
        day: i64,
        write: impl FnOnce(&mut Self, &mut Change<'_>) -> Result<T>,
    ) -> Result<T> {
        self.clock.stand(day);
        let register = self.register;
        let outcome = register.transact(Act::DemoFill, |change| write(self, change))?;
        Ok(outcome.value)
    }

    /// Returns a day counted from today; away from this week a Sunday becomes the Saturday before.
    pub fn day(&self, from_today: i64) -> NaiveDate {
        let by = Days::new(from_today.unsigned_abs());
        let day = if from_today < 0 {
            self.today.checked_sub_days(by)
        } else {
            self.today.checked_add_days(by)
        };
        let day = day.unwrap_or(self.today);
        if day.weekday() == Weekday::Sun && from_today.abs() > 3 {
            return day.pred_opt().unwrap_or(day);
        }
        day
    }

    /// Adds a person.
    pub fn add_person(&mut self, change: &mut Change<'_>, kind: Kind<'_>) -> Result<Person> {
        let (draft, birth) = self.people.make(kind);
        let (district, course) = (
            draft.district.clone(),
            draft.course.parse().unwrap_or_default(),
        );
        let id = trainees::write_new(change, draft)?;
        Ok(Person {
            id,
            birth,
            district,
            course,
        })
    }

    /// Adds an event whose sessions fill named days.
    pub fn add_event(
        &self,
        change: &mut Change<'_>,
        programme: Id,
        plan: Plan,
        parts: &[Part],
    ) -> Result<Written> {
        let day = |part: Option<&Part>| part.map_or(self.today, |part| self.day(part.0));
        let period = Period::of_days(day(parts.first()), day(parts.last()))?;
        let fields = fields_of(plan, programme, period.text());
        let (link, place) = if plan.format == "online" {
            ("https://meet.example.org/academy", "")
        } else {
            ("", plan.place)
        };
        let id = events::write_new(change, fields)?;
        let mut written = Vec::new();
        for (from_today, starts, hours, title) in parts {
            let draft = SessionDraft {
                title: (*title).to_owned(),
                date: self.day(*from_today).to_string(),
                starts: (*starts).to_owned(),
                hours: *hours,
                place: place.to_owned(),
                link: link.to_owned(),
                ..SessionDraft::default()
            };
            written.push(sessions::write_new(change, id, draft)?);
        }
        Ok(Written {
            id,
            sessions: written,
            begins: day(parts.first()),
        })
    }

    /// Puts people on the list of an event with a role; nobody is asked for answers.
    pub fn enrol_all(
        &mut self,
        change: &mut Change<'_>,
        event: &Written,
        people: &[Person],
        role: &str,
    ) -> Result<()> {
        for person in people {
            let draft = EnrolmentDraft {
                role: role.to_owned(),
                ..EnrolmentDraft::default()
            };
            self.enrol(change, event, person, draft)?;
        }
        Ok(())
    }

    /// Puts one person on the list of an event with the answers of its form.
    pub fn enrol_with(
        &mut self,
        change: &mut Change<'_>,
        event: &Written,
        person: &Person,
        status: EnrolmentState,
        said: &[(Id, String)],
    ) -> Result<()> {
        let draft = EnrolmentDraft {
            status,
            answers: said.iter().cloned().collect(),
            ..EnrolmentDraft::default()
        };
        self.enrol(change, event, person, draft)
    }

    /// People register in the fortnight before the event.
    fn enrol(
        &mut self,
        change: &mut Change<'_>,
        event: &Written,
        person: &Person,
        draft: EnrolmentDraft,
    ) -> Result<()> {
        let before = Days::new(2 + self.chance.below(12) as u64);
        let day = event
            .begins
            .checked_sub_days(before)
            .unwrap_or(event.begins);
        let draft = EnrolmentDraft {
            registered_at: day.min(change.today()).to_string(),
            ..draft
        };
        let rule = Rule::of(change, event.id, self.today)?;
        enrol(change, &rule, event.id, person.id, draft).map(drop)
    }

    /// Adds the columns of an event's own form.
    pub fn ask(&self, change: &mut Change<'_>, event: Id, titles: &[&str]) -> Result<Vec<Id>> {
        titles
            .iter()
            .map(|title| answers::ensure(change, event, title))
            .collect()
    }

    /// Marks people at sessions: most are there, some late or excused, some never.
    pub fn mark(
        &mut self,
        change: &mut Change<'_>,
        event: Id,
        sessions: &[Id],
        people: &[Person],
    ) -> Result<()> {
        let steady: Vec<bool> = people.iter().map(|_| self.chance.percent(88)).collect();
        for session in sessions {
            let marks: Vec<MarkChange> = people
                .iter()
                .zip(&steady)
                .map(|(person, steady)| self.mark_of(*session, person.id, *steady))
                .collect();
            write_marks(change, event, &marks)?;
        }
        Ok(())
    }

    fn mark_of(&mut self, session: Id, trainee: Id, steady: bool) -> MarkChange {
        let there = if steady { 88 } else { 40 };
        let (state, minutes) = match self.chance.below(100) {
            at if at < there => (MarkState::Present, 0),
            at if at < there + 5 => (MarkState::Late, 5 + self.chance.below(5) * 5),
            at if at < there + 8 => (MarkState::Excused, 0),
            _ => (MarkState::Absent, 0),
        };
        let minutes = u32::try_from(minutes).unwrap_or_default();
        MarkChange {
            session,
            trainee,
            state: Some(state),
            minutes,
        }
    }

    /// Counts people whom nobody named.
    pub fn count(
        &self,
        change: &mut Change<'_>,
        event: Id,
        label: &str,
        people: u32,
    ) -> Result<()> {
        let draft = HeadCountDraft {
            label: label.to_owned(),
            people,
        };
        head_counts::write_new(change, event, &draft).map(drop)
    }
}

/// Turns a plan into the fields of an event.
pub(super) fn fields_of(plan: Plan, programme: Id, period: &str) -> EventFields {
    let [kk, ru, en] = plan.title.map(str::to_owned);
    EventFields {
        title_kk: kk,
        title_ru: ru,
        title_en: en,
        kind: plan.kind.to_owned(),
        programme: programme.to_string(),
        period: period.to_owned(),
        format: plan.format.to_owned(),
        place: plan.place.to_owned(),
        district: if plan.format == "online" {
            String::new()
        } else {
            "aktobe_city".to_owned()
        },
        directions: plan.directions.iter().map(|it| (*it).to_owned()).collect(),
        hours: plan.hours,
        status: plan.status,
        emergency: plan.kind == "emergency_action",
        note: plan.note.to_owned(),
        ..EventFields::default()
    }
}

/// Makes a text in three languages.
pub(super) fn said(texts: [&str; 3]) -> Trilingual {
    let [kk, ru, en] = texts.map(str::to_owned);
    Trilingual { kk, ru, en }
}
