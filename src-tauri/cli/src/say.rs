//! Printing answers and refusals.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is what a command line does"
)]

use std::process::ExitCode;

use serde_json::{Value, json};
use tizim_core::common::Lang;
use tizim_core::error::{Error, Result};
use tizim_core::ids::Id;
use tizim_core::words;

use crate::args::Args;

/// What a verb answers with.
pub struct Answer {
    /// The JSON value.
    pub value: Value,
    /// Lines for a person; the JSON value, pretty, where there are none.
    pub lines: Vec<String>,
    /// Whether the exit code says refused though there is an answer.
    pub refused: bool,
    /// Whether each element of the value goes on a line of its own.
    pub stream: bool,
}

impl Answer {
    /// Answers with a value and lines.
    pub fn new(value: Value, lines: impl IntoIterator<Item = String>) -> Self {
        Self {
            value,
            lines: lines.into_iter().collect(),
            refused: false,
            stream: false,
        }
    }

    /// Answers with a value that is shown as it is.
    pub fn value(value: Value) -> Self {
        Self::new(value, [])
    }

    /// Answers with a list; an empty one prints an empty line instead of `[]`.
    pub fn list(value: Value, lines: impl IntoIterator<Item = String>) -> Self {
        let mut answer = Self::new(value, lines);
        if answer.lines.is_empty() {
            answer.lines.push(String::new());
        }
        answer
    }

    /// Answers about every record: one value for one, an array for several.
    pub fn each(ids: &[Id], mut one: impl FnMut(&Id) -> Result<Self>) -> Result<Self> {
        if let [id] = ids {
            return one(id);
        }
        let answers: Vec<Self> = ids.iter().map(&mut one).collect::<Result<_>>()?;
        let (values, lines): (Vec<Value>, Vec<Vec<String>>) =
            answers.into_iter().map(|it| (it.value, it.lines)).unzip();
        Ok(Self::list(Value::Array(values), lines.concat()))
    }

    /// Prints the answer and returns the exit code.
    pub fn print(self, json: bool) -> ExitCode {
        if self.stream {
            for value in self.value.as_array().into_iter().flatten() {
                println!("{value}");
            }
        } else if json {
            println!("{}", self.value);
        } else if self.lines.is_empty() {
            println!("{:#}", self.value);
        } else {
            self.lines.iter().for_each(|line| println!("{line}"));
        }
        ExitCode::from(u8::from(self.refused))
    }
}

/// Returns the language of sentences.
pub fn lang(args: &Args) -> Lang {
    Lang::find(&args.lang).unwrap_or_default()
}

/// Prints a refusal and returns the exit code 1.
pub fn refuse(args: &Args, error: &Error) -> ExitCode {
    let (message, hint) = words::sentence(lang(args), error);
    let code = code_of(error);
    eprintln!("{code}: {message} {hint}");
    if args.json {
        println!(
            "{}",
            json!({ "code": code, "message": message, "hint": hint })
        );
    }
    ExitCode::from(1)
}

/// Returns the stable code of a refusal.
pub fn code_of(error: &Error) -> String {
    serde_json::to_value(error.code())
        .ok()
        .and_then(|it| it.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// Turns a value into JSON; every type of the core can be.
pub fn to_json(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
