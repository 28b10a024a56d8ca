//! The door on a helper's laptop: the same answers from the list in the file alone.

use std::collections::BTreeSet;
use std::path::Path;

use super::content::{
    DeedContent, DoorContent, MarkContent, PersonContent, SessionContent, WalkInContent,
};
use super::open::{Opened, now};
use super::walk;
use crate::check_in::{
    CameRow, DoorAnswer, DoorList, DoorPerson, DoorState, DoorUndone, DoorView, Listed, NewStop,
    Stop, WalkIn, WalkedIn, answer_of, nearest, read_code, require_note,
};
use crate::clock::Clock;
use crate::common::Lang;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh::name::read_full_name;
use crate::kazakh::{fold, name_sort_key};
use crate::sessions::Session;
use crate::trainees::join_name;

/// The open door of a helper.
#[derive(Debug)]
pub struct HelperDoor {
    pub(super) opened: Opened,
    session: Id,
    lang: Lang,
    list: DoorList,
}

/// Returns the id under which the door knows the owner of a badge.
pub(super) fn id_of(code: &str) -> Id {
    Id::derive("badge owner", &[code.as_bytes()])
}

impl HelperDoor {
    /// Opens the door of the session that is nearest to the moment.
    pub(super) fn of(opened: Opened, clock: &dyn Clock, lang: Lang) -> Self {
        let sessions = sessions_of(&opened.content);
        let mut door = Self {
            opened,
            session: nearest(&sessions, clock).unwrap_or_default(),
            lang,
            list: DoorList::default(),
        };
        door.list = door.listed();
        door
    }

    /// Goes on at another session; refuses with [`Code::NotFound`] one that is not in the file.
    pub fn turn_to(&mut self, session: Id) -> Result<()> {
        let mut known = self.opened.content.sessions.iter();
        known.find(|it| it.id == session).or_not_found(session)?;
        self.session = session;
        self.list = self.listed();
        Ok(())
    }

    /// Returns the door file.
    pub fn path(&self) -> &Path {
        &self.opened.path
    }

    /// Returns what stands around the answer.
    pub fn view(&self) -> DoorView {
        let content = &self.opened.content;
        let (came, of) = self.list.counts();
        DoorView {
            event: content.event,
            title: content.title.shown(self.lang).to_owned(),
            session: self.session,
            sessions: sessions_of(content),
            desk: self.opened.own.content.desk.clone(),
            emergency: content.emergency,
            came,
            of,
        }
    }

    /// Says who is meant by what was typed or scanned.
    pub fn ask(&self, text: &str) -> DoorAnswer {
        let mut answer = answer_of(&self.list, text);
        if answer.state == DoorState::Already {
            self.tell_when(&mut answer);
        }
        answer
    }

    /// Lets in the one person who is meant.
    pub fn enter(&mut self, text: &str, clock: &dyn Clock) -> Result<DoorAnswer> {
        let answer = self.ask(text);
        match (answer.state, &answer.person) {
            (DoorState::Ready, Some(person)) => self.come(person.trainee, text, "", clock),
            _ => Ok(answer),
        }
    }

    /// Lets a person of the list in; a note lets in whom the law stops.
    pub fn come(
        &mut self,
        person: Id,
        text: &str,
        note: &str,
        clock: &dyn Clock,
    ) -> Result<DoorAnswer> {
        let listed = self.list.find(person).or_not_found(person)?.clone();
        let mut answer = DoorAnswer {
            text: text.to_owned(),
            person: Some(listed.person.clone()),
            ..DoorAnswer::default()
        };
        (answer.came, answer.of) = self.list.counts();
        if listed.person.is_in {
            answer.state = DoorState::Already;
            self.tell_when(&mut answer);
            return Ok(answer);
        }
        let note = match listed.stop {
            Some(_) if note.trim().is_empty() => {
                (answer.state, answer.stop) = (DoorState::Stopped, listed.stop);
                return Ok(answer);
            }
            Some(_) => require_note(note)?,
            None => String::new(),
        };
        self.write(person, note, clock)?;
        answer.state = DoorState::In;
        answer.person = self.list.find(person).map(|it| it.person.clone());
        (answer.came, answer.of) = self.list.counts();
        Ok(answer)
    }

