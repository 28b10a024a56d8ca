//! One change made to many people; those who cannot take it are named, the others have it.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use super::correct::{CATEGORY, fields_of, require_short_names, with_codes, write};
use super::{TraineeChanges, find_trainee, require_named};
use crate::act::Act;
use crate::common::Message;
use crate::enrolments::{self, Enrolled, EnrolmentDraft, Room, law};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields;
use crate::register::{Change, Outcome, Register};
use crate::tags;

/// The kind of tag that holds a person's directions.
const DIRECTION: &str = "direction";

/// No note is longer, in letters.
const LONGEST_NOTE: usize = 20_000;

/// What is done to each of many people; what is absent stays as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ManyChanges {
    /// Fields that become the same for all.
    pub fields: TraineeChanges,
    /// Codes of categories that they get beside their own.
    pub add_categories: Vec<String>,
    /// Codes of categories that they lose.
    pub drop_categories: Vec<String>,
    /// Codes of directions that they get beside their own.
    pub add_directions: Vec<String>,
    /// Codes of directions that they lose; those chosen in the form of an event stay.
    pub drop_directions: Vec<String>,
    /// A line that their notes get at the end.
    pub append_note: String,
    /// The event that they are enrolled in.
    pub event: Option<Id>,
    /// Code of their role there.
    pub role: String,
}

impl ManyChanges {
    fn act(&self) -> Act {
        let only_event = Self {
            event: self.event,
            role: self.role.clone(),
            ..Self::default()
        };
        if self.event.is_some() && *self == only_event {
            Act::EnrolmentChange
        } else {
            Act::TraineeCorrect
        }
    }
}

/// What changing many people came to.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ManyDone {
    /// How many have something new.
    pub changed: u32,
    /// How many had all of it already.
    pub same: u32,
    /// Who stayed as they were, in the order given.
    pub failed: Vec<NotChanged>,
}

/// Somebody who could not take a change.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct NotChanged {
    /// Who.
    pub id: Id,
    /// Their name; empty where there is nobody.
    pub name: String,
    /// Why.
    pub reason: Message,
}

/// Makes one change to many people, in one deed. Whoever cannot take it stays wholly as they were
/// and is named with the reason: somebody in the trash or nameless, somebody under age at an emergency action,
/// a note that would grow too long.
///
/// `progress` hears how many were looked at and may stop, which is refused with [`Code::Stopped`].
/// Refuses with [`Code::BadValue`] or [`Code::BadDate`] what nobody can take, and with
/// [`Code::NotFound`] and [`Code::InTrash`] the event.
pub fn change_many(
    register: &Register,
    ids: &[Id],
    wanted: &ManyChanges,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Outcome<ManyDone>> {
    register.transact(wanted.act(), |change| {
        write_each(change, ids, wanted, progress)
    })
}

/// Says what [`change_many`] would come to, and writes nothing; refuses as it does.
pub fn foresee_many(
    register: &Register,
    ids: &[Id],
    wanted: &ManyChanges,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<ManyDone> {
    register.rehearse(wanted.act(), |change| {
        write_each(change, ids, wanted, progress)
    })
}

/// What is the same for everybody, read once.
struct Plan<'a> {
    wanted: &'a ManyChanges,
    fields: TraineeChanges,
    at: Option<(Id, law::Rule, Room)>,
}

fn write_each(
    change: &mut Change<'_>,
    ids: &[Id],
    wanted: &ManyChanges,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<ManyDone> {
    let plan = plan(change, wanted)?;
    let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let mut done = ManyDone::default();
    for (at, id) in (0..).zip(ids) {
        if progress(at, total).is_break() {
            return Err(Error::refused(Code::Stopped));
        }
        let before = change.operations();
        match change.part(|change| write_one(change, *id, &plan))? {
            Ok(()) if change.operations() == before => done.same += 1,
            Ok(()) => done.changed += 1,
            Err(refused) => done.failed.push(NotChanged {
                id: *id,
                name: find_trainee(change, *id)?
                    .map(|it| it.full_name())
                    .unwrap_or_default(),
                reason: reason_of(&refused),
            }),
        }
    }
    Ok(done)
}

fn plan<'a>(change: &Change<'_>, wanted: &'a ManyChanges) -> Result<Plan<'a>> {
    let fields = with_codes(change, wanted.fields.clone())?;
    require_short_names(&fields)?;
    fields_of(fields.clone(), change.today())?;
    own_fields::read_all(change, &fields.own)?;
    let at = match wanted.event {
        None => None,
        Some(event) => {
            change.present(crate::catalogue::Table::Event, event)?;
            let rule = law::Rule::of(change, event, change.today())?;
            Some((event, rule, Room::default()))
        }
    };
    Ok(Plan { wanted, fields, at })
}

fn write_one(change: &mut Change<'_>, id: Id, plan: &Plan<'_>) -> Result<()> {
    let id = require_named(change, id)?;
    let wanted = plan.wanted;
    let mut fields = plan.fields.clone();
    if !wanted.append_note.trim().is_empty() {
        fields.note = Some(longer_note(change, id, wanted.append_note.trim())?);
    }
    if fields != TraineeChanges::default() {
        write(change, id, fields)?;
    }
    set_tags(
        change,
        id,
        CATEGORY,
        &wanted.add_categories,
        &wanted.drop_categories,
    )?;
    set_tags(
        change,
        id,
        DIRECTION,
        &wanted.add_directions,
        &wanted.drop_directions,
    )?;
    let Some((event, rule, room)) = &plan.at else {
        return Ok(());
    };
    let draft = EnrolmentDraft {
        role: wanted.role.clone(),
        ..EnrolmentDraft::default()
    };
    match enrolments::enrol_among(change, (rule, room), *event, id, draft)? {
        Enrolled::UnderAge(name) => Err(law::refusal(change, *event, &name)?),
        Enrolled::Added | Enrolled::Waits | Enrolled::Known => Ok(()),
    }
}

/// Returns the note with a line more; the same note where it ends with that line already.
fn longer_note(connection: &Connection, id: Id, line: &str) -> Result<String> {
    let note: String = connection
        .prepare_cached("SELECT note FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read a note")?
        .or_not_found(id)?;
    if note == line || note.ends_with(&format!("\n{line}")) {
        return Ok(note);
    }
    let longer = if note.is_empty() {
        line.to_owned()
    } else {
        format!("{note}\n{line}")
    };
    if longer.chars().count() > LONGEST_NOTE {
        return Err(Error::refused(Code::BadValue).with("field", "note"));
    }
    Ok(longer)
}

fn set_tags(
    change: &mut Change<'_>,
    id: Id,
    kind: &str,
    add: &[String],
    drop: &[String],
) -> Result<()> {
    if add.is_empty() && drop.is_empty() {
        return Ok(());
    }
    let have: BTreeSet<String> = tags::list(change, id, kind)?.into_iter().collect();
    let mut want = have.clone();
    want.extend(add.iter().cloned());
    want.retain(|code| !drop.contains(code));
    tags::set(change, id, kind, &have, &want)
}

/// Turns a refusal into the words that refusals have.
fn reason_of(refused: &Error) -> Message {
    let code = serde_json::to_value(refused.code()).unwrap_or_default();
    let code = code.as_str().unwrap_or_default().replace('_', "-");
    let message = Message::new(format!("refused-{code}"));
    refused
        .values()
        .iter()
        .fold(message, |message, (name, value)| message.with(name, value))
}
