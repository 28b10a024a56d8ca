//! Going through the rows of a table: people, problems, and rows that are neither.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::by_hand::{ByHand, read_by_hand};
use super::read_cells::Draft;
use super::recognise::{Corrections, Recogniser, Reference};
use super::{PersonRow, Problem, ProblemCode, Rows, SkipReason, Skipped};
use crate::intake::book::{Cell, Sheet, SheetRow, column_letter};
use crate::intake::columns::{Column, ColumnMeaning, Table};
use crate::kazakh::fold;
use crate::kazakh::name::{looks_like_device, looks_like_test, looks_like_total};

/// What reading depends on besides the rows.
#[derive(Debug, Clone, Copy)]
pub struct ReadOptions<'a> {
    /// Settles the century of short years and what ages are possible.
    pub today: NaiveDate,
    /// A person's answers about values.
    pub corrections: &'a Corrections,
    /// The academy's lists.
    pub reference: &'a Reference,
    /// Rows that a person put right.
    pub by_hand: &'a BTreeMap<u32, ByHand>,
    /// What holds for all rows that do not say it themselves.
    pub for_all: &'a BTreeMap<ColumnMeaning, String>,
}

/// Reads every row below the header.
pub fn read_rows(sheet: &Sheet, table: &Table, options: ReadOptions<'_>) -> Rows {
    let header = header_words(sheet, table);
    let mut reading = Reading::new(table, options);
    let mut rows = Rows::default();
    for row in table.data(sheet) {
        if let Some(typed) = options.by_hand.get(&row.number) {
            let person = read_by_hand(row, table, &mut reading, typed);
            rows.people.push(person);
            continue;
        }
        match read_row(row, table, &header, &mut reading) {
            Outcome::Person(person) => rows.people.push(*person),
            Outcome::Problem(problem) => rows.problems.push(problem),
            Outcome::Skipped(reason) => rows.skipped.push(Skipped {
                row: row.number,
                reason,
            }),
        }
    }
    rows
}

/// What is carried from row to row.
pub(super) struct Reading<'a> {
    pub(super) today: NaiveDate,
    pub(super) recogniser: Recogniser<'a>,
    /// What holds for all rows that do not say it themselves.
    pub(super) for_all: &'a BTreeMap<ColumnMeaning, String>,
    /// Of school and organisation, those that the list has a column for.
    pub(super) placed: Vec<ColumnMeaning>,
    /// The last value of each column, which a ditto mark stands for.
    pub(super) above: BTreeMap<u32, String>,
    /// What the columns of the form's own questions are called, each by a name of its own.
    pub(super) questions: BTreeMap<u32, String>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(table: &Table, options: ReadOptions<'a>) -> Self {
        Self {
            today: options.today,
            recogniser: Recogniser::new(options.reference, options.corrections),
            for_all: options.for_all,
            placed: placed(table),
            above: BTreeMap::new(),
            questions: name_questions(table),
        }
    }
}

/// Returns which of school and organisation a table has a column for; the place of study or work,
/// whichever it is, holds both.
pub fn placed(table: &Table) -> Vec<ColumnMeaning> {
    let has = |field: ColumnMeaning| {
        let mut columns = table.columns.iter();
        columns.any(|it| [field, ColumnMeaning::Place].contains(&it.meaning))
    };
    let mut fields = vec![ColumnMeaning::School, ColumnMeaning::Organisation];
    fields.retain(|it| has(*it));
    fields
}

/// Names the questions whose answers are kept with the enrolment: of several under one title the
/// later ones are numbered, for each keeps its answers; a column without words is called by its
/// letter. The first column of phones holds the person's own, so its title is the first of two.
fn name_questions(table: &Table) -> BTreeMap<u32, String> {
    let mut names = BTreeMap::new();
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    let own_phone = table.columns_of(ColumnMeaning::Phone).next();
    let own_phone = own_phone.map(|it| it.index);
    for column in table
        .columns
        .iter()
        .filter(|it| it.meaning.is_kept_with_event())
    {
        let title = column.title.trim();
        let title = if title.is_empty() {
            &column.letter
        } else {
            title
        };
        let count = seen.entry(fold(title)).or_default();
        *count += 1 + u32::from(own_phone == Some(column.index));
        let name = match *count {
            1 => title.to_owned(),
            number => format!("{title} {number}"),
        };
        names.insert(column.index, name);
    }
    names
}

pub(super) enum Outcome {
    Person(Box<PersonRow>),
    Problem(Problem),
    Skipped(SkipReason),
}

pub(super) fn read_row(
    row: &SheetRow,
    table: &Table,
    header: &[Vec<String>],
    reading: &mut Reading<'_>,
) -> Outcome {
    if row.is_uncertain {
        return Outcome::Problem(problem_of_row(ProblemCode::UncertainRow, row, None));
    }
    if let Some(reason) = find_skip_reason(row, table, header) {
        return Outcome::Skipped(reason);
    }
    let name_column = table
        .columns
        .iter()
        .find(|c| c.meaning.is_name() && !row.cell(c.index as usize).is_empty());
    let draft = Draft::read(row, table, reading, None);
    let typed = draft.typed_name();
    let code = draft
        .has_name_error()
        .then_some(ProblemCode::FormulaError)
        .or_else(|| doubt_name(&typed));
    if let Some(code) = code {
        return Outcome::Problem(problem_of_row(
            code,
            row,
            name_column.or_else(|| find_name_column(table)),
        ));
    }
    let person = draft.finish();
    if person.name.name.is_empty() {
        return Outcome::Problem(problem_of_row(ProblemCode::NotAName, row, name_column));
    }
    Outcome::Person(Box::new(person))
}

