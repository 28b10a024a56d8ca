//! Writing what was read: one transaction, one press of undo.

use std::collections::BTreeMap;
use std::thread;

use super::decide::{ClubRef, ClubState, GrantRowState, LeaderState};
use super::leaders::PersonRef;
use super::{ClubLine, ClubLists};
use crate::act::Act;
use crate::backup;
use crate::catalogue::Table;
use crate::clubs::{self, ClubChanges, ClubFields};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::grants::{self, Grant, GrantDraft, GrantState};
use crate::ids::Id;
use crate::intake::import::{draft_of, enrich};
use crate::memberships::{self, Entry, Membership};
use crate::register::{Change, Fields, Outcome, Register};
use crate::{tags, trainees};

/// From so many rows on a list is large: the register is copied before it is written to.
const LARGE: usize = 500;
const LEADER: &str = "leader";
/// The category of whoever leads a club.
const CLUB_LEADER: &str = "club leader";

/// What became of the rows.
#[derive(Clone, Debug, Default)]
pub struct ClubsDone {
    /// The club of each row, by its place in [`ClubLists::clubs`].
    pub clubs: BTreeMap<usize, Id>,
    /// The leader of each row, by its place in [`ClubLists::clubs`].
    pub leaders: BTreeMap<usize, Id>,
    /// The grant and its club of each row, by its place in [`ClubLists::grants`].
    pub grants: BTreeMap<usize, (Id, Id)>,
    /// People whose name is written as the list spells it.
    pub respelled: u32,
}

impl ClubLists {
    /// Writes every row that is decided; what waits for a person stays as it is. Taken in again, a
    /// list adds nothing it added before, and what is written in the register stays.
    ///
    /// Refuses with [`Code::NoRows`] a file no row of which can be used, and with
    /// [`Code::BackupFailed`] where the copy that a large list asks for cannot be written.
    pub fn apply(&self, register: &Register) -> Result<Outcome<ClubsDone>> {
        if self.clubs.is_empty() && self.grants.is_empty() {
            return Err(Error::refused(Code::NoRows).with("file", &self.book.name));
        }
        let is_large = self.clubs.len() + self.grants.len() >= LARGE;
        if is_large {
            backup::ready_beside_a_change(register)?;
        }
        let outcome = thread::scope(|scope| {
            let copy = is_large.then(|| scope.spawn(|| backup::keep_automatic(register, "intake")));
            register.transact(Act::ImportClubs, |change| {
                let done = self.write_all(change)?;
                self.remember(change, change.tx(), &done)?;
                self.remember_names(change, change.tx())?;
                match copy.map(thread::ScopedJoinHandle::join) {
                    None | Some(Ok(Ok(_))) => Ok(done),
                    Some(_) => Err(Error::refused(Code::BackupFailed)),
                }
            })
        })?;
        // Of a list that added nothing the answers are all there is to keep.
        let is_answered = !self.answers.is_empty() || !self.names_chosen.is_empty();
        if outcome.tx.is_none() && is_answered {
            register.write_local(|it| {
                self.remember(it, 0, &outcome.value)?;
                self.remember_names(it, 0)
            })?;
        }
        Ok(outcome)
    }

    fn write_all(&self, change: &mut Change<'_>) -> Result<ClubsDone> {
        let mut done = ClubsDone::default();
        let states = self.decided.clubs.iter().zip(&self.decided.leaders);
        for (at, (line, (club, leader))) in self.clubs.iter().zip(states).enumerate() {
            let id = match club {
                ClubState::New => Some(clubs::write_new(change, line.fields.clone())?),
                ClubState::Known(id) => Some(*id),
                ClubState::Repeated(of) => done.clubs.get(of).copied(),
                ClubState::ToChoose(_) | ClubState::Out => None,
            };
            let Some(id) = id else { continue };
            if *club != ClubState::New {
                fill(change, id, &line.fields)?;
            }
            done.clubs.insert(at, id);
            if let Some(person) = write_leader(change, line, leader, &done)? {
                match self.takes_over_from(line.place) {
                    Some(from) => clubs::take_over(change, id, person, from)?,
                    None => lead(change, id, person)?,
                }
                done.respelled += u32::from(self.respell(change, line.place, person)?);
                done.leaders.insert(at, person);
            }
        }
        self.write_grants(change, &mut done)?;
        Ok(done)
    }

    fn write_grants(&self, change: &mut Change<'_>, done: &mut ClubsDone) -> Result<()> {
        for (at, (line, state)) in self.grants.iter().zip(&self.decided.grants).enumerate() {
            let written = match state {
                GrantRowState::New(club) => {
                    let club = match club {
                        ClubRef::Known(id) => Some(*id),
                        ClubRef::Line(of) => done.clubs.get(of).copied(),
                    };
                    let Some(club) = club else { continue };
                    (grants::write_new(change, club, &line.draft)?, club)
                }
                GrantRowState::Known(club, grant) => {
                    let kept = grants::find(change, *grant)?.or_not_found(*grant)?;
                    fill_grant(change, kept, &line.draft)?;
                    (*grant, *club)
                }
                GrantRowState::Repeated(of) => {
                    let Some(first) = done.grants.get(of).copied() else {
                        continue;
                    };
                    let kept = grants::find(change, first.0)?.or_not_found(first.0)?;
                    fill_grant(change, kept, &line.draft)?;
                    first
                }
                GrantRowState::ToChoose(_) | GrantRowState::Out => continue,
            };
            done.grants.insert(at, written);
        }
        Ok(())
    }
}

