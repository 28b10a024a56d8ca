//! Kazakh text from standard input, an answer for each line.

use std::io::{self, Read as _};

use chrono::{Datelike as _, NaiveDate};
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

/// Carries out a verb; refuses with [`Code::BadDate`] a single line that is no date.
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
        KazakhVerb::Date { form } => match lines.as_slice() {
            [line] => vec![date(line, form, lang(args))?],
            // Of many lines one that is no date has an empty answer, and the others theirs.
            lines => lines
                .iter()
                .map(|line| date(line, form, lang(args)).unwrap_or_default())
                .collect(),
        },
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
    let form = form.map(|form| match form {
        Form::Plain => DateForm::Plain,
        Form::When => DateForm::When,
        Form::Of => DateForm::Of,
        Form::Since => DateForm::Since,
    });
    if let Some((first, last)) = two_days(line) {
        let form = form.unwrap_or(DateForm::When);
        return Ok(range_in_words(first, last, lang, form));
    }
    let refused = || Error::refused(Code::BadDate).with("value", line);
    let day = read_day(line.trim(), Epoch::Y1900).map_err(|_| refused())?;
    let form = form.unwrap_or(DateForm::Plain);
    Ok(date_in_words(day.date, lang, form))
}

/// What may stand between two days, the tellers first.
const BETWEEN: [&str; 6] = ["/", "–", "—", "..", " ", "-"];

/// Reads two days with a sign between them: «2026-11-20/2026-11-21», «20–21.11.2026».
fn two_days(line: &str) -> Option<(NaiveDate, NaiveDate)> {
    let line = line.trim();
    BETWEEN.iter().find_map(|sign| {
        line.match_indices(sign).find_map(|(at, _)| {
            let (first, rest) = line.split_at_checked(at)?;
            let last = whole_day(rest.strip_prefix(sign)?.trim_matches(BESIDE))?;
            let first = first.trim_matches(BESIDE);
            let first = whole_day(first).or_else(|| last.with_day(first.parse().ok()?))?;
            (first <= last).then_some((first, last))
        })
    })
}

/// Signs that a split at a space leaves at an end.
const BESIDE: [char; 5] = [' ', '-', '–', '—', '.'];

/// Reads a text that is one day and nothing else: digits of a day, a month and a year.
fn whole_day(text: &str) -> Option<NaiveDate> {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_in_words = text.chars().any(char::is_alphabetic);
    let is_whole = (6..=8).contains(&digits) || is_in_words && (5..=6).contains(&digits);
    let day = read_day(text, Epoch::Y1900).ok().filter(|_| is_whole)?;
    Some(day.date)
}
