//! Lists that wait for answers, kept on this laptop inside the register's encrypted file.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use super::answer::Said;
use super::better_names::NameChosen;
use super::take_in::{Step, Taken, is_among, undone};
use super::{Answer, Import, PresenceWanted};
use crate::error::{Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::intake::book::Book;
use crate::intake::columns::{ColumnMeaning, TableChoices, find_table};
use crate::intake::rows::{ByHand, Corrections};
use crate::register::Register;

/// A list that waits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WaitingList {
    /// Its name in the window.
    pub id: Id,
    /// The file's name.
    pub name: String,
    /// The event that receives the people.
    pub event: Option<Id>,
    /// For a sign-in sheet or a meeting's report its session.
    pub session: Option<Id>,
    /// Whether it is a meeting's report.
    pub is_presence: bool,
    /// How many rows wait.
    pub waiting: u32,
}

/// Everything chosen and answered for a list.
#[derive(Debug, Serialize, Deserialize)]
struct Choices {
    /// What is asked of a meeting's report; nothing of any other list.
    #[serde(default)]
    presence: Option<PresenceWanted>,
    replace_marks: bool,
    has_values_told: bool,
    sheet: usize,
    table: TableChoices,
    corrections: Vec<(ColumnMeaning, String, String)>,
    answers: BTreeMap<u32, Answer>,
    swapped: BTreeSet<u32>,
    by_hand: BTreeMap<u32, ByHand>,
    #[serde(default)]
    for_all: BTreeMap<ColumnMeaning, String>,
    #[serde(default)]
    names_chosen: BTreeMap<u32, NameChosen>,
    /// What the rows said that were answered.
    #[serde(default)]
    said: BTreeMap<u32, Said>,
    #[serde(default)]
    taken: BTreeMap<u32, Taken>,
    #[serde(default)]
    steps: Vec<Step>,
}

/// What tells how much of a list waits.
#[derive(Debug, Deserialize)]
struct Steps {
    #[serde(default)]
    steps: Vec<Step>,
    #[serde(default)]
    presence: Option<PresenceWanted>,
}

const KEEPING: &str = "keep a list that waits";

impl Import {
    /// Keeps the list as far as it is answered, or forgets it where nothing of it can wait: a list that
    /// is taken in but for rows to choose, or that was worked on and not yet taken in. One of which
    /// everything is taken in stays until [`forget_taken_in`], for it waits again when that is undone.
    /// Of a list that was put away nothing is kept.
    pub fn keep_waiting(&self, register: &Register, id: Id) -> Result<()> {
        if self.is_put_away {
            return Ok(());
        }
        let waiting = self.count_waiting();
        if waiting == 0 && !self.is_worked_on() {
            return forget_waiting(register, id);
        }
        let choices = write(&self.choices_made())?;
        let place = |id: Option<Id>| id.unwrap_or_default();
        register.write_local(|connection| {
            let kept = connection
                .execute(
                    "UPDATE import_waiting SET choices = ?2, waiting = ?3 WHERE id = ?1",
                    params![id, choices, waiting],
                )
                .doing(KEEPING)?;
            if kept == 0 {
                let book = write(&self.book)?;
                connection
                    .execute(
                        "INSERT INTO import_waiting(id, name, event, session, waiting, choices, book)
                         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                        params![
                            id,
                            self.book.name,
                            place(self.event),
                            place(self.session),
                            waiting,
                            choices,
                            book.as_bytes()
                        ],
                    )
                    .doing(KEEPING)?;
            }
            Ok(())
        })
    }

    /// Puts the list away: nothing of it waits, and nothing is kept of what is still on its way.
    pub fn put_away(&mut self, register: &Register, id: Id) -> Result<()> {
        forget_waiting(register, id)?;
        self.is_put_away = true;
        Ok(())
    }

    /// Brings a list back that was put away.
    pub fn bring_back(&mut self, register: &Register, id: Id) -> Result<()> {
        self.is_put_away = false;
        self.keep_waiting(register, id)
    }

    /// Whether somebody chose, answered or typed something.
    fn is_worked_on(&self) -> bool {
        let has_answers =
            !(self.answers.is_empty() && self.by_hand.is_empty() && self.swapped.is_empty());
        has_answers
            || !self.names_chosen.is_empty()
            || self.has_values_told
            || self.choices.is_own()
    }

    /// How many rows of the list wait: those to choose once it was taken in, and before that all
    /// that would be taken in, where somebody worked on it.
    fn count_waiting(&self) -> u32 {
        let tally = self.tally();
        match (self.steps.is_empty(), self.is_worked_on()) {
            (false, _) => tally.to_choose,
            (true, true) => tally.rows - tally.problems,
            (true, false) => 0,
        }
    }

