//! The verbs of Tizim for scripts and tests; no rule of its own.
//!
//! Exit codes: 0 done, 1 refused (a stable code and a sentence on standard error, with `--json`
//! also as JSON on standard output), 2 wrong usage.

mod args;
mod desk;
mod lists;
mod say;
mod verbs;

use std::process::ExitCode;

use clap::Parser as _;

use args::Args;

fn main() -> ExitCode {
    let args = Args::parse();
    let said = verbs::run(&args).and_then(|answer| answer.print(args.json));
    said.unwrap_or_else(|error| say::refuse(&args, &error))
}
