//! Files between laptops.

use std::collections::BTreeMap;
use std::path::Path;

use tizim_core::common::{Argument, Lang, count_of};
use tizim_core::direction::isolated;
use tizim_core::error::{Code, Error, Result};
use tizim_core::exchange::folder::{self, FolderProblem};
use tizim_core::exchange::{self, ExchangeEntry, For, LeftRow, Plan, PlanCount, PlanRow};
use tizim_core::laptops;
use tizim_core::plain::{Contacts, Plain};
use tizim_core::register::Register;
use tizim_core::words::words;

use super::laptop;
use crate::args::{Args, ExchangeVerb};
use crate::desk;
use crate::say::{Answer, Stages, lang, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &ExchangeVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        ExchangeVerb::Write { whom, full, out } => write(args, &register, (whom, *full), out),
        ExchangeVerb::Plan { file } => {
            let mut stages = Stages::new(args);
            let plan = exchange::plan(&register, file, &mut |stage, done, total| {
                stages.tell(stage.key(), done, total)
            })
            .map_err(|it| told_request(it, file))?;
            let lines = plan_lines(args, &register, &plan)?;
            Ok(Answer::new(to_json(&plan), lines))
        }
        ExchangeVerb::Read {
            file,
            again,
            except,
        } => read(args, &register, file, (*again, except)),
        ExchangeVerb::Undo { file } => undo(args, &register, *file),
        ExchangeVerb::State => state(args, &register),
        ExchangeVerb::Folder { folder, off } => look(args, &register, folder.as_deref(), *off),
    }
}

fn read(
    args: &Args,
    register: &Register,
    file: &Path,
    (again, except): (bool, &[String]),
) -> Result<Answer> {
    let mut stages = Stages::new(args);
    let take = match again {
        true => exchange::read_again,
        false => exchange::read,
    };
    let done = take(register, file, except, &mut |stage, done, total| {
        stages.tell(stage.key(), done, total)
    })
    .map_err(|it| told_request(it, file))?
    .value;
    let words = words(lang(args));
    let from = ("name", Argument::Text(done.plan.from.clone()));
    let mut lines = match (done.is_again, done.plan.undone_at.is_empty()) {
        (true, _) => vec![words.say("told-file-again", &[from])],
        (false, false) if again => vec![words.say("told-file-again-nothing", &[from])],
        (false, false) => vec![
            undone_line(&done.plan, lang(args)),
            words.say("told-file-undone-how", &[]),
        ],
        (false, true) => plan_head(&done.plan, lang(args)),
    };
    if done.is_again {
        lines.extend(counted(&done.plan.counts, lang(args)));
        lines.extend(left_lines(args, register, &done.left));
    }
    if done.is_cloned {
        lines.push(words.say("told-file-cloned", &[]));
    }
    Ok(Answer::new(to_json(&done), lines))
}

/// Takes a file back, and says which one that was.
fn undo(args: &Args, register: &Register, file: Option<i64>) -> Result<Answer> {
    let done = match file {
        Some(file) => exchange::undo_file(register, file)?.value,
        None => exchange::undo(register)?.value,
    };
    let told = [
        ("name", Argument::Text(done.name.clone())),
        ("when", Argument::Text(minute(&done.at))),
        ("count", Argument::Number(done.back)),
    ];
    let key = match done.is_work {
        true => "told-work-taken-back",
        false => "told-file-taken-back",
    };
    let mut lines = vec![words(lang(args)).say(key, &told)];
    lines.extend(left_lines(args, register, &done.left));
    Ok(Answer::new(to_json(&done), lines))
}

/// A file that came or went, with the number by which it is taken back.
fn file_line(file: &ExchangeEntry, lang: Lang) -> String {
    let words = words(lang);
    let key = match (file.deed.as_str(), file.name.is_empty()) {
        ("write", true) => "file-write-all",
        ("undo", true) => "file-undo-some",
        (deed, _) => &format!("file-{deed}"),
    };
    let name = ("name", Argument::Text(file.name.clone()));
    let mut line = format!(
        "{}  {}  {}",
        file.id,
        minute(&file.at),
        words.say(key, &[name])
    );
    if file.undone {
        line = format!("{line}  {}", words.say("told-file-was-undone", &[]));
    }
    line
}

/// That a file was read and taken back, and when.
fn undone_line(plan: &Plan, lang: Lang) -> String {
    let told = [
        ("name", Argument::Text(plan.from.clone())),
        ("when", Argument::Text(minute(&plan.undone_at))),
    ];
    words(lang).say("told-file-undone", &told)
}

/// A moment without its seconds and its offset.
fn minute(moment: &str) -> String {
    moment
        .chars()
        .take(16)
        .collect::<String>()
        .replace('T', " ")
}

