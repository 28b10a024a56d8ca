//! Taking what a helper gave back, in one deed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::content::WalkInContent;
use super::propose::{badges, is_of, key_of, read, walk_in_of};
use crate::act::Act;
use crate::attendance::mark_record;
use crate::catalogue::Table;
use crate::check_in::{DoorState, come_within, read_code};
use crate::common::Lang;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::trainees;

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
    /// The marks, by their keys.
    pub marks: BTreeSet<String>,
    /// The people who walked in; who is not named is left out.
    pub walk_ins: BTreeMap<Id, WalkInChoice>,
}

/// What was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorTaken {
    /// Marks.
    pub marks: u32,
    /// People written down anew.
    pub people: u32,
    /// Marks that were left out, because the law stops their people and nobody wrote why they passed.
    pub stopped: u32,
}

/// Writes what the staff chose of what a helper gave back, with when and where people came, in one
/// deed; what stands here already is not written again.
///
/// Refuses as [`super::propose`] does.
pub fn take(
    register: &Register,
    path: &Path,
    choices: &DoorChoices,
    lang: Lang,
) -> Result<Outcome<DoorTaken>> {
    register.transact(Act::DoorTake, |change| {
        let own = read(change, path)?;
        let badges = badges(change, own.event)?;
        let mut taking = Taking {
            event: own.event,
            desk: &own.desk,
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
                let came = (mark.session, mark.at.as_str());
                taking.mark(change, person, came, &mark.note)?;
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
    lang: Lang,
    done: DoorTaken,
}

impl Taking<'_> {
    fn mark(
        &mut self,
        change: &mut Change<'_>,
        person: Id,
        (session, at): (Id, &str),
        note: &str,
    ) -> Result<()> {
        if !is_of(change, self.event, session)? {
            return Ok(());
        }
        let place = (self.event, session);
        let answer = come_within(change, place, person, note, self.lang)?;
        match answer.state {
            DoorState::In => {}
            DoorState::Stopped => {
                self.done.stopped += 1;
                return Ok(());
            }
            _ => return Ok(()),
        }
        self.done.marks += 1;
        let record = mark_record(change, session, person)?;
        let when = Fields::new().text("at", at).text("desk", self.desk);
        change.correct(Table::Attendance, record, when)
    }

    fn walk_in(
        &mut self,
        change: &mut Change<'_>,
        one: &WalkInContent,
        choice: WalkInChoice,
    ) -> Result<()> {
        let person = match choice {
            WalkInChoice::Is(person) => person,
            WalkInChoice::New if change.has(one.id)? => one.id,
            WalkInChoice::New => {
                let draft = trainees::typed_draft(change, walk_in_of(one).draft())?;
                trainees::write_as(change, one.id, draft)?;
                change.derive()?;
                self.done.people += 1;
                one.id
            }
        };
        for (session, at) in &one.came {
            self.mark(change, person, (*session, at), &one.note)?;
        }
        Ok(())
    }
}
