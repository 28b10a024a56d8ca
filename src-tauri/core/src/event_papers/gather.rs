//! What every paper of an event takes from the register.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::EventPapersRequest;
use super::numbered;
use super::people::{self, Person};
use crate::academy;
use crate::blobs;
use crate::common::Trilingual;
use crate::consents::{OF_AGE, age_on, under_without_parent};
use crate::enrolments::law;
use crate::error::{Doing, Result};
use crate::events::{self, EventRecord, Period};
use crate::ids::Id;
use crate::kazakh::date::{DateForm, month_in_words, range_in_words};
use crate::organisations::{self, Organisation, organisations_on};
use crate::papers::{OfficialSheet, PaperLangs, Picture, Said, Speech, Tick};
use crate::reference::{self, Reference, ReferenceKind};

/// A group of an event.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub id: Id,
    pub title: Said,
    pub place: String,
    pub leader: String,
}

/// An event with all that papers say of it.
pub(super) struct Gathered<'a> {
    pub connection: &'a Connection,
    pub request: &'a EventPapersRequest,
    pub speech: Speech,
    pub event: EventRecord,
    pub period: Period,
    held_on: NaiveDate,
    pub title: Said,
    pub organisers: Vec<Said>,
    pub logo: Option<Picture>,
    /// Everybody who may come, in the order of names.
    pub people: Vec<Person>,
    pub groups: Vec<Group>,
    /// Children for whom no parent signed.
    without_parent: BTreeSet<Id>,
    words: RefCell<BTreeMap<(&'static str, String), Said>>,
}

impl<'a> Gathered<'a> {
    /// Reads an event; refuses with [`crate::error::Code::NotFound`].
    pub fn read(
        connection: &'a Connection,
        request: &'a EventPapersRequest,
        today: NaiveDate,
    ) -> Result<Self> {
        let speech = Speech::of(request.langs);
        let event = events::event(connection, request.event)?;
        let period = Period::read(&event.fields.period).unwrap_or_default();
        let asked = law::asked_on(connection, (event.id, None), today)?;
        let title = Trilingual {
            kk: event.fields.title_kk.clone(),
            ru: event.fields.title_ru.clone(),
            en: event.fields.title_en.clone(),
        };
        let bodies = organisations_on(connection, today)?;
        let without_parent = under_without_parent(connection, event.id, (OF_AGE, asked))?;
        Ok(Self {
            title: Said::of(&title, request.langs),
            organisers: organisers(connection, &event, &bodies, request)?,
            logo: find_logo(connection, &bodies)?,
            people: people::read(connection, event.id)?,
            groups: read_groups(connection, event.id, request.langs)?,
            without_parent: without_parent.into_iter().collect(),
            words: RefCell::default(),
            connection,
            request,
            speech,
            event,
            period,
            held_on: asked.age,
        })
    }

    /// Returns the day on which ages count.
    pub fn held_on(&self) -> NaiveDate {
        self.held_on
    }

    /// Returns what a list calls a code; what no list knows stays as it was written.
    pub fn word(&self, kind: &'static str, code: &str) -> Result<Said> {
        if code.is_empty() {
            return Ok(Said::default());
        }
        let key = (kind, code.to_owned());
        if let Some(known) = self.words.borrow().get(&key) {
            return Ok(known.clone());
        }
        let row = reference::find_code(self.connection, kind, code)?;
        let said = match row {
            Some(row) => Said::of(&row.name, self.request.langs),
            None => Said::plain(code),
        };
        self.words.borrow_mut().insert(key, said.clone());
        Ok(said)
    }

    /// Returns a person's name as lists write it.
    pub fn name(&self, person: &Person) -> String {
        person.full_name(self.request.langs.first())
    }

    /// Returns a person's place of study with class or group; of who has none, the district.
    pub fn study_or_district(&self, person: &Person) -> Result<String> {
        let study = self.study(person)?;
        match study.is_empty() {
            true => Ok(self.word("district", &person.district)?.first),
            false => Ok(study),
        }
    }

    /// Returns a person's place of study with class or group.
    pub fn study(&self, person: &Person) -> Result<String> {
        let place = self.study_place(person)?.first;
        let class = self.class(person);
        let parts = [place.as_str(), &class];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        Ok(parts.join(", "))
    }

    /// Returns the school, the faculty or the body.
    pub fn study_place(&self, person: &Person) -> Result<Said> {
        match (person.school.as_str(), person.faculty.as_str()) {
            ("", "") => Ok(Said::plain(&person.organisation)),
            ("", faculty) => self.word("faculty", faculty),
            (school, _) => self.word("school", school),
        }
    }

    /// Returns group or class: the group where there is one.
    pub fn class(&self, person: &Person) -> String {
        match person.study_group.as_str() {
            "" if !person.course.is_empty() => self.course(person),
            group => group.trim_end_matches('-').to_owned(),
        }
    }

