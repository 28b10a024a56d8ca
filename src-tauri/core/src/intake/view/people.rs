//! The people step: rows grouped by the question they raise.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::super::import::{Answer, Import, ImportRow, RowState};
use super::super::matching::{Reason, Verdict, Who};
use super::super::rows::{PersonRow, Problem};
use super::file::dashed;
use super::names::groups_of_names;
use super::scene::Scene;
use super::{
    IntakeCounts, IntakeGroup, IntakePeople, IntakeProblem, IntakeRow, IntakeRows,
    IntakeRowsRequest,
};
use crate::common::{Lang, Message, Rows};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;

/// The group of rows whose name was mended.
const MENDED: &str = "mended";

/// The group of rows that were put right by hand.
const BY_HAND: &str = "by_hand";

/// The state of rows with a value that could not be read.
const UNREAD: &str = "unread";

/// The question of a row that waits or was answered: the reason of its best candidate.
fn question(row: &ImportRow<'_>, import: &Import) -> Option<Reason> {
    let decision = import.decision_of(row.person.row)?;
    let asked = !decision.candidates.is_empty();
    asked.then(|| {
        decision
            .reason
            .or_else(|| decision.candidates.first().map(|it| it.reason))
    })?
}

/// Whether a person said who the row is; left for later, it still waits.
fn is_answered(row: &ImportRow<'_>, import: &Import) -> bool {
    let answer = import.answer_of(row.person.row);
    answer.is_some_and(|it| it != Answer::Later)
}

/// Lines of a sign-in sheet with a name that nobody in the register bears.
const NOBODY: &str = "nobody";

fn is_nobody(row: &ImportRow<'_>, import: &Import) -> bool {
    let decision = import.decision_of(row.person.row);
    import.session.is_some()
        && !import.is_host(row.person.row)
        && decision.is_some_and(|it| it.verdict == Verdict::New && it.candidates.is_empty())
}

pub(super) fn is_mended(person: &PersonRow) -> bool {
    !person.name.mends.is_empty()
}

/// Shows counts and groups.
pub fn people(import: &Import) -> IntakePeople {
    let plan = import.plan();
    let mut counts = counts(import);
    let mut groups: BTreeMap<Reason, (u32, u32)> = BTreeMap::new();
    let mut nobody = (0, 0);
    let mut by_hand = 0;
    for row in &plan {
        counts.mended += u32::from(is_mended(row.person));
        by_hand += u32::from(row.person.in_file.is_some());
        if is_nobody(row, import) {
            nobody.0 += 1;
            nobody.1 += u32::from(is_answered(row, import));
        }
        if let Some(reason) = question(row, import) {
            let (rows, answered) = groups.entry(reason).or_default();
            *rows += 1;
            *answered += u32::from(is_answered(row, import));
        }
    }
    let mut all: Vec<IntakeGroup> = groups
        .into_iter()
        .map(|(reason, (rows, answered))| group(&dashed(&reason), "to_choose", rows, answered))
        .collect();
    all.sort_by_key(|group| std::cmp::Reverse(group.rows));
    if nobody.0 > 0 {
        all.push(group(NOBODY, "to_choose", nobody.0, nobody.1));
    }
    all.extend(groups_of_names(import, &plan));
    for (id, rows) in [(BY_HAND, by_hand), (MENDED, counts.mended)] {
        if rows > 0 {
            all.push(group(id, MENDED, rows, 0));
        }
    }
    IntakePeople {
        counts,
        groups: all,
    }
}

pub(super) fn group(id: &str, state: &str, rows: u32, answered: u32) -> IntakeGroup {
    IntakeGroup {
        id: id.to_owned(),
        reason: Message::new(format!("intake-reason-{}", id.replace('_', "-"))).count(rows),
        state: state.to_owned(),
        rows,
        answered,
    }
}

fn counts(import: &Import) -> IntakeCounts {
    IntakeCounts {
        to_correct: count_rows_to_correct(import),
        ..IntakeCounts::of(import.tally())
    }
}

/// Values that could not be read, or are doubted, of people who are taken all the same.
fn unread(import: &Import) -> impl Iterator<Item = (&PersonRow, &Problem)> {
    let people = import.rows.people.iter();
    people.flat_map(|person| person.problems.iter().map(move |it| (person, it)))
}