    /// Opens a list that waited, as it was left.
    ///
    /// Refuses with `not_found` one that does not wait.
    pub fn resume(register: &Register, id: Id) -> Result<Self> {
        let kept: (Id, Id, String, Vec<u8>) = register.read(|connection| {
            connection
                .query_row(
                    "SELECT event, session, choices, book FROM import_waiting WHERE id = ?1",
                    [id],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
                )
                .optional()
                .doing("open a list that waits")?
                .or_not_found(id)
        })?;
        let (event, session, choices, book) = kept;
        let some = |id: Id| Some(id).filter(|it| *it != Id::default());
        let choices: Choices = serde_json::from_str(&choices).map_err(spoilt)?;
        let book: Book = serde_json::from_slice(&book).map_err(spoilt)?;
        let mut import = match choices.presence {
            Some(wanted) => Self::presence_of(register, book, (event, session), wanted)?,
            None => Self::of_book(register, book, choices.sheet, some(event))?,
        };
        for (meaning, typed, meant) in &choices.corrections {
            import.corrections.set(*meaning, typed, meant);
        }
        import.session = some(session);
        import.replace_marks = choices.replace_marks;
        import.has_values_told = choices.has_values_told;
        if import.presence.is_none() {
            import.choices = choices.table;
            import.table = find_table(import.sheet()?, &import.choices)?;
            import.find_place(register)?;
            import.settle_marks()?;
        }
        import.answers = choices.answers;
        import.swapped = choices.swapped;
        import.by_hand = choices.by_hand;
        import.for_all = choices.for_all;
        import.names_chosen = choices.names_chosen;
        import.taken = choices.taken;
        import.steps = choices.steps;
        import.read_people()?;
        if import.forget_changed(&choices.said) {
            import.read_people()?;
        }
        Ok(import)
    }

    fn choices_made(&self) -> Choices {
        let told = |(meaning, typed, meant): (ColumnMeaning, &str, &str)| {
            (meaning, typed.to_owned(), meant.to_owned())
        };
        Choices {
            presence: self.presence.as_ref().map(|it| it.wanted.clone()),
            replace_marks: self.replace_marks,
            has_values_told: self.has_values_told,
            sheet: self.sheet,
            table: self.choices.clone(),
            corrections: Corrections::entries(&self.corrections).map(told).collect(),
            answers: self.answers.clone(),
            swapped: self.swapped.clone(),
            by_hand: self.by_hand.clone(),
            for_all: self.for_all.clone(),
            names_chosen: self.names_chosen.clone(),
            said: self.said(),
            taken: self.taken.clone(),
            steps: self.steps.clone(),
        }
    }
}

/// Lists what waits, in the order in which it was opened. Of a list whose taking in was undone
/// everything waits again.
pub fn waiting_lists(register: &Register) -> Result<Vec<WaitingList>> {
    let mut lists = register.read(read_kept)?;
    lists.retain(|it| it.waiting > 0);
    Ok(lists)
}

/// Forgets the lists of which everything is taken in.
pub fn forget_taken_in(register: &Register) -> Result<()> {
    let kept = register.read(read_kept)?;
    for list in kept.iter().filter(|it| it.waiting == 0) {
        forget_waiting(register, list.id)?;
    }
    Ok(())
}

fn read_kept(connection: &Connection) -> Result<Vec<WaitingList>> {
    let some = |id: Id| Some(id).filter(|it| *it != Id::default());
    let lists: Vec<(WaitingList, String)> = connection
        .prepare_cached(
            "SELECT id, name, event, session, waiting, choices FROM import_waiting ORDER BY id",
        )
        .and_then(|mut it| {
            it.query_map([], |row| {
                let list = WaitingList {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    event: some(row.get(2)?),
                    session: some(row.get(3)?),
                    is_presence: false,
                    waiting: row.get(4)?,
                };
                Ok((list, row.get(5)?))
            })?
            .collect()
        })
        .doing("list what waits")?;
    let mut kept = Vec::new();
    for (list, choices) in lists {
        // One list that cannot be read stands here all the same, and says so when it is opened.
        let told: Option<Steps> = serde_json::from_str(&choices).ok();
        let is_presence = told.as_ref().is_some_and(|it| it.presence.is_some());
        let steps = told.map_or(Vec::new(), |it| it.steps);
        let undone = undone(connection, &steps)?;
        let first = steps.iter().find(|it| is_among(it.tx, &undone));
        kept.push(WaitingList {
            is_presence,
            waiting: first.map_or(list.waiting, |it| it.before),
            ..list
        });
    }
    Ok(kept)
}

/// Puts a list away; what was answered in it is gone.
pub fn forget_waiting(register: &Register, id: Id) -> Result<()> {
    register.write_local(|connection| {
        connection
            .execute("DELETE FROM import_waiting WHERE id = ?1", [id])
            .doing("put a list away")?;
        Ok(())
    })
}

fn write(what: &impl Serialize) -> Result<String> {
    serde_json::to_string(what).map_err(spoilt)
}

fn spoilt(error: serde_json::Error) -> Error {
    Error::Bug(format!("a list that waits: {error}"))
}
