//! Clubs and grants from spreadsheets.

use tizim_core::catalogue::Table;
use tizim_core::common::Argument;
use tizim_core::error::Result;
use tizim_core::intake::club_lists::{Asked, ClubLists, ReportDoubt, Tally, read_answer};
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
