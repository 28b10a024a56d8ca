//! Writing an import: one transaction, one press of undo.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::thread;

use super::fill::{Filled, Filling, category_name, draft_of, enrich};
use super::{BetterName, Import, ImportRow, NameChoice, RowState, Tally};
use crate::act::Act;
use crate::catalogue::Table;
use crate::enrolments::law::Rule;
use crate::enrolments::{Enrolled, EnrolmentDraft, Room, answers, enrol_among, place_on_list};
use crate::error::{Code, Doing as _, Error, Result};
use crate::ids::Id;
use crate::intake::matching::Who;
use crate::intake::rows::PersonRow;
use crate::register::{Change, Fields, Outcome, Register};
use crate::trainees;
use crate::{backup, tags};

/// What an import did.
#[derive(Clone, Debug, Default)]
pub struct ImportDone {
    /// Who each row became, by row.
    pub assigned: BTreeMap<u32, Id>,
    /// The rows by what became of them, as every step tells them.
    pub tally: Tally,
    /// People newly enrolled at the event.
    pub enrolled: u32,
    /// Of these, people who wait because every place is taken.
    pub waiting: u32,
    /// People whose name is written as the list spells it.
    pub respelled: u32,
    /// Known people whom the list completed, and the values it wrote of them.
    pub filled: Filled,
    /// Rows that brought nothing new.
    pub unchanged: u32,
    /// Marks written.
    pub marked: u32,
    /// Marks that stood already and were kept, though the sheet says something else.
    pub marks_kept: u32,
    /// People whom the law keeps out of the event; they are in the register all the same.
    pub kept_out: Vec<KeptOut>,
}

/// A person under age whom the law keeps out of an emergency action (law 42-VI, art. 12).
#[derive(Clone, Debug)]
pub struct KeptOut {
    /// The row in the file.
    pub row: u32,
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
}

/// From so many rows on a list is large: the register is copied before it is written to.
const LARGE: usize = 500;

/// What is read once for all rows that are written.
#[derive(Clone, Copy)]
struct ForAllRows<'a> {
    /// The form's own questions by title.
    questions: &'a BTreeMap<String, Id>,
    rule: Option<&'a Rule>,
    room: &'a Room,
    /// Names to be written as a row spells them, in the order of rows.
    names: &'a [BetterName],
}

/// A row that is written, and whether it adds its person or says one whom the list added.
#[derive(Clone, Copy)]
struct Written<'a> {
    person: &'a PersonRow,
    is_new: bool,
    is_newcomer: bool,
}

impl ForAllRows<'_> {
    /// Writes the name as the row spells it, where that was asked for.
    fn respell(&self, change: &mut Change<'_>, row: u32, id: Id) -> Result<bool> {
        let at = self.names.binary_search_by_key(&row, |it| it.row);
        let one = at.ok().and_then(|at| self.names.get(at));
        one.map_or(Ok(false), |it| {
            trainees::respell(change, id, &it.kept, &it.better)
        })
    }
}

/// Consents of a row by their scope.
const CONSENTS: [&str; 3] = ["data", "photo", "parent"];

