//! What a person said of doubtful rows, kept for the next reading of the same or a grown file.
//!
//! An answer belongs to what the row says, so it holds wherever the row stands, and to the deed that
//! took the list in: undone, it is asked again. A club or a person who is in the register no more is
//! nobody's answer; a row is left out for as long as the same doubt is about it.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{Answer, Asked, ClubLine, ClubLists, ClubsDone, GrantLine, Place};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh::fold;
use crate::store::{joined, log};

/// Before the mark of a row in the settings of this laptop.
const KEPT: &str = "clubs.answer.";

/// What stands for «leave it out».
const OUT: &str = "out";

/// What was answered when such a row was read before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Recalled {
    pub(super) answer: Answer,
    /// The mark of the question that was answered; older answers were kept without.
    question: Option<Id>,
}

impl Recalled {
    /// Whether it answers this question.
    pub(super) fn is_to(self, question: Id) -> bool {
        self.question.is_none_or(|it| it == question)
    }
}

impl ClubLists {
    /// Returns the answers of earlier readings that hold for rows of this file.
    pub(super) fn recall(
        &self,
        connection: &Connection,
    ) -> Result<BTreeMap<(Place, Asked), Recalled>> {
        let kept = read_kept(connection)?;
        let mut recalled = BTreeMap::new();
        for (place, asked, mark) in self.marks() {
            if let Some(text) = kept.get(&mark.to_string())
                && let Some(answer) = read_answer(connection, asked, text)?
            {
                recalled.insert((place, asked), answer);
            }
        }
        Ok(recalled)
    }

    /// Keeps what was answered this time with the deed `tx` that wrote it, 0 where it wrote nothing.
    /// Of rows that say the same and were answered differently nothing is kept.
    pub(super) fn remember(
        &self,
        connection: &Connection,
        tx: i64,
        done: &ClubsDone,
    ) -> Result<()> {
        let mut kept: BTreeMap<Id, Option<String>> = BTreeMap::new();
        for (place, asked, mark) in self.marks() {
            let Some(answer) = self.answers.get(&(place, asked)) else {
                continue;
            };
            let text = match answer {
                Answer::Out => {
                    let question = self.decided.questions.get(&(place, asked));
                    let question = question.cloned().unwrap_or_default();
                    let mark = self.mark_of_question(&question, done);
                    Some(format!("{OUT} {mark}"))
                }
                Answer::Same(id) | Answer::InPlace { who: Some(id), .. } => Some(id.to_string()),
                // Whoever was new is known from now on.
                Answer::New | Answer::InPlace { who: None, .. } => {
                    self.became(place, asked, done).map(|it| it.to_string())
                }
            };
            let before = kept.insert(mark, text.clone());
            if before.is_some_and(|before| before != text) {
                kept.insert(mark, None);
            }
        }
        for (mark, text) in kept {
            let name = format!("{KEPT}{mark}");
            match text {
                Some(text) => connection.execute(
                    "INSERT OR REPLACE INTO local_setting(name, value) VALUES (?1, ?2)",
                    params![name, format!("{tx} {text}")],
                ),
                None => connection.execute("DELETE FROM local_setting WHERE name = ?1", [name]),
            }
            .doing("remember what was answered")?;
        }
        Ok(())
    }

    fn became(&self, place: Place, asked: Asked, done: &ClubsDone) -> Option<Id> {
        let at = self.clubs.iter().position(|it| it.place == place);
        match asked {
            Asked::Club => done.clubs.get(&at?).copied(),
            Asked::Leader => done.leaders.get(&at?).copied(),
            Asked::Grant => None,
        }
    }

    /// What each row may be asked, with the mark of what it says.
    fn marks(&self) -> Vec<(Place, Asked, Id)> {
        let clubs = self
            .clubs
            .iter()
            .map(|it| (it.place, Asked::Club, of_club(it)));
        let leaders = self.clubs.iter().filter_map(|it| {
            let leader = it.leader.as_ref()?.fingerprint();
            let mark = Id::derive("club-leader", &[of_club(it).as_bytes(), leader.as_bytes()]);
            Some((it.place, Asked::Leader, mark))
        });
        let grants = self
            .grants
            .iter()
            .map(|it| (it.place, Asked::Grant, of_grant(it)));
        clubs.chain(leaders).chain(grants).collect()
    }
}

impl ClubLists {
    /// The mark of what a row of clubs says.
    pub(super) fn mark_of_line(&self, at: usize) -> Id {
        self.clubs.get(at).map(of_club).unwrap_or_default()
    }
}

/// What tells a club in a list: its name, its place, and who leads it. What else the row says may
/// be filled in later.
fn of_club(line: &ClubLine) -> Id {
    let leader = line.leader.as_ref();
    let leader = leader.map(|it| fold(&it.name.name.in_full()));
    mark_of(
        "club-row",
        &[
            line.name.key.clone(),
            fold(&line.school),
            line.fields.district.clone(),
            leader.unwrap_or_default(),
        ],
    )
}

fn of_grant(line: &GrantLine) -> Id {
    let parts = [&line.club, &line.school, &line.draft.title];
    mark_of("grant-row", &parts.map(|it| fold(it)))
}

fn mark_of(noun: &str, parts: &[String]) -> Id {
    let parts: Vec<&[u8]> = parts.iter().map(|it| it.as_bytes()).collect();
    Id::derive(noun, &parts)
}

fn read_kept(connection: &Connection) -> Result<BTreeMap<String, String>> {
    connection
        .prepare_cached(
            "SELECT substr(name, length(?1) + 1), value FROM local_setting
             WHERE substr(name, 1, length(?1)) = ?1",
        )
        .and_then(|mut it| {
            it.query_map([KEPT], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read what was answered before")
}

/// Reads a kept answer; nothing where the deed was undone or the record is there no more.
fn read_answer(connection: &Connection, asked: Asked, text: &str) -> Result<Option<Recalled>> {
    let Some((tx, answer)) = text.split_once(' ') else {
        return Ok(None);
    };
    let Ok(tx) = tx.parse() else {
        return Ok(None);
    };
    if log::is_undone(connection, tx)? {
        return Ok(None);
    }
    if let Some(question) = answer.strip_prefix(OUT) {
        return Ok(Some(Recalled {
            answer: Answer::Out,
            question: question.trim().parse().ok(),
        }));
    }
    let Ok(id) = answer.parse::<Id>() else {
        return Ok(None);
    };
    let (id, sql) = match asked {
        Asked::Leader => (
            joined::shown_of(connection, id)?,
            "SELECT 1 FROM trainee WHERE id = ?1 AND trashed = 0 AND anonymised_on = ''",
        ),
        Asked::Club | Asked::Grant => (id, "SELECT 1 FROM club WHERE id = ?1 AND trashed = 0"),
    };
    let stands: Option<i64> = connection
        .prepare_cached(sql)
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("see who was answered")?;
    Ok(stands.map(|_| Recalled {
        answer: Answer::Same(id),
        question: None,
    }))
}
