//! People and marks from spreadsheets.

use std::ops::ControlFlow;

use tizim_core::error::{Code, Doing as _, Error, Result};
use tizim_core::intake::import::{Import, ImportReport, Source};
use tizim_core::words;

use crate::args::{Args, ImportAttendance, ImportTrainees, ImportVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ImportVerb) -> Result<Answer> {
    match verb {
        ImportVerb::Trainees(import) => import_trainees(args, import),
        ImportVerb::Attendance(import) => import_attendance(args, import),
    }
}

fn import_trainees(args: &Args, wanted: &ImportTrainees) -> Result<Answer> {
    let register = desk::open(args)?;
    let source = Source::File(&wanted.file);
    let mut import = Import::open(&register, source, wanted.sheet.as_deref(), wanted.event)?;
    if !import.table.has_name() {
        return Err(Error::refused(Code::NoNameColumn).with("file", &import.book.name));
    }
    import.decide(&register)?;
    if let Some(out) = &wanted.problems {
        std::fs::write(out, import.problems_book(lang(args))?).doing("write the problems")?;
    }
    if wanted.dry_run {
        return Ok(told(args, import.report(None)));
    }
    if import.rows.people.is_empty() {
        return Ok(told(args, import.report(None)));
    }
    let done = import.apply(&register, &mut |_, _| ControlFlow::Continue(()))?;
    Ok(told(args, import.report(Some(&done.value))))
}

/// Fills in the sentences; the exit code is 1 where no row could be used.
fn told(args: &Args, mut report: ImportReport) -> Answer {
    for problem in &mut report.problems {
        problem.message = words::problem(lang(args), &problem.code, &problem.value);
    }
    let mut lines = vec![words::import_line(lang(args), &report)];
    lines.extend(report.problems.iter().map(|it| {
        let row = it.row.map(|row| row.to_string()).unwrap_or_default();
        format!("{row}{}  {}", it.column.clone().unwrap_or_default(), it.message)
    }));
    let mut answer = Answer::new(to_json(&report), lines);
    answer.refused = report.assigned.is_empty();
    answer
}

fn import_attendance(args: &Args, wanted: &ImportAttendance) -> Result<Answer> {
    let register = desk::open(args)?;
    let report = tizim_core::intake::import::import_attendance(
        &register,
        Source::File(&wanted.file),
        wanted.event,
        wanted.session,
    )?;
    Ok(told(args, report))
}