/// Says why a typed name is nobody's.
pub fn doubt_name(typed: &str) -> Option<ProblemCode> {
    match () {
        () if typed.trim().is_empty() => Some(ProblemCode::NoName),
        () if typed.contains(['?', '\u{fffd}']) => Some(ProblemCode::LostLetters),
        () if looks_like_test(typed) => Some(ProblemCode::TestSubmission),
        () if looks_like_device(typed) => Some(ProblemCode::NotAName),
        () => None,
    }
}

fn find_name_column(table: &Table) -> Option<&Column> {
    table.columns.iter().find(|column| column.meaning.is_name())
}

fn problem_of_row(code: ProblemCode, row: &SheetRow, column: Option<&Column>) -> Problem {
    let value = column
        .map(|c| row.cell(c.index as usize).text().into_owned())
        .unwrap_or_default();
    Problem {
        code,
        row: row.number,
        column: column.map(|c| column_letter(c.index as usize)),
        value,
        suggestion: None,
    }
}

/// The header's rows as folded words, for finding them again further down.
pub(super) fn header_words(sheet: &Sheet, table: &Table) -> Vec<Vec<String>> {
    let rows = table.header_row..table.header_row + table.header_rows;
    let read = |row: &SheetRow| row.cells.iter().map(|cell| fold(&cell.text())).collect();
    sheet
        .rows
        .iter()
        .filter(|row| rows.contains(&row.number))
        .map(read)
        .collect()
}

fn find_skip_reason(row: &SheetRow, table: &Table, header: &[Vec<String>]) -> Option<SkipReason> {
    let is_used = |column: &&Column| {
        !matches!(
            column.meaning,
            ColumnMeaning::Ignore | ColumnMeaning::Number
        )
    };
    let filled: Vec<&Column> = table
        .columns
        .iter()
        .filter(|c| !row.cell(c.index as usize).is_empty())
        .collect();
    if !filled.iter().any(is_used) {
        // Only a number, a group's name, or cells right of the table.
        let texts: Vec<String> = row
            .cells
            .iter()
            .map(|cell| cell.text().into_owned())
            .collect();
        let has_words = texts
            .iter()
            .any(|text| text.chars().any(char::is_alphabetic));
        return Some(match texts.iter().any(|text| looks_like_total(text)) {
            true => SkipReason::Total,
            false if has_words => SkipReason::SectionTitle,
            false => SkipReason::Blank,
        });
    }
    if header.iter().any(|words| repeats(row, words)) {
        return Some(SkipReason::RepeatedHeader);
    }
    let first = row.cells.iter().find(|cell| matches!(cell, Cell::Text(_)));
    let has_contact = filled.iter().any(|column| is_telling(column, row));
    if first.is_some_and(|cell| looks_like_total(&cell.text())) && !has_contact {
        return Some(SkipReason::Total);
    }
    is_section_title(row, table, &filled).then_some(SkipReason::SectionTitle)
}

/// A phone, number or date of some length, as a sum never has.
fn is_telling(column: &Column, row: &SheetRow) -> bool {
    let is_personal = matches!(
        column.meaning,
        ColumnMeaning::Phone | ColumnMeaning::Iin | ColumnMeaning::BirthDate
    );
    let text = row.cell(column.index as usize).text();
    is_personal && text.chars().filter(char::is_ascii_digit).count() >= 6
}

/// At least half of the header's words stand in their places.
fn repeats(row: &SheetRow, header: &[String]) -> bool {
    let mut left = header.iter().filter(|word| !word.is_empty()).count();
    let needed = if left == 1 {
        1
    } else {
        left.div_ceil(2).max(2)
    };
    let titled = header
        .iter()
        .enumerate()
        .filter(|(_, word)| !word.is_empty());
    let mut same = 0;
    for (place, word) in titled {
        same += usize::from(is_title(&row.cell(place).text(), word));
        left -= 1;
        if same >= needed || same + left < needed {
            break;
        }
    }
    left + same > 0 && same >= needed
}

/// Whether a cell folds to a title; most values are seen not to without folding them.
fn is_title(cell: &str, title: &str) -> bool {
    let has_digit = |text: &str| text.bytes().any(|byte| byte.is_ascii_digit());
    has_digit(cell) == has_digit(title) && fold(cell) == title
}

/// A single cell in a wide table that is no name: «2-топ», «Филология факультеті».
fn is_section_title(row: &SheetRow, table: &Table, filled: &[&Column]) -> bool {
    let used = table
        .columns
        .iter()
        .filter(|c| c.meaning != ColumnMeaning::Ignore)
        .count();
    let [only] = filled else { return false };
    if used < 3 {
        return false;
    }
    let text = row.cell(only.index as usize).text();
    let words = text.split_whitespace().count();
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let folded = fold(&text);
    let is_body = [
        "факулт",
        "топ",
        "груп",
        "курс",
        "мектеп",
        "школ",
        "аудан",
        "синип",
        "клас",
        "барли",
    ]
    .iter()
    .any(|stem| folded.split(' ').any(|w| w.starts_with(stem)));
    // A title stands in the first column or in a merged one; a lonely word elsewhere is a value.
    let is_first = row.cells.iter().position(|c| !c.is_empty()) == Some(only.index as usize)
        && only.index <= 1;
    is_first && (has_digit || is_body || words > 4)
}