/// What stayed, for somebody changed it since; without its values.
fn left_lines(args: &Args, register: &Register, left: &[LeftRow]) -> Vec<String> {
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    let line = |it: &LeftRow| match it.field.as_str() {
        "" => format!("    {}", it.name),
        field => format!("    {}, {}", it.name, plain.label(&it.table, field)),
    };
    let mut lines: Vec<String> = left.iter().map(line).collect();
    if !lines.is_empty() {
        let count = (
            "count",
            Argument::Number(u32::try_from(left.len()).unwrap_or(u32::MAX)),
        );
        lines.insert(0, words(lang(args)).say("file-undone-left", &[count]));
    }
    lines
}

/// Whoever reads a request to join is told with which verb it is answered.
fn told_request(error: Error, file: &Path) -> Error {
    let is_request = || laptops::read_request(file).is_ok();
    match error.code() {
        Code::NotADataFile if is_request() => Error::refused(Code::IsARequest),
        _ => error,
    }
}

fn write(
    args: &Args,
    register: &Register,
    (whom, is_full): (&str, bool),
    out: &Path,
) -> Result<Answer> {
    let whom = match whom {
        "all" => For::All,
        name => For::One(laptops::find(register, name)?),
    };
    let mut stages = Stages::new(args);
    let written = exchange::write(register, out, whom, is_full, &mut |done, total| {
        stages.tell("stage-writing", done, total)
    })?;
    let path = written.path.clone();
    Ok(Answer::new(to_json(&written), [path]))
}

/// What a file is, in a line or two.
pub(super) fn plan_head(plan: &Plan, lang: Lang) -> Vec<String> {
    let words = words(lang);
    let from = ("name", Argument::Text(plan.from.clone()));
    if !plan.undone_at.is_empty() {
        let mut lines = vec![undone_line(plan, lang)];
        lines.extend(match plan.rows.is_empty() {
            true => vec![words.say("told-file-again-nothing", &[from])],
            false => vec![words.say("told-file-again-would", &[])],
        });
        lines.extend(counted(&plan.counts, lang));
        return lines;
    }
    if plan.is_known {
        return vec![words.say("told-file-known", &[from])];
    }
    let mut lines = vec![words.say("told-file-from", &[from])];
    lines.extend(counted(&plan.counts, lang));
    lines.extend(laptop_lines(plan, lang));
    let trashed = ("count", Argument::Number(plan.trashed_of_hundred));
    if plan.asks_twice {
        lines.push(words.say("told-file-brake", &[trashed]));
    }
    for (count, key) in [
        (plan.waiting, "told-file-waiting"),
        (plan.held, "told-file-held"),
        (plan.untold, "told-file-untold"),
    ] {
        if count > 0 {
            lines.push(words.say(key, &[("count", Argument::Number(count))]));
        }
    }
    lines
}

/// How many of what; tables without a word of their own are counted together, none is not counted.
fn counted(counts: &[PlanCount], lang: Lang) -> Vec<String> {
    let words = words(lang);
    let mut told: Vec<(String, u32)> = Vec::new();
    for it in counts.iter().filter(|it| it.count > 0) {
        let own = format!("told-table-{}", it.table);
        let table = match words.has(&own) {
            true => &own,
            false => "told-table-other",
        };
        let line = format!("{}: {}", kind(&it.kind, lang), words.say(table, &[]));
        match told.iter_mut().find(|(known, _)| *known == line) {
            Some((_, count)) => *count += it.count,
            None => told.push((line, it.count)),
        }
    }
    told.into_iter()
        .map(|(line, count)| format!("    {line}, {count}"))
        .collect()
}

/// Which laptops come and go with a file, and whether another is the main one.
fn laptop_lines(plan: &Plan, lang: Lang) -> Vec<String> {
    let main = Vec::from_iter(Some(plan.main.clone()).filter(|it| !it.is_empty()));
    let (this, other) = match plan.becomes_main {
        true => (main, Vec::new()),
        false => (Vec::new(), main),
    };
    [
        (&plan.laptops, "receive-laptops"),
        (&plan.withdrawn, "receive-withdrawn"),
        (&other, "receive-main"),
        (&this, "receive-main-this"),
    ]
    .into_iter()
    .filter(|(names, _)| !names.is_empty())
    .map(|(names, key)| {
        let names = Argument::Text(names.join(", "));
        words(lang).say(key, &[("names", names)])
    })
    .collect()
}

fn kind(kind: &impl serde::Serialize, lang: Lang) -> String {
    let code = to_json(kind);
    let key = code.as_str().unwrap_or_default().replace('_', "-");
    words(lang).say(&format!("told-kind-{key}"), &[])
}

