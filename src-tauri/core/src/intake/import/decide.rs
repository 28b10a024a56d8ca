//! Who each row is: the rules' decisions, then a person's answers over them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::known::{add_likely_emails, read_people};
use super::recall::read_memory;
use super::{Answer, Import};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::intake::matching::{
    Candidate, Decision, Facts, KnownPeople, PersonIndex, Reason, Verdict, Who, match_joins,
    match_marks, match_people,
};
use crate::intake::rows::PersonRow;
use crate::register::Register;

/// What will become of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RowState {
    /// Somebody new.
    New,
    /// A person of the register.
    Known(Id),
    /// The person of an earlier row of this file.
    Repeated(u32),
    /// A person must say; whom it may be, best first.
    ToChoose(Vec<(Who, Reason)>),
    /// Put off.
    Later,
    /// Left out of the register.
    Out,
}

/// A row with what will become of it.
#[derive(Clone, Debug)]
pub struct ImportRow<'a> {
    /// What was read.
    pub person: &'a PersonRow,
    /// What will become of it.
    pub state: RowState,
    /// Why, where a rule or memory decided.
    pub reason: Option<Reason>,
}

/// What became of the rows so far, for those that say the same person again.
#[derive(Default)]
struct Settled {
    /// The first row of each person of the register.
    first: BTreeMap<Id, u32>,
    states: BTreeMap<u32, RowState>,
}

impl Settled {
    fn settle(&mut self, row: u32, state: RowState) -> RowState {
        let state = match state {
            RowState::Known(id) => match self.first.get(&id) {
                Some(first) => RowState::Repeated(*first),
                None => {
                    self.first.insert(id, row);
                    RowState::Known(id)
                }
            },
            RowState::Repeated(of_row) => match self.states.get(&of_row) {
                Some(RowState::New | RowState::Known(_)) => RowState::Repeated(of_row),
                Some(as_first) => as_first.clone(),
                None => RowState::ToChoose(Vec::new()),
            },
            other => other,
        };
        self.states.insert(row, state.clone());
        state
    }
}

impl Import {
    /// Compares every row with the register and with the rows before it.
    pub fn decide(&mut self, register: &Register) -> Result<()> {
        let rows: Vec<(u32, String, Facts)> = self
            .rows
            .people
            .iter()
            .map(|it| (it.row, it.fingerprint(), it.facts()))
            .collect();
        let (people, remembered) = register.read(|connection| {
            let mut people = read_people(connection, &self.reference)?;
            if self.presence.is_some() {
                add_likely_emails(connection, &mut people)?;
            }
            let remembered = read_memory(connection, &people, self)?;
            self.see_what_stands(connection, &people)?;
            Ok((people, remembered))
        })?;
        let known = KnownPeople::new(people.facts);
        self.decisions = match (self.session, self.event) {
            (Some(_), Some(event)) if self.presence.is_some() => {
                let enrolled = register.read(|it| enrolled(it, event, &people.ids))?;
                match_joins(&self.join_facts(), &enrolled, &known)
            }
            (Some(_), Some(event)) => {
                let enrolled = register.read(|it| enrolled(it, event, &people.ids))?;
                match_marks(
                    rows.iter().map(|(row, _, facts)| (*row, facts)),
                    &enrolled,
                    &known,
                )
            }
            _ => {
                let asked = rows
                    .iter()
                    .map(|(row, print, facts)| (*row, print.as_str(), facts));
                match_people(asked, &known, &remembered.memory)
            }
        };
        if self.presence.is_none() {
            for (decision, (_, print, _)) in self.decisions.iter_mut().zip(&rows) {
                if let Some(person) = remembered.maybe.get(print) {
                    ask_about(decision, *person);
                }
            }
        }
        self.known = people.ids;
        self.keep_names(&known);
        Ok(())
    }

    /// Returns the person of the register that a decision counts by.
    pub fn person(&self, who: Who) -> Option<Id> {
        match who {
            Who::Known { person } => self.known.get(usize::try_from(person.0).ok()?).copied(),
            Who::Row { .. } => None,
        }
    }