impl Import {
    /// Writes every row that is decided; the others stay as they are and are counted. Taken in again,
    /// a list adds nobody whom it added before.
    ///
    /// `progress` hears how many rows are done and may stop, which leaves the register as it was
    /// ([`Code::Stopped`]). A large list is written only when a copy of the register as it was lies
    /// beside it. Refuses with [`Code::NoRows`] where no row can be used, and with
    /// [`Code::BackupFailed`] where that copy cannot be written, and a sign-in sheet as
    /// [`Self::require_marks`] does.
    pub fn apply(
        &mut self,
        register: &Register,
        progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<Outcome<ImportDone>> {
        let (outcome, new) = self.write(register, progress)?;
        self.take_in(&outcome, &new);
        Ok(outcome)
    }

    /// Writes, and returns what was done and the rows that added somebody.
    fn write(
        &self,
        register: &Register,
        progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<(Outcome<ImportDone>, BTreeSet<u32>)> {
        self.require_marks()?;
        let plan = self.plan();
        if plan.is_empty() {
            return Err(Error::refused(Code::NoRows).with("file", &self.book.name));
        }
        if plan.len() >= LARGE {
            backup::ready_beside_a_change(register)?;
        }
        // The copy is made beside the writing, of the state before it, and is whole before the
        // transaction ends.
        let outcome = thread::scope(|scope| {
            let copy = (plan.len() >= LARGE)
                .then(|| scope.spawn(|| backup::keep_automatic(register, "intake")));
            let act = match (self.session, &self.presence) {
                (_, Some(_)) => Act::ImportPresence,
                (Some(_), None) => Act::ImportAttendance,
                (None, None) => Act::ImportTrainees,
            };
            register.transact(act, |change| {
                let done = self.write_all(change, &plan, progress)?;
                change.derive()?;
                match copy.map(thread::ScopedJoinHandle::join) {
                    None | Some(Ok(Ok(_))) => Ok(done),
                    Some(_) => Err(Error::refused(Code::BackupFailed)),
                }
            })
        })?;
        if outcome.tx.is_none() {
            // Nothing was shared, yet answers and columns are worth remembering.
            register.write_local(|it| self.remember(it, 0, &outcome.value))?;
        }
        let new = plan.iter().filter(|it| it.state == RowState::New);
        Ok((outcome, new.map(|it| it.person.row).collect()))
    }

    fn write_all(
        &self,
        change: &mut Change<'_>,
        plan: &[ImportRow<'_>],
        progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
    ) -> Result<ImportDone> {
        let total = u32::try_from(plan.len()).unwrap_or(u32::MAX);
        let mut done = ImportDone {
            tally: self.tally(),
            ..ImportDone::default()
        };
        let questions = self.add_questions(change)?;
        let rule = match self.event {
            Some(event) => Some(Rule::of(change, event, change.today())?),
            None => None,
        };
        let room = Room::default();
        let names = self.names_answered(plan, NameChoice::Take);
        let mut namesakes: Vec<(u32, Vec<Who>)> = Vec::new();
        let (mut newcomers, mut filling) = (BTreeSet::new(), Filling::default());
        for (at, row) in (1_u32..).zip(plan) {
            if let Some(id) = self.find_or_add(change, row, &done, &mut namesakes)? {
                let is_new = row.state == RowState::New;
                if is_new {
                    newcomers.insert(id);
                }
                let written = Written {
                    person: row.person,
                    is_new,
                    is_newcomer: newcomers.contains(&id),
                };
                let for_all = ForAllRows {
                    questions: &questions,
                    rule: rule.as_ref(),
                    room: &room,
                    names: &names,
                };
                let names = self.write_row(change, written, id, for_all, &mut done)?;
                filling.add(id, names);
            }
            if progress(at, total).is_break() {
                return Err(Error::refused(Code::Stopped));
            }
        }
        done.filled = filling.count();
        self.write_marks(change, &mut done)?;
        self.remember_namesakes(change, &namesakes, &done)?;
        self.remember(change, change.tx(), &done)?;
        Ok(done)
    }

    /// Returns whom a row means, added where they are new; nobody where the row waits or is left out.
    fn find_or_add(
        &self,
        change: &mut Change<'_>,
        row: &ImportRow<'_>,
        done: &ImportDone,
        namesakes: &mut Vec<(u32, Vec<Who>)>,
    ) -> Result<Option<Id>> {
        Ok(match &row.state {
            RowState::New => {
                namesakes.extend(self.refused_candidates(row.person.row));
                Some(trainees::write_new(change, draft_of(row.person))?)
            }
            RowState::Known(id) => Some(*id),
            RowState::Repeated(of_row) => done.assigned.get(of_row).copied(),
            RowState::ToChoose(_) | RowState::Later | RowState::Out => None,
        })
    }

    /// Writes a row, and returns the names of the values it filled of somebody who was known.
    fn write_row(
        &self,
        change: &mut Change<'_>,
        row: Written<'_>,
        id: Id,
        for_all: ForAllRows<'_>,
        done: &mut ImportDone,
    ) -> Result<Vec<String>> {
        let Written { person, is_new, .. } = row;
        let before = change.operations();
        done.assigned.insert(person.row, id);
        // A sign-in sheet says who came; how a name was heard at the door is nothing to learn from.
        let mut filled = match is_new || self.session.is_some() {
            true => Vec::new(),
            false => complete(change, person, id)?,
        };
        if row.is_newcomer {
            filled.clear();
        }
        done.respelled += u32::from(for_all.respell(change, person.row, id)?);
        if let (Some(event), Some(rule)) = (self.event, for_all.rule) {
            let rules = (rule, for_all.room);
            match enrol_with_answers(change, person, rules, (event, id), for_all.questions)? {
                Enrolled::Added => done.enrolled += 1,
                Enrolled::Waits => {
                    done.enrolled += 1;
                    done.waiting += 1;
                }
                Enrolled::Known => {}
                Enrolled::UnderAge(name) => {
                    done.kept_out.push(KeptOut {
                        row: person.row,
                        trainee: id,
                        name,
                    });
                }
            }
        }
        done.unchanged += u32::from(!is_new && change.operations() == before);
        Ok(filled)
    }

    /// Adds the form's own questions to the event and returns them by title.
    fn add_questions(&self, change: &mut Change<'_>) -> Result<BTreeMap<String, Id>> {
        let mut questions = BTreeMap::new();
        let Some(event) = self.event else {
            return Ok(questions);
        };
        let titles = self
            .rows
            .people
            .iter()
            .flat_map(|person| person.answers.iter().map(|answer| &answer.question));
        for title in titles {
            if !questions.contains_key(title) {
                questions.insert(title.clone(), answers::ensure(change, event, title)?);
            }
        }
        Ok(questions)
    }
}

/// Fills what a known person lacks, and returns the names of those values.
fn complete(change: &mut Change<'_>, person: &PersonRow, id: Id) -> Result<Vec<String>> {
    let mut filled = enrich(change, person, id)?;
    for category in &person.categories {
        let before = change.operations();
        tags::add(change, id, "category", category)?;
        if change.operations() != before {
            filled.push(category_name(category));
        }
    }
    Ok(filled)
}

/// Enrols a person with the answers of the form; says whether the law allows it. An enrolment
/// already there keeps its role and state, and answers are written only where they changed.
fn enrol_with_answers(
    change: &mut Change<'_>,
    row: &PersonRow,
    rules: (&Rule, &Room),
    (event, trainee): (Id, Id),
    questions: &BTreeMap<String, Id>,
) -> Result<Enrolled> {
    let answers = row.answers.iter().rev().filter_map(|answer| {
        let question = questions.get(&answer.question)?;
        Some((*question, answer.text.clone()))
    });
    let draft = EnrolmentDraft {
        answers: answers.collect(),
        registered_at: row.sent_on.map(|it| it.to_string()).unwrap_or_default(),
        ..EnrolmentDraft::default()
    };
    let enrolled = enrol_among(change, rules, event, trainee, draft)?;
    if matches!(enrolled, Enrolled::UnderAge(_)) {
        return Ok(enrolled);
    }
    let id = place_on_list(change, event, trainee)?;
    for direction in &row.directions {
        tags::add(change, id, "direction", direction)?;
    }
    write_consents(change, row, event, trainee)?;
    Ok(enrolled)
}

fn write_consents(change: &mut Change<'_>, row: &PersonRow, event: Id, trainee: Id) -> Result<()> {
    let said = [row.consent_data, row.consent_photo, row.consent_parent];
    // Who agreed did so when they sent the form, not when it was read here.
    let today = change.today();
    let day = row.sent_on.filter(|it| *it <= today).unwrap_or(today);
    for (scope, said) in CONSENTS.into_iter().zip(said) {
        let Some(said) = said else { continue };
        let id = Id::derive(
            "consent",
            &[trainee.as_bytes(), event.as_bytes(), scope.as_bytes()],
        );
        let fields = Fields::new()
            .id("trainee", Some(trainee))
            .id("event", Some(event))
            .text("scope", scope)
            .text("given", if said { "yes" } else { "no" });
        let fields = fields.text("on_date", &day.to_string());
        if !change.has(id)? {
            change.add(Table::Consent, id, fields)?;
        } else if is_another_answer(change, id, said)? {
            change.correct(Table::Consent, id, fields)?;
        }
    }
    Ok(())
}

/// Whether a person said something else in this scope before: the day of an answer is the day on
/// which it was given first.
fn is_another_answer(change: &Change<'_>, id: Id, said: bool) -> Result<bool> {
    change
        .query_row(
            "SELECT given = 'yes' FROM consent WHERE id = ?1",
            [id],
            |row| Ok(row.get::<_, bool>(0)? != said),
        )
        .doing("read a consent")
}
