//! Photos of events.

use tizim_core::blobs;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::photos::{self, Photo};
use tizim_core::register::Register;

use crate::args::{Args, PhotoVerb};
use crate::desk;
use crate::say::{Answer, to_json};

/// Carries out a verb.
pub fn run(args: &Args, verb: &PhotoVerb) -> Result<Answer> {
    let register = desk::open(args)?;
    match verb {
        PhotoVerb::Add {
            file,
            event,
            caption,
        } => {
            let bytes = blobs::read_picture(file)?;
            let photo = photos::add(&register, *event, &bytes, caption)?.value;
            Ok(one(&photo))
        }
        PhotoVerb::Correct { id, caption } => {
            Ok(one(&photos::correct(&register, *id, caption)?.value))
        }
        PhotoVerb::List { event, trash } => {
            let rows = register.read(|it| match trash {
                true => photos::list_trashed(it, *event),
                false => photos::list(it, *event),
            })?;
            Ok(Answer::list(to_json(&rows), rows.iter().map(line)))
        }
        PhotoVerb::Move { id, to } => {
            photos::place(&register, *id, to.saturating_sub(1))?;
            show_all(&register, &[*id])
        }
        PhotoVerb::Trash { ids } => {
            photos::trash(&register, ids)?;
            show_all(&register, ids)
        }
        PhotoVerb::Restore { ids } => {
            photos::restore(&register, ids)?;
            show_all(&register, ids)
        }
    }
}

fn line(photo: &Photo) -> String {
    format!("{}  {}", photo.id, photo.caption)
}

fn one(photo: &Photo) -> Answer {
    Answer::new(to_json(photo), [line(photo)])
}

fn show_all(register: &Register, ids: &[Id]) -> Result<Answer> {
    Answer::each(ids, |id| {
        Ok(one(&register.read(|it| photos::photo(it, *id))?))
    })
}
