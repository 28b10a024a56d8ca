//! Whose an old paper is, and of which event, where that is sure.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::read::ReadPaper;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::import::{read_people, read_reference};
use crate::intake::matching::{
    Decision, Facts, KnownPeople, Memory, PersonIndex, Verdict, match_marks, match_people,
};
use crate::kazakh::fold;

/// Person and event of a paper.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Whose {
    pub person: Option<Id>,
    pub event: Option<Id>,
}

/// Finds them for every paper: an event by its title, a person by the rules that sign-in sheets are
/// read by, among who was on that event's list, and by those of any list otherwise.
pub(super) fn find_whose(connection: &Connection, papers: &[ReadPaper]) -> Result<Vec<Whose>> {
    let people = read_people(connection, &read_reference(connection)?)?;
    let known = KnownPeople::new(people.facts.iter().cloned());
    let events = Events::read(connection)?;
    let mut whose = vec![Whose::default(); papers.len()];
    let facts: Vec<Facts> = papers.iter().map(facts_of).collect();
    let mut by_event: BTreeMap<Option<Id>, Vec<usize>> = BTreeMap::new();
    for (at, (paper, whose)) in papers.iter().zip(&mut whose).enumerate() {
        whose.event = events.find(paper);
        by_event.entry(whose.event).or_default().push(at);
    }
    for (event, rows) in by_event {
        let asked = rows.iter().filter_map(|at| {
            let row = u32::try_from(*at).ok()?;
            Some((row, facts.get(*at)?))
        });
        let decisions = match event {
            Some(event) => {
                let enrolled = enrolled_at(connection, event, &people.ids)?;
                match_marks(asked, &enrolled, &known)
            }
            None => match_people(
                asked.map(|(row, facts)| (row, "", facts)),
                &known,
                &Memory::default(),
            ),
        };
        for decision in decisions {
            let person = person_of(&decision).and_then(|it| people.ids.get(it.0 as usize));
            if let Some(whose) = whose.get_mut(decision.row as usize) {
                whose.person = person.copied();
            }
        }
    }
    Ok(whose)
}

fn facts_of(paper: &ReadPaper) -> Facts {
    Facts {
        names: vec![paper.parts.clone()],
        ..Facts::default()
    }
}

/// One person has many papers: a row of somebody met before is theirs as well.
fn person_of(decision: &Decision) -> Option<PersonIndex> {
    match decision.verdict {
        Verdict::Known { person } => Some(person),
        Verdict::Repeat { person, .. } => person,
        Verdict::New | Verdict::ToChoose => None,
    }
}

fn enrolled_at(connection: &Connection, event: Id, ids: &[Id]) -> Result<BTreeSet<PersonIndex>> {
    let enrolled: BTreeSet<Id> = connection
        .prepare_cached("SELECT trainee FROM enrolment WHERE event = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_map([event], |row| row.get(0))?.collect())
        .doing("read who was at an event")?;
    let places = (0..).zip(ids).filter(|(_, id)| enrolled.contains(id));
    Ok(places.map(|(at, _)| PersonIndex(at)).collect())
}

/// Events by their folded titles, with the year they began.
struct Events(BTreeMap<String, Vec<(Id, String)>>);

impl Events {
    fn read(connection: &Connection) -> Result<Self> {
        type Row = (Id, [String; 3], String);
        let rows: Vec<Row> = connection
            .prepare_cached(
                "SELECT id, title_kk, title_ru, title_en, substr(period, 1, 4) FROM event
                 WHERE trashed = 0 ORDER BY id",
            )
            .and_then(|mut it| {
                it.query_map([], |row| {
                    Ok((
                        row.get(0)?,
                        [row.get(1)?, row.get(2)?, row.get(3)?],
                        row.get(4)?,
                    ))
                })?
                .collect()
            })
            .doing("read events to compare")?;
        let mut events: BTreeMap<String, Vec<(Id, String)>> = BTreeMap::new();
        for (id, titles, year) in rows {
            let titles: BTreeSet<String> = titles.iter().map(|it| key_of(it)).collect();
            for title in titles.into_iter().filter(|it| !it.is_empty()) {
                events.entry(title).or_default().push((id, year.clone()));
            }
        }
        Ok(Self(events))
    }

    /// Of several events of one title the one of the paper's year.
    fn find(&self, paper: &ReadPaper) -> Option<Id> {
        let named = self.0.get(&key_of(&paper.about))?;
        let year = paper.date.get(..4).unwrap_or_default();
        let mut meant = named
            .iter()
            .filter(|(_, of)| year.is_empty() || of.is_empty() || of == year);
        match (meant.next(), meant.next()) {
            (Some((id, _)), None) => Some(*id),
            _ => None,
        }
    }
}

/// Letters and figures alone, folded.
fn key_of(title: &str) -> String {
    fold(title)
        .chars()
        .filter(|it| it.is_alphanumeric())
        .collect()
}
