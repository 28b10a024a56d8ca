//! People and marks from spreadsheets.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use tizim_core::common::{Argument, Lang, Message};
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::import::{
    Filled, Import, ImportReport, NameChoice, ReportBetterName, Source,
};
use tizim_core::intake::view;
use tizim_core::kazakh::name::Merit;
use tizim_core::out_file::{OutFile, require_other};
use tizim_core::register::Register;
use tizim_core::sessions;
use tizim_core::sheets::Form;
use tizim_core::words::words;

use crate::args::{Args, ImportAttendance, ImportTrainees, ImportVerb, WhichRows};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ImportVerb) -> Result<Answer> {
    match verb {
        ImportVerb::Trainees(import) => import_trainees(args, import),
        ImportVerb::Attendance(import) => import_attendance(args, import),
        ImportVerb::Presence(import) => super::import_presence::run(args, import),
        ImportVerb::Clubs(import) => super::import_clubs::run(args, import),
        ImportVerb::Certificates { file, dry_run } => {
            super::import_certificates::run(args, file, *dry_run)
        }
    }
}

fn import_trainees(args: &Args, wanted: &ImportTrainees) -> Result<Answer> {
    let register = desk::open(args)?;
    let source = Source::File(&wanted.file);
    let mut import = Import::open(&register, source, wanted.sheet.as_deref(), wanted.event)?;
    answer_values(&mut import, wanted)?;
    if let Some(out) = &wanted.problems {
        require_other("file", out, &wanted.file)?;
        require_spreadsheet(out)?;
        OutFile::beside(&register, out)?.fill(&import.problems_book(lang(args))?)?;
    }
    let names = wanted.better_names.as_ref();
    finish(args, &register, import, (wanted.dry_run, names))
}

/// Tells what holds for all rows, and what mistyped addresses mean.
///
/// Refuses with [`Code::BadValue`] what is no field of the list or has one, and with
/// [`Code::NotFound`] a row without such an address.
fn answer_values(import: &mut Import, wanted: &ImportTrainees) -> Result<()> {
    for told in &wanted.for_all {
        let (field, value) = told.split_once('=').unwrap_or((told, ""));
        view::tell_for_all(import, field.trim(), value)?;
    }
    match &wanted.guessed_emails {
        Some(WhichRows::All) => import.take_guessed_emails(None),
        Some(WhichRows::These(rows)) => import.take_guessed_emails(Some(rows)),
        None => Ok(()),
    }
}

/// Takes names as the list spells them: all that are better, or those of these rows.
///
/// Refuses with [`Code::NotFound`] a row that spells no name otherwise.
fn take_names(import: &mut Import, which: &WhichRows) -> Result<()> {
    let better = || {
        let names = import.better_names().into_iter();
        names
            .filter(|it| it.merit == Merit::Better)
            .map(|it| it.row)
    };
    let rows = match which {
        WhichRows::All => better().collect(),
        WhichRows::These(rows) => rows.clone(),
    };
    import.choose_names(&rows, Some(NameChoice::Take))
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

/// Takes a list in, or says what would be done, and answers.
pub(super) fn finish(
    args: &Args,
    register: &Register,
    mut import: Import,
    (dry_run, names): (bool, Option<&WhichRows>),
) -> Result<Answer> {
    if !import.table.has_name() {
        return Err(Error::refused(Code::NoNameColumn).with("file", &import.book.name));
    }
    import.require_marks()?;
    import.decide(register)?;
    if let Some(which) = names {
        take_names(&mut import, which)?;
    }
    let marks_differing = register.read(|it| import.marks_differing(it))?;
    let marks_twice = register.read(|it| import.marks_twice(it))?;
    let mut became = BTreeMap::new();
    let report = if dry_run || import.rows.people.is_empty() {
        ImportReport {
            filled: register.read(|it| import.will_fill(it))?,
            ..import.report(None)
        }
    } else {
        let done = import.apply(register, &mut |_, _| ControlFlow::Continue(()))?;
        became.clone_from(&done.value.assigned);
        import.report(Some(&done.value))
    };
    let presence_of = import.presence_counts();
    let presence = match presence_of {
        Some(_) => Some(register.read(|it| import.presence_lines(it, &became))?),
        None => None,
    };
    Ok(told(
        args,
        ImportReport {
            presence_of,
            presence,
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
    if report.filled.people > 0 {
        lines.push(words.say_message(&told_filled(report.filled)));
    }
    if report.problem_rows > 0 {
        lines.push(count("intake-count-problem", report.problem_rows));
    }
    if let (Some(of), Some(people)) = (&report.presence_of, &report.presence) {
        lines.extend(super::import_presence::lines(words, of, people));
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
    lines.extend(told_names(&report).map(|(key, number)| count(key, number)));
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

/// How many known people lacked something that the list has, and how many values those are.
fn told_filled(filled: Filled) -> Message {
    let told = Message::new("intake-filled").number("people", filled.people);
    told.number("values", filled.values)
}

/// What is asked of names and addresses, and how many names were written.
fn told_names(report: &ImportReport) -> impl Iterator<Item = (&'static str, u32)> {
    let of = |merit: Merit| {
        let open = |it: &&ReportBetterName| it.merit == merit && it.choice.is_none();
        u32::try_from(report.better_names.iter().filter(open).count()).unwrap_or(u32::MAX)
    };
    let guesses = u32::try_from(report.guessed_emails.len()).unwrap_or(u32::MAX);
    let told = [
        ("import-better-names", of(Merit::Better)),
        ("import-doubtful-names", of(Merit::Doubtful)),
        ("import-respelled", report.respelled),
        ("import-guessed-emails", guesses),
    ];
    told.into_iter().filter(|(_, number)| *number > 0)
}

/// Returns the session of an event by its number, counted from 1.
///
/// Refuses with [`Code::NotFound`] where it has none such.
pub(super) fn session_counted(register: &Register, event: Id, number: u32) -> Result<Id> {
    let sessions = register.read(|it| sessions::list(it, event))?;
    let at = usize::try_from(number).unwrap_or_default().checked_sub(1);
    let session = at.and_then(|at| sessions.get(at));
    let session = session.ok_or_else(|| Error::refused(Code::NotFound).with("id", number))?;
    Ok(session.id)
}

/// Reads the marks of a typed sign-in sheet into a session, counted from 1.
fn import_attendance(args: &Args, wanted: &ImportAttendance) -> Result<Answer> {
    let register = desk::open(args)?;
    let session = session_counted(&register, wanted.event, wanted.session)?;
    let source = Source::File(&wanted.file);
    let mut import = Import::open(&register, source, None, Some(wanted.event))?;
    import.take_marks_of(&register, session)?;
    import.replace_marks = wanted.replace_marks;
    finish(args, &register, import, (wanted.dry_run, None))
}
