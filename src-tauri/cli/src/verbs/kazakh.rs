//! Kazakh text from standard input, an answer for each line.

use std::io::{self, Read as _};

use chrono::NaiveDate;
use serde_json::Value;
use tizim_core::common::Lang;
use tizim_core::error::{Code, Doing as _, Error, Result};
use tizim_core::kazakh::date::{DateForm, Epoch, date_in_words, range_in_words, read_day};
use tizim_core::kazakh::decline::{Case, Declined, decline_name};
use tizim_core::kazakh::latin::passport;
use tizim_core::kazakh::name::Confidence;
use tizim_core::kazakh::russian::dative_in_full;
use tizim_core::kazakh::{fold, sort_key};

use crate::args::{Args, Form, KazakhVerb};
use crate::say::{Answer, lang};

/// Carries out a verb; refuses with [`Code::BadDate`] a line that is no date.
pub fn run(args: &Args, verb: KazakhVerb) -> Result<Answer> {
    let lines = read_lines()?;
    let answers = match verb {
        KazakhVerb::Sort => sorted(lines),
        KazakhVerb::Fold => lines.iter().map(|line| fold(line)).collect(),
        KazakhVerb::Dative if lang(args) == Lang::Ru => lines
            .iter()
            .map(|it| with_confidence(&dative_in_full(it)))
            .collect(),
        KazakhVerb::Dative => lines.iter().map(|it| declined(it, Case::Dative)).collect(),
        KazakhVerb::Genitive => lines
            .iter()
            .map(|it| declined(it, Case::Genitive))
            .collect(),
        KazakhVerb::Latin => lines.iter().map(|line| passport(line)).collect(),
        KazakhVerb::Date { form } => lines
            .iter()
            .map(|line| date(line, form, lang(args)))
            .collect::<Result<_>>()?,
    };
    let values = answers.iter().cloned().map(Value::String).collect();
    let is_nothing = answers.is_empty() && !args.json;
    let mut answer = Answer::new(Value::Array(values), answers);
    // No line, no answer: an empty array is not one.
    answer.stream = is_nothing;
    Ok(answer)
}

/// Reads the lines, whatever bytes there are; a mark of the encoding before the first is none of it.
fn read_lines() -> Result<Vec<String>> {
    let mut bytes = Vec::new();
    let deed = "read standard input";
    io::stdin().lock().read_to_end(&mut bytes).doing(deed)?;
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok(text.lines().map(str::to_owned).collect())
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort_by_cached_key(|line| sort_key(line));
    lines
}

fn declined(name: &str, case: Case) -> String {
    with_confidence(&decline_name(name, case))
}

fn with_confidence(declined: &Declined) -> String {
    let confidence = match declined.confidence {
        Confidence::Certain => "high",
        Confidence::Likely => "medium",
        Confidence::Unsure => "low",
    };
    format!("{}\t{confidence}", declined.text)
}

/// A period says by itself that it is one; a day is written as documents date themselves.
fn date(line: &str, form: Option<Form>, lang: Lang) -> Result<String> {
    if line.trim().is_empty() {
        return Ok(String::new());
    }
    let day = |text: &str| -> Result<NaiveDate> {
        let refused = || Error::refused(Code::BadDate).with("value", line);
        let read = read_day(text.trim(), Epoch::Y1900).map_err(|_| refused())?;
        Ok(read.date)
    };
    let form = form.map(|form| match form {
        Form::Plain => DateForm::Plain,
        Form::When => DateForm::When,
        Form::Of => DateForm::Of,
        Form::Since => DateForm::Since,
    });
    // 20/11/2026 is one day: the first of two dates has more than a number.
    let is_date = |(first, _): &(&str, &str)| first.contains(['.', '-', ' ']);
    match line.split_once('/').filter(is_date) {
        None => Ok(date_in_words(
            day(line)?,
            lang,
            form.unwrap_or(DateForm::Plain),
        )),
        Some((first, last)) => {
            let form = form.unwrap_or(DateForm::When);
            Ok(range_in_words(day(first)?, day(last)?, lang, form))
        }
    }
}
