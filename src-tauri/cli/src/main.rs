//! The verbs of Tizim for scripts and tests; no rule of its own.
//!
//! Exit codes: 0 done, 1 refused (a stable code and a sentence on standard error, with `--json`
//! also as JSON on standard output), 2 wrong usage.

mod args;
mod columns;
mod desk;
mod lists;
mod say;
mod verbs;

use std::error::Error as _;
use std::process::ExitCode;

use clap::Parser as _;
use tizim_core::error::{Code, Error};

use args::Args;

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return refuse_typed(&error),
    };
    let said = verbs::run(&args).and_then(|answer| answer.print(args.json));
    said.unwrap_or_else(|error| say::refuse((say::lang(&args), args.json), &error))
}

/// An id that is none is refused as the register refuses it; anything else that was typed wrongly
/// is wrong usage, and so is what asks for help.
fn refuse_typed(error: &clap::Error) -> ExitCode {
    let core = error.source().and_then(|it| it.downcast_ref::<Error>());
    match core.filter(|it| it.code() == Code::BadId) {
        Some(refused) => say::refuse(say::typed_form(std::env::args_os()), refused),
        None => error.exit(),
    }
}
