//! Handing a club over when a school year ends: a new leader, the old one, and who left.

use serde::{Deserialize, Serialize};

use super::{Club, find, require_founded, require_past};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{read_day, too_early, write_day};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::memberships::{self, Entry, MEMBER, Membership};
use crate::register::{Change, Fields, Outcome, Register};
use crate::trainees::{self, TraineeDraft};

/// The role of whoever leads a club.
pub(super) const LEADER: &str = "leader";

/// One club that is handed over.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HandOver {
    /// The club.
    pub club: Id,
    /// Who leads it from now on; a club is not handed over to nobody.
    pub successor: Option<Successor>,
    /// The day.
    pub on: String,
    /// What becomes of those who led it.
    pub departing: Departing,
    /// People who left the club on that day.
    pub left: Vec<Id>,
}

/// Who leads a club from now on.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Successor {
    /// A person of the register.
    Person(Id),
    /// Somebody new.
    New(Box<TraineeDraft>),
}

/// What becomes of whoever led a club.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Departing {
    /// They leave the club.
    #[default]
    Leaves,
    /// They stay as a member.
    Stays,
}

/// A club that was handed over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HandedOver {
    /// The club.
    pub club: Club,
    /// Its members, those who lead first.
    pub members: Vec<Membership>,
}

/// Hands clubs over in one deed: one line of history, one press of undo.
///
/// Refuses with [`Code::NotFound`] or [`Code::InTrash`] a club or a person, with [`Code::Nameless`]
/// whoever would lead, with [`Code::Missing`] a day or a new leader nobody wrote and a new person
/// without a name, with [`Code::BadDate`] a day that cannot be read, with [`Code::DayTooLate`] one
/// that is still to come, with [`Code::BeforeFounding`] one before the club was founded, with
/// [`Code::TooEarly`] one before whoever leads it came, and with [`Code::DayTooEarly`] one before
/// somebody came who left. Whoever left must be in one of the clubs that name them, else
/// [`Code::NotFound`], and cannot lead it next, else [`Code::BadValue`]. Nothing is written unless
/// every club can be handed over. A new person whom several clubs name is one.
pub fn hand_over(register: &Register, clubs: &[HandOver]) -> Result<Outcome<Vec<HandedOver>>> {
    register.transact(Act::ClubHandOver, |change| {
        require_members(change, clubs)?;
        let mut added = Vec::new();
        clubs
            .iter()
            .map(|it| write_one(change, it, &mut added))
            .collect()
    })
}

/// Several clubs may share one list of those who left: each of them is in one club at least.
fn require_members(change: &Change<'_>, clubs: &[HandOver]) -> Result<()> {
    for person in clubs.iter().flat_map(|it| &it.left) {
        let shown = trainees::require(change, *person)?;
        let mut is_member = false;
        for wanted in clubs.iter().filter(|it| it.left.contains(person)) {
            change.present(Table::Club, wanted.club)?;
            let members = memberships::list(change, wanted.club)?;
            is_member |= members.iter().any(|it| it.trainee == shown);
        }
        if !is_member {
            return Err(Error::refused(Code::NotFound).with("id", *person));
        }
    }
    Ok(())
}

fn write_one<'a>(
    change: &mut Change<'_>,
    wanted: &'a HandOver,
    added: &mut Vec<(&'a TraineeDraft, Id)>,
) -> Result<HandedOver> {
    change.present(Table::Club, wanted.club)?;
    let on = read_hand_over_day(change, wanted)?;
    let successor = find_successor(change, wanted, added)?;
    let left = wanted
        .left
        .iter()
        .map(|id| trainees::require(change, *id))
        .collect::<Result<Vec<Id>>>()?;
    if left.contains(&successor) {
        let refused = Error::refused(Code::BadValue).with("field", "left");
        return Err(refused.with("value", successor));
    }
    for member in memberships::list(change, wanted.club)? {
        let is_over = !member.to.is_empty() && member.to <= on;
        if is_over || member.trainee == successor {
            continue;
        }
        let is_leader = member.role == LEADER;
        if is_leader && member.from > on {
            let refused = Error::refused(Code::TooEarly).with("field", "on");
            return Err(refused
                .with("value", &on)
                .with("since", write_day(&member.from)));
        }
        let leaves = is_leader && wanted.departing == Departing::Leaves;
        if leaves || left.contains(&member.trainee) {
            end(change, &member, &on)?;
        } else if is_leader {
            let fields = Fields::new().text("role", MEMBER);
            change.correct(Table::Membership, member.id, fields)?;
        }
    }
    lead(change, wanted.club, successor, &on)?;
    Ok(HandedOver {
        club: find(change, wanted.club)?.or_not_found(wanted.club)?,
        members: memberships::list(change, wanted.club)?,
    })
}

/// Reads the day on which a club is handed over: the club was there, and the day has come.
fn read_hand_over_day(change: &Change<'_>, wanted: &HandOver) -> Result<String> {
    let on = read_day("on", &wanted.on)?;
    if on.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "on"));
    }
    require_past(change, "on", &on)?;
    let club = find(change, wanted.club)?.or_not_found(wanted.club)?;
    require_founded(&club.fields, "on", &on)?;
    Ok(on)
}

/// Finds who leads the club next; `added` holds the new people of the clubs before.
fn find_successor<'a>(
    change: &mut Change<'_>,
    wanted: &'a HandOver,
    added: &mut Vec<(&'a TraineeDraft, Id)>,
) -> Result<Id> {
    match &wanted.successor {
        None => Err(Error::refused(Code::Missing).with("field", "leader")),
        Some(Successor::Person(id)) => trainees::require_named(change, *id),
        Some(Successor::New(draft)) => {
            let draft = draft.as_ref();
            if let Some((_, id)) = added.iter().find(|(it, _)| *it == draft) {
                return Ok(*id);
            }
            let id = trainees::write_new(change, draft.clone())?;
            added.push((draft, id));
            Ok(id)
        }
    }
}

/// Ends a membership on a day.
fn end(change: &mut Change<'_>, member: &Membership, on: &str) -> Result<()> {
    if !member.from.is_empty() && member.from.as_str() > on {
        return Err(too_early("on", on, &member.from));
    }
    let fields = Fields::new().text("until", on);
    change.correct(Table::Membership, member.id, fields)
}

/// Makes a person the leader: whoever is in the club already keeps the day they came on.
pub(super) fn lead(change: &mut Change<'_>, club: Id, person: Id, on: &str) -> Result<()> {
    let entry = Entry {
        role: LEADER.to_owned(),
        from: on.to_owned(),
        to: String::new(),
    };
    if memberships::write_new(change, club, person, &entry)? {
        return Ok(());
    }
    let today = change.today().to_string();
    let present = memberships::list(change, club)?
        .into_iter()
        .find(|it| it.trainee == person && it.lasts_on(&today));
    let present = present.or_not_found(person)?;
    let fields = Fields::new().text("role", LEADER).text("until", "");
    change.correct(Table::Membership, present.id, fields)
}
