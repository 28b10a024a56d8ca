//! Clubs and grants from spreadsheets.

use tizim_core::catalogue::Table;
use tizim_core::common::Argument;
use tizim_core::error::Result;
use tizim_core::intake::club_lists::{
    Asked, ClubListReport, ClubLists, LeaderName, Place, ReportDoubt, Tally, read_answer,
    read_place,
};
use tizim_core::intake::import::NameChoice;
use tizim_core::kazakh::name::Merit;
use tizim_core::register::{Register, name_of};
use tizim_core::words::words;

use super::import::say_problem;
use crate::args::{Args, ImportClubs};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Reads a file of clubs; the exit code is 1 where no row could be used.
pub fn run(args: &Args, wanted: &ImportClubs) -> Result<Answer> {
    let register = desk::open(args)?;
    let mut lists = ClubLists::open(&register, &wanted.file, wanted.sheet.as_deref())?;
    let said: Vec<_> = wanted
        .answers
        .iter()
        .map(|it| read_answer(it))
        .collect::<Result<_>>()?;
    lists.answer_all(&register, &said)?;
    if let Some(which) = &wanted.better_names {
        take_names(&mut lists, which)?;
    }
    let mut report = if wanted.dry_run {
        lists.report(None)
    } else {
        let done = lists.apply(&register)?.value;
        lists.report(Some(&done))
    };
    for problem in &mut report.problems {
        problem.message = say_problem(lang(args), &problem.code, &problem.value);
    }
    let tallies = report.tallies;
    let words = words(lang(args));
    let say = |key: &str, tally: Tally| {
        let number = |name, count| (name, Argument::Number(count));
        let mut line = words.say(
            key,
            &[
                number("rows", tally.rows),
                number("new", tally.new),
                number("known", tally.known + tally.repeated),
                number("asked", tally.to_choose),
            ],
        );
        if tally.out > 0 {
            line.push_str(&words.say("import-clubs-out", &[number("out", tally.out)]));
        }
        line
    };
    let mut lines = vec![
        say("import-clubs-clubs", tallies.club_rows),
        say("import-clubs-leaders", tallies.leaders),
        say("import-clubs-grants", tallies.grant_rows),
    ];
    lines.extend(name_lines(args, &report));
    lines.extend(report.problems.iter().map(|it| {
        let row = it.row.map(|row| row.to_string()).unwrap_or_default();
        let column = it.column.clone().unwrap_or_default();
        format!("{}!{column}{row}  {}  {}", it.sheet, it.message, it.value)
    }));
    for doubt in &report.to_choose {
        lines.extend(doubt_lines(args, &register, doubt)?);
    }
    let used = |it: Tally| it.rows > it.out;
    let mut answer = Answer::new(to_json(&report), lines);
    answer.refused = !used(tallies.club_rows) && !used(tallies.grant_rows);
    Ok(answer)
}

/// Takes names as the list spells them: all that are better, or those of these rows.
///
/// Refuses with `not_found` a row that spells no name otherwise.
fn take_names(lists: &mut ClubLists, which: &str) -> Result<()> {
    let rows: Vec<Place> = match which.trim() {
        "all" => {
            let names = lists.better_names().into_iter();
            let better = names.filter(|it| it.merit == Merit::Better);
            better.map(|it| read_place(&it.id)).collect::<Result<_>>()?
        }
        rows => rows.split(',').map(read_place).collect::<Result<_>>()?,
    };
    lists.choose_names(&rows, Some(NameChoice::Take))
}

/// What is asked of names, each by the row that `--better-names` takes, and how many were written.
fn name_lines(args: &Args, report: &ClubListReport) -> Vec<String> {
    let words = words(lang(args));
    let count = |key: &str, count: u32| words.say(key, &[("count", Argument::Number(count))]);
    let mut lines = Vec::new();
    for (key, merit) in [
        ("import-better-names", Merit::Better),
        ("import-doubtful-names", Merit::Doubtful),
    ] {
        let open = |it: &&LeaderName| it.merit == merit && it.choice.is_none();
        let names: Vec<&LeaderName> = report.better_names.iter().filter(open).collect();
        if !names.is_empty() {
            lines.push(count(key, u32::try_from(names.len()).unwrap_or(u32::MAX)));
        }
        let told = |it: &&LeaderName| format!("    {}  {} → {}", it.id, it.kept, it.better);
        lines.extend(names.iter().map(told));
    }
    if report.respelled > 0 {
        lines.push(count("import-respelled", report.respelled));
    }
    lines
}

/// A doubt by the id that `--answer` takes, and below it who leads the club now and whom the row may
/// mean.
fn doubt_lines(args: &Args, register: &Register, doubt: &ReportDoubt) -> Result<Vec<String>> {
    let table = match doubt.asked {
        Asked::Leader => Table::Trainee,
        Asked::Club | Asked::Grant => Table::Club,
    };
    let mut lines = vec![format!("{}?  {}", doubt.id, doubt.name)];
    for leader in &doubt.leads_now {
        let told = words(lang(args)).say_message(&leader.told());
        lines.push(format!("    {told}"));
    }
    for id in &doubt.candidates {
        let name = register.read(|it| name_of(it, table, *id))?;
        lines.push(format!("    {id}  {name}"));
    }
    Ok(lines)
}
