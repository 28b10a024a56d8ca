//! A file per noun.

mod academy;
mod attendance;
mod calendar;
mod certificate;
mod certificate_batch;
mod check_in;
mod club;
mod club_card;
mod conflict;
mod consent;
mod door;
mod door_file;
mod enrolment;
mod event;
mod exchange;
mod grant;
mod group;
mod head_count;
mod history;
mod import;
mod import_certificates;
mod import_clubs;
mod import_presence;
mod kazakh;
mod keeping;
mod laptop;
mod log;
mod membership;
mod organisation;
mod own_field;
mod paper;
mod photo;
mod plan;
mod plan_line;
mod programme;
mod publication;
mod reference;
mod register;
mod search;
mod session;
mod study;
mod template;
mod trainee;
mod trainee_list;

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
        Verb::Check { digest: true } => register::digest(args),
        Verb::Check { digest: false } => register::check(args),
        Verb::Laptop(verb) => laptop::run(args, verb),
        Verb::Exchange(verb) => exchange::run(args, verb),
        Verb::Conflict(verb) => conflict::run(args, verb),
        Verb::Programme(verb) => programme::run(args, verb),
        Verb::Plan(verb) => plan::run(args, verb),
        Verb::Event(verb) => event::run(args, verb),
        Verb::Calendar(verb) => calendar::run(args, verb),
        Verb::Publication(verb) => publication::run(args, verb),
        Verb::Photo(verb) => photo::run(args, verb),
        Verb::Session(verb) => session::run(args, verb),
        Verb::Enrolment(verb) => enrolment::run(args, verb),
        Verb::Enrol(enrol) => enrolment::enrol(args, enrol),
        Verb::Group(verb) => group::run(args, verb),
        Verb::Attendance(verb) => attendance::run(args, verb),
        Verb::CheckIn(typed) => check_in::run(args, typed),
        Verb::Door(verb) => door::run(args, verb),
        Verb::HeadCount(verb) => head_count::run(args, verb),
        Verb::Club(verb) => club::run(args, verb),
        Verb::Membership(verb) => membership::run(args, verb),
        Verb::Grant(verb) => grant::run(args, verb),
        Verb::Import(verb) => import::run(args, verb),
        Verb::Trainee(verb) => trainee::run(args, verb),
        Verb::OwnField(verb) => own_field::run(args, verb),
        Verb::Consent(verb) => consent::run(args, verb),
        Verb::Log(verb) => log::run(args, verb),
        Verb::Certificate(verb) => certificate::run(args, verb),
        Verb::Template(verb) => template::run(args, verb),
        Verb::VerifyPage { out } => certificate::verify_page(args, out),
        Verb::Paper(verb) => paper::run(args, verb),
        Verb::Search { text, limit } => search::run(args, text, *limit),
        Verb::Kazakh(verb) => kazakh::run(args, *verb),
        Verb::Academy(verb) => academy::run(args, verb),
        Verb::Organisation(verb) => organisation::run(args, verb),
        Verb::Signatory(verb) => organisation::run_signatory(args, verb),
        Verb::Worker(verb) => academy::run_worker(args, verb),
        Verb::Reference(verb) => reference::run(args, verb),
        Verb::History {
            verb: Some(verb), ..
        } => history::run(args, verb),
        Verb::History { id, .. } => history::show(args, id.unwrap_or_default()),
        Verb::Undo => history::undo(args),
        Verb::Redo => history::redo(args),
    }
}
