//! Finding anything.

use std::io::BufRead as _;

use serde_json::Value;
use tizim_core::error::{Doing as _, Result};
use tizim_core::register::Register;
use tizim_core::search::{self, Found};

use crate::args::Args;
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Finds what was typed; many queries a line from standard input give an array a line.
pub fn run(args: &Args, text: &str, limit: u32) -> Result<Answer> {
    let register = desk::open(args)?;
    if text == "-" {
        return answer_lines(|line| Ok(to_json(&ask(&register, line, limit)?)));
    }
    let found = ask(&register, text, limit)?;
    let lines = found.iter().map(|one| line(args, one));
    Ok(Answer::list(to_json(&found), lines))
}

fn ask(register: &Register, text: &str, limit: u32) -> Result<Vec<Found>> {
    register.read(|it| search::find(it, text, limit))
}

/// Answers every line of standard input with one value a line.
pub fn answer_lines(mut ask: impl FnMut(&str) -> Result<Value>) -> Result<Answer> {
    let mut answers = Vec::new();
    // A line in another encoding finds nothing; the others are answered all the same.
    for line in std::io::stdin().lock().split(b'\n') {
        let line = line.doing("read queries")?;
        answers.push(ask(String::from_utf8_lossy(&line).trim_end_matches('\r'))?);
    }
    let mut answer = Answer::value(Value::Array(answers));
    answer.stream = true;
    Ok(answer)
}

fn line(args: &Args, one: &Found) -> String {
    let word = |value: Value| value.as_str().unwrap_or_default().to_owned();
    let about = [
        word(to_json(&one.kind)),
        one.id.map_or_else(|| one.code.clone(), |id| id.to_string()),
        one.name.shown(lang(args)).to_owned(),
        one.period.clone(),
        format!("({})", word(to_json(&one.matched))),
    ];
    about
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("  ")
}