pub(super) fn plan_lines(args: &Args, register: &Register, plan: &Plan) -> Result<Vec<String>> {
    let mut lines = plan_head(plan, lang(args));
    let plain = Plain::new(register, lang(args), Contacts::Masked);
    for row in &plan.rows {
        lines.push(row_line(&plain, row, lang(args))?);
    }
    Ok(lines)
}

fn row_line(plain: &Plain<'_>, row: &PlanRow, lang: Lang) -> Result<String> {
    let kind = kind(&row.kind, lang);
    let mark = match row.mark.is_empty() {
        true => String::new(),
        false => plain.value(&row.table, "mark", &row.mark)?,
    };
    let words = [row.name.as_str(), &row.detail, &row.day, &mark];
    let name = words.into_iter().filter(|it| !it.is_empty());
    let name = name.map(isolated).collect::<Vec<_>>().join(", ");
    if row.field.is_empty() {
        // A mark that goes is called by its person, who stays.
        let of = match words_of_table(&row.table, lang) {
            Some(table) => format!(" ({table})"),
            None => String::new(),
        };
        return Ok(format!("{}  {kind}{of}: {name}", row.row));
    }
    Ok(format!(
        "{}  {kind}: {name}, {}: «{}» → «{}»",
        row.row,
        plain.label(&row.table, &row.field),
        isolated(&plain.value(&row.table, &row.field, &row.before)?),
        isolated(&plain.value(&row.table, &row.field, &row.after)?),
    ))
}

/// What records of a table are called, where they have a word of their own.
fn words_of_table(table: &str, lang: Lang) -> Option<String> {
    let key = format!("told-table-{table}");
    words(lang).has(&key).then(|| words(lang).say(&key, &[]))
}

fn state(args: &Args, register: &Register) -> Result<Answer> {
    let state = exchange::state(register)?;
    let mut lines: Vec<String> = state
        .laptops
        .iter()
        .map(|it| laptop::line(it, lang(args)))
        .collect();
    for (count, key) in [
        (state.conflicts, "told-file-two-versions"),
        (state.waiting, "told-file-waiting"),
        (state.held, "told-file-held"),
    ] {
        if count > 0 {
            lines.push(words(lang(args)).say(key, &[("count", Argument::Number(count))]));
        }
    }
    lines.extend(state.files.iter().map(|it| file_line(it, lang(args))));
    lines.push(state.digest.phrase.clone());
    Ok(Answer::new(to_json(&state), lines))
}

fn look(args: &Args, register: &Register, typed: Option<&Path>, is_off: bool) -> Result<Answer> {
    if is_off {
        folder::watch(register, None)?;
        return Ok(Answer::new(serde_json::json!({ "folder": "" }), []));
    }
    if typed.is_some() {
        folder::watch(register, typed)?;
    }
    let watched = folder::watched(register)?;
    let watched =
        watched.ok_or_else(|| Error::refused(Code::FolderMissing).with("file", String::new()))?;
    let mut stages = Stages::new(args);
    let done = folder::look(register, &watched, &mut |stage, done, total| {
        stages.tell(stage.key(), done, total)
    })?
    .value;
    let mut lines: Vec<String> = done
        .read
        .iter()
        .flat_map(|it| plan_head(&it.plan, lang(args)))
        .collect();
    lines.extend(Some(done.written.clone()).filter(|it| !it.is_empty()));
    if done.unfinished > 0 {
        let count = ("count", Argument::Number(done.unfinished));
        lines.push(words(lang(args)).say("folder-unfinished", &[count]));
    }
    lines.extend(problem_lines(&done.problems, lang(args)));
    Ok(Answer::list(to_json(&done), lines))
}

/// So many files of one problem have a line each.
const TOLD_ALONE: usize = 3;

/// Files that cannot be read: a line each, or one for all that fail alike where they are many.
fn problem_lines(problems: &[FolderProblem], lang: Lang) -> Vec<String> {
    let mut alike: BTreeMap<Code, Vec<&str>> = BTreeMap::new();
    for it in problems {
        alike.entry(it.code).or_default().push(&it.file);
    }
    let told = |(code, files): (Code, Vec<&str>)| {
        let (sentence, _) = tizim_core::words::sentence(lang, &Error::refused(code));
        if files.len() <= TOLD_ALONE {
            let line = |file: &&str| format!("{file}: {sentence}");
            return files.iter().map(line).collect();
        }
        let first: Vec<&str> = files.iter().copied().take(TOLD_ALONE).collect();
        let values = [
            ("sentence", Argument::Text(sentence)),
            ("count", Argument::Number(count_of(&files))),
            ("names", Argument::Text(first.join(", "))),
        ];
        vec![words(lang).say("folder-problems", &values)]
    };
    alike.into_iter().flat_map(told).collect()
}
