//! A file per noun.

mod certificate;
mod event;
mod history;
mod import;
mod register;
mod trainee;

use tizim_core::error::Result;

use crate::args::{Args, Verb};
use crate::say::Answer;

/// Carries out what was typed.
pub fn run(args: &Args) -> Result<Answer> {
    match &args.verb {
        Verb::Init(init) => register::init(args, init),
        Verb::Demo => register::demo(args),
        Verb::Backup { out } => register::backup(args, out),
        Verb::Restore(restore) => register::restore(args, restore),
        Verb::Check => register::check(args),
        Verb::Event(verb) => event::run(args, verb),
        Verb::Import(verb) => import::run(args, verb),
        Verb::Trainee(verb) => trainee::run(args, verb),
        Verb::Certificate(verb) => certificate::run(args, verb),
        Verb::History { id } => history::show(args, *id),
        Verb::Undo => history::undo(args),
        Verb::Redo => history::redo(args),
    }
}
