//! People and marks from spreadsheets.

use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::common::{Argument, Lang};
use tizim_core::error::{Code, Error, Result};
use tizim_core::intake::import::{Import, ImportReport, Source};
use tizim_core::out_file::{OutFile, require_other};
use tizim_core::register::Register;
use tizim_core::sessions;
use tizim_core::sheets::Form;
use tizim_core::words::words;

use crate::args::{Args, ImportAttendance, ImportTrainees, ImportVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ImportVerb) -> Result<Answer> {
    match verb {
        ImportVerb::Trainees(import) => import_trainees(args, import),
        ImportVerb::Attendance(import) => import_attendance(args, import),
        ImportVerb::Clubs(import) => super::import_clubs::run(args, import),
    }
}

fn import_trainees(args: &Args, wanted: &ImportTrainees) -> Result<Answer> {
    let register = desk::open(args)?;
    let source = Source::File(&wanted.file);
    let import = Import::open(&register, source, wanted.sheet.as_deref(), wanted.event)?;
    if let Some(out) = &wanted.problems {
        require_other("file", out, &wanted.file)?;
        require_spreadsheet(out)?;
        OutFile::beside(&register, out)?.fill(&import.problems_book(lang(args))?)?;
    }
    finish(args, &register, import, wanted.dry_run)
}

/// Refuses with [`Code::BadValue`] a name that does not end as a spreadsheet's does.
fn require_spreadsheet(out: &Path) -> Result<()> {
    match Form::named(out)? {
        Form::Xlsx => Ok(()),
        Form::Pdf | Form::Csv | Form::Text => Err(Error::refused(Code::BadValue)
            .with("field", "file")
            .with("value", out.display())),
    }
}

/// Returns the sentence of a problem or a note, or its code where it has none.
pub(super) fn say_problem(lang: Lang, code: &str, value: &str) -> String {
    let dashed = code.replace('_', "-");
    let words = words(lang);
    let arguments = [
        ("value", Argument::Text(value.to_owned())),
        ("count", Argument::Number(1)),
    ];
    let ids = [
        format!("intake-problem-{dashed}"),
        format!("intake-note-{dashed}"),
    ];
    let id = ids.iter().find(|id| words.has(id));
    id.map_or_else(|| code.to_owned(), |id| words.say(id, &arguments))
}

fn finish(args: &Args, register: &Register, mut import: Import, dry_run: bool) -> Result<Answer> {
    if !import.table.has_name() {
        return Err(Error::refused(Code::NoNameColumn).with("file", &import.book.name));
    }
    import.decide(register)?;
    let marks_differing = register.read(|it| import.marks_differing(it))?;
    let marks_twice = register.read(|it| import.marks_twice(it))?;
    let report = if dry_run || import.rows.people.is_empty() {
        import.report(None)
    } else {
        let done = import.apply(register, &mut |_, _| ControlFlow::Continue(()))?;
        import.report(Some(&done.value))
    };
    Ok(told(
        args,
        ImportReport {
            marks_differing,
            marks_twice,
            ..report
        },
        import.replace_marks,
    ))
}

/// Fills in the sentences; the exit code is 1 where no row could be used.
fn told(args: &Args, mut report: ImportReport, replaced: bool) -> Answer {
    for problem in &mut report.problems {
        problem.message = say_problem(lang(args), &problem.code, &problem.value);
    }
    let words = words(lang(args));
    let count = |key: &str, count: u32| words.say(key, &[("count", Argument::Number(count))]);
    let waiting = u32::try_from(report.to_choose.len()).unwrap_or(u32::MAX);
    let mut lines = vec![
        count("intake-rows", report.rows),
        count("intake-count-new", report.new),
        count("intake-count-known", report.known),
        count("intake-count-repeated", report.repeated),
        count("intake-count-to-choose", waiting),
    ];
    if report.problem_rows > 0 {
        lines.push(count("intake-count-problem", report.problem_rows));
    }
    let differing = u32::try_from(report.marks_differing.len()).unwrap_or(u32::MAX);
    if differing > 0 {
        let key = if replaced {
            "import-marks-replaced"
        } else {
            "import-marks-kept"
        };
        lines.push(count(key, differing));
    }
    let twice = u32::try_from(report.marks_twice.len()).unwrap_or(u32::MAX);
    if twice > 0 {
        lines.push(count("intake-marks-twice", twice));
    }
    lines.extend(report.problems.iter().map(|it| {
        let row = it.row.map(|row| row.to_string()).unwrap_or_default();
        format!(
            "{row}{}  {}",
            it.column.clone().unwrap_or_default(),
            it.message
        )
    }));
    let mut answer = Answer::new(to_json(&report), lines);
    let used = report.new + report.known + report.repeated;
    answer.refused = used == 0 && report.to_choose.is_empty();
    answer
}

/// Reads the marks of a typed sign-in sheet into a session, counted from 1.
fn import_attendance(args: &Args, wanted: &ImportAttendance) -> Result<Answer> {
    let register = desk::open(args)?;
    let sessions = register.read(|it| sessions::list(it, wanted.event))?;
    let at = usize::try_from(wanted.session)
        .unwrap_or_default()
        .checked_sub(1);
    let session = at
        .and_then(|at| sessions.get(at))
        .ok_or_else(|| Error::refused(Code::NotFound).with("id", wanted.session))?;
    let source = Source::File(&wanted.file);
    let mut import = Import::open(&register, source, None, Some(wanted.event))?;
    import.take_marks_of(session.id)?;
    import.replace_marks = wanted.replace_marks;
    finish(args, &register, import, wanted.dry_run)
}
