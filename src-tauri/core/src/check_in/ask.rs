//! The door of one session while it is open.

use crate::common::Lang;
use crate::enrolments::EnrolmentState;
use crate::error::{OrNotFound, Result};
use crate::events;
use crate::exchange::name_of_laptop;
use crate::ids::Id;
use crate::register::{Outcome, Register};
use crate::search;
use crate::sessions;
use crate::store::log;

use super::law::is_emergency;
use super::list::{DoorList, Listed};
use super::read::{self, Words};
use super::{DoorAnswer, DoorPerson, DoorState, DoorView, WalkIn, WalkedIn};
use super::{come, matching, moment, walk_in};

/// So many people to choose from are shown.
const SHOWN: usize = 7;

/// An open door: the list of its event is kept in memory and read again when anything was written.
#[derive(Debug)]
pub struct Door {
    event: Id,
    session: Id,
    lang: Lang,
    list: DoorList,
    /// What had come into the register when the list was read.
    read_at: i64,
}

impl Door {
    /// Opens the door of a session.
    ///
    /// Refuses with [`crate::error::Code::NotFound`] a session of another event or in the trash.
    pub fn open(register: &Register, event: Id, session: Id, lang: Lang) -> Result<Self> {
        register.read(|it| {
            let sessions = sessions::list(it, event)?;
            let known = sessions.iter().find(|it| it.id == session);
            known.or_not_found(session).map(drop)
        })?;
        let mut door = Self {
            event,
            session,
            lang,
            list: DoorList::default(),
            read_at: -1,
        };
        door.look(register)?;
        Ok(door)
    }

    /// Returns the event.
    pub fn event(&self) -> Id {
        self.event
    }

    /// Reads the list again where anything was written since.
    pub fn look(&mut self, register: &Register) -> Result<()> {
        let at = (self.event, self.session);
        let (lang, known, today) = (self.lang, self.read_at, register.clock().today());
        let fresh = register.read(|it| {
            let now = log::last_arrived(it)?;
            if now == known {
                return Ok(None);
            }
            Ok(Some((now, read::read(it, at, lang, today)?)))
        })?;
        if let Some((now, list)) = fresh {
            (self.read_at, self.list) = (now, list);
        }
        Ok(())
    }

    /// Returns what stands around the answer.
    pub fn view(&mut self, register: &Register) -> Result<DoorView> {
        self.look(register)?;
        let (came, of) = self.list.counts();
        let laptop = register.identity().laptop;
        register.read(|it| {
            Ok(DoorView {
                event: self.event,
                title: events::event(it, self.event)?.fields.title(self.lang),
                session: self.session,
                sessions: sessions::list(it, self.event)?,
                desk: name_of_laptop(it, laptop)?,
                emergency: is_emergency(it, self.event, register.clock().today())?,
                came,
                of,
            })
        })
    }

    /// Says who is meant by what was typed or scanned, and writes nothing.
    pub fn ask(&mut self, register: &Register, text: &str) -> Result<DoorAnswer> {
        self.look(register)?;
        let mut answer = answer_of(&self.list, text);
        match answer.state {
            DoorState::Already => self.tell_when(register, &mut answer)?,
            DoorState::None => {
                let more = self.others(register, text)?;
                answer.candidates.extend(more);
                answer.candidates.truncate(SHOWN);
                answer.is_sure = is_sure(&answer);
            }
            _ => {}
        }
        Ok(answer)
    }

    /// Lets in the one person who is meant; where there is no such one, says what [`Door::ask`] does.
    pub fn enter(&mut self, register: &Register, text: &str) -> Result<Outcome<DoorAnswer>> {
        let answer = self.ask(register, text)?;
        match (answer.state, &answer.person) {
            (DoorState::Ready, Some(person)) => self.come(register, person.trainee, text, ""),
            _ => Ok(nothing_written(answer)),
        }
    }

    /// Lets a person in who was chosen, on the list or not; a note lets in whom the law stops.
    pub fn come(
        &mut self,
        register: &Register,
        person: Id,
        text: &str,
        note: &str,
    ) -> Result<Outcome<DoorAnswer>> {
        let at = (self.event, self.session);
        let mut outcome = come(register, at, person, note, self.lang)?;
        self.note_own(register, &outcome)?;
        self.after(register, &mut outcome.value, text)?;
        Ok(outcome)
    }

