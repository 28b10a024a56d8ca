//! Taking what a helper gave back, in one deed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::believed::read;
use super::content::{MarkContent, WalkInContent};
use super::propose::{badges, is_of, key_of, walk_in_of};
use crate::act::Act;
use crate::attendance::mark_record;
use crate::catalogue::Table;
use crate::check_in::{
    DoorState, Stop, come_within, keep_note, read_code, require_note, said_of_age, stop_of_new,
};
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::store::joined;
use crate::trainees::{self, TraineeDraft};

/// Who somebody is who walked in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum WalkInChoice {
    /// Nobody who is known.
    New,
    /// This person of the register.
    Is(Id),
}

/// What the staff take of it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorChoices {
    /// The event whose marks are wanted; nothing for whichever the file is of.
    pub event: Option<Id>,
    /// The marks, by their keys.
    pub marks: BTreeSet<String>,
    /// The people who walked in; who is not named is left out.
    pub walk_ins: BTreeMap<Id, WalkInChoice>,
    /// Why those are let in whom the law stops and of whom the helper wrote nothing.
    pub note: String,
}

/// Somebody of whom nothing was written, because the law stops them and nobody wrote why they passed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorStopped {
    /// The key of the mark, or the id of who walked in.
    pub key: String,
    /// Their name.
    pub name: String,
    /// Why the law stops them.
    pub stop: Stop,
}

/// What was written.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorTaken {
    /// Marks.
    pub marks: u32,
    /// People written down anew.
    pub people: u32,
    /// Who was left out, because the law stops them and nobody wrote why they passed.
    pub stopped: Vec<DoorStopped>,
}

/// Writes what the staff chose of what a helper gave back, with when and where people came, in one
/// deed; what stands here already is not written again. Whom the law stops is left out and named,
/// unless the helper or the staff wrote why they passed; nobody is written down anew without a mark.
///
/// Refuses as [`super::propose`] does, and with [`crate::error::Code::Missing`] a note without a word.
pub fn take(
    register: &Register,
    path: &Path,
    choices: &DoorChoices,
    lang: Lang,
) -> Result<Outcome<DoorTaken>> {
    let note = match choices.note.trim() {
        "" => String::new(),
        note => require_note(note)?,
    };
    register.transact(Act::DoorTake, |change| {
        let (own, event) = read(change, path, choices.event)?;
        let badges = badges(change, own.event)?;
        let mut taking = Taking {
            event: event.id,
            desk: &own.desk,
            note: &note,
            lang,
            done: DoorTaken::default(),
        };
        for mark in own
            .marks
            .iter()
            .filter(|it| choices.marks.contains(&key_of(it)))
        {
            let person = read_code(&mark.code).and_then(|it| badges.get(&it).copied());
            if let Some(person) = person {
                taking.listed(change, person, mark)?;
            }
        }
        for one in &own.walk_ins {
            if let Some(choice) = choices.walk_ins.get(&one.id) {
                taking.walk_in(change, one, *choice)?;
            }
        }
        Ok(taking.done)
    })
}

struct Taking<'a> {
    event: Id,
    desk: &'a str,
    /// Of the staff.
    note: &'a str,
    lang: Lang,
    done: DoorTaken,
}

impl<'a> Taking<'a> {
    /// The helper's own note, where it is one of words, or that of the staff.
    fn note_of(&self, own: &'a str) -> &'a str {
        match require_note(own) {
            Ok(_) => own,
            Err(_) => self.note,
        }
    }

    fn listed(&mut self, change: &mut Change<'_>, person: Id, mark: &'a MarkContent) -> Result<()> {
        let came = (mark.session, mark.at.as_str());
        let note = self.note_of(&mark.note);
        if let Some(stop) = self.mark(change, person, came, note)? {
            let name = trainees::show(change, person)?.full_name();
            self.stop(key_of(mark), name, stop);
        }
        Ok(())
    }

    fn stop(&mut self, key: String, name: String, stop: Stop) {
        self.done.stopped.push(DoorStopped { key, name, stop });
    }

    /// Marks somebody, or returns why the law stops them.
    fn mark(
        &mut self,
        change: &mut Change<'_>,
        person: Id,
        (session, at): (Id, &str),
        note: &str,
    ) -> Result<Option<Stop>> {
        if !is_of(change, self.event, session)? {
            return Ok(None);
        }
        let place = (self.event, session);
        let answer = come_within(change, place, person, note, self.lang)?;
        match answer.state {
            DoorState::In => {}
            DoorState::Stopped => return Ok(answer.stop),
            _ => return Ok(None),
        }
        self.done.marks += 1;
        let record = mark_record(change, session, person)?;
        let when = Fields::new().text("at", at).text("desk", self.desk);
        change.correct(Table::Attendance, record, when)?;
        Ok(None)
    }

    fn walk_in(
        &mut self,
        change: &mut Change<'_>,
        one: &'a WalkInContent,
        choice: WalkInChoice,
    ) -> Result<()> {
        let said = said_of_age(change, self.event, one.is_of_age, self.lang)?;
        let note = match self.note_of(&one.note) {
            "" => said.as_str(),
            note => note,
        };
        let is_new = choice == WalkInChoice::New && !change.has(one.id)?;
        let person = match choice {
            WalkInChoice::Is(person) => person,
            WalkInChoice::New if !is_new => one.id,
            WalkInChoice::New => {
                let draft = walk_in_of(one).draft();
                let session = one.came.first().map(|it| it.0);
                let at = (self.event, session);
                let new = stop_of_new(change, at, &draft, (one.is_of_age, false))?;
                if let Some(new) = new.filter(|_| note.is_empty()) {
                    self.stop(one.id.to_string(), one.name.clone(), new.stop);
                    return Ok(());
                }
                bring(change, one.id, draft)?;
                self.done.people += 1;
                one.id
            }
        };
        for (session, at) in &one.came {
            if let Some(stop) = self.mark(change, person, (*session, at), note)? {
                self.stop(one.id.to_string(), one.name.clone(), stop);
                return Ok(());
            }
        }
        match is_new && !note.is_empty() {
            true => keep_note(change, self.event, person, note),
            false => Ok(()),
        }
    }
}

/// Writes somebody down, or takes them out of the trash where an earlier taking was undone.
fn bring(change: &mut Change<'_>, person: Id, draft: TraineeDraft) -> Result<()> {
    if trainees::find_trainee(change, person)?.is_some() {
        for member in joined::members_of(change, person)? {
            change.restore(Table::Trainee, member)?;
        }
        return Ok(());
    }
    let draft = trainees::typed_draft(change, draft)?;
    trainees::write_as(change, person, draft)?;
    change.derive()
}