    fn write(&mut self, person: Id, note: String, clock: &dyn Clock) -> Result<()> {
        let at = now(clock);
        let (session, has_note) = (self.session, !note.is_empty());
        let code = self.code_of(person);
        let before = self.deeds();
        self.opened.own.change(|own| match code {
            Some(code) => own.mark(MarkContent {
                session,
                code,
                at,
                note,
            }),
            None => own.come_again(person, session, at),
        })?;
        if self.deeds() != before + 1 {
            // Another program let people in by this file, too.
            self.list = self.listed();
        } else if let Some(listed) = self.list.find_mut(person) {
            listed.person.is_in = true;
            listed.person.has_note |= has_note;
        }
        Ok(())
    }

    /// How many marks stand in the helper's own file.
    fn deeds(&self) -> usize {
        let own = &self.opened.own.content;
        let came = own.walk_ins.iter().map(|it| it.came.len());
        own.marks.len() + came.sum::<usize>()
    }

    fn code_of(&self, person: Id) -> Option<String> {
        let mut people = self.opened.content.people.iter();
        people
            .find(|it| id_of(&it.code) == person)
            .map(|it| it.code.clone())
    }

    /// Writes down and lets in somebody who is not on the list.
    ///
    /// Where somebody much alike is on it and nobody said that it is another one, nothing is written.
    /// Refuses with [`Code::Missing`] nobody, and without a note somebody of the same name as one of
    /// the list whom the law stops; with [`Code::UnderAge`] at an emergency action somebody who did
    /// not say that they are of age, without a note.
    pub fn walk_in(&mut self, person: &WalkIn, clock: &dyn Clock) -> Result<WalkedIn> {
        let read = read_full_name(&person.name).name;
        let name = join_name(&read.surname, &read.given, &read.patronymic);
        if name.is_empty() {
            return Err(Error::refused(Code::Missing).with("field", "surname"));
        }
        let alike = match person.is_another {
            true => Vec::new(),
            false => walk::alike(&self.list, &name),
        };
        if !alike.is_empty() {
            return Ok(WalkedIn {
                answer: None,
                alike,
            });
        }
        let note = self.require_reason(&name, person)?;
        let mut random = [0; 10];
        clock.fill(&mut random);
        let id = Id::from_moment(clock.milliseconds(), &random);
        let at = now(clock);
        let walked = WalkInContent {
            id,
            name,
            school: person.school.clone(),
            study_group: person.study_group.clone(),
            district: person.district.clone(),
            note,
            is_of_age: person.is_of_age,
            came: vec![(self.session, at)],
        };
        self.opened.own.change(|own| own.walk_in(walked))?;
        self.list = self.listed();
        let (came, of) = self.list.counts();
        let answer = DoorAnswer {
            state: DoorState::In,
            text: person.name.clone(),
            person: self.list.find(id).map(|it| it.person.clone()),
            came,
            of,
            ..DoorAnswer::default()
        };
        Ok(WalkedIn {
            answer: Some(answer),
            alike,
        })
    }

    /// Whoever is stopped by the list is not let in as somebody new.
    fn require_reason(&self, name: &str, person: &WalkIn) -> Result<String> {
        let mut namesakes = self.list.people().iter().filter_map(|it| {
            let stop = it.stop.filter(|it| *it != Stop::AgeUnknown)?;
            walk::is_namesake(&it.words, name).then_some(())?;
            Some(NewStop::namesake(stop, &it.person.name))
        });
        let by_age = self.opened.content.emergency && !person.is_of_age;
        let child = person.is_child.then(NewStop::child);
        let stop = namesakes.next().or(child).or(by_age.then(NewStop::unasked));
        NewStop::reason(stop.as_ref(), &person.note)
    }

    /// Takes back what was done last and returns whom it was about; nothing where nothing was done.
    pub fn undo(&mut self) -> Result<Option<DoorUndone>> {
        let Some(deed) = self.opened.own.content.last_deed() else {
            return Ok(None);
        };
        let (person, session) = match &deed {
            DeedContent::Mark { code, session } => (id_of(code), *session),
            DeedContent::Came { id, session } => (*id, *session),
        };
        let listed = self.list.find(person);
        let name = listed.map(|it| it.person.name.clone()).unwrap_or_default();
        self.opened.own.change(|own| own.take_back(&deed))?;
        self.list = self.listed();
        Ok(Some(DoorUndone {
            people: vec![person],
            name,
            session,
        }))
    }

