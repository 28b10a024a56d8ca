//! The academy itself, and workers.

use tizim_core::academy::{self, Academy};
use tizim_core::common::Shelf;
use tizim_core::error::{OrNotFound as _, Result};
use tizim_core::ids::Id;
use tizim_core::register::Register;
use tizim_core::workers::{self, Worker};

use crate::args::{AcademyFields, AcademyVerb, Args, WorkerVerb};
use crate::desk;
use crate::say::{Answer, lang, to_json};

/// Carries out a verb on the academy.
pub fn run(args: &Args, verb: &AcademyVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    let mut kept = register.read(academy::academy)?;
    if let AcademyVerb::Correct(fields) = verb {
        fill(args, &mut kept, fields);
        kept = academy::correct(&register, &kept)?.value;
    }
    Ok(Answer::new(
        to_json(&kept),
        [kept.name.shown(lang(args)).to_owned()],
    ))
}

fn fill(args: &Args, academy: &mut Academy, fields: &AcademyFields) {
    let fields = fields.clone();
    academy.name.put(lang(args), fields.name);
    academy.city.put(lang(args), fields.city);
    let texts = [
        (&mut academy.phone, fields.phone),
        (&mut academy.email, fields.email),
        (&mut academy.address, fields.address),
        (&mut academy.check_address, fields.check_address),
        (&mut academy.check_phone, fields.check_phone),
    ];
    for (kept, new) in texts {
        if let Some(new) = new {
            *kept = new;
        }
    }
}

/// Carries out a verb on workers.
pub fn run_worker(args: &Args, verb: &WorkerVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        WorkerVerb::Add { name } => Ok(one(&workers::add(&register, name)?.value)),
        WorkerVerb::Correct { id, name } => Ok(one(&workers::correct(&register, *id, name)?.value)),
        WorkerVerb::List { trash } => {
            let rows = register.read(|it| workers::list(it, Shelf::from(*trash)))?;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        WorkerVerb::Switch { id } => Ok(one(&workers::switch(&register, *id)?)),
        WorkerVerb::Trash { id } => {
            workers::trash(&register, *id)?;
            show(&register, *id)
        }
        WorkerVerb::Restore { id } => {
            workers::restore(&register, *id)?;
            show(&register, *id)
        }
    }
}

fn show(register: &Register, id: Id) -> Result<Answer> {
    Ok(one(&register
        .read(|it| workers::find(it, id))?
        .or_not_found(id)?))
}

fn line(worker: &Worker) -> String {
    format!("{}  {}", worker.id, worker.name)
}

fn one(worker: &Worker) -> Answer {
    Answer::new(to_json(worker), [line(worker)])
}