/// Fills what is empty in a known club; what is written there stays.
fn fill(change: &mut Change<'_>, id: Id, row: &ClubFields) -> Result<()> {
    let kept = clubs::find(change, id)?.or_not_found(id)?.fields;
    let text = |kept: &str, new: &str| (kept.is_empty() && !new.is_empty()).then(|| new.to_owned());
    let has_no = |list: &[String]| list.is_empty();
    let changes = ClubChanges {
        kind: text(&kept.kind, &row.kind),
        school: text(&kept.school, &row.school),
        organisation: text(&kept.organisation, &row.organisation),
        district: text(&kept.district, &row.district),
        founded_on: text(&kept.founded_on, &row.founded_on),
        phone: text(&kept.phone, &row.phone),
        email: text(&kept.email, &row.email),
        address: text(&kept.address, &row.address),
        link: text(&kept.link, &row.link),
        note: text(&kept.note, &row.note),
        head_count: (kept.head_count == 0 && row.head_count > 0).then_some(row.head_count),
        directions: (has_no(&kept.directions) && !has_no(&row.directions))
            .then(|| row.directions.clone()),
        ..ClubChanges::default()
    };
    if changes == ClubChanges::default() {
        return Ok(());
    }
    clubs::write_changes(change, id, changes)
}

/// Fills what is empty in a known grant and moves it on where the sheet knows more.
fn fill_grant(change: &mut Change<'_>, kept: Grant, row: &GrantDraft) -> Result<()> {
    let id = kept.id;
    let mut draft = GrantDraft::from(kept);
    let before = draft.clone();
    let pairs = [
        (&mut draft.giver, &row.giver),
        (&mut draft.applied_on, &row.applied_on),
        (&mut draft.won_on, &row.won_on),
        (&mut draft.report_due, &row.report_due),
        (&mut draft.reported_on, &row.reported_on),
        (&mut draft.note, &row.note),
    ];
    for (kept, new) in pairs {
        if kept.is_empty() {
            kept.clone_from(new);
        }
    }
    for (kept, new) in [(&mut draft.sum, row.sum), (&mut draft.asked, row.asked)] {
        if *kept == 0 {
            *kept = new;
        }
    }
    let moves_on = row.state > draft.state && draft.state != GrantState::Refused;
    let is_step = (draft.state, row.state) != (GrantState::Won, GrantState::Refused);
    if moves_on && is_step {
        draft.state = row.state;
    }
    if draft == before {
        return Ok(());
    }
    grants::write_changes(change, id, &draft)
}

fn write_leader(
    change: &mut Change<'_>,
    line: &ClubLine,
    state: &LeaderState,
    done: &ClubsDone,
) -> Result<Option<Id>> {
    let Some(row) = &line.leader else {
        return Ok(None);
    };
    let id = match state {
        LeaderState::New => Some(trainees::write_new(change, draft_of(row))?),
        LeaderState::Known(id) => Some(*id),
        LeaderState::Repeated(of) => done.leaders.get(of).copied(),
        LeaderState::None
        | LeaderState::ToChoose(_)
        | LeaderState::Differs { .. }
        | LeaderState::Out => None,
    };
    let Some(id) = id else { return Ok(None) };
    let id = trainees::require(change, id)?;
    if *state != LeaderState::New {
        enrich(change, row, id)?;
    }
    tags::add(change, id, "category", CLUB_LEADER)?;
    Ok(Some(id))
}

/// Makes a person a leader of the club; whoever is in it already keeps the day they came on.
fn lead(change: &mut Change<'_>, club: Id, person: Id) -> Result<()> {
    let entry = Entry {
        role: LEADER.to_owned(),
        ..Entry::default()
    };
    if memberships::write_new(change, club, person, &entry)? {
        return Ok(());
    }
    let is_other = |it: &Membership| it.trainee == person && it.role != LEADER;
    match memberships::list(change, club)?.into_iter().find(is_other) {
        Some(member) => {
            let fields = Fields::new().text("role", LEADER);
            change.correct(Table::Membership, member.id, fields)
        }
        None => Ok(()),
    }
}

impl ClubsDone {
    /// Returns the club of a reference.
    pub(super) fn club(&self, club: ClubRef) -> Option<Id> {
        match club {
            ClubRef::Known(id) => Some(id),
            ClubRef::Line(of) => self.clubs.get(&of).copied(),
        }
    }

    /// Returns the person of a reference.
    pub(super) fn person(&self, person: PersonRef) -> Option<Id> {
        match person {
            PersonRef::Known(id) => Some(id),
            PersonRef::Line(of) => self.leaders.get(&of).copied(),
        }
    }
}