    /// Lists everybody who came or is expected with when they came, as this laptop knows it, in the
    /// order of names.
    pub fn came(&self) -> Vec<CameRow> {
        let row = |one: &Listed| {
            let mut answer = DoorAnswer {
                person: Some(one.person.clone()),
                ..DoorAnswer::default()
            };
            self.tell_when(&mut answer);
            CameRow {
                person: one.person.clone(),
                sessions: u32::from(one.person.is_in),
                at: answer.at,
                desk: answer.desk,
            }
        };
        let all = self.list.people().iter();
        all.filter(|it| it.person.counts()).map(row).collect()
    }

    fn tell_when(&self, answer: &mut DoorAnswer) {
        let Some(person) = answer.person.as_ref().map(|it| it.trainee) else {
            return;
        };
        let own = &self.opened.own.content;
        let of_mark = own
            .marks
            .iter()
            .find(|it| it.session == self.session && id_of(&it.code) == person);
        let of_walked = own.walk_ins.iter().find(|it| it.id == person);
        let came = of_walked.and_then(|it| it.came.iter().find(|it| it.0 == self.session));
        let at = of_mark.map(|it| &it.at).or(came.map(|it| &it.1));
        if let Some(at) = at {
            answer.at.clone_from(at);
            answer.desk.clone_from(&own.desk);
        }
    }

    /// Everybody of the file and whoever walked in, in the order of names.
    fn listed(&self) -> DoorList {
        let content = &self.opened.content;
        let session = content.sessions.iter().find(|it| it.id == self.session);
        let came: BTreeSet<u32> = session
            .into_iter()
            .flat_map(|it| it.came.iter().copied())
            .collect();
        let own = &self.opened.own.content;
        let here = own.marks.iter().filter(|it| it.session == self.session);
        let marked: BTreeSet<&str> = here.map(|it| it.code.as_str()).collect();
        let mut people: Vec<Listed> = (0_u32..)
            .zip(&content.people)
            .map(|(place, one)| {
                let is_in = came.contains(&place) || marked.contains(one.code.as_str());
                self.one_of(one, is_in, has_note(&own.marks, &one.code))
            })
            .collect();
        people.extend(own.walk_ins.iter().map(|it| self.walked(it)));
        people.sort_by_cached_key(|it| {
            let name = read_full_name(&it.person.name).name;
            name_sort_key(&name.surname, &name.given, &name.patronymic)
        });
        DoorList::new(people)
    }

    fn one_of(&self, one: &PersonContent, is_in: bool, has_note: bool) -> Listed {
        let person = DoorPerson {
            trainee: id_of(&one.code),
            name: one.name.clone(),
            role: one.role.shown(self.lang).to_owned(),
            district: one.district.shown(self.lang).to_owned(),
            group: one.group.clone(),
            room: one.room.clone(),
            status: one.status,
            listed: true,
            is_in,
            has_note,
            ..DoorPerson::default()
        };
        Listed {
            words: words_of(&person.name),
            badges: std::iter::once(&one.code)
                .chain(&one.other_codes)
                .filter_map(|it| read_code(it))
                .collect(),
            stop: one.stop.filter(|_| !has_note),
            person,
        }
    }

    fn walked(&self, one: &WalkInContent) -> Listed {
        let person = DoorPerson {
            trainee: one.id,
            name: one.name.clone(),
            school: one.school.clone(),
            district: one.district.clone(),
            listed: true,
            is_in: one.came.iter().any(|it| it.0 == self.session),
            has_note: !one.note.is_empty(),
            ..DoorPerson::default()
        };
        Listed {
            words: words_of(&person.name),
            badges: Vec::new(),
            stop: None,
            person,
        }
    }
}

fn has_note(marks: &[MarkContent], code: &str) -> bool {
    marks
        .iter()
        .any(|it| it.code == code && !it.note.is_empty())
}

fn words_of(name: &str) -> Vec<String> {
    fold(name).split(' ').map(str::to_owned).collect()
}

fn sessions_of(content: &DoorContent) -> Vec<Session> {
    let sessions = (0_u32..).zip(&content.sessions);
    let one = |(position, it): (u32, &SessionContent)| Session {
        id: it.id,
        event: content.event,
        position,
        title: it.title.clone(),
        date: it.date.clone(),
        starts: it.starts.clone(),
        ends: it.ends.clone(),
        hours: 0,
        place: String::new(),
        link: String::new(),
        speakers: String::new(),
    };
    sessions.map(one).collect()
}
