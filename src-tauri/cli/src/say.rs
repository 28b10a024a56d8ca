//! Printing answers and refusals.

use std::ffi::OsString;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;

use serde_json::{Value, json};
use tizim_core::common::{Argument, Lang};
use tizim_core::error::{Doing as _, Error, Result};
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
    /// Whether no lines mean that there is nothing, and not that the value is shown.
    is_list: bool,
}

impl Answer {
    /// Answers with a value and lines.
    pub fn new(value: Value, lines: impl IntoIterator<Item = String>) -> Self {
        Self {
            value,
            lines: lines.into_iter().collect(),
            refused: false,
            stream: false,
            is_list: false,
        }
    }

    /// Answers with a value that is shown as it is.
    pub fn value(value: Value) -> Self {
        Self::new(value, [])
    }

    /// Answers with a list; of an empty one a person sees nothing instead of `[]`.
    pub fn list(value: Value, lines: impl IntoIterator<Item = String>) -> Self {
        Self {
            is_list: true,
            ..Self::new(value, lines)
        }
    }

    /// Answers how many records something was done to, in the words of a message.
    pub fn counted(args: &Args, value: Value, message: &str, count: u32) -> Self {
        let count = ("count", Argument::Number(count));
        Self::new(value, [words::words(lang(args)).say(message, &[count])])
    }

    /// Answers with a value though it is a refusal: the sentence goes to standard error, and its code,
    /// sentence and hint stand in the value.
    pub fn refusing(args: &Args, mut value: Value, error: &Error) -> Self {
        let (message, hint) = words::sentence(lang(args), error);
        let code = code_of(error);
        // Nobody may be reading any more; the exit code still tells.
        drop(writeln!(io::stderr(), "{code}: {message} {hint}"));
        if let Some(value) = value.as_object_mut() {
            for (name, text) in [("code", code), ("message", message), ("hint", hint)] {
                value.insert(name.to_owned(), text.into());
            }
        }
        Self {
            refused: true,
            ..Self::list(value, [])
        }
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
    ///
    /// Whoever reads may stop reading, as `head` does: then all is said. Refuses with
    /// [`Code::FileFailed`](tizim_core::error::Code::FileFailed) where printing fails otherwise.
    pub fn print(&self, json: bool) -> Result<ExitCode> {
        let mut out = io::BufWriter::new(io::stdout().lock());
        match self.write(&mut out, json).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                return Err(error).doing("print the answer");
            }
            _ => {}
        }
        // What could not be printed is not tried again.
        drop(out.into_parts());
        Ok(ExitCode::from(u8::from(self.refused)))
    }

    fn write(&self, out: &mut impl Write, json: bool) -> io::Result<()> {
        if self.stream {
            for value in self.value.as_array().into_iter().flatten() {
                writeln!(out, "{value}")?;
            }
            Ok(())
        } else if json {
            writeln!(out, "{}", self.value)
        } else if self.lines.is_empty() && !self.is_list {
            writeln!(out, "{:#}", self.value)
        } else {
            self.lines.iter().try_for_each(|it| writeln!(out, "{it}"))
        }
    }
}

/// Says on standard error what long work is at, each stage once.
pub struct Stages {
    lang: Lang,
    told: Option<&'static str>,
}

impl Stages {
    /// Says nothing yet.
    pub fn new(args: &Args) -> Self {
        Self {
            lang: lang(args),
            told: None,
        }
    }

    /// Says a stage, unless it was said last; work of one part is not worth a word.
    pub fn tell(&mut self, stage: &'static str, done: u64, total: u64) -> ControlFlow<()> {
        if done > 0 && done < total && self.told.replace(stage) != Some(stage) {
            // Nobody may be reading.
            drop(writeln!(
                io::stderr(),
                "{}",
                words::words(self.lang).say(stage, &[])
            ));
        }
        ControlFlow::Continue(())
    }
}

/// Returns the language of sentences.
pub fn lang(args: &Args) -> Lang {
    Lang::find(&args.lang).unwrap_or_default()
}

/// Returns the language and whether JSON was asked for, where the rest could not be read.
pub fn typed_form(typed: impl Iterator<Item = OsString>) -> (Lang, bool) {
    let (mut lang, mut json, mut is_lang) = (Lang::default(), false, false);
    for word in typed.filter_map(|it| it.into_string().ok()) {
        let named = match is_lang {
            true => Some(word.as_str()),
            false => word.strip_prefix("--lang="),
        };
        lang = named.and_then(Lang::find).unwrap_or(lang);
        is_lang = word == "--lang";
        json |= word == "--json";
    }
    (lang, json)
}

/// Prints a refusal and returns the exit code 1.
pub fn refuse((lang, json): (Lang, bool), error: &Error) -> ExitCode {
    let (message, hint) = words::sentence(lang, error);
    let code = code_of(error);
    // Nobody may be reading any more; the exit code still tells.
    drop(writeln!(io::stderr(), "{code}: {message} {hint}"));
    if json {
        let refusal = json!({ "code": code, "message": message, "hint": hint });
        drop(writeln!(io::stdout(), "{refusal}"));
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