    /// Notes in memory whom this door let in: reading the list again takes longer than letting
    /// somebody in. Whatever else was written in between is read.
    fn note_own(&mut self, register: &Register, done: &Outcome<DoorAnswer>) -> Result<()> {
        let (Some(_), Some(person)) = (done.tx, &done.value.person) else {
            return Ok(());
        };
        let now = register.read(log::last_arrived)?;
        if now != self.read_at + 1 || done.value.state != DoorState::In {
            return Ok(());
        }
        if let Some(listed) = self.list.find_mut(person.trainee) {
            listed.person.is_in = true;
            listed.person.status = EnrolmentState::Registered;
            listed.person.has_note |= listed.stop.take().is_some();
            self.read_at = now;
        }
        Ok(())
    }

    /// Writes down and lets in somebody nobody knows yet.
    pub fn walk_in(&mut self, register: &Register, person: &WalkIn) -> Result<Outcome<WalkedIn>> {
        let at = (self.event, self.session);
        let mut outcome = walk_in(register, at, person, self.lang)?;
        for one in &mut outcome.value.alike {
            if let Some(listed) = self.list.find(one.trainee) {
                *one = listed.person.clone();
            }
        }
        if let Some(answer) = &mut outcome.value.answer {
            self.after(register, answer, &person.name)?;
        }
        Ok(outcome)
    }

    fn after(&mut self, register: &Register, answer: &mut DoorAnswer, text: &str) -> Result<()> {
        self.look(register)?;
        text.clone_into(&mut answer.text);
        (answer.came, answer.of) = self.list.counts();
        if let Some(listed) = answer
            .person
            .as_ref()
            .and_then(|it| self.list.find(it.trainee))
        {
            answer.person = Some(listed.person.clone());
        }
        if answer.state == DoorState::Already {
            self.tell_when(register, answer)?;
        }
        Ok(())
    }

    fn tell_when(&self, register: &Register, answer: &mut DoorAnswer) -> Result<()> {
        if let Some(person) = &answer.person {
            let (session, who) = (self.session, person.trainee);
            let when = register.read(|it| moment::came_at(it, session, who))?;
            (answer.at, answer.desk) = when;
        }
        Ok(())
    }

    /// People of the register who fit and are not on the list.
    fn others(&self, register: &Register, text: &str) -> Result<Vec<DoorPerson>> {
        let few = u32::try_from(SHOWN).unwrap_or_default();
        register.read(|it| {
            let found = search::find_people(it, text, few)?;
            let mut words = Words::new(it, self.lang);
            let others = found.into_iter().map(|it| it.row).filter(|it| {
                let id = it.trainee.id;
                self.list.find(id).is_none()
            });
            others.map(|row| read::unlisted(&mut words, row)).collect()
        })
    }
}

/// Answers by the list alone.
pub(crate) fn answer_of(list: &DoorList, text: &str) -> DoorAnswer {
    let (came, of) = list.counts();
    let mut answer = DoorAnswer {
        text: text.to_owned(),
        came,
        of,
        ..DoorAnswer::default()
    };
    if text.trim().is_empty() {
        return answer;
    }
    let meant = matching::find(list, text);
    answer.fits = u32::try_from(meant.fit.len()).unwrap_or(u32::MAX);
    match meant.fit.as_slice() {
        [] => {
            answer.state = DoorState::None;
            answer.candidates = shown(&meant.alike);
        }
        [one] => {
            answer.state = state_of(one);
            answer.stop = one.stop.filter(|_| answer.state == DoorState::Stopped);
            answer.person = Some(one.person.clone());
        }
        several => {
            answer.state = DoorState::Several;
            answer.candidates = shown(several);
        }
    }
    answer
}

/// A slip of a key, a school or a number may mean anybody: only a name puts somebody on the list.
fn is_sure(answer: &DoorAnswer) -> bool {
    match answer.candidates.as_slice() {
        [one] => !one.listed && matching::is_called(&one.name, &answer.text),
        _ => false,
    }
}

fn state_of(one: &Listed) -> DoorState {
    match (one.person.is_in, one.stop) {
        (true, _) => DoorState::Already,
        (false, Some(_)) => DoorState::Stopped,
        (false, None) => DoorState::Ready,
    }
}

fn shown(people: &[&Listed]) -> Vec<DoorPerson> {
    let few = people.iter().take(SHOWN);
    few.map(|it| it.person.clone()).collect()
}

fn nothing_written(answer: DoorAnswer) -> Outcome<DoorAnswer> {
    Outcome {
        value: answer,
        changed: Vec::new(),
        tx: None,
    }
}
