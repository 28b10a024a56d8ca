//! Dividing the people of an event into groups: by what they chose, or evenly, with every district
//! spread over all of them.
//!
//! The same people and the same wish always give the same groups, and what is shown beforehand is
//! what is written.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::fill::{Filling, Lot, close_others, deal, standing};
use super::write::write_new;
use super::{GroupDraft, GroupMember, GroupSheet, sheet};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::Lang;
use crate::enrolments::answers;
use crate::enrolments::places::takes_place;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::reference::{self, ReferenceKind};
use crate::register::{Change, Fields, Outcome, Register};

/// No event has more groups.
const MOST: u32 = 200;

/// What people are divided by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum By {
    /// The direction they chose in the form.
    Direction,
    /// What they answered in this column of the form.
    Answer(Id),
    /// Nothing: only evenly.
    Evenly,
}

/// How people are to be divided.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DivideBy {
    /// What by.
    pub by: By,
    /// So many groups; 0 where what they are divided by, or the size, says it.
    #[serde(default)]
    pub groups: u32,
    /// At most so many people in a group; 0 for any number.
    #[serde(default)]
    pub most: u32,
    /// Whether whoever is in a group already stays there.
    #[serde(default)]
    pub keep: bool,
}

/// One group as it would be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Portion {
    /// The group that is there already.
    pub group: Option<Id>,
    /// What it is called.
    pub title: String,
    /// Code of the direction it gathers, or empty.
    pub direction: String,
    /// Enrolments in it.
    pub people: Vec<Id>,
    /// How many districts they come from.
    pub districts: u32,
}

/// The people of an event as they would be divided.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Divided {
    /// The groups in their order.
    pub groups: Vec<Portion>,
    /// People who chose nothing, spread over the smallest groups.
    pub undecided: u32,
}

/// Returns how the people of an event would be divided, and writes nothing.
///
/// Refuses with [`Code::BadValue`] an even division that names neither how many groups nor how large
/// they are, and more than 200 groups.
pub fn foresee(connection: &Connection, event: Id, wish: &DivideBy, lang: Lang) -> Result<Divided> {
    if wish.by == By::Evenly && wish.groups == 0 && wish.most == 0 {
        return Err(bad("groups", wish.groups));
    }
    if wish.groups > MOST {
        return Err(bad("groups", wish.groups));
    }
    let sheet = sheet(connection, event)?;
    let lots = lots(connection, &sheet, wish, (event, lang))?;
    let undecided = lots.undecided.len();
    let mut portions = standing(&sheet, wish);
    if wish.by == By::Evenly {
        let people = lots.lots.iter().map(|it| it.people.len()).sum();
        close_others(&mut portions, people, wish);
    }
    for lot in lots.lots {
        deal(&mut portions, lot, wish, lang);
    }
    if undecided > 0 {
        let everybody = Lot {
            people: lots.undecided,
            ..Lot::default()
        };
        deal(&mut portions, everybody, wish, lang);
    }
    if portions.len() > MOST as usize {
        return Err(bad("most", wish.most));
    }
    Ok(Divided {
        groups: portions.into_iter().map(Filling::told).collect(),
        undecided: u32::try_from(undecided).unwrap_or(u32::MAX),
    })
}

/// Divides the people of an event as [`foresee`] says, in one deed; refuses as that does. Groups
/// that are more than were asked for, and in which nobody is left, go to the trash.
pub fn divide(
    register: &Register,
    event: Id,
    wish: &DivideBy,
    lang: Lang,
) -> Result<Outcome<GroupSheet>> {
    register.transact(Act::GroupChange, |change| {
        change.present(Table::Event, event)?;
        let divided = foresee(change, event, wish, lang)?;
        let left: BTreeSet<Id> = divided.groups.iter().filter_map(|it| it.group).collect();
        for group in sheet(change, event)?.groups {
            if !left.contains(&group.id) {
                change.trash(Table::EventGroup, group.id)?;
            }
        }
        for portion in divided.groups {
            write(change, event, portion)?;
        }
        sheet(change, event)
    })
}

fn write(change: &mut Change<'_>, event: Id, portion: Portion) -> Result<()> {
    let group = match portion.group {
        Some(group) => group,
        None => {
            let draft = GroupDraft {
                title: portion.title,
                direction: portion.direction,
                ..GroupDraft::default()
            };
            write_new(change, event, &draft)?
        }
    };
    for enrolment in portion.people {
        let fields = Fields::new().id("event_group", Some(group));
        change.correct(Table::Enrolment, enrolment, fields)?;
    }
    Ok(())
}

struct Lots {
    lots: Vec<Lot>,
    undecided: Vec<GroupMember>,
}

/// Sorts the people who are to be divided by what they chose.
fn lots(
    connection: &Connection,
    sheet: &GroupSheet,
    wish: &DivideBy,
    (event, lang): (Id, Lang),
) -> Result<Lots> {
    let free = sheet.people.iter().filter(|it| {
        let stays = wish.keep && it.group.is_some();
        !stays && takes_place(&it.role)
    });
    let mut chosen: BTreeMap<String, Vec<GroupMember>> = BTreeMap::new();
    let mut undecided = Vec::new();
    for person in free.cloned() {
        match choices(connection, &person, &wish.by)? {
            choices if choices.is_empty() => undecided.push(person),
            choices => {
                // Who chose several goes where fewest are so far.
                let sizes = |it: &&String| chosen.get(*it).map_or(0, Vec::len);
                let least = choices.iter().min_by_key(sizes).cloned();
                chosen
                    .entry(least.unwrap_or_default())
                    .or_default()
                    .push(person);
            }
        }
    }
    if wish.by == By::Evenly {
        let everybody = Lot {
            people: std::mem::take(&mut undecided),
            ..Lot::default()
        };
        let lots = if everybody.people.is_empty() {
            Vec::new()
        } else {
            vec![everybody]
        };
        return Ok(Lots { lots, undecided });
    }
    let lots = in_order(connection, chosen, wish, (event, lang))?;
    Ok(Lots { lots, undecided })
}

/// Puts what was chosen in the order of its list, with the names of that list.
fn in_order(
    connection: &Connection,
    mut chosen: BTreeMap<String, Vec<GroupMember>>,
    wish: &DivideBy,
    (event, lang): (Id, Lang),
) -> Result<Vec<Lot>> {
    let mut lots = Vec::new();
    if wish.by == By::Direction {
        let rows = reference::list(connection)?.into_iter();
        for row in rows.filter(|it| it.kind == ReferenceKind::Direction) {
            if let Some(people) = chosen.remove(&row.code) {
                lots.push(Lot {
                    title: row.name.shown(lang).to_owned(),
                    direction: row.code,
                    people,
                });
            }
        }
    } else if let By::Answer(column) = wish.by {
        let columns = answers::list(connection, event)?;
        if !columns.iter().any(|it| it.id == column) {
            return Err(Error::not_found("column", column));
        }
    }
    lots.extend(chosen.into_iter().map(|(title, people)| Lot {
        title,
        direction: String::new(),
        people,
    }));
    Ok(lots)
}

fn choices(connection: &Connection, person: &GroupMember, by: &By) -> Result<Vec<String>> {
    Ok(match by {
        By::Direction => person.directions.clone(),
        By::Answer(column) => answers::of_enrolment(connection, person.enrolment)?
            .remove(column)
            .filter(|it| !it.trim().is_empty())
            .map(|it| it.trim().to_owned())
            .into_iter()
            .collect(),
        By::Evenly => Vec::new(),
    })
}

fn bad(field: &'static str, value: u32) -> Error {
    Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", value)
}
