//! Erasing a person for good, at their wish.

use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::anonymise::blank;
use super::finish;
use super::personal::{personal_fields, records_of, with_fields};
use super::reach::{PLACES, Remainder, RemainderKind, exports, mentions};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::laptops::roster;
use crate::register::{Change, Outcome, Register};
use crate::store::{blank, derive, erase, joined, log};
use crate::value::Value;

/// What erasing a person came to.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PurgeDone {
    /// Values taken out of the log.
    pub values: u32,
    /// Papers that keep number and day without the name.
    pub papers: u32,
    /// Half-answered lists that held the person and are gone.
    pub lists: u32,
    /// Older copies beside the register that a new one took the place of.
    pub copies: u32,
    /// What erasing does not reach.
    pub remains: Vec<Remainder>,
}

/// A part of erasing, in the order in which they come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PurgeStage {
    /// Values are taken out. Stopped now, nothing is written.
    Erasing,
    /// The file is written anew. The values are gone already, so this is not stopped any more.
    Compacting,
    /// A new copy takes the place of the older ones; not stopped either.
    Copying,
}

impl PurgeStage {
    /// Says whether the work may still be stopped.
    pub const fn can_stop(self) -> bool {
        matches!(self, Self::Erasing)
    }

    /// Returns the Fluent id of what is being done.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Erasing => "stage-erasing",
            Self::Compacting => "stage-compacting",
            Self::Copying => "stage-copies",
        }
    }
}

/// Hears which part erasing is at, how much of it is done and how much there is, and may stop it;
/// where [`PurgeStage::can_stop`] says no its answer does not count.
pub type PurgeProgress<'a> = dyn FnMut(PurgeStage, u32, u32) -> ControlFlow<()> + 'a;

/// Erases what the register holds of a person, of all their records: from the tables, from every
/// operation of the log, from what this laptop remembers, and from the copies beside the register,
/// which a new one takes the place of. What statistics need stays, as [`super::anonymise`] leaves
/// it. Nothing takes this back.
///
/// Refuses with [`Code::KeeperOnly`] on a laptop that is not the keeper's, with [`Code::NotFound`]
/// and, where `progress` stops it in time, with [`Code::Stopped`]:
/// then the register is byte for byte as it was. What is cut short after that, by a full disk or
/// a lost current, is done when the register is opened next.
pub fn purge(
    register: &Register,
    person: Id,
    progress: &mut PurgeProgress<'_>,
) -> Result<Outcome<PurgeDone>> {
    register.read(|it| roster::require_keeper(it).map(drop))?;
    let mut outcome = register.transact(Act::TraineePurge, |change| {
        let done = erase_all(change, person, progress)?;
        finish::owe(change)?;
        // The last moment at which the person who asked may think better of it.
        go_on(progress, PLACES)?;
        Ok(done)
    })?;
    let done = &mut outcome.value;
    let finished = finish::finish(register, progress)?;
    done.copies = finished.copies.removed;
    let mut note = |kind, count| done.remains.push(Remainder::of(kind, count));
    if done.papers > 0 {
        note(RemainderKind::Papers, done.papers);
    }
    match exports(register)? {
        0 => {}
        count => note(RemainderKind::Exports, count),
    }
    note(RemainderKind::CopiesElsewhere, 0);
    if finished.copies.kept > 0 {
        note(RemainderKind::Replaced, finished.copies.kept);
    }
    if finished.copies.stuck > 0 {
        note(RemainderKind::CopiesStuck, finished.copies.stuck);
    }
    if !finished.is_clean {
        note(RemainderKind::InUse, 0);
    }
    Ok(outcome)
}

/// Erases a person whose name was typed to say that it is meant; refuses another name with
/// [`Code::BadValue`], and as [`purge`] does.
pub fn purge_named(
    register: &Register,
    person: Id,
    typed: &str,
    progress: &mut PurgeProgress<'_>,
) -> Result<Outcome<PurgeDone>> {
    register.read(|it| roster::require_keeper(it).map(drop))?;
    let name = register
        .read(|it| crate::trainees::show(it, person))?
        .full_name();
    if kazakh::fold(&name)
        .split_whitespace()
        .eq(kazakh::fold(typed).split_whitespace())
    {
        purge(register, person, progress)
    } else {
        Err(Error::refused(Code::BadValue)
            .with("field", "name")
            .with("value", typed))
    }
}

