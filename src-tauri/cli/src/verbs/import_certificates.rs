//! The book of papers from before the program.

use std::path::Path;

use tizim_core::certificates::{self, OldBookTaken, OldProblem, OldProblemCode};
use tizim_core::common::Argument;
use tizim_core::error::Result;
use tizim_core::intake::book::open_book;
use tizim_core::words;

use crate::args::Args;
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Takes a book in, or tells what would come of it.
pub fn run(args: &Args, file: &Path, dry_run: bool) -> Result<Answer> {
    let register = desk::open(args)?;
    let book = open_book(file)?;
    let (told, key) = match dry_run {
        true => {
            let told = register.read(|it| certificates::foresee_old_book(it, &book))?;
            (told, "old-book-sum")
        }
        false => {
            let told = certificates::take_old_book(&register, &book)?.value;
            (told, "old-book-done")
        }
    };
    Ok(answer(args, &told, key))
}

fn answer(args: &Args, told: &OldBookTaken, key: &str) -> Answer {
    let counts = [
        ("added", Argument::Number(told.added)),
        ("known", Argument::Number(told.known)),
        ("with-person", Argument::Number(told.with_person)),
        ("left-out", Argument::Number(told.left_out)),
    ];
    let key = match told.added {
        0 => "old-book-nothing",
        _ => key,
    };
    let mut lines = vec![words::words(lang(args)).say(key, &counts)];
    lines.extend(told.problems.iter().map(|it| problem(args, it)));
    Answer::new(to_json(told), lines)
}

fn problem(args: &Args, problem: &OldProblem) -> String {
    let code = match problem.code {
        OldProblemCode::NoNumber => "no-number",
        OldProblemCode::NoName => "no-name",
        OldProblemCode::UncertainRow => "uncertain-row",
        OldProblemCode::DateUnread => "date-unread",
        OldProblemCode::KindUnread => "kind-unread",
        OldProblemCode::NumberRepeated => "number-repeated",
        OldProblemCode::FormulaError => "formula-error",
        OldProblemCode::SheetUnread => "sheet-unread",
        OldProblemCode::SheetHidden => "sheet-hidden",
    };
    let values = [
        ("row", Argument::Number(problem.row.unwrap_or_default())),
        ("column", Argument::Text(problem.column.clone())),
        ("value", Argument::Text(problem.value.clone())),
        ("sheet", Argument::Text(problem.sheet.clone())),
    ];
    let said = words::words(lang(args)).say(&format!("old-book-problem-{code}"), &values);
    match (problem.sheet.as_str(), problem.row) {
        ("", _) | (_, None) => format!("{}: {said}", problem.file),
        (sheet, Some(_)) => format!("{}, {sheet}: {said}", problem.file),
    }
}