    /// Returns the year of study or the class in words; what is more than a number stays as typed. A
    /// dash after the number is that of a class without a letter.
    pub fn course(&self, person: &Person) -> String {
        let course = person.course.trim_end_matches('-');
        let is_number = !course.is_empty() && course.chars().all(|it| it.is_ascii_digit());
        if !is_number {
            return course.to_owned();
        }
        let is_class = !person.school.is_empty() || person.course.ends_with('-');
        let key = match is_class {
            false => "sheet-release-course",
            true => "sheet-release-class",
        };
        self.speech.say_with(key, &[("course", course)]).first
    }

    /// Returns the title of a person's group in the languages of the paper, or nothing.
    pub fn group_of(&self, person: &Person) -> String {
        let group = self.find_group(person);
        group.map_or_else(String::new, |it| it.title.joined(" / "))
    }

    /// Returns a person's group: of two that are called the same, theirs.
    pub fn find_group(&self, person: &Person) -> Option<&Group> {
        self.groups.iter().find(|it| Some(it.id) == person.group)
    }

    /// Returns the square beside somebody under age: whether a parent agreed. Of who has no birth
    /// date nothing is known and nothing is said.
    pub fn parent(&self, person: &Person) -> Tick {
        match age_on(&person.birth_date, self.held_on()) {
            Some(age) if age < OF_AGE => match self.without_parent.contains(&person.trainee) {
                true => Tick::Empty,
                false => Tick::Done,
            },
            _ => Tick::None,
        }
    }

    /// Starts an official sheet with organisers, what it is and of what.
    pub fn sheet(&self, key: &str) -> OfficialSheet {
        OfficialSheet {
            organisers: self.organisers.clone(),
            subject: self.title.clone(),
            ..OfficialSheet::of(self.speech.say(key))
        }
    }

    /// Returns when the event is, in words; nothing where it is not known.
    pub fn when(&self, form: DateForm) -> Said {
        let langs = self.request.langs;
        let each = |lang| match (self.period.first(), self.period.last()) {
            (Some(first), Some(last)) if self.is_of_days() => {
                range_in_words(first, last, lang, form)
            }
            (Some(first), _) if self.period.text().len() == "2026-11".len() => {
                month_in_words(first, lang, form)
            }
            _ => String::new(),
        };
        Said::pair(each(langs.first()), langs.second().map(each))
    }

    /// Whether the period is a day or a run of days: a month has a first day and is no date.
    fn is_of_days(&self) -> bool {
        let first = self.period.text().split('/').next().unwrap_or_default();
        first.parse::<NaiveDate>().is_ok()
    }
}

/// Who holds the event: the body named, the academy, and partners.
fn organisers(
    connection: &Connection,
    event: &EventRecord,
    bodies: &[Organisation],
    request: &EventPapersRequest,
) -> Result<Vec<Said>> {
    let langs = request.langs;
    let on_paper = |body: &Organisation| {
        let second = langs.second().map(|it| body.on_paper(it).to_owned());
        Said::pair(body.on_paper(langs.first()).to_owned(), second)
    };
    let mut all: Vec<Said> = match own_organiser(connection, event.id)? {
        Some(body) => vec![on_paper(&body)],
        None => bodies.iter().take(2).map(on_paper).collect(),
    };
    let academy = Said::of(&academy::academy(connection)?.name, langs);
    if !all.iter().any(|it| it.first == academy.first) {
        all.push(academy);
    }
    let partners = event.fields.partners.lines().map(str::trim);
    all.extend(
        partners
            .filter(|it| !it.is_empty())
            .take(4)
            .map(Said::plain),
    );
    all.retain(|it| !it.is_empty());
    Ok(all)
}

fn own_organiser(connection: &Connection, event: Id) -> Result<Option<Organisation>> {
    let id: Option<Id> = connection
        .prepare_cached("SELECT organiser FROM event WHERE id = ?1")
        .and_then(|mut it| it.query_row([event], |row| row.get(0)))
        .doing("read who holds an event")?;
    match id {
        Some(id) => organisations::find(connection, id),
        None => Ok(None),
    }
}

fn find_logo(connection: &Connection, bodies: &[Organisation]) -> Result<Option<Picture>> {
    let Some(body) = bodies.iter().find(|it| !it.logo.is_empty()) else {
        return Ok(None);
    };
    let bytes = blobs::find(connection, &body.logo)?;
    Ok(bytes.and_then(|it| Picture::read(&it).ok()))
}

fn read_groups(connection: &Connection, event: Id, langs: PaperLangs) -> Result<Vec<Group>> {
    let directions = reference::list(connection)?.into_iter();
    let directions: Vec<Reference> = directions
        .filter(|it| it.kind == ReferenceKind::Direction)
        .collect();
    connection
        .prepare_cached(
            "SELECT id, title, place, leader FROM event_group
             WHERE event = ?1 AND trashed = 0 ORDER BY position, title, id",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                let title: String = row.get(1)?;
                Ok(Group {
                    id: row.get(0)?,
                    title: numbered::group(&title, &directions, langs),
                    place: row.get(2)?,
                    leader: row.get(3)?,
                })
            })?
            .collect()
        })
        .doing("read the groups of an event")
}
