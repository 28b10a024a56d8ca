//! Plans of a year.

use std::io::Read as _;
use std::path::Path;

use tizim_core::common::{Argument, Lang, Shelf};
use tizim_core::error::{Doing as _, Result};
use tizim_core::ids::{Id, Link};
use tizim_core::intake::book::{Book, open_book, read_paste};
use tizim_core::plan_lines::{self, ImportedState, PlanImport, PlanProblem, PlanProblemCode};
use tizim_core::plans::{self, LineState, PlanDraft, PlanLineRow, PlanLook, YearPlan};
use tizim_core::register::Register;
use tizim_core::sheets::Form;
use tizim_core::{out_file, words};

use super::plan_line;
use crate::args::{Args, PlanFields, PlanVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &PlanVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        PlanVerb::Add { year, fields } => {
            let mut draft = put(args, PlanDraft::default(), fields)?;
            draft.year.clone_from(year);
            Ok(one(args, &plans::add(&register, &draft)?.value))
        }
        PlanVerb::Correct { id, year, fields } => {
            let kept = register.read(|it| plans::plan(it, *id))?;
            let kept = PlanDraft {
                year: year.clone().unwrap_or(kept.year),
                title_kk: kept.title_kk,
                title_ru: kept.title_ru,
                approved_by: kept.approved_by,
                note: kept.note,
            };
            let draft = put(args, kept, fields)?;
            Ok(one(args, &plans::correct(&register, *id, &draft)?.value))
        }
        PlanVerb::List { trash } => {
            let rows = register.read(|it| plans::list(it, Shelf::from(*trash)))?;
            let lines = rows.iter().map(|it| line(args, it));
            Ok(Answer::list(to_json(&rows), lines))
        }
        PlanVerb::Show { id } => show(args, &register, *id),
        PlanVerb::Import {
            file,
            plan,
            dry_run,
        } => {
            let book = read(file)?;
            let told = match dry_run {
                true => register.read(|it| plan_lines::foresee(it, *plan, &book))?,
                false => plan_lines::import(&register, *plan, &book)?.value,
            };
            Ok(imported(args, &told))
        }
        PlanVerb::Print {
            id,
            out,
            with_results,
            bilingual,
        } => {
            let look = PlanLook {
                lang: lang(args),
                is_bilingual: *bilingual || args.lang == "kk+ru",
                with_results: *with_results,
            };
            let bytes = match Form::of(out) {
                Form::Pdf => plans::draw(&register, *id, look)?,
                _ => plans::export(&register, *id, look)?,
            };
            out_file::write(&register, out, &bytes)?;
            Ok(desk::written(out))
        }
        PlanVerb::Trash { ids } => {
            plans::trash(&register, ids)?;
            show_all(args, &register, ids)
        }
        PlanVerb::Restore { ids } => {
            plans::restore(&register, ids)?;
            show_all(args, &register, ids)
        }
        PlanVerb::Line(verb) => plan_line::run(args, &register, verb),
    }
}

/// Puts what was typed over what there is.
fn put(args: &Args, mut draft: PlanDraft, fields: &PlanFields) -> Result<PlanDraft> {
    if let Some(title) = &fields.title {
        match lang(args) {
            Lang::Kk => draft.title_kk.clone_from(title),
            Lang::Ru | Lang::En => draft.title_ru.clone_from(title),
        }
    }
    match fields.approved_by.as_deref() {
        Some("none") => draft.approved_by = Link(None),
        Some(id) => draft.approved_by = Link(Some(id.parse()?)),
        None => {}
    }
    if let Some(note) = &fields.note {
        draft.note.clone_from(note);
    }
    Ok(draft)
}

/// Reads a table from a file, or what was copied out of one.
fn read(file: &Path) -> Result<Book> {
    if file != Path::new("-") {
        return Ok(open_book(file)?);
    }
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .doing("read the table")?;
    Ok(read_paste(&text)?)
}

fn show(args: &Args, register: &Register, id: Id) -> Result<Answer> {
    let today = register.clock().today();
    let view = register.read(|it| plans::show(it, id, today))?;
    let mut lines = vec![line(args, &view.plan)];
    let mut section = String::new();
    for row in &view.lines {
        if row.line.section != section {
            section.clone_from(&row.line.section);
            lines.push(section.clone());
        }
        lines.push(row_line(args, row));
    }
    Ok(Answer::new(to_json(&view), lines))
}

fn row_line(args: &Args, row: &PlanLineRow) -> String {
    let words = words::words(lang(args));
    let state = match row.state {
        LineState::InTime => "in-time",
        LineState::Later => "later",
        LineState::Earlier => "earlier",
        LineState::Held => "held",
        LineState::Done => "done",
        LineState::UnderWay => "under-way",
        LineState::Ahead => "ahead",
        LineState::NotHeld => "not-held",
        LineState::Cancelled => "cancelled",
    };
    let state = words.say(&format!("line-state-{state}"), &[]);
    let told = row.told.shown(lang(args));
    let (id, title, term) = (row.line.id, row.line.title(lang(args)), &row.line.term);
    format!("{id}  {title}  {term}  {state}  {told}")
        .trim_end()
        .to_owned()
}

fn imported(args: &Args, told: &PlanImport) -> Answer {
    let words = words::words(lang(args));
    let counts = [
        ("added", Argument::Number(told.added)),
        ("known", Argument::Number(told.known)),
    ];
    let key = match told.added {
        0 => "plan-import-nothing",
        _ => "plan-import-sum",
    };
    let mut lines = vec![words.say(key, &counts)];
    lines.extend(told.lines.iter().map(|it| {
        let state = match it.state {
            ImportedState::New => "new",
            ImportedState::Known => "known",
            ImportedState::Differs => "differs",
            ImportedState::Trashed => "trashed",
        };
        let state = words.say(&format!("imported-{state}"), &[]);
        format!("{}  {}  {}  {state}", it.id, it.title, it.term)
    }));
    lines.extend(told.problems.iter().map(|it| problem(args, it)));
    Answer::new(to_json(told), lines)
}

fn problem(args: &Args, problem: &PlanProblem) -> String {
    let code = match problem.code {
        PlanProblemCode::NoTitle => "no-title",
        PlanProblemCode::UncertainRow => "uncertain-row",
        PlanProblemCode::TermUnread => "term-unread",
        PlanProblemCode::Repeated => "repeated",
        PlanProblemCode::FormulaError => "formula-error",
        PlanProblemCode::SheetUnread => "sheet-unread",
        PlanProblemCode::SheetHidden => "sheet-hidden",
    };
    let values = [
        ("row", Argument::Number(problem.row.unwrap_or_default())),
        ("column", Argument::Text(problem.column.clone())),
        ("value", Argument::Text(problem.value.clone())),
    ];
    let said = words::words(lang(args)).say(&format!("plan-problem-{code}"), &values);
    match (problem.sheet.as_str(), problem.row) {
        ("", _) | (_, None) => said,
        (sheet, Some(_)) => format!("{sheet}: {said}"),
    }
}

fn line(args: &Args, plan: &YearPlan) -> String {
    format!("{}  {}  {}", plan.id, plan.year, plan.title(lang(args)))
}

fn one(args: &Args, plan: &YearPlan) -> Answer {
    Answer::new(to_json(plan), [line(args, plan)])
}

fn show_all(args: &Args, register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        Ok(one(args, &register.read(|it| plans::plan(it, *id))?))
    })
}