    /// Whether a line may be said to be this person though nothing speaks for it: what stands in a sheet
    /// or a report of a session is seldom a whole name.
    pub fn may_be_anybody(&self, person: Id) -> bool {
        self.session.is_some() && person != Id::default()
    }

    /// Returns what was found out about a row; decisions stand in the file's order.
    pub fn decision_of(&self, row: u32) -> Option<&Decision> {
        let at = self.decisions.binary_search_by_key(&row, |it| it.row);
        self.decisions.get(at.ok()?)
    }

    /// Returns every row that holds a person, with what will become of it, in the file's order.
    ///
    /// A person who stands in several rows is new or known in the first of them; the others repeat
    /// it. What repeats a row that waits or is left out waits or is left out with it.
    pub fn plan(&self) -> Vec<ImportRow<'_>> {
        let mut settled = Settled::default();
        self.rows
            .people
            .iter()
            .filter_map(|person| {
                if self.is_host(person.row) {
                    return Some(self.left_out(person));
                }
                let decision = self.decision_of(person.row)?;
                let taken = self.state_taken(person.row);
                let state = taken.unwrap_or_else(|| match self.answer_of(person.row) {
                    Some(Answer::Same(id)) => RowState::Known(id),
                    Some(Answer::SameRow(row)) => RowState::Repeated(row),
                    // What a telephone is called is nobody's name.
                    Some(Answer::New) if person.name.name.is_empty() => {
                        RowState::ToChoose(Vec::new())
                    }
                    Some(Answer::New) => RowState::New,
                    Some(Answer::Later) => RowState::Later,
                    Some(Answer::Out) => RowState::Out,
                    None => self.state_of(decision, &settled),
                });
                Some(ImportRow {
                    person,
                    state: settled.settle(person.row, state),
                    reason: decision.reason,
                })
            })
            .collect()
    }

    const fn left_out<'a>(&self, person: &'a PersonRow) -> ImportRow<'a> {
        ImportRow {
            person,
            state: RowState::Out,
            reason: None,
        }
    }

    fn state_of(&self, decision: &Decision, settled: &Settled) -> RowState {
        let known = |person| self.person(Who::Known { person });
        let found = match decision.verdict {
            // A line of a sign-in sheet has a name and little besides: nobody is added by it alone.
            Verdict::New if self.session.is_some() => Some(RowState::ToChoose(Vec::new())),
            Verdict::New => Some(RowState::New),
            Verdict::Known { person } => known(person).map(RowState::Known),
            // Whoever is left out or put off by their first row is so in all of them.
            Verdict::Repeat {
                person: Some(person),
                of_row,
            } => match settled.states.get(&of_row) {
                Some(first @ (RowState::Out | RowState::Later)) => Some(first.clone()),
                _ => known(person).map(RowState::Known),
            },
            Verdict::Repeat {
                of_row,
                person: None,
            } => Some(RowState::Repeated(of_row)),
            Verdict::ToChoose => None,
        };
        found.unwrap_or_else(|| {
            let all = decision
                .candidates
                .iter()
                .map(|it| (it.who, it.reason))
                .collect();
            RowState::ToChoose(all)
        })
    }
}

/// Asks whether a row that would be somebody new is a person who was read by the same words.
fn ask_about(decision: &mut Decision, person: PersonIndex) {
    if decision.verdict == Verdict::New {
        let who = Who::Known { person };
        let reason = Reason::NameOnly;
        decision.verdict = Verdict::ToChoose;
        decision.reason = Some(reason);
        decision.candidates = vec![Candidate { who, reason }];
    }
}

/// Returns the people enrolled at an event as places in the list of everybody.
fn enrolled(connection: &Connection, event: Id, ids: &[Id]) -> Result<BTreeSet<PersonIndex>> {
    let places: BTreeMap<Id, u32> = ids.iter().copied().zip(0_u32..).collect();
    let enrolled: Vec<Id> = connection
        .prepare_cached("SELECT trainee FROM enrolment WHERE event = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_map([event], |row| row.get(0))?.collect())
        .doing("list the people of the event")?;
    Ok(enrolled
        .iter()
        .filter_map(|id| places.get(id).copied().map(PersonIndex))
        .collect())
}