/// Says whether values of a person were taken out of the log, by whichever of their records.
pub(crate) fn is_erased(connection: &Connection, person: Id) -> Result<bool> {
    for member in joined::members_of(connection, person)? {
        let operations = log::operations_on(connection, member)?;
        let mut written = operations.iter().flat_map(|(_, it)| &it.written);
        if written.any(|it| it.value == Value::Erased) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn go_on(progress: &mut PurgeProgress<'_>, done: u32) -> Result<()> {
    match progress(PurgeStage::Erasing, done, PLACES) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::refused(Code::Stopped)),
    }
}

fn erase_all(
    change: &mut Change<'_>,
    person: Id,
    progress: &mut PurgeProgress<'_>,
) -> Result<PurgeDone> {
    go_on(progress, 0)?;
    let shown = joined::shown_of(change, person)?;
    let known = read_known(change, &joined::members_of(change, shown)?)?;
    let records = records_of(change, shown)?;
    blank(change, shown)?;
    let personal = with_fields(&records);
    let taken = erase::erase_values(change, &personal, |place| change.is_own(place))?;
    let waited = blank::waiting(change, &personal, &personal_fields)?;
    erase::erase_pictures(change, &taken.pictures)?;
    let mut done = PurgeDone {
        values: taken.values + waited,
        ..PurgeDone::default()
    };
    for (table, record) in &records {
        erase::forget_record(change, *record)?;
        done.papers += u32::from(*table == Table::Certificate);
        if *table == Table::Trainee {
            derive::derive(change, Table::Trainee, *record)?;
        }
    }
    for texts in &known.texts {
        done.lists += erase::forget_texts(change, texts)?;
    }
    done.remains = mentions(change, &known.texts, &mut |at| go_on(progress, at))?;
    erase::forget_words(change, &known.words)?;
    Ok(done)
}

/// What a person is known by, read before it is gone.
pub(super) struct Known {
    /// Groups of words that together mean this person: surname with given name, a number, an address.
    pub texts: Vec<Vec<String>>,
    /// Words of the search index.
    pub words: Vec<String>,
}

/// The fields whose words search knows.
const NAMES: [&str; 6] = [
    "surname",
    "given",
    "patronymic",
    "latin_name",
    "russian_name",
    "other_names",
];

/// The shortest text that alone means one person.
const TELLING: usize = 6;

/// Reads what some records of one person are known by.
pub(super) fn read_known(connection: &Connection, members: &[Id]) -> Result<Known> {
    let (mut texts, mut words) = (Vec::new(), Vec::new());
    for member in members.iter().copied() {
        let folded: String = connection
            .query_row(
                "SELECT folded FROM trainee WHERE id = ?1",
                [member],
                |row| row.get(0),
            )
            .optional()
            .doing("read a person")?
            .unwrap_or_default();
        words.extend(folded.split_whitespace().map(str::to_owned));
        for (surname, given) in names_of(connection, member)? {
            words.extend(folded_words(&format!("{surname} {given}")));
            texts.push(vec![surname, given]);
        }
        for name in NAMES {
            let written = ever_written(connection, member, name)?;
            words.extend(written.iter().flat_map(|it| folded_words(it)));
        }
        for alone in ["phone", "iin", "email"] {
            let values = ever_written(connection, member, alone)?;
            let telling = values
                .into_iter()
                .filter(|it| it.chars().count() >= TELLING);
            texts.extend(telling.map(|it| vec![it]));
        }
        for several in ever_written(connection, member, "phone_more")? {
            let each = several.split([',', ';', '\n']).map(str::trim);
            let telling = each.filter(|it| it.chars().count() >= TELLING);
            texts.extend(telling.map(|it| vec![it.to_owned()]));
        }
    }
    words.sort();
    words.dedup();
    texts.sort();
    texts.dedup();
    Ok(Known { texts, words })
}

fn folded_words(name: &str) -> Vec<String> {
    kazakh::name::search_text(name)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// Every pairing of a surname and a given name that the record ever had.
fn names_of(connection: &Connection, member: Id) -> Result<Vec<(String, String)>> {
    let surnames = ever_written(connection, member, "surname")?;
    let givens = ever_written(connection, member, "given")?;
    let pairs = surnames
        .iter()
        .flat_map(|surname| givens.iter().map(|given| (surname.clone(), given.clone())));
    Ok(pairs.collect())
}

/// Every text the operations on a record wrote into a field.
fn ever_written(connection: &Connection, record: Id, field: &str) -> Result<Vec<String>> {
    let number = Table::Trainee.field_named(field).map(|it| it.number);
    let mut values = Vec::new();
    for (_, operation) in log::operations_on(connection, record)? {
        for written in operation.written {
            if let (true, Value::Text(text)) = (Some(written.field.number) == number, written.value)
            {
                values.push(text);
            }
        }
    }
    values.sort();
    values.dedup();
    Ok(values)
}