/// Counts the rows that [`Import::problems_book`] holds.
pub fn count_rows_to_correct(import: &Import) -> u32 {
    let lost = import.rows.problems.iter().map(|it| it.row);
    let rows: BTreeSet<u32> = lost.chain(unread(import).map(|(it, _)| it.row)).collect();
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

/// Shows the rows of a group or of a state.
pub fn rows(
    import: &Import,
    connection: &Connection,
    request: &IntakeRowsRequest,
    lang: Lang,
) -> Result<IntakeRows> {
    if request.state.as_deref() == Some("problem") {
        return Ok(page(
            import.rows.problems.iter().map(show_problem).collect(),
            request,
        ));
    }
    if request.state.as_deref() == Some(UNREAD) {
        let show = |(person, problem): (&PersonRow, &Problem)| IntakeRow {
            by_hand: person.in_file.is_some(),
            name: person.name.name.in_full(),
            ..show_problem(problem)
        };
        return Ok(page(unread(import).map(show).collect(), request));
    }
    let plan = import.plan();
    let wanted: Vec<&ImportRow<'_>> = plan
        .iter()
        .filter(|row| match (&request.group, &request.state) {
            (Some(group), _) if group == MENDED => is_mended(row.person),
            (Some(group), _) if group == BY_HAND => row.person.in_file.is_some(),
            (Some(group), _) if group == NOBODY => is_nobody(row, import),
            (Some(group), _) => question(row, import).is_some_and(|it| dashed(&it) == *group),
            (None, Some(state)) => state_word(&row.state) == state,
            (None, None) => true,
        })
        .collect();
    let total = u32::try_from(wanted.len()).unwrap_or(u32::MAX);
    let scene = Scene {
        import,
        connection,
        lang,
        plan: &plan,
    };
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit.max(1)).unwrap_or(usize::MAX);
    let rows: Result<Vec<IntakeRow>> = wanted
        .into_iter()
        .skip(skip)
        .take(take)
        .map(|row| scene.show(row))
        .collect();
    Ok(Rows { rows: rows?, total })
}

fn page(rows: Vec<IntakeRow>, request: &IntakeRowsRequest) -> IntakeRows {
    let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let skip = usize::try_from(request.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(request.limit.max(1)).unwrap_or(usize::MAX);
    Rows {
        rows: rows.into_iter().skip(skip).take(take).collect(),
        total,
    }
}

pub(super) const fn state_word(state: &RowState) -> &'static str {
    match state {
        RowState::New => "new",
        RowState::Known(_) => "known",
        RowState::Repeated(_) => "repeated",
        RowState::ToChoose(_) | RowState::Later => "to_choose",
        RowState::Out => "not_taken",
    }
}

pub(super) fn show_problem(problem: &Problem) -> IntakeRow {
    IntakeRow {
        row: problem.row,
        state: "problem".to_owned(),
        name: problem.value.clone(),
        typed_name: String::new(),
        cells: Vec::new(),
        candidates: Vec::new(),
        answer: None,
        chosen: None,
        by_hand: false,
        problem: Some(IntakeProblem {
            column: problem.column.clone().unwrap_or_default(),
            code: dashed(&problem.code).replace('-', "_"),
            message: Message::new(format!("intake-problem-{}", dashed(&problem.code)))
                .with("value", &problem.value),
            value: problem.value.clone(),
        }),
    }
}

/// Returns the name by which a row of the file is handed back in an answer.
pub(super) fn row_name(row: u32) -> Id {
    Id::derive("import row", &[&row.to_le_bytes()])
}

/// Takes an answer for rows: `same`, `new`, `later` or `out`; `open` takes an answer back.
///
/// `candidate` is the person meant, or the name of another row; without one the best is meant. A line
/// of a sheet or a report may be anybody of the register.
/// Refuses with [`Code::BadValue`] another answer, and with [`Code::NotFound`] a candidate whom one
/// of the rows does not have; then no row is answered.
pub fn take_answers(
    import: &mut Import,
    rows: &[u32],
    answer: &str,
    candidate: Option<Id>,
) -> Result<()> {
    let mut answers = Vec::new();
    for row in rows {
        let answer = match answer {
            "same" => {
                let offered = candidate_of(import, candidate, *row);
                let anybody = || candidate.filter(|it| import.may_be_anybody(*it));
                let meant = offered.or_else(|| anybody().map(Answer::Same));
                Some(meant.or_not_found(*row)?)
            }
            "new" => Some(Answer::New),
            "later" => Some(Answer::Later),
            "out" => Some(Answer::Out),
            "open" => None,
            _ => {
                return Err(Error::refused(Code::BadValue)
                    .with("field", "answer")
                    .with("value", answer));
            }
        };
        answers.push((*row, answer));
    }
    for (row, answer) in answers {
        match answer {
            Some(answer) => import.answer(&[row], answer),
            None => import.withdraw_answer(row),
        }
    }
    Ok(())
}

/// Reads an answer's candidate: a person, or another row of the file, among those offered for the row.
pub fn candidate_of(import: &Import, candidate: Option<Id>, row: u32) -> Option<Answer> {
    let offered = import.decision_of(row)?.candidates.iter();
    let mut answers = offered.filter_map(|it| match it.who {
        Who::Row { row } => Some((row_name(row), Answer::SameRow(row))),
        who => import.person(who).map(|id| (id, Answer::Same(id))),
    });
    let found = match candidate {
        Some(meant) => answers.find(|(name, _)| *name == meant),
        None => answers.next(),
    };
    found.map(|(_, answer)| answer)
}
